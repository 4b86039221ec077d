//! Fills the scopes: first what they declare, then what they import, until nothing changes any more.

use rayon::prelude::*;

use super::intern::{Sym, kw};
use super::ir::*;
use super::world::*;

/// A `use` and what is known of it so far.
#[derive(Debug)]
pub struct Import {
    scope: ScopeId,
    ir: UseIr,
    file: u32,
    reach: Reach,
    found: [Option<Res>; 3],
    /// A glob: its source, and how many of the changes of that one's names are copied.
    seen: Option<(ScopeId, u32)>,
    settled: bool,
}

/// A change of a scope's names: which name, or (`None`) that any may have changed.
pub type Change = Option<(Sym, Ns)>;

/// What one round finds for an import.
enum Outcome {
    Names([Option<Res>; 3]),
    /// A glob of a module: the names that are new or changed since it was last copied.
    Copied {
        names: Vec<(Sym, Ns, Res)>,
        source: (ScopeId, u32),
        open: bool,
    },
    /// A glob of something whose names are known at once.
    Settled {
        names: Vec<(Sym, Ns, Res)>,
        open: bool,
    },
}

const SPACES: [Ns; 3] = [Ns::Types, Ns::Values, Ns::Macros];

/// A chain of re-exports longer than this is cut; real ones need a handful of rounds.
const ROUNDS: usize = 40;

