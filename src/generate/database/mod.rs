//! Databases: the migrations of each service, what crosses services, and what is done about it.

mod alter;
mod copies;
mod duplicates;
mod events;
mod lesser;
mod migrations;
mod order;
mod parts;
mod piece;
mod reconcile;
mod remade;
mod report;
pub mod treatments;
mod undo;
mod world;

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use self::order::{Stage, ordered};
use self::parts::{Part, parts};
use self::piece::Piece;
use self::world::{ServiceId, World};
use super::ir::Platform;
use super::sources::{Made, Sources};
use super::templates::Templates;
use super::{Files, Target};
use crate::error::Error;
use crate::model::generated::GeneratedFile;
use crate::model::map::Engine;
use crate::model::ownership::Owner;
use crate::model::schema::{Database, Dialect, Schema};

/// As `--target` takes it.
pub const NAME: &str = "database";

pub(super) const TARGET: Target = Target {
    name: NAME,
    about: "migrations of each service's database, what crosses them, and what is done about it; needs the monolith's schema",
    applies: |_| false,
    files: Files::OfSources(make),
};

fn make(platform: &Platform, sources: &Sources<'_>, templates: &Templates) -> Result<Made, Error> {
    // What was made from PostgreSQL's own text is not replaced by less.
    let was_better =
        sources.earlier("database/crossings.json").is_some_and(|text| !text.contains("\"source\": \"replayed\""));
    if sources.definitions.is_none() && was_better {
        return Ok(Made { files: kept(sources), ..Made::default() });
    }
    let lesser = match (sources.definitions, replayed(sources)) {
        (None, Some(schema)) => Some(lesser::definitions(schema, templates)?),
        _ => None,
    };
    let (Some(map), Some(definitions)) = (sources.map, sources.definitions.or(lesser.as_ref())) else {
        let problem = "nothing is known of the monolith's database: name one with `--database-url`, or let the map's code have migrations";
        return Ok(Made { files: kept(sources), problems: vec![format!("database: {problem}")], ..Made::default() });
    };
    let world = World::new(definitions, map);
    let mut all = parts(&world, sources);
    let messages: BTreeSet<ServiceId> = platform
        .services
        .iter()
        .enumerate()
        .filter(|(_, service)| {
            service.database.is_some() && !(service.publishes.is_empty() && service.subscribes.is_empty())
        })
        .map(|(at, _)| at)
        .collect();
    events::add(&world, templates, &messages, &mut all)?;
    let mut made = Made::default();
    for (at, service) in platform.services.iter().enumerate() {
        let part = &mut all.each[at];
        let engine = service.database.as_ref().map(|database| database.engine);
        if !part.objects.is_empty() && engine.is_some_and(|engine| engine != Engine::Postgres) {
            part.stopped = true;
            made.problems
                .push(format!("{}: its schema is PostgreSQL's, and the map gives it another database", service.name));
        }
        let pieces = pieces(&world, templates, part)?;
        if pieces.is_empty() {
            continue;
        }
        let files = match part.stopped {
            true => migrations::earlier(&service.name, sources),
            false => migrations::files(&service.name, &definitions.facts.search_path, &pieces, sources).unwrap_or_else(
                |problem| {
                    part.stopped = true;
                    made.problems.push(format!("{}: {problem}", service.name));
                    migrations::earlier(&service.name, sources)
                },
            ),
        };
        made.files.extend(files);
    }
    all.crossings.sort();
    all.crossings.dedup();
    made.notes.extend(treatments::unmade::notes(&all.crossings));
    let stops = |crossing: &&crate::model::crossing::Crossing| crossing.stops;
    for crossing in all.crossings.iter().filter(stops) {
        let service = crossing.service.as_deref().unwrap_or("nobody");
        made.problems.push(format!("{service}: {}: {}", crossing.object, crossing.decide));
    }
    made.files.extend(copies::files(&world, templates)?);
    made.files.extend(reconcile::files(&world, templates, &all)?);
    made.files.extend(duplicates::files(&world, templates, &all)?);
    if let Some((up, down)) = events::in_monolith(&world, templates, &all)? {
        made.files.push(GeneratedFile::new("database/monolith/track_deletions.up.sql", up.into_bytes()));
        made.files.push(GeneratedFile::new("database/monolith/track_deletions.down.sql", down.into_bytes()));
    }
    made.files.extend(report::files(&world, templates, &all)?);
    Ok(made)
}

