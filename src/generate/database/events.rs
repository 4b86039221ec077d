//! Events that do what constraints and triggers did across services: who tells what, and who does what then.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use super::order::Stage;
use super::parts::Parts;
use super::piece::Piece;
use super::world::{Owner, ServiceId, World};
use crate::error::Error;
use crate::generate::templates::Templates;
use crate::model::definitions::{ForeignKeyFacts, Relation};
use crate::model::schema::{Action, Name};

/// A dropped foreign key: whose table has it, and whose table it referred to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deletion {
    /// Oid of the constraint.
    pub key: u32,
    pub child: ServiceId,
    pub parent: ServiceId,
}

/// The name of an event about a table: `tenants.deleted`, `billing.invoices.deleted`.
#[must_use]
pub fn event(table: &Name, what: &str) -> String {
    let part = |text: &str| {
        let small: String = text
            .chars()
            .map(|sign| match sign.to_ascii_lowercase() {
                sign if sign.is_ascii_lowercase() || sign.is_ascii_digit() || matches!(sign, '_' | '-') => sign,
                _ => '_',
            })
            .collect();
        if small.starts_with(|sign: char| sign.is_ascii_lowercase()) { small } else { format!("t{small}") }
    };
    let schema = table.schema.as_deref().map(|schema| format!("{}.", part(schema))).unwrap_or_default();
    format!("{schema}{}.{what}", part(&table.name))
}

/// A name that PostgreSQL does not cut: the tail of a long one is a hash of the whole.
#[must_use]
pub fn short(name: &str) -> String {
    if name.len() <= 63 {
        return name.to_owned();
    }
    let mut end = 54;
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    format!("{}_{}", &name[..end], &crate::generate::settle::hash(name.as_bytes())[..8])
}

#[derive(Serialize, JsonSchema)]
struct Nothing {}

/// The rows of a table that goes are told, and keys that change.
#[derive(Serialize, JsonSchema)]
struct Tracking {
    function: String,
    rekey_function: String,
    schema: String,
    table_name: String,
    /// For events: `tenants`.
    table: String,
    columns: Vec<String>,
    deleted: String,
    rekeyed: Option<String>,
}

#[derive(Serialize, JsonSchema)]
struct StandIn {
    function: String,
    refuses: String,
    schema: String,
    table_name: String,
    table: String,
    event: String,
    given_by_owner: Vec<String>,
}

#[derive(Serialize, JsonSchema)]
struct Consumer {
    events: Vec<Event>,
}

#[derive(Serialize, JsonSchema)]
struct Event {
    name: String,
    actions: Vec<Act>,
}

#[derive(Serialize, JsonSchema, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Act {
    kind: &'static str,
    schema: String,
    table: String,
    columns: Vec<Pair>,
    /// Columns that are cleared, or filled.
    cleared: Vec<String>,
    to_default: bool,
}

#[derive(Serialize, JsonSchema, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Pair {
    column: String,
    referenced: String,
    ty: String,
}

#[derive(Serialize, JsonSchema)]
struct Gate {
    schema: String,
    table_name: String,
    function: String,
    owner: String,
}

#[derive(Serialize, JsonSchema)]
struct Reference {
    schema: String,
    table: String,
    column: String,
    comment: String,
    before: Option<String>,
}

/// Adds what each service needs for events, gates and comments.
///
/// # Errors
/// When a template is broken.
pub fn add(
    world: &World<'_>,
    templates: &Templates,
    messages: &BTreeSet<ServiceId>,
    all: &mut Parts,
) -> Result<(), Error> {
    let print = Printer { templates };
    let trackings = trackings(world, all);
    let mut consumers: BTreeMap<ServiceId, BTreeMap<String, Vec<Act>>> = consumers(world, all);
    for (service, part) in all.each.iter_mut().enumerate() {
        let mut pieces = Vec::new();
        for oid in world.copies(service) {
            if let Some(relation) = world.relation(*oid) {
                pieces.push(gate(&print, world, *oid, relation)?);
            }
        }
        for ((oid, column), to) in &part.references {
            if let Some(relation) = world.relation(*oid) {
                pieces.push(reference(&print, relation, column, to)?);
            }
        }
        for oid in &part.stand_ins {
            let (Some(relation), Some(at)) = (world.relation(*oid), world.of_relation(*oid)) else { continue };
            part.objects.insert(at);
            part.objects.extend(world.reach(at).objects);
            pieces.push(stand_in(&print, world, *oid, relation)?);
        }
        for ((owner, _), tracking) in &trackings {
            if *owner == service {
                let title = format!("deletions of {}", tracking.table);
                pieces.push(print.piece("deletions", Stage::Events, title, tracking)?);
            }
        }
        let consumer = consumers.remove(&service);
        if let Some(events) = &consumer {
            let events =
                events.iter().map(|(name, actions)| Event { name: name.clone(), actions: actions.clone() }).collect();
            pieces.push(print.piece(
                "consumer",
                Stage::Events,
                "events of other services".to_owned(),
                &Consumer { events },
            )?);
        }
        let told = pieces.iter().any(|piece| piece.up.contains("messaging."));
        if told || messages.contains(&service) {
            part.pieces.push(print.piece("messaging", Stage::Events, "outbox and inbox".to_owned(), &Nothing {})?);
        }
        part.pieces.extend(pieces);
    }
    Ok(())
}

