//! Connections that work on a move: how they are set up, and what their errors mean for people.

use std::io;

use postgres::error::SqlState;
use postgres::{Client, SimpleQueryMessage};
use serde::de::DeserializeOwned;

use crate::error::Error;
use crate::postgres::{Address, told};

/// PostgreSQL 12.
const OLDEST: u32 = 120_000;

/// Nothing ends a statement that takes long, and nothing is left out silently by row security: it is an error instead.
const PATIENT: &str = "SET statement_timeout = 0; SET lock_timeout = '60s'; SET idle_in_transaction_session_timeout = 0; \
    SET row_security = off; SET client_min_messages = warning; \
    SELECT pg_catalog.set_config(name, '0', false) FROM pg_catalog.pg_settings \
    WHERE name IN ('idle_session_timeout', 'transaction_timeout')";

/// The same value is the same text on every server.
const PLAIN: &str = "SET search_path = pg_catalog; SET timezone = 'UTC'; SET datestyle = 'ISO'; SET intervalstyle = 'postgres'; \
    SET extra_float_digits = 1; SET bytea_output = 'hex'; SET xmloption = content; SET jit = off; \
    SET max_parallel_workers_per_gather = 0";

/// One connection.
pub(super) struct Session {
    pub client: Client,
    /// For messages.
    pub server: String,
}

impl Session {
    /// A connection that can write nothing.
    pub(super) fn reading(address: &Address) -> Result<Self, Error> {
        let mut session = Self::open(address)?;
        session.run("set up the connection", &format!("{PLAIN}; SET default_transaction_read_only = on"))?;
        Ok(session)
    }

    /// A connection for writing. Rows and their marks are lost together or not at all, so they need not be waited for.
    pub(super) fn writing(address: &Address) -> Result<Self, Error> {
        let mut session = Self::open(address)?;
        session.run("set up the connection", "SET synchronous_commit = off")?;
        Ok(session)
    }

    fn open(address: &Address) -> Result<Self, Error> {
        let mut session = Self { client: address.connect()?, server: address.server() };
        let version: Vec<u32> = session
            .rows("ask for the version", "SELECT pg_catalog.current_setting('server_version_num')::int AS row")?;
        if let Some(version) = version.into_iter().find(|version| *version < OLDEST) {
            return Err(Error::Transfer {
                doing: "move data".to_owned(),
                server: session.server,
                reason: format!("the server is PostgreSQL {}.{}", version / 10_000, version / 100 % 100),
                help: "PostgreSQL 12 and newer is read and written: upgrade the server first",
            });
        }
        session.run("set up the connection", PATIENT)?;
        Ok(session)
    }

    /// Statements without an answer.
    pub(super) fn run(&mut self, doing: &str, statements: &str) -> Result<(), Error> {
        self.client.batch_execute(statements).map_err(|error| self.failed(doing, &error))
    }

    /// The rows of a query that has one column, `row`: each comes as JSON, which is the same in all versions.
    pub(super) fn rows<T: DeserializeOwned>(&mut self, doing: &str, query: &str) -> Result<Vec<T>, Error> {
        let query = format!("SELECT pg_catalog.to_json(r.row)::text FROM ({query}) r");
        let messages = self.client.simple_query(&query).map_err(|error| self.failed(doing, &error))?;
        let mut rows = Vec::with_capacity(messages.len());
        for message in messages {
            let SimpleQueryMessage::Row(row) = message else { continue };
            let text = row.get(0).unwrap_or("null");
            rows.push(
                serde_json::from_str(text).map_err(|error| self.wrong(doing, format!("unexpected answer: {error}")))?,
            );
        }
        Ok(rows)
    }

    /// The only row.
    pub(super) fn row<T: DeserializeOwned>(&mut self, doing: &str, query: &str) -> Result<T, Error> {
        let row = self.rows(doing, query)?.into_iter().next();
        row.ok_or_else(|| self.wrong(doing, "no answer".to_owned()))
    }

    /// The rows of a query as texts.
    pub(super) fn texts(&mut self, doing: &str, query: &str) -> Result<Vec<Vec<Option<String>>>, Error> {
        let messages = self.client.simple_query(query).map_err(|error| self.failed(doing, &error))?;
        let row = |message| match message {
            SimpleQueryMessage::Row(row) => Some((0..row.len()).map(|at| row.get(at).map(str::to_owned)).collect()),
            _ => None,
        };
        Ok(messages.into_iter().filter_map(row).collect())
    }

    pub(super) fn failed(&self, doing: &str, error: &postgres::Error) -> Error {
        Self::failed_at((doing, &self.server), error)
    }

    /// The same where the connection is lent to a stream of rows.
    pub(super) fn failed_at((doing, server): (&str, &str), error: &postgres::Error) -> Error {
        let mut reason = told(error);
        if let Some(place) = error.as_db_error().and_then(|answer| answer.where_()) {
            reason = format!("{reason} ({})", place.lines().next().unwrap_or_default());
        }
        Error::Transfer { doing: doing.to_owned(), server: server.to_owned(), reason, help: help(error) }
    }

    /// An error of a stream of rows.
    pub(super) fn broken_at((doing, server): (&str, &str), error: &io::Error) -> Error {
        match error.get_ref().and_then(|inner| inner.downcast_ref::<postgres::Error>()) {
            Some(error) => Self::failed_at((doing, server), error),
            None => Error::Transfer {
                doing: doing.to_owned(),
                server: server.to_owned(),
                reason: error.to_string(),
                help: AGAIN,
            },
        }
    }

    /// Another connection has failed; what it says counts.
    pub(super) fn stopped_at((doing, server): (&str, &str)) -> Error {
        let reason = "another connection has failed".to_owned();
        Error::Transfer { doing: doing.to_owned(), server: server.to_owned(), reason, help: AGAIN }
    }

    pub(super) fn wrong(&self, doing: &str, reason: String) -> Error {
        let help = "please report this with the schema of the table";
        Error::Transfer { doing: doing.to_owned(), server: self.server.clone(), reason, help }
    }
}

pub(super) const AGAIN: &str = "run the same command again when the server is there: it goes on with what is not done yet, and nothing is copied twice";

/// What to do about an answer of the server.
fn help(error: &postgres::Error) -> &'static str {
    let Some(code) = error.code() else { return AGAIN };
    if *code == SqlState::INSUFFICIENT_PRIVILEGE {
        return "of the source, the role has to read all tables and sequences that are moved (GRANT SELECT), past row security; of a target, \
                it has to own the schema: grant that, and run the same command again";
    }
    if *code == SqlState::DISK_FULL {
        return "make room on that server, and run the same command again: it goes on with what is not done yet";
    }
    if *code == SqlState::LOCK_NOT_AVAILABLE {
        return "somebody holds a lock on it: wait for them to end, and run the same command again";
    }
    let class = &code.code()[..2];
    match class {
        // Lost connections, shutdowns and crashes, too many connections.
        "08" | "57" | "53" => AGAIN,
        "22" | "23" => {
            "the row does not fit into the target's table: compare its definition with the source's, and run the same command again"
        }
        _ => {
            "mend what the server says, and run the same command again: nothing is half done that this does not complete"
        }
    }
}
