//! What a move of data did and what a comparison found, as text and as JSON; schemas/copied.schema.json and
//! schemas/verified.schema.json describe it.

use std::io::{self, Write};

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use crate::model::transfer::{Copied, CopiedTable, LeftOut, RowDifference, Verified, VerifiedTable};

/// Raised when a reader of the documents has to change.
const VERSION: u32 = 1;

/// What a copy did.
#[derive(Serialize, JsonSchema)]
struct CopyDocument<'c> {
    /// Of this format.
    version: u32,
    #[serde(flatten)]
    copied: &'c Copied,
    /// What the comparison found that was asked for with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    verified: Option<VerifyDocument<'c>>,
}

/// What a comparison found.
#[derive(Serialize, JsonSchema)]
struct VerifyDocument<'v> {
    /// Of this format.
    version: u32,
    /// Whether no row differs.
    equal: bool,
    /// Sorted by service and table.
    tables: &'v [VerifiedTable],
}

impl<'v> VerifyDocument<'v> {
    fn new(verified: &'v Verified) -> Self {
        Self { version: VERSION, equal: verified.is_equal(), tables: &verified.tables }
    }
}

/// Writes what a copy did.
///
/// # Errors
/// When it can't be written.
pub fn copied_json(copied: &Copied, verified: Option<&Verified>, out: &mut dyn Write) -> io::Result<()> {
    let document = CopyDocument { version: VERSION, copied, verified: verified.map(VerifyDocument::new) };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    out.write_all(b"\n")
}

/// Writes what a comparison found.
///
/// # Errors
/// When it can't be written.
pub fn verified_json(verified: &Verified, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &VerifyDocument::new(verified))?;
    out.write_all(b"\n")
}

/// Writes what a copy did, one line a service.
///
/// # Errors
/// When it can't be written.
pub fn copied_text(copied: &Copied, out: &mut dyn Write) -> io::Result<()> {
    let width = copied.services.iter().map(|service| service.service.len()).max().unwrap_or_default();
    for service in &copied.services {
        let rows: u64 = service.tables.iter().map(|table| table.rows).sum();
        let kept = service.tables.iter().filter(|table: &&CopiedTable| table.kept).count();
        let kept = if kept > 0 { format!(" ({kept} of them were there)") } else { String::new() };
        writeln!(
            out,
            "{:<width$}  {}{kept}, {}, {}  {}",
            service.service,
            count(service.tables.len() as u64, "table"),
            count(rows, "row"),
            count(service.sequences, "sequence"),
            service.database
        )?;
    }
    left_out(&copied.left_out, out)
}

/// Writes which tables nobody gets.
///
/// # Errors
/// When it can't be written.
pub fn left_out(all: &[LeftOut], out: &mut dyn Write) -> io::Result<()> {
    all.iter().try_for_each(|left| writeln!(out, "left out: `{}`, {}", left.table, left.why))
}

/// Writes what a comparison found: one line a service, and each row that differs.
///
/// # Errors
/// When it can't be written.
pub fn verified_text(verified: &Verified, out: &mut dyn Write) -> io::Result<()> {
    for table in verified.tables.iter().filter(|table| !table.is_equal()) {
        writeln!(
            out,
            "{}: `{}` differs: {} wrong, {} missing, {} extra ({} in the source, {} in the target)",
            table.service,
            table.table,
            table.wrong,
            table.missing,
            table.extra,
            count(table.source_rows, "row"),
            count(table.target_rows, "row"),
        )?;
        for difference in &table.differences {
            writeln!(out, "  {:<7} {}", difference.kind.word(), key(difference))?;
        }
        let named: u64 = table.differences.iter().map(|difference| difference.times).sum();
        let all = table.wrong + table.missing + table.extra;
        if named < all {
            writeln!(out, "  and {} more (`--limit` names more)", all - named)?;
        }
    }
    let rows: u64 = verified.tables.iter().map(|table| table.source_rows).sum();
    let unlike = verified.tables.iter().filter(|table| !table.is_equal()).count();
    let equal = verified.tables.len() - unlike;
    writeln!(out, "{} equal, {unlike} differ; {} compared", count(equal as u64, "table"), count(rows, "row"))
}

/// A row by its key: `id=5`; values from other people's data stay on their line.
fn key(difference: &RowDifference) -> String {
    let clean = |value: &str| -> String {
        value.chars().take(200).map(|sign| if sign.is_control() { '\u{fffd}' } else { sign }).collect()
    };
    let times = if difference.times > 1 { format!(" ({} times)", difference.times) } else { String::new() };
    if difference.columns.is_empty() {
        return format!("{}{times}", difference.key.first().map(|row| clean(row)).unwrap_or_default());
    }
    let pairs =
        difference.columns.iter().zip(&difference.key).map(|(column, value)| format!("{column}={}", clean(value)));
    format!("{}{times}", pairs.collect::<Vec<_>>().join(" "))
}

fn count(many: u64, noun: &str) -> String {
    format!("{many} {noun}{}", if many == 1 { "" } else { "s" })
}

#[must_use]
pub(super) fn copied_schema() -> Schema {
    let mut schema = schemars::schema_for!(CopyDocument<'static>);
    schema.insert("title".to_owned(), "What `split data copy --format json` writes".into());
    schema
}

#[must_use]
pub(super) fn verified_schema() -> Schema {
    let mut schema = schemars::schema_for!(VerifyDocument<'static>);
    schema.insert("title".to_owned(), "What `split data verify --format json` writes".into());
    schema
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::schema::Name;
    use crate::model::transfer::DifferenceKind;

    #[test]
    fn rows_that_differ_are_named_on_one_line_each() {
        let difference = |kind, key: &[&str], columns: &[&str], times| RowDifference {
            kind,
            key: key.iter().map(|text| (*text).to_owned()).collect(),
            columns: columns.iter().map(|text| (*text).to_owned()).collect(),
            times,
        };
        let table = VerifiedTable {
            service: "auth".to_owned(),
            table: Name::plain("users"),
            source_rows: 10,
            target_rows: 9,
            wrong: 1,
            missing: 3,
            extra: 0,
            differences: vec![
                difference(DifferenceKind::Wrong, &["5", "a\nb"], &["id", "part"], 1),
                difference(DifferenceKind::Missing, &["(1,x)"], &[], 2),
            ],
        };
        let mut out = Vec::new();
        verified_text(&Verified { tables: vec![table, VerifiedTable::default()] }, &mut out).expect("memory");
        assert_eq!(
            String::from_utf8(out).expect("UTF-8"),
            "auth: `users` differs: 1 wrong, 3 missing, 0 extra (10 rows in the source, 9 rows in the target)\n  \
             wrong   id=5 part=a\u{fffd}b\n  missing (1,x) (2 times)\n  and 1 more (`--limit` names more)\n\
             1 table equal, 1 differ; 10 rows compared\n"
        );
    }
}
