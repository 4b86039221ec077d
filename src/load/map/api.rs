//! The part of a map that says what routes take and answer.

use std::collections::{BTreeMap, BTreeSet};

use super::decode::{At, Decoder, shown};
use super::{names, suggestion};
use crate::model::map::{Api, ApiField, ApiKind, ApiObject, ApiRoute, is_type};

pub(super) fn api(decoder: &mut Decoder, at: &At) -> Api {
    let given = decoder.fields(at, &["types", "words", "routes"]);
    let mut api = Api::default();
    let mut used: Vec<(At, ApiField)> = Vec::new();
    for (name, span, value) in given.get("types").map(|at| decoder.entries(&at)).unwrap_or_default() {
        if !is_type(&name) {
            decoder.problem(span, not_a_type(&name), "");
        }
        let mut fields = BTreeMap::new();
        for (name, span, value) in decoder.entries(&value) {
            if let Err(message) = names::field(&name) {
                decoder.problem(span, message, "");
            }
            if let Some(field) = field(decoder, &value, &mut used) {
                fields.insert(name, field);
            }
        }
        api.types.insert(name, ApiObject { fields });
    }
    for (name, span, value) in given.get("words").map(|at| decoder.entries(&at)).unwrap_or_default() {
        if !is_type(&name) {
            decoder.problem(span, not_a_type(&name), "");
        }
        if api.types.contains_key(&name) {
            decoder.problem(span, format!("`{}` is an object too", shown(&name)), "one of them needs another name");
        }
        let words = decoder.all_checked(&value, names::line);
        if words.is_empty() {
            decoder.problem(value.node.span, "a text that is one of no words", "");
        }
        api.words.insert(name, words);
    }
    for (name, span, value) in given.get("routes").map(|at| decoder.entries(&at)).unwrap_or_default() {
        match names::route(&name) {
            Err(message) => decoder.problem(span, message, ""),
            Ok(()) if name.starts_with('*') || name.contains("**") => {
                decoder.problem(span, format!("`{}` is no single route", shown(&name)), "");
            }
            Ok(()) => {}
        }
        let given = decoder.fields(&value, &["summary", "query", "takes", "answers", "status"]);
        let summary = given.get("summary").and_then(|at| decoder.checked(&at, names::line));
        let status = given.get("status").and_then(|at| decoder.number(&at, 200, 299)).map(|status| status as u16);
        let mut part = |name: &str| given.get(name).and_then(|at| field(decoder, &at, &mut used));
        let (query, takes, answers) = (part("query"), part("takes"), part("answers"));
        api.routes.insert(name, ApiRoute { summary, query, takes, answers, status });
    }
    let known: BTreeSet<&str> = api.types.keys().chain(api.words.keys()).map(String::as_str).collect();
    for (at, field) in used {
        if let ApiKind::Named(name) = &field.kind
            && !known.contains(name.as_str())
        {
            let help = suggestion(name, known.iter().copied());
            decoder.problem(at.node.span, format!("there is no type `{}`", shown(name)), help);
        }
    }
    api
}

fn not_a_type(name: &str) -> String {
    format!("`{}` is no name of a type: letters and digits, a capital first", shown(name))
}

fn field(decoder: &mut Decoder, at: &At, used: &mut Vec<(At, ApiField)>) -> Option<ApiField> {
    let text = decoder.text(at)?;
    let field = ApiField::parse(&text);
    match &field {
        Some(field) => used.push((at.clone(), field.clone())),
        None => {
            let help =
                "a kind that events have, `date`, or a type; `[kind]` for a list, `{kind}` for an object of any names";
            decoder.problem(at.node.span, format!("`{}` is no kind of field", shown(&text)), help);
        }
    }
    field
}
