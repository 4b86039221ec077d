//! Names that patterns bind, and the structs that types name.

use super::Walk;
use super::value::Value;
use crate::frontend::rust::intern::{Sym, kw};
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;

/// Types that stand for what they hold.
const HOLDERS: &[&str] =
    &["Option", "Vec", "Result", "Box", "Arc", "Rc", "QueryResult", "Cow", "ActiveValue", "MutexGuard", "DbResult"];

impl Walk<'_> {
    pub(super) fn bind(&mut self, pat: PatId, value: &Value) {
        self.bind_at(pat, value, 0);
    }

    fn bind_at(&mut self, pat: PatId, value: &Value, depth: u32) {
        let ir = self.frame.ir;
        if pat.is_none() || depth > 32 {
            return;
        }
        match ir.pats[pat.ix()] {
            Pat::Bind { name, sub, .. } => {
                self.frame.env.push((name, value.clone()));
                self.bind_at(sub, value, depth + 1);
            }
            Pat::TupleStruct { pats, .. } => {
                // `Some(x)`, `Ok(x)`: what is inside stands for the whole.
                let list = ir.list(pats);
                let inner = if list.len() == 1 { value.clone() } else { Value::Unknown };
                for &pat in list {
                    self.bind_at(PatId(pat), &inner, depth + 1);
                }
            }
            Pat::Tuple(pats) | Pat::Slice(pats) => {
                let list = ir.list(pats);
                for (index, &pat) in list.iter().enumerate() {
                    let inner = match value {
                        Value::Tuple(values) if values.len() == list.len() => values[index].clone(),
                        _ => Value::Unknown,
                    };
                    self.bind_at(PatId(pat), &inner, depth + 1);
                }
            }
            Pat::Struct { path, fields } => {
                let (path, segs) = ir.path(path);
                let of = self.struct_named(segs, path.global);
                for index in fields.range() {
                    let (name, pat) = ir.field_pats[index];
                    let inner = of.map_or(Value::Unknown, |of| self.field(&Value::Model(of), name));
                    self.bind_at(pat, &inner, depth + 1);
                }
            }
            Pat::Ref(inner) | Pat::Guard { pat: inner, .. } => self.bind_at(inner, value, depth + 1),
            Pat::Typed { pat: inner, ty } => {
                let typed = self.typed(value.clone(), ty);
                self.bind_at(inner, &typed, depth + 1);
            }
            Pat::Or(pats) => {
                if let Some(&first) = ir.list(pats).first() {
                    self.bind_at(PatId(first), value, depth + 1);
                }
            }
            _ => {}
        }
    }

    /// What a written type adds where the value is not known.
    pub(super) fn typed(&mut self, value: Value, ty: TypeId) -> Value {
        match value {
            Value::Unknown if !ty.is_none() => self.struct_of(ty).map_or(Value::Unknown, Value::Model),
            value => value,
        }
    }

    /// The parameters of a function, with the arguments that are known.
    pub(super) fn parameters(&mut self, def: DefId, function: FnIr, receiver: Option<&Value>, args: &[Value]) {
        let ir = self.frame.ir;
        if function.self_kind != SelfKind::None {
            let value = match receiver {
                Some(value) => value.clone(),
                None => {
                    let model = self.self_struct(def);
                    let own = model.and_then(|model| {
                        let vocabulary = self.vocabulary;
                        vocabulary.receiver(self, model)
                    });
                    match (own, model) {
                        (Some(value), _) => value,
                        (None, Some(model)) => Value::Model(model),
                        (None, None) => Value::given(),
                    }
                }
            };
            self.frame.env.push((kw::SELF, value));
        }
        let params = &ir.params[function.params.range()];
        for (index, &(pat, ty)) in params.iter().enumerate() {
            let value = match args.get(index) {
                Some(value) if !matches!(value, Value::Unknown) => value.clone(),
                _ => match self.struct_of(ty) {
                    Some(model) => Value::Model(model),
                    None if self.may_be_statement(ty) => Value::given(),
                    None => Value::Unknown,
                },
            };
            self.bind(pat, &value);
        }
    }

    /// The struct whose impl holds a function.
    pub(super) fn self_struct(&mut self, def: DefId) -> Option<DefId> {
        let parent = self.w.parent(def)?;
        let ItemIrKind::Impl { self_ty, .. } = self.w.item(parent).kind else { return None };
        self.struct_in(parent, self_ty)
    }

    /// The struct that a type stands for, through references and what holds it.
    pub(super) fn struct_of(&mut self, ty: TypeId) -> Option<DefId> {
        self.struct_at(ty, 0)
    }

    /// The same for a type in the header of another definition.
    pub fn struct_in(&mut self, def: DefId, ty: TypeId) -> Option<DefId> {
        if ty.is_none() {
            return None;
        }
        if let Some(&known) = self.structs().get(&(def, ty)) {
            return known;
        }
        let frame = self.frame_of(def);
        let outer = std::mem::replace(&mut self.frame, frame);
        let found = self.struct_at(ty, 0);
        self.frame = outer;
        self.structs().insert((def, ty), found);
        found
    }

    fn struct_at(&mut self, ty: TypeId, depth: u32) -> Option<DefId> {
        let ir = self.frame.ir;
        if ty.is_none() || depth > 8 {
            return None;
        }
        match ir.types[ty.ix()] {
            TypeRef::Ref(inner) | TypeRef::Slice(inner) | TypeRef::Array(inner, _) => self.struct_at(inner, depth + 1),
            TypeRef::Path(path) => {
                let (path, segs) = ir.path(path);
                let &last = segs.last()?;
                if HOLDERS.contains(&last.name.as_str()) {
                    let args = &ir.args[last.args.some()?.ix()];
                    let &first = ir.list(args.types).first()?;
                    return self.struct_at(TypeId(first), depth + 1);
                }
                if path.qself.is_none() { self.struct_named(segs, path.global) } else { None }
            }
            _ => None,
        }
    }

    /// The struct of the codebase that a path names as a type.
    pub fn struct_named(&mut self, segs: &[Seg], global: bool) -> Option<DefId> {
        let first = segs.first()?;
        if first.name == kw::SELF_TYPE {
            return if segs.len() == 1 { self.self_struct(self.frame.def) } else { None };
        }
        let found = self.w.resolve(self.frame.scope, segs, global, Ns::Types, &mut |_, _| {});
        match found.res {
            Some(Res::Def(def)) if found.used == segs.len() => {
                let def = self.w.through_alias(def).unwrap_or(def);
                let is_struct = matches!(self.w.item(def).kind, ItemIrKind::Struct { .. } | ItemIrKind::Enum { .. });
                (is_struct && !self.w.is_outside(def)).then_some(def)
            }
            _ => None,
        }
    }

    /// Whether a value of a type may be (part of) a statement: anything but what is plainly data.
    pub(super) fn may_be_statement(&self, ty: TypeId) -> bool {
        let ir = self.frame.ir;
        let mut ty = ty;
        for _ in 0..8 {
            if ty.is_none() {
                return false;
            }
            match ir.types[ty.ix()] {
                TypeRef::Ref(inner) => ty = inner,
                TypeRef::Path(path) => {
                    let Some(last) = ir.path(path).1.last() else { return false };
                    let name = last.name.as_str();
                    if HOLDERS.contains(&name) {
                        let first =
                            last.args.some().and_then(|args| ir.list(ir.args[args.ix()].types).first().copied());
                        ty = first.map_or(TypeId::NONE, TypeId);
                        continue;
                    }
                    return !(name.starts_with(|first: char| first.is_ascii_lowercase())
                        || matches!(name, "String" | "Uuid" | "DateTime" | "HashMap" | "HashSet")
                        || name.ends_with("Connection")
                        || name.ends_with("Conn")
                        || name.ends_with("Pool")
                        || name.ends_with("Id"));
                }
                TypeRef::Impl(_) | TypeRef::Dyn(_) | TypeRef::Infer | TypeRef::Unknown | TypeRef::Tuple(_) => {
                    return !matches!(ir.types[ty.ix()], TypeRef::Tuple(list) if list.is_empty());
                }
                _ => return false,
            }
        }
        false
    }

    /// The value of a local name.
    pub(super) fn local(&self, name: Sym) -> Option<&Value> {
        self.frame.env.iter().rev().find(|(local, _)| *local == name).map(|(_, value)| value)
    }
}
