//! What the tokens of a statement say that could not be parsed: names after FROM, JOIN, INTO and their like.

use sqlparser::keywords::Keyword;
use sqlparser::tokenizer::{Token, TokenWithSpan};

use super::scope::fold;
use super::tokens::{after_bracket, ident, is, keyword, keyword_at, name_at, word};
use super::walk::{Walk, last};
use crate::model::data::StatementKind;

/// Reads what can be read; there may be more.
pub fn scan(tokens: &[TokenWithSpan], walk: &mut Walk<'_>) {
    walk.complete = false;
    let ctes = common_tables(tokens, walk);
    let statement = kind(tokens);
    // Of each open bracket: whether FROM has another meaning in it.
    let mut brackets: Vec<bool> = Vec::new();
    let mut targets = Vec::new();
    for at in 0..tokens.len() {
        match &tokens[at].token {
            Token::LParen => brackets.push(at > 0 && takes_from(&tokens[at - 1])),
            Token::RParen => {
                brackets.pop();
            }
            _ => {}
        }
        let before = at.checked_sub(1).and_then(|before| keyword_at(tokens, before));
        match keyword_at(tokens, at) {
            Some(Keyword::FROM) => match before {
                Some(Keyword::DISTINCT) if at > 1 && keyword_at(tokens, at - 2) != Some(Keyword::SELECT) => {}
                Some(Keyword::DELETE) => targets.extend(target(tokens, at + 1, walk)),
                _ if brackets.last() == Some(&true) => {}
                _ => list(tokens, at + 1, &ctes, walk),
            },
            Some(Keyword::JOIN) => list(tokens, at + 1, &ctes, walk),
            Some(Keyword::USING) if matches!(statement, StatementKind::Delete | StatementKind::Merge) => {
                list(tokens, at + 1, &ctes, walk);
            }
            Some(Keyword::INTO) if statement != StatementKind::Select || before == Some(Keyword::INSERT) => {
                targets.extend(target(tokens, at + 1, walk));
            }
            Some(Keyword::UPDATE)
                if !matches!(before, Some(Keyword::FOR | Keyword::DO | Keyword::KEY | Keyword::ON)) =>
            {
                targets.extend(target(tokens, at + 1, walk));
            }
            _ => {}
        }
    }
    let looks = |token| matches!(keyword(token), Some(Keyword::WHERE | Keyword::RETURNING));
    if matches!(statement, StatementKind::Update | StatementKind::Delete) && tokens.iter().any(looks) {
        walk.reads.extend(targets);
    }
}

/// What kind of statement the tokens begin.
pub fn kind(tokens: &[TokenWithSpan]) -> StatementKind {
    let Some(first) = tokens.iter().find(|token| token.token != Token::LParen).and_then(keyword) else {
        return StatementKind::Unknown;
    };
    match first {
        Keyword::SELECT | Keyword::VALUES | Keyword::TABLE => StatementKind::Select,
        Keyword::INSERT | Keyword::REPLACE => StatementKind::Insert,
        Keyword::UPDATE => StatementKind::Update,
        Keyword::DELETE => StatementKind::Delete,
        Keyword::MERGE => StatementKind::Merge,
        Keyword::COPY => StatementKind::Copy,
        Keyword::TRUNCATE => StatementKind::Truncate,
        Keyword::CALL | Keyword::DO => StatementKind::Call,
        Keyword::CREATE
        | Keyword::ALTER
        | Keyword::DROP
        | Keyword::GRANT
        | Keyword::REVOKE
        | Keyword::COMMENT
        | Keyword::REINDEX
        | Keyword::CLUSTER
        | Keyword::SECURITY
        | Keyword::REFRESH
        | Keyword::RENAME => StatementKind::Schema,
        Keyword::BEGIN
        | Keyword::START
        | Keyword::COMMIT
        | Keyword::END
        | Keyword::ROLLBACK
        | Keyword::ABORT
        | Keyword::SAVEPOINT
        | Keyword::RELEASE
        | Keyword::SET
        | Keyword::RESET
        | Keyword::SHOW
        | Keyword::LISTEN
        | Keyword::UNLISTEN
        | Keyword::NOTIFY
        | Keyword::LOCK
        | Keyword::UNLOCK
        | Keyword::PRAGMA
        | Keyword::VACUUM
        | Keyword::ANALYZE
        | Keyword::DISCARD
        | Keyword::DEALLOCATE
        | Keyword::EXECUTE
        | Keyword::FETCH
        | Keyword::CLOSE
        | Keyword::USE
        | Keyword::ATTACH
        | Keyword::DETACH
        | Keyword::OPTIMIZE
        | Keyword::FLUSH
        | Keyword::KILL => StatementKind::Control,
        Keyword::NoKeyword => match tokens.first().and_then(word).map(|word| word.value.to_ascii_uppercase()) {
            Some(word) if word == "CHECKPOINT" || word == "MOVE" => StatementKind::Control,
            _ => StatementKind::Unknown,
        },
        Keyword::WITH => after_common_tables(tokens),
        _ => StatementKind::Unknown,
    }
}

