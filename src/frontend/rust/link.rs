//! Follows `mod` from every crate root and links the files into crates.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::intern::{Sym, intern, kw};
use super::ir::*;
use super::parse::{Problem, parse_path};
use super::stubs;
use super::world::*;
use super::{Options, Progress};
use crate::model::analysis::{BlindSpot, BlindSpotKind};
use crate::model::source::SourceSet;

/// The linked code and what could not be linked.
pub struct Linked {
    pub world: World,
    pub blind_spots: Vec<BlindSpot>,
    /// Files that were asked for by name and are not among those of the walk, whether they are there or not.
    pub probes: Vec<String>,
}

/// Files that were read before it was known which crates include them.
pub struct Read {
    pub(super) files: Vec<(PathBuf, Result<FileIr, Problem>)>,
    /// Signature files that an earlier run has read, by the name of their crate.
    pub(super) stubs: HashMap<String, FileIr>,
}

/// Files that an earlier run has read and that are the same today, by their path.
pub type Known = HashMap<PathBuf, FileIr>;

/// Reads all files but those of tests, examples and benches where these are not asked for. `folders` hold a manifest.
pub fn read(files: &[PathBuf], folders: &[&Path], options: Options, progress: &dyn Progress) -> Read {
    read_unknown(files, folders, (Known::new(), HashMap::new()), options, progress)
}

/// The same, but for the files that are known already.
pub fn read_unknown(
    files: &[PathBuf],
    folders: &[&Path],
    (mut known, stubs): (Known, HashMap<String, FileIr>),
    options: Options,
    progress: &dyn Progress,
) -> Read {
    let folders: FxHashSet<&Path> = folders.iter().copied().collect();
    let auxiliary = |path: &Path| {
        path.ancestors().any(|at| {
            let named = at.file_name().is_some_and(|name| name == "tests" || name == "examples" || name == "benches");
            named && at.parent().is_some_and(|parent| folders.contains(parent))
        })
    };
    let wanted: Vec<&PathBuf> = files.iter().filter(|path| options.include_tests || !auxiliary(path)).collect();
    progress.stage("reading", wanted.len());
    // The largest first, so that no worker ends long after the others.
    let mut results: Vec<(usize, Result<FileIr, Problem>)> = wanted
        .iter()
        .enumerate()
        .filter_map(|(index, path)| known.remove(path.as_path()).map(|ir| (index, Ok(ir))))
        .collect();
    let there: FxHashSet<usize> = results.iter().map(|&(index, _)| index).collect();
    progress.advance(there.len());
    let mut order: Vec<(u64, usize)> = wanted
        .par_iter()
        .enumerate()
        .filter(|(index, _)| !there.contains(index))
        .map(|(index, path)| (fs::metadata(path).map_or(0, |data| data.len()), index))
        .collect();
    order.sort_unstable_by_key(|&(size, index)| (Reverse(size), index));
    let next = AtomicUsize::new(0);
    let parts = rayon::broadcast(|_| {
        let mut done = Vec::new();
        while let Some(&(_, index)) = order.get(next.fetch_add(1, Ordering::Relaxed)) {
            done.push((index, parse_path(wanted[index], options.include_tests)));
            progress.advance(1);
        }
        done
    });
    results.extend(parts.into_iter().flatten());
    results.sort_unstable_by_key(|&(index, _)| index);
    Read { files: results.into_iter().map(|(index, result)| (wanted[index].clone(), result)).collect(), stubs }
}

