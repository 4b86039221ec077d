//! The service map as a person writes it: its schema, its reference page, what is refused and how that is told, what
//! `init` writes, what `show` prints.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use serde_json::Value;
use split::load::map::parse;
use split::rules;

#[path = "service_map/broken.rs"]
mod broken;
#[path = "service_map/reference.rs"]
mod reference;

fn home(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn read(path: &str) -> String {
    fs::read_to_string(home(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn split(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_split")).current_dir(folder).args(args).output().expect("it runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("text")
}

fn schema() -> Value {
    serde_json::from_str(&read("schemas/service-map.schema.json")).expect("JSON")
}

/// What a map is as JSON, the way an editor's validator reads it.
fn json(map: &str) -> Value {
    let mut value: serde_yaml::Value = serde_yaml::from_str(map).unwrap_or_else(|error| panic!("{error}\n{map}"));
    value.apply_merge().expect("no merge key is broken");
    serde_json::to_value(value).expect("JSON")
}

fn mistakes_by_schema(schema: &Value, map: &str) -> Vec<String> {
    let validator = jsonschema::validator_for(schema).expect("a schema");
    validator.iter_errors(&json(map)).map(|error| format!("{error} at {}", error.instance_path())).collect()
}

#[test]
fn maps_obey_the_schema() {
    for path in ["examples/monolith/split.yaml", "tests/maps/full.yaml", "tests/maps/styles.yaml"] {
        let map = read(path);
        assert_eq!(mistakes_by_schema(&schema(), &map), Vec::<String>::new(), "{path}");
        if let Err(problems) = parse(&map, &rules::names()) {
            panic!("{path}: {problems:#?}");
        }
    }
}

/// The fields of the schema, as paths; of lists and of names anybody may choose, `*`.
fn fields_of_schema(root: &Value, at: &Value, path: &str, found: &mut BTreeSet<String>) {
    if let Some(name) = at["$ref"].as_str().and_then(|name| name.strip_prefix("#/$defs/")) {
        fields_of_schema(root, &root["$defs"][name], path, found);
    }
    for part in at["anyOf"].as_array().into_iter().flatten() {
        fields_of_schema(root, part, path, found);
    }
    for (name, field) in at["properties"].as_object().into_iter().flatten() {
        let path = format!("{path}.{name}");
        fields_of_schema(root, field, &path, found);
        found.insert(path);
    }
    for inner in ["items", "additionalProperties"] {
        if at[inner].is_object() {
            fields_of_schema(root, &at[inner], &format!("{path}.*"), found);
        }
    }
}

fn fields_of_value(value: &Value, schema: &BTreeSet<String>, path: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            for (name, inner) in object {
                let named = format!("{path}.{name}");
                let path = if schema.contains(&named) { named } else { format!("{path}.*") };
                fields_of_value(inner, schema, &path, found);
                found.insert(path);
            }
        }
        Value::Array(list) => list.iter().for_each(|inner| fields_of_value(inner, schema, &format!("{path}.*"), found)),
        _ => {}
    }
}

#[test]
fn every_field_of_the_schema_is_read() {
    let schema = schema();
    let mut fields = BTreeSet::new();
    fields_of_schema(&schema, &schema, "", &mut fields);
    assert!(fields.len() > 70, "the walk is broken: {fields:?}");
    // What the program makes of the map, not what stands in the file: a field that nobody reads is missing here.
    let (map, _) = parse(&read("tests/maps/full.yaml"), &rules::names()).expect("a map");
    let mut read = BTreeSet::new();
    fields_of_value(&serde_json::to_value(&map).expect("JSON"), &fields, "", &mut read);
    let unread: Vec<&String> = fields.difference(&read).collect();
    assert!(unread.is_empty(), "fields that tests/maps/full.yaml lacks, or that nobody reads: {unread:#?}");
}

#[test]
fn broken_maps_are_refused_by_the_schema_and_by_the_program() {
    let schema = schema();
    assert!(broken::MAPS.len() >= 20);
    for (what, map) in broken::BEYOND {
        let map = broken::whole(map);
        assert!(parse(&map, &rules::names()).is_err(), "the program takes {what}:\n{map}");
    }
    for (what, map) in broken::MAPS {
        let map = broken::whole(map);
        assert!(!mistakes_by_schema(&schema, &map).is_empty(), "the schema takes {what}:\n{map}");
        let problems = parse(&map, &rules::names()).err().unwrap_or_default();
        assert!(!problems.is_empty(), "the program takes {what}:\n{map}");
    }
}

#[test]
fn all_mistakes_of_a_file_are_told_at_once_with_their_lines() {
    let run = split(&home("tests/service_map"), &["check", "mistakes.yaml"]);
    assert_eq!(run.status.code(), Some(2));
    let told = text(&run.stderr);
    let expected = home("tests/service_map/mistakes.txt");
    if env::var_os("SPLIT_UPDATE_EXPECTED").is_some() {
        fs::write(&expected, &told).expect("writable");
    }
    let known = fs::read_to_string(&expected).unwrap_or_default();
    assert!(told == known, "SPLIT_UPDATE_EXPECTED=1 writes it anew:\n{told}");
    for kind in broken::KINDS {
        assert!(told.contains(kind), "no mistake of the kind `{kind}` is told:\n{told}");
    }
}

#[test]
fn what_no_person_wrote_is_refused_at_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("split.yaml");
    let mut bomb = String::from("version: 1\nx-a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for level in 1..30 {
        bomb.push_str(&format!("x-a{level}: &a{level} [{}]\n", vec![format!("*a{}", level - 1); 9].join(", ")));
    }
    let merges = format!("version: 1\nx-a: &a {{{}}}\n", "b: *a, ".repeat(10));
    let deep = format!("version: 1\nx-a: {}", "[".repeat(1_000_000));
    let keys = (0..300_000).map(|number| format!("k{number}: 1\n")).collect::<String>();
    for (what, content) in [("alias bomb", bomb), ("itself", merges), ("depth", deep), ("keys", keys)] {
        fs::write(&path, content).expect("writable");
        refused_soon(folder.path(), what);
    }
    // 100 MB, of which nothing has to be on the disk.
    fs::File::create(&path).expect("writable").set_len(100 << 20).expect("long");
    let told = refused_soon(folder.path(), "100 MB");
    assert!(told.contains("104857600 bytes; at most"), "{told}");
}

fn refused_soon(folder: &Path, what: &str) -> String {
    let began = Instant::now();
    let run = split(folder, &["map", "show"]);
    assert!(began.elapsed() < Duration::from_secs(20), "{what}: {:?}", began.elapsed());
    assert_eq!(run.status.code(), Some(2), "{what}");
    let told = text(&run.stderr);
    assert!(told.len() < 1_000_000 && told.contains("help:"), "{what}");
    told
}

/// A crate whose names are as bad as the languages allow.
const HOSTILE: &str = r##"
pub mod r#async { pub fn f() { sqlx::query("INSERT INTO \"a'b\" VALUES (1)"); } }
pub mod r#true { pub fn f() { sqlx::query("UPDATE \"x: y\" SET a = 1"); } }
pub mod null { pub fn f() { sqlx::query("UPDATE \"null\" SET a = 1"); } }
pub mod yes { pub fn f() { sqlx::query("UPDATE \"- a\" SET a = 1"); } }
pub mod test { pub fn f() { sqlx::query("UPDATE \"#x\" SET a = 1"); } }
pub mod kubernetes { pub fn f() { sqlx::query("DELETE FROM \"Über größe\""); } }
pub mod _1 { pub fn f() { sqlx::query("DELETE FROM \"two\nlines: {}\""); } }
pub mod größe { pub fn f() { sqlx::query("DELETE FROM ok"); } }
pub mod a_very_long_name_of_a_module_that_goes_on_and_on_and_on_until_nobody_reads_it { pub fn f() {} }
pub mod web {
    use axum::{Router, routing::get};
    pub async fn one() {}
    pub fn routes() -> Router {
        Router::new().route("/a b", get(one)).route("/{id:\\d+}", get(one)).route("/it's/\"x\"", get(one)).route("/ok", get(one))
    }
}
"##;

#[test]
fn what_init_writes_is_a_map_whatever_the_names_are() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().join("true");
    fs::create_dir_all(root.join("src")).expect("writable");
    fs::create_dir_all(root.join("migrations")).expect("writable");
    let manifest = "[package]\nname = \"app\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[dependencies]\nsqlx = \"0.8\"\naxum = \"0.8\"\n";
    fs::write(root.join("Cargo.toml"), manifest).expect("writable");
    fs::write(root.join("src/lib.rs"), HOSTILE).expect("writable");
    let tables =
        ["a'b", "x: y", "null", "- a", "#x", "Über größe", "two\nlines: {}", "ok", "*", "never\nused", "a.b.c"];
    let migration: String = tables.iter().map(|table| format!("CREATE TABLE \"{table}\" (a int);\n")).collect();
    fs::write(root.join("migrations/0001_all.sql"), migration).expect("writable");
    let run = split(&root, &["init"]);
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
    let map = fs::read_to_string(root.join("split.yaml")).expect("written");
    let (read, _) = parse(&map, &rules::names()).unwrap_or_else(|problems| panic!("{problems:#?}\n{map}"));
    assert_eq!(mistakes_by_schema(&schema(), &map), Vec::<String>::new(), "{map}");
    assert!(read.services.contains_key("async-part") && read.services.contains_key("null"), "{map}");
    let all = |of: fn(&split::model::map::Service) -> &Vec<String>| {
        read.services.values().flat_map(of).cloned().collect::<BTreeSet<String>>()
    };
    for path in ["app::größe", "app::null", "app::yes"] {
        assert!(all(|service| &service.modules).contains(path), "{path}\n{map}");
    }
    assert!(all(|service| &service.tables).contains("ok") && all(|service| &service.tables).contains("null"), "{map}");
    assert!(all(|service| &service.routes).contains("GET /ok"), "{map}");
    assert!(map.contains("that a map can't name as they are:"), "{map}");
    for args in [&["map", "show"][..], &["map", "fmt", "--check"]] {
        assert_eq!(split(&root, args).status.code(), Some(0), "{args:?}");
    }
}

