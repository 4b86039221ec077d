//! What written types say of the values that carry statements.

use crate::frontend::rust::intern::kw;
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;

/// What a type is to a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    Text,
    Statement,
}

/// Types whose values are statements already.
const STATEMENTS: &[&str] =
    &["Statement", "CachedStatement", "Query", "QueryAs", "QueryScalar", "Execute", "SqlQuery", "ToStatement", "Map"];
const TEXTS: &[&str] = &["str", "String", "Cow", "QueryBuilder", "SqlStr", "SqlSafeStr", "Separated", "ToString"];

/// Whether a written type holds text or a statement anywhere.
pub fn about(ir: &FileIr, ty: TypeId, depth: u32) -> Option<About> {
    if depth > 8 {
        return None;
    }
    let path = |path: PathId| {
        let mut found = None;
        for seg in ir.path(path).1 {
            let name = seg.name.as_str();
            if STATEMENTS.contains(&name) {
                return Some(About::Statement);
            }
            if TEXTS.contains(&name) {
                found = Some(About::Text);
            }
            if let Some(args) = seg.args.some() {
                let types = ir.list(ir.args[args.ix()].types).iter();
                // The error of a result says nothing of what it holds.
                let inner = types.take(if name == "Result" { 1 } else { usize::MAX });
                found = found.or_else(|| inner.copied().find_map(|ty| about(ir, TypeId(ty), depth + 1)));
            }
        }
        found
    };
    match *ir.types.get(ty.ix())? {
        TypeRef::Ref(inner) | TypeRef::Slice(inner) | TypeRef::Array(inner, _) => about(ir, inner, depth + 1),
        TypeRef::Tuple(ids) => ir.list(ids).iter().find_map(|&ty| about(ir, TypeId(ty), depth + 1)),
        TypeRef::Impl(ids) | TypeRef::Dyn(ids) => ir.list(ids).iter().find_map(|&id| path(PathId(id))),
        TypeRef::Path(id) => path(id),
        _ => None,
    }
}

/// Whether a function's parameter is a list: that hands in no one text.
pub fn takes_list(ir: &FileIr, function: ItemIx, index: u32) -> bool {
    let ItemIrKind::Fn(function) = ir.items[function.ix()].kind else { return false };
    let mut ty = ir.params[function.params.range()].get(index as usize).map_or(TypeId::NONE, |&(_, ty)| ty);
    while let Some(&TypeRef::Ref(inner)) = ir.types.get(ty.ix()) {
        ty = inner;
    }
    match ir.types.get(ty.ix()) {
        Some(TypeRef::Slice(_) | TypeRef::Array(..)) => true,
        Some(&TypeRef::Path(path)) => ir.path(path).1.last().is_some_and(|seg| {
            matches!(seg.name.as_str(), "Vec" | "VecDeque" | "HashSet" | "BTreeSet" | "HashMap" | "BTreeMap")
        }),
        _ => false,
    }
}

/// Whether a function makes a value of the type that it belongs to.
pub fn gives_self(world: &World, def: DefId) -> bool {
    let (ir, item) = world.item_in(def);
    let ItemIrKind::Fn(FnIr { ret, .. }) = item.kind else { return false };
    let last = |ty: TypeId| match ir.types.get(ty.ix()) {
        Some(&TypeRef::Path(path)) => ir.path(path).1.last().map(|seg| seg.name),
        _ => None,
    };
    let own = item.parent.some().and_then(|parent| match ir.items[parent.ix()].kind {
        ItemIrKind::Impl { self_ty, .. } => last(self_ty),
        _ => None,
    });
    own.is_some() && last(ret).is_some_and(|name| name == kw::SELF_TYPE || Some(name) == own)
}
