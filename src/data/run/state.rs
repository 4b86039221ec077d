//! What a target keeps of a move while it is under way: a schema of its own, `split_copy`, and a lock against a second run.

use serde::Deserialize;

use super::session::Session;
use crate::data::resume::{Mark, State};
use crate::data::sql::literal;
use crate::error::Error;
use crate::model::transfer::Phase;

/// Who works on a move to this database holds this, and each of its connections the other one.
const LOCKS: (i64, i64) = (0x7370_6c69_7401, 0x7370_6c69_7402);

/// Takes the database for this run. Connections that a killed run left behind are waited for.
pub(super) fn take(session: &mut Session) -> Result<(), Error> {
    let (run, all) = LOCKS;
    session
        .run("wait for another run", &format!("SET lock_timeout = '30s'; SELECT pg_catalog.pg_advisory_lock({run})"))?;
    session.run(
        "wait for connections of an earlier run",
        &format!("SELECT pg_catalog.pg_advisory_lock({all}); SELECT pg_catalog.pg_advisory_unlock({all}); SET lock_timeout = '60s'"),
    )
}

/// Says of a connection that it writes for this run.
pub(super) fn join(session: &mut Session) -> Result<(), Error> {
    session.run("join the run", &format!("SELECT pg_catalog.pg_advisory_lock_shared({})", LOCKS.1))
}

const TABLES: &str = "CREATE SCHEMA split_copy;
    COMMENT ON SCHEMA split_copy IS 'What `split data copy` has done so far; `split data copy --finish` takes it away';
    CREATE TABLE split_copy.run (one boolean PRIMARY KEY DEFAULT true CHECK (one), source text NOT NULL, done text NOT NULL,
        finishing boolean NOT NULL DEFAULT false);
    CREATE TABLE split_copy.piece (source_table text, piece text, snapshot text NOT NULL, rows bigint NOT NULL,
        PRIMARY KEY (source_table, piece));";

/// Begins to keep a state, as part of the transaction that makes the target ready.
pub(super) fn begin(source: &str) -> String {
    let done = literal(Phase::Expand.word());
    format!("{TABLES} INSERT INTO split_copy.run (source, done) VALUES ({}, {done});", literal(source))
}

#[derive(Deserialize)]
struct RunRow {
    source: String,
    done: String,
    finishing: bool,
}

#[derive(Deserialize)]
struct MarkRow {
    source_table: String,
    piece: String,
    snapshot: String,
    rows: u64,
}

/// What is kept, by which source, and whether a run has begun to take it away; nothing where no run was here.
pub(super) fn read(session: &mut Session) -> Result<Option<(State, String, bool)>, Error> {
    let doing = "read what an earlier run has done";
    let there: bool = session.row(doing, "SELECT pg_catalog.to_regclass('split_copy.run') IS NOT NULL AS row")?;
    if !there {
        return Ok(None);
    }
    let run: RunRow = session.row(doing, "SELECT pg_catalog.row_to_json(r) AS row FROM split_copy.run r")?;
    let query = "SELECT pg_catalog.row_to_json(p) AS row FROM split_copy.piece p ORDER BY source_table, piece";
    let marks = session.rows::<MarkRow>(doing, query)?.into_iter();
    let mark =
        |row: MarkRow| Mark { table: row.source_table, piece: row.piece, snapshot: row.snapshot, rows: row.rows };
    let done = Phase::parse(&run.done).unwrap_or(Phase::Expand);
    Ok(Some((State { done, marks: marks.map(mark).collect() }, run.source, run.finishing)))
}

/// Marks a piece as done.
pub(super) fn mark(mark: &Mark) -> String {
    let Mark { table, piece, snapshot, rows } = mark;
    format!(
        "INSERT INTO split_copy.piece VALUES ({}, {}, {}, {rows});",
        literal(table),
        literal(piece),
        literal(snapshot)
    )
}

/// Takes the marks of a table away.
pub(super) fn unmark(table: &str) -> String {
    format!("DELETE FROM split_copy.piece WHERE source_table = {};", literal(table))
}

/// What was copied is as good as copied in this snapshot.
pub(super) fn renew(table: &str, snapshot: &str) -> String {
    format!("UPDATE split_copy.piece SET snapshot = {} WHERE source_table = {};", literal(snapshot), literal(table))
}

/// Says that a phase is done.
pub(super) fn done(phase: Phase) -> String {
    format!("UPDATE split_copy.run SET done = {};", literal(phase.word()))
}

/// Says that the state will be taken away: whoever finds none any more knows why.
pub(super) const FINISHING: &str = "UPDATE split_copy.run SET finishing = true";

/// Takes the state away.
pub(super) const GONE: &str = "DROP SCHEMA split_copy CASCADE";
