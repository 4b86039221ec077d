//! What has to be made again because something below it is: its comments and rights went with it, views stand on it.

use std::collections::{BTreeMap, BTreeSet};

use super::piece::Kept;

/// Titles of pieces after the rows that name one of `changed` in their text, and of those that name these, and so on.
#[must_use]
pub fn above<'k>(changed: &[&Kept], before: &'k [Kept], now: &BTreeMap<&str, &Kept>) -> Vec<&'k Kept> {
    let mut marks: Vec<String> = changed.iter().filter_map(|piece| mark(&piece.up)).collect();
    let mut found: BTreeSet<&str> = changed.iter().map(|piece| piece.title.as_str()).collect();
    let mut above = Vec::new();
    loop {
        let more: Vec<&Kept> = before
            .iter()
            .filter(|piece| !piece.before_rows && !found.contains(piece.title.as_str()))
            .filter(|piece| now.get(piece.title.as_str()).is_some_and(|other| other.up == piece.up))
            .filter(|piece| marks.iter().any(|mark| names(&piece.up, mark)))
            .collect();
        if more.is_empty() {
            return above;
        }
        marks.extend(more.iter().filter_map(|piece| mark(&piece.up)));
        found.extend(more.iter().map(|piece| piece.title.as_str()));
        above.extend(more);
    }
}

/// How `pg_dump`'s texts call what a text makes: always with its schema.
fn mark(up: &str) -> Option<String> {
    for begin in ["CREATE VIEW ", "CREATE MATERIALIZED VIEW "] {
        if let Some(rest) = up.strip_prefix(begin) {
            return Some(word(rest).to_owned());
        }
    }
    for begin in ["CREATE INDEX ", "CREATE UNIQUE INDEX "] {
        if let Some(rest) = up.strip_prefix(begin) {
            let name = word(rest);
            let table = rest[name.len()..].strip_prefix(" ON ")?;
            let table = word(table.strip_prefix("ONLY ").unwrap_or(table));
            let schema = table.rsplit_once('.').map_or(table, |(schema, _)| schema);
            return Some(format!("INDEX {schema}.{name}"));
        }
    }
    let rest = up.strip_prefix("ALTER TABLE ")?;
    let rest = rest.strip_prefix("ONLY ").unwrap_or(rest);
    let table = word(rest);
    let name = word(rest[table.len()..].trim_start().strip_prefix("ADD CONSTRAINT ")?);
    Some(format!("CONSTRAINT {name} ON {table}"))
}

/// The name that a text begins with, quoted parts as they are.
fn word(text: &str) -> &str {
    let mut quoted = false;
    let end = text.find(|sign: char| {
        quoted ^= sign == '"';
        !quoted && sign != '"' && (sign.is_whitespace() || matches!(sign, '(' | ';' | ','))
    });
    &text[..end.unwrap_or(text.len())]
}

fn names(text: &str, mark: &str) -> bool {
    let inside = |sign: char| sign.is_alphanumeric() || matches!(sign, '_' | '"' | '$');
    text.match_indices(mark).any(|(at, _)| {
        let ends = |sign: Option<char>| sign.is_none_or(|sign| !inside(sign));
        ends(text[..at].chars().next_back()) && ends(text[at + mark.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::{mark, names};

    #[test]
    fn pieces_are_called_as_others_name_them() {
        for (up, called) in [
            ("CREATE VIEW public.\"the View\" WITH (security_barrier='true') AS\n SELECT 1;", "public.\"the View\""),
            ("CREATE UNIQUE INDEX i ON ONLY alpha.t USING btree (x);", "INDEX alpha.i"),
            (
                "ALTER TABLE ONLY public.t\n    ADD CONSTRAINT \"the key\" UNIQUE (x);",
                "CONSTRAINT \"the key\" ON public.t",
            ),
        ] {
            assert_eq!(mark(up).as_deref(), Some(called));
        }
        assert_eq!(mark("ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;"), None);
        assert!(names("SELECT x FROM public.v;", "public.v") && names("SELECT public.v.x FROM public.v;", "public.v"));
        assert!(!names("SELECT x FROM public.v2, a_public.v", "public.v"));
    }
}
