//! A sequence that tables of several services take their values from.

use super::{Cut, Treatment, listed};
use crate::generate::database::order::Stage;
use crate::generate::database::parts::Parts;
use crate::generate::database::piece::{Piece, ident};

pub const TREATMENT: Treatment = Treatment {
    name: "sequence",
    about: "A sequence that two services take values from would give both the same ones. Each gets one of its own, cut so that their values \
            can't meet, once the map says how.",
    kinds: &["DEFAULT", "SEQUENCE"],
    answers: &[
        (
            "ranges",
            "each service gets a range of its own of a quadrillion values; what was given out before stays in the first",
        ),
        (
            "strides",
            "each service takes every n-th value, from a different one on; set where they begin when the rows are moved",
        ),
    ],
    treat,
};

/// Values of a range.
const RANGE: u64 = 1_000_000_000_000_000;

fn treat(cut: &Cut<'_, '_>, all: &mut Parts) {
    let world = cut.world;
    let facts = &world.definitions.facts;
    let known = |oid: &u32| facts.sequences.contains_key(oid);
    // Where another table owns it, the sequence goes by that table.
    let needed = world.needs(cut.at).into_iter().map(|at| world.object(at).catalog.1).filter(known);
    let needed =
        needed.filter(|oid| facts.sequences[oid].owner.as_ref().is_some_and(|(table, _)| cut.foreign.contains(table)));
    let mut sequences: Vec<u32> = cut.foreign.iter().copied().filter(|oid| known(oid)).chain(needed).collect();
    sequences.sort_unstable();
    sequences.dedup();
    if sequences.is_empty() {
        super::inheritance::refuse(cut, all);
        return;
    }
    // All of them are told, also after one that is undecided.
    let undecided = sequences.into_iter().filter(|oid| !one(cut, *oid, all)).count();
    let part = &mut all.each[cut.service];
    if undecided == 0 {
        part.objects.insert(cut.at);
        part.objects.extend(cut.reach.objects.iter().copied());
    } else {
        part.stopped = true;
    }
}

/// Cuts one sequence, where the map says how; gives whether it does.
fn one(cut: &Cut<'_, '_>, oid: u32, all: &mut Parts) -> bool {
    let world = cut.world;
    let Some(at) = world.of_relation(oid) else { return false };
    let object = world.object(at);
    let mut crossing = super::blank(world, &TREATMENT, object);
    crossing.service = Some(world.services[cut.service].to_owned());
    let users = &world.definitions.facts.sequences[&oid].users;
    let mut services: Vec<String> = users.iter().map(|table| world.owner_name(*table)).collect();
    services.sort();
    services.dedup();
    crossing.relations = users.iter().map(|table| world.name(*table)).chain([world.name(oid)]).collect();
    crossing.with = services.iter().filter(|name| *name != world.services[cut.service]).cloned().collect();
    let place = services.iter().position(|name| name == world.services[cut.service]).unwrap_or_default() as u64;
    let count = services.len().max(2) as u64;
    let name = format!("{}.{}", ident(object.schema.as_deref().unwrap_or("public")), ident(&object.name));
    let set = match crossing.answer.as_deref() {
        Some("ranges") => {
            let (from, to) = (place * RANGE + 1, (place + 1) * RANGE);
            crossing.done = format!("a sequence of its own, from {from} to {to}");
            let start = if place == 0 { String::new() } else { format!(" START WITH {from} RESTART WITH {from}") };
            format!("ALTER SEQUENCE {name} AS bigint MINVALUE {from} MAXVALUE {to}{start} NO CYCLE;")
        }
        Some("strides") => {
            crossing.done = format!("a sequence of its own: every {count}-th value, from {} on", place + 1);
            crossing.decide = format!(
                "when the rows have been moved, set it to the next value that is {} modulo {count}",
                (place + 1) % count
            );
            format!("ALTER SEQUENCE {name} INCREMENT BY {count} START WITH {} RESTART WITH {};", place + 1, place + 1)
        }
        _ => {
            crossing.stops = true;
            crossing.done = "left out".to_owned();
            crossing.decide = format!(
                "tables of {} take from it: say `ranges` or `strides`, or give each table an identity of its own before the split",
                listed(&services)
            );
            if !all.crossings.contains(&crossing) {
                all.crossings.push(crossing);
            }
            return false;
        }
    };
    let part = &mut all.each[cut.service];
    part.objects.insert(at);
    let title = format!("{} apart", object.title());
    if !part.pieces.iter().any(|piece| piece.title == title) {
        part.pieces.push(Piece { stage: Stage::OwnedBy, title, up: set, down: String::new(), rows_of: None });
        all.crossings.push(crossing);
    }
    true
}
