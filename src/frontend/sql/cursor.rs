//! Walks over the tokens of one statement.

use super::lex::{Kind, Token, fold, string_value, tokens};
use super::split::Piece;
use crate::model::schema::{Dialect, Name, Place};

/// What a reader of statements stands on. Nothing it does is recursive.
#[derive(Debug, Clone)]
pub struct Cursor<'t> {
    pub text: &'t str,
    tokens: std::rc::Rc<[Token]>,
    pub at: usize,
    pub dialect: Dialect,
    file: &'t str,
    first_line: u32,
}

impl<'t> Cursor<'t> {
    #[must_use]
    pub fn new(piece: &Piece<'t>, dialect: Dialect, file: &'t str) -> Self {
        let tokens = tokens(piece.text, dialect).into();
        Self { text: piece.text, tokens, at: 0, dialect, file, first_line: piece.line }
    }

    #[must_use]
    pub fn peek(&self) -> Option<Token> {
        self.tokens.get(self.at).copied()
    }

    #[must_use]
    pub fn peek_nth(&self, nth: usize) -> Option<Token> {
        self.tokens.get(self.at + nth).copied()
    }

    #[must_use]
    pub fn done(&self) -> bool {
        self.at >= self.tokens.len()
    }

    pub fn bump(&mut self) -> Option<Token> {
        let token = self.peek()?;
        self.at += 1;
        Some(token)
    }

