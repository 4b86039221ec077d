//! Reads query builders: a walk over a function's body that follows values which hold (parts of) statements. Nothing is
//! run: where a value is not written out it stays unknown, and the statement incomplete.
//!
//! What the names of a library mean, its [`Vocabulary`] says. One site stands for each statement that is run; for one
//! that is built and given away, a site stands where it is begun. It is complete where all of it was read: what others
//! add to it is theirs.

mod call;
mod expr;
mod pat;
pub mod value;

use std::sync::{Mutex, OnceLock};

use rustc_hash::{FxHashMap, FxHashSet};

use self::value::*;
use super::{Codebase, Raw, RawSite};
use crate::frontend::rust::infer::From;
use crate::frontend::rust::intern::{Sym, intern, kw};
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;
use crate::model::analysis::Confidence;
use crate::model::data::Access;

/// Calls within calls are followed so far.
const CALLS: usize = 8;
/// Expressions within expressions, all calls together: bounds the stack.
const NESTING: u32 = 600;
/// Expressions that one function may take, with all that it calls.
const FUEL: u32 = 400_000;

/// What the names of a library mean.
pub trait Vocabulary: Sync {
    /// As it stands in a document.
    fn library(&self) -> &'static str;
    /// Methods and functions of which one must occur in a file to make it worth reading.
    fn triggers(&self) -> &'static [&'static str];
    /// A path to something of the codebase.
    fn path(&self, walk: &mut Walk<'_>, res: Res) -> Option<Value>;
    /// A call of something that is no function of the codebase, by its path.
    fn call(&self, walk: &mut Walk<'_>, callee: PathId, args: &[Value]) -> Option<Value>;
    /// A method that is none of the codebase.
    fn method(&self, walk: &mut Walk<'_>, recv: &Value, call: &MethodCall, args: &[Value]) -> Option<Value>;
    /// A macro, with its arguments.
    fn mac(&self, _: &mut Walk<'_>, _: &MacroIr) -> Option<Value> {
        None
    }
    /// A struct that is written out.
    fn literal(&self, _: &mut Walk<'_>, _: DefId) -> Option<Value> {
        None
    }
    /// Whether the functions of a trait or impl are ever called with what they take: a method's own receiver.
    fn receiver(&self, _: &mut Walk<'_>, _: DefId) -> Option<Value> {
        None
    }
}

/// What functions give back, as far as it doesn't depend on who asks.
#[derive(Debug, Default)]
pub struct Known {
    gives: Mutex<FxHashMap<DefId, Value>>,
    /// The structs that types in headers stand for.
    structs: Mutex<FxHashMap<(DefId, TypeId), Option<DefId>>>,
    triggers: OnceLock<FxHashSet<Sym>>,
}

/// A place where the body at hand names a table for a statement.
#[derive(Debug)]
struct Birth {
    pos: Pos,
    /// The largest statement that it became part of.
    latest: Option<std::sync::Arc<Part>>,
    name: Sym,
    done: bool,
    /// It was asked for a column: alone it is no statement.
    asked: bool,
}

/// The body at hand.
struct Frame<'w> {
    def: DefId,
    inst: InstId,
    ir: &'w FileIr,
    scope: ScopeId,
    env: Vec<(Sym, Value)>,
    rets: Vec<Value>,
    /// How deep inside of branches and loops.
    branches: u32,
}

pub struct Walk<'w> {
    pub base: &'w Codebase<'w>,
    pub w: &'w World,
    vocabulary: &'w dyn Vocabulary,
    known: &'w Known,
    frame: Frame<'w>,
    /// The function that is asked about.
    asked: DefId,
    stack: Vec<DefId>,
    births: Vec<Birth>,
    sites: Vec<RawSite>,
    depth: u32,
    fuel: u32,
    /// Something was cut short: what was found holds for this asker alone.
    cut: bool,
    /// Where the function that is asked about calls out of its own body.
    outer: Option<(Pos, Sym)>,
    /// The row that the next closure is called with.
    hint: Option<DefId>,
    /// Nothing is reported, only a value is wanted.
    quiet: u32,
}

