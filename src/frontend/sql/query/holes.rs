//! Holes and parameters: what stands in for them so that a statement parses.

use sqlparser::keywords::Keyword;
use sqlparser::tokenizer::{Token, TokenWithSpan};

use super::mend::put;
use super::tokens::{is, keyword};
use crate::model::data::HOLE;

/// The text without signs before holes that would make something else of them (`$`, `:`, `@`).
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        if character == HOLE {
            let cast = plain.ends_with("::");
            while !cast && plain.ends_with(['$', ':', '@', '?']) {
                plain.pop();
            }
            if plain.ends_with(|before: char| before.is_ascii_digit()) {
                plain.push(' ');
            }
        }
        plain.push(character);
    }
    plain
}

fn is_hole(token: &TokenWithSpan) -> bool {
    matches!(&token.token, Token::Word(word) if word.quote_style.is_none() && word.value.chars().all(|it| it == HOLE))
}

/// Whether a value or a name ends with this token.
fn ends_operand(token: &TokenWithSpan) -> bool {
    match &token.token {
        Token::Word(word) if word.quote_style.is_some() => true,
        Token::Word(_) => !matches!(keyword(token), Some(keyword) if expects_more(keyword)),
        Token::Number(..)
        | Token::SingleQuotedString(_)
        | Token::DoubleQuotedString(_)
        | Token::EscapedStringLiteral(_)
        | Token::DollarQuotedString(_)
        | Token::Placeholder(_)
        | Token::RParen
        | Token::RBracket => true,
        _ => false,
    }
}

/// Whether a value or a name begins with this token.
fn begins_operand(token: &TokenWithSpan) -> bool {
    match &token.token {
        Token::Word(word) if word.quote_style.is_some() => true,
        Token::Word(_) => {
            is_hole(token)
                || !matches!(keyword(token), Some(keyword) if expects_more(keyword) || begins_clause(keyword))
        }
        Token::Number(..)
        | Token::SingleQuotedString(_)
        | Token::EscapedStringLiteral(_)
        | Token::Placeholder(_)
        | Token::Question
        | Token::LParen => true,
        _ => false,
    }
}

/// Keywords after which a value, a name or a clause must come.
fn expects_more(keyword: Keyword) -> bool {
    matches!(
        keyword,
        Keyword::SELECT
            | Keyword::DISTINCT
            | Keyword::ALL
            | Keyword::FROM
            | Keyword::WHERE
            | Keyword::AND
            | Keyword::OR
            | Keyword::NOT
            | Keyword::ON
            | Keyword::HAVING
            | Keyword::BY
            | Keyword::LIMIT
            | Keyword::OFFSET
            | Keyword::JOIN
            | Keyword::INTO
            | Keyword::UPDATE
            | Keyword::SET
            | Keyword::VALUES
            | Keyword::IN
            | Keyword::LIKE
            | Keyword::ILIKE
            | Keyword::BETWEEN
            | Keyword::IS
            | Keyword::AS
            | Keyword::WHEN
            | Keyword::THEN
            | Keyword::ELSE
            | Keyword::CASE
            | Keyword::RETURNING
            | Keyword::USING
            | Keyword::TABLE
            | Keyword::ONLY
            | Keyword::LATERAL
            | Keyword::UNION
            | Keyword::EXCEPT
            | Keyword::INTERSECT
            | Keyword::WITH
            | Keyword::INTERVAL
            | Keyword::EXISTS
            | Keyword::OF
            | Keyword::TO
            | Keyword::COLLATE
            | Keyword::ESCAPE
            | Keyword::FOR
    )
}

/// Keywords with which something new begins after a value.
fn begins_clause(keyword: Keyword) -> bool {
    matches!(
        keyword,
        Keyword::GROUP
            | Keyword::ORDER
            | Keyword::WINDOW
            | Keyword::FETCH
            | Keyword::LEFT
            | Keyword::RIGHT
            | Keyword::INNER
            | Keyword::FULL
            | Keyword::CROSS
            | Keyword::NATURAL
            | Keyword::END
            | Keyword::ASC
            | Keyword::DESC
            | Keyword::NULLS
            | Keyword::DO
            | Keyword::DEFAULT
    )
}

