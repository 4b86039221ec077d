//! The contract of a service, in `OpenAPI` 3.1: what its routes are printed from, and so in step with them.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::decide::{Code, FORM, Input, PathArguments, Route};
use super::names::unmarked_name;
use super::routes::{Access, Segment, parameters};
use super::schema::{of_definition, schema, wire_name};
use crate::generate::ir::Platform;
use crate::model::contract::{Body, Field, Plain, Shape, Type, attribute};

/// The document.
pub(super) fn document(platform: &Platform, code: &Code<'_>) -> Value {
    let service = code.service;
    let mut paths: Map<String, Value> = Map::new();
    for route in &code.routes {
        let methods: Vec<String> = match route.method.as_str() {
            "ANY" => ["get", "post", "put", "delete", "patch"].map(str::to_owned).to_vec(),
            // OpenAPI has no word for it.
            "CONNECT" => continue,
            method => vec![method.to_ascii_lowercase()],
        };
        let item = paths.entry(route.template()).or_insert_with(|| json!({}));
        for method in methods {
            let mut operation = operation(code, route);
            if route.method == "ANY" {
                operation["operationId"] = format!("{}_by_{method}", route.function).into();
            }
            item[method.as_str()] = operation;
        }
    }
    let mut schemas: Map<String, Value> = code
        .book
        .types
        .values()
        .filter(|entry| entry.definition.parameters.is_empty())
        .map(|entry| (unmarked_name(&entry.name).to_owned(), of_definition(entry.definition, &code.book)))
        .collect();
    let problem = problem_name(code);
    schemas.insert(problem.clone(), problem_schema());
    let mut components = json!({ "schemas": schemas, "responses": { "Problem": {
        "description": "Anything that is no success",
        "content": { "application/problem+json": { "schema": { "$ref": format!("#/components/schemas/{problem}") } } },
    } } });
    let mut schemes = Map::new();
    if code.routes.iter().any(|route| route.access == Access::Callers) {
        schemes.insert("bearer".into(), json!({ "type": "http", "scheme": "bearer", "bearerFormat": "JWT" }));
    }
    if code.routes.iter().any(|route| route.access != Access::Open) {
        schemes.insert("service".into(), json!({ "type": "apiKey", "in": "header", "name": "X-Service-Token" }));
    }
    if !schemes.is_empty() {
        components["securitySchemes"] = schemes.into();
    }
    let title = format!("{} of {}", service.name, platform.system.name);
    let mut info = json!({ "title": title, "version": "0.1.0", "license": { "name": "Proprietary", "identifier": "LicenseRef-Proprietary" } });
    if let Some(summary) = &service.summary {
        info["description"] = summary.clone().into();
    }
    let team = service.team.clone().unwrap_or_else(|| service.name.clone());
    info["contact"] = json!({ "name": team, "url": format!("http://{}:{}", service.address, service.port) });
    keep_used(&paths, &mut components);
    json!({
        "openapi": "3.1.0",
        "info": info,
        "servers": [{ "url": format!("http://{}:{}", service.address, service.port), "description": "Inside of the platform" }],
        "tags": [{ "name": service.name, "description": service.summary.clone().unwrap_or_else(|| service.name.clone()) }],
        "paths": paths,
        "components": components,
    })
}

/// Schemas that nothing refers to say nothing.
fn keep_used(paths: &Map<String, Value>, components: &mut Value) {
    fn references(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                let name = fields
                    .get("$ref")
                    .and_then(Value::as_str)
                    .and_then(|path| path.strip_prefix("#/components/schemas/"));
                found.extend(name.map(str::to_owned));
                fields.values().for_each(|value| references(value, found));
            }
            Value::Array(list) => list.iter().for_each(|value| references(value, found)),
            _ => {}
        }
    }
    let (mut open, mut used) = (Vec::new(), BTreeSet::new());
    paths.values().for_each(|item| references(item, &mut open));
    references(&components["responses"], &mut open);
    while let Some(name) = open.pop() {
        if used.insert(name.clone()) {
            references(&components["schemas"][&name], &mut open);
        }
    }
    if let Some(schemas) = components["schemas"].as_object_mut() {
        schemas.retain(|name, _| used.contains(name));
    }
}

fn problem_name(code: &Code<'_>) -> String {
    let mut name = "Problem".to_owned();
    while code.book.types.values().any(|entry| unmarked_name(&entry.name) == name) {
        name.push('_');
    }
    name
}

fn problem_schema() -> Value {
    json!({
        "type": "object",
        "description": "What went wrong (RFC 9457)",
        "properties": {
            "type": { "type": "string" },
            "title": { "type": "string" },
            "status": { "type": "integer", "minimum": 100, "maximum": 599 },
            "detail": { "type": "string" },
        },
        "required": ["type", "title", "status"],
    })
}

