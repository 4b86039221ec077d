//! What each service is made of, before anything is printed: its routes with what they take and answer, and its types.

use std::collections::{BTreeMap, BTreeSet};

use super::api;
use super::book::{Book, free, is_flat, is_part_of_path};
use super::calls::{self, Call};
use super::exposed::{self, Exposed};
use super::grpc::{self, Api};
use super::lookups::Lookup;
use super::routes::{Access, Paths, Segment, access, function, parameters, path, refused, segments};
use crate::generate::ir::{Platform, Service};
use crate::generate::sources::Sources;
use crate::model::contract::{Answer, Body, Contracts, Handler, Plain, Taken, Type};
use crate::model::map::Engine;
use crate::model::map::fits::route_parts;
use crate::model::ownership::Owner;

/// What pages send.
pub(super) const FORM: &str = "application/x-www-form-urlencoded";

/// A service, decided.
pub(super) struct Code<'c> {
    pub service: &'c Service,
    /// By path, then by method.
    pub routes: Vec<Route>,
    pub book: Book<'c>,
    /// What could not be carried over, and why; each a sentence that begins with its route.
    pub left: Vec<String>,
    /// Routes that come from the monolith's code, and those of them whose types all could be carried over.
    pub carried: (usize, usize),
    /// It tells or handles events, over an outbox and an inbox in its PostgreSQL.
    pub events: bool,
    /// It runs durable jobs, from its PostgreSQL.
    pub jobs: bool,
    /// What it reads of tables that are others' now: by their owner.
    pub reads: Vec<(&'c Service, Lookup, BTreeSet<String>)>,
    /// Functions of others that it calls.
    pub asks: Vec<Asked<'c>>,
    /// What it answers over gRPC, where services call each other so.
    pub rpc: Option<Api>,
}

/// A function of another service, as its callers write it now.
pub(super) struct Asked<'c> {
    pub owner: &'c Service,
    pub name: String,
    /// The client's function.
    pub function: String,
    pub docs: Vec<String>,
    /// Names and types, in order.
    pub arguments: Vec<(String, String)>,
    /// The fields of the request that they become.
    pub fields: Vec<String>,
    pub request: String,
    pub returns: String,
}

/// What is known besides the code's handlers.
#[derive(Default)]
pub(super) struct Tables {
    /// What the map says itself.
    pub routes: api::Routes,
    pub lookups: BTreeMap<String, Vec<Lookup>>,
    pub exposed: exposed::Found,
    pub calls: calls::Found,
}

pub(super) struct Route {
    pub method: String,
    pub segments: Vec<Segment>,
    pub function: String,
    pub access: Access,
    /// Of what varies in the path, in order; one struct for all of it, or a type each.
    pub path: PathArguments,
    pub queries: Vec<Type>,
    pub takes: Input,
    pub headers: bool,
    pub caller: bool,
    pub answer: Answer,
    pub docs: Vec<String>,
    /// The Rust path of the function that answered it in the monolith.
    pub was: Option<String>,
    pub left: Vec<String>,
    /// It asks for many rows by a key.
    pub lookup: Option<Lookup>,
    /// It asks for one thing by its key.
    pub exposed: Option<Exposed>,
    /// The Rust path of the function that others called here.
    pub call: Option<String>,
}

pub(super) enum PathArguments {
    Each(Vec<Type>),
    Struct(Type),
}

pub(super) enum Input {
    Nothing,
    Json(Type),
    /// Names and values, as pages send their forms.
    Form(Type),
    /// In parts: for the handler to take apart.
    Parts(Type),
    /// As it comes, of this media type.
    Bytes(&'static str),
}

impl Route {
    /// As the router writes it.
    pub fn path(&self) -> String {
        path(&self.segments, "*")
    }

    /// As the contract writes it.
    pub fn template(&self) -> String {
        path(&self.segments, "")
    }

