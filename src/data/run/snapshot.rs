//! One snapshot of a database, for as many connections as are wanted. Nothing can be written in it.

use std::sync::{Mutex, PoisonError};

use serde::Deserialize;

use super::session::Session;
use super::survey;
use crate::data::sql::qualified;
use crate::error::Error;
use crate::model::schema::Name;
use crate::model::transfer::Stock;
use crate::postgres::Address;

const BEGIN: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

/// Two snapshots with the same text see the same rows: all transactions that have ended, and those that have not, are
/// the same. That holds as long as the server has not been restarted, not even by a crash: what it had confirmed early
/// (`synchronous_commit = off`) may be lost then, and its number be given again. Who can't see when the server's
/// processes were started gets a text that never comes again.
const EXPORT: &str = "SELECT json_build_object('name', pg_export_snapshot(), 'id', concat_ws(' ', txid_current_snapshot()::text,
    pg_postmaster_start_time()::text,
    coalesce((SELECT backend_start FROM pg_stat_activity WHERE backend_type = 'checkpointer'), clock_timestamp())::text)) AS row";

/// Ends with its first connection.
pub(super) struct Snapshot {
    address: Address,
    /// Locked for the sake of threads that share the snapshot; none of them uses it.
    session: Mutex<Session>,
    name: String,
    /// The same for equal snapshots.
    pub id: String,
    pub stock: Stock,
}

#[derive(Deserialize)]
struct Exported {
    name: String,
    id: String,
}

impl Snapshot {
    pub(super) fn take(address: &Address) -> Result<Self, Error> {
        let mut session = Session::reading(address)?;
        session.run("take a snapshot", BEGIN)?;
        let exported: Exported = session.row("take a snapshot", EXPORT)?;
        let stock = survey::stock(&mut session)?;
        let id = format!("{} {}", stock.identity, exported.id);
        Ok(Self { address: address.clone(), session: Mutex::new(session), name: exported.name, id, stock })
    }

    /// Another connection that sees the same.
    pub(super) fn session(&self) -> Result<Session, Error> {
        let mut session = Session::reading(&self.address)?;
        session.run("share the snapshot", &format!("{BEGIN}; SET TRANSACTION SNAPSHOT '{}'", self.name))?;
        Ok(session)
    }

    /// Nobody rewrites or drops these tables before we are done; reading and writing goes on.
    pub(super) fn hold<'n>(&mut self, tables: impl Iterator<Item = &'n Name>) -> Result<(), Error> {
        let tables: Vec<String> = tables.map(qualified).collect();
        if tables.is_empty() {
            return Ok(());
        }
        self.own().run("keep the tables as they are", &format!("LOCK TABLE {} IN ACCESS SHARE MODE", tables.join(", ")))
    }

    pub(super) fn own(&mut self) -> &mut Session {
        self.session.get_mut().unwrap_or_else(PoisonError::into_inner)
    }
}
