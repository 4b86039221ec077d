//! Statements around statements (EXPLAIN, PREPARE, DECLARE, COPY, DO) and those that name tables without a query.

use sqlparser::ast::{ObjectName, ObjectType, SetExpr, Statement};
use sqlparser::keywords::Keyword;
use sqlparser::tokenizer::{Token, TokenWithSpan};

use super::scan;
use super::scope::Scope;
use super::tokens::{self, after_bracket, is, keyword, keyword_at, name_at};
use super::walk::{Locks, Walk};
use crate::model::data::StatementKind;

type Inner<'f> = &'f mut dyn FnMut(&[TokenWithSpan], &mut Walk<'_>) -> StatementKind;

/// Reads a statement that the tokens tell all about; nothing where it has to be parsed.
pub fn read(tokens: &[TokenWithSpan], walk: &mut Walk<'_>, inner: Inner<'_>) -> Option<StatementKind> {
    let first = tokens.first().and_then(keyword)?;
    match first {
        Keyword::EXPLAIN => {
            let mut at = 1;
            if is(tokens, at, &Token::LParen) {
                at = after_bracket(tokens, at);
            }
            let options =
                [Keyword::ANALYZE, Keyword::VERBOSE, Keyword::QUERY, Keyword::PLAN, Keyword::FORMAT, Keyword::JSON];
            while keyword_at(tokens, at).is_some_and(|word| options.contains(&word)) || is(tokens, at, &Token::Eq) {
                at += 1;
            }
            Some(within(&tokens[at..], walk, inner))
        }
        Keyword::PREPARE => {
            let at = tokens.iter().position(|token| keyword(token) == Some(Keyword::AS))?;
            Some(within(&tokens[at + 1..], walk, inner))
        }
        Keyword::DECLARE => {
            let at = tokens.iter().position(|token| keyword(token) == Some(Keyword::FOR))?;
            Some(within(&tokens[at + 1..], walk, inner))
        }
        Keyword::COPY if is(tokens, 1, &Token::LParen) => {
            let end = after_bracket(tokens, 1);
            within(&tokens[2..(end - 1).max(2)], walk, inner);
            Some(StatementKind::Copy)
        }
        Keyword::COPY => {
            let (name, mut at) = name_at(tokens, 1)?;
            if is(tokens, at, &Token::LParen) {
                at = after_bracket(tokens, at);
            }
            let name = walk.name(&name);
            match keyword_at(tokens, at) {
                Some(Keyword::FROM) => walk.writes.extend(name),
                _ => walk.reads.extend(name),
            }
            Some(StatementKind::Copy)
        }
        Keyword::TRUNCATE | Keyword::LOCK => {
            let words = [Keyword::TABLE, Keyword::TABLES, Keyword::ONLY];
            let mut at = 1;
            loop {
                while keyword_at(tokens, at).is_some_and(|word| words.contains(&word)) {
                    at += 1;
                }
                let Some((name, next)) = name_at(tokens, at) else { break };
                let name = walk.name(&name);
                walk.writes.extend(name);
                at = next + usize::from(is(tokens, next, &Token::Mul));
                // MySQL: LOCK TABLES a READ, b WRITE
                while first == Keyword::LOCK && at < tokens.len() && !is(tokens, at, &Token::Comma) {
                    at += 1;
                }
                if !is(tokens, at, &Token::Comma) {
                    break;
                }
                at += 1;
            }
            Some(scan::kind(tokens))
        }
        Keyword::REFRESH => {
            let words = [Keyword::MATERIALIZED, Keyword::VIEW, Keyword::CONCURRENTLY];
            let at = (1..tokens.len()).find(|at| !keyword_at(tokens, *at).is_some_and(|word| words.contains(&word)))?;
            let (name, _) = name_at(tokens, at)?;
            let name = walk.name(&name);
            walk.writes.extend(name);
            Some(StatementKind::Schema)
        }
        Keyword::DO => {
            let body = tokens.iter().find_map(|token| match &token.token {
                Token::DollarQuotedString(body) => Some(&body.value),
                Token::SingleQuotedString(body) => Some(body),
                _ => None,
            });
            // A program in another language: names are found, what it does with them at run time is not.
            let (body, _) = tokens::read(body.map_or("", |body| body), walk.dialect);
            for statement in tokens::statements(&body) {
                let verb = statement.iter().position(|token| {
                    matches!(
                        keyword(token),
                        Some(Keyword::SELECT | Keyword::INSERT | Keyword::UPDATE | Keyword::DELETE | Keyword::WITH)
                    ) || tokens::word(token).is_some_and(|word| word.value.eq_ignore_ascii_case("perform"))
                });
                scan::scan(&statement[verb.unwrap_or_default()..], walk);
            }
            walk.complete = false;
            Some(StatementKind::Call)
        }
        Keyword::CREATE | Keyword::ALTER | Keyword::DROP => definition(tokens, walk),
        _ => (scan::kind(tokens) == StatementKind::Control).then_some(StatementKind::Control),
    }
}

/// A statement inside another one; not one of these again, which would go on and on.
fn within(tokens: &[TokenWithSpan], walk: &mut Walk<'_>, inner: Inner<'_>) -> StatementKind {
    let no = [Keyword::EXPLAIN, Keyword::PREPARE, Keyword::DECLARE, Keyword::COPY];
    if tokens.first().and_then(keyword).is_none_or(|first| !no.contains(&first)) {
        return inner(tokens, walk);
    }
    scan::scan(tokens, walk);
    scan::kind(tokens)
}

/// CREATE, ALTER and DROP but for those with a query inside.
fn definition(tokens: &[TokenWithSpan], walk: &mut Walk<'_>) -> Option<StatementKind> {
    let what = tokens.iter().take(8).position(|token| {
        matches!(
            keyword(token),
            Some(Keyword::TABLE | Keyword::VIEW | Keyword::INDEX | Keyword::TRIGGER | Keyword::FUNCTION)
        )
    });
    let Some(what) = what else { return Some(StatementKind::Schema) };
    let create = keyword(&tokens[0]) == Some(Keyword::CREATE);
    match keyword(&tokens[what]) {
        Some(Keyword::TABLE | Keyword::VIEW) => {
            let has_query = create && tokens.iter().any(|token| keyword(token) == Some(Keyword::AS));
            if has_query {
                return None;
            }
            let words = [Keyword::IF, Keyword::NOT, Keyword::EXISTS, Keyword::ONLY];
            let mut at = what + 1;
            loop {
                while keyword_at(tokens, at).is_some_and(|word| words.contains(&word)) {
                    at += 1;
                }
                let Some((name, next)) = name_at(tokens, at) else { break };
                let name = walk.name(&name);
                walk.writes.extend(name);
                if !is(tokens, next, &Token::Comma) {
                    break;
                }
                at = next + 1;
            }
        }
        Some(Keyword::INDEX) if create => {
            let on = tokens.iter().position(|token| keyword(token) == Some(Keyword::ON));
            let on = on.map(|on| on + 1 + usize::from(keyword_at(tokens, on + 1) == Some(Keyword::ONLY)));
            if let Some((name, _)) = on.and_then(|at| name_at(tokens, at)) {
                let name = walk.name(&name);
                walk.writes.extend(name);
            }
        }
        _ => {}
    }
    Some(StatementKind::Schema)
}

/// Reads a tree.
pub fn parsed(statement: &Statement, walk: &mut Walk<'_>) -> StatementKind {
    let root = Scope::default();
    match statement {
        Statement::Query(query) => {
            walk.query(query, &root, Locks::None, false);
            match &*query.body {
                SetExpr::Insert(change)
                | SetExpr::Update(change)
                | SetExpr::Delete(change)
                | SetExpr::Merge(change) => kind(change),
                _ => StatementKind::Select,
            }
        }
        Statement::Insert(_) | Statement::Update(_) | Statement::Delete(_) | Statement::Merge(_) => {
            walk.change(statement, &root);
            kind(statement)
        }
        Statement::Call(function) => {
            walk.call(&function.name);
            walk.quiet(&function.args, &root);
            StatementKind::Call
        }
        Statement::CreateTable(table) => {
            if let Some(query) = &table.query {
                walk.query(query, &root, Locks::None, false);
            }
            written(&table.name, walk)
        }
        Statement::CreateView(view) => {
            walk.query(&view.query, &root, Locks::None, false);
            written(&view.name, walk)
        }
        Statement::AlterView { name, query, .. } => {
            walk.query(query, &root, Locks::None, false);
            written(name, walk)
        }
        Statement::Drop { object_type: ObjectType::Table | ObjectType::View, names, .. } => {
            for name in names {
                written(name, walk);
            }
            StatementKind::Schema
        }
        _ => {
            walk.complete = false;
            StatementKind::Unknown
        }
    }
}

fn written(name: &ObjectName, walk: &mut Walk<'_>) -> StatementKind {
    let name = walk.name(name);
    walk.writes.extend(name);
    StatementKind::Schema
}

fn kind(change: &Statement) -> StatementKind {
    match change {
        Statement::Insert(_) => StatementKind::Insert,
        Statement::Update(_) => StatementKind::Update,
        Statement::Delete(_) => StatementKind::Delete,
        Statement::Merge(_) => StatementKind::Merge,
        _ => StatementKind::Unknown,
    }
}
