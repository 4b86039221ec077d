//! What code does with databases and with systems outside. One file a library; a new one is a row in [`LIBRARIES`].

mod built;
mod calls;
mod changes;
mod code;
mod codebase;
mod diesel;
mod diesel_schema;
mod diesel_tables;
mod eval;
mod locals;
mod macros;
mod operations;
mod postgres;
mod raw_sql;
mod rows;
mod rusqlite;
mod sea_orm;
mod sea_orm_chain;
mod sea_orm_ddl;
mod sea_orm_entities;
mod sea_orm_iden;
mod sea_orm_migrations;
mod sea_orm_parts;
mod sea_orm_schema;
mod site;
mod sqlx;
mod systems;
mod takers;
mod text;
mod transactions;
mod types;
mod wrapped;

use std::cmp::Reverse;

use rayon::prelude::*;
use rustc_hash::FxHashMap;

pub use self::code::{Code, children};
pub use self::codebase::Codebase;
use super::infer::{Found, From, OutsideUse};
use super::intern::{Sym, intern};
use super::ir::*;
use super::world::*;
use crate::model::analysis::{Confidence, FileId, ItemId, Origin};
use crate::model::data::{Access, CodeData, CodeSchema, QuerySite, SchemaContent, SystemKind, SystemUse};
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

pub const LIBRARIES: &[Library] = &[
    diesel::LIBRARY,
    postgres::ASYNC,
    postgres::BLOCKING,
    raw_sql::DIESEL,
    raw_sql::SEA_ORM,
    rusqlite::LIBRARY,
    sea_orm::LIBRARY,
    sqlx::LIBRARY,
];

/// Whether the inference keeps what code does with this crate.
pub fn is_watched(krate: &str) -> bool {
    LIBRARIES.iter().any(|library| library.crates.contains(&krate)) || systems::is_watched(krate)
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
    pub transactions: Vec<transactions::RawTransaction>,
    pub rows: Vec<rows::RawRow>,
    waiting: Vec<site::Waiting>,
    ddl: Vec<site::Ddl>,
}

/// Reads all files of the crates that depend on a watched library; costs nothing where none does.
pub fn read(world: &World, found: &[Found], source: &SourceSet, include_tests: bool) -> Raw {
    let base = Codebase::new(world, source, found, include_tests);
    let masks = Masks::of(world);
    // The largest first, so that no worker ends long after the others.
    let mut order: Vec<usize> = (0..world.insts.len()).collect();
    order.sort_by_key(|&inst| Reverse(world.files[world.insts[inst].file as usize].ir.exprs.len()));
    let mut parts: Vec<(usize, Raw)> = (order.into_par_iter().with_max_len(8))
        .map(|index| {
            let mut raw = Raw::default();
            let inst = &world.insts[index];
            if world.krate(inst.krate).outside || (inst.test && !include_tests) {
                return (index, raw);
            }
            let ir = &world.files[inst.file as usize].ir;
            let unit = Unit { base: &base, inst: InstId(index as u32), ir };
            let mentioned = unit.uses().iter().map(|found| masks.named[world.inst(found.to).krate.0 as usize]);
            let mask = mentioned.fold(masks.depends[inst.krate.0 as usize], |all, one| all | one);
            for (at, library) in LIBRARIES.iter().enumerate() {
                if mask & (1 << at) != 0 {
                    (library.read)(&unit, &mut raw);
                }
            }
            (index, raw)
        })
        .collect();
    parts.sort_unstable_by_key(|&(index, _)| index);
    let mut raw = Raw::default();
    for (_, part) in parts {
        raw.sites.extend(part.sites);
        raw.systems.extend(part.systems);
        raw.schemas.extend(part.schemas);
        raw.rows.extend(part.rows);
        raw.waiting.extend(part.waiting);
        raw.ddl.extend(part.ddl);
    }
    site::forward(&base, &mut raw);
    embedded_schemas(&base, &mut raw);
    let (systems, transactions) = rayon::join(|| systems::read(&base), || transactions::read(&base, &raw.sites));
    raw.systems.extend(systems);
    raw.transactions = transactions;
    raw
}

