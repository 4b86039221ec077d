//! A table that the map replicates: its owner publishes it, others read a copy that they can't write to.

use std::collections::BTreeMap;

use super::{Cut, Treatment, blank, listed, places, uses};
use crate::generate::database::parts::Parts;
use crate::generate::database::world::{Owner, World};
use crate::generate::sources::Sources;

pub const TREATMENT: Treatment = Treatment {
    name: "replica",
    about: "A table that the map replicates has one owner, who writes it. Others have a copy with its primary key, its unique constraints and \
            its indexes, kept by a subscription; joins, views and foreign keys to it stay as they are. A gate refuses what would write to \
            the copy.",
    kinds: &[],
    answers: &[],
    treat: |_: &Cut<'_, '_>, _: &mut Parts| {},
};

/// Tells all copies; a subscription needs to tell rows apart.
pub fn treat(world: &World<'_>, sources: &Sources<'_>, all: &mut Parts) {
    let mut readers: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for service in 0..world.services.len() {
        for oid in world.copies(service) {
            readers.entry(*oid).or_default().push(world.services[service].to_owned());
        }
    }
    for (oid, services) in readers {
        let (Some(at), Some(relation)) = (world.of_relation(oid), world.relation(oid)) else { continue };
        let mut crossing = blank(world, &TREATMENT, world.object(at));
        crossing.relations = vec![relation.name.to_string()];
        crossing.done = format!("published by {}, read from copies by {}", world.owner_name(oid), listed(&services));
        crossing.places = places(sources, |query, service| {
            uses(query, &relation.name) && service.is_some_and(|name| services.iter().any(|one| one == name))
        });
        match world.owner(oid) {
            Owner::Service(owner) => {
                crossing.service = Some(world.services[*owner].to_owned());
                let told_apart = !relation.primary_key.is_empty() || matches!(relation.replica_identity, 'f' | 'i');
                if !told_apart && relation.kind == 'r' {
                    crossing.decide = "it has no primary key: the publication makes every update carry the whole old row (REPLICA IDENTITY \
                                       FULL), which costs time with many rows; a key would be better"
                        .to_owned();
                }
            }
            _ => crossing.decide = "nobody owns it, so nobody publishes it: name its owner".to_owned(),
        }
        crossing.with = services;
        all.crossings.push(crossing);
    }
}
