//! What the comparison must know of the text itself: comments, strings, attributes, macro calls, test code. A lexer, no parser.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ink {
    Code,
    Comment,
    Doc,
    Text,
}

/// The stretch that an attribute governs.
pub struct Governed {
    pub attribute: Range<usize>,
    pub extent: Range<usize>,
    pub test: bool,
    pub cfg: bool,
}

#[derive(Default)]
pub struct Source {
    pub text: String,
    lines: Vec<usize>,
    ink: Vec<Ink>,
    pub attributes: Vec<Range<usize>>,
    pub macro_calls: Vec<Range<usize>>,
    pub macro_rules: Vec<Range<usize>>,
    pub uses: Vec<Range<usize>>,
    pub governed: Vec<Governed>,
    pub all_test: bool,
    /// Names of `#[cfg(test)] mod name;`
    test_modules: Vec<String>,
}

impl Source {
    pub fn new(text: String) -> Self {
        let mut lines = vec![0];
        lines.extend(text.match_indices('\n').map(|(i, _)| i + 1));
        let ink = lex(text.as_bytes());
        let code: Vec<u8> =
            text.bytes().zip(&ink).map(|(b, k)| if *k == Ink::Code || b == b'\n' { b } else { b' ' }).collect();
        let mut source = Self { text, lines, ink, ..Self::default() };
        source.regions(&code);
        source
    }

    pub fn ink(&self, offset: usize) -> Ink {
        self.ink.get(offset).copied().unwrap_or(Ink::Code)
    }

    /// Byte offset of a 0-based line and 0-based byte column.
    pub fn offset(&self, line: usize, byte: usize) -> usize {
        self.lines.get(line).map_or(self.text.len(), |start| (start + byte).min(self.text.len()))
    }

    /// Byte offset of a 1-based line and 1-based column in chars.
    pub fn offset_of_column(&self, line: usize, column: usize) -> usize {
        let start = self.offset(line.saturating_sub(1), 0);
        let rest = &self.text[start..];
        rest.char_indices().nth(column.saturating_sub(1)).map_or(self.text.len(), |(i, _)| start + i)
    }

    /// 1-based column in chars of a byte offset.
    pub fn column(&self, line: usize, byte: usize) -> usize {
        let start = self.offset(line, 0);
        let end = self.offset(line, byte);
        self.text.get(start..end).map_or(byte, |s| s.chars().count()) + 1
    }

    pub fn token(&self, offset: usize) -> &str {
        let rest = self.text.get(offset..).unwrap_or("");
        let word = rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
        let len = if word == 0 { rest.chars().next().map_or(0, char::len_utf8) } else { word };
        &rest[..len]
    }

    /// The new name in `use path as name`.
    pub fn is_alias(&self, offset: usize) -> bool {
        let before = self.text.get(..offset).unwrap_or("").trim_end();
        let renames = before.strip_suffix("as").is_some_and(|rest| rest.ends_with(char::is_whitespace));
        renames && self.uses.iter().any(|u| u.contains(&offset))
    }

    pub fn is_test(&self, offset: usize) -> bool {
        self.all_test
            || self.governed.iter().any(|g| g.test && (g.extent.contains(&offset) || g.attribute.contains(&offset)))
    }

    fn regions(&mut self, code: &[u8]) {
        let mut at = 0;
        while at < code.len() {
            let byte = code[at];
            if byte == b'#' {
                let inner = code.get(at + 1) == Some(&b'!');
                let open = at + 1 + usize::from(inner);
                if code.get(open) == Some(&b'[') {
                    let end = closing(code, open);
                    self.attribute(code, at..end, inner);
                    at = end;
                    continue;
                }
            }
            if is_word_byte(byte) && (at == 0 || !is_word_byte(code[at - 1])) {
                let end = word_end(code, at);
                self.word(code, at..end);
                at = end;
                continue;
            }
            at += 1;
        }
    }

