//! What the map itself says of routes, as contracts.

use std::collections::BTreeSet;

use crate::generate::sources::Sources;
use crate::model::contract::{
    Answer, Attribute, Body, Contracts, Definition, Field, Handler, Plain, Shape, Taken, Type, Variant,
};
use crate::model::map::{Api, ApiField, ApiKind, FieldKind, Many};

/// A route of the map: service, method, path, what it takes and answers.
pub(super) type Routes = Vec<(String, String, String, Handler)>;

/// Routes of all services; their types are added to the contracts.
pub(super) fn find(sources: &Sources<'_>, contracts: &mut Contracts) -> Routes {
    let mut routes = Routes::new();
    let Some(map) = sources.map else { return routes };
    for (service, of) in &map.services {
        let api = &of.api;
        for (name, object) in &api.types {
            let mut taken = BTreeSet::new();
            let fields = object.fields.iter().map(|(name, field)| {
                let mut own = super::names::unmarked_name(&super::names::ident(name)).to_owned();
                while !taken.insert(own.clone()) {
                    own.push('_');
                }
                let rename = Attribute { name: "rename".to_owned(), value: Some(name.clone()) };
                let serde = if own == *name { Vec::new() } else { vec![rename] };
                Field { name: own, docs: Vec::new(), serde, ty: ty(field, service, api) }
            });
            contracts.types.insert(key(service, name), definition(name, Shape::Struct(fields.collect())));
        }
        for (name, words) in &api.words {
            contracts.types.insert(key(service, name), definition(name, Shape::Enum(variants(words))));
        }
        for (route, says) in &api.routes {
            let Some((method, path)) = route.split_once(' ') else { continue };
            let mut takes = Vec::new();
            takes.extend(says.query.as_ref().map(|field| Taken::Query(ty(field, service, api))));
            takes.extend(says.takes.as_ref().map(|field| Taken::Body(ty(field, service, api))));
            let body = says.answers.as_ref().map_or(Body::Empty, |field| Body::Json(ty(field, service, api)));
            let status = says.status.or((body == Body::Empty).then_some(204));
            let handler = Handler {
                item: String::new(),
                docs: says.summary.iter().cloned().collect(),
                takes,
                answer: Answer { status, body },
                left: Vec::new(),
            };
            routes.push((service.clone(), method.to_owned(), path.to_owned(), handler));
        }
    }
    routes
}

fn key(service: &str, name: &str) -> String {
    format!("{service}::api::{name}")
}

fn definition(name: &str, shape: Shape) -> Definition {
    Definition {
        name: name.to_owned(),
        docs: Vec::new(),
        parameters: Vec::new(),
        serde: Vec::new(),
        shape,
        has_default: false,
        left: Vec::new(),
    }
}

fn variants(words: &[String]) -> Vec<Variant> {
    let mut taken = BTreeSet::new();
    words
        .iter()
        .map(|word| {
            let mut name: String = super::names::plain(word).split('_').map(super::names::type_name).collect();
            while !taken.insert(name.clone()) {
                name.push('X');
            }
            let rename = Attribute { name: "rename".to_owned(), value: Some(word.clone()) };
            Variant { name, docs: Vec::new(), serde: vec![rename], shape: Shape::Unit, is_default: false }
        })
        .collect()
}

fn ty(field: &ApiField, service: &str, api: &Api) -> Type {
    let one = match &field.kind {
        ApiKind::Date => Type::Plain(Plain::Date),
        ApiKind::Named(name) => Type::Named(key(service, name), Vec::new()),
        ApiKind::Plain(kind) => match kind {
            FieldKind::String => Type::Plain(Plain::String),
            FieldKind::Uuid => Type::Plain(Plain::Uuid),
            FieldKind::Integer => Type::Plain(Plain::I64),
            FieldKind::Number => Type::Plain(Plain::F64),
            FieldKind::Boolean => Type::Plain(Plain::Bool),
            FieldKind::Timestamp => Type::Plain(Plain::DateTime),
            FieldKind::Json => Type::Json,
        },
    };
    let many = match field.many {
        // What contains itself can't do without.
        Many::One if field.optional && matches!(&field.kind, ApiKind::Named(name) if api.types.contains_key(name)) => {
            Type::Boxed(Box::new(one))
        }
        Many::One => one,
        Many::List => Type::List(Box::new(one)),
        Many::Map => Type::Map(Box::new(one)),
    };
    if field.optional { Type::Option(Box::new(many)) } else { many }
}
