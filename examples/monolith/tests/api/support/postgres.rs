//! A throw-away PostgreSQL on the loopback interface.

use std::{
    fs,
    net::TcpListener,
    os::unix::fs::chown,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

pub struct Postgres {
    pub url: String,
    pub pid: u32,
}

impl Postgres {
    pub fn start(root: &Path) -> Self {
        let bin = bin_dir();
        let data = root.join("postgres");
        fs::create_dir_all(&data).unwrap();
        let account = unprivileged();
        if let Some(account) = &account {
            chown(&data, Some(account.uid), Some(account.gid)).expect("root may chown");
        }
        let run = |program: &str, args: &[&str]| {
            let mut command = match &account {
                Some(account) => account.command(&bin.join(program)),
                None => Command::new(bin.join(program)),
            };
            let log = fs::File::create(root.join(format!("{program}.out"))).unwrap();
            // Files, not pipes: the server inherits them and would keep a pipe open.
            let status = command
                .args(args)
                .current_dir("/")
                .stdin(Stdio::null())
                .stdout(log.try_clone().unwrap())
                .stderr(log)
                .status()
                .unwrap_or_else(|e| panic!("{program}: {e}"));
            if !status.success() {
                let read = |file: PathBuf| fs::read_to_string(file).unwrap_or_default();
                let said = read(root.join(format!("{program}.out"))) + &read(data.join("log"));
                panic!("{program} ended with {status}:\n{said}");
            }
        };

        let cluster = data.join("cluster");
        let cluster = cluster.to_str().expect("a UTF-8 temp folder");
        run("initdb", &["-D", cluster, "-U", "corallum", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C"]);
        let port = free_port();
        let options = format!(
            "-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=50 \
             -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
        );
        let log = data.join("log");
        let log = log.to_str().expect("a UTF-8 temp folder");
        run("pg_ctl", &["-D", cluster, "-w", "-t", "60", "-l", log, "-o", &options, "start"]);
        let pid = fs::read_to_string(format!("{cluster}/postmaster.pid")).expect("the server runs");
        Self {
            url: format!("postgres://corallum@127.0.0.1:{port}/postgres"),
            pid: pid.lines().next().and_then(|line| line.trim().parse().ok()).expect("a pid"),
        }
    }
}

pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// PATH, `pg_config`, Debian's folders: in this order, the newest version of the last.
fn bin_dir() -> PathBuf {
    let complete = |dir: &PathBuf| dir.join("initdb").exists() && dir.join("pg_ctl").exists();
    let path = std::env::var_os("PATH").unwrap_or_default();
    if let Some(dir) = std::env::split_paths(&path).find(complete) {
        return dir;
    }
    let pg_config = Command::new("pg_config").arg("--bindir").output().ok().filter(|o| o.status.success());
    if let Some(dir) = pg_config.map(|o| PathBuf::from(text(&o))).filter(complete) {
        return dir;
    }
    let mut versions: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .map(|entries| entries.flatten().map(|e| e.path().join("bin")).filter(complete).collect())
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
        let found = |tool: &str| Command::new(tool).arg("--version").output().is_ok_and(|o| o.status.success());
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
    let output = Command::new("id").args(args).output().ok().filter(|o| o.status.success())?;
    text(&output).parse().ok()
}

fn text(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}
