//! What a handler answers, as its signature tells.

use syn::{GenericArgument, PathArguments, PathSegment, TypePath};

use super::Carrier;
use super::handlers::only_status;
use super::sources::{Found, find, has_word};
use super::types::{Name, Scope};
use crate::model::analysis::{ItemId, ItemKind};
use crate::model::contract::{Answer, Body, Type};

impl Carrier<'_> {
    pub fn answer(&mut self, ty: &syn::Type, scope: &Scope, depth: u8) -> Answer {
        let open = Answer::default();
        match ty {
            syn::Type::Tuple(tuple) if tuple.elems.is_empty() => Answer { status: None, body: Body::Empty },
            // A status, headers, a body: the body is the last.
            syn::Type::Tuple(tuple) => tuple.elems.last().map_or(open, |last| self.answer(last, scope, depth)),
            syn::Type::Paren(inner) => self.answer(&inner.elem, scope, depth),
            syn::Type::Path(path) if depth < 8 => self.answer_path(path, scope, depth),
            syn::Type::Reference(reference) => self.answer(&reference.elem, scope, depth),
            // Of bytes.
            syn::Type::Slice(_) | syn::Type::Array(_) => media("application/octet-stream"),
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
        let names = match self.name(path, scope.file) {
            Name::Item(id) if matches!(self.analysis.items[id.0 as usize].kind, ItemKind::Struct | ItemKind::Enum) => {
                return self.answer_struct(id, last, &inner, scope, depth);
            }
            Name::Item(id) => return self.answer_alias(id, &inner, scope, depth),
            Name::Outside(names) => names,
        };
        match (names.last().map(String::as_str).unwrap_or_default(), inner.first()) {
            // Of Rocket: what is not there is a 404.
            ("Result" | "Option", Some(ty)) => self.answer(ty, scope, depth + 1),
            ("Json", Some(ty)) => match self.ty(ty, scope) {
                Ok(ty) => Answer { status: None, body: Body::Json(ty) },
                Err(_) => Answer { status: None, body: Body::Json(Type::Json) },
            },
            ("Created", Some(ty)) => Answer { status: Some(201), ..self.answer(ty, scope, depth + 1) },
            ("Accepted", Some(ty)) => Answer { status: Some(202), ..self.answer(ty, scope, depth + 1) },
            ("StatusCode" | "Status", None) => Answer { status: None, body: Body::Empty },
            ("NoContent", None) => Answer { status: Some(204), body: Body::Empty },
            ("Html" | "RawHtml" | "Markup" | "Template" | "PreEscaped", _) => media("text/html"),
            ("RawCss", _) => media("text/css"),
            ("RawJavaScript", _) => media("text/javascript"),
            ("RawXml", _) => media("text/xml"),
            ("String" | "str" | "RawText", None) => media("text/plain"),
            ("Cow", Some(ty)) => self.answer(ty, scope, depth + 1),
            ("Sse" | "EventStream", _) => media("text/event-stream"),
            ("Bytes" | "BytesMut" | "NamedFile" | "Vec", _) => media("application/octet-stream"),
            // Where to, its headers say.
            ("Redirect", None) => Answer { status: Some(303), ..media("*/*") },
            _ => Answer::default(),
        }
    }

    /// A type of the codebase that makes an answer: what it makes it of, where that is its parameter.
    fn answer_struct(
        &mut self,
        id: ItemId,
        written: &PathSegment,
        inner: &[&syn::Type],
        scope: &Scope,
        depth: u8,
    ) -> Answer {
        let item = &self.analysis.items[id.0 as usize];
        let Some(source) = self.sources.file(item.file) else { return Answer::default() };
        let Some(text) = source.made_by(&["IntoResponse", "Responder"], &item.name) else { return Answer::default() };
        let status = number(written).or_else(|| only_status(&text));
        match inner.first() {
            Some(ty) if item.name.contains("Json") || has_word(&text, "Json") || has_word(&text, "json") => {
                let body = Body::Json(self.ty(ty, scope).unwrap_or(Type::Json));
                Answer { status, body }
            }
            Some(ty) => self.answer(ty, scope, depth + 1),
            None if status == Some(204) => Answer { status, body: Body::Empty },
            None => Answer::default(),
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

fn media(kind: &'static str) -> Answer {
    Answer { status: None, body: Body::Media(kind) }
}

/// `JsonStatus<201, T>`
fn number(written: &PathSegment) -> Option<u16> {
    let PathArguments::AngleBracketed(list) = &written.arguments else { return None };
    let status = list.args.iter().find_map(|argument| match argument {
        GenericArgument::Const(syn::Expr::Lit(literal)) => match &literal.lit {
            syn::Lit::Int(number) => number.base10_parse().ok(),
            _ => None,
        },
        _ => None,
    });
    status.filter(|status| (200..300).contains(status))
}

/// Whether a type says no more than that it is an answer.
pub(super) fn is_left_open(ty: &syn::Type) -> bool {
    match ty {
        syn::Type::ImplTrait(_) => true,
        syn::Type::Path(path) => path.path.segments.last().is_some_and(|last| {
            let name = last.ident.to_string();
            let first = match &last.arguments {
                PathArguments::AngleBracketed(list) => list.args.first(),
                _ => None,
            };
            match first {
                _ if name.ends_with("Response") => true,
                Some(GenericArgument::Type(ty)) => name.ends_with("Result") && is_left_open(ty),
                _ => false,
            }
        }),
        _ => false,
    }
}
