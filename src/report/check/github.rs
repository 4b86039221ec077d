//! Workflow commands of GitHub: annotations at the lines of a change.

use std::io::{self, Write};

use super::{BASELINE, Report, first, message};
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
    for remark in report.remarks() {
        let text = data(&format!("{}\n{}", remark.message, remark.help));
        writeln!(out, "::{} file={},line=1,title={BASELINE}::{text}", command(remark.level), property(&remark.file))?;
    }
    writeln!(out, "::notice title=split check::{}", data(&report.summary()))
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
