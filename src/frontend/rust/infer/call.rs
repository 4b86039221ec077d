//! Calls: what is called, how its arguments fit, what it gives.

use super::Cx;
use super::method::{Missed, Pick};
use super::obligation::Obligation;
use super::ty::*;
use crate::frontend::rust::intern::kw;
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;
use crate::model::analysis::{Confidence, ReferenceKind};

impl Cx<'_> {
    /// A callable type's parameters and result.
    pub fn callable(&mut self, ty: Ty) -> Option<(Vec<Ty>, Ty)> {
        let ty = self.shallow(ty);
        match self.t.kind(ty) {
            TyKind::FnPtr(substs) | TyKind::Closure(_, substs) => {
                let (&ret, params) = self.t.list(substs).split_last()?;
                Some((params.to_vec(), ret))
            }
            TyKind::FnDef(def, substs) => {
                let sig = self.sig(def);
                let with = self.fn_subst(def, substs);
                let params: Vec<Ty> = sig.params.iter().map(|&ty| self.instance(ty, &with)).collect();
                Some((params, self.instance(sig.ret, &with)))
            }
            TyKind::Ctor(def, variant, substs) => {
                let fields = self.fields_of(def, variant);
                let with = Subst::one(def, substs);
                let params: Vec<Ty> = fields.iter().map(|&(_, ty)| self.instance(ty, &with)).collect();
                Some((params, self.t.intern(TyKind::Adt(def, substs))))
            }
            TyKind::Ref(inner) => self.callable(inner),
            TyKind::Param(..) | TyKind::Opaque(_) | TyKind::Dyn(_) => {
                let bounds = self.bounds_for(ty);
                let bound = bounds.into_iter().find(|bound| self.is_fn_trait(bound.trait_))?;
                let tuple = *self.t.list(bound.args).first()?;
                let params = match self.t.kind(self.shallow(tuple)) {
                    TyKind::Tuple(params) => self.t.list(params).to_vec(),
                    _ => return None,
                };
                let ret = bound.bindings.iter().find(|(name, _)| *name == kw::OUTPUT).map_or(UNKNOWN, |&(_, ty)| ty);
                Some((params, ret))
            }
            TyKind::Adt(..) => {
                let inner = self.deref(ty)?;
                self.callable(inner)
            }
            _ => None,
        }
    }

    fn instance(&mut self, ty: Ty, with: &Subst) -> Ty {
        let ty = self.t.subst(ty, with);
        self.normalize(ty)
    }

    /// A function's arguments as they were put together by `fn_substs`: the parent's (with `Self` of a trait), its own.
    fn fn_subst(&mut self, def: DefId, substs: Substs) -> Subst {
        let list = self.t.list(substs).to_vec();
        let own = self.param_count(def) as usize;
        let (parent_list, own_list) = list.split_at(list.len().saturating_sub(own));
        let mut with = Subst::one(def, self.t.substs(own_list));
        if let Some(parent) = self.w.parent(def) {
            let is_trait = matches!(self.w.item(parent).kind, ItemIrKind::Trait { .. });
            let rest = if is_trait { parent_list.split_first() } else { None };
            let parent_substs = match rest {
                Some((&self_ty, rest)) => {
                    with.self_ty = Some((parent, self_ty));
                    with.any_self = true;
                    self.t.substs(rest)
                }
                None => self.t.substs(parent_list),
            };
            with.owners.push((parent, parent_substs));
        }
        with
    }

    /// `callee(args)`.
    pub fn call(&mut self, callee: ExprId, args: List, expected: Option<Ty>) -> Ty {
        let ir = self.env.ir;
        let ty = match ir.exprs[callee.ix()] {
            Expr::Path(path) => self.value_path(path, ReferenceKind::Call),
            _ => self.expr(callee, None),
        };
        let ty = self.shallow(ty);
        let args: Vec<ExprId> = ir.list(args).iter().map(|&id| ExprId(id)).collect();
        match self.t.kind(ty) {
            TyKind::FnDef(def, substs) => {
                let told = self.found.refs.len();
                let with = self.fn_subst(def, substs);
                match self.call_by_args(def, &with, &args, told) {
                    Some(ret) => ret,
                    None => self.call_fn(def, &with, &args, None, expected),
                }
            }
            _ => match self.callable(ty) {
                Some((params, ret)) => {
                    if let Some(expected) = expected
                        && matches!(self.t.kind(ty), TyKind::Ctor(..))
                    {
                        self.try_unify(ret, expected);
                    }
                    self.args(&args, &params);
                    ret
                }
                None => {
                    if matches!(self.t.kind(ty), TyKind::Infer(_)) {
                        for &arg in &args {
                            self.expr(arg, None);
                        }
                        return UNKNOWN;
                    }
                    self.args(&args, &[]);
                    UNKNOWN
                }
            },
        }
    }

    /// `Type::from(value)` where the type has several impls of the trait: the arguments tell which of them is meant.
    fn call_by_args(&mut self, def: DefId, with: &Subst, args: &[ExprId], told: usize) -> Option<Ty> {
        let imp = self.w.parent(def)?;
        if !matches!(self.w.item(imp).kind, ItemIrKind::Impl { .. }) {
            return None;
        }
        let head = self.impl_head(imp);
        let (trait_, _) = head.trait_.filter(|&(_, args)| args != NO_SUBSTS)?;
        let self_ty = self.t.subst(head.self_ty, with);
        let (name, type_head) = (self.w.item(def).name, self.head(self_ty));
        let index = self.index;
        let member = |imp: DefId| self.w.members(imp).find(|&member| self.w.item(member).name == name);
        let candidates: Vec<DefId> = index.impls_of(trait_, type_head).filter_map(member).collect();
        let own = candidates.iter().filter(|&&def| !self.w.is_outside(def)).count();
        if own < 2 || args.is_empty() {
            return None;
        }
        let actual: Vec<Ty> = args.iter().map(|&arg| self.expr(arg, None)).collect();
        self.settle_all();
        for candidate in candidates {
            let Some(imp) = self.w.parent(candidate) else { continue };
            let (mark, waiting) = (self.mark(), self.pending.len());
            if let Some(parent) = self.impl_fits(imp, self_ty, None, 0) {
                let parent = self.t.list(parent).to_vec();
                let substs = self.fn_substs(candidate, &[], &parent);
                let with = self.fn_subst(candidate, substs);
                let sig = self.sig(candidate);
                let params: Vec<Ty> = sig.params.iter().map(|&ty| self.instance(ty, &with)).collect();
                if actual.iter().zip(params).all(|(&actual, param)| self.unify(actual, param)) {
                    if self.env.emit
                        && let Some(reference) = self.found.refs[..told].last_mut().filter(|last| last.to == def)
                    {
                        reference.to = candidate;
                    }
                    return Some(self.instance(sig.ret, &with));
                }
            }
            self.undo(mark);
            self.pending.truncate(waiting);
        }
        let ret = self.sig(def).ret;
        Some(self.instance(ret, with))
    }

    /// A call of a known function: its bounds speak before its arguments are looked at.
    pub fn call_fn(
        &mut self,
        def: DefId,
        with: &Subst,
        args: &[ExprId],
        receiver: Option<Ty>,
        expected: Option<Ty>,
    ) -> Ty {
        let sig = self.sig(def);
        let params: Vec<Ty> = sig.params.iter().map(|&ty| self.instance(ty, with)).collect();
        let ret = self.instance(sig.ret, with);
        if let Some(expected) = expected
            && self.t.flags(ret) & HAS_INFER != 0
        {
            let expected_kind = self.t.kind(self.shallow(expected));
            if !matches!(expected_kind, TyKind::Infer(_)) {
                // What is expected may still be coerced to: a trait object tells nothing of what is inside.
                let whole = self.resolve(expected);
                if self.t.flags(whole) & HAS_INFER == 0 && !self.holds_dyn(whole) {
                    self.try_unify(ret, whole);
                }
            }
        }
        let mut params = params.as_slice();
        if let (Some(receiver), Some((&first, rest)), true) = (receiver, params.split_first(), sig.has_self) {
            self.coerce_receiver(receiver, first);
            params = rest;
        }
        let waiting = self.demand_bounds(with);
        self.args_with(args, params, &waiting);
        self.settle_all();
        ret
    }

    /// Whether a `dyn` stands in a type: coercions may happen there.
    fn holds_dyn(&mut self, ty: Ty) -> bool {
        match self.t.kind(ty) {
            TyKind::Dyn(_) | TyKind::Opaque(_) => true,
            TyKind::Infer(_) | TyKind::Prim(_) | TyKind::Unknown => false,
            _ => {
                let mut list = Vec::new();
                self.t.map_parts(ty, &mut |_, part| {
                    list.push(part);
                    part
                });
                list.into_iter().any(|part| self.holds_dyn(part))
            }
        }
    }

    fn coerce_receiver(&mut self, receiver: Ty, first: Ty) {
        if self.try_unify(receiver, first) {
            return;
        }
        if let TyKind::Ref(inner) = self.t.kind(self.shallow(first)) {
            self.try_unify(receiver, inner);
        }
    }

    /// Registers the bounds of a function and of its parent; gives those on callables, for the closures.
    fn demand_bounds(&mut self, with: &Subst) -> Vec<(Ty, Bound)> {
        let mut callables = Vec::new();
        let owners: Vec<DefId> = with.owners.iter().map(|&(owner, _)| owner).collect();
        for owner in owners {
            let preds = self.preds_of(owner);
            for pred in preds.iter() {
                let has_more = pred.bound.args != NO_SUBSTS || !pred.bound.bindings.is_empty();
                if !has_more {
                    continue;
                }
                let ty = self.instance(pred.ty, with);
                let bound = self.subst_bound(&pred.bound, with);
                if self.is_fn_trait(bound.trait_) {
                    callables.push((ty, bound));
                } else {
                    self.demand(Obligation::Bound { ty, bound });
                }
            }
        }
        callables
    }

    pub fn args(&mut self, args: &[ExprId], params: &[Ty]) {
        self.args_with(args, params, &[]);
    }

    /// Arguments that are closures come last: by then the others have told what goes into them.
    fn args_with(&mut self, args: &[ExprId], params: &[Ty], callables: &[(Ty, Bound)]) {
        let ir = self.env.ir;
        let is_closure = |arg: ExprId| matches!(ir.exprs.get(arg.ix()), Some(Expr::Closure { .. }));
        for late in [false, true] {
            for (index, &arg) in args.iter().enumerate() {
                if is_closure(arg) != late {
                    continue;
                }
                let param = params.get(index).copied();
                if late {
                    self.settle_all();
                    self.closure_arg(arg, param, callables);
                    continue;
                }
                let actual = self.expr(arg, param);
                if let Some(param) = param {
                    self.fit(actual, param);
                    self.fit_callable(actual, param, callables);
                }
            }
        }
    }

    /// Fits an argument to its parameter; for `impl Trait` the bounds are demanded of it.
    fn fit(&mut self, actual: Ty, param: Ty) {
        let param_kind = self.t.kind(self.shallow(param));
        if let TyKind::Opaque(bounds) = param_kind {
            for bound in self.t.bounds(bounds).to_vec() {
                if bound.args != NO_SUBSTS || !bound.bindings.is_empty() {
                    self.demand(Obligation::Bound { ty: actual, bound });
                }
            }
            return;
        }
        self.coerce(actual, param);
    }

    fn fit_callable(&mut self, actual: Ty, param: Ty, callables: &[(Ty, Bound)]) {
        for (ty, bound) in callables {
            if self.shallow(*ty) == self.shallow(param) {
                self.demand(Obligation::Bound { ty: actual, bound: bound.clone() });
            }
        }
    }

    fn closure_arg(&mut self, arg: ExprId, param: Option<Ty>, callables: &[(Ty, Bound)]) {
        let mut wanted = None;
        if let Some(param) = param {
            let shallow = self.shallow(param);
            let bound = callables.iter().find(|(ty, _)| self.shallow(*ty) == shallow).map(|(_, bound)| bound.clone());
            let bound = bound.or_else(|| {
                let bounds = self.bounds_for(shallow);
                bounds.into_iter().find(|bound| self.is_fn_trait(bound.trait_))
            });
            wanted = match bound {
                Some(bound) => {
                    let ret = bound.bindings.iter().find(|(name, _)| *name == kw::OUTPUT).map(|&(_, ty)| ty);
                    let tuple = self.t.list(bound.args).first().copied().map(|ty| self.shallow(ty));
                    match tuple.map(|tuple| self.t.kind(tuple)) {
                        Some(TyKind::Tuple(params)) => Some((self.t.list(params).to_vec(), ret)),
                        _ => None,
                    }
                }
                None => self.callable(shallow).map(|(params, ret)| (params, Some(ret))),
            };
        }
        let ty = self.closure(arg, wanted);
        if let Some(param) = param
            && matches!(self.t.kind(self.shallow(param)), TyKind::Infer(_))
        {
            self.unify(param, ty);
        }
    }

    /// `receiver.name(args)`.
    pub fn method_call(&mut self, recv: ExprId, call: MethodCall, expected: Option<Ty>) -> Ty {
        let ir = self.env.ir;
        let receiver = self.expr(recv, None);
        self.settle_all();
        let args: Vec<ExprId> = ir.list(call.args).iter().map(|&id| ExprId(id)).collect();
        let seg = Seg { name: call.name, pos: call.pos, args: call.generics };
        let given = self.given_args(call.generics);
        match self.probe_method(receiver, call.name) {
            Ok(pick) => {
                if pick.derived {
                    self.external();
                } else {
                    self.emit(pick.def, call.pos, ReferenceKind::MethodCall, Confidence::Inferred);
                    self.note_receiver(pick.def, pick.self_ty);
                }
                self.picked_call(pick, &given, &args, receiver, expected)
            }
            Err(missed) => {
                // A field that holds a function is called as `(value.field)(…)`, so this is a method that is not known.
                self.guess(receiver, seg, missed, args.len());
                self.args(&args, &[]);
                UNKNOWN
            }
        }
    }

    /// Adds the receiver's type to the use of a watched crate that was noted last.
    fn note_receiver(&mut self, def: DefId, receiver: Ty) {
        let receiver = match self.t.kind(self.shallow(receiver)) {
            TyKind::Adt(adt, _) => Some(adt),
            _ => None,
        };
        if let Some(last) = self.found.outside.last_mut()
            && last.to == def
        {
            last.receiver = receiver;
        }
    }

    fn picked_call(&mut self, pick: Pick, given: &[Ty], args: &[ExprId], receiver: Ty, expected: Option<Ty>) -> Ty {
        if !matches!(self.w.item(pick.def).kind, ItemIrKind::Fn(_)) {
            self.args(args, &[]);
            return UNKNOWN;
        }
        let parent = self.parent_list(pick);
        let substs = self.fn_substs(pick.def, given, &parent);
        let with = self.fn_subst(pick.def, substs);
        let receiver = if self.shallow(receiver) == pick.self_ty { receiver } else { pick.self_ty };
        self.call_fn(pick.def, &with, args, Some(receiver), expected)
    }

    /// The receiver is unknown: where one item only can be meant by the name, it is named with that confidence.
    fn guess(&mut self, receiver: Ty, seg: Seg, missed: Missed, args: usize) {
        let index = self.index;
        if missed == Missed::UnknownReceiver
            && !index.outside_methods.contains(&seg.name)
            && let Some(own) = index.own_methods.get(&seg.name)
            && let Some(def) = self.only(own, args)
        {
            self.emit(def, seg.pos, ReferenceKind::MethodCall, Confidence::Guessed);
            return;
        }
        self.missed(receiver, seg, missed, true);
    }

    /// The one method that takes so many arguments; a trait's declaration stands for its impls.
    fn only(&self, own: &[DefId], args: usize) -> Option<DefId> {
        let fits = |def: DefId| match self.w.item(def).kind {
            ItemIrKind::Fn(function) => function.params.len as usize == args,
            _ => false,
        };
        let mut fitting = own.iter().copied().filter(|&def| fits(def));
        let first = fitting.next()?;
        if fitting.next().is_none() {
            return Some(first);
        }
        let declared: Vec<DefId> = own
            .iter()
            .copied()
            .filter(|&def| fits(def))
            .filter(|&def| {
                self.w.parent(def).is_some_and(|parent| matches!(self.w.item(parent).kind, ItemIrKind::Trait { .. }))
            })
            .collect();
        match declared.as_slice() {
            [only] => {
                let trait_ = self.w.parent(*only)?;
                let all_of_it = own.iter().filter(|&&def| fits(def)).all(|&def| {
                    self.w
                        .parent(def)
                        .is_some_and(|parent| parent == trait_ || self.index.impl_trait.get(&parent) == Some(&trait_))
                });
                all_of_it.then_some(*only)
            }
            _ => None,
        }
    }
}
