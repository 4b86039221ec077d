//! All findings as one JSON document; `schemas/findings.schema.json` describes it.

use std::io::{self, Write};

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::{Report, key_print};
use crate::model::baseline::Standing;
use crate::model::map::Level;
use crate::report::Style;

/// Raised when a reader of the document has to change.
const VERSION: u32 = 1;

/// What `split check` found. Paths of files are relative to the analysed folder and have `/`; lines and columns count
/// from 1.
#[derive(Serialize, JsonSchema)]
struct Document<'a> {
    /// Of this format.
    version: u32,
    /// Places that are new, that the baseline covers, and that it covers without need.
    delta: DeltaRow,
    /// Sorted by rule and ends.
    findings: Vec<Row<'a>>,
    /// Entries of the baseline that allow more than there is.
    stale: Vec<StaleRow<'a>>,
    /// Entries of the baselines of strict services, which may have none.
    forbidden: Vec<ForbiddenRow<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct DeltaRow {
    new: u32,
    same: u32,
    fixed: u32,
}

#[derive(Serialize, JsonSchema)]
struct Row<'a> {
    rule: &'a str,
    level: Level,
    standing: StandingWord,
    /// The service that has to mend it; empty where none is responsible.
    service: &'a str,
    /// The item, table or service that crosses.
    from: &'a str,
    to: &'a str,
    detail: &'a str,
    from_owner: &'a str,
    to_owner: &'a str,
    message: &'a str,
    help: &'a str,
    /// The same in every run, wherever the lines move.
    fingerprint: String,
    places: Vec<PlaceRow<'a>>,
    /// For indirect findings: how one end leads to the other.
    path: Vec<StepRow<'a>>,
}

#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
enum StandingWord {
    New,
    /// More places than the baseline allows.
    More,
    Same,
    /// Known under another name.
    Moved,
    /// Its allowance has ended.
    Expired,
}

#[derive(Serialize, JsonSchema)]
struct PlaceRow<'a> {
    file: &'a str,
    line: u32,
    column: u32,
}

#[derive(Serialize, JsonSchema)]
struct StepRow<'a> {
    text: &'a str,
    place: Option<PlaceRow<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct StaleRow<'a> {
    service: &'a str,
    rule: &'a str,
    from: &'a str,
    to: &'a str,
    detail: &'a str,
    /// How many the baseline allows.
    count: u32,
    /// How many there are.
    left: u32,
}

#[derive(Serialize, JsonSchema)]
struct ForbiddenRow<'a> {
    service: &'a str,
    rule: &'a str,
    from: &'a str,
    to: &'a str,
    detail: &'a str,
    /// How many the baseline allows.
    count: u32,
}

/// The schema of the document.
#[must_use]
pub(in crate::report) fn schema() -> Schema {
    let mut schema = schemars::schema_for!(Document<'static>);
    schema.insert("title".to_owned(), "What `split check --format json` writes".into());
    schema
}

pub(super) fn render(report: &Report<'_>, _: Style, out: &mut dyn Write) -> io::Result<()> {
    let place = |place: &'_ crate::model::finding::CodePlace| (place.line, place.column);
    let delta = report.verdict.delta();
    let findings = report
        .verdict
        .judged
        .iter()
        .map(|judged| {
            let finding = &judged.finding;
            Row {
                rule: finding.key.rule,
                level: finding.level,
                standing: match judged.standing {
                    Standing::New => StandingWord::New,
                    Standing::More { .. } => StandingWord::More,
                    Standing::Same => StandingWord::Same,
                    Standing::Moved => StandingWord::Moved,
                    Standing::Expired { .. } => StandingWord::Expired,
                },
                service: &finding.service,
                from: &finding.key.from,
                to: &finding.key.to,
                detail: &finding.key.detail,
                from_owner: &finding.from_owner,
                to_owner: &finding.to_owner,
                message: &finding.message,
                help: &finding.help,
                fingerprint: key_print(judged),
                places: finding
                    .places
                    .iter()
                    .map(|found| PlaceRow { file: &found.file, line: place(found).0, column: place(found).1 })
                    .collect(),
                path: finding
                    .path
                    .iter()
                    .map(|step| StepRow {
                        text: &step.text,
                        place: step.place.as_ref().map(|found| PlaceRow {
                            file: &found.file,
                            line: found.line,
                            column: found.column,
                        }),
                    })
                    .collect(),
            }
        })
        .collect();
    let stale = report
        .verdict
        .stale
        .iter()
        .map(|stale| StaleRow {
            service: &stale.service,
            rule: &stale.entry.key.rule,
            from: &stale.entry.key.from,
            to: &stale.entry.key.to,
            detail: &stale.entry.key.detail,
            count: stale.entry.count,
            left: stale.left,
        })
        .collect();
    let forbidden = report
        .verdict
        .forbidden
        .iter()
        .map(|(service, entry)| ForbiddenRow {
            service,
            rule: &entry.key.rule,
            from: &entry.key.from,
            to: &entry.key.to,
            detail: &entry.key.detail,
            count: entry.count,
        })
        .collect();
    let delta = DeltaRow { new: delta.new, same: delta.same, fixed: delta.fixed };
    serde_json::to_writer_pretty(&mut *out, &Document { version: VERSION, delta, findings, stale, forbidden })?;
    writeln!(out)
}
