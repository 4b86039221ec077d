//! Locals that text is put together in: `push_str`, `+=`, `write!`, builders, and functions that are handed them.

use super::children;
use super::eval::{At, Eval, diverges};
use super::locals::{Binding, binding};
use super::operations::{CHANGES, extends};
use super::text::*;
use crate::frontend::rust::intern::Sym;
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;

/// A name of the value that is followed.
struct Tracked {
    name: Sym,
    binding: Binding,
    /// What goes between two pushes, and whether one has been.
    separator: Option<(Value, bool)>,
}

/// A walk through the code after a binding, up to where its value is asked for.
struct Walk<'u> {
    at: At<'u>,
    owner: ItemIx,
    names: Vec<Tracked>,
    until: ExprId,
    done: bool,
}

impl Walk<'_> {
    /// Which of the followed names stands there.
    fn tracked(&self, id: ExprId) -> Option<usize> {
        let (ir, code) = (self.at.ir, self.at.code);
        let Some(&Expr::Path(path)) = ir.exprs.get(id.ix()) else { return None };
        let [only] = ir.path(path).1 else { return None };
        if !self.names.iter().any(|tracked| tracked.name == only.name) {
            return None;
        }
        let found = binding(ir, code, id, only.name)?;
        self.names.iter().position(|tracked| tracked.name == only.name && tracked.binding == found)
    }
}

impl<'u> Eval<'u> {
    /// The value of a local after all that the code does to it before `until`.
    pub(super) fn after_changes(
        &mut self,
        at: At<'u>,
        (_, owner, found): (InstId, ItemIx, Binding),
        name: Sym,
        start: Value,
        until: ExprId,
    ) -> Value {
        if start == Value::Statement || !may_change(at.ir, found) {
            return start;
        }
        let earlier = |id: ExprId| id < until && !matches!(found, Binding::Let(stmt) if id < stmt);
        if !at.code.named(name).any(earlier) {
            return start;
        }
        let names = vec![Tracked { name, binding: found, separator: None }];
        let mut walk = Walk { at, owner, names, until, done: false };
        self.region(&mut walk, found, start)
    }

    /// Walks through the code in which a binding is seen.
    fn region(&mut self, walk: &mut Walk<'u>, found: Binding, start: Value) -> Value {
        let (ir, code) = (walk.at.ir, walk.at.code);
        let body = match found {
            Binding::Let(stmt) => {
                let Some(Expr::Block { stmts, tail, .. }) = code.parent(stmt).map(|block| ir.exprs[block.ix()]) else {
                    return start;
                };
                let after = ir.list(stmts).iter().skip_while(|&&other| other != stmt.0).skip(1);
                let mut state = start;
                for &next in after.chain(tail.some().iter().map(|tail| &tail.0)) {
                    state = self.apply(walk, ExprId(next), state);
                }
                return state;
            }
            Binding::Param(..) => match ir.items.get(walk.owner.ix()).map(|item| &item.kind) {
                Some(ItemIrKind::Fn(function)) => function.body,
                _ => ExprId::NONE,
            },
            Binding::Test(test) => code
                .ancestors(test)
                .find_map(|outer| match ir.exprs[outer.ix()] {
                    Expr::If { then, .. } => Some(then),
                    Expr::While { body, .. } => Some(body),
                    _ => None,
                })
                .unwrap_or(ExprId::NONE),
            Binding::Arm(matching, pat) => match ir.exprs[matching.ix()] {
                Expr::Match { arms, .. } => {
                    ir.arms[arms.range()].iter().find(|arm| arm.pat == pat).map_or(ExprId::NONE, |arm| arm.body)
                }
                _ => ExprId::NONE,
            },
            Binding::For(looping) => match ir.exprs[looping.ix()] {
                Expr::For { body, .. } => body,
                _ => ExprId::NONE,
            },
            Binding::Closure(closure, _) => match ir.exprs[closure.ix()] {
                Expr::Closure { body, .. } => body,
                _ => ExprId::NONE,
            },
        };
        self.apply(walk, body, start)
    }

