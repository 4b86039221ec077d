//! Expressions: blocks, branches, chains of methods.

use std::sync::Arc;

use super::value::*;
use super::{NESTING, Walk};
use crate::frontend::rust::intern::kw;
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;

impl Walk<'_> {
    /// What an expression gives.
    pub fn eval(&mut self, id: ExprId) -> Value {
        if id.is_none() {
            return Value::Unknown;
        }
        if self.depth >= NESTING || self.fuel == 0 {
            self.cut = true;
            return Value::Unknown;
        }
        (self.depth, self.fuel) = (self.depth + 1, self.fuel - 1);
        let value = self.chain(id);
        self.depth -= 1;
        value
    }

    /// A chain of methods from its start on, without a call for each link: chains may be long.
    fn chain(&mut self, id: ExprId) -> Value {
        let ir = self.frame.ir;
        let mut links = Vec::new();
        let mut at = id;
        loop {
            match ir.exprs[at.ix()] {
                Expr::MethodCall { recv, .. } => {
                    links.push(at);
                    at = recv;
                }
                Expr::Field { base, .. } => {
                    links.push(at);
                    at = base;
                }
                Expr::Await(inner)
                | Expr::Try(inner)
                | Expr::Deref(inner, _)
                | Expr::Ref { expr: inner, .. }
                | Expr::Semi(inner) => at = inner,
                _ => break,
            }
        }
        let mut value = self.plain(at);
        let mut last = kw::EMPTY;
        for &link in links.iter().rev() {
            self.fuel = self.fuel.saturating_sub(1);
            match ir.exprs[link.ix()] {
                Expr::MethodCall { call, .. } => {
                    let call = ir.calls[call.ix()];
                    value = self.method(value, &call);
                    last = call.name;
                }
                Expr::Field { name, .. } => value = self.field(&value, name),
                _ => {}
            }
        }
        if !links.is_empty() {
            self.settle(&value, last);
        }
        value
    }

    fn plain(&mut self, id: ExprId) -> Value {
        let ir = self.frame.ir;
        match ir.exprs[id.ix()] {
            Expr::Path(path) => self.path(path),
            Expr::Lit(Lit::Str(text)) => Value::Text(Arc::from(&*ir.strings[text.ix()])),
            Expr::Call { callee, args } => self.call(callee, args),
            Expr::Macro(mac) => self.mac(mac),
            Expr::Block { stmts, tail, scope, .. } => self.block(stmts, tail, scope),
            Expr::If { cond, then, els } => {
                let mark = self.frame.env.len();
                self.eval(cond);
                self.frame.branches += 1;
                let then = self.eval(then);
                self.frame.env.truncate(mark);
                let els = self.eval(els);
                self.frame.branches -= 1;
                then.join(els)
            }
            Expr::Let { pat, init } => {
                let value = self.eval(init);
                self.bind(pat, &value);
                Value::Unknown
            }
            Expr::Match { scrutinee, arms } => {
                let given = self.eval(scrutinee);
                let mut value = Value::Unknown;
                self.frame.branches += 1;
                for arm in &ir.arms[arms.range()] {
                    let mark = self.frame.env.len();
                    self.bind(arm.pat, &given);
                    self.eval(arm.guard);
                    let next = self.eval(arm.body);
                    self.frame.env.truncate(mark);
                    value = value.join(next);
                }
                self.frame.branches -= 1;
                value
            }
            Expr::Loop(body) => self.inner(body),
            Expr::While { cond, body } => {
                let mark = self.frame.env.len();
                self.eval(cond);
                self.inner(body);
                self.frame.env.truncate(mark);
                Value::Unknown
            }
            Expr::For { pat, iter, body } => {
                let mark = self.frame.env.len();
                let value = self.eval(iter);
                self.bind(pat, &value);
                self.inner(body);
                self.frame.env.truncate(mark);
                Value::Unknown
            }
            Expr::Return(inner) => {
                let value = self.eval(inner);
                self.frame.rets.push(value);
                Value::Unknown
            }
            Expr::Break(inner) => self.eval(inner),
            Expr::Closure { params, body, .. } => {
                let mark = self.frame.env.len();
                // What a row's method hands to a closure is the row: `map`, `for_each`.
                let hint = self.hint.take();
                for &(pat, ty) in &ir.params[params.range()] {
                    let model = self.struct_of(ty).or(hint);
                    self.bind(pat, &model.map_or_else(Value::given, Value::Model));
                }
                let rets = std::mem::take(&mut self.frame.rets);
                let mut value = self.inner(body);
                for ret in std::mem::replace(&mut self.frame.rets, rets) {
                    value = value.join(ret);
                }
                self.frame.env.truncate(mark);
                Value::Gives(Arc::new(value))
            }
            Expr::LetStmt { pat, ty, init, els } => {
                let value = self.eval(init);
                let value = self.typed(value, ty);
                self.eval(els);
                self.bind(pat, &value);
                Value::Unknown
            }
            Expr::Assign { lhs, rhs } => {
                let value = self.eval(rhs);
                self.assign(lhs, value);
                Value::Unknown
            }
            Expr::Tuple(list) | Expr::Array(list) => {
                let values: Vec<Value> = ir.list(list).iter().map(|&id| self.eval(ExprId(id))).collect();
                Value::Tuple(Arc::new(values))
            }
            Expr::Struct { path, inits, base } => self.literal(path, inits, base),
            Expr::Cast { expr, .. } | Expr::Not(expr) | Expr::Neg(expr) => self.eval(expr),
            Expr::Binary { op, lhs, rhs } => {
                let (a, b) = (self.eval(lhs), self.eval(rhs));
                if matches!(op, BinKind::Arith(_)) && (a.as_part().is_some() || b.as_part().is_some()) {
                    let mut part = Part::default();
                    a.flow_into(&mut part);
                    b.flow_into(&mut part);
                    Value::part(part)
                } else {
                    Value::Unknown
                }
            }
            Expr::Index { base, index } => {
                let value = self.eval(base);
                self.eval(index);
                if matches!(value, Value::Model(_)) { value } else { Value::Unknown }
            }
            Expr::Repeat { elem, len } => {
                self.eval(elem);
                self.eval(len);
                Value::Unknown
            }
            Expr::Range { lo, hi } => {
                self.eval(lo);
                self.eval(hi);
                Value::Unknown
            }
            Expr::Semi(inner) => self.eval(inner),
            _ => Value::Unknown,
        }
    }

    /// A body that runs more or less often than the code around it.
    fn inner(&mut self, body: ExprId) -> Value {
        self.frame.branches += 1;
        let value = self.eval(body);
        self.frame.branches -= 1;
        value
    }

    fn block(&mut self, stmts: List, tail: ExprId, scope: ScopeIx) -> Value {
        let ir = self.frame.ir;
        let outer = self.frame.scope;
        if let Some(scope) = scope.some() {
            self.frame.scope = ScopeId(self.w.insts[self.frame.inst.0 as usize].first_scope + scope.0);
        }
        let mark = self.frame.env.len();
        for &stmt in ir.list(stmts) {
            self.eval(ExprId(stmt));
        }
        let value = self.eval(tail);
        self.frame.env.truncate(mark);
        self.frame.scope = outer;
        value
    }

    /// `name = value`: on one of several ways through the code the old value stays.
    fn assign(&mut self, lhs: ExprId, value: Value) {
        let ir = self.frame.ir;
        let Expr::Path(path) = ir.exprs[lhs.ix()] else {
            self.eval(lhs);
            return;
        };
        let [seg] = ir.path(path).1 else { return };
        let branches = self.frame.branches > 0;
        let Some((_, old)) = self.frame.env.iter_mut().rev().find(|(name, _)| *name == seg.name) else { return };
        let before = std::mem::take(old);
        let grown = match (&before, &value) {
            (Value::Part(before), Value::Part(now)) => before.births.is_subset(&now.births),
            _ => false,
        };
        *old = if branches && !grown { before.join(value) } else { value };
    }

    /// The value of a field: rows hold other rows, and structs of the codebase may hold statements.
    pub(super) fn field(&mut self, base: &Value, name: crate::frontend::rust::intern::Sym) -> Value {
        match base {
            Value::Model(model) => {
                let (ir, item) = self.w.item_in(*model);
                let ItemIrKind::Struct { fields, .. } = item.kind else { return Value::Unknown };
                let Some(field) = ir.fields[fields.range()].iter().find(|field| field.name == name) else {
                    return Value::Unknown;
                };
                match self.struct_in(*model, field.ty) {
                    Some(inner) => Value::Model(inner),
                    None => Value::Unknown,
                }
            }
            // A struct that holds a statement is taken for it.
            Value::Part(part) if part.verb != Verb::None || part.given => base.clone(),
            Value::Tuple(values) => {
                name.as_str().parse::<usize>().ok().and_then(|at| values.get(at).cloned()).unwrap_or_default()
            }
            _ => Value::Unknown,
        }
    }

    fn literal(&mut self, path: PathId, inits: List, base: ExprId) -> Value {
        let ir = self.frame.ir;
        let mut part: Option<Part> = None;
        for &(_, init) in &ir.field_inits[inits.range()] {
            let value = self.eval(init);
            if let Value::Part(inner) = &value
                && (inner.verb != Verb::None || inner.given)
            {
                match &mut part {
                    Some(part) => part.absorb(inner),
                    None => part = Some((**inner).clone()),
                }
            }
        }
        self.eval(base);
        let (path, segs) = ir.path(path);
        let model = self.struct_named(segs, path.global);
        match (part, model) {
            // A struct that holds a statement is taken for it.
            (Some(part), _) if part.verb != Verb::None => Value::part(part),
            (_, Some(model)) => {
                let vocabulary = self.vocabulary;
                vocabulary.literal(self, model).unwrap_or(Value::Model(model))
            }
            _ => Value::Unknown,
        }
    }

    fn mac(&mut self, mac: MacroIx) -> Value {
        let ir = self.frame.ir;
        let call = ir.macros[mac.ix()];
        let vocabulary = self.vocabulary;
        if let Some(value) = vocabulary.mac(self, &call) {
            return value;
        }
        let mut value = Value::Unknown;
        for &arg in ir.list(call.exprs) {
            let mark = self.frame.env.len();
            let next = self.eval(ExprId(arg));
            // The statements of a block-like macro are its arguments; what others bind stays theirs.
            if !call.loose {
                self.frame.env.truncate(mark);
            }
            value = value.join(next);
        }
        value
    }

    /// A name that stands for a value.
    fn path(&mut self, id: PathId) -> Value {
        let ir = self.frame.ir;
        let (path, segs) = ir.path(id);
        let Some(&first) = segs.first() else { return Value::Unknown };
        if segs.len() == 1
            && !path.global
            && let Some(value) = self.local(first.name)
        {
            return value.clone();
        }
        if !path.qself.is_none() {
            return Value::Unknown;
        }
        let found = self.w.resolve(self.frame.scope, segs, path.global, Ns::Values, &mut |_, _| {});
        let pos = segs.last().map_or(Pos::default(), |seg| seg.pos);
        let res = match found.res {
            Some(res) if found.used == segs.len() => Some(res),
            _ => self.referred(pos).map(Res::Def),
        };
        let Some(res) = res else { return Value::Unknown };
        let vocabulary = self.vocabulary;
        if let Some(value) = vocabulary.path(self, res) {
            return match value {
                Value::Part(part) if part.verb != Verb::None => {
                    let name = segs.last().map_or(kw::EMPTY, |seg| seg.name);
                    self.born((*part).clone(), pos, name)
                }
                other => other,
            };
        }
        match res {
            Res::Def(def) if !self.w.is_outside(def) => match self.w.item(def).kind {
                ItemIrKind::Const { body, .. } | ItemIrKind::Static { body, .. } => {
                    let value = self.constant(def, body);
                    match value {
                        Value::Part(part) if part.verb != Verb::None => {
                            let name = segs.last().map_or(kw::EMPTY, |seg| seg.name);
                            self.born((*part).clone(), pos, name)
                        }
                        other => other,
                    }
                }
                ItemIrKind::Struct { .. } => Value::Model(def),
                _ => Value::Unknown,
            },
            _ => Value::Unknown,
        }
    }
}
