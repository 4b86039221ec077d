//! What services ask of each other over gRPC, where the map wants that: look-ups, and routes for services alone. Decided from the
//! same routes as HTTP's, so that both agree.

mod forms;
mod names;
mod numbers;
mod proto;

use std::collections::BTreeSet;

pub(super) use self::forms::{Form, Label};
pub(super) use self::names::{camel, rust_field, rust_method};
pub(super) use self::proto::print;

use self::forms::Forms;
use self::names::{part, snake};
use self::numbers::Numbers;
use super::decide::{Code, Input, PathArguments, Route};
use super::names::unmarked_name;
use super::routes::{Access, parameters};
use crate::generate::ir::Platform;
use crate::generate::sources::Sources;
use crate::model::contract::{Body, Plain, Type};
use crate::model::map::Transport;

/// Where all proto files lie, below the workspace.
pub(super) const FOLDER: &str = "contracts/proto";

/// The calls that a service answers.
pub(super) struct Api {
    /// `corallum.tenant.v1`
    pub package: String,
    /// `TenantService`
    pub service: String,
    pub methods: Vec<Method>,
    /// Requests and responses first, each in the order of the methods; then what they are made of.
    pub messages: Vec<Message>,
}

pub(super) struct Method {
    /// Its place among the service's routes.
    pub route: usize,
    /// `TenantsById`
    pub name: String,
    pub kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Reads,
    /// Twice is as good as once.
    Repeatable,
    Changes,
}

pub(super) struct Message {
    pub name: String,
    pub docs: Vec<String>,
    pub fields: Vec<Field>,
    /// The type of the service's own that it stands for.
    pub of: Option<Type>,
    /// Numbers and names that other fields had once.
    pub gone: (BTreeSet<u32>, BTreeSet<String>),
}

pub(super) struct Field {
    pub name: String,
    /// The same field of the service's own type.
    pub own: String,
    pub docs: Vec<String>,
    pub label: Label,
    pub form: Form,
    pub number: u32,
}

impl Api {
    /// Its file, below the folder of all such contracts: the linter wants it where its package is.
    pub fn file(&self) -> String {
        format!("{}/{}.proto", self.package.replace('.', "/"), snake(&self.service))
    }

    /// Below the workspace.
    pub fn path(&self) -> String {
        format!("{FOLDER}/{}", self.file())
    }

    pub fn message(&self, name: &str) -> Option<&Message> {
        self.messages.iter().find(|message| message.name == name)
    }
}

/// Nothing where the map does not want it, or where a service has nothing that others ask.
pub(super) fn decide(platform: &Platform, code: &Code<'_>, sources: &Sources<'_>) -> Option<Api> {
    if platform.system.transport != Transport::Grpc {
        return None;
    }
    let asked: Vec<usize> = (0..code.routes.len()).filter(|index| is_asked(&code.routes[*index])).collect();
    if asked.is_empty() {
        return None;
    }
    let mut taken = BTreeSet::new();
    let mut methods = Vec::new();
    for route in asked {
        let mut name = camel(unmarked_name(&code.routes[route].function));
        while !taken.insert(name.clone()) {
            name.push('X');
        }
        let kind = match code.routes[route].method.as_str() {
            "GET" => Kind::Reads,
            "PUT" | "DELETE" => Kind::Repeatable,
            _ => Kind::Changes,
        };
        methods.push(Method { route, name, kind });
    }
    let mut names: BTreeSet<String> =
        methods.iter().flat_map(|method| [request_name(method), response_name(method)]).collect();
    let mut forms = Forms::new(&code.book, &mut names);
    let mut messages = Vec::new();
    for method in &methods {
        let route = &code.routes[method.route];
        messages.push(Message::of(request_name(method), request(route, &mut forms)));
        messages.push(Message::of(response_name(method), response(route, &mut forms)));
    }
    messages.extend(forms.into_messages());
    let package = [&platform.system.name, &code.service.name].map(|name| part(name)).join(".") + ".v1";
    let mut api = Api { package, service: camel(&code.service.name) + "Service", methods, messages };
    let numbers = sources.earlier(&api.path()).map(Numbers::read).unwrap_or_default();
    api.messages.iter_mut().for_each(|message| numbers.give(message));
    Some(api)
}

/// Whether services ask it of each other; what a person asks too stays where the gateway finds it, unless it is a look-up.
fn is_asked(route: &Route) -> bool {
    let fits = ["GET", "POST", "PUT", "DELETE", "PATCH"].contains(&route.method.as_str())
        && matches!(route.path, PathArguments::Each(_))
        && !matches!(route.takes, Input::Parts(_));
    fits && (route.lookup.is_some() || route.exposed.is_some() || route.access == Access::Services)
}

pub(super) fn request_name(method: &Method) -> String {
    format!("{}Request", method.name)
}

pub(super) fn response_name(method: &Method) -> String {
    format!("{}Response", method.name)
}

impl Message {
    fn of(name: String, fields: Vec<Field>) -> Self {
        Self { name, docs: Vec::new(), fields, of: None, gone: Default::default() }
    }
}

impl Field {
    fn new(name: &str, (label, form): (Label, Form)) -> Self {
        Self { name: name.to_owned(), own: String::new(), docs: Vec::new(), label, form, number: 0 }
    }
}

/// A text that stands for a part of the path as it comes.
pub(super) fn is_text(ty: &Type) -> bool {
    matches!(ty, Type::Plain(Plain::String) | Type::Named(..))
}

fn request(route: &Route, forms: &mut Forms<'_, '_>) -> Vec<Field> {
    if route.lookup.is_some() {
        return vec![Field {
            docs: vec!["Keys, as texts; as many as the owner answers at once.".to_owned()],
            ..Field::new("ids", (Label::Many, Form::Plain("string")))
        }];
    }
    let (mut fields, mut taken): (Vec<Field>, BTreeSet<String>) = (Vec::new(), BTreeSet::new());
    let mut add = |name: &str, form| {
        let mut name = names::field(name);
        while !taken.insert(name.clone()) {
            name.push_str("_too");
        }
        fields.push(Field::new(&name, form));
    };
    if let PathArguments::Each(types) = &route.path {
        for (name, ty) in parameters(&route.segments).into_iter().zip(types) {
            // Texts go as they are; the owner says what they stand for.
            add(name, if is_text(ty) { (Label::One, Form::Plain("string")) } else { forms.of(ty) });
        }
    }
    for query in &route.queries {
        add("query", forms.of(query));
    }
    match &route.takes {
        Input::Nothing => {}
        Input::Json(ty) | Input::Form(ty) => add("request", forms.of(ty)),
        Input::Parts(_) | Input::Bytes(_) => add("body", (Label::One, Form::Plain("bytes"))),
    }
    fields
}

fn response(route: &Route, forms: &mut Forms<'_, '_>) -> Vec<Field> {
    if let Some(lookup) = &route.lookup {
        return vec![Field::new("rows", forms.of(&Type::List(Box::new(lookup.row.clone()))))];
    }
    match &route.answer.body {
        Body::Empty => Vec::new(),
        Body::Open | Body::Media(_) => vec![Field::new("body", (Label::One, Form::Plain("bytes")))],
        Body::Json(ty) => vec![Field::new("answer", forms.of(ty))],
    }
}