/// The statement that follows `WITH`.
fn after_common_tables(tokens: &[TokenWithSpan]) -> StatementKind {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(1) {
        match token.token {
            Token::LParen => depth += 1,
            Token::RParen => depth = depth.saturating_sub(1),
            _ if depth == 0 => {
                let found = match keyword(token) {
                    Some(
                        Keyword::SELECT
                        | Keyword::INSERT
                        | Keyword::UPDATE
                        | Keyword::DELETE
                        | Keyword::MERGE
                        | Keyword::VALUES,
                    ) => kind(&tokens[at..]),
                    _ => continue,
                };
                return found;
            }
            _ => {}
        }
    }
    StatementKind::Unknown
}

/// Functions whose arguments are written with FROM.
fn takes_from(token: &TokenWithSpan) -> bool {
    matches!(
        keyword(token),
        Some(Keyword::EXTRACT | Keyword::SUBSTRING | Keyword::TRIM | Keyword::OVERLAY | Keyword::POSITION)
    )
}

/// Names before `AS (` in a WITH.
fn common_tables(tokens: &[TokenWithSpan], walk: &Walk<'_>) -> Vec<String> {
    let mut found = Vec::new();
    if !tokens.iter().any(|token| keyword(token) == Some(Keyword::WITH)) {
        return found;
    }
    for at in 1..tokens.len() {
        let begins = matches!(keyword_at(tokens, at - 1), Some(Keyword::WITH | Keyword::RECURSIVE))
            || tokens[at - 1].token == Token::Comma;
        let Some(name) = word(&tokens[at]).filter(|_| begins) else { continue };
        let mut next = at + 1;
        if is(tokens, next, &Token::LParen) {
            // A list of columns is short; a scan of everything after each comma would not be.
            let near = &tokens[..tokens.len().min(next + 200)];
            next = after_bracket(near, next);
        }
        if keyword_at(tokens, next) != Some(Keyword::AS) {
            continue;
        }
        next += 1;
        while matches!(keyword_at(tokens, next), Some(Keyword::NOT | Keyword::MATERIALIZED)) {
            next += 1;
        }
        if is(tokens, next, &Token::LParen) {
            found.push(fold(&ident(name), walk.dialect).into_owned());
        }
    }
    found
}

/// A table that is changed.
fn target(tokens: &[TokenWithSpan], mut at: usize, walk: &mut Walk<'_>) -> Option<crate::model::schema::Name> {
    while matches!(keyword_at(tokens, at), Some(Keyword::ONLY | Keyword::TABLE)) {
        at += 1;
    }
    let (name, _) = name_at(tokens, at)?;
    let name = walk.name(&name)?;
    walk.writes.push(name.clone());
    Some(name)
}

/// Tables after FROM, JOIN or USING.
fn list(tokens: &[TokenWithSpan], mut at: usize, ctes: &[String], walk: &mut Walk<'_>) {
    loop {
        while matches!(keyword_at(tokens, at), Some(Keyword::ONLY | Keyword::LATERAL)) {
            at += 1;
        }
        // The next list is read on its own.
        if matches!(keyword_at(tokens, at), Some(Keyword::FROM | Keyword::JOIN | Keyword::USING | Keyword::WHERE)) {
            return;
        }
        let Some((name, next)) = name_at(tokens, at) else { return };
        at = next;
        let starts_query = matches!(
            last(&name).map(|name| name.value.to_ascii_uppercase()).as_deref(),
            Some("SELECT" | "VALUES" | "WITH" | "UNNEST")
        );
        if starts_query {
            return;
        }
        if is(tokens, at, &Token::LParen) {
            // A function.
            return;
        }
        if let Some(name) = walk.name(&name)
            && !(name.schema.is_none() && ctes.contains(&name.name))
        {
            walk.reads.push(name);
        }
        if keyword_at(tokens, at) == Some(Keyword::AS) {
            at += 1;
        }
        if keyword_at(tokens, at).is_some_and(|keyword| keyword == Keyword::NoKeyword) {
            at += 1;
        }
        if !is(tokens, at, &Token::Comma) {
            return;
        }
        at += 1;
    }
}
