//! The signature of a handler: what it takes, and what it answers.

use std::collections::BTreeMap;

use syn::{FnArg, GenericArgument, PathArguments, ReturnType, TypePath};

use super::Carrier;
use super::serde::docs;
use super::sources::{Found, Source, find};
use super::types::{Name, Scope};
use crate::model::analysis::{FileId, ItemId, Route};
use crate::model::contract::{Answer, Body, Handler, Taken, Type};

/// Arguments that a service of its own has elsewhere, or that its surroundings look after.
const SURROUNDINGS: &[&str] =
    &["State", "Data", "Extension", "MatchedPath", "OriginalUri", "ConnectInfo", "Method", "Uri"];

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
    let scope = Scope { file: item.file, parameters: BTreeMap::new(), depth: 0 };
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
    if handler.answer.status.is_none() {
        handler.answer.status = only_status(&body);
    }
    if handler.answer.body == Body::Open {
        handler.left.push("its signature does not tell the body of its answer".to_owned());
    }
    handler
}

impl Carrier<'_> {
    fn argument(&mut self, name: &str, ty: &syn::Type, scope: &Scope, route: &Route, handler: &mut Handler) {
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
        let (found, written) = (self.name(path, scope.file), last.ident.to_string());
        let inner = match &last.arguments {
            PathArguments::AngleBracketed(list) => list.args.iter().find_map(|argument| match argument {
                GenericArgument::Type(ty) => Some(ty),
                _ => None,
            }),
            _ => None,
        };
        if let Name::Item(item) = found {
            return self.own_extractor(item, inner, scope, handler);
        }
        if route.framework == "rocket" && self.rocket(name, ty, scope, route, handler) {
            return;
        }
        match (written.as_str(), inner) {
            ("Path", Some(inner)) => self.path_argument(inner, scope, handler),
            ("Query", Some(inner)) => self.taken("the query", inner, scope, handler, Taken::Query),
            ("Json" | "Form", Some(inner)) => self.taken("the body", inner, scope, handler, Taken::Body),
            ("HeaderMap" | "HttpRequest" | "Parts" | "CookieJar" | "TypedHeader", _) => {
                handler.takes.push(Taken::Headers);
            }
            ("Bytes" | "Body" | "Request" | "String" | "Multipart" | "Payload", _) => {
                handler.takes.push(Taken::Bytes);
                if written == "Multipart" {
                    handler.left.push("it takes a body in parts, which its contract does not tell".to_owned());
                }
            }
            // What may be missing: the same, as far as a contract goes.
            ("Option" | "Result", Some(inner)) => self.argument(name, inner, scope, route, handler),
            (name, _) if SURROUNDINGS.contains(&name) => {}
            (name, _) => handler.left.push(format!("`{name}`, which it takes, is an extractor of another library")),
        }
    }

    fn taken(&mut self, what: &str, ty: &syn::Type, scope: &Scope, handler: &mut Handler, make: fn(Type) -> Taken) {
        match self.ty(ty, scope) {
            Ok(ty) => handler.takes.push(make(ty)),
            Err(why) => {
                handler.left.push(format!("{what} is any JSON: {why}"));
                handler.takes.push(make(Type::Json));
            }
        }
    }

    fn path_argument(&mut self, ty: &syn::Type, scope: &Scope, handler: &mut Handler) {
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
        use crate::model::contract::Shape;
        let known = self.types.iter().find(|(item, _)| self.analysis.items[item.0 as usize].id == id);
        known.is_some_and(|(_, definition)| matches!(definition.shape, Shape::Struct(_)))
    }

    /// Rocket tells by the route what an argument is.
    fn rocket(&mut self, name: &str, ty: &syn::Type, scope: &Scope, route: &Route, handler: &mut Handler) -> bool {
        let (path, _) = route.path.split_once('?').unwrap_or((&route.path, ""));
        if !path.split('/').any(|part| part.trim_matches(['<', '>', '{', '}']) == name) {
            return false;
        }
        let ty = self.ty(ty, scope).unwrap_or(Type::Plain(crate::model::contract::Plain::String));
        match handler.takes.iter_mut().find_map(|taken| if let Taken::Path(types) = taken { Some(types) } else { None })
        {
            Some(types) => types.push(ty),
            None => handler.takes.push(Taken::Path(vec![ty])),
        }
        true
    }

    /// An extractor of the codebase: what it takes is told by the code that makes it from a request.
    fn own_extractor(&mut self, id: ItemId, inner: Option<&syn::Type>, scope: &Scope, handler: &mut Handler) {
        let item = &self.analysis.items[id.0 as usize];
        let made =
            self.sources.file(item.file).and_then(|source| made_from(&source, &item.name).map(|made| (source, made)));
        let Some((_, (line, text))) = made else {
            return self.by_attribute_or_name(id, handler);
        };
        let uses = |word: &str| has_word(&text, word);
        match inner {
            Some(inner) if uses("Json") || uses("Form") => self.taken("the body", inner, scope, handler, Taken::Body),
            Some(inner) if uses("Query") => self.taken("the query", inner, scope, handler, Taken::Query),
            Some(inner) if uses("Path") => self.path_argument(inner, scope, handler),
            _ if uses("Query") => match self.first_named(item.file, line, &text, "Query::<") {
                Some(Ok(ty)) => handler.takes.push(Taken::Query(ty)),
                _ => handler.left.push(format!("`{}` takes a query that is not told", item.name)),
            },
            // Who proves who they are shows a token.
            _ if ["bearer", "AUTHORIZATION", "Authorization", "decode", "Cookie", "CookieJar", "session"]
                .iter()
                .any(|word| uses(word)) =>
            {
                handler.takes.push(Taken::Caller);
            }
            _ => handler.left.push(format!("`{}`, which it takes, is an extractor of the monolith's own", item.name)),
        }
    }

    /// An extractor that is derived, or whose code stands elsewhere: its name says what it is for.
    fn by_attribute_or_name(&mut self, id: ItemId, handler: &mut Handler) {
        let item = &self.analysis.items[id.0 as usize];
        let source = self.sources.file(item.file);
        let derived = source.as_ref().and_then(|source| match find(&source.tree.items, item) {
            Some(Found::Struct(one)) => {
                one.attrs.iter().find(|attribute| attribute.path().is_ident("from_request")).map(via)
            }
            _ => None,
        });
        let named = |words: &[&str]| words.iter().any(|word| item.name.contains(word));
        match derived.as_deref() {
            Some(via @ ("Query" | "Json" | "Form")) => match self.define(id) {
                Ok(()) => {
                    let ty = Type::Named(item.id.clone(), Vec::new());
                    handler.takes.push(if via == "Query" { Taken::Query(ty) } else { Taken::Body(ty) });
                }
                Err(why) => handler.left.push(format!("`{}`, which it takes, is any JSON: {why}", item.name)),
            },
            _ if named(&["User", "Auth", "Session", "Claims", "Token", "Caller", "Identity", "Login", "Admin"]) => {
                handler.takes.push(Taken::Caller);
            }
            // What a service of its own has elsewhere.
            _ if named(&["State", "Context", "Pool", "Conn", "Database"]) || item.name == "Db" => {}
            _ => handler.left.push(format!("`{}`, which it takes, is an extractor of the monolith's own", item.name)),
        }
    }

    /// The type that stands behind some text, where it is one of the codebase.
    fn first_named(&mut self, file: FileId, first: u32, text: &str, before: &str) -> Option<Result<Type, String>> {
        let at = text.find(before)? + before.len();
        let line = first + text[..at].matches('\n').count() as u32;
        let column = text[..at].rsplit('\n').next().unwrap_or_default().chars().count() as u32 + 1;
        let id = self.sources.mentions(file).get(&(line, column)).copied()?;
        Some(self.define(id).map(|()| Type::Named(self.analysis.items[id.0 as usize].id.clone(), Vec::new())))
    }

    fn answer(&mut self, ty: &syn::Type, scope: &Scope, depth: u8) -> Answer {
        let open = Answer::default();
        match ty {
            syn::Type::Tuple(tuple) if tuple.elems.is_empty() => Answer { status: None, body: Body::Empty },
            // A status, headers, a body: the body is the last.
            syn::Type::Tuple(tuple) => tuple.elems.last().map_or(open, |last| self.answer(last, scope, depth)),
            syn::Type::Paren(inner) => self.answer(&inner.elem, scope, depth),
            syn::Type::Path(path) if depth < 8 => self.answer_path(path, scope, depth),
            _ => open,
        }
    }

    fn answer_path(&mut self, path: &TypePath, scope: &Scope, depth: u8) -> Answer {
        let Some(last) = path.path.segments.last() else { return Answer::default() };
        let inner: Vec<&syn::Type> = match &last.arguments {
            PathArguments::AngleBracketed(list) => list
                .args
                .iter()
                .filter_map(|argument| if let GenericArgument::Type(ty) = argument { Some(ty) } else { None })
                .collect(),
            _ => Vec::new(),
        };
        if let Name::Item(id) = self.name(path, scope.file) {
            return self.answer_alias(id, &inner, scope, depth);
        }
        match (last.ident.to_string().as_str(), inner.first()) {
            ("Result", Some(ty)) => self.answer(ty, scope, depth + 1),
            ("Json", Some(ty)) => match self.ty(ty, scope) {
                Ok(ty) => Answer { status: None, body: Body::Json(ty) },
                Err(_) => Answer { status: None, body: Body::Json(Type::Json) },
            },
            ("Created", Some(ty)) => Answer { status: Some(201), ..self.answer(ty, scope, depth + 1) },
            ("StatusCode" | "Status", None) => Answer { status: None, body: Body::Empty },
            ("NoContent", None) => Answer { status: Some(204), body: Body::Empty },
            _ => Answer::default(),
        }
    }

    /// `ApiResult<T>`: the alias of a result, whose first parameter is what it answers.
    fn answer_alias(&mut self, id: ItemId, inner: &[&syn::Type], scope: &Scope, depth: u8) -> Answer {
        let item = &self.analysis.items[id.0 as usize];
        let Some(source) = self.sources.file(item.file) else { return Answer::default() };
        let Some(Found::Alias(alias)) = find(&source.tree.items, item) else {
            // Made by a macro: a result by its name.
            let result = inner.first().filter(|_| item.name.ends_with("Result"));
            return result.map(|ty| self.answer(ty, scope, depth + 1)).unwrap_or_default();
        };
        let syn::Type::Path(target) = &*alias.ty else { return Answer::default() };
        let Some(last) = target.path.segments.last() else { return Answer::default() };
        let first = alias.generics.type_params().next().map(|parameter| parameter.ident.to_string());
        let PathArguments::AngleBracketed(list) = &last.arguments else { return Answer::default() };
        let passes = list.args.first().is_some_and(|argument| match argument {
            GenericArgument::Type(syn::Type::Path(path)) => path.path.get_ident().map(ToString::to_string) == first,
            _ => false,
        });
        match inner.first() {
            Some(ty) if passes && last.ident == "Result" => self.answer(ty, scope, depth + 1),
            // An alias without parameters says it all itself.
            None if first.is_none() => {
                let scope = Scope { file: item.file, ..scope.clone() };
                self.answer(&alias.ty, &scope, depth + 1)
            }
            _ => Answer::default(),
        }
    }
}

