//! From written types to types.

use super::Cx;
use super::ty::*;
use crate::frontend::rust::intern::{Sym, kw};
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;
use crate::model::analysis::{BlindSpotKind, Confidence, ReferenceKind};

/// One type is lowered in this many steps or not at all: definitions that go round in many ways would take forever.
const MOST_STEPS: u32 = 50_000;

impl<'w> Cx<'w> {
    pub fn lower(&mut self, id: TypeId) -> Ty {
        let ir = self.env.ir;
        let Some(&ty) = ir.types.get(id.ix()) else { return UNKNOWN };
        if self.type_depth == 0 && self.busy.is_empty() {
            self.steps = 0;
        }
        self.steps += 1;
        if self.type_depth > 60 || self.steps > MOST_STEPS {
            self.cuts += 1;
            return UNKNOWN;
        }
        self.type_depth += 1;
        let lowered = self.lower_ref(ir, ty);
        self.type_depth -= 1;
        lowered
    }

    fn lower_ref(&mut self, ir: &'w FileIr, ty: TypeRef) -> Ty {
        let kind = match ty {
            TypeRef::Path(path) => return self.lower_path(path, ReferenceKind::Type),
            TypeRef::Ref(inner) => TyKind::Ref(self.lower(inner)),
            TypeRef::Ptr(inner) => TyKind::Ptr(self.lower(inner)),
            TypeRef::Slice(inner) => TyKind::Slice(self.lower(inner)),
            TypeRef::Array(inner, len) => {
                if self.env.emit {
                    self.mention(len);
                }
                TyKind::Array(self.lower(inner))
            }
            TypeRef::Tuple(list) => TyKind::Tuple(self.lower_list(ir.list(list))),
            TypeRef::FnPtr { params, ret } => {
                let mut list: Vec<Ty> = ir.list(params).iter().map(|&id| self.lower(TypeId(id))).collect();
                list.push(self.lower_ret(ret));
                TyKind::FnPtr(self.t.substs(&list))
            }
            TypeRef::Impl(bounds) => TyKind::Opaque(self.lower_bounds(bounds)),
            TypeRef::Dyn(bounds) => TyKind::Dyn(self.lower_bounds(bounds)),
            TypeRef::Never => return NEVER,
            TypeRef::Infer => return if self.env.infer { self.fresh() } else { UNKNOWN },
            TypeRef::Macro(call) => {
                if self.env.emit {
                    self.macro_mentions(call);
                }
                return UNKNOWN;
            }
            TypeRef::Unknown => return UNKNOWN,
        };
        self.t.intern(kind)
    }

    pub fn lower_ret(&mut self, ret: TypeId) -> Ty {
        if ret.is_none() { self.t.unit() } else { self.lower(ret) }
    }

    pub fn lower_list(&mut self, ids: &[u32]) -> Substs {
        let list: Vec<Ty> = ids.iter().map(|&id| self.lower(TypeId(id))).collect();
        self.t.substs(&list)
    }

    pub fn lower_bounds(&mut self, bounds: List) -> BoundsId {
        let ir = self.env.ir;
        let list = ir.list(bounds).iter().filter_map(|&path| self.lower_bound(PathId(path))).collect();
        self.t.bounds_id(list)
    }

    /// A trait with its arguments, as in `T: Trait<A, Item = B>` or `Fn(A) -> B`.
    pub fn lower_bound(&mut self, path: PathId) -> Option<Bound> {
        let ir = self.env.ir;
        let (path, segs) = ir.path(path);
        let (res, used) = self.resolve_path(segs, path.global, Ns::Types, ReferenceKind::Bound);
        for seg in &segs[..segs.len().saturating_sub(1)] {
            self.seg_args(seg.args);
        }
        let last = segs.last()?;
        let Some(Res::Def(def)) = res else {
            self.seg_args(last.args);
            return None;
        };
        if used != segs.len() {
            return None;
        }
        let trait_ = self.w.through_alias(def).unwrap_or(def);
        let Some(args) = last.args.some().map(|args| ir.args[args.ix()]) else {
            let args = self.default_args(trait_, &[]);
            return Some(Bound { trait_, args, bindings: Vec::new() });
        };
        if args.fn_sugar {
            let params = self.lower_list(ir.list(args.types));
            let tuple = self.t.intern(TyKind::Tuple(params));
            let ret = self.lower_ret(args.output);
            return Some(Bound { trait_, args: self.t.substs(&[tuple]), bindings: vec![(kw::OUTPUT, ret)] });
        }
        let given: Vec<Ty> = ir.list(args.types).iter().map(|&id| self.lower(TypeId(id))).collect();
        let mut bindings = Vec::new();
        for pair in ir.list(args.bindings).chunks_exact(2) {
            bindings.push((Sym(pair[0]), self.lower(TypeId(pair[1]))));
        }
        for pair in ir.list(args.constraints).chunks_exact(2) {
            if let Some(bound) = self.lower_bound(PathId(pair[1])) {
                let bounds = self.t.bounds_id(vec![bound]);
                bindings.push((Sym(pair[0]), self.t.intern(TyKind::Opaque(bounds))));
            }
        }
        let args = self.default_args(trait_, &given);
        Some(Bound { trait_, args, bindings })
    }

