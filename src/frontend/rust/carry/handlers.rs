//! The signature of a handler: what it takes, and what it answers.

use std::collections::BTreeMap;

use syn::{FnArg, GenericArgument, PathArguments, ReturnType};

use super::Carrier;
use super::answers::is_left_open;
use super::serde::docs;
use super::sources::{Found, find, has_word};
use super::types::{Name, Scope};
use crate::model::analysis::{ItemId, Route};
use crate::model::contract::{Answer, Body, Definition, Field, Handler, Plain, Shape, Taken, Type};

/// Arguments that a service of its own has elsewhere, or that its surroundings look after.
const SURROUNDINGS: &[&str] = &[
    "State",
    "Data",
    "ReqData",
    "Extension",
    "MatchedPath",
    "OriginalUri",
    "ConnectInfo",
    "ClientIp",
    "Method",
    "Uri",
];

/// Those that are made of headers.
const OF_HEADERS: &[&str] = &[
    "HeaderMap",
    "HttpRequest",
    "Parts",
    "CookieJar",
    "TypedHeader",
    "Host",
    "Cookies",
    "Session",
    "IncomingFlashMessages",
];

pub(super) fn read(carrier: &mut Carrier<'_>, id: ItemId, route: &Route) -> Handler {
    let item = &carrier.analysis.items[id.0 as usize];
    let mut handler = Handler { item: item.id.clone(), ..Handler::default() };
    let Some(source) = carrier.sources.file(item.file) else {
        handler.left.push("its file is gone".to_owned());
        return handler;
    };
    let Some(Found::Function(attributes, signature, block)) = find(&source.tree.items, item) else {
        handler.left.push("it is made by a macro".to_owned());
        return handler;
    };
    handler.docs = docs(attributes);
    let query = if route.framework == "rocket" { asked(attributes) } else { None };
    let route = &Route { path: format!("{}?{}", route.path, query.unwrap_or_default()), ..route.clone() };
    let scope = Scope { file: item.file, this: None, parameters: BTreeMap::new(), depth: 0 };
    for argument in &signature.inputs {
        let FnArg::Typed(argument) = argument else { continue };
        let name = match &*argument.pat {
            syn::Pat::Ident(pattern) => pattern.ident.to_string(),
            _ => String::new(),
        };
        carrier.argument(&name, &argument.ty, &scope, route, &mut handler);
    }
    let body = block.map(|block| source.between(block.brace_token.span).1).unwrap_or_default();
    handler.answer = match &signature.output {
        ReturnType::Default => Answer { status: None, body: Body::Empty },
        ReturnType::Type(_, ty) => carrier.answer(ty, &scope, 0),
    };
    if handler.answer.body == Body::Open {
        let open = matches!(&signature.output, ReturnType::Type(_, ty) if is_left_open(ty));
        match carrier.told(id, 0).filter(|_| open) {
            Some(body) => handler.answer.body = body,
            None => handler.left.push("neither its signature nor its code tells the body of its answer".to_owned()),
        }
    }
    if handler.answer.status.is_none() {
        // What has a body has another status too.
        let empty = handler.answer.body == Body::Empty;
        handler.answer.status = only_status(&body).filter(|status| empty || ![204, 205].contains(status));
    }
    handler
}

