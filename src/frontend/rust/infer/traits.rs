//! Which impl makes a type fit a trait, and what its associated types are.

use super::Cx;
use super::index::Head;
use super::ty::*;
use crate::frontend::rust::intern::{Sym, kw};
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;

/// How far impls may lead to other impls.
const DEPTH: u32 = 6;

impl Cx<'_> {
    pub fn head(&self, ty: Ty) -> Head {
        match self.t.kind(ty) {
            TyKind::Adt(def, _) => Head::Adt(def),
            TyKind::Prim(name) => Head::Prim(name),
            TyKind::External(name) => Head::External(name),
            TyKind::Ref(_) => Head::Ref,
            TyKind::Ptr(_) => Head::Ptr,
            TyKind::Slice(_) => Head::Slice,
            TyKind::Array(_) => Head::Array,
            TyKind::Tuple(_) => Head::Tuple,
            TyKind::FnPtr(_) | TyKind::FnDef(..) | TyKind::Ctor(..) | TyKind::Closure(..) => Head::Fn,
            TyKind::Never => Head::Never,
            TyKind::Dyn(bounds) => self.t.bounds(bounds).first().map_or(Head::Any, |bound| Head::Dyn(bound.trait_)),
            TyKind::Unknown
            | TyKind::Future(_)
            | TyKind::Param(..)
            | TyKind::SelfParam(_)
            | TyKind::Opaque(_)
            | TyKind::Proj(..)
            | TyKind::Infer(_) => Head::Any,
        }
    }

    /// The bounds that hold for a parameter, `Self` of a trait, an `impl Trait` or a `dyn Trait`.
    pub fn bounds_for(&mut self, ty: Ty) -> Vec<Bound> {
        match self.t.kind(ty) {
            TyKind::Param(..) | TyKind::Proj(..) => {
                let mut bounds = Vec::new();
                let mut owners: Vec<DefId> = self.env.owners.into_iter().flatten().collect();
                if let TyKind::Param(owner, _) = self.t.kind(ty)
                    && !owners.contains(&owner)
                {
                    owners.push(owner);
                }
                for owner in owners {
                    let preds = self.preds_of(owner);
                    bounds.extend(preds.iter().filter(|pred| pred.ty == ty).map(|pred| pred.bound.clone()));
                }
                if let TyKind::Proj(inner, trait_, name) = self.t.kind(ty) {
                    bounds.extend(self.assoc_bounds(inner, trait_, name));
                }
                bounds
            }
            TyKind::SelfParam(trait_) => {
                let args = self.own_params(trait_);
                let mut bounds = vec![Bound { trait_, args, bindings: Vec::new() }];
                for owner in self.env.owners.into_iter().flatten() {
                    let preds = self.preds_of(owner);
                    bounds.extend(preds.iter().filter(|pred| pred.ty == ty).map(|pred| pred.bound.clone()));
                }
                bounds
            }
            TyKind::Opaque(bounds) | TyKind::Dyn(bounds) => self.t.bounds(bounds).to_vec(),
            _ => Vec::new(),
        }
    }

    /// `type Name: Bound;` in a trait.
    fn assoc_bounds(&mut self, inner: Ty, trait_: DefId, name: Sym) -> Vec<Bound> {
        let Some(member) = self.trait_member(trait_, name) else { return Vec::new() };
        let ItemIrKind::TypeAlias { bounds, .. } = self.w.item(member).kind else { return Vec::new() };
        let env = self.full_env(member);
        let ids = self.within(env, |cx| cx.lower_bounds(bounds));
        let with = Subst { self_ty: Some((trait_, inner)), ..Subst::default() };
        let list = self.t.bounds(ids).to_vec();
        list.into_iter()
            .map(|bound| Bound {
                trait_: bound.trait_,
                args: {
                    let args = self.t.list(bound.args).to_vec();
                    let args: Vec<Ty> = args.into_iter().map(|ty| self.t.subst(ty, &with)).collect();
                    self.t.substs(&args)
                },
                bindings: bound.bindings.into_iter().map(|(name, ty)| (name, self.t.subst(ty, &with))).collect(),
            })
            .collect()
    }

    /// A bound among `bounds`, or among their supertraits.
    pub fn bound_of(&mut self, bounds: &[Bound], trait_: DefId) -> Option<Bound> {
        if let Some(bound) = bounds.iter().find(|bound| bound.trait_ == trait_) {
            return Some(bound.clone());
        }
        for bound in bounds {
            if self.with_supers(bound.trait_).contains(&trait_) {
                let args = self.default_args(trait_, &[]);
                return Some(Bound { trait_, args, bindings: bound.bindings.clone() });
            }
        }
        None
    }

    pub fn is_fn_trait(&self, trait_: DefId) -> bool {
        [kw::FN, kw::FN_MUT, kw::FN_ONCE, kw::ASYNC_FN, kw::ASYNC_FN_MUT, kw::ASYNC_FN_ONCE]
            .into_iter()
            .any(|name| self.index.lang(name) == Some(trait_))
    }

    /// Fresh variables for an impl's parameters.
    pub fn fresh_substs(&mut self, def: DefId) -> Substs {
        let list: Vec<Ty> = (0..self.param_count(def)).map(|_| self.fresh()).collect();
        self.t.substs(&list)
    }

    /// The impl that makes `ty` fit the trait, with its arguments. Bindings made on the way stay.
    pub fn find_impl(&mut self, ty: Ty, trait_: DefId, args: Option<Substs>, depth: u32) -> Option<(DefId, Substs)> {
        let ty = self.shallow(ty);
        if depth > DEPTH || matches!(self.t.kind(ty), TyKind::Infer(_) | TyKind::Unknown) {
            return None;
        }
        let head = self.head(ty);
        let index = self.index;
        for imp in index.impls_of(trait_, head) {
            let (mark, waiting) = (self.mark(), self.pending.len());
            if let Some(substs) = self.impl_fits(imp, ty, args, depth) {
                return Some((imp, substs));
            }
            self.undo(mark);
            self.pending.truncate(waiting);
        }
        None
    }

    pub fn impl_fits(&mut self, imp: DefId, ty: Ty, args: Option<Substs>, depth: u32) -> Option<Substs> {
        let head = self.impl_head(imp);
        let substs = self.fresh_substs(imp);
        let with = Subst::one(imp, substs);
        let self_ty = self.t.subst(head.self_ty, &with);
        let self_ty = self.normalize_in(self_ty, depth + 1);
        if !self.unify(self_ty, ty) {
            return None;
        }
        if let (Some(args), Some((_, own))) = (args, head.trait_) {
            let (args, own) = (self.t.list(args).to_vec(), self.t.list(own).to_vec());
            for (arg, own) in args.into_iter().zip(own) {
                let own = self.t.subst(own, &with);
                let own = self.normalize_in(own, depth + 1);
                if !self.unify(arg, own) {
                    return None;
                }
            }
        }
        let preds = self.preds_of(imp);
        for pred in preds.iter() {
            let on = self.t.subst(pred.ty, &with);
            let on = self.shallow(on);
            if !self.holds(on, pred.bound.trait_, depth + 1) {
                return None;
            }
        }
        Some(substs)
    }

    /// Whether a bound may hold: what is not known counts as holding.
    pub fn holds(&mut self, ty: Ty, trait_: DefId, depth: u32) -> bool {
        let ty = self.shallow(ty);
        if depth > DEPTH {
            return true;
        }
        match self.t.kind(ty) {
            TyKind::Infer(_) | TyKind::Unknown | TyKind::Never | TyKind::Proj(..) => true,
            TyKind::External(_) if self.w.is_outside(trait_) => true,
            TyKind::Future(_) => {
                self.index.lang(kw::FUTURE) == Some(trait_)
                    || self.index.lang(kw::INTO_FUTURE) == Some(trait_)
                    || !self.has_members(trait_)
            }
            TyKind::FnPtr(_) | TyKind::FnDef(..) | TyKind::Ctor(..) | TyKind::Closure(..)
                if self.is_fn_trait(trait_) =>
            {
                true
            }
            TyKind::Prim(_) | TyKind::Tuple(_) if self.w.is_outside(trait_) && self.trait_is_common(trait_) => true,
            TyKind::Adt(def, _)
                if self.w.is_outside(def) && self.w.is_outside(trait_) && self.trait_is_common(trait_) =>
            {
                true
            }
            _ => self.implements(ty, trait_, depth),
        }
    }

    fn has_members(&self, trait_: DefId) -> bool {
        self.w.members(trait_).next().is_some()
    }

    /// Traits that nearly every outside type has, and of which the stubs do not list the impls.
    fn trait_is_common(&self, trait_: DefId) -> bool {
        let structural = [kw::ITERATOR, kw::INTO_ITERATOR, kw::FUTURE, kw::INTO_FUTURE, kw::DEREF, kw::INDEX];
        !structural.into_iter().any(|name| self.index.lang(name) == Some(trait_)) && !self.is_fn_trait(trait_)
    }

    /// Whether an impl, a derive or a bound makes the type fit the trait.
    pub fn implements(&mut self, ty: Ty, trait_: DefId, depth: u32) -> bool {
        let ty = self.shallow(ty);
        if depth > DEPTH {
            return false;
        }
        if !self.has_members(trait_) && self.w.is_outside(trait_) {
            return true;
        }
        match self.t.kind(ty) {
            TyKind::Param(..) | TyKind::SelfParam(_) | TyKind::Opaque(_) | TyKind::Dyn(_) | TyKind::Proj(..) => {
                let bounds = self.bounds_for(ty);
                if self.bound_of(&bounds, trait_).is_some() {
                    return true;
                }
            }
            TyKind::Adt(def, _) if self.is_derived(def, trait_) => return true,
            TyKind::Future(_) if self.index.lang(kw::FUTURE) == Some(trait_) => return true,
            TyKind::FnPtr(_) | TyKind::FnDef(..) | TyKind::Ctor(..) | TyKind::Closure(..)
                if self.is_fn_trait(trait_) =>
            {
                return true;
            }
            _ => {}
        }
        let mark = self.mark();
        let found = self.find_impl(ty, trait_, None, depth + 1).is_some();
        self.undo(mark);
        found
    }

    pub fn is_derived(&self, def: DefId, trait_: DefId) -> bool {
        let name = self.w.item(trait_).name;
        self.index.derives.get(&def).is_some_and(|derives| derives.contains(&name))
    }

    /// `<ty as Trait>::Name`, where it can be told.
    pub fn project(&mut self, ty: Ty, trait_: DefId, name: Sym, depth: u32) -> Option<Ty> {
        let ty = self.shallow(ty);
        if depth > DEPTH {
            return None;
        }
        let lang = |name| self.index.lang(name) == Some(trait_);
        let is_future = lang(kw::FUTURE) || lang(kw::INTO_FUTURE);
        match self.t.kind(ty) {
            TyKind::Future(output) if is_future && name == kw::OUTPUT => return Some(output),
            TyKind::FnDef(..) | TyKind::FnPtr(_) | TyKind::Ctor(..) | TyKind::Closure(..)
                if name == kw::OUTPUT && self.is_fn_trait(trait_) =>
            {
                return self.callable(ty).map(|(_, ret)| ret);
            }
            TyKind::Param(..) | TyKind::SelfParam(_) | TyKind::Opaque(_) | TyKind::Dyn(_) | TyKind::Proj(..) => {
                let bounds = self.bounds_for(ty);
                for bound in &bounds {
                    if let Some((_, ty)) = bound.bindings.iter().find(|(bound, _)| *bound == name) {
                        return Some(*ty);
                    }
                }
                // An iterator is its own `IntoIterator`; a future its own `IntoFuture`.
                for (from, to, item) in
                    [(kw::INTO_ITERATOR, kw::ITERATOR, kw::ITEM), (kw::INTO_FUTURE, kw::FUTURE, kw::OUTPUT)]
                {
                    if lang(from)
                        && let Some(to) = self.index.lang(to)
                        && self.bound_of(&bounds, to).is_some()
                    {
                        return Some(match name {
                            _ if name == item => self.t.intern(TyKind::Proj(ty, to, item)),
                            _ => ty,
                        });
                    }
                }
                if self.bound_of(&bounds, trait_).is_some() {
                    return None;
                }
            }
            TyKind::Ref(inner) if is_future => return self.project(inner, trait_, name, depth + 1),
            _ => {}
        }
        let (imp, substs) = self.find_impl(ty, trait_, None, depth + 1)?;
        let raw = self.impl_assoc(imp, name)?;
        let found = self.t.subst(raw, &Subst::one(imp, substs));
        Some(self.normalize_in(found, depth + 1))
    }

    /// Replaces projections by what they stand for.
    pub fn normalize(&mut self, ty: Ty) -> Ty {
        self.normalize_in(ty, 0)
    }

    pub fn normalize_in(&mut self, ty: Ty, depth: u32) -> Ty {
        if self.t.flags(ty) & HAS_PROJ == 0 || depth > DEPTH {
            return ty;
        }
        if let TyKind::Proj(inner, trait_, name) = self.t.kind(ty) {
            let inner = self.normalize_in(inner, depth + 1);
            let inner = self.shallow(inner);
            match self.t.kind(inner) {
                TyKind::Unknown | TyKind::External(_) => return UNKNOWN,
                TyKind::Infer(_) if self.env.infer => return self.defer_projection(inner, trait_, name),
                TyKind::Infer(_) => return ty,
                _ => {}
            }
            if let Some(found) = self.project(inner, trait_, name, depth + 1) {
                return found;
            }
            return match self.t.kind(inner) {
                TyKind::Param(..) | TyKind::SelfParam(_) | TyKind::Opaque(_) | TyKind::Dyn(_) | TyKind::Proj(..) => {
                    self.t.intern(TyKind::Proj(inner, trait_, name))
                }
                _ if self.env.infer => UNKNOWN,
                _ => self.t.intern(TyKind::Proj(inner, trait_, name)),
            };
        }
        let mut list = Vec::new();
        self.t.map_parts(ty, &mut |_, part| {
            list.push(part);
            part
        });
        let parts: Vec<(Ty, Ty)> = list.into_iter().map(|part| (part, self.normalize_in(part, depth + 1))).collect();
        self.t.map_parts(ty, &mut |_, part| parts.iter().find(|(from, _)| *from == part).map_or(part, |(_, to)| *to))
    }

    /// What `*value` is.
    pub fn deref(&mut self, ty: Ty) -> Option<Ty> {
        let ty = self.shallow(ty);
        match self.t.kind(ty) {
            TyKind::Ref(inner) => Some(inner),
            TyKind::Ptr(inner) => Some(inner),
            TyKind::Array(inner) => Some(self.t.intern(TyKind::Slice(inner))),
            TyKind::Adt(..) | TyKind::Param(..) | TyKind::SelfParam(_) | TyKind::Opaque(_) => {
                let deref = self.index.lang(kw::DEREF)?;
                if matches!(self.t.kind(ty), TyKind::Param(..) | TyKind::SelfParam(_) | TyKind::Opaque(_)) {
                    let bounds = self.bounds_for(ty);
                    self.bound_of(&bounds, deref)?;
                }
                let target = self.project(ty, deref, kw::TARGET, 0)?;
                (self.shallow(target) != UNKNOWN).then_some(target)
            }
            _ => None,
        }
    }
}
