//! Types as the text writes them, to types as they go over the wire.

use std::collections::BTreeMap;

use syn::{GenericArgument, PathArguments, PathSegment, TypePath};

use super::Carrier;
use super::sources::{Found, find, has_word, place};
use crate::model::analysis::{FileId, ItemId, ItemKind};
use crate::model::contract::{Plain, Type};

/// Where a type stands, and which of its names are parameters.
#[derive(Clone)]
pub(super) struct Scope {
    pub file: FileId,
    /// What `Self` stands for.
    pub this: Option<ItemId>,
    /// By name: what stands for it.
    pub parameters: BTreeMap<String, Type>,
    /// Aliases that lead to here: a circle of them is no type.
    pub depth: u8,
}

/// The name of a type that is written as a path: an item of the codebase, or the path with what `use` says of it.
pub(super) enum Name {
    Item(ItemId),
    Outside(Vec<String>),
}

impl Carrier<'_> {
    pub fn name(&mut self, path: &TypePath, file: FileId) -> Name {
        let mentions = self.sources.mentions(file);
        // The last one counts: a path names modules on its way.
        let item = path.path.segments.iter().rev().find_map(|segment| mentions.get(&place(&segment.ident)));
        let is_type = |item: &&ItemId| {
            let kind = self.analysis.items[item.0 as usize].kind;
            matches!(kind, ItemKind::Struct | ItemKind::Enum | ItemKind::TypeAlias | ItemKind::Union | ItemKind::Trait)
        };
        if let Some(item) = item.filter(is_type) {
            return Name::Item(*item);
        }
        let mut names: Vec<String> = path.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if let Some(used) = self.sources.file(file).and_then(|source| source.uses.get(&names[0]).cloned()) {
            names.splice(..1, used);
        }
        Name::Outside(names)
    }

    /// # Errors
    /// What is in the way, as the end of a sentence.
    pub fn ty(&mut self, ty: &syn::Type, scope: &Scope) -> Result<Type, String> {
        match ty {
            syn::Type::Reference(reference) => self.ty(&reference.elem, scope),
            syn::Type::Paren(inner) => self.ty(&inner.elem, scope),
            syn::Type::Group(inner) => self.ty(&inner.elem, scope),
            syn::Type::Slice(inner) => Ok(Type::List(Box::new(self.ty(&inner.elem, scope)?))),
            syn::Type::Array(inner) => Ok(Type::List(Box::new(self.ty(&inner.elem, scope)?))),
            syn::Type::Tuple(tuple) => {
                Ok(Type::Tuple(tuple.elems.iter().map(|ty| self.ty(ty, scope)).collect::<Result<_, _>>()?))
            }
            syn::Type::Path(path) if path.qself.is_none() && !path.path.segments.is_empty() => self.path(path, scope),
            _ => Err("its type is not one that goes over the wire".to_owned()),
        }
    }

    fn path(&mut self, path: &TypePath, scope: &Scope) -> Result<Type, String> {
        if let Some(ident) = path.path.get_ident()
            && let Some(known) = scope.parameters.get(&ident.to_string())
        {
            return Ok(known.clone());
        }
        if let Some(this) = scope.this.filter(|_| path.path.is_ident("Self")) {
            return self.item(this, Vec::new(), scope.depth);
        }
        let Some(last) = path.path.segments.last() else { return Err("it has no name".to_owned()) };
        match self.name(path, scope.file) {
            Name::Item(item) => {
                let arguments = self.arguments(last, scope)?;
                self.item(item, arguments, scope.depth)
            }
            Name::Outside(names) => self.outside(&names, last, scope),
        }
    }

    pub fn arguments(&mut self, segment: &PathSegment, scope: &Scope) -> Result<Vec<Type>, String> {
        let PathArguments::AngleBracketed(list) = &segment.arguments else { return Ok(Vec::new()) };
        let types = list.args.iter().filter_map(|argument| match argument {
            GenericArgument::Type(ty) => Some(ty),
            _ => None,
        });
        types.map(|ty| self.ty(ty, scope)).collect()
    }

    /// A type of the codebase.
    pub fn item(&mut self, id: ItemId, arguments: Vec<Type>, depth: u8) -> Result<Type, String> {
        let item = &self.analysis.items[id.0 as usize];
        match item.kind {
            ItemKind::TypeAlias if depth < 8 => {
                let Some(source) = self.sources.file(item.file) else { return Err("its file is gone".to_owned()) };
                let Some(Found::Alias(alias)) = find(&source.tree.items, item) else {
                    return Err(format!("`{}` is made by a macro", item.name));
                };
                let names = alias.generics.type_params().map(|parameter| parameter.ident.to_string());
                let parameters = names.zip(arguments).collect();
                self.ty(&alias.ty, &Scope { file: item.file, this: None, parameters, depth: depth + 1 })
            }
            ItemKind::Struct | ItemKind::Enum => match self.define(id) {
                Ok(()) => Ok(Type::Named(item.id.clone(), arguments)),
                Err(why) => self.by_hand(id).map(Type::Plain).ok_or(why),
            },
            _ => Err(format!("`{}` is no type that goes over the wire", item.name)),
        }
    }

    /// What code writes that is not derived, as far as it is one plain value.
    fn by_hand(&mut self, id: ItemId) -> Option<Plain> {
        const WRITTEN: &[(&str, Plain)] = &[
            ("collect_str", Plain::String),
            ("serialize_str", Plain::String),
            ("deserialize_str", Plain::String),
            ("deserialize_string", Plain::String),
            ("serialize_bool", Plain::Bool),
            ("serialize_i32", Plain::I32),
            ("serialize_i64", Plain::I64),
            ("serialize_u32", Plain::U32),
            ("serialize_u64", Plain::U64),
            ("serialize_f64", Plain::F64),
        ];
        let item = &self.analysis.items[id.0 as usize];
        let text = self.sources.file(item.file)?.made_by(&["Serialize", "Deserialize"], &item.name)?;
        let mut named = WRITTEN.iter().filter(|(word, _)| has_word(&text, word)).map(|(_, plain)| *plain);
        let first = named.next()?;
        named.all(|plain| plain == first).then_some(first)
    }

    fn outside(&mut self, names: &[String], last: &PathSegment, scope: &Scope) -> Result<Type, String> {
        let name = names.last().map(String::as_str).unwrap_or_default();
        let from = |krate: &str| names.len() == 1 || names[0] == krate;
        if let Some(plain) = plain(name, names) {
            return Ok(Type::Plain(plain));
        }
        let mut inner = self.arguments(last, scope);
        let mut at = |index: usize| match &mut inner {
            Ok(arguments) if index < arguments.len() => Ok(Box::new(arguments[index].clone())),
            Ok(_) => Err("it misses a part".to_owned()),
            Err(why) => Err(std::mem::take(why)),
        };
        match name {
            "Option" => at(0).map(Type::Option),
            "Vec" | "VecDeque" | "LinkedList" => at(0).map(Type::List),
            "HashSet" | "BTreeSet" | "IndexSet" | "FxHashSet" => at(0).map(Type::Set),
            "HashMap" | "BTreeMap" | "IndexMap" | "FxHashMap" => match *at(0)? {
                Type::Plain(_) | Type::Named(..) => at(1).map(Type::Map),
                _ => Err("its keys are no texts".to_owned()),
            },
            "Box" | "Arc" | "Rc" => at(0).map(Type::Boxed),
            "Cow" | "Json" => at(0).map(|ty| *ty),
            "Secret" | "SecretBox" if from("secrecy") => at(0).map(|ty| *ty),
            "SecretString" if from("secrecy") => Ok(Type::Plain(Plain::String)),
            "Value" | "Map" if from("serde_json") => Ok(Type::Json),
            "JsonValue" | "RawValue" => Ok(Type::Json),
            _ if names.len() == 1 => Err(format!("`{name}` is made by a macro, or of another library")),
            _ if ["crate", "self", "super"].contains(&names[0].as_str()) => Err(format!("`{name}` is made by a macro")),
            _ => Err(format!("`{}` is of another library", names.join("::"))),
        }
    }
}

fn plain(name: &str, names: &[String]) -> Option<Plain> {
    let from = |krate: &str| names.len() == 1 || names[0] == krate;
    Some(match name {
        "bool" => Plain::Bool,
        "char" => Plain::Char,
        "str" | "String" | "Url" | "PathBuf" | "Path" | "IpAddr" | "Ipv4Addr" | "Ipv6Addr" | "SocketAddr" => {
            Plain::String
        }
        "i8" => Plain::I8,
        "i16" => Plain::I16,
        "i32" => Plain::I32,
        "i64" | "isize" => Plain::I64,
        "u8" => Plain::U8,
        "u16" => Plain::U16,
        "u32" => Plain::U32,
        "u64" | "usize" => Plain::U64,
        "f32" => Plain::F32,
        "f64" => Plain::F64,
        "Uuid" => Plain::Uuid,
        "DateTime" if from("chrono") || names.iter().any(|name| name == "chrono") => Plain::DateTime,
        "NaiveDate" => Plain::Date,
        "NaiveDateTime" => Plain::LocalDateTime,
        "NaiveTime" => Plain::Time,
        _ => return None,
    })
}
