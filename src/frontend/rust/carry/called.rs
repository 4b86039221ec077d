//! The signature of a function that another service calls: what of it can go over the wire, and what stays where it is.

use std::collections::BTreeMap;

use syn::{FnArg, GenericArgument, PathArguments, ReturnType};

use super::Carrier;
use super::serde::docs;
use super::sources::{Found, find};
use super::types::{Name, Scope};
use crate::model::analysis::{ItemId, ItemKind};
use crate::model::contract::{Called, Shape, Type};

/// Words in the names of types that only make sense in the process that made them.
const STAYS: &[&str] = &[
    "Pool",
    "State",
    "Transaction",
    "Connection",
    "Conn",
    "Executor",
    "Context",
    "Client",
    "Db",
    "Database",
    "Tx",
    "Store",
    "Repo",
    "Repository",
    "Manager",
    "Service",
    "Sender",
    "Receiver",
    "Mailer",
    "Cache",
];

/// Nothing for a function that is not `async`: what computes something without waiting is no call over a network.
pub(super) fn read(carrier: &mut Carrier<'_>, id: ItemId) -> Option<Called> {
    let item = &carrier.analysis.items[id.0 as usize];
    let source = carrier.sources.file(item.file)?;
    let Some(Found::Function(attributes, signature, _)) = find(&source.tree.items, item) else { return None };
    signature.asyncness.as_ref()?;
    let mut called = Called {
        item: item.id.clone(),
        name: item.name.clone(),
        docs: docs(attributes),
        arguments: Vec::new(),
        stays: Vec::new(),
        answer: None,
        left: Vec::new(),
    };
    // A method's path is its type's, and its name.
    let this = item.id.rsplit_once("::").and_then(|(of, _)| carrier.type_named(of));
    let scope = Scope { file: item.file, this, parameters: BTreeMap::new(), depth: 0 };
    for (number, argument) in signature.inputs.iter().enumerate() {
        let argument = match argument {
            FnArg::Typed(argument) => argument,
            FnArg::Receiver(receiver) => {
                if let Some(this) = this {
                    carrier.subject(this, receiver.mutability.is_some(), &mut called);
                }
                continue;
            }
        };
        let name = match &*argument.pat {
            syn::Pat::Ident(pattern) => {
                pattern.ident.to_string().trim_start_matches("r#").trim_start_matches('_').to_owned()
            }
            _ => String::new(),
        };
        let name = if name.is_empty() { format!("argument{number}") } else { name };
        carrier.passed(name, &argument.ty, &scope, &mut called);
    }
    if let ReturnType::Type(_, ty) = &signature.output {
        called.answer = carrier.returned(ty, &scope, &mut called.left);
    }
    Some(called)
}

impl Carrier<'_> {
    fn passed(&mut self, name: String, ty: &syn::Type, scope: &Scope, called: &mut Called) {
        let (inner, changes) = match ty {
            syn::Type::Reference(reference) => (&*reference.elem, reference.mutability.is_some()),
            other => (other, false),
        };
        let written = self.handle(inner, scope);
        // What was made to be sent is no handle, whatever its name.
        self.of_calls = false;
        let made = self.ty(inner, scope);
        self.of_calls = true;
        let stays = made.is_err() && STAYS.iter().any(|word| written.ends_with(word));
        if stays {
            // A connection that is handed over to be written to is in somebody's transaction, or may be.
            let tied = ["Transaction", "Tx"].iter().any(|word| written.ends_with(word))
                || changes && ["Connection", "Conn"].iter().any(|word| written.ends_with(word));
            if tied {
                let why = format!("it could take part in its caller's transaction `{name}`, and can't any more");
                called.left.push(why);
            }
            return called.stays.push(name);
        }
        match made.or_else(|_| self.ty(inner, scope)) {
            Ok(ty) => {
                if changes {
                    called.left.push(format!("what it changes in `{name}` does not come back"));
                }
                called.arguments.push((name, ty));
            }
            Err(why)
                if matches!(
                    inner,
                    syn::Type::Path(_) | syn::Type::Tuple(_) | syn::Type::Slice(_) | syn::Type::Array(_)
                ) =>
            {
                called.left.push(format!("its argument `{name}` is any JSON: {why}"));
                called.arguments.push((name, Type::Json));
            }
            // A function or an `impl Trait` is nothing that can be sent.
            Err(_) => {
                called.left.push(format!("its argument `{name}` is of no type that can be sent"));
                called.stays.push(name);
            }
        }
    }

    /// A value that a method is called on is sent like an argument; what only leads to a database or the like stays.
    fn subject(&mut self, this: ItemId, changes: bool, called: &mut Called) {
        let Ok(ty) = self.item(this, Vec::new(), 0) else { return };
        let holds = self.types.get(&this).is_some_and(|definition| match &definition.shape {
            Shape::Struct(fields) | Shape::Tuple(fields) => !fields.is_empty(),
            Shape::Enum(_) => true,
            Shape::Unit | Shape::Alias(_) => false,
        });
        if holds {
            let name = "this".to_owned();
            if changes {
                called.left.push(format!("what it changes in `{name}` does not come back"));
            }
            called.arguments.push((name, ty));
        }
    }

    fn type_named(&self, id: &str) -> Option<ItemId> {
        let items = &self.analysis.items;
        let at =
            items.iter().position(|item| item.id == id && matches!(item.kind, ItemKind::Struct | ItemKind::Enum))?;
        u32::try_from(at).ok().map(ItemId)
    }

    /// The name of a type; that of what an alias stands for.
    fn handle(&mut self, ty: &syn::Type, scope: &Scope) -> String {
        let last = |ty: &syn::Type| match ty {
            syn::Type::Path(path) => path.path.segments.last().map(|last| last.ident.to_string()),
            _ => None,
        };
        if let syn::Type::Path(path) = ty
            && let Name::Item(id) = self.name(path, scope.file)
        {
            let item = &self.analysis.items[id.0 as usize];
            if item.kind == ItemKind::TypeAlias
                && let Some(source) = self.sources.file(item.file)
                && let Some(Found::Alias(alias)) = find(&source.tree.items, item)
            {
                let target = if let syn::Type::Reference(reference) = &*alias.ty { &reference.elem } else { &alias.ty };
                return last(target).unwrap_or_default();
            }
        }
        last(ty).unwrap_or_default()
    }

    /// What comes back when all is well.
    fn returned(&mut self, ty: &syn::Type, scope: &Scope, left: &mut Vec<String>) -> Option<Type> {
        if let syn::Type::Path(path) = ty
            && let Some(last) = path.path.segments.last()
        {
            // A struct of that name is data.
            let data = matches!(self.name(path, scope.file), Name::Item(id) if self.analysis.items[id.0 as usize].kind != ItemKind::TypeAlias);
            if last.ident.to_string().ends_with("Result") && !data {
                let first = match &last.arguments {
                    PathArguments::AngleBracketed(list) => list.args.iter().find_map(|argument| match argument {
                        GenericArgument::Type(ty) => Some(ty),
                        _ => None,
                    }),
                    _ => None,
                };
                // `Result<()>`, or an alias that says it all.
                return first.and_then(|ty| self.returned(ty, scope, left));
            }
        }
        match self.ty(ty, scope) {
            Ok(Type::Tuple(types)) if types.is_empty() => None,
            Ok(ty) => Some(ty),
            Err(why) => {
                left.push(format!("what it gives back is any JSON: {why}"));
                Some(Type::Json)
            }
        }
    }
}
