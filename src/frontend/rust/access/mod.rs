//! What code does with databases and with systems outside. One file a library; a new one is a row in [`LIBRARIES`].

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
    /// Looks at one file of a crate that depends on the library.
    pub read: fn(&Unit<'_>, &mut Raw),
}

pub const LIBRARIES: &[Library] = &[];

/// Whether the inference keeps what code does with this crate.
pub fn is_watched(krate: &str) -> bool {
    LIBRARIES.iter().any(|library| library.crates.contains(&krate))
}

/// One file of one crate, with what inference found in it.
pub struct Unit<'w> {
    pub world: &'w World,
    pub source: &'w SourceSet,
    pub found: &'w Found,
    pub inst: InstId,
    pub ir: &'w FileIr,
    pub include_tests: bool,
}

impl<'w> Unit<'w> {
    /// Uses of watched crates, sorted by place.
    pub fn uses(&self) -> &'w [OutsideUse] {
        &self.found.outside
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
    let mut raw = Raw::default();
    for (index, inst) in world.insts.iter().enumerate() {
        let krate = world.krate(inst.krate);
        if krate.outside || (inst.test && !include_tests) {
            continue;
        }
        let Some(found) = found.get(index) else { continue };
        let ir = &world.files[inst.file as usize].ir;
        let unit = Unit { world, source, found, inst: InstId(index as u32), ir, include_tests };
        for library in LIBRARIES.iter().filter(|library| depends_on(world, krate, library)) {
            (library.read)(&unit, &mut raw);
        }
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
