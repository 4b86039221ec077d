//! A PostgreSQL server of our own: started in a folder, stopped with the value, whatever becomes of this process.
//!
//! A small shell, the keeper, starts the server and then reads from a pipe that only this process holds open. When the pipe
//! closes (because the value is dropped, or because this process ended, even by kill -9), it stops the server and takes a
//! temporary folder away. It has a process group of its own, so that Ctrl-C does not reach it before its work is done.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::programs::{Account, Programs};
use crate::error::Error;
use crate::write::scratch::{Scratch, private_folder};

/// The role that owns everything in a server of ours.
pub const OWNER: &str = "split";

/// Where a server of ours lives, and who reaches it.
#[derive(Debug, Default)]
pub struct Options {
    /// A folder that stays, and its data in it; a temporary one where none is named.
    pub folder: Option<PathBuf>,
    /// On the loopback interface, for roles with a password; only by a socket that nobody else reaches where none is named.
    pub port: Option<u16>,
    /// More settings, as `postgresql.conf` has them: `wal_level`, `logical`.
    pub settings: Vec<(String, String)>,
}

/// Runs until it is dropped.
#[derive(Debug)]
pub struct Cluster {
    keeper: Child,
    folder: PathBuf,
    port: u16,
    /// Removed last, where it is a temporary one.
    _scratch: Option<Scratch>,
}

/// Arguments: programs, folder, what to do with the folder at the end, how to stop, options of the server. Errors go to the
/// log, which the caller reads.
const KEEPER: &str = r#"
programs=$1 folder=$2 fate=$3 stop=$4 sync=$5 options=$6
finish() {
  [ "$fate" = keep ] || rm -rf -- "$folder"
  exit "$1"
}
if [ ! -f "$folder/data/PG_VERSION" ]; then
  "$programs/initdb" -D "$folder/data" -U split --auth-local=trust --auth-host=scram-sha-256 $sync -E UTF8 --locale=C \
    >> "$folder/log" 2>&1 < /dev/null || { echo failed; read -r _; finish 1; }
fi
"$programs/pg_ctl" -D "$folder/data" -w -t 60 -l "$folder/log" -o "$options" start >> "$folder/log" 2>&1 < /dev/null \
  || { echo failed; read -r _; finish 1; }
echo ready
read -r _
"$programs/pg_ctl" -D "$folder/data" -m "$stop" -w -t 60 stop > /dev/null 2>&1 < /dev/null
finish 0
"#;

/// A socket's path, with the name that the server gives it, has room for so many bytes.
const LONGEST_SOCKET: usize = 103 - "/.s.PGSQL.65535".len();

impl Cluster {
    /// Makes the data where there are none yet, and starts the server.
    ///
    /// # Errors
    /// When the folder can't be used, or the server does not start: with what it said.
    pub fn start(programs: &Programs, options: &Options) -> Result<Self, Error> {
        let account = Account::to_borrow()?;
        let given = account.as_ref().map(|account| (account.user, account.group));
        let scratch = if options.folder.is_none() { Some(Scratch::new()?) } else { None };
        let folder = match (&options.folder, &scratch) {
            (Some(folder), _) => std::path::absolute(folder).unwrap_or_else(|_| folder.clone()),
            (None, Some(scratch)) => scratch.path().to_owned(),
            (None, None) => unreachable!("one of both is there"),
        };
        let socket = folder.join("socket");
        if socket.as_os_str().len() > LONGEST_SOCKET {
            return Err(Error::NoServer { reason: format!("`{}` is too long for a socket", socket.display()) });
        }
        for path in [&folder, &folder.join("data"), &socket] {
            private_folder(path, given)?;
        }
        let durable = options.folder.is_some();
        let port = options.port.unwrap_or(5432);
        let server = server_options(options, &socket, port, durable);
        let mut command = match &account {
            Some(account) => account.command("sh"),
            None => Command::new("sh"),
        };
        command
            .args(["-c", KEEPER, "keeper"])
            .arg(programs.path("initdb").parent().unwrap_or_else(|| Path::new("")))
            .arg(&folder)
            .args(if durable { ["keep", "fast", ""] } else { ["remove", "immediate", "--no-sync"] })
            .arg(server)
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        // The server takes its zone and its messages from them.
        for name in ["LANG", "LC_ALL", "LC_MESSAGES", "PGDATA", "PGPORT", "PGHOST", "PGOPTIONS"] {
            command.env_remove(name);
        }
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let failed = |reason: String| Error::NoServer { reason };
        let keeper = command.spawn().map_err(|error| failed(format!("`sh` could not be run: {error}")))?;
        let mut cluster = Self { keeper, folder, port, _scratch: scratch };
        if cluster.said() != "ready" {
            return Err(failed(last_lines(&cluster.folder.join("log"))));
        }
        Ok(cluster)
    }

