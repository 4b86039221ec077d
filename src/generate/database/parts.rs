//! What each service's database holds: its own relations with all that belongs to them, what these need, and copies.

use std::collections::{BTreeMap, BTreeSet};

use super::events::Deletion;
use super::piece::Piece;
use super::treatments::{self, Cut};
use super::world::{Owner, ServiceId, World};
use crate::generate::sources::Sources;
use crate::model::crossing::Crossing;

/// A service's part of the monolith's database.
#[derive(Debug, Default)]
pub struct Part {
    /// Objects, by index.
    pub objects: BTreeSet<usize>,
    /// What the treatments add.
    pub pieces: Vec<Piece>,
    /// Columns that refer to another service's table: table, column, what it refers to.
    pub references: BTreeMap<(u32, String), String>,
    /// Tables that stand in for another service's, for triggers that write there.
    pub stand_ins: BTreeSet<u32>,
    pub stopped: bool,
}

/// All parts, by service, and what does not fit.
#[derive(Debug, Default)]
pub struct Parts {
    pub each: Vec<Part>,
    pub crossings: Vec<Crossing>,
    pub deletions: Vec<Deletion>,
}

/// Kinds that are there where all that they need is there, and nowhere else.
const FOLLOWERS: &[&str] = &[
    "COMMENT",
    "ACL",
    "SECURITY LABEL",
    "ROW SECURITY",
    "TABLE ATTACH",
    "INDEX ATTACH",
    "SEQUENCE OWNED BY",
    "CAST",
    "OPERATOR",
    "OPERATOR CLASS",
    "OPERATOR FAMILY",
    "TRANSFORM",
];

/// Kinds that belong to the whole database.
const OF_THE_WHOLE: &[&str] = &[
    "PUBLICATION",
    "PUBLICATION TABLE",
    "PUBLICATION TABLES IN SCHEMA",
    "SUBSCRIPTION",
    "SUBSCRIPTION TABLE",
    "EVENT TRIGGER",
    "DEFAULT ACL",
    "DATABASE PROPERTIES",
    "USER MAPPING",
];

/// What the archive says of itself.
const NO_OBJECTS: &[&str] = &["ENCODING", "STDSTRINGS", "SEARCHPATH", "DATABASE", "BLOB", "BLOBS", "BLOB METADATA"];

/// Of a table's parts, those that a copy has too.
const OF_A_COPY: &[&str] = &["TABLE", "CONSTRAINT", "INDEX", "STATISTICS"];

#[must_use]
pub fn parts(world: &World<'_>, sources: &Sources<'_>) -> Parts {
    let mut all = Parts { each: world.services.iter().map(|_| Part::default()).collect(), ..Parts::default() };
    let count = world.definitions.objects.len();
    let mut by_relation: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for at in 0..count {
        if let Some(relation) = world.part_of(at) {
            by_relation.entry(relation).or_default().push(at);
        }
    }
    let owned: Vec<(u32, Owner)> = world.owners().map(|(oid, owner)| (oid, owner.clone())).collect();
    for (oid, owner) in owned {
        let Owner::Service(service) = owner else { continue };
        let main = world.of_relation(oid);
        if let Some(main) = main {
            root(world, sources, service, main, &mut all);
            if !all.each[service].objects.contains(&main) {
                // What belongs to it can't be there without it.
                continue;
            }
        }
        for at in by_relation.get(&oid).into_iter().flatten().filter(|at| Some(**at) != main) {
            root(world, sources, service, *at, &mut all);
        }
    }
    for service in 0..world.services.len() {
        for oid in world.copies(service) {
            for at in by_relation.get(oid).into_iter().flatten() {
                if OF_A_COPY.contains(&world.object(*at).kind.as_str()) {
                    let reach = world.reach(*at);
                    let part = &mut all.each[service];
                    part.objects.insert(*at);
                    part.objects.extend(reach.objects);
                }
            }
        }
    }
    treatments::replica::treat(world, sources, &mut all);
    loose_functions(world, &mut all);
    for service in 0..world.services.len() {
        follow(world, service, &mut all.each[service]);
    }
    treatments::duplicate::treat(world, sources, &mut all);
    treatments::large_object::treat(world, sources, &mut all);
    treatments::left_out::treat(world, sources, &by_relation, &mut all);
    treatments::unmade::treat(world, sources, &mut all);
    all
}