impl Carrier<'_> {
    pub fn argument(&mut self, name: &str, ty: &syn::Type, scope: &Scope, route: &Route, handler: &mut Handler) {
        let path = match ty {
            syn::Type::Path(path) => path,
            // `&State<…>` of Rocket.
            syn::Type::Reference(reference) => match &*reference.elem {
                syn::Type::Path(path) => path,
                _ => return,
            },
            _ => return handler.left.push(format!("the argument `{name}` is not of a type with a name")),
        };
        let Some(last) = path.path.segments.last() else { return };
        let found = self.name(path, scope.file);
        let inner = match &last.arguments {
            PathArguments::AngleBracketed(list) => list.args.iter().find_map(|argument| match argument {
                GenericArgument::Type(ty) => Some(ty),
                _ => None,
            }),
            _ => None,
        };
        if route.framework == "rocket" && self.rocket(name, ty, scope, route, handler) {
            return;
        }
        let written = match found {
            Name::Item(item) => return self.own_extractor(item, last, scope, route, handler),
            // By the name that its library has for it.
            Name::Outside(names) => names.last().cloned().unwrap_or_default(),
        };
        match (written.as_str(), inner) {
            ("Path", Some(inner)) => self.path_argument(inner, scope, handler),
            ("Query", Some(inner)) => self.taken("the query", inner, scope, handler, Taken::Query),
            ("Json", Some(inner)) => self.taken("the body", inner, scope, handler, Taken::Body),
            ("Form", Some(inner)) => self.form(inner, scope, route, handler),
            ("TypedMultipart" | "MultipartForm", Some(inner)) => {
                self.taken("the body", inner, scope, handler, Taken::Parts);
            }
            ("Multipart", _) => handler.takes.push(Taken::Parts(Type::Json)),
            (name, _) if OF_HEADERS.contains(&name) => handler.takes.push(Taken::Headers),
            ("Bytes" | "Body" | "Request" | "String" | "Payload", _) => handler.takes.push(Taken::Bytes),
            // What may be missing, and how exactly a form is read: the same, as far as a contract goes.
            ("Option" | "Result" | "Strict" | "Lenient", Some(inner)) => {
                self.argument(name, inner, scope, route, handler);
            }
            (name, _) if SURROUNDINGS.contains(&name) => {}
            (name, _) => handler.left.push(format!("`{name}`, which it takes, is an extractor of another library")),
        }
    }

    pub fn taken(&mut self, what: &str, ty: &syn::Type, scope: &Scope, handler: &mut Handler, make: fn(Type) -> Taken) {
        match self.ty(ty, scope) {
            Ok(ty) => handler.takes.push(make(ty)),
            Err(why) => {
                handler.left.push(format!("{what} is any JSON: {why}"));
                handler.takes.push(make(Type::Json));
            }
        }
    }

    /// A body as a page sends it: in parts, where there are files.
    pub fn form(&mut self, ty: &syn::Type, scope: &Scope, route: &Route, handler: &mut Handler) {
        // Without a body its fields stand behind the `?`.
        let make = match route.framework.as_str() {
            "axum" if ["GET", "HEAD"].contains(&route.method.as_str()) => Taken::Query,
            "rocket" if self.has_file(ty, scope) => Taken::Parts,
            _ => Taken::Form,
        };
        self.taken("the body", ty, scope, handler, make);
    }

    fn has_file(&mut self, ty: &syn::Type, scope: &Scope) -> bool {
        let syn::Type::Path(path) = ty else { return false };
        let Name::Item(id) = self.name(path, scope.file) else { return false };
        let item = &self.analysis.items[id.0 as usize];
        let Some(source) = self.sources.file(item.file) else { return false };
        match find(&source.tree.items, item) {
            Some(Found::Struct(syn::ItemStruct { fields: syn::Fields::Named(fields), .. })) => {
                has_word(&source.between(fields.brace_token.span).1, "TempFile")
            }
            _ => false,
        }
    }

    pub fn path_argument(&mut self, ty: &syn::Type, scope: &Scope, handler: &mut Handler) {
        match self.ty(ty, scope) {
            Ok(Type::Tuple(types)) => handler.takes.push(Taken::Path(types)),
            Ok(ty @ Type::Named(..)) => {
                // A struct of what varies; of one field alone, or an enum, it is the one thing that varies.
                let is_struct = matches!(&ty, Type::Named(id, _) if self.is_struct(id));
                handler.takes.push(if is_struct { Taken::PathFields(ty) } else { Taken::Path(vec![ty]) });
            }
            Ok(ty) => handler.takes.push(Taken::Path(vec![ty])),
            Err(why) => handler.left.push(format!("what varies in the path is texts: {why}")),
        }
    }

    fn is_struct(&self, id: &str) -> bool {
        let known = self.types.iter().find(|(item, _)| self.analysis.items[item.0 as usize].id == id);
        known.is_some_and(|(_, definition)| matches!(definition.shape, Shape::Struct(_)))
    }

    /// Rocket tells by the route what an argument is.
    fn rocket(&mut self, name: &str, ty: &syn::Type, scope: &Scope, route: &Route, handler: &mut Handler) -> bool {
        let (path, query) = route.path.split_once('?').unwrap_or((&route.path, ""));
        if query.split('&').any(|part| part == format!("<{name}..>")) {
            match self.ty(ty, scope) {
                // One text, whatever it is called.
                Ok(Type::Plain(_)) => {
                    handler.left.push(format!("its query is one text of any name, which is `{name}` here"));
                    self.query_field(name, ty, scope, handler);
                }
                _ => self.taken("the query", ty, scope, handler, Taken::Query),
            }
            return true;
        }
        let one = query.split('&').find_map(|part| match part.split_once('=') {
            Some((wire, part)) => (part == format!("<{name}>")).then_some(wire),
            None => (part == format!("<{name}>")).then_some(name),
        });
        if let Some(wire) = one {
            self.query_field(wire, ty, scope, handler);
            return true;
        }
        // A part that stays may be called like an argument.
        let varies = |part: &&str| part.starts_with(['<', '{']);
        if !path.split('/').filter(varies).any(|part| part.trim_matches(['<', '>', '{', '}', '.']) == name) {
            // Of Actix the same name is something of the surroundings.
            let is_body = matches!(ty, syn::Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "Data"));
            handler.takes.extend(is_body.then_some(Taken::Bytes));
            return is_body;
        }
        let ty = self.ty(ty, scope).unwrap_or(Type::Plain(Plain::String));
        match handler.takes.iter_mut().find_map(|taken| if let Taken::Path(types) = taken { Some(types) } else { None })
        {
            Some(types) => types.push(ty),
            None => handler.takes.push(Taken::Path(vec![ty])),
        }
        true
    }

    /// One value of a query that has no type of its own.
    fn query_field(&mut self, wire: &str, ty: &syn::Type, scope: &Scope, handler: &mut Handler) {
        let key = format!("{}::Query", handler.item);
        let ty = self.ty(ty, scope).unwrap_or(Type::Plain(Plain::String));
        // What Rocket makes of nothing may be missing.
        let ty = if ty == Type::Plain(Plain::Bool) { Type::Option(Box::new(ty)) } else { ty };
        let function = handler.item.rsplit("::").next().unwrap_or_default();
        let capital = |word: &str| {
            let mut letters = word.chars();
            letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>())
        };
        let name: String = function.split('_').filter_map(capital).collect();
        let definition = self.made.entry(key.clone()).or_insert_with(|| Definition {
            name: format!("{name}Query"),
            docs: Vec::new(),
            parameters: Vec::new(),
            serde: Vec::new(),
            shape: Shape::Struct(Vec::new()),
            has_default: false,
            left: Vec::new(),
        });
        if let Shape::Struct(fields) = &mut definition.shape
            && fields.iter().all(|field| field.name != wire)
        {
            fields.push(Field { name: wire.to_owned(), docs: Vec::new(), serde: Vec::new(), ty });
        }
        let query = Taken::Query(Type::Named(key, Vec::new()));
        if !handler.takes.contains(&query) {
            handler.takes.push(query);
        }
    }
}

