//! Workflow commands of GitHub: annotations at the lines of a change.

use std::io::{self, Write};

use super::{Report, first, message, stale_message};
use crate::model::map::Level;
use crate::report::Style;

pub(super) fn render(report: &Report<'_>, _: Style, out: &mut dyn Write) -> io::Result<()> {
    for (judged, level) in report.shown() {
        let place = first(judged);
        let file = property(&report.source.shown(&place.file));
        let title = property(judged.finding.key.rule);
        let (line, column) = (place.line.max(1), place.column.max(1));
        let text = data(&format!("{}\n{}", message(judged), judged.finding.help));
        writeln!(out, "::{} file={file},line={line},col={column},title={title}::{text}", command(level))?;
    }
    for stale in &report.verdict.stale {
        writeln!(out, "::{} title=baseline::{}", command(report.stale_level()), data(&stale_message(stale)))?;
    }
    writeln!(out, "::notice title=split check::{}", data(&report.delta()))
}

fn command(level: Level) -> &'static str {
    if level == Level::Error { "error" } else { "warning" }
}

/// As the runner's toolkit escapes them.
fn data(text: &str) -> String {
    text.trim_end().replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