/// A part of a service's own relation: taken with all that it needs, or treated.
fn root(world: &World<'_>, sources: &Sources<'_>, service: ServiceId, at: usize, all: &mut Parts) {
    let object = world.object(at);
    // They are looked at once it is known what is there.
    if FOLLOWERS.contains(&object.kind.as_str()) {
        return;
    }
    let reach = world.reach(at);
    let foreign: BTreeSet<u32> = match world.definitions.facts.foreign_keys.get(&object.catalog.1) {
        Some(key) if object.kind == "FK CONSTRAINT" => [key.parent].into_iter().collect(),
        _ => reach.relations.clone(),
    };
    let foreign: BTreeSet<u32> = foreign.into_iter().filter(|oid| !world.has(service, *oid)).collect();
    if foreign.is_empty() {
        let part = &mut all.each[service];
        part.objects.insert(at);
        part.objects.extend(reach.objects);
        return;
    }
    let cut = Cut { world, sources, service, at, object, reach, foreign };
    treatments::of(&cut).treat(&cut, all);
}

/// Functions that no object needs: they go where their tables are.
fn loose_functions(world: &World<'_>, all: &mut Parts) {
    let taken: BTreeSet<usize> = all.each.iter().flat_map(|part| part.objects.iter().copied()).collect();
    for at in 0..world.definitions.objects.len() {
        let object = world.object(at);
        if !World::is_function(object) || taken.contains(&at) {
            continue;
        }
        let reach = world.reach(at);
        let owners: BTreeSet<Option<ServiceId>> = reach
            .relations
            .iter()
            .map(|oid| match world.owner(*oid) {
                Owner::Service(service) => Some(*service),
                _ => None,
            })
            .collect();
        let all_at =
            (0..world.services.len()).find(|service| reach.relations.iter().all(|oid| world.has(*service, *oid)));
        // A function of one service's tables, and of nobody else's.
        if let (Some(service), Some(Some(_)), false) = (all_at, owners.first(), reach.relations.is_empty()) {
            let part = &mut all.each[service];
            part.objects.insert(at);
            part.objects.extend(reach.objects);
        }
    }
}

/// Takes what is there only because of something else, until nothing is added.
fn follow(world: &World<'_>, service: ServiceId, part: &mut Part) {
    let candidates: Vec<usize> = (0..world.definitions.objects.len())
        .filter(|at| FOLLOWERS.contains(&world.object(*at).kind.as_str()))
        .collect();
    loop {
        let mut more = BTreeSet::new();
        for at in candidates.iter().filter(|at| !part.objects.contains(at)) {
            let object = world.object(*at);
            let needed = world.needs(*at);
            let there = |needed: &usize| part.objects.contains(needed);
            if needed.is_empty() || !needed.iter().all(there) {
                continue;
            }
            // Rights, comments and row security of a copy are its owner's matter.
            let of_copy = needed.iter().any(|needed| {
                world.part_of(*needed).is_some_and(|oid| !world.owns(service, oid) && !is_attach(&object.kind))
            });
            let elsewhere = world.part_of(*at).is_some_and(|oid| !world.owns(service, oid));
            if !of_copy && !elsewhere {
                more.insert(*at);
            }
        }
        if more.is_empty() {
            return;
        }
        part.objects.extend(more);
    }
}

fn is_attach(kind: &str) -> bool {
    matches!(kind, "TABLE ATTACH" | "INDEX ATTACH")
}

/// Whether an object is none that a service could have.
#[must_use]
pub fn is_no_object(kind: &str) -> bool {
    NO_OBJECTS.contains(&kind)
}

#[must_use]
pub fn is_of_the_whole(kind: &str) -> bool {
    OF_THE_WHOLE.contains(&kind)
}
