//! The statements of a move, as text.

use crate::model::schema::Name;
use crate::model::transfer::{ComparisonPlan, Piece, Sum, SummedColumn, TablePlan};

/// A name in double quotes.
#[must_use]
pub fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// A text in single quotes.
#[must_use]
pub fn literal(text: &str) -> String {
    let text = text.replace('\'', "''");
    // With backslashes, the setting of standard strings would matter.
    if text.contains('\\') { format!(" E'{}'", text.replace('\\', "\\\\")) } else { format!("'{text}'") }
}

/// A name with its schema: nothing depends on the search path.
#[must_use]
pub fn qualified(name: &Name) -> String {
    format!("{}.{}", quoted(name.schema.as_deref().unwrap_or("public")), quoted(&name.name))
}

fn list(names: &[String]) -> String {
    names.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", ")
}

/// A condition on blocks; nothing for the whole.
fn within(piece: Piece) -> String {
    let first = (piece.first > 0).then(|| format!("ctid >= '({},0)'", piece.first));
    let end = piece.end.map(|end| format!("ctid < '({end},0)'"));
    let parts: Vec<String> = first.into_iter().chain(end).collect();
    if parts.is_empty() { String::new() } else { format!(" WHERE {}", parts.join(" AND ")) }
}

fn format(table: &TablePlan) -> &'static str {
    if table.binary { " WITH (FORMAT binary)" } else { "" }
}

/// Reads a piece of the source.
#[must_use]
pub fn copy_out(table: &TablePlan, piece: Piece) -> String {
    let from = qualified(&table.from);
    let whole = piece == Piece::default();
    match table.columns.is_empty() {
        // A table without columns has rows all the same.
        true => format!("COPY (SELECT FROM ONLY {from}{}) TO STDOUT{}", within(piece), format(table)),
        // Of the table itself: one step less for each row.
        false if whole => format!("COPY {from} ({}) TO STDOUT{}", list(&table.columns), format(table)),
        false => format!(
            "COPY (SELECT {} FROM ONLY {from}{}) TO STDOUT{}",
            list(&table.columns),
            within(piece),
            format(table)
        ),
    }
}

/// Writes a piece into the target. Values of identity columns are taken as they come.
#[must_use]
pub fn copy_in(table: &TablePlan) -> String {
    let columns = if table.columns.is_empty() { String::new() } else { format!(" ({})", list(&table.columns)) };
    format!("COPY {}{columns} FROM STDIN{}", qualified(&table.to), format(table))
}

/// A side of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Source,
    Target,
}

fn from(plan: &ComparisonPlan, side: Side) -> String {
    let name = match side {
        Side::Source => &plan.from,
        Side::Target => &plan.to,
    };
    format!("{}{}", if plan.whole { "" } else { "ONLY " }, qualified(name))
}

/// A column as the checksum takes it.
fn summed(column: &SummedColumn) -> String {
    let name = quoted(&column.name);
    match column.sum {
        Sum::Hash => name,
        Sum::Send(function) => format!("pg_catalog.{function}({name})"),
        Sum::Text => format!("{name}::pg_catalog.text"),
    }
}

/// A 64-bit hash of columns, NULL told from all else. The second hash of the first takes away that a record's hash is a
/// sum of its columns': two values that changed places between rows would not be seen.
fn hash(plan: &ComparisonPlan, columns: &[SummedColumn], seed: u8) -> String {
    let row = |shown: &dyn Fn(&SummedColumn) -> String| {
        format!("ROW({})", columns.iter().map(shown).collect::<Vec<_>>().join(", "))
    };
    let plain = |column: &SummedColumn| quoted(&column.name);
    match (plan.hashed && !plan.recoded, plan.recoded) {
        (true, _) => {
            format!("pg_catalog.hashint8extended(pg_catalog.hash_record_extended({}, {seed}), {seed})", row(&summed))
        }
        (false, false) => format!("pg_catalog.hashtextextended({}::pg_catalog.text, {seed})", row(&plain)),
        (false, true) => format!(
            "pg_catalog.hashtextextended(pg_catalog.encode(pg_catalog.convert_to({}::pg_catalog.text, 'UTF8'), 'hex'), {seed})",
            row(&plain)
        ),
    }
}

/// What tells the parts apart: the key, or the whole row where there is none.
fn bucket(plan: &ComparisonPlan) -> String {
    let columns = if plan.key.is_empty() { &plan.columns } else { &plan.key };
    format!("({} & {})", hash(plan, columns, 1), plan.buckets.max(1) - 1)
}

