//! Fills the scopes: first what they declare, then what they import, until nothing changes any more.

use super::intern::{Sym, kw};
use super::ir::*;
use super::world::*;

/// A `use` that waits for what it names.
struct Import {
    scope: ScopeId,
    ir: UseIr,
    file: u32,
    done: bool,
}

/// A chain of globs longer than this is cut; real ones need a handful of rounds.
const ROUNDS: usize = 40;

impl World {
    /// Enters every declared item into its scope. Modules are entered by the linker.
    pub fn declare(&mut self, inst: InstId) {
        let Inst { file, krate, first_def, first_scope, .. } = self.insts[inst.0 as usize];
        let root = self.crates[krate.0 as usize].root;
        let scopes = self.files[file as usize].ir.scopes.len();
        for index in 0..scopes {
            let scope = ScopeId(first_scope + index as u32);
            let mut entries: Vec<(Sym, Ns, Res, Reach, bool)> = Vec::new();
            let ir = &self.files[file as usize].ir;
            for &ix in &ir.scopes[index].items {
                let item = &ir.items[ix.ix()];
                let res = Res::Def(DefId(first_def + ix.0));
                let reach = self.reach(scope, item.vis, ir);
                let mut add = |name, ns| entries.push((name, ns, res, reach, false));
                match item.kind {
                    ItemIrKind::Fn(_) => {
                        add(item.name, Ns::Values);
                        if item.proc_macro != kw::EMPTY {
                            entries.push((item.proc_macro, Ns::Macros, res, Reach::Everywhere, true));
                        }
                    }
                    ItemIrKind::Const { .. } | ItemIrKind::Static { .. } => add(item.name, Ns::Values),
                    ItemIrKind::Struct { style, .. } => {
                        add(item.name, Ns::Types);
                        if style != FieldStyle::Named {
                            add(item.name, Ns::Values);
                        }
                    }
                    ItemIrKind::Enum { .. }
                    | ItemIrKind::Union { .. }
                    | ItemIrKind::Trait { .. }
                    | ItemIrKind::TraitAlias { .. }
                    | ItemIrKind::TypeAlias { .. } => add(item.name, Ns::Types),
                    ItemIrKind::Macro(definition) => {
                        add(item.name, Ns::Macros);
                        if definition.exported {
                            entries.push((item.name, Ns::Macros, res, Reach::Everywhere, true));
                        }
                    }
                    _ => {}
                }
            }
            for (name, ns, res, reach, at_root) in entries {
                let place = if at_root { root } else { scope };
                let slot = self.scopes[place.0 as usize].names.entry(name).or_default().slot(ns);
                // Of several cfg-dependent definitions the first stands.
                if slot.is_none() {
                    *slot = Some(Binding { res, reach, by_glob: false });
                }
            }
        }
    }

    fn reach(&self, scope: ScopeId, vis: Vis, ir: &FileIr) -> Reach {
        let data = self.scope(scope);
        match vis {
            Vis::Public => Reach::Everywhere,
            Vis::Crate => Reach::Below(self.krate(data.krate).root),
            Vis::Private => Reach::Below(data.module),
            Vis::Restricted(path) => {
                let (_, segs) = ir.path(path);
                let mut module = data.module;
                for seg in segs {
                    if seg.name == kw::SUPER {
                        let Some(parent) = self.scope(module).parent else { break };
                        module = self.scope(parent).module;
                    } else if seg.name == kw::CRATE {
                        return Reach::Below(self.krate(data.krate).root);
                    }
                }
                Reach::Below(module)
            }
        }
    }

    /// Resolves every import of the instances from `from` on; what stays unresolved is left to who reports it.
    pub fn import_all(&mut self, from: usize) {
        let mut imports = Vec::new();
        for inst in &self.insts[from..] {
            let ir = &self.files[inst.file as usize].ir;
            for (index, scope) in ir.scopes.iter().enumerate() {
                for import in &ir.uses[scope.uses.range()] {
                    let scope = ScopeId(inst.first_scope + index as u32);
                    imports.push(Import { scope, ir: *import, file: inst.file, done: false });
                }
            }
        }
        for _ in 0..ROUNDS {
            let mut changed = false;
            for import in imports.iter_mut().filter(|import| !import.done) {
                changed |= self.import(import);
            }
            if !changed {
                break;
            }
        }
    }

