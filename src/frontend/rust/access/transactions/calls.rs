//! Calls: of libraries that begin, end or use a transaction, and of functions that are handed one.

use std::rc::Rc;

use super::begin::{self, Begin, Control, How};
use super::bind::{PUTS, SAME};
use super::own::parts;
use super::value::*;
use super::walk::{Walk, number};
use crate::frontend::rust::infer::From;
use crate::frontend::rust::intern::{Sym, kw};
use crate::frontend::rust::ir::*;
use crate::model::data::{Access, Certainty};

/// Functions that hold what they are given, or give it back.
const HOLDS: &[&str] = &[
    "new",
    "pin",
    "from",
    "ready",
    "take",
    "replace",
    "as_mut",
    "as_ref",
    "deref_mut",
    "borrow_mut",
    "spawn",
    "spawn_blocking",
    "block_on",
    "block_in_place",
    "timeout",
    "identity",
    "clone",
];

/// Methods of which the closure gives the value.
const MAPS: &[&str] = &[
    "map",
    "and_then",
    "then",
    "map_ok",
    "unwrap_or_else",
    "map_or",
    "map_or_else",
    "or_else",
    "get_or_insert_with",
    "await",
];

/// A call with its values: of a method's the receiver comes first.
pub struct Called {
    pub id: ExprId,
    pub pos: Pos,
    pub name: Sym,
    pub exprs: Vec<ExprId>,
    pub vals: Vec<Val>,
    pub method: bool,
}

impl Called {
    pub fn all(&self) -> Val {
        self.vals.iter().fold(Val::default(), |all, val| all.join(&val.flat()))
    }
}

