//! Routes: which requests reach which handler. One file a framework; a new one is a row in [`DETECTORS`].

mod actix_web;
mod axum;
mod rocket;
mod tonic;

use rustc_hash::{FxHashMap, FxHashSet};

use super::follow::value::{Handler, Kind, Value};
use super::follow::{Follow, Outcome, Unread};
use super::infer::{Found, From};
use super::intern::{Sym, intern};
use super::ir::*;
use super::world::*;
use crate::model::analysis::{BlindSpot, BlindSpotKind, Confidence, FileId, ItemId, ReferenceKind, Route};
use crate::model::source::SourceSet;

/// How a framework writes routes. What is common to all (locals, calls, branches) is followed in `follow/`.
pub struct Detector {
    /// As it stands in a document.
    pub name: &'static str,
    /// The crate's name in code, then those of crates that extend it.
    pub crates: &'static [&'static str],
    /// Methods and macros of which one must occur in a function to make it worth following.
    pub triggers: &'static [&'static str],
    /// Macros that give a value.
    pub macros: &'static [&'static str],
    /// Types whose values carry routes, and what a parameter of that type is.
    pub types: &'static [(&'static str, Option<Kind>)],
    /// A call of a function outside the codebase, by its full path.
    pub call: fn(&mut Follow<'_>, &[Sym], List) -> Option<Value>,
    /// A method call; the receiver may be unknown.
    pub method: fn(&mut Follow<'_>, &Value, &MethodCall) -> Option<Value>,
    pub mac: fn(&mut Follow<'_>, &MacroIr) -> Option<Value>,
    /// Routes that are no part of a chain: what attributes and impls declare.
    pub rest: fn(&mut Follow<'_>, &Scene<'_>, &mut Vec<RawRoute>),
}

pub const DETECTORS: &[Detector] = &[actix_web::DETECTOR, axum::DETECTOR, rocket::DETECTOR, tonic::DETECTOR];

impl Detector {
    /// Whether a crate's name is the framework's.
    pub fn owns(&self, krate: &str) -> bool {
        self.crates.contains(&krate)
    }
}

/// A route in terms of definitions.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RawRoute {
    pub framework: &'static str,
    pub method: String,
    pub path: String,
    pub handler: Option<DefId>,
    pub handler_text: String,
    pub file: u32,
    pub line: u32,
    pub confidence: Confidence,
    pub test: bool,
}

/// What the detectors found in a codebase.
#[derive(Debug, Default)]
pub struct Detected {
    pub routes: Vec<RawRoute>,
    pub unread: Vec<Unread>,
}

impl Detected {
    /// The routes of the files and items that the analysis holds; what could not be read joins the blind spots.
    pub fn placed(
        self,
        world: &World,
        files: &[Option<FileId>],
        items: &[Option<ItemId>],
        blind: &mut Vec<BlindSpot>,
    ) -> Vec<Route> {
        for spot in self.unread {
            let file = world.files[spot.file as usize].path.clone();
            let (line, column, kind) = (spot.pos.line, spot.pos.col, BlindSpotKind::UnresolvedRoute);
            blind.push(BlindSpot { file, line, column, kind, message: spot.message });
        }
        let mut routes = Vec::with_capacity(self.routes.len());
        for raw in self.routes {
            let Some(file) = files[raw.file as usize] else { continue };
            routes.push(Route {
                method: raw.method,
                path: raw.path,
                handler: raw.handler.and_then(|def| items[def.0 as usize]),
                handler_text: raw.handler_text,
                framework: raw.framework.to_owned(),
                file,
                line: raw.line,
                confidence: raw.confidence,
                test: raw.test,
            });
        }
        routes.sort();
        routes
    }
}

/// What a detector may ask beyond the code at hand.
pub struct Scene<'a> {
    pub source: &'a SourceSet,
    /// Own crates that depend on one of the frameworks, with the frameworks' indices in [`DETECTORS`].
    pub crates: FxHashMap<CrateId, Vec<usize>>,
    pub include_tests: bool,
}