/// Links all crates of a source set out of the files that were read.
pub fn link(source: &SourceSet, mut read: Read, options: Options) -> Linked {
    let names: Vec<(&'static str, Option<FileIr>)> =
        stubs::needed(source).into_iter().map(|name| (name, read.stubs.remove(name))).collect();
    let mut stubs: Vec<(&str, FileIr)> =
        names.into_par_iter().filter_map(|(name, known)| Some((name, known.or_else(|| stubs::parse(name))?))).collect();
    // The standard library comes last, as what depends on nothing.
    let first = stubs.len().min(1);
    stubs.rotate_left(first);
    let mut linker = Linker::new(source, options);
    for (path, result) in read.files {
        linker.take(path, result);
    }
    linker.stubs(stubs);
    linker.crates();
    linker.tell_left_out();
    linker.tell_refused();
    let Linker { world, mut blind_spots, mut probes, .. } = linker;
    blind_spots.sort();
    probes.sort_unstable();
    probes.dedup();
    Linked { world, blind_spots, probes }
}

pub(super) struct Linker<'a> {
    pub(super) source: &'a SourceSet,
    pub(super) options: Options,
    pub(super) world: World,
    blind_spots: Vec<BlindSpot>,
    /// Files that were read: the index in the world, or why not.
    files: FxHashMap<PathBuf, Result<u32, Problem>>,
    reported: FxHashSet<PathBuf>,
    probes: Vec<String>,
    pub(super) stub_crates: FxHashMap<&'static str, CrateId>,
}

/// A module body that waits to be linked.
pub(super) struct Work {
    pub(super) scope: ScopeId,
    /// Where the files of its `mod name;` lie.
    pub(super) dir: PathBuf,
    /// Where `#[path]` starts from.
    pub(super) path_dir: PathBuf,
    /// The files of the modules above, for cycles.
    pub(super) above: Vec<u32>,
}

impl<'a> Linker<'a> {
    fn new(source: &'a SourceSet, options: Options) -> Self {
        Self {
            source,
            options,
            world: World { tests: options.include_tests, ..World::default() },
            blind_spots: Vec::new(),
            files: FxHashMap::default(),
            reported: FxHashSet::default(),
            probes: Vec::new(),
            stub_crates: FxHashMap::default(),
        }
    }

    fn relative(&self, path: &Path) -> String {
        let path = path.strip_prefix(&self.source.root).unwrap_or(path);
        let parts: Vec<_> = path.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        parts.join("/")
    }

    fn take(&mut self, path: PathBuf, result: Result<FileIr, Problem>) {
        let entry = match result {
            Ok(ir) => {
                self.world.files.push(FileData { path: self.relative(&path), ir, expansion_of: None });
                Ok(self.world.files.len() as u32 - 1)
            }
            Err(problem) => Err(problem),
        };
        self.files.insert(path, entry);
    }

    pub(super) fn spot(&mut self, file: String, pos: Pos, kind: BlindSpotKind, message: String) {
        self.blind_spots.push(BlindSpot { file, line: pos.line, column: pos.col, kind, message });
    }

    /// The file's index; reads it where it was not among the first. Problems are reported once.
    pub(super) fn file(&mut self, path: &Path) -> Option<u32> {
        if !self.files.contains_key(path) {
            self.probes.push(path.to_string_lossy().into_owned());
            let result = parse_path(path, self.options.include_tests);
            self.take(path.to_owned(), result);
        }
        match self.files.get(path)? {
            Ok(index) => Some(*index),
            Err(problem) => {
                let problem = problem.clone();
                if self.reported.insert(path.to_owned()) {
                    let file = self.relative(path);
                    let pos = Pos { line: problem.line, col: problem.column };
                    self.spot(file, pos, problem.kind, problem.message);
                }
                None
            }
        }
    }

    pub(super) fn new_crate(
        &mut self,
        name: &str,
        edition: u16,
        package: u32,
        auxiliary: bool,
        outside: bool,
    ) -> CrateId {
        self.world.crates.push(CrateData {
            name: intern(name),
            edition,
            // The crate's root file is placed next.
            root: ScopeId(self.world.scopes.len() as u32),
            externs: FxHashMap::default(),
            outside,
            watched: outside && super::access::is_watched(name),
            package,
            auxiliary,
        });
        CrateId(self.world.crates.len() as u32 - 1)
    }

