//! The part of a map that says what events carry.

use std::collections::BTreeMap;

use super::decode::{At, Decoder, shown};
use super::{names, suggestion};
use crate::model::map::{EventShape, Field, FieldKind};

pub(super) fn events(decoder: &mut Decoder, at: &At) -> BTreeMap<String, EventShape> {
    let mut events = BTreeMap::new();
    for (name, span, value) in decoder.entries(at) {
        if let Err(message) = names::event(&name) {
            decoder.problem(span, message, "");
        }
        events.insert(name, event(decoder, &value));
    }
    events
}

fn event(decoder: &mut Decoder, at: &At) -> EventShape {
    let given = decoder.fields(at, &["summary", "key", "fields"]);
    let summary = given.get("summary").and_then(|at| decoder.checked(&at, names::line));
    let mut fields = BTreeMap::new();
    if let Some(at) = given.need(decoder, "fields") {
        let entries = decoder.entries(&at);
        if entries.is_empty() {
            decoder.problem(at.node.span, "an event without fields", "leave the event out where it carries any JSON");
        }
        for (name, span, value) in entries {
            if let Err(message) = names::field(&name) {
                decoder.problem(span, message, "");
            }
            let Some(text) = decoder.text(&value) else { continue };
            match Field::parse(&text) {
                Some(field) => {
                    fields.insert(name, field);
                }
                None => {
                    let words = || FieldKind::WORDS.iter().map(|(word, _)| *word);
                    let help = match suggestion(text.trim_end_matches('?'), words()) {
                        help if help.is_empty() => format!("one of {}", words().collect::<Vec<_>>().join(", ")),
                        help => help,
                    };
                    let message = format!("`{}` is no kind of field", shown(&text));
                    decoder.problem(value.node.span, message, help);
                }
            }
        }
    }
    let key = given.get("key").and_then(|at| {
        let key = decoder.checked(&at, names::field)?;
        match fields.get(&key) {
            None => {
                let help = suggestion(&key, fields.keys().map(String::as_str));
                decoder.problem(at.node.span, format!("the event has no field `{}`", shown(&key)), help);
                None
            }
            Some(field) if field.optional || matches!(field.kind, FieldKind::Json | FieldKind::Number) => {
                let help = "a `string`, `uuid`, `integer`, `boolean` or `timestamp` that is always there";
                decoder.problem(at.node.span, format!("`{field}` is no kind of a key"), help);
                None
            }
            Some(_) => Some(key),
        }
    });
    EventShape { summary, key, fields }
}
