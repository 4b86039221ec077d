//! All mentions of an instance: its imports, its items' headers, their bodies.

use super::ty::*;
use super::{Cx, Env, Found, From};
use crate::frontend::rust::intern::kw;
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;
use crate::model::analysis::{BlindSpotKind, Confidence, ReferenceKind};

/// Finds all mentions of one instance.
pub fn infer_inst(cx: &mut Cx<'_>, inst: InstId, include_tests: bool) -> Found {
    cx.found = Found::default();
    let data = &cx.w.insts[inst.0 as usize];
    let (first_def, first_scope) = (data.first_def, data.first_scope);
    let ir = &cx.w.files[data.file as usize].ir;
    for (index, scope) in ir.scopes.iter().enumerate() {
        let id = ScopeId(first_scope + index as u32);
        if cx.w.scope(id).test && !include_tests {
            continue;
        }
        cx.imports(ir, id, first_scope, scope, include_tests);
    }
    for (index, item) in ir.items.iter().enumerate() {
        if (item.test || data.test || cx.w.scope(ScopeId(first_scope + item.scope.0)).test) && !include_tests {
            continue;
        }
        cx.item(DefId(first_def + index as u32), item);
    }
    cx.found.outside.sort_by_key(|found| found.pos);
    std::mem::take(&mut cx.found)
}

impl<'w> Cx<'w> {
    fn imports(&mut self, ir: &'w FileIr, id: ScopeId, first_scope: u32, scope: &ScopeIr, include_tests: bool) {
        let data = self.w.scope(id);
        let from = match (data.kind, data.decl) {
            (ScopeKind::Block, Some(owner)) => From::Def(owner),
            _ => From::Scope(id),
        };
        for import in &ir.uses[scope.uses.range()] {
            if import.test && !include_tests {
                continue;
            }
            self.env =
                Env { ir, scope: id, first_scope, owners: [None, None], self_ty: None, infer: false, emit: true, from };
            self.import(import);
        }
    }

    fn import(&mut self, import: &UseIr) {
        let ir = self.env.ir;
        let (path, segs) = ir.path(import.path);
        let kind = if import.vis == Vis::Private { ReferenceKind::Import } else { ReferenceKind::Reexport };
        let krate = self.w.krate(self.w.scope(self.env.scope).krate);
        let start =
            if krate.edition == 2015 && !path.global && !import.extern_crate { krate.root } else { self.env.scope };
        let mut best = None;
        if import.glob {
            // A glob names a module or an enum, whatever else bears the name.
            self.resolve_import(start, segs, path.global, kind);
            return;
        }
        for ns in [Ns::Types, Ns::Values, Ns::Macros] {
            let mut seen = Vec::new();
            let found = self.w.resolve(start, segs, path.global, ns, &mut |at, res| seen.push((at, res)));
            match found.res {
                // A name that is a module and something else is recorded as the latter.
                Some(res) if found.used == segs.len() => {
                    let is_item = matches!(res, Res::Def(_) | Res::Variant(..));
                    if best.is_none() || is_item {
                        best = Some((seen, is_item));
                    }
                    if is_item {
                        break;
                    }
                }
                _ => {}
            }
        }
        match best {
            Some((seen, _)) => {
                for (at, res) in seen {
                    match res {
                        Res::Def(def) | Res::Variant(def, _) => {
                            let kind = if at + 1 == segs.len() { kind } else { ReferenceKind::Import };
                            self.emit(def, segs[at].pos, kind, Confidence::Certain);
                        }
                        Res::External | Res::Prim(_) => self.external(),
                        Res::Mod(_) => {}
                    }
                }
            }
            None => {
                if let Some(seg) = segs.last() {
                    self.spot(seg.pos, BlindSpotKind::UnresolvedPath, seg.name);
                }
            }
        }
    }

    fn resolve_import(&mut self, start: ScopeId, segs: &[Seg], global: bool, kind: ReferenceKind) {
        let scope = std::mem::replace(&mut self.env.scope, start);
        self.resolve_path(segs, global, Ns::Types, kind);
        self.env.scope = scope;
    }

    fn attrs(&mut self, attrs: List) {
        let ir = self.env.ir;
        for attr in &ir.attrs[attrs.range()] {
            if attr.derive {
                for &path in ir.list(attr.paths) {
                    self.macro_path(PathId(path), ReferenceKind::Derive);
                }
                continue;
            }
            self.macro_path(attr.path, ReferenceKind::Attribute);
            // What stands in an attribute is for its macro to read: names that say nothing here are no blind spots.
            self.loose += 1;
            for &expr in ir.list(attr.exprs) {
                self.mention(ExprId(expr));
            }
            for &path in ir.list(attr.paths) {
                self.scanned(PathId(path));
            }
            self.loose -= 1;
        }
    }

    fn macro_path(&mut self, path: PathId, kind: ReferenceKind) {
        let (path, segs) = self.env.ir.path(path);
        let found = self.w.resolve(self.env.scope, segs, path.global, Ns::Macros, &mut |_, _| {});
        match (found.res, segs.last()) {
            (Some(Res::Def(def)), Some(seg)) => self.emit(def, seg.pos, kind, Confidence::Certain),
            _ => self.external(),
        }
    }