/// Reads the functions of one file.
pub fn read<'w>(base: &'w Codebase<'w>, inst: InstId, vocabulary: &'w dyn Vocabulary, known: &'w Known, raw: &mut Raw) {
    let ir = base.ir(inst);
    let triggers = known.triggers.get_or_init(|| vocabulary.triggers().iter().map(|name| intern(name)).collect());
    let hit = ir.calls.iter().any(|call| triggers.contains(&call.name))
        || ir.segs.iter().any(|seg| triggers.contains(&seg.name));
    if !hit {
        return;
    }
    let data = &base.world.insts[inst.0 as usize];
    let mut walk = Walk::new(base, inst, vocabulary, known);
    for (index, item) in ir.items.iter().enumerate() {
        let tests = item.test || base.world.scope(ScopeId(data.first_scope + item.scope.0)).test;
        if let ItemIrKind::Fn(function) = item.kind
            && !function.body.is_none()
            && (base.include_tests || !tests)
        {
            walk.root(DefId(data.first_def + index as u32), raw);
        }
    }
}

impl<'w> Walk<'w> {
    pub fn new(base: &'w Codebase<'w>, inst: InstId, vocabulary: &'w dyn Vocabulary, known: &'w Known) -> Self {
        let world = base.world;
        let frame = Frame {
            def: DefId(world.insts[inst.0 as usize].first_def),
            inst,
            ir: base.ir(inst),
            scope: ScopeId(world.insts[inst.0 as usize].first_scope),
            env: Vec::new(),
            rets: Vec::new(),
            branches: 0,
        };
        Self {
            asked: frame.def,
            base,
            w: world,
            vocabulary,
            known,
            frame,
            stack: Vec::new(),
            births: Vec::new(),
            sites: Vec::new(),
            depth: 0,
            fuel: FUEL,
            cut: false,
            outer: None,
            hint: None,
            quiet: 0,
        }
    }

