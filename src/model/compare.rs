//! Two schemas, object by object: what the migrations make, and what a live database has.
//!
//! Exactly compared: names, kinds, columns (order, type, nullability, identity), keys, foreign keys with actions, columns,
//! method and uniqueness of indexes, labels of enums, triggers, and what views read. Of defaults, generated columns, checks,
//! predicates, expressions of indexes and views only the presence counts: the server rewrites their texts.

mod objects;

use bitcode::{Decode, Encode};
use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use super::schema::{Place, Schema};
use objects::{Object, objects};

/// What runners of migrations keep for themselves.
const RUNNERS: &[&str] =
    &["_sqlx_migrations", "__diesel_schema_migrations", "refinery_schema_history", "seaql_migrations"];

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema, Encode, Decode)]
#[serde(rename_all = "snake_case")]
pub enum ObjectKind {
    Schema,
    Extension,
    Type,
    Sequence,
    Table,
    Column,
    PrimaryKey,
    Unique,
    ForeignKey,
    Check,
    Exclusion,
    Index,
    View,
    /// The tables and views that a view names: compared apart from the view itself.
    ViewReads,
    Function,
    Trigger,
    Policy,
}

impl ObjectKind {
    /// For people, in the singular.
    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Self::Schema => "schema",
            Self::Extension => "extension",
            Self::Type => "type",
            Self::Sequence => "sequence",
            Self::Table => "table",
            Self::Column => "column",
            Self::PrimaryKey => "primary key",
            Self::Unique => "unique constraint",
            Self::ForeignKey => "foreign key",
            Self::Check => "check",
            Self::Exclusion => "exclusion constraint",
            Self::Index => "index",
            Self::View => "view",
            Self::ViewReads => "tables read by view",
            Self::Function => "function",
            Self::Trigger => "trigger",
            Self::Policy => "policy",
        }
    }
}

/// An object that is not the same on both sides.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema, Encode, Decode)]
pub struct Difference {
    pub kind: ObjectKind,
    /// With its table before it where it has one: `orders.customer_id`.
    pub name: String,
    /// What the migrations make of it; nothing where they don't know it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub migrations: Option<String>,
    /// What the database has; nothing where it doesn't know it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub catalog: Option<String>,
    /// Where the migrations define it.
    #[serde(flatten)]
    pub place: Place,
}

/// Objects of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    pub equal: usize,
    pub different: usize,
    pub only_migrations: usize,
    pub only_catalog: usize,
}