    fn item(&mut self, def: DefId, item: &'w ItemIr) {
        let mut env = self.full_env(def);
        env.emit = true;
        self.env = env;
        let ir = self.env.ir;
        self.start_body();
        self.attrs(item.attrs);
        // Of an impl its members are shown.
        self.shown = !matches!(item.kind, ItemIrKind::Impl { .. });
        self.generics(item.generics);
        match item.kind {
            ItemIrKind::Fn(function) => self.function(function),
            ItemIrKind::Struct { fields, .. } | ItemIrKind::Union { fields } => self.fields(ir, fields, false),
            ItemIrKind::Enum { variants } => {
                for variant in &ir.variants[variants.range()] {
                    self.hidden(|cx| cx.attrs(variant.attrs));
                    self.fields(ir, variant.fields, true);
                    self.hidden(|cx| cx.mention(variant.discriminant));
                }
            }
            ItemIrKind::Trait { bounds, .. } | ItemIrKind::TraitAlias { bounds } => {
                self.lower_bounds(bounds);
            }
            ItemIrKind::Impl { trait_, self_ty, .. } => {
                if let Some(path) = trait_.some() {
                    self.impl_trait_ref(path);
                }
                self.lower_as(self_ty, ReferenceKind::Impl);
            }
            ItemIrKind::Const { ty, body } | ItemIrKind::Static { ty, body } => {
                let written = self.lower(ty);
                self.shown = false;
                if let Some(body) = body.some() {
                    self.env.infer = true;
                    let written = self.normalize(written);
                    self.expr(body, Some(written));
                }
            }
            ItemIrKind::TypeAlias { ty, bounds, .. } => {
                if !ty.is_none() {
                    self.lower(ty);
                }
                self.lower_bounds(bounds);
            }
            // What it expands to has been read instead of its arguments.
            ItemIrKind::MacroCall(call) if self.w.expanded.contains(&def) => {
                self.shown = false;
                self.macro_called(call);
            }
            ItemIrKind::MacroCall(call) => {
                self.shown = false;
                self.env.infer = true;
                self.loose += 1;
                self.macro_mentions(call);
                self.loose -= 1;
            }
            ItemIrKind::Macro(_) | ItemIrKind::Mod { .. } => {}
        }
        self.shown = false;
        self.keep_rows();
    }

    /// Runs with nothing shown.
    fn hidden(&mut self, run: impl FnOnce(&mut Self)) {
        let shown = std::mem::replace(&mut self.shown, false);
        run(self);
        self.shown = shown;
    }

    /// What the rows of the body's statements turned out to be.
    fn keep_rows(&mut self) {
        for (pos, ty) in std::mem::take(&mut self.rows) {
            let ty = self.shallow(ty);
            if let TyKind::Adt(def, _) = self.t.kind(ty)
                && !self.w.is_outside(def)
            {
                self.found.rows.push((pos, def));
            }
        }
    }

    fn impl_trait_ref(&mut self, path: PathId) {
        let before = self.found.refs.len();
        self.lower_bound(path);
        for reference in &mut self.found.refs[before..] {
            if reference.kind == ReferenceKind::Bound {
                reference.kind = ReferenceKind::Impl;
            }
        }
    }

    fn lower_as(&mut self, ty: TypeId, kind: ReferenceKind) {
        match self.env.ir.types.get(ty.ix()) {
            Some(&TypeRef::Path(path)) => {
                self.lower_path(path, kind);
            }
            _ => {
                self.lower(ty);
            }
        }
    }

    fn start_body(&mut self) {
        self.vars.clear();
        self.trail.clear();
        self.pending.clear();
        self.locals.clear();
        self.rets.clear();
        self.breaks.clear();
        (self.closures, self.depth, self.loose) = (0, 0, 0);
        self.shown = false;
        self.rows.clear();
    }

    fn generics(&mut self, generics: GenericsId) {
        let Some(generics) = generics.some() else { return };
        let ir = self.env.ir;
        for param in &ir.generics[generics.ix()].params {
            self.lower_bounds(param.bounds);
            for ty in [param.default, param.const_ty].into_iter().filter_map(TypeId::some) {
                self.lower(ty);
            }
        }
        for (ty, bounds) in &ir.generics[generics.ix()].wheres {
            self.lower(*ty);
            self.lower_bounds(*bounds);
        }
    }

    /// `all`: those of a variant are as visible as it is.
    fn fields(&mut self, ir: &FileIr, fields: List, all: bool) {
        for field in &ir.fields[fields.range()] {
            self.hidden(|cx| cx.attrs(field.attrs));
            self.shown = all || field.shown;
            self.lower(field.ty);
        }
    }

    fn function(&mut self, function: FnIr) {
        let ir = self.env.ir;
        let self_ty = self.env.self_ty.unwrap_or(UNKNOWN);
        let receiver = match function.self_kind {
            SelfKind::None => None,
            SelfKind::Value => Some(self_ty),
            SelfKind::Ref | SelfKind::RefMut => Some(self.t.intern(TyKind::Ref(self_ty))),
            SelfKind::Typed => Some(self.lower(function.self_ty)),
        };
        if let Some(receiver) = receiver {
            self.locals.push((kw::SELF, receiver));
        }
        let params: Vec<(PatId, Ty)> =
            ir.params[function.params.range()].iter().map(|&(pat, ty)| (pat, self.lower(ty))).collect();
        let ret = self.lower_ret(function.ret);
        self.shown = false;
        let Some(body) = function.body.some() else { return };
        self.env.infer = true;
        let ret = self.normalize(ret);
        for (pat, ty) in params {
            let ty = self.normalize(ty);
            self.pat(pat, ty);
        }
        self.rets.push(ret);
        let found = self.expr(body, Some(ret));
        self.coerce(found, ret);
    }
}