    /// The keeper's only line.
    fn said(&mut self) -> String {
        let mut line = Vec::new();
        let mut byte = [0];
        if let Some(out) = &mut self.keeper.stdout {
            while out.read(&mut byte).is_ok_and(|read| read == 1) && byte[0] != b'\n' {
                line.push(byte[0]);
            }
        }
        String::from_utf8_lossy(&line).into_owned()
    }

    /// The folder of its socket.
    #[must_use]
    pub fn socket(&self) -> PathBuf {
        self.folder.join("socket")
    }

    /// What the server has said so far.
    #[must_use]
    pub fn log(&self) -> String {
        fs::read(self.folder.join("log")).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
    }

    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The URL of a database, for the role that owns all, by the socket.
    #[must_use]
    pub fn url(&self, database: &str) -> String {
        let escape = |byte: u8| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        };
        let host: String = self.socket().to_string_lossy().bytes().map(escape).collect();
        let database: String = database.bytes().map(escape).collect();
        format!("postgres://{OWNER}@{host}:{}/{database}", self.port)
    }

    /// A client program of PostgreSQL, told by variables where the server is.
    #[must_use]
    pub fn client(&self, programs: &Programs, program: &str, database: &str) -> Command {
        let mut command = programs.client(program);
        let variables: Vec<String> =
            std::env::vars().map(|(name, _)| name).filter(|name| name.starts_with("PG")).collect();
        for name in variables {
            command.env_remove(name);
        }
        command.env("PGHOST", self.socket()).env("PGPORT", self.port.to_string());
        command.env("PGUSER", OWNER).env("PGDATABASE", database);
        command
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // The keeper sees the end of the pipe.
        drop(self.keeper.stdin.take());
        let _ = self.keeper.wait();
    }
}

fn server_options(options: &Options, socket: &Path, port: u16, durable: bool) -> String {
    // `pg_ctl` hands the options to a shell.
    let quote = |value: &str| format!("'{}'", value.replace('\'', r"'\''"));
    let mut settings = vec![
        ("port", port.to_string()),
        ("listen_addresses", if options.port.is_some() { "127.0.0.1".to_owned() } else { String::new() }),
        ("unix_socket_directories", socket.to_string_lossy().into_owned()),
        ("unix_socket_permissions", "0700".to_owned()),
        ("log_timezone", "UTC".to_owned()),
        ("timezone", "UTC".to_owned()),
    ];
    if !durable {
        // What is thrown away needs no care.
        let careless = ["fsync", "synchronous_commit", "full_page_writes", "autovacuum"];
        settings.extend(careless.map(|name| (name, "off".to_owned())));
    }
    let more = options.settings.iter().map(|(name, value)| (name.as_str(), value.clone()));
    let all = settings.into_iter().chain(more);
    all.map(|(name, value)| format!("-c {}", quote(&format!("{name}={value}")))).collect::<Vec<_>>().join(" ")
}

/// What a server said last, for an error.
fn last_lines(log: &Path) -> String {
    let text = fs::read(log).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let last = lines[lines.len().saturating_sub(6)..].join("; ");
    if last.is_empty() { "it said nothing".to_owned() } else { last }
}
