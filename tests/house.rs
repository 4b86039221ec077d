//! The rules of the house (ARCHITECTURE.md): who may import whom, who owns which library, how a file looks, and that
//! every registry knows all its files.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What code of a room may import from this crate, besides its own room. One direction: values, then the phases, and
/// the command line last. Whoever is not listed may import everything (`cli`, `main.rs`, `lib.rs`).
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("error", &["model"]),
    ("write", &["error", "model"]),
    ("postgres", &["error", "model", "write"]),
    ("load", &["error", "model", "postgres"]),
    ("data", &["error", "model", "postgres"]),
    ("frontend", &["model"]),
    ("graph", &["model"]),
    ("propose", &["model"]),
    ("rules", &["model"]),
    ("generate", &["error", "model"]),
    ("report", &["model"]),
    ("up", &["error", "generate", "model", "postgres", "write"]),
];

/// Outside libraries (and parts of the standard library), and where alone they may be named.
const OWNERS: &[(&str, &[&str])] = &[
    ("syn::", &["frontend/rust/"]),
    ("proc_macro2::", &["frontend/rust/"]),
    ("quote::", &["frontend/rust/", "generate/"]),
    ("sqlparser::", &["frontend/sql/"]),
    ("tera::", &["generate/templates/"]),
    ("diffy::", &["generate/settle/"]),
    ("lz4_flex::", &["generate/settle/"]),
    ("petgraph::", &["graph/"]),
    ("cargo_metadata::", &["load/cargo.rs"]),
    ("ignore::", &["load/"]),
    ("blake3::", &["load/", "generate/settle/"]),
    ("etcetera::", &["load/cache.rs"]),
    // Values of the model are encoded as they are; who encodes them is another matter.
    ("bitcode::encode", &["load/cache.rs", "frontend/rust/snapshot.rs"]),
    ("bitcode::decode", &["load/cache.rs", "frontend/rust/snapshot.rs"]),
    ("Command::new", &["load/git.rs", "load/cargo.rs", "postgres/", "bin/", "up/", "cli/up.rs"]),
    ("toml::", &["load/"]),
    ("saphyr_parser::", &["load/yaml.rs"]),
    // It would let a key that stands twice win: what people write is never read with it.
    ("serde_yaml::to_", &["report/map/start.rs", "generate/"]),
    ("serde_yaml::from_", &["generate/crosscheck/documents.rs"]),
    ("serde_yaml::Deserializer", &["generate/crosscheck/documents.rs"]),
    ("strsim::", &["model/nearest.rs"]),
    // A module of the frontend is called like the library too, and a room of ours.
    ("use postgres::", &["load/catalog/", "postgres/", "data/run/"]),
    ("postgres::Client", &["load/catalog/", "postgres/", "data/run/"]),
    ("postgres::Error", &["load/catalog/", "postgres/", "data/run/"]),
    ("postgres::CopyOutReader", &["data/run/"]),
    // A plan is decided without a database.
    ("crate::postgres::", &["load/catalog/", "postgres/", "data/run/", "cli/", "up/"]),
    ("tokio_postgres::", &["postgres/"]),
    ("rustls::", &["postgres/tls.rs"]),
    ("rustls_native_certs::", &["postgres/tls.rs"]),
    ("tokio_postgres_rustls::", &["postgres/tls.rs"]),
    ("clap::", &["cli/"]),
    ("indicatif::", &["cli/progress.rs"]),
    ("anstream::", &["cli/"]),
    ("signal_hook::", &["cli/up.rs"]),
    ("mimalloc::", &["main.rs", "bin/"]),
    ("println!", &["cli/"]),
    ("eprintln!", &["cli/"]),
    ("print!", &["cli/"]),
    ("eprint!", &["cli/"]),
    ("stdout()", &["cli/"]),
    ("stderr()", &["cli/"]),
    ("ExitCode", &["cli/", "main.rs", "bin/"]),
    ("process::exit", &[]),
    ("fs::write", &["write/"]),
    ("fs::rename", &["write/"]),
    ("fs::copy", &["write/"]),
    ("fs::remove", &["write/"]),
    ("fs::create", &["write/"]),
    ("fs::set_permissions", &["write/"]),
    ("fs::hard_link", &["write/"]),
    ("File::create", &["write/"]),
    ("OpenOptions", &["write/"]),
    ("DirBuilder", &["write/"]),
    ("SystemTime", &["cli/clock.rs"]),
];

