//! Edits of a map's text that leave alone what they are not about: comments, order, quotes, the form of lists.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::model::problem::Span;

/// The order in which a service's fields are written.
const FIELDS: &[&str] = &["modules", "tables", "routes", "exposes", "items", "depends_on"];

/// Edits to be made, against the text as it was.
#[derive(Debug)]
pub struct Edits<'t> {
    text: &'t str,
    places: &'t BTreeMap<String, Span>,
    starts: Vec<usize>,
    changes: Vec<(Range<usize>, String)>,
    /// What is put before a closing bracket, by the place of the one that opens.
    flows: BTreeMap<usize, Vec<String>>,
    /// Whether all edits could be made: an alias or a tag can't be edited.
    good: bool,
}

impl<'t> Edits<'t> {
    /// `places` are those that the reader of maps tells: of values by path, of keys with `#` behind.
    #[must_use]
    pub fn new(text: &'t str, places: &'t BTreeMap<String, Span>) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, places, starts, changes: Vec::new(), flows: BTreeMap::new(), good: true }
    }

    /// The text with all edits; nothing where one could not be made.
    #[must_use]
    pub fn finish(mut self) -> Option<String> {
        for (open, entries) in std::mem::take(&mut self.flows) {
            self.fill(open, &entries.join(", "));
        }
        if !self.good {
            return None;
        }
        self.changes.sort_by_key(|(range, _)| (range.start, range.end));
        let mut text = String::with_capacity(self.text.len() + 1024);
        let mut at = 0;
        for (range, new) in self.changes {
            if range.start > at {
                text.push_str(&self.text[at..range.start]);
            }
            text.push_str(&new);
            at = at.max(range.end);
        }
        text.push_str(&self.text[at..]);
        Some(text)
    }

    fn start(&self, line: u32) -> usize {
        self.starts.get(line as usize - 1).copied().unwrap_or(self.text.len())
    }

    fn offset(&self, span: Span) -> usize {
        let start = self.start(span.line);
        let signs = self.text[start..].char_indices();
        signs.map(|(at, _)| start + at).nth(span.column as usize - 1).unwrap_or(self.text.len())
    }

    fn indent(&self, line: u32) -> usize {
        let rest = &self.text[self.start(line)..];
        rest.len() - rest.trim_start_matches(' ').len()
    }

    fn key(&self, path: &str) -> Option<Span> {
        self.places.get(&format!("{path}#")).copied()
    }

    /// What stands behind a key and its colon, on its line or below: where, and the first character that is no comment.
    fn value(&self, key: Span) -> (usize, Option<char>) {
        let start = self.offset(key);
        let rest = &self.text[start..];
        let quote = rest.chars().next().filter(|sign| matches!(sign, '"' | '\''));
        let from = match quote {
            Some(quote) => rest[1..].find(quote).map_or(0, |end| end + 2),
            None => rest.char_indices().nth(key.width as usize).map_or(rest.len(), |(at, _)| at),
        };
        let mut at = start + from + rest[from..].find(':').map_or(0, |colon| colon + 1);
        loop {
            let rest = &self.text[at..];
            let sign = rest.chars().next();
            match sign {
                Some('#') => at += rest.find('\n').unwrap_or(rest.len()),
                Some(blank) if blank.is_whitespace() => at += blank.len_utf8(),
                _ => return (at, sign),
            }
        }
    }

    /// Takes an entry out of a list.
    pub fn remove(&mut self, entry: &str) {
        let Some(span) = self.places.get(entry).copied() else {
            self.good = false;
            return;
        };
        let (start, at) = (self.start(span.line), self.offset(span));
        let width = self.text[at..].chars().take(span.width as usize).map(char::len_utf8).sum::<usize>();
        // What is told of a text in quotes reaches to what follows.
        let end = at + self.text[at..at + width].trim_end().len();
        if self.text[start..at].trim() == "-" {
            self.changes.push((start..self.start(span.line + 1), String::new()));
            return;
        }
        let after = self.text[end..].trim_start();
        if let Some(rest) = after.strip_prefix(',') {
            let next = self.text.len() - rest.trim_start_matches(' ').len();
            self.changes.push((at..next, String::new()));
        } else {
            let before = self.text[..at].trim_end();
            let from = before.strip_suffix(',').map_or(at, str::len);
            self.changes.push((from..end, String::new()));
        }
    }

    /// Adds entries to a list of a mapping, with the list where it is not there. An entry may end in a comment.
    pub fn add(&mut self, of: &str, field: &str, entries: &[(String, String)]) {
        if entries.is_empty() {
            return;
        }
        let path = format!("{of}.{field}");
        let Some(key) = self.key(&path) else {
            self.add_field(of, field, entries);
            return;
        };
        let (at, sign) = self.value(key);
        let last = (0..).map_while(|index| self.places.get(&format!("{path}[{index}]"))).last();
        match (sign, last) {
            (Some('['), _) => self.add_to_flow(at, &plain(entries)),
            (Some('-'), Some(last)) => {
                let indent = self.indent(last.line);
                self.insert_line(self.start(last.line + 1), &block(indent, entries));
            }
            // Nothing stands behind the key: what was read next is another line's.
            _ if last.is_none() && self.text[self.offset(key)..at].contains('\n') => {
                self.insert_line(self.start(key.line + 1), &block(self.indent(key.line) + 2, entries));
            }
            _ => self.good = false,
        }
    }

    fn insert_line(&mut self, at: usize, lines: &str) {
        let broken = at > 0 && !self.text[..at].ends_with('\n');
        self.changes.push((at..at, if broken { format!("\n{lines}") } else { lines.to_owned() }));
    }

    fn add_to_flow(&mut self, open: usize, entries: &str) {
        self.flows.entry(open).or_default().push(entries.to_owned());
    }

    fn fill(&mut self, open: usize, entries: &str) {
        let Some(close) = closing(&self.text[open..]).map(|close| open + close) else {
            self.good = false;
            return;
        };
        let inside = &self.text[open + 1..close];
        let filled = inside.trim_end();
        let at = open + 1 + filled.len();
        let last = filled.lines().next_back().unwrap_or_default();
        let curly = self.text[open..].starts_with('{');
        if filled.trim().is_empty() {
            let entries = if curly { format!(" {entries} ") } else { entries.to_owned() };
            self.changes.push((open + 1..close, entries));
        } else if last.contains('#') {
            self.changes.push((close..close, format!(", {entries}")));
        } else if filled.ends_with(',') {
            self.changes.push((at..at, format!(" {entries}")));
        } else {
            self.changes.push((at..at, format!(", {entries}")));
        }
    }

    /// The fields of a mapping that are there: their names and places.
    fn children(&self, of: &str) -> Vec<(&'t str, Span)> {
        let start = format!("{of}.");
        let below = self.places.range(start.clone()..).take_while(|(path, _)| path.starts_with(&start));
        let mut found: Vec<(&str, Span)> = below
            .filter_map(|(path, span)| Some((path.strip_prefix(&start)?.strip_suffix('#')?, *span)))
            .filter(|(name, _)| !name.contains(['.', '[']))
            .collect();
        found.sort_by_key(|(_, span)| *span);
        found
    }

    fn add_field(&mut self, of: &str, field: &str, entries: &[(String, String)]) {
        let Some(key) = self.key(of) else {
            // `exposes` of a service, or `shared` of the map.
            match of.rsplit_once('.') {
                Some((above, name)) => self.add_mapping(above, name, field, entries),
                None => self.good = false,
            }
            return;
        };
        let children = self.children(of);
        let (at, sign) = self.value(key);
        if sign == Some('{') && !self.below(at, &children) {
            self.add_to_flow(at, &format!("{field}: [{}]", plain(entries)));
            return;
        }
        if children.is_empty() && !self.text[self.offset(key)..at].contains('\n') {
            self.good = false;
            return;
        }
        let (place, indent) = self.place_of(key, field, &children);
        let lines = if field == "depends_on" {
            format!("{}{field}: [{}]\n", " ".repeat(indent), plain(entries))
        } else {
            format!("{}{field}:\n{}", " ".repeat(indent), block(indent + 2, entries))
        };
        self.insert_line(place, &lines);
    }

    /// Whether a value is a block mapping's first key, and no flow mapping.
    fn below(&self, at: usize, children: &[(&str, Span)]) -> bool {
        children.first().is_some_and(|(_, span)| self.offset(*span) == at)
    }

    fn add_mapping(&mut self, above: &str, name: &str, field: &str, entries: &[(String, String)]) {
        let Some(key) = self.key(above) else {
            self.good = false;
            return;
        };
        let children = self.children(above);
        let (at, sign) = self.value(key);
        if sign == Some('{') && !self.below(at, &children) {
            self.add_to_flow(at, &format!("{name}: {{ {field}: [{}] }}", plain(entries)));
            return;
        }
        let (place, indent) = self.place_of(key, name, &children);
        let pad = " ".repeat(indent);
        self.insert_line(place, &format!("{pad}{name}:\n{pad}  {field}:\n{}", block(indent + 4, entries)));
    }

    /// Where a field of a block mapping goes, and how far in: behind those that come before it.
    fn place_of(&self, key: Span, field: &str, children: &[(&str, Span)]) -> (usize, usize) {
        let indent = children.first().map_or(self.indent(key.line) + 2, |(_, span)| span.column as usize - 1);
        let rank = |name: &str| FIELDS.iter().position(|known| *known == name);
        let mut before = children.iter().filter(|(name, _)| rank(name).is_some_and(|known| Some(known) < rank(field)));
        let before = if field == "items" { None } else { before.next_back() };
        // Without any of these: behind what says what the service is.
        let before = before
            .or_else(|| children.iter().take_while(|(name, _)| matches!(*name, "summary" | "team" | "phase")).last());
        let place = before.map_or_else(|| self.start(key.line + 1), |(_, span)| self.end(span.line, indent));
        (place, indent)
    }

    /// Behind the last line of what begins in a line: comments and empty lines at its end belong to what follows.
    fn end(&self, line: u32, indent: usize) -> usize {
        let mut last = line;
        for next in line + 1..=self.starts.len() as u32 {
            let text = self.text[self.start(next)..self.start(next + 1)].trim();
            if text.is_empty() || text.starts_with('#') {
                continue;
            }
            let item = text == "-" || text.starts_with("- ");
            let inside = self.indent(next) > indent || (item && self.indent(next) == indent);
            if !inside {
                break;
            }
            last = next;
        }
        self.start(last + 1)
    }

    /// Adds services, given as blocks two spaces in.
    pub fn add_services(&mut self, services: &[String]) {
        let Some(key) = self.key("services") else {
            self.good = false;
            return;
        };
        if services.is_empty() {
            return;
        }
        let children = self.children("services");
        let (at, sign) = self.value(key);
        if let Some((_, first)) = children.first() {
            if sign == Some('{') {
                self.good = false;
                return;
            }
            let indent = first.column as usize - 1;
            let shifted: Vec<String> = services.iter().map(|service| shift(service, indent)).collect();
            let place = self.end(key.line, self.indent(key.line));
            self.insert_line(place, &format!("\n{}", shifted.join("\n")));
        } else {
            let close = closing(&self.text[at..]).map(|close| at + close + 1);
            let (Some('{'), Some(close)) = (sign, close) else {
                self.good = false;
                return;
            };
            let colon = self.offset(key) + "services:".len();
            let text = format!("\n{}", services.join("\n"));
            self.changes.push((colon..close, text.trim_end_matches('\n').to_owned()));
        }
    }

    /// Adds a part of the map before its services.
    pub fn add_before_services(&mut self, lines: &str) {
        let Some(key) = self.key("services") else {
            self.good = false;
            return;
        };
        let mut line = key.line;
        while line > 1 && self.text[self.start(line - 1)..self.start(line)].trim_start().starts_with('#') {
            line -= 1;
        }
        self.changes.push((self.start(line)..self.start(line), lines.to_owned()));
    }
}