/// Names that all globs of a run may look at together. Modules that glob each other pass on the names of all to all,
/// which grows with the square; a real codebase of 800,000 lines looks at 33,000.
pub const GLOB_STEPS: u64 = 1_000_000;

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
            self.scopes[scope.0 as usize].names.reserve(entries.len());
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

    /// Resolves the imports of the instances from `from` on, and those before that still wait. In each round all are
    /// looked up against the names of the round before, so that the order of files tells nothing.
    pub fn import_all(&mut self, from: usize) {
        let new: Vec<Import> = self.insts[from..].par_iter().flat_map_iter(|inst| self.imports_of(inst)).collect();
        self.imports.extend(new);
        self.changes.resize_with(self.scopes.len(), Vec::new);
        let mut imports = std::mem::take(&mut self.imports);
        for _ in 0..ROUNDS {
            let pending: Vec<usize> = (0..imports.len()).filter(|&index| !imports[index].settled).collect();
            let sources: Vec<Option<Res>> =
                pending.par_iter().with_min_len(64).map(|&index| self.glob_source(&imports[index])).collect();
            let mut changed = false;
            for (&index, source) in pending.iter().zip(&sources) {
                let import = &mut imports[index];
                let news = source.map_or(0, |source| self.news(import, source));
                self.glob_steps += news;
                if news > 0 && self.glob_steps > GLOB_STEPS {
                    self.glob_steps -= news;
                    import.settled = true;
                    self.left_out_globs.push((import.file, self.place_of(import)));
                }
            }
            let outcomes: Vec<Option<Outcome>> = (pending.par_iter().zip(&sources).with_min_len(64))
                .map(|(&index, source)| match &imports[index] {
                    import if import.settled => None,
                    import if import.ir.glob => source.and_then(|source| self.look_up_glob(import, source)),
                    import => Some(Outcome::Names(self.look_up(import))),
                })
                .collect();
            for (index, outcome) in pending.into_iter().zip(outcomes) {
                if let Some(outcome) = outcome {
                    changed |= self.apply(&mut imports[index], outcome);
                }
            }
            if !changed {
                break;
            }
        }
        self.imports = imports;
    }

    /// The imports that an instance writes; those of tests where these are asked for.
    fn imports_of(&self, inst: &Inst) -> Vec<Import> {
        let ir = &self.files[inst.file as usize].ir;
        let mut imports = Vec::with_capacity(ir.uses.len());
        for (index, scope) in ir.scopes.iter().enumerate() {
            let id = ScopeId(inst.first_scope + index as u32);
            if self.scope(id).test && !self.tests {
                continue;
            }
            for import in ir.uses[scope.uses.range()].iter().filter(|import| self.tests || !import.test) {
                let reach = self.reach(id, import.vis, ir);
                let (found, seen, settled) = ([None; 3], None, false);
                imports.push(Import { scope: id, ir: *import, file: inst.file, reach, found, seen, settled });
            }
        }
        imports
    }

    fn look_up(&self, import: &Import) -> [Option<Res>; 3] {
        let (path, segs) = self.files[import.file as usize].ir.path(import.ir.path);
        let start = if self.scope_edition(import.scope) == 2015 && !path.global && !import.ir.extern_crate {
            self.krate(self.scope(import.scope).krate).root
        } else {
            import.scope
        };
        match segs.split_last() {
            // What leads to the name is the same in all spaces.
            Some((last, before)) if !before.is_empty() && !matches!(last.name, kw::SELF | kw::SUPER) => {
                let holder = self.resolve(start, before, path.global, Ns::Types, &mut |_, _| {});
                match holder.res.filter(|_| holder.used == before.len()) {
                    Some(Res::Mod(module)) => {
                        let outside = self.krate(self.scope(module).krate).outside.then_some(Res::External);
                        SPACES.map(|ns| self.in_module(module, last.name, ns).or(outside))
                    }
                    Some(Res::Def(def)) => {
                        let index = self.variant(def, last.name);
                        [index.map(|index| Res::Variant(self.through_alias(def).unwrap_or(def), index)); 3]
                    }
                    Some(Res::External) => [Some(Res::External); 3],
                    Some(Res::Variant(..) | Res::Prim(_)) | None => [None; 3],
                }
            }
            _ => SPACES.map(|ns| self.resolve_import(start, import, segs, path.global, ns)),
        }
    }

    /// What a glob is of, as far as that is known yet.
    fn glob_source(&self, import: &Import) -> Option<Res> {
        if !import.ir.glob {
            return None;
        }
        let (path, segs) = self.files[import.file as usize].ir.path(import.ir.path);
        let root = self.krate(self.scope(import.scope).krate).root;
        if segs.is_empty() {
            return Some(Res::Mod(root));
        }
        let start = if self.scope_edition(import.scope) == 2015 && !path.global { root } else { import.scope };
        let result = self.resolve(start, segs, path.global, Ns::Types, &mut |_, _| {});
        result.res.filter(|_| result.used == segs.len())
    }

    /// The changes of a module's names that a glob of it has not copied yet. `None`: any name may have changed.
    fn unseen(&self, import: &Import, module: ScopeId) -> Option<&[Change]> {
        let changes = &self.changes[module.0 as usize];
        let since = import.seen.filter(|(seen, _)| *seen == module).map(|(_, since)| since)?;
        let unseen = &changes[since as usize..];
        unseen.iter().all(Option::is_some).then_some(unseen)
    }

    /// How many names a glob has to look at.
    fn news(&self, import: &Import, source: Res) -> u64 {
        let Res::Mod(module) = source else { return 0 };
        if module == import.scope {
            return 0;
        }
        self.unseen(import, module).map_or(self.scope(module).names.len(), <[Change]>::len) as u64
    }

    /// Where an import stands.
    fn place_of(&self, import: &Import) -> Pos {
        let (_, segs) = self.files[import.file as usize].ir.path(import.ir.path);
        segs.last().map_or(Pos::default(), |seg| seg.pos)
    }

    fn apply(&mut self, import: &mut Import, outcome: Outcome) -> bool {
        let mut changed = false;
        match outcome {
            Outcome::Names(found) => {
                let any = found.iter().any(Option::is_some);
                // Found alike twice: what a later round could add to it is not worth looking for.
                import.settled = any && (found == import.found || found.iter().all(|res| *res == Some(Res::External)));
                changed = any && found != import.found;
                import.found = found;
                if import.ir.alias == kw::UNDERSCORE {
                    if let Some(Res::Def(def)) = found[0] {
                        let unnamed = &mut self.scopes[import.scope.0 as usize].unnamed;
                        if !unnamed.contains(&def) {
                            unnamed.push(def);
                        }
                    }
                    return changed;
                }
                for (res, ns) in found.into_iter().zip(SPACES) {
                    if let Some(res) = res {
                        // `extern crate … as name;` at the root makes the name known everywhere in the crate.
                        let krate = self.scope(import.scope).krate;
                        if let (true, Res::Mod(module)) = (import.ir.extern_crate, res)
                            && self.krate(krate).root == import.scope
                        {
                            let given = self.scope(module).krate;
                            changed |=
                                self.crates[krate.0 as usize].externs.insert(import.ir.alias, Some(given)).is_none();
                        }
                        let binding = Binding { res, reach: import.reach, by_glob: false };
                        changed |= self.bind(import.scope, import.ir.alias, ns, binding);
                    }
                }
            }
            Outcome::Copied { names, source, open } => {
                import.seen = Some(source);
                changed |= self.copy(import, names, open);
            }
            Outcome::Settled { names, open } => {
                import.settled = true;
                changed |= self.copy(import, names, open);
            }
        }
        changed
    }

    fn copy(&mut self, import: &Import, names: Vec<(Sym, Ns, Res)>, open: bool) -> bool {
        let data = &mut self.scopes[import.scope.0 as usize];
        let mut changed = open && !data.open_glob;
        data.open_glob |= open;
        for (name, ns, res) in names {
            let binding = Binding { res, reach: import.reach, by_glob: true };
            changed |= self.bind(import.scope, name, ns, binding);
        }
        changed
    }

    fn scope_edition(&self, scope: ScopeId) -> u16 {
        self.krate(self.scope(scope).krate).edition
    }

    fn resolve_import(&self, start: ScopeId, import: &Import, segs: &[Seg], global: bool, ns: Ns) -> Option<Res> {
        // `use name;` or `use name as other;` of the import's own name would find itself.
        if segs.len() == 1 && !global && segs[0].name == import.ir.alias {
            return match ns {
                Ns::Types => self
                    .krate(self.scope(start).krate)
                    .externs
                    .get(&segs[0].name)
                    .map(|krate| krate.map_or(Res::External, |krate| Res::Mod(self.krate(krate).root))),
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

    fn look_up_glob(&self, import: &Import, source: Res) -> Option<Outcome> {
        let mut names: Vec<(Sym, Ns, Res)> = Vec::new();
        match source {
            Res::Mod(module) if module != import.scope => {
                let now = (module, self.changes[module.0 as usize].len() as u32);
                if import.seen == Some(now) {
                    return None;
                }
                let mut add = |name: Sym, ns: Ns, binding: Option<Binding>| {
                    if let Some(binding) = binding
                        && self.reaches(binding.reach, import.scope)
                    {
                        names.push((name, ns, binding.res));
                    }
                };
                let all = &self.scope(module).names;
                match self.unseen(import, module) {
                    Some(unseen) => unseen.iter().flatten().for_each(|&(name, ns)| {
                        add(name, ns, all.get(&name).and_then(|per| per.get(ns)));
                    }),
                    None => all.iter().for_each(|(&name, per)| {
                        SPACES.into_iter().for_each(|ns| add(name, ns, per.get(ns)));
                    }),
                }
                let open = self.krate(self.scope(module).krate).outside || self.scope(module).open_glob;
                Some(Outcome::Copied { names, source: now, open })
            }
            Res::Def(def) => {
                let def = self.through_alias(def).unwrap_or(def);
                let (ir, item) = self.item_in(def);
                if let ItemIrKind::Enum { variants } = item.kind {
                    for (index, variant) in ir.variants[variants.range()].iter().enumerate() {
                        let res = Res::Variant(def, index as u32);
                        names.push((variant.name, Ns::Types, res));
                        names.push((variant.name, Ns::Values, res));
                    }
                }
                Some(Outcome::Settled { names, open: false })
            }
            Res::External => Some(Outcome::Settled { names, open: true }),
            _ => None,
        }
    }

    /// Written names win over names from a glob; otherwise the first stays.
    fn bind(&mut self, scope: ScopeId, name: Sym, ns: Ns, binding: Binding) -> bool {
        let slot = self.scopes[scope.0 as usize].names.entry(name).or_default().slot(ns);
        let changed = match slot {
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
        };
        if changed {
            self.changes[scope.0 as usize].push(Some((name, ns)));
        }
        changed
    }
}

#[cfg(test)]
mod tests;
