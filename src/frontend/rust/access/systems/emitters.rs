//! Types of the codebase that hand on events: they have subscribers, or they wrap the sending end of a channel.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::subject;
use crate::frontend::rust::access::eval::Eval;
use crate::frontend::rust::access::{Codebase, RawSystem, Unit};
use crate::frontend::rust::infer::From;
use crate::frontend::rust::intern::{Sym, intern};
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;
use crate::model::analysis::{Confidence, ReferenceKind};
use crate::model::data::SystemKind;

const SENDS: &[&str] =
    &["publish", "emit", "dispatch", "broadcast", "publish_event", "emit_event", "send_event", "dispatch_event"];
const TAKES: &[&str] =
    &["subscribe", "listen", "add_listener", "add_subscriber", "register_listener", "subscribe_to", "add_handler"];
const SENDERS: &[&str] = &["Sender", "UnboundedSender", "SyncSender"];

/// The methods of one type, by what they do.
#[derive(Default)]
struct Methods {
    all: Vec<DefId>,
    sends: bool,
    takes: bool,
}

/// Each call of such a method.
pub fn read(base: &Codebase<'_>) -> Vec<RawSystem> {
    let methods = methods(base);
    if methods.is_empty() {
        return Vec::new();
    }
    let calls = [ReferenceKind::Call, ReferenceKind::MethodCall];
    (0..base.world.insts.len())
        .into_par_iter()
        .flat_map_iter(|index| {
            let inst = InstId(index as u32);
            let unit = Unit { base, inst, ir: base.ir(inst) };
            let mut found = Vec::new();
            for reference in &base.found[index].refs {
                if !calls.contains(&reference.kind)
                    || reference.confidence == Confidence::Guessed
                    || !methods.contains(&reference.to)
                    || (!base.include_tests && base.is_test(reference.from))
                    || own(base, reference.from, reference.to)
                {
                    continue;
                }
                let call = unit.code().call_at(unit.ir, reference.pos);
                let subject = call.and_then(|id| subject::event(&unit, &mut Eval::new(base), id));
                found.push(RawSystem {
                    from: reference.from,
                    file: unit.file(),
                    pos: reference.pos,
                    kind: SystemKind::Channel,
                    library: krate(base, reference.to).to_owned(),
                    what: what(base, reference.to),
                    subject,
                    confidence: reference.confidence,
                });
            }
            found
        })
        .collect()
}

/// A method of the emitter that calls another of its own.
fn own(base: &Codebase<'_>, from: From, to: DefId) -> bool {
    let From::Def(from) = from else { return false };
    let parent = base.world.parent(to);
    parent.is_some() && base.world.parent(from) == parent
}

fn krate(base: &Codebase<'_>, def: DefId) -> &'static str {
    base.world.krate(base.world.inst(def).krate).name.as_str()
}

/// `Type::method`, with the crate's name first.
fn what(base: &Codebase<'_>, def: DefId) -> String {
    let of = base.world.parent(def).and_then(|parent| holder(base.world, parent));
    let parts = [Some(krate(base, def)), of.map(|of| base.world.item(of).name.as_str())];
    let name = base.world.item(def).name.as_str();
    parts.into_iter().flatten().chain([name]).collect::<Vec<_>>().join("::")
}

/// The type of an impl, or the trait itself.
fn holder(world: &World, parent: DefId) -> Option<DefId> {
    let (ir, item) = world.item_in(parent);
    match item.kind {
        ItemIrKind::Trait { .. } => Some(parent),
        ItemIrKind::Impl { self_ty, .. } => {
            let TypeRef::Path(path) = *ir.types.get(self_ty.ix())? else { return None };
            let (path, segs) = ir.path(path);
            match world.resolve(world.scope_of(parent), segs, path.global, Ns::Types, &mut |_, _| {}).res? {
                Res::Def(def) => Some(def),
                _ => None,
            }
        }
        _ => None,
    }
}

fn methods(base: &Codebase<'_>) -> FxHashSet<DefId> {
    let world = base.world;
    let sends: FxHashSet<Sym> = SENDS.iter().map(|name| intern(name)).collect();
    let takes: FxHashSet<Sym> = TAKES.iter().map(|name| intern(name)).collect();
    let mut types: FxHashMap<DefId, Methods> = FxHashMap::default();
    for inst in world.insts.iter().filter(|inst| !world.krate(inst.krate).outside) {
        for (ix, item) in world.files[inst.file as usize].ir.items.iter().enumerate() {
            let (sends, takes) = (sends.contains(&item.name), takes.contains(&item.name));
            if !(sends || takes) || item.parent.is_none() || !matches!(item.kind, ItemIrKind::Fn(_)) {
                continue;
            }
            let def = DefId(inst.first_def + ix as u32);
            let Some(of) = world.parent(def).and_then(|parent| holder(world, parent)) else { continue };
            if world.is_outside(of) {
                continue;
            }
            let methods = types.entry(of).or_default();
            methods.all.push(def);
            (methods.sends, methods.takes) = (methods.sends | sends, methods.takes | takes);
        }
    }
    let mut all = FxHashSet::default();
    for (of, methods) in types {
        if (methods.sends && methods.takes) || has_sender(world, of) {
            for def in methods.all {
                all.insert(def);
                all.extend(base.declaration(def));
            }
        }
    }
    all
}

/// Whether a field's type names the sending end of a channel.
fn has_sender(world: &World, def: DefId) -> bool {
    let (ir, item) = world.item_in(def);
    let ItemIrKind::Struct { fields, .. } = item.kind else { return false };
    ir.fields[fields.range()].iter().any(|field| names_sender(ir, field.ty, 0))
}

fn names_sender(ir: &FileIr, ty: TypeId, depth: u32) -> bool {
    if depth > 8 {
        return false;
    }
    match ir.types.get(ty.ix()) {
        Some(&(TypeRef::Ref(inner) | TypeRef::Slice(inner) | TypeRef::Array(inner, _))) => {
            names_sender(ir, inner, depth + 1)
        }
        Some(&TypeRef::Tuple(list)) => ir.list(list).iter().any(|&ty| names_sender(ir, TypeId(ty), depth + 1)),
        Some(&TypeRef::Path(path)) => {
            let segs = ir.path(path).1;
            segs.last().is_some_and(|seg| SENDERS.contains(&seg.name.as_str()))
                || segs.iter().filter_map(|seg| seg.args.some()).any(|args| {
                    ir.list(ir.args[args.ix()].types).iter().any(|&ty| names_sender(ir, TypeId(ty), depth + 1))
                })
        }
        _ => false,
    }
}