    /// Lowers arguments for the mentions in them alone.
    fn seg_args(&mut self, args: ArgsId) {
        if !self.env.emit || args.is_none() {
            return;
        }
        let ir = self.env.ir;
        let args = ir.args[args.ix()];
        self.lower_list(ir.list(args.types));
        for pair in ir.list(args.bindings).chunks_exact(2) {
            self.lower(TypeId(pair[1]));
        }
        for pair in ir.list(args.constraints).chunks_exact(2) {
            self.lower_bound(PathId(pair[1]));
        }
        if !args.output.is_none() {
            self.lower(args.output);
        }
        for &expr in ir.list(args.consts) {
            self.mention(ExprId(expr));
        }
    }

    /// A segment's written type arguments.
    pub fn given_args(&mut self, args: ArgsId) -> Vec<Ty> {
        let ir = self.env.ir;
        let Some(args) = args.some().map(|args| ir.args[args.ix()]) else { return Vec::new() };
        for &expr in ir.list(args.consts) {
            if self.env.emit {
                self.mention(ExprId(expr));
            }
        }
        for pair in ir.list(args.bindings).chunks_exact(2) {
            self.lower(TypeId(pair[1]));
        }
        ir.list(args.types).iter().map(|&id| self.lower(TypeId(id))).collect()
    }

    /// Fills up left-out arguments: with a variable in a body, with the default or nothing known elsewhere.
    pub fn default_args(&mut self, def: DefId, given: &[Ty]) -> Substs {
        let (ir, item) = self.w.item_in(def);
        let Some(generics) = item.generics.some() else { return NO_SUBSTS };
        let params = &ir.generics[generics.ix()].params;
        if params.is_empty() {
            return NO_SUBSTS;
        }
        let mut list: Vec<Ty> = given.iter().copied().take(params.len()).collect();
        for param in &params[list.len()..] {
            let index = list.len() as u32;
            let known = self.defaults.get(&(def, index)).copied();
            let is_cut = known.is_none() && self.busy.contains(&def);
            self.cuts += u32::from(is_cut && !param.default.is_none());
            let filled = if !param.default.is_none() && !is_cut {
                let default = known.unwrap_or_else(|| {
                    let cuts = self.cuts;
                    self.busy.push(def);
                    let env = self.env_of(def);
                    let default = self.within(env, |cx| cx.lower(param.default));
                    self.busy.pop();
                    if self.cuts == cuts {
                        self.defaults.insert((def, index), default);
                    }
                    default
                });
                let so_far = self.t.substs(&list);
                self.t.subst(default, &Subst::one(def, so_far))
            } else if self.env.infer {
                self.fresh()
            } else {
                UNKNOWN
            };
            list.push(filled);
        }
        self.t.substs(&list)
    }

    /// Resolves a path and records a mention for each item that it names.
    pub fn resolve_path(&mut self, segs: &[Seg], global: bool, ns: Ns, kind: ReferenceKind) -> (Option<Res>, usize) {
        let mut seen: [(usize, Option<Res>); 6] = [(0, None); 6];
        let mut count = 0;
        let found = self.w.resolve(self.env.scope, segs, global, ns, &mut |at, res| {
            if count < seen.len() {
                seen[count] = (at, Some(res));
                count += 1;
            }
        });
        if self.env.emit {
            for &(at, res) in &seen[..count] {
                let kind = if at + 1 == segs.len() || at + 1 == found.used { kind } else { ReferenceKind::Type };
                match res {
                    Some(Res::Def(def)) => self.emit(def, segs[at].pos, kind, Confidence::Certain),
                    Some(Res::Variant(def, _)) => self.emit(def, segs[at].pos, kind, Confidence::Certain),
                    Some(Res::External | Res::Prim(_)) => self.external(),
                    _ => {}
                }
            }
            if found.res.is_none()
                && let Some(seg) = segs.get(found.used).or(segs.last())
            {
                // A const may stand among the arguments of a type, and looks like a type there.
                if let (Ns::Types, ReferenceKind::Type, [only], false) = (ns, kind, segs, global)
                    && let Some(Res::Def(def)) = self.w.lookup(self.env.scope, only.name, Ns::Values)
                    && matches!(self.w.item(def).kind, ItemIrKind::Const { .. })
                {
                    self.emit(def, only.pos, ReferenceKind::Value, Confidence::Certain);
                    return (None, 0);
                }
                if found.used == 0 && self.w.has_open_glob(self.env.scope) {
                    self.external();
                    return (None, 0);
                }
                self.spot(seg.pos, BlindSpotKind::UnresolvedPath, seg.name);
            }
        }
        (found.res, found.used)
    }

