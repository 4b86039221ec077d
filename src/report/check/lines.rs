//! One line a place, as compilers write them, for editors.

use std::io::{self, Write};

use super::{BASELINE, Report, message, one_line, word};
use crate::report::Style;

pub(super) fn render(report: &Report<'_>, _: Style, out: &mut dyn Write) -> io::Result<()> {
    for (judged, level) in report.shown() {
        for place in &judged.finding.places {
            let file = one_line(&report.source.shown(&place.file));
            let (line, column) = (place.line.max(1), place.column.max(1));
            let message = message(judged);
            writeln!(out, "{file}:{line}:{column}: {}: {message} [{}]", word(level), judged.finding.key.rule)?;
        }
    }
    for remark in report.remarks() {
        writeln!(out, "{}:1:1: {}: {} [{BASELINE}]", one_line(&remark.file), word(remark.level), remark.message)?;
    }
    Ok(())
}
