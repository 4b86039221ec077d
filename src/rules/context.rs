//! What all rules ask: who owns what, where something stands, what is allowed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use crate::model::analysis::{Analysis, FileId, Origin, Reference};
use crate::model::data::{Query, Statement};
use crate::model::finding::{CodePlace, Finding};
use crate::model::map::ServiceMap;
use crate::model::ownership::{Owner, Ownership};
use crate::model::problem::Span;
use crate::model::schema::{Name, Place};

/// One use of a service by another.
pub struct Edge {
    pub from: u32,
    pub to: u32,
    /// What is used, for people.
    pub what: String,
    pub place: CodePlace,
}

/// A codebase under a map.
pub struct Context<'a> {
    pub analysis: &'a Analysis,
    pub map: &'a ServiceMap,
    pub own: &'a Ownership,
    /// The map's file as findings name it, and the places of its values.
    map_file: &'a str,
    places: &'a BTreeMap<String, Span>,
    /// Exceptions that allowed something, by index.
    used: Mutex<BTreeSet<usize>>,
}

impl<'a> Context<'a> {
    #[must_use]
    pub fn new(
        analysis: &'a Analysis,
        map: &'a ServiceMap,
        own: &'a Ownership,
        (map_file, places): (&'a str, &'a BTreeMap<String, Span>),
    ) -> Self {
        Self { analysis, map, own, map_file, places, used: Mutex::new(BTreeSet::new()) }
    }

    #[must_use]
    pub fn owner(&self, from: Origin) -> Owner {
        match from {
            Origin::Item(item) => self.own.item(item),
            Origin::Module(module) => self.own.module(module),
        }
    }

    #[must_use]
    pub fn id(&self, from: Origin) -> &'a str {
        match from {
            Origin::Item(item) => &self.analysis.items[item.0 as usize].id,
            Origin::Module(module) => &self.analysis.modules[module.0 as usize].id,
        }
    }

    #[must_use]
    pub fn service(&self, index: u32) -> &'a str {
        &self.own.services[index as usize]
    }

    #[must_use]
    pub fn at(&self, file: FileId, line: u32, column: u32) -> CodePlace {
        CodePlace { file: self.analysis.files[file.0 as usize].path.clone(), line, column }
    }

    /// References from one service to another, tests left out.
    pub fn crossings(&self) -> impl Iterator<Item = (&'a Reference, u32, u32)> + '_ {
        self.analysis.references.iter().filter(|reference| !reference.test).filter_map(|reference| {
            match (self.owner(reference.from), self.own.item(reference.to)) {
                (Owner::Service(from), Owner::Service(to)) if from != to => Some((reference, from, to)),
                _ => None,
            }
        })
    }

    /// Statements of the code with their service and their database, tests left out.
    pub fn statements(&self) -> impl Iterator<Item = (&'a Query, u32, u32)> + '_ {
        self.analysis.queries.iter().filter(|query| !query.test).filter_map(|query| {
            match (self.owner(query.from), query.database) {
                (Owner::Service(service), Some(database)) => Some((query, service, database)),
                _ => None,
            }
        })
    }

    /// The service that owns a table or view.
    #[must_use]
    pub fn table_owner(&self, database: u32, name: &Name) -> Option<u32> {
        match self.own.table(database, name) {
            Owner::Service(service) => Some(service),
            _ => None,
        }
    }

    /// Whether a service has a copy of a table.
    #[must_use]
    pub fn has_copy(&self, service: u32, name: &Name) -> bool {
        let (service, name) = (self.service(service), name.to_string());
        self.map
            .shared
            .tables
            .iter()
            .any(|shared| shared.table == name && shared.replicated_to.iter().any(|copy| copy == service))
    }

    /// All tables and views of a statement, sorted.
    #[must_use]
    pub fn tables(statement: &Statement) -> BTreeSet<&Name> {
        statement.reads.iter().chain(&statement.writes).collect()
    }

    /// The owners of some tables, copies of the asking service counted as its own.
    #[must_use]
    pub fn owners<'n>(
        &self,
        asking: Option<u32>,
        database: u32,
        names: impl Iterator<Item = &'n Name>,
    ) -> BTreeSet<u32> {
        names
            .filter_map(|name| {
                let owner = self.table_owner(database, name)?;
                Some(asking.filter(|service| self.has_copy(*service, name)).unwrap_or(owner))
            })
            .collect()
    }

    /// Each use of one service by another: references, then statements. Sorted by place within each kind.
    pub fn edges(&self) -> impl Iterator<Item = Edge> + '_ {
        let code = self.crossings().map(|(reference, from, to)| Edge {
            from,
            to,
            what: format!("`{}`", self.analysis.items[reference.to.0 as usize].id),
            place: self.at(reference.file, reference.line, reference.column),
        });
        let data = self.statements().flat_map(move |(query, from, database)| {
            Self::tables(&query.statement).into_iter().filter_map(move |name| {
                let to = self.table_owner(database, name).filter(|to| *to != from && !self.has_copy(from, name))?;
                let place = self.at(query.file, query.line, query.column);
                Some(Edge { from, to, what: format!("table `{name}`"), place })
            })
        });
        code.chain(data)
    }

    /// A place in the map itself, by the path of a value.
    #[must_use]
    pub fn in_map(&self, path: &str) -> CodePlace {
        let mut path = path;
        loop {
            if let Some(span) = self.places.get(path) {
                return CodePlace { file: self.map_file.to_owned(), line: span.line, column: span.column };
            }
            match path.rfind(['.', '[']) {
                Some(at) => path = &path[..at],
                None => return CodePlace { file: self.map_file.to_owned(), line: 1, column: 1 },
            }
        }
    }

    /// Whether the map has an exception for a finding; that exception is then needed.
    #[must_use]
    pub fn allowed(&self, finding: &Finding) -> bool {
        let mut allowed = false;
        for (index, exception) in self.map.exceptions.iter().enumerate() {
            let key = &finding.key;
            let from = fits(&exception.from, &key.from) || exception.from == finding.from_owner;
            let to = fits(&exception.to, &key.to) || exception.to == finding.to_owner;
            if exception.rule == key.rule && from && to {
                self.used.lock().unwrap_or_else(PoisonError::into_inner).insert(index);
                allowed = true;
            }
        }
        allowed
    }

    #[must_use]
    pub fn is_used(&self, exception: usize) -> bool {
        self.used.lock().unwrap_or_else(PoisonError::into_inner).contains(&exception)
    }
}

/// Whether a pattern fits: as it stands, as a path that leads to it, or with `*` at its end.
fn fits(pattern: &str, text: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(start) => text.starts_with(start),
        None => text == pattern || text.strip_prefix(pattern).is_some_and(|rest| rest.starts_with("::")),
    }
}

/// Sorted names with `+` between them, as keys have them.
pub(super) fn joined<'n>(names: impl IntoIterator<Item = &'n Name>) -> String {
    let names: BTreeSet<String> = names.into_iter().map(Name::to_string).collect();
    names.into_iter().collect::<Vec<_>>().join("+")
}

pub(super) fn listed<'n>(names: impl IntoIterator<Item = &'n Name>) -> String {
    joined(names).replace('+', ", ")
}

pub(super) fn place(place: &Place) -> CodePlace {
    CodePlace { file: place.file.clone(), line: place.line, column: u32::from(place.line > 0) }
}