fn operation(code: &Code<'_>, route: &Route) -> Value {
    let book = &code.book;
    let summary = route.docs.first().filter(|line| !line.is_empty()).cloned();
    let mut operation = json!({
        "operationId": route.function,
        "summary": summary.unwrap_or_else(|| format!("{} {}", route.method, route.template())),
        "tags": [code.service.name],
    });
    let who = match route.access {
        Access::Open => "Everybody may call it.",
        Access::Callers => "People with a token may call it, and services.",
        Access::Services => "Services alone may call it.",
    };
    let docs: Vec<&str> = route.docs.iter().map(String::as_str).chain([who]).collect();
    operation["description"] = docs.join("\n").into();
    let parameters = all_parameters(code, route);
    if !parameters.is_empty() {
        operation["parameters"] = parameters.into();
    }
    let body = match &route.takes {
        Input::Nothing => None,
        Input::Json(ty) => Some(("application/json", schema(ty, book))),
        Input::Form(ty) => Some((FORM, schema(ty, book))),
        Input::Parts(Type::Json) => Some(("multipart/form-data", json!({ "type": "object" }))),
        Input::Parts(ty) => Some(("multipart/form-data", schema(ty, book))),
        Input::Bytes(kind) => Some((*kind, json!({}))),
    };
    if let Some((kind, schema)) = body {
        let required = matches!(route.takes, Input::Json(_) | Input::Form(_));
        operation["requestBody"] = json!({ "required": required, "content": { kind: { "schema": schema } } });
    }
    let mut success = json!({ "description": "All is well" });
    match &route.answer.body {
        Body::Empty => {}
        Body::Json(ty) => success["content"] = json!({ "application/json": { "schema": schema(ty, book) } }),
        Body::Media(kind) => success["content"] = json!({ *kind: { "schema": {} } }),
        Body::Open => success["content"] = json!({ "*/*": { "schema": {} } }),
    }
    let problem = json!({ "$ref": "#/components/responses/Problem" });
    let mut responses = Map::new();
    responses.insert(route.status().to_string(), success);
    responses.insert("4XX".to_owned(), problem.clone());
    responses.insert("5XX".to_owned(), problem);
    operation["responses"] = responses.into();
    operation["security"] = match route.access {
        Access::Open => json!([]),
        Access::Callers => json!([{ "bearer": [] }, { "service": [] }]),
        Access::Services => json!([{ "service": [] }]),
    };
    operation
}

fn all_parameters(code: &Code<'_>, route: &Route) -> Vec<Value> {
    let book = &code.book;
    let names = parameters(&route.segments);
    let types: Vec<Type> = match &route.path {
        PathArguments::Each(types) => types.clone(),
        PathArguments::Struct(ty) => {
            let fields = fields(ty, code);
            let of = |name: &&str| {
                let wanted = unmarked_name(name);
                let field = fields.iter().find(|(field, _)| field == wanted);
                field.map_or(Type::Plain(Plain::String), |(_, field)| field.ty.clone())
            };
            names.iter().map(of).collect()
        }
    };
    let rests = route.segments.iter().filter(|segment| !matches!(segment, Segment::Fixed(_)));
    let mut all: Vec<Value> = names
        .iter()
        .zip(types)
        .zip(rests)
        .map(|((name, ty), segment)| {
            let mut one =
                json!({ "name": unmarked_name(name), "in": "path", "required": true, "schema": schema(&ty, book) });
            if matches!(segment, Segment::Rest(_)) {
                one["description"] = "All that is left of the path".into();
            }
            one
        })
        .collect();
    if let Some(lookup) = &route.lookup {
        let about =
            "Keys, with commas between them: 500 at most. A comma or a backslash within one has a backslash before it";
        let mut keys = json!({ "type": "string" });
        if let Some(key) = key_pattern(&lookup.key) {
            keys["pattern"] = format!("^{key}(,{key}){{0,499}}$").into();
        }
        all.push(json!({ "name": "ids", "in": "query", "required": true, "description": about, "schema": keys }));
    }
    for query in &route.queries {
        for (name, field) in fields(query, code) {
            let may_miss = matches!(field.ty, Type::Option(_)) || attribute(&field.serde, "default").is_some();
            let ty = match &field.ty {
                Type::Option(ty) => ty,
                ty => ty,
            };
            let mut one = json!({ "name": name, "in": "query", "required": !may_miss, "schema": schema(ty, book) });
            if !field.docs.is_empty() {
                one["description"] = field.docs.join("\n").into();
            }
            if !all.iter().any(|known| known["name"] == one["name"] && known["in"] == "query") {
                all.push(one);
            }
        }
    }
    all
}

/// What a key looks like as a text, where that is known.
fn key_pattern(ty: &Type) -> Option<&'static str> {
    match ty {
        Type::Plain(Plain::Uuid) => Some("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
        Type::Plain(Plain::I16) => Some("-?[0-9]{1,5}"),
        Type::Plain(Plain::I32) => Some("-?[0-9]{1,10}"),
        Type::Plain(Plain::I64) => Some("-?[0-9]{1,19}"),
        _ => None,
    }
}

/// The fields of a struct as the wire has them, those of structs that are part of it too.
fn fields<'c>(ty: &Type, code: &Code<'c>) -> Vec<(String, &'c Field)> {
    fields_in(ty, code, 0)
}

fn fields_in<'c>(ty: &Type, code: &Code<'c>, depth: u8) -> Vec<(String, &'c Field)> {
    let Type::Named(key, _) = ty else { return Vec::new() };
    let Some(entry) = code.book.types.get(key) else { return Vec::new() };
    let Shape::Struct(fields) = &entry.definition.shape else { return Vec::new() };
    let mut found = Vec::new();
    for field in fields.iter().filter(|field| attribute(&field.serde, "skip").is_none()) {
        // A struct within itself would go on for ever.
        if attribute(&field.serde, "flatten").is_some() && depth < 6 {
            found.extend(fields_in(&field.ty, code, depth + 1));
        } else {
            found.push((wire_name(field, &entry.definition.serde), field));
        }
    }
    found
}
