//! The part of the document that is about data: databases, queries, transactions, systems outside.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Names, Rows};
use crate::model::analysis::{Analysis, Confidence};
use crate::model::compare::Difference;
use crate::model::data::{
    Certainty, ColumnUse, Query, RowEvidence, RowType, StatementKind, SystemKind, SystemUse, Transaction,
};
use crate::model::migration::Migration;
use crate::model::schema::{
    Database, Dialect, Function, Join, Name, Named, Policy, SchemaSource, Sequence, SoftReference, Table, Trigger,
    TypeDef, View,
};

#[derive(Serialize, JsonSchema)]
pub(super) struct DatabaseRow<'a> {
    /// The folder (or file) that it was read from; `catalog` for a live one.
    id: &'a str,
    source: SchemaSource,
    dialect: Dialect,
    schemas: &'a [Named],
    extensions: &'a [Named],
}

/// Something of a database.
#[derive(Serialize, JsonSchema)]
pub(super) struct Of<'a, T> {
    /// The id of the database.
    database: &'a str,
    #[serde(flatten)]
    what: &'a T,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct QueryRow<'a> {
    /// The id of the item that holds the statement, or of the module for what stands outside its items.
    item: &'a str,
    kind: StatementKind,
    /// Tables and views, by their names in the database.
    reads: &'a [Name],
    writes: &'a [Name],
    joins: &'a [Join],
    columns: &'a [ColumnUse],
    /// Names among those that no database of the codebase has.
    unknown: &'a [Name],
    /// Everything that the statement says was read; otherwise there may be more.
    complete: bool,
    library: &'a str,
    /// What is called with the statement.
    call: &'a str,
    /// The id of the database that has its tables; null where none has.
    database: Option<&'a str>,
    /// Items that call the one which holds the statement, directly or through its trait.
    called_by: Vec<&'a str>,
    file: &'a str,
    line: u32,
    column: u32,
    confidence: Confidence,
    test: bool,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct TransactionRow<'a> {
    /// The id of the item that begins it.
    item: &'a str,
    reads: &'a [Name],
    writes: &'a [Name],
    /// `proven` where every statement is.
    certainty: Certainty,
    statements: Vec<StepRow<'a>>,
    library: &'a str,
    database: Option<&'a str>,
    file: &'a str,
    line: u32,
    column: u32,
    test: bool,
}

/// A statement inside a transaction.
#[derive(Serialize, JsonSchema)]
pub(super) struct StepRow<'a> {
    /// Index into `queries`.
    query: u32,
    /// From the item that begins the transaction to the one that holds the statement.
    chain: Vec<&'a str>,
    certainty: Certainty,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct SystemRow<'a> {
    item: &'a str,
    kind: SystemKind,
    library: &'a str,
    /// What is called or made.
    what: &'a str,
    /// A topic, an address, a key, where it is written out.
    #[serde(skip_serializing_if = "Option::is_none")]
    subject: Option<&'a str>,
    file: &'a str,
    line: u32,
    column: u32,
    confidence: Confidence,
    test: bool,
}

/// A type whose values are rows of a table or a view.
#[derive(Serialize, JsonSchema)]
pub(super) struct RowTypeRow<'a> {
    /// The id of the type.
    item: &'a str,
    database: &'a str,
    table: &'a Name,
    evidence: RowEvidence,
    confidence: Confidence,
    /// Of the evidence: the statement, or the type itself.
    file: &'a str,
    line: u32,
    column: u32,
}

#[derive(Serialize, JsonSchema)]
pub(super) struct Data<'a> {
    databases: Rows<'a, DatabaseRow<'a>>,
    tables: Rows<'a, Of<'a, Table>>,
    views: Rows<'a, Of<'a, View>>,
    triggers: Rows<'a, Of<'a, Trigger>>,
    types: Rows<'a, Of<'a, TypeDef>>,
    functions: Rows<'a, Of<'a, Function>>,
    sequences: Rows<'a, Of<'a, Sequence>>,
    policies: Rows<'a, Of<'a, Policy>>,
    /// What each migration touches, in the order in which they run.
    migrations: Rows<'a, Of<'a, Migration>>,
    /// What looks like a foreign key and has no constraint.
    soft_references: Rows<'a, Of<'a, SoftReference>>,
    queries: Rows<'a, QueryRow<'a>>,
    transactions: Rows<'a, TransactionRow<'a>>,
    /// Places that talk to something outside of the process, or hand on events inside of it.
    systems: Rows<'a, SystemRow<'a>>,
    rows: Rows<'a, RowTypeRow<'a>>,
    /// The id of the database that the live one was compared with; null where there was none.
    drift_of: Option<&'a str>,
    /// Objects that the migrations and the live database have not alike.
    drift: Rows<'a, &'a Difference>,
}