    fn attribute(&mut self, code: &[u8], span: Range<usize>, inner: bool) {
        let said: String = self.text[span.clone()].chars().filter(|c| !c.is_whitespace()).collect();
        let said = said.trim_start_matches(['#', '!', '[']).trim_end_matches(']');
        let (test, cfg) = (is_test_attribute(said), said.starts_with("cfg("));
        self.attributes.push(span.clone());
        if inner {
            self.all_test |= test;
            return;
        }
        if test || cfg {
            let extent = governed(code, span.end);
            if test {
                let words: Vec<&str> =
                    self.text[extent.clone()].split(|c: char| !is_word(c)).filter(|w| !w.is_empty()).collect();
                if let Some(i) = words.iter().position(|w| *w == "mod")
                    && i < 3
                    && !self.text[extent.clone()].contains('{')
                    && let Some(name) = words.get(i + 1)
                {
                    self.test_modules.push((*name).to_owned());
                }
            }
            self.governed.push(Governed { attribute: span, extent, test, cfg });
        }
    }

    fn word(&mut self, code: &[u8], span: Range<usize>) {
        let word = &code[span.clone()];
        let next = skip_space(code, span.end);
        if word == b"use" && code.get(next) != Some(&b'<') {
            let end = code[next..].iter().position(|b| *b == b';').map_or(code.len(), |i| next + i + 1);
            self.uses.push(span.start..end);
        } else if code.get(next) == Some(&b'!') && code.get(next + 1) != Some(&b'=') {
            let mut open = skip_space(code, next + 1);
            if code.get(open).copied().is_some_and(is_word_byte) {
                open = skip_space(code, word_end(code, open));
            }
            if matches!(code.get(open), Some(b'(' | b'[' | b'{')) {
                let call = open..closing(code, open);
                if word == b"macro_rules" { self.macro_rules.push(call) } else { self.macro_calls.push(call) }
            }
        }
    }
}

/// All sources of the comparison by path relative to the root.
pub struct Sources {
    files: BTreeMap<String, Source>,
    empty: Source,
}

impl Sources {
    pub fn load(root: &Path, files: impl Iterator<Item = String>) -> Self {
        let mut all = BTreeMap::new();
        for file in files {
            all.entry(file)
                .or_insert_with_key(|file| Source::new(std::fs::read_to_string(root.join(file)).unwrap_or_default()));
        }
        let test_modules: Vec<(String, String)> =
            all.iter().flat_map(|(file, s)| s.test_modules.iter().map(|m| (file.clone(), m.clone()))).collect();
        for (file, module) in test_modules {
            let (folder, name) = file.rsplit_once('/').unwrap_or(("", &file));
            let stem = name.trim_end_matches(".rs");
            let base =
                if matches!(stem, "mod" | "lib" | "main") { folder.to_owned() } else { format!("{folder}/{stem}") };
            let (leaf, under) = (format!("{base}/{module}.rs"), format!("{base}/{module}/"));
            for (path, source) in &mut all {
                source.all_test |= *path == leaf || path.starts_with(&under);
            }
        }
        Self { files: all, empty: Source::default() }
    }

    pub fn get(&self, file: &str) -> &Source {
        self.files.get(file).unwrap_or(&self.empty)
    }
}

fn is_test_attribute(said: &str) -> bool {
    if let Some(condition) = said.strip_prefix("cfg(") {
        let condition = condition.replace("not(test)", "");
        return !condition.starts_with("any(")
            && condition.split(|c: char| !is_word(c) && c != '"').any(|w| w == "test");
    }
    let path = said.split('(').next().unwrap_or("");
    let name = path.rsplit("::").next().unwrap_or("");
    matches!(name, "test" | "rstest" | "test_case" | "bench" | "quickcheck") && !path.contains('=')
}

/// The node after an attribute: further attributes, then up to `;`, `,` (not in an item) or the end of its braces.
fn governed(code: &[u8], from: usize) -> Range<usize> {
    let mut at = skip_space(code, from);
    while code.get(at) == Some(&b'#') && code.get(at + 1) == Some(&b'[') {
        at = skip_space(code, closing(code, at + 1));
    }
    let start = at;
    let word = &code[start..word_end(code, start)];
    let item = [
        &b"pub"[..],
        b"fn",
        b"struct",
        b"enum",
        b"impl",
        b"trait",
        b"mod",
        b"use",
        b"const",
        b"static",
        b"type",
        b"unsafe",
        b"async",
        b"extern",
        b"let",
        b"union",
    ]
    .contains(&word);
    while at < code.len() {
        match code[at] {
            b'{' => return start..closing(code, at),
            b'(' | b'[' => at = closing(code, at),
            b';' => return start..at + 1,
            b',' if !item => return start..at + 1,
            b')' | b']' | b'}' => return start..at,
            _ => at += 1,
        }
    }
    start..code.len()
}

