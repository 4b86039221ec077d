//! What no public validator sees: whether generated files hold together, with each other and with the map.
//!
//! It is read back from the bytes that would be written, so that a template of somebody's own is judged too.

mod accounts;
mod authorization;
mod completeness;
mod documents;
mod faults;
mod gateways;
mod kong;
mod network;
mod patches;
mod ports;
mod probes;
mod references;
mod resources;
mod retries;
mod routes;
mod scaling;
mod secrets;
mod selectors;
mod subsets;

use std::fmt;

use rayon::prelude::*;

use self::documents::World;
use super::ir::Platform;
use crate::model::generated::GeneratedFile;

/// Something that does not fit, in a file that would be written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Below the output folder.
    pub path: String,
    /// `Deployment auth-service`; empty for the file itself.
    pub place: String,
    /// The check that found it.
    pub check: &'static str,
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let gap = if self.place.is_empty() { "" } else { ", " };
        write!(out, "{}{gap}{}: {} ({})", self.path, self.place, self.message, self.check)
    }
}

struct Check {
    name: &'static str,
    find: fn(&World<'_>, &mut Vec<Found>),
}

/// A document (or a file) and what is wrong with it.
struct Found {
    path: String,
    place: String,
    message: String,
}

const CHECKS: &[Check] = &[
    accounts::CHECK,
    authorization::CHECK,
    completeness::CHECK,
    faults::CHECK,
    gateways::CHECK,
    kong::CHECK,
    network::CHECK,
    patches::CHECK,
    ports::CHECK,
    probes::CHECK,
    references::CHECK,
    resources::CHECK,
    retries::CHECK,
    routes::CHECK,
    scaling::CHECK,
    secrets::CHECK,
    selectors::CHECK,
    subsets::CHECK,
];

/// Targets whose documents the checks look at. Of the others it is only asked whether they can be read.
const JUDGED: &[&str] = &["gateway-api", "istio", "kong", "kubernetes"];

/// Holds files against each other and against the platform. Empty where all fits; sorted, nothing twice.
#[must_use]
pub fn check(platform: &Platform, files: &[GeneratedFile]) -> Vec<Problem> {
    check_with(platform, files, |_| true)
}

/// As [`check`], but files of targets that no check looks at are only read back where `own` says of a target that a
/// template of somebody's own makes them: what the embedded ones print can be read, and reading is most of the work.
pub fn check_with(platform: &Platform, files: &[GeneratedFile], own: impl Fn(&str) -> bool + Sync) -> Vec<Problem> {
    let (world, unread) = World::read(platform, files, |target| JUDGED.contains(&target) || own(target));
    let of = |name: &'static str, found: Found| Problem {
        path: found.path,
        place: found.place,
        check: name,
        message: found.message,
    };
    let mut problems: Vec<Problem> = unread.into_iter().map(|found| of("yaml", found)).collect();
    let found = CHECKS.par_iter().flat_map_iter(|check| {
        let mut found = Vec::new();
        (check.find)(&world, &mut found);
        found.into_iter().map(|found| of(check.name, found))
    });
    problems.extend(found.collect::<Vec<_>>());
    // Millions of small values; the run is nearly over.
    std::mem::forget(world);
    problems.sort();
    problems.dedup();
    problems
}
