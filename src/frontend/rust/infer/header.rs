//! What items say in their headers: signatures, impl headers, fields, bounds. Each is lowered once a worker.

use std::rc::Rc;

use super::ty::*;
use super::{Cx, Env, ImplHead, Pred, Sig};
use crate::frontend::rust::intern::{Sym, kw};
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;

impl<'w> Cx<'w> {
    /// The traits written as bounds of a parameter, without lowering their arguments.
    pub fn written_bounds(&mut self, owner: DefId, index: u32) -> Vec<DefId> {
        let (ir, item) = self.w.item_in(owner);
        let Some(generics) = item.generics.some() else { return Vec::new() };
        let generics = &ir.generics[generics.ix()];
        let Some(param) = generics.params.get(index as usize) else { return Vec::new() };
        let mut paths: Vec<u32> = ir.list(param.bounds).to_vec();
        // A member may bound its parent's parameters.
        for user in [Some(owner), self.env.owners[0]].into_iter().flatten() {
            let (ir_user, item) = self.w.item_in(user);
            if !std::ptr::eq(ir_user, ir) {
                continue;
            }
            let Some(generics) = item.generics.some() else { continue };
            for (ty, bounds) in &ir.generics[generics.ix()].wheres {
                if let Some(TypeRef::Path(path)) = ir.types.get(ty.ix())
                    && let (_, [seg]) = ir.path(*path)
                    && seg.name == param.name
                {
                    paths.extend_from_slice(ir.list(*bounds));
                }
            }
        }
        let scope = self.w.scope_of(owner);
        let mut traits = Vec::new();
        for path in paths {
            let (path, segs) = ir.path(PathId(path));
            if let Some(Res::Def(def)) = self.w.resolve(scope, segs, path.global, Ns::Types, &mut |_, _| {}).res {
                traits.push(self.w.through_alias(def).unwrap_or(def));
            }
        }
        traits
    }

    /// A trait and all its supertraits.
    pub fn with_supers(&mut self, trait_: DefId) -> Rc<Vec<DefId>> {
        if let Some(known) = self.supers.get(&trait_) {
            return known.clone();
        }
        let mut all = vec![trait_];
        let mut at = 0;
        while at < all.len() && all.len() < 64 {
            let (ir, item) = self.w.item_in(all[at]);
            let scope = self.w.scope_of(all[at]);
            let mut paths = Vec::new();
            if let ItemIrKind::Trait { bounds, .. } | ItemIrKind::TraitAlias { bounds } = item.kind {
                paths.extend_from_slice(ir.list(bounds));
            }
            if let Some(generics) = item.generics.some() {
                for (ty, bounds) in &ir.generics[generics.ix()].wheres {
                    if let Some(TypeRef::Path(path)) = ir.types.get(ty.ix())
                        && let (_, [seg]) = ir.path(*path)
                        && seg.name == kw::SELF_TYPE
                    {
                        paths.extend_from_slice(ir.list(*bounds));
                    }
                }
            }
            for path in paths {
                let (path, segs) = ir.path(PathId(path));
                if let Some(Res::Def(def)) = self.w.resolve(scope, segs, path.global, Ns::Types, &mut |_, _| {}).res {
                    let def = self.w.through_alias(def).unwrap_or(def);
                    if !all.contains(&def) {
                        all.push(def);
                    }
                }
            }
            at += 1;
        }
        let all = Rc::new(all);
        self.supers.insert(trait_, all.clone());
        all
    }

    pub fn impl_head(&mut self, imp: DefId) -> Rc<ImplHead> {
        if let Some(known) = self.impls.get(&imp) {
            return known.clone();
        }
        if self.busy.contains(&imp) {
            self.cuts += 1;
            return Rc::new(ImplHead { trait_: None, self_ty: UNKNOWN });
        }
        let cuts = self.cuts;
        self.busy.push(imp);
        let mut env = self.env_of(imp);
        let ItemIrKind::Impl { trait_, self_ty, .. } = self.w.item(imp).kind else {
            self.busy.pop();
            return Rc::new(ImplHead { trait_: None, self_ty: UNKNOWN });
        };
        let self_ty = self.within(env.clone(), |cx| cx.lower(self_ty));
        env.self_ty = Some(self_ty);
        let bound = trait_.some().and_then(|path| self.within(env, |cx| cx.lower_bound(path)));
        self.busy.pop();
        let head = Rc::new(ImplHead { trait_: bound.map(|bound| (bound.trait_, bound.args)), self_ty });
        if self.cuts == cuts {
            self.impls.insert(imp, head.clone());
        }
        head
    }

