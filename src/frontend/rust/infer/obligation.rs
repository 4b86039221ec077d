//! What a call demands of types that are not known yet: retried as more becomes known.

use super::Cx;
use super::ty::*;
use crate::frontend::rust::intern::{Sym, kw};
use crate::frontend::rust::world::DefId;

#[derive(Debug, Clone)]
pub enum Obligation {
    /// `ty: Trait<args, Name = T>`.
    Bound { ty: Ty, bound: Bound },
    /// `<ty as Trait>::Name` is `is`.
    Projection { ty: Ty, trait_: DefId, name: Sym, is: Ty },
}

/// More than this wait for nothing.
const MOST: usize = 400;

impl Cx<'_> {
    pub fn demand(&mut self, obligation: Obligation) {
        if !self.settle(&obligation) && self.pending.len() < MOST {
            self.pending.push(obligation);
        }
    }

    pub fn defer_projection(&mut self, ty: Ty, trait_: DefId, name: Sym) -> Ty {
        let is = self.fresh();
        if self.pending.len() < MOST {
            self.pending.push(Obligation::Projection { ty, trait_, name, is });
        }
        is
    }

    /// Retries everything that waits, as long as something gives way.
    pub fn settle_all(&mut self) {
        for _ in 0..4 {
            if self.pending.is_empty() {
                return;
            }
            let waiting = std::mem::take(&mut self.pending);
            let before = waiting.len();
            for obligation in waiting {
                if !self.settle(&obligation) {
                    self.pending.push(obligation);
                }
            }
            if self.pending.len() >= before {
                return;
            }
        }
    }

    /// Whether the obligation is done with.
    fn settle(&mut self, obligation: &Obligation) -> bool {
        match obligation {
            Obligation::Projection { ty, trait_, name, is } => {
                let on = self.shallow(*ty);
                match self.t.kind(on) {
                    TyKind::Infer(_) => false,
                    TyKind::Unknown => true,
                    _ => {
                        if let Some(found) = self.project(on, *trait_, *name, 0) {
                            let found = self.normalize(found);
                            self.unify(*is, found);
                        } else if matches!(
                            self.t.kind(on),
                            TyKind::Param(..)
                                | TyKind::SelfParam(_)
                                | TyKind::Opaque(_)
                                | TyKind::Dyn(_)
                                | TyKind::Proj(..)
                        ) {
                            let projection = self.t.intern(TyKind::Proj(on, *trait_, *name));
                            self.unify(*is, projection);
                        }
                        true
                    }
                }
            }
            Obligation::Bound { ty, bound } => self.settle_bound(*ty, bound),
        }
    }

    /// Whether a bound can tell anything that is not known yet.
    fn tells(&self, bound: &Bound) -> bool {
        let open = |ty: Ty| self.t.flags(ty) & HAS_INFER != 0;
        !bound.bindings.is_empty() || self.t.list(bound.args).iter().any(|&ty| open(ty))
    }

    fn settle_bound(&mut self, ty: Ty, bound: &Bound) -> bool {
        let on = self.shallow(ty);
        if !self.tells(bound) && self.t.flags(on) & HAS_INFER == 0 {
            return true;
        }
        match self.t.kind(on) {
            TyKind::Infer(_) => false,
            TyKind::Unknown | TyKind::Never | TyKind::External(_) => true,
            TyKind::Closure(..) | TyKind::FnDef(..) | TyKind::Ctor(..) | TyKind::FnPtr(_)
                if self.is_fn_trait(bound.trait_) =>
            {
                if let Some((params, ret)) = self.callable(on) {
                    let tuple = self.t.substs(&params);
                    let tuple = self.t.intern(TyKind::Tuple(tuple));
                    if let Some(&wanted) = self.t.list(bound.args).first() {
                        self.unify(tuple, wanted);
                    }
                    for &(name, is) in &bound.bindings {
                        if name == kw::OUTPUT {
                            self.unify(ret, is);
                        }
                    }
                }
                true
            }
            TyKind::Param(..) | TyKind::SelfParam(_) | TyKind::Opaque(_) | TyKind::Dyn(_) | TyKind::Proj(..)
                if self.settle_by_bounds(on, bound) =>
            {
                true
            }
            _ => self.settle_by_impl(on, bound),
        }
    }

    fn settle_by_bounds(&mut self, on: Ty, bound: &Bound) -> bool {
        let bounds = self.bounds_for(on);
        let Some(known) = self.bound_of(&bounds, bound.trait_) else { return false };
        let (wanted, have) = (self.t.list(bound.args).to_vec(), self.t.list(known.args).to_vec());
        for (wanted, have) in wanted.into_iter().zip(have) {
            self.unify(wanted, have);
        }
        self.settle_bindings(on, bound);
        true
    }

    fn settle_bindings(&mut self, on: Ty, bound: &Bound) {
        for &(name, is) in &bound.bindings {
            if let Some(found) = self.project(on, bound.trait_, name, 0) {
                let found = self.normalize(found);
                self.unify(is, found);
            }
        }
    }

    /// One impl that fits tells the trait's arguments; several tell nothing.
    fn settle_by_impl(&mut self, on: Ty, bound: &Bound) -> bool {
        if bound.args == NO_SUBSTS {
            if !bound.bindings.is_empty() {
                self.settle_bindings(on, bound);
            }
            return true;
        }
        let head = self.head(on);
        let candidates: Vec<DefId> = self.index.impls_of(bound.trait_, head).take(24).collect();
        let mut only = None;
        for imp in candidates {
            let mark = self.mark();
            let fits = self.fits_bound(imp, on, bound);
            self.undo(mark);
            if fits {
                if only.is_some() {
                    return false;
                }
                only = Some(imp);
            }
        }
        if let Some(imp) = only {
            self.fits_bound(imp, on, bound);
            self.settle_bindings(on, bound);
        }
        true
    }

    fn fits_bound(&mut self, imp: DefId, on: Ty, bound: &Bound) -> bool {
        let head = self.impl_head(imp);
        let Some((_, args)) = head.trait_ else { return false };
        let substs = self.fresh_substs(imp);
        let with = Subst::one(imp, substs);
        let self_ty = self.t.subst(head.self_ty, &with);
        let self_ty = self.normalize(self_ty);
        if !self.unify(self_ty, on) {
            return false;
        }
        let (wanted, own) = (self.t.list(bound.args).to_vec(), self.t.list(args).to_vec());
        for (wanted, own) in wanted.into_iter().zip(own) {
            let own = self.t.subst(own, &with);
            let own = self.normalize(own);
            if !self.unify(wanted, own) {
                return false;
            }
        }
        // The impl's own bounds tell more (`Result<C, E>: FromIterator` wants `C: FromIterator`).
        let preds = self.preds_of(imp);
        if self.settling < 8 {
            for pred in preds.iter() {
                let ty = self.t.subst(pred.ty, &with);
                let bound = self.subst_bound(&pred.bound, &with);
                if self.tells(&bound) {
                    self.settling += 1;
                    self.settle_bound(ty, &bound);
                    self.settling -= 1;
                }
            }
        }
        true
    }

    pub fn subst_bound(&mut self, bound: &Bound, with: &Subst) -> Bound {
        let args = self.t.list(bound.args).to_vec();
        let args: Vec<Ty> = args
            .into_iter()
            .map(|ty| {
                let ty = self.t.subst(ty, with);
                self.normalize(ty)
            })
            .collect();
        let bindings = bound
            .bindings
            .iter()
            .map(|&(name, ty)| {
                let ty = self.t.subst(ty, with);
                (name, self.normalize(ty))
            })
            .collect();
        Bound { trait_: bound.trait_, args: self.t.substs(&args), bindings }
    }
}
