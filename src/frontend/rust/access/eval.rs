//! What an expression stands for: literals, constants, locals, branches, and the results of the codebase's functions.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::code::Code;
use super::locals::{Binding, binding};
use super::text::*;
use super::types::{About, about, gives_self, takes_list};
use super::{Codebase, children};
use crate::frontend::rust::intern::{Sym, kw};
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;

/// Expressions within expressions, all calls together: bounds the stack.
const NESTING: u32 = 200;
/// Calls within calls are followed this far.
const CALLS: usize = 16;
/// Expressions that one text may take.
const FUEL: u32 = 50_000;

/// The file that an expression stands in.
#[derive(Clone, Copy)]
pub struct At<'u> {
    pub inst: InstId,
    pub ir: &'u FileIr,
    pub code: &'u Code,
}

/// A local of a file: the owner tells the parameters of several functions apart.
pub type Local = (InstId, ItemIx, Binding);

/// Follows texts through the code. One for each file that is read: what it remembers depends on nothing but the code.
pub struct Eval<'u> {
    pub base: &'u Codebase<'u>,
    results: FxHashMap<DefId, Value>,
    pub(super) effects: FxHashMap<(DefId, u32), Value>,
    pub(super) stack: Vec<DefId>,
    /// Values that locals have at the moment.
    pub(super) pinned: Vec<(Local, Value)>,
    depth: u32,
    fuel: u32,
}

impl<'u> Eval<'u> {
    pub fn new(base: &'u Codebase<'u>) -> Self {
        let (results, effects) = (FxHashMap::default(), FxHashMap::default());
        Self { base, results, effects, stack: Vec::new(), pinned: Vec::new(), depth: 0, fuel: FUEL }
    }

