//! Transactions: from the call that begins one through the functions that are handed it, to the statements in it.
//!
//! Each function that begins a transaction is walked, and so are the callers of those that give theirs away.

mod begin;
mod bind;
mod calls;
mod ledger;
mod own;
mod placed;
mod value;
mod walk;
mod ways;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

pub use self::placed::{placed, placed_sites};
use self::walk::Walk;
use super::{Codebase, RawSite, Unit};
use crate::frontend::rust::infer::From;
use crate::frontend::rust::intern::{Sym, intern};
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;
use crate::model::analysis::{Confidence, ReferenceKind};
use crate::model::data::{Access, Certainty, Way};

/// Calls that are followed from one function on, at most.
const BUDGET: u32 = 20_000;
/// Functions within functions, and closures within closures, at most.
const DEEPEST: u32 = 40;
/// Functions that give away what others give away, at most.
const ROUNDS: u32 = 6;

/// A transaction in terms of definitions.
#[derive(Debug)]
pub struct RawTransaction {
    pub from: DefId,
    /// Index into the world's files.
    pub file: u32,
    pub pos: Pos,
    pub library: &'static str,
    /// Sorted by site.
    pub steps: Vec<RawStep>,
    pub certainty: Certainty,
}

#[derive(Debug)]
pub struct RawStep {
    /// Index into the sites.
    pub site: u32,
    pub chain: Vec<DefId>,
    pub certainty: Certainty,
    pub ways: Vec<Way>,
}

/// What places name, and whether that is a guess.
type Names = FxHashMap<Pos, Vec<(DefId, bool)>>;

/// What all walks share.
pub struct Shared<'a> {
    pub base: &'a Codebase<'a>,
    pub sites: &'a [RawSite],
    by_inst: FxHashMap<InstId, Vec<u32>>,
    placed: Vec<OnceLock<FxHashMap<ExprId, Vec<u32>>>>,
    names: Vec<OnceLock<Names>>,
    /// Functions whose callers get a transaction, and the members of traits that stand for them.
    giving: FxHashSet<DefId>,
}

impl<'a> Shared<'a> {
    fn new(base: &'a Codebase<'a>, sites: &'a [RawSite]) -> Self {
        let count = base.world.insts.len();
        let (mut placed, mut names) = (Vec::new(), Vec::new());
        placed.resize_with(count, OnceLock::new);
        names.resize_with(count, OnceLock::new);
        let mut by_inst: FxHashMap<InstId, Vec<u32>> = FxHashMap::default();
        for (index, site) in (0u32..).zip(sites) {
            let inst = match site.from {
                From::Def(def) => base.world.def_inst[def.0 as usize],
                From::Scope(scope) => base.world.scope(scope).inst,
            };
            by_inst.entry(inst).or_default().push(index);
        }
        Self { base, sites, by_inst, placed, names, giving: FxHashSet::default() }
    }

    /// The sites that an expression is.
    pub fn sites_at(&self, inst: InstId, id: ExprId) -> &[u32] {
        let placed = self.placed[inst.0 as usize].get_or_init(|| {
            let (ir, code) = (self.base.ir(inst), self.base.code(inst));
            let mut placed: FxHashMap<ExprId, Vec<u32>> = FxHashMap::default();
            for &index in self.by_inst.get(&inst).map_or(&[][..], Vec::as_slice) {
                let pos = self.sites[index as usize].pos;
                if let Some(id) = code.call_at(ir, pos).or_else(|| code.at(pos)) {
                    placed.entry(id).or_default().push(index);
                }
            }
            placed
        });
        placed.get(&id).map_or(&[], Vec::as_slice)
    }

    /// The functions and structs of the codebase that a place names, and whether that is a guess.
    pub fn named(&self, inst: InstId, pos: Pos) -> &[(DefId, bool)] {
        let names = self.names[inst.0 as usize].get_or_init(|| {
            let mut names: FxHashMap<Pos, Vec<(DefId, bool)>> = FxHashMap::default();
            for reference in &self.base.found[inst.0 as usize].refs {
                let kind = &self.base.world.item(reference.to).kind;
                if matches!(kind, ItemIrKind::Fn(_) | ItemIrKind::Struct { .. }) {
                    let entry = (reference.to, reference.confidence == Confidence::Guessed);
                    let known = names.entry(reference.pos).or_default();
                    if !known.contains(&entry) {
                        known.push(entry);
                    }
                }
            }
            names.values_mut().for_each(|list| list.sort_unstable());
            names
        });
        names.get(&pos).map_or(&[], Vec::as_slice)
    }

