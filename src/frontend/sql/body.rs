//! The statements inside of `DO` blocks and function bodies (PL/pgSQL, and MySQL's and SQLite's bodies alike).

use super::change::Change;
use super::cursor::Cursor;
use super::ddl;
use super::lex::{Kind, Token, string_value, tokens};
use super::split::{Piece, split};
use crate::model::schema::Dialect;

/// A statement, or an expression turned into one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fragment {
    pub text: String,
    /// In the body, from 1.
    pub line: u32,
    /// Put together at run time; `text` is what is run (`format('…', x)`), as written.
    pub dynamic: bool,
}

/// What a body runs. `language` as in `CREATE FUNCTION`.
#[must_use]
pub fn fragments(body: &str, language: &str, dialect: Dialect) -> Vec<Fragment> {
    let procedural = language == "plpgsql" || dialect != Dialect::Postgres;
    if language == "sql" && !procedural {
        let atomic = strip_words(body, &["begin", "atomic"]);
        let pieces = split(atomic.unwrap_or(body), dialect).into_iter();
        return pieces
            .filter(|piece| !piece.text.eq_ignore_ascii_case("end"))
            .map(|piece| Fragment { text: without_return(piece.text), line: piece.line, dynamic: false })
            .collect();
    }
    if !procedural {
        return Vec::new();
    }
    let tokens = tokens(body, dialect);
    let mut walk = Walk { body, tokens: &tokens, at: 0, found: Vec::new(), dialect };
    while walk.at < walk.tokens.len() {
        walk.statement();
    }
    walk.found
}

/// Whether the body of a function in this language can be read at all.
#[must_use]
pub fn is_readable(language: &str) -> bool {
    matches!(language, "sql" | "plpgsql" | "internal" | "c")
}

fn strip_words<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    let mut rest = text.trim_start();
    for word in words {
        rest = rest
            .get(..word.len())
            .filter(|start| start.eq_ignore_ascii_case(word))
            .map(|_| rest[word.len()..].trim_start())?;
    }
    Some(rest)
}

fn without_return(text: &str) -> String {
    strip_words(text, &["return"]).map_or_else(|| text.to_owned(), |rest| format!("SELECT {rest}"))
}

struct Walk<'t> {
    body: &'t str,
    tokens: &'t [Token],
    at: usize,
    found: Vec<Fragment>,
    dialect: Dialect,
}