    pub fn at(&self, inst: InstId) -> At<'u> {
        At { inst, ir: self.base.ir(inst), code: self.base.code(inst) }
    }

    /// The value of an argument, with fuel of its own.
    pub fn value(&mut self, inst: InstId, id: ExprId) -> Value {
        self.fuel = FUEL;
        self.eval(self.at(inst), id)
    }

    pub(super) fn eval(&mut self, at: At<'u>, id: ExprId) -> Value {
        let Some(&expr) = at.ir.exprs.get(id.ix()) else { return Value::Unknown };
        if self.depth > NESTING || self.fuel == 0 {
            return Value::Unknown;
        }
        self.fuel -= 1;
        self.depth += 1;
        let value = self.eval_kind(at, id, expr);
        self.depth -= 1;
        value
    }

    fn eval_kind(&mut self, at: At<'u>, id: ExprId, expr: Expr) -> Value {
        match expr {
            Expr::Lit(Lit::Str(text)) => Value::text(&at.ir.strings[text.ix()]),
            Expr::Lit(Lit::Char(sign)) => Value::text(sign.encode_utf8(&mut [0; 4])),
            Expr::Path(path) => self.path(at, id, path),
            Expr::Call { callee, args } => self.call(at, callee, args),
            Expr::MethodCall { recv, call } => self.method(at, recv, at.ir.calls[call.ix()]),
            Expr::Ref { expr: inner, .. }
            | Expr::Deref(inner, _)
            | Expr::Await(inner)
            | Expr::Try(inner)
            | Expr::Cast { expr: inner, .. } => self.eval(at, inner),
            Expr::Binary { op: BinKind::Arith(kw::ADD), lhs, rhs } => {
                let (lhs, rhs) = (self.eval(at, lhs), self.eval(at, rhs));
                if matches!((&lhs, &rhs), (Value::Texts(_), _) | (_, Value::Texts(_))) {
                    lhs.then(rhs)
                } else {
                    Value::Unknown
                }
            }
            Expr::Block { tail, .. } => self.eval(at, tail),
            Expr::If { then, els, .. } if !els.is_none() => self.branches(at, [then, els].into_iter()),
            Expr::Match { arms, .. } => {
                let arms = &at.ir.arms[arms.range()];
                self.branches(at, arms.iter().map(|arm| arm.body))
            }
            Expr::Array(list) => self.list(at, list),
            Expr::Tuple(list) => {
                let parts = at.ir.list(list).iter().map(|&id| self.eval(at, ExprId(id))).collect();
                Value::Tuple(Rc::new(parts))
            }
            Expr::Repeat { elem, .. } => Value::List(Rc::new(vec![self.eval(at, elem)])),
            Expr::Index { base, .. } => match self.eval(at, base) {
                Value::List(parts) => Value::any_of(&parts),
                _ => Value::Unknown,
            },
            Expr::Field { base, name } => field(&self.eval(at, base), name).unwrap_or_default(),
            Expr::Struct { inits, .. } => {
                let inits = &at.ir.field_inits[inits.range()];
                Value::Fields(Rc::new(inits.iter().map(|&(name, init)| (name, self.eval(at, init))).collect()))
            }
            Expr::Macro(call) => self.macro_call(at, id, call),
            _ => Value::Unknown,
        }
    }

    /// Whether the fuel is used up; takes some of it.
    pub(super) fn spent(&mut self) -> bool {
        self.fuel = self.fuel.saturating_sub(1);
        self.fuel == 0
    }

    /// One step into an expression, unless it is nested too deep.
    pub(super) fn deeper(&mut self) -> bool {
        let fits = self.depth <= NESTING;
        self.depth += u32::from(fits);
        fits
    }

    pub(super) fn higher(&mut self) {
        self.depth -= 1;
    }

    pub(super) fn list(&mut self, at: At<'u>, list: List) -> Value {
        Value::List(Rc::new(at.ir.list(list).iter().map(|&id| self.eval(at, ExprId(id))).collect()))
    }

    /// What the ways that come back give together.
    fn branches(&mut self, at: At<'u>, ways: impl Iterator<Item = ExprId>) -> Value {
        let mut all: Option<Value> = None;
        for way in ways.filter(|&way| !diverges(at.ir, way, 0)) {
            let value = self.eval(at, way);
            all = Some(match all {
                Some(all) => all.or(value),
                None => value,
            });
        }
        all.unwrap_or_default()
    }

    fn path(&mut self, at: At<'u>, id: ExprId, path: PathId) -> Value {
        let (path, segs) = at.ir.path(path);
        let Some(&last) = segs.last() else { return Value::Unknown };
        if segs.len() == 1
            && path.qself.is_none()
            && let Some(found) = binding(at.ir, at.code, id, last.name)
        {
            return self.local(at, id, last.name, found);
        }
        let named = || {
            let scope = at.code.scope(self.base.world, at.inst, at.ir, id);
            let found = self.base.world.resolve(scope, segs, path.global, Ns::Values, &mut |_, _| {});
            match found.res {
                Some(Res::Def(def)) if found.used == segs.len() => Some(def),
                _ => None,
            }
        };
        match at.code.referred(last.pos).or_else(named) {
            Some(def) => self.constant(def),
            None => Value::Unknown,
        }
    }

    /// A name in a format string.
    pub(super) fn captured(&mut self, at: At<'u>, id: ExprId, name: Sym) -> Option<Value> {
        if let Some(found) = binding(at.ir, at.code, id, name) {
            return Some(self.local(at, id, name, found));
        }
        let scope = at.code.scope(self.base.world, at.inst, at.ir, id);
        match self.base.world.lookup(scope, name, Ns::Values) {
            Some(Res::Def(def)) => Some(self.constant(def)),
            _ => None,
        }
    }

    /// A local's value as it is where the name stands.
    fn local(&mut self, at: At<'u>, id: ExprId, name: Sym, found: Binding) -> Value {
        let local = (at.inst, at.code.owner(id).unwrap_or(ItemIx::NONE), found);
        if let Some((_, value)) = self.pinned.iter().rev().find(|(pinned, _)| *pinned == local) {
            return value.clone();
        }
        let start = self.start_of(at, id, name, found);
        self.after_changes(at, local, name, start, id)
    }

    /// What a local is bound to.
    pub(super) fn start_of(&mut self, at: At<'u>, id: ExprId, name: Sym, found: Binding) -> Value {
        match found {
            Binding::Param(index, pat) => match (at.ir.pats.get(pat.ix()), at.code.owner(id)) {
                (Some(Pat::Bind { .. } | Pat::Typed { .. }), Some(owner)) if !takes_list(at.ir, owner, index) => {
                    let def = DefId(self.base.world.insts[at.inst.0 as usize].first_def + owner.0);
                    Value::Texts(vec![Text::param(def, index)])
                }
                _ => Value::Unknown,
            },
            Binding::Let(stmt) => match at.ir.exprs[stmt.ix()] {
                Expr::LetStmt { pat, init, .. } if !init.is_none() => {
                    let value = self.eval(at, init);
                    project(at.ir, pat, name, &value, 0).unwrap_or_default()
                }
                _ => Value::Unknown,
            },
            Binding::Test(test) => match at.ir.exprs[test.ix()] {
                Expr::Let { pat, init } => {
                    let value = self.eval(at, init);
                    project(at.ir, pat, name, &value, 0).unwrap_or_default()
                }
                _ => Value::Unknown,
            },
            Binding::Arm(matching, pat) => match at.ir.exprs[matching.ix()] {
                Expr::Match { scrutinee, .. } => {
                    let value = self.eval(at, scrutinee);
                    project(at.ir, pat, name, &value, 0).unwrap_or_default()
                }
                _ => Value::Unknown,
            },
            Binding::For(looping) => match at.ir.exprs[looping.ix()] {
                Expr::For { pat, iter, .. } => match self.eval(at, iter) {
                    Value::List(parts) => {
                        let each: Vec<Value> =
                            parts.iter().map(|part| project(at.ir, pat, name, part, 0).unwrap_or_default()).collect();
                        Value::any_of(&each)
                    }
                    _ => Value::Unknown,
                },
                _ => Value::Unknown,
            },
            Binding::Closure(..) => Value::Unknown,
        }
    }

    /// A const or a static; of a trait that gives none, those of its impls.
    pub(super) fn constant(&mut self, def: DefId) -> Value {
        let world = self.base.world;
        let item = world.item(def);
        let (ItemIrKind::Const { body, .. } | ItemIrKind::Static { body, .. }) = item.kind else {
            return Value::Unknown;
        };
        if let Some(known) = self.results.get(&def) {
            return known.clone();
        }
        if world.is_outside(def) || self.stack.len() >= CALLS || self.stack.contains(&def) {
            return Value::Unknown;
        }
        self.stack.push(def);
        let mut value = if body.is_none() {
            self.of_impls(def)
        } else {
            let at = self.at(world.def_inst[def.0 as usize]);
            self.eval(at, body)
        };
        self.stack.pop();
        let source = Source { file: self.base.path(world.inst(def).file).to_owned(), line: item.pos.line };
        value = value.written_at(&source);
        self.results.insert(def, value.clone());
        value
    }

    /// What a function gives, in terms of its parameters.
    pub(super) fn result(&mut self, def: DefId) -> Value {
        let world = self.base.world;
        let ItemIrKind::Fn(function) = world.item(def).kind else { return Value::Unknown };
        if let Some(known) = self.results.get(&def) {
            return known.clone();
        }
        if world.is_outside(def) || self.stack.len() >= CALLS || self.stack.contains(&def) {
            return Value::Unknown;
        }
        self.stack.push(def);
        let about = about(world.ir(def), function.ret, 0).or_else(|| gives_self(world, def).then_some(About::Text));
        let value = match about {
            Some(About::Statement) => Value::Statement,
            Some(About::Text) if function.body.is_none() => self.of_impls(def),
            Some(About::Text) => {
                let at = self.at(world.def_inst[def.0 as usize]);
                let mut value =
                    if diverges(at.ir, function.body, 0) { None } else { Some(self.eval(at, function.body)) };
                for returned in returns(at, function.body) {
                    let other = self.eval(at, returned);
                    value = Some(match value {
                        Some(value) => value.or(other),
                        None => other,
                    });
                }
                value.unwrap_or_default()
            }
            None => Value::Unknown,
        };
        self.stack.pop();
        self.results.insert(def, value.clone());
        value
    }

    /// Whatever the impls of a trait give for one of its members.
    fn of_impls(&mut self, def: DefId) -> Value {
        let members = self.base.implementations(def);
        let mut all: Option<Value> = None;
        for member in members {
            let value = match self.base.world.item(member).kind {
                ItemIrKind::Fn(_) => self.result(member),
                _ => self.constant(member),
            };
            all = Some(match all {
                Some(all) => all.or(value),
                None => value,
            });
        }
        all.unwrap_or_default()
    }
}

