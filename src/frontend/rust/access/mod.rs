//! What code does with databases and with systems outside. One file a library; a new one is a row in [`LIBRARIES`].

mod built;
mod code;
mod diesel;
mod diesel_schema;
mod diesel_tables;

use std::sync::OnceLock;

use rayon::prelude::*;
use rustc_hash::FxHashSet;

pub use self::code::{Code, children};
use super::infer::{Found, From, OutsideUse};
use super::ir::*;
use super::world::*;
use crate::model::analysis::{BlindSpot, Confidence, FileId, ItemId, Origin};
use crate::model::data::{Access, CodeData, CodeSchema, QuerySite, SystemKind, SystemUse};
use crate::model::source::SourceSet;

/// How a library is used to reach a database or a system outside.
pub struct Library {
    /// As it stands in a document.
    pub name: &'static str,
    /// The crates' names in code. Uses of what their signature files declare are kept by the inference.
    pub crates: &'static [&'static str],
    /// Looks at one file of a crate that depends on the library, or that mentions something of it.
    pub read: fn(&Unit<'_>, &mut Raw),
}

pub const LIBRARIES: &[Library] = &[diesel::LIBRARY];

/// Whether the inference keeps what code does with this crate.
pub fn is_watched(krate: &str) -> bool {
    LIBRARIES.iter().any(|library| library.crates.contains(&krate))
}

/// What all readers share.
pub struct Codebase<'w> {
    pub world: &'w World,
    pub source: &'w SourceSet,
    /// By instance.
    pub found: &'w [Found],
    pub include_tests: bool,
    codes: Vec<OnceLock<Code>>,
    diesel: diesel::State,
}

impl<'w> Codebase<'w> {
    pub fn new(world: &'w World, source: &'w SourceSet, found: &'w [Found], include_tests: bool) -> Self {
        let mut codes = Vec::new();
        codes.resize_with(world.insts.len(), OnceLock::new);
        Self { world, source, found, include_tests, codes, diesel: diesel::State::default() }
    }

    /// The code of an instance, built when it is first asked for.
    pub fn code(&self, inst: InstId) -> &Code {
        self.codes[inst.0 as usize].get_or_init(|| Code::build(self.ir(inst), &self.found[inst.0 as usize]))
    }

    pub fn ir(&self, inst: InstId) -> &'w FileIr {
        &self.world.files[self.world.insts[inst.0 as usize].file as usize].ir
    }
}

/// One file of one crate, with what inference found in it.
pub struct Unit<'u> {
    pub base: &'u Codebase<'u>,
    pub inst: InstId,
    pub ir: &'u FileIr,
}

impl<'u> Unit<'u> {
    /// Uses of watched crates, sorted by place.
    pub fn uses(&self) -> &'u [OutsideUse] {
        &self.base.found[self.inst.0 as usize].outside
    }

    /// Where expressions stand, and what is around them. Takes a moment: only for files where it is needed.
    pub fn code(&self) -> &'u Code {
        self.base.code(self.inst)
    }

    /// Index into the world's files.
    pub fn file(&self) -> u32 {
        self.base.world.insts[self.inst.0 as usize].file
    }

    /// The name of the crate that declares something, as code writes it.
    pub fn crate_of(&self, def: DefId) -> &'static str {
        let world = self.base.world;
        world.krate(world.inst(def).krate).name.as_str()
    }
}

/// A query site in terms of definitions.
#[derive(Debug)]
pub struct RawSite {
    pub from: From,
    /// Index into the world's files.
    pub file: u32,
    pub pos: Pos,
    pub library: &'static str,
    pub call: String,
    pub access: Access,
    pub confidence: Confidence,
}

/// A use of a system outside in terms of definitions.
#[derive(Debug)]
pub struct RawSystem {
    pub from: From,
    pub file: u32,
    pub pos: Pos,
    pub kind: SystemKind,
    pub library: String,
    pub what: String,
    pub subject: Option<String>,
    pub confidence: Confidence,
}

/// What the libraries' readers found.
#[derive(Debug, Default)]
pub struct Raw {
    pub sites: Vec<RawSite>,
    pub systems: Vec<RawSystem>,
    pub schemas: Vec<CodeSchema>,
}

/// Reads all files of the crates that depend on a watched library; costs nothing where none does.
pub fn read(world: &World, found: &[Found], source: &SourceSet, include_tests: bool) -> Raw {
    let base = Codebase::new(world, source, found, include_tests);
    let depend: Vec<Vec<bool>> = world
        .crates
        .iter()
        .map(|krate| LIBRARIES.iter().map(|library| !krate.outside && depends_on(world, krate, library)).collect())
        .collect();
    let parts: Vec<Raw> = (0..world.insts.len())
        .into_par_iter()
        .map(|index| {
            let mut raw = Raw::default();
            let inst = &world.insts[index];
            if world.krate(inst.krate).outside || (inst.test && !include_tests) {
                return raw;
            }
            let ir = &world.files[inst.file as usize].ir;
            let unit = Unit { base: &base, inst: InstId(index as u32), ir };
            let mentioned: FxHashSet<CrateId> = unit.uses().iter().map(|found| world.inst(found.to).krate).collect();
            for (library, depends) in LIBRARIES.iter().zip(&depend[inst.krate.0 as usize]) {
                let named = |&krate: &CrateId| library.crates.contains(&world.krate(krate).name.as_str());
                if *depends || mentioned.iter().any(named) {
                    (library.read)(&unit, &mut raw);
                }
            }
            raw
        })
        .collect();
    let mut raw = Raw::default();
    for part in parts {
        raw.sites.extend(part.sites);
        raw.systems.extend(part.systems);
        raw.schemas.extend(part.schemas);
    }
    raw
}

fn depends_on(world: &World, krate: &CrateData, library: &Library) -> bool {
    krate.externs.iter().any(|(name, target)| {
        // A dependency may have been renamed: then the stub tells.
        let real =
            target.filter(|&target| world.krate(target).outside).map_or(*name, |target| world.krate(target).name);
        library.crates.contains(&real.as_str())
    })
}

impl Raw {
    /// The same in terms of the analysis; what it does not hold is left out.
    pub fn placed(
        self,
        files: &[Option<FileId>],
        origin: impl Fn(From) -> Option<(Origin, bool)>,
        _items: &[Option<ItemId>],
        _blind: &mut Vec<BlindSpot>,
    ) -> CodeData {
        let mut data = CodeData { schemas: self.schemas, ..CodeData::default() };
        for raw in self.sites {
            let (Some(file), Some((from, test))) = (files[raw.file as usize], origin(raw.from)) else { continue };
            data.sites.push(QuerySite {
                from,
                file,
                line: raw.pos.line,
                column: raw.pos.col,
                library: raw.library,
                call: raw.call,
                access: raw.access,
                confidence: raw.confidence,
                test,
            });
        }
        data.sites.sort_by_key(|site| (site.file, site.line, site.column));
        for raw in self.systems {
            let (Some(file), Some((from, test))) = (files[raw.file as usize], origin(raw.from)) else { continue };
            data.systems.push(SystemUse {
                file,
                line: raw.pos.line,
                column: raw.pos.col,
                from,
                kind: raw.kind,
                library: raw.library,
                what: raw.what,
                subject: raw.subject,
                confidence: raw.confidence,
                test,
            });
        }
        data.systems.sort();
        data
    }
}