/// The code that makes an extractor of a request, with the number of its first line.
fn made_from(source: &Source, name: &str) -> Option<(u32, String)> {
    fn among<'t>(items: &'t [syn::Item], name: &str) -> Option<&'t syn::ItemImpl> {
        items.iter().find_map(|item| match item {
            syn::Item::Impl(one) => {
                let of = one.trait_.as_ref().and_then(|(path, _)| path.segments.last())?;
                let makes = ["FromRequest", "FromRequestParts", "OptionalFromRequestParts"];
                let syn::Type::Path(this) = &*one.self_ty else { return None };
                let fits = makes.iter().any(|one| of.ident == *one) && this.path.segments.last()?.ident == name;
                fits.then_some(one)
            }
            syn::Item::Mod(one) => among(&one.content.as_ref()?.1, name),
            _ => None,
        })
    }
    among(&source.tree.items, name).map(|one| source.between(one.brace_token.span))
}

/// What `#[from_request(via(Query))]` names.
fn via(attribute: &syn::Attribute) -> String {
    let mut named = String::new();
    let _ = attribute.parse_nested_meta(|meta| {
        if meta.input.peek(syn::token::Paren) {
            let inner;
            syn::parenthesized!(inner in meta.input);
            let path: syn::Path = inner.parse()?;
            if meta.path.is_ident("via") {
                named = path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
            }
        }
        Ok(())
    });
    named
}

fn has_word(text: &str, word: &str) -> bool {
    let part = |sign: Option<char>| sign.is_some_and(|sign| sign.is_alphanumeric() || sign == '_');
    text.match_indices(word)
        .any(|(at, _)| !part(text[..at].chars().next_back()) && !part(text[at + word.len()..].chars().next()))
}

/// The one status of success that a body names, where it names one alone.
fn only_status(body: &str) -> Option<u16> {
    const SUCCESSES: &[(&str, u16)] =
        &[("OK", 200), ("CREATED", 201), ("ACCEPTED", 202), ("NO_CONTENT", 204), ("Created", 201), ("NoContent", 204)];
    let mut named = SUCCESSES.iter().filter(|(name, _)| {
        ["StatusCode::", "Status::"].iter().any(|before| has_word(body, &format!("{before}{name}")))
    });
    let first = named.next()?;
    named.next().is_none().then_some(first.1)
}