    /// Puts a file into a crate; its scopes get their numbers, its inline modules their names.
    pub(super) fn place(&mut self, file: u32, krate: CrateId, parent: Option<ScopeId>, test: bool) -> ScopeId {
        let inst = InstId(self.world.insts.len() as u32);
        let first_def = self.world.def_inst.len() as u32;
        let first_scope = self.world.scopes.len() as u32;
        let ir = &self.world.files[file as usize].ir;
        let test = test || ir.inner_test;
        self.world.def_inst.extend(std::iter::repeat_n(inst, ir.items.len()));
        for (index, scope) in ir.scopes.iter().enumerate() {
            let id = ScopeId(first_scope + index as u32);
            let outer = if index == 0 { parent } else { Some(ScopeId(first_scope + scope.parent.0)) };
            let module = match (scope.kind, outer) {
                (ScopeKind::Block, Some(outer)) => self.world.scopes[outer.0 as usize].module,
                _ => id,
            };
            let (name, owner_test) = match scope.owner.some() {
                Some(owner) => (ir.items[owner.ix()].name, ir.items[owner.ix()].test),
                None => (kw::EMPTY, false),
            };
            let outer_test = outer.is_some_and(|outer| self.world.scopes[outer.0 as usize].test);
            self.world.scopes.push(ScopeData {
                inst,
                ix: ScopeIx(index as u32),
                krate,
                kind: scope.kind,
                parent: outer,
                module,
                name,
                names: FxHashMap::default(),
                decl: scope.owner.some().map(|owner| DefId(first_def + owner.0)),
                test: test || owner_test || outer_test,
                unnamed: Vec::new(),
                open_glob: false,
            });
        }
        self.world.insts.push(Inst { file, krate, first_def, first_scope, test });
        self.world.declare(inst);
        ScopeId(first_scope)
    }

    /// Enters the modules of the inline scopes of an instance, and collects the work of its outline ones.
    pub(super) fn modules(&mut self, work: &Work, queue: &mut Vec<Work>) {
        let data = &self.world.scopes[work.scope.0 as usize];
        let (inst, ix, krate, test) = (data.inst, data.ix, data.krate, data.test);
        let Inst { file, first_def, first_scope, .. } = self.world.insts[inst.0 as usize];
        let items = self.world.files[file as usize].ir.scopes[ix.ix()].items.clone();
        for item_ix in items {
            let item = &self.world.files[file as usize].ir.items[item_ix.ix()];
            let (name, pos, vis, item_test) = (item.name, item.pos, item.vis, item.test || test);
            match &item.kind {
                ItemIrKind::Mod { scope, path, inline: true, .. } => {
                    let child = ScopeId(first_scope + scope.0);
                    let (dir, path_dir) = match path {
                        Some(path) => (work.path_dir.join(&**path), work.path_dir.join(&**path)),
                        None => (work.dir.join(name.as_str()), work.dir.join(name.as_str())),
                    };
                    self.enter(work.scope, child, name, vis);
                    queue.push(Work { scope: child, dir, path_dir, above: work.above.clone() });
                }
                ItemIrKind::Mod { path, inline: false, .. } => {
                    if item_test && !self.options.include_tests {
                        continue;
                    }
                    let path = path.clone();
                    let decl = DefId(first_def + item_ix.0);
                    let candidates = match &path {
                        Some(path) => vec![normal(&work.path_dir.join(&**path))],
                        None => {
                            let name = name.as_str();
                            vec![work.dir.join(format!("{name}.rs")), work.dir.join(name).join("mod.rs")]
                        }
                    };
                    let from = self.world.files[file as usize].path.clone();
                    let Some(found) = self.pick(&candidates, &from, pos, name.as_str()) else { continue };
                    let Some(child_file) = self.file(&found) else { continue };
                    if work.above.contains(&child_file) || work.above.len() > 120 {
                        let message = format!("module `{}` includes itself", name.as_str());
                        self.spot(from, pos, BlindSpotKind::ModuleCycle, message);
                        continue;
                    }
                    if self.world.insts.len() > self.world.files.len() * 8 + 1000 {
                        let message = "the same files are included too often; the rest is left out".to_owned();
                        self.spot(from, pos, BlindSpotKind::ModuleCycle, message);
                        continue;
                    }
                    let child = self.place(child_file, krate, Some(work.scope), item_test);
                    let data = &mut self.world.scopes[child.0 as usize];
                    (data.name, data.decl) = (name, Some(decl));
                    self.enter(work.scope, child, name, vis);
                    let folder = found.parent().map(Path::to_owned).unwrap_or_default();
                    let is_mod = path.is_some() || found.file_name().is_some_and(|file| file == "mod.rs");
                    let dir = if is_mod { folder.clone() } else { folder.join(name.as_str()) };
                    let mut above = work.above.clone();
                    above.push(child_file);
                    queue.push(Work { scope: child, dir, path_dir: folder, above });
                }
                ItemIrKind::MacroCall(call) => {
                    let ir = &self.world.files[file as usize].ir;
                    let Some(include) = ir.macros[call.ix()].include.some() else { continue };
                    let from = self.world.files[file as usize].path.clone();
                    // Beside the file that says so, whatever module it stands in.
                    let folder = self.source.root.join(&from);
                    let folder = folder.parent().unwrap_or(&self.source.root);
                    let target = normal(&folder.join(&*ir.strings[include.ix()]));
                    let Some(found) = self.pick(&[target], &from, pos, "include!") else { continue };
                    let Some(child_file) = self.file(&found) else { continue };
                    if work.above.contains(&child_file) || work.above.len() > 120 {
                        self.spot(from, pos, BlindSpotKind::ModuleCycle, "the file includes itself".to_owned());
                        continue;
                    }
                    let child = self.place_included(child_file, krate, work.scope, item_test);
                    let mut above = work.above.clone();
                    above.push(child_file);
                    queue.push(Work { scope: child, dir: work.dir.clone(), path_dir: work.path_dir.clone(), above });
                }
                _ => {}
            }
        }
        // Blocks may hold modules too.
        let ir = &self.world.files[file as usize].ir;
        let blocks: Vec<u32> = (0..ir.scopes.len() as u32)
            .filter(|&index| {
                let scope = &ir.scopes[index as usize];
                scope.kind == ScopeKind::Block && scope.parent == ix && index != ix.0
            })
            .collect();
        for block in blocks {
            let scope = ScopeId(first_scope + block);
            queue.push(Work {
                scope,
                dir: work.dir.clone(),
                path_dir: work.path_dir.clone(),
                above: work.above.clone(),
            });
        }
    }