    /// The status of success.
    pub fn status(&self) -> u16 {
        self.answer.status.unwrap_or(200)
    }
}

/// Method and path of a route of the monolith, and its handler where that could be read.
type Handled<'a> = (String, String, Option<&'a Handler>);

/// Decides all services.
pub(super) fn decide<'c>(
    platform: &'c Platform,
    sources: &Sources<'c>,
    contracts: &'c Contracts,
    tables: &Tables,
) -> Vec<Code<'c>> {
    let mut of_code: BTreeMap<&str, Vec<Handled<'_>>> = BTreeMap::new();
    if let Some((analysis, ownership)) = sources.code {
        for (index, route) in (0u32..).zip(&analysis.routes) {
            let Some(Owner::Service(owner)) = ownership.routes.get(index as usize) else { continue };
            if route.test || route.method == "GRPC" {
                continue;
            }
            let handler = contracts.handlers.get(&index);
            let name = ownership.services[*owner as usize].as_str();
            of_code.entry(name).or_default().push((route.method.clone(), route.path.clone(), handler));
        }
    }
    let one = |service: &'c Service| {
        let found = of_code.get(service.name.as_str()).map(Vec::as_slice).unwrap_or_default();
        let mut code = one(service, found, sources, contracts, tables);
        reads(&mut code, platform, tables);
        code.rpc = grpc::decide(platform, &code, sources);
        code
    };
    let mut codes: Vec<Code<'c>> = platform.services.iter().map(one).collect();
    let asks: Vec<(Vec<Asked<'c>>, Vec<String>)> =
        codes.iter().map(|code| asks(code.service, &codes, tables)).collect();
    for (code, (asks, left)) in codes.iter_mut().zip(asks) {
        code.asks = asks;
        code.left.extend(left);
    }
    codes
}

/// What a service calls of others' functions, as far as it may call them; and what it may not.
fn asks<'c>(service: &Service, codes: &[Code<'c>], tables: &Tables) -> (Vec<Asked<'c>>, Vec<String>) {
    let (mut found, mut left) = (Vec::new(), Vec::new());
    for (owner, calls) in &tables.calls {
        let Some(code) = codes.iter().find(|code| code.service.name == *owner) else { continue };
        for call in calls {
            let Some(places) = call.callers.get(&service.name) else { continue };
            if !service.calls.contains(owner) {
                let places = places.iter().cloned().collect::<Vec<_>>().join(", ");
                let item = &call.called.item;
                left.push(format!("it calls {item} of {owner}, and the map does not let it call {owner}: {places}"));
                continue;
            }
            let route = code.routes.iter().find(|route| route.call.as_deref() == Some(call.called.item.as_str()));
            let Some(route) = route else { continue };
            let module = format!("{}_client::types::", code.service.identifier);
            let rust = |ty: &Type| code.book.rust(ty, &module);
            let (mut arguments, mut fields, mut taken) =
                (Vec::new(), Vec::new(), vec!["app".to_owned(), "request".to_owned()]);
            for (argument, ty) in &call.called.arguments {
                let field = super::names::ident(argument);
                let name = free(&field, &taken);
                taken.push(name.clone());
                fields.push(field);
                arguments.push((name, rust(ty)));
            }
            left.extend(call.called.left.iter().map(|why| format!("call {}: {why}", call.called.item)));
            found.push(Asked {
                owner: code.service,
                name: call.name.clone(),
                function: route.function.clone(),
                docs: super::print::calls::docs(owner, call, places),
                arguments,
                fields,
                request: rust(&call.request),
                returns: call.called.answer.as_ref().map_or_else(|| "()".to_owned(), rust),
            });
        }
    }
    (found, left)
}

