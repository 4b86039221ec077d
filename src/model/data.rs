//! What code does with its databases, and with systems outside: queries, transactions, uses of other systems.

use bitcode::{Decode, Encode};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::analysis::{Confidence, FileId, ItemId, Origin};
use super::schema::{Dialect, Join, Name, Schema, SchemaSource};

/// Stands in SQL text for what the code puts in and was not read (U+FFFC, the object replacement character).
pub const HOLE: char = '\u{fffc}';

/// What the code of a codebase does with databases, before the tables are known. From a language's frontend.
#[derive(Debug, Default)]
pub struct CodeData {
    /// Sorted by place.
    pub sites: Vec<QuerySite>,
    /// Sorted by place; steps refer to `sites`.
    pub transactions: Vec<TransactionSite>,
    pub systems: Vec<SystemUse>,
    /// Schemas (or parts of them) that are written in the code itself.
    pub schemas: Vec<CodeSchema>,
    /// Types that may be rows of tables.
    pub rows: Vec<RowSite>,
}

/// A place in the code that gives a statement to a database.
#[derive(Debug, Clone)]
pub struct QuerySite {
    pub from: Origin,
    pub file: FileId,
    pub line: u32,
    pub column: u32,
    /// `sqlx`, `tokio-postgres`, `postgres`, `rusqlite`, `diesel`, `sea-orm`.
    pub library: &'static str,
    /// What is called: `query_as!`, `execute`, `load`.
    pub call: String,
    pub access: Access,
    /// How sure it is that this is a query at all.
    pub confidence: Confidence,
    pub test: bool,
}

/// What a site says of its statement.
#[derive(Debug, Clone)]
pub enum Access {
    /// SQL text, with a [`HOLE`] for each part that is not written out. Never empty.
    Sql { text: String, dialect: Option<Dialect> },
    /// The file of a `query_file!`, relative to the root; its text is read with the SQL files.
    File { path: String },
    /// A query builder that says it in calls.
    Built(Statement),
    /// A statement is run here, and what it says could not be read.
    Unread,
}

/// What a statement does, in the names that it uses.
#[derive(Debug, Clone, PartialEq, Eq, Default, Encode, Decode)]
pub struct Statement {
    pub kind: StatementKind,
    /// Sorted, without doubles.
    pub reads: Vec<Name>,
    pub writes: Vec<Name>,
    pub joins: Vec<Join>,
    /// Columns that are named, with their table where it is known; sorted, without doubles.
    pub columns: Vec<ColumnUse>,
    /// Everything was read; otherwise there may be more.
    pub complete: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Encode, Decode)]
pub struct ColumnUse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
    pub column: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Default)]
#[derive(Encode, Decode)]
#[serde(rename_all = "snake_case")]
pub enum StatementKind {
    Select,
    Insert,
    Update,
    Delete,
    Merge,
    Copy,
    Truncate,
    /// `CALL`, `DO`.
    Call,
    /// `CREATE`, `ALTER`, `DROP` and their like.
    Schema,
    /// `BEGIN`, `COMMIT`, `SET`, `LISTEN` and their like: no table.
    Control,
    /// Several statements in one text.
    Batch,
    #[default]
    Unknown,
}

/// A statement of the code, in terms of the database that it goes to.
#[derive(Debug, Clone, Encode, Decode)]
pub struct Query {
    pub from: Origin,
    pub file: FileId,
    pub line: u32,
    pub column: u32,
    pub library: String,
    pub call: String,
    /// Index into `Analysis::databases`; nothing where no database of the codebase has its tables.
    pub database: Option<u32>,
    pub statement: Statement,
    /// Names among its reads and writes that the database does not have (temporary tables, other databases).
    pub unknown: Vec<Name>,
    /// Items that call the one which holds the query, directly or through its trait; sorted.
    pub called_by: Vec<ItemId>,
    pub confidence: Confidence,
    pub test: bool,
}

/// From the begin of a transaction to its end, as the code shows it.
#[derive(Debug, Clone)]
pub struct TransactionSite {
    pub from: Origin,
    pub file: FileId,
    pub line: u32,
    pub column: u32,
    pub library: &'static str,
    pub steps: Vec<Step>,
    /// `Proven` where every step is; `Possible` where the handle went somewhere that could not be followed.
    pub certainty: Certainty,
    pub test: bool,
}

/// A statement that runs inside a transaction.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct Step {
    /// Index into `CodeData::sites`, later into `Analysis::queries`.
    pub query: u32,
    /// The functions from the one that begins the transaction to the one that holds the query, both named.
    pub chain: Vec<ItemId>,
    pub certainty: Certainty,
    /// Ways that the function which has the transaction takes to come there, sorted. Of two ways of one fork it takes one.
    pub ways: Vec<Way>,
}

