//! The types of a service: which of them its routes need, what each is called, and how Rust writes them.

use std::collections::{BTreeMap, BTreeSet};

use super::layout;
use super::names::{field, literal, marked, plain, type_name, unmarked_name};
use crate::model::contract::{Attribute, Contracts, Definition, Field, Plain, Shape, Type, Variant, attribute};

/// Names that the definitions themselves are written with.
const TAKEN: &[&str] = &["Box", "Deserialize", "Err", "None", "Ok", "Option", "Serialize", "Some", "String", "Vec"];

/// Types by their keys in the contracts.
#[derive(Debug, Default)]
pub(super) struct Book<'c> {
    pub types: BTreeMap<String, Entry<'c>>,
}

#[derive(Debug)]
pub(super) struct Entry<'c> {
    pub name: String,
    pub definition: &'c Definition,
    /// It can be made from nothing.
    pub has_default: bool,
}

impl<'c> Book<'c> {
    /// All types that some types need.
    pub fn of<'t>(roots: impl Iterator<Item = &'t Type>, contracts: &'c Contracts) -> Self {
        let mut keys = BTreeSet::new();
        let mut open: Vec<String> = Vec::new();
        roots.for_each(|ty| named(ty, &mut open));
        while let Some(key) = open.pop() {
            let Some(definition) = contracts.types.get(&key) else { continue };
            if keys.insert(key) {
                parts(definition).iter().for_each(|ty| named(ty, &mut open));
            }
        }
        let mut book = Self::default();
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for key in &keys {
            *counts.entry(type_name(&contracts.types[key].name).to_lowercase()).or_default() += 1;
        }
        let mut taken = BTreeSet::new();
        for key in keys {
            let definition = &contracts.types[&key];
            let mut name = type_name(&definition.name);
            // Two of one name: the module tells them apart.
            if counts[&name.to_lowercase()] > 1 {
                let module = key.rsplit("::").nth(1).map(plain).unwrap_or_default();
                name = type_name(&format!("{}{}", camel(&module), definition.name));
            }
            if TAKEN.contains(&name.as_str()) {
                name.push('_');
            }
            while !taken.insert(name.to_lowercase()) {
                name.push('X');
            }
            book.types.insert(key, Entry { name, definition, has_default: definition.has_default });
        }
        book.settle_defaults();
        book
    }

    /// A type can be made from nothing if all its parts can.
    fn settle_defaults(&mut self) {
        loop {
            let wrong: Vec<String> = self
                .types
                .iter()
                .filter(|(_, entry)| entry.has_default && !self.makes_default(entry.definition))
                .map(|(key, _)| key.clone())
                .collect();
            if wrong.is_empty() {
                return;
            }
            for key in wrong {
                if let Some(entry) = self.types.get_mut(&key) {
                    entry.has_default = false;
                }
            }
        }
    }

    fn makes_default(&self, definition: &Definition) -> bool {
        match &definition.shape {
            Shape::Struct(fields) | Shape::Tuple(fields) => fields.iter().all(|field| self.has_default(&field.ty)),
            Shape::Unit => true,
            Shape::Enum(variants) => variants.iter().any(|variant| variant.is_default && variant.shape == Shape::Unit),
            Shape::Alias(ty) => self.has_default(ty),
        }
    }

    pub fn has_default(&self, ty: &Type) -> bool {
        match ty {
            Type::Option(_) | Type::List(_) | Type::Set(_) | Type::Map(_) | Type::Json | Type::Plain(_) => true,
            Type::Boxed(ty) => self.has_default(ty),
            Type::Tuple(types) => types.len() <= 12 && types.iter().all(|ty| self.has_default(ty)),
            // It would have to be asked of the parameter.
            Type::Parameter(_) => false,
            Type::Named(key, _) => self.types.get(key).is_none_or(|entry| entry.has_default),
        }
    }

    /// A type as Rust writes it; `module` stands before names of the book.
    pub fn rust(&self, ty: &Type, module: &str) -> String {
        let inner = |ty: &Type| self.rust(ty, module);
        match ty {
            Type::Plain(plain) => rust_plain(*plain).to_owned(),
            Type::Option(ty) => format!("Option<{}>", inner(ty)),
            Type::Boxed(ty) => format!("Box<{}>", inner(ty)),
            Type::List(ty) | Type::Set(ty) => format!("Vec<{}>", inner(ty)),
            Type::Map(ty) => format!("std::collections::BTreeMap<String, {}>", inner(ty)),
            Type::Tuple(types) if types.len() == 1 => format!("({},)", inner(&types[0])),
            Type::Tuple(types) => format!("({})", types.iter().map(inner).collect::<Vec<_>>().join(", ")),
            Type::Parameter(name) => type_name(name),
            Type::Json => "serde_json::Value".to_owned(),
            Type::Named(key, arguments) => match self.types.get(key) {
                None => "serde_json::Value".to_owned(),
                Some(entry) => {
                    let wanted = entry.definition.parameters.len();
                    let mut arguments: Vec<String> = arguments.iter().take(wanted).map(inner).collect();
                    arguments.resize(wanted, "serde_json::Value".to_owned());
                    let arguments = if wanted == 0 { String::new() } else { format!("<{}>", arguments.join(", ")) };
                    format!("{module}{}{arguments}", entry.name)
                }
            },
        }
    }

    /// All definitions, as a module.
    pub fn module(&self) -> String {
        self.types.values().map(|entry| self.definition(entry)).collect::<Vec<_>>().join("\n")
    }

    fn definition(&self, entry: &Entry<'_>) -> String {
        let Entry { name, definition, .. } = entry;
        let mut docs = definition.docs.clone();
        if !definition.left.is_empty() {
            if !docs.is_empty() {
                docs.push(String::new());
            }
            docs.extend(definition.left.iter().map(|left| format!("Not as in the monolith: {left}.")));
        }
        let mut out = layout::docs(0, "///", &docs);
        let generics = match definition.parameters.as_slice() {
            [] => String::new(),
            names => format!("<{}>", names.iter().map(|name| type_name(name)).collect::<Vec<_>>().join(", ")),
        };
        if let Shape::Alias(ty) = &definition.shape {
            return out + &format!("pub type {name}{generics} = {};\n", self.rust(ty, ""));
        }
        let default = if entry.has_default { "Default, " } else { "" };
        out.push_str(&format!("#[derive(Debug, Clone, PartialEq, {default}Serialize, Deserialize)]\n"));
        let serde = definition.serde.iter().filter(|one| one.name != "default" || entry.has_default);
        out.push_str(&layout::attribute(0, "serde", &arguments(serde)));
        match &definition.shape {
            Shape::Struct(fields) if fields.is_empty() => out + &format!("pub struct {name}{generics} {{}}\n"),
            Shape::Struct(fields) => {
                out.push_str(&format!("pub struct {name}{generics} {{\n"));
                fields.iter().for_each(|field| out.push_str(&self.field(field, 4, "pub ")));
                out + "}\n"
            }
            Shape::Tuple(fields) => {
                let fields: Vec<String> = fields.iter().map(|field| self.unnamed(field, "pub ")).collect();
                out + &format!("pub struct {name}{generics}({});\n", fields.join(", "))
            }
            Shape::Unit => out + &format!("pub struct {name}{generics};\n"),
            Shape::Enum(variants) => {
                out.push_str(&format!("pub enum {name}{generics} {{\n"));
                // One that takes several lines makes all of them take several.
                let wide = variants.iter().any(|variant| self.is_wide(variant));
                variants.iter().for_each(|variant| out.push_str(&self.variant(variant, wide, entry.has_default)));
                out + "}\n"
            }
            Shape::Alias(_) => out,
        }
    }

    fn field(&self, one: &Field, indent: usize, before: &str) -> String {
        let mut out = layout::docs(indent, "///", &one.docs);
        out.push_str(&layout::attribute(indent, "serde", &self.field_arguments(one)));
        out + &format!("{}{before}{}: {},\n", " ".repeat(indent), field(&one.name), self.rust(&one.ty, ""))
    }

    fn unnamed(&self, one: &Field, before: &str) -> String {
        let attributes = layout::attribute(0, "serde", &self.field_arguments(one)).replace('\n', " ");
        format!("{attributes}{before}{}", self.rust(&one.ty, ""))
    }

    fn field_arguments(&self, field: &Field) -> Vec<String> {
        let has_default = self.has_default(&field.ty);
        let mut list = arguments(field.serde.iter().filter(|one| one.name != "default" || has_default));
        // Whoever reads what was not written needs something in its place.
        let unwritten =
            ["skip_serializing", "skip_serializing_if"].iter().any(|name| attribute(&field.serde, name).is_some());
        if unwritten && has_default && attribute(&field.serde, "default").is_none() {
            list.push("default".to_owned());
        }
        list
    }

    fn is_wide(&self, variant: &Variant) -> bool {
        let Shape::Struct(fields) = &variant.shape else {
            return !variant.docs.is_empty() || !variant.serde.is_empty();
        };
        let plain = fields.iter().all(|field| field.docs.is_empty() && self.field_arguments(field).is_empty());
        !plain
            || !variant.docs.is_empty()
            || !variant.serde.is_empty()
            || self.inline(fields).chars().count() + variant.name.len() > 120 - 10
    }

    fn inline(&self, fields: &[Field]) -> String {
        let all = fields.iter().map(|one| format!("{}: {}", field(&one.name), self.rust(&one.ty, "")));
        all.collect::<Vec<_>>().join(", ")
    }

    fn variant(&self, variant: &Variant, wide: bool, has_default: bool) -> String {
        let mut out = layout::docs(4, "///", &variant.docs);
        out.push_str(&layout::attribute(4, "serde", &arguments(variant.serde.iter())));
        if variant.is_default && has_default {
            out.push_str("    #[default]\n");
        }
        let name = type_name(&variant.name);
        match &variant.shape {
            Shape::Struct(fields) if wide && !fields.is_empty() => {
                out.push_str(&format!("    {name} {{\n"));
                fields.iter().for_each(|field| out.push_str(&self.field(field, 8, "")));
                out + "    },\n"
            }
            Shape::Struct(fields) if fields.is_empty() => out + &format!("    {name} {{}},\n"),
            Shape::Struct(fields) => out + &format!("    {name} {{ {} }},\n", self.inline(fields)),
            Shape::Tuple(fields) => {
                let fields: Vec<String> = fields.iter().map(|field| self.unnamed(field, "")).collect();
                out + &format!("    {name}({}),\n", fields.join(", "))
            }
            _ => out + &format!("    {name},\n"),
        }
    }
}