impl Walk<'_> {
    fn word(&self, at: usize) -> String {
        let token = self.tokens.get(at).filter(|token| token.kind == Kind::Word);
        token.map(|token| token.text(self.body).to_ascii_lowercase()).unwrap_or_default()
    }

    fn sign(&self, at: usize, sign: char) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == Kind::Sign(sign))
    }

    /// The next token outside of brackets and `CASE` from `from` on that is a semicolon or one of the words.
    fn end(&self, from: usize, words: &[&str]) -> usize {
        let (mut brackets, mut cases) = (0_usize, 0_usize);
        for at in from..self.tokens.len() {
            match self.tokens[at].kind {
                Kind::Sign('(') => brackets += 1,
                Kind::Sign(')') => brackets = brackets.saturating_sub(1),
                Kind::Sign(';') => return at,
                Kind::Word => match self.word(at).as_str() {
                    "case" if at > from || !words.contains(&"when") => cases += 1,
                    "end" if cases > 0 => cases -= 1,
                    word if brackets == 0 && cases == 0 && words.contains(&word) => return at,
                    _ => {}
                },
                _ => {}
            }
        }
        self.tokens.len()
    }

    fn text(&self, from: usize, to: usize) -> &str {
        if from >= to {
            return "";
        }
        &self.body[self.tokens[from].start as usize..self.tokens[to - 1].end as usize]
    }

    fn push(&mut self, from: usize, to: usize, before: &str) {
        if from < to {
            let text = format!("{before}{}", self.text(from, to));
            self.found.push(Fragment { text, line: self.tokens[from].line, dynamic: false });
        }
    }

    /// An expression matters where it reads something or calls what may do so.
    fn expression(&mut self, from: usize, to: usize) {
        let telling =
            (from..to).any(|at| self.word(at) == "select" || (!self.word(at).is_empty() && self.sign(at + 1, '(')));
        if telling {
            self.push(from, to, "SELECT ");
        }
    }

    fn statement(&mut self) {
        let from = self.at;
        let word = self.word(from);
        let skip = |walk: &Self, words: &[&str]| walk.end(from + 1, words);
        match word.as_str() {
            "" if self.sign(from, '<') => {
                // `<<label>>`
                let label = self.sign(from + 1, '<') && self.sign(from + 3, '>') && self.sign(from + 4, '>');
                self.at = from + if label { 5 } else { 1 };
            }
            "begin" | "loop" | "declare" | "else" | "exception" | "repeat" | "then" | "atomic" | "do" => {
                self.at = from + 1;
            }
            "" if self.sign(from, ';') => self.at = from + 1,
            "if" | "elsif" | "elseif" | "when" => {
                let to = skip(self, &["then"]);
                if word != "when" || self.text(from, to).contains('(') {
                    self.expression(from + 1, to);
                }
                self.at = to + 1;
            }
            "case" => {
                let to = self.end(from, &["when"]);
                self.expression(from + 1, to);
                self.at = to;
            }
            "while" | "until" => {
                let to = skip(self, &["loop", "do"]);
                self.expression(from + 1, to);
                self.at = to + 1;
            }
            "for" | "foreach" => self.for_loop(),
            "end" | "raise" | "null" | "get" | "exit" | "continue" | "close" | "fetch" | "move" | "leave"
            | "iterate" | "signal" | "commit" | "rollback" => {
                let to = skip(self, &[]);
                self.expression(from + 1, to);
                self.at = to + 1;
            }
            "perform" => {
                let to = skip(self, &[]);
                self.push(from + 1, to, "SELECT ");
                self.at = to + 1;
            }
            "return" => self.return_(),
            "execute" => {
                let to = skip(self, &["into", "using", "loop"]);
                self.execute(from + 1, to);
                self.at = self.end(to, &[]) + 1;
            }
            "open" => {
                let to = skip(self, &[]);
                let query = (from..to).find(|&at| self.word(at) == "for").map_or(to, |at| at + 1);
                self.query_or_execute(query, to);
                self.at = to + 1;
            }
            "create" | "alter" | "drop" | "comment" | "insert" | "update" | "delete" | "select" | "with" | "merge"
            | "truncate" | "call" | "copy" | "lock" | "refresh" | "replace" | "values" | "table" | "set" | "grant"
            | "revoke" | "analyze" | "notify" => {
                let to = skip(self, &[]);
                self.sql(from, to);
                self.at = to + 1;
            }
            _ => self.assignment(),
        }
    }

    /// `x := …`, `x text DEFAULT …`, `x CURSOR FOR …`, `x = …`.
    fn assignment(&mut self) {
        let from = self.at;
        let to = self.end(from + 1, &[]);
        let value = (from..to).find_map(|at| {
            if self.sign(at, '=') {
                return Some(at + 1);
            }
            let word = self.word(at);
            (word == "default" || word == "for" || (word == "is" && self.word(at + 1) == "select")).then_some(at + 1)
        });
        if let Some(value) = value {
            if matches!(self.word(value).as_str(), "select" | "with") {
                self.sql(value, to);
            } else {
                self.expression(value, to);
            }
        }
        self.at = to + 1;
    }

    fn for_loop(&mut self) {
        let from = self.at;
        let to = self.end(from + 1, &["loop"]);
        let query = (from..to).find(|&at| self.word(at) == "in").map_or(to, |at| at + 1);
        self.query_or_execute(query, to);
        self.at = to + 1;
    }

    fn return_(&mut self) {
        let from = self.at;
        let to = self.end(from + 1, &[]);
        match self.word(from + 1).as_str() {
            "query" => self.query_or_execute(from + 2, to),
            "next" => self.expression(from + 2, to),
            _ => self.expression(from + 1, to),
        }
        self.at = to + 1;
    }

    fn query_or_execute(&mut self, from: usize, to: usize) {
        match self.word(from).as_str() {
            "execute" => {
                let end = self.end(from + 1, &["using"]).min(to);
                self.execute(from + 1, end);
            }
            "select" | "with" | "values" | "table" | "insert" | "update" | "delete" => self.sql(from, to),
            _ if self.sign(from, '(') && matches!(self.word(from + 1).as_str(), "select" | "with") => {
                self.sql(from, to);
            }
            _ => self.expression(from, to),
        }
    }

    fn execute(&mut self, from: usize, to: usize) {
        let Some(first) = self.tokens.get(from).copied() else { return };
        // Literals that are joined by `||` are one literal.
        let mut text = String::new();
        let literal = (from..to).all(|at| match self.tokens[at].kind {
            Kind::Str => {
                text.push_str(&string_value(self.tokens[at].text(self.body)).0);
                true
            }
            Kind::Sign('|' | '(' | ')') => true,
            _ => false,
        });
        if literal && !text.is_empty() {
            let pieces = split(&text, self.dialect).into_iter();
            self.found.extend(pieces.map(|piece| Fragment {
                text: piece.text.to_owned(),
                line: first.line,
                dynamic: false,
            }));
        } else {
            let text = self.text(from, to).to_owned();
            self.found.push(Fragment { text, line: first.line, dynamic: true });
        }
    }

    /// A statement without the `INTO` that names variables.
    fn sql(&mut self, from: usize, to: usize) {
        let mut brackets = 0_usize;
        let first = self.word(from);
        let mut into = None;
        for at in from..to {
            match self.tokens[at].kind {
                Kind::Sign('(') => brackets += 1,
                Kind::Sign(')') => brackets = brackets.saturating_sub(1),
                Kind::Word if brackets == 0 && self.word(at) == "into" => {
                    let before = if at > from { self.word(at - 1) } else { String::new() };
                    if !matches!(before.as_str(), "insert" | "merge" | "replace" | "ignore") {
                        into = Some(at);
                        break;
                    }
                }
                _ => {}
            }
        }
        let Some(into) = into.filter(|_| first != "create") else { return self.push(from, to, "") };
        let mut end = into + 1;
        if self.word(end) == "strict" {
            end += 1;
        }
        loop {
            end += 1;
            while self.sign(end, '.') {
                end += 2;
            }
            if self.sign(end, '[') {
                end = (end..to).find(|&at| self.sign(at, ']')).map_or(to, |at| at + 1);
            }
            if !self.sign(end, ',') {
                break;
            }
            end += 1;
        }
        let end = end.min(to);
        let text = format!("{} {}", self.text(from, into), self.text(end, to));
        self.found.push(Fragment { text, line: self.tokens[from].line, dynamic: false });
    }
}

