//! What used to be a call of another service's function: the owner has a route for it, and the caller a function with the
//! call's signature. Functions that are not `async` are no calls: they compute, and belong into a library or into both.

use std::collections::{BTreeMap, BTreeSet};

use super::names::{ident, plain, snake, type_name, unmarked_name};
use crate::generate::sources::Sources;
use crate::model::analysis::{Analysis, Confidence, ItemId, ItemKind, Origin, ReferenceKind};
use crate::model::contract::{Attribute, Called, Contracts, Definition, Field, Shape, Type};
use crate::model::ownership::{Owner, Ownership};

/// A function of a service that others call.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Call {
    pub called: Called,
    /// `check_quota`; unique in its service.
    pub name: String,
    /// What is sent: a struct of the arguments.
    pub request: Type,
    /// Who calls it: the service, and the paths of its functions.
    pub callers: BTreeMap<String, BTreeSet<String>>,
}

/// Calls by their owner.
pub(super) type Found = BTreeMap<String, Vec<Call>>;

/// Functions that are called from another service than theirs, with who calls them.
type Foreign = BTreeMap<ItemId, BTreeMap<String, BTreeSet<String>>>;

/// Functions that are called from another service than theirs.
#[must_use]
pub fn wanted(analysis: &Analysis, ownership: &Ownership) -> BTreeSet<ItemId> {
    foreign(analysis, ownership).into_keys().collect()
}

fn foreign(analysis: &Analysis, ownership: &Ownership) -> Foreign {
    let handlers: BTreeSet<ItemId> = analysis.routes.iter().filter_map(|route| route.handler).collect();
    let mut found = Foreign::new();
    for reference in &analysis.references {
        let is_call = matches!(reference.kind, ReferenceKind::Call | ReferenceKind::MethodCall);
        // What is only guessed is no ground for a route.
        if !is_call || reference.test || reference.confidence == Confidence::Guessed || handlers.contains(&reference.to)
        {
            continue;
        }
        let item = &analysis.items[reference.to.0 as usize];
        if !matches!(item.kind, ItemKind::Function | ItemKind::Method) || item.test {
            continue;
        }
        let (caller, place) = match reference.from {
            Origin::Item(id) => (ownership.item(id), &analysis.items[id.0 as usize].id),
            Origin::Module(id) => (ownership.module(id), &analysis.modules[id.0 as usize].id),
        };
        let (Owner::Service(caller), Owner::Service(owner)) = (caller, ownership.item(reference.to)) else { continue };
        if caller != owner {
            let name = ownership.services[caller as usize].clone();
            found.entry(reference.to).or_default().entry(name).or_default().insert(place.clone());
        }
    }
    found
}

/// All of them, and a type of each for what is sent.
pub(super) fn find(sources: &Sources<'_>, contracts: &mut Contracts) -> Found {
    let mut found = Found::new();
    let Some((analysis, ownership)) = sources.code else { return found };
    for (id, callers) in foreign(analysis, ownership) {
        let (Some(called), Owner::Service(owner)) = (contracts.called.get(&id.0), ownership.item(id)) else { continue };
        let owner = &ownership.services[owner as usize];
        let call = Call { called: called.clone(), name: String::new(), request: Type::Json, callers };
        found.entry(owner.clone()).or_default().push(call);
    }
    for (owner, calls) in &mut found {
        name(calls);
        for call in calls {
            let key = format!("{owner}::calls::{}", call.name);
            contracts.types.insert(key.clone(), request(call));
            call.request = Type::Named(key, Vec::new());
        }
    }
    found
}

/// A function is called as it always was; of two with one name each has its type's or module's before it.
fn name(calls: &mut [Call]) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for call in calls.iter() {
        *counts.entry(snake(&plain(&call.called.name))).or_default() += 1;
    }
    let mut taken = BTreeSet::new();
    for call in calls {
        let mut name = snake(&plain(&call.called.name));
        if counts[&name] > 1 {
            name = format!("{}_{name}", holder(&call.called.item));
        }
        while !taken.insert(name.clone()) {
            name.push('x');
        }
        call.name = name;
    }
}

/// The type of `a::b::<impl Trait for Type>::f`, or the module of `a::b::f`.
fn holder(path: &str) -> String {
    let before = path.rsplit_once("::").map_or(path, |(before, _)| before);
    let written = match before.rsplit_once('<') {
        Some((_, written)) if before.ends_with('>') => written.trim_end_matches('>'),
        _ => before,
    };
    let last = written.rsplit([' ', ':']).find(|part| !part.is_empty()).unwrap_or(written);
    snake(&plain(last))
}

fn request(call: &Call) -> Definition {
    let field = |(name, ty): &(String, Type)| {
        let written = ident(name);
        let rename = Attribute { name: "rename".to_owned(), value: Some(name.clone()) };
        Field {
            name: unmarked_name(&written).to_owned(),
            docs: Vec::new(),
            serde: if unmarked_name(&written) == name { Vec::new() } else { vec![rename] },
            ty: ty.clone(),
        }
    };
    Definition {
        name: format!("{}Call", type_name(&call.name.split('_').map(type_name).collect::<String>())),
        docs: vec![format!("What `{}` is called with.", call.called.item)],
        parameters: Vec::new(),
        serde: Vec::new(),
        shape: Shape::Struct(call.called.arguments.iter().map(field).collect()),
        has_default: false,
        left: Vec::new(),
    }
}

/// All types that a call is made with.
pub(super) fn types(call: &Call) -> impl Iterator<Item = &Type> {
    std::iter::once(&call.request).chain(&call.called.answer)
}
