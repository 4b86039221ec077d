//! GitLab's code quality report.

use std::io::{self, Write};

use serde_json::json;

use super::{Report, fingerprint, first, key_print, message, stale_message};
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
    for stale in &report.verdict.stale {
        let key = &stale.entry.key;
        let name = if stale.service.is_empty() { "_system" } else { &stale.service };
        rows.push(json!({
            "description": stale_message(stale),
            "check_name": "baseline",
            "fingerprint": fingerprint(&["baseline", &key.rule, &key.from, &key.to, &key.detail]),
            "severity": severity(report.stale_level()),
            "location": { "path": format!(".split/{name}.jsonl"), "lines": { "begin": 1 } },
        }));
    }
    serde_json::to_writer_pretty(&mut *out, &rows)?;
    writeln!(out)
}

fn severity(level: Level) -> &'static str {
    if level == Level::Error { "major" } else { "minor" }
}
