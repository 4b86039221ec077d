//! Walks a function body in the order in which it runs, and the functions that it hands a transaction to.

use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Shared;
use super::ledger::{Ledger, Node};
use super::value::*;
use crate::frontend::rust::access::{Code, Unit};
use crate::frontend::rust::intern::{Sym, intern, kw};
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;
use crate::model::data::Way;

pub type Env = Vec<(Sym, Val)>;

/// A function with what it was handed, and the ways on which.
type Asked = ((DefId, Vec<Val>), Vec<Way>);

/// One function (or closure) that is being walked.
pub struct Frame<'a> {
    pub inst: InstId,
    pub ir: &'a FileIr,
    pub code: &'a Code,
    pub node: Rc<Node>,
    pub env: Env,
    /// What `return` gave so far.
    pub ret: Val,
    /// Control does not come here.
    pub dead: bool,
}

/// One walk, from one function on.
pub struct Walk<'a> {
    pub shared: &'a Shared<'a>,
    pub ledger: Ledger,
    pub frame: Frame<'a>,
    /// Functions that are being walked, with what they were given.
    pub active: Vec<(DefId, Vec<Val>)>,
    /// What functions gave that were handed the same before.
    pub known: FxHashMap<Asked, (Val, Vec<Val>)>,
    /// Ways that the function where the walk started has taken so far.
    pub ways: Vec<Way>,
    /// Loops that are being walked: what runs again may take another way.
    pub loops: u32,
    /// Calls that may still be followed.
    pub budget: u32,
    pub closures: u32,
    /// Trait members and what implements them.
    pub impls: FxHashMap<DefId, Rc<[DefId]>>,
}

/// The ways on which code may go on, until they come together.
struct Fork {
    start: Env,
    dead: bool,
    ends: Option<Env>,
}

impl<'a> Walk<'a> {
    pub fn new(shared: &'a Shared<'a>, def: DefId) -> Self {
        let frame = frame_of(shared, def, None);
        Self {
            shared,
            ledger: Ledger::default(),
            frame,
            active: Vec::new(),
            known: FxHashMap::default(),
            ways: Vec::new(),
            loops: 0,
            budget: super::BUDGET,
            closures: 0,
            impls: FxHashMap::default(),
        }
    }

    /// Walks the function itself. Says which transactions its callers get.
    pub fn root(&mut self, function: FnIr) {
        if function.self_kind != SelfKind::None {
            self.frame.env.push((kw::SELF, Val::default()));
        }
        for &(pat, _) in &self.frame.ir.params[function.params.range()] {
            self.bind(pat, &Val::func(Func::Given));
        }
        let given = self.frame.env.len();
        let result = self.body(function.body);
        let mut leaving = result;
        for (_, val) in &self.frame.env[..given.min(self.frame.env.len())] {
            leaving = leaving.join(val);
        }
        let (sure, maybe) = leaving.handles();
        for handle in sure.into_iter().chain(maybe) {
            // The connection of a raw transaction is the caller's anyway.
            let tx = self.ledger.tx(handle);
            tx.escapes = true;
        }
    }

    /// What a body gives, at its end or by `return`.
    pub fn body(&mut self, body: ExprId) -> Val {
        let last = self.eval(body);
        let ret = std::mem::take(&mut self.frame.ret);
        last.join(&ret)
    }

