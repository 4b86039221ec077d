//! SQL text to tokens: cheap, linear, without recursion, and never at a loss.

use std::borrow::Cow;

use memchr::memmem;

use crate::model::schema::Dialect;

/// PostgreSQL cuts names to this many bytes.
const LONGEST_NAME: usize = 63;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A keyword or an unquoted name.
    Word,
    /// A quoted name: `"x"`, `` `x` ``, `[x]`.
    Quoted,
    /// A string in any notation: `'x'`, `E'x'`, `$tag$x$tag$`.
    Str,
    Number,
    /// `$1`, `?1`.
    Param,
    /// One character of anything else.
    Sign(char),
    /// A string, a quoted name or a comment that never ends.
    Broken,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    pub kind: Kind,
    /// Bytes into the text.
    pub start: u32,
    pub end: u32,
    /// From 1.
    pub line: u32,
}

impl Token {
    #[must_use]
    pub fn text<'t>(&self, text: &'t str) -> &'t str {
        &text[self.start as usize..self.end as usize]
    }
}

/// The tokens of a text, one after the other; comments and white space are skipped.
#[derive(Debug, Clone)]
pub struct Lexer<'t> {
    text: &'t str,
    pub(super) pos: usize,
    pub(super) line: u32,
    dialect: Dialect,
}

impl<'t> Lexer<'t> {
    #[must_use]
    pub fn new(text: &'t str, dialect: Dialect) -> Self {
        Self { text, pos: 0, line: 1, dialect }
    }

    fn byte(&self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or(0)
    }

    /// Moves on, and counts the lines passed.
    pub(super) fn go(&mut self, to: usize) {
        let to = to.min(self.text.len());
        self.line += memchr::memchr_iter(b'\n', &self.text.as_bytes()[self.pos..to]).count() as u32;
        self.pos = to;
    }

    pub(super) fn go_past_line(&mut self) {
        let rest = &self.text.as_bytes()[self.pos..];
        self.go(memchr::memchr(b'\n', rest).map_or(self.text.len(), |found| self.pos + found + 1));
    }

    /// Past white space and comments; false where a comment does not end.
    pub(super) fn skip_blank(&mut self) -> bool {
        loop {
            let next = self.byte(self.pos + 1);
            match self.byte(self.pos) {
                b'\n' => self.go(self.pos + 1),
                b' ' | b'\t' | b'\r' | 0x0b | 0x0c => self.pos += 1,
                b'-' if next == b'-' => self.go_past_line(),
                b'#' if self.dialect == Dialect::Mysql => self.go_past_line(),
                b'/' if next == b'*' => {
                    if !self.skip_comment() {
                        return false;
                    }
                }
                // A byte order mark, wherever it is.
                0xef if self.text[self.pos..].starts_with('\u{feff}') => self.pos += 3,
                _ => return true,
            }
        }
    }

    fn skip_comment(&mut self) -> bool {
        let nests = self.dialect == Dialect::Postgres;
        let bytes = self.text.as_bytes();
        let (mut at, mut depth) = (self.pos + 2, 1_usize);
        while depth > 0 {
            let Some(found) = memchr::memchr2(b'*', b'/', &bytes[at..]) else { return false };
            at += found;
            match (bytes[at], self.byte(at + 1)) {
                (b'*', b'/') => {
                    depth -= 1;
                    at += 2;
                }
                (b'/', b'*') if nests => {
                    depth += 1;
                    at += 2;
                }
                _ => at += 1,
            }
        }
        self.go(at);
        true
    }

    /// The end of what is quoted by `quote` from `from` on; a doubled quote stands for itself.
    fn quoted_end(&self, mut from: usize, quote: u8, escapes: bool) -> Option<usize> {
        let bytes = self.text.as_bytes();
        loop {
            let rest = bytes.get(from..)?;
            let found = if escapes { memchr::memchr2(quote, b'\\', rest)? } else { memchr::memchr(quote, rest)? };
            from += found + 1;
            let escaped = bytes[from - 1] == b'\\' && escapes;
            if escaped || self.byte(from) == quote && quote != b']' {
                from += 1;
            } else {
                return Some(from);
            }
        }
    }

    /// The end of a dollar-quoted string that begins here; outer nothing where none begins.
    #[allow(clippy::option_option, reason = "none here and none that ends are two things")]
    fn dollar(&self) -> Option<Option<usize>> {
        let rest = &self.text[self.pos + 1..];
        let tag = rest.find(|c: char| !(c == '_' || c.is_alphanumeric()))?;
        if rest.as_bytes()[tag] != b'$' || rest.as_bytes()[0].is_ascii_digit() {
            return None;
        }
        let (mark, body) = (&self.text[self.pos..self.pos + tag + 2], self.pos + tag + 2);
        Some(memmem::find(&self.text.as_bytes()[body..], mark.as_bytes()).map(|found| body + found + mark.len()))
    }