impl Scene<'_> {
    /// The functions of the crates that depend on a framework, tests left out unless asked for.
    pub fn functions<'w>(&self, follow: &Follow<'w>, framework: &str) -> Vec<DefId> {
        let world: &'w World = follow.w;
        let mut out = Vec::new();
        for inst in &world.insts {
            let uses =
                self.crates.get(&inst.krate).is_some_and(|all| all.iter().any(|&at| DETECTORS[at].name == framework));
            if !uses {
                continue;
            }
            let items = &world.files[inst.file as usize].ir.items;
            let all = items.iter().enumerate().filter(|(_, item)| matches!(item.kind, ItemIrKind::Fn(_)));
            let defs = all.map(|(ix, _)| DefId(inst.first_def + ix as u32));
            out.extend(defs.filter(|&def| self.include_tests || !follow.in_test(def)));
        }
        out
    }
}

/// Finds the routes of all crates that depend on a framework; costs nothing where none does.
pub fn routes(world: &World, found: &[Found], source: &SourceSet, include_tests: bool) -> Detected {
    let scene = Scene { source, crates: crates_with_frameworks(world), include_tests };
    let mut used: Vec<usize> = scene.crates.values().flatten().copied().collect();
    used.sort_unstable();
    used.dedup();
    if used.is_empty() {
        return Detected::default();
    }
    let detectors: Vec<&'static Detector> = used.iter().map(|&at| &DETECTORS[at]).collect();
    let Some(mut follow) = Follow::new(world, found, detectors.clone()) else { return Detected::default() };
    let (mut candidates, referenced) = candidates(&follow, &scene);
    candidates.sort_unstable();
    let outcomes: Vec<(DefId, Outcome)> = candidates.into_iter().map(|def| (def, follow.root(def))).collect();
    let mut detected = Detected::default();
    for (def, outcome) in outcomes {
        let test = follow.in_test(def);
        // Its routes were seen where it is called, with the prefixes that they get there.
        let mounted = follow.called.get(&def).is_some_and(|&by_code| by_code || test);
        if !mounted {
            collect(&mut detected, outcome, test, referenced.contains(&def));
        }
    }
    for detector in detectors {
        (detector.rest)(&mut follow, &scene, &mut detected.routes);
    }
    finish(&mut detected);
    detected
}

fn crates_with_frameworks(world: &World) -> FxHashMap<CrateId, Vec<usize>> {
    let mut out = FxHashMap::default();
    for (index, krate) in world.crates.iter().enumerate().filter(|(_, krate)| !krate.outside) {
        let uses = |detector: &Detector| {
            krate.externs.iter().any(|(name, target)| {
                // A dependency may have been renamed: then the stub tells.
                let real = target
                    .filter(|&target| world.krate(target).outside)
                    .map_or(*name, |target| world.krate(target).name);
                detector.owns(real.as_str())
            })
        };
        let all: Vec<usize> = (0..DETECTORS.len()).filter(|&at| uses(&DETECTORS[at])).collect();
        if !all.is_empty() {
            out.insert(CrateId(index as u32), all);
        }
    }
    out
}

/// The functions worth following: those that write routes, and the callers of those that take or return them. Also
/// says which of them code that is no test refers to.
fn candidates(follow: &Follow<'_>, scene: &Scene<'_>) -> (Vec<DefId>, FxHashSet<DefId>) {
    let world = follow.w;
    let names = follow.detectors.iter().flat_map(|detector| detector.triggers.iter().chain(detector.macros));
    let triggers: FxHashSet<Sym> = names.map(|name| intern(name)).collect();
    let mut seen = FxHashSet::default();
    for inst in world.insts.iter().filter(|inst| scene.crates.contains_key(&inst.krate)) {
        for ix in triggered(&world.files[inst.file as usize].ir, &triggers) {
            let def = DefId(inst.first_def + ix.0);
            if scene.include_tests || !follow.in_test(def) {
                seen.insert(def);
            }
        }
    }
    let mut about: FxHashSet<DefId> = seen.iter().copied().filter(|&def| follow.about_routes(def)).collect();
    let mut referenced = FxHashSet::default();
    let mut more = !about.is_empty();
    let mut rounds = 0;
    while more && rounds < 12 {
        (more, rounds) = (false, rounds + 1);
        for reference in follow.found.iter().flat_map(|found| &found.refs).filter(|found| about_call(found.kind)) {
            if !about.contains(&reference.to) {
                continue;
            }
            let From::Def(caller) = reference.from else { continue };
            if caller == reference.to {
                continue;
            }
            let test = follow.in_test(caller);
            if !test {
                referenced.insert(reference.to);
            }
            let follows = matches!(world.item(caller).kind, ItemIrKind::Fn(_)) && (scene.include_tests || !test);
            if follows && seen.insert(caller) && follow.about_routes(caller) {
                more |= about.insert(caller);
            }
        }
    }
    // A caller that was found in the last round may be referred to from what came before it.
    for reference in follow.found.iter().flat_map(|found| &found.refs).filter(|found| about_call(found.kind)) {
        if let From::Def(caller) = reference.from
            && about.contains(&reference.to)
            && caller != reference.to
            && !follow.in_test(caller)
        {
            referenced.insert(reference.to);
        }
    }
    (seen.into_iter().collect(), referenced)
}

