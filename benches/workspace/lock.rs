//! The template of the generated `Cargo.lock`, made by Cargo: a workspace of each kind is resolved to the same versions, and what
//! a package needs in some of them alone is written with its condition.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::workspace::Workspace;

/// What decides which features there are. Bit by bit of a kind's number.
const FLAGS: [&str; 7] = ["nats", "kafka", "rabbitmq", "jobs", "mysql", "sqlite", "grpc"];

/// Of the first three there is one at most.
const BROKERS: usize = 0b111;

const KINDS: usize = 1 << FLAGS.len();

fn kinds() -> impl Iterator<Item = usize> {
    (0..KINDS).filter(|kind| (kind & BROKERS).count_ones() <= 1)
}

/// A package: name, version; then source and checksum.
type Key = (String, String);

/// Of each package the lines of source and checksum, and what it needs.
type Resolved = BTreeMap<Key, (Vec<String>, BTreeSet<String>)>;

/// `keep` leaves versions as they are in the template, and adds what it lacks.
pub fn write(path: &Path, keep: bool) -> bool {
    let scratch = tempfile::tempdir().unwrap();
    let before = fs::read_to_string(path).unwrap();
    let plain: String = before.lines().filter(|line| !line.starts_with("[%")).map(|line| format!("{line}\n")).collect();
    // No workspace has more than one broker, and each must take what the others take.
    let mut newest = if keep { read(&plain) } else { Resolved::new() };
    for broker in [1, 2, 4] {
        let of = (!newest.is_empty()).then(|| text(&newest));
        for (key, (lines, needs)) in read(&lock_of(KINDS - 1 - BROKERS + broker, scratch.path(), of.as_deref())) {
            newest.entry(key).or_insert_with(|| (lines, BTreeSet::new())).1.extend(needs);
        }
    }
    let all = text(&newest);
    let every: BTreeMap<usize, Resolved> =
        kinds().map(|kind| (kind, read(&lock_of(kind, scratch.path(), Some(&all))))).collect();
    let mut out = String::new();
    let mut packages = 0;
    for (key, (lines, _)) in &newest {
        let mut needs: BTreeSet<&String> = BTreeSet::new();
        let with: Vec<usize> = kinds().filter(|kind| every[kind].contains_key(key)).collect();
        if with.is_empty() {
            continue;
        }
        packages += 1;
        with.iter().for_each(|kind| needs.extend(&every[kind][key].1));
        out.push_str(&format!("[[package]]\nname = \"{}\"\nversion = \"{}\"\n{}", key.0, key.1, lines.concat()));
        if !needs.is_empty() {
            out.push_str("dependencies = [\n");
            needs.iter().for_each(|need| out.push_str(&conditional(key, need, &with, &every)));
            out.push_str("]\n");
        }
        out.push('\n');
    }
    fs::write(path, out.trim_end().to_owned() + "\n").unwrap();
    println!("{packages} packages");
    true
}

/// A lock with all these packages.
fn text(packages: &Resolved) -> String {
    let mut out = "version = 4\n".to_owned();
    for (key, (lines, needs)) in packages {
        let needs: String = needs.iter().map(|need| format!(" \"{need}\",\n")).collect();
        out.push_str(&format!(
            "\n[[package]]\nname = \"{}\"\nversion = \"{}\"\n{}dependencies = [\n{needs}]\n",
            key.0,
            key.1,
            lines.concat()
        ));
    }
    out
}

fn conditional(key: &Key, need: &String, with: &[usize], every: &BTreeMap<usize, Resolved>) -> String {
    let line = format!(" \"{need}\",\n");
    let has = |kind: &usize| every[kind][key].1.contains(need);
    if with.iter().all(has) {
        return line;
    }
    // The fewest flags of which any is enough.
    let mut choices: Vec<usize> = (1..KINDS).collect();
    choices.sort_by_key(|choice| choice.count_ones());
    let choice = choices.iter().find(|choice| with.iter().all(|kind| has(kind) == (kind & **choice != 0)));
    let choice = choice.unwrap_or_else(|| panic!("no condition says when {key:?} needs {need}"));
    let flags: Vec<&str> = (0..FLAGS.len()).filter(|bit| choice >> bit & 1 == 1).map(|bit| FLAGS[bit]).collect();
    format!("[% if {} %]\n{line}[% endif %]\n", flags.join(" or "))
}

/// The lock that Cargo makes of a workspace of some kind, of newest versions, or of those of another lock.
fn lock_of(kind: usize, scratch: &Path, of: Option<&str>) -> String {
    let has = |bit: usize| kind >> bit & 1 == 1;
    let home = scratch.join(kind.to_string());
    fs::create_dir_all(&home).unwrap();
    let broker = (0..3).find(|bit| has(*bit)).map(|bit| FLAGS[bit]);
    let mut map = format!(
        "version: 1\nsystem: {{ name: kinds, code: rust, events: {}, transport: {} }}\nservices:\n  a:\n    database: {{}}\n    \
         api: {{ routes: {{ 'GET /a': {{}} }} }}\n",
        broker.unwrap_or("nats"),
        if has(6) { "grpc" } else { "rest" }
    );
    map.push_str(if broker.is_some() { "    publishes: [a.made]\n" } else { "" });
    map.push_str(if has(3) { "    jobs: true\n" } else { "" });
    map.push_str(if has(4) { "  b: { database: { engine: mysql } }\n" } else { "" });
    map.push_str(if has(5) { "  c: { database: { engine: sqlite } }\n" } else { "" });
    fs::write(home.join("split.yaml"), map).unwrap();
    let platform = home.join("platform");
    let (workspace, _) = Workspace::generate(
        &home.join("split.yaml"),
        &home,
        &platform,
        &scratch.join("target"),
        &["services", "events"],
    );
    let lock = platform.join("Cargo.lock");
    if lock.exists() {
        fs::remove_file(&lock).unwrap();
    }
    let (fine, said) = match of {
        None => workspace.cargo(&["generate-lockfile"]),
        Some(text) => {
            fs::write(&lock, text).unwrap();
            workspace.cargo(&["metadata", "--format-version", "1"])
        }
    };
    assert!(fine, "{said}");
    fs::read_to_string(lock).unwrap()
}

/// Packages of the registry, what they need by name and version.
fn read(text: &str) -> Resolved {
    let blocks: Vec<&str> = text.split("[[package]]\n").skip(1).collect();
    let value = |block: &str, name: &str| {
        let line = block.lines().find_map(|line| line.strip_prefix(&format!("{name} = \"")))?;
        line.strip_suffix('"').map(str::to_owned)
    };
    let mut versions: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for block in &blocks {
        versions.entry(value(block, "name").unwrap()).or_default().push(value(block, "version").unwrap());
    }
    let full = |line: &str| {
        let written = line.trim().trim_matches(['"', ',']);
        match written.split_once(' ') {
            Some(_) => written.to_owned(),
            None => format!("{written} {}", versions[written][0]),
        }
    };
    let mut resolved = Resolved::new();
    for block in blocks {
        let Some(_) = value(block, "source") else { continue };
        let is_told = |line: &&str| line.starts_with("source = ") || line.starts_with("checksum = ");
        let lines = block.lines().filter(is_told).map(|line| format!("{line}\n")).collect();
        let needs = block.lines().filter(|line| line.starts_with(" \"")).map(full).collect();
        resolved.insert((value(block, "name").unwrap(), value(block, "version").unwrap()), (lines, needs));
    }
    resolved
}