    fn word_end(&self) -> usize {
        let rest = &self.text[self.pos..];
        let end = rest.find(|c: char| !(is_word_start(c) || c.is_ascii_digit() || c == '$')).unwrap_or(rest.len());
        self.pos + end
    }

    fn number_end(&self) -> usize {
        let mut at = self.pos;
        loop {
            match self.byte(at) {
                b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' | b'_' => at += 1,
                b'.' if self.byte(at + 1) != b'.' => at += 1,
                b'+' | b'-'
                    if matches!(self.byte(at - 1), b'e' | b'E')
                        && self.byte(at + 1).is_ascii_digit()
                        && self.byte(self.pos + 1) != b'x' =>
                {
                    at += 1;
                }
                _ => return at,
            }
        }
    }

    /// Kind and end of the token that begins here.
    fn token(&self) -> (Kind, Option<usize>) {
        let mysql = self.dialect == Dialect::Mysql;
        let postgres = self.dialect == Dialect::Postgres;
        let next = self.byte(self.pos + 1);
        match self.byte(self.pos) {
            b'\'' => (Kind::Str, self.quoted_end(self.pos + 1, b'\'', mysql)),
            b'e' | b'E' if next == b'\'' && postgres => (Kind::Str, self.quoted_end(self.pos + 2, b'\'', true)),
            b'b' | b'B' | b'x' | b'X' | b'n' | b'N' if next == b'\'' => {
                (Kind::Str, self.quoted_end(self.pos + 2, b'\'', mysql))
            }
            b'u' | b'U' if next == b'&' && self.byte(self.pos + 2) == b'\'' && postgres => {
                (Kind::Str, self.quoted_end(self.pos + 3, b'\'', false))
            }
            b'"' if mysql => (Kind::Str, self.quoted_end(self.pos + 1, b'"', true)),
            b'"' => (Kind::Quoted, self.quoted_end(self.pos + 1, b'"', false)),
            b'`' => (Kind::Quoted, self.quoted_end(self.pos + 1, b'`', false)),
            b'[' if self.dialect == Dialect::Sqlite => (Kind::Quoted, self.quoted_end(self.pos + 1, b']', false)),
            b'$' if next.is_ascii_digit() => (Kind::Param, Some(self.number_end_from(self.pos + 1))),
            b'?' if next.is_ascii_digit() => (Kind::Param, Some(self.number_end_from(self.pos + 1))),
            b'$' if postgres => match self.dollar() {
                Some(end) => (Kind::Str, end),
                None => (Kind::Sign('$'), Some(self.pos + 1)),
            },
            b'0'..=b'9' => (Kind::Number, Some(self.number_end())),
            b'.' if next.is_ascii_digit() && !self.after_name() => (Kind::Number, Some(self.number_end())),
            _ => match self.text[self.pos..].chars().next() {
                Some(c) if is_word_start(c) => (Kind::Word, Some(self.word_end())),
                Some(c) => (Kind::Sign(c), Some(self.pos + c.len_utf8())),
                None => (Kind::Broken, None),
            },
        }
    }

    fn after_name(&self) -> bool {
        self.pos > 0 && matches!(self.byte(self.pos - 1), b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'"' | b')')
    }

    fn number_end_from(&self, from: usize) -> usize {
        let bytes = &self.text.as_bytes()[from..];
        from + bytes.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(bytes.len())
    }
}

impl Iterator for Lexer<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let blank = self.skip_blank();
        if self.pos >= self.text.len() {
            return None;
        }
        let (start, line) = (self.pos, self.line);
        let (kind, end) = if blank { self.token() } else { (Kind::Broken, None) };
        let kind = if end.is_some() { kind } else { Kind::Broken };
        self.go(end.unwrap_or(self.text.len()));
        Some(Token { kind, start: start as u32, end: self.pos as u32, line })
    }
}

fn is_word_start(c: char) -> bool {
    c == '_' || c.is_ascii_alphabetic() || (!c.is_ascii() && c != '\u{feff}' && !c.is_whitespace())
}

/// All tokens of a text.
#[must_use]
pub fn tokens(text: &str, dialect: Dialect) -> Vec<Token> {
    Lexer::new(text, dialect).collect()
}

