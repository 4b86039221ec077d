//! One line a place, as compilers write them, for editors.

use std::io::{self, Write};

use super::{Report, message, stale_message, word};
use crate::report::Style;

pub(super) fn render(report: &Report<'_>, _: Style, out: &mut dyn Write) -> io::Result<()> {
    for (judged, level) in report.shown() {
        for place in &judged.finding.places {
            let file = report.source.shown(&place.file);
            let (line, column) = (place.line.max(1), place.column.max(1));
            let message = message(judged);
            writeln!(out, "{file}:{line}:{column}: {}: {message} [{}]", word(level), judged.finding.key.rule)?;
        }
    }
    for stale in &report.verdict.stale {
        let name = if stale.service.is_empty() { "_system" } else { &stale.service };
        writeln!(out, ".split/{name}.jsonl:1:1: {}: {} [baseline]", word(report.stale_level()), stale_message(stale))?;
    }
    Ok(())
}
