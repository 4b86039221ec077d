//! Runs `split check` and tells its findings as lines.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

pub fn home(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The findings of the map in a folder, without a baseline: `rule: from → to (detail) [level] file:line …`, sorted.
pub fn findings(folder: &Path) -> Vec<String> {
    let nothing = tempfile::tempdir().expect("a folder");
    let run = Command::new(env!("CARGO_BIN_EXE_split"))
        .arg("check")
        .arg(folder)
        .arg("--baseline")
        .arg(nothing.path())
        .args(["--format", "json"])
        .output()
        .expect("it runs");
    let told = String::from_utf8_lossy(&run.stderr);
    assert!(matches!(run.status.code(), Some(0 | 1)), "{told}");
    let document: Value = serde_json::from_slice(&run.stdout).unwrap_or_else(|_| panic!("no JSON: {told}"));
    let mut lines: Vec<String> = document["findings"].as_array().expect("findings").iter().map(line).collect();
    lines.sort();
    lines
}

fn line(finding: &Value) -> String {
    let word = |name: &str| finding[name].as_str().unwrap_or_default();
    let detail = if word("detail").is_empty() { String::new() } else { format!(" ({})", word("detail")) };
    let places = finding["places"].as_array().expect("places").iter();
    let places: Vec<String> =
        places.map(|place| format!("{}:{}", place["file"].as_str().unwrap_or_default(), place["line"])).collect();
    assert!(!places.is_empty(), "a finding without a place: {finding}");
    let (rule, from, to, level) = (word("rule"), word("from"), word("to"), word("level"));
    format!("{rule}: {from} → {to}{detail} [{level}] {}", places.join(" "))
}

/// Compares with a file of expected lines, or writes it anew where `SPLIT_UPDATE_EXPECTED` is set.
pub fn expect(path: &Path, lines: &[String]) {
    let found: String = lines.iter().map(|line| format!("{line}\n")).collect();
    if std::env::var_os("SPLIT_UPDATE_EXPECTED").is_some() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
        fs::write(path, &found).expect("writable");
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    let (found, expected): (Vec<&str>, Vec<&str>) = (found.lines().collect(), expected.lines().collect());
    let new: Vec<&&str> = found.iter().filter(|line| !expected.contains(line)).collect();
    let gone: Vec<&&str> = expected.iter().filter(|line| !found.contains(line)).collect();
    assert!(found == expected, "{}\nnot expected: {new:#?}\nnot found: {gone:#?}", path.display());
}

/// A copy of a folder, without what is built in it.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("writable");
    for entry in fs::read_dir(from).expect("readable") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.file_name() == "target" || entry.file_name() == ".split" {
            continue;
        }
        if entry.file_type().expect("a type").is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("writable");
        }
    }
}