    pub fn unit(&self) -> Unit<'a> {
        Unit { base: self.shared.base, inst: self.frame.inst, ir: self.frame.ir }
    }

    /// The value of a local name.
    pub fn local(&self, name: Sym) -> Option<&Val> {
        self.frame.env.iter().rev().find(|(known, _)| *known == name).map(|(_, val)| val)
    }

    /// The name, where an expression is a name alone.
    pub fn name_of(&self, id: ExprId) -> Option<Sym> {
        let Some(&Expr::Path(path)) = self.frame.ir.exprs.get(id.ix()) else { return None };
        match self.frame.ir.path(path) {
            (path, [only]) if path.qself.is_none() => Some(only.name),
            _ => None,
        }
    }

    pub fn eval(&mut self, id: ExprId) -> Val {
        let ir = self.frame.ir;
        let Some(&expr) = ir.exprs.get(id.ix()) else { return Val::default() };
        match expr {
            Expr::Missing | Expr::Lit(_) => Val::default(),
            Expr::Continue => self.gone(),
            Expr::Path(path) => self.path(id, path),
            Expr::Call { callee, args } => self.call(id, callee, args),
            Expr::MethodCall { recv, call } => self.method(id, recv, call),
            Expr::Macro(mac) => self.mac(id, mac),
            Expr::Field { base, name } => self.eval(base).field(name),
            Expr::Index { base, index } => {
                self.eval(index);
                self.eval(base).flat()
            }
            Expr::Deref(inner, _) => self.eval(inner).deref(),
            Expr::Ref { expr: inner, .. } | Expr::Cast { expr: inner, .. } => self.eval(inner),
            Expr::Await(inner) | Expr::Try(inner) => self.eval(inner).awaited(),
            Expr::Not(inner) | Expr::Neg(inner) | Expr::Semi(inner) => {
                self.eval(inner);
                Val::default()
            }
            Expr::Binary { lhs: a, rhs: b, .. } | Expr::Range { lo: a, hi: b } | Expr::Repeat { elem: a, len: b } => {
                self.eval(a);
                self.eval(b);
                Val::default()
            }
            Expr::Assign { lhs, rhs } => {
                let val = self.eval(rhs);
                if self.name_of(lhs).is_none() {
                    self.eval(lhs);
                }
                if !self.assign(lhs, &val) {
                    self.lose(&val);
                }
                Val::default()
            }
            Expr::Let { pat, init } => {
                let val = self.eval(init);
                self.bind(pat, &val);
                Val::default()
            }
            Expr::LetStmt { pat, init, els, .. } => {
                let val = self.eval(init);
                if !els.is_none() {
                    let mut fork = self.fork();
                    self.on_way(id, 0, |this| this.eval(els));
                    self.next(&mut fork);
                    self.next(&mut fork);
                    self.join(fork);
                    // It never comes back.
                    self.take_way(id, 1);
                }
                self.bind(pat, &val);
                Val::default()
            }
            Expr::If { cond, then, els } => self.branch(id, cond, then, els),
            Expr::Match { scrutinee, arms } => self.arms(id, scrutinee, arms),
            Expr::Block { stmts, tail, kind, .. } => self.block(stmts, tail, kind),
            Expr::Loop(body) => self.repeat(&mut |this| this.eval(body)),
            Expr::While { cond, body } => self.repeat(&mut |this| {
                this.eval(cond);
                this.eval(body)
            }),
            Expr::For { pat, iter, body } => {
                let val = self.eval(iter).flat();
                self.repeat(&mut |this| {
                    this.bind(pat, &val);
                    this.eval(body)
                })
            }
            Expr::Break(inner) => {
                self.eval(inner);
                self.gone()
            }
            Expr::Return(inner) => {
                let val = self.eval(inner);
                self.frame.ret = self.frame.ret.join(&val);
                self.gone()
            }
            Expr::Closure { params, body, .. } => Val::func(Func::Closure(Rc::new(Closure {
                inst: self.frame.inst,
                home: Rc::clone(&self.frame.node),
                params,
                body,
                env: self.frame.env.clone(),
                ran: std::cell::Cell::new(false),
            }))),
            Expr::Tuple(list) => {
                let parts: Vec<(Sym, Val)> =
                    ir.list(list).iter().enumerate().map(|(at, &id)| (number(at), self.eval(ExprId(id)))).collect();
                Val::fields(parts)
            }
            Expr::Array(list) => ir.list(list).iter().fold(Val::default(), |all, &id| all.join(&self.eval(ExprId(id)))),
            Expr::Struct { inits, base, .. } => {
                let inits = ir.field_inits[inits.range()].iter();
                let mut parts: Vec<(Sym, Val)> = inits.map(|&(name, init)| (name, self.eval(init))).collect();
                let rest = self.eval(base);
                parts.sort_by_key(|(name, _)| *name);
                parts.into_iter().fold(rest, |all, (name, val)| all.with_field(name, val))
            }
        }
    }

    fn gone(&mut self) -> Val {
        self.frame.dead = true;
        Val::default()
    }

    fn path(&mut self, id: ExprId, path: PathId) -> Val {
        if let Some(name) = self.name_of(id)
            && let Some(val) = self.local(name)
        {
            return val.clone();
        }
        let pos = self.frame.ir.path(path).1.last().map_or(Pos::default(), |seg| seg.pos);
        match self.shared.named(self.frame.inst, pos) {
            [(def, false)] => Val::func(Func::Def(*def, Rc::clone(&self.frame.node))),
            _ => Val::default(),
        }
    }

    fn block(&mut self, stmts: List, tail: ExprId, kind: BlockKind) -> Val {
        let (len, ways) = (self.frame.env.len(), self.ways.len());
        // `return` leaves an async block, not the function.
        let own = matches!(kind, BlockKind::Async | BlockKind::Try);
        let (outer, dead) = (if own { std::mem::take(&mut self.frame.ret) } else { Val::default() }, self.frame.dead);
        for &stmt in self.frame.ir.list(stmts) {
            self.eval(ExprId(stmt));
        }
        let mut val = self.eval(tail);
        self.frame.env.truncate(len);
        self.ways.truncate(ways);
        if own {
            val = val.join(&std::mem::replace(&mut self.frame.ret, outer));
            self.frame.dead = dead;
        }
        val
    }

    fn branch(&mut self, id: ExprId, cond: ExprId, then: ExprId, els: ExprId) -> Val {
        let len = self.frame.env.len();
        self.eval(cond);
        let mut fork = self.fork();
        let mut on = Vec::new();
        let mut val = Val::default();
        for (way, body) in [(0, then), (1, els)] {
            val = val.join(&self.on_way(id, way, |this| if body.is_none() { Val::default() } else { this.eval(body) }));
            on.extend((!self.frame.dead).then_some(way));
            self.next(&mut fork);
        }
        self.join(fork);
        self.frame.env.truncate(len);
        self.only_way(id, &on);
        val
    }

    fn arms(&mut self, id: ExprId, scrutinee: ExprId, arms: List) -> Val {
        let given = self.eval(scrutinee);
        let ir = self.frame.ir;
        let mut fork = self.fork();
        let mut on = Vec::new();
        let mut val = Val::default();
        for (way, arm) in (0u32..).zip(&ir.arms[arms.range()]) {
            val = val.join(&self.on_way(id, way, |this| {
                this.bind(arm.pat, &given);
                this.eval(arm.guard);
                this.eval(arm.body)
            }));
            on.extend((!self.frame.dead).then_some(way));
            self.next(&mut fork);
        }
        if !arms.is_empty() {
            self.join(fork);
        }
        self.only_way(id, &on);
        val
    }

    /// A loop's body, again where the first time changed what names hold.
    fn repeat(&mut self, body: &mut dyn FnMut(&mut Self) -> Val) -> Val {
        let len = self.frame.env.len();
        for _ in 0..2 {
            let mut fork = self.fork();
            self.loops += 1;
            body(self);
            self.loops -= 1;
            self.frame.env.truncate(len);
            // It may run not at all, and whatever ends a round leads to behind the loop.
            self.frame.dead = fork.dead;
            self.next(&mut fork);
            self.next(&mut fork);
            let changed = fork.ends.as_ref().is_some_and(|env| *env != fork.start);
            self.join(fork);
            if !changed {
                break;
            }
        }
        Val::default()
    }

    fn fork(&self) -> Fork {
        Fork { start: self.frame.env.clone(), dead: self.frame.dead, ends: None }
    }

    /// Ends one way and starts the next from the fork.
    fn next(&mut self, fork: &mut Fork) {
        let mut env = std::mem::replace(&mut self.frame.env, fork.start.clone());
        if !self.frame.dead || fork.dead {
            env.truncate(fork.start.len());
            fork.ends = Some(match fork.ends.take() {
                None => env,
                Some(mut ends) => {
                    for ((_, known), (_, val)) in ends.iter_mut().zip(&env) {
                        *known = known.join(val);
                    }
                    ends
                }
            });
        }
        self.frame.dead = fork.dead;
    }

    fn join(&mut self, fork: Fork) {
        self.frame.dead = fork.dead || fork.ends.is_none();
        self.frame.env = fork.ends.unwrap_or(fork.start);
    }

    /// A closure's body, with its parameters.
    pub fn run(&mut self, closure: &Rc<Closure>, args: &[Val]) -> Val {
        if self.closures >= super::DEEPEST {
            return Val::default();
        }
        self.closures += 1;
        closure.ran.set(true);
        self.give_up_to(args, &closure.home);
        let val = if Rc::ptr_eq(&closure.home, &self.frame.node) && self.sees(&closure.env) {
            // Run where it stands: what it changes stays changed.
            let len = self.frame.env.len();
            let (ret, dead) = (std::mem::take(&mut self.frame.ret), self.frame.dead);
            self.bind_params(closure.params, args);
            let val = self.body(closure.body);
            self.frame.env.truncate(len);
            (self.frame.ret, self.frame.dead) = (ret, dead);
            val
        } else {
            let call = closure.home.call.get();
            let inner = Frame {
                inst: closure.inst,
                ir: self.shared.base.ir(closure.inst),
                code: self.shared.base.code(closure.inst),
                node: Rc::clone(&closure.home),
                env: closure.env.clone(),
                ret: Val::default(),
                dead: false,
            };
            let outer = std::mem::replace(&mut self.frame, inner);
            self.bind_params(closure.params, args);
            let val = self.body(closure.body);
            self.frame = outer;
            closure.home.call.set(call);
            val
        };
        self.closures -= 1;
        val
    }

    /// Whether the names in sight are those that a closure saw.
    fn sees(&self, env: &Env) -> bool {
        self.frame.env.len() >= env.len() && self.frame.env.iter().zip(env).all(|((a, _), (b, _))| a == b)
    }

    fn bind_params(&mut self, params: List, args: &[Val]) {
        for (at, &(pat, _)) in self.frame.ir.params[params.range()].iter().enumerate() {
            let val = args.get(at).cloned().unwrap_or_default();
            self.bind(pat, &val);
        }
    }

    /// Who takes the handle of a transaction that was begun for it further down has the transaction.
    pub fn give_up_to(&mut self, vals: &[Val], node: &Rc<Node>) {
        for val in vals {
            let (sure, maybe) = val.handles();
            for handle in sure.into_iter().chain(maybe) {
                self.ledger.give(handle, node);
            }
        }
    }

    /// Handles went where they can't be followed.
    pub fn lose(&mut self, val: &Val) {
        let (sure, maybe) = val.handles();
        for handle in sure.into_iter().chain(maybe) {
            self.ledger.tx(handle).lost = true;
        }
    }

    /// A transaction is over: no name stands for it any more.
    pub fn end(&mut self, handle: Handle) {
        self.ledger.tx(handle).ended = true;
        for (_, val) in &mut self.frame.env {
            *val = val.without(handle);
        }
    }

    /// The functions that stand for a member of a trait.
    pub fn implementations(&mut self, def: DefId) -> Rc<[DefId]> {
        if let Some(known) = self.impls.get(&def) {
            return Rc::clone(known);
        }
        let (base, world) = (self.shared.base, self.shared.base.world);
        let mut all = base.implementations(def);
        all.retain(|&member| base.include_tests || !base.is_test(crate::frontend::rust::infer::From::Def(member)));
        let has_body = matches!(world.item(def).kind, ItemIrKind::Fn(FnIr { body, .. }) if !body.is_none());
        if has_body {
            all.push(def);
        }
        let mut seen = FxHashSet::default();
        all.retain(|&member| seen.insert(member));
        all.sort_unstable();
        let all: Rc<[DefId]> = all.into();
        self.impls.insert(def, Rc::clone(&all));
        all
    }
}

/// The name of a part of a tuple.
pub fn number(at: usize) -> Sym {
    intern(&at.to_string())
}

pub fn frame_of<'a>(shared: &'a Shared<'a>, def: DefId, parent: Option<Rc<Node>>) -> Frame<'a> {
    let (base, world) = (shared.base, shared.base.world);
    let inst = world.def_inst[def.0 as usize];
    let file = world.insts[inst.0 as usize].file;
    Frame {
        inst,
        ir: base.ir(inst),
        code: base.code(inst),
        node: Node::new(def, file, parent),
        env: Env::new(),
        ret: Val::default(),
        dead: false,
    }
}
