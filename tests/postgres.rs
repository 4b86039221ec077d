//! Servers of our own: they are there, hold nobody else's door open, and leave nothing behind, whatever ends us.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

use split::postgres::cluster::{Cluster, Options};
use split::postgres::programs::Programs;

fn programs() -> Programs {
    Programs::find(None).expect("no folder is named").expect("PostgreSQL's server programs")
}

fn connect(url: &str) -> Result<postgres::Client, postgres::Error> {
    postgres::Client::connect(url, postgres::NoTls)
}

#[test]
fn a_temporary_server_is_there_and_then_gone() {
    let cluster = Cluster::start(&programs(), &Options::default()).expect("started");
    let socket = cluster.socket();
    let mut client = connect(&cluster.url("postgres")).expect("the server runs");
    let row = client.query_one("SELECT current_setting('listen_addresses')", &[]).expect("an answer");
    assert_eq!(row.get::<_, String>(0), "", "only the socket leads to it");
    let output = cluster.client(&programs(), "psql", "postgres").args(["-Atc", "SELECT 6 * 7"]).output().expect("psql");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "42\n");
    drop(client);
    drop(cluster);
    assert!(!socket.parent().expect("a folder").exists(), "the folder stayed");
}

#[test]
fn a_durable_server_keeps_its_data_and_asks_for_passwords() {
    let home = tempfile::Builder::new().prefix("split").tempdir().expect("a temporary folder");
    open_for_others(home.path());
    let port =
        std::net::TcpListener::bind("127.0.0.1:0").and_then(|socket| socket.local_addr()).expect("a port").port();
    let folder = home.path().join("db");
    let options = || Options {
        folder: Some(folder.clone()),
        port: Some(port),
        settings: vec![("wal_level".to_owned(), "logical".to_owned())],
    };
    let cluster = Cluster::start(&programs(), &options()).expect("started");
    let mut client = connect(&cluster.url("postgres")).expect("the server runs");
    client.batch_execute("CREATE TABLE t (); CREATE ROLE app LOGIN PASSWORD 'secret'").expect("made");
    let over_tcp = |password: &str| connect(&format!("postgres://app:{password}@127.0.0.1:{port}/postgres"));
    assert!(over_tcp("secret").is_ok() && over_tcp("wrong").is_err());
    drop((client, cluster));
    assert!(connect(&format!("postgres://app:secret@127.0.0.1:{port}/postgres")).is_err(), "it still runs");
    let cluster = Cluster::start(&programs(), &options()).expect("started again");
    let mut client = connect(&cluster.url("postgres")).expect("the server runs");
    let row = client.query_one("SELECT to_regclass('t') IS NOT NULL, current_setting('wal_level')", &[]).expect("read");
    assert_eq!((row.get::<_, bool>(0), row.get::<_, String>(1)), (true, "logical".to_owned()));
}

/// The account that runs the server has to get there where the tests run as root.
fn open_for_others(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o711)).expect("ours");
}

#[test]
fn a_server_that_cannot_start_says_why_and_leaves_nothing() {
    let options = Options { settings: vec![("no_such_setting".to_owned(), "1".to_owned())], ..Options::default() };
    let error = Cluster::start(&programs(), &options).expect_err("an unknown setting").to_string();
    assert!(error.contains("no_such_setting"), "{error}");
    let ours = format!("split-{}-", std::process::id());
    let left = |name: &str| name.starts_with(&ours) && !Path::new("/proc").join(name).exists();
    thread::sleep(Duration::from_millis(100));
    let found: Vec<PathBuf> = fs::read_dir(std::env::temp_dir())
        .expect("readable")
        .flatten()
        .filter(|entry| left(&entry.file_name().to_string_lossy()) && log_says(&entry.path(), "no_such_setting"))
        .map(|entry| entry.path())
        .collect();
    assert!(found.is_empty(), "{found:?}");
}

fn log_says(folder: &Path, text: &str) -> bool {
    fs::read_to_string(folder.join("log")).is_ok_and(|log| log.contains(text))
}

#[test]
fn a_folder_without_programs_is_told() {
    let empty = tempfile::tempdir().expect("a temporary folder");
    assert!(Programs::find(Some(empty.path())).is_err());
}

/// What the next test runs in a process of its own.
#[test]
#[ignore = "is run by another test, which ends it"]
fn holds_a_server() {
    let cluster = Cluster::start(&programs(), &Options::default()).expect("started");
    println!("\nfolder {}", cluster.socket().parent().expect("a folder").display());
    thread::sleep(Duration::from_secs(120));
}

#[test]
fn a_server_ends_with_the_process_that_is_killed() {
    for signal in ["-KILL", "-INT"] {
        let mut holder = Command::new(std::env::current_exe().expect("this program"))
            .args(["--exact", "holds_a_server", "--ignored", "--nocapture"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("started");
        let lines = BufReader::new(holder.stdout.take().expect("a pipe")).lines();
        let folder = lines.map_while(Result::ok).find_map(|line| line.strip_prefix("folder ").map(PathBuf::from));
        let folder = folder.expect("the server's folder");
        let pid = fs::read_to_string(folder.join("data/postmaster.pid")).expect("it runs");
        let server = PathBuf::from("/proc").join(pid.lines().next().expect("a line"));
        assert!(server.exists());
        assert!(Command::new("kill").args([signal, &holder.id().to_string()]).status().expect("kill").success());
        holder.wait().expect("it ended");
        let start = Instant::now();
        while (server.exists() || folder.exists()) && start.elapsed() < Duration::from_secs(20) {
            thread::sleep(Duration::from_millis(50));
        }
        assert!(!server.exists() && !folder.exists(), "{signal} left {}", folder.display());
    }
}