    fn tell_left_out(&mut self) {
        for (file, pos) in std::mem::take(&mut self.world.left_out_globs) {
            let path = self.world.files[file as usize].path.clone();
            let message = "modules glob each other too often; the names of this glob are left out".to_owned();
            self.spot(path, pos, BlindSpotKind::UnresolvedPath, message);
        }
    }

    fn tell_refused(&mut self) {
        let mut files: Vec<u32> = self.world.insts.iter().map(|inst| inst.file).collect();
        files.sort_unstable();
        files.dedup();
        for file in files {
            let FileData { path, ir, .. } = &self.world.files[file as usize];
            for &(pos, name) in &ir.refused {
                let message = format!("the arguments of `{}!` are too long to be parsed safely", name.as_str());
                let (line, column) = (pos.line, pos.col);
                self.blind_spots.push(BlindSpot {
                    file: path.clone(),
                    line,
                    column,
                    kind: BlindSpotKind::OpaqueMacro,
                    message,
                });
            }
        }
    }

    fn enter(&mut self, scope: ScopeId, child: ScopeId, name: Sym, vis: Vis) {
        let reach = if vis == Vis::Public { Reach::Everywhere } else { Reach::Below(self.world.krate_root_of(scope)) };
        let slot = self.world.scopes[scope.0 as usize].names.entry(name).or_default();
        if slot.types.is_none() {
            slot.types = Some(Binding { res: Res::Mod(child), reach, by_glob: false });
            self.changed(scope);
        }
    }

    /// Globs that have copied a scope's names look again.
    fn changed(&mut self, scope: ScopeId) {
        if let Some(changes) = self.world.changes.get_mut(scope.0 as usize) {
            changes.push(None);
        }
    }