impl Walk<'_> {
    pub fn method(&mut self, id: ExprId, recv: ExprId, call: CallIx) -> Val {
        let ir = self.frame.ir;
        let call = ir.calls[call.ix()];
        let exprs: Vec<ExprId> = std::iter::once(recv).chain(ir.list(call.args).iter().map(|&id| ExprId(id))).collect();
        let vals = exprs.iter().map(|&id| self.eval(id)).collect();
        let called = Called { id, pos: call.pos, name: call.name, exprs, vals, method: true };
        self.at(called.pos, |this| {
            let found = this.begins(&called).or_else(|| {
                if this.unit().is_known(called.pos) {
                    return None;
                }
                let world = this.shared.base.world;
                let krate = world.krate(world.insts[this.frame.inst.0 as usize].krate);
                begin::of_name(world, krate, this.frame.ir, recv, &call)
            });
            this.dispatch(&called, found)
        })
    }

    pub fn call(&mut self, id: ExprId, callee: ExprId, args: List) -> Val {
        let ir = self.frame.ir;
        let exprs: Vec<ExprId> = ir.list(args).iter().map(|&id| ExprId(id)).collect();
        let (name, pos) = match ir.exprs.get(callee.ix()) {
            Some(&Expr::Path(path)) => ir.path(path).1.last().map_or((kw::EMPTY, Pos::default()), |s| (s.name, s.pos)),
            _ => (kw::EMPTY, Pos::default()),
        };
        let function = match self.name_of(callee) {
            Some(local) if self.local(local).is_some() => Some(self.eval(callee)),
            None if name == kw::EMPTY => Some(self.eval(callee)),
            _ => None,
        };
        let vals = exprs.iter().map(|&id| self.eval(id)).collect();
        let called = Called { id, pos, name, exprs, vals, method: false };
        self.at(pos, |this| {
            if let Some(function) = function {
                return this.apply(&function, &called);
            }
            if called.name == kw::SELF_TYPE {
                return parts(&called);
            }
            let found = this.begins(&called);
            this.dispatch(&called, found)
        })
    }

    /// The arguments of a macro are read as expressions; what it does with a handle itself is not known.
    pub fn mac(&mut self, id: ExprId, mac: MacroIx) -> Val {
        let ir = self.frame.ir;
        let mac = ir.macros[mac.ix()];
        let exprs: Vec<ExprId> = ir.list(mac.exprs).iter().map(|&id| ExprId(id)).collect();
        let vals: Vec<Val> = exprs.iter().map(|&id| self.eval(id)).collect();
        let (name, pos) = ir.path(mac.path).1.last().map_or((kw::EMPTY, Pos::default()), |seg| (seg.name, seg.pos));
        let called = Called { id, pos, name, exprs, vals, method: false };
        self.at(pos, |this| {
            let sites = this.shared.sites_at(this.frame.inst, id);
            if !sites.is_empty() {
                this.steps(sites, &called);
                return Val::sites(sites.to_vec());
            }
            match name.as_str() {
                "vec" | "dbg" => called.all(),
                "join" | "try_join" => {
                    Val::fields(called.vals.iter().enumerate().map(|(at, val)| (number(at), val.awaited())))
                }
                "return" | "bail" | "panic" | "todo" | "unreachable" | "unimplemented" => {
                    this.frame.dead = true;
                    Val::default()
                }
                _ => {
                    this.run_all(&called);
                    let all = called.all();
                    if this.frame.code.referred(pos).is_some() {
                        this.lose(&all);
                    }
                    all.doubtful()
                }
            }
        })
    }

    /// Remembers where the function is while a call runs.
    fn at<T>(&mut self, pos: Pos, run: impl FnOnce(&mut Self) -> T) -> T {
        let node = Rc::clone(&self.frame.node);
        let outer = node.call.replace(pos);
        let result = run(self);
        node.call.set(outer);
        result
    }

    /// The begin that a call is, as inference has found it.
    fn begins(&self, called: &Called) -> Option<Begin> {
        let unit = self.unit();
        let uses = unit.uses();
        let at = uses.partition_point(|used| used.pos < called.pos);
        uses[at..].iter().take_while(|used| used.pos == called.pos).find_map(|used| begin::of_use(&unit, used))
    }

    fn dispatch(&mut self, called: &Called, begins: Option<Begin>) -> Val {
        let own = self.shared.sites_at(self.frame.inst, called.id);
        let mut statements: Vec<u32> = own.to_vec();
        statements.extend(called.vals.iter().flat_map(Val::statements));
        statements.sort_unstable();
        statements.dedup();
        let controlled = !statements.is_empty() && self.steps(&statements, called);
        if let Some(begins) = begins {
            return self.begin(begins, called);
        }
        let targets = self.shared.named(self.frame.inst, called.pos);
        let val = if targets.is_empty() { self.library(called, controlled) } else { self.own(targets, called) };
        // A builder keeps its statement; what was handed one has run it.
        if own.is_empty() && !(called.method && called.vals.first().is_some_and(|val| !val.statements().is_empty())) {
            val
        } else {
            val.with_sites(&statements)
        }
    }

    /// Statements meet a handle in one call: they run on it. Says whether they control transactions themselves.
    fn steps(&mut self, sites: &[u32], called: &Called) -> bool {
        let mut controlled = false;
        let (mut sure, mut maybe) = (Vec::new(), Vec::new());
        for val in &called.vals {
            let (more, perhaps) = val.handles();
            sure.extend(more);
            maybe.extend(perhaps);
        }
        for &site in sites {
            match self.control(site) {
                Some(Control::Begins) => {
                    self.raw_begin(site, called);
                    controlled = true;
                }
                Some(Control::Ends) => {
                    for &handle in &sure {
                        if self.ledger.tx(handle).raw {
                            self.end(handle);
                        }
                    }
                    controlled = true;
                }
                Some(Control::Whole) if sure.is_empty() => {
                    let raw = &self.shared.sites[site as usize];
                    let node = Rc::clone(&self.frame.node);
                    let handle = self.ledger.begin(&node, raw.pos, raw.library, Vec::new());
                    self.ledger.tx(handle).ended = true;
                    self.step(handle, site, Certainty::Proven);
                }
                _ => {
                    sure.iter().for_each(|&handle| self.step(handle, site, Certainty::Proven));
                    maybe.iter().for_each(|&handle| self.step(handle, site, Certainty::Possible));
                }
            }
        }
        controlled
    }

    fn control(&self, site: u32) -> Option<Control> {
        match &self.shared.sites[site as usize].access {
            Access::Sql { text, .. } => begin::control(text),
            _ => None,
        }
    }

    fn step(&mut self, handle: Handle, site: u32, certainty: Certainty) {
        let mut path = self.frame.node.path();
        if let From::Def(holder) = self.shared.sites[site as usize].from {
            match path.iter().rposition(|&def| def == holder) {
                Some(at) => path.truncate(at + 1),
                None => path.push(holder),
            }
        }
        self.ledger.record(handle, site, certainty, &path, &self.ways);
    }

    /// `BEGIN` on a connection: from here on its name stands for the transaction.
    fn raw_begin(&mut self, site: u32, called: &Called) {
        // The statement is handed to the connection, or the connection to the statement.
        let takes = |at: usize| called.vals[at].statements().is_empty();
        let own = called.method && takes(0);
        let expr =
            if own { called.exprs.first() } else { called.exprs.iter().rev().find(|id| self.place(**id).is_some()) };
        let Some((name, fields)) = expr.and_then(|&id| self.place(id)) else { return };
        if self.local(name).is_none() {
            return;
        }
        let raw = &self.shared.sites[site as usize];
        let (pos, library) = (raw.pos, raw.library);
        let held = self.held(name, &fields);
        let outer = held.handles().0;
        if outer.iter().any(|&handle| self.ledger.tx(handle).pos == pos) {
            return;
        }
        let node = Rc::clone(&self.frame.node);
        let handle = self.ledger.begin(&node, pos, library, outer);
        self.ledger.tx(handle).raw = true;
        if let Some(&expr) = expr {
            self.assign(expr, &held.join(&Val::handle(vec![handle], Vec::new())));
        }
    }

    fn begin(&mut self, begins: Begin, called: &Called) -> Val {
        let (outer, maybe) = called.vals.first().map(Val::handles).unwrap_or_default();
        let node = Rc::clone(&self.frame.node);
        let handle = self.ledger.begin(&node, called.pos, begins.row.library, outer.clone());
        self.ledger.tx(handle).guessed = begins.guessed;
        let mut sure = outer;
        sure.push(handle);
        let val = Val::handle(sure, maybe);
        if begins.row.how == How::Gives {
            return val;
        }
        self.ledger.tx(handle).ended = true;
        let function = called.vals.iter().skip(1).find(|val| val.as_func().is_some()).cloned().unwrap_or_default();
        match function.as_func() {
            Some(Func::Closure(closure)) if closure.params.is_empty() => {
                // Old diesel: the connection itself is used inside.
                let place = called.exprs.first().and_then(|&id| self.place(id));
                let before = place.as_ref().map(|(name, fields)| self.held(*name, fields));
                if let Some(&recv) = called.exprs.first() {
                    self.assign(recv, &val);
                }
                let given = self.run(&Rc::clone(closure), &[]);
                if let (Some(&recv), Some(before)) = (called.exprs.first(), before) {
                    self.assign(recv, &before);
                }
                given.without(handle)
            }
            _ => {
                let inner = Called {
                    id: called.id,
                    pos: called.pos,
                    name: kw::EMPTY,
                    exprs: Vec::new(),
                    vals: vec![val],
                    method: false,
                };
                self.apply(&function, &inner).without(handle)
            }
        }
    }

    /// Calls a value.
    fn apply(&mut self, function: &Val, called: &Called) -> Val {
        match function.as_func() {
            Some(Func::Closure(closure)) => self.run(&Rc::clone(closure), &called.vals),
            Some(Func::Def(def, home)) => {
                let (def, home) = (*def, Rc::clone(home));
                self.give_up_to(&called.vals, &home);
                self.own(&[(def, false)], called)
            }
            Some(Func::Given) => {
                let (sure, maybe) = called.all().handles();
                for handle in sure.into_iter().chain(maybe) {
                    self.ledger.tx(handle).escapes = true;
                }
                self.run_all(called);
                Val::default()
            }
            None => {
                self.run_all(called);
                let all = called.all();
                self.lose(&all);
                all.doubtful()
            }
        }
    }

    /// What is not of the codebase.
    fn library(&mut self, called: &Called, controlled: bool) -> Val {
        let name = called.name.as_str();
        let recv = if called.method { called.vals.first().cloned().unwrap_or_default() } else { Val::default() };
        let args = &called.vals[usize::from(called.method).min(called.vals.len())..];
        if called.method && begin::ends(name) && !controlled {
            let sure = recv.handles().0;
            for handle in self.ledger.innermost(&sure) {
                self.end(handle);
            }
            return Val::default();
        }
        if !called.method && name == "drop" {
            let sure = called.all().handles().0;
            for handle in self.ledger.innermost(&sure) {
                self.end(handle);
            }
            return Val::default();
        }
        let mapped = self.run_all(called);
        if called.method && MAPS.contains(&name) && args.iter().any(|val| val.as_func().is_some()) {
            return mapped.join(&if name == "map" { Val::default() } else { recv.awaited() });
        }
        let holds = args.iter().any(Val::holds);
        if called.method && !holds {
            let unknown = recv.holds()
                && self.shared.sites_at(self.frame.inst, called.id).is_empty()
                && !self.unit().is_known(called.pos);
            return if SAME.contains(&name) {
                recv
            } else if unknown {
                recv.flat().doubtful()
            } else {
                Val::default()
            };
        }
        if !holds {
            return Val::default();
        }
        let given = args.iter().fold(Val::default(), |all, val| all.join(val));
        if called.method && PUTS.contains(&name) && !recv.holds() {
            if !called.exprs.first().is_some_and(|&place| self.assign(place, &given.flat())) {
                self.lose(&given);
            }
            return given;
        }
        // Constructors of enums hold what they are given, as do some functions.
        if !called.method && (HOLDS.contains(&name) || name.starts_with(char::is_uppercase)) {
            return given;
        }
        // A statement runs here; one whose text callers hand in is a site of theirs.
        let runs = !self.shared.sites_at(self.frame.inst, called.id).is_empty()
            || called.vals.iter().any(|val| !val.statements().is_empty())
            || begin::is_database(&self.unit(), called.pos);
        if runs {
            return Val::default();
        }
        if !recv.holds() {
            self.lose(&given);
        }
        given.flat().doubtful()
    }

    /// Closures that are handed to what can't be followed are taken to be run.
    pub fn run_all(&mut self, called: &Called) -> Val {
        // What `map_err` and its like call gets an error, what a query calls gets a row: not the handle.
        let hands = called.method
            && !SAME.contains(&called.name.as_str())
            && self.shared.sites_at(self.frame.inst, called.id).is_empty()
            && !begin::is_database(&self.unit(), called.pos);
        let recv = if hands { called.vals.first().filter(|val| val.holds()).cloned() } else { None };
        let given: Vec<Val> = recv.into_iter().collect();
        let mut all = Val::default();
        for val in called.vals.iter().skip(usize::from(called.method)) {
            match val.as_func() {
                Some(Func::Closure(closure)) => all = all.join(&self.run(&Rc::clone(closure), &given)),
                Some(Func::Def(def, home)) if !given.is_empty() => {
                    let (def, home) = (*def, Rc::clone(home));
                    self.give_up_to(&given, &home);
                    let inner = Called {
                        id: ExprId::NONE,
                        pos: called.pos,
                        name: kw::EMPTY,
                        exprs: Vec::new(),
                        vals: given.clone(),
                        method: false,
                    };
                    all = all.join(&self.own(&[(def, false)], &inner));
                }
                _ => {}
            }
        }
        all
    }
}