fn plain(entries: &[(String, String)]) -> String {
    entries.iter().map(|(entry, _)| flow(entry)).collect::<Vec<_>>().join(", ")
}

/// Within brackets, more has to be quoted.
fn flow(entry: &str) -> String {
    let bare = !entry.starts_with(['"', '\'']);
    if bare && entry.contains([',', '[', ']', '{', '}']) { format!("\"{entry}\"") } else { entry.to_owned() }
}

fn block(indent: usize, entries: &[(String, String)]) -> String {
    entries.iter().map(|(entry, comment)| format!("{}- {entry}{comment}\n", " ".repeat(indent))).collect()
}

/// A block written two spaces in, as far in as others are.
fn shift(block: &str, indent: usize) -> String {
    let deep =
        |line: &str| if line.is_empty() { "\n".to_owned() } else { format!("{}{}\n", " ".repeat(indent), &line[2..]) };
    block.lines().map(deep).collect()
}

/// Where the bracket closes that a text begins with.
fn closing(text: &str) -> Option<usize> {
    let (mut depth, mut quote, mut before) = (0usize, None, ' ');
    let mut signs = text.char_indices();
    while let Some((at, sign)) = signs.next() {
        match (quote, sign) {
            (Some('"'), '\\') => {
                signs.next();
            }
            (Some(open), _) if open == sign => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') if matches!(before, ' ' | '[' | '{' | ',' | ':') => quote = Some(sign),
            (None, '#') if before.is_whitespace() => {
                for (_, sign) in signs.by_ref() {
                    if sign == '\n' {
                        break;
                    }
                }
                before = '\n';
                continue;
            }
            (None, '[' | '{') if depth == 0 || matches!(before, ' ' | '[' | ',' | '\n') => depth += 1,
            (None, ']' | '}') => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
        before = sign;
    }
    None
}
