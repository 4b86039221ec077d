//! What breaks on the way: rights, disks, versions, connections. Each is told with what to do, nothing is half written, and a run
//! after it was mended completes.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use crate::accounting::Server;
use crate::corallum::{files, home, into};
use crate::{SERVER, SPLIT, fixtures};

struct Said {
    code: Option<i32>,
    err: String,
}

impl Said {
    /// It could not do the job, and says why and what to do.
    fn refused(&self, why: &[&str]) {
        assert_eq!(self.code, Some(2), "{}", self.err);
        for why in why.iter().chain(&["help: "]) {
            assert!(self.err.contains(why), "{why}: {}", self.err);
        }
    }
}

fn run(map: &Path, output: &Path, arguments: &[&str], variables: &[(&str, &Path)]) -> Said {
    let output = Command::new(SPLIT)
        .args(["generate", "--target", "database", "--no-cache", "--output"])
        .arg(output)
        .arg(map)
        .args(arguments)
        .envs(variables.iter().copied())
        .output()
        .expect("it ran");
    Said { code: output.status.code(), err: String::from_utf8_lossy(&output.stderr).into_owned() }
}

/// What is there is whole: as a run that nothing has disturbed writes it.
fn nothing_is_half(output: &Path, whole: &Path) {
    let whole = files(whole);
    for (name, text) in files(output).iter().filter(|(name, _)| !name.starts_with(".split/")) {
        assert_eq!(whole.get(name), Some(text), "{name} is half written");
    }
}

#[test]
fn a_role_that_may_not_make_databases() {
    let (named, whole) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let output = named.path().join("out");
    let mut client = SERVER.client("postgres").expect("connected");
    client.batch_execute("CREATE ROLE without_rights LOGIN").expect("a role");
    let url = SERVER.cluster.url("postgres");
    let without = url.replace("split@", "without_rights@");
    let said = run(&home(), &output, &["--scratch-url", &without], &[]);
    said.refused(&["no scratch database could be made at", "permission denied to create database", "CREATEDB"]);
    assert!(files(&output).is_empty(), "something was written");
    // The server that is named makes the same as the live database, and has nothing left of it.
    assert_eq!(into(&home(), whole.path()).0, 0);
    let scratch = "SELECT datname FROM pg_database WHERE datname LIKE 'split\\_scratch\\_%' ORDER BY 1";
    let before = SERVER.psql("postgres", &["-c", scratch], &[]).expect("read");
    let said = run(&home(), &output, &["--scratch-url", &url], &[]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert_eq!(SERVER.psql("postgres", &["-c", scratch], &[]).expect("read"), before);
    let migrations = |folder: &Path| {
        let mut all = files(folder);
        all.retain(|name, _| name.contains("/migrations/"));
        all
    };
    assert_eq!(migrations(&output), migrations(whole.path()));
}

/// A disk of its own, which root alone can make.
struct Disk(tempfile::TempDir);

impl Disk {
    fn mount(size: &str) -> Option<Self> {
        let folder = tempfile::tempdir().expect("a folder");
        let mounted =
            mount(&["-t", "tmpfs", "-o", &format!("mode=1777,size={size}"), "tmpfs", folder.path().to_str()?]);
        if !mounted {
            eprintln!("LEFT OUT: a full disk needs root, who may mount one");
        }
        mounted.then_some(Self(folder))
    }

    fn grow(&self, size: &str) {
        let size = format!("remount,size={size}");
        assert!(mount(&["-o", &size, self.0.path().to_str().expect("UTF-8")]), "more room");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

fn mount(arguments: &[&str]) -> bool {
    Command::new("mount").args(arguments).output().is_ok_and(|output| output.status.success())
}

#[test]
fn a_disk_that_is_full_while_files_are_written() {
    let Some(disk) = Disk::mount("400k") else { return };
    let whole = tempfile::tempdir().expect("a folder");
    assert_eq!(into(&home(), whole.path()).0, 0);
    let output = disk.0.path().join("platform");
    let (code, said) = into(&home(), &output);
    assert_eq!(code, 2, "{said}");
    assert!(said.contains("No space left on device") && said.contains("has room"), "{said}");
    nothing_is_half(&output, whole.path());
    disk.grow("500m");
    let (code, said) = into(&home(), &output);
    assert_eq!(code, 0, "{said}");
    assert_eq!(files(&output), files(whole.path()));
}

/// While the server is made, and while the migrations run.
#[test]
fn a_disk_that_is_full_under_a_server_of_ours() {
    let root = tempfile::tempdir().expect("a folder");
    for (path, text) in [
        ("Cargo.toml", "[package]\nname = \"m\"\nversion = \"0.1.0\"\nedition = \"2021\"\n"),
        ("src/lib.rs", ""),
        (
            "split.yaml",
            "version: 1\nsystem:\n  name: m\nservices:\n  a:\n    tables: [\"a_*\"]\n    database: { engine: postgres }\n",
        ),
        (
            "migrations/1_a.sql",
            "CREATE TABLE a_much AS SELECT (SELECT string_agg(md5((n * 100 + k)::text), '') FROM generate_series(1, 60) k) AS v FROM generate_series(1, 30000) n;\n",
        ),
    ] {
        let path = root.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }
    let output = root.path().join("platform");
    let Some(disk) = Disk::mount("8m") else { return };
    for size in ["8m", "90m"] {
        disk.grow(size);
        let said = run(root.path(), &output, &[], &[("TMPDIR", disk.0.path())]);
        said.refused(&["No space left on device", "make room", "TMPDIR"]);
        assert!(!output.join("services").exists(), "something was written");
    }
    disk.grow("500m");
    let said = run(root.path(), &output, &[], &[("TMPDIR", disk.0.path())]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let left: Vec<PathBuf> =
        fs::read_dir(disk.0.path()).expect("readable").map(|entry| entry.expect("an entry").path()).collect();
    assert_eq!(left, Vec::<PathBuf>::new(), "the server's folder stays");
}

/// PostgreSQL's programs, with a script of ours in one's place.
fn programs(script: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["initdb", "pg_ctl", "postgres", "psql"] {
        symlink(SERVER.programs.path(name), folder.path().join(name)).expect("a link");
    }
    let real = SERVER.programs.path("pg_dump");
    let path = folder.path().join("pg_dump");
    fs::write(&path, format!("#!/bin/sh\nreal={}\n{script}\n", real.display())).expect("written");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("ours");
    folder
}

fn loaded(server: &Server, database: &str) {
    server.create(database).expect("created");
    server.psql(database, &[], &[fixtures().join("constraints.sql")]).expect("the fixture loads");
}

#[test]
fn programs_that_are_older_than_the_server() {
    loaded(&SERVER, "broken_versions");
    // As pg_dump 13 says it.
    let old = programs(
        "echo 'pg_dump: error: server version: 15.4; pg_dump version: 13.9' >&2
         echo 'pg_dump: error: aborting because of server version mismatch' >&2; exit 1",
    );
    let output = tempfile::tempdir().expect("a folder");
    let url = SERVER.cluster.url("broken_versions");
    let arguments = ["--database-url", &url, "--postgres", old.path().to_str().expect("UTF-8")];
    let said = run(&fixtures().join("split.yaml"), output.path(), &arguments, &[]);
    said.refused(&["server version mismatch", "`pg_dump` has to be as new as the server", "--postgres DIR"]);
    assert!(files(output.path()).is_empty(), "something was written");
    let said = run(&fixtures().join("split.yaml"), output.path(), &arguments[..2], &[]);
    assert_eq!(said.code, Some(0), "{}", said.err);
}

/// A server that says it is PostgreSQL 11.
#[test]
fn a_server_that_is_too_old() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("bound").port();
    let message = |kind: u8, body: &[u8]| [&[kind], &(body.len() as u32 + 4).to_be_bytes()[..], body].concat();
    let ready = message(b'Z', b"I");
    let welcome =
        [message(b'R', &0u32.to_be_bytes()), message(b'S', b"server_version\x0011.22\0"), ready.clone()].concat();
    let column =
        [b"row\0", &[0u8; 6][..], &25u32.to_be_bytes(), &(-1i16).to_be_bytes(), &(-1i32).to_be_bytes(), &[0, 0]]
            .concat();
    let row = [
        message(b'T', &[&[0, 1][..], &column].concat()),
        message(b'D', &[&[0, 1, 0, 0, 0, 6][..], b"110022"].concat()),
    ]
    .concat();
    let answer = [row, message(b'C', b"SELECT 1\0"), ready].concat();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { return };
            let mut buffer = [0u8; 4096];
            for text in [&welcome, &answer] {
                let _ = stream.read(&mut buffer);
                let _ = stream.write_all(text);
            }
            // Who goes away at once is not heard.
            let _ = stream.read(&mut buffer);
        }
    });
    let output = tempfile::tempdir().expect("a folder");
    let url = format!("postgres://me@127.0.0.1:{port}/old?sslmode=disable");
    let said = run(&fixtures().join("split.yaml"), output.path(), &["--database-url", &url], &[]);
    said.refused(&["the server is PostgreSQL 11.0", "only PostgreSQL 12 and newer is read"]);
    assert!(files(output.path()).is_empty(), "something was written");
}

