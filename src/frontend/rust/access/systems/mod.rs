//! Events and systems outside: which calls of libraries reach them, and which types of the codebase hand events on.

mod emitters;
mod rows;
mod subject;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use self::rows::{ROWS, Row, Subject};
use super::eval::Eval;
use super::{Codebase, RawSystem, Unit};
use crate::frontend::rust::follow::names::written_out;
use crate::frontend::rust::intern::{Sym, intern};
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;
use crate::model::analysis::{Confidence, ReferenceKind};
use crate::model::data::SystemKind;

/// Ways to make a client of the code that tonic generates.
const CONNECTS: &[&str] = &["connect", "with_interceptor", "with_origin", "new"];

/// Whether the inference keeps what code does with this crate. The standard library is named too often: its channels
/// are looked up where a file names them.
pub fn is_watched(krate: &str) -> bool {
    krate != "std" && ROWS.iter().any(|row| row.krate == krate)
}

/// Functions of the stubs that have a row.
struct Table {
    by_def: FxHashMap<DefId, &'static Row>,
    /// By crate: the names that a file has to mention for its paths to be looked at.
    names: Vec<Vec<Sym>>,
    /// Names of functions that have a row.
    called: FxHashSet<Sym>,
    /// By crate: whether it may call services by code that `tonic` generates.
    grpc: Vec<bool>,
}

/// Every place that hands on events or reaches a system outside.
pub fn read(base: &Codebase<'_>) -> Vec<RawSystem> {
    let world = base.world;
    let table = Table::build(world);
    let mut all: Vec<RawSystem> = (0..world.insts.len())
        .into_par_iter()
        .flat_map_iter(|index| {
            let (inst, id) = (&world.insts[index], InstId(index as u32));
            let mut found = Vec::new();
            if !world.krate(inst.krate).outside && (base.include_tests || !inst.test) {
                let unit = Unit { base, inst: id, ir: base.ir(id) };
                known(&unit, &table, &mut found);
                by_path(&unit, &table, &mut found);
            }
            found
        })
        .collect();
    all.extend(emitters::read(base));
    all
}

impl Table {
    fn build(world: &World) -> Self {
        let mut by_def = FxHashMap::default();
        for inst in &world.insts {
            let krate = world.krate(inst.krate);
            let name = krate.name.as_str();
            if !krate.outside || !ROWS.iter().any(|row| row.krate == name) {
                continue;
            }
            for (ix, item) in world.files[inst.file as usize].ir.items.iter().enumerate() {
                let named =
                    |row: &&Row| row.krate == name && (row.names.is_empty() || row.names.contains(&item.name.as_str()));
                if matches!(item.kind, ItemIrKind::Fn(_)) && ROWS.iter().any(|row| named(&row)) {
                    let def = DefId(inst.first_def + ix as u32);
                    let path = path_of(world, def);
                    if let Some(row) = rows::of_path(&path.iter().map(|name| name.as_str()).collect::<Vec<_>>()) {
                        by_def.insert(def, row);
                    }
                }
            }
        }
        let std = intern("mpsc");
        let read: Vec<Sym> = ROWS.iter().map(|row| intern(row.krate)).collect();
        let names = |krate: &CrateData| {
            let mut names = vec![std];
            for (name, target) in krate.externs.iter().filter(|_| !krate.outside) {
                if target.is_none() && read.contains(name) {
                    names.push(*name);
                }
            }
            names.sort_unstable();
            names.dedup();
            names
        };
        let tonic = intern("tonic");
        Self {
            by_def,
            names: world.crates.iter().map(names).collect(),
            called: ROWS.iter().flat_map(|row| row.names).chain(CONNECTS).map(|name| intern(name)).collect(),
            grpc: world.crates.iter().map(|krate| !krate.outside && krate.externs.contains_key(&tonic)).collect(),
        }
    }
}

/// The names that lead to something of a stub: crate, modules, type or trait.
fn path_of(world: &World, def: DefId) -> Vec<Sym> {
    let mut path = vec![world.item(def).name];
    if let Some(parent) = world.parent(def) {
        let (ir, item) = world.item_in(parent);
        match item.kind {
            ItemIrKind::Impl { self_ty, .. } => {
                if let Some(&TypeRef::Path(id)) = ir.types.get(self_ty.ix()) {
                    path.extend(ir.path(id).1.last().map(|seg| seg.name));
                }
            }
            _ => path.push(item.name),
        }
    }
    let mut scope = Some(world.scope(world.scope_of(def)).module);
    while let Some(at) = scope {
        let data = world.scope(at);
        if data.parent.is_some() {
            path.push(data.name);
        }
        scope = data.parent.map(|parent| world.scope(parent).module);
    }
    path.push(world.krate(world.inst(def).krate).name);
    path.reverse();
    path
}

