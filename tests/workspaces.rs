//! Services of a map alone, with no monolith: built without a warning, started with `split up`, and asked as their contracts say; and the
//! `Cargo.lock` of workspaces, which Cargo takes as it is.
//!
//! Both need the registry of crates; where that can't be reached, these tests say so and are left out.
#![allow(clippy::print_stderr, reason = "a test that is left out has to say so")]
#![cfg(unix)]

use std::fs;
use std::path::{Path, PathBuf};

use split::postgres::programs::Programs;
use tempfile::TempDir;

#[path = "support/forty.rs"]
mod forty;
#[path = "support/workspace.rs"]
mod workspace;

use workspace::Workspace;

const TARGETS: [&str; 2] = ["services", "events"];

fn home(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// What the reference's services are built of is good for these.
fn target() -> PathBuf {
    std::env::var_os("SPLIT_GENERATED_TARGET")
        .map_or_else(|| Path::new(env!("CARGO_TARGET_TMPDIR")).join("corallum-services/target"), PathBuf::from)
}

/// A workspace of a map alone, in a folder of its own.
fn of_map(text: &str) -> (TempDir, Workspace) {
    let folder = tempfile::tempdir().expect("a folder");
    let map = folder.path().join("split.yaml");
    fs::write(&map, text).expect("written");
    let platform = folder.path().join("platform");
    let (workspace, _) = Workspace::generate(&map, folder.path(), &platform, &target(), &TARGETS);
    (folder, workspace)
}

fn map(name: &str) -> String {
    fs::read_to_string(home(&format!("tests/maps/services/{name}.yaml"))).expect("a map")
}

/// Whether all that a workspace needs can be had.
fn can_be_had(workspace: &Workspace) -> bool {
    let (fetched, said) = workspace.cargo(&["fetch"]);
    if !fetched {
        eprintln!("LEFT OUT: the crates of the generated workspace can't be had: {said}");
    }
    fetched
}

#[test]
fn services_of_a_map_alone_build_start_and_answer() {
    let nginx =
        ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx"].iter().any(|path| Path::new(path).is_file());
    let starts = nginx && Programs::find(None).ok().flatten().is_some();
    for (name, services, routes) in [("one", 1, 5), ("five", 5, 23)] {
        let (folder, workspace) = of_map(&map(name));
        if !can_be_had(&workspace) {
            return;
        }
        workspace.build();
        if !starts {
            eprintln!("LEFT OUT: starting {name} needs nginx and PostgreSQL's server programs");
            continue;
        }
        let up = workspace.up(folder.path());
        let asked = up.ask_all(&workspace);
        assert!(asked.wrong.is_empty(), "{name}: {}\n{}", asked.wrong.join("\n"), up.said());
        assert_eq!((up.ports.len(), asked.routes), (services, routes), "{name}");
        let guarded = asked.answers.get(&("without a token", 401)).copied().unwrap_or_default();
        assert!(guarded > 0 && guarded < routes, "{name}: {guarded} of {routes} are guarded");
    }
}

#[test]
fn cargo_takes_the_lock_as_it_is() {
    let kinds = [
        ("nothing but a service", ""),
        ("a store", "    database: {}\n"),
        ("a store that is a file", "    database: { engine: sqlite }\n"),
        ("MySQL", "    database: { engine: mysql }\n"),
        ("events", "    database: {}\n    publishes: [a.made]\n"),
        ("jobs", "    database: {}\n    jobs: true\n"),
        (
            "events, jobs and a file",
            "    database: {}\n    publishes: [a.made]\n    jobs: true\n  b: { database: { engine: sqlite } }\n",
        ),
        ("the name of a package of the registry", "    database: {}\n  tower: { depends_on: [a] }\n  events: {}\n"),
    ];
    let mut maps: Vec<(String, String)> = kinds
        .iter()
        .map(|(name, text)| {
            let map =
                format!("version: 1\nsystem: {{ name: kinds, code: rust }}\nservices:\n  a:\n    summary: One\n{text}");
            ((*name).to_owned(), map)
        })
        .collect();
    for broker in ["kafka", "rabbitmq"] {
        let text = format!(
            "version: 1\nsystem: {{ name: kinds, code: rust, events: {broker} }}\nservices:\n  \
             a: {{ summary: One, database: {{}}, publishes: [a.made], jobs: true }}\n"
        );
        maps.push((broker.to_owned(), text));
    }
    for (name, more) in
        [("gRPC", ""), ("gRPC, events and jobs", "    publishes: [a.made]\n    jobs: true\n"), ("no call", "")]
    {
        let routes = if name == "no call" { "" } else { "    api: { routes: { 'GET /a': {} } }\n" };
        let text = format!(
            "version: 1\nsystem: {{ name: kinds, code: rust, transport: grpc }}\nservices:\n  a:\n    database: {{}}\n{routes}{more}"
        );
        maps.push((name.to_owned(), text));
    }
    maps.extend(["one", "five"].map(|name| (name.to_owned(), map(name))));
    maps.push(("forty".to_owned(), forty::map(40)));
    for (name, text) in &maps {
        let (_folder, workspace) = of_map(text);
        if !takes_its_lock(name, &workspace) {
            return;
        }
    }
    let folder = tempfile::tempdir().expect("a folder");
    let (root, platform) = (home("examples/monolith"), folder.path().join("platform"));
    let (workspace, _) = Workspace::generate(&root.join("split.yaml"), &root, &platform, &target(), &TARGETS);
    takes_its_lock("the reference", &workspace);
}

/// Nothing where its packages can't be had.
fn takes_its_lock(name: &str, workspace: &Workspace) -> bool {
    let (taken, said) = workspace.cargo(&["metadata", "--locked", "--format-version", "1"]);
    if !taken && !said.contains("--locked") {
        eprintln!("LEFT OUT: the crates of the generated workspace can't be had: {said}");
        return false;
    }
    assert!(taken, "{name}: {said}");
    true
}
