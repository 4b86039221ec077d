//! Token by token: what stands in for holes, and forms that the parser does not know, in words that it does.

use sqlparser::keywords::Keyword;
use sqlparser::tokenizer::{Token, TokenWithSpan};

use super::tokens::{self, after_bracket, is, keyword, keyword_at};
use crate::model::data::HOLE;

/// The text without signs before holes that would make something else of them (`$`, `:`, `@`).
pub fn plain_holes(text: &str) -> String {
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

fn token(token: Token) -> TokenWithSpan {
    TokenWithSpan::wrap(token)
}

fn put(into: &mut Vec<TokenWithSpan>, tokens: impl IntoIterator<Item = Token>) {
    into.extend(tokens.into_iter().map(token));
}

fn hole() -> Token {
    Token::make_word(&HOLE.to_string(), None)
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

/// `?` where a value is expected: a parameter, and no operator.
pub fn parameters(tokens: &mut [TokenWithSpan]) {
    for at in 0..tokens.len() {
        if tokens[at].token == Token::Question && (at == 0 || !ends_operand(&tokens[at - 1])) {
            tokens[at].token = Token::Placeholder("?".to_owned());
        }
    }
}

/// The same statement in forms that the parser knows; nothing where there is nothing to mend.
pub fn mend(tokens: &[TokenWithSpan]) -> Option<Vec<TokenWithSpan>> {
    let mut mended: Vec<TokenWithSpan> = Vec::with_capacity(tokens.len());
    let mut changed = false;
    // Of each open bracket: whether it is a SELECT without a clause after its list.
    let mut bare = vec![false];
    let mut at = 0;
    let next = |at: usize| keyword_at(tokens, at);
    while at < tokens.len() {
        let before = mended.last().and_then(keyword);
        match &tokens[at].token {
            Token::LParen => bare.push(false),
            Token::RParen if bare.len() > 1 => {
                bare.pop();
            }
            _ => {}
        }
        if let (Some(found), Some(bare)) = (next(at), bare.last_mut()) {
            match found {
                Keyword::SELECT => *bare = true,
                // INSERT … SELECT 1 ON CONFLICT: not a name for the column.
                Keyword::ON if *bare && next(at + 1) == Some(Keyword::CONFLICT) => {
                    put(&mut mended, ["WHERE", "true"].map(Token::make_keyword));
                    changed = true;
                }
                Keyword::FROM | Keyword::WHERE | Keyword::GROUP | Keyword::ORDER | Keyword::LIMIT | Keyword::UNION => {
                    *bare = false;
                }
                _ => {}
            }
        }
        match next(at) {
            // ON CONFLICT (lower(email)) WHERE active DO: only that there is a target matters.
            Some(Keyword::CONFLICT) if is(tokens, at + 1, &Token::LParen) => {
                let close = after_bracket(tokens, at + 1);
                let names = tokens[at + 2..close.saturating_sub(1).max(at + 2)]
                    .iter()
                    .filter(|token| matches!(&token.token, Token::Word(word) if word.keyword == Keyword::NoKeyword));
                let first = names.map(|token| token.token.clone()).next().unwrap_or_else(hole);
                mended.push(tokens[at].clone());
                put(&mut mended, [Token::LParen, first, Token::RParen]);
                at = close;
                while at < tokens.len() && next(at) != Some(Keyword::DO) {
                    at += 1;
                }
                changed = true;
                continue;
            }
            Some(Keyword::ONLY)
                if matches!(tokens.get(at + 1).map(|next| &next.token), Some(Token::Word(_) | Token::LParen))
                    && matches!(
                        before,
                        Some(Keyword::UPDATE | Keyword::FROM | Keyword::JOIN | Keyword::INTO | Keyword::USING)
                    ) =>
            {
                at += 1;
                changed = true;
                continue;
            }
            // WHERE CURRENT OF cursor
            Some(Keyword::CURRENT) if next(at + 1) == Some(Keyword::OF) => {
                put(&mut mended, [Token::make_keyword("true")]);
                at += 3;
                changed = true;
                continue;
            }
            // trim(BOTH FROM x)
            Some(Keyword::BOTH | Keyword::LEADING | Keyword::TRAILING) if next(at + 1) == Some(Keyword::FROM) => {
                at += 2;
                changed = true;
                continue;
            }
            // OVERRIDING SYSTEM VALUE
            Some(_) if tokens::is_word(tokens, at, "OVERRIDING") && tokens::is_word(tokens, at + 2, "VALUE") => {
                at += 3;
                changed = true;
                continue;
            }
            // ROWS FROM (f(), g()): a function as good as any
            Some(Keyword::ROWS) if next(at + 1) == Some(Keyword::FROM) && is(tokens, at + 2, &Token::LParen) => {
                mended.push(tokens[at].clone());
                at += 2;
                changed = true;
                continue;
            }
            // WHEN NOT MATCHED THEN INSERT DEFAULT VALUES
            Some(Keyword::DEFAULT) if before == Some(Keyword::INSERT) && next(at + 1) == Some(Keyword::VALUES) => {
                let default = Token::make_keyword("DEFAULT");
                put(&mut mended, [Token::make_keyword("VALUES"), Token::LParen, default, Token::RParen]);
                at += 2;
                changed = true;
                continue;
            }
            // LIKE ALL (…)
            Some(Keyword::ALL) if matches!(before, Some(Keyword::LIKE | Keyword::ILIKE)) => {
                put(&mut mended, [Token::make_keyword("ANY")]);
                at += 1;
                changed = true;
                continue;
            }
            // GROUP BY DISTINCT
            Some(Keyword::DISTINCT | Keyword::ALL) if before == Some(Keyword::BY) => {
                at += 1;
                changed = true;
                continue;
            }
            Some(Keyword::COLLATE) => {
                let (_, end) = tokens::name_at(tokens, at + 1)?;
                at = end;
                changed = true;
                continue;
            }
            // ROWS … EXCLUDE CURRENT ROW
            Some(Keyword::EXCLUDE)
                if matches!(before, Some(Keyword::ROW | Keyword::FOLLOWING | Keyword::PRECEDING)) =>
            {
                while at < tokens.len() && tokens[at].token != Token::RParen {
                    at += 1;
                }
                changed = true;
                continue;
            }
            // JOIN … USING (id) AS both
            Some(Keyword::USING) if is(tokens, at + 1, &Token::LParen) => {
                let close = after_bracket(tokens, at + 1);
                mended.extend(tokens[at..close].iter().cloned());
                at = close;
                if next(at) == Some(Keyword::AS) {
                    at += 2;
                    changed = true;
                }
                continue;
            }
            // TABLE x, wherever a query may stand
            Some(Keyword::TABLE)
                if mended.last().is_none_or(|last| last.token == Token::LParen)
                    || mended.len().checked_sub(2).is_some_and(|at| keyword(&mended[at]) == Some(Keyword::INTO))
                    || matches!(before, Some(Keyword::UNION | Keyword::ALL | Keyword::EXCEPT | Keyword::INTERSECT)) =>
            {
                put(&mut mended, [Token::make_keyword("SELECT"), Token::Mul, Token::make_keyword("FROM")]);
                at += 1;
                changed = true;
                continue;
            }
            // CREATE … AS query WITH [NO] DATA
            Some(Keyword::WITH) if at + 3 >= tokens.len() && tokens.last().and_then(keyword) == Some(Keyword::DATA) => {
                at = tokens.len();
                changed = true;
                continue;
            }
            // FOR NO KEY UPDATE, FOR KEY SHARE
            Some(Keyword::NO | Keyword::KEY) if before == Some(Keyword::FOR) => {
                at += if next(at) == Some(Keyword::NO) { 2 } else { 1 };
                changed = true;
                continue;
            }
            // FOR UPDATE OF a, b
            Some(Keyword::OF) if matches!(before, Some(Keyword::UPDATE | Keyword::SHARE)) => {
                mended.push(tokens[at].clone());
                at += 1;
                while at + 2 < tokens.len() && tokens[at + 1].token == Token::Comma {
                    mended.push(tokens[at].clone());
                    put(&mut mended, ["FOR", "UPDATE", "OF"].map(Token::make_keyword));
                    at += 2;
                    changed = true;
                }
                continue;
            }
            // SET list[1] = …
            _ if tokens[at].token == Token::LBracket && assigned(&mended) => {
                let close = after_bracket(tokens, at);
                if is(tokens, close, &Token::Eq) {
                    at = close;
                    changed = true;
                    continue;
                }
            }
            _ => {}
        }
        mended.push(tokens[at].clone());
        at += 1;
    }
    changed.then_some(mended)
}

/// Whether the last token is a column after SET or a comma.
fn assigned(tokens: &[TokenWithSpan]) -> bool {
    let Some(before) = tokens.len().checked_sub(2) else { return false };
    tokens[before].token == Token::Comma || keyword(&tokens[before]) == Some(Keyword::SET)
}
