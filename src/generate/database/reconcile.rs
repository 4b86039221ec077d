//! Queries that find what refers to nothing, for each foreign key that is gone.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use super::parts::Parts;
use super::piece::ident;
use super::world::{Owner, ServiceId, World};
use crate::error::Error;
use crate::generate::templates::Templates;
use crate::model::definitions::ForeignKeyFacts;
use crate::model::generated::GeneratedFile;

#[derive(Serialize, JsonSchema)]
struct Reconcile {
    service: String,
    references: Vec<Reference>,
}

#[derive(Serialize, JsonSchema)]
struct Reference {
    title: String,
    schema: String,
    table: String,
    parent_schema: String,
    parent_table: String,
    columns: Vec<Pair>,
    /// Both tables are in the same database.
    is_local: bool,
    /// The table that the owner's keys are put into.
    keys: String,
    /// The command that fetches them.
    fetch: String,
}

#[derive(Serialize, JsonSchema)]
struct Pair {
    column: String,
    referenced: String,
    /// In the table of the owner's keys, where one column may come twice.
    alias: String,
}

/// A file for each service with references, and one for the monolith, whose constraints may not have been checked either.
///
/// # Errors
/// When a template is broken.
pub fn files(world: &World<'_>, templates: &Templates, all: &Parts) -> Result<Vec<GeneratedFile>, Error> {
    let mut by_child: BTreeMap<ServiceId, BTreeSet<u32>> = BTreeMap::new();
    for deletion in &all.deletions {
        by_child.entry(deletion.child).or_default().insert(deletion.key);
    }
    let keys = &world.definitions.facts.foreign_keys;
    let mut files = Vec::new();
    let mut every = Vec::new();
    for (child, constraints) in by_child {
        let each = |local: bool| {
            let found = constraints
                .iter()
                .enumerate()
                .filter_map(|(number, oid)| reference(world, keys.get(oid)?, number, local));
            found.collect::<Vec<_>>()
        };
        every.extend(each(true));
        let service = world.services[child].to_owned();
        let path = format!("services/{service}/checks/references.sql");
        let value = Reconcile { service, references: each(false) };
        files.push(GeneratedFile::new(path, templates.render("database/reconcile.sql.tera", &value)?));
    }
    if !every.is_empty() {
        let value = Reconcile { service: "the monolith".to_owned(), references: every };
        let bytes = templates.render("database/reconcile.sql.tera", &value)?;
        files.push(GeneratedFile::new("database/monolith/references.sql", bytes));
    }
    Ok(files)
}

fn reference(world: &World<'_>, key: &ForeignKeyFacts, number: usize, is_local: bool) -> Option<Reference> {
    let (child, parent) = (world.relation(key.child)?, world.relation(key.parent)?);
    let Owner::Service(owner) = *world.owner(key.parent) else { return None };
    let schema = |name: &crate::model::schema::Name| name.schema.clone().unwrap_or_else(|| "public".to_owned());
    let columns: Vec<Pair> = key
        .columns
        .iter()
        .zip(&key.referenced)
        .enumerate()
        .map(|(at, (column, referenced))| Pair {
            column: column.clone(),
            referenced: referenced.clone(),
            alias: format!("k{}", at + 1),
        })
        .collect();
    let referenced: Vec<String> = key.referenced.iter().map(|column| ident(column)).collect();
    let from = format!("{}.{}", ident(&schema(&parent.name)), ident(&parent.name.name));
    let copy = format!("COPY (SELECT {} FROM {from}) TO STDOUT", referenced.join(", "));
    // What a shell would read in its own way is nobody's name in earnest.
    if !is_local && copy.contains(['\'', '\\', '"', '$', '`', '!', '\n']) {
        return None;
    }
    let service = world.services[owner];
    let variable = format!("{}_PGSERVICE", service.replace('-', "_").to_uppercase());
    Some(Reference {
        title: format!("{}.{} -> {}", child.name, key.columns.join(","), parent.name),
        schema: schema(&child.name),
        table: child.name.name.clone(),
        parent_schema: schema(&parent.name),
        parent_table: parent.name.name.clone(),
        columns,
        is_local,
        keys: format!("keys_{number}"),
        fetch: format!("PGSERVICE=\"${{{variable}:-{service}}}\" psql -X -q -v ON_ERROR_STOP=1 -c \"{copy}\""),
    })
}