    pub fn gives(&self, def: DefId) -> bool {
        self.giving.contains(&def)
    }
}

/// What a walk found of one transaction.
struct Done {
    from: DefId,
    place: (u32, Pos),
    passed: Vec<(u32, Pos)>,
    library: &'static str,
    steps: FxHashMap<u32, (Certainty, Vec<DefId>, Vec<Way>)>,
    lost: bool,
    escapes: bool,
    guessed: bool,
}

/// Finds the transactions of a codebase whose query sites are known.
pub fn read(base: &Codebase<'_>, sites: &[RawSite]) -> Vec<RawTransaction> {
    let mut shared = Shared::new(base, sites);
    let mut todo = roots(base, sites);
    let mut done: BTreeMap<DefId, Vec<Done>> = BTreeMap::new();
    for _ in 0..ROUNDS {
        todo.sort_unstable();
        todo.dedup();
        let found: Vec<(DefId, Vec<Done>)> = todo.par_iter().map(|&def| (def, walk(&shared, def))).collect();
        let mut giving: FxHashSet<DefId> = FxHashSet::default();
        for (def, found) in found {
            if found.iter().any(|one| one.escapes) && !shared.giving.contains(&def) {
                giving.insert(def);
                giving.extend(base.declaration(def));
            }
            done.insert(def, found);
        }
        if giving.is_empty() {
            break;
        }
        todo = callers(base, &giving);
        shared.giving.extend(giving);
    }
    settle(done)
}

/// The functions in which transactions begin.
fn roots(base: &Codebase<'_>, sites: &[RawSite]) -> Vec<DefId> {
    let world = base.world;
    let loose: FxHashSet<Sym> =
        begin::ROWS.iter().flat_map(|row| row.loose.iter().chain(row.names)).map(|name| intern(name)).collect();
    let begin: FxHashSet<Sym> = begin::ROWS.iter().flat_map(|row| row.crates).map(|name| intern(name)).collect();
    let depends: Vec<bool> = world
        .crates
        .iter()
        .map(|krate| !krate.outside && begin::depends(world, krate, |name| begin.contains(&name)))
        .collect();
    let mut all: Vec<DefId> = (0..world.insts.len())
        .into_par_iter()
        .flat_map_iter(|index| {
            let inst = &world.insts[index];
            let mut all = Vec::new();
            if world.krate(inst.krate).outside || (inst.test && !base.include_tests) {
                return all;
            }
            let unit = Unit { base, inst: InstId(index as u32), ir: base.ir(InstId(index as u32)) };
            let begins = unit.uses().iter().filter(|used| begin::of_use(&unit, used).is_some());
            all.extend(begins.filter_map(|used| if let From::Def(def) = used.from { Some(def) } else { None }));
            if depends[inst.krate.0 as usize] && unit.ir.calls.iter().any(|call| loose.contains(&call.name)) {
                by_name(&unit, &loose, &mut all);
            }
            all
        })
        .collect();
    for site in sites {
        if let (From::Def(def), Access::Sql { text, .. }) = (site.from, &site.access)
            && matches!(begin::control(text), Some(begin::Control::Begins | begin::Control::Whole))
        {
            all.push(def);
        }
    }
    all.retain(|&def| is_root(base, def));
    all
}

/// Methods that inference knows nothing of and that have a telling name.
fn by_name(unit: &Unit<'_>, loose: &FxHashSet<Sym>, all: &mut Vec<DefId>) {
    let world = unit.base.world;
    let krate = world.krate(world.insts[unit.inst.0 as usize].krate);
    for (index, expr) in unit.ir.exprs.iter().enumerate() {
        let Expr::MethodCall { recv, call } = *expr else { continue };
        let call = unit.ir.calls[call.ix()];
        if loose.contains(&call.name)
            && begin::of_name(world, krate, unit.ir, recv, &call).is_some()
            && !unit.is_known(call.pos)
            && let Some(From::Def(def)) = unit.holder_of(ExprId(index as u32))
        {
            all.push(def);
        }
    }
}

