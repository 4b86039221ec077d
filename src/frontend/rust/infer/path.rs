//! Paths that stand for values.

use super::Cx;
use super::method::{Missed, Pick};
use super::ty::*;
use crate::frontend::rust::intern::{Sym, kw};
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;
use crate::model::analysis::{BlindSpotKind, Confidence, ReferenceKind};

impl Cx<'_> {
    /// The type of the value that a path names.
    pub fn value_path(&mut self, id: PathId, kind: ReferenceKind) -> Ty {
        let ir = self.env.ir;
        let (path, segs) = ir.path(id);
        let Some(&first) = segs.first() else { return UNKNOWN };
        if let Some(qself) = path.qself.some() {
            return self.qualified_value(path, segs, qself, kind);
        }
        if segs.len() == 1 && !path.global {
            if let Some(&(_, ty)) = self.locals.iter().rev().find(|(name, _)| *name == first.name) {
                return ty;
            }
            if first.name == kw::SELF {
                return UNKNOWN;
            }
        }
        if !path.global {
            if first.name == kw::SELF_TYPE {
                let self_ty = self.env.self_ty.unwrap_or(UNKNOWN);
                return self.value_in(self_ty, segs, 1, kind, true);
            }
            if let Some(param) = self.param_named(first.name) {
                if segs.len() == 1 {
                    return UNKNOWN;
                }
                return self.value_in(param, segs, 1, kind, true);
            }
        }
        let (res, used) = self.resolve_path(segs, path.global, Ns::Values, self.kind_of(kind, segs, path.global));
        match res {
            // A macro or an attribute may mean the type of that name.
            None if self.loose > 0 && used == 0 && segs.len() == 1 => {
                self.resolve_path(segs, path.global, Ns::Types, ReferenceKind::Type);
                UNKNOWN
            }
            None => UNKNOWN,
            Some(Res::External) => {
                for seg in segs {
                    self.given_args(seg.args);
                }
                UNKNOWN
            }
            Some(Res::Def(def)) if used == segs.len() => self.def_value(def, segs),
            Some(Res::Variant(def, index)) if used == segs.len() => {
                let enum_args = segs.len().checked_sub(2).map(|at| segs[at].args).and_then(ArgsId::some);
                let last = segs.last().and_then(|seg| seg.args.some());
                let given = enum_args.or(last).map_or_else(Vec::new, |args| self.given_args(args));
                let own = self.def_type(def, &given);
                self.ctor(index, own)
            }
            Some(Res::Def(def)) if matches!(self.w.item(def).kind, ItemIrKind::Trait { .. }) => {
                self.trait_value(def, segs, used, kind)
            }
            Some(Res::Def(_) | Res::Prim(_)) => {
                let base = self.res_type(res, &segs[..used], segs);
                self.value_in(base, segs, used, kind, false)
            }
            Some(Res::Mod(_) | Res::Variant(..)) => UNKNOWN,
        }
    }

    /// A constructor that is called is no call of a function.
    fn kind_of(&self, kind: ReferenceKind, segs: &[Seg], global: bool) -> ReferenceKind {
        if !matches!(kind, ReferenceKind::Call | ReferenceKind::Value) {
            return kind;
        }
        let found = self.w.resolve(self.env.scope, segs, global, Ns::Values, &mut |_, _| {});
        match found.res {
            Some(Res::Variant(..)) => ReferenceKind::Construct,
            Some(Res::Def(def))
                if matches!(self.w.item(def).kind, ItemIrKind::Struct { .. }) && found.used == segs.len() =>
            {
                ReferenceKind::Construct
            }
            Some(Res::Def(_)) if found.used < segs.len() => ReferenceKind::Type,
            _ => kind,
        }
    }

    fn def_value(&mut self, def: DefId, segs: &[Seg]) -> Ty {
        let last = segs.last().map_or(ArgsId::NONE, |seg| seg.args);
        match self.w.item(def).kind {
            ItemIrKind::Fn(_) => {
                let given = self.given_args(last);
                let substs = self.fn_substs(def, &given, &[]);
                if let Some(&seg) = segs.last() {
                    self.row_asked(def, substs, seg);
                }
                self.t.intern(TyKind::FnDef(def, substs))
            }
            ItemIrKind::Const { ty, .. } | ItemIrKind::Static { ty, .. } => self.outer_type(def, ty),
            ItemIrKind::Struct { .. } => {
                let given = self.given_args(last);
                let own = self.def_type(def, &given);
                self.ctor(u32::MAX, own)
            }
            _ => UNKNOWN,
        }
    }

    /// A type written in another item's header.
    pub fn outer_type(&mut self, def: DefId, ty: TypeId) -> Ty {
        let env = self.full_env(def);
        self.within(env, |cx| cx.lower(ty))
    }

    /// The value of a constructor: the type itself for a unit, a function for a tuple.
    fn ctor(&mut self, variant: u32, own: Ty) -> Ty {
        let own = self.shallow(own);
        let TyKind::Adt(adt, substs) = self.t.kind(own) else { return UNKNOWN };
        let style = {
            let (ir, item) = self.w.item_in(adt);
            match item.kind {
                ItemIrKind::Struct { style, .. } => style,
                ItemIrKind::Enum { variants } => {
                    ir.variants[variants.range()].get(variant as usize).map_or(FieldStyle::Unit, |v| v.style)
                }
                _ => FieldStyle::Named,
            }
        };
        match style {
            FieldStyle::Tuple => self.t.intern(TyKind::Ctor(adt, variant, substs)),
            _ => own,
        }
    }

    /// The parent's arguments, then the function's own: written ones first, variables for the rest.
    pub fn fn_substs(&mut self, def: DefId, given: &[Ty], parent: &[Ty]) -> Substs {
        let mut list = parent.to_vec();
        let count = self.param_count(def) as usize;
        for index in 0..count {
            let ty = given.get(index).copied().unwrap_or_else(|| self.fresh());
            list.push(ty);
        }
        self.t.substs(&list)
    }

    /// `base::name…` for a known base type.
    fn value_in(&mut self, base: Ty, segs: &[Seg], at: usize, kind: ReferenceKind, written_self: bool) -> Ty {
        let Some(&seg) = segs.get(at) else {
            // `Self(…)` or a unit `Self`.
            let own = self.shallow(base);
            if let TyKind::Adt(..) = self.t.kind(own) {
                return self.ctor(u32::MAX, own);
            }
            return UNKNOWN;
        };
        if written_self
            && let TyKind::Adt(def, _) = self.t.kind(self.shallow(base))
            && let Some(index) = self.w.variant(def, seg.name)
        {
            let kind = if kind == ReferenceKind::Pattern { kind } else { ReferenceKind::Construct };
            self.emit(def, seg.pos, kind, Confidence::Certain);
            return self.ctor(index, base);
        }
        let mut base = base;
        // `T::Assoc::name`.
        let mut at = at;
        while at + 1 < segs.len() {
            base = self.assoc_step(base, segs[at]);
            at += 1;
        }
        let seg = segs[at];
        let given = self.given_args(seg.args);
        match self.probe_assoc(base, seg.name) {
            Ok(pick) => self.picked_value(pick, seg, &given, kind),
            Err(missed) => {
                self.missed(base, seg, missed, false);
                UNKNOWN
            }
        }
    }

    fn assoc_step(&mut self, base: Ty, seg: Seg) -> Ty {
        let base = self.shallow(base);
        let candidates = self.index.assoc_types.get(&seg.name).cloned().unwrap_or_default();
        if let Some(imp) =
            self.env.owners.into_iter().flatten().find(|&owner| {
                matches!(self.w.item(owner).kind, ItemIrKind::Impl { .. }) && Some(base) == self.env.self_ty
            })
            && let Some(ty) = self.impl_assoc(imp, seg.name)
        {
            return ty;
        }
        for trait_ in candidates {
            if self.implements(base, trait_, 0) {
                let projection = self.t.intern(TyKind::Proj(base, trait_, seg.name));
                return self.normalize(projection);
            }
        }
        UNKNOWN
    }

    pub fn picked_value(&mut self, pick: Pick, seg: Seg, given: &[Ty], kind: ReferenceKind) -> Ty {
        if pick.derived {
            self.external();
        } else {
            let told = if pick.trait_.is_some() { Confidence::Inferred } else { Confidence::Certain };
            self.emit(pick.def, seg.pos, kind, told);
        }
        let item = self.w.item(pick.def);
        match item.kind {
            ItemIrKind::Fn(_) => {
                let parent = self.parent_list(pick);
                let substs = self.fn_substs(pick.def, given, &parent);
                self.t.intern(TyKind::FnDef(pick.def, substs))
            }
            ItemIrKind::Const { ty, .. } => {
                let raw = self.outer_type(pick.def, ty);
                let with = pick_subst(pick);
                let ty = self.t.subst(raw, &with);
                self.normalize(ty)
            }
            _ => UNKNOWN,
        }
    }

    /// The arguments of a pick's parent; for a trait's own member `Self` comes first.
    pub fn parent_list(&mut self, pick: Pick) -> Vec<Ty> {
        let mut list = Vec::new();
        if matches!(self.w.item(pick.parent).kind, ItemIrKind::Trait { .. }) {
            list.push(pick.self_ty);
        }
        list.extend_from_slice(self.t.list(pick.parent_substs));
        list
    }

    /// `Trait::name`: the implementing type is told by the arguments.
    fn trait_value(&mut self, trait_: DefId, segs: &[Seg], used: usize, kind: ReferenceKind) -> Ty {
        let args = used.checked_sub(1).map_or(ArgsId::NONE, |at| segs[at].args);
        let given = self.given_args(args);
        let Some(&seg) = segs.get(used) else { return UNKNOWN };
        let own = self.given_args(seg.args);
        let Some(member) = self.with_supers(trait_).iter().find_map(|&t| self.trait_member(t, seg.name)) else {
            return UNKNOWN;
        };
        let of = self.w.parent(member).unwrap_or(trait_);
        let parent_substs = self.default_args(of, &given);
        let self_ty = self.fresh();
        let pick = Pick { def: member, parent: of, parent_substs, self_ty, trait_: Some(of), derived: false };
        self.picked_value(pick, seg, &own, kind)
    }

    /// `<T as Trait>::name`, `<T>::name`.
    fn qualified_value(&mut self, path: &PathIr, segs: &[Seg], qself: TypeId, kind: ReferenceKind) -> Ty {
        let self_ty = self.lower(qself);
        let self_ty = self.normalize(self_ty);
        let position = usize::from(path.qself_position);
        if position == 0 {
            return self.value_in(self_ty, segs, 0, kind, false);
        }
        let (res, _) = self.resolve_path(&segs[..position], path.global, Ns::Types, ReferenceKind::Type);
        let given = self.given_args(segs[position - 1].args);
        let (Some(Res::Def(trait_)), Some(&seg)) = (res, segs.get(position)) else { return UNKNOWN };
        let own = self.given_args(seg.args);
        if segs.len() > position + 1 {
            let projection = self.t.intern(TyKind::Proj(self_ty, trait_, seg.name));
            let base = self.normalize(projection);
            return self.value_in(base, segs, position + 1, kind, false);
        }
        let Some(member) = self.trait_member(trait_, seg.name) else { return UNKNOWN };
        let pick = match self.pick_of_trait(self_ty, trait_, member) {
            Some(pick) => pick,
            None => {
                let parent_substs = self.default_args(trait_, &given);
                Pick { def: member, parent: trait_, parent_substs, self_ty, trait_: Some(trait_), derived: false }
            }
        };
        self.picked_value(pick, seg, &own, kind)
    }

    /// A member that was not found: a blind spot where the codebase has items of that name.
    pub fn missed(&mut self, receiver: Ty, seg: Seg, missed: Missed, method: bool) {
        let receiver = self.shallow(receiver);
        let known_outside = match self.t.kind(receiver) {
            TyKind::External(_) | TyKind::Prim(_) => true,
            TyKind::Adt(def, _) => self.w.is_outside(def),
            _ => false,
        };
        if known_outside || !self.own_member(seg.name) {
            self.external();
            return;
        }
        if missed == Missed::NoSuchMethod && !method {
            // A derive of a crate that is not read, most likely.
            self.external();
            return;
        }
        self.spot(seg.pos, BlindSpotKind::UnresolvedMethod, seg.name);
    }

    /// Keeps the type that a function such as sqlx's `query_as` gives rows as.
    fn row_asked(&mut self, def: DefId, substs: Substs, seg: Seg) {
        let asks = seg.name.as_str().starts_with("query_as") && self.env.emit;
        if !asks || !self.w.krate(self.w.inst(def).krate).watched {
            return;
        }
        let (ir, item) = self.w.item_in(def);
        let Some(generics) = item.generics.some() else { return };
        let params = &ir.generics[generics.ix()].params;
        if let Some(at) = params.iter().position(|param| param.name.as_str() == "O")
            && let Some(&row) = self.t.list(substs).get(at)
        {
            self.rows.push((seg.pos, row));
        }
    }

    pub fn own_member(&self, name: Sym) -> bool {
        self.index.own_methods.contains_key(&name)
    }
}

fn pick_subst(pick: Pick) -> Subst {
    let mut with = Subst::one(pick.parent, pick.parent_substs);
    if let Some(trait_) = pick.trait_
        && pick.parent == trait_
    {
        with.self_ty = Some((trait_, pick.self_ty));
        with.any_self = true;
    }
    with
}
