//! Statements that make what has no place among the rest (rights, rules, operators): kept as they begin, so that nobody takes a
//! schema for whole that is not.

use crate::frontend::sql::change::ChangeKind;
use crate::frontend::sql::cursor::Cursor;
use crate::model::schema::{Dialect, Name};

const FIRST: &[&str] = &["create", "alter", "drop", "comment", "grant", "revoke", "security"];

/// What belongs to the server, or lives as long as a session.
const ELSEWHERE: &[&str] = &["role", "user", "group", "database", "tablespace", "system", "temp", "temporary"];

/// What says nothing that is missing elsewhere.
const SAID: &[&str] = &["owner to", "validate constraint"];

/// Characters of a statement that are kept.
const KEPT: usize = 96;

/// Tokens that are looked at for names.
const LOOKED: usize = 60;

/// The statement, where it is one of them.
pub(super) fn other(cursor: &Cursor<'_>) -> Option<ChangeKind> {
    if cursor.dialect != Dialect::Postgres || !cursor.is_any(FIRST) {
        return None;
    }
    let elsewhere =
        ELSEWHERE.iter().any(|word| cursor.is_nth(1, word)) && !cursor.is_any(&["comment", "grant", "revoke"]);
    let mut at = cursor.clone();
    let mut names = Vec::new();
    let mut said = false;
    while !at.done() && at.at - cursor.at < LOOKED {
        said |= SAID.iter().any(|words| at.ahead(words));
        let mut here = at.clone();
        if let Some(name) = here.name() {
            // Of a column's name the front is the table's.
            names.extend(name.schema.as_ref().map(|table| Name::plain(table)));
            names.push(name);
        }
        at.at += 1;
    }
    if elsewhere || said {
        return None;
    }
    let whole = cursor.rest().split_whitespace().collect::<Vec<_>>().join(" ");
    let mut statement: String = whole.chars().take(KEPT).collect();
    if statement.len() < whole.len() {
        statement.push('…');
    }
    Some(ChangeKind::Other { statement, names })
}
