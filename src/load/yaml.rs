//! YAML with the place of everything in it. Reads what a person wrote: one document, no key twice, no alias bomb.

use std::rc::Rc;

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError};

use crate::model::problem::{Problem, Span};

/// Mappings within lists within mappings; the map itself needs 7.
const DEEPEST: usize = 64;
/// Values of a document, each alias counted with all that it stands for.
const MOST: usize = 200_000;

#[derive(Debug)]
pub(super) struct Node {
    pub span: Span,
    pub value: Value,
}

#[derive(Debug)]
pub(super) enum Value {
    /// The text, and whether it stands without quotes (and so may be a number, a truth value or null).
    Scalar(String, bool),
    List(Vec<Rc<Node>>),
    /// In the order of the text.
    Mapping(Vec<(Rc<Node>, Rc<Node>)>),
}

impl Node {
    /// For people: `a list`, `the number 5`.
    pub fn what(&self) -> String {
        match &self.value {
            Value::Scalar(_, true) if self.is_null() => "nothing".to_owned(),
            Value::Scalar(text, true) if text.parse::<f64>().is_ok() => format!("the number {text}"),
            Value::Scalar(text, true) if matches!(text.as_str(), "true" | "false") => format!("`{text}`"),
            Value::Scalar(..) => "a text".to_owned(),
            Value::List(_) => "a list".to_owned(),
            Value::Mapping(_) => "a mapping".to_owned(),
        }
    }

    pub fn is_null(&self) -> bool {
        matches!(&self.value, Value::Scalar(text, true) if matches!(text.as_str(), "" | "~" | "null"))
    }
}

/// Reads the one document of a text. Keys that stand twice are problems; the first of them counts.
pub(super) fn read(text: &str, problems: &mut Vec<Problem>) -> Option<Node> {
    let mut builder = Builder { parser: Parser::new_from_str(text), anchors: Vec::new(), count: 0, problems };
    match builder.document() {
        Ok(node) => node,
        Err(problem) => {
            problems.push(problem);
            None
        }
    }
}

struct Builder<'t, 'p> {
    parser: Parser<'t, saphyr_parser::StrInput<'t>>,
    /// Anchors with what they stand for, and how many values that is.
    anchors: Vec<(usize, Rc<Node>, usize)>,
    count: usize,
    problems: &'p mut Vec<Problem>,
}

fn span(span: saphyr_parser::Span) -> Span {
    let (start, end) = (span.start, span.end);
    let width = if end.line() == start.line() { end.col().saturating_sub(start.col()) } else { 1 };
    Span { line: start.line() as u32, column: start.col() as u32 + 1, width: width.max(1) as u32 }
}

fn broken(error: &ScanError) -> Problem {
    let mark = error.marker();
    let span = Span { line: mark.line().max(1) as u32, column: mark.col() as u32 + 1, width: 1 };
    Problem::new(span, format!("this is no YAML: {}", error.info()), "check indentation, quotes and colons around here")
}

impl Builder<'_, '_> {
    fn next(&mut self) -> Result<(Event<'_>, saphyr_parser::Span), Problem> {
        match self.parser.next_event() {
            Some(Ok(event)) => Ok(event),
            Some(Err(error)) => Err(broken(&error)),
            None => Err(Problem::new(Span { line: 1, column: 1, width: 1 }, "the text ends too early", "")),
        }
    }

    fn document(&mut self) -> Result<Option<Node>, Problem> {
        let mut found = None;
        loop {
            let (event, at) = self.next()?;
            match event {
                Event::StreamEnd => return Ok(found),
                Event::DocumentStart(_) => {
                    if found.is_some() {
                        let help = "keep one document: take out the line `---` and what follows";
                        return Err(Problem::new(span(at), "a second document begins here", help));
                    }
                    let node = self.node(0)?;
                    found = Some(Rc::try_unwrap(node).unwrap_or_else(|shared| Node {
                        span: shared.span,
                        // An anchor on the document itself: nothing inside can name it.
                        value: Value::Mapping(Vec::new()),
                    }));
                }
                _ => {}
            }
        }
    }