fn about_call(kind: ReferenceKind) -> bool {
    matches!(kind, ReferenceKind::Call | ReferenceKind::MethodCall | ReferenceKind::Value)
}

/// The functions of a file in which one of these methods or macros is called. Expressions are numbered in the order in
/// which they end, so that each belongs to the first body that ends after it.
fn triggered(ir: &FileIr, triggers: &FxHashSet<Sym>) -> Vec<ItemIx> {
    let hit_calls = ir.calls.iter().any(|call| triggers.contains(&call.name));
    let hit = |mac: &MacroIr| ir.path(mac.path).1.last().is_some_and(|seg| triggers.contains(&seg.name));
    if !hit_calls && !ir.macros.iter().any(hit) {
        return Vec::new();
    }
    let mut bodies: Vec<(u32, ItemIx)> = Vec::new();
    for (ix, item) in ir.items.iter().enumerate() {
        if let ItemIrKind::Fn(FnIr { body, .. }) = item.kind
            && !body.is_none()
        {
            bodies.push((body.0, ItemIx(ix as u32)));
        }
    }
    bodies.sort_unstable();
    let mut out = FxHashSet::default();
    for (at, expr) in ir.exprs.iter().enumerate() {
        let hit = match expr {
            Expr::MethodCall { call, .. } => triggers.contains(&ir.calls[call.ix()].name),
            Expr::Macro(call) => hit(&ir.macros[call.ix()]),
            _ => false,
        };
        if !hit {
            continue;
        }
        let next = bodies.partition_point(|&(body, _)| (body as usize) < at);
        let Some(&(_, mut ix)) = bodies.get(next) else { continue };
        // Where functions stand within functions, the outer one may be meant.
        for _ in 0..16 {
            out.insert(ix);
            let scope = &ir.scopes[ir.items[ix.ix()].scope.ix()];
            match scope.owner.some() {
                Some(owner) if scope.kind == ScopeKind::Block && owner != ix => ix = owner,
                _ => break,
            }
        }
    }
    out.into_iter().filter(|ix| matches!(ir.items[ix.ix()].kind, ItemIrKind::Fn(_))).collect()
}

/// Takes over what a function gave that nobody mounts.
fn collect(detected: &mut Detected, outcome: Outcome, test: bool, referenced: bool) {
    for (entry, leaves) in outcome.entries.into_iter().zip(outcome.leaving) {
        // A test that mounts the application's own router adds no route to it.
        if entry.absorbed || (test && !entry.test) {
            continue;
        }
        let least = match (leaves, referenced) {
            (false, _) => Confidence::Certain,
            // Somebody takes the router, and what becomes of it there was not seen.
            (true, true) => Confidence::Inferred,
            (true, false) => Confidence::Guessed,
        };
        let (handler, handler_text) = match entry.handler {
            Handler::Def(def) | Handler::Wrapped(def) => (Some(def), String::new()),
            Handler::Text(text) | Handler::Unread(text) => (None, text),
        };
        detected.routes.push(RawRoute {
            framework: entry.framework,
            method: entry.method,
            path: entry.path.text,
            handler,
            handler_text,
            file: entry.file,
            line: entry.line,
            confidence: entry.confidence.max(least),
            test: entry.test || test,
        });
    }
    detected.unread.extend(outcome.unread);
}

/// Several functions may lead to one route: it is named once, with the best that is known of it.
fn finish(detected: &mut Detected) {
    detected.routes.sort();
    detected.routes.dedup_by(|next, first| {
        (next.framework, &next.method, &next.path, next.handler, &next.handler_text, next.file, next.line)
            == (first.framework, &first.method, &first.path, first.handler, &first.handler_text, first.file, first.line)
    });
    detected.unread.sort();
    detected.unread.dedup();
}
