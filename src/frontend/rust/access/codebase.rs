//! What the readers of all libraries share: code by its places, SQL files, members of traits.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::Code;
use crate::frontend::rust::infer::{Found, From};
use crate::frontend::rust::intern::Sym;
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;
use crate::model::schema::Dialect;
use crate::model::source::{SourceSet, SqlFile};

pub struct Codebase<'w> {
    pub world: &'w World,
    pub source: &'w SourceSet,
    /// By instance.
    pub found: &'w [Found],
    pub include_tests: bool,
    codes: Vec<OnceLock<Code>>,
    /// By file: its first instance.
    firsts: Vec<u32>,
    pub(super) diesel: super::diesel::State,
    pub(super) sea_orm: super::sea_orm::State,
    /// Members of the codebase's impls and traits, by name.
    members: OnceLock<FxHashMap<Sym, Vec<DefId>>>,
    /// By crate.
    dialects: OnceLock<FxHashMap<CrateId, Option<Dialect>>>,
}

impl<'w> Codebase<'w> {
    pub fn new(world: &'w World, source: &'w SourceSet, found: &'w [Found], include_tests: bool) -> Self {
        let mut codes = Vec::new();
        codes.resize_with(world.insts.len(), OnceLock::new);
        let (members, dialects) = (OnceLock::new(), OnceLock::new());
        let mut firsts = vec![u32::MAX; world.files.len()];
        for (index, inst) in (0..).zip(&world.insts) {
            let first = &mut firsts[inst.file as usize];
            *first = index.min(*first);
        }
        Self {
            world,
            source,
            found,
            include_tests,
            codes,
            firsts,
            diesel: super::diesel::State::default(),
            sea_orm: super::sea_orm::State::default(),
            members,
            dialects,
        }
    }

    /// The code of an instance, built when it is first asked for.
    pub fn code(&self, inst: InstId) -> &Code {
        self.codes[inst.0 as usize].get_or_init(|| Code::build(self.ir(inst), &self.found[inst.0 as usize]))
    }

    /// Whether no earlier instance has the same file: what several crates include is told of once.
    pub fn is_first(&self, inst: InstId) -> bool {
        self.firsts[self.world.insts[inst.0 as usize].file as usize] == inst.0
    }

    pub fn ir(&self, inst: InstId) -> &'w FileIr {
        &self.world.files[self.world.insts[inst.0 as usize].file as usize].ir
    }

    /// A file's path relative to the root; for an expansion that of the file with the call.
    pub fn path(&self, file: u32) -> &'w str {
        let data = &self.world.files[file as usize];
        match data.expansion_of {
            Some(real) => &self.world.files[real as usize].path,
            None => &data.path,
        }
    }

    /// The folder of the package that a file belongs to, relative to the root.
    pub fn package_folder(&self, inst: InstId) -> String {
        self.folder(self.world.krate(self.world.insts[inst.0 as usize].krate).package)
    }

    /// A package's folder, relative to the root.
    pub fn folder(&self, package: u32) -> String {
        self.source.packages.get(package as usize).map_or_else(String::new, |package| {
            let folder = package.manifest.parent().unwrap_or(&package.manifest);
            let folder = folder.strip_prefix(&self.source.root).unwrap_or(folder);
            folder.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
        })
    }

    /// The SQL file that a path names as seen from a folder; both relative to the root.
    pub fn sql_file(&self, folder: &str, path: &str) -> Option<&'w SqlFile> {
        let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
        for part in path.split(['/', '\\']) {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                part => parts.push(part),
            }
        }
        let path = parts.join("/");
        let files = &self.source.sql_files;
        files.binary_search_by(|file| file.path.as_str().cmp(&path)).ok().map(|at| &files[at])
    }

    fn members(&self) -> &FxHashMap<Sym, Vec<DefId>> {
        let world = self.world;
        self.members.get_or_init(|| {
            let mut members: FxHashMap<Sym, Vec<DefId>> = FxHashMap::default();
            for inst in world.insts.iter().filter(|inst| !world.krate(inst.krate).outside) {
                for (ix, item) in world.files[inst.file as usize].ir.items.iter().enumerate() {
                    let relevant = matches!(item.kind, ItemIrKind::Fn(_) | ItemIrKind::Const { .. });
                    if relevant && !item.parent.is_none() && !item.test {
                        members.entry(item.name).or_default().push(DefId(inst.first_def + ix as u32));
                    }
                }
            }
            members
        })
    }

    /// Whether the codebase has a method of that name, whatever it is for.
    pub fn has_method(&self, name: Sym) -> bool {
        self.members().contains_key(&name)
    }

    /// The members of impls that stand for a member of a trait.
    pub fn implementations(&self, def: DefId) -> Vec<DefId> {
        let world = self.world;
        let Some(named) = self.members().get(&world.item(def).name) else { return Vec::new() };
        named.iter().copied().filter(|&member| member != def && self.declaration(member) == Some(def)).collect()
    }

    /// The member of a trait that a member of an impl stands for.
    pub fn declaration(&self, def: DefId) -> Option<DefId> {
        let world = self.world;
        let imp = world.parent(def)?;
        let (ir, item) = world.item_in(imp);
        let ItemIrKind::Impl { trait_, .. } = item.kind else { return None };
        let (path, segs) = ir.path(trait_.some()?);
        match world.resolve(world.scope_of(imp), segs, path.global, Ns::Types, &mut |_, _| {}).res? {
            Res::Def(trait_) => {
                let name = world.item(def).name;
                world.members(trait_).find(|&member| world.item(member).name == name)
            }
            _ => None,
        }
    }

    /// Code of a test, an example or a bench.
    pub fn is_test(&self, from: From) -> bool {
        let world = self.world;
        let (scope, item) = match from {
            From::Def(def) => (world.scope_of(def), world.item(def).test),
            From::Scope(scope) => (scope, false),
        };
        let data = world.scope(scope);
        item || data.test || world.krate(data.krate).auxiliary
    }

    /// The kind of database that a crate names types for; nothing where it names several.
    pub fn dialect(&self, krate: CrateId) -> Option<Dialect> {
        let world = self.world;
        let dialects = self.dialects.get_or_init(|| {
            let mut dialects: FxHashMap<CrateId, Option<Dialect>> = FxHashMap::default();
            for (inst, found) in world.insts.iter().zip(self.found) {
                for to in found.outside.iter().map(|used| used.to) {
                    let Some(dialect) = dialect_of(world, to) else { continue };
                    let known = dialects.entry(inst.krate).or_insert(Some(dialect));
                    if *known != Some(dialect) {
                        *known = None;
                    }
                }
            }
            dialects
        });
        dialects.get(&krate).copied().flatten()
    }
}

/// The database that a type of sqlx or diesel is for, by its name.
pub fn dialect_of(world: &World, def: DefId) -> Option<Dialect> {
    let is_type = |def: DefId| matches!(world.item(def).kind, ItemIrKind::Struct { .. } | ItemIrKind::TypeAlias { .. });
    let name = if is_type(def) { world.item(def).name.as_str() } else { return None };
    if name.starts_with("Pg") || name == "Postgres" {
        Some(Dialect::Postgres)
    } else if name.starts_with("Sqlite") {
        Some(Dialect::Sqlite)
    } else if name.starts_with("MySql") || name.starts_with("Mysql") {
        Some(Dialect::Mysql)
    } else {
        None
    }
}