fn is_root(base: &Codebase<'_>, def: DefId) -> bool {
    let has_body = matches!(base.world.item(def).kind, ItemIrKind::Fn(FnIr { body, .. }) if !body.is_none());
    has_body && (base.include_tests || !base.is_test(From::Def(def)))
}

/// Who calls functions that give a transaction away.
fn callers(base: &Codebase<'_>, giving: &FxHashSet<DefId>) -> Vec<DefId> {
    let calls = [ReferenceKind::Call, ReferenceKind::MethodCall, ReferenceKind::Value];
    let mut all: Vec<DefId> = base
        .found
        .par_iter()
        .flat_map_iter(|found| {
            let fits = |found: &&crate::frontend::rust::infer::RawRef| {
                giving.contains(&found.to) && calls.contains(&found.kind) && found.confidence != Confidence::Guessed
            };
            found.refs.iter().filter(fits).filter_map(|found| match found.from {
                From::Def(def) => Some(def),
                From::Scope(_) => None,
            })
        })
        .collect();
    all.retain(|&def| is_root(base, def));
    all
}

fn walk(shared: &Shared<'_>, def: DefId) -> Vec<Done> {
    let ItemIrKind::Fn(function) = shared.base.world.item(def).kind else { return Vec::new() };
    let mut walk = Walk::new(shared, def);
    walk.root(function);
    let mut done = Vec::new();
    for tx in walk.ledger.all {
        if tx.guessed && tx.steps.is_empty() && !tx.ended {
            continue;
        }
        let level = tx.node.level;
        let steps = tx.steps.into_iter().map(|(site, (certainty, path, ways))| {
            let chain = if path.get(level) == Some(&tx.node.def) {
                path[level..].to_vec()
            } else {
                let last = path.last().filter(|&&last| last != tx.node.def);
                std::iter::once(tx.node.def).chain(last.copied()).collect()
            };
            (site, (certainty, chain, ways))
        });
        done.push(Done {
            from: tx.node.def,
            place: (tx.node.file, tx.pos),
            passed: tx.passed,
            library: tx.library,
            steps: steps.collect(),
            lost: tx.lost,
            escapes: tx.escapes,
            guessed: tx.guessed,
        });
    }
    done
}

/// One entry a begin; one that callers have is theirs.
fn settle(done: BTreeMap<DefId, Vec<Done>>) -> Vec<RawTransaction> {
    let mut all: BTreeMap<((u32, Pos), DefId), Done> = BTreeMap::new();
    for one in done.into_values().flatten() {
        match all.get_mut(&(one.place, one.from)) {
            None => {
                all.insert((one.place, one.from), one);
            }
            Some(known) => {
                known.lost |= one.lost;
                known.escapes |= one.escapes;
                known.guessed &= one.guessed;
                known.passed.extend(one.passed);
                for (site, mut step) in one.steps {
                    if let Some(before) = known.steps.get_mut(&site) {
                        before.2.retain(|way| step.2.contains(way));
                        step.2.clone_from(&before.2);
                    }
                    let better = known
                        .steps
                        .get(&site)
                        .is_none_or(|before| (step.0, step.1.len(), &step.1) < (before.0, before.1.len(), &before.1));
                    if better {
                        known.steps.insert(site, step);
                    }
                }
            }
        }
    }
    let taken: FxHashSet<(u32, Pos)> = all.values().flat_map(|one| one.passed.iter().copied()).collect();
    all.into_values()
        .filter(|one| !(one.escapes && taken.contains(&one.place)))
        .map(|one| {
            let mut steps: Vec<RawStep> = one
                .steps
                .into_iter()
                .map(|(site, (certainty, chain, ways))| RawStep { site, chain, certainty, ways })
                .collect();
            steps.sort_unstable_by_key(|step| step.site);
            // Nobody is known to take it, but somebody may.
            let doubt = one.lost || one.escapes || steps.iter().any(|step| step.certainty == Certainty::Possible);
            let certainty = if doubt { Certainty::Possible } else { Certainty::Proven };
            let (file, pos) = one.place;
            RawTransaction { from: one.from, file, pos, library: one.library, steps, certainty }
        })
        .collect()
}
