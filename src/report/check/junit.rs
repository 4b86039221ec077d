//! `JUnit` XML: one suite a rule, one case a finding. Warnings pass, and say what they are on the side.

use std::io::{self, Write};

use super::{BASELINE, Report, first, message, one_line};
use crate::model::map::Level;
use crate::report::Style;

struct Case {
    name: String,
    file: String,
    line: u32,
    level: Level,
    message: String,
    body: String,
}

pub(super) fn render(report: &Report<'_>, _: Style, out: &mut dyn Write) -> io::Result<()> {
    let mut suites: Vec<(&str, Vec<Case>)> = report.rules.iter().map(|rule| (rule.name, Vec::new())).collect();
    for (judged, level) in report.shown() {
        let (place, key) = (first(judged), &judged.finding.key);
        let file = report.source.shown(&place.file);
        let detail = if key.detail.is_empty() { String::new() } else { format!(" ({})", key.detail) };
        let case = Case {
            name: one_line(&format!("{} → {}{detail}", key.from, key.to)),
            line: place.line.max(1),
            level,
            message: message(judged),
            body: format!("{file}:{}: {}\n{}", place.line.max(1), message(judged), one_line(&judged.finding.help)),
            file,
        };
        match suites.iter_mut().find(|(rule, _)| *rule == key.rule) {
            Some((_, cases)) => cases.push(case),
            None => suites.push((key.rule, vec![case])),
        }
    }
    let remark = |remark: super::Remark| Case {
        name: remark.message.clone(),
        body: format!("{}:1: {}\n{}", remark.file, remark.message, remark.help),
        file: remark.file,
        line: 1,
        level: remark.level,
        message: remark.message,
    };
    suites.push((BASELINE, report.remarks().map(remark).collect()));

    let failed = |cases: &[Case]| cases.iter().filter(|case| case.level == Level::Error).count();
    // A rule that finds nothing is one case that passes.
    let tests = suites.iter().map(|(_, cases)| cases.len().max(1)).sum::<usize>();
    let failures = suites.iter().map(|(_, cases)| failed(cases)).sum::<usize>();
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(out, "<testsuites name=\"split check\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">")?;
    for (name, cases) in &suites {
        let (tests, failures) = (cases.len().max(1), failed(cases));
        let counts = format!("tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" skipped=\"0\"");
        writeln!(out, "  <testsuite name=\"{name}\" {counts}>")?;
        if *name == BASELINE {
            let summary = escaped(&report.summary());
            writeln!(out, "    <properties><property name=\"summary\" value=\"{summary}\"/></properties>")?;
        }
        if cases.is_empty() {
            writeln!(out, "    <testcase name=\"no findings\" classname=\"{name}\"/>")?;
        }
        for case in cases {
            let (title, file, body) = (escaped(&case.name), escaped(&case.file), content(&case.body));
            let place = format!("file=\"{file}\" line=\"{}\"", case.line);
            writeln!(out, "    <testcase name=\"{title}\" classname=\"{name}\" {place}>")?;
            if case.level == Level::Error {
                let message = escaped(&case.message);
                writeln!(out, "      <failure message=\"{message}\" type=\"{name}\">{body}</failure>")?;
            } else {
                writeln!(out, "      <system-out>{body}</system-out>")?;
            }
            writeln!(out, "    </testcase>")?;
        }
        writeln!(out, "  </testsuite>")?;
    }
    writeln!(out, "</testsuites>")
}

/// Between tags, quotes and line breaks stand for themselves.
fn content(text: &str) -> String {
    escaped(text).replace("&quot;", "\"").replace("&apos;", "'").replace("&#10;", "\n")
}

/// XML has no way to write most control characters.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            // Also in `]]>`, which must not stand in a text.
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&apos;"),
            '\n' => escaped.push_str("&#10;"),
            sign if sign.is_control() || matches!(sign, '\u{fffe}' | '\u{ffff}') => escaped.push('\u{fffd}'),
            sign => escaped.push(sign),
        }
    }
    escaped
}