#[test]
fn the_first_line_of_a_written_map_leads_to_its_schema() {
    let folder = tempfile::tempdir().expect("a folder");
    let monolith = home("examples/monolith").display().to_string();
    let run = split(folder.path(), &["init", &monolith, "--output", "split.yaml"]);
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
    let map = fs::read_to_string(folder.path().join("split.yaml")).expect("written");
    let named =
        map.lines().next().and_then(|line| line.strip_prefix("# yaml-language-server: $schema=")).expect("named");
    let lies = fs::read_to_string(folder.path().join(named)).expect("the schema lies where the map says");
    assert!(lies == read("schemas/service-map.schema.json"));
    assert!(text(&split(folder.path(), &["map", "schema"]).stdout) == lies, "and is printed anew where it is needed");
    assert_eq!(mistakes_by_schema(&schema(), &map), Vec::<String>::new(), "{map}");
    let shown = text(&split(folder.path(), &["init", &monolith, "--output", "split.yaml", "--dry-run"]).stdout);
    assert!(shown == map, "a dry run shows the same");
    let example = read("examples/monolith/split.yaml");
    let named = example.lines().next().and_then(|line| line.split_once("$schema=")).expect("named").1;
    assert!(home("examples/monolith").join(named).is_file());
}

#[test]
fn what_is_named_almost_right_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let monolith = home("examples/monolith").display().to_string();
    let map = format!(
        "version: 1\nsystem: {{name: x, source: {{root: {monolith}}}}}\nservices:\n  auth:\n    modules: [corallum::auht]\n    \
         tables: [sesions]\n"
    );
    let map = map.replace(&monolith, &way_to(&monolith, folder.path()));
    fs::write(folder.path().join("split.yaml"), map).expect("writable");
    let said = text(&split(folder.path(), &["check", "--no-cache"]).stdout);
    for meant in ["`corallum::auth`", "`sessions`"] {
        assert!(said.contains(&format!("did you mean {meant}?")), "{meant}\n{said}");
    }
}