/// The server goes away while `pg_dump` reads it, or the session while it waits for `pg_dump`.
#[test]
fn a_connection_that_is_lost() {
    let map = fixtures().join("split.yaml");
    let server = Server::start().expect("a server");
    loaded(&server, "broken_connection");
    let url = server.cluster.url("broken_connection");
    let output = tempfile::tempdir().expect("a folder");
    let others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
    let psql = SERVER.programs.path("psql").display().to_string();
    let session = programs(&format!("\"$real\" \"$@\" || exit 1\nexec {psql} -X -q -o /dev/null -c \"{others}\""));
    let arguments = |folder: &tempfile::TempDir| {
        [
            "--database-url".to_owned(),
            url.clone(),
            "--postgres".to_owned(),
            folder.path().to_string_lossy().into_owned(),
        ]
    };
    let run_with = |folder: &tempfile::TempDir| {
        let arguments = arguments(folder);
        run(&map, output.path(), &arguments.iter().map(String::as_str).collect::<Vec<_>>(), &[])
    };
    run_with(&session).refused(&["could not read the catalog", "try again"]);
    assert!(files(output.path()).is_empty(), "something was written");
    let said = run(&map, output.path(), &["--database-url", &url], &[]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let before = files(output.path());

    // The way it ends when the machine does; what was written before stays as it was.
    server.psql("broken_connection", &["-c", "CREATE TABLE a_later (id int PRIMARY KEY)"], &[]).expect("a table");
    let keeper = server.psql("postgres", &["-c", "SELECT pg_read_file('postmaster.pid')"], &[]).expect("read");
    let number = keeper.lines().next().expect("a number").to_owned();
    let killed = programs(&format!("kill -9 {number}\nsleep 0.2\nexec \"$real\" \"$@\""));
    run_with(&killed).refused(&["could not read the schema", "`pg_dump -s` must get through"]);
    assert_eq!(files(output.path()), before);
    // On another server, where it is there, all goes on.
    loaded(&SERVER, "broken_connection");
    let said = run(&map, output.path(), &["--database-url", &SERVER.cluster.url("broken_connection")], &[]);
    assert_eq!(said.code, Some(0), "{}", said.err);
}
