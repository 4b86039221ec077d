//! A database under a map: whose each relation is, what belongs to which relation, what each object needs.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::definitions::{Definitions, Object, Relation};
use crate::model::map::ServiceMap;
use crate::model::map::fits::table_fits;
use crate::model::schema::{Function, Name};

/// Classes of the catalog, which have the same numbers everywhere.
const RELATIONS: u32 = 1259;
const FUNCTIONS: u32 = 1255;

/// What runners of migrations keep for themselves.
const RUNNERS: &[&str] =
    &["_sqlx_migrations", "__diesel_schema_migrations", "refinery_schema_history", "seaql_migrations"];

/// By index of the service, among the map's.
pub type ServiceId = usize;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Owner {
    Service(ServiceId),
    Nobody,
    /// Of a runner of migrations: not part of what is split.
    Runner,
    /// Patterns of several services fit equally well.
    Contested(Vec<ServiceId>),
}

pub struct World<'a> {
    pub definitions: &'a Definitions,
    pub map: &'a ServiceMap,
    /// Names of services, sorted.
    pub services: Vec<&'a str>,
    by_id: BTreeMap<u32, usize>,
    by_catalog: BTreeMap<(u32, u32), usize>,
    by_name: BTreeMap<&'a Name, u32>,
    functions: BTreeMap<&'a Name, Vec<&'a Function>>,
    /// Functions that extensions brought, by their bare names.
    brought: BTreeMap<&'a str, BTreeSet<&'a str>>,
    /// Of each relation, by oid.
    owners: BTreeMap<u32, Owner>,
    /// Of each object, the relation that it is a part of.
    parts: Vec<Option<u32>>,
    /// Relations that a service has a copy of.
    copies: Vec<BTreeSet<u32>>,
}

/// Everything that an object needs, directly or by way of others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reach {
    /// Indices of objects that are no relations and no parts of one.
    pub objects: BTreeSet<usize>,
    /// Oids of relations.
    pub relations: BTreeSet<u32>,
    /// Those of them that something writes to.
    pub written: BTreeSet<u32>,
    /// Functions whose bodies say less than they do, by index.
    pub opaque: BTreeSet<usize>,
}

impl<'a> World<'a> {
    #[must_use]
    pub fn new(definitions: &'a Definitions, map: &'a ServiceMap) -> Self {
        let objects = &definitions.objects;
        let facts = &definitions.facts;
        let mut functions: BTreeMap<&Name, Vec<&Function>> = BTreeMap::new();
        for function in &definitions.schema.functions {
            functions.entry(&function.name).or_default().push(function);
        }
        let mut world = Self {
            definitions,
            map,
            services: map.services.keys().map(String::as_str).collect(),
            by_id: objects.iter().enumerate().map(|(at, object)| (object.id, at)).collect(),
            by_catalog: BTreeMap::new(),
            by_name: facts.relations.iter().map(|(oid, relation)| (&relation.name, *oid)).collect(),
            functions,
            brought: brought(definitions),
            owners: BTreeMap::new(),
            parts: Vec::new(),
            copies: Vec::new(),
        };
        for (at, object) in objects.iter().enumerate().filter(|(_, object)| object.catalog.1 != 0) {
            // A view that runs in a circle stands twice: its first text counts.
            world.by_catalog.entry(object.catalog).or_insert(at);
        }
        world.parts = objects.iter().map(|object| world.find_part(object)).collect();
        world.owners = world.find_owners();
        world.copies = world.find_copies();
        world
    }

