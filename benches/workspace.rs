//! Generated workspaces, built and run on this machine.
//!
//! ```text
//! cargo bench --bench workspace -- maps [one five forty]
//! cargo bench --bench workspace -- codebase ROOT MAP [TARGET …]
//! cargo bench --bench workspace -- cold
//! cargo bench --bench workspace -- lock [keep]
//! ```
//!
//! `maps`: services of a map alone, tests/maps/services/ and forty that are made here; `codebase`: those of a codebase and a map,
//! with their databases. Each is generated, built with `--locked` and without a warning, seen by clippy and rustfmt, tested, started
//! with `split up`, and every route of its contracts is asked. `cold` times the build of the reference's eight services in an empty folder. `lock` writes
//! templates/services/Cargo.lock.tera from what the registry has now (`keep`: what is there stays). `SPLIT_GENERATED_TARGET` names the folder of builds.
#![allow(clippy::print_stdout, clippy::print_stderr, clippy::unwrap_used, reason = "a command for the terminal")]

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

#[path = "../tests/support/forty.rs"]
mod forty;
#[path = "workspace/lock.rs"]
mod lock;
#[path = "../tests/support/workspace.rs"]
mod workspace;

use workspace::Workspace;

const USAGE: &str =
    "cargo bench --bench workspace -- maps [NAME …] | codebase ROOT MAP [TARGET …] | cold | lock [keep]";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let fine = match args.as_slice() {
        ["maps", names @ ..] => maps(if names.is_empty() { &["one", "five", "forty"] } else { names }),
        ["codebase", root, map, targets @ ..] => codebase(Path::new(root), Path::new(map), targets),
        ["cold"] => cold(),
        ["lock"] => lock::write(&home("templates/services/Cargo.lock.tera"), false),
        ["lock", "keep"] => lock::write(&home("templates/services/Cargo.lock.tera"), true),
        _ => {
            println!("workspace: skipped. {USAGE}");
            true
        }
    };
    if fine { ExitCode::SUCCESS } else { ExitCode::from(1) }
}

fn home(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn target(scratch: &Path) -> PathBuf {
    env::var_os("SPLIT_GENERATED_TARGET").map_or_else(|| scratch.join("target"), PathBuf::from)
}

fn maps(names: &[&str]) -> bool {
    let scratch = tempfile::tempdir().unwrap();
    let mut fine = true;
    for name in names {
        let folder = scratch.path().join(name);
        std::fs::create_dir(&folder).unwrap();
        let map = folder.join("split.yaml");
        match *name {
            "forty" => std::fs::write(&map, forty::map(40)).unwrap(),
            name => drop(std::fs::copy(home(&format!("tests/maps/services/{name}.yaml")), &map).unwrap()),
        }
        let targets = ["services", "events"];
        let (workspace, _) =
            Workspace::generate(&map, &folder, &folder.join("platform"), &target(scratch.path()), &targets);
        fine &= run(name, &workspace, &folder);
    }
    fine
}

/// A map of a codebase says `root: code`: there the code is put, as a link.
fn codebase(root: &Path, map: &Path, targets: &[&str]) -> bool {
    let scratch = tempfile::tempdir().unwrap();
    let home = env::var_os("SPLIT_OUTPUT").map_or_else(|| scratch.path().to_owned(), PathBuf::from);
    std::fs::create_dir_all(&home).unwrap();
    std::fs::copy(map, home.join("split.yaml")).unwrap();
    let code = home.join("code");
    let _ = std::fs::remove_file(&code);
    std::os::unix::fs::symlink(root.canonicalize().unwrap(), code).unwrap();
    // Without its tables no look-up answers.
    let targets = [&["services", "events", "database"], targets].concat();
    let (workspace, _) =
        Workspace::generate(&home.join("split.yaml"), &home, &home.join("platform"), &target(scratch.path()), &targets);
    let all = std::fs::read_to_string(home.join("platform/services/README.md")).unwrap();
    let share = all.lines().find(|line| line.contains("handlers of the monolith")).unwrap_or_default();
    println!("{share}");
    run(&map.file_stem().unwrap().to_string_lossy(), &workspace, scratch.path())
}

/// Built, started and asked; says what came of it.
fn run(name: &str, workspace: &Workspace, scratch: &Path) -> bool {
    let built = workspace.build();
    workspace.test();
    let begin = Instant::now();
    let up = workspace.up(scratch);
    let started = begin.elapsed();
    let asked = up.ask_all(workspace);
    println!(
        "{name}: {} services, built in {} s, ready after {:.1} s, {} routes",
        up.ports.len(),
        built.as_secs(),
        started.as_secs_f64(),
        asked.routes
    );
    for ((how, status), count) in &asked.answers {
        println!("  {how}: {count} answered {status}");
    }
    asked.wrong.iter().for_each(|wrong| println!("  WRONG: {wrong}"));
    asked.wrong.is_empty()
}

/// All of the reference's workspace, its dependencies too.
fn cold() -> bool {
    let scratch = tempfile::tempdir().unwrap();
    let (reference, platform) = (home("examples/monolith"), scratch.path().join("platform"));
    let (workspace, _) = Workspace::generate(
        &reference.join("split.yaml"),
        &reference,
        &platform,
        &scratch.path().join("target"),
        &["services", "events"],
    );
    assert!(workspace.cargo(&["fetch", "--locked"]).0, "the crates can't be had");
    let begin = Instant::now();
    let mut build = Command::new(env!("CARGO"));
    build.args(["build", "--workspace", "--locked", "--offline"]).current_dir(&platform).stdin(Stdio::null());
    build.env("CARGO_TARGET_DIR", &workspace.target).env_remove("RUSTFLAGS");
    let fine = build.status().unwrap().success();
    println!("cold build of the reference's services: {} s", begin.elapsed().as_secs());
    fine
}
