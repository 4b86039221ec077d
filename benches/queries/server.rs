//! A throw-away PostgreSQL, spoken to with psql.

use std::fs;
use std::path::PathBuf;
use std::process::Output;

use split::model::schema::{Column, Name, Schema, Table};
use split::postgres::cluster::{Cluster, Options};
use split::postgres::programs::Programs;

/// Stopped and deleted when dropped.
pub struct Server {
    programs: Programs,
    cluster: Cluster,
    folder: tempfile::TempDir,
}

impl Server {
    pub fn start() -> Result<Self, String> {
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        let programs = Programs::find(None).map_err(|error| error.to_string())?;
        let programs = programs.ok_or("no server programs of PostgreSQL are installed")?;
        let cluster = Cluster::start(&programs, &Options::default()).map_err(|error| error.to_string())?;
        Ok(Self { programs, cluster, folder })
    }

    pub fn psql(&self, database: &str, arguments: &[&str]) -> Result<Output, String> {
        let mut psql = self.cluster.client(&self.programs, "psql", database);
        psql.args(["-X", "-q"]).args(arguments).env("PGOPTIONS", "-c client_min_messages=error");
        psql.output().map_err(|error| format!("psql: {error}"))
    }

    /// A file of statements, run by psql.
    pub fn script(&self, database: &str, name: &str, text: &str) -> Result<Output, String> {
        let path = self.folder.path().join(name);
        fs::write(&path, text).map_err(|error| error.to_string())?;
        self.psql(database, &["-At", "-f", &path.to_string_lossy()])
    }

    pub fn create(&self, database: &str) -> Result<(), String> {
        let output = self.psql("postgres", &["-c", &format!("CREATE DATABASE {database}")])?;
        if output.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&output.stderr).into_owned()) }
    }

    /// Applies migrations, each in a transaction of its own where that can be; gives their number and what failed.
    pub fn apply(&self, database: &str, before: &[String], files: &[PathBuf]) -> Result<(usize, Vec<String>), String> {
        for statement in before {
            self.psql(database, &["-c", statement])?;
        }
        let mut failed = Vec::new();
        for chunk in files.chunks(200) {
            let mut arguments = Vec::new();
            for file in chunk {
                arguments.extend(["-f".to_owned(), file.to_string_lossy().into_owned()]);
            }
            let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
            let output = self.psql(database, &arguments)?;
            let messages = String::from_utf8_lossy(&output.stderr).into_owned();
            failed.extend(
                messages
                    .lines()
                    .filter(|line| line.contains("ERROR:"))
                    .map(|line| line.split_once("psql:").map_or(line, |(_, rest)| rest).to_owned()),
            );
        }
        Ok((files.len(), failed))
    }

    /// The definitions of all views, its own too.
    pub fn views(&self, database: &str) -> Result<Vec<String>, String> {
        let query = "SELECT replace(definition, E'\\n', ' ') FROM pg_views UNION ALL \
                     SELECT replace(definition, E'\\n', ' ') FROM pg_matviews";
        let output = self.psql(database, &["-At", "-c", query])?;
        Ok(String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect())
    }

    /// The tables with their columns.
    pub fn schema(&self, database: &str) -> Result<Schema, String> {
        let output = self.psql(
            database,
            &[
                "-At",
                "-F",
                "\t",
                "-c",
                "SELECT n.nspname, c.relname, a.attname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace \
                 JOIN pg_attribute a ON a.attrelid = c.oid WHERE c.relkind IN ('r', 'p', 'f') AND a.attnum > 0 \
                 AND NOT a.attisdropped AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') \
                 ORDER BY 1, 2, a.attnum",
            ],
        )?;
        let mut tables: Vec<Table> = Vec::new();
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            let [schema, table, column] = line.split('\t').collect::<Vec<_>>()[..] else { continue };
            let schema = (schema != "public").then(|| schema.to_owned());
            let name = Name { schema, name: table.to_owned() };
            if tables.last().is_none_or(|last| last.name != name) {
                tables.push(Table { name, ..Table::default() });
            }
            if let Some(table) = tables.last_mut() {
                table.columns.push(Column { name: column.to_owned(), ..Column::default() });
            }
        }
        tables.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(Schema { tables, ..Schema::default() })
    }
}