fn camel(text: &str) -> String {
    text.split('_').map(type_name).collect()
}

fn arguments<'a>(attributes: impl Iterator<Item = &'a Attribute>) -> Vec<String> {
    let write = |one: &Attribute| {
        let value = one.value.as_deref().map(literal);
        match (one.name.split_once('.'), value) {
            (Some((outer, inner)), Some(value)) => format!("{outer}({inner} = {value})"),
            (_, Some(value)) => format!("{} = {value}", one.name),
            (_, None) => one.name.clone(),
        }
    };
    attributes.map(write).collect()
}

fn named(ty: &Type, found: &mut Vec<String>) {
    match ty {
        Type::Option(ty) | Type::Boxed(ty) | Type::List(ty) | Type::Set(ty) | Type::Map(ty) => named(ty, found),
        Type::Tuple(types) => types.iter().for_each(|ty| named(ty, found)),
        Type::Named(key, arguments) => {
            found.push(key.clone());
            arguments.iter().for_each(|ty| named(ty, found));
        }
        Type::Plain(_) | Type::Parameter(_) | Type::Json => {}
    }
}

fn parts(definition: &Definition) -> Vec<&Type> {
    fn of(shape: &Shape) -> Vec<&Type> {
        match shape {
            Shape::Struct(fields) | Shape::Tuple(fields) => fields.iter().map(|field| &field.ty).collect(),
            Shape::Unit => Vec::new(),
            Shape::Enum(variants) => variants.iter().flat_map(|variant| of(&variant.shape)).collect(),
            Shape::Alias(ty) => vec![ty],
        }
    }
    of(&definition.shape)
}

