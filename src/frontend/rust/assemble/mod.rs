//! From linked code and raw mentions to the analysis: ids, modules, items, references.

mod names;
mod parts;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use self::names::{crate_names, unique, write_path, write_type};
use self::parts::Part;
use super::access;
use super::detect::Detected;
use super::infer::{Found, From};
use super::intern::kw;
use super::ir::*;
use super::world::*;
use crate::model::analysis::*;
use crate::model::data::CodeData;
use crate::model::source::SourceSet;

/// Builds the analysis of a run.
pub fn assemble(
    source: &SourceSet,
    world: &World,
    found: Vec<Found>,
    (detected, data): (Detected, access::Raw),
    mut blind: Vec<BlindSpot>,
    tests: bool,
) -> (Analysis, CodeData) {
    let mut builder = Builder { world, tests, ..Builder::new(source, world) };
    builder.files();
    builder.modules();
    builder.items();
    builder.analysis.routes = detected.placed(world, &builder.file_ids, &builder.item_of, &mut blind);
    let data = data.placed(&builder.file_ids, |from| builder.placed_origin(from), &builder.item_of);
    builder.references(found, blind);
    (builder.analysis, data)
}

struct Builder<'a> {
    source: &'a SourceSet,
    world: &'a World,
    tests: bool,
    analysis: Analysis,
    crate_names: Vec<String>,
    file_ids: Vec<Option<FileId>>,
    /// By scope.
    module_of: Vec<Option<ModuleId>>,
    item_of: Vec<Option<ItemId>>,
}

impl<'a> Builder<'a> {
    fn new(source: &'a SourceSet, world: &'a World) -> Self {
        let analysis = Analysis { root: source.root.clone(), ..Analysis::default() };
        Self {
            source,
            world,
            tests: false,
            analysis,
            crate_names: crate_names(source, world),
            file_ids: vec![None; world.files.len()],
            module_of: vec![None; world.scopes.len()],
            item_of: vec![None; world.def_inst.len()],
        }
    }

    fn own(&self, krate: CrateId) -> bool {
        !self.world.krate(krate).outside
    }

    /// Files that some crate includes, sorted by path; packages.
    fn files(&mut self) {
        let mut used: Vec<u32> = self
            .world
            .insts
            .iter()
            .filter(|inst| self.own(inst.krate) && (self.tests || !inst.test))
            .map(|inst| inst.file)
            .collect();
        used.sort_unstable_by(|&a, &b| self.world.files[a as usize].path.cmp(&self.world.files[b as usize].path));
        used.dedup();
        used.retain(|&file| self.world.files[file as usize].expansion_of.is_none());
        for file in used {
            let data = &self.world.files[file as usize];
            self.file_ids[file as usize] = Some(FileId(self.analysis.files.len() as u32));
            self.analysis.files.push(SourceFile { path: data.path.clone(), lines: data.ir.lines });
        }
        // Expansions stand where their call stands; the call's file comes first.
        for index in 0..self.world.files.len() {
            if let Some(real) = self.world.files[index].expansion_of {
                self.file_ids[index] = self.file_ids[real as usize];
            }
        }
        let relative = |path: &std::path::Path| {
            let path = path.strip_prefix(&self.source.root).unwrap_or(path);
            path.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
        };
        let names: FxHashSet<&str> = self.source.packages.iter().map(|package| package.name.as_str()).collect();
        for package in &self.source.packages {
            let mut dependencies: Vec<PackageDependency> = package
                .dependencies
                .iter()
                .filter(|dependency| dependency.path.is_some() && names.contains(dependency.package.as_str()))
                .map(|dependency| PackageDependency {
                    package: dependency.package.clone(),
                    kind: if dependency.dev {
                        "dev"
                    } else if dependency.build {
                        "build"
                    } else {
                        "normal"
                    }
                    .to_owned(),
                })
                .collect();
            dependencies.sort_by(|a, b| (&a.package, &a.kind).cmp(&(&b.package, &b.kind)));
            dependencies.dedup_by(|a, b| a.package == b.package && a.kind == b.kind);
            self.analysis.packages.push(Package {
                name: package.name.clone(),
                version: package.version.clone(),
                edition: package.edition,
                manifest: relative(&package.manifest),
                targets: package
                    .targets
                    .iter()
                    .filter(|target| self.tests || !target.kind.is_auxiliary())
                    .map(|target| Target {
                        name: target.name.replace('-', "_"),
                        kind: target.kind.name().to_owned(),
                        file: relative(&target.path),
                    })
                    .collect(),
                dependencies,
            });
        }
    }