const LONGEST_FILE: usize = 500;

/// Rust text that is read and not compiled: what well-known libraries declare.
const TEXTS: &str = "frontend/rust/stubs/";

/// What breaks the house in one file, given by its path below `src/`.
fn violations(path: &str, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    if path.starts_with(TEXTS) {
        return found;
    }
    if !text.starts_with("//! ") {
        found.push(format!("{path}: the first line must say the file's purpose (`//! …`)"));
    }
    if text.lines().count() > LONGEST_FILE {
        found.push(format!("{path}: more than {LONGEST_FILE} lines; split it"));
    }
    let room = path.split('/').next().unwrap_or_default().trim_end_matches(".rs");
    let allowed = MAY_IMPORT.iter().find(|(name, _)| *name == room).map(|(_, allowed)| *allowed);
    for (number, line) in code(&without_literals(text)) {
        for (token, owners) in OWNERS {
            if mentions(line, token) && !owners.iter().any(|owner| path.starts_with(owner)) {
                found.push(format!("{path}:{number}: `{token}` belongs to {owners:?}"));
            }
        }
        let Some(allowed) = allowed else { continue };
        for imported in imports(line) {
            if imported != room && !allowed.contains(&imported) {
                found.push(format!("{path}:{number}: `{room}` may not import `{imported}`"));
            }
        }
        if supers(line) >= depth(path) {
            found.push(format!("{path}:{number}: `super` leaves the room; write `crate::` so that it is seen"));
        }
    }
    found
}

/// How many modules a file is below the crate's root: 1 for a room itself.
fn depth(path: &str) -> usize {
    path.trim_end_matches("/mod.rs").split('/').count()
}

/// The longest chain of `super::` in a line.
fn supers(line: &str) -> usize {
    let chain = "super::";
    (1..=line.len()).take_while(|length| line.contains(&chain.repeat(*length))).count()
}

/// The lines that are no comments, up to the unit tests, with their numbers.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let end = text.find("#[cfg(test)]\nmod tests {").unwrap_or(text.len());
    let lines = text[..end].lines().enumerate().map(|(index, line)| (index + 1, line));
    lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// The text with nothing in its string literals: what is printed into generated code is not code of ours. Lines stay lines.
fn without_literals(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let word_before = out.ends_with(|character: char| character.is_alphanumeric() || character == '_');
        let raw = if word_before { None } else { raw_string(rest) };
        let length = if rest.starts_with("//") {
            let end = rest.find('\n').unwrap_or(rest.len());
            out.push_str(&rest[..end]);
            rest = &rest[end..];
            continue;
        } else if let Some(length) = raw {
            length
        } else if next == '"' {
            let mut escaped = false;
            let end = rest[1..].find(|character| {
                let ends = character == '"' && !escaped;
                escaped = character == '\\' && !escaped;
                ends
            });
            end.map_or(rest.len(), |end| end + 2)
        } else if rest.starts_with("'\"'") {
            3
        } else {
            out.push(next);
            rest = &rest[next.len_utf8()..];
            continue;
        };
        out.push('"');
        out.extend(rest[..length].chars().filter(|character| *character == '\n'));
        out.push('"');
        rest = &rest[length..];
    }
    out
}