/// What follows the deletions in the monolith's own database, before its constraints are dropped.
///
/// # Errors
/// When a template is broken.
pub fn in_monolith(world: &World<'_>, templates: &Templates, all: &Parts) -> Result<Option<(String, String)>, Error> {
    let print = Printer { templates };
    let trackings = trackings(world, all);
    if trackings.is_empty() {
        return Ok(None);
    }
    let mut pieces = vec![print.piece("messaging", Stage::Events, "outbox and inbox".to_owned(), &Nothing {})?];
    for tracking in trackings.values() {
        let title = format!("deletions of {}", tracking.table);
        pieces.push(print.piece("deletions", Stage::Events, title, tracking)?);
    }
    let up: Vec<&str> = pieces.iter().map(|piece| piece.up.as_str()).collect();
    let down: Vec<&str> = pieces.iter().rev().map(|piece| piece.down.as_str()).collect();
    Ok(Some((up.join("\n\n") + "\n", down.join("\n\n") + "\n")))
}

/// Of each table that others refer to, by service and by the columns referred to.
fn trackings(world: &World<'_>, all: &Parts) -> BTreeMap<(ServiceId, (u32, Vec<String>)), Tracking> {
    let mut found: BTreeMap<(ServiceId, (u32, Vec<String>)), Tracking> = BTreeMap::new();
    for deletion in &all.deletions {
        let Some(key) = world.definitions.facts.foreign_keys.get(&deletion.key) else { continue };
        let Some(parent) = world.relation(key.parent) else { continue };
        let mut columns = key.referenced.clone();
        columns.sort();
        let at = (deletion.parent, (key.parent, columns.clone()));
        // A table that others refer to by different columns tells each of them apart.
        let other = found.keys().any(|(_, (oid, other))| *oid == key.parent && *other != columns);
        let by = if other { format!("_by_{}", columns.join("_")) } else { String::new() };
        let name = &parent.name.name;
        let tracking = found.entry(at).or_insert_with(|| Tracking {
            function: short(&format!("{name}{by}_deleted")),
            rekey_function: short(&format!("{name}{by}_rekeyed")),
            schema: parent.name.schema.clone().unwrap_or_else(|| "public".to_owned()),
            table_name: name.clone(),
            table: parent.name.to_string(),
            deleted: event(&parent.name, "deleted"),
            columns,
            rekeyed: None,
        });
        if key.on_update == Action::Cascade {
            tracking.rekeyed = Some(event(&parent.name, "rekeyed"));
        }
    }
    found
}

fn consumers(world: &World<'_>, all: &Parts) -> BTreeMap<ServiceId, BTreeMap<String, Vec<Act>>> {
    let mut found: BTreeMap<ServiceId, BTreeMap<String, Vec<Act>>> = BTreeMap::new();
    let mut add = |service: ServiceId, event: String, act: Act| {
        let acts = found.entry(service).or_default().entry(event).or_default();
        if !acts.contains(&act) {
            acts.push(act);
        }
    };
    for deletion in &all.deletions {
        let Some(key) = world.definitions.facts.foreign_keys.get(&deletion.key) else { continue };
        let (Some(child), Some(parent)) = (world.relation(key.child), world.relation(key.parent)) else { continue };
        let (kind, to_default) = match key.on_delete {
            Action::Cascade => ("delete", false),
            Action::SetNull => ("clear", false),
            Action::SetDefault => ("clear", true),
            Action::Restrict | Action::NoAction => ("note", false),
        };
        add(deletion.child, event(&parent.name, "deleted"), act(kind, key, child, to_default));
        if key.on_update == Action::Cascade {
            add(deletion.child, event(&parent.name, "rekeyed"), act("rekey", key, child, false));
        }
    }
    for part in &all.each {
        for oid in &part.stand_ins {
            let (Owner::Service(owner), Some(relation)) = (world.owner(*oid), world.relation(*oid)) else { continue };
            let given = given_by_owner(world, *oid, relation);
            let columns = relation.columns.iter().filter(|column| !column.generated && !given.contains(&column.name));
            let act = Act {
                kind: "insert",
                schema: relation.name.schema.clone().unwrap_or_else(|| "public".to_owned()),
                table: relation.name.name.clone(),
                columns: Vec::new(),
                cleared: columns.map(|column| column.name.clone()).collect(),
                to_default: false,
            };
            add(*owner, event(&relation.name, "inserted"), act);
        }
    }
    found
}

