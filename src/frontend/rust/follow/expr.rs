//! The value of each kind of expression.

use std::rc::Rc;

use super::Follow;
use super::names::Named;
use super::value::*;
use crate::frontend::rust::intern::{Sym, kw};
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;

impl Follow<'_> {
    pub fn eval(&mut self, id: ExprId) -> Value {
        let ir = self.frame.ir;
        let Some(&expr) = ir.exprs.get(id.ix()) else { return Value::Unknown };
        if self.fuel == 0 || self.depth >= super::NESTING {
            return Value::Unknown;
        }
        self.fuel -= 1;
        self.depth += 1;
        let value = self.eval_kind(ir, id, expr);
        self.depth -= 1;
        value
    }

    fn each(&mut self, ids: List) -> Vec<Value> {
        self.frame.ir.list(ids).iter().map(|&id| self.eval(ExprId(id))).collect()
    }

    fn eval_kind(&mut self, ir: &FileIr, id: ExprId, expr: Expr) -> Value {
        match expr {
            Expr::Path(path) => self.path_value(path),
            Expr::Lit(Lit::Str(text)) => Value::Text(Text::of(&ir.strings[text.ix()])),
            Expr::Call { callee, args } => self.call(callee, args),
            Expr::MethodCall { .. } => self.chain(id),
            Expr::Field { base, name } => match self.eval(base) {
                Value::Tuple(parts) => {
                    name.as_str().parse::<usize>().ok().and_then(|at| parts.get(at).cloned()).unwrap_or(Value::Unknown)
                }
                _ => Value::Unknown,
            },
            Expr::Deref(inner, _) | Expr::Ref { expr: inner, .. } | Expr::Await(inner) | Expr::Try(inner) => {
                self.eval(inner)
            }
            Expr::Cast { expr, .. } => self.eval(expr),
            Expr::Binary { op: BinKind::Arith(kw::ADD), lhs, rhs } => self.add(lhs, rhs),
            Expr::Binary { lhs, rhs, .. } | Expr::Index { base: lhs, index: rhs } => {
                self.eval(lhs);
                self.eval(rhs);
                Value::Unknown
            }
            Expr::Not(inner) | Expr::Neg(inner) | Expr::Break(inner) | Expr::Semi(inner) => {
                self.eval(inner);
                Value::Unknown
            }
            Expr::Assign { lhs, rhs } => {
                let value = self.eval(rhs);
                if let Some(name) = self.local_name(lhs) {
                    self.assign(name, value);
                }
                Value::Unknown
            }
            Expr::If { cond, then, els } => self.branches(&[(None, cond, then), (None, ExprId::NONE, els)], None),
            Expr::Match { scrutinee, arms } => {
                let value = self.eval(scrutinee);
                let ways: Vec<_> =
                    ir.arms[arms.range()].iter().map(|arm| (Some(arm.pat), arm.guard, arm.body)).collect();
                self.branches(&ways, Some(&value))
            }
            Expr::Let { pat, init } => {
                let value = self.eval(init);
                self.bind(pat, &value);
                Value::Unknown
            }
            Expr::LetStmt { pat, init, els, ty } => {
                let mut value = self.eval(init);
                if matches!(value, Value::Unknown) {
                    value = self.value_of_type(ty, false);
                }
                self.eval(els);
                self.bind(pat, &value);
                Value::Unknown
            }
            Expr::Block { stmts, tail, scope, .. } => self.block(stmts, tail, scope),
            Expr::Loop(body) => self.eval(body),
            Expr::While { cond, body } => {
                let mark = self.frame.env.len();
                self.eval(cond);
                self.eval(body);
                self.frame.env.truncate(mark);
                Value::Unknown
            }
            Expr::For { pat, iter, body } => {
                let elements = match self.eval(iter) {
                    Value::Tuple(parts) => parts.to_vec(),
                    _ => vec![Value::Unknown],
                };
                for element in elements {
                    let mark = self.frame.env.len();
                    self.bind(pat, &element);
                    self.eval(body);
                    self.frame.env.truncate(mark);
                }
                Value::Unknown
            }
            Expr::Return(inner) => {
                let value = self.eval(inner);
                self.frame.rets.push(value);
                Value::Unknown
            }
            Expr::Closure { params, body, .. } => {
                let (def, scope, env) = (self.frame.def, self.frame.scope, self.frame.env.clone());
                Value::Closure(Rc::new(Closure { def, scope, params, body, env }))
            }
            Expr::Tuple(ids) | Expr::Array(ids) => Value::Tuple(Rc::new(self.each(ids))),
            Expr::Struct { inits, base, .. } => {
                for &(_, value) in &ir.field_inits[inits.range()] {
                    self.eval(value);
                }
                self.eval(base);
                Value::Unknown
            }
            Expr::Macro(call) => self.level(|this| this.macro_value(ir.macros[call.ix()])),
            _ => Value::Unknown,
        }
    }

    fn block(&mut self, stmts: List, tail: ExprId, scope: ScopeIx) -> Value {
        let (mark, outer) = (self.frame.env.len(), self.frame.scope);
        if let Some(scope) = scope.some() {
            self.frame.scope = ScopeId(self.w.insts[self.frame.inst.0 as usize].first_scope + scope.0);
        }
        self.each(stmts);
        let value = self.eval(tail);
        self.frame.env.truncate(mark);
        self.frame.scope = outer;
        value
    }

    /// Several ways through the code, of which one is taken: what they leave behind is joined.
    fn branches(&mut self, ways: &[(Option<PatId>, ExprId, ExprId)], scrutinee: Option<&Value>) -> Value {
        let before = self.frame.env.clone();
        let mut after: Option<Vec<(Sym, Value)>> = None;
        let mut result = None;
        for &(pat, cond, body) in ways {
            self.frame.env.clone_from(&before);
            if let Some(pat) = pat {
                self.bind(pat, scrutinee.unwrap_or(&Value::Unknown));
            }
            self.eval(cond);
            let value = self.eval(body);
            if !ends(self.frame.ir, body) {
                result = Some(match result {
                    None => value,
                    Some(other) => self.join(other, value),
                });
            }
            self.frame.env.truncate(before.len());
            let here = std::mem::take(&mut self.frame.env);
            after = Some(match after {
                None => here,
                Some(other) => {
                    let pairs = other.into_iter().zip(here);
                    pairs.map(|((name, a), (_, b))| (name, self.join(a, b))).collect()
                }
            });
        }
        self.frame.env = after.unwrap_or(before);
        result.unwrap_or(Value::Unknown)
    }

    fn macro_value(&mut self, call: MacroIr) -> Value {
        let name = self.frame.ir.path(call.path).1.last().map_or(kw::EMPTY, |seg| seg.name);
        match name.as_str() {
            "concat" => return self.concat(call.exprs),
            "format" | "format_args" | "const_format" | "formatcp" => return self.format(call.exprs),
            "concatcp" => return self.concat(call.exprs),
            "vec" | "join" | "try_join" => return Value::Tuple(Rc::new(self.each(call.exprs))),
            _ => {}
        }
        for at in 0..self.detectors.len() {
            let detector = self.detectors[at];
            if detector.macros.contains(&name.as_str())
                && let Some(value) = (detector.mac)(self, &call)
            {
                return value;
            }
        }
        self.escape(call.exprs);
        Value::Unknown
    }

    fn path_value(&mut self, path: PathId) -> Value {
        let (written, segs) = self.frame.ir.path(path);
        if segs.len() == 1
            && !written.global
            && let Some(value) = self.local(segs[0].name)
        {
            return value;
        }
        match self.named(path, Ns::Values) {
            Named::Own(def) => self.item_value(def),
            _ => Value::Unknown,
        }
    }

    /// The value of a constant; a function stands for itself. What a static holds may change, but for its text.
    pub fn item_value(&mut self, def: DefId) -> Value {
        let value = self.written_value(def);
        let fixed = !matches!(self.w.item(def).kind, ItemIrKind::Static { .. }) || matches!(value, Value::Text(_));
        if fixed { value } else { Value::Unknown }
    }

    fn written_value(&mut self, def: DefId) -> Value {
        match self.w.item(def).kind {
            ItemIrKind::Fn(_) => Value::Fn(def),
            ItemIrKind::Const { body, .. } | ItemIrKind::Static { body, .. } => {
                if self.stack.contains(&def) || self.w.is_outside(def) {
                    return Value::Unknown;
                }
                self.stack.push(def);
                let inner = self.frame_of(def);
                let outer = std::mem::replace(&mut self.frame, inner);
                let value = self.eval(body);
                self.frame = outer;
                self.stack.pop();
                value
            }
            _ => Value::Unknown,
        }
    }

    pub fn local(&self, name: Sym) -> Option<Value> {
        self.frame.env.iter().rev().find(|(known, _)| *known == name).map(|(_, value)| value.clone())
    }

    pub fn assign(&mut self, name: Sym, value: Value) {
        if let Some(slot) = self.frame.env.iter_mut().rev().find(|(known, _)| *known == name) {
            slot.1 = value;
        }
    }

    /// The local that an expression is, looked at through references.
    pub fn local_name(&self, id: ExprId) -> Option<Sym> {
        let ir = self.frame.ir;
        match *ir.exprs.get(id.ix())? {
            Expr::Path(path) => match ir.path(path).1 {
                [only] => self.frame.env.iter().any(|(name, _)| *name == only.name).then_some(only.name),
                _ => None,
            },
            Expr::Ref { expr: inner, .. } | Expr::Deref(inner, _) => self.local_name(inner),
            _ => None,
        }
    }

    /// Gives the names of a pattern their values; those that say nothing hide what the names stood for.
    pub fn bind(&mut self, pat: PatId, value: &Value) {
        let ir = self.frame.ir;
        let Some(&pat) = ir.pats.get(pat.ix()) else { return };
        let all = |this: &mut Self, pats: List, value: &Value| {
            for &pat in ir.list(pats) {
                this.bind(PatId(pat), value);
            }
        };
        match pat {
            Pat::Bind { name, sub, .. } => {
                self.frame.env.push((name, value.clone()));
                self.bind(sub, value);
            }
            Pat::Tuple(pats) | Pat::Slice(pats) => match value {
                Value::Tuple(parts) if parts.len() == pats.len as usize => {
                    for (&pat, part) in ir.list(pats).iter().zip(parts.iter()) {
                        self.bind(PatId(pat), part);
                    }
                }
                _ => all(self, pats, &Value::Unknown),
            },
            // `Some(x)`, `Ok(x)`: wrappers are looked through.
            Pat::TupleStruct { pats, .. } if pats.len == 1 => all(self, pats, value),
            Pat::TupleStruct { pats, .. } => all(self, pats, &Value::Unknown),
            Pat::Or(pats) => all(self, pats, value),
            Pat::Struct { fields, .. } => {
                for &(_, pat) in &ir.field_pats[fields.range()] {
                    self.bind(pat, &Value::Unknown);
                }
            }
            Pat::Ref(inner) => self.bind(inner, value),
            Pat::Typed { pat, .. } => self.bind(pat, value),
            Pat::Guard { pat, .. } => self.bind(pat, value),
            _ => {}
        }
    }
}

/// Whether an expression gives no value because the code leaves before its end; so does what is not there.
pub fn ends(ir: &FileIr, id: ExprId) -> bool {
    match ir.exprs.get(id.ix()) {
        None | Some(Expr::Return(_) | Expr::Break(_) | Expr::Continue) => true,
        Some(&Expr::Semi(inner)) => ends(ir, inner),
        Some(&Expr::Block { stmts, tail, .. }) => match (tail.some(), ir.list(stmts).last()) {
            (Some(tail), _) => ends(ir, tail),
            (None, Some(&last)) => ends(ir, ExprId(last)),
            (None, None) => false,
        },
        Some(&Expr::Macro(call)) => ir.path(ir.macros[call.ix()].path).1.last().is_some_and(|seg| {
            matches!(seg.name.as_str(), "panic" | "unreachable" | "todo" | "unimplemented" | "bail")
        }),
        _ => false,
    }
}
