//! `JUnit` XML: one test case a rule, one failure a finding.

use std::io::{self, Write};

use super::{BASELINE, Report, first, message};
use crate::model::map::Level;
use crate::report::Style;

pub(super) fn render(report: &Report<'_>, _: Style, out: &mut dyn Write) -> io::Result<()> {
    let mut cases = Vec::new();
    let mut failures = 0usize;
    for rule in report.rules {
        let mut texts = Vec::new();
        for (judged, level) in report.shown().filter(|(judged, _)| judged.finding.key.rule == rule.name) {
            let place = first(judged);
            let at = format!("{}:{}", report.source.shown(&place.file), place.line.max(1));
            let body = format!("{at}: {}\n{}", message(judged), judged.finding.help);
            if level == Level::Error {
                failures += 1;
                texts.push(format!(
                    "      <failure message=\"{}\" type=\"{}\">{}</failure>\n",
                    escaped(&message(judged)),
                    rule.name,
                    escaped(&body)
                ));
            } else {
                texts.push(format!("      <system-out>{}</system-out>\n", escaped(&body)));
            }
        }
        cases.push((rule.name, texts.concat()));
    }
    let mut texts = String::new();
    for remark in report.remarks() {
        let (message, body) = (escaped(&remark.message), escaped(&format!("{}: {}", remark.file, remark.help)));
        if remark.level == Level::Error {
            failures += 1;
            texts.push_str(&format!("      <failure message=\"{message}\" type=\"{BASELINE}\">{body}</failure>\n"));
        } else {
            texts.push_str(&format!("      <system-out>{message}&#10;{body}</system-out>\n"));
        }
    }
    cases.push((BASELINE, texts));
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(out, "<testsuites name=\"split check\" tests=\"{}\" failures=\"{failures}\">", cases.len())?;
    writeln!(
        out,
        "  <testsuite name=\"boundaries\" tests=\"{}\" failures=\"{failures}\" errors=\"0\" skipped=\"0\">",
        cases.len()
    )?;
    let summary = escaped(&report.summary());
    writeln!(out, "    <properties><property name=\"summary\" value=\"{summary}\"/></properties>")?;
    for (name, inside) in cases {
        if inside.is_empty() {
            writeln!(out, "    <testcase name=\"{name}\" classname=\"split.check\"/>")?;
        } else {
            writeln!(out, "    <testcase name=\"{name}\" classname=\"split.check\">\n{inside}    </testcase>")?;
        }
    }
    writeln!(out, "  </testsuite>\n</testsuites>")
}

/// XML has no way to write most control characters.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' => escaped.push_str("&#10;"),
            sign if sign.is_control() || matches!(sign, '\u{fffe}' | '\u{ffff}') => escaped.push('\u{fffd}'),
            sign => escaped.push(sign),
        }
    }
    escaped
}
