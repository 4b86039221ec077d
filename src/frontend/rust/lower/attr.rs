//! Attributes: what they say of tests and `cfg`, and the paths and expressions they name.

use std::fmt::Write as _;

use proc_macro2::{TokenStream, TokenTree};
use syn::{Attribute, Meta};

use super::super::ir::*;
use super::Lowerer;

/// The condition of the `cfg` attributes, and whether they hold in tests only.
pub(super) fn cfg_of(attrs: &[Attribute]) -> (Option<Box<str>>, bool) {
    let (mut text, mut test) = (None::<String>, false);
    for attr in attrs {
        if let Meta::List(list) = &attr.meta
            && list.path.is_ident("cfg")
        {
            test |= tests_only(&list.tokens);
            let condition = list.tokens.to_string();
            text = Some(text.map_or_else(|| condition.clone(), |text| format!("all({text}, {condition})")));
        }
    }
    (text.map(String::into_boxed_str), test)
}

/// `test`, `all(test, …)`; not `any(test, …)`, which holds outside tests too.
fn tests_only(tokens: &TokenStream) -> bool {
    let mut trees = tokens.clone().into_iter();
    match (trees.next(), trees.next()) {
        (Some(TokenTree::Ident(word)), None) => word == "test",
        (Some(TokenTree::Ident(word)), Some(TokenTree::Group(group))) if word == "all" => {
            let mut parts = vec![TokenStream::new()];
            for tree in group.stream() {
                match (&tree, parts.last_mut()) {
                    (TokenTree::Punct(comma), _) if comma.as_char() == ',' => parts.push(TokenStream::new()),
                    (_, Some(part)) => part.extend([tree]),
                    (_, None) => {}
                }
            }
            parts.iter().any(tests_only)
        }
        _ => false,
    }
}

/// A `#[test]`-like attribute: `test`, `tokio::test`, `sqlx::test`, `rstest` …
pub(super) fn is_test_fn(attrs: &[Attribute]) -> bool {
    attrs.iter().any(|attr| {
        attr.path().segments.last().is_some_and(|last| {
            last.ident == "test" || last.ident == "rstest" || last.ident == "test_case" || last.ident == "bench"
        })
    })
}

/// The literal of `#[path = "…"]`.
pub(super) fn path_of(attrs: &[Attribute]) -> Option<Box<str>> {
    attrs.iter().find_map(|attr| match &attr.meta {
        Meta::NameValue(pair) if pair.path.is_ident("path") => match &pair.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value().into_boxed_str()),
            _ => None,
        },
        _ => None,
    })
}

pub(super) fn has(attrs: &[Attribute], name: &str) -> bool {
    attrs.iter().any(|attr| attr.path().is_ident(name))
}

/// How users call a procedural macro: by its function's name, or by the name of the derive.
pub(super) enum ProcName {
    Own,
    Derive(proc_macro2::Ident),
}

pub(super) fn proc_macro_name(attrs: &[Attribute]) -> Option<ProcName> {
    attrs.iter().find_map(|attr| match &attr.meta {
        Meta::Path(path) if path.is_ident("proc_macro") || path.is_ident("proc_macro_attribute") => Some(ProcName::Own),
        Meta::List(list) if list.path.is_ident("proc_macro_derive") => {
            list.tokens.clone().into_iter().find_map(|tree| match tree {
                TokenTree::Ident(ident) => Some(ProcName::Derive(ident)),
                _ => None,
            })
        }
        _ => None,
    })
}

/// Attributes of the language that name no item.
const INERT: &[&str] = &[
    "doc",
    "allow",
    "warn",
    "deny",
    "forbid",
    "expect",
    "cfg",
    "inline",
    "must_use",
    "cold",
    "path",
    "macro_use",
    "macro_export",
    "repr",
    "non_exhaustive",
    "ignore",
    "should_panic",
    "test",
    "deprecated",
    "automatically_derived",
    "no_mangle",
    "link",
    "link_name",
    "link_section",
    "track_caller",
    "feature",
    "recursion_limit",
    "rustfmt",
    "global_allocator",
    "proc_macro",
    "proc_macro_derive",
    "proc_macro_attribute",
    "unsafe",
    "default",
    "clippy",
    "target_feature",
    "export_name",
    "used",
    "panic_handler",
    "no_std",
    "type_length_limit",
    "rustfmt_skip",
];

