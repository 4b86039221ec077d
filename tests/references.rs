//! What each line of the fixtures refers to, as it is written there, against what the Rust frontend finds.
//!
//! Behind a line stands `//~ KIND TARGET`, several of them separated by `;`. A target may be followed by ` from ORIGIN`,
//! the item or module that the mention stands in. A line without any must have no reference; `//~ none` says so where a
//! reader may expect one. Before a kind may stand
//! - `test`: found only when tests are asked for, and marked then;
//! - `known-miss`: meant by the language, and not found so far;
//! - `known-wrong`: found, and not meant; the one that is meant stands beside it as missed;
//! - `guessed`: found by its name alone, the receiver's type being unknown.
//!
//! The last three are counted, so that a fix is noticed.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use split::frontend::rust::{self, Silent};
use split::frontend::{Options, analyze};
use split::load::{LoadOptions, load};
use split::model::analysis::{Analysis, BlindSpot, BlindSpotKind, Confidence, Origin, Reference};

/// What of each fixture is known to be missed, to be found wrongly, and to be guessed.
const KNOWN_MISSES: Known = Known { missed: 9, wrong: 2, guessed: 0 };
const KNOWN_MISSES_EXTERNAL: Known = Known { missed: 2, wrong: 0, guessed: 5 };

#[derive(Debug, PartialEq, Eq)]
struct Known {
    missed: usize,
    wrong: usize,
    guessed: usize,
}

/// A place: the file below the fixture, and the line.
type Place = (String, u32);

/// One `KIND TARGET` behind a line.
#[derive(Debug, Clone)]
struct Expected {
    mention: String,
    from: Option<String>,
    test: bool,
    missed: bool,
    wrong: bool,
    guessed: bool,
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

fn analysis(folder: &Path, include_tests: bool) -> Analysis {
    let source = load(folder, &LoadOptions::default()).expect("the fixture loads");
    analyze(&source, &Options { rust: rust::Options { include_tests }, ..Options::default() }, &Silent)
}

/// All `.rs` files below a folder.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

fn annotations(root: &Path) -> BTreeMap<Place, Vec<Expected>> {
    let mut all = BTreeMap::new();
    for file in rust_files(root) {
        let name = file.strip_prefix(root).expect("below the root").to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(&file).expect("readable");
        for (line, number) in text.lines().zip(1..) {
            let Some((_, written)) = line.split_once("//~ ") else { continue };
            let expected = match written.trim() {
                "none" => Vec::new(),
                written => written.split(';').map(|part| read(part.trim(), &name, number)).collect(),
            };
            all.insert((name.clone(), number), expected);
        }
    }
    all
}

fn read(mut part: &str, file: &str, line: u32) -> Expected {
    let mut flag = |name: &str| match part.strip_prefix(name).and_then(|rest| rest.strip_prefix(' ')) {
        Some(rest) => {
            part = rest;
            true
        }
        None => false,
    };
    let (test, missed, wrong, guessed) = (flag("test"), flag("known-miss"), flag("known-wrong"), flag("guessed"));
    let (mention, from) = match part.split_once(" from ") {
        Some((mention, from)) => (mention, Some(from.to_owned())),
        None => (part, None),
    };
    let kind = mention.split(' ').next().unwrap_or_default();
    let kinds = split::model::analysis::ReferenceKind::ALL.map(snake_case);
    assert!(kinds.iter().any(|known| known == kind), "{file}:{line}: no kind of reference: `{part}`");
    Expected { mention: mention.to_owned(), from, test, missed, wrong, guessed }
}

fn snake_case(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).expect("a name").as_str().expect("a name").to_owned()
}

/// What was found by place: `KIND TARGET`, and the origin.
fn found(analysis: &Analysis) -> BTreeMap<Place, Vec<(String, String)>> {
    let mut all: BTreeMap<Place, Vec<(String, String)>> = BTreeMap::new();
    for reference in &analysis.references {
        let place = (analysis.files[reference.file.0 as usize].path.clone(), reference.line);
        let guessed = if reference.confidence == Confidence::Guessed { "guessed " } else { "" };
        let to = &analysis.items[reference.to.0 as usize].id;
        let mention = format!("{guessed}{} {to}", snake_case(reference.kind));
        all.entry(place).or_default().push((mention, origin(analysis, reference)));
    }
    all
}

