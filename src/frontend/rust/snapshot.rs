//! Linked and resolved code as bytes, so that a later run parses and resolves only what has changed since.
//!
//! Numbers of names ([`Sym`]) are kept as they are: they hold in a process that has not interned any other name yet.

use std::collections::HashMap;
use std::mem::take;
use std::path::{Path, PathBuf};

use bitcode::{Decode, Encode};
use rayon::prelude::*;
use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::infer::Found;
use super::infer::index::Index;
use super::interface::is_same;
use super::intern;
use super::ir::FileIr;
use super::link::Known;
use super::parse::parse_path;
use super::world::*;
use super::{Options, Progress, infer_some};
use crate::model::analysis::BlindSpot;

/// What a run knows of the code before it asks for routes, data and names to show.
pub struct Resolved {
    pub(super) world: World,
    pub(super) found: Vec<Found>,
    pub(super) blind_spots: Vec<BlindSpot>,
    /// Files that were asked for by name and are not among those of the walk, whether they are there or not.
    pub probes: Vec<String>,
}

/// A part of at least so many expressions and items is worth a task of its own.
const PART: usize = 40_000;

#[derive(Encode, Decode)]
struct Frame {
    crates: Vec<CrateData>,
    insts: Vec<Inst>,
    def_inst: Vec<InstId>,
    std: Option<CrateId>,
    prelude: HashMap<intern::Sym, PerNs, FxBuildHasher>,
    tests: bool,
    expanded: Vec<DefId>,
    derived: HashMap<InstId, DefId, FxBuildHasher>,
    blind_spots: Vec<BlindSpot>,
    probes: Vec<String>,
}

/// Bytes, in parts that are read side by side.
#[derive(Debug, Default)]
pub struct Snapshot {
    /// Names and how many parts the scopes and the files have; the frame; then scopes, files and what was found.
    parts: Vec<Vec<u8>>,
}

impl Snapshot {
    /// The parts in their order.
    #[must_use]
    pub fn parts(&self) -> Vec<&[u8]> {
        self.parts.iter().map(Vec::as_slice).collect()
    }
}

impl Resolved {
    /// Everything as bytes. (What is encoded has to be owned by what is encoded: it goes there and comes back.)
    #[must_use]
    pub fn to_snapshot(&mut self) -> Snapshot {
        let world = &mut self.world;
        let mut expanded: Vec<DefId> = world.expanded.iter().copied().collect();
        expanded.sort_unstable();
        let frame = Frame {
            crates: take(&mut world.crates),
            insts: take(&mut world.insts),
            def_inst: take(&mut world.def_inst),
            std: world.std,
            prelude: take(&mut world.prelude),
            tests: world.tests,
            expanded,
            derived: take(&mut world.derived),
            blind_spots: take(&mut self.blind_spots),
            probes: take(&mut self.probes),
        };
        let files =
            parts(take(&mut world.files), |file| file.ir.exprs.len() + file.ir.items.len() + file.ir.segs.len());
        let scopes = parts(take(&mut world.scopes), |scope| scope.names.len() + 4);
        let found = parts(take(&mut self.found), |found| found.refs.len() + found.outside.len() + 1);
        let ((files_bytes, scopes_bytes), (found_bytes, frame_bytes)) =
            rayon::join(|| (encoded(&files), encoded(&scopes)), || (encoded(&found), bitcode::encode(&frame)));
        (world.files, world.scopes, self.found) = (whole(files), whole(scopes), whole(found));
        (world.crates, world.insts, world.def_inst) = (frame.crates, frame.insts, frame.def_inst);
        world.derived = frame.derived;
        (world.prelude, self.blind_spots, self.probes) = (frame.prelude, frame.blind_spots, frame.probes);
        let names: Vec<String> = intern::all().into_iter().map(str::to_owned).collect();
        let counts = [scopes_bytes.len(), files_bytes.len()];
        let mut parts = vec![bitcode::encode(&(names, counts)), frame_bytes];
        parts.extend(scopes_bytes);
        parts.extend(files_bytes);
        parts.extend(found_bytes);
        Snapshot { parts }
    }

