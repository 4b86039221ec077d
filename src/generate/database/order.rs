//! The order in which a service's objects are made: by stages, and whatever is needed comes before.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use super::world::World;
use crate::model::definitions::Object;

/// What is made together. The rows are put in between [`Stage::Identity`] and [`Stage::Constraints`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    Roles,
    Schemas,
    Extensions,
    Collations,
    Types,
    /// Functions that tables need, and all else that is there before them.
    Support,
    /// With their sequences and defaults.
    Tables,
    Partitions,
    OwnedBy,
    /// Primary keys, and what an update is told by.
    Identity,
    Constraints,
    Indexes,
    ForeignKeys,
    Views,
    MaterialisedViews,
    Functions,
    Triggers,
    Policies,
    Comments,
    Grants,
    /// Outbox, inbox, what feeds and reads them, gates.
    Events,
}

impl Stage {
    /// Whether it comes before the rows.
    #[must_use]
    pub fn is_before_rows(self) -> bool {
        self <= Self::Identity
    }

    /// As a heading.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Roles => "roles",
            Self::Schemas => "schemas",
            Self::Extensions => "extensions",
            Self::Collations => "collations",
            Self::Types => "types",
            Self::Support => "what tables need",
            Self::Tables => "tables and sequences",
            Self::Partitions => "partitions",
            Self::OwnedBy => "owned sequences",
            Self::Identity => "primary keys",
            Self::Constraints => "unique, check and exclusion constraints",
            Self::Indexes => "indexes and statistics",
            Self::ForeignKeys => "foreign keys",
            Self::Views => "views",
            Self::MaterialisedViews => "materialised views",
            Self::Functions => "functions",
            Self::Triggers => "triggers and rules",
            Self::Policies => "row security",
            Self::Comments => "comments",
            Self::Grants => "rights",
            Self::Events => "events and gates",
        }
    }
}

/// The stage that an object belongs to by its kind.
#[must_use]
pub fn stage(object: &Object) -> Stage {
    match object.kind.as_str() {
        "SCHEMA" => Stage::Schemas,
        "EXTENSION" => Stage::Extensions,
        "COLLATION" => Stage::Collations,
        "TYPE" | "SHELL TYPE" | "DOMAIN" => Stage::Types,
        "TABLE" | "FOREIGN TABLE" | "SEQUENCE" | "DEFAULT" => Stage::Tables,
        "TABLE ATTACH" => Stage::Partitions,
        "SEQUENCE OWNED BY" => Stage::OwnedBy,
        "CONSTRAINT" if object.make.contains(" PRIMARY KEY (") => Stage::Identity,
        // What an update is told by is known by an index, and stands in its text.
        "INDEX" | "CONSTRAINT" if object.make.contains(" REPLICA IDENTITY USING INDEX ") => Stage::Identity,
        "CONSTRAINT" | "CHECK CONSTRAINT" => Stage::Constraints,
        "INDEX" | "INDEX ATTACH" | "STATISTICS" => Stage::Indexes,
        "FK CONSTRAINT" => Stage::ForeignKeys,
        "VIEW" => Stage::Views,
        "MATERIALIZED VIEW" => Stage::MaterialisedViews,
        "TRIGGER" | "RULE" => Stage::Triggers,
        "POLICY" | "ROW SECURITY" => Stage::Policies,
        "COMMENT" | "SECURITY LABEL" => Stage::Comments,
        "ACL" | "DEFAULT ACL" => Stage::Grants,
        // Functions, operators, casts, text search: late, but for what something earlier needs.
        _ => Stage::Functions,
    }
}

/// Orders some objects, each with the stage that it comes in: that of its kind, or an earlier one where something there needs
/// it.
#[must_use]
pub fn ordered(world: &World<'_>, chosen: &BTreeSet<usize>) -> Vec<(Stage, usize)> {
    let needs =
        |at: usize| -> Vec<usize> { world.needs(at).into_iter().filter(|needed| chosen.contains(needed)).collect() };
    let mut stages: BTreeMap<usize, Stage> = chosen.iter().map(|at| (*at, stage(world.object(*at)))).collect();
    let mut open: Vec<usize> = chosen.iter().copied().collect();
    while let Some(at) = open.pop() {
        let own = stages[&at];
        for needed in needs(at) {
            let before = stages[&needed];
            // A function that a table needs is support, not a table.
            let wanted = if before == Stage::Functions && own == Stage::Tables { Stage::Support } else { own };
            if wanted < before {
                stages.insert(needed, wanted);
                open.push(needed);
            }
        }
    }
    let mut waits: BTreeMap<usize, usize> = BTreeMap::new();
    let mut waiting: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for at in chosen {
        let needs = needs(*at);
        waits.insert(*at, needs.len());
        needs.into_iter().for_each(|needed| waiting.entry(needed).or_default().push(*at));
    }
    let mut ready: BinaryHeap<Reverse<(Stage, usize)>> =
        waits.iter().filter(|(_, count)| **count == 0).map(|(at, _)| Reverse((stages[at], *at))).collect();
    let mut ordered = Vec::with_capacity(chosen.len());
    while let Some(Reverse((stage, at))) = ready.pop() {
        ordered.push((stage, at));
        for other in waiting.remove(&at).unwrap_or_default() {
            if let Some(count) = waits.get_mut(&other) {
                *count -= 1;
                if *count == 0 {
                    ready.push(Reverse((stages[&other], other)));
                }
            }
        }
    }
    // What needs itself in a circle (no archive has that) comes last, in the archive's order.
    let done: BTreeSet<usize> = ordered.iter().map(|(_, at)| *at).collect();
    ordered.extend(chosen.iter().filter(|at| !done.contains(at)).map(|at| (stages[at], *at)));
    ordered
}
