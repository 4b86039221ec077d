//! Statements: what they read and write, what they join, and which columns they use.
//!
//! What counts is what PostgreSQL asks permission for:
//!
//! - A table is **read** where SELECT is asked of it: whatever stands in a FROM, a JOIN or a USING; the target of an
//!   INSERT, UPDATE, DELETE or MERGE where one of its columns is used by a condition, by an expression, by RETURNING or
//!   as the target of an ON CONFLICT (`EXCLUDED` too).
//! - A table is **written** where INSERT, UPDATE, DELETE or TRUNCATE is asked of it: targets, and what a query locks
//!   (`FOR UPDATE`, `FOR SHARE`, `LOCK TABLE`). A statement on the schema writes the tables and views that it makes,
//!   alters and drops.
//! - Views are named as such. Common table expressions and functions of FROM are no tables.
//! - A **join** is two relations of which columns are equated by ON, USING, NATURAL, WHERE or HAVING, wherever the
//!   condition stands: correlated subqueries and `IN (SELECT …)` too. A column of a subquery or a common table
//!   expression counts as the table's column that it is. A relation of FROM that nothing is equated with is joined with
//!   the one before it, without columns.

mod change;
mod expr;
mod from;
mod holes;
mod joins;
mod mend;
mod scan;
mod scope;
mod shape;
mod tokens;
mod utility;
mod walk;

use std::collections::BTreeSet;

use rayon::prelude::*;
use sqlparser::keywords::Keyword;
use sqlparser::parser::Parser;
use sqlparser::tokenizer::{Token, TokenWithSpan};

pub use self::shape::looks_like_sql;
use self::walk::Walk;
use super::split::split;
use crate::model::data::{HOLE, Statement, StatementKind};
use crate::model::schema::{Dialect, Name, Schema};

/// Bytes. A text of this length is a script of many statements.
const LONG: usize = 64 << 10;
/// Bytes. Longer texts are data rather than statements.
const LONGEST: usize = 4 << 20;
/// Levels of the parser's own count; brackets are counted before (`tokens::too_deep`).
const DEEPEST: usize = 300;

/// What the statements of a text read and write. Holes ([`HOLE`]) stand for what is not known. `schema` tells of
/// columns and of functions: what a function that is called reads and writes counts as the statement's. It may be empty.
#[must_use]
pub fn statement(text: &str, dialect: Dialect, schema: &Schema) -> Statement {
    if (LONG..=LONGEST).contains(&text.len()) && !text.contains([HOLE, '\0']) {
        return script(text, dialect, schema);
    }
    whole(text, dialect, schema)
}

/// A script statement by statement, side by side.
fn script(text: &str, dialect: Dialect, schema: &Schema) -> Statement {
    let pieces = split(text, dialect);
    if pieces.len() < 2 || pieces.iter().any(|piece| piece.broken) {
        return whole(text, dialect, schema);
    }
    let parts: Vec<Statement> = pieces.par_iter().map(|piece| whole(piece.text, dialect, schema)).collect();
    let mut all = Statement { kind: StatementKind::Batch, complete: true, ..Statement::default() };
    for part in parts {
        all.reads.extend(part.reads);
        all.writes.extend(part.writes);
        all.joins.extend(part.joins);
        all.columns.extend(part.columns);
        all.complete &= part.complete;
    }
    sorted(&mut all.reads);
    sorted(&mut all.writes);
    sorted(&mut all.joins);
    sorted(&mut all.columns);
    all
}

fn sorted<T: Ord>(list: &mut Vec<T>) {
    list.sort();
    list.dedup();
}

fn whole(text: &str, dialect: Dialect, schema: &Schema) -> Statement {
    let (mut walk, kind) = read(text, dialect, schema);
    let calls = std::mem::take(&mut walk.calls);
    follow(calls, &mut walk);
    finish(walk, kind)
}

/// The same without what functions do: only what the text itself names.
#[must_use]
pub fn named(text: &str, dialect: Dialect, schema: &Schema) -> Statement {
    let (walk, kind) = read(text, dialect, schema);
    finish(walk, kind)
}

fn read<'m>(text: &str, dialect: Dialect, schema: &'m Schema) -> (Walk<'m>, StatementKind) {
    let mut walk = Walk::new(dialect, schema);
    let has_holes = text.contains(HOLE);
    // No server takes such a text, so nobody knows what it would mean.
    walk.complete = !text.contains('\0');
    let plain;
    let mut text = text;
    if text.len() > LONGEST {
        // The beginning says what kind it is.
        let mut end = 4_096;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        text = &text[..end];
        walk.complete = false;
    }
    if has_holes {
        plain = holes::plain(text);
        text = &plain;
    }
    let (mut tokens, whole) = tokens::read(text, dialect);
    walk.complete &= whole;
    if dialect == Dialect::Postgres {
        holes::parameters(&mut tokens);
    }
    let statements = tokens::statements(&tokens);
    let mut kind = StatementKind::Unknown;
    for (at, tokens) in statements.iter().enumerate() {
        let own = one(tokens, has_holes, &mut walk);
        kind = if at == 0 { own } else { StatementKind::Batch };
    }
    walk.complete &= !statements.is_empty();
    (walk, kind)
}

