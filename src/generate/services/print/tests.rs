//! The tests of a service's routes: each is there, and lets in whoever may come.

use super::super::decide::{Code, FORM, Input, PathArguments, Route};
use super::super::names::literal;
use super::super::routes::{Access, Segment};
use super::super::schema::example;
use crate::generate::ir::Platform;
use crate::model::contract::{Plain, Type};

/// `tests/routes.rs`.
pub(in super::super) fn print(platform: &Platform, code: &Code<'_>) -> String {
    let service = code.service;
    let mut out = String::from(
        "//! Every route is there, and lets in whoever may come. Written by `split generate` from the map.\n\n",
    );
    let mut used = [
        if code.routes.is_empty() {
            "use chassis::testing::Route;\n".to_owned()
        } else {
            "use chassis::testing::{Route, Who};\n".to_owned()
        },
        format!("use {}_service::generated::app::App;\n", service.identifier),
    ];
    used.sort();
    out.push_str(&used.concat());
    out.push('\n');
    out.push_str("#[rustfmt::skip]\nconst ROUTES: &[Route] = &[\n");
    for route in &code.routes {
        let who = match route.access {
            Access::Open => "Everybody",
            Access::Callers => "Callers",
            Access::Services => "Services",
        };
        let method = if route.method == "ANY" { "GET" } else { &route.method };
        let body = match &route.takes {
            Input::Json(ty) => Some(("application/json", example(ty, &code.book).to_string())),
            Input::Form(ty) => Some((FORM, pairs(ty, code).join("&"))),
            Input::Parts(_) => Some(("multipart/form-data; boundary=-", "-----\r\n".to_owned())),
            Input::Bytes(kind) => Some((*kind, String::new())),
            Input::Nothing => None,
        };
        let body = body
            .map_or_else(|| "None".to_owned(), |(kind, text)| format!("Some(({}, {}))", literal(kind), literal(&text)));
        let path = literal(&asked(code, route));
        out.push_str(&format!("    Route {{ method: \"{method}\", path: {path}, who: Who::{who}, body: {body} }},\n"));
    }
    out.push_str("];\n\n");
    let issuer = platform.system.jwt.as_ref().map(|jwt| jwt.issuer.as_str()).unwrap_or_default();
    out.push_str(&format!("const ISSUER: &str = {};\n", literal(issuer)));
    out.push_str(
        "
#[tokio::test]
async fn every_route_is_there() {
    chassis::testing::routes_are_there::<App>(ROUTES, ISSUER).await;
}

#[tokio::test]
async fn nobody_comes_in_unproven() {
    chassis::testing::routes_are_guarded::<App>(ROUTES, ISSUER).await;
}

#[tokio::test]
async fn it_says_how_it_is() {
    chassis::testing::says_how_it_is::<App>().await;
}
",
    );
    out
}

/// Names and values of an example.
fn pairs(ty: &Type, code: &Code<'_>) -> Vec<String> {
    let serde_json::Value::Object(fields) = example(ty, &code.book) else { return Vec::new() };
    let written = fields.into_iter().filter(|(_, value)| !value.is_null() && !value.is_array() && !value.is_object());
    let pair = |(name, value): (String, serde_json::Value)| {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        format!("{name}={}", text.replace(':', "%3A").replace('+', "%2B"))
    };
    written.map(pair).collect()
}

/// A path with something in the place of what varies.
fn asked(code: &Code<'_>, route: &Route) -> String {
    let mut types = match &route.path {
        PathArguments::Each(types) => types.clone(),
        PathArguments::Struct(_) => Vec::new(),
    }
    .into_iter();
    let mut path = String::new();
    for segment in &route.segments {
        path.push('/');
        match segment {
            Segment::Fixed(text) => path.push_str(text),
            Segment::Parameter(_) | Segment::Rest(_) => {
                let ty = types.next().unwrap_or(Type::Plain(Plain::String));
                let value = example(&ty, &code.book);
                let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                // By this sign the test knows that a route may take whatever is asked.
                let takes_all = matches!(segment, Segment::Rest(_)) && ty == Type::Plain(Plain::String);
                let text = if takes_all { "*".to_owned() } else { text };
                path.push_str(&text.replace(':', "%3A").replace('+', "%2B"));
            }
        }
    }
    if path.is_empty() {
        path.push('/');
    }
    let mut query = Vec::new();
    if let Some(lookup) = &route.lookup {
        let key = example(&lookup.key, &code.book);
        query.push(format!("ids={}", key.as_str().map_or_else(|| key.to_string(), str::to_owned).replace(':', "%3A")));
    }
    query.extend(route.queries.iter().flat_map(|ty| pairs(ty, code)));
    if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) }
}