/// `CREATE TABLE` and the like that the code runs itself: one schema a package.
fn embedded_schemas(base: &Codebase<'_>, raw: &mut Raw) {
    let mut ddl = std::mem::take(&mut raw.ddl);
    // Texts of one list stand at one place, in their order.
    ddl.sort_by(|a, b| (a.package, &a.sql.file, a.sql.line).cmp(&(b.package, &b.sql.file, b.sql.line)));
    ddl.dedup_by(|a, b| a.package == b.package && a.sql.text == b.sql.text);
    for group in ddl.chunk_by(|a, b| a.package == b.package) {
        if !group.iter().any(|one| one.sql.text.to_ascii_lowercase().contains("create table")) {
            continue;
        }
        let mut dialects: Vec<_> = group.iter().filter_map(|one| one.dialect).collect();
        dialects.sort();
        dialects.dedup();
        let mut files: Vec<&str> = group.iter().map(|one| one.sql.file.as_str()).collect();
        files.dedup();
        let package = base.folder(group[0].package);
        raw.schemas.push(CodeSchema {
            id: if let [one] = files.as_slice() { (*one).to_owned() } else { package.clone() },
            package,
            content: SchemaContent::Sql {
                texts: group.iter().map(|one| one.sql.clone()).collect(),
                dialect: if let [one] = dialects.as_slice() { Some(*one) } else { None },
            },
        });
    }
}

/// A bit for each library.
struct Masks {
    /// By crate: the libraries that it belongs to.
    named: Vec<u32>,
    /// By crate: the libraries that it depends on; none where it lies outside.
    depends: Vec<u32>,
}

impl Masks {
    fn of(world: &World) -> Self {
        const { assert!(LIBRARIES.len() <= 32) }
        let mut bits: FxHashMap<Sym, u32> = FxHashMap::default();
        for (at, library) in LIBRARIES.iter().enumerate() {
            library.crates.iter().for_each(|name| *bits.entry(intern(name)).or_default() |= 1 << at);
        }
        let bits_of = |name: Sym| bits.get(&name).copied().unwrap_or_default();
        let depends = |krate: &CrateData| {
            krate.externs.iter().fold(0, |all, (name, target)| {
                // A dependency may have been renamed: then the stub tells.
                let stub = target.map(|target| world.krate(target)).filter(|target| target.outside);
                all | bits_of(stub.map_or(*name, |stub| stub.name))
            })
        };
        Self {
            named: world.crates.iter().map(|krate| bits_of(krate.name)).collect(),
            depends: world.crates.iter().map(|krate| if krate.outside { 0 } else { depends(krate) }).collect(),
        }
    }
}

impl Raw {
    /// The same in terms of the analysis; what it does not hold is left out.
    pub fn placed(
        self,
        files: &[Option<FileId>],
        origin: impl Fn(From) -> Option<(Origin, bool)>,
        items: &[Option<ItemId>],
    ) -> CodeData {
        let mut data = CodeData { schemas: self.schemas, ..CodeData::default() };
        let steps = transactions::placed_sites(&self.transactions, &self.sites, files, &origin);
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
        data.sites.sort_by(|a, b| {
            let key = |site: &QuerySite| (site.file, site.line, site.column, site.from, site.confidence);
            key(a).cmp(&key(b)).then_with(|| text_of(&a.access).cmp(text_of(&b.access)))
        });
        // A file of two crates, or a call that two libraries take for theirs.
        data.sites.dedup_by(|b, a| {
            (a.file, a.line, a.column, a.from) == (b.file, b.line, b.column, b.from)
                && text_of(&a.access) == text_of(&b.access)
                && match (&a.access, &b.access) {
                    (Access::Built(a), Access::Built(b)) => a == b,
                    (Access::Built(_), _) | (_, Access::Built(_)) => false,
                    _ => true,
                }
        });
        data.transactions = transactions::placed(self.transactions, &steps, &data.sites, files, &origin, items);
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
        data.systems.dedup();
        data.rows = rows::placed(self.rows, files, items);
        data
    }
}

fn text_of(access: &Access) -> &str {
    match access {
        Access::Sql { text, .. } => text,
        Access::File { path } => path,
        Access::Built(_) | Access::Unread => "",
    }
}