/// The route by which others call a function. No gateway leads there, and what it does is for a person to write.
fn by_call(call: &Call, seen: &mut BTreeSet<String>) -> Route {
    let fixed = |text: &str| Segment::Fixed(super::names::plain(text));
    let mut function = format!("call_{}", call.name);
    while !seen.insert(function.clone()) {
        function.push('x');
    }
    let mut docs = call.called.docs.clone();
    if !docs.is_empty() {
        docs.push(String::new());
    }
    docs.push(format!("Called by {}.", call.callers.keys().cloned().collect::<Vec<_>>().join(", ")));
    Route {
        method: "POST".to_owned(),
        segments: vec![fixed("internal"), fixed("calls"), fixed(&call.name)],
        function,
        access: Access::Services,
        path: PathArguments::Each(Vec::new()),
        queries: Vec::new(),
        takes: Input::Json(call.request.clone()),
        headers: false,
        caller: false,
        answer: match &call.called.answer {
            Some(ty) => Answer { status: None, body: Body::Json(ty.clone()) },
            None => Answer { status: Some(204), body: Body::Empty },
        },
        docs,
        was: Some(call.called.item.clone()),
        left: call.called.left.clone(),
        lookup: None,
        exposed: None,
        call: Some(call.called.item.clone()),
    }
}

/// What a service reads of others' tables, as far as it may call them.
fn reads<'c>(code: &mut Code<'c>, platform: &'c Platform, tables: &Tables) {
    let name = &code.service.name;
    for (owner, lookups) in &tables.lookups {
        for lookup in lookups {
            let Some(places) = lookup.readers.get(name) else { continue };
            let callee = platform.services.iter().find(|service| service.name == *owner);
            match callee.filter(|_| code.service.calls.contains(owner)) {
                Some(callee) => code.reads.push((callee, lookup.clone(), places.clone())),
                None => {
                    let places = places.iter().cloned().collect::<Vec<_>>().join(", ");
                    let (table, column) = (&lookup.table, &lookup.column);
                    code.left.push(format!(
                        "it reads `{table}` of {owner} by `{column}`, and the map does not let it call {owner}: {places}"
                    ));
                }
            }
        }
    }
}