    fn apply(&mut self, walk: &mut Walk<'u>, id: ExprId, state: Value) -> Value {
        let (ir, code) = (walk.at.ir, walk.at.code);
        let Some(&expr) = ir.exprs.get(id.ix()) else { return state };
        if walk.done || self.spent() {
            return state;
        }
        if id == walk.until {
            walk.done = true;
            return state;
        }
        if !walk.names.iter().any(|tracked| code.mentions(id, tracked.name)) {
            return state;
        }
        if !self.deeper() {
            return state;
        }
        let state = self.apply_kind(walk, id, expr, state);
        self.higher();
        state
    }

    fn apply_kind(&mut self, walk: &mut Walk<'u>, id: ExprId, expr: Expr, state: Value) -> Value {
        let ir = walk.at.ir;
        match expr {
            Expr::MethodCall { recv, call } => self.apply_method(walk, recv, ir.calls[call.ix()], state),
            Expr::Call { callee, args } => {
                let args = ir.list(args);
                let last = match ir.exprs[callee.ix()] {
                    Expr::Path(path) => ir.path(path).1.last().copied(),
                    _ => None,
                };
                let own = last.and_then(|last| self.own_function(walk.at, last.pos));
                let skip = own.map_or(0, |def| self.receiver_first(def));
                self.handed(walk, own, args, skip, state)
            }
            Expr::Assign { lhs, rhs } if walk.tracked(lhs).is_some() => {
                let state = self.apply(walk, rhs, state);
                if walk.done { state } else { self.with(walk, state, |eval, at| eval.eval(at, rhs)).1 }
            }
            Expr::Binary { op: BinKind::AssignOp, lhs, rhs } if walk.tracked(lhs).is_some() => {
                let state = self.apply(walk, rhs, state);
                if walk.done {
                    return state;
                }
                let (state, more) = self.with(walk, state, |eval, at| eval.eval(at, rhs));
                state.then(more)
            }
            Expr::Macro(call) => {
                let mac = ir.macros[call.ix()];
                let exprs = ir.list(mac.exprs);
                let name = ir.path(mac.path).1.last().map_or("", |seg| seg.name.as_str());
                if let ("write" | "writeln", Some((&target, rest))) = (name, exprs.split_first())
                    && walk.tracked(root(ir, ExprId(target))).is_some()
                {
                    let (state, more) = self.with(walk, state, |eval, at| eval.format(at, id, rest));
                    let state = state.then(more);
                    return if name == "writeln" { state.then(Value::text("\n")) } else { state };
                }
                self.each(walk, &expr, state)
            }
            Expr::If { cond, then, els } => {
                let state = self.apply(walk, cond, state);
                let ways = [then, els];
                self.ways(walk, &ways[..if els.is_none() { 1 } else { 2 }], els.is_none(), state)
            }
            Expr::Match { scrutinee, arms } => {
                let state = self.apply(walk, scrutinee, state);
                let ways: Vec<ExprId> = ir.arms[arms.range()].iter().map(|arm| arm.body).collect();
                self.ways(walk, &ways, false, state)
            }
            Expr::LetStmt { pat, init, .. } => {
                let state = self.each(walk, &expr, state);
                if let (false, Some(&Pat::Bind { name, .. })) = (walk.done, ir.pats.get(pat.ix()))
                    && walk.tracked(root(ir, init)).is_some()
                {
                    let separator = self.separator(walk, init);
                    let by_ref = matches!(ir.exprs[init.ix()], Expr::Ref { mutable: true, .. });
                    if separator.is_some() || by_ref {
                        walk.names.push(Tracked { name, binding: Binding::Let(id), separator });
                    }
                }
                state
            }
            _ => self.each(walk, &expr, state),
        }
    }

    fn each(&mut self, walk: &mut Walk<'u>, expr: &Expr, state: Value) -> Value {
        let mut inner = Vec::new();
        children(walk.at.ir, expr, &mut |child| inner.push(child));
        inner.into_iter().fold(state, |state, child| self.apply(walk, child, state))
    }