impl Tally {
    /// Objects of either side, a common one once.
    #[must_use]
    pub fn total(self) -> usize {
        self.equal + self.different + self.only_migrations + self.only_catalog
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparison {
    pub tallies: BTreeMap<ObjectKind, Tally>,
    /// Sorted. The parts of a table (or view) that one side lacks are counted, and listed with the table only.
    pub differences: Vec<Difference>,
}

impl Comparison {
    /// Equal objects and all objects.
    #[must_use]
    pub fn share(&self) -> (usize, usize) {
        let sum = |of: fn(&Tally) -> usize| self.tallies.values().map(of).sum();
        (sum(|tally| tally.equal), sum(|tally| tally.total()))
    }
}

/// Compares what migrations make with what a database has. The tables that runners of migrations keep in the database for
/// themselves are no difference.
#[must_use]
pub fn compare(migrations: &Schema, catalog: &Schema) -> Comparison {
    let ours = objects(migrations, catalog);
    let known: BTreeSet<&str> = migrations.tables.iter().map(|table| table.name.name.as_str()).collect();
    let mut theirs = objects(catalog, migrations);
    theirs.retain(|object| {
        let bare = |name: &str| name.rsplit('.').next().unwrap_or(name).to_owned();
        let (owner, name) = (bare(&object.owner), bare(&object.name));
        !RUNNERS.iter().any(|table| {
            let its_sequence = name.strip_prefix(table).is_some_and(|rest| rest == "_id_seq");
            !known.contains(table) && (owner == *table || name == *table || its_sequence)
        })
    });
    pair(ours, theirs)
}

/// Pairs by name, what remains by content (the same thing under another name), and tells what is left.
fn pair(ours: Vec<Object>, theirs: Vec<Object>) -> Comparison {
    let mut result = Comparison::default();
    let mut by_name: BTreeMap<_, Vec<Object>> = BTreeMap::new();
    for object in theirs {
        by_name.entry((object.kind, object.owner.clone(), object.name.clone())).or_default().push(object);
    }
    let mut lonely = Vec::new();
    for object in ours {
        let same_name = by_name.get_mut(&(object.kind, object.owner.clone(), object.name.clone()));
        // A name may stand twice in what was not read well: the same of the same name first.
        let alike = same_name.and_then(|all| {
            let at = all.iter().position(|other| other.key == object.key).unwrap_or(0);
            (at < all.len()).then(|| all.remove(at))
        });
        match alike {
            Some(other) => result.add(Some(&object), Some(&other)),
            None => lonely.push(object),
        }
    }
    let mut rest: Vec<Object> = by_name.into_values().flatten().collect();
    lonely.retain(|object| {
        let alike = |other: &Object| {
            object.kind == other.kind
                && object.owner == other.owner
                && object.key == other.key
                && !object.owner.is_empty()
                && object.kind != ObjectKind::Column
        };
        let Some(at) = rest.iter().position(alike) else { return true };
        result.add(Some(object), Some(&rest.remove(at)));
        false
    });
    let tables = |objects: &[Object]| -> BTreeSet<String> {
        let whole = objects.iter().filter(|object| matches!(object.kind, ObjectKind::Table | ObjectKind::View));
        whole.map(|object| object.name.clone()).collect()
    };
    let (our_tables, their_tables) = (tables(&lonely), tables(&rest));
    for object in &lonely {
        result.add(Some(object), None);
    }
    for object in &rest {
        result.add(None, Some(object));
    }
    result.differences.retain(|difference| match (&difference.migrations, &difference.catalog) {
        (Some(_), None) => !belongs(difference, &our_tables),
        (None, Some(_)) => !belongs(difference, &their_tables),
        _ => true,
    });
    result.differences.sort();
    result
}

/// Whether it is part of a table that is missing as a whole.
fn belongs(difference: &Difference, tables: &BTreeSet<String>) -> bool {
    if matches!(difference.kind, ObjectKind::Table | ObjectKind::View) {
        return false;
    }
    let parts = difference.name.match_indices('.').map(|(at, _)| &difference.name[..at]);
    let whole = (difference.kind == ObjectKind::ViewReads).then_some(difference.name.as_str());
    parts.chain(whole).any(|owner| tables.contains(owner))
}

impl Comparison {
    fn add(&mut self, ours: Option<&Object>, theirs: Option<&Object>) {
        let Some(any) = ours.or(theirs) else { return };
        let tally = self.tallies.entry(any.kind).or_default();
        let renamed = match (ours, theirs) {
            (Some(one), Some(other)) if one.key == other.key && one.name == other.name => {
                tally.equal += 1;
                return;
            }
            (Some(one), Some(other)) => {
                tally.different += 1;
                one.name != other.name
            }
            (Some(_), None) => {
                tally.only_migrations += 1;
                false
            }
            (None, _) => {
                tally.only_catalog += 1;
                false
            }
        };
        let told = |object: &Object| match renamed {
            true => format!("{}: {}", object.name, object.shown),
            false => object.shown.clone(),
        };
        let owner = if any.owner.is_empty() { String::new() } else { format!("{}.", any.owner) };
        self.differences.push(Difference {
            kind: any.kind,
            name: format!("{owner}{}", any.name),
            migrations: ours.map(told),
            catalog: theirs.map(told),
            place: ours.map(|object| object.place.clone()).unwrap_or_default(),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::schema::*;

    fn column(name: &str, ty: &str) -> Column {
        Column { name: name.to_owned(), ty: ty.to_owned(), nullable: true, ..Column::default() }
    }

    fn schema() -> Schema {
        let orders = Table {
            name: Name::plain("orders"),
            columns: vec![column("id", "bigint"), column("total", "integer"), column("note", "text")],
            indexes: vec![Index {
                name: "by_total".to_owned(),
                columns: vec!["total DESC".to_owned(), "lower(note)".to_owned()],
                method: "btree".to_owned(),
                ..Index::default()
            }],
            ..Table::default()
        };
        Schema { tables: vec![orders], ..Schema::default() }
    }

    fn told(comparison: &Comparison) -> Vec<(ObjectKind, &str, Option<&str>, Option<&str>)> {
        comparison
            .differences
            .iter()
            .map(|all| (all.kind, all.name.as_str(), all.migrations.as_deref(), all.catalog.as_deref()))
            .collect()
    }

    #[test]
    fn a_schema_equals_itself_however_its_expressions_are_written() {
        let mut other = schema();
        other.tables[0].indexes[0].columns = vec!["total".to_owned(), "lower((note)::text)".to_owned()];
        let comparison = compare(&schema(), &other);
        assert_eq!(told(&comparison), []);
        assert_eq!(comparison.share(), (5, 5));
    }

    #[test]
    fn a_test_of_a_column_is_no_column() {
        let (mut one, mut other) = (schema(), schema());
        one.tables[0].indexes[0].columns = vec!["note IS NULL".to_owned()];
        other.tables[0].indexes[0].columns = vec!["(note IS NULL)".to_owned()];
        assert_eq!(told(&compare(&one, &other)), []);
        other.tables[0].indexes[0].columns = vec!["note".to_owned()];
        assert_eq!(compare(&one, &other).differences.len(), 1);
    }

    #[test]
    fn a_lost_column_is_one_difference_and_a_new_order_one_of_the_table() {
        let mut other = schema();
        other.tables[0].columns.remove(1);
        let comparison = compare(&schema(), &other);
        assert_eq!(told(&comparison)[0], (ObjectKind::Column, "orders.total", Some("integer"), None));
        // The index names a column that is no longer there.
        assert_eq!(comparison.share(), (3, 5));

        let mut other = schema();
        other.tables[0].columns.swap(0, 2);
        let comparison = compare(&schema(), &other);
        let all = told(&comparison);
        assert_eq!(all.len(), 1, "{all:?}");
        assert_eq!((all[0].0, all[0].1), (ObjectKind::Table, "orders"));
        assert!(all[0].3.is_some_and(|table| table.contains("note, total, id")), "{all:?}");
    }

    #[test]
    fn a_missing_table_is_listed_once_and_counted_with_its_parts() {
        let comparison = compare(&schema(), &Schema::default());
        let all = told(&comparison);
        assert_eq!(all, [(ObjectKind::Table, "orders", Some("table with 3 columns, 1 index"), None)]);
        assert_eq!(comparison.share(), (0, 5));
    }

    #[test]
    fn the_same_under_another_name_is_one_difference() {
        let mut other = schema();
        other.tables[0].indexes[0].name = "orders_total_idx".to_owned();
        let comparison = compare(&schema(), &other);
        let all = told(&comparison);
        assert_eq!(all.len(), 1, "{all:?}");
        assert_eq!(all[0].1, "orders.by_total");
        assert!(all[0].3.is_some_and(|index| index.starts_with("orders_total_idx: ")), "{all:?}");
    }

    #[test]
    fn names_that_stand_twice_are_paired_with_their_like() {
        let mut twice = schema();
        twice.tables[0].columns.push(column("total", "text"));
        assert_eq!(told(&compare(&twice, &twice)), []);
    }

    #[test]
    fn tables_of_migration_runners_are_no_difference() {
        let mut other = schema();
        let runner = Table { name: Name::plain("_sqlx_migrations"), ..Table::default() };
        other.tables.insert(0, Table { columns: vec![column("version", "bigint")], ..runner });
        assert_eq!(told(&compare(&schema(), &other)), []);
        assert_eq!(compare(&other, &schema()).differences.len(), 1);
    }
}