    fn node(&mut self, depth: usize) -> Result<Rc<Node>, Problem> {
        let before = self.count;
        let (event, at) = self.next()?;
        let place = span(at);
        if depth > DEEPEST {
            return Err(Problem::new(place, format!("nested more than {DEEPEST} deep"), "a service map is flat"));
        }
        let (value, anchor) = match event {
            Event::Scalar(text, style, anchor, _) => {
                (Value::Scalar(text.into_owned(), style == ScalarStyle::Plain), anchor)
            }
            Event::SequenceStart(anchor, _) => (self.list(depth)?, anchor),
            Event::MappingStart(anchor, _) => (self.mapping(depth)?, anchor),
            Event::Alias(id) => {
                let found = self.anchors.iter().rev().find(|(anchor, ..)| *anchor == id);
                let Some((_, node, size)) = found else {
                    return Err(Problem::new(place, "this alias stands for nothing", "write its anchor before it"));
                };
                let (node, size) = (Rc::clone(node), *size);
                self.add(size, place)?;
                return Ok(node);
            }
            _ => return Err(Problem::new(place, "a value is missing here", "")),
        };
        self.add(1, place)?;
        let node = Rc::new(Node { span: place, value });
        if anchor > 0 {
            self.anchors.push((anchor, Rc::clone(&node), self.count - before));
        }
        Ok(node)
    }

    fn add(&mut self, many: usize, place: Span) -> Result<(), Problem> {
        self.count += many;
        if self.count > MOST {
            let help = "write the values out, or split the file; aliases of aliases grow without end";
            return Err(Problem::new(place, format!("more than {MOST} values up to here"), help));
        }
        Ok(())
    }

    /// Whether the next event ends a list or a mapping; then it is taken.
    fn ends(&mut self) -> Result<bool, Problem> {
        match self.parser.peek() {
            Some(Ok((Event::SequenceEnd | Event::MappingEnd, _))) => self.next().map(|_| true),
            Some(Ok(_)) => Ok(false),
            Some(Err(error)) => Err(broken(&error)),
            None => Err(Problem::new(Span { line: 1, column: 1, width: 1 }, "the text ends too early", "")),
        }
    }

    fn list(&mut self, depth: usize) -> Result<Value, Problem> {
        let mut list = Vec::new();
        while !self.ends()? {
            list.push(self.node(depth + 1)?);
        }
        Ok(Value::List(list))
    }

    fn mapping(&mut self, depth: usize) -> Result<Value, Problem> {
        let mut entries: Vec<(Rc<Node>, Rc<Node>)> = Vec::new();
        let mut seen: std::collections::BTreeMap<String, Span> = std::collections::BTreeMap::new();
        while !self.ends()? {
            let key = self.node(depth + 1)?;
            let value = self.node(depth + 1)?;
            let Value::Scalar(name, _) = &key.value else {
                self.problems.push(Problem::new(key.span, format!("a key must be a text, not {}", key.what()), ""));
                continue;
            };
            match seen.get(name) {
                Some(first) => {
                    let mut problem = Problem::new(
                        key.span,
                        format!("`{name}` stands here for the second time"),
                        "keep one of the two, with what both should hold",
                    );
                    problem.other = Some((*first, "the first time".to_owned()));
                    self.problems.push(problem);
                }
                None => {
                    seen.insert(name.clone(), key.span);
                    entries.push((key, value));
                }
            }
        }
        Ok(Value::Mapping(entries))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(text: &str) -> Vec<String> {
        let mut problems = Vec::new();
        read(text, &mut problems);
        problems
            .iter()
            .map(|problem| format!("{}:{} {}", problem.span.line, problem.span.column, problem.message))
            .collect()
    }

    #[test]
    fn a_key_that_stands_twice_is_a_problem_at_its_second_place() {
        assert_eq!(
            problems("a: 1\nb:\n  c: 1\n  c: 2\na: 2\n"),
            ["4:3 `c` stands here for the second time", "5:1 `a` stands here for the second time"]
        );
    }

    #[test]
    fn alias_bombs_and_depth_are_refused() {
        let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for level in 1..12 {
            let of = format!("*a{}", level - 1);
            bomb.push_str(&format!("a{level}: &a{level} [{}]\n", vec![of; 10].join(", ")));
        }
        assert!(problems(&bomb)[0].contains("more than"), "{:?}", problems(&bomb));
        let deep = format!("a: {}{}", "[".repeat(50_000), "]".repeat(50_000));
        assert_eq!(problems(&deep).len(), 1);
        assert_eq!(problems("a: 1\n---\nb: 1\n"), ["2:1 a second document begins here"]);
    }

    #[test]
    fn broken_text_has_a_place() {
        for text in ["a: [1, 2", "a: 'x", "a: *b", "a: b: c", "- a\nb: 1", "\u{0}"] {
            let found = problems(text);
            assert_eq!(found.len(), 1, "{text:?}: {found:?}");
        }
    }
}
