//! The move of data from the monolith's database into those of services: what is there, what is to be done, what came
//! of it.

use schemars::JsonSchema;
use serde::Serialize;

use super::schema::Name;

/// What has to be known of a database before data is moved out of it or into it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Stock {
    /// `server_version_num`: 150004.
    pub version: u32,
    /// The encoding of its texts: `UTF8`.
    pub encoding: String,
    /// Which cluster and which database of it: two names of the same one are found out by it.
    pub identity: String,
    /// Sorted by name.
    pub tables: Vec<StockTable>,
    /// Sorted by name.
    pub sequences: Vec<StockSequence>,
}

impl Stock {
    #[must_use]
    pub fn table(&self, name: &Name) -> Option<&StockTable> {
        self.tables.binary_search_by(|table| table.name.cmp(name)).ok().map(|at| &self.tables[at])
    }

    /// PostgreSQL's major version.
    #[must_use]
    pub fn major(&self) -> u32 {
        self.version / 10_000
    }
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum StockKind {
    #[default]
    Table,
    /// Divided into partitions: it holds no row itself.
    Partitioned,
    /// Its rows are elsewhere.
    Foreign,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct StockTable {
    pub name: Name,
    pub kind: StockKind,
    /// The table at the top that it is a partition of.
    pub root: Option<Name>,
    pub columns: Vec<StockColumn>,
    /// The columns that tell rows apart: of the primary key, else of a unique index without nulls. Empty where there is none.
    pub key: Vec<String>,
    /// Blocks of 8 KiB.
    pub pages: u64,
    /// An estimate; nothing where nobody has counted yet.
    pub rows: Option<u64>,
    /// Tables that its foreign keys point at, without itself.
    pub references: Vec<Name>,
    /// Triggers of users that fire for a new row.
    pub triggers: Vec<String>,
    /// Whether our role may read it.
    pub readable: bool,
    /// Whether it has any row; known of targets alone.
    pub filled: bool,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StockColumn {
    pub name: String,
    /// As `format_type` writes it.
    pub ty: String,
    /// Computed from others: never copied.
    pub generated: bool,
    /// Has to be given, for there is neither a default nor a null.
    pub needed: bool,
    /// Its binary form means the same on another server of the same major version.
    pub portable: bool,
    pub sum: Sum,
}

/// How a column goes into a checksum, so that every difference that can be seen is a difference of the sum.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sum {
    /// The type's own hash tells all values apart.
    Hash,
    /// The type's hash takes unlike values for equal (1.0 and 1.00); the bytes that this function gives don't.
    Send(&'static str),
    /// By its text.
    #[default]
    Text,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StockSequence {
    pub name: Name,
    /// Table and column that own it.
    pub owner: Option<(Name, String)>,
    /// Tables whose defaults take from it.
    pub used_by: Vec<Name>,
}

/// What is copied where.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    pub services: Vec<ServicePlan>,
    /// Tables of the source that no service of this run gets, with the reason.
    pub left_out: Vec<LeftOut>,
}

impl Plan {
    /// An estimate of all rows.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.services.iter().flat_map(|service| &service.tables).map(|table| table.rows).sum()
    }
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct LeftOut {
    pub table: Name,
    pub why: &'static str,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ServicePlan {
    pub service: String,
    /// In an order in which each comes after those that it refers to, the largest first among equals.
    pub tables: Vec<TablePlan>,
    pub sequences: Vec<SequencePlan>,
    pub comparisons: Vec<ComparisonPlan>,
}

/// Why a service has a table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    #[default]
    Owned,
    /// Another service owns it; this one reads a copy.
    Replica,
}

/// One table that is read and the one that is written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TablePlan {
    pub from: Name,
    pub to: Name,
    pub role: Role,
    pub columns: Vec<String>,
    /// In binary form, where it means the same on both sides.
    pub binary: bool,
    /// An estimate.
    pub rows: u64,
    pub pages: u64,
    /// Never empty; one piece is the whole.
    pub pieces: Vec<Piece>,
    /// Tables of the target that have to be full before, for foreign keys that are there already.
    pub after: Vec<Name>,
}

/// A range of a table's blocks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Piece {
    pub first: u64,
    /// The block behind the last; nothing for all that follow.
    pub end: Option<u64>,
}