/// For each part of a range of blocks: its number, how many rows, the sum of their hashes. Sums of ranges add up.
#[must_use]
pub fn sums(plan: &ComparisonPlan, side: Side, piece: Piece) -> String {
    let (from, within) = (from(plan, side), within(piece));
    let of_row = hash(plan, &plan.columns, 0);
    let (number, group) = match plan.buckets {
        0 | 1 => ("0".to_owned(), ""),
        _ => (bucket(plan), " GROUP BY 1"),
    };
    format!("SELECT {number}, pg_catalog.count(*), pg_catalog.sum({of_row}) FROM {from}{within}{group}")
}

/// The rows of some parts in the order of their keys: key as JSON, and hash. Without a key: the row as text, and how often.
#[must_use]
pub fn rows(plan: &ComparisonPlan, side: Side, parts: &[u32]) -> String {
    let from = from(plan, side);
    let wanted = match plan.buckets {
        0 | 1 => String::new(),
        _ => format!(
            " WHERE {} = ANY ('{{{}}}')",
            bucket(plan),
            parts.iter().map(u32::to_string).collect::<Vec<_>>().join(",")
        ),
    };
    let text = |column: &SummedColumn| format!("{}::pg_catalog.text", quoted(&column.name));
    let order = "ORDER BY pg_catalog.convert_to(k, 'UTF8')";
    let inner = match plan.key.is_empty() {
        true => {
            let row = plan.columns.iter().map(|column| quoted(&column.name)).collect::<Vec<_>>().join(", ");
            format!("SELECT ROW({row})::pg_catalog.text AS k, pg_catalog.count(*) AS h FROM {from}{wanted} GROUP BY 1")
        }
        false => {
            let key = plan.key.iter().map(text).collect::<Vec<_>>().join(", ");
            let of_row = hash(plan, &plan.columns, 0);
            format!(
                "SELECT pg_catalog.json_build_array({key})::pg_catalog.text AS k, {of_row} AS h FROM {from}{wanted}"
            )
        }
    };
    format!("COPY (SELECT k, h FROM ({inner}) r {order}) TO STDOUT")
}

/// How many rows a table has, and the sum of their hashes.
#[must_use]
pub fn whole_sum(plan: &ComparisonPlan, side: Side) -> String {
    let one = ComparisonPlan { buckets: 1, ..plan.clone() };
    sums(&one, side, Piece::default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> TablePlan {
        TablePlan {
            from: Name { schema: Some("audit".to_owned()), name: "the \"log\"".to_owned() },
            to: Name::plain("log"),
            columns: vec!["id".to_owned(), "It's".to_owned()],
            binary: true,
            ..TablePlan::default()
        }
    }

    #[test]
    fn names_are_quoted_and_pieces_are_ranges() {
        assert_eq!(
            copy_out(&table(), Piece::default()),
            r#"COPY "audit"."the ""log""" ("id", "It's") TO STDOUT WITH (FORMAT binary)"#
        );
        assert_eq!(
            copy_out(&table(), Piece { first: 8, end: Some(16) }),
            r#"COPY (SELECT "id", "It's" FROM ONLY "audit"."the ""log""" WHERE ctid >= '(8,0)' AND ctid < '(16,0)') TO STDOUT WITH (FORMAT binary)"#
        );
        assert_eq!(copy_in(&table()), r#"COPY "public"."log" ("id", "It's") FROM STDIN WITH (FORMAT binary)"#);
        assert_eq!(literal(r"it's \"), r" E'it''s \\'");
    }

    #[test]
    fn unlike_values_are_never_hashed_alike() {
        let column = |name: &str, sum| SummedColumn { name: name.to_owned(), sum };
        let plan = ComparisonPlan {
            from: Name::plain("t"),
            to: Name::plain("t"),
            key: vec![column("id", Sum::Hash)],
            columns: vec![
                column("id", Sum::Hash),
                column("price", Sum::Send("numeric_send")),
                column("state", Sum::Text),
            ],
            hashed: true,
            buckets: 16,
            ..ComparisonPlan::default()
        };
        let text = sums(&plan, Side::Source, Piece::default());
        assert!(text.contains(r#"ROW("id", pg_catalog.numeric_send("price"), "state"::pg_catalog.text)"#), "{text}");
        assert!(text.contains("& 15") && text.ends_with("GROUP BY 1"), "{text}");
        let by_text = ComparisonPlan { hashed: false, ..plan.clone() };
        assert!(!sums(&by_text, Side::Source, Piece::default()).contains("record"));
        assert!(rows(&plan, Side::Target, &[3, 5]).contains("= ANY ('{3,5}')"));
    }
}