    /// Ways of which one is gone; or maybe none, where they are optional.
    fn ways(&mut self, walk: &mut Walk<'u>, ways: &[ExprId], optional: bool, before: Value) -> Value {
        let (ir, code) = (walk.at.ir, walk.at.code);
        if walk.done {
            return before;
        }
        if let Some(&way) = ways.iter().find(|&&way| code.contains(way, walk.until) && !walk.until.is_none()) {
            return self.apply(walk, way, before);
        }
        let mut all: Option<Value> = None;
        for &way in ways.iter().filter(|&&way| !diverges(ir, way, 0)) {
            let after = self.apply(walk, way, before.clone());
            all = Some(match all {
                Some(all) if all == after => all,
                Some(all) => all.or(after),
                None => after,
            });
        }
        match all {
            // What may be added counts as added: no table is lost that way, and the text stays one.
            Some(after) if optional && !extends(&before, &after) => before.or(after),
            Some(after) => after,
            None => before,
        }
    }

    fn apply_method(&mut self, walk: &mut Walk<'u>, recv: ExprId, call: MethodCall, state: Value) -> Value {
        let ir = walk.at.ir;
        let name = call.name.as_str();
        let own = self.own_function(walk.at, call.pos);
        let target = if own.is_none() && CHANGES.contains(&name) { walk.tracked(root(ir, recv)) } else { None };
        let state = self.apply(walk, recv, state);
        let Some(target) = target else {
            return self.handed(walk, own, ir.list(call.args), 0, state);
        };
        if walk.done {
            return state;
        }
        let between = match self.separator(walk, recv) {
            // The first push after `separated` in a chain.
            Some((between, _)) if matches!(ir.exprs[recv.ix()], Expr::MethodCall { call, .. } if ir.calls[call.ix()].name.as_str() == "separated") => {
                Some((between, false))
            }
            Some((between, _)) => Some((between, true)),
            None => {
                let separator = walk.names[target].separator.clone();
                if matches!(name, "push" | "push_bind")
                    && let Some((_, pushed)) = &mut walk.names[target].separator
                {
                    *pushed = true;
                }
                separator
            }
        };
        let (state, changed) =
            self.with(walk, state.clone(), |eval, at| eval.operation(at, name, call.args, state, between));
        if let Some(changed) = changed { changed } else { state }
    }

    /// A function is handed the local: what it does to it is done.
    fn handed(
        &mut self,
        walk: &mut Walk<'u>,
        own: Option<DefId>,
        args: &[u32],
        skip: usize,
        mut state: Value,
    ) -> Value {
        let ir = walk.at.ir;
        for (index, &arg) in args.iter().enumerate() {
            let arg = ExprId(arg);
            let by_ref = matches!(ir.exprs[arg.ix()], Expr::Ref { mutable: true, .. });
            let target = match ir.exprs[arg.ix()] {
                Expr::Ref { expr, mutable: true } => walk.tracked(root(ir, expr)),
                Expr::Path(_) => walk.tracked(arg),
                _ => None,
            };
            state = self.apply(walk, arg, state);
            if walk.done || target.is_none() {
                continue;
            }
            match own {
                Some(def) if index >= skip => {
                    let effect = self.effect(def, (index - skip) as u32);
                    let before = state.clone();
                    let (_, after) = self.with(walk, state, |eval, at| {
                        effect.filled(def, &mut |param| match args.get(param as usize + skip) {
                            Some(_) if param as usize + skip == index => before.clone(),
                            Some(&other) => eval.eval(at, ExprId(other)),
                            None => Value::Unknown,
                        })
                    });
                    state = after;
                }
                None if by_ref => state = state.then(Value::Unknown),
                _ => {}
            }
        }
        state
    }

