//! The schema of a database, as its migrations leave it or as its catalog shows it.

use std::fmt;

use bitcode::{Decode, Encode};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize, Serializer};

use super::migration::Migration;

/// A name as the database folds it (what is not quoted is in small letters); the schema is left out where it is the
/// default one (`public`, `main`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Encode, Decode)]
pub struct Name {
    pub schema: Option<String>,
    pub name: String,
}

impl Name {
    /// In the default schema.
    #[must_use]
    pub fn plain(name: &str) -> Self {
        Self { schema: None, name: name.to_owned() }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.schema {
            Some(schema) => write!(out, "{schema}.{}", self.name),
            None => out.write_str(&self.name),
        }
    }
}

impl Serialize for Name {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for Name {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Name".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        String::json_schema(generator)
    }
}

/// Where something is defined. Empty and 0 for what a live catalog shows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, JsonSchema, Encode, Decode)]
pub struct Place {
    /// Relative to the root, with `/`.
    pub file: String,
    /// From 1.
    pub line: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Default)]
#[derive(Encode, Decode)]
#[serde(rename_all = "lowercase")]
pub enum Dialect {
    #[default]
    Postgres,
    Mysql,
    Sqlite,
}

/// Where a schema was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Default)]
#[derive(Encode, Decode)]
#[serde(rename_all = "kebab-case")]
pub enum SchemaSource {
    /// SQL files that are replayed in order.
    #[default]
    Migrations,
    /// Migrations written in Rust (sea-orm).
    RustMigrations,
    /// `diesel::table!` blocks.
    DieselSchema,
    /// Entities of an object mapper.
    Entities,
    /// `CREATE TABLE` in strings of the code.
    Embedded,
    /// A live database.
    Catalog,
}

/// One database of the codebase.
#[derive(Debug, Clone, Default, Encode, Decode)]
pub struct Database {
    /// Unique: the folder (or file) that it was read from, relative to the root; `catalog` for a live one.
    pub id: String,
    pub source: SchemaSource,
    pub dialect: Dialect,
    pub schema: Schema,
    /// What each migration touches, in the order in which they run; those without any table are left out.
    pub migrations: Vec<Migration>,
}

/// What a live database shows.
#[derive(Debug, Clone, PartialEq, Eq, Default, Encode, Decode)]
pub struct Catalog {
    pub schema: Schema,
    /// The body of each of `schema.functions`, in the same order; empty where it is no text (C, internal).
    pub bodies: Vec<String>,
}

/// What a database is made of. Every list is sorted by name (within a table: in the order of definition).
#[derive(Debug, Clone, PartialEq, Eq, Default, Encode, Decode)]
pub struct Schema {
    pub schemas: Vec<Named>,
    pub extensions: Vec<Named>,
    pub types: Vec<TypeDef>,
    pub sequences: Vec<Sequence>,
    pub tables: Vec<Table>,
    pub views: Vec<View>,
    pub functions: Vec<Function>,
    pub triggers: Vec<Trigger>,
    pub policies: Vec<Policy>,
    /// What ties tables without a constraint.
    pub soft_references: Vec<SoftReference>,
    /// What migrations say besides, in their order: rights, rules, operators. A live catalog has nothing here.
    pub others: Vec<Other>,
}

impl Schema {
    #[must_use]
    pub fn table(&self, name: &Name) -> Option<&Table> {
        self.tables.binary_search_by(|table| table.name.cmp(name)).ok().map(|at| &self.tables[at])
    }

    #[must_use]
    pub fn view(&self, name: &Name) -> Option<&View> {
        self.views.binary_search_by(|view| view.name.cmp(name)).ok().map(|at| &self.views[at])
    }
}

/// A statement that makes what has no place among the rest.
#[derive(Debug, Clone, PartialEq, Eq, Default, Encode, Decode)]
pub struct Other {
    /// As it begins, in one line: `CREATE RULE orders_kept AS ON DELETE TO orders`.
    pub statement: String,
    /// Tables and views that it names.
    pub about: Vec<Name>,
    pub place: Place,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, JsonSchema, Encode, Decode)]
pub struct Named {
    pub name: Name,
    #[serde(flatten)]
    pub place: Place,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Default)]
#[derive(Encode, Decode)]
#[serde(rename_all = "snake_case")]
pub enum TableKind {
    #[default]
    Table,
    /// Divided into partitions.
    Partitioned,
    Foreign,
    /// SQLite's virtual tables.
    Virtual,
}

/// A table as it is declared. Of what it inherits (as a partition or by `INHERITS`) it repeats the columns, and neither
/// the parent's constraints nor its indexes nor its triggers. What stands behind a key or an exclusion is no index of its
/// own.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema, Encode, Decode)]
pub struct Table {
    pub name: Name,
    pub kind: TableKind,
    pub columns: Vec<Column>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub primary_key: Option<Key>,
    pub uniques: Vec<Key>,
    pub foreign_keys: Vec<ForeignKey>,
    pub checks: Vec<Check>,
    /// Exclusion constraints.
    pub excludes: Vec<Check>,
    pub indexes: Vec<Index>,
    pub inherits: Vec<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partition_of: Option<Name>,
    /// As written after `PARTITION BY`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partition_by: Option<String>,
    pub row_security: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    #[serde(flatten)]
    pub place: Place,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema, Encode, Decode)]