impl std::fmt::Display for Piece {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.end {
            Some(end) => write!(out, "{}-{end}", self.first),
            None => write!(out, "{}-", self.first),
        }
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SequencePlan {
    pub from: Name,
    pub to: Name,
}

/// Two tables that have to hold the same rows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ComparisonPlan {
    pub from: Name,
    pub to: Name,
    /// With what inherits from it: a divided table, which has its rows in others.
    pub whole: bool,
    pub key: Vec<SummedColumn>,
    /// All columns, generated ones too.
    pub columns: Vec<SummedColumn>,
    /// By the types' own hashes; otherwise by text, which is slower and the same in all versions.
    pub hashed: bool,
    /// Texts are brought to UTF-8 first: the databases have different encodings.
    pub recoded: bool,
    /// How many parts the rows fall into by the hash of their key.
    pub buckets: u32,
    pub rows: u64,
    /// Blocks on either side; nothing where the server can't read ranges of them.
    pub pages: Option<(u64, u64)>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SummedColumn {
    pub name: String,
    pub sum: Sum,
}

/// A file of SQL that makes a service's database.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Script {
    /// For messages.
    pub name: String,
    pub text: String,
}

/// What makes a service's database: what has to be there before the rows, and what comes behind them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scripts {
    pub before: Vec<Script>,
    pub after: Vec<Script>,
}

/// The phases of a move of data. A live move has more behind `Verify`: switch reads, switch writes, soak, contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// The database is there, with tables that can take rows.
    Expand,
    /// All rows, of one snapshot.
    Copy,
    /// Sequences go on where the source's are.
    Sequences,
    /// Constraints, indexes, triggers and all else that is easier on full tables.
    Constrain,
    Verify,
}

impl Phase {
    pub const ALL: [Self; 5] = [Self::Expand, Self::Copy, Self::Sequences, Self::Constrain, Self::Verify];

    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Expand => "expand",
            Self::Copy => "copy",
            Self::Sequences => "sequences",
            Self::Constrain => "constrain",
            Self::Verify => "verify",
        }
    }

    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.word() == word)
    }
}

/// What a copy did.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Copied {
    pub services: Vec<CopiedService>,
    /// Tables of the source that no service of this run got.
    pub left_out: Vec<LeftOut>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CopiedService {
    pub service: String,
    pub database: String,
    pub tables: Vec<CopiedTable>,
    /// Sequences that go on where the source's are.
    pub sequences: u64,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CopiedTable {
    pub table: Name,
    pub role: Role,
    pub rows: u64,
    /// An earlier run had copied it, and it is still what the source has.
    pub kept: bool,
}

/// What a comparison found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Verified {
    pub tables: Vec<VerifiedTable>,
}

impl Verified {
    #[must_use]
    pub fn is_equal(&self) -> bool {
        self.tables.iter().all(VerifiedTable::is_equal)
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct VerifiedTable {
    pub service: String,
    pub table: Name,
    /// Rows of the source.
    pub source_rows: u64,
    pub target_rows: u64,
    /// Rows with the same key and other values. Always 0 for a table without a key.
    pub wrong: u64,
    /// Rows that only the source has.
    pub missing: u64,
    /// Rows that only the target has.
    pub extra: u64,
    /// The first of them, by key.
    pub differences: Vec<RowDifference>,
}

impl VerifiedTable {
    #[must_use]
    pub fn is_equal(&self) -> bool {
        self.wrong == 0 && self.missing == 0 && self.extra == 0
    }
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct RowDifference {
    pub kind: DifferenceKind,
    /// The values of the key, in its order; of a table without a key the whole row as text, alone.
    pub key: Vec<String>,
    /// The columns of the key; empty for a table without one.
    pub columns: Vec<String>,
    /// How many equal rows: 1, but for tables without a key.
    pub times: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum DifferenceKind {
    Wrong,
    Missing,
    Extra,
}

impl DifferenceKind {
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Wrong => "wrong",
            Self::Missing => "missing",
            Self::Extra => "extra",
        }
    }
}