fn rust_plain(plain: Plain) -> &'static str {
    match plain {
        Plain::Bool => "bool",
        Plain::Char => "char",
        Plain::String => "String",
        Plain::I8 => "i8",
        Plain::I16 => "i16",
        Plain::I32 => "i32",
        Plain::I64 => "i64",
        Plain::U8 => "u8",
        Plain::U16 => "u16",
        Plain::U32 => "u32",
        Plain::U64 => "u64",
        Plain::F32 => "f32",
        Plain::F64 => "f64",
        Plain::Uuid => "uuid::Uuid",
        Plain::DateTime => "chrono::DateTime<chrono::Utc>",
        Plain::Date => "chrono::NaiveDate",
        Plain::LocalDateTime => "chrono::NaiveDateTime",
        Plain::Time => "chrono::NaiveTime",
    }
}

/// Whether a type can stand for one part of a path.
pub(super) fn is_part_of_path(ty: &Type, book: &Book<'_>) -> bool {
    match ty {
        Type::Plain(_) => true,
        Type::Named(key, _) => book.types.get(key).is_some_and(|entry| match &entry.definition.shape {
            Shape::Enum(variants) => variants.iter().all(|variant| variant.shape == Shape::Unit),
            _ => false,
        }),
        _ => false,
    }
}

