//! `CREATE INDEX`.

use super::Reading;
use super::constraint::include;
use super::table::near;
use crate::frontend::sql::change::NewIndex;
use crate::frontend::sql::cursor::Cursor;
use crate::frontend::sql::lex::{Kind, fold};

/// Past `CREATE [UNIQUE] INDEX`.
pub(super) fn create(cursor: &mut Cursor<'_>, unique: bool, method: Option<&str>) -> Reading<NewIndex> {
    let mut index =
        NewIndex { unique, method: method.unwrap_or("btree").to_owned(), place: cursor.place(), ..NewIndex::default() };
    cursor.eat("concurrently");
    index.if_not_exists = cursor.eat_if_not_exists();
    if !cursor.is("on") || cursor.is_nth(1, "on") {
        index.name = cursor.name();
    }
    using(cursor, &mut index);
    if !cursor.eat("on") {
        return Err(format!("`{}` where ON was expected", near(cursor)));
    }
    index.only = cursor.eat("only");
    index.table = cursor.name().ok_or("no table after ON")?;
    using(cursor, &mut index);
    elements(cursor, &mut index)?;
    tail(cursor, &mut index);
    Ok(index)
}

fn using(cursor: &mut Cursor<'_>, index: &mut NewIndex) {
    if cursor.eat("using") {
        index.method = cursor.ident().unwrap_or_default();
    }
}

/// The columns and expressions in brackets.
pub(super) fn elements(cursor: &mut Cursor<'_>, index: &mut NewIndex) -> Reading<()> {
    if !cursor.eat_sign('(') {
        return Err("no columns of the index".to_owned());
    }
    while !cursor.done() && !cursor.sign(')') {
        let (column, more) = element_and_more(cursor, &[]);
        index.columns.push(column);
        index.more |= more;
        if !cursor.eat_sign(',') {
            break;
        }
    }
    if cursor.eat_sign(')') { Ok(()) } else { Err(format!("`{}` is not understood", near(cursor))) }
}

/// One column (folded) or expression, without what says how it is sorted.
pub(super) fn element(cursor: &mut Cursor<'_>, stops: &[&str]) -> String {
    element_and_more(cursor, stops).0
}

/// Also whether something is said of how it is sorted.
fn element_and_more(cursor: &mut Cursor<'_>, stops: &[&str]) -> (String, bool) {
    let from = cursor.at;
    let first = cursor.peek();
    if cursor.parens().is_none() {
        cursor.at += 1;
        while cursor.sign('.') {
            cursor.at += 2;
        }
        if cursor.sign('(') {
            cursor.parens();
        }
    }
    let end = cursor.at;
    // Sort order, operator class and collation.
    let more = !cursor.sign(',') && !cursor.sign(')') && !cursor.is_any(stops);
    if more {
        cursor.expression(stops);
    }
    let named = first.filter(|token| end == from + 1 && matches!(token.kind, Kind::Word | Kind::Quoted));
    let text = match named {
        Some(token) => fold(token.text(cursor.text), cursor.dialect),
        None => {
            let text = cursor.between(from, end);
            // MySQL: `name(20)` is a column, as far as it is compared.
            let prefix = text.split_once('(').filter(|(name, length)| {
                !name.is_empty()
                    && length.trim_end_matches(')').bytes().all(|byte| byte.is_ascii_digit())
                    && *length != ")"
            });
            prefix.map_or_else(|| text.to_owned(), |(name, _)| fold(name.trim(), cursor.dialect))
        }
    };
    (text, more)
}

/// After the elements.
pub(super) fn tail(cursor: &mut Cursor<'_>, index: &mut NewIndex) {
    while !cursor.done() && !cursor.sign(',') && !cursor.sign(')') {
        if cursor.is_any(&["include", "storing", "covering"]) {
            index.include = include(cursor);
        } else if cursor.eat("where") {
            index.predicate = Some(cursor.expression(&["with", "tablespace"]).to_owned());
        } else if cursor.is("using") && !cursor.is_nth(1, "hash") {
            cursor.at += 1;
            index.method = cursor.ident().unwrap_or_default();
        } else {
            index.more = true;
            if cursor.parens().is_none() {
                cursor.at += 1;
            }
        }
    }
}