/// The database among those of the code that services own most tables of, as its migrations were read.
fn replayed<'s>(sources: &Sources<'s>) -> Option<&'s Schema> {
    let (analysis, ownership) = sources.code?;
    let best = analysis.databases.iter().enumerate().filter(|(_, database)| database.dialect == Dialect::Postgres);
    let owned = |at: usize, database: &Database| {
        let tables = database.schema.tables.iter();
        tables.filter(|table| matches!(ownership.table(at as u32, &table.name), Owner::Service(_))).count()
    };
    let counted = best.map(|(at, database)| (owned(at, database), at, database)).filter(|(count, ..)| *count > 0);
    // The first of those that have as many.
    let found = counted.max_by_key(|(count, at, _)| (*count, std::cmp::Reverse(*at)));
    found.map(|(.., database)| &database.schema)
}

/// All files of an earlier run.
fn kept(sources: &Sources<'_>) -> Vec<GeneratedFile> {
    let written = sources.written.into_iter().flatten();
    let ours = written.filter(|(path, _)| path.starts_with("database/") || path.contains("/migrations/"));
    ours.map(|(path, text)| GeneratedFile::new(path.clone(), text.clone().into_bytes())).collect()
}

#[derive(Serialize, JsonSchema)]
struct Roles<'r> {
    roles: &'r [String],
}

/// All pieces of a service's database, in their order.
fn pieces(world: &World<'_>, templates: &Templates, part: &Part) -> Result<Vec<Piece>, Error> {
    let attached = attached(world, part);
    let mut pieces: Vec<Piece> = ordered(world, &part.objects)
        .into_iter()
        .filter(|(_, at)| !world.object(*at).make.trim().is_empty())
        .filter(|(_, at)| !is_given(world, *at))
        .map(|(stage, at)| {
            let mut piece = Piece::of(world, stage, at);
            if attached.contains(&at) {
                piece.down.clear();
            }
            piece
        })
        .collect();
    pieces.extend(part.pieces.iter().cloned());
    let grants = pieces.iter().any(|piece| matches!(piece.stage, Stage::Grants | Stage::Policies));
    let roles = &world.definitions.facts.roles;
    if grants && !roles.is_empty() {
        let up = templates.render("database/roles.up.sql.tera", &Roles { roles })?;
        let up = String::from_utf8_lossy(&up).trim().to_owned();
        pieces.push(Piece { stage: Stage::Roles, title: "roles".to_owned(), up, down: String::new(), rows_of: None });
    }
    pieces.sort_by_key(|piece| piece.stage);
    // By its title a piece is known again: two of the same get a number.
    let mut seen: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
    for piece in &mut pieces {
        let count = seen.entry(piece.title.clone()).or_default();
        *count += 1;
        if *count > 1 {
            piece.title = format!("{} #{count}", piece.title);
        }
    }
    Ok(pieces)
}

/// Indexes and keys of partitions, which go with those of the table that is divided.
fn attached(world: &World<'_>, part: &Part) -> BTreeSet<usize> {
    let objects = part.objects.iter().map(|at| (*at, world.object(*at)));
    let attached: BTreeSet<(Option<&str>, &str)> = objects
        .clone()
        .filter(|(_, object)| object.kind == "INDEX ATTACH")
        .map(|(_, object)| (object.schema.as_deref(), object.name.as_str()))
        .collect();
    let name = |object: &crate::model::definitions::Object| match (object.kind.as_str(), object.catalog.1) {
        ("INDEX", _) => Some(object.name.clone()),
        ("CONSTRAINT", oid) => world.definitions.facts.constraint_indexes.get(&oid).cloned(),
        _ => None,
    };
    objects
        .filter(|(_, object)| {
            name(object).is_some_and(|name| attached.contains(&(object.schema.as_deref(), name.as_str())))
        })
        .map(|(at, _)| at)
        .collect()
}

/// Every database has them from the beginning.
fn is_given(world: &World<'_>, at: usize) -> bool {
    let object = world.object(at);
    let given =
        object.kind == "SCHEMA" && object.name == "public" || object.kind == "EXTENSION" && object.name == "plpgsql";
    let about = object.kind == "COMMENT" && (object.name == "SCHEMA public" || object.name == "EXTENSION plpgsql");
    given || about
}