pub(super) fn data<'a>(analysis: &'a Analysis, names: Names<'a>) -> Data<'a> {
    let database = move |index: u32| analysis.databases[index as usize].id.as_str();
    Data {
        databases: Rows::of(&analysis.databases, |database| DatabaseRow {
            id: &database.id,
            source: database.source,
            dialect: database.dialect,
            schemas: &database.schema.schemas,
            extensions: &database.schema.extensions,
        }),
        tables: of(analysis, |database| &database.schema.tables),
        views: of(analysis, |database| &database.schema.views),
        triggers: of(analysis, |database| &database.schema.triggers),
        types: of(analysis, |database| &database.schema.types),
        functions: of(analysis, |database| &database.schema.functions),
        sequences: of(analysis, |database| &database.schema.sequences),
        policies: of(analysis, |database| &database.schema.policies),
        migrations: of(analysis, |database| &database.migrations),
        soft_references: of(analysis, |database| &database.schema.soft_references),
        queries: Rows::of(&analysis.queries, move |query: &Query| QueryRow {
            item: names.origin(query.from),
            kind: query.statement.kind,
            reads: &query.statement.reads,
            writes: &query.statement.writes,
            joins: &query.statement.joins,
            columns: &query.statement.columns,
            unknown: &query.unknown,
            complete: query.statement.complete,
            library: &query.library,
            call: &query.call,
            database: query.database.map(database),
            called_by: query.called_by.iter().map(|item| names.item(*item)).collect(),
            file: names.file(query.file),
            line: query.line,
            column: query.column,
            confidence: query.confidence,
            test: query.test,
        }),
        transactions: Rows::of(&analysis.transactions, move |found: &Transaction| TransactionRow {
            item: names.origin(found.from),
            reads: &found.reads,
            writes: &found.writes,
            certainty: found.certainty,
            statements: found
                .steps
                .iter()
                .map(|step| StepRow {
                    query: step.query,
                    chain: step.chain.iter().map(|item| names.item(*item)).collect(),
                    certainty: step.certainty,
                })
                .collect(),
            library: &found.library,
            database: found.database.map(database),
            file: names.file(found.file),
            line: found.line,
            column: found.column,
            test: found.test,
        }),
        systems: Rows::of(&analysis.systems, move |found: &SystemUse| SystemRow {
            item: names.origin(found.from),
            kind: found.kind,
            library: &found.library,
            what: &found.what,
            subject: found.subject.as_deref(),
            file: names.file(found.file),
            line: found.line,
            column: found.column,
            confidence: found.confidence,
            test: found.test,
        }),
        rows: Rows::of(&analysis.rows, move |row: &RowType| RowTypeRow {
            item: names.item(row.item),
            database: database(row.database),
            table: &row.table,
            evidence: row.evidence,
            confidence: row.confidence,
            file: names.file(row.file),
            line: row.line,
            column: row.column,
        }),
        drift_of: analysis.drift_of.as_deref(),
        drift: Rows::of(&analysis.drift, |difference| difference),
    }
}

/// One kind of object of all databases.
fn of<'a, T>(analysis: &'a Analysis, list: impl Fn(&'a Database) -> &'a [T]) -> Rows<'a, Of<'a, T>> {
    let all: Vec<(&Database, &T)> = analysis
        .databases
        .iter()
        .flat_map(|database| list(database).iter().map(move |what| (database, what)))
        .collect();
    Rows { len: all.len(), row: Box::new(move |index| Of { database: &all[index].0.id, what: all[index].1 }) }
}
