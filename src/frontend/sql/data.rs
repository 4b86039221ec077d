//! What the statements of a migration do to rows.

use super::change::{Change, ChangeKind};
use super::cursor::Cursor;
use super::split::Piece;
use crate::model::data::{Statement, StatementKind};
use crate::model::schema::{Dialect, Name, Schema};

/// First words of statements that change rows.
const WORDS: &[&str] = &["insert", "update", "delete", "merge", "with", "copy", "truncate", "replace", "upsert"];

/// Bytes. Of a longer statement, which is data for the most part, the beginning tells the table.
const LONGEST: usize = 16 << 10;
const BEGINNING: usize = 512;

/// The change of rows that a statement is; nothing for any other statement.
pub(super) fn read(piece: &Piece<'_>, dialect: Dialect, file: &str) -> Option<Change> {
    let first = |word: &&str| piece.text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    let word = WORDS.iter().find(|word| first(word))?;
    let statement = match values(piece, dialect, file, word) {
        Some(table) => Statement { writes: vec![table], kind: StatementKind::Insert, ..Statement::default() },
        None => super::query::named(beginning(piece.text, LONGEST), dialect, &Schema::default()),
    };
    if statement.writes.is_empty() {
        return None;
    }
    let place = Cursor::new(&Piece { text: word, ..*piece }, dialect, file).place();
    let kind = ChangeKind::Rows { reads: statement.reads, writes: statement.writes };
    Some(Change { place, kind, lenient: true })
}

/// The table of an `INSERT` that only writes out values: dumps have many of them.
fn values(piece: &Piece<'_>, dialect: Dialect, file: &str, word: &str) -> Option<Name> {
    if word != "insert" || contains(piece.text, "select") || contains(piece.text, "conflict") {
        return None;
    }
    let mut cursor = Cursor::new(&Piece { text: beginning(piece.text, BEGINNING), ..*piece }, dialect, file);
    cursor.at += 1;
    cursor.eat("or ignore");
    cursor.eat("or replace");
    cursor.eat("ignore");
    if cursor.eat("into") { cursor.name() } else { None }
}

fn contains(text: &str, word: &str) -> bool {
    text.as_bytes().windows(word.len()).any(|part| part.eq_ignore_ascii_case(word.as_bytes()))
}

fn beginning(text: &str, most: usize) -> &str {
    if text.len() <= most {
        return text;
    }
    let mut end = most.min(BEGINNING);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