    fn import(&mut self, import: &mut Import) -> bool {
        let ir = &self.files[import.file as usize].ir;
        let (path, segs) = ir.path(import.ir.path);
        let reach = self.reach(import.scope, import.ir.vis, ir);
        if import.ir.glob {
            return self.import_glob(import, reach);
        }
        let start = if self.scope_edition(import.scope) == 2015 && !path.global && !import.ir.extern_crate {
            self.krate(self.scope(import.scope).krate).root
        } else {
            import.scope
        };
        let mut changed = false;
        let mut complete = true;
        let mut found = [None; 3];
        for (slot, ns) in found.iter_mut().zip([Ns::Types, Ns::Values, Ns::Macros]) {
            let result = self.resolve_import(start, import, segs, path.global, ns);
            *slot = result;
            complete &= matches!(result, Some(Res::External));
        }
        let alias = import.ir.alias;
        if alias == kw::UNDERSCORE {
            if let Some(Res::Def(def)) = found[0] {
                let unnamed = &mut self.scopes[import.scope.0 as usize].unnamed;
                if !unnamed.contains(&def) {
                    unnamed.push(def);
                    changed = true;
                }
            }
            return changed;
        }
        for (res, ns) in found.into_iter().zip([Ns::Types, Ns::Values, Ns::Macros]) {
            if let Some(res) = res {
                changed |= self.bind(import.scope, alias, ns, Binding { res, reach, by_glob: false });
            }
        }
        import.done = complete;
        changed
    }

    fn scope_edition(&self, scope: ScopeId) -> u16 {
        self.krate(self.scope(scope).krate).edition
    }

    fn resolve_import(&self, start: ScopeId, import: &Import, segs: &[Seg], global: bool, ns: Ns) -> Option<Res> {
        // `use name;` or `use name as other;` of the import's own name would find itself.
        if segs.len() == 1 && !global && segs[0].name == import.ir.alias {
            return match ns {
                Ns::Types => self.krate(self.scope(start).krate).externs.get(&segs[0].name).map(|krate| {
                    krate.map_or(Res::External, |krate| Res::Mod(self.krate(krate).root))
                }),
                _ => {
                    let parent = self.scope(start).parent?;
                    (self.scope(start).kind == ScopeKind::Block).then(|| self.lookup(parent, segs[0].name, ns))?
                }
            };
        }
        let result = self.resolve(start, segs, global, ns, &mut |_, _| {});
        match result.res {
            Some(res) if result.used == segs.len() => Some(res),
            _ => None,
        }
    }

    fn import_glob(&mut self, import: &mut Import, reach: Reach) -> bool {
        let ir = &self.files[import.file as usize].ir;
        let (path, segs) = ir.path(import.ir.path);
        let source = if segs.is_empty() {
            Some(Res::Mod(self.krate(self.scope(import.scope).krate).root))
        } else {
            let start = if self.scope_edition(import.scope) == 2015 && !path.global {
                self.krate(self.scope(import.scope).krate).root
            } else {
                import.scope
            };
            let result = self.resolve(start, segs, path.global, Ns::Types, &mut |_, _| {});
            result.res.filter(|_| result.used == segs.len())
        };
        let mut found: Vec<(Sym, Ns, Res)> = Vec::new();
        match source {
            Some(Res::Mod(module)) if module != import.scope => {
                for (&name, per) in &self.scope(module).names {
                    for ns in [Ns::Types, Ns::Values, Ns::Macros] {
                        if let Some(binding) = per.get(ns)
                            && self.reaches(binding.reach, import.scope)
                        {
                            found.push((name, ns, binding.res));
                        }
                    }
                }
            }
            Some(Res::Def(def)) => {
                let def = self.through_alias(def).unwrap_or(def);
                let (ir, item) = self.item_in(def);
                if let ItemIrKind::Enum { variants } = item.kind {
                    for (index, variant) in ir.variants[variants.range()].iter().enumerate() {
                        let res = Res::Variant(def, index as u32);
                        found.push((variant.name, Ns::Types, res));
                        found.push((variant.name, Ns::Values, res));
                    }
                }
                import.done = true;
            }
            Some(Res::External) => import.done = true,
            _ => {}
        }
        self.scopes[import.scope.0 as usize].open_glob |= match source {
            Some(Res::External) => true,
            Some(Res::Mod(module)) => {
                self.krate(self.scope(module).krate).outside || self.scope(module).open_glob
            }
            _ => false,
        };
        let mut changed = false;
        for (name, ns, res) in found {
            changed |= self.bind(import.scope, name, ns, Binding { res, reach, by_glob: true });
        }
        changed
    }

    /// Written names win over names from a glob; otherwise the first stays.
    fn bind(&mut self, scope: ScopeId, name: Sym, ns: Ns, binding: Binding) -> bool {
        let slot = self.scopes[scope.0 as usize].names.entry(name).or_default().slot(ns);
        match slot {
            Some(old) if old.res == binding.res => {
                let wider = old.reach != Reach::Everywhere && binding.reach == Reach::Everywhere;
                if wider {
                    old.reach = binding.reach;
                }
                wider
            }
            Some(old) if old.by_glob && !binding.by_glob => {
                *slot = Some(binding);
                true
            }
            Some(_) => false,
            None => {
                *slot = Some(binding);
                true
            }
        }
    }
}
