//! What the paths and types of a body name: items of the codebase, or something of a crate outside it.

use rustc_hash::FxHashMap;

use super::Follow;
use super::value::Kind;
use crate::frontend::rust::intern::{Sym, kw};
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;

/// What a path names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    Own(DefId),
    /// The names that lead to it, the crate's first where that is known.
    Outside(Vec<Sym>),
    Unknown,
}

/// The path with its first name replaced by what the `use` declarations around it say.
pub fn written_out(world: &World, scope: ScopeId, segs: &[Seg]) -> Vec<Sym> {
    let mut names: Vec<Sym> = segs.iter().map(|seg| seg.name).collect();
    for _ in 0..4 {
        let Some(&first) = names.first() else { break };
        let Some(before) = imported(world, scope, first) else { break };
        if before.first() == Some(&first) {
            break;
        }
        names.splice(0..1, before);
    }
    names
}

/// The path by which a name was imported, as seen from a scope.
fn imported(world: &World, scope: ScopeId, name: Sym) -> Option<Vec<Sym>> {
    let mut at = scope;
    loop {
        let data = world.scope(at);
        let ir = &world.files[world.insts[data.inst.0 as usize].file as usize].ir;
        let uses = ir.scopes[data.ix.ix()].uses;
        for import in &ir.uses[uses.range()] {
            if !import.glob && import.alias == name {
                return Some(ir.path(import.path).1.iter().map(|seg| seg.name).collect());
            }
        }
        match (data.kind, data.parent) {
            (ScopeKind::Block, Some(parent)) => at = parent,
            _ => return None,
        }
    }
}

