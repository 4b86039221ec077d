//! Patterns: what they bind, and what they name.

use super::Cx;
use super::ty::*;
use crate::frontend::rust::intern::{Sym, kw};
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;
use crate::model::analysis::{BlindSpotKind, Confidence, ReferenceKind};

impl Cx<'_> {
    /// Binds a pattern's names to the parts of a value of this type.
    pub fn pat(&mut self, id: PatId, ty: Ty) {
        let ir = self.env.ir;
        let Some(&pat) = ir.pats.get(id.ix()) else { return };
        if self.depth > 200 {
            return;
        }
        self.depth += 1;
        self.pat_kind(ir, pat, ty);
        self.depth -= 1;
    }

    fn pat_kind(&mut self, ir: &FileIr, pat: Pat, ty: Ty) {
        match pat {
            Pat::Wild | Pat::Rest => {}
            Pat::Bind { name, pos, sub, plain } => {
                if plain && self.names_value(name, pos) {
                    return;
                }
                self.locals.push((name, ty));
                if let Some(sub) = sub.some() {
                    self.pat(sub, ty);
                }
            }
            Pat::Path(path) => {
                let value = self.value_path(path, ReferenceKind::Pattern);
                let (inner, _) = self.peel(ty);
                self.unify(inner, value);
            }
            Pat::TupleStruct { path, pats } => {
                let (inner, by_ref) = self.peel(ty);
                let fields = self.constructor(path, inner, ReferenceKind::Pattern);
                self.positional(
                    ir.list(pats),
                    fields.as_deref().map(|fields| fields.iter().map(|&(_, ty)| ty)),
                    by_ref,
                );
            }
            Pat::Struct { path, fields } => {
                let (inner, by_ref) = self.peel(ty);
                let known = self.constructor(path, inner, ReferenceKind::Pattern);
                for &(name, sub) in &ir.field_pats[fields.range()] {
                    let field = known.as_ref().and_then(|known| known.iter().find(|(field, _)| *field == name));
                    let field = field.map_or(UNKNOWN, |&(_, ty)| ty);
                    let field = self.wrap(field, by_ref);
                    // In `S { name }` the name is a field, whatever else bears it.
                    if let Some(&Pat::Bind { name: bound, sub: PatId::NONE, .. }) = ir.pats.get(sub.ix())
                        && bound == name
                    {
                        self.locals.push((bound, field));
                    } else {
                        self.pat(sub, field);
                    }
                }
            }
            Pat::Tuple(pats) => {
                let (inner, by_ref) = self.peel(ty);
                let inner = self.shallow(inner);
                if let TyKind::Infer(_) = self.t.kind(inner)
                    && !ir.list(pats).iter().any(|&pat| matches!(ir.pats[pat as usize], Pat::Rest))
                {
                    let parts: Vec<Ty> = ir.list(pats).iter().map(|_| self.fresh()).collect();
                    let substs = self.t.substs(&parts);
                    let tuple = self.t.intern(TyKind::Tuple(substs));
                    self.unify(inner, tuple);
                    self.positional(ir.list(pats), Some(parts.into_iter()), by_ref);
                    return;
                }
                let parts = match self.t.kind(inner) {
                    TyKind::Tuple(substs) => Some(self.t.list(substs).to_vec()),
                    _ => None,
                };
                self.positional(ir.list(pats), parts.map(Vec::into_iter), by_ref);
            }
            Pat::Slice(pats) => {
                let (inner, by_ref) = self.peel(ty);
                let elem = match self.t.kind(inner) {
                    TyKind::Slice(elem) | TyKind::Array(elem) => elem,
                    _ => self.deref(inner).map_or(UNKNOWN, |inner| match self.t.kind(inner) {
                        TyKind::Slice(elem) => elem,
                        _ => UNKNOWN,
                    }),
                };
                for &sub in ir.list(pats) {
                    let rest = match ir.pats[sub as usize] {
                        Pat::Bind { sub, .. } => matches!(sub.some().map(|sub| ir.pats[sub.ix()]), Some(Pat::Rest)),
                        _ => false,
                    };
                    let part = if rest { self.t.intern(TyKind::Slice(elem)) } else { elem };
                    let part = self.wrap(part, by_ref);
                    self.pat(PatId(sub), part);
                }
            }
            Pat::Ref(sub) => {
                let ty = self.shallow(ty);
                let inner = match self.t.kind(ty) {
                    TyKind::Ref(inner) => inner,
                    TyKind::Infer(_) => {
                        let inner = self.fresh();
                        let reference = self.t.intern(TyKind::Ref(inner));
                        self.unify(ty, reference);
                        inner
                    }
                    _ => ty,
                };
                self.pat(sub, inner);
            }
            Pat::Or(pats) => {
                // Every case binds the same names: the first case's stand.
                let start = self.locals.len();
                for (index, &sub) in ir.list(pats).iter().enumerate() {
                    let here = self.locals.len();
                    self.pat(PatId(sub), ty);
                    if index > 0 {
                        let more = self.locals.split_off(here);
                        for (name, ty) in more {
                            if let Some(&(_, first)) = self.locals[start..].iter().find(|(first, _)| *first == name) {
                                self.unify(first, ty);
                            }
                        }
                    }
                }
            }
            Pat::Lit(expr) => {
                self.expr(expr, None);
            }
            Pat::Range(lo, hi) => {
                for expr in [lo, hi].into_iter().filter_map(ExprId::some) {
                    match ir.exprs[expr.ix()] {
                        Expr::Path(path) => self.value_path(path, ReferenceKind::Pattern),
                        _ => self.expr(expr, None),
                    };
                }
            }
            Pat::Typed { pat, ty: written } => {
                let written = self.lower(written);
                let written = self.normalize(written);
                self.unify(ty, written);
                self.pat(pat, written);
            }
            Pat::Guard { pat, guard } => {
                self.pat(pat, ty);
                self.expr(guard, None);
            }
            Pat::Macro(call) => {
                self.macro_expr(call);
            }
        }
    }

    fn positional(&mut self, pats: &[u32], parts: Option<impl ExactSizeIterator<Item = Ty>>, by_ref: bool) {
        let parts: Vec<Ty> = parts.map_or_else(Vec::new, Iterator::collect);
        let ir = self.env.ir;
        let rest = pats.iter().position(|&pat| matches!(ir.pats[pat as usize], Pat::Rest));
        for (index, &sub) in pats.iter().enumerate() {
            let at = match rest {
                Some(rest) if index > rest => (parts.len() + index).checked_sub(pats.len()),
                _ => Some(index),
            };
            let part = at.and_then(|at| parts.get(at)).copied().unwrap_or(UNKNOWN);
            let part = self.wrap(part, by_ref);
            self.pat(PatId(sub), part);
        }
    }

    fn wrap(&mut self, ty: Ty, by_ref: bool) -> Ty {
        let shallow = self.shallow(ty);
        if by_ref && shallow != UNKNOWN && !matches!(self.t.kind(shallow), TyKind::Ref(_)) {
            self.t.intern(TyKind::Ref(ty))
        } else {
            ty
        }
    }

    /// References around a value are looked through by patterns.
    fn peel(&mut self, ty: Ty) -> (Ty, bool) {
        let (mut ty, mut by_ref) = (self.shallow(ty), false);
        while let TyKind::Ref(inner) = self.t.kind(ty) {
            (ty, by_ref) = (self.shallow(inner), true);
        }
        (ty, by_ref)
    }

    /// A lone name in a pattern is a const or a unit variant where one is in scope.
    fn names_value(&mut self, name: Sym, pos: Pos) -> bool {
        match self.w.lookup(self.env.scope, name, Ns::Values) {
            Some(Res::Variant(def, index)) if name != kw::EMPTY => {
                let is_unit = {
                    let (ir, item) = self.w.item_in(def);
                    let ItemIrKind::Enum { variants } = item.kind else { return false };
                    ir.variants[variants.range()].get(index as usize).is_some_and(|v| v.style == FieldStyle::Unit)
                };
                if is_unit {
                    self.emit(def, pos, ReferenceKind::Pattern, Confidence::Certain);
                }
                is_unit
            }
            Some(Res::Def(def)) => {
                let named = match self.w.item(def).kind {
                    ItemIrKind::Const { .. } | ItemIrKind::Static { .. } => true,
                    ItemIrKind::Struct { style, .. } => style == FieldStyle::Unit,
                    _ => false,
                };
                if named {
                    self.emit(def, pos, ReferenceKind::Pattern, Confidence::Certain);
                }
                named
            }
            _ => false,
        }
    }

    /// The fields of the struct or variant that a path names, for a value of type `ty`.
    pub fn constructor(&mut self, path: PathId, ty: Ty, kind: ReferenceKind) -> Option<Vec<(Sym, Ty)>> {
        let ir = self.env.ir;
        let (path_ir, segs) = ir.path(path);
        let (def, variant, own) = self.constructor_def(path, path_ir, segs, kind)?;
        self.unify(own, ty);
        let own = self.shallow(own);
        let TyKind::Adt(adt, substs) = self.t.kind(own) else { return None };
        if adt != def {
            return None;
        }
        let fields = self.fields_of(def, variant);
        let with = Subst::one(def, substs);
        let list = fields
            .iter()
            .map(|&(name, ty)| {
                let ty = self.t.subst(ty, &with);
                (name, self.normalize(ty))
            })
            .collect();
        Some(list)
    }

    fn constructor_def(
        &mut self,
        id: PathId,
        path: &PathIr,
        segs: &[Seg],
        kind: ReferenceKind,
    ) -> Option<(DefId, u32, Ty)> {
        let first = segs.first()?;
        if !path.qself.is_none() || first.name == kw::SELF_TYPE || self.param_named(first.name).is_some() {
            // `Self { … }`, `Self(…)`, `Self::Variant { … }`, `<T as Trait>::Type { … }`.
            let self_ty = self.env.self_ty.filter(|_| first.name == kw::SELF_TYPE && path.qself.is_none());
            if let Some(self_ty) = self_ty {
                let own = self.shallow(self_ty);
                let TyKind::Adt(def, _) = self.t.kind(own) else { return None };
                return match segs {
                    [_] => Some((def, u32::MAX, own)),
                    [_, seg] => {
                        let index = self.w.variant(def, seg.name)?;
                        self.emit(def, seg.pos, kind, Confidence::Certain);
                        Some((def, index, own))
                    }
                    _ => None,
                };
            }
            let own = self.lower_path(id, kind);
            let TyKind::Adt(def, _) = self.t.kind(own) else { return None };
            return Some((def, u32::MAX, own));
        }
        // A tuple pattern names a value, a struct pattern a type; both stand in the type namespace.
        let (res, used) = self.resolve_path(segs, path.global, Ns::Types, kind);
        if used < segs.len() && !matches!(res, Some(Res::External) | None) {
            let seg = segs[used];
            self.spot(seg.pos, BlindSpotKind::UnresolvedPath, seg.name);
            return None;
        }
        match res? {
            Res::Def(_) => {
                let own = self.res_type(res, segs, segs);
                let own = self.normalize(own);
                let own = self.shallow(own);
                match self.t.kind(own) {
                    TyKind::Adt(adt, _) => Some((adt, u32::MAX, own)),
                    _ => None,
                }
            }
            Res::Variant(def, index) => {
                let enum_args = segs.len().checked_sub(2).map(|at| segs[at].args).and_then(ArgsId::some);
                let last_args = segs.last().and_then(|seg| seg.args.some());
                let given = enum_args.or(last_args).map_or_else(Vec::new, |args| self.given_args(args));
                let own = self.def_type(def, &given);
                Some((def, index, own))
            }
            _ => None,
        }
    }
}
