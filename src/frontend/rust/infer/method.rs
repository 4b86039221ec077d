//! Which method a call means: the receiver is dereferenced step by step, inherent methods come before those of traits.

use super::Cx;
use super::index::Head;
use super::ty::*;
use crate::frontend::rust::intern::Sym;
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;

/// A chosen associated function or const.
#[derive(Debug, Clone, Copy)]
pub struct Pick {
    pub def: DefId,
    /// The impl or trait that holds it, with its arguments.
    pub parent: DefId,
    pub parent_substs: Substs,
    /// The receiver after dereferencing.
    pub self_ty: Ty,
    /// The trait, where the member is of a trait or of an impl of one.
    pub trait_: Option<DefId>,
    /// A derive gives the code: there is no definition to refer to.
    pub derived: bool,
}

/// Why nothing was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missed {
    /// The receiver's type is not known.
    UnknownReceiver,
    /// The type is known, and has no such method that is known.
    NoSuchMethod,
}

impl Cx<'_> {
    /// A trait that is not in scope counts only where nothing else fits: what brings it in may not have been seen.
    pub fn probe_method(&mut self, receiver: Ty, name: Sym) -> Result<Pick, Missed> {
        self.probe_steps(receiver, name, true).or_else(|_| self.probe_steps(receiver, name, false))
    }

    fn probe_steps(&mut self, receiver: Ty, name: Sym, in_scope: bool) -> Result<Pick, Missed> {
        let mut step = self.shallow(receiver);
        let (mut by_ref, mut second) = (None, None);
        for _ in 0..10 {
            match self.t.kind(step) {
                TyKind::Infer(_) | TyKind::Unknown => {
                    let pick = second.and_then(|step| self.probe_step(step, name, true, in_scope));
                    return pick.ok_or(Missed::UnknownReceiver);
                }
                _ => {}
            }
            let mark = self.mark();
            match self.probe_step(step, name, true, in_scope) {
                // `impl Trait for &T` with a `&self` takes a reference to the reference: what `T` has comes first.
                Some(pick) if second.is_none() && self.takes_second_ref(step, pick) => {
                    self.undo(mark);
                    second = Some(step);
                }
                Some(pick) => return Ok(pick),
                None => {
                    if let Some(pick) = second.and_then(|step| self.probe_step(step, name, true, in_scope)) {
                        return Ok(pick);
                    }
                }
            }
            // `impl Trait for &T` takes the receiver by an automatic reference.
            if by_ref.is_none() && self.index.trait_members.contains_key(&name) {
                let reference = self.t.intern(TyKind::Ref(step));
                if let Some(pick) = self.probe_traits(reference, name, true, in_scope) {
                    by_ref = Some(pick);
                }
            }
            match self.deref(step) {
                Some(next) => step = self.shallow(next),
                None => break,
            }
        }
        by_ref.ok_or(Missed::NoSuchMethod)
    }

    fn takes_second_ref(&self, step: Ty, pick: Pick) -> bool {
        let by_ref = matches!(
            self.w.item(pick.def).kind,
            ItemIrKind::Fn(FnIr { self_kind: SelfKind::Ref | SelfKind::RefMut, .. })
        );
        by_ref && matches!(self.t.kind(step), TyKind::Ref(_))
    }

    /// `Type::name`: no dereferencing.
    pub fn probe_assoc(&mut self, ty: Ty, name: Sym) -> Result<Pick, Missed> {
        let ty = self.shallow(ty);
        match self.t.kind(ty) {
            TyKind::Infer(_) | TyKind::Unknown => return Err(Missed::UnknownReceiver),
            _ => {}
        }
        self.probe_step(ty, name, false, false).ok_or(Missed::NoSuchMethod)
    }

    fn probe_step(&mut self, ty: Ty, name: Sym, method: bool, in_scope: bool) -> Option<Pick> {
        if let Some(pick) = self.probe_inherent(ty, name, method) {
            return Some(pick);
        }
        self.probe_traits(ty, name, method, in_scope)
    }

    fn is_method(&self, def: DefId) -> bool {
        matches!(self.w.item(def).kind, ItemIrKind::Fn(FnIr { self_kind, .. }) if self_kind != SelfKind::None)
    }

    fn probe_inherent(&mut self, ty: Ty, name: Sym, method: bool) -> Option<Pick> {
        let head = match self.head(ty) {
            Head::Any => return None,
            head => head,
        };
        let index = self.index;
        let members = index.inherent.get(&(head, name))?;
        for &def in members {
            if method && !self.is_method(def) {
                continue;
            }
            let Some(parent) = self.w.parent(def) else { continue };
            let mark = self.mark();
            let substs = self.fresh_substs(parent);
            let head = self.impl_head(parent);
            let self_ty = self.t.subst(head.self_ty, &Subst::one(parent, substs));
            let self_ty = self.normalize(self_ty);
            if self.unify(self_ty, ty) {
                return Some(Pick { def, parent, parent_substs: substs, self_ty: ty, trait_: None, derived: false });
            }
            self.undo(mark);
        }
        None
    }

    fn probe_traits(&mut self, ty: Ty, name: Sym, method: bool, in_scope: bool) -> Option<Pick> {
        let index = self.index;
        let members = index.trait_members.get(&name)?;
        let is_bound = matches!(
            self.t.kind(ty),
            TyKind::Param(..) | TyKind::SelfParam(_) | TyKind::Opaque(_) | TyKind::Dyn(_) | TyKind::Proj(..)
        );
        if is_bound {
            let bounds = self.bounds_for(ty);
            for &def in members {
                let Some(trait_) = self.w.parent(def) else { continue };
                if method && !self.is_method(def) {
                    continue;
                }
                if let Some(bound) = self.bound_of(&bounds, trait_) {
                    let (parent_substs, trait_) = (bound.args, Some(trait_));
                    return Some(Pick {
                        def,
                        parent: bound.trait_,
                        parent_substs,
                        self_ty: ty,
                        trait_,
                        derived: false,
                    });
                }
            }
        }
        let mut best: Option<(Pick, bool)> = None;
        for &def in members {
            let Some(trait_) = self.w.parent(def) else { continue };
            if method && !self.is_method(def) {
                continue;
            }
            let visible = self.in_scope(trait_);
            if (in_scope && !visible) || best.is_some_and(|(_, seen)| seen || !visible) {
                continue;
            }
            if let Some(pick) = self.pick_of_trait(ty, trait_, def) {
                best = Some((pick, visible));
            }
        }
        best.map(|(pick, _)| pick)
    }

    /// The trait's member as the type has it: the impl's own where it has one.
    pub fn pick_of_trait(&mut self, ty: Ty, trait_: DefId, def: DefId) -> Option<Pick> {
        if let TyKind::Adt(adt, _) = self.t.kind(ty)
            && self.is_derived(adt, trait_)
        {
            let parent_substs = self.default_args(trait_, &[]);
            let trait_of = Some(trait_);
            return Some(Pick { def, parent: trait_, parent_substs, self_ty: ty, trait_: trait_of, derived: true });
        }
        let name = self.w.item(def).name;
        if let Some((imp, substs)) = self.find_impl(ty, trait_, None, 0) {
            let own = self.w.members(imp).find(|&member| self.w.item(member).name == name);
            let trait_of = Some(trait_);
            if let Some(own) = own {
                return Some(Pick {
                    def: own,
                    parent: imp,
                    parent_substs: substs,
                    self_ty: ty,
                    trait_: trait_of,
                    derived: false,
                });
            }
            let parent_substs = match self.impl_head(imp).trait_ {
                Some((_, args)) => {
                    let args = self.t.list(args).to_vec();
                    let with = Subst::one(imp, substs);
                    let args: Vec<Ty> = args.into_iter().map(|arg| self.t.subst(arg, &with)).collect();
                    self.t.substs(&args)
                }
                None => NO_SUBSTS,
            };
            return Some(Pick { def, parent: trait_, parent_substs, self_ty: ty, trait_: trait_of, derived: false });
        }
        let is_future = self.index.lang(crate::frontend::rust::intern::kw::FUTURE) == Some(trait_);
        if matches!(self.t.kind(ty), TyKind::Future(_)) && is_future {
            let trait_of = Some(trait_);
            return Some(Pick {
                def,
                parent: trait_,
                parent_substs: NO_SUBSTS,
                self_ty: ty,
                trait_: trait_of,
                derived: false,
            });
        }
        None
    }

    /// Whether a trait's methods may be called here.
    fn in_scope(&mut self, trait_: DefId) -> bool {
        let name = self.w.item(trait_).name;
        let mut at = self.env.scope;
        loop {
            let data = self.w.scope(at);
            let named = |per: &PerNs| per.types.is_some_and(|binding| binding.res == Res::Def(trait_));
            if data.names.get(&name).is_some_and(named) || data.unnamed.contains(&trait_) {
                return true;
            }
            match (data.kind, data.parent) {
                (ScopeKind::Block, Some(parent)) => at = parent,
                _ => break,
            }
        }
        if self.w.prelude.get(&name).is_some_and(|per| per.types.is_some_and(|binding| binding.res == Res::Def(trait_)))
        {
            return true;
        }
        self.renamed_in_scope(at, trait_)
    }

    /// Whether a module names the trait by another name.
    fn renamed_in_scope(&mut self, scope: ScopeId, trait_: DefId) -> bool {
        let w = self.w;
        let traits = self.scope_traits.entry(scope).or_insert_with(|| {
            let names = w.scope(scope).names.values();
            let defs = names.filter_map(|per| match per.types.map(|binding| binding.res) {
                Some(Res::Def(def)) => Some(def),
                _ => None,
            });
            defs.filter(|&def| matches!(w.item(def).kind, ItemIrKind::Trait { .. })).collect()
        });
        traits.contains(&trait_)
    }
}