fn one<'c>(
    service: &'c Service,
    found: &[(String, String, Option<&Handler>)],
    sources: &Sources<'c>,
    contracts: &'c Contracts,
    tables: &Tables,
) -> Code<'c> {
    let postgres = service.database.as_ref().is_some_and(|database| database.engine == Engine::Postgres);
    let mut wanted: BTreeMap<(Vec<Segment>, String), Option<&Handler>> = BTreeMap::new();
    let (mut left, mut paths, mut seen) = (Vec::new(), Paths::default(), BTreeSet::new());
    let mut all: Vec<(String, String, Option<&Handler>)> = found.to_vec();
    all.sort_by(|a, b| {
        (&a.1, &a.0, a.2.map(|handler| &handler.item)).cmp(&(&b.1, &b.0, b.2.map(|handler| &handler.item)))
    });
    all.extend(of_map(service, sources).into_iter().map(|(method, path)| (method, path, None)));
    // The first one holds: what the map says goes before the code.
    let said = tables.routes.iter().filter(|(of, ..)| *of == service.name);
    all.splice(..0, said.map(|(_, method, path, handler)| (method.clone(), path.clone(), Some(handler))));
    for (method, written, handler) in all {
        if let Some(why) = refused(&method, &written) {
            left.push(format!("{method} {written} is left out: {why}"));
            continue;
        }
        let mut parts = segments(&written);
        if let Err(why) = paths.fit(&mut parts) {
            left.push(format!("{method} {written} is left out: {why}"));
            continue;
        }
        wanted.entry((parts, method)).or_insert(handler);
    }
    let needed = wanted.values().flatten().flat_map(|handler| types(handler));
    let lookups = tables.lookups.get(&service.name).filter(|_| postgres).map(Vec::as_slice).unwrap_or_default();
    let of_service = tables.exposed.iter().filter(|((owner, ..), _)| postgres && *owner == service.name);
    let exposed: BTreeMap<(&str, &[String]), &Exposed> =
        of_service.map(|((_, method, parts), one)| ((method.as_str(), parts.as_slice()), one)).collect();
    let calls = tables.calls.get(&service.name).map(Vec::as_slice).unwrap_or_default();
    let roots = lookups.iter().map(|lookup| &lookup.row).chain(exposed.values().map(|one| &one.answer));
    let roots = roots.chain(calls.iter().flat_map(calls::types));
    let book = Book::of(needed.chain(roots), contracts);
    let (mut routes, mut carried) = (Vec::new(), (0, 0));
    for ((segments, method), handler) in wanted {
        let mut function = function(&method, &segments);
        while !seen.insert(function.clone()) {
            function.push('x');
        }
        let access = access(service, &method, &path(&segments, ""));
        let mut route = Route {
            function,
            access,
            path: PathArguments::Each(vec![Type::Plain(Plain::String); parameters(&segments).len()]),
            queries: Vec::new(),
            takes: Input::Nothing,
            headers: false,
            caller: access != Access::Open,
            answer: Answer::default(),
            docs: Vec::new(),
            was: None,
            left: Vec::new(),
            lookup: None,
            exposed: None,
            call: None,
            method,
            segments,
        };
        if let Some(handler) = handler {
            fill(&mut route, handler, &book);
            carried.0 += usize::from(route.was.is_some());
            let is_whole = || {
                let needed = Book::of(types(handler).into_iter(), contracts);
                route.left.is_empty() && needed.types.values().all(|entry| entry.definition.left.is_empty())
            };
            carried.1 += usize::from(route.was.is_some() && is_whole());
        }
        let parts = route_parts(&route.template());
        let from_table = exposed.get(&(route.method.as_str(), parts.as_slice())).copied();
        if let Some(one) = from_table {
            answer_from_table(&mut route, one);
        }
        left.extend(route.left.iter().map(|why| format!("{} {}: {why}", route.method, route.template())));
        routes.push(route);
    }
    routes.extend(lookups.iter().map(|lookup| by_keys(lookup, &mut seen)));
    routes.extend(calls.iter().map(|call| by_call(call, &mut seen)));
    for lookup in lookups.iter().filter(|lookup| !lookup.kept.is_empty()) {
        let kept = lookup.kept.join(", ");
        left.push(format!("{kept} of `{}` leaves no service, though others read it", lookup.table));
    }
    for entry in book.types.values() {
        left.extend(entry.definition.left.iter().map(|why| format!("type {}: {why}", entry.name)));
    }
    // Rows that refer to rows of others are told of by events too.
    let tells = service.uses_broker;
    if (tells || service.jobs) && !postgres {
        left.push("events and jobs need a PostgreSQL of the service's own: there is none".to_owned());
    }
    Code {
        service,
        routes,
        book,
        left,
        carried,
        events: tells && postgres,
        jobs: service.jobs && postgres,
        reads: Vec::new(),
        asks: Vec::new(),
        rpc: None,
    }
}

/// Routes that the map names and that are no patterns.
fn of_map(service: &Service, sources: &Sources<'_>) -> Vec<(String, String)> {
    let of_service = sources.map.and_then(|map| map.services.get(&service.name));
    let named = of_service.map(|one| one.routes.iter().chain(&one.exposes.routes)).into_iter().flatten().cloned();
    let public = service.gateway.iter().flat_map(|gateway| &gateway.public);
    let public = public.filter_map(|route| Some(format!("{} {}", route.method.as_ref()?, route.path)));
    let all: BTreeSet<String> = named.chain(public).collect();
    let is_one = |method: &str, path: &str| method != "*" && !path.split('/').any(|part| part == "**" || part == "*");
    all.iter()
        .filter_map(|route| route.split_once(' '))
        .filter(|(method, path)| is_one(method, path))
        .map(|(method, path)| (method.to_owned(), path.to_owned()))
        .collect()
}

fn types(handler: &Handler) -> Vec<&Type> {
    let mut found = Vec::new();
    for taken in &handler.takes {
        match taken {
            Taken::Path(types) => found.extend(types),
            Taken::PathFields(ty) | Taken::Query(ty) | Taken::Body(ty) | Taken::Form(ty) | Taken::Parts(ty) => {
                found.push(ty);
            }
            Taken::Headers | Taken::Bytes | Taken::Caller => {}
        }
    }
    if let Body::Json(ty) = &handler.answer.body {
        found.push(ty);
    }
    found
}