    /// The parameter of an owner with this name.
    pub fn param_named(&mut self, name: Sym) -> Option<Ty> {
        for owner in self.env.owners.into_iter().flatten() {
            let (ir, item) = self.w.item_in(owner);
            if let Some(generics) = item.generics.some()
                && let Some(index) = ir.generics[generics.ix()].params.iter().position(|param| param.name == name)
            {
                return Some(self.t.intern(TyKind::Param(owner, index as u32)));
            }
        }
        None
    }

    pub fn lower_path(&mut self, id: PathId, kind: ReferenceKind) -> Ty {
        let ir = self.env.ir;
        let (path, segs) = ir.path(id);
        let (mut base, mut at) = if let Some(qself) = path.qself.some() {
            self.lower_qself(path, segs, qself)
        } else {
            let first = segs[0];
            let param = if path.global { None } else { self.param_named(first.name) };
            if first.name == kw::SELF_TYPE && !path.global {
                (self.env.self_ty.unwrap_or(UNKNOWN), 1)
            } else if let Some(param) = param {
                (param, 1)
            } else {
                let (res, used) = self.resolve_path(segs, path.global, Ns::Types, kind);
                let base = self.res_type(res, &segs[..used.min(segs.len())], segs);
                if matches!(res, None | Some(Res::External)) {
                    return base;
                }
                (base, used)
            }
        };
        while at < segs.len() {
            base = self.assoc_type(base, segs[at].name, segs[at].pos);
            self.seg_args(segs[at].args);
            at += 1;
        }
        base
    }

    /// `<T as Trait>` or `<T>`: the type so far, and how many segments that took.
    pub fn lower_qself(&mut self, path: &PathIr, segs: &[Seg], qself: TypeId) -> (Ty, usize) {
        let self_ty = self.lower(qself);
        let position = usize::from(path.qself_position);
        if position == 0 {
            return (self_ty, 0);
        }
        let (res, _) = self.resolve_path(&segs[..position], path.global, Ns::Types, ReferenceKind::Type);
        for seg in &segs[..position] {
            self.seg_args(seg.args);
        }
        if let (Some(Res::Def(trait_)), Some(seg)) = (res, segs.get(position)) {
            if self.env.emit
                && let Some(member) = self.trait_member(trait_, seg.name)
            {
                self.emit(member, seg.pos, ReferenceKind::Type, Confidence::Certain);
            }
            let projection = self.t.intern(TyKind::Proj(self_ty, trait_, seg.name));
            return (self.normalize(projection), position + 1);
        }
        (UNKNOWN, segs.len())
    }

    pub fn trait_member(&self, trait_: DefId, name: Sym) -> Option<DefId> {
        if !matches!(self.w.item(trait_).kind, ItemIrKind::Trait { .. }) {
            return None;
        }
        self.w.members(trait_).find(|&member| self.w.item(member).name == name)
    }

    /// The type that a resolved path names, with the arguments that are written on it.
    pub fn res_type(&mut self, res: Option<Res>, named: &[Seg], all: &[Seg]) -> Ty {
        let last = named.last();
        let earlier = named.len().saturating_sub(1);
        for seg in &named[..earlier] {
            self.seg_args(seg.args);
        }
        match res {
            Some(Res::Def(def)) => {
                let given = last.map_or_else(Vec::new, |seg| self.given_args(seg.args));
                self.def_type(def, &given)
            }
            Some(Res::Variant(def, _)) => {
                let given = last.map_or_else(Vec::new, |seg| self.given_args(seg.args));
                self.def_type(def, &given)
            }
            Some(Res::Prim(name)) => self.t.intern(TyKind::Prim(name)),
            Some(Res::External) => {
                let Some(last) = all.last() else { return UNKNOWN };
                let given = self.given_args(last.args);
                // Every crate's own `Result` has the value first.
                match (last.name, given.as_slice()) {
                    (kw::RESULT, [value, rest @ ..]) => {
                        let error = rest.first().copied().unwrap_or(UNKNOWN);
                        self.lang_adt(kw::RESULT, &[*value, error])
                    }
                    _ => self.t.intern(TyKind::External(last.name)),
                }
            }
            Some(Res::Mod(_)) | None => {
                for seg in all {
                    self.seg_args(seg.args);
                }
                UNKNOWN
            }
        }
    }