/// How a row's call is named for people: modules lead to functions, types and traits to methods.
fn shown(world: &World, def: DefId) -> String {
    let path: Vec<&str> = path_of(world, def).iter().map(|name| name.as_str()).collect();
    match path.as_slice() {
        [krate, modules @ .., holder, name] if world.parent(def).is_some() => {
            let blocking = modules.contains(&"blocking").then_some("blocking");
            [Some(*krate), blocking, Some(*holder), Some(*name)].into_iter().flatten().collect::<Vec<_>>().join("::")
        }
        path => path.join("::"),
    }
}

/// What inference found of crates whose signatures are known.
fn known(unit: &Unit<'_>, table: &Table, found: &mut Vec<RawSystem>) {
    let world = unit.base.world;
    for used in unit.uses() {
        let Some(row) = table.by_def.get(&used.to) else { continue };
        if !matches!(used.kind, ReferenceKind::Call | ReferenceKind::MethodCall) {
            continue;
        }
        if !unit.base.include_tests && unit.base.is_test(used.from) {
            continue;
        }
        let name = world.item(used.to).name.as_str();
        let has_self = matches!(
            world.item(used.to).kind,
            ItemIrKind::Fn(FnIr { self_kind, .. }) if self_kind != SelfKind::None
        );
        let skip = usize::from(has_self && used.kind == ReferenceKind::Call);
        let call = if row.subject == Subject::None { None } else { unit.code().call_at(unit.ir, used.pos) };
        let subject = call.and_then(|id| subject::read(unit, &mut Eval::new(unit.base), id, name, row.subject, skip));
        let confidence =
            if used.kind == ReferenceKind::MethodCall { Confidence::Inferred } else { Confidence::Certain };
        found.push(RawSystem {
            from: used.from,
            file: unit.file(),
            pos: used.pos,
            kind: row.kind,
            library: row.krate.to_owned(),
            what: shown(world, used.to),
            subject,
            confidence,
        });
    }
}

/// Calls of crates that are known by name only, by the paths that lead to them.
fn by_path(unit: &Unit<'_>, table: &Table, found: &mut Vec<RawSystem>) {
    let (world, ir) = (unit.base.world, unit.ir);
    let krate = world.insts[unit.inst.0 as usize].krate.0 as usize;
    let (names, grpc) = (&table.names[krate], table.grpc[krate]);
    if !grpc && !ir.segs.iter().any(|seg| names.contains(&seg.name)) {
        return;
    }
    for (index, expr) in ir.exprs.iter().enumerate() {
        let Expr::Call { callee, .. } = *expr else { continue };
        let Some(&Expr::Path(path)) = ir.exprs.get(callee.ix()) else { continue };
        let (path, segs) = ir.path(path);
        let Some(last) = segs.last() else { continue };
        if !path.qself.is_none() || !table.called.contains(&last.name) {
            continue;
        }
        let id = ExprId(index as u32);
        let scope = unit.code().scope(world, unit.inst, ir, id);
        let res = world.resolve(scope, segs, path.global, Ns::Values, &mut |_, _| {}).res;
        let read = match res {
            Some(Res::Def(def)) => table
                .by_def
                .get(&def)
                .filter(|row| row.krate == "std")
                .map(|&row| (row.kind, row.krate.to_owned(), shown(world, def), row.subject)),
            Some(Res::External) | None => external(world, scope, segs, grpc),
            _ => None,
        };
        let Some((kind, library, what, subject)) = read else { continue };
        let Some(from) = unit.holder_of(id) else { continue };
        let subject = subject::read(unit, &mut Eval::new(unit.base), id, last.name.as_str(), subject, 0);
        found.push(RawSystem {
            from,
            file: unit.file(),
            pos: last.pos,
            kind,
            library,
            what,
            subject,
            confidence: Confidence::Certain,
        });
    }
}

fn external(world: &World, scope: ScopeId, segs: &[Seg], grpc: bool) -> Option<(SystemKind, String, String, Subject)> {
    let path = written_out(world, scope, segs);
    let names: Vec<&str> = path.iter().map(|name| name.as_str()).collect();
    if let Some(row) = rows::of_path(&names) {
        return Some((row.kind, row.krate.to_owned(), names.join("::"), row.subject));
    }
    // `greeter_client::GreeterClient::connect("http://…")`, as tonic generates it.
    let [.., module, client, name] = names.as_slice() else { return None };
    let generated = grpc
        && CONNECTS.contains(name)
        && client.strip_suffix("Client").is_some_and(|service| format!("{}_client", snake(service)) == *module);
    let subject = if *name == "connect" { Subject::Arg(0) } else { Subject::None };
    generated.then(|| (SystemKind::Grpc, "tonic".to_owned(), names.join("::"), subject))
}

fn snake(name: &str) -> String {
    let mut out = String::new();
    for (at, sign) in name.chars().enumerate() {
        if sign.is_uppercase() && at > 0 {
            out.push('_');
        }
        out.extend(sign.to_lowercase());
    }
    out
}
