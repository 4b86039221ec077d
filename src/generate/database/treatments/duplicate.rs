//! Types and functions that several services need: each gets its own, and a check finds where they drift apart.

use super::{Cut, Treatment, blank, listed};
use crate::generate::database::parts::Parts;
use crate::generate::database::world::World;
use crate::generate::sources::Sources;

pub const TREATMENT: Treatment = Treatment {
    name: "duplicate",
    about: "Enums, domains, other types, functions without tables, collations, extensions and schemas that several services need are made in \
            each of them. `checks/duplicates.sql` of each service finds those that have drifted apart.",
    kinds: &[],
    answers: &[],
    treat: |_: &Cut<'_, '_>, _: &mut Parts| {},
};

/// What is watched for drift.
#[must_use]
pub fn is_watched(kind: &str) -> bool {
    matches!(kind, "TYPE" | "DOMAIN" | "FUNCTION" | "PROCEDURE")
}

/// Tells what is in several services.
pub fn treat(world: &World<'_>, _: &Sources<'_>, all: &mut Parts) {
    for at in 0..world.definitions.objects.len() {
        let object = world.object(at);
        let told = is_watched(&object.kind)
            || matches!(object.kind.as_str(), "COLLATION" | "EXTENSION" | "SCHEMA" | "AGGREGATE" | "OPERATOR");
        if !told || world.part_of(at).is_some() {
            continue;
        }
        let services: Vec<String> = all
            .each
            .iter()
            .enumerate()
            .filter(|(_, part)| part.objects.contains(&at))
            .map(|(service, _)| world.services[service].to_owned())
            .collect();
        if services.len() < 2 {
            continue;
        }
        let mut crossing = blank(world, &TREATMENT, object);
        crossing.done = format!("made in {}", listed(&services));
        crossing.with = services;
        all.crossings.push(crossing);
    }
}