/// A field of a value; nothing where it has none of that name.
fn field(value: &Value, name: Sym) -> Option<Value> {
    match value {
        Value::Any(all) => some_of(all.iter().map(|value| field(value, name))),
        Value::Fields(parts) => parts.iter().find(|(own, _)| *own == name).map(|(_, part)| part.clone()),
        Value::Tuple(parts) => parts.get(name.as_str().parse::<usize>().ok()?).cloned(),
        Value::Variant(_, inner) if matches!(**inner, Value::Tuple(_)) => field(inner, name),
        Value::Variant(_, inner) if name.as_str() == "0" => Some(inner.as_ref().clone()),
        // What wraps one text is looked through.
        Value::Texts(_) if name.as_str() == "0" => Some(value.clone()),
        _ => Some(Value::Unknown),
    }
}

/// What those that are something may be together.
fn some_of(values: impl Iterator<Item = Option<Value>>) -> Option<Value> {
    let values: Vec<Value> = values.flatten().collect();
    (!values.is_empty()).then(|| Value::any_of(&values))
}

/// What a name in a pattern takes of a value. `Some(…)` and `Ok(…)` are looked through, as they are in values.
pub(super) fn project(ir: &FileIr, pat: PatId, name: Sym, value: &Value, depth: u32) -> Option<Value> {
    if depth > 32 {
        return None;
    }
    let known = ir.pats.get(pat.ix())?;
    if let (Value::Any(all), false) = (value, matches!(known, Pat::Bind { sub: PatId::NONE, .. })) {
        return some_of(all.iter().map(|value| project(ir, pat, name, value, depth + 1)));
    }
    let each = |pats: List, value: &Value| {
        ir.list(pats).iter().enumerate().find_map(|(index, &pat)| {
            let part = match value {
                Value::Tuple(parts) => parts.get(index).cloned().unwrap_or_default(),
                _ => Value::Unknown,
            };
            project(ir, PatId(pat), name, &part, depth + 1)
        })
    };
    match known {
        Pat::Bind { name: own, .. } if *own == name => Some(value.clone()),
        Pat::Bind { sub, .. } => project(ir, sub.some()?, name, value, depth + 1),
        &(Pat::Ref(pat) | Pat::Typed { pat, .. } | Pat::Guard { pat, .. }) => project(ir, pat, name, value, depth + 1),
        &Pat::Or(pats) => ir.list(pats).iter().find_map(|&pat| project(ir, PatId(pat), name, value, depth + 1)),
        &Pat::TupleStruct { path, pats } => {
            let value = match value {
                Value::Variant(variant, inner) if ir.path(path).1.last().is_some_and(|seg| seg.name == *variant) => {
                    inner
                }
                Value::Variant(..) => return None,
                value => value,
            };
            match ir.list(pats) {
                &[only] => project(ir, PatId(only), name, value, depth + 1),
                _ => each(pats, value),
            }
        }
        &Pat::Struct { fields, .. } => ir.field_pats[fields.range()]
            .iter()
            .find_map(|&(own, pat)| project(ir, pat, name, &field(value, own)?, depth + 1)),
        &Pat::Tuple(pats) => each(pats, value),
        _ => None,
    }
}