/// One statement.
fn one(tokens: &[TokenWithSpan], has_holes: bool, walk: &mut Walk<'_>) -> StatementKind {
    if let Some(kind) = utility::read(tokens, walk, &mut |inner, walk| one(inner, has_holes, walk)) {
        return kind;
    }
    if tokens::too_deep(tokens) {
        scan::scan(tokens, walk);
        return scan::kind(tokens);
    }
    let filled;
    let mut tokens = tokens;
    if has_holes {
        let lost;
        (filled, lost) = holes::fill(tokens);
        walk.complete &= !lost;
        tokens = &filled;
    }
    if tokens.is_empty() {
        return StatementKind::Unknown;
    }
    // `FROM ONLY t` would be read as a table of that name.
    let only = tokens.iter().any(|token| tokens::keyword(token) == Some(Keyword::ONLY));
    let parsed = (!only)
        .then(|| parse(tokens.to_vec(), walk.dialect))
        .flatten()
        .or_else(|| mend::mend(tokens).and_then(|mended| parse(mended, walk.dialect)))
        .or_else(|| only.then(|| parse(tokens.to_vec(), walk.dialect)).flatten());
    let Some(parsed) = parsed else {
        return fragment(tokens, walk);
    };
    utility::parsed(&parsed, walk)
}

fn parse(tokens: Vec<TokenWithSpan>, dialect: Dialect) -> Option<sqlparser::ast::Statement> {
    let parser = Parser::new(tokens::parsing(dialect)).with_recursion_limit(DEEPEST);
    let mut parser = parser.with_tokens_with_locations(tokens);
    let statement = parser.parse_statement().ok()?;
    (parser.peek_token_ref().token == Token::EOF).then_some(statement)
}

/// A piece of a statement, or one that cannot be parsed.
fn fragment(tokens: &[TokenWithSpan], walk: &mut Walk<'_>) -> StatementKind {
    let before: &[&str] = match tokens.first().and_then(tokens::keyword) {
        Some(Keyword::AND | Keyword::OR) => &["SELECT", "1", "WHERE", "true"],
        Some(Keyword::WHERE | Keyword::ORDER | Keyword::FROM | Keyword::GROUP | Keyword::LIMIT | Keyword::HAVING) => {
            &["SELECT", "1"]
        }
        Some(Keyword::JOIN | Keyword::LEFT | Keyword::RIGHT | Keyword::INNER | Keyword::CROSS | Keyword::FULL) => {
            &["SELECT", "1", "FROM", "dual", "AS", "\u{fffc}"]
        }
        _ => &[],
    };
    walk.complete = false;
    if !before.is_empty() {
        let mut whole: Vec<TokenWithSpan> =
            before.iter().map(|word| TokenWithSpan::wrap(Token::make_keyword(word))).collect();
        if let Some(dual) = whole.get_mut(3).filter(|_| before.len() > 4) {
            // No table's name.
            dual.token = Token::make_word("\u{fffc}", None);
        }
        whole.extend(tokens.iter().cloned());
        if let Some(parsed) = parse(whole, walk.dialect) {
            utility::parsed(&parsed, walk);
            return StatementKind::Unknown;
        }
    }
    scan::scan(tokens, walk);
    scan::kind(tokens)
}

/// Adds what the schema says of functions that are called, and of those that these call.
fn follow(calls: Vec<Name>, walk: &mut Walk<'_>) {
    let mut seen: BTreeSet<Name> = BTreeSet::new();
    let mut rest = calls;
    while let Some(name) = rest.pop() {
        if !seen.insert(name.clone()) {
            continue;
        }
        let functions = &walk.schema.functions;
        let start = functions.partition_point(|function| function.name < name);
        for function in functions[start..].iter().take_while(|function| function.name == name) {
            walk.reads.extend(function.reads.iter().cloned());
            walk.writes.extend(function.writes.iter().cloned());
            walk.complete &= !function.dynamic;
            rest.extend(function.calls.iter().cloned());
        }
    }
}

fn finish(walk: Walk<'_>, kind: StatementKind) -> Statement {
    let Walk { mut reads, mut writes, mut columns, joins, complete, .. } = walk;
    sorted(&mut reads);
    sorted(&mut writes);
    sorted(&mut columns);
    Statement { kind, reads, writes, joins: joins.finish(), columns, complete }
}
