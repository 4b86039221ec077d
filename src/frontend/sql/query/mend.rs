//! Forms that the parser does not know, token by token in words that it does.

use sqlparser::keywords::Keyword;
use sqlparser::tokenizer::{Token, TokenWithSpan};

use super::holes::hole;
use super::tokens::{self, after_bracket, is, keyword, keyword_at};

fn token(token: Token) -> TokenWithSpan {
    TokenWithSpan::wrap(token)
}

pub fn put(into: &mut Vec<TokenWithSpan>, tokens: impl IntoIterator<Item = Token>) {
    into.extend(tokens.into_iter().map(token));
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
            // WITH t AS (…) SEARCH DEPTH FIRST BY id SET x, … CYCLE id SET y USING z
            Some(_)
                if mended.last().is_some_and(|last| last.token == Token::RParen)
                    && (tokens::is_word(tokens, at, "CYCLE")
                        || (tokens::is_word(tokens, at, "SEARCH") && tokens::is_word(tokens, at + 2, "FIRST"))) =>
            {
                let end = if tokens::is_word(tokens, at, "CYCLE") { Keyword::USING } else { Keyword::SET };
                let found = (at..tokens.len().min(at + 100)).find(|at| next(*at) == Some(end))?;
                at = found + 2;
                changed = true;
                continue;
            }
            // BETWEEN SYMMETRIC
            Some(_) if before == Some(Keyword::BETWEEN) && tokens::is_word(tokens, at, "SYMMETRIC") => {
                at += 1;
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
