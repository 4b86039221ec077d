//! Events and systems outside of a small real crate and of the reference monolith: every use is expected.

use std::path::Path;

use split::frontend::rust::Silent;
use split::frontend::{Options, analyze};
use split::load::{LoadOptions, load};
use split::model::analysis::{Analysis, Confidence};
use split::model::data::HOLE;

fn read(path: &str, include_tests: bool) -> Analysis {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let source = load(&root, &LoadOptions::default()).expect("a package");
    let mut options = Options::default();
    options.rust.include_tests = include_tests;
    analyze(&source, &options, &Silent)
}

/// `place kind what «subject»`, holes as `_`.
fn lines(analysis: &Analysis, test: bool) -> Vec<String> {
    let all = analysis.systems.iter().filter(|found| found.test == test);
    all.map(|found| {
        let path = &analysis.files[found.file.0 as usize].path;
        let path = path.strip_prefix("src/").unwrap_or(path);
        let subject = found.subject.as_deref().map(|text| format!(" «{}»", text.replace(HOLE, "_")));
        let sure = match found.confidence {
            Confidence::Certain => "",
            Confidence::Inferred => " inferred",
            Confidence::Guessed => " guessed",
        };
        format!("{path}:{} {:?} {}{}{sure}", found.line, found.kind, found.what, subject.unwrap_or_default())
    })
    .collect()
}

#[track_caller]
fn same(found: &[String], expected: &str) {
    let found = found.join("\n");
    let expected: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert!(found == expected.join("\n"), "found:\n{found}\n\nexpected:\n{}", expected.join("\n"));
}

#[test]
fn a_small_crate() {
    same(&lines(&read("tests/fixtures/data_systems", false), false), "");
}

#[test]
fn uses_in_tests_are_marked() {
    same(&lines(&read("tests/fixtures/data_systems", true), true), "");
}

#[test]
fn the_reference_monolith() {
    same(&lines(&read("examples/monolith", false), false), "");
}