    /// The environment of a member or an impl, with `Self` known.
    pub fn full_env(&mut self, def: DefId) -> Env<'w> {
        let mut env = self.env_of(def);
        if env.self_ty.is_none() && self.is_impl(def) {
            env.self_ty = Some(self.impl_head(def).self_ty);
        }
        env
    }

    pub fn sig(&mut self, def: DefId) -> Rc<Sig> {
        if let Some(known) = self.sigs.get(&def) {
            return known.clone();
        }
        let (ir, item) = self.w.item_in(def);
        let ItemIrKind::Fn(function) = item.kind else {
            return Rc::new(Sig { params: Vec::new(), has_self: false, ret: UNKNOWN });
        };
        let cuts = self.cuts;
        let env = self.full_env(def);
        let sig = self.within(env, |cx| {
            let mut params = Vec::new();
            let self_ty = cx.env.self_ty.unwrap_or(UNKNOWN);
            match function.self_kind {
                SelfKind::None => {}
                SelfKind::Value => params.push(self_ty),
                SelfKind::Ref | SelfKind::RefMut => params.push(cx.t.intern(TyKind::Ref(self_ty))),
                SelfKind::Typed => params.push(cx.lower(function.self_ty)),
            }
            for &(_, ty) in &ir.params[function.params.range()] {
                params.push(cx.lower(ty));
            }
            let mut ret = cx.lower_ret(function.ret);
            if function.is_async {
                ret = cx.t.intern(TyKind::Future(ret));
            }
            Sig { params, has_self: function.self_kind != SelfKind::None, ret }
        });
        let sig = Rc::new(sig);
        if self.cuts == cuts {
            self.sigs.insert(def, sig.clone());
        }
        sig
    }

    /// The fields of a struct (`u32::MAX`) or of a variant, in the type's parameters.
    pub fn fields_of(&mut self, def: DefId, variant: u32) -> Rc<Vec<(Sym, Ty)>> {
        if let Some(known) = self.fields.get(&(def, variant)) {
            return known.clone();
        }
        let (ir, item) = self.w.item_in(def);
        let list = match item.kind {
            ItemIrKind::Struct { fields, .. } | ItemIrKind::Union { fields } => fields,
            ItemIrKind::Enum { variants } => {
                ir.variants[variants.range()].get(variant as usize).map_or(List::default(), |variant| variant.fields)
            }
            _ => List::default(),
        };
        let cuts = self.cuts;
        let env = self.full_env(def);
        let fields = self.within(env, |cx| {
            ir.fields[list.range()].iter().map(|field| (field.name, cx.lower(field.ty))).collect::<Vec<_>>()
        });
        let fields = Rc::new(fields);
        if self.cuts == cuts {
            self.fields.insert((def, variant), fields.clone());
        }
        fields
    }

    /// The bounds on a definition's own parameters, its `where` clauses included.
    pub fn preds_of(&mut self, def: DefId) -> Rc<Vec<Pred>> {
        if let Some(known) = self.preds.get(&def) {
            return known.clone();
        }
        if self.busy.contains(&def) {
            self.cuts += 1;
            return Rc::default();
        }
        let (ir, item) = self.w.item_in(def);
        let Some(generics) = item.generics.some() else { return Rc::default() };
        let cuts = self.cuts;
        self.busy.push(def);
        let env = self.full_env(def);
        let preds = self.within(env, |cx| {
            let mut preds = Vec::new();
            let generics = &ir.generics[generics.ix()];
            for (index, param) in generics.params.iter().enumerate() {
                if param.bounds.is_empty() {
                    continue;
                }
                let ty = cx.t.intern(TyKind::Param(def, index as u32));
                for &bound in ir.list(param.bounds) {
                    preds.extend(cx.lower_bound(PathId(bound)).map(|bound| Pred { ty, bound }));
                }
            }
            for (ty, bounds) in &generics.wheres {
                let ty = cx.lower(*ty);
                for &bound in ir.list(*bounds) {
                    preds.extend(cx.lower_bound(PathId(bound)).map(|bound| Pred { ty, bound }));
                }
            }
            preds
        });
        self.busy.pop();
        let preds = Rc::new(preds);
        if self.cuts == cuts {
            self.preds.insert(def, preds.clone());
        }
        preds
    }
}
