//! A view of a service over tables of others.

use super::{Cut, Treatment, listed, places};
use crate::generate::database::parts::Parts;

pub const TREATMENT: Treatment = Treatment {
    name: "view",
    about: "A view over tables of several services can't be in one database. It stays out, and so does its service until the map decides.",
    kinds: &["VIEW", "MATERIALIZED VIEW"],
    answers: &[(
        "leave-out",
        "the view goes: who read it asks the owners (an API), keeps a table of its own that events feed, or reads copies",
    )],
    treat,
};

fn treat(cut: &Cut<'_, '_>, all: &mut Parts) {
    let mut crossing = cut.crossing(&TREATMENT);
    let tables: Vec<String> = cut.foreign.iter().map(|oid| cut.world.name(*oid)).collect();
    if let Some(relation) = cut.object.catalog.1.checked_add(0).and_then(|oid| cut.world.relation(oid)) {
        crossing.places = places(cut.sources, |query, _| query.statement.reads.contains(&relation.name));
    }
    crossing.done = "left out".to_owned();
    if crossing.answer.as_deref() != Some("leave-out") {
        crossing.stops = true;
        crossing.decide = format!(
            "it reads {} of {}: ask them by an API, feed a table by their events, or let the map replicate those tables to `{}` \
             (`shared.tables`), and the view stays; `leave-out` goes on without it",
            listed(&tables),
            listed(&crossing.with),
            cut.world.services[cut.service],
        );
        all.each[cut.service].stopped = true;
    }
    all.crossings.push(crossing);
}