pub struct Column {
    pub name: String,
    /// As PostgreSQL's `format_type` writes it (`character varying(20)`, `timestamp with time zone`, `integer`); of
    /// other dialects as written, in small letters.
    pub ty: String,
    pub nullable: bool,
    /// As written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity: Option<Identity>,
    /// The expression of a generated column.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generated: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    #[serde(flatten)]
    pub place: Place,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[derive(Encode, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Identity {
    Always,
    ByDefault,
    /// `serial` (PostgreSQL), `AUTO_INCREMENT` (MySQL), `AUTOINCREMENT` (SQLite).
    Serial,
}

/// A primary key or a unique constraint.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema, Encode, Decode)]
pub struct Key {
    /// As PostgreSQL names it where none is written.
    pub name: String,
    pub columns: Vec<String>,
    /// Migrations say more of it than is kept: included columns, `NULLS NOT DISTINCT`.
    #[serde(skip)]
    pub more: bool,
    #[serde(flatten)]
    pub place: Place,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema, Encode, Decode)]
pub struct Check {
    pub name: String,
    /// As written.
    pub expression: String,
    #[serde(flatten)]
    pub place: Place,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema, Encode, Decode)]
pub struct ForeignKey {
    /// As PostgreSQL names it where none is written.
    pub name: String,
    pub columns: Vec<String>,
    pub references: Name,
    /// The referenced table's primary key where none are written.
    pub referenced_columns: Vec<String>,
    pub on_delete: Action,
    pub on_update: Action,
    pub deferrable: bool,
    #[serde(flatten)]
    pub place: Place,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Default)]
#[derive(Encode, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    #[default]
    NoAction,
    Restrict,
    Cascade,
    SetNull,
    SetDefault,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema, Encode, Decode)]
pub struct Index {
    pub name: String,
    /// Columns and expressions as written, in order; without what is only included.
    pub columns: Vec<String>,
    pub unique: bool,
    /// `btree` where none is written.
    pub method: String,
    /// Of a partial index, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub predicate: Option<String>,
    /// Migrations say more of it than is kept: an order, operator classes, included columns, options.
    #[serde(skip)]
    pub more: bool,
    #[serde(flatten)]
    pub place: Place,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema, Encode, Decode)]
pub struct View {
    pub name: Name,
    pub materialized: bool,
    /// Tables and views that it names itself.
    pub reads: Vec<Name>,
    pub joins: Vec<Join>,
    /// Of a materialised view.
    pub indexes: Vec<Index>,
    pub definition: String,
    #[serde(flatten)]
    pub place: Place,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema, Encode, Decode)]
pub struct Function {
    pub name: Name,
    /// Argument types as written.
    pub arguments: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub returns: Option<String>,
    pub language: String,
    pub kind: FunctionKind,
    pub reads: Vec<Name>,
    pub writes: Vec<Name>,
    pub calls: Vec<Name>,
    /// Statements that are put together at run time (`EXECUTE`), or a body that could not be read: there may be more.
    pub dynamic: bool,
    #[serde(flatten)]
    pub place: Place,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Default)]
#[derive(Encode, Decode)]
#[serde(rename_all = "snake_case")]
pub enum FunctionKind {
    #[default]
    Function,
    Procedure,
    Aggregate,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema, Encode, Decode)]
pub struct Trigger {
    pub name: String,
    pub table: Name,
    /// `before`, `after` or `instead of`.
    pub timing: String,
    /// `insert`, `update`, `delete`, `truncate`.
    pub events: Vec<String>,
    pub for_each_row: bool,
    /// Nothing where the body stands in the trigger itself (MySQL, SQLite).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub function: Option<Name>,
    /// What the function reads and writes, or the body.
    pub reads: Vec<Name>,
    pub writes: Vec<Name>,
    #[serde(flatten)]
    pub place: Place,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema, Encode, Decode)]
pub struct TypeDef {
    pub name: Name,
    pub kind: TypeKind,
    /// Labels of an enum; `name type` of a composite's fields; the base type of a domain.
    pub parts: Vec<String>,
    /// Columns of this type (arrays of it too), as `table.column`.
    pub used_by: Vec<String>,
    #[serde(flatten)]
    pub place: Place,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Default)]
#[derive(Encode, Decode)]
#[serde(rename_all = "snake_case")]
pub enum TypeKind {
    #[default]
    Enum,
    Domain,
    Composite,
    Range,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema, Encode, Decode)]
pub struct Sequence {
    pub name: Name,
    /// Table and column that own it (`serial`, `GENERATED … AS IDENTITY`, `OWNED BY`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owned_by: Option<(Name, String)>,
    /// Columns whose default takes its values, as `table.column`.
    pub used_by: Vec<String>,
    #[serde(flatten)]
    pub place: Place,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema, Encode, Decode)]
pub struct Policy {
    pub name: String,
    pub table: Name,
    #[serde(flatten)]
    pub place: Place,
}

/// A column that looks like a reference and has no constraint.
#[derive(Debug, Clone, PartialEq, PartialOrd, Default, Serialize, JsonSchema, Encode, Decode)]
pub struct SoftReference {
    pub table: Name,
    pub columns: Vec<String>,
    /// Nothing where the column's values say which table (`x_type` + `x_id`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub references: Option<Name>,
    /// From 0 to 1; what speaks for it stands in `why`.
    pub confidence: f32,
    pub why: String,
    #[serde(flatten)]
    pub place: Place,
}

impl Eq for SoftReference {}

/// Two tables that one statement joins.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, JsonSchema, Encode, Decode)]
pub struct Join {
    pub left: Name,
    pub right: Name,
    /// Pairs of columns that the condition equates, in the order left, right; empty for a join without such.
    pub on: Vec<(String, String)>,
}