    /// An included file's names belong to the scope that includes it.
    pub(super) fn place_included(&mut self, file: u32, krate: CrateId, scope: ScopeId, test: bool) -> ScopeId {
        let child = self.place(file, krate, Some(scope), test);
        let module = self.world.scopes[scope.0 as usize].module;
        let data = &mut self.world.scopes[child.0 as usize];
        (data.kind, data.module) = (ScopeKind::Block, module);
        self.hand_on(child, scope);
        child
    }

    /// Hands the macros of `#[macro_use]` modules to the module around, from the inside out.
    pub(super) fn macros_used(&mut self) {
        for index in (0..self.world.scopes.len()).rev() {
            let scope = &self.world.scopes[index];
            let Some(decl) = scope.decl else { continue };
            if !matches!(self.world.item(decl).kind, ItemIrKind::Mod { macro_use: true, .. }) {
                continue;
            }
            let Some(parent) = scope.parent else { continue };
            let macros: Vec<(Sym, Binding)> =
                scope.names.iter().filter_map(|(&name, per)| Some((name, per.macros?))).collect();
            for (name, binding) in macros {
                let slot = self.world.scopes[parent.0 as usize].names.entry(name).or_default();
                slot.macros = slot.macros.or(Some(binding));
            }
        }
    }

    /// Gives a scope the names of one that stands in it.
    pub(super) fn hand_on(&mut self, from: ScopeId, to: ScopeId) {
        let names: Vec<_> = self.world.scope(from).names.iter().map(|(&name, &per)| (name, per)).collect();
        for (name, per) in names {
            let slot = self.world.scopes[to.0 as usize].names.entry(name).or_default();
            for ns in [Ns::Types, Ns::Values, Ns::Macros] {
                let slot = slot.slot(ns);
                // Something imported by a glob gives way.
                if slot.is_none_or(|old| old.by_glob) && per.get(ns).is_some() {
                    *slot = per.get(ns);
                }
            }
        }
        self.changed(to);
        // What is included may stand in something included itself.
        let data = self.world.scope(to);
        if let (ScopeIx(0), ScopeKind::Block, Some(outer)) = (data.ix, data.kind, data.parent) {
            self.hand_on(to, outer);
        }
    }

    /// The first candidate that exists below the root.
    fn pick(&mut self, candidates: &[PathBuf], from: &str, pos: Pos, name: &str) -> Option<PathBuf> {
        for path in candidates {
            if self.files.contains_key(path) {
                return Some(path.clone());
            }
        }
        for path in candidates {
            self.probes.push(path.to_string_lossy().into_owned());
            if !path.is_file() {
                continue;
            }
            let inside = path.starts_with(&self.source.root)
                && path.canonicalize().is_ok_and(|real| real.starts_with(&self.source.root));
            if inside {
                return Some(path.clone());
            }
            let message = format!("`{name}` lies outside the analysed folder and is not read");
            self.spot(from.to_owned(), pos, BlindSpotKind::OutsideRoot, message);
            return None;
        }
        let tried: Vec<String> = candidates.iter().map(|path| self.relative(path)).collect();
        let message = format!("no file for `{name}`: looked for {}", tried.join(" and "));
        self.spot(from.to_owned(), pos, BlindSpotKind::MissingModule, message);
        None
    }

    pub(super) fn follow(&mut self, root: ScopeId, dir: PathBuf, file: u32) {
        let mut queue = vec![Work { scope: root, path_dir: dir.clone(), dir, above: vec![file] }];
        while let Some(work) = queue.pop() {
            self.modules(&work, &mut queue);
        }
    }
}

impl World {
    fn krate_root_of(&self, scope: ScopeId) -> ScopeId {
        self.krate(self.scope(scope).krate).root
    }
}

/// Takes `.` and `..` out of a path without asking the disk.
fn normal(path: &Path) -> PathBuf {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                out.pop();
            }
            other => out.push(other),
        }
    }
    out
}