fn act(kind: &'static str, key: &ForeignKeyFacts, child: &Relation, to_default: bool) -> Act {
    let ty = |name: &String| child.columns.iter().find(|column| column.name == *name).map(|column| column.ty.clone());
    let pairs = key.columns.iter().zip(&key.referenced).map(|(column, referenced)| Pair {
        column: column.clone(),
        referenced: referenced.clone(),
        ty: ty(column).unwrap_or_default(),
    });
    Act {
        kind,
        schema: child.name.schema.clone().unwrap_or_else(|| "public".to_owned()),
        table: child.name.name.clone(),
        columns: pairs.collect(),
        cleared: if key.clears.is_empty() { key.columns.clone() } else { key.clears.clone() },
        to_default,
    }
}

/// Columns that the owner of a table gives values to: identities, and what a sequence of the table fills.
fn given_by_owner(world: &World<'_>, oid: u32, relation: &Relation) -> Vec<String> {
    let sequences = world.definitions.facts.sequences.values();
    let owned: BTreeSet<&str> = sequences
        .filter_map(|sequence| sequence.owner.as_ref())
        .filter(|(table, _)| *table == oid)
        .map(|(_, column)| column.as_str())
        .collect();
    let given =
        relation.columns.iter().filter(|column| column.identity.is_some() || owned.contains(column.name.as_str()));
    given.map(|column| column.name.clone()).collect()
}

struct Printer<'t> {
    templates: &'t Templates,
}

impl Printer<'_> {
    fn piece<T: Serialize + JsonSchema>(
        &self,
        template: &str,
        stage: Stage,
        title: String,
        value: &T,
    ) -> Result<Piece, Error> {
        let text = |way: &str| {
            let bytes = self.templates.render(&format!("database/{template}.{way}.sql.tera"), value)?;
            Ok::<_, Error>(String::from_utf8_lossy(&bytes).trim().to_owned())
        };
        Ok(Piece { stage, title, up: text("up")?, down: text("down")?, rows_of: None })
    }
}

fn stand_in(print: &Printer<'_>, world: &World<'_>, oid: u32, relation: &Relation) -> Result<Piece, Error> {
    let name = &relation.name.name;
    let value = StandIn {
        function: short(&format!("{name}_sent_on")),
        refuses: short(&format!("{name}_sent_on_only")),
        schema: relation.name.schema.clone().unwrap_or_else(|| "public".to_owned()),
        table_name: name.clone(),
        table: relation.name.to_string(),
        event: event(&relation.name, "inserted"),
        given_by_owner: given_by_owner(world, oid, relation),
    };
    print.piece("stand_in", Stage::Events, format!("stand-in for {}", relation.name), &value)
}

fn gate(print: &Printer<'_>, world: &World<'_>, oid: u32, relation: &Relation) -> Result<Piece, Error> {
    let value = Gate {
        schema: relation.name.schema.clone().unwrap_or_else(|| "public".to_owned()),
        table_name: relation.name.name.clone(),
        function: short(&format!("{}_is_a_copy", relation.name.name)),
        owner: world.owner_name(oid),
    };
    print.piece("gate", Stage::Events, format!("gate of {}", relation.name), &value)
}

fn reference(print: &Printer<'_>, relation: &Relation, column: &str, to: &str) -> Result<Piece, Error> {
    let before = relation.columns.iter().find(|known| known.name == column).and_then(|known| known.comment.clone());
    let comment = match &before {
        Some(before) => format!("{before}\nreference: {to}"),
        None => format!("reference: {to}"),
    };
    let value = Reference {
        schema: relation.name.schema.clone().unwrap_or_else(|| "public".to_owned()),
        table: relation.name.name.clone(),
        column: column.to_owned(),
        comment,
        before,
    };
    print.piece("reference", Stage::Comments, format!("reference {}.{column}", relation.name), &value)
}
