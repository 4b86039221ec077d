//! A file of SQL to its statements, each with its line.

use super::lex::{Kind, Lexer, Token};
use crate::model::schema::Dialect;

/// One statement, without the semicolon after it and the comments before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece<'t> {
    pub text: &'t str,
    /// Of its first word in the whole text, from 1.
    pub line: u32,
    /// In bytes.
    pub offset: usize,
    /// A quote or a comment in it never ends: it reaches to the end of the text.
    pub broken: bool,
}

/// The statements of a text, in order. Bodies (`BEGIN … END` of triggers and functions, dollar quotes) stay whole; data
/// after `COPY … FROM stdin` and commands to `psql` are left out.
#[must_use]
pub fn split(text: &str, dialect: Dialect) -> Vec<Piece<'_>> {
    let mut splitter = Splitter {
        text,
        lexer: Lexer::new(text, dialect),
        pieces: Vec::new(),
        delimiter: None,
        blocks: true,
        data_ends: true,
        open: Open::default(),
    };
    splitter.run();
    splitter.pieces
}

/// The statement that is being read.
#[derive(Default, Clone)]
struct Open {
    start: Option<Token>,
    end: usize,
    broken: bool,
    /// How many tokens were read.
    count: usize,
    last: Last,
    /// Its first word is `CREATE` and one of the next says that it may hold a body.
    create: bool,
    routine: bool,
    rule: bool,
    parens: u32,
    /// `BEGIN`s and `CASE`s that are open.
    depth: u32,
    /// Where to go on if the body never ends: lexer's position and line.
    resume: Option<(usize, u32, usize)>,
    copy: bool,
    stdin: bool,
}

#[derive(Default, Clone, Copy, PartialEq)]
enum Last {
    #[default]
    Other,
    Dot,
    End,
    From,
}

struct Splitter<'t> {
    text: &'t str,
    lexer: Lexer<'t>,
    pieces: Vec<Piece<'t>>,
    delimiter: Option<&'t str>,
    /// Off once a body did not end, so that the whole stays linear.
    blocks: bool,
    /// Off once data did not end, for the same reason.
    data_ends: bool,
    open: Open,
}

impl Splitter<'_> {
    fn run(&mut self) {
        loop {
            self.lexer.skip_blank();
            if let Some(delimiter) = self.delimiter
                && self.text[self.lexer.pos..].starts_with(delimiter)
            {
                self.close();
                self.lexer.go(self.lexer.pos + delimiter.len());
                continue;
            }
            match self.lexer.next() {
                Some(token) => self.take(token),
                None => match self.open.resume.take() {
                    Some((pos, line, end)) if self.open.depth > 0 => {
                        self.blocks = false;
                        self.open.end = end;
                        self.close();
                        (self.lexer.pos, self.lexer.line) = (pos, line);
                    }
                    _ => {
                        self.close();
                        return;
                    }
                },
            }
        }
    }

    fn take(&mut self, token: Token) {
        match token.kind {
            Kind::Sign(';') if self.delimiter.is_none() => return self.semicolon(token),
            Kind::Sign('\\') => return self.command(token),
            Kind::Word if self.open.start.is_none() && token.text(self.text).eq_ignore_ascii_case("delimiter") => {
                return self.set_delimiter();
            }
            _ => {}
        }
        let text = self.text;
        let open = &mut self.open;
        open.start.get_or_insert(token);
        open.end = token.end as usize;
        open.broken |= token.kind == Kind::Broken;
        open.count += 1;
        let last = std::mem::take(&mut open.last);
        match token.kind {
            Kind::Sign('(') => open.parens += 1,
            Kind::Sign(')') => open.parens = open.parens.saturating_sub(1),
            Kind::Sign('.') => open.last = Last::Dot,
            Kind::Word if last != Last::Dot => open.word(token.text(text), last, self.blocks),
            _ => {}
        }
    }

    fn semicolon(&mut self, token: Token) {
        if self.open.depth > 0 || (self.open.rule && self.open.parens > 0) {
            if self.open.resume.is_none() {
                self.open.resume = Some((token.end as usize, self.lexer.line, token.start as usize));
            }
            self.open.last = Last::Other;
            return;
        }
        let data = self.open.copy && self.open.stdin;
        self.close();
        if data {
            self.skip_data();
        }
    }

    /// Past the rows that follow `COPY … FROM stdin;`, up to a line `\.`.
    fn skip_data(&mut self) {
        self.lexer.go_past_line();
        let rest = &self.text[self.lexer.pos..];
        if rest.starts_with("\\.") {
            return self.lexer.go_past_line();
        }
        if !self.data_ends {
            return;
        }
        match memchr::memmem::find(rest.as_bytes(), b"\n\\.") {
            Some(end) => {
                self.lexer.go(self.lexer.pos + end + 1);
                self.lexer.go_past_line();
            }
            None => self.data_ends = false,
        }
    }

    /// A command to `psql` takes the rest of its line; `\g` and its like end the statement before it.
    fn command(&mut self, token: Token) {
        let name = &self.text[token.end as usize..];
        if name.starts_with('g') || self.open.start.is_none() {
            self.close();
        }
        self.lexer.go_past_line();
    }

    fn set_delimiter(&mut self) {
        let rest = &self.text[self.lexer.pos..];
        let line = rest.lines().next().unwrap_or_default().trim();
        self.delimiter = (line != ";" && !line.is_empty()).then_some(line);
        self.lexer.go_past_line();
    }

    fn close(&mut self) {
        let open = std::mem::take(&mut self.open);
        if let Some(start) = open.start {
            let offset = start.start as usize;
            let text = &self.text[offset..open.end.max(offset)];
            self.pieces.push(Piece { text, line: start.line, offset, broken: open.broken });
        }
    }
}