    /// What a function makes of one of its parameters, in terms of its parameters.
    fn effect(&mut self, def: DefId, index: u32) -> Value {
        let same = Value::Texts(vec![Text::param(def, index)]);
        let world = self.base.world;
        let ItemIrKind::Fn(function) = world.item(def).kind else { return same };
        if let Some(known) = self.effects.get(&(def, index)) {
            return known.clone();
        }
        if world.is_outside(def) || function.body.is_none() || self.stack.len() >= 16 || self.stack.contains(&def) {
            return same;
        }
        let inst = world.def_inst[def.0 as usize];
        let at = self.at(inst);
        let params = &at.ir.params[function.params.range()];
        let Some(&(pat, _)) = params.get(index as usize) else { return same };
        let Some(&Pat::Bind { name, .. }) = at.ir.pats.get(pat.ix()) else { return same };
        let owner = ItemIx(def.0 - world.inst(def).first_def);
        let found = Binding::Param(index, pat);
        let names = vec![Tracked { name, binding: found, separator: None }];
        let mut walk = Walk { at, owner, names, until: ExprId::NONE, done: false };
        self.stack.push(def);
        let value = self.region(&mut walk, found, same);
        self.stack.pop();
        self.effects.insert((def, index), value.clone());
        value
    }

    /// One row of `push_values`: what the closure pushes, with commas between.
    pub(super) fn row(&mut self, at: At<'u>, closure: ExprId) -> Option<Value> {
        let &Expr::Closure { params, body, .. } = at.ir.exprs.get(closure.ix())? else { return None };
        let &(pat, _) = at.ir.params[params.range()].first()?;
        let &Pat::Bind { name, .. } = at.ir.pats.get(pat.ix())? else { return None };
        let separator = Some((Value::text(", "), false));
        let names = vec![Tracked { name, binding: Binding::Closure(closure, 0), separator }];
        let owner = at.code.owner(closure).unwrap_or(ItemIx::NONE);
        let mut walk = Walk { at, owner, names, until: ExprId::NONE, done: false };
        Some(self.apply(&mut walk, body, Value::text("")))
    }

    /// Runs while the local has this value. Gives the value back, with what came of it.
    fn with<T>(&mut self, walk: &Walk<'u>, state: Value, run: impl FnOnce(&mut Self, At<'u>) -> T) -> (Value, T) {
        let local = (walk.at.inst, walk.owner, walk.names[0].binding);
        self.pinned.push((local, state));
        let result = run(self, walk.at);
        let state = self.pinned.pop().map(|(_, state)| state).unwrap_or_default();
        (state, result)
    }

    /// What a chain with `separated(…)` in it puts between its pushes.
    fn separator(&mut self, walk: &Walk<'u>, chain: ExprId) -> Option<(Value, bool)> {
        let ir = walk.at.ir;
        let mut id = chain;
        for _ in 0..64 {
            match *ir.exprs.get(id.ix())? {
                Expr::MethodCall { recv, call } => {
                    let call = ir.calls[call.ix()];
                    if call.name.as_str() == "separated" {
                        let between = ir.list(call.args).first().map(|&text| self.eval(walk.at, ExprId(text)));
                        return Some((between.unwrap_or_default(), false));
                    }
                    id = recv;
                }
                Expr::Ref { expr: inner, .. } | Expr::Deref(inner, _) | Expr::Try(inner) => id = inner,
                _ => return None,
            }
        }
        None
    }
}

/// Whether a binding may be changed after it is made: a plain `let` with a value is not.
fn may_change(ir: &FileIr, found: Binding) -> bool {
    let Binding::Let(stmt) = found else { return true };
    let Expr::LetStmt { pat, init, .. } = ir.exprs[stmt.ix()] else { return true };
    let by_ref = matches!(ir.exprs.get(init.ix()), Some(Expr::Ref { mutable: true, .. }));
    init.is_none() || by_ref || !matches!(ir.pats.get(pat.ix()), Some(Pat::Bind { plain: true, .. }))
}

/// What a chain of calls starts from.
fn root(ir: &FileIr, id: ExprId) -> ExprId {
    let mut id = id;
    for _ in 0..256 {
        match ir.exprs.get(id.ix()) {
            Some(
                &(Expr::MethodCall { recv: inner, .. }
                | Expr::Ref { expr: inner, .. }
                | Expr::Deref(inner, _)
                | Expr::Try(inner)),
            ) => id = inner,
            _ => break,
        }
    }
    id
}