/// The changes that a `DO` block makes where all its branches are taken.
///
/// # Errors
/// Where its body is no string.
pub(super) fn block(cursor: &Cursor<'_>, file: &str) -> Result<Vec<Change>, String> {
    let mut cursor = cursor.clone();
    let mut language = "plpgsql".to_owned();
    let mut body = None;
    cursor.at += 1;
    while let Some(token) = cursor.bump() {
        if token.kind == Kind::Str {
            body = Some((token, token.text(cursor.text)));
        } else if token.text(cursor.text).eq_ignore_ascii_case("language") {
            language = cursor.ident().unwrap_or(language);
        }
    }
    let (token, written) = body.ok_or("DO without a body")?;
    let line = cursor.place_of(token).line;
    let (body, _) = string_value(written);
    let mut changes = Vec::new();
    for fragment in fragments(&body, &language, cursor.dialect) {
        let call = fragment.text.starts_with("SELECT ");
        let piece = Piece { text: &fragment.text, line: line + fragment.line - 1, offset: 0, broken: false };
        if fragment.dynamic || !(ddl::is_schema(&fragment.text) || call) {
            changes.extend(super::data::read(&piece, cursor.dialect, file).filter(|_| !fragment.dynamic));
            continue;
        }
        // What a block does not let us read is dynamic at best: no statement of the migration is lost.
        for mut change in ddl::read(&piece, cursor.dialect, file).unwrap_or_default() {
            change.lenient = true;
            changes.push(change);
        }
    }
    Ok(changes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(body: &str) -> Vec<(String, bool)> {
        let all = fragments(body, "plpgsql", Dialect::Postgres).into_iter();
        all.map(|fragment| (fragment.text.split_whitespace().collect::<Vec<_>>().join(" "), fragment.dynamic)).collect()
    }

    #[test]
    fn statements_of_all_forms_are_found() {
        let body = "DECLARE a int := (SELECT 1 FROM t1); b text DEFAULT 'x'; c CURSOR FOR SELECT * FROM t2;
            BEGIN
              IF EXISTS (SELECT 1 FROM t3) AND CASE WHEN a THEN true ELSE false END THEN
                INSERT INTO t4 (a) SELECT 1 RETURNING id INTO STRICT a;
              ELSIF a > 1 THEN PERFORM f(1);
              ELSE RETURN QUERY SELECT x FROM t5;
              END IF;
              SELECT a, b INTO a, new.b FROM t6 WHERE c = 1;
              FOR r IN SELECT * FROM t7 LOOP UPDATE t8 SET a = 1; END LOOP;
              FOR i IN 1..3 LOOP NULL; END LOOP;
              EXECUTE 'DELETE FROM ' || 't9'; EXECUTE format('DELETE FROM %I', x) USING a;
              CASE a WHEN 1 THEN DELETE FROM t10; ELSE NULL; END CASE;
              NEW.x := coalesce(a, b);
            EXCEPTION WHEN unique_violation THEN DELETE FROM t11;
            END";
        let expected = [
            ("SELECT (SELECT 1 FROM t1)", false),
            ("SELECT * FROM t2", false),
            ("SELECT EXISTS (SELECT 1 FROM t3) AND CASE WHEN a THEN true ELSE false END", false),
            ("INSERT INTO t4 (a) SELECT 1 RETURNING id", false),
            ("SELECT f(1)", false),
            ("SELECT x FROM t5", false),
            ("SELECT a, b FROM t6 WHERE c = 1", false),
            ("SELECT * FROM t7", false),
            ("UPDATE t8 SET a = 1", false),
            ("DELETE FROM t9", false),
            ("format('DELETE FROM %I', x)", true),
            ("DELETE FROM t10", false),
            ("SELECT coalesce(a, b)", false),
            ("DELETE FROM t11", false),
        ];
        let expected: Vec<_> = expected.iter().map(|(text, dynamic)| ((*text).to_owned(), *dynamic)).collect();
        assert_eq!(texts(body), expected);
    }

    #[test]
    fn bodies_in_sql_are_split() {
        let all = fragments("BEGIN ATOMIC INSERT INTO a VALUES (1); SELECT 2; END", "sql", Dialect::Postgres);
        assert_eq!(all.len(), 2);
        assert_eq!(fragments("RETURN (SELECT 1)", "sql", Dialect::Postgres)[0].text, "SELECT (SELECT 1)");
    }
}
