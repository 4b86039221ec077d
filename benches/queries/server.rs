//! A throw-away PostgreSQL on the loopback interface, spoken to with psql.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::chown;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use split::model::schema::{Column, Name, Schema, Table};

/// Stopped and deleted when dropped.
pub struct Server {
    programs: PathBuf,
    account: Option<(u32, u32)>,
    folder: tempfile::TempDir,
    port: u16,
}

impl Server {
    pub fn start() -> Result<Self, String> {
        let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
        let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
        let port = listener.local_addr().map_err(|error| error.to_string())?.port();
        drop(listener);
        let account = unprivileged();
        if let Some((user, group)) = account {
            chown(folder.path(), Some(user), Some(group)).map_err(|error| error.to_string())?;
        }
        let server = Self { programs: programs()?, account, folder, port };
        let (data, log) = (server.path("data"), server.path("log"));
        server.run("initdb", &["-D", &data, "-U", "split", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C"])?;
        let options = format!(
            "-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off \
             -c synchronous_commit=off -c full_page_writes=off"
        );
        server.run("pg_ctl", &["-D", &data, "-w", "-t", "60", "-l", &log, "-o", &options, "start"])?;
        Ok(server)
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).to_string_lossy().into_owned()
    }

    /// Runs one of the server's programs; PostgreSQL refuses to run as root, so root borrows another account.
    fn run(&self, program: &str, arguments: &[&str]) -> Result<(), String> {
        let mut command = match self.account {
            Some((user, group)) => {
                let mut command = Command::new("setpriv");
                command.args([format!("--reuid={user}"), format!("--regid={group}")]).arg("--clear-groups");
                command.arg(self.programs.join(program));
                command
            }
            None => Command::new(self.programs.join(program)),
        };
        // Nobody reads: the server inherits the handles and would keep pipes open.
        let status = command
            .args(arguments)
            .current_dir("/")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .map_err(|error| format!("{program}: {error}"))?;
        if status.success() { Ok(()) } else { Err(format!("{program} ended with {status}")) }
    }

    pub fn psql(&self, database: &str, arguments: &[&str]) -> Result<Output, String> {
        // In PATH where a wrapper of the distribution stands there.
        let psql = self.programs.join("psql");
        Command::new(if psql.exists() { psql } else { PathBuf::from("psql") })
            .args(["-X", "-q", "-h", "127.0.0.1", "-U", "split", "-d", database, "-p"])
            .arg(self.port.to_string())
            .args(arguments)
            .env("PGOPTIONS", "-c client_min_messages=error")
            .stdin(Stdio::null())
            .output()
            .map_err(|error| format!("psql: {error}"))
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

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.run("pg_ctl", &["-D", &self.path("data"), "-m", "immediate", "-w", "stop"]);
    }
}

/// PATH, `pg_config`, Debian's folders: in this order, the newest version of the last.
fn programs() -> Result<PathBuf, String> {
    let complete = |folder: &PathBuf| folder.join("initdb").exists() && folder.join("pg_ctl").exists();
    let path = std::env::var_os("PATH").unwrap_or_default();
    if let Some(folder) = std::env::split_paths(&path).find(complete) {
        return Ok(folder);
    }
    let asked = Command::new("pg_config").arg("--bindir").output().ok();
    let asked = asked.map(|output| PathBuf::from(String::from_utf8_lossy(&output.stdout).trim()));
    if let Some(folder) = asked.filter(complete) {
        return Ok(folder);
    }
    let entries = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let version = |folder: &PathBuf| {
        let name = folder.parent().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned());
        name.and_then(|name| name.parse::<u32>().ok())
    };
    let folders = entries.map(|entry| entry.path().join("bin")).filter(complete);
    folders.max_by_key(version).ok_or_else(|| "no server programs of PostgreSQL are installed".to_owned())
}

fn unprivileged() -> Option<(u32, u32)> {
    if id(&["-u"])? != 0 {
        return None;
    }
    ["postgres", "nobody"].into_iter().find_map(|name| Some((id(&["-u", name])?, id(&["-g", name])?)))
}

fn id(arguments: &[&str]) -> Option<u32> {
    let output = Command::new("id").args(arguments).output().ok().filter(|output| output.status.success())?;
    String::from_utf8_lossy(&output.stdout).trim().parse().ok()
}
