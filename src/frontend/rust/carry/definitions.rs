//! The definition of a type, with what serde is told about it.

use std::collections::BTreeMap;

use super::Carrier;
use super::serde::{arguments, derives, docs};
use super::sources::{Found, find};
use super::types::Scope;
use crate::model::analysis::ItemId;
use crate::model::contract::{Attribute, Definition, Field, Shape, Type, Variant, attribute};

/// Arguments that mean the same wherever the type stands.
const KEPT: &[&str] = &[
    "rename",
    "rename.serialize",
    "rename.deserialize",
    "rename_all",
    "rename_all_fields",
    "rename_all.serialize",
    "rename_all.deserialize",
    "alias",
    "default",
    "skip",
    "skip_serializing",
    "skip_deserializing",
    "flatten",
    "tag",
    "content",
    "untagged",
    "transparent",
    "deny_unknown_fields",
    "other",
];

/// Those that name code which writes or reads a value.
const CODE: &[&str] = &["with", "serialize_with", "deserialize_with", "getter", "from", "try_from", "into", "remote"];

impl Carrier<'_> {
    /// Reads the definition of a type, once.
    ///
    /// # Errors
    /// What is in the way.
    pub fn define(&mut self, id: ItemId) -> Result<(), String> {
        let item = &self.analysis.items[id.0 as usize];
        if !self.begun.insert(id) {
            return Ok(());
        }
        let Some(source) = self.sources.file(item.file) else { return Err("its file is gone".to_owned()) };
        let (attributes, generics) = match find(&source.tree.items, item) {
            Some(Found::Struct(one)) => (&one.attrs, &one.generics),
            Some(Found::Enum(one)) => (&one.attrs, &one.generics),
            _ => {
                self.begun.remove(&id);
                return Err(format!("`{}` is made by a macro", item.name));
            }
        };
        // Somebody's own code writes it, or nobody had to: then its parts say whether it can be sent.
        let own = !["Serialize", "Deserialize", "FromForm"].iter().any(|name| derives(attributes, name));
        if own && !self.of_calls {
            self.begun.remove(&id);
            return Err(format!("`{}` derives neither Serialize nor Deserialize", item.name));
        }
        let names: Vec<String> = generics.type_params().map(|parameter| parameter.ident.to_string()).collect();
        let parameters: BTreeMap<String, Type> =
            names.iter().map(|name| (name.clone(), Type::Parameter(name.clone()))).collect();
        let scope = Scope { file: item.file, this: Some(id), parameters, depth: 0 };
        let mut left = Vec::new();
        let given = arguments(attributes);
        if let Some(code) = given.iter().find(|one| CODE.contains(&one.name.as_str())) {
            self.begun.remove(&id);
            return Err(format!("`{}` is written by code of its own (`{}`)", item.name, code.name));
        }
        let shape = match find(&source.tree.items, item) {
            Some(Found::Struct(one)) => self.fields(&one.fields, &scope, &mut left),
            Some(Found::Enum(one)) => {
                let variants = one.variants.iter().map(|variant| Variant {
                    name: variant.ident.to_string(),
                    docs: docs(&variant.attrs),
                    serde: kept(arguments(&variant.attrs)),
                    shape: self.fields(&variant.fields, &scope, &mut left),
                    is_default: variant.attrs.iter().any(|attribute| attribute.path().is_ident("default")),
                });
                Shape::Enum(variants.collect())
            }
            _ => Shape::Unit,
        };
        if let Some(why) = left.first().filter(|_| own) {
            self.begun.remove(&id);
            return Err(format!("of `{}` {why}", item.name));
        }
        let definition = Definition {
            name: item.name.trim_start_matches("r#").to_owned(),
            docs: docs(attributes),
            parameters: names,
            serde: kept(given),
            shape,
            has_default: derives(attributes, "Default"),
            left,
        };
        self.types.insert(id, definition);
        Ok(())
    }

    fn fields(&mut self, fields: &syn::Fields, scope: &Scope, left: &mut Vec<String>) -> Shape {
        let mut all = Vec::new();
        for (index, field) in fields.iter().enumerate() {
            let name = field.ident.as_ref().map(|ident| ident.to_string().trim_start_matches("r#").to_owned());
            let told = name.clone().unwrap_or_else(|| index.to_string());
            let given = arguments(&field.attrs);
            let code = given.iter().find(|one| CODE.contains(&one.name.as_str()));
            let mut ty = match code {
                Some(code) => Err(format!("it is written by code of its own (`{}`)", code.name)),
                None => self.ty(&field.ty, scope),
            }
            .unwrap_or_else(|why| {
                left.push(format!("`{told}` is any JSON: {why}"));
                Type::Json
            });
            let mut serde = kept(given.clone());
            if let Some(function) = attribute(&given, "default").filter(|function| !function.is_empty()) {
                left.push(format!(
                    "`{told}` may be left out, and is then for the handler to fill in, as `{function}` did"
                ));
                serde.retain(|one| one.name != "default");
                if !matches!(ty, Type::Option(_)) {
                    ty = Type::Option(Box::new(ty));
                }
            }
            all.push(Field { name: name.unwrap_or_default(), docs: docs(&field.attrs), serde, ty });
        }
        match fields {
            syn::Fields::Named(_) => Shape::Struct(all),
            syn::Fields::Unnamed(_) => Shape::Tuple(all),
            syn::Fields::Unit => Shape::Unit,
        }
    }
}

/// What means the same elsewhere.
fn kept(given: Vec<Attribute>) -> Vec<Attribute> {
    let kept = given.into_iter().filter(|one| KEPT.contains(&one.name.as_str()) || is_known_skip(one));
    kept.collect()
}

fn is_known_skip(one: &Attribute) -> bool {
    one.name == "skip_serializing_if"
        && one.value.as_deref().is_some_and(|value| {
            ["Option::is_none", "Vec::is_empty", "String::is_empty", "std::ops::Not::not", "BTreeMap::is_empty"]
                .contains(&value)
        })
}