/// Whether an expression never gives a value.
pub(super) fn diverges(ir: &FileIr, id: ExprId, depth: u32) -> bool {
    if depth > 16 {
        return false;
    }
    match ir.exprs.get(id.ix()) {
        Some(Expr::Return(_) | Expr::Break(_) | Expr::Continue) => true,
        Some(&Expr::Semi(inner)) => diverges(ir, inner, depth + 1),
        Some(&Expr::Block { stmts, tail, .. }) => match (tail.some(), ir.list(stmts).last()) {
            (Some(tail), _) => diverges(ir, tail, depth + 1),
            (None, Some(&last)) => diverges(ir, ExprId(last), depth + 1),
            (None, None) => false,
        },
        Some(&Expr::Macro(call)) => {
            let name = ir.path(ir.macros[call.ix()].path).1.last().map_or("", |seg| seg.name.as_str());
            matches!(name, "panic" | "unreachable" | "todo" | "unimplemented" | "bail")
        }
        _ => false,
    }
}

/// What `return`s of a body give; those of closures inside are theirs.
fn returns(at: At<'_>, body: ExprId) -> Vec<ExprId> {
    let mut found = Vec::new();
    let mut open = vec![body];
    while let Some(id) = open.pop() {
        let Some(expr) = at.ir.exprs.get(id.ix()) else { continue };
        match *expr {
            Expr::Closure { .. } | Expr::Block { kind: BlockKind::Async, .. } if id != body => {}
            Expr::Return(value) if !value.is_none() => found.push(value),
            _ => children(at.ir, expr, &mut |child| open.push(child)),
        }
    }
    // The order of the code, not of the search.
    found.sort_unstable();
    found
}
