//! How crates, types and impls are called in ids.

use rustc_hash::FxHashMap;

use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;
use crate::model::source::SourceSet;

/// A crate is called by its name; where several bear it, a library keeps it and the others say what they are. All build
/// scripts have one name: they are called by their package.
pub(super) fn crate_names(source: &SourceSet, world: &World) -> Vec<String> {
    let kind_of = |krate: &CrateData| {
        let root = world.insts[world.scope(krate.root).inst.0 as usize].file;
        let package = source.packages.get(krate.package as usize)?;
        let path = &world.files[root as usize].path;
        let target = package.targets.iter().find(|target| {
            target.name.replace('-', "_") == krate.name.as_str()
                && target.path.to_string_lossy().replace('\\', "/").ends_with(path)
        })?;
        Some((package.name.as_str(), target.kind.name()))
    };
    let mut names: Vec<String> = Vec::new();
    let mut taken: FxHashMap<String, usize> = FxHashMap::default();
    let mut order: Vec<usize> = (0..world.crates.len()).collect();
    // Libraries first, so that they keep their names.
    order.sort_by_cached_key(|&index| {
        let krate = &world.crates[index];
        !matches!(kind_of(krate), Some((_, "lib" | "proc-macro")))
    });
    names.resize(world.crates.len(), String::new());
    for index in order {
        let krate = &world.crates[index];
        let plain = krate.name.as_str().to_owned();
        let mut name = plain.clone();
        if let Some((package, kind @ "build-script")) = kind_of(krate) {
            name = format!("{}#{kind}", package.replace('-', "_"));
        }
        if !krate.outside && taken.contains_key(&name) {
            let (package, kind) = kind_of(krate).unwrap_or(("", "crate"));
            name = format!("{plain}#{kind}");
            if taken.contains_key(&name) {
                name = format!("{}#{kind}:{plain}", package.replace('-', "_"));
            }
            let base = name.clone();
            let mut number = 2;
            while taken.contains_key(&name) {
                name = format!("{base}#{number}");
                number += 1;
            }
        }
        if !krate.outside {
            taken.insert(name.clone(), index);
        }
        names[index] = name;
    }
    names
}

/// Numbers the second and later of equal ids; the ids are sorted.
pub(super) fn unique<'s>(ids: impl Iterator<Item = &'s mut String>) {
    let mut last = String::new();
    let mut count = 1;
    for id in ids {
        if *id == last {
            count += 1;
            *id = format!("{last}#{count}");
        } else {
            last.clone_from(id);
            count = 1;
        }
    }
}

/// Deeper types are cut to `…`: they serve as names.
const SHOWN_DEPTH: u32 = 5;

pub(super) fn write_path(ir: &FileIr, id: PathId, out: &mut String, depth: u32) {
    let (_, segs) = ir.path(id);
    // The last name tells; what leads to it may be written in many ways.
    let Some(seg) = segs.last() else { return };
    out.push_str(seg.name.as_str());
    let Some(args) = seg.args.some().map(|args| ir.args[args.ix()]) else { return };
    let types: Vec<TypeId> = ir.list(args.types).iter().map(|&ty| TypeId(ty)).filter(|ty| !ty.is_none()).collect();
    if types.is_empty() {
        return;
    }
    if depth > SHOWN_DEPTH {
        out.push_str("<…>");
        return;
    }
    out.push_str(if args.fn_sugar { "(" } else { "<" });
    for (index, ty) in types.into_iter().enumerate() {
        if index > 0 {
            out.push_str(", ");
        }
        write_type(ir, ty, out, depth + 1);
    }
    out.push_str(if args.fn_sugar { ")" } else { ">" });
}

pub(super) fn write_type(ir: &FileIr, id: TypeId, out: &mut String, depth: u32) {
    if depth > SHOWN_DEPTH {
        out.push('…');
        return;
    }
    let list = |ids: List, out: &mut String, between: &str, write: fn(&FileIr, u32, &mut String, u32)| {
        for (index, &id) in ir.list(ids).iter().enumerate() {
            if index > 0 {
                out.push_str(between);
            }
            write(ir, id, out, depth + 1);
        }
    };
    let one: fn(&FileIr, u32, &mut String, u32) = |ir, id, out, depth| write_type(ir, TypeId(id), out, depth);
    let bound: fn(&FileIr, u32, &mut String, u32) = |ir, id, out, depth| write_path(ir, PathId(id), out, depth);
    match ir.types.get(id.ix()).copied().unwrap_or(TypeRef::Unknown) {
        TypeRef::Path(path) => write_path(ir, path, out, depth),
        TypeRef::Ref(inner) => {
            out.push('&');
            write_type(ir, inner, out, depth + 1);
        }
        TypeRef::Ptr(inner) => {
            out.push('*');
            write_type(ir, inner, out, depth + 1);
        }
        TypeRef::Tuple(ids) => {
            out.push('(');
            list(ids, out, ", ", one);
            out.push(')');
        }
        TypeRef::Array(inner, _) => {
            out.push('[');
            write_type(ir, inner, out, depth + 1);
            out.push_str("; _]");
        }
        TypeRef::Slice(inner) => {
            out.push('[');
            write_type(ir, inner, out, depth + 1);
            out.push(']');
        }
        TypeRef::FnPtr { params, .. } => {
            out.push_str("fn(");
            list(params, out, ", ", one);
            out.push(')');
        }
        TypeRef::Impl(bounds) => {
            out.push_str("impl ");
            list(bounds, out, " + ", bound);
        }
        TypeRef::Dyn(bounds) => {
            out.push_str("dyn ");
            list(bounds, out, " + ", bound);
        }
        TypeRef::Never => out.push('!'),
        TypeRef::Infer => out.push('_'),
        TypeRef::Macro(_) | TypeRef::Unknown => out.push('?'),
    }
}