impl Step {
    /// Whether both may run in one transaction: they don't stand on different ways of one fork.
    #[must_use]
    pub fn goes_with(&self, other: &Self) -> bool {
        !self.ways.iter().any(|way| other.ways.iter().any(|other| other.fork == way.fork && other.way != way.way))
    }
}

/// One way of a fork (`if`, `match`, `let … else`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
pub struct Way {
    /// Tells forks apart, and means nothing else.
    pub fork: (u32, u32),
    pub way: u32,
}

/// `Proven`: the handle itself reaches the statement. `Possible`: the statement runs while the transaction is open,
/// and whether on the same handle could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[derive(Encode, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    Proven,
    Possible,
}

/// A transaction in terms of tables.
#[derive(Debug, Clone, Encode, Decode)]
pub struct Transaction {
    pub from: Origin,
    pub file: FileId,
    pub line: u32,
    pub column: u32,
    pub library: String,
    pub database: Option<u32>,
    pub reads: Vec<Name>,
    pub writes: Vec<Name>,
    pub steps: Vec<Step>,
    pub certainty: Certainty,
    pub test: bool,
}

/// A place that talks to something outside of the process, or hands on events inside of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
pub struct SystemUse {
    pub file: FileId,
    pub line: u32,
    pub column: u32,
    pub from: Origin,
    pub kind: SystemKind,
    /// The library that is used.
    pub library: String,
    /// What is called or made there: `redis::AsyncCommands::get`, `tokio::sync::broadcast::channel`.
    pub what: String,
    /// The topic, the address, the key, where it is written out.
    pub subject: Option<String>,
    pub confidence: Confidence,
    pub test: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[derive(Encode, Decode)]
#[serde(rename_all = "snake_case")]
pub enum SystemKind {
    /// A channel or an emitter inside of the process.
    Channel,
    /// A message broker.
    Broker,
    Cache,
    ObjectStore,
    HttpClient,
    Grpc,
    Email,
}

impl SystemKind {
    /// For people, in the singular.
    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Self::Channel => "channel",
            Self::Broker => "broker",
            Self::Cache => "cache",
            Self::ObjectStore => "object store",
            Self::HttpClient => "HTTP client",
            Self::Grpc => "gRPC client",
            Self::Email => "e-mail",
        }
    }
}

/// A type that may be a row of a table, before the tables are known.
#[derive(Debug, Clone)]
pub struct RowSite {
    pub item: ItemId,
    /// The names of its fields.
    pub fields: Vec<String>,
    pub means: RowMeans,
}

/// What says that a type is a row.
#[derive(Debug, Clone)]
pub enum RowMeans {
    /// The statement that is made at this place is read into it.
    Statement { file: FileId, line: u32, column: u32 },
    /// An object mapper is told so.
    Declared(Name),
    /// It can be made of a row, and no statement that is read into it was seen.
    Derived,
}

/// A type whose values are rows of a table or of a view.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub struct RowType {
    pub item: ItemId,
    /// Index into `Analysis::databases`.
    pub database: u32,
    pub table: Name,
    pub evidence: RowEvidence,
    pub confidence: Confidence,
    /// Of the evidence: the statement, or the type itself.
    pub file: FileId,
    pub line: u32,
    pub column: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[derive(Encode, Decode)]
#[serde(rename_all = "snake_case")]
pub enum RowEvidence {
    /// An object mapper is told so: diesel's `table_name`, sea-orm's entities.
    Declared,
    /// A statement over the table is read into it.
    Statement,
    /// It can be made of a row, has the table's name and columns of it alone.
    Name,
}

/// A schema that the code itself writes.
#[derive(Debug)]
pub struct CodeSchema {
    /// The file (or folder) that holds it, relative to the root.
    pub id: String,
    /// The folder of the package that it belongs to, relative to the root.
    pub package: String,
    pub content: SchemaContent,
}

#[derive(Debug)]
pub enum SchemaContent {
    /// SQL in strings, in the order of their places: text and where it starts.
    Sql { texts: Vec<EmbeddedSql>, dialect: Option<Dialect> },
    /// Migrations as SQL, in the order in which they run.
    Steps { texts: Vec<EmbeddedSql>, dialect: Option<Dialect> },
    /// Read out of Rust as it stands (`diesel::table!`, sea-orm's entities).
    Ready { source: SchemaSource, dialect: Option<Dialect>, schema: Schema },
}

#[derive(Debug, Clone)]
pub struct EmbeddedSql {
    pub file: String,
    /// Of the string's first line.
    pub line: u32,
    pub text: String,
}
