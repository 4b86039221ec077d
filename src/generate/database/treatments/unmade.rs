//! What migrations make and a parser can't write down whole: told one by one where there was no PostgreSQL.

use std::collections::BTreeSet;
use std::path::Path;

use super::{Cut, Treatment, places, uses};
use crate::generate::database::parts::Parts;
use crate::generate::database::world::{Owner, World};
use crate::generate::sources::Sources;
use crate::model::analysis::{BlindSpot, BlindSpotKind};
use crate::model::crossing::Crossing;
use crate::model::definitions::Origin;
use crate::model::schema::{FunctionKind, Name, Place, Schema, Table, TableKind};

pub const TREATMENT: Treatment = Treatment {
    name: "unmade",
    about: "Without PostgreSQL only tables, keys, indexes, types, sequences and comments are written. What else the migrations make is in no \
            service's database; each is named here with its place.",
    kinds: &[],
    answers: &[("leave-out", "nobody needs it, or somebody has written it by hand")],
    treat: |_: &Cut<'_, '_>, _: &mut Parts| {},
};

/// Lines of a run's report.
pub fn notes(crossings: &[Crossing]) -> impl Iterator<Item = String> + '_ {
    let leaves = |crossing: &&Crossing| crossing.answer.as_deref() == Some("leave-out");
    let told = crossings.iter().filter(|crossing| crossing.treatment == TREATMENT.name).filter(move |one| !leaves(one));
    told.map(|crossing| match &crossing.defined {
        Some(place) => format!("left out: {} ({}:{})", crossing.object, place.file, place.line),
        None => format!("left out: {}", crossing.object),
    })
}

/// Tells all that was seen and not made.
pub fn treat(world: &World<'_>, sources: &Sources<'_>, all: &mut Parts) {
    if world.definitions.origin != Origin::Replayed {
        return;
    }
    for seen in seen(&world.definitions.schema).into_iter().chain(unread(sources)) {
        let about: BTreeSet<u32> = seen.about.iter().filter_map(|name| world.oid(name)).collect();
        let owner = |name: &Name| match world.oid(name) {
            Some(oid) => Some(world.owner(oid).clone()),
            None => world.by_pattern(name),
        };
        // What is about one service's tables alone is its own.
        let mut owners: Vec<Option<Owner>> = match &seen.own {
            Some(own) if world.by_pattern(own).is_some() => vec![world.by_pattern(own)],
            _ => seen.about.iter().map(owner).collect(),
        };
        owners.dedup();
        let service = match owners[..] {
            [Some(Owner::Service(service))] => Some(service),
            _ => None,
        };
        let said = world.map.shared.objects.iter().find(|shared| shared.object == seen.title);
        let mut with = super::owners(world, &about);
        with.retain(|name| service.is_none_or(|service| world.services[service] != name));
        let mut relations: Vec<String> = seen.about.iter().chain(&seen.own).map(ToString::to_string).collect();
        relations.sort();
        relations.dedup();
        let answer = said.map(|shared| super::word_of(shared.treatment));
        let decide = match answer.as_deref() {
            Some("leave-out") => String::new(),
            _ => "name a PostgreSQL (`--postgres DIR`, `--scratch-url URL`, `--database-url URL`), or write it into a migration by hand".to_owned(),
        };
        all.crossings.push(Crossing {
            treatment: TREATMENT.name.to_owned(),
            object: seen.title,
            service: service.map(|service| world.services[service].to_owned()),
            with,
            relations,
            done: "left out: there was no PostgreSQL to tell its definition".to_owned(),
            decide,
            stops: false,
            answers: TREATMENT.answers.iter().map(super::answer).collect(),
            answer,
            places: match &seen.own {
                Some(own) => places(sources, |query, _| uses(query, own)),
                None => Vec::new(),
            },
            defined: Some(seen.place).filter(|place| !place.file.is_empty()),
        });
    }
}

struct Seen {
    title: String,
    /// The relation that it is itself.
    own: Option<Name>,
    /// Relations that it belongs to, reads or writes.
    about: Vec<Name>,
    place: Place,
}

