//! From YAML values to fields, with every mistake reported and none guessed away.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::load::yaml::{Node, Value};
use crate::model::nearest::nearest;
use crate::model::problem::{Problem, Span};

/// Collects what is wrong, and where each value of the map stands.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    pub problems: Vec<Problem>,
    /// By the path of the value: `services.auth.tables[2]`.
    pub places: BTreeMap<String, Span>,
}

/// A value with the path that leads to it.
#[derive(Clone)]
pub(super) struct At {
    pub node: Rc<Node>,
    pub path: String,
}

impl Decoder {
    pub fn problem(&mut self, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.problems.push(Problem::new(span, message, help));
    }

    fn wrong(&mut self, at: &At, wanted: &str) {
        let name = at.path.rsplit('.').next().unwrap_or(&at.path).to_owned();
        let message = format!("`{name}` must be {wanted}, and this is {}", at.node.what());
        self.problem(at.node.span, message, "");
    }

    /// The entries of a mapping, whatever their names.
    pub fn entries(&mut self, at: &At) -> Vec<(String, Span, At)> {
        let Value::Mapping(entries) = &at.node.value else {
            if !at.node.is_null() {
                self.wrong(at, "a mapping");
            }
            return Vec::new();
        };
        let mut found = Vec::new();
        for (key, value) in entries {
            let Value::Scalar(name, _) = &key.value else { continue };
            let path = if at.path.is_empty() { name.clone() } else { format!("{}.{name}", at.path) };
            self.places.insert(path.clone(), key.span);
            // The key itself, also where its value is a text with a place of its own.
            self.places.insert(format!("{path}#"), key.span);
            found.push((name.clone(), key.span, At { node: Rc::clone(value), path }));
        }
        found
    }

