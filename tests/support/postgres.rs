//! A throw-away PostgreSQL on the loopback interface, for tests and benches.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::chown;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// Runs until it is dropped.
pub struct Server {
    folder: TempDir,
    account: Option<Account>,
    port: u16,
}

impl Server {
    /// Needs PostgreSQL's server programs: in PATH, by `pg_config`, or under /usr/lib/postgresql.
    pub fn start() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let account = unprivileged();
        let data = folder.path().join("data");
        fs::create_dir(&data).expect("writable");
        if let Some(account) = &account {
            for path in [folder.path(), &data] {
                chown(path, Some(account.uid), Some(account.gid)).expect("root may chown");
            }
        }
        let port = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port").port();
        let server = Self { folder, account, port };
        server.run("initdb", &["-U", "owner", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C"]);
        let options = format!(
            "-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off \
             -c synchronous_commit=off -c full_page_writes=off"
        );
        let log = server.folder.path().join("data/server.log");
        server.run("pg_ctl", &["-w", "-t", "60", "-l", log.to_str().expect("UTF-8"), "-o", &options, "start"]);
        server
    }

    /// The URL of a database, for the role that owns all.
    pub fn url(&self, database: &str) -> String {
        format!("postgres://owner@127.0.0.1:{}/{database}", self.port)
    }

    pub fn client(&self, database: &str) -> postgres::Client {
        postgres::Client::connect(&self.url(database), postgres::NoTls).expect("the server runs")
    }

    /// A new, empty database, and its URL.
    #[allow(dead_code, reason = "not everybody needs a database of their own")]
    pub fn create(&self, database: &str) -> String {
        self.client("postgres").batch_execute(&format!("CREATE DATABASE {database}")).expect("a new name");
        self.url(database)
    }

    /// What the server wrote down so far.
    #[allow(dead_code, reason = "not everybody who starts a server reads its log")]
    pub fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("data/server.log")).expect("readable")
    }

    /// Writes a file into the cluster's folder, for the server alone.
    #[allow(dead_code, reason = "not everybody who starts a server configures it")]
    pub fn write(&self, name: &str, content: &[u8]) {
        let path = self.folder.path().join("data/cluster").join(name);
        fs::write(&path, content).expect("writable");
        fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o600)).expect("ours");
        self.own(&path);
    }

    /// Makes a path the server's.
    #[allow(dead_code, reason = "not everybody has something to give")]
    pub fn own(&self, path: &Path) {
        if let Some(account) = &self.account {
            chown(path, Some(account.uid), Some(account.gid)).expect("root may chown");
        }
    }

    /// A new folder of the server's.
    #[allow(dead_code, reason = "not everybody needs one")]
    pub fn subfolder(&self, name: &str) -> PathBuf {
        let folder = self.folder.path().join(name);
        fs::create_dir(&folder).expect("writable");
        self.own(&folder);
        folder
    }

    #[allow(dead_code, reason = "not everybody asks")]
    pub fn port(&self) -> u16 {
        self.port
    }

    fn run(&self, program: &str, args: &[&str]) {
        let said = self.folder.path().join(format!("{program}.out"));
        // Files, not pipes: the server inherits them and would keep a pipe open.
        let out = fs::File::create(&said).expect("writable");
        let status = self
            .command(program)
            .args(args)
            .current_dir("/")
            .stdin(Stdio::null())
            .stdout(out.try_clone().expect("a second handle"))
            .stderr(out)
            .status()
            .unwrap_or_else(|error| panic!("{program}: {error}"));
        let read = |file: &Path| fs::read_to_string(file).unwrap_or_default();
        let log = self.folder.path().join("data/server.log");
        assert!(status.success(), "{program} ended with {status}:\n{}{}", read(&said), read(&log));
    }

    fn command(&self, program: &str) -> Command {
        let program = programs().join(program);
        let mut command = match &self.account {
            Some(account) => account.command(&program),
            None => Command::new(program),
        };
        command.arg("-D").arg(self.folder.path().join("data/cluster"));
        command
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let mut stop = self.command("pg_ctl");
        let _ = stop
            .args(["-m", "immediate", "stop"])
            .current_dir("/")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
    }
}

fn programs() -> PathBuf {
    let complete = |folder: &PathBuf| folder.join("initdb").exists() && folder.join("pg_ctl").exists();
    let path = std::env::var_os("PATH").unwrap_or_default();
    if let Some(folder) = std::env::split_paths(&path).find(complete) {
        return folder;
    }
    let asked = Command::new("pg_config").arg("--bindir").output().ok().filter(|output| output.status.success());
    if let Some(folder) = asked.map(|output| PathBuf::from(text(&output))).filter(complete) {
        return folder;
    }
    let mut versions: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .map(|entries| entries.flatten().map(|entry| entry.path().join("bin")).filter(complete).collect())
        .unwrap_or_default();
    versions.sort();
    versions.pop().expect("PostgreSQL's server programs: in PATH, by pg_config, or under /usr/lib/postgresql")
}

struct Account {
    name: &'static str,
    uid: u32,
    gid: u32,
}

impl Account {
    fn command(&self, program: &Path) -> Command {
        let found =
            |tool: &str| Command::new(tool).arg("--version").output().is_ok_and(|output| output.status.success());
        let mut command;
        if found("setpriv") {
            command = Command::new("setpriv");
            command.args([format!("--reuid={}", self.uid), format!("--regid={}", self.gid)]).arg("--clear-groups");
        } else {
            command = Command::new("runuser");
            command.args(["-u", self.name, "--"]);
        }
        command.arg(program);
        command
    }
}

/// PostgreSQL refuses to run as root, so root borrows another account.
fn unprivileged() -> Option<Account> {
    if id(&["-u"])? != 0 {
        return None;
    }
    ["postgres", "nobody"].into_iter().find_map(|name| {
        let (uid, gid) = (id(&["-u", name])?, id(&["-g", name])?);
        Some(Account { name, uid, gid })
    })
}

fn id(args: &[&str]) -> Option<u32> {
    let output = Command::new("id").args(args).output().ok().filter(|output| output.status.success())?;
    text(&output).parse().ok()
}

fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}