    #[must_use]
    pub fn object(&self, at: usize) -> &'a Object {
        &self.definitions.objects[at]
    }

    #[must_use]
    pub fn relation(&self, oid: u32) -> Option<&'a Relation> {
        self.definitions.facts.relations.get(&oid)
    }

    /// For people: `tenants`, `billing.invoices`.
    #[must_use]
    pub fn name(&self, oid: u32) -> String {
        self.relation(oid).map(|relation| relation.name.to_string()).unwrap_or_default()
    }

    #[must_use]
    pub fn oid(&self, name: &Name) -> Option<u32> {
        self.by_name.get(name).copied()
    }

    #[must_use]
    pub fn owner(&self, oid: u32) -> &Owner {
        self.owners.get(&oid).unwrap_or(&Owner::Nobody)
    }

    /// For people.
    #[must_use]
    pub fn owner_name(&self, oid: u32) -> String {
        match self.owner(oid) {
            Owner::Service(service) => self.services[*service].to_owned(),
            Owner::Nobody | Owner::Runner => "nobody".to_owned(),
            Owner::Contested(all) => {
                all.iter().map(|service| self.services[*service]).collect::<Vec<_>>().join(" and ")
            }
        }
    }

    pub fn owners(&self) -> impl Iterator<Item = (u32, &Owner)> {
        self.owners.iter().map(|(oid, owner)| (*oid, owner))
    }

    #[must_use]
    pub fn owns(&self, service: ServiceId, oid: u32) -> bool {
        *self.owner(oid) == Owner::Service(service)
    }

    /// Relations that a service reads from a copy of its own.
    #[must_use]
    pub fn copies(&self, service: ServiceId) -> &BTreeSet<u32> {
        &self.copies[service]
    }

    /// Whether a relation is there in the service's database, as its own or as a copy.
    #[must_use]
    pub fn has(&self, service: ServiceId, oid: u32) -> bool {
        self.owns(service, oid) || self.copies[service].contains(&oid)
    }

    /// The relation that an object is, or is a part of.
    #[must_use]
    pub fn part_of(&self, at: usize) -> Option<u32> {
        self.parts[at]
    }

    #[must_use]
    pub fn is_function(object: &Object) -> bool {
        matches!(object.kind.as_str(), "FUNCTION" | "PROCEDURE" | "AGGREGATE")
    }

    /// The function as its body tells it, all of its name taken together.
    pub fn bodies(&self, object: &Object) -> impl Iterator<Item = &'a Function> + '_ {
        let name = object.name.split('(').next().unwrap_or_default().trim_matches('"');
        let schema = object.schema.clone().filter(|schema| schema != "public");
        let name = Name { schema, name: name.to_owned() };
        self.functions.get(&name).into_iter().flatten().copied()
    }

    fn find_part(&self, object: &Object) -> Option<u32> {
        let facts = &self.definitions.facts;
        if let Some(relation) = facts.parts.get(&object.catalog) {
            return Some(*relation);
        }
        if object.catalog.0 == RELATIONS && facts.relations.contains_key(&object.catalog.1) {
            let owner = facts.sequences.get(&object.catalog.1).and_then(|sequence| sequence.owner.as_ref());
            return Some(owner.map_or(object.catalog.1, |(table, _)| *table));
        }
        if object.kind == "SEQUENCE OWNED BY" {
            let sequence = object.needs.iter().find_map(|id| self.by_id.get(id))?;
            return self.find_part(self.object(*sequence));
        }
        None
    }

    fn find_owners(&self) -> BTreeMap<u32, Owner> {
        let relations = &self.definitions.facts.relations;
        let mut owners: BTreeMap<u32, Owner> = BTreeMap::new();
        // The sequence of a column goes with its table, whatever patterns say of its name.
        let sequences = &self.definitions.facts.sequences;
        let of_column = |oid: &u32| sequences.get(oid).is_some_and(|sequence| sequence.owner.is_some());
        for (oid, relation) in relations.iter().filter(|(oid, _)| !of_column(oid)) {
            if RUNNERS.contains(&relation.name.name.as_str()) {
                owners.insert(*oid, Owner::Runner);
            } else if let Some(owner) = self.by_pattern(&relation.name) {
                owners.insert(*oid, owner);
            }
        }
        // A part of a table that no pattern names is whose the table is; sequences are whose the tables are that take from them.
        for _ in 0..relations.len().min(100) {
            let mut found = Vec::new();
            for (oid, relation) in relations.iter().filter(|(oid, _)| !owners.contains_key(oid)) {
                let sequence = self.definitions.facts.sequences.get(oid);
                let above = match sequence {
                    Some(sequence) => match &sequence.owner {
                        Some((table, _)) => vec![*table],
                        None => sequence.users.clone(),
                    },
                    None => relation.parents.clone(),
                };
                if let Some(owner) = together(&owners, above.iter().copied()) {
                    found.push((*oid, owner));
                }
            }
            if found.is_empty() {
                break;
            }
            owners.extend(found);
        }
        // A view that no pattern names goes with what it reads, where that is one service's.
        for _ in 0..20 {
            let mut found = Vec::new();
            for (oid, _) in relations
                .iter()
                .filter(|(oid, relation)| matches!(relation.kind, 'v' | 'm') && !owners.contains_key(oid))
            {
                let Some(at) = self.by_catalog.get(&(RELATIONS, *oid)) else { continue };
                let reach = self.reach(*at);
                let below = reach.relations.iter().copied().filter(|other| other != oid);
                if let Some(owner) = together(&owners, below) {
                    found.push((*oid, owner));
                }
            }
            if found.is_empty() {
                break;
            }
            owners.extend(found);
        }
        owners
    }

    /// Whose a relation of this name would be, by the patterns of the map.
    #[must_use]
    pub fn by_pattern(&self, name: &Name) -> Option<Owner> {
        let text = name.to_string();
        let mut best: Option<((usize, usize), BTreeSet<ServiceId>)> = None;
        let shared = self.map.shared.tables.iter().filter_map(|table| {
            let owner = self.services.iter().position(|service| *service == table.owner)?;
            Some((table.table.as_str(), owner))
        });
        let services = self.map.services.values().enumerate();
        let own = services.flat_map(|(at, service)| service.tables.iter().map(move |table| (table.as_str(), at)));
        for (pattern, service) in shared.chain(own) {
            let Some(rank) = table_fits(pattern, &text) else { continue };
            match &mut best {
                Some((before, _)) if rank < *before => {}
                Some((before, all)) if rank == *before => drop(all.insert(service)),
                _ => best = Some((rank, BTreeSet::from([service]))),
            }
        }
        let (_, all) = best?;
        let all: Vec<ServiceId> = all.into_iter().collect();
        Some(if let [only] = all[..] { Owner::Service(only) } else { Owner::Contested(all) })
    }

    fn find_copies(&self) -> Vec<BTreeSet<u32>> {
        let relations = &self.definitions.facts.relations;
        let mut copies: Vec<BTreeSet<u32>> = self.services.iter().map(|_| BTreeSet::new()).collect();
        for shared in &self.map.shared.tables {
            for (oid, relation) in relations {
                if !matches!(relation.kind, 'r' | 'p')
                    || table_fits(&shared.table, &relation.name.to_string()).is_none()
                {
                    continue;
                }
                for to in &shared.replicated_to {
                    if let Some(service) = self.services.iter().position(|name| name == to)
                        && !self.owns(service, *oid)
                    {
                        copies[service].insert(*oid);
                    }
                }
            }
        }
        for copies in &mut copies {
            // With a divided table come its partitions.
            loop {
                let more: Vec<u32> = relations
                    .iter()
                    .filter(|(oid, relation)| relation.is_partition && !copies.contains(oid))
                    .filter(|(_, relation)| relation.parents.iter().any(|parent| copies.contains(parent)))
                    .map(|(oid, _)| *oid)
                    .collect();
                if more.is_empty() {
                    break;
                }
                copies.extend(more);
            }
        }
        copies
    }

    /// What an object needs, all the way; through functions also what their bodies say.
    #[must_use]
    pub fn reach(&self, from: usize) -> Reach {
        let mut reach = Reach::default();
        let mut seen = BTreeSet::from([from]);
        let mut next = vec![from];
        if let Some(relation) = self.parts[from] {
            reach.relations.insert(relation);
        }
        while let Some(at) = next.pop() {
            let object = self.object(at);
            for needed in self.needs(at) {
                match self.parts[needed] {
                    Some(relation) => drop(reach.relations.insert(relation)),
                    None if seen.insert(needed) => next.push(needed),
                    None => {}
                }
            }
            if Self::is_function(object) {
                self.read_bodies(at, object, &mut reach, &mut |needed| {
                    if seen.insert(needed) {
                        next.push(needed);
                    }
                });
            }
        }
        seen.remove(&from);
        reach.objects = seen;
        reach
    }

    /// What has to be there before an object, by index.
    #[must_use]
    pub fn needs(&self, at: usize) -> Vec<usize> {
        let object = self.object(at);
        let more = self.definitions.facts.needs.get(&object.catalog).into_iter().flatten();
        let more = more.filter_map(|catalog| self.by_catalog.get(catalog));
        let mut needs: Vec<usize> =
            object.needs.iter().filter_map(|id| self.by_id.get(id)).chain(more).copied().collect();
        needs.sort_unstable();
        needs.dedup();
        needs
    }

    fn read_bodies(&self, at: usize, object: &Object, reach: &mut Reach, need: &mut dyn FnMut(usize)) {
        for body in self.bodies(object) {
            for (names, writes) in [(&body.reads, false), (&body.writes, true)] {
                for oid in names.iter().filter_map(|name| self.oid(name)) {
                    reach.relations.insert(oid);
                    if writes {
                        reach.written.insert(oid);
                    }
                }
            }
            for called in body.calls.iter().filter_map(|name| self.definitions.facts.functions.get(name)).flatten() {
                self.by_catalog.get(&(FUNCTIONS, called.oid)).copied().into_iter().for_each(&mut *need);
            }
            if body.dynamic || !matches!(body.language.as_str(), "sql" | "plpgsql" | "internal" | "c") {
                reach.opaque.insert(at);
            }
        }
        for word in calls(&object.make) {
            for extension in self.brought.get(word.to_ascii_lowercase().as_str()).into_iter().flatten() {
                self.extension(extension).into_iter().for_each(&mut *need);
            }
        }
    }

    #[must_use]
    pub fn extension(&self, name: &str) -> Option<usize> {
        self.definitions.objects.iter().position(|object| object.kind == "EXTENSION" && object.name == name)
    }

    /// The object of a relation itself.
    #[must_use]
    pub fn of_relation(&self, oid: u32) -> Option<usize> {
        self.by_catalog.get(&(RELATIONS, oid)).copied()
    }

    #[must_use]
    pub fn by_id(&self, id: u32) -> Option<usize> {
        self.by_id.get(&id).copied()
    }
}

/// The one owner of some relations; nothing where there is none, or several.
fn together(owners: &BTreeMap<u32, Owner>, relations: impl Iterator<Item = u32>) -> Option<Owner> {
    let mut one = None;
    for oid in relations {
        let owner = owners.get(&oid)?;
        match (&one, owner) {
            (_, Owner::Nobody | Owner::Contested(_)) => return None,
            (None, owner) => one = Some(owner.clone()),
            (Some(before), owner) if before == owner => {}
            _ => return None,
        }
    }
    one
}

fn brought(definitions: &Definitions) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut brought: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (name, functions) in &definitions.facts.functions {
        for extension in functions.iter().filter_map(|function| function.extension.as_deref()) {
            brought.entry(&name.name).or_default().insert(extension);
        }
    }
    brought
}

/// Words that stand before a bracket: whatever is called is among them.
fn calls(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices('(').filter_map(|(at, _)| {
        let before = text[..at].trim_end().trim_end_matches('"');
        let begin = before
            .rfind(|sign: char| !sign.is_alphanumeric() && sign != '_')
            .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
        Some(&before[begin..]).filter(|word| !word.is_empty())
    })
}
