//! A database for a while, with the monolith's migrations applied: on a server of our own, or on one that somebody names.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use super::address::{Address, told};
use super::cluster::{Cluster, Options};
use super::programs::Programs;
use super::text::Origin;
use crate::error::Error;

/// Gone when it is dropped.
#[derive(Debug)]
pub struct Scratch {
    address: Address,
    /// Where the database has to be dropped, on a server that stays.
    server: Option<Address>,
    cluster: Option<Cluster>,
}

/// Files that one `psql` gets at once.
const AT_ONCE: usize = 200;

/// What runners keep for themselves, and some migrations look at.
const RECORDS: &str = "CREATE TABLE IF NOT EXISTS __diesel_schema_migrations (version varchar(50) PRIMARY KEY, \
    run_on timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP); \
    CREATE TABLE IF NOT EXISTS _sqlx_migrations (version bigint PRIMARY KEY, description text NOT NULL, \
    installed_on timestamptz NOT NULL DEFAULT now(), success boolean NOT NULL, checksum bytea NOT NULL, \
    execution_time bigint NOT NULL)";

impl Scratch {
    /// Makes the database and applies the files, in their order, each as a whole where that can be.
    ///
    /// # Errors
    /// When no server can be had, or a file fails: with what the server said.
    pub fn new(programs: &Programs, server: Option<&Address>, files: &[PathBuf]) -> Result<Self, Error> {
        let cluster = match server {
            None => Some(Cluster::start(programs, &Options::default())?),
            Some(_) => None,
        };
        let of_ours =
            |cluster: &Cluster| Address::new("the server of our own", &cluster.url("postgres"), Origin::Variable);
        let base = match (server, &cluster) {
            (Some(server), _) => server.clone(),
            (None, Some(cluster)) => of_ours(cluster)?,
            (None, None) => return Err(Error::NoServer { reason: "there is none".to_owned() }),
        };
        // A process of another machine may have our number, and the same server.
        let session = base.connect()?.query_one("SELECT pg_backend_pid()", &[]);
        let session: i32 = session.map_or(0, |row| row.get(0));
        let name = format!("split_scratch_{}_{session}", std::process::id());
        let scratch = Self { address: base.with_database(&name), server: Some(base), cluster };
        scratch.fill(programs, &name, files).map_err(|error| scratch.explained(error))?;
        Ok(scratch)
    }

    fn fill(&self, programs: &Programs, name: &str, files: &[PathBuf]) -> Result<(), Error> {
        self.make(name)?;
        // All in one go, which is fast; where that fails, each file by itself, as runners do it.
        if files.chunks(AT_ONCE).any(|files| self.run(programs, files, false).is_err()) {
            self.make(name)?;
            for file in files {
                let one = std::slice::from_ref(file);
                if self.run(programs, one, true).is_err() {
                    self.run(programs, one, false)?;
                }
            }
        }
        // Nobody else may see what we made; where a migration has something on it, it stays.
        let mut client = self.address.connect()?;
        for table in ["__diesel_schema_migrations", "_sqlx_migrations"] {
            let _ = client.batch_execute(&format!("DROP TABLE IF EXISTS {table}"));
        }
        Ok(())
    }

    /// A server of ours that has no room left ends in the middle of things: its log says why.
    fn explained(&self, error: Error) -> Error {
        let log = self.cluster.as_ref().map(Cluster::log).unwrap_or_default();
        let line = log.lines().rev().find(|line| line.contains("No space left on device"));
        line.map_or(error, |line| Error::Migrations { reason: line.trim().to_owned() })
    }

    #[must_use]
    pub fn address(&self) -> &Address {
        &self.address
    }

    fn make(&self, name: &str) -> Result<(), Error> {
        let Some(server) = &self.server else { return Ok(()) };
        let failed = |error: postgres::Error| Error::ScratchDatabase { server: server.server(), reason: told(&error) };
        let mut client = server.connect()?;
        client.batch_execute(&format!("DROP DATABASE IF EXISTS {name}")).map_err(failed)?;
        client.batch_execute(&format!("CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")).map_err(failed)?;
        self.address.connect()?.batch_execute(RECORDS).map_err(failed)
    }

    fn run(&self, programs: &Programs, files: &[PathBuf], whole: bool) -> Result<(), Error> {
        let mut command = programs.client("psql");
        self.address.instruct(&mut command);
        command.args(["-X", "-q", "-v", "ON_ERROR_STOP=1"]).env("PGOPTIONS", "-c client_min_messages=warning");
        if whole {
            command.arg("--single-transaction");
        }
        for file in files {
            command.arg("-f").arg(file);
        }
        let output = command.stdout(Stdio::null()).stderr(Stdio::piped()).output();
        let output =
            output.map_err(|error| Error::Migrations { reason: format!("`psql` could not be run: {error}") })?;
        if output.status.success() {
            return Ok(());
        }
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let line = said.lines().find(|line| line.contains("ERROR:") || line.contains("error:")).unwrap_or("it failed");
        let line = line.trim_start_matches("psql:");
        let shown = files
            .first()
            .and_then(|file| file.parent())
            .and_then(Path::to_str)
            .map_or_else(|| line.to_owned(), |folder| line.replace(&format!("{folder}/"), ""));
        Err(Error::Migrations { reason: shown })
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // A server of our own goes as a whole.
        if self.cluster.is_none()
            && let Some(server) = &self.server
            && let Ok(mut client) = server.connect()
        {
            let _ = client.batch_execute(&format!("DROP DATABASE IF EXISTS {}", self.address.database()));
        }
    }
}