/// A name as the database folds it, from a word or a quoted name as it is written. Names of MySQL and SQLite are in
/// small letters throughout: they compare without case (in MySQL mostly).
#[must_use]
pub fn fold(written: &str, dialect: Dialect) -> String {
    let quote = written.chars().next().filter(|c| matches!(c, '"' | '`' | '['));
    let plain: Cow<'_, str> = match quote {
        Some('[') => Cow::Borrowed(written[1..].trim_end_matches(']')),
        Some(quote) if written.len() >= 2 && written.ends_with(quote) => {
            let inner = &written[1..written.len() - 1];
            let mut doubled = [0; 8];
            let (one, two) = (quote.encode_utf8(&mut doubled).to_owned(), format!("{quote}{quote}"));
            if inner.contains(&two) { Cow::Owned(inner.replace(&two, &one)) } else { Cow::Borrowed(inner) }
        }
        _ => Cow::Borrowed(written),
    };
    if quote.is_some() && dialect == Dialect::Postgres {
        return cut(&plain).to_owned();
    }
    let folded = plain.to_ascii_lowercase();
    if dialect == Dialect::Postgres { cut(&folded).to_owned() } else { folded }
}

/// The first bytes of a name, as many as PostgreSQL keeps.
#[must_use]
pub fn cut(name: &str) -> &str {
    cut_to(name, LONGEST_NAME)
}

/// The first `bytes` of a name, fewer where a character would be cut.
#[must_use]
pub fn cut_to(name: &str, bytes: usize) -> &str {
    if name.len() <= bytes {
        return name;
    }
    let mut end = bytes;
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    &name[..end]
}

/// What a string literal holds, and how many bytes of it come before that. Escapes are undone where that is simple.
#[must_use]
pub fn string_value(written: &str) -> (Cow<'_, str>, usize) {
    if written.starts_with('$')
        && let Some(tag) = written[1..].find('$')
    {
        let mark = tag + 2;
        let end = written.len().saturating_sub(mark).max(mark);
        return (Cow::Borrowed(&written[mark.min(written.len())..end.min(written.len())]), mark);
    }
    let Some(quote_at) = written.find(['\'', '"']) else { return (Cow::Borrowed(written), 0) };
    let quote = &written[quote_at..=quote_at];
    let inner = written[quote_at + 1..].strip_suffix(quote).unwrap_or(&written[quote_at + 1..]);
    let doubled = quote.repeat(2);
    let value =
        if inner.contains(&doubled) { Cow::Owned(inner.replace(&doubled, quote)) } else { Cow::Borrowed(inner) };
    let escapes = quote_at > 0 && written.starts_with(['e', 'E']);
    if escapes && value.contains('\\') {
        let value = value.replace("\\'", "'").replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\");
        return (Cow::Owned(value), quote_at + 1);
    }
    (value, quote_at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, dialect: Dialect) -> Vec<(Kind, &str, u32)> {
        tokens(text, dialect).into_iter().map(|token| (token.kind, token.text(text), token.line)).collect()
    }

    #[test]
    fn quotes_and_comments_are_told_apart() {
        let text = "a -- it's\n/* /* nested */ ' */ E'\\'' 'it''s' $x$ ' $$ $x$ \"q\"\"q\" $1 1.5e-3 x.y";
        let kinds: Vec<_> = read(text, Dialect::Postgres);
        let texts: Vec<&str> = kinds.iter().map(|(_, text, _)| *text).collect();
        assert_eq!(texts, ["a", "E'\\''", "'it''s'", "$x$ ' $$ $x$", "\"q\"\"q\"", "$1", "1.5e-3", "x", ".", "y"]);
        assert_eq!(kinds[1].2, 2);
        assert!(matches!(kinds[3].0, Kind::Str));
    }

    #[test]
    fn dialects_quote_differently() {
        assert_eq!(read("\"s\"", Dialect::Mysql)[0].0, Kind::Str);
        assert_eq!(read("[a b]", Dialect::Sqlite)[0], (Kind::Quoted, "[a b]", 1));
        assert_eq!(read("a[1]", Dialect::Postgres).len(), 4);
        assert_eq!(read("a # it's\nb", Dialect::Mysql)[1], (Kind::Word, "b", 2));
        assert_eq!(read("'a\\'b' c", Dialect::Mysql).len(), 2);
    }

    #[test]
    fn what_never_ends_is_broken() {
        for text in ["'abc", "\"abc", "$$ abc", "$a$ $b$", "/* abc", "x /* /* */"] {
            assert_eq!(read(text, Dialect::Postgres).last().map(|token| token.0), Some(Kind::Broken), "{text}");
        }
    }

    #[test]
    fn names_are_folded_and_cut() {
        assert_eq!(fold("UserName", Dialect::Postgres), "username");
        assert_eq!(fold("\"User\"\"Name\"", Dialect::Postgres), "User\"Name");
        assert_eq!(fold("`User`", Dialect::Mysql), "user");
        assert_eq!(fold(&"ä".repeat(40), Dialect::Postgres), "ä".repeat(31));
    }

    #[test]
    fn strings_are_unquoted() {
        assert_eq!(string_value("'it''s'"), (Cow::Borrowed("it's"), 1));
        assert_eq!(string_value("$a$ x $a$"), (Cow::Borrowed(" x "), 3));
        assert_eq!(string_value("E'a\\'b'").0, "a'b");
    }
}
