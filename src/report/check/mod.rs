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

use crate::model::baseline::{EntryKey, Judged, Stale, Standing, Verdict};
use crate::model::finding::CodePlace;
use crate::model::map::Level;
use crate::report::Style;
use crate::report::layout::count;

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
    /// A file as readers of the report find it: from the folder where they are, with `/`, without `./`.
    fn shown(&self, file: &str) -> String;
    /// The baseline's file of a service, likewise; an empty name stands for the system's own.
    fn baseline(&self, service: &str) -> String;
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

    /// What is wrong with the baseline itself.
    fn remarks(&self) -> impl Iterator<Item = Remark> {
        let stale = self.verdict.stale.iter().map(|stale| Remark {
            level: self.stale_level(),
            message: stale_message(stale),
            help: "`split check --update` takes it out",
            file: self.source.baseline(&stale.service),
            fingerprint: entry_print("stale", &stale.entry.key),
        });
        let forbidden = self.verdict.forbidden.iter().map(|(service, entry)| Remark {
            level: Level::Error,
            message: one_line(&format!(
                "`{service}` is strict, and its baseline still allows {}: {} → {}",
                entry.key.rule, entry.key.from, entry.key.to
            )),
            help: "mend it and run `split check --update`, or take `strict` out of the map",
            file: self.source.baseline(service),
            fingerprint: entry_print("forbidden", &entry.key),
        });
        stale.chain(forbidden)
    }

    /// `2 errors, 1 warning  +3 =847 −2`, whatever there is: what a check ends with.
    #[must_use]
    pub fn summary(&self) -> String {
        format!("{}  {}", self.outcome(), self.verdict.delta())
    }

    fn outcome(&self) -> String {
        let levels = self.shown().map(|(_, level)| level).chain(self.remarks().map(|remark| remark.level));
        let (mut errors, mut warnings) = (0, 0);
        levels.for_each(|level| if level == Level::Error { errors += 1 } else { warnings += 1 });
        match (errors, warnings) {
            (0, 0) => "no boundary is newly crossed".to_owned(),
            (errors, 0) => count(errors, "error"),
            (0, warnings) => count(warnings, "warning"),
            (errors, warnings) => format!("{}, {}", count(errors, "error"), count(warnings, "warning")),
        }
    }
}

/// Something wrong with an entry of the baseline; reports file it under [`BASELINE`].
struct Remark {
    level: Level,
    message: String,
    help: &'static str,
    file: String,
    fingerprint: String,
}

/// Stands where findings have their rule.
const BASELINE: &str = "baseline";

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
    let message = one_line(&judged.finding.message);
    match judged.standing {
        Standing::More { allowed } => format!("{message} ({places} places, {allowed} allowed)"),
        Standing::Expired { until } => format!("{message} (was allowed until {until})"),
        _ if places > 1 => format!("{message} ({places} places)"),
        _ => message,
    }
}

fn stale_message(stale: &Stale) -> String {
    let key = &stale.entry.key;
    let what = one_line(&format!("{}: {} → {}", key.rule, key.from, key.to));
    match stale.left {
        0 => format!("the baseline allows what is mended: {what}"),
        left => format!("the baseline allows {} of these, and {left} are left: {what}", stale.entry.count),
    }
}

/// Names come from other people's code and SQL: they must not break lines or steer a terminal.
fn one_line(text: &str) -> String {
    text.chars().map(|sign| if sign.is_control() { '\u{fffd}' } else { sign }).collect()
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

fn entry_print(what: &str, key: &EntryKey) -> String {
    fingerprint(&[BASELINE, what, &key.rule, &key.from, &key.to, &key.detail])
}

/// The first place; findings always have one.
fn first(judged: &Judged) -> CodePlace {
    judged.finding.places.first().cloned().unwrap_or(CodePlace { file: String::new(), line: 0, column: 0 })
}