fn fill(route: &mut Route, handler: &Handler, book: &Book<'_>) {
    route.docs.clone_from(&handler.docs);
    route.was = Some(handler.item.clone()).filter(|item| !item.is_empty());
    route.left.clone_from(&handler.left);
    route.answer = handler.answer.clone();
    let count = parameters(&route.segments).len();
    for taken in &handler.takes {
        match taken {
            Taken::Path(types) if types.len() == count => {
                let fits = |ty: &Type| if is_part_of_path(ty, book) { ty.clone() } else { Type::Plain(Plain::String) };
                route.path = PathArguments::Each(types.iter().map(fits).collect());
            }
            Taken::PathFields(ty) if count > 0 => route.path = PathArguments::Struct(ty.clone()),
            Taken::Path(_) | Taken::PathFields(_) => {
                route.left.push("it takes other parts of the path than there are".to_owned());
            }
            Taken::Query(ty) => {
                if !is_flat(ty, book) {
                    route.left.push("its query has lists or parts within parts, which are not read".to_owned());
                }
                route.queries.push(ty.clone());
            }
            Taken::Body(ty) => route.takes = Input::Json(ty.clone()),
            Taken::Form(ty) if is_flat(ty, book) => route.takes = Input::Form(ty.clone()),
            Taken::Form(_) => {
                route.left.push("its form has lists or parts within parts: reading it is for the handler".to_owned());
                route.takes = Input::Bytes(FORM);
            }
            Taken::Parts(ty) => {
                route.left.push("its body comes in parts: taking them apart is for the handler".to_owned());
                // The line between the parts stands there.
                route.headers = true;
                route.takes = Input::Parts(ty.clone());
            }
            Taken::Bytes if matches!(route.takes, Input::Nothing) => {
                route.takes = Input::Bytes("application/octet-stream");
            }
            Taken::Bytes => {}
            Taken::Headers => route.headers = true,
            // Who may call is the map's to say.
            Taken::Caller if route.access == Access::Open => {
                route.left.push("it takes who calls, and the map lets everybody in".to_owned());
            }
            Taken::Caller => {}
        }
    }
}

/// It takes the key alone, and answers what the tables have.
fn answer_from_table(route: &mut Route, exposed: &Exposed) {
    route.path = PathArguments::Each(vec![exposed.key.clone()]);
    route.answer = Answer { status: None, body: Body::Json(exposed.answer.clone()) };
    route.exposed = Some(exposed.clone());
    (route.queries, route.takes, route.headers) = (Vec::new(), Input::Nothing, false);
    route.caller = route.access == Access::Callers;
    route.left.clear();
}

/// The route by which others ask for many rows at once. No gateway leads there.
fn by_keys(lookup: &Lookup, seen: &mut BTreeSet<String>) -> Route {
    let fixed = |text: &str| Segment::Fixed(super::names::plain(text));
    let mut function = lookup.function.clone();
    while !seen.insert(function.clone()) {
        function.push('x');
    }
    Route {
        method: "GET".to_owned(),
        segments: vec![fixed("internal"), fixed(&lookup.table), fixed("by"), fixed(&lookup.column)],
        function: function.clone(),
        access: Access::Services,
        path: PathArguments::Each(Vec::new()),
        queries: Vec::new(),
        takes: Input::Nothing,
        headers: false,
        caller: false,
        answer: Answer { status: None, body: Body::Json(Type::List(Box::new(lookup.row.clone()))) },
        docs: vec![format!("Rows of `{}` by `{}`", lookup.table, lookup.column)],
        was: None,
        left: Vec::new(),
        lookup: Some(Lookup { function, ..lookup.clone() }),
        exposed: None,
        call: None,
    }
}
