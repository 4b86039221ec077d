//! Events, all decided: what they are called in Rust, who tells and who handles them, what they carry.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::map::{FieldKind, ServiceMap};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Event {
    /// `user.created`
    pub name: String,
    /// Its type in Rust: `UserCreated`.
    pub type_name: String,
    /// Its handlers in Rust: `user_created`.
    pub identifier: String,
    /// What it is about: `user`.
    pub aggregate: String,
    pub summary: Option<String>,
    /// The service that tells it.
    pub publisher: String,
    /// Services that handle it, by name.
    pub subscribers: Vec<String>,
    /// The field by which events keep their order, as Rust has it.
    pub key: Option<String>,
    /// In the order of their names; none where it carries any JSON object.
    pub fields: Vec<EventField>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EventField {
    /// As it travels: `userId`.
    pub name: String,
    /// As Rust has it: `user_id`, `r#type`.
    pub identifier: String,
    /// `uuid`
    pub kind: &'static str,
    /// As JSON Schema has it: `string`; nothing for any.
    pub json_type: Option<&'static str>,
    /// `uuid`, `date-time`, `int64`
    pub format: Option<&'static str>,
    pub optional: bool,
}

/// All events that somebody publishes, by name.
pub(super) fn events(map: &ServiceMap) -> Vec<Event> {
    let mut found: BTreeMap<&str, (&str, Vec<String>)> = BTreeMap::new();
    for (name, service) in &map.services {
        for event in &service.publishes {
            found.entry(event).or_insert((name, Vec::new()));
        }
    }
    for (name, service) in &map.services {
        for event in &service.subscribes {
            if let Some((_, subscribers)) = found.get_mut(event.as_str()) {
                subscribers.push(name.clone());
            }
        }
    }
    let mut types = BTreeSet::new();
    let mut identifiers = BTreeSet::new();
    let one = |(name, (publisher, subscribers)): (&str, (&str, Vec<String>))| {
        let words: Vec<&str> = name.split(['.', '-', '_']).filter(|word| !word.is_empty()).collect();
        let shape = map.events.get(name);
        let fields = shape.map(|shape| fields(&shape.fields)).unwrap_or_default();
        let key = shape.and_then(|shape| shape.key.as_ref());
        let key = key.and_then(|key| fields.iter().find(|field| field.name == *key));
        Event {
            name: name.to_owned(),
            type_name: free(&mut types, &type_name(&words)),
            identifier: free(
                &mut identifiers,
                &if is_kept(&words.join("_")) { format!("{}_event", words.join("_")) } else { words.join("_") },
            ),
            aggregate: name.rsplit_once('.').map_or(name, |(aggregate, _)| aggregate).to_owned(),
            summary: shape.and_then(|shape| shape.summary.clone()),
            publisher: publisher.to_owned(),
            subscribers,
            key: key.map(|field| field.identifier.clone()),
            fields,
        }
    };
    found.into_iter().map(one).collect()
}

fn type_name(words: &[&str]) -> String {
    let name: String = words
        .iter()
        .map(|word| {
            let (first, rest) = word.split_at(1);
            format!("{}{rest}", first.to_ascii_uppercase())
        })
        .collect();
    // The only keyword with a capital.
    if name == "Self" { "SelfEvent".to_owned() } else { name }
}

fn fields(given: &BTreeMap<String, crate::model::map::Field>) -> Vec<EventField> {
    let mut taken = BTreeSet::new();
    let one = |(name, field): (&String, &crate::model::map::Field)| {
        let identifier = match snake(name) {
            plain if matches!(plain.as_str(), "self" | "super" | "crate") => format!("{plain}_"),
            plain => plain,
        };
        let identifier = free(&mut taken, &identifier);
        let (kind, json_type, format) = match field.kind {
            FieldKind::String => ("string", Some("string"), None),
            FieldKind::Uuid => ("uuid", Some("string"), Some("uuid")),
            FieldKind::Integer => ("integer", Some("integer"), Some("int64")),
            FieldKind::Number => ("number", Some("number"), Some("double")),
            FieldKind::Boolean => ("boolean", Some("boolean"), None),
            FieldKind::Timestamp => ("timestamp", Some("string"), Some("date-time")),
            FieldKind::Json => ("json", None, None),
        };
        EventField {
            name: name.clone(),
            identifier: if is_kept(&identifier) { format!("r#{identifier}") } else { identifier },
            kind,
            json_type,
            format,
            optional: field.optional,
        }
    };
    given.iter().map(one).collect()
}

/// `user_id` of `userId`, `http_status` of `HTTPStatus`.
fn snake(name: &str) -> String {
    let signs: Vec<char> = name.chars().collect();
    let mut out = String::new();
    for (index, sign) in signs.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| signs.get(before));
        let after_small = before.is_some_and(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit());
        let begins =
            before.is_some_and(char::is_ascii_uppercase) && signs.get(index + 1).is_some_and(char::is_ascii_lowercase);
        if sign.is_ascii_uppercase() && (after_small || begins) && !out.ends_with('_') {
            out.push('_');
        }
        out.push(sign.to_ascii_lowercase());
    }
    out
}

/// A name that nobody has yet.
fn free(taken: &mut BTreeSet<String>, name: &str) -> String {
    let mut number = 1;
    let mut free = name.to_owned();
    while !taken.insert(free.clone()) {
        number += 1;
        free = format!("{name}_{number}");
    }
    free
}

/// Keywords of Rust, of today and kept for later.
fn is_kept(word: &str) -> bool {
    const KEPT: &[&str] = &[
        "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
        "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod",
        "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type",
        "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield", "self", "super", "crate",
    ];
    KEPT.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_good_rust() {
        for (name, expected) in
            [("userId", "user_id"), ("HTTPStatus", "http_status"), ("a1B", "a1_b"), ("user_id", "user_id"), ("A", "a")]
        {
            assert_eq!(snake(name), expected);
        }
        let text = "version: 1\nsystem: { name: s }\nservices:\n  a: { publishes: [self, a.b, a-b, type] }\nevents:\n  type: \
                    { key: type, fields: { type: string, userId: uuid, user_id: uuid?, self: json } }\n";
        let (map, _) = crate::load::map::parse(text, &[]).expect("a map");
        let events = events(&map);
        let types: Vec<&str> = events.iter().map(|event| event.type_name.as_str()).collect();
        assert_eq!(types, ["AB", "AB_2", "SelfEvent", "Type"]);
        let identifiers: Vec<&str> = events.iter().map(|event| event.identifier.as_str()).collect();
        assert_eq!(identifiers, ["a_b", "a_b_2", "self_event", "type_event"]);
        let fields: Vec<&str> = events[3].fields.iter().map(|field| field.identifier.as_str()).collect();
        assert_eq!(fields, ["self_", "r#type", "user_id", "user_id_2"]);
        assert_eq!(events[3].key.as_deref(), Some("r#type"));
    }
}
