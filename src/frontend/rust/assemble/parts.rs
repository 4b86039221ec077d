//! References file by file, and guesses among them: those may add to an edge between modules, and never make one.

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::Builder;
use crate::model::analysis::*;

/// What comes of a file, or of an instance of it.
pub(super) struct Part {
    pub(super) file: FileId,
    pub(super) references: Vec<Reference>,
    pub(super) blind: Vec<BlindSpot>,
    /// How many mentions lead outside.
    pub(super) external: u64,
}

pub(super) type ModuleEdge = (ModuleId, ModuleId);

impl Builder<'_> {
    fn edge(&self, reference: &Reference, module_of: &[ModuleId]) -> ModuleEdge {
        let from = match reference.from {
            Origin::Item(item) => module_of[item.0 as usize],
            Origin::Module(module) => module,
        };
        (from, module_of[reference.to.0 as usize])
    }

    /// Of the edges between modules that guesses tell of: those that something else tells of too.
    pub(super) fn edges_of_guesses(&self, parts: &[Part], module_of: &[ModuleId]) -> FxHashSet<ModuleEdge> {
        let references = || parts.par_iter().flat_map_iter(|part| &part.references);
        let guessed: FxHashSet<ModuleEdge> = references()
            .filter(|reference| reference.confidence == Confidence::Guessed)
            .map(|reference| self.edge(reference, module_of))
            .collect();
        references()
            .filter(|reference| reference.confidence != Confidence::Guessed)
            .map(|reference| self.edge(reference, module_of))
            .filter(|edge| guessed.contains(edge))
            .collect()
    }

    /// All of a file, sorted. A guess may add to an edge between modules, and never makes one: then it is a blind spot.
    pub(super) fn file_part(&self, parts: &mut [Part], known: &FxHashSet<ModuleEdge>, module_of: &[ModuleId]) -> Part {
        let mut all = Part { file: parts[0].file, references: Vec::new(), blind: Vec::new(), external: 0 };
        for part in parts {
            all.references.append(&mut part.references);
            all.blind.append(&mut part.blind);
            all.external += part.external;
        }
        let Part { references, blind, .. } = &mut all;
        references.retain(|reference| {
            let (from, to) = self.edge(reference, module_of);
            if reference.confidence != Confidence::Guessed || from == to || known.contains(&(from, to)) {
                return true;
            }
            let name = &self.analysis.items[reference.to.0 as usize].name;
            blind.push(BlindSpot {
                file: self.analysis.files[reference.file.0 as usize].path.clone(),
                line: reference.line,
                column: reference.column,
                kind: BlindSpotKind::UnresolvedMethod,
                message: format!("method `{name}` on a value of unknown type"),
            });
            false
        });
        references.sort_unstable_by_key(|r| (r.line, r.column, r.from, r.to, r.kind, r.confidence));
        references.dedup_by_key(|r| (r.line, r.column, r.from, r.to));
        blind.sort_unstable();
        all
    }
}