    /// Everything from the parts of a snapshot. `None` where they are none, or where this process has numbered names
    /// already.
    #[must_use]
    pub fn from_parts(parts: &[&[u8]]) -> Option<Self> {
        let [names, frame, rest @ ..] = parts else { return None };
        let (names, [scopes, files]): (Vec<String>, [usize; 2]) = bitcode::decode(names).ok()?;
        let (scopes, rest) = rest.split_at_checked(scopes)?;
        let (files, found) = rest.split_at_checked(files)?;
        if !intern::restore(names) {
            return None;
        }
        let ((files, scopes), (found, frame)) = rayon::join(
            || rayon::join(|| decoded::<FileData>(files), || decoded::<ScopeData>(scopes)),
            || rayon::join(|| decoded::<Found>(found), || bitcode::decode::<Frame>(frame).ok()),
        );
        let (frame, scopes) = (frame?, scopes?);
        let world = World {
            files: files?,
            crates: frame.crates,
            insts: frame.insts,
            scopes,
            def_inst: frame.def_inst,
            std: frame.std,
            prelude: frame.prelude,
            tests: frame.tests,
            // What only matters while imports are resolved.
            imports: Vec::new(),
            changes: Vec::new(),
            glob_steps: 0,
            left_out_globs: Vec::new(),
            expanded: frame.expanded.into_iter().collect::<FxHashSet<_>>(),
            derived: frame.derived,
        };
        let resolved = Self { world, found: found?, blind_spots: frame.blind_spots, probes: frame.probes };
        (resolved.found.len() == resolved.world.insts.len()).then_some(resolved)
    }

    /// Takes the changed files in, where all others can stay as they are; false where they can not. Paths lie below the
    /// root.
    #[must_use]
    pub fn update(&mut self, root: &Path, changed: &[PathBuf], options: Options, progress: &dyn Progress) -> bool {
        let mut at: FxHashMap<PathBuf, usize> = FxHashMap::default();
        for (index, file) in self.world.files.iter().enumerate() {
            if file.expansion_of.is_none() {
                at.insert(root.join(&file.path), index);
            }
        }
        // Others than these were not read before, and for a reason that may be gone.
        let Some(places) = changed.iter().map(|path| at.get(path).copied()).collect::<Option<Vec<usize>>>() else {
            return false;
        };
        let read: Vec<Option<FileIr>> =
            changed.par_iter().map(|path| parse_path(path, options.include_tests).ok()).collect();
        let mut fresh: Vec<(usize, FileIr)> = Vec::new();
        for (&place, ir) in places.iter().zip(read) {
            let Some(ir) = ir else { return false };
            let file = &self.world.files[place];
            // What a macro of the file has written, and what is told of it, stands at places that may have moved.
            let expanded = self.world.files.iter().any(|other| other.expansion_of == Some(place as u32));
            let told = self.blind_spots.iter().any(|spot| spot.file == file.path);
            if expanded || told || !ir.refused.is_empty() || !is_same(&file.ir, &ir) {
                return false;
            }
            fresh.push((place, ir));
        }
        for (place, ir) in fresh {
            self.world.files[place].ir = ir;
        }
        let places: FxHashSet<u32> = places.into_iter().map(|place| place as u32).collect();
        let insts: Vec<usize> =
            (0..self.world.insts.len()).filter(|&inst| places.contains(&self.world.insts[inst].file)).collect();
        let index = Index::build(&self.world);
        for (inst, part) in infer_some(&self.world, &index, insts.into_iter(), options, progress) {
            self.found[inst] = part;
        }
        true
    }

    /// Only the files that did not change, by their path, and the signature files by the name of their crate.
    pub(super) fn into_files(self, root: &Path, changed: &[PathBuf]) -> (Known, HashMap<String, FileIr>) {
        let outside: FxHashSet<u32> = {
            let world = &self.world;
            world.insts.iter().filter(|inst| world.krate(inst.krate).outside).map(|inst| inst.file).collect()
        };
        let changed: FxHashSet<&PathBuf> = changed.iter().collect();
        let (mut known, mut stubs) = (Known::new(), HashMap::new());
        for (index, file) in self.world.files.into_iter().enumerate() {
            if file.expansion_of.is_some() {
                continue;
            }
            if outside.contains(&(index as u32)) {
                stubs.insert(file.path, file.ir);
                continue;
            }
            let path = root.join(&file.path);
            if !changed.contains(&path) {
                known.insert(path, file.ir);
            }
        }
        (known, stubs)
    }
}

/// Consecutive entries of about the same weight.
fn parts<T>(all: Vec<T>, weight: impl Fn(&T) -> usize) -> Vec<Vec<T>> {
    let (mut parts, mut part, mut heavy) = (Vec::new(), Vec::new(), 0);
    for one in all {
        heavy += weight(&one);
        part.push(one);
        if heavy >= PART {
            parts.push(take(&mut part));
            heavy = 0;
        }
    }
    parts.push(part);
    parts
}

fn whole<T>(parts: Vec<Vec<T>>) -> Vec<T> {
    let mut all = Vec::with_capacity(parts.iter().map(Vec::len).sum());
    parts.into_iter().for_each(|part| all.extend(part));
    all
}

fn encoded<T: Encode + Sync>(parts: &[Vec<T>]) -> Vec<Vec<u8>> {
    parts.par_iter().map(bitcode::encode).collect()
}

fn decoded<T: for<'d> Decode<'d> + Send>(parts: &[&[u8]]) -> Option<Vec<T>> {
    let parts: Option<Vec<Vec<T>>> = parts.par_iter().map(|part| bitcode::decode(part).ok()).collect();
    Some(whole(parts?))
}