    /// The text of the token that is `nth` ahead, if it is a word.
    #[must_use]
    pub fn word_nth(&self, nth: usize) -> Option<&'t str> {
        self.peek_nth(nth).filter(|token| token.kind == Kind::Word).map(|token| token.text(self.text))
    }

    #[must_use]
    pub fn is_nth(&self, nth: usize, word: &str) -> bool {
        self.word_nth(nth).is_some_and(|text| text.eq_ignore_ascii_case(word))
    }

    #[must_use]
    pub fn is(&self, word: &str) -> bool {
        self.is_nth(0, word)
    }

    #[must_use]
    pub fn is_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(word))
    }

    /// Whether these words come next; `words` are separated by one space.
    #[must_use]
    pub fn ahead(&self, words: &str) -> bool {
        words.split(' ').enumerate().all(|(nth, word)| self.is_nth(nth, word))
    }

    /// Takes these words if they come next, all or none.
    pub fn eat(&mut self, words: &str) -> bool {
        let found = self.ahead(words);
        if found {
            self.at += words.split(' ').count();
        }
        found
    }

    pub fn eat_any(&mut self, words: &[&str]) -> bool {
        words.iter().any(|word| self.eat(word))
    }

    #[must_use]
    pub fn sign_nth(&self, nth: usize, sign: char) -> bool {
        self.peek_nth(nth).is_some_and(|token| token.kind == Kind::Sign(sign))
    }

    #[must_use]
    pub fn sign(&self, sign: char) -> bool {
        self.sign_nth(0, sign)
    }

    pub fn eat_sign(&mut self, sign: char) -> bool {
        let found = self.sign(sign);
        self.at += usize::from(found);
        found
    }

    #[must_use]
    pub fn place(&self) -> Place {
        let token = self.peek().or_else(|| self.tokens.last().copied());
        token.map_or_else(|| Place { file: self.file.to_owned(), line: self.first_line }, |token| self.place_of(token))
    }

    #[must_use]
    pub fn place_of(&self, token: Token) -> Place {
        Place { file: self.file.to_owned(), line: self.first_line + token.line - 1 }
    }

    /// The next name, folded. Strings stand for names in MySQL and SQLite.
    pub fn ident(&mut self) -> Option<String> {
        let token = self.peek()?;
        let name = match token.kind {
            Kind::Word | Kind::Quoted => fold(token.text(self.text), self.dialect),
            Kind::Str if self.dialect != Dialect::Postgres => {
                string_value(token.text(self.text)).0.to_ascii_lowercase()
            }
            _ => return None,
        };
        self.at += 1;
        Some(name)
    }

    /// A name with its schema, if one is written. Of three parts the first is the database.
    pub fn name(&mut self) -> Option<Name> {
        let mut name = Name { schema: None, name: self.ident()? };
        while self.sign('.') && self.peek_nth(1).is_some_and(|token| matches!(token.kind, Kind::Word | Kind::Quoted)) {
            self.at += 1;
            name = Name { schema: Some(name.name), name: self.ident()? };
        }
        // CockroachDB writes `table@index`.
        if self.sign('@') && self.dialect == Dialect::Postgres {
            self.at += 1;
            name = Name { schema: name.schema, name: self.ident()? };
        }
        Some(name)
    }

    /// `table.column` or `schema.table.column`.
    pub fn column_name(&mut self) -> Option<(Name, String)> {
        let mut parts = vec![self.ident()?];
        while self.eat_sign('.') {
            parts.push(self.ident()?);
        }
        let (column, table) = (parts.pop()?, parts.pop()?);
        Some((Name { schema: parts.pop(), name: table }, column))
    }

    pub fn string(&mut self) -> Option<String> {
        let token = self.peek().filter(|token| token.kind == Kind::Str)?;
        self.at += 1;
        Some(string_value(token.text(self.text)).0.into_owned())
    }

    /// The text between two positions, without blanks around it.
    #[must_use]
    pub fn between(&self, from: usize, to: usize) -> &'t str {
        let to = to.min(self.tokens.len());
        if from >= to {
            return "";
        }
        &self.text[self.tokens[from].start as usize..self.tokens[to - 1].end as usize]
    }

    #[must_use]
    pub fn rest(&self) -> &'t str {
        self.between(self.at, self.tokens.len())
    }

    /// Past a bracket and what it holds; the text inside.
    pub fn parens(&mut self) -> Option<&'t str> {
        if !self.sign('(') {
            return None;
        }
        let from = self.at + 1;
        let mut depth = 0_usize;
        while let Some(token) = self.bump() {
            match token.kind {
                Kind::Sign('(') => depth += 1,
                Kind::Sign(')') => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Some(self.between(from, self.at - 1));
            }
        }
        None
    }

    /// Past an expression, up to a comma, a closing bracket or one of the words, outside of brackets and `CASE`; at
    /// least one token.
    pub fn expression(&mut self, stops: &[&str]) -> &'t str {
        let from = self.at;
        let (mut brackets, mut cases) = (0_usize, 0_usize);
        while let Some(token) = self.peek() {
            let outside = brackets == 0 && cases == 0 && self.at > from;
            match token.kind {
                Kind::Sign('(' | '[') => brackets += 1,
                Kind::Sign(')' | ']') if brackets == 0 => break,
                Kind::Sign(')' | ']') => brackets -= 1,
                Kind::Sign(',' | ';') if brackets == 0 => break,
                Kind::Word if outside && self.is_any(stops) => break,
                Kind::Word if self.is("case") => cases += 1,
                Kind::Word if self.is("end") => cases = cases.saturating_sub(1),
                _ => {}
            }
            self.at += 1;
        }
        self.between(from, self.at)
    }

    /// The names between brackets, without directions and lengths (`(a, b DESC)`, `(a(20))`).
    pub fn columns(&mut self) -> Option<Vec<String>> {
        if !self.eat_sign('(') {
            return None;
        }
        let mut columns = Vec::new();
        while !self.done() && !self.sign(')') {
            if let Some(name) = self.ident() {
                columns.push(name);
            }
            if !self.sign(',') && !self.sign(')') {
                self.expression(&[]);
            }
            if !self.eat_sign(',') {
                break;
            }
        }
        self.eat_sign(')').then_some(columns)
    }

    /// Past everything up to the next comma outside of brackets.
    pub fn skip_to_comma(&mut self) {
        if !self.sign(',') && !self.done() {
            self.expression(&[]);
        }
    }

    pub fn eat_if_exists(&mut self) -> bool {
        self.eat("if exists")
    }

    pub fn eat_if_not_exists(&mut self) -> bool {
        self.eat("if not exists")
    }
}
