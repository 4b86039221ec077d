//! Changes applied one after the other, as the database would.

mod alter;
mod call;
mod catalog;
mod constraint;
mod drop;
mod finish;
mod heritage;
mod names;
mod object;
mod others;
mod partition;
mod query;
mod table;
mod touch;

use std::collections::{BTreeMap, BTreeSet};

pub(super) use catalog::completed;
pub(super) use finish::complete;

use super::change::{Change, ChangeKind, NewFunction, Object};
use super::database::RUNNERS;
use crate::model::analysis::{BlindSpot, BlindSpotKind};
use crate::model::data::Statement;
use crate::model::migration::Migration;
use crate::model::schema::{
    Dialect, Name, Named, Other, Place, Policy, Schema, Sequence, Table, Trigger, TypeDef, View,
};

/// A schema while it is being made.
#[derive(Debug, Default)]
pub struct State {
    dialect: Dialect,
    /// Where unqualified names are looked for; new things go to the first.
    path: Vec<String>,
    schemas: BTreeMap<Name, Named>,
    extensions: BTreeMap<Name, Named>,
    types: BTreeMap<Name, TypeDef>,
    sequences: BTreeMap<Name, Sequence>,
    tables: BTreeMap<Name, Table>,
    views: BTreeMap<Name, StoredView>,
    /// By name and argument types.
    functions: BTreeMap<(Name, Vec<String>), NewFunction>,
    triggers: BTreeMap<(Name, String), StoredTrigger>,
    policies: BTreeMap<(Name, String), Policy>,
    others: Vec<Other>,
    /// Tables and views that live as long as a session.
    temporary: BTreeSet<Name>,
    findings: Vec<BlindSpot>,
    touches: touch::Touches,
    /// Tables that the file at hand has made.
    fresh: BTreeSet<Name>,
    /// Within ALTER TABLE, not CREATE TABLE.
    altering: bool,
    /// Whether what does not fit is kept quiet for now.
    lenient: bool,
}

#[derive(Debug)]
struct StoredView {
    view: View,
    /// What it reads, once somebody asked: from then on it follows renames.
    statement: Option<Statement>,
}

#[derive(Debug)]
struct StoredTrigger {
    trigger: Trigger,
    body: Option<String>,
}

/// Whether a change could be applied, or what is missing for it.
type Applied = Result<(), String>;

impl State {
    #[must_use]
    pub fn new(dialect: Dialect) -> Self {
        Self { dialect, path: default_path(), ..Self::default() }
    }

    /// Applies one change; what does not fit becomes a finding.
    pub fn apply(&mut self, change: Change) {
        let place = change.place.clone();
        self.lenient = change.lenient;
        self.touch(&change);
        if let Err(message) = self.change(change) {
            self.miss(&place, message);
        }
        self.lenient = false;
    }

    /// Each migration file begins with the default path.
    pub fn next_file(&mut self) {
        self.path = default_path();
        self.fresh.clear();
    }

    /// What the migrations so far have touched.
    #[must_use]
    pub fn migrations(&mut self) -> Vec<Migration> {
        std::mem::take(&mut self.touches).all
    }

    /// The schema, and what did not fit on the way.
    #[must_use]
    pub fn finish(self) -> (Schema, Vec<BlindSpot>) {
        finish::finish(self)
    }

    fn miss(&mut self, place: &Place, message: String) {
        let runner = RUNNERS.iter().any(|table| message.contains(table));
        if !self.lenient && !runner {
            self.findings.push(BlindSpot {
                file: place.file.clone(),
                line: place.line,
                column: 0,
                kind: BlindSpotKind::SchemaMismatch,
                message,
            });
        }
    }

    fn change(&mut self, change: Change) -> Applied {
        let place = change.place;
        match change.kind {
            ChangeKind::Table(table) => self.create_table(*table),
            ChangeKind::Alter { table, if_exists, actions } => self.alter_table(&table, if_exists, actions),
            ChangeKind::Index(index) => self.create_index(*index),
            ChangeKind::View { view, replace, if_not_exists, temporary } => {
                self.create_view(view, replace || if_not_exists, if_not_exists, temporary)
            }
            ChangeKind::Type { def, base, if_not_exists } => self.create_type(def, base.as_ref(), if_not_exists),
            ChangeKind::AlterType { name, if_exists, action } => self.alter_type(&name, if_exists, action),
            ChangeKind::Sequence { sequence, if_not_exists } => self.create_sequence(sequence, if_not_exists),
            ChangeKind::Owned { sequence, if_exists, by } => self.own_sequence(&sequence, if_exists, by),
            ChangeKind::Function { function, replace } => self.create_function(*function, replace),
            ChangeKind::Trigger { trigger, body, replace, if_not_exists } => {
                self.create_trigger(trigger, body, replace || if_not_exists)
            }
            ChangeKind::Policy(policy) => self.create_policy(policy),
            ChangeKind::Extension(name) => {
                self.extensions.entry(name.clone()).or_insert(Named { name, place });
                Ok(())
            }
            ChangeKind::Schema(name) => {
                if !is_default(&name.name) {
                    self.schemas.entry(name.clone()).or_insert(Named { name, place });
                }
                Ok(())
            }
            ChangeKind::Drop { object, names, if_exists, cascade } => {
                let mut missing = Ok(());
                for target in names {
                    let dropped = self.drop_one(object, &target, cascade);
                    if !dropped && !if_exists && missing.is_ok() {
                        missing = Err(format!("drops {} {}, which is not there", object.noun(), target.name));
                    }
                }
                missing
            }
            ChangeKind::Rename { object, target, if_exists, to } => {
                let done = self.rename_one(object, &target, &to);
                self.found(done, if_exists, object, &target.name, "renames")
            }
            ChangeKind::SetSchema { object, target, if_exists, schema } => {
                let done = self.move_one(object, &target, &schema);
                self.found(done, if_exists, object, &target.name, "moves")
            }
            ChangeKind::SearchPath(path) => {
                self.path = if path.is_empty() { default_path() } else { path };
                Ok(())
            }
            ChangeKind::Comment { table, column, text } => self.comment(&table, column.as_deref(), text),
            ChangeKind::Rows { .. } => Ok(()),
            ChangeKind::Other { statement, names } => {
                self.other(statement, &names, place);
                Ok(())
            }
            ChangeKind::Call { function, arguments } => {
                self.call(&function, &arguments, &place);
                Ok(())
            }
        }
    }