    pub fn def_type(&mut self, def: DefId, given: &[Ty]) -> Ty {
        let (_, item) = self.w.item_in(def);
        match item.kind {
            ItemIrKind::Struct { .. } | ItemIrKind::Enum { .. } | ItemIrKind::Union { .. } => {
                let substs = self.default_args(def, given);
                self.t.intern(TyKind::Adt(def, substs))
            }
            ItemIrKind::TypeAlias { ty, assoc: false, .. } => {
                let Some(lowered) = self.meaning(def, ty) else { return UNKNOWN };
                let substs = self.default_args(def, given);
                self.t.subst(lowered, &Subst::one(def, substs))
            }
            ItemIrKind::Trait { .. } => {
                let args = self.default_args(def, given);
                let bounds = self.t.bounds_id(vec![Bound { trait_: def, args, bindings: Vec::new() }]);
                self.t.intern(TyKind::Dyn(bounds))
            }
            _ => UNKNOWN,
        }
    }

    /// `base::Name`.
    fn assoc_type(&mut self, base: Ty, name: Sym, pos: Pos) -> Ty {
        let base = self.shallow(base);
        if base == UNKNOWN {
            return UNKNOWN;
        }
        // In an impl, `Self::Name` is what the impl itself says; the trait's declaration is what is named.
        if Some(base) == self.env.self_ty
            && let Some(owner) = self.env.owners.into_iter().flatten().find(|&owner| self.is_impl(owner))
        {
            if let Some(&trait_) = self.index.impl_trait.get(&owner)
                && let Some(member) = self.assoc_decl(trait_, name)
            {
                self.emit(member, pos, ReferenceKind::Type, Confidence::Certain);
            }
            if let Some(ty) = self.impl_assoc(owner, name) {
                return ty;
            }
        }
        let Some(trait_) = self.trait_with_assoc(base, name) else { return UNKNOWN };
        if let Some(member) = self.assoc_decl(trait_, name) {
            self.emit(member, pos, ReferenceKind::Type, Confidence::Certain);
        }
        let projection = self.t.intern(TyKind::Proj(base, trait_, name));
        self.normalize(projection)
    }

    fn assoc_decl(&self, trait_: DefId, name: Sym) -> Option<DefId> {
        self.trait_member(trait_, name)
    }

    pub fn is_impl(&self, def: DefId) -> bool {
        matches!(self.w.item(def).kind, ItemIrKind::Impl { .. })
    }

    /// An associated type that an impl defines, in the impl's parameters.
    pub fn impl_assoc(&mut self, imp: DefId, name: Sym) -> Option<Ty> {
        let member = self.w.members(imp).find(|&member| self.w.item(member).name == name)?;
        let ItemIrKind::TypeAlias { ty, .. } = self.w.item(member).kind else { return None };
        self.meaning(member, ty)
    }

    /// What an alias or an associated type stands for, in its own parameters; none where it needs itself.
    fn meaning(&mut self, def: DefId, ty: TypeId) -> Option<Ty> {
        if let Some(&known) = self.aliases.get(&def) {
            return Some(known);
        }
        if self.busy.contains(&def) || self.busy.len() > 40 {
            self.cuts += 1;
            return None;
        }
        let cuts = self.cuts;
        self.busy.push(def);
        let env = self.env_of(def);
        let lowered = self.within(env, |cx| cx.lower(ty));
        self.busy.pop();
        if self.cuts == cuts {
            self.aliases.insert(def, lowered);
        }
        Some(lowered)
    }

    /// The trait among a type's bounds that has an associated type of this name.
    fn trait_with_assoc(&mut self, base: Ty, name: Sym) -> Option<DefId> {
        let candidates = self.index.assoc_types.get(&name)?;
        match self.t.kind(base) {
            TyKind::SelfParam(trait_) => self.with_supers(trait_).iter().copied().find(|t| candidates.contains(t)),
            TyKind::Param(owner, index) => {
                for bound in self.written_bounds(owner, index) {
                    let found = self.with_supers(bound).iter().copied().find(|t| candidates.contains(t));
                    if found.is_some() {
                        return found;
                    }
                }
                None
            }
            TyKind::Opaque(bounds) | TyKind::Dyn(bounds) => {
                let traits: Vec<DefId> = self.t.bounds(bounds).iter().map(|bound| bound.trait_).collect();
                traits.into_iter().find_map(|t| self.with_supers(t).iter().copied().find(|t| candidates.contains(t)))
            }
            _ if candidates.len() == 1 => candidates.first().copied(),
            _ => {
                let candidates = candidates.clone();
                candidates.into_iter().find(|&trait_| self.implements(base, trait_, 0))
            }
        }
    }
}
