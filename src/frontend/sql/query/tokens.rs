//! Text to tokens, one run of them a statement, and what is said of a statement by its tokens alone.

use sqlparser::ast::{Ident, ObjectName, ObjectNamePart};
use sqlparser::dialect::{self, Dialect as Parsing};
use sqlparser::keywords::Keyword;
use sqlparser::tokenizer::{Token, TokenWithSpan, Tokenizer, Word};

use crate::model::schema::Dialect;

static POSTGRES: dialect::PostgreSqlDialect = dialect::PostgreSqlDialect {};
static MYSQL: dialect::MySqlDialect = dialect::MySqlDialect {};
static SQLITE: dialect::SQLiteDialect = dialect::SQLiteDialect {};

/// Deeper than people write; what is deeper is not parsed.
const DEEPEST: usize = 60;
/// Operators in a row: each makes the tree one level deeper, and the tree is freed by recursion.
const LONGEST_CHAIN: usize = 1_000;

/// Parts of a name: database, schema, table, and one too many.
const LONGEST_NAME: usize = 4;

pub fn parsing(dialect: Dialect) -> &'static dyn Parsing {
    match dialect {
        Dialect::Postgres => &POSTGRES,
        Dialect::Mysql => &MYSQL,
        Dialect::Sqlite => &SQLITE,
    }
}

/// The tokens without white space and comments, and whether the text was read to its end.
pub fn read(text: &str, dialect: Dialect) -> (Vec<TokenWithSpan>, bool) {
    let mut tokens = Vec::new();
    let whole = Tokenizer::new(parsing(dialect), text).tokenize_with_location_into_buf(&mut tokens).is_ok();
    tokens.retain(|token| !matches!(token.token, Token::Whitespace(_) | Token::EOF));
    (tokens, whole)
}

/// The statements of a text. A definition that has statements inside keeps them.
pub fn statements(tokens: &[TokenWithSpan]) -> Vec<&[TokenWithSpan]> {
    let mut found = Vec::new();
    let mut rest = tokens;
    while !rest.is_empty() {
        if rest[0].token == Token::SemiColon {
            rest = &rest[1..];
            continue;
        }
        let compound = keyword(&rest[0]) == Some(Keyword::CREATE)
            && rest
                .iter()
                .take(6)
                .any(|token| matches!(keyword(token), Some(Keyword::TRIGGER | Keyword::FUNCTION | Keyword::PROCEDURE)));
        let end = match compound {
            true => rest.len(),
            false => rest.iter().position(|token| token.token == Token::SemiColon).unwrap_or(rest.len()),
        };
        found.push(&rest[..end]);
        rest = &rest[end..];
    }
    found
}

/// Whether the tree would be too deep to be parsed, walked and freed.
pub fn too_deep(tokens: &[TokenWithSpan]) -> bool {
    // Of each open bracket: operators since it, or since the last comma.
    let mut chains = vec![0_usize];
    // Joins whose condition is still to come: `a JOIN b JOIN c ON … ON …` is nested.
    let mut joins = 0_usize;
    for (at, token) in tokens.iter().enumerate() {
        match keyword(token) {
            Some(Keyword::JOIN)
                if at == 0 || !matches!(keyword(&tokens[at - 1]), Some(Keyword::CROSS | Keyword::NATURAL)) =>
            {
                joins += 1;
                if joins > DEEPEST {
                    return true;
                }
            }
            Some(Keyword::ON | Keyword::USING) => joins = joins.saturating_sub(1),
            _ => {}
        }
        match &token.token {
            Token::LParen | Token::LBracket => chains.push(0),
            Token::RParen | Token::RBracket => {
                if chains.len() > 1 {
                    chains.pop();
                }
            }
            Token::Comma => {
                if let Some(chain) = chains.last_mut() {
                    *chain = 0;
                }
            }
            Token::Number(..) | Token::SingleQuotedString(_) | Token::Placeholder(_) | Token::Period => {}
            Token::Word(word)
                if !matches!(
                    word.keyword,
                    Keyword::AND
                        | Keyword::OR
                        | Keyword::NOT
                        | Keyword::CASE
                        | Keyword::UNION
                        | Keyword::EXCEPT
                        | Keyword::INTERSECT
                        | Keyword::IS
                        | Keyword::LIKE
                        | Keyword::ILIKE
                        | Keyword::BETWEEN
                        | Keyword::COLLATE
                        | Keyword::AT
                        | Keyword::IN
                        | Keyword::INTERVAL
                        | Keyword::EXPLAIN
                        | Keyword::PRIOR
                        | Keyword::WITH
                        | Keyword::WHEN
                        | Keyword::IF
                        | Keyword::BEGIN
                ) => {}
            _ => {
                if let Some(chain) = chains.last_mut() {
                    *chain += 1;
                    if *chain > LONGEST_CHAIN {
                        return true;
                    }
                }
            }
        }
        if chains.len() > DEEPEST {
            return true;
        }
    }
    false
}

pub fn word(token: &TokenWithSpan) -> Option<&Word> {
    match &token.token {
        Token::Word(word) => Some(word),
        _ => None,
    }
}

/// The keyword that a token is, where it is one.
pub fn keyword(token: &TokenWithSpan) -> Option<Keyword> {
    match &token.token {
        Token::Word(word) if word.quote_style.is_none() => Some(word.keyword),
        _ => None,
    }
}

pub fn keyword_at(tokens: &[TokenWithSpan], at: usize) -> Option<Keyword> {
    tokens.get(at).and_then(keyword)
}

pub fn is(tokens: &[TokenWithSpan], at: usize, token: &Token) -> bool {
    tokens.get(at).is_some_and(|found| found.token == *token)
}

/// Whether a word stands at `at`, in whichever letters.
pub fn is_word(tokens: &[TokenWithSpan], at: usize, expected: &str) -> bool {
    tokens.get(at).and_then(word).is_some_and(|word| word.value.eq_ignore_ascii_case(expected))
}

/// The name that begins at a token, with the index after it.
pub fn name_at(tokens: &[TokenWithSpan], mut at: usize) -> Option<(ObjectName, usize)> {
    let mut parts = Vec::new();
    loop {
        let word = tokens.get(at).and_then(word)?;
        parts.push(ObjectNamePart::Identifier(ident(word)));
        at += 1;
        if parts.len() == LONGEST_NAME || !is(tokens, at, &Token::Period) {
            return Some((ObjectName(parts), at));
        }
        at += 1;
    }
}

pub fn ident(word: &Word) -> Ident {
    Ident { value: word.value.clone(), quote_style: word.quote_style, span: sqlparser::tokenizer::Span::empty() }
}

/// The index after the bracket that closes the one at `at`; the end where none does.
pub fn after_bracket(tokens: &[TokenWithSpan], at: usize) -> usize {
    let mut depth = 0_usize;
    for (index, token) in tokens.iter().enumerate().skip(at) {
        match token.token {
            Token::LParen | Token::LBracket => depth += 1,
            Token::RParen | Token::RBracket => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return index + 1;
        }
    }
    tokens.len()
}