/// Statements of the migrations that could not be read, or that do not fit what was read before.
fn unread<'s>(sources: &Sources<'s>) -> impl Iterator<Item = Seen> + use<'s> {
    let spots = sources.code.into_iter().flat_map(|(analysis, _)| &analysis.blind_spots);
    let wanted = |spot: &&BlindSpot| {
        matches!(spot.kind, BlindSpotKind::UnreadableSql | BlindSpotKind::SchemaMismatch)
            && Path::new(&spot.file).extension().is_some_and(|one| one == "sql")
    };
    spots.filter(wanted).map(|spot| Seen {
        title: format!("statement {}", spot.message),
        own: None,
        about: Vec::new(),
        place: Place { file: spot.file.clone(), line: spot.line },
    })
}

fn seen(schema: &Schema) -> Vec<Seen> {
    let mut seen = Vec::new();
    let mut tell = |title: String, own: Option<&Name>, about: Vec<Name>, place: &Place| {
        seen.push(Seen { title, own: own.cloned(), about, place: place.clone() });
    };
    for view in &schema.views {
        let kind = if view.materialized { "materialized view" } else { "view" };
        tell(format!("{kind} {}", view.name), Some(&view.name), view.reads.clone(), &view.place);
        for index in &view.indexes {
            tell(format!("index {}", index.name), Some(&view.name), view.reads.clone(), &index.place);
        }
    }
    for function in &schema.functions {
        let kind = match function.kind {
            FunctionKind::Function => "function",
            FunctionKind::Procedure => "procedure",
            FunctionKind::Aggregate => "aggregate",
        };
        let about = function.reads.iter().chain(&function.writes).cloned().collect();
        tell(format!("{kind} {}({})", function.name, function.arguments.join(", ")), None, about, &function.place);
    }
    for trigger in &schema.triggers {
        tell(format!("trigger {} {}", trigger.table, trigger.name), None, vec![trigger.table.clone()], &trigger.place);
    }
    for policy in &schema.policies {
        tell(format!("policy {} {}", policy.table, policy.name), None, vec![policy.table.clone()], &policy.place);
    }
    for table in &schema.tables {
        of_table(schema, table, &mut tell);
    }
    for other in &schema.others {
        tell(other.statement.clone(), None, other.about.clone(), &other.place);
    }
    seen
}

/// Whether the lesser source writes a table.
#[must_use]
pub fn is_made(table: &Table) -> bool {
    table.kind == TableKind::Table && table.partition_of.is_none()
}

/// Takes what it is, its table, what goes with it, and where it stands.
type Tell<'t> = dyn FnMut(String, Option<&Name>, Vec<Name>, &Place) + 't;

fn of_table(schema: &Schema, table: &Table, tell: &mut Tell<'_>) {
    let name = &table.name;
    if !is_made(table) {
        let kind = match (table.kind, &table.partition_of) {
            (TableKind::Foreign, _) => "foreign table",
            _ => "table",
        };
        tell(format!("{kind} {name}"), Some(name), table.partition_of.iter().cloned().collect(), &table.place);
    }
    if table.row_security {
        tell(format!("row security {name}"), None, vec![name.clone()], &table.place);
    }
    for exclude in &table.excludes {
        tell(format!("constraint {name} {}", exclude.name), None, vec![name.clone()], &exclude.place);
    }
    for parent in &table.inherits {
        tell(format!("inheritance {name} of {parent}"), None, vec![name.clone()], &table.place);
    }
    for key in &table.foreign_keys {
        let lost = !is_made(table) || schema.table(&key.references).is_none_or(|parent| !is_made(parent));
        if lost {
            tell(format!("fk constraint {name} {}", key.name), None, vec![name.clone()], &key.place);
        }
    }
    let keys = table.primary_key.iter().chain(&table.uniques).map(|key| (&key.name, key.more, &key.place));
    let indexes = table.indexes.iter().map(|index| (&index.name, index.more, &index.place));
    for (part, _, place) in keys.chain(indexes).filter(|(_, more, _)| *more && is_made(table)) {
        tell(format!("order and options of {name} {part}"), None, vec![name.clone()], place);
    }
    if !is_made(table) {
        let keys = table
            .primary_key
            .iter()
            .chain(&table.uniques)
            .map(|key| (format!("constraint {name} {}", key.name), &key.place));
        let checks = table.checks.iter().map(|check| (format!("check constraint {name} {}", check.name), &check.place));
        let indexes = table.indexes.iter().map(|index| (format!("index {}", index.name), &index.place));
        for (title, place) in keys.chain(checks).chain(indexes) {
            tell(title, Some(name), Vec::new(), place);
        }
    }
}