fn lex(text: &[u8]) -> Vec<Ink> {
    let mut ink = vec![Ink::Code; text.len()];
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let (kind, len) = if rest.starts_with(b"//") {
            let doc = (rest.starts_with(b"///") && !rest.starts_with(b"////")) || rest.starts_with(b"//!");
            (if doc { Ink::Doc } else { Ink::Comment }, rest.iter().position(|b| *b == b'\n').unwrap_or(rest.len()))
        } else if rest.starts_with(b"/*") {
            let doc = (rest.starts_with(b"/**") && !rest.starts_with(b"/***") && !rest.starts_with(b"/**/"))
                || rest.starts_with(b"/*!");
            (if doc { Ink::Doc } else { Ink::Comment }, block_comment(rest))
        } else if rest[0] == b'"' {
            (Ink::Text, string(rest))
        } else if rest[0] == b'r' && (at == 0 || !is_word_byte(text[at - 1]) || matches!(text[at - 1], b'b' | b'c')) {
            raw_string(rest).map_or((Ink::Code, 1), |len| (Ink::Text, len))
        } else if rest[0] == b'\'' {
            char_literal(rest).map_or((Ink::Code, 1), |len| (Ink::Text, len))
        } else {
            (Ink::Code, 1)
        };
        let end = (at + len.max(1)).min(text.len());
        ink[at..end].fill(kind);
        at = end;
    }
    ink
}

fn block_comment(rest: &[u8]) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        if rest[at..].starts_with(b"/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with(b"*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                break;
            }
        } else {
            at += 1;
        }
    }
    at
}

fn string(rest: &[u8]) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != b'"' {
        at += 1 + usize::from(rest[at] == b'\\');
    }
    at + 1
}

fn raw_string(rest: &[u8]) -> Option<usize> {
    let hashes = rest[1..].iter().take_while(|b| **b == b'#').count();
    if rest.get(1 + hashes) != Some(&b'"') {
        return None;
    }
    let close: Vec<u8> = std::iter::once(b'"').chain(std::iter::repeat_n(b'#', hashes)).collect();
    let body = 2 + hashes;
    let end = rest[body..].windows(close.len()).position(|w| w == close)?;
    Some(body + end + close.len())
}

fn char_literal(rest: &[u8]) -> Option<usize> {
    if rest.get(1) == Some(&b'\\') {
        return rest[3.min(rest.len())..].iter().position(|b| *b == b'\'').map(|i| i + 4);
    }
    let width = std::str::from_utf8(&rest[1..rest.len().min(5)]).map_or_else(|e| e.valid_up_to().max(1), |_| 4);
    let first = std::str::from_utf8(&rest[1..=width.min(rest.len() - 1)]).ok()?.chars().next()?;
    (rest.get(1 + first.len_utf8()) == Some(&b'\'')).then(|| 2 + first.len_utf8())
}

/// One past the bracket that closes the one at `open`.
fn closing(code: &[u8], open: usize) -> usize {
    let mut depth = 0_usize;
    for (i, byte) in code.iter().enumerate().skip(open) {
        match byte {
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return i + 1;
                }
            }
            _ => {}
        }
    }
    code.len()
}

fn skip_space(code: &[u8], mut at: usize) -> usize {
    while code.get(at).is_some_and(u8::is_ascii_whitespace) {
        at += 1;
    }
    at
}

fn word_end(code: &[u8], mut at: usize) -> usize {
    while code.get(at).copied().is_some_and(is_word_byte) {
        at += 1;
    }
    at
}

fn is_word_byte(byte: u8) -> bool {
    byte == b'_' || byte.is_ascii_alphanumeric() || byte >= 0x80
}

pub fn is_word(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}