/// The way from a folder up to the top and down again.
fn way_to(to: &str, from: &Path) -> String {
    let from = fs::canonicalize(from).expect("a folder");
    format!("{}{}", "../".repeat(from.components().count() - 1), to.trim_start_matches('/'))
}

#[test]
fn show_says_what_the_map_says() {
    let shown = text(&split(&home("examples/monolith"), &["map", "show"]).stdout);
    for part in [
        "corallum  kong, kubernetes, rest, nats",
        "JWT, SSO, RBAC",
        "team identity, phase 1, port 3001, database corallum_auth",
        "may use: tenant",
        "exposes: corallum::auth::model, GET /users/{id}/permissions",
        "publishes: user.created",
        "subscribes: workflow.executed",
        "tables: login_attempts,",
        "unmapped",
    ] {
        assert!(shown.contains(part), "{part}\n{shown}");
    }
}

#[test]
fn the_reference_page_is_what_the_types_say() {
    let page = reference::page(&schema());
    let path = home("docs/service-map.md");
    if env::var_os("SPLIT_UPDATE_SCHEMAS").is_some() {
        fs::write(&path, &page).expect("writable");
    }
    let current = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        current == page,
        "docs/service-map.md is out of date: SPLIT_UPDATE_SCHEMAS=1 cargo test --test service_map"
    );
}

#[test]
fn formatting_asks_before_it_writes() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("split.yaml");
    let before = read("tests/maps/styles.yaml");
    fs::write(&path, &before).expect("writable");
    let asked = split(folder.path(), &["map", "fmt", "--check"]);
    assert_eq!(asked.status.code(), Some(1), "{}", text(&asked.stderr));
    assert!(fs::read_to_string(&path).expect("text") == before);
    assert!(text(&asked.stderr).contains("is not formatted"));
    assert_eq!(split(folder.path(), &["map", "fmt"]).status.code(), Some(0));
    let after = fs::read_to_string(&path).expect("text");
    assert_ne!(after, before);
    let comments = |text: &str| {
        text.lines().filter_map(|line| line.split_once("# ").map(|(_, said)| said.to_owned())).collect::<Vec<_>>()
    };
    assert_eq!(comments(&after), comments(&before), "all comments, in their order");
    assert_eq!(split(folder.path(), &["map", "fmt", "--check"]).status.code(), Some(0));
    let map = |text: &str| parse(text, &rules::names()).expect("a map").0;
    assert_eq!(map(&after), map(&before));
    let broken: BTreeMap<&str, &str> = BTreeMap::from([("version: [1\n", "no YAML"), ("version: 2\n", "version 2")]);
    for (content, told) in broken {
        fs::write(&path, content).expect("writable");
        let run = split(folder.path(), &["map", "fmt"]);
        assert_eq!((run.status.code(), fs::read_to_string(&path).expect("text").as_str()), (Some(2), content));
        assert!(text(&run.stderr).contains(told), "{}", text(&run.stderr));
    }
}
