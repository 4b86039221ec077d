//! A table that can't be made without another service's: it inherits from it, is a part of it, has its rows as a type, or checks
//! its own rows by it.

use super::{Cut, Treatment, listed};
use crate::generate::database::parts::Parts;

pub const TREATMENT: Treatment = Treatment {
    name: "inheritance",
    about: "A table that inherits from another service's, is a partition of it, or has constraints, indexes or types that need it, can't be \
            made: both belong to one service.",
    kinds: &["TABLE", "FOREIGN TABLE"],
    answers: &[],
    treat: refuse,
};

/// Whatever can't be made stops its service.
pub(super) fn refuse(cut: &Cut<'_, '_>, all: &mut Parts) {
    let mut crossing = cut.crossing(&TREATMENT);
    let tables: Vec<String> = cut.foreign.iter().map(|oid| cut.world.name(*oid)).collect();
    crossing.done = "left out".to_owned();
    crossing.stops = true;
    crossing.decide = format!(
        "it can't be made without {} of {}: give both to one service, or let the map replicate what it needs to `{}`",
        listed(&tables),
        listed(&crossing.with),
        cut.world.services[cut.service],
    );
    all.each[cut.service].stopped = true;
    all.crossings.push(crossing);
}