/// What a route of Rocket has behind the `?`.
fn asked(attributes: &[syn::Attribute]) -> Option<String> {
    attributes.iter().find_map(|attribute| {
        let syn::Meta::List(list) = &attribute.meta else { return None };
        let text = list.tokens.to_string();
        let written = text.split('"').nth(1)?;
        written.split_once('?').map(|(_, query)| query.to_owned())
    })
}

/// The one status of success that a body names, where it names one alone.
pub(super) fn only_status(body: &str) -> Option<u16> {
    /// As constants have them, and as functions of builders do.
    const SUCCESSES: &[(&str, &str, u16)] = &[
        ("OK", "Ok", 200),
        ("CREATED", "Created", 201),
        ("ACCEPTED", "Accepted", 202),
        ("NON_AUTHORITATIVE_INFORMATION", "NonAuthoritativeInformation", 203),
        ("NO_CONTENT", "NoContent", 204),
        ("RESET_CONTENT", "ResetContent", 205),
        ("PARTIAL_CONTENT", "PartialContent", 206),
    ];
    let names = |word: &str| has_word(body, word);
    let mut named = SUCCESSES.iter().filter(|(constant, function, _)| {
        names(&format!("StatusCode::{constant}"))
            || ["Status", "HttpResponse"].iter().any(|of| names(&format!("{of}::{function}")))
    });
    let first = named.next()?;
    named.next().is_none().then_some(first.2)
}