    fn modules(&mut self) {
        let world = self.world;
        let mut list: Vec<(ScopeId, Module)> = Vec::new();
        let mut names: FxHashMap<ScopeId, String> = FxHashMap::default();
        for index in 0..world.scopes.len() {
            let id = ScopeId(index as u32);
            let scope = world.scope(id);
            if scope.kind == ScopeKind::Block || !self.own(scope.krate) || (scope.test && !self.tests) {
                continue;
            }
            let inst = &world.insts[scope.inst.0 as usize];
            let Some(file) = self.file_ids[inst.file as usize] else { continue };
            let ir = &world.files[inst.file as usize].ir;
            // Parents are numbered before their children.
            let path = match scope.parent.map(|parent| world.scope(parent).module).and_then(|parent| names.get(&parent))
            {
                Some(parent) => format!("{parent}::{}", scope.name.as_str()),
                None => self.crate_names[scope.krate.0 as usize].clone(),
            };
            names.insert(id, path.clone());
            let inline = scope.kind == ScopeKind::Inline;
            let owner = ir.scopes[scope.ix.ix()].owner.some().map(|owner| &ir.items[owner.ix()]);
            let whole = match owner {
                Some(item) if inline => item.end_line.saturating_sub(item.start_line) + 1,
                _ => ir.lines,
            };
            let inner: u32 = ir.scopes[scope.ix.ix()]
                .items
                .iter()
                .map(|ix| &ir.items[ix.ix()])
                .filter(|item| matches!(item.kind, ItemIrKind::Mod { inline: true, .. }))
                .map(|item| item.end_line.saturating_sub(item.start_line) + 1)
                .sum();
            let decl = scope.decl.map(|decl| world.item(decl));
            list.push((
                id,
                Module {
                    id: path,
                    package: PackageId(world.krate(scope.krate).package),
                    parent: None,
                    file,
                    line: owner.filter(|_| inline).map_or(1, |item| item.pos.line),
                    lines: whole.saturating_sub(inner),
                    test: scope.test || world.krate(scope.krate).auxiliary,
                    cfg: decl.and_then(|item| item.cfg.as_deref().map(str::to_owned)),
                },
            ));
        }
        list.sort_by(|(a, x), (b, y)| x.id.cmp(&y.id).then(x.file.cmp(&y.file)).then(a.cmp(b)));
        unique(list.iter_mut().map(|(_, module)| &mut module.id));
        for (index, (scope, _)) in list.iter().enumerate() {
            self.module_of[scope.0 as usize] = Some(ModuleId(index as u32));
        }
        for (scope, mut module) in list {
            let parent = world.scope(scope).parent.map(|parent| world.scope(parent).module);
            module.parent = parent.and_then(|parent| self.module_of[parent.0 as usize]);
            self.analysis.modules.push(module);
        }
    }

    fn items(&mut self) {
        let world = self.world;
        let mut list: Vec<(DefId, Item)> = world.insts.par_iter().flat_map_iter(|inst| self.items_of(inst)).collect();
        list.par_sort_by(|(a, x), (b, y)| {
            (&x.id, x.file, x.line, x.column).cmp(&(&y.id, y.file, y.line, y.column)).then(a.cmp(b))
        });
        unique(list.iter_mut().map(|(_, item)| &mut item.id));
        for (index, (def, _)) in list.iter().enumerate() {
            self.item_of[def.0 as usize] = Some(ItemId(index as u32));
        }
        let item_of = &self.item_of;
        let items = list.into_par_iter().map(|(def, mut item)| {
            let scope = world.scope(world.scope_of(def));
            let block_owner = if scope.kind == ScopeKind::Block { scope.decl } else { None };
            item.parent = world.parent(def).or(block_owner).and_then(|parent| item_of[parent.0 as usize]);
            item
        });
        self.analysis.items = items.collect();
    }

