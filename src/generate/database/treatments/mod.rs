//! What is done with objects that don't fit into one service's database: one file a treatment.

pub mod duplicate;
pub mod foreign_key;
pub mod inheritance;
pub mod large_object;
pub mod left_out;
pub mod policy;
pub mod replica;
pub mod sequence;
pub mod trigger;
pub mod unmade;
pub mod view;

use std::collections::BTreeSet;

use super::parts::Parts;
use super::world::{Reach, ServiceId, World};
use crate::generate::sources::Sources;
use crate::model::analysis::Origin;
use crate::model::crossing::{Answer, CodePlace, Crossing};
use crate::model::data::{Query, StatementKind};
use crate::model::definitions::Object;
use crate::model::map::ObjectTreatment;
use crate::model::ownership::Owner;
use crate::model::schema::Name;

/// A way to treat what does not fit.
pub struct Treatment {
    /// As it stands in `crossings.json`.
    pub name: &'static str,
    /// What it is for, and what is done.
    pub about: &'static str,
    /// Kinds of objects, as `pg_dump` calls them, that it treats where a service's own one reaches out of its database. None for
    /// what is found in another way.
    pub kinds: &'static [&'static str],
    /// What a map may say of such an object, with what it means.
    pub answers: &'static [(&'static str, &'static str)],
    treat: fn(&Cut<'_, '_>, &mut Parts),
}

impl Treatment {
    pub fn treat(&self, cut: &Cut<'_, '_>, all: &mut Parts) {
        (self.treat)(cut, all);
    }
}

/// In the order of documentation; the last takes whatever no other does.
pub const TREATMENTS: &[Treatment] = &[
    foreign_key::TREATMENT,
    view::TREATMENT,
    trigger::TREATMENT,
    sequence::TREATMENT,
    policy::TREATMENT,
    duplicate::TREATMENT,
    replica::TREATMENT,
    large_object::TREATMENT,
    left_out::TREATMENT,
    unmade::TREATMENT,
    inheritance::TREATMENT,
];

/// The treatment of a service's own object that reaches out of its database.
#[must_use]
pub fn of(cut: &Cut<'_, '_>) -> &'static Treatment {
    let sequences = &cut.world.definitions.facts.sequences;
    // A default may stand in the table's own text.
    if cut.object.kind == "TABLE" && cut.foreign.iter().all(|oid| sequences.contains_key(oid)) {
        return &sequence::TREATMENT;
    }
    let found = TREATMENTS.iter().find(|treatment| treatment.kinds.contains(&cut.object.kind.as_str()));
    found.unwrap_or(&inheritance::TREATMENT)
}

/// An object of a service that reaches out of its database.
pub struct Cut<'c, 'a> {
    pub world: &'c World<'a>,
    pub sources: &'c Sources<'c>,
    pub service: ServiceId,
    pub at: usize,
    pub object: &'a Object,
    pub reach: Reach,
    /// Relations that are not there.
    pub foreign: BTreeSet<u32>,
}

impl Cut<'_, '_> {
    /// What is told of it, still without what was done.
    #[must_use]
    pub fn crossing(&self, treatment: &Treatment) -> Crossing {
        let mut crossing = blank(self.world, treatment, self.object);
        crossing.service = Some(self.world.services[self.service].to_owned());
        crossing.with = owners(self.world, &self.foreign);
        crossing.relations = self.reach.relations.iter().map(|oid| self.world.name(*oid)).collect();
        crossing.relations.sort();
        crossing
    }
}

/// What is told of an object of nobody.
#[must_use]
pub fn blank(world: &World<'_>, treatment: &Treatment, object: &Object) -> Crossing {
    Crossing {
        treatment: treatment.name.to_owned(),
        object: object.title(),
        service: None,
        with: Vec::new(),
        relations: Vec::new(),
        done: String::new(),
        decide: String::new(),
        stops: false,
        answers: treatment.answers.iter().map(answer).collect(),
        answer: answer_of(world, object),
        defined: None,
        places: Vec::new(),
    }
}

/// As the document has it.
#[must_use]
pub fn answer((word, means): &(&str, &str)) -> Answer {
    Answer { word: (*word).to_owned(), means: (*means).to_owned() }
}

/// What the map says of an object.
#[must_use]
pub fn answer_of(world: &World<'_>, object: &Object) -> Option<String> {
    let title = object.title();
    let found = world.map.shared.objects.iter().find(|shared| shared.object == title);
    found.map(|shared| word_of(shared.treatment))
}

/// As a map writes it.
#[must_use]
pub fn word_of(treatment: ObjectTreatment) -> String {
    let found = ObjectTreatment::WORDS.iter().find(|(_, known)| *known == treatment);
    found.map(|(word, _)| (*word).to_owned()).unwrap_or_default()
}

/// The owners of some relations, for people.
#[must_use]
pub fn owners(world: &World<'_>, relations: &BTreeSet<u32>) -> Vec<String> {
    let names: BTreeSet<String> = relations.iter().map(|oid| world.owner_name(*oid)).collect();
    names.into_iter().collect()
}

/// Statements of the code that fulfil a condition, with their services.
pub fn places(sources: &Sources<'_>, wanted: impl Fn(&Query, Option<&str>) -> bool) -> Vec<CodePlace> {
    let Some((analysis, ownership)) = sources.code else { return Vec::new() };
    let mut places: Vec<CodePlace> = analysis
        .queries
        .iter()
        .filter(|query| !query.test)
        .filter_map(|query| {
            let owner = match query.from {
                Origin::Item(item) => ownership.item(item),
                Origin::Module(module) => ownership.module(module),
            };
            let service = match owner {
                Owner::Service(at) => Some(ownership.services[at as usize].as_str()),
                _ => None,
            };
            wanted(query, service).then(|| CodePlace {
                file: analysis.files[query.file.0 as usize].path.clone(),
                line: query.line,
                service: service.map(str::to_owned),
                statement: word(query.statement.kind).to_owned(),
            })
        })
        .collect();
    places.sort();
    places.dedup();
    places
}

fn word(kind: StatementKind) -> &'static str {
    match kind {
        StatementKind::Select => "select",
        StatementKind::Insert => "insert",
        StatementKind::Update => "update",
        StatementKind::Delete => "delete",
        StatementKind::Merge => "merge",
        StatementKind::Copy => "copy",
        StatementKind::Truncate => "truncate",
        StatementKind::Call => "call",
        _ => "statement",
    }
}

/// Whether a statement reads or writes a relation.
#[must_use]
pub fn uses(query: &Query, name: &Name) -> bool {
    query.statement.reads.contains(name) || query.statement.writes.contains(name)
}

/// `a`, `a and b`, `a, b and c`.
#[must_use]
pub fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
