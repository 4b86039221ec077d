//! The Rust frontend: `syn` lives here and nowhere else.

mod access;
mod assemble;
mod carry;
mod crates;
mod detect;
mod diesel_macros;
mod expand;
mod expansion;
mod follow;
mod imports;
mod infer;
mod interface;
mod intern;
mod ir;
mod link;
mod lower;
mod parse;
mod paths;
mod scan;
mod sea_orm_macros;
mod snapshot;
mod stubs;
mod thin;
mod world;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

pub use self::carry::carry;
use self::infer::index::Index;
use self::infer::{Cx, Found, infer_inst};
use self::link::Linked;
pub use self::snapshot::{Resolved, Snapshot};
use self::world::{InstId, World};
use crate::model::analysis::Analysis;
use crate::model::data::CodeData;
use crate::model::source::SourceSet;

/// What the caller wants of a run.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Read the bodies of tests, examples and benches too (their facts are marked).
    pub include_tests: bool,
}

/// Told about the work as it is done: files read so far, and of how many.
pub trait Progress: Sync {
    fn stage(&self, name: &'static str, total: usize);
    fn advance(&self, by: usize);
}

/// Says nothing.
pub struct Silent;

impl Progress for Silent {
    fn stage(&self, _: &'static str, _: usize) {}
    fn advance(&self, _: usize) {}
}

/// Files that were read and parsed, not yet linked.
pub struct Read(link::Read);

/// Reads the Rust files below a root before it is known which crates include them; `folders` hold a manifest.
#[must_use]
pub fn read(files: &[PathBuf], folders: &[&Path], options: Options, progress: &dyn Progress) -> Read {
    Read(link::read(files, folders, options, progress))
}

/// The same for a source set that is known already.
#[must_use]
pub fn read_all(source: &SourceSet, options: Options, progress: &dyn Progress) -> Read {
    let folders: Vec<&Path> = source.packages.iter().filter_map(|package| package.manifest.parent()).collect();
    read(&source.rust_files, &folders, options, progress)
}

/// Links what was read, and resolves what it names.
#[must_use]
pub fn resolve(source: &SourceSet, read: Read, options: Options, progress: &dyn Progress) -> Resolved {
    let Linked { world, blind_spots, probes } = link::link(source, read.0, options);
    let index = Index::build(&world);
    let all = 0..world.insts.len();
    let mut found: Vec<Found> = Vec::new();
    found.resize_with(world.insts.len(), Found::default);
    for (inst, part) in infer_some(&world, &index, all, options, progress) {
        found[inst] = part;
    }
    // Taking the tables apart takes a while; nobody waits for it.
    rayon::spawn(move || drop(index));
    Resolved { world, found, blind_spots, probes }
}

/// Makes an analysis of resolved code, and what it says of databases and systems outside.
#[must_use]
pub fn finish(source: &SourceSet, resolved: Resolved, options: Options) -> (Analysis, CodeData) {
    let Resolved { world, found, mut blind_spots, .. } = resolved;
    blind_spots.extend(source.blind_spots.iter().cloned());
    let detected = detect::routes(&world, &found, source, options.include_tests);
    let data = access::read(&world, &found, source, options.include_tests);
    let facts = assemble::assemble(source, &world, found, (detected, data), blind_spots, options.include_tests);
    // Taking the tables apart takes as long as a tenth of a run that finds little to do; the process ends soon.
    std::mem::forget(world);
    facts
}

/// Links what was read into an analysis, and into what it says of databases and systems outside.
#[must_use]
pub fn analyze_read(source: &SourceSet, read: Read, options: Options, progress: &dyn Progress) -> (Analysis, CodeData) {
    finish(source, resolve(source, read, options, progress), options)
}

/// Reads the files that are not known from an earlier run, which is taken apart for what is.
#[must_use]
pub fn read_changed(
    files: &[PathBuf],
    folders: &[&Path],
    (before, root, changed): (Resolved, &Path, &[PathBuf]),
    options: Options,
    progress: &dyn Progress,
) -> Read {
    let (known, stubs) = before.into_files(root, changed);
    Read(link::read_unknown(files, folders, (known, stubs), options, progress))
}

/// Whether a text can be read and lowered. Fuzzing starts here.
#[doc(hidden)]
#[must_use]
pub fn is_readable(text: &str) -> bool {
    parse::parse_source(text, true).is_ok() | parse::parse_source(text, false).is_ok()
}

/// Every worker keeps its own types and caches, and takes the next instance when it is done with one.
fn infer_some(
    world: &World,
    index: &Index,
    insts: impl Iterator<Item = usize>,
    options: Options,
    progress: &dyn Progress,
) -> Vec<(usize, Found)> {
    let mut order: Vec<usize> = insts.filter(|&inst| !world.krate(world.insts[inst].krate).outside).collect();
    // The largest first, so that no worker ends long after the others.
    order.sort_by_key(|&inst| std::cmp::Reverse(world.files[world.insts[inst].file as usize].ir.exprs.len()));
    progress.stage("resolving", order.len());
    let next = AtomicUsize::new(0);
    let parts = rayon::broadcast(|_| {
        let mut cx = Cx::new(world, index);
        let mut done = Vec::new();
        while let Some(&inst) = order.get(next.fetch_add(1, Ordering::Relaxed)) {
            done.push((inst, infer_inst(&mut cx, InstId(inst as u32), options.include_tests)));
            progress.advance(1);
        }
        done
    });
    parts.into_iter().flatten().collect()
}
