//! What attributes say of how a type is written and read.

use syn::{Attribute as Syntax, Expr, Lit, Meta, Token, punctuated::Punctuated};

use crate::model::contract::Attribute;

/// The arguments of all `#[serde(…)]`, in order. `rename(serialize = "a", …)` comes as `rename.serialize`.
pub(super) fn arguments(attributes: &[Syntax]) -> Vec<Attribute> {
    let mut found = Vec::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        if let Ok(list) = attribute.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated) {
            list.iter().for_each(|meta| add(meta, "", &mut found));
        }
    }
    // What Rocket calls a field of a form; a second name is another that it may have.
    let mut name = "rename";
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("field")) {
        if let Ok(Meta::NameValue(pair)) = attribute.parse_args()
            && pair.path.is_ident("name")
            && let Some(value) = text(&pair.value).or_else(|| uncased(&pair.value))
        {
            found.push(Attribute { name: name.to_owned(), value: Some(value) });
            name = "alias";
        }
    }
    found
}

fn add(meta: &Meta, before: &str, found: &mut Vec<Attribute>) {
    let name = meta.path().get_ident().map(ToString::to_string).unwrap_or_default();
    let name = format!("{before}{name}");
    match meta {
        Meta::Path(_) => found.push(Attribute { name, value: None }),
        Meta::NameValue(pair) => found.push(Attribute { name, value: text(&pair.value) }),
        Meta::List(list) => {
            if let Ok(inner) = list.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated) {
                inner.iter().for_each(|meta| add(meta, &format!("{name}."), found));
            }
        }
    }
}

/// `uncased("name")`
fn uncased(value: &Expr) -> Option<String> {
    match value {
        Expr::Call(call) if call.args.len() == 1 => text(call.args.first()?),
        _ => None,
    }
}

/// A text that is written out.
pub(super) fn text(value: &Expr) -> Option<String> {
    match value {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

/// The lines of the documentation, without the space that they begin with.
pub(super) fn docs(attributes: &[Syntax]) -> Vec<String> {
    let lines = attributes.iter().filter(|attribute| attribute.path().is_ident("doc"));
    let lines = lines.filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) => text(&pair.value),
        _ => None,
    });
    lines
        .flat_map(|text| {
            text.lines().map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end().to_owned()).collect::<Vec<_>>()
        })
        .collect()
}

/// Whether a derive of that name is among the attributes.
pub(super) fn derives(attributes: &[Syntax], name: &str) -> bool {
    attributes.iter().filter(|attribute| attribute.path().is_ident("derive")).any(|attribute| {
        let list = attribute.parse_args_with(Punctuated::<syn::Path, Token![,]>::parse_terminated);
        list.is_ok_and(|list| list.iter().any(|path| path.segments.last().is_some_and(|last| last.ident == name)))
    })
}