impl Follow<'_> {
    /// Resolves a path in the body at hand.
    pub fn named(&mut self, path: PathId, ns: Ns) -> Named {
        let (ir, scope) = (self.frame.ir, self.frame.scope);
        let (path, segs) = ir.path(path);
        let Some(last) = segs.last() else { return Named::Unknown };
        if !path.qself.is_none() {
            return self.inferred(last.pos).map_or(Named::Unknown, Named::Own);
        }
        let found = self.w.resolve(scope, segs, path.global, ns, &mut |_, _| {});
        let rest = segs.get(found.used..).unwrap_or_default().iter().map(|seg| seg.name);
        match found.res {
            Some(Res::Def(def)) if self.w.is_outside(def) => {
                Named::Outside(self.outside_name(def).into_iter().chain(rest).collect())
            }
            Some(Res::Def(def)) if found.used == segs.len() => Named::Own(def),
            Some(Res::Def(def)) => match self.inferred(last.pos) {
                Some(member) => Named::Own(member),
                None => self
                    .aliased(def)
                    .map_or(Named::Unknown, |names| Named::Outside(names.into_iter().chain(rest).collect())),
            },
            Some(Res::Variant(def, _)) if self.w.is_outside(def) => {
                Named::Outside(self.outside_name(def).into_iter().chain([last.name]).collect())
            }
            Some(Res::External | Res::Prim(_)) => Named::Outside(written_out(self.w, scope, segs)),
            _ => self.inferred(last.pos).map_or(Named::Unknown, Named::Own),
        }
    }

    fn outside_name(&self, def: DefId) -> [Sym; 2] {
        [self.w.krate(self.w.inst(def).krate).name, self.w.item(def).name]
    }

    /// What a type alias stands for, where that lies outside.
    fn aliased(&self, def: DefId) -> Option<Vec<Sym>> {
        let (ir, item) = self.w.item_in(def);
        let ItemIrKind::TypeAlias { ty, .. } = item.kind else { return None };
        let TypeRef::Path(path) = *ir.types.get(ty.ix())? else { return None };
        let (path, segs) = ir.path(path);
        let scope = self.w.scope_of(def);
        match self.w.resolve(scope, segs, path.global, Ns::Types, &mut |_, _| {}).res? {
            Res::Def(def) if self.w.is_outside(def) => Some(self.outside_name(def).to_vec()),
            Res::External => Some(written_out(self.w, scope, segs)),
            _ => None,
        }
    }

    /// The function, method or constant that inference found at a place of the file at hand.
    pub fn inferred(&mut self, pos: Pos) -> Option<DefId> {
        let (inst, w, found) = (self.frame.inst, self.w, self.found);
        let places = self.places.entry(inst.0).or_insert_with(|| {
            let mut places = FxHashMap::default();
            for reference in found.get(inst.0 as usize).map_or(&[][..], |found| &found.refs) {
                let kind = &w.item(reference.to).kind;
                if matches!(kind, ItemIrKind::Fn(_) | ItemIrKind::Const { .. } | ItemIrKind::Static { .. }) {
                    places.insert((reference.pos.line, reference.pos.col), reference.to);
                }
            }
            places
        });
        places.get(&(pos.line, pos.col)).copied()
    }

    /// The method that the codebase itself gives to routers under this name, where there is one only.
    pub fn extension(&mut self, name: Sym) -> Option<DefId> {
        if self.extensions.is_none() {
            let mut all: FxHashMap<Sym, Vec<DefId>> = FxHashMap::default();
            for inst in self.w.insts.iter().filter(|inst| !self.w.krate(inst.krate).outside) {
                let ir = &self.w.files[inst.file as usize].ir;
                for (ix, item) in ir.items.iter().enumerate() {
                    let def = DefId(inst.first_def + ix as u32);
                    let ItemIrKind::Impl { self_ty, .. } = item.kind else { continue };
                    if self.routes_of_type(ir, self.w.scope_of(def), self_ty).is_some() {
                        for member in self.w.members(def) {
                            all.entry(self.w.item(member).name).or_default().push(member);
                        }
                    }
                }
            }
            self.extensions = Some(all);
        }
        match self.extensions.as_ref()?.get(&name)?.as_slice() {
            [only] => Some(*only),
            _ => None,
        }
    }

    /// Whether a written type says, anywhere in it, that its values carry routes.
    pub fn carries_routes(&self, def: DefId, ty: TypeId) -> bool {
        let (ir, _) = self.w.item_in(def);
        self.route_type(ir, self.w.scope_of(def), ty, 0).is_some()
    }

    /// The routes that a parameter of this type holds, if any: the framework and what sort.
    pub fn routes_of_type(&self, ir: &FileIr, scope: ScopeId, ty: TypeId) -> Option<(&'static str, Kind)> {
        match *ir.types.get(ty.ix())? {
            TypeRef::Ref(inner) => self.routes_of_type(ir, scope, inner),
            TypeRef::Path(path) => {
                let name = self.outside_type(ir, scope, path)?;
                self.kind_of_type(&name).and_then(|(framework, kind)| Some((framework, kind?)))
            }
            _ => None,
        }
    }

    fn kind_of_type(&self, names: &[Sym]) -> Option<(&'static str, Option<Kind>)> {
        let last = names.last()?.as_str();
        let krate = names.first()?.as_str();
        self.detectors.iter().filter(|detector| detector.owns(krate)).find_map(|detector| {
            let (_, kind) = detector.types.iter().find(|(name, _)| *name == last)?;
            Some((detector.name, *kind))
        })
    }

    fn outside_type(&self, ir: &FileIr, scope: ScopeId, path: PathId) -> Option<Vec<Sym>> {
        let (path, segs) = ir.path(path);
        match self.w.resolve(scope, segs, path.global, Ns::Types, &mut |_, _| {}).res? {
            Res::Def(def) if self.w.is_outside(def) => Some(self.outside_name(def).to_vec()),
            Res::Def(def) => self.aliased(def),
            Res::External => Some(written_out(self.w, scope, segs)),
            _ => None,
        }
    }

    fn route_type(&self, ir: &FileIr, scope: ScopeId, ty: TypeId, depth: u32) -> Option<()> {
        if depth > 8 {
            return None;
        }
        let all = |ids: List| ir.list(ids).iter().find_map(|&id| self.route_type(ir, scope, TypeId(id), depth + 1));
        let bounds = |ids: List| ir.list(ids).iter().find_map(|&id| self.route_path(ir, scope, PathId(id), depth + 1));
        match *ir.types.get(ty.ix())? {
            TypeRef::Ref(inner) | TypeRef::Slice(inner) | TypeRef::Array(inner, _) => {
                self.route_type(ir, scope, inner, depth + 1)
            }
            TypeRef::Tuple(ids) => all(ids),
            TypeRef::Impl(ids) | TypeRef::Dyn(ids) => bounds(ids),
            TypeRef::FnPtr { params, ret } => all(params).or_else(|| self.route_type(ir, scope, ret, depth + 1)),
            TypeRef::Path(path) => self.route_path(ir, scope, path, depth),
            _ => None,
        }
    }

    fn route_path(&self, ir: &FileIr, scope: ScopeId, path: PathId, depth: u32) -> Option<()> {
        if let Some(names) = self.outside_type(ir, scope, path)
            && self.kind_of_type(&names).is_some()
        {
            return Some(());
        }
        ir.path(path).1.iter().filter_map(|seg| seg.args.some()).find_map(|args| {
            let args = &ir.args[args.ix()];
            let inner = ir.list(args.types).iter().chain([&args.output.0].into_iter().filter(|_| args.fn_sugar));
            inner.copied().find_map(|ty| self.route_type(ir, scope, TypeId(ty), depth + 1))
        })
    }

    /// Whether a function takes or returns what carries routes.
    pub fn about_routes(&self, def: DefId) -> bool {
        let (ir, item) = self.w.item_in(def);
        let ItemIrKind::Fn(function) = item.kind else { return false };
        let params = &ir.params[function.params.range()];
        self.carries_routes(def, function.ret) || params.iter().any(|&(_, ty)| self.carries_routes(def, ty))
    }

    /// Whether a function returns text.
    pub fn gives_text(&self, def: DefId) -> bool {
        let (ir, item) = self.w.item_in(def);
        let ItemIrKind::Fn(function) = item.kind else { return false };
        let mut ty = function.ret;
        while let Some(TypeRef::Ref(inner)) = ir.types.get(ty.ix()) {
            ty = *inner;
        }
        match ir.types.get(ty.ix()) {
            Some(TypeRef::Path(path)) => {
                ir.path(*path).1.last().is_some_and(|seg| seg.name == kw::STR || seg.name == kw::STRING)
            }
            _ => false,
        }
    }

    /// Written in a test, an example or a bench.
    pub fn in_test(&self, def: DefId) -> bool {
        let inst = self.w.inst(def);
        self.w.item(def).test
            || inst.test
            || self.w.scope(self.w.scope_of(def)).test
            || self.w.krate(inst.krate).auxiliary
    }
}
