//! How long the platform of many services takes, and whether runs that are killed lose anything.
//!
//! ```text
//! cargo bench --bench generate -- SERVICES [--kills N]
//! ```
//!
//! The platform of SERVICES services is generated, generated again, and its bytes are written by plain calls: the floor.
//! With `--kills`, N runs on a tree that people have worked in are killed (SIGKILL) at random moments, each followed by
//! one that comes to its end: all trees must be alike, and no edited line may be gone.
//!
//! Wait half a minute between runs: ext4 is slow to make files just after many were deleted.
#![allow(clippy::print_stdout, clippy::print_stderr, clippy::unwrap_used, reason = "a command for the terminal")]

#[path = "../tests/support/dice.rs"]
mod dice;

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use self::dice::Dice;

const USAGE: &str = "cargo bench --bench generate -- SERVICES [--kills N]";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        [] => println!("generate: skipped. {USAGE}"),
        [services] => time(services.parse().unwrap()),
        [services, "--kills", kills] => kill(services.parse().unwrap(), kills.parse().unwrap()),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}

/// A map in which each service calls the next three.
fn map(services: usize, rate: usize) -> String {
    let mut text = "version: 1\nsystem: { name: shop }\nservices:\n".to_owned();
    for index in 0..services {
        let calls: Vec<String> = (1..4).map(|step| format!("s{}", (index + step) % services)).collect();
        text.push_str(&format!(
            "  s{index}:\n    tables: [t{index}]\n    depends_on: [{}]\n    publishes: [s{index}.changed]\n    gateway:\n      \
             paths: [/s{index}]\n      authentication: jwt\n      public: [GET /s{index}/open]\n      rate_limit: {{ minute: {rate} }}\n",
            calls.join(", ")
        ));
    }
    text
}

fn split(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_split"));
    command.arg("generate").current_dir(folder).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn timed(folder: &Path) -> Duration {
    let start = Instant::now();
    assert!(split(folder).status().unwrap().success());
    start.elapsed()
}

/// Every file below a folder.
fn tree(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let (mut found, mut folders) = (BTreeMap::new(), vec![root.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.insert(path.strip_prefix(root).unwrap().display().to_string(), fs::read(&path).unwrap());
            }
        }
    }
    found
}

fn time(services: usize) {
    let place = tempfile::tempdir().unwrap();
    fs::write(place.path().join("split.yaml"), map(services, 100)).unwrap();
    let (first, second) = (timed(place.path()), timed(place.path()));
    let files = tree(&place.path().join("platform"));
    let floor = place.path().join("floor");
    let start = Instant::now();
    for (path, bytes) in &files {
        let path = floor.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let bytes: usize = files.values().map(Vec::len).sum();
    println!("{services} services, {} files, {bytes} bytes", files.len());
    println!("generated {first:.2?}, again {second:.2?}, floor {:.2?}", start.elapsed());
}

/// A tree that was generated, and in which somebody has put a line at the end of each file.
fn worked_in(place: &Path, services: usize) {
    fs::write(place.join("split.yaml"), map(services, 100)).unwrap();
    timed(place);
    for path in tree(&place.join("platform")).keys().filter(|path| !path.starts_with(".split")) {
        let path = place.join("platform").join(path);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, format!("# edited\n{text}")).unwrap();
    }
    fs::write(place.join("split.yaml"), map(services, 200)).unwrap();
}

fn kill(services: usize, kills: usize) {
    let straight = tempfile::tempdir().unwrap();
    worked_in(straight.path(), services);
    let whole = timed(straight.path());
    let expected = tree(&straight.path().join("platform"));
    let mut dice = Dice(1);
    let mut hit = 0;
    for _ in 0..kills {
        let place = tempfile::tempdir().unwrap();
        worked_in(place.path(), services);
        let mut child = split(place.path()).spawn().unwrap();
        thread::sleep(whole.mul_f64(dice.roll(1_000) as f64 / 1_000.0));
        child.kill().unwrap();
        hit += usize::from(!child.wait().unwrap().success());
        for (path, bytes) in tree(&place.path().join("platform")) {
            assert!(path.starts_with(".split") || bytes.starts_with(b"# edited\n"), "{path} has lost an edit");
        }
        timed(place.path());
        assert!(tree(&place.path().join("platform")) == expected, "a killed run was not carried on");
    }
    println!("{kills} runs of {services} services, {hit} killed before their end: all trees alike, no edit lost");
}