/// Helpers of well-known derives, which hold settings: they are many, and seldom name an item.
const SETTINGS: &[&str] = &["serde", "schemars", "clap", "arg", "command", "error", "strum", "diesel", "sqlx"];

impl Lowerer {
    pub(super) fn attrs(&mut self, attrs: &[Attribute]) -> List {
        let mut lowered = Vec::new();
        for attr in attrs {
            self.meta(&attr.meta, &mut lowered, 0);
        }
        let start = self.ir.attrs.len() as u32;
        self.ir.attrs.extend_from_slice(&lowered);
        List { start, len: lowered.len() as u32 }
    }

    fn meta(&mut self, meta: &Meta, lowered: &mut Vec<AttrIr>, depth: u32) {
        let path = meta.path();
        if let Some(ident) = path.get_ident() {
            self.name.clear();
            // Writing to a String cannot fail.
            let _ = write!(self.name, "{ident}");
            if INERT.contains(&self.name.as_str()) {
                return;
            }
        }
        let first = path.segments.first();
        if first.is_some_and(|first| first.ident == "rustfmt" || first.ident == "clippy") {
            return;
        }
        if path.is_ident("derive") {
            let Meta::List(list) = meta else { return };
            let parser = syn::punctuated::Punctuated::<syn::Path, syn::Token![,]>::parse_terminated;
            let Ok(paths) = syn::parse::Parser::parse2(parser, list.tokens.clone()) else { return };
            let ids: Vec<u32> = paths.iter().map(|path| self.path(path, None).0).collect();
            let (path, paths) = (self.path(meta.path(), None), self.list(&ids));
            lowered.push(AttrIr { path, derive: true, paths, exprs: List::default() });
            return;
        }
        if path.is_ident("cfg_attr") {
            let Meta::List(list) = meta else { return };
            let parser = syn::punctuated::Punctuated::<Meta, syn::Token![,]>::parse_terminated;
            let Ok(metas) = syn::parse::Parser::parse2(parser, list.tokens.clone()) else { return };
            if depth < 8 {
                for inner in metas.iter().skip(1) {
                    self.meta(inner, lowered, depth + 1);
                }
            }
            return;
        }
        let path = self.path(path, None);
        let (exprs, paths) = match meta {
            Meta::Path(_) => (List::default(), List::default()),
            Meta::NameValue(pair) => {
                let value = self.expr(&pair.value);
                (self.list(&[value.0]), List::default())
            }
            Meta::List(list) => {
                let known = list.path.get_ident().is_some_and(|ident| SETTINGS.iter().any(|name| ident == name));
                match known.then(|| self.plain_list(&list.tokens)).flatten() {
                    Some(paths) => (List::default(), paths),
                    None => self.loose_args(list.tokens.clone()),
                }
            }
        };
        lowered.push(AttrIr { path, derive: false, paths, exprs });
    }

    /// `rename = "x", default`: words and literals alone need no parser. Gives the words that are no keys.
    fn plain_list(&mut self, tokens: &TokenStream) -> Option<List> {
        let trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
        let plain = |tree: &TokenTree| match tree {
            TokenTree::Ident(_) | TokenTree::Literal(_) => true,
            TokenTree::Punct(sign) => matches!(sign.as_char(), ',' | '='),
            TokenTree::Group(_) => false,
        };
        if !trees.iter().all(plain) {
            return None;
        }
        let mut paths = Vec::new();
        for (index, tree) in trees.iter().enumerate() {
            let is_key = matches!(trees.get(index + 1), Some(TokenTree::Punct(sign)) if sign.as_char() == '=');
            // A lone word is the attribute's own; a type or what stands behind `=` is not.
            let is_value = index > 0 && matches!(&trees[index - 1], TokenTree::Punct(sign) if sign.as_char() == '=');
            if let TokenTree::Ident(ident) = tree
                && !is_key
                && (is_value || ident.to_string().starts_with(char::is_uppercase))
            {
                let seg = Seg { name: self.sym(ident), pos: Self::pos(ident.span()), args: ArgsId::NONE };
                paths.push(self.plain_path(&[seg], false).0);
            }
        }
        Some(self.list(&paths))
    }
}
