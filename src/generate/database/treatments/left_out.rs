//! What no service gets: nobody's tables with all that belongs to them, functions over several services, what nobody needs.

use std::collections::{BTreeMap, BTreeSet};

use super::{Cut, Treatment, blank, listed, places, uses};
use crate::generate::database::parts::{Parts, is_no_object, is_of_the_whole};
use crate::generate::database::world::{Owner, World};
use crate::generate::sources::Sources;

pub const TREATMENT: Treatment = Treatment {
    name: "left-out",
    about: "What no service owns or needs is in no service's database, and is told here.",
    kinds: &[],
    answers: &[
        ("leave-out", "nobody needs it"),
        ("copy", "every service that has tables gets it: for types, functions and extensions that only the code uses"),
    ],
    treat: |_: &Cut<'_, '_>, _: &mut Parts| {},
};

/// Tells all objects that are in no part; what the map wants copied is copied first.
pub fn treat(world: &World<'_>, sources: &Sources<'_>, by_relation: &BTreeMap<u32, Vec<usize>>, all: &mut Parts) {
    copy(world, all);
    let taken: BTreeSet<usize> = all.each.iter().flat_map(|part| part.objects.iter().copied()).collect();
    let told: BTreeSet<String> = all.crossings.iter().map(|crossing| crossing.object.clone()).collect();
    for at in 0..world.definitions.objects.len() {
        let object = world.object(at);
        if taken.contains(&at) || is_no_object(&object.kind) || told.contains(&object.title()) {
            continue;
        }
        let mut crossing = blank(world, &TREATMENT, object);
        let leaves = crossing.answer.as_deref() == Some("leave-out");
        match world.part_of(at) {
            // Parts go with their relation, which is told itself.
            Some(oid) if world.of_relation(oid) != Some(at) => continue,
            Some(oid) => {
                let parts = by_relation.get(&oid).map_or(0, |parts| parts.len().saturating_sub(1));
                let name = world.relation(oid).map(|relation| relation.name.clone()).unwrap_or_default();
                crossing.relations = vec![name.to_string()];
                match world.owner(oid) {
                    Owner::Runner => {
                        crossing.done = "left out: it is a runner's record of migrations".to_owned();
                        all.crossings.push(crossing);
                        continue;
                    }
                    Owner::Contested(_) => {
                        crossing.with = super::owners(world, &BTreeSet::from([oid]));
                        crossing.decide =
                            format!("patterns of {} fit equally well: give it to one of them", world.owner_name(oid));
                    }
                    // It was cut, and is told there, or belongs to a table that is.
                    Owner::Service(_) => continue,
                    Owner::Nobody => {
                        let reach = world.reach(at);
                        let below: BTreeSet<u32> = reach.relations.into_iter().filter(|other| *other != oid).collect();
                        crossing.with = super::owners(world, &below);
                        crossing.relations.extend(below.iter().map(|oid| world.name(*oid)));
                        if !leaves {
                            crossing.decide = match object.kind.as_str() {
                                "VIEW" | "MATERIALIZED VIEW" => format!(
                                    "it reads tables of {}: ask them by an API, feed a table by their events, or give it to one service and \
                                     replicate to that one what it reads",
                                    listed(&crossing.with)
                                ),
                                "SEQUENCE" => {
                                    "no table's default takes from it: name it in `tables` of the service whose code does".to_owned()
                                }
                                _ => "nobody owns it: name it in `tables` of a service".to_owned(),
                            };
                        }
                    }
                }
                crossing.done = match parts {
                    0 => "left out".to_owned(),
                    1 => "left out, with what belongs to it".to_owned(),
                    parts => format!("left out, with {parts} objects that belong to it"),
                };
                crossing.places = places(sources, |query, _| uses(query, &name));
            }
            None if World::is_function(object) => {
                let reach = world.reach(at);
                crossing.with = super::owners(world, &reach.relations);
                crossing.relations = reach.relations.iter().map(|oid| world.name(*oid)).collect();
                crossing.done = "left out".to_owned();
                if !leaves {
                    crossing.decide = match reach.relations.is_empty() {
                        true => "no object needs it: say `copy` where a query calls it".to_owned(),
                        false => {
                            "it uses tables of several: move it to the owner of what it writes, and pass in what it reads".to_owned()
                        }
                    };
                }
            }
            None if is_of_the_whole(&object.kind) => {
                crossing.done = "left out: it is for the whole database".to_owned();
                if !leaves {
                    crossing.decide = "decide which services need one of their own".to_owned();
                }
            }
            None if matches!(
                object.kind.as_str(),
                "COMMENT"
                    | "ACL"
                    | "SECURITY LABEL"
                    | "TABLE ATTACH"
                    | "INDEX ATTACH"
                    | "ROW SECURITY"
                    | "SEQUENCE OWNED BY"
            ) =>
            {
                // It goes with what it is about, which is told.
                let about = object.needs.iter().filter_map(|id| world.by_id(*id)).collect::<Vec<_>>();
                if !about.is_empty() {
                    continue;
                }
                crossing.done = "left out".to_owned();
            }
            None => {
                crossing.done = "left out".to_owned();
                if !leaves {
                    crossing.decide = "no object of a service needs it: say `copy` where the code does".to_owned();
                }
            }
        }
        crossing.relations.sort();
        crossing.relations.dedup();
        all.crossings.push(crossing);
    }
}

/// What the map wants in every database.
fn copy(world: &World<'_>, all: &mut Parts) {
    for at in 0..world.definitions.objects.len() {
        let object = world.object(at);
        if world.part_of(at).is_some() || super::answer_of(world, object).as_deref() != Some("copy") {
            continue;
        }
        let reach = world.reach(at);
        if !reach.relations.is_empty() {
            continue;
        }
        let mut crossing = blank(world, &TREATMENT, object);
        crossing.done = "made in every service's database, as the map says".to_owned();
        for (service, part) in all.each.iter_mut().enumerate().filter(|(_, part)| !part.objects.is_empty()) {
            part.objects.insert(at);
            part.objects.extend(reach.objects.iter().copied());
            crossing.with.push(world.services[service].to_owned());
        }
        all.crossings.push(crossing);
    }
}
