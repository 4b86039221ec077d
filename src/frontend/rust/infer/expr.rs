//! The type of each expression, in the order in which the code is read.

use super::Cx;
use super::ty::*;
use crate::frontend::rust::intern::{Sym, kw};
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::ScopeId;
use crate::model::analysis::ReferenceKind;

impl Cx<'_> {
    pub fn expr(&mut self, id: ExprId, expected: Option<Ty>) -> Ty {
        let ir = self.env.ir;
        let Some(&expr) = ir.exprs.get(id.ix()) else { return UNKNOWN };
        // The parser's guard bounds the depth of what is written; this bounds what lowering adds.
        if self.depth > 20_000 {
            return UNKNOWN;
        }
        self.depth += 1;
        let ty = self.expr_kind(ir, id, expr, expected);
        self.depth -= 1;
        ty
    }

    fn opt(&mut self, id: ExprId) -> Option<Ty> {
        id.some().map(|id| self.expr(id, None))
    }

    pub fn prim(&mut self, name: Sym) -> Ty {
        self.t.intern(TyKind::Prim(name))
    }

    fn str_ref(&mut self) -> Ty {
        let text = self.prim(kw::STR);
        self.t.intern(TyKind::Ref(text))
    }

    fn expr_kind(&mut self, ir: &FileIr, id: ExprId, expr: Expr, expected: Option<Ty>) -> Ty {
        match expr {
            Expr::Missing => UNKNOWN,
            Expr::Path(path) => self.value_path(path, ReferenceKind::Value),
            Expr::Lit(lit) => self.lit(lit),
            Expr::Call { callee, args } => self.call(callee, args, expected),
            Expr::MethodCall { recv, call } => {
                let call = ir.calls[call.ix()];
                self.method_call(recv, call, expected)
            }
            Expr::Field { base, name } => {
                let base = self.expr(base, None);
                self.field(base, name)
            }
            Expr::Index { base, index } => {
                let base = self.expr(base, None);
                let index = self.expr(index, None);
                self.index_type(base, index)
            }
            Expr::Deref(inner, pos) => {
                let inner = self.expr(inner, None);
                self.deref_call(inner, pos, false);
                self.deref(inner).unwrap_or(UNKNOWN)
            }
            Expr::Not(inner) => self.unary(kw::NOT, inner, expected),
            Expr::Neg(inner) => self.unary(kw::NEG, inner, expected),
            Expr::Binary { op, lhs, rhs } => self.binary(op, lhs, rhs),
            Expr::Assign { lhs, rhs } => {
                let left = self.place(lhs);
                let right = self.expr(rhs, Some(left));
                self.coerce(right, left);
                self.t.unit()
            }
            Expr::Ref { expr: inner, mutable } => {
                if mutable && let Some(Expr::Deref(..)) = ir.exprs.get(inner.ix()) {
                    let inner = self.place(inner);
                    return self.t.intern(TyKind::Ref(inner));
                }
                let wanted = expected.and_then(|ty| match self.t.kind(self.shallow(ty)) {
                    TyKind::Ref(inner) => Some(inner),
                    _ => None,
                });
                let inner = self.expr(inner, wanted);
                self.t.intern(TyKind::Ref(inner))
            }
            Expr::Await(inner) => {
                let inner = self.expr(inner, None);
                self.awaited(inner)
            }
            Expr::Try(inner) => {
                let inner = self.expr(inner, None);
                self.tried(inner)
            }
            Expr::Cast { expr, ty } => {
                self.expr(expr, None);
                self.written(ty)
            }
            Expr::If { cond, then, els } => {
                let start = self.locals.len();
                self.expr(cond, None);
                let then = self.expr(then, expected);
                self.locals.truncate(start);
                match els.some() {
                    Some(els) => {
                        let els = self.expr(els, expected);
                        self.join(then, els)
                    }
                    None => self.t.unit(),
                }
            }
            Expr::Let { pat, init } => {
                let ty = self.expr(init, None);
                self.pat(pat, ty);
                self.prim(kw::BOOL)
            }
            Expr::Match { scrutinee, arms } => {
                let on = self.expr(scrutinee, None);
                let mut result = NEVER;
                for arm in &ir.arms[arms.range()] {
                    let start = self.locals.len();
                    self.pat(arm.pat, on);
                    self.opt(arm.guard);
                    if let Some(body) = arm.body.some() {
                        let ty = self.expr(body, expected);
                        result = self.join(result, ty);
                    }
                    self.locals.truncate(start);
                }
                result
            }
            Expr::Block { stmts, tail, scope, kind } => self.block(stmts, tail, scope, kind, expected),
            Expr::Loop(body) => {
                let result = self.fresh();
                self.breaks.push(result);
                self.expr(body, None);
                self.breaks.pop();
                result
            }
            Expr::While { cond, body } => {
                let start = self.locals.len();
                self.expr(cond, None);
                self.looped(body);
                self.locals.truncate(start);
                self.t.unit()
            }
            Expr::For { pat, iter, body } => {
                let iter = self.expr(iter, None);
                self.settle_all();
                let item = self.item_of(iter);
                let start = self.locals.len();
                self.pat(pat, item);
                self.looped(body);
                self.locals.truncate(start);
                self.t.unit()
            }
            Expr::Break(value) => {
                if let Some(ty) = self.opt(value)
                    && let Some(&result) = self.breaks.last()
                {
                    self.unify(result, ty);
                }
                NEVER
            }
            Expr::Continue => NEVER,
            Expr::Return(value) => {
                let wanted = self.rets.last().copied();
                if let Some(value) = value.some() {
                    let ty = self.expr(value, wanted);
                    if let Some(wanted) = wanted {
                        self.coerce(ty, wanted);
                    }
                }
                NEVER
            }
            Expr::Closure { .. } => {
                let wanted = expected.and_then(|ty| self.callable(ty)).map(|(params, ret)| (params, Some(ret)));
                self.closure(id, wanted)
            }
            Expr::Tuple(list) => {
                let wanted = expected.and_then(|ty| match self.t.kind(self.shallow(ty)) {
                    TyKind::Tuple(substs) => Some(self.t.list(substs).to_vec()),
                    _ => None,
                });
                let parts: Vec<Ty> = ir
                    .list(list)
                    .iter()
                    .enumerate()
                    .map(|(index, &part)| {
                        let wanted = wanted.as_ref().and_then(|wanted| wanted.get(index).copied());
                        self.expr(ExprId(part), wanted)
                    })
                    .collect();
                let substs = self.t.substs(&parts);
                self.t.intern(TyKind::Tuple(substs))
            }
            Expr::Array(list) => {
                let elem = self.fresh();
                for &part in ir.list(list) {
                    let ty = self.expr(ExprId(part), Some(elem));
                    self.coerce(ty, elem);
                }
                self.t.intern(TyKind::Array(elem))
            }
            Expr::Repeat { elem, len } => {
                let elem = self.expr(elem, None);
                self.expr(len, None);
                self.t.intern(TyKind::Array(elem))
            }
            Expr::Range { lo, hi } => {
                let (lo, hi) = (self.opt(lo), self.opt(hi));
                let part = lo.or(hi).unwrap_or(UNKNOWN);
                if let (Some(lo), Some(hi)) = (lo, hi) {
                    self.unify(lo, hi);
                }
                self.lang_adt(kw::RANGE, &[part])
            }
            Expr::Struct { path, inits, base } => self.literal(ir, path, inits, base),
            Expr::Macro(call) => self.macro_expr(call),
            Expr::LetStmt { pat, ty, init, els } => {
                let written = ty.some().map(|ty| self.written(ty));
                let found = init.some().map(|init| self.expr(init, written));
                self.opt(els);
                let ty = match (written, found) {
                    (Some(written), found) => {
                        if let Some(found) = found {
                            self.coerce(found, written);
                        }
                        written
                    }
                    (None, Some(found)) => found,
                    (None, None) => self.fresh(),
                };
                self.pat(pat, ty);
                self.t.unit()
            }
            Expr::Semi(inner) => {
                let ty = self.expr(inner, None);
                if ty == NEVER { NEVER } else { self.t.unit() }
            }
        }
    }

    /// A type written in a body.
    pub fn written(&mut self, ty: TypeId) -> Ty {
        let ty = self.lower(ty);
        self.normalize(ty)
    }

    fn looped(&mut self, body: ExprId) {
        let unit = self.t.unit();
        self.breaks.push(unit);
        self.expr(body, None);
        self.breaks.pop();
    }

    fn lit(&mut self, lit: Lit) -> Ty {
        match lit {
            Lit::Bool(_) => self.prim(kw::BOOL),
            // Which number it is, the context tells.
            Lit::Int(_) | Lit::Float => self.fresh(),
            Lit::Typed(name) => self.prim(name),
            Lit::Str(_) => self.str_ref(),
            Lit::ByteStr => {
                let byte = self.prim(kw::U8);
                let bytes = self.t.intern(TyKind::Slice(byte));
                self.t.intern(TyKind::Ref(bytes))
            }
            Lit::CStr => UNKNOWN,
            Lit::Byte => self.prim(kw::U8),
            Lit::Char(_) => self.prim(kw::CHAR),
        }
    }

    fn block(&mut self, stmts: List, tail: ExprId, scope: ScopeIx, kind: BlockKind, expected: Option<Ty>) -> Ty {
        let ir = self.env.ir;
        let outer = self.env.scope;
        if let Some(scope) = scope.some() {
            self.env.scope = ScopeId(self.env.first_scope + scope.0);
        }
        let is_async = kind == BlockKind::Async;
        let wanted = if is_async {
            expected.and_then(|ty| match self.t.kind(self.shallow(ty)) {
                TyKind::Future(output) => Some(output),
                _ => None,
            })
        } else {
            expected
        };
        let start = self.locals.len();
        let ret = if is_async || kind == BlockKind::Try { Some(self.fresh()) } else { None };
        self.rets.extend(ret);
        let mut diverges = false;
        for &stmt in ir.list(stmts) {
            diverges |= self.expr(ExprId(stmt), None) == NEVER;
        }
        let mut ty = match tail.some() {
            Some(tail) => self.expr(tail, wanted),
            None if diverges => NEVER,
            None => self.t.unit(),
        };
        if let Some(ret) = ret {
            self.rets.pop();
            ty = self.join(ret, ty);
        }
        self.locals.truncate(start);
        self.env.scope = outer;
        if is_async { self.t.intern(TyKind::Future(ty)) } else { ty }
    }

    /// The type of two branches.
    fn join(&mut self, a: Ty, b: Ty) -> Ty {
        let (a, b) = (self.shallow(a), self.shallow(b));
        if a == NEVER || a == UNKNOWN {
            return b;
        }
        if b != NEVER && b != UNKNOWN {
            self.coerce(b, a);
        }
        a
    }

    pub fn closure(&mut self, id: ExprId, wanted: Option<(Vec<Ty>, Option<Ty>)>) -> Ty {
        let ir = self.env.ir;
        let Expr::Closure { params, ret, body, is_async } = ir.exprs[id.ix()] else { return UNKNOWN };
        let start = self.locals.len();
        let mut types = Vec::with_capacity(params.len as usize + 1);
        for (index, &(pat, ty)) in ir.params[params.range()].iter().enumerate() {
            let given = wanted.as_ref().and_then(|(params, _)| params.get(index).copied());
            let ty = match (ty.some(), given) {
                (Some(ty), given) => {
                    let written = self.written(ty);
                    if let Some(given) = given {
                        self.unify(written, given);
                    }
                    written
                }
                (None, Some(given)) => given,
                (None, None) => self.fresh(),
            };
            types.push(ty);
            self.pat(pat, ty);
        }
        let result = match ret.some() {
            Some(ret) => self.written(ret),
            None => self.fresh(),
        };
        let wanted_ret = wanted.and_then(|(_, ret)| ret);
        self.rets.push(result);
        let breaks = std::mem::take(&mut self.breaks);
        let hint = if is_async { None } else { wanted_ret };
        let found = self.expr(body, hint);
        self.coerce(found, result);
        self.breaks = breaks;
        self.rets.pop();
        self.locals.truncate(start);
        let result = if is_async { self.t.intern(TyKind::Future(result)) } else { result };
        if let Some(wanted) = wanted_ret {
            self.fit_return(result, wanted);
        }
        types.push(result);
        let substs = self.t.substs(&types);
        self.closures += 1;
        self.t.intern(TyKind::Closure(self.closures, substs))
    }

    fn fit_return(&mut self, found: Ty, wanted: Ty) {
        let wanted = self.shallow(wanted);
        if let TyKind::Opaque(bounds) = self.t.kind(wanted) {
            for bound in self.t.bounds(bounds).to_vec() {
                self.demand(super::obligation::Obligation::Bound { ty: found, bound });
            }
        } else {
            self.coerce(found, wanted);
        }
    }

    fn literal(&mut self, ir: &FileIr, path: PathId, inits: List, base: ExprId) -> Ty {
        let own = self.fresh();
        let fields = self.constructor(path, own, ReferenceKind::Construct);
        for &(name, init) in &ir.field_inits[inits.range()] {
            let field = fields.as_ref().and_then(|fields| fields.iter().find(|(field, _)| *field == name));
            let wanted = field.map(|&(_, ty)| ty);
            let found = self.expr(init, wanted);
            if let Some(wanted) = wanted {
                self.coerce(found, wanted);
            }
        }
        if let Some(base) = base.some() {
            let found = self.expr(base, Some(own));
            self.unify(found, own);
        }
        own
    }
}
