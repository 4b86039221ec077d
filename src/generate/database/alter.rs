//! A table that has changed, as a change of the table that is there: the lines of `pg_dump`'s text, one a column or a
//! constraint, tell what is new and what is gone.

use super::piece::Kept;

/// The statements there and back; nothing where a line has changed, for nobody can tell what becomes of the rows.
#[must_use]
pub fn table(before: &Kept, now: &Kept) -> Option<(String, String)> {
    let (old, new) = (Text::of(&before.up)?, Text::of(&now.up)?);
    if old.head != new.head || old.tail != new.tail {
        return None;
    }
    let gone: Vec<&str> = old.lines.iter().copied().filter(|line| !new.lines.contains(line)).collect();
    let come: Vec<&str> = new.lines.iter().copied().filter(|line| !old.lines.contains(line)).collect();
    if gone.iter().any(|line| come.iter().any(|other| name(other) == name(line))) {
        return None;
    }
    let table = before.rows_of.as_deref()?;
    let add =
        |line: &&str| format!("ALTER TABLE {table} ADD {}{line};", if is_constraint(line) { "" } else { "COLUMN " });
    let drop = |line: &&str| match is_constraint(line) {
        true => format!("ALTER TABLE {table} DROP CONSTRAINT {};", name(line)),
        false => format!("ALTER TABLE {table} DROP COLUMN {};", name(line)),
    };
    let up: Vec<String> = gone.iter().rev().map(drop).chain(come.iter().map(add)).collect();
    let down: Vec<String> = come.iter().rev().map(drop).chain(gone.iter().map(add)).collect();
    Some((up.join("\n"), down.join("\n")))
}

/// An enum with more values than it had, in places that leave the others in their order. The way back is empty: PostgreSQL
/// takes no value away again.
#[must_use]
pub fn enumeration(before: &Kept, now: &Kept) -> Option<String> {
    let ((name, old), (same, new)) = (labels(&before.up)?, labels(&now.up)?);
    let mut rest = new.iter();
    let in_order = old.iter().all(|label| rest.any(|other| other == label));
    if name != same || !in_order || old.is_empty() {
        return None;
    }
    let added = new.iter().enumerate().filter(|(_, label)| !old.contains(label));
    let lines = added.map(|(at, label)| {
        let place = match at.checked_sub(1) {
            Some(above) => format!("AFTER {}", new[above]),
            None => format!("BEFORE {}", old[0]),
        };
        // Once more after a way back, on which it stayed.
        format!("ALTER TYPE {name} ADD VALUE IF NOT EXISTS {label} {place};")
    });
    Some(lines.collect::<Vec<_>>().join("\n"))
}

/// An enum's name and its values, as quoted.
fn labels(text: &str) -> Option<(&str, Vec<&str>)> {
    let (name, rest) = text.strip_prefix("CREATE TYPE ")?.split_once(" AS ENUM (\n")?;
    // Several statements are more than an enum.
    let body = rest.strip_suffix("\n);")?;
    let labels: Vec<&str> = body.split(",\n").map(str::trim).collect();
    // A value may break a line.
    let whole = labels.iter().all(|label| {
        label.len() > 2 && label.starts_with('\'') && label.ends_with('\'') && label.matches('\'').count() % 2 == 0
    });
    whole.then_some((name, labels))
}

struct Text<'t> {
    head: &'t str,
    lines: Vec<&'t str>,
    tail: &'t str,
}

impl<'t> Text<'t> {
    fn of(text: &'t str) -> Option<Self> {
        let (head, rest) = text.split_once(" (\n")?;
        let (body, tail) = rest.split_once("\n)")?;
        let lines: Vec<&str> = body.split(",\n    ").map(str::trim).collect();
        // A text in a default may break a line.
        let whole = lines
            .iter()
            .all(|line| line.matches('\'').count() % 2 == 0 && line.matches('(').count() == line.matches(')').count());
        (head.starts_with("CREATE TABLE ") && whole).then_some(Self { head, lines, tail })
    }
}

fn is_constraint(line: &str) -> bool {
    line.starts_with("CONSTRAINT ")
}

/// The quoted or plain name that a line begins with.
fn name(line: &str) -> &str {
    let rest = line.strip_prefix("CONSTRAINT ").unwrap_or(line);
    if let Some(quoted) = rest.strip_prefix('"') {
        let end = quoted.match_indices('"').map(|(at, _)| at + 1).find(|at| {
            let quotes = rest[1..=*at].bytes().filter(|byte| *byte == b'"').count();
            quotes % 2 == 1 && !rest[*at + 1..].starts_with('"')
        });
        return end.map_or(rest, |end| &rest[..=end]);
    }
    rest.split_whitespace().next().unwrap_or(rest)
}
