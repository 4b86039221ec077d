//! The tokens of signatures, and steps over them.

use super::super::intern::{Sym, intern};
use super::super::scan::{is_word, skip_blank, skip_quote, skip_string};
use super::Lowerer;

/// Where a text is not of the kind that is read here: the index of the token.
pub type Unread = usize;
pub(super) type Read<T> = Result<T, Unread>;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'t> {
    /// Without the `r#` of a raw one.
    Word(&'t str),
    Number(&'t str),
    /// What stands between its quotes.
    Str(&'t str),
    Char(char),
    /// The name of an exported `macro_rules!`, which stands for all of it.
    Macro(&'t str),
    Lifetime,
    Sign(u8),
    /// `::`
    PathSep,
    /// `->`
    Arrow,
    End,
}

/// Cuts a text into tokens, or says how many came before what is none.
fn tokens(text: &str) -> Read<Vec<Token<'_>>> {
    let bytes = text.as_bytes();
    let mut tokens = Vec::with_capacity(text.len() / 4);
    let mut at = 0;
    loop {
        at = skip_blank(bytes, at);
        let Some(&byte) = bytes.get(at) else { return Ok(tokens) };
        let next = bytes.get(at + 1);
        let (token, end) = match byte {
            b'r' if next == Some(&b'#') => {
                let end = word_end(bytes, at + 2);
                (Token::Word(&text[at + 2..end]), end)
            }
            b'0'..=b'9' => {
                let mut end = word_end(bytes, at);
                if bytes.get(end) == Some(&b'.') && bytes.get(end + 1).is_some_and(u8::is_ascii_digit) {
                    end = word_end(bytes, end + 1);
                }
                (Token::Number(&text[at..end]), end)
            }
            _ if is_word(byte) => {
                let end = word_end(bytes, at);
                (Token::Word(&text[at..end]), end)
            }
            b'"' => {
                let end = skip_string(bytes, at);
                (Token::Str(&text[at + 1..end - 1]), end)
            }
            b'\'' => match skip_quote(bytes, at) {
                end if end == at + 1 => (Token::Lifetime, word_end(bytes, end)),
                // Escapes are of no use in a signature file.
                end => match char_of(&text[at + 1..end - 1]) {
                    Some(sign) => (Token::Char(sign), end),
                    None => return Err(tokens.len()),
                },
            },
            b':' if next == Some(&b':') => (Token::PathSep, at + 2),
            b'-' if next == Some(&b'>') => (Token::Arrow, at + 2),
            b'#' => match exported_macro(text, at) {
                Some((name, end)) => (Token::Macro(name), end),
                None => return Err(tokens.len()),
            },
            b'\\' | b'$' | b'.' => return Err(tokens.len()),
            _ => (Token::Sign(byte), at + 1),
        };
        tokens.push(token);
        at = end;
    }
}

/// The name of the macro that begins here, and where its body ends.
fn exported_macro(text: &str, start: usize) -> Option<(&str, usize)> {
    let head = text[start..].strip_prefix("#[macro_export]\nmacro_rules! ")?;
    let name = &head[..word_end(head.as_bytes(), 0)];
    let body = head.len() - head[name.len()..].strip_prefix(" {")?.len();
    let mut depth = 1_usize;
    let inside = head.bytes().enumerate().skip(body);
    for (at, byte) in inside {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((name, text.len() - head.len() + at + 1));
        }
    }
    None
}

/// What stands between single quotes.
fn char_of(text: &str) -> Option<char> {
    match text {
        "\\0" => Some('\0'),
        _ => text.chars().next().filter(|sign| *sign != '\\'),
    }
}

fn word_end(text: &[u8], start: usize) -> usize {
    start + text[start..].iter().take_while(|&&byte| is_word(byte)).count()
}

pub(super) struct Reader<'t> {
    pub(super) low: Lowerer,
    pub(super) tokens: Vec<Token<'t>>,
    pub(super) at: usize,
    /// Where clauses are read before what stands in front of them.
    pub(super) end_of_where: Option<usize>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(low: Lowerer, text: &'t str) -> Read<Self> {
        Ok(Self { low, tokens: tokens(text)?, at: 0, end_of_where: None })
    }

    pub(super) fn peek(&self) -> Token<'t> {
        self.nth(0)
    }

    pub(super) fn nth(&self, ahead: usize) -> Token<'t> {
        self.tokens.get(self.at + ahead).copied().unwrap_or(Token::End)
    }

    pub(super) fn unread<T>(&self) -> Read<T> {
        Err(self.at)
    }

    pub(super) fn sign(&mut self, sign: u8) -> bool {
        let found = self.peek() == Token::Sign(sign);
        self.at += usize::from(found);
        found
    }

    pub(super) fn word(&mut self, word: &str) -> bool {
        let found = self.peek() == Token::Word(word);
        self.at += usize::from(found);
        found
    }

    pub(super) fn token(&mut self, token: Token<'t>) -> bool {
        let found = self.peek() == token;
        self.at += usize::from(found);
        found
    }

    pub(super) fn must(&mut self, sign: u8) -> Read<()> {
        if self.sign(sign) { Ok(()) } else { self.unread() }
    }

    pub(super) fn name(&mut self) -> Read<Sym> {
        match self.peek() {
            Token::Word(word) => {
                self.at += 1;
                Ok(intern(word))
            }
            _ => self.unread(),
        }
    }

    /// Reads entries with commas between them up to a closing sign.
    pub(super) fn list(&mut self, close: u8, mut entry: impl FnMut(&mut Self) -> Read<()>) -> Read<()> {
        while !self.sign(close) {
            entry(self)?;
            if !self.sign(b',') {
                return self.must(close);
            }
        }
        Ok(())
    }

    /// The next of some tokens that stands in no brackets.
    pub(super) fn find(&self, wanted: impl Fn(Token<'t>, Token<'t>) -> bool) -> Option<usize> {
        let mut depth = 0_usize;
        for (offset, &token) in self.tokens[self.at..].iter().enumerate() {
            let at = self.at + offset;
            if depth == 0 && wanted(token, self.tokens.get(at + 1).copied().unwrap_or(Token::End)) {
                return Some(at);
            }
            match token {
                Token::Sign(b'(' | b'[' | b'{' | b'<') => depth += 1,
                Token::Sign(b')' | b']' | b'}' | b'>') => depth = depth.checked_sub(1)?,
                _ => {}
            }
        }
        None
    }
}
