//! Statements to the changes that they make. A reader of our own, on tokens: it takes every form that names, keys and
//! dependencies can be read from, and needs no expression to be understood.

mod alter;
mod constraint;
mod create;
mod drop;
mod index;
mod other;
mod routine;
mod table;

use super::change::{Change, ChangeKind};
use super::cursor::Cursor;
use super::split::Piece;
use crate::model::schema::Dialect;

/// What was read, or why it could not be.
type Reading<T> = Result<T, String>;

/// Bytes. A longer statement is data.
const LONGEST: usize = 4 << 20;

/// Statements that change no schema.
const HARMLESS: &[&str] = &[
    "insert",
    "update",
    "delete",
    "with",
    "merge",
    "copy",
    "values",
    "begin",
    "start",
    "commit",
    "rollback",
    "end",
    "savepoint",
    "release",
    "grant",
    "revoke",
    "analyze",
    "vacuum",
    "reindex",
    "cluster",
    "refresh",
    "lock",
    "truncate",
    "listen",
    "notify",
    "unlisten",
    "load",
    "pragma",
    "explain",
    "show",
    "reset",
    "discard",
    "checkpoint",
    "security",
    "reassign",
    "attach",
    "detach",
    "use",
    "unlock",
    "replace",
    "prepare",
    "execute",
    "deallocate",
    "declare",
    "fetch",
    "close",
    "optimize",
    "flush",
    "abort",
    "table",
    "import",
    "backup",
    "restore",
    "export",
    "upsert",
    "configure",
    "describe",
    "handler",
    "kill",
];

/// The changes of one statement.
///
/// # Errors
/// Why it could not be read, for people.
pub fn read(piece: &Piece<'_>, dialect: Dialect, file: &str) -> Result<Vec<Change>, String> {
    if piece.broken {
        return Err("a quote or a comment never ends".to_owned());
    }
    if starts_with_any(piece.text, &["insert", "update", "delete"]) {
        return Ok(Vec::new());
    }
    if piece.text.len() > LONGEST {
        return Err(format!("longer than {} MiB", LONGEST >> 20));
    }
    let mut cursor = Cursor::new(piece, dialect, file);
    let place = cursor.place();
    let begin = cursor.clone();
    let one = |kind| vec![Change { place: place.clone(), kind, lenient: false }];
    // What none of the readers keeps is kept as it begins.
    let or_other = |kind: Option<ChangeKind>| {
        let silent =
            kind.as_ref().is_none_or(|kind| matches!(kind, ChangeKind::Alter { actions, .. } if actions.is_empty()));
        let other = if silent { other::other(&begin) } else { None };
        kind.into_iter().chain(other).flat_map(one).collect::<Vec<_>>()
    };
    if cursor.eat("create") {
        return create::create(&mut cursor).map(or_other);
    }
    if cursor.eat("alter") {
        return drop::alter(&mut cursor).map(or_other);
    }
    if cursor.eat("drop") {
        return drop::drop_object(&mut cursor).map(or_other);
    }
    if cursor.is_any(&["grant", "revoke", "security"]) {
        return Ok(or_other(None));
    }
    if cursor.eat("rename table") {
        return drop::rename_tables(&mut cursor).map(|kinds| kinds.into_iter().flat_map(one).collect());
    }
    if cursor.eat("comment on") {
        return Ok(or_other(drop::comment(&mut cursor)));
    }
    if cursor.eat("set") {
        return Ok(drop::search_path(&mut cursor).map(one).unwrap_or_default());
    }
    if cursor.is("do") && dialect == Dialect::Postgres {
        return super::body::block(&cursor, file);
    }
    if cursor.is_any(&["select", "call", "perform"]) {
        return Ok(routine::call(&mut cursor).map(one).unwrap_or_default());
    }
    let known = cursor.done() || cursor.is_any(HARMLESS) || cursor.sign('(');
    if known { Ok(Vec::new()) } else { Err(format!("`{}` is no known statement", table::near(&cursor))) }
}

fn starts_with_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)))
}

/// Whether a statement, as far as its first word says, changes a schema.
#[must_use]
pub fn is_schema(text: &str) -> bool {
    starts_with_any(text, &["create", "alter", "drop", "comment", "rename"])
}