    fn items_of(&self, inst: &Inst) -> Vec<(DefId, Item)> {
        let world = self.world;
        let mut list = Vec::new();
        if let (true, Some(file)) = (self.own(inst.krate), self.file_ids[inst.file as usize]) {
            let ir = &world.files[inst.file as usize].ir;
            // Members follow each other.
            let mut holder: Option<(DefId, String)> = None;
            for (ix, item) in ir.items.iter().enumerate() {
                let def = DefId(inst.first_def + ix as u32);
                let Some(kind) = kind_of(ir, item) else { continue };
                let scope = world.scope(ScopeId(inst.first_scope + item.scope.0));
                let test = item.test || scope.test || inst.test;
                if item.synthetic || (test && !self.tests) {
                    continue;
                }
                let Some(module) = self.module_of[scope.module.0 as usize] else { continue };
                let id = match world.parent(def) {
                    Some(parent) => {
                        let (_, path) = match holder.take() {
                            Some(same) if same.0 == parent => holder.insert(same),
                            _ => holder.insert((parent, self.holder_path(parent))),
                        };
                        format!("{path}::{}", item.name.as_str())
                    }
                    None => self.item_path(def),
                };
                list.push((
                    def,
                    Item {
                        id,
                        name: if kind == ItemKind::Impl { self.impl_name(def) } else { item.name.as_str().to_owned() },
                        kind,
                        module,
                        parent: None,
                        file,
                        line: item.pos.line,
                        column: item.pos.col,
                        end_line: item.end_line.max(item.pos.line),
                        visibility: match item.vis {
                            Vis::Public => Visibility::Public,
                            Vis::Crate => Visibility::Crate,
                            Vis::Restricted(_) => Visibility::Restricted,
                            Vis::Private => Visibility::Private,
                        },
                        test,
                        cfg: item.cfg.as_deref().map(str::to_owned),
                    },
                ));
            }
        }
        list
    }

    fn module_path(&self, scope: ScopeId) -> &str {
        self.module_of[self.world.scope(scope).module.0 as usize]
            .map_or("", |module| self.analysis.modules[module.0 as usize].id.as_str())
    }

    fn item_path(&self, def: DefId) -> String {
        let world = self.world;
        let item = world.item(def);
        let scope_id = world.scope_of(def);
        let scope = world.scope(scope_id);
        match world.parent(def) {
            Some(parent) => format!("{}::{}", self.holder_path(parent), item.name.as_str()),
            None => {
                let outer = match scope.decl {
                    Some(owner) if scope.kind == ScopeKind::Block && owner != def => self.item_path(owner),
                    _ => self.module_path(scope_id).to_owned(),
                };
                match item.kind {
                    ItemIrKind::Impl { .. } => format!("{outer}::<{}>", self.impl_name(def)),
                    _ => format!("{outer}::{}", item.name.as_str()),
                }
            }
        }
    }

    /// What stands before the names of the members of an impl or trait.
    fn holder_path(&self, parent: DefId) -> String {
        match self.world.item(parent).kind {
            ItemIrKind::Impl { trait_: PathId::NONE, self_ty, .. } => self.type_path(parent, self_ty),
            _ => self.item_path(parent),
        }
    }

    /// The path of the type that an inherent impl is for, where it is a type of the codebase.
    fn type_path(&self, imp: DefId, ty: TypeId) -> String {
        let world = self.world;
        let ir = world.ir(imp);
        if let Some(TypeRef::Path(path)) = ir.types.get(ty.ix()) {
            let (path, segs) = ir.path(*path);
            let found = world.resolve(world.scope_of(imp), segs, path.global, Ns::Types, &mut |_, _| {});
            if let Some(Res::Def(def)) = found.res
                && !world.is_outside(def)
                && def != imp
            {
                return self.item_path(def);
            }
        }
        self.item_path(imp)
    }

    fn impl_name(&self, def: DefId) -> String {
        let (ir, item) = self.world.item_in(def);
        let ItemIrKind::Impl { trait_, self_ty, negative, .. } = item.kind else { return String::new() };
        let mut text = "impl ".to_owned();
        if let Some(path) = trait_.some() {
            text.push_str(if negative { "!" } else { "" });
            write_path(ir, path, &mut text, 0);
            text.push_str(" for ");
        }
        write_type(ir, self_ty, &mut text, 0);
        text
    }

    fn origin(&self, from: From) -> Option<Origin> {
        match from {
            From::Def(def) => match self.item_of[def.0 as usize] {
                Some(item) => Some(Origin::Item(item)),
                None => self.module_origin(self.world.scope_of(def)),
            },
            From::Scope(scope) => self.module_origin(scope),
        }
    }

    fn is_test(&self, from: Origin) -> bool {
        match from {
            Origin::Item(item) => self.analysis.items[item.0 as usize].test,
            Origin::Module(module) => self.analysis.modules[module.0 as usize].test,
        }
    }

    /// The origin, and whether it is test code.
    fn placed_origin(&self, from: From) -> Option<(Origin, bool)> {
        self.origin(from).map(|origin| (origin, self.is_test(origin)))
    }

