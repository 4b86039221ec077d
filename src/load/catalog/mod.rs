//! The schema of a live PostgreSQL, read from its catalog in one transaction that can only read.

mod definitions;
mod objects;
mod relations;

use postgres::{Client, SimpleQueryMessage};
use serde::de::DeserializeOwned;

use crate::error::Error;
use crate::model::definitions::Facts;
use crate::model::schema::{Catalog, Name, Schema};
use crate::postgres::{Address, told};

/// One snapshot, and no statement in it can write or wait for long. Everything is local to the transaction: behind a
/// pooler, the next user of the connection finds it as it was. `public` is searched so that its types go by their bare
/// names.
const BEGIN: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; \
    SET LOCAL statement_timeout = '60s'; SET LOCAL lock_timeout = '5s'; SET LOCAL search_path = public; \
    SET LOCAL standard_conforming_strings = on; SET LOCAL quote_all_identifiers = off";

/// PostgreSQL 12.
const OLDEST: u32 = 120_000;

/// Schemas of users: those of the server's own begin with `pg_`.
const OF_USERS: &str = r"n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\_%'";

/// Reads the database that `--database-url` names; what that leaves out comes from a service file, the environment and
/// `~/.pgpass`, as `psql` does it. What belongs to the server or to an extension is left out.
///
/// # Errors
/// When the text names no PostgreSQL, when it can't be reached, when it lets us not in, when its catalog can't be read.
pub fn read(text: &str) -> Result<Catalog, Error> {
    let address = Address::argument("--database-url", text)?;
    let mut client = address.connect()?;
    let mut session = Session { client: &mut client };
    session.catalog().map_err(|reason| Error::Catalog { server: address.server(), reason })
}

/// Reads a database as [`read`] does, with what the catalog tells of each object beyond that. While the snapshot is held,
/// `during` gets its name, for programs that shall see the same.
///
/// # Errors
/// As [`read`], and what `during` fails with.
pub fn read_whole<T>(
    address: &Address,
    during: impl FnOnce(&str) -> Result<T, Error>,
) -> Result<(Catalog, Facts, u32, T), Error> {
    let mut client = address.connect()?;
    let failed = |reason: String| Error::Catalog { server: address.server(), reason };
    let mut session = Session { client: &mut client };
    let version = session.begin().map_err(failed)?;
    let schema = session.schema().map_err(failed)?;
    let facts = definitions::read(&mut session).map_err(failed)?;
    let snapshot: Vec<String> = session.rows("SELECT pg_export_snapshot() AS row").map_err(failed)?;
    let during = during(snapshot.first().map(String::as_str).unwrap_or_default())?;
    session.end().map_err(failed)?;
    Ok((schema, facts, version / 10_000, during))
}

struct Session<'a> {
    client: &'a mut Client,
}

impl Session<'_> {
    fn catalog(&mut self) -> Result<Catalog, String> {
        self.begin()?;
        let catalog = self.schema()?;
        self.end()?;
        Ok(catalog)
    }

    /// Begins the transaction, and gives the server's version.
    fn begin(&mut self) -> Result<u32, String> {
        let version: Vec<u32> = self.rows("SELECT current_setting('server_version_num')::int AS row")?;
        let version = version.into_iter().next().unwrap_or_default();
        if version < OLDEST {
            return Err(format!("the server is PostgreSQL {}.{}", version / 10_000, version / 100 % 100));
        }
        self.client.batch_execute(BEGIN).map_err(|error| told(&error))?;
        Ok(version)
    }

    fn schema(&mut self) -> Result<Catalog, String> {
        let mut schema = Schema::default();
        relations::read(self, &mut schema)?;
        let bodies = objects::read(self, &mut schema)?;
        Ok(Catalog { schema, bodies })
    }

    /// Nothing was written; the connection is closed next anyway.
    fn end(&mut self) -> Result<(), String> {
        self.client.batch_execute("ROLLBACK").map_err(|error| told(&error))
    }

    /// The rows of a query that has one column, `row`: each comes as JSON, which is the same in all versions.
    fn rows<T: DeserializeOwned>(&mut self, query: &str) -> Result<Vec<T>, String> {
        let query = format!("SELECT to_json(r.row)::text FROM ({query}) r");
        let messages = self.client.simple_query(&query).map_err(|error| told(&error))?;
        let mut rows = Vec::with_capacity(messages.len());
        for message in messages {
            let SimpleQueryMessage::Row(row) = message else { continue };
            let text = row.get(0).unwrap_or("null");
            rows.push(serde_json::from_str(text).map_err(|error| format!("unexpected answer: {error}"))?);
        }
        Ok(rows)
    }
}

/// A condition: no extension brought the object.
fn of_no_extension(class: &str, oid: &str) -> String {
    format!(
        "NOT EXISTS (SELECT FROM pg_catalog.pg_depend e WHERE e.classid = 'pg_catalog.{class}'::pg_catalog.regclass \
         AND e.objid = {oid} AND e.deptype = 'e')"
    )
}

/// A qualified name as the queries give it: its schema (nothing for `public`), and itself.
type Qualified = (Option<String>, String);

fn name((schema, name): Qualified) -> Name {
    Name { schema, name }
}

/// A type's name without `public`: who has no right to that schema sees it qualified.
fn bare(ty: String) -> String {
    ty.strip_prefix("public.").map(str::to_owned).unwrap_or(ty)
}

fn names(all: Option<Vec<Qualified>>) -> Vec<Name> {
    let mut names: Vec<Name> = all.into_iter().flatten().map(name).collect();
    names.sort();
    names.dedup();
    names
}