    pub fn ir(&self) -> &'w FileIr {
        self.frame.ir
    }

    pub fn scope(&self) -> ScopeId {
        self.frame.scope
    }

    fn frame_of(&self, def: DefId) -> Frame<'w> {
        Frame {
            def,
            inst: self.w.def_inst[def.0 as usize],
            ir: self.base.ir(self.w.def_inst[def.0 as usize]),
            scope: self.w.scope_of(def),
            env: Vec::new(),
            rets: Vec::new(),
            branches: 0,
        }
    }

    /// Walks a function with arguments that nobody knows, and reports what it runs and builds.
    fn root(&mut self, def: DefId, raw: &mut Raw) {
        self.births.clear();
        self.sites.clear();
        (self.depth, self.fuel, self.cut, self.outer, self.quiet) = (0, FUEL, false, None, 0);
        self.asked = def;
        self.stack.push(def);
        let given = self.body(def, &[], None);
        self.stack.pop();
        if !self.cut {
            self.known().insert(def, given.clone().foreign());
        }
        self.leftovers(&given);
        raw.sites.append(&mut self.sites);
    }

    fn known(&self) -> std::sync::MutexGuard<'w, FxHashMap<DefId, Value>> {
        self.known.gives.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    fn structs(&self) -> std::sync::MutexGuard<'w, FxHashMap<(DefId, TypeId), Option<DefId>>> {
        self.known.structs.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// What is built and never run here: given back, handed on, or lost on the way.
    fn leftovers(&mut self, given: &Value) {
        self.settle(given, kw::EMPTY);
        for index in 0..self.births.len() {
            let birth = &self.births[index];
            if birth.done {
                continue;
            }
            let (pos, name) = (birth.pos, birth.name);
            let Some(part) = birth.latest.clone() else { continue };
            if birth.asked && part.is_bare() {
                continue;
            }
            for &other in &part.births {
                if let Some(other) = self.births.get_mut(other as usize) {
                    other.done = true;
                }
            }
            self.births[index].done = true;
            if let Some(statement) = part.statement() {
                self.push(pos, name, Access::Built(statement), Confidence::Inferred);
            }
        }
    }

    fn push(&mut self, pos: Pos, call: Sym, access: Access, confidence: Confidence) {
        let def = self.asked;
        let file = self.w.inst(def).file;
        let file = self.w.files[file as usize].expansion_of.unwrap_or(file);
        // What a macro wrote stands where the macro is called.
        let pos = if pos.line == 0 { self.w.item(def).pos } else { pos };
        let library = self.vocabulary.library();
        self.sites.push(RawSite {
            from: From::Def(def),
            file,
            pos,
            library,
            call: call.as_str().to_owned(),
            access,
            confidence,
        });
    }

    /// Whether the code at hand is the function's own, and not that of one it calls.
    pub fn at_home(&self) -> bool {
        self.outer.is_none() && self.quiet == 0
    }

    /// A table is named for a statement: a value that knows where it comes from.
    pub fn born(&mut self, mut part: Part, pos: Pos, name: Sym) -> Value {
        if self.at_home() {
            part.births.insert(self.births.len() as u32);
            self.births.push(Birth { pos, latest: None, name, done: false, asked: false });
        }
        let value = Value::part(part);
        self.settle(&value, name);
        value
    }

    /// A table is asked for one of its columns.
    pub fn ask(&mut self, part: &Part) {
        for &birth in &part.births {
            if let Some(birth) = self.births.get_mut(birth as usize) {
                birth.asked = true;
            }
        }
    }

    /// Keeps what the tables named here have become part of.
    fn settle(&mut self, value: &Value, name: Sym) {
        match value {
            Value::Part(part) => {
                for &birth in &part.births {
                    if let Some(birth) = self.births.get_mut(birth as usize) {
                        birth.latest = Some(part.clone());
                        if name != kw::EMPTY {
                            birth.name = name;
                        }
                    }
                }
            }
            Value::Tuple(values) => values.iter().for_each(|value| self.settle(value, name)),
            Value::Gives(value) => self.settle(value, name),
            _ => {}
        }
    }

    /// A statement is run here. `sure`: the library's own method runs it, whatever is known of the statement.
    pub fn run(&mut self, part: &Part, pos: Pos, name: Sym, sure: bool) {
        let (pos, name) = match self.outer {
            // A function that was given the statement runs it: it is the caller's.
            Some(at) => {
                if part.births.is_empty() {
                    return;
                }
                at
            }
            None => (pos, name),
        };
        if self.quiet > 0 || part.text {
            return;
        }
        for &birth in &part.births {
            if let Some(birth) = self.births.get_mut(birth as usize) {
                birth.done = true;
            }
        }
        match part.statement() {
            Some(statement) => {
                let known = part.verb != Verb::None && !part.given;
                let confidence = if sure || known { Confidence::Certain } else { Confidence::Inferred };
                self.push(pos, name, Access::Built(statement), confidence);
            }
            None if sure => self.push(pos, name, Access::Unread, Confidence::Certain),
            None => {}
        }
    }

    /// What of the codebase is mentioned at a place of the body at hand.
    pub fn referred(&self, pos: Pos) -> Option<DefId> {
        self.base.code(self.frame.inst).referred(pos)
    }

    /// Whether a method at a place of the body at hand is one that a library declares.
    pub fn declared_by(&self, pos: Pos, crates: &[&str]) -> Option<Option<DefId>> {
        let uses = &self.base.found[self.frame.inst.0 as usize].outside;
        let start = uses.partition_point(|found| found.pos < pos);
        let mut here = uses[start..].iter().take_while(|found| found.pos == pos);
        here.find(|found| crates.contains(&self.w.krate(self.w.inst(found.to).krate).name.as_str()))
            .map(|found| found.receiver)
    }
}
