//! Findings to bytes: one file a format, one row of [`CHECK_FORMATS`] a format.

mod github;
mod gitlab;
mod json;
mod junit;
mod lines;
mod sarif;
mod text;

use std::fmt;
use std::io::{self, Write};

use crate::model::baseline::{Judged, Stale, Standing, Verdict};
use crate::model::finding::CodePlace;
use crate::model::map::Level;
use crate::report::Style;

/// An output format of `check`.
pub struct CheckFormat {
    /// What `--format` calls it; the file in this folder has the same name.
    pub name: &'static str,
    pub summary: &'static str,
    pub render: fn(&Report<'_>, Style, &mut dyn Write) -> io::Result<()>,
}

/// All formats; the first is the default.
pub static CHECK_FORMATS: &[CheckFormat] = &[
    CheckFormat { name: "text", summary: "For people: each finding with its line", render: text::render },
    CheckFormat { name: "json", summary: "As schemas/findings.schema.json describes", render: json::render },
    CheckFormat { name: "sarif", summary: "SARIF 2.1.0, for code scanning", render: sarif::render },
    CheckFormat { name: "github", summary: "Annotations of a GitHub workflow", render: github::render },
    CheckFormat { name: "gitlab", summary: "GitLab's code quality report", render: gitlab::render },
    CheckFormat { name: "junit", summary: "JUnit XML", render: junit::render },
    CheckFormat { name: "lines", summary: "file:line:column: level: message, for editors", render: lines::render },
];

pub(super) use self::json::schema;

impl fmt::Debug for CheckFormat {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name)
    }
}

/// Gives the lines that findings point at.
pub trait Source {
    /// A line of a file, from 1; nothing where there is none.
    fn line(&self, file: &str, line: u32) -> Option<String>;
    /// A file as readers of the report find it.
    fn shown(&self, file: &str) -> String;
}

/// What a check says, with all that a format needs.
pub struct Report<'a> {
    pub verdict: &'a Verdict,
    pub rules: &'a [RuleText],
    pub source: &'a dyn Source,
    /// Entries of the baseline that are mended and still listed are errors.
    pub stale_is_error: bool,
    /// Findings whose allowance has ended are errors.
    pub expired_is_error: bool,
}

/// What a format says of a rule.
#[derive(Debug, Clone, Copy)]
pub struct RuleText {
    pub name: &'static str,
    pub what: &'static str,
    pub why: &'static str,
    pub mend: &'static str,
    pub since: &'static str,
    pub level: Level,
}

impl Report<'_> {
    /// Findings that the baseline does not cover, as this run judges them.
    fn shown(&self) -> impl Iterator<Item = (&Judged, Level)> {
        self.verdict.judged.iter().filter_map(|judged| Some((judged, self.level(judged)?)))
    }

    /// How bad it is; nothing for what the baseline covers.
    fn level(&self, judged: &Judged) -> Option<Level> {
        match judged.standing {
            Standing::Same | Standing::Moved => None,
            Standing::New | Standing::More { .. } => Some(judged.finding.level),
            Standing::Expired { .. } if self.expired_is_error => Some(judged.finding.level),
            Standing::Expired { .. } => Some(Level::Warn),
        }
    }

    fn stale_level(&self) -> Level {
        if self.stale_is_error { Level::Error } else { Level::Warn }
    }

    /// `+3 =847 −2`.
    fn delta(&self) -> String {
        let delta = self.verdict.delta();
        format!("+{} ={} −{}", delta.new, delta.same, delta.fixed)
    }
}

/// What the level is called in texts.
fn word(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warn => "warning",
        Level::Off => "note",
    }
}

/// The message with what the baseline says about it.
fn message(judged: &Judged) -> String {
    let places = judged.finding.places.len();
    match judged.standing {
        Standing::More { allowed } => {
            format!("{} ({places} places, {allowed} allowed)", judged.finding.message)
        }
        Standing::Expired { until } => format!("{} (was allowed until {until})", judged.finding.message),
        _ if places > 1 => format!("{} ({places} places)", judged.finding.message),
        _ => judged.finding.message.clone(),
    }
}

fn stale_message(stale: &Stale) -> String {
    let key = &stale.entry.key;
    let what = format!("{}: {} → {}", key.rule, key.from, key.to);
    match stale.left {
        0 => format!("the baseline allows what is mended: {what}"),
        left => format!("the baseline allows {} of these, and {left} are left: {what}", stale.entry.count),
    }
}

/// Stays the same while lines move: made of the key alone (FNV-1a, 64 bits).
fn fingerprint(parts: &[&str]) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for part in parts {
        for byte in part.bytes().chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}

fn key_print(judged: &Judged) -> String {
    let key = &judged.finding.key;
    fingerprint(&[key.rule, &key.from, &key.to, &key.detail])
}

/// The first place; findings always have one.
fn first(judged: &Judged) -> CodePlace {
    judged.finding.places.first().cloned().unwrap_or(CodePlace { file: String::new(), line: 0, column: 0 })
}