/// Puts something that parses in place of each hole. The second value: whether a clause was left out.
pub fn fill(tokens: &[TokenWithSpan]) -> (Vec<TokenWithSpan>, bool) {
    let mut filled: Vec<TokenWithSpan> = Vec::with_capacity(tokens.len() + 4);
    let mut lost = false;
    // Of the innermost bracket: the clause that is open.
    let mut clauses = vec![Keyword::NoKeyword];
    let mut insert = false;
    for (at, current) in tokens.iter().enumerate() {
        match &current.token {
            Token::LParen => clauses.push(Keyword::NoKeyword),
            Token::RParen if clauses.len() > 1 => {
                clauses.pop();
            }
            _ => {}
        }
        if let Some(found) = keyword(current)
            && let Some(clause) = clauses.last_mut()
        {
            match found {
                Keyword::SET | Keyword::WHERE | Keyword::FROM | Keyword::RETURNING | Keyword::BY | Keyword::LIMIT => {
                    *clause = found;
                }
                Keyword::INSERT => insert = true,
                Keyword::INTO if insert => *clause = found,
                Keyword::VALUES | Keyword::SELECT => {
                    *clause = found;
                    insert = false;
                }
                _ => {}
            }
        }
        if !is_hole(current) {
            filled.push(current.clone());
            continue;
        }
        let before = filled.last();
        let next = tokens.get(at + 1);
        let clause = *clauses.last().unwrap_or(&Keyword::NoKeyword);
        let assigns = is(tokens, at + 1, &Token::Eq);
        match before.and_then(keyword) {
            _ if is(tokens, at + 1, &Token::Period) => {
                put(&mut filled, [hole()]);
                continue;
            }
            Some(Keyword::IN | Keyword::VALUES) => {
                put(&mut filled, [Token::LParen, hole(), Token::RParen]);
                continue;
            }
            Some(Keyword::SET) if !assigns => {
                put(&mut filled, [hole(), Token::Eq, hole()]);
                continue;
            }
            _ => {}
        }
        let Some(before) = before else {
            // What comes before the statement.
            lost = true;
            continue;
        };
        if before.token == Token::Comma && clause == Keyword::SET && !assigns {
            put(&mut filled, [hole(), Token::Eq, hole()]);
        } else if !ends_operand(before) {
            put(&mut filled, [hole()]);
        } else if clause == Keyword::INTO {
            // Columns, or what is inserted.
            if !next
                .is_some_and(|next| matches!(keyword(next), Some(Keyword::VALUES | Keyword::SELECT | Keyword::DEFAULT)))
            {
                put(&mut filled, [Token::make_keyword("VALUES"), Token::LParen, hole(), Token::RParen]);
                lost = true;
            }
        } else if next.is_some_and(begins_operand) && !matches!(clause, Keyword::BY | Keyword::LIMIT) {
            put(&mut filled, [Token::Eq]);
        } else {
            // After ORDER BY and LIMIT no table can come.
            lost |= !matches!(clause, Keyword::BY | Keyword::LIMIT);
        }
    }
    (filled, lost)
}

pub fn hole() -> Token {
    Token::make_word(&HOLE.to_string(), None)
}

/// `?` where a value is expected: a parameter, and no operator. `?1` always is one.
pub fn parameters(tokens: &mut Vec<TokenWithSpan>) {
    let mut numbered = false;
    for at in 0..tokens.len() {
        if tokens[at].token != Token::Question {
            continue;
        }
        let number = matches!(tokens.get(at + 1).map(|next| &next.token), Some(Token::Number(..)));
        if number || at == 0 || !ends_operand(&tokens[at - 1]) {
            tokens[at].token = Token::Placeholder("?".to_owned());
            numbered |= number;
        }
    }
    if numbered {
        let mut before = false;
        tokens.retain(|token| {
            let number = before && matches!(token.token, Token::Number(..));
            before = matches!(&token.token, Token::Placeholder(name) if name == "?");
            !number
        });
    }
}
