//! Fields, indices, operators, `.await`, `?` and what a loop runs over.

use super::Cx;
use super::ty::*;
use crate::frontend::rust::intern::{Sym, intern, kw};
use crate::frontend::rust::ir::*;
use crate::model::analysis::{Confidence, ReferenceKind};

impl Cx<'_> {
    /// `*value` of a type with an impl of its own is a call of that impl.
    pub fn deref_call(&mut self, ty: Ty, pos: Pos, mutable: bool) {
        let ty = self.shallow(ty);
        let TyKind::Adt(def, _) = self.t.kind(ty) else { return };
        if !self.env.emit || self.w.is_outside(def) {
            return;
        }
        let name = if mutable { "deref_mut" } else { "deref" };
        if let Ok(pick) = self.probe_method(ty, intern(name))
            && pick.self_ty == ty
            && !pick.derived
        {
            self.emit(pick.def, pos, ReferenceKind::MethodCall, Confidence::Inferred);
        }
    }

    /// A place that is written to: `*value = …` and `&mut *value` call `deref_mut`.
    pub fn place(&mut self, expr: ExprId) -> Ty {
        let Some(&Expr::Deref(base, pos)) = self.env.ir.exprs.get(expr.ix()) else { return self.expr(expr, None) };
        let base = self.expr(base, None);
        self.deref_call(base, pos, true);
        self.deref(base).unwrap_or(UNKNOWN)
    }

    /// `!value` and `-value`: of the impl's `Output` where it is no primitive.
    pub fn unary(&mut self, name: Sym, operand: ExprId, expected: Option<Ty>) -> Ty {
        let on = self.expr(operand, expected);
        let on = self.shallow(on);
        let TyKind::Adt(..) = self.t.kind(on) else { return on };
        let Some((imp, substs)) = self.index.lang(name).and_then(|trait_| self.find_impl(on, trait_, None, 0)) else {
            return on;
        };
        let Some(raw) = self.impl_assoc(imp, kw::OUTPUT) else { return on };
        let ty = self.t.subst(raw, &Subst::one(imp, substs));
        self.normalize(ty)
    }

    pub fn field(&mut self, base: Ty, name: Sym) -> Ty {
        let mut at = self.shallow(base);
        for _ in 0..10 {
            match self.t.kind(at) {
                TyKind::Adt(def, substs) => {
                    let fields = self.fields_of(def, u32::MAX);
                    if let Some(&(_, ty)) = fields.iter().find(|(field, _)| *field == name) {
                        let ty = self.t.subst(ty, &Subst::one(def, substs));
                        return self.normalize(ty);
                    }
                }
                TyKind::Tuple(substs) => {
                    let index = name.as_str().parse::<usize>().ok();
                    return index.and_then(|index| self.t.list(substs).get(index).copied()).unwrap_or(UNKNOWN);
                }
                _ => {}
            }
            match self.deref(at) {
                Some(next) => at = self.shallow(next),
                None => return UNKNOWN,
            }
        }
        UNKNOWN
    }

    pub fn index_type(&mut self, base: Ty, index: Ty) -> Ty {
        let index = self.shallow(index);
        let by_range = matches!(self.t.kind(index), TyKind::Adt(def, _) if self.is_range(def));
        let mut at = self.shallow(base);
        for _ in 0..8 {
            match self.t.kind(at) {
                TyKind::Slice(elem) | TyKind::Array(elem) => {
                    return if by_range { self.t.intern(TyKind::Slice(elem)) } else { elem };
                }
                TyKind::Prim(kw::STR) => return at,
                TyKind::Adt(..) => {
                    if let Some(trait_) = self.index.lang(kw::INDEX)
                        && let Some(output) = {
                            let substs = self.t.substs(&[index]);
                            let mark = self.mark();
                            let found = self.find_impl(at, trait_, Some(substs), 0);
                            if found.is_none() {
                                self.undo(mark);
                            }
                            found
                        }
                        && let Some(raw) = self.impl_assoc(output.0, kw::OUTPUT)
                    {
                        let ty = self.t.subst(raw, &Subst::one(output.0, output.1));
                        return self.normalize(ty);
                    }
                }
                _ => {}
            }
            match self.deref(at) {
                Some(next) => at = self.shallow(next),
                None => return UNKNOWN,
            }
        }
        UNKNOWN
    }

    fn is_range(&self, def: crate::frontend::rust::world::DefId) -> bool {
        self.w.is_outside(def) && self.w.item(def).name.as_str().starts_with("Range")
    }

    pub fn binary(&mut self, op: BinKind, lhs: ExprId, rhs: ExprId) -> Ty {
        let start = self.locals.len();
        let left = if matches!(op, BinKind::AssignOp) { self.place(lhs) } else { self.expr(lhs, None) };
        let hint = matches!(op, BinKind::Compare).then_some(left);
        let right = self.expr(rhs, hint);
        match op {
            BinKind::Compare | BinKind::Logic => {
                // `a && let Some(b) = c` binds for what follows in the condition.
                if op != BinKind::Logic {
                    self.locals.truncate(start);
                }
                self.prim(kw::BOOL)
            }
            BinKind::AssignOp => self.t.unit(),
            BinKind::Arith(name) => {
                let on = self.shallow(left);
                match self.t.kind(on) {
                    TyKind::Prim(_) => on,
                    TyKind::Infer(_) => {
                        let other = self.shallow(right);
                        if matches!(self.t.kind(other), TyKind::Prim(_)) { other } else { on }
                    }
                    _ => {
                        let Some(trait_) = self.index.lang(name) else { return UNKNOWN };
                        let args = self.t.substs(&[right]);
                        let Some((imp, substs)) = self.find_impl(on, trait_, Some(args), 0) else {
                            return match self.t.kind(on) {
                                TyKind::Ref(inner) => self.shallow(inner),
                                _ => on,
                            };
                        };
                        let Some(raw) = self.impl_assoc(imp, kw::OUTPUT) else { return UNKNOWN };
                        let ty = self.t.subst(raw, &Subst::one(imp, substs));
                        self.normalize(ty)
                    }
                }
            }
        }
    }

    /// What `.await` gives.
    pub fn awaited(&mut self, ty: Ty) -> Ty {
        let ty = self.shallow(ty);
        match self.t.kind(ty) {
            TyKind::Future(output) => return output,
            TyKind::Unknown | TyKind::Infer(_) | TyKind::External(_) => return UNKNOWN,
            _ => {}
        }
        for (trait_, name) in [(kw::FUTURE, kw::OUTPUT), (kw::INTO_FUTURE, kw::OUTPUT)] {
            if let Some(trait_) = self.index.lang(trait_)
                && let Some(output) = self.project(ty, trait_, name, 0)
            {
                return self.normalize(output);
            }
        }
        UNKNOWN
    }

    /// What `?` gives.
    pub fn tried(&mut self, ty: Ty) -> Ty {
        let ty = self.shallow(ty);
        if let TyKind::Adt(def, substs) = self.t.kind(ty)
            && (self.index.lang(kw::OPTION) == Some(def) || self.index.lang(kw::RESULT) == Some(def))
        {
            return self.t.list(substs).first().copied().unwrap_or(UNKNOWN);
        }
        UNKNOWN
    }

    /// What a `for` loop binds.
    pub fn item_of(&mut self, ty: Ty) -> Ty {
        let ty = self.shallow(ty);
        for (trait_, name) in [(kw::INTO_ITERATOR, kw::ITEM), (kw::ITERATOR, kw::ITEM)] {
            if let Some(trait_) = self.index.lang(trait_)
                && let Some(item) = self.project(ty, trait_, name, 0)
            {
                let item = self.normalize(item);
                if self.shallow(item) != UNKNOWN {
                    return item;
                }
            }
        }
        UNKNOWN
    }
}
