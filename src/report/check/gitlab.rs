//! GitLab's code quality report.

use std::io::{self, Write};

use serde_json::json;

use super::{BASELINE, Report, first, key_print, message};
use crate::model::map::Level;
use crate::report::Style;

pub(super) fn render(report: &Report<'_>, _: Style, out: &mut dyn Write) -> io::Result<()> {
    let mut rows = Vec::new();
    for (judged, level) in report.shown() {
        let place = first(judged);
        rows.push(json!({
            "description": message(judged),
            "check_name": judged.finding.key.rule,
            "fingerprint": key_print(judged),
            "severity": severity(level),
            "location": { "path": report.source.shown(&place.file), "lines": { "begin": place.line.max(1) } },
        }));
    }
    for remark in report.remarks() {
        rows.push(json!({
            "description": remark.message,
            "check_name": BASELINE,
            "fingerprint": remark.fingerprint,
            "severity": severity(remark.level),
            "location": { "path": remark.file, "lines": { "begin": 1 } },
        }));
    }
    serde_json::to_writer_pretty(&mut *out, &rows)?;
    writeln!(out)
}

fn severity(level: Level) -> &'static str {
    if level == Level::Error { "major" } else { "minor" }
}
