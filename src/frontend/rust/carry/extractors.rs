//! Extractors of the codebase's own: what they take of a request, by the code that makes them.

use syn::{GenericArgument, PathArguments, PathSegment};

use super::Carrier;
use super::sources::{Found, Source, find, has_word};
use super::types::Scope;
use crate::model::analysis::{FileId, ItemId, ItemKind, Route};
use crate::model::contract::{Handler, Taken, Type};

/// Who proves who they are shows a token.
const PROOFS: &[&str] = &["bearer", "AUTHORIZATION", "Authorization", "decode", "Cookie", "CookieJar", "session"];

/// The code that makes an extractor of a request.
struct Made {
    /// Its first line.
    line: u32,
    text: String,
    /// It can't see the body.
    of_head: bool,
}

impl Carrier<'_> {
    /// What it takes is told by the code that makes it from a request.
    pub fn own_extractor(
        &mut self,
        id: ItemId,
        written: &PathSegment,
        scope: &Scope,
        route: &Route,
        handler: &mut Handler,
    ) {
        let item = &self.analysis.items[id.0 as usize];
        let Some(source) = self.sources.file(item.file) else { return self.by_attribute_or_name(id, handler) };
        if item.kind == ItemKind::TypeAlias
            && scope.depth < 8
            && let Some(Found::Alias(alias)) = find(&source.tree.items, item)
        {
            let names = alias.generics.type_params().map(|parameter| parameter.ident.to_string());
            let arguments = self.arguments(written, scope).unwrap_or_default();
            let parameters = names.zip(arguments).collect();
            let scope = Scope { file: item.file, this: None, parameters, depth: scope.depth + 1 };
            return self.argument("", &alias.ty, &scope, route, handler);
        }
        let inner = match &written.arguments {
            PathArguments::AngleBracketed(list) => list.args.iter().find_map(|argument| match argument {
                GenericArgument::Type(ty) => Some(ty),
                _ => None,
            }),
            _ => None,
        };
        let Some(Made { line, text, of_head }) = made_from(&source, &item.name, route) else {
            return self.by_attribute_or_name(id, handler);
        };
        let uses = |word: &str| has_word(&text, word);
        match inner {
            Some(inner) if uses("Json") => self.taken("the body", inner, scope, handler, Taken::Body),
            Some(inner) if uses("Form") => self.form(inner, scope, route, handler),
            Some(inner) if uses("Query") => self.taken("the query", inner, scope, handler, Taken::Query),
            Some(inner) if uses("Path") => self.path_argument(inner, scope, handler),
            Some(inner) if !of_head && (uses("serde_json") || uses("deserialize")) => {
                self.taken("the body", inner, scope, handler, Taken::Body);
            }
            _ if uses("Query") => match self.first_named(item.file, line, &text, "Query::<") {
                Some(Ok(ty)) => handler.takes.push(Taken::Query(ty)),
                _ => handler.left.push(format!("`{}` takes a query that is not told", item.name)),
            },
            _ if PROOFS.iter().any(|word| uses(word)) => handler.takes.push(Taken::Caller),
            _ if of_head && (uses("query") || uses("query_pairs")) => {
                handler.left.push(format!("`{}` takes a query that is not told", item.name));
            }
            _ if of_head && (uses("headers") || uses("TypedHeader")) => handler.takes.push(Taken::Headers),
            // What surrounds a request, and parts of its path: nothing that its contract would tell.
            _ if of_head => {}
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
                    handler.takes.push(match via {
                        "Query" => Taken::Query(ty),
                        "Form" => Taken::Form(ty),
                        _ => Taken::Body(ty),
                    });
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
}

fn made_from(source: &Source, name: &str, route: &Route) -> Option<Made> {
    fn among<'t>(items: &'t [syn::Item], name: &str) -> Option<&'t syn::ItemImpl> {
        items.iter().find_map(|item| match item {
            syn::Item::Impl(one) => {
                let of = one.trait_.as_ref().and_then(|(path, _)| path.segments.last())?;
                let makes =
                    ["FromRequest", "FromRequestParts", "OptionalFromRequest", "OptionalFromRequestParts", "FromData"];
                let syn::Type::Path(this) = &*one.self_ty else { return None };
                let fits = makes.iter().any(|one| of.ident == *one) && this.path.segments.last()?.ident == name;
                fits.then_some(one)
            }
            syn::Item::Mod(one) => among(&one.content.as_ref()?.1, name),
            _ => None,
        })
    }
    let one = among(&source.tree.items, name)?;
    let (line, text) = source.between(one.brace_token.span);
    let of = one.trait_.as_ref().and_then(|(path, _)| path.segments.last()).map(|last| last.ident.to_string());
    let of_head = match of.as_deref() {
        Some("FromRequestParts" | "OptionalFromRequestParts") => true,
        // Rocket has another trait for bodies.
        Some("FromRequest") if route.framework == "rocket" => true,
        // Actix hands the body over beside the rest.
        Some("FromRequest") if route.framework == "actix-web" => one.items.iter().all(ignores_its_body),
        _ => false,
    };
    Some(Made { line, text, of_head })
}

fn ignores_its_body(item: &syn::ImplItem) -> bool {
    let syn::ImplItem::Fn(function) = item else { return true };
    let mut inputs = function.sig.inputs.iter().skip(1);
    inputs.all(|input| match input {
        syn::FnArg::Typed(argument) => match &*argument.pat {
            syn::Pat::Wild(_) => true,
            syn::Pat::Ident(name) => name.ident.to_string().starts_with('_'),
            _ => false,
        },
        syn::FnArg::Receiver(_) => false,
    })
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
