//! Handlers that are to be filled: the right signature, and an answer that says where the code goes.

use super::super::book::free;
use super::super::decide::{Code, Input, PathArguments, Route};
use super::super::layout;
use super::super::names::marked;
use super::super::routes::{METHODS, parameters};
use crate::model::contract::Body;

/// `src/handlers/mod.rs`.
pub(in super::super) fn module(code: &Code<'_>) -> String {
    let mut out = String::from("//! One file a route: the code of this service goes here.\n");
    let mut names: Vec<String> =
        code.routes.iter().filter(|route| route.lookup.is_none()).map(|route| marked(&route.function)).collect();
    names.sort();
    if !names.is_empty() {
        out.push('\n');
    }
    names.iter().for_each(|name| out.push_str(&format!("mod {name};\n")));
    if !names.is_empty() {
        out.push('\n');
    }
    names.iter().for_each(|name| out.push_str(&format!("pub use {name}::{name};\n")));
    out
}

/// What a handler takes: how it is written, and the names that come of it.
pub(in super::super) fn arguments(code: &Code<'_>, route: &Route) -> (Vec<String>, Vec<String>) {
    let (mut written, mut names) = (vec!["State(app): State<App>".to_owned()], vec!["app".to_owned()]);
    let mut add = |name: &str, write: &dyn Fn(&str) -> String, names: &mut Vec<String>| {
        let name = free(name, names);
        written.push(write(&name));
        names.push(name);
    };
    if route.caller {
        add("caller", &|name| format!("{name}: Caller"), &mut names);
    }
    let rust = |ty| code.book.rust(ty, "types::");
    match &route.path {
        PathArguments::Struct(ty) => add("path", &|name| format!("Path({name}): Path<{}>", rust(ty)), &mut names),
        PathArguments::Each(types) if types.is_empty() => {}
        PathArguments::Each(types) => {
            let parts = parameters(&route.segments);
            let mut taken = names.clone();
            let parts: Vec<String> = parts
                .iter()
                .map(|part| {
                    let name = free(part, &taken);
                    taken.push(name.clone());
                    name
                })
                .collect();
            let types: Vec<String> = types.iter().map(rust).collect();
            written.push(match (parts.as_slice(), types.as_slice()) {
                ([part], [ty]) => format!("Path({part}): Path<{ty}>"),
                _ => format!("Path(({})): Path<({})>", parts.join(", "), types.join(", ")),
            });
            names.extend(parts);
        }
    }
    let mut add = |name: &str, write: &dyn Fn(&str) -> String, names: &mut Vec<String>| {
        let name = free(name, names);
        written.push(write(&name));
        names.push(name);
    };
    for query in &route.queries {
        add("query", &|name| format!("Query({name}): Query<{}>", rust(query)), &mut names);
    }
    if route.headers {
        add("headers", &|name| format!("{name}: HeaderMap"), &mut names);
    }
    match &route.takes {
        Input::Nothing => {}
        Input::Json(ty) => add("request", &|name| format!("Json({name}): Json<{}>", rust(ty)), &mut names),
        Input::Form(ty) => add("request", &|name| format!("Form({name}): Form<{}>", rust(ty)), &mut names),
        Input::Parts(_) | Input::Bytes(_) => add("body", &|name| format!("{name}: Bytes"), &mut names),
    }
    (written, names)
}

/// What a handler answers.
fn returns(code: &Code<'_>, route: &Route) -> String {
    let plain = route.status() == 200;
    match &route.answer.body {
        Body::Empty => " -> Result<StatusCode>".to_owned(),
        Body::Open | Body::Media(_) => " -> Result<Response>".to_owned(),
        Body::Json(ty) => {
            let json = format!("Json<{}>", code.book.rust(ty, "types::"));
            if plain { format!(" -> Result<{json}>") } else { format!(" -> Result<(StatusCode, {json})>") }
        }
    }
}

/// `src/handlers/….rs`.
pub(in super::super) fn handler(code: &Code<'_>, route: &Route) -> String {
    let shown = if METHODS.contains(&route.method.as_str()) { route.method.as_str() } else { "Any method on" };
    let mut out = format!("//! `{shown} {}`\n\n", route.template());
    if route.exposed.is_some() {
        out.push_str("use crate::generated::lookups;\n");
    }
    out.push_str("use crate::generated::prelude::*;\n\n");
    let mut docs = route.docs.clone();
    let mut add = |line: String| {
        if !docs.is_empty() {
            docs.push(String::new());
        }
        docs.push(line);
    };
    if let Some(was) = &route.was {
        add(format!("In the monolith: `{was}`."));
    }
    if !matches!(route.answer.body, Body::Json(_)) && route.status() != 200 {
        add(format!("Answers {} when all is well.", route.status()));
    }
    for left in &route.left {
        add(format!("Not carried over: {left}."));
    }
    out.push_str(&layout::docs(0, "///", &docs));
    let name = marked(&route.function);
    let (written, names) = arguments(code, route);
    out.push_str(&layout::function(0, &format!("pub async fn {name}"), &written, &returns(code, route)));
    let mut inside = vec![name.clone()];
    if let Some(key) = route.exposed.as_ref().and_then(|_| names.last()) {
        let found = format!("lookups::{name}(&app, {key}).await.map(Json)");
        if !route.caller {
            return out + &format!("    {found}\n}}\n");
        }
        return out
            + &format!(
                "    match caller {{\n        Caller::Service => {found},\n        // Which of them a person may see is for this service to say.\n        \
                 Caller::Person(_) => chassis::unwritten!({name}, app, {key}),\n    }}\n}}\n"
            );
    }
    inside.extend(names);
    // A line that both sides keep: else a new signature and a written body would be one conflict.
    out + "    // Yours from here on.\n" + &layout::call(4, "chassis::unwritten!", &inside, "") + "}\n"
}