fn origin(analysis: &Analysis, reference: &Reference) -> String {
    match reference.from {
        Origin::Item(item) => analysis.items[item.0 as usize].id.clone(),
        Origin::Module(module) => analysis.modules[module.0 as usize].id.clone(),
    }
}

/// Every difference between what is written and what is found, one a line.
fn differences(root: &Path, include_tests: bool) -> String {
    let analysis = analysis(root, include_tests);
    let expected = annotations(root);
    let mut found = found(&analysis);
    let mut out = String::new();
    for ((file, line), expected) in &expected {
        let mut here = found.remove(&(file.clone(), *line)).unwrap_or_default();
        for one in expected.iter().filter(|one| include_tests || !one.test) {
            let Expected { mention, from, missed, guessed, .. } = one;
            let mention = &if *guessed { format!("guessed {mention}") } else { mention.clone() };
            let fits = |(other, other_from): &(String, String)| {
                other == mention && from.as_ref().is_none_or(|from| from == other_from)
            };
            match here.iter().position(fits) {
                Some(at) => {
                    here.remove(at);
                    if *missed {
                        let _ = writeln!(out, "{file}:{line}: found, though known as missed: {mention}");
                    }
                }
                None if *missed => {}
                None => {
                    let from = from.as_ref().map_or_else(String::new, |from| format!(" from {from}"));
                    let _ = writeln!(out, "{file}:{line}: missed: {mention}{from}");
                }
            }
        }
        for (mention, from) in here {
            let _ = writeln!(out, "{file}:{line}: not meant: {mention} from {from}");
        }
    }
    for ((file, line), here) in found {
        for (mention, from) in here {
            let _ = writeln!(out, "{file}:{line}: not meant: {mention} from {from}");
        }
    }
    let marked = analysis.references.iter().filter(|reference| reference.test).count();
    let to_mark = expected.values().flatten().filter(|one| include_tests && one.test && !one.missed).count();
    if marked != to_mark {
        let _ = writeln!(out, "{marked} references are marked as of tests instead of {to_mark}");
    }
    // A miss whose place is told is less bad than a silent one: that much is known of it.
    let told = |spot: &BlindSpot| {
        let here = expected.get(&(spot.file.clone(), spot.line));
        here.is_some_and(|here| here.iter().any(|one| one.missed)) && spot.kind == BlindSpotKind::UnresolvedMethod
    };
    for spot in analysis.blind_spots.iter().filter(|spot| !told(spot)) {
        let _ = writeln!(out, "{}:{}: blind spot: {}", spot.file, spot.line, spot.message);
    }
    out
}

fn known(root: &Path) -> Known {
    let all: Vec<Expected> = annotations(root).into_values().flatten().collect();
    let count = |is: fn(&Expected) -> bool| all.iter().filter(|one| is(one)).count();
    Known { missed: count(|one| one.missed), wrong: count(|one| one.wrong), guessed: count(|one| one.guessed) }
}

#[track_caller]
fn assert_as_written(root: &Path, include_tests: bool) {
    let differences = differences(root, include_tests);
    assert!(differences.is_empty(), "{} differences:\n{differences}", differences.lines().count());
}

#[test]
fn every_reference_is_found_and_no_other() {
    assert_as_written(&fixture("references"), false);
}

#[test]
fn tests_are_read_when_asked_for() {
    assert_as_written(&fixture("references"), true);
}

#[test]
fn types_of_known_crates_lead_on() {
    assert_as_written(&fixture("references_external"), false);
}

#[test]
fn misses_are_counted() {
    assert_eq!(known(&fixture("references")), KNOWN_MISSES);
    assert_eq!(known(&fixture("references_external")), KNOWN_MISSES_EXTERNAL);
}

/// What is expected of code that does not compile says nothing.
#[test]
fn the_fixture_compiles() {
    let output = Command::new(env!("CARGO"))
        .args(["check", "--offline", "--locked", "--quiet", "--workspace", "--all-targets", "--all-features"])
        .current_dir(fixture("references"))
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("references"))
        .env_remove("RUSTFLAGS")
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
