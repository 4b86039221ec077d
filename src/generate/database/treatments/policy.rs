//! A policy of row security that asks another service's table.

use super::{Cut, Treatment, listed};
use crate::generate::database::parts::Parts;

pub const TREATMENT: Treatment = Treatment {
    name: "policy",
    about: "A policy that asks another service's tables can't be kept, and a table whose policy is missing shows no rows, or all of them: its \
            service is not written until the map decides.",
    kinds: &["POLICY"],
    answers: &[("leave-out", "the policy goes: the service decides itself who sees which rows")],
    treat,
};

fn treat(cut: &Cut<'_, '_>, all: &mut Parts) {
    let mut crossing = cut.crossing(&TREATMENT);
    crossing.done = "left out".to_owned();
    if crossing.answer.as_deref() != Some("leave-out") {
        let tables: Vec<String> = cut.foreign.iter().map(|oid| cut.world.name(*oid)).collect();
        crossing.stops = true;
        crossing.decide = format!(
            "it asks {} of {}: rewrite it over what the token of a request says, let the map replicate those tables to `{}`, or say \
             `leave-out`",
            listed(&tables),
            listed(&crossing.with),
            cut.world.services[cut.service],
        );
        all.each[cut.service].stopped = true;
    }
    all.crossings.push(crossing);
}