/// The length of a raw string that the text begins with.
fn raw_string(text: &str) -> Option<usize> {
    let hashes = text.strip_prefix('r')?;
    let count = hashes.len() - hashes.trim_start_matches('#').len();
    let body = hashes[count..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(count));
    Some(body.find(&end).map_or(text.len(), |at| 1 + count + 1 + at + end.len()))
}

#[test]
fn what_stands_in_literals_is_no_code() {
    let text = "let a = \"use std::x;\\\" crate::y\";\nlet b = r#\"crate::\n\"z\"\"#; crate::own(); '\"' 'c // \"open\nfor_\"x\"";
    assert_eq!(without_literals(text), "let a = \"\";\nlet b = \"\n\"; crate::own(); \"\" 'c // \"open\nfor_\"\"");
}

/// Whether a token stands in the line as a word of its own.
fn mentions(line: &str, token: &str) -> bool {
    line.match_indices(token).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|character| character.is_alphanumeric() || character == '_')
    })
}

/// The rooms that a line names after `crate::`, also in `crate::{a, b}`.
fn imports(line: &str) -> Vec<&str> {
    let word = |text: &'static str| move |part: &&str| !part.is_empty() && *part != text;
    line.match_indices("crate::")
        .flat_map(|(at, prefix)| {
            let rest = &line[at + prefix.len()..];
            let list = rest.strip_prefix('{').map_or(rest, |list| list.split('}').next().unwrap_or(list));
            let parts = if rest.starts_with('{') { list.split(',').collect() } else { vec![list] };
            parts.into_iter().map(|part| {
                let part = part.trim();
                let end = part.find(|character: char| !character.is_alphanumeric() && character != '_');
                &part[..end.unwrap_or(part.len())]
            })
        })
        .filter(word("self"))
        .collect()
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).expect("readable").map(|entry| entry.expect("an entry").path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn every_file_keeps_the_rules() {
    let mut all = Vec::new();
    files(&source(), &mut all);
    assert!(all.len() > 20, "the walk is broken");
    let found: Vec<String> = all
        .iter()
        .flat_map(|path| {
            let text = fs::read_to_string(path).expect("readable");
            let below = path.strip_prefix(source()).expect("below").to_string_lossy().replace('\\', "/");
            violations(&below, &text)
        })
        .collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn broken_rules_are_seen() {
    for (path, text, message) in [
        ("graph/x.rs", "use std::fs;\n", "purpose"),
        ("graph/x.rs", "//! x\nuse crate::load::load;\n", "`graph` may not import `load`"),
        ("model/x.rs", "//! x\nfn f() { crate::error::f() }\n", "`model` may not import `error`"),
        ("report/x.rs", "//! x\nuse crate::{model::a, graph};\n", "`report` may not import `graph`"),
        ("report/mod.rs", "//! x\nuse super::graph;\n", "`super` leaves the room"),
        ("write/mod.rs", "//! x\nuse super::graph;\n", "`super` leaves the room"),
        ("report/a.rs", "//! x\nuse super::super::graph;\n", "`super` leaves the room"),
        ("frontend/mod.rs", "//! x\nuse syn::File;\n", "`syn::` belongs"),
        ("load/walk.rs", "//! x\nuse cargo_metadata::Package;\n", "`cargo_metadata::` belongs"),
        ("report/x.rs", "//! x\nfn f() { println!(); }\n", "`println!` belongs"),
        ("load/x.rs", "//! x\nfn f() { fs::write(a, b); }\n", "`fs::write` belongs"),
        ("cli/x.rs", "//! x\nfn f() { std::process::exit(1); }\n", "`process::exit` belongs"),
        ("report/x.rs", &format!("//! x\n{}", "\n".repeat(500)), "more than 500"),
    ] {
        let found = violations(path, text).join("\n");
        assert!(found.contains(message), "{path}: {message} not in `{found}`");
    }
    for (path, text) in [
        ("graph/x.rs", "//! x\nuse crate::graph::y;\nuse crate::model::z;\n"),
        (
            "report/x.rs",
            "//! x\n// println! is not for us\n#[cfg(test)]\nmod tests {\nuse crate::graph::structure;\n}\n",
        ),
        ("cli/x.rs", "//! x\nuse crate::{load, report};\n"),
        ("load/x.rs", "//! x\nuse super::place;\n"),
        ("frontend/rust/lower/x.rs", "//! x\nuse super::super::ir;\n"),
    ] {
        assert_eq!(violations(path, text), Vec::<String>::new());
    }
}

/// What the rows of a registry share.
const SHARED: &[&str] = &[
    "mod",
    "layout",
    "check",
    "explain",
    "map",
    "propose",
    "what_if",
    "revise",
    "context",
    "ratchet",
    "scope",
    "ir",
    "templates",
    "settle",
    "crosscheck",
    "documents",
    "generate",
    "transfer",
    "sources",
];

/// The files (and folders) of a folder that rows of a registry stand for.
fn stems(folder: &str) -> BTreeSet<String> {
    let Ok(entries) = fs::read_dir(source().join(folder)) else { return BTreeSet::new() };
    entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs") || path.join("mod.rs").is_file())
        .map(|path| path.file_stem().expect("a file").to_string_lossy().into_owned())
        .filter(|stem| !SHARED.contains(&stem.as_str()))
        .collect()
}

#[test]
fn every_format_has_a_row() {
    let rows = split::report::FORMATS.iter().map(|format| format.name.to_owned()).collect();
    assert_eq!(stems("report"), rows, "a file in report/ without a row in FORMATS, or the reverse");
}

/// Registries whose rows name the file's module: `x::…` after the registry's name in the folder's `mod.rs`.
#[test]
fn every_file_of_a_registry_has_a_row() {
    for (folder, registry) in [
        ("frontend/rust/detect", "DETECTORS"),
        ("rules", "RULES"),
        ("generate", "TARGETS"),
        ("generate/crosscheck", "CHECKS"),
        ("generate/database/treatments", "TREATMENTS"),
        ("report", "FORMATS"),
        ("report/propose", "PROPOSE_FORMATS"),
    ] {
        let Ok(text) = fs::read_to_string(source().join(folder).join("mod.rs")) else { continue };
        let rows = text.split_once(&format!("{registry}:")).map(|(_, rows)| rows);
        let rows = rows.unwrap_or_else(|| panic!("{folder}/mod.rs has no {registry}"));
        for stem in stems(folder) {
            assert!(mentions(rows, &format!("{stem}::")), "{folder}/{stem}.rs has no row in {registry}");
        }
    }
}

/// Files below a folder, by their path from there.
fn below(folder: &Path, prefix: &str, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("an entry").path();
        let name = format!("{prefix}{}", path.file_name().expect("a name").to_string_lossy());
        if path.is_dir() {
            below(&path, &format!("{name}/"), found);
        } else {
            found.insert(name);
        }
    }
}

#[test]
fn every_template_is_embedded() {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let mut there = BTreeSet::new();
    for target in split::generate::TARGETS {
        below(&home.join(target.name), &format!("{}/", target.name), &mut there);
        assert!(
            source().join(format!("generate/{}.rs", target.name.replace('-', "_"))).exists()
                || source().join(format!("generate/{}", target.name.replace('-', "_"))).exists(),
            "{}",
            target.name
        );
    }
    let embedded: Vec<String> =
        split::generate::templates::EMBEDDED.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert!(embedded.is_sorted(), "EMBEDDED is not sorted");
    assert_eq!(there, embedded.into_iter().collect(), "a file in templates/ without a row in EMBEDDED, or the reverse");
}

#[test]
fn the_architecture_page_names_every_room() {
    let page = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md")).expect("the page");
    for entry in fs::read_dir(source()).expect("readable") {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        assert!(page.contains(&format!("`src/{name}")), "ARCHITECTURE.md does not say what src/{name} is");
    }
}