/// Whether names and values are enough for a type: each of its fields is one text.
pub(super) fn is_flat(ty: &Type, book: &Book<'_>) -> bool {
    is_flat_at(ty, book, 0)
}

/// A struct within itself would go on for ever.
const DEEP: u8 = 6;

fn is_flat_at(ty: &Type, book: &Book<'_>, depth: u8) -> bool {
    let inner = |ty: &Type| depth < DEEP && is_flat_at(ty, book, depth + 1);
    match ty {
        Type::Option(ty) | Type::Boxed(ty) => inner(ty),
        Type::Map(ty) => is_text(ty, book, depth),
        Type::Json => true,
        Type::Named(key, _) => book.types.get(key).is_none_or(|entry| match &entry.definition.shape {
            Shape::Alias(ty) => inner(ty),
            Shape::Struct(fields) => fields.iter().all(|field| match attribute(&field.serde, "flatten") {
                Some(_) => inner(&field.ty),
                None => is_text(&field.ty, book, depth),
            }),
            _ => false,
        }),
        _ => false,
    }
}

fn is_text(ty: &Type, book: &Book<'_>, depth: u8) -> bool {
    let inner = |ty: &Type| depth < DEEP && is_text(ty, book, depth + 1);
    match ty {
        Type::Option(ty) | Type::Boxed(ty) => inner(ty),
        Type::Plain(_) | Type::Json | Type::Parameter(_) => true,
        Type::Named(key, _) => book.types.get(key).is_none_or(|entry| match &entry.definition.shape {
            Shape::Alias(ty) => inner(ty),
            Shape::Tuple(fields) => matches!(fields.as_slice(), [one] if inner(&one.ty)),
            Shape::Struct(fields) if attribute(&entry.definition.serde, "transparent").is_some() => {
                fields.iter().all(|field| inner(&field.ty))
            }
            _ => is_part_of_path(ty, book),
        }),
        _ => false,
    }
}

/// The name of an argument that none of these has.
pub(super) fn free(name: &str, taken: &[String]) -> String {
    let mut name = unmarked_name(name).to_owned();
    while taken.contains(&marked(&name)) {
        name.push('_');
    }
    marked(&name)
}