    /// A macro's call between items belongs to the module, or to the function around it.
    fn module_origin(&self, scope: ScopeId) -> Option<Origin> {
        let data = self.world.scope(scope);
        if data.kind == ScopeKind::Block
            && let Some(item) = data.decl.and_then(|owner| self.item_of[owner.0 as usize])
        {
            return Some(Origin::Item(item));
        }
        self.module_of[data.module.0 as usize].map(Origin::Module)
    }

    fn references(&mut self, found: Vec<Found>, mut blind: Vec<BlindSpot>) {
        let mut parts: Vec<Part> = (self.world.insts.par_iter().zip(found))
            .filter_map(|(inst, found)| self.references_of(inst, found))
            .collect();
        let module_of: Vec<ModuleId> = self.analysis.items.iter().map(|item| item.module).collect();
        let edges = self.edges_of_guesses(&parts, &module_of);
        // Several instances may be of one file; files are sorted, and so is what is sorted within each of them.
        parts.sort_by_key(|part| part.file);
        let parts: Vec<&mut [Part]> = parts.chunk_by_mut(|a, b| a.file == b.file).collect();
        let parts: Vec<Part> = parts.into_par_iter().map(|parts| self.file_part(parts, &edges, &module_of)).collect();
        let mut references = Vec::with_capacity(parts.iter().map(|part| part.references.len()).sum());
        let mut resolution = Resolution::default();
        for part in parts {
            references.extend(part.references);
            blind.extend(part.blind);
            resolution.external += part.external;
        }
        // Mostly sorted already.
        blind.sort();
        blind.dedup();
        resolution.resolved = references.len() as u64;
        resolution.unresolved = blind
            .iter()
            .filter(|spot| matches!(spot.kind, BlindSpotKind::UnresolvedMethod | BlindSpotKind::UnresolvedPath))
            .count() as u64;
        self.analysis.references = references;
        self.analysis.blind_spots = blind;
        self.analysis.resolution = resolution;
    }

    /// The references and blind spots of one instance.
    fn references_of(&self, inst: &Inst, found: Found) -> Option<Part> {
        let file = self.file_ids[inst.file as usize]?;
        let mut references = Vec::with_capacity(found.refs.len());
        for raw in found.refs {
            let Some(to) = self.item_of[raw.to.0 as usize] else { continue };
            let Some(from) = self.origin(raw.from) else { continue };
            let test = self.is_test(from);
            let (kind, confidence) = (raw.kind, raw.confidence);
            let (line, column) = (raw.pos.line, raw.pos.col);
            references.push(Reference { from, to, kind, confidence, file, line, column, test, shown: raw.shown });
        }
        let path = &self.world.files[inst.file as usize].path;
        let mut blind = Vec::with_capacity(found.spots.len());
        for spot in found.spots {
            let message = match spot.kind {
                BlindSpotKind::UnresolvedMethod => {
                    format!("method `{}` on a value of unknown type", spot.name.as_str())
                }
                _ => format!("`{}` names nothing known", spot.name.as_str()),
            };
            let (line, column) = (spot.pos.line, spot.pos.col);
            blind.push(BlindSpot { file: path.clone(), line, column, kind: spot.kind, message });
        }
        Some(Part { file, references, blind, external: found.external })
    }
}
fn kind_of(ir: &FileIr, item: &ItemIr) -> Option<ItemKind> {
    Some(match item.kind {
        ItemIrKind::Fn(_) => match item.parent.some() {
            Some(parent)
                if matches!(ir.items[parent.ix()].kind, ItemIrKind::Impl { .. } | ItemIrKind::Trait { .. }) =>
            {
                ItemKind::Method
            }
            _ if item.proc_macro != kw::EMPTY => ItemKind::Macro,
            _ => ItemKind::Function,
        },
        ItemIrKind::Struct { .. } => ItemKind::Struct,
        ItemIrKind::Union { .. } => ItemKind::Union,
        ItemIrKind::Enum { .. } => ItemKind::Enum,
        ItemIrKind::Trait { .. } => ItemKind::Trait,
        ItemIrKind::TraitAlias { .. } => ItemKind::TraitAlias,
        ItemIrKind::Impl { .. } => ItemKind::Impl,
        ItemIrKind::Const { .. } => ItemKind::Const,
        ItemIrKind::Static { .. } => ItemKind::Static,
        ItemIrKind::TypeAlias { assoc: true, .. } => ItemKind::AssocType,
        ItemIrKind::TypeAlias { .. } => ItemKind::TypeAlias,
        ItemIrKind::Macro(_) => ItemKind::Macro,
        ItemIrKind::Mod { .. } | ItemIrKind::MacroCall(_) => return None,
    })
}