    #[allow(clippy::unused_self, reason = "reads as the others do")]
    fn found(&self, done: bool, if_exists: bool, object: Object, name: &Name, verb: &str) -> Applied {
        if done || if_exists { Ok(()) } else { Err(format!("{verb} {} {name}, which is not there", object.noun())) }
    }

    /// The name of something new, with its schema where that is not the default one.
    fn new_name(&self, raw: &Name) -> Name {
        let schema = raw.schema.clone().or_else(|| self.path.first().cloned());
        qualified(schema, &raw.name)
    }

    /// The first name along the path that is known.
    fn look_up(&self, raw: &Name, known: impl Fn(&Name) -> bool) -> Option<Name> {
        if raw.schema.is_some() {
            return Some(qualified(raw.schema.clone(), &raw.name)).filter(known);
        }
        let along = self.path.iter().map(|schema| qualified(Some(schema.clone()), &raw.name));
        along.chain([Name::plain(&raw.name)]).find(known)
    }

    fn table_name(&self, raw: &Name) -> Option<Name> {
        self.look_up(raw, |name| self.tables.contains_key(name))
    }

    fn view_name(&self, raw: &Name) -> Option<Name> {
        self.look_up(raw, |name| self.views.contains_key(name))
    }

    fn relation_name(&self, raw: &Name) -> Option<Name> {
        self.look_up(raw, |name| self.tables.contains_key(name) || self.views.contains_key(name))
    }

    fn type_known(&self, raw: &Name) -> Name {
        self.look_up(raw, |name| self.types.contains_key(name) || self.tables.contains_key(name))
            .unwrap_or_else(|| qualified(raw.schema.clone(), &raw.name))
    }

    fn existing_table(&self, raw: &Name) -> Result<Name, String> {
        self.table_name(raw).ok_or_else(|| format!("there is no table {raw}"))
    }

    /// Whether a table, view, sequence or index of this name is there.
    fn relation_taken(&self, schema: Option<&String>, name: &str) -> bool {
        let full = Name { schema: schema.cloned(), name: name.to_owned() };
        self.tables.contains_key(&full)
            || self.views.contains_key(&full)
            || self.sequences.contains_key(&full)
            || self.views.values().flat_map(|stored| &stored.view.indexes).any(|index| index.name == name)
            || self.tables.iter().filter(|(table, _)| table.schema.as_ref() == schema).any(|(_, table)| {
                table.indexes.iter().any(|index| index.name == name)
                    || table.uniques.iter().chain(&table.primary_key).any(|key| key.name == name)
                    || table.excludes.iter().any(|exclude| exclude.name == name)
            })
    }

    /// Whether a constraint of a table of this schema has this name.
    fn constraint_taken(&self, schema: Option<&String>, name: &str) -> bool {
        self.tables
            .iter()
            .filter(|(table, _)| table.schema.as_ref() == schema)
            .any(|(_, table)| has_constraint(table, name))
    }

    /// All partitions and heirs of a table, those of its heirs too.
    fn heirs(&self, table: &Name) -> Vec<Name> {
        let mut all = vec![table.clone()];
        let mut at = 0;
        while at < all.len() {
            for (name, other) in &self.tables {
                let heir = other.partition_of.as_ref() == Some(&all[at]) || other.inherits.contains(&all[at]);
                if heir && !all.contains(name) {
                    all.push(name.clone());
                }
            }
            at += 1;
        }
        all.remove(0);
        all
    }
}

fn has_constraint(table: &Table, name: &str) -> bool {
    table.uniques.iter().chain(&table.primary_key).any(|key| key.name == name)
        || table.foreign_keys.iter().any(|key| key.name == name)
        || table.checks.iter().chain(&table.excludes).any(|check| check.name == name)
}

fn default_path() -> Vec<String> {
    vec!["public".to_owned()]
}

fn is_default(schema: &str) -> bool {
    matches!(schema, "public" | "main" | "dbo")
}

fn qualified(schema: Option<String>, name: &str) -> Name {
    Name { schema: schema.filter(|schema| !is_default(schema)), name: name.to_owned() }
}