    /// The fields of a mapping that has these and no others.
    pub fn fields(&mut self, at: &At, known: &'static [&'static str]) -> Fields {
        let mut fields = Fields { at: at.clone(), found: BTreeMap::new() };
        for (name, span, value) in self.entries(at) {
            match known.iter().find(|known| **known == name) {
                Some(known) => {
                    // A field without a value is a field that was left out.
                    if !value.node.is_null() {
                        fields.found.insert(known, value);
                    }
                }
                // As in compose files: a place for anchors.
                None if at.path.is_empty() && name.starts_with("x-") => {}
                None => {
                    let help = match nearest(&name, known.iter().copied()) {
                        Some(near) => format!("did you mean `{near}`?"),
                        None => format!("known here: {}", known.join(", ")),
                    };
                    self.problem(span, format!("unknown field `{name}`"), help);
                }
            }
        }
        fields
    }

    /// A text, written with or without quotes.
    pub fn text(&mut self, at: &At) -> Option<String> {
        match &at.node.value {
            Value::Scalar(text, _) if !at.node.is_null() => {
                self.places.insert(at.path.clone(), at.node.span);
                Some(text.clone())
            }
            _ => {
                self.wrong(at, "a text");
                None
            }
        }
    }

    pub fn list(&mut self, at: &At) -> Vec<At> {
        match &at.node.value {
            Value::List(list) => {
                let entry = |(index, node): (usize, &Rc<Node>)| At {
                    node: Rc::clone(node),
                    path: format!("{}[{index}]", at.path),
                };
                list.iter().enumerate().map(entry).collect()
            }
            _ => {
                self.wrong(at, "a list");
                Vec::new()
            }
        }
    }

    /// A whole number within bounds, both included.
    pub fn number(&mut self, at: &At, least: u64, most: u64) -> Option<u64> {
        let Value::Scalar(text, true) = &at.node.value else {
            self.wrong(at, "a whole number");
            return None;
        };
        match text.parse::<u64>() {
            Ok(number) if (least..=most).contains(&number) => {
                self.places.insert(at.path.clone(), at.node.span);
                Some(number)
            }
            Ok(number) => {
                self.problem(at.node.span, format!("{number} is not within {least} and {most}"), "");
                None
            }
            Err(_) => {
                self.wrong(at, &format!("a whole number from {least} to {most}"));
                None
            }
        }
    }

    pub fn decimal(&mut self, at: &At, least: f64, most: f64) -> Option<f64> {
        let number = match &at.node.value {
            Value::Scalar(text, true) => text.parse::<f64>().ok().filter(|number| number.is_finite()),
            _ => None,
        };
        match number {
            Some(number) if number >= least && number <= most => Some(number),
            Some(number) => {
                self.problem(at.node.span, format!("{number} is not within {least} and {most}"), "");
                None
            }
            None => {
                self.wrong(at, "a number");
                None
            }
        }
    }

    pub fn truth(&mut self, at: &At) -> bool {
        match &at.node.value {
            Value::Scalar(text, true) if text == "true" => true,
            Value::Scalar(text, true) if text == "false" => false,
            _ => {
                self.wrong(at, "`true` or `false`");
                false
            }
        }
    }

    /// One of a row of words.
    pub fn word<T: Copy>(&mut self, at: &At, words: &[(&'static str, T)]) -> Option<T> {
        let text = self.text(at)?;
        if let Some((_, value)) = words.iter().find(|(word, _)| *word == text) {
            return Some(*value);
        }
        let all: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
        let help = match nearest(&text, all.iter().copied()) {
            Some(near) => format!("did you mean `{near}`? ({})", all.join(", ")),
            None => format!("one of: {}", all.join(", ")),
        };
        self.problem(at.node.span, format!("`{}` is not known here", shown(&text)), help);
        None
    }

    /// A list of such words, each once.
    pub fn words<T: Copy>(&mut self, at: &At, words: &[(&'static str, T)]) -> Vec<T> {
        for entry in self.list(at) {
            // Says what is wrong with it.
            self.word(&entry, words);
        }
        let known = |text: &str| words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        self.all_checked(at, |_| Ok(())).iter().filter_map(|text| known(text)).collect()
    }

    /// A text that a check accepts; the check says what is wrong with others.
    pub fn checked(&mut self, at: &At, check: impl Fn(&str) -> Result<(), String>) -> Option<String> {
        let text = self.text(at)?;
        match check(&text) {
            Ok(()) => Some(text),
            Err(message) => {
                self.problem(at.node.span, message, "");
                None
            }
        }
    }

    pub fn all_checked(&mut self, at: &At, check: impl Fn(&str) -> Result<(), String>) -> Vec<String> {
        let mut seen: BTreeMap<String, Span> = BTreeMap::new();
        let mut found = Vec::new();
        for entry in self.list(at) {
            let Some(text) = self.checked(&entry, &check) else { continue };
            if let Some(first) = seen.get(&text) {
                let mut problem =
                    Problem::new(entry.node.span, format!("`{}` stands here twice", shown(&text)), "keep one of them");
                problem.other = Some((*first, "the first time".to_owned()));
                self.problems.push(problem);
            } else {
                seen.insert(text.clone(), entry.node.span);
                found.push(text);
            }
        }
        found
    }
}

/// The fields of one mapping.
pub(super) struct Fields {
    at: At,
    found: BTreeMap<&'static str, At>,
}

impl Fields {
    pub fn get(&self, name: &str) -> Option<At> {
        self.found.get(name).cloned()
    }

    /// A field that must be there.
    pub fn need(&self, decoder: &mut Decoder, name: &str) -> Option<At> {
        let found = self.get(name);
        if found.is_none() {
            let of = if self.at.path.is_empty() { "the map".to_owned() } else { format!("`{}`", self.at.path) };
            let span = decoder.places.get(&self.at.path).copied().unwrap_or(self.at.node.span);
            decoder.problem(span, format!("{of} has no `{name}`"), format!("add `{name}:`"));
        }
        found
    }
}

/// For messages: short, on one line.
pub(super) fn shown(text: &str) -> String {
    let mut short: String =
        text.chars().take(60).map(|sign| if sign.is_control() { '\u{fffd}' } else { sign }).collect();
    if text.chars().count() > 60 {
        short.push('…');
    }
    short
}