impl Open {
    fn word(&mut self, word: &str, last: Last, blocks: bool) {
        let is = |other: &str| word.eq_ignore_ascii_case(other);
        if self.count == 1 {
            self.create = is("create");
            self.copy = is("copy");
        }
        if self.copy && last == Last::From && is("stdin") {
            self.stdin = true;
        }
        if self.create && self.count <= 8 && self.parens == 0 {
            self.routine |= ["trigger", "function", "procedure", "event"].into_iter().any(is);
            self.rule |= is("rule") && self.count <= 4;
        }
        if is("from") {
            self.last = Last::From;
        }
        if !self.routine || !blocks {
            return;
        }
        if is("end") {
            self.depth = self.depth.saturating_sub(1);
            self.last = Last::End;
        } else if last == Last::End && ["if", "loop", "while", "repeat", "for"].into_iter().any(is) {
            // `END IF`: what it ends was not counted.
            self.depth += 1;
        } else if is("begin") && self.parens == 0 || is("case") && self.depth > 0 && last != Last::End {
            self.depth += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str, dialect: Dialect) -> Vec<(u32, &str)> {
        split(text, dialect).into_iter().map(|piece| (piece.line, piece.text)).collect()
    }

    #[test]
    fn statements_have_their_lines() {
        let text = "-- first\nSELECT ';' ; /* ; */\n\nSELECT $$ a;\n b $$;;\nSELECT 3 -- end";
        assert_eq!(pieces(text, Dialect::Postgres), [(2, "SELECT ';'"), (4, "SELECT $$ a;\n b $$"), (6, "SELECT 3")]);
    }

    #[test]
    fn bodies_stay_whole() {
        let atomic =
            "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 1 END; END; SELECT 2";
        assert_eq!(pieces(atomic, Dialect::Postgres).len(), 2);
        let sqlite = "CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE b SET c = 1; DELETE FROM d; END; SELECT 2;";
        assert_eq!(pieces(sqlite, Dialect::Sqlite).len(), 2);
        let mysql = "CREATE PROCEDURE p() BEGIN IF a THEN SELECT 1; END IF; CASE x WHEN 1 THEN SELECT 2; END CASE; END; SELECT 2;";
        assert_eq!(pieces(mysql, Dialect::Mysql).len(), 2);
        assert_eq!(pieces("BEGIN; SELECT 1; COMMIT;", Dialect::Postgres).len(), 3);
    }

    #[test]
    fn delimiters_and_data_and_commands() {
        let mysql =
            "DELIMITER //\nCREATE TRIGGER a BEFORE INSERT ON t FOR EACH ROW SET x = 1; //\nDELIMITER ;\nSELECT 1;";
        assert_eq!(pieces(mysql, Dialect::Mysql).len(), 2);
        let dump = "\\connect db\nCOPY t (a) FROM stdin;\n1;2\n'\n\\.\nSELECT 1;\n\\restrict abc\nSELECT 2;";
        assert_eq!(pieces(dump, Dialect::Postgres), [(2, "COPY t (a) FROM stdin"), (6, "SELECT 1"), (8, "SELECT 2")]);
        assert_eq!(pieces("SELECT 1 \\gexec\nSELECT 2", Dialect::Postgres).len(), 2);
    }

    #[test]
    fn a_body_that_never_ends_costs_nothing_else() {
        let text = "CREATE TRIGGER t AFTER INSERT ON a BEGIN UPDATE b SET c = 1; SELECT 2; SELECT 3";
        assert_eq!(pieces(text, Dialect::Sqlite).len(), 3);
        let rule = "CREATE RULE r AS ON INSERT TO a DO ALSO (DELETE FROM b; DELETE FROM c); SELECT 1";
        assert_eq!(pieces(rule, Dialect::Postgres).len(), 2);
        let broken = split("SELECT 1; SELECT 'abc; SELECT 2;", Dialect::Postgres);
        assert!(broken.len() == 2 && broken[1].broken);
    }
}
