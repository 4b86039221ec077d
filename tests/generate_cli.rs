//! `split generate` and `split templates` as people meet them: fates, exit codes, formats, own templates.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const MAP: &str = "version: 1\nsystem: { name: shop }\nservices:\n  a:\n    port: 3001\n    gateway: { paths: [/a], rate_limit: { minute: 5 } }\n";

fn split(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_split")).current_dir(folder).args(args).output().expect("it runs")
}

fn code(folder: &Path, args: &[&str]) -> (Option<i32>, String) {
    let run = split(folder, args);
    let told = format!("{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    (run.status.code(), told)
}

fn project() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("split.yaml"), MAP).expect("writable");
    folder
}

const KONG: &str = "platform/kong/kong.yaml";

fn read(folder: &Path) -> String {
    fs::read_to_string(folder.join(KONG)).expect("generated")
}

fn edit(folder: &Path, file: &str, from: &str, to: &str) {
    let text = fs::read_to_string(folder.join(file)).expect("readable");
    assert!(text.contains(from), "{from} is not in {text}");
    fs::write(folder.join(file), text.replace(from, to)).expect("writable");
}

#[test]
fn edits_are_kept_and_conflicts_are_marked() {
    let folder = project();
    let folder = folder.path();
    assert_eq!(code(folder, &["generate", "--target", "kong", "--check"]).0, Some(1));
    assert!(!folder.join("platform").exists(), "`--check` has written");
    assert_eq!(code(folder, &["generate", "--target", "kong"]).0, Some(0));
    assert_eq!(code(folder, &["generate", "--target", "kong", "--check"]).0, Some(0));

    edit(folder, KONG, "echo_downstream: true", "echo_downstream: false");
    edit(folder, "split.yaml", "minute: 5", "minute: 7");
    let (exit, diff) = code(folder, &["generate", "--target", "kong", "--diff"]);
    assert_eq!(exit, Some(0));
    assert!(diff.contains("-          minute: 5\n+          minute: 7"), "{diff}");
    let (exit, told) = code(folder, &["generate", "--target", "kong"]);
    assert!(exit == Some(0) && told.contains("merged      kong/kong.yaml"), "{told}");
    assert!(read(folder).contains("minute: 7") && read(folder).contains("echo_downstream: false"));

    edit(folder, KONG, "minute: 7", "minute: 70");
    edit(folder, "split.yaml", "minute: 7", "minute: 9");
    let (exit, told) = code(folder, &["generate", "--target", "kong"]);
    assert!(exit == Some(1) && told.contains("conflict    kong/kong.yaml"), "{told}");
    assert!(read(folder).contains("<<<<<<< edited\n          minute: 70\n"), "{}", read(folder));
    let before = read(folder);
    let (exit, told) = code(folder, &["generate", "--target", "kong"]);
    assert!(exit == Some(1) && told.contains("unresolved  kong/kong.yaml"), "{told}");
    assert_eq!(read(folder), before);

    fs::remove_file(folder.join(KONG)).expect("there");
    assert_eq!(code(folder, &["generate", "--target", "kong"]).0, Some(0));
    assert!(!folder.join(KONG).exists(), "a deleted file is back");
    let (_, json) = code(folder, &["generate", "--target", "kong", "--dry-run", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON alone");
    assert_eq!(json["files"], serde_json::json!([{ "path": "kong/kong.yaml", "fate": "deleted" }]));
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/generated.schema.json");
    let schema = serde_json::from_str(&fs::read_to_string(schema).expect("published")).expect("JSON");
    assert!(jsonschema::is_valid(&schema, &json), "{json:#}");
}

#[test]
fn templates_of_ones_own_stand_in() {
    let folder = project();
    let folder = folder.path();
    let (exit, text) = code(folder, &["templates", "show", "kong/kong.yaml.tera"]);
    assert_eq!(exit, Some(0));
    fs::create_dir_all(folder.join("own/kong")).expect("writable");
    fs::write(folder.join("own/kong/kong.yaml.tera"), text.replace("uuid", "uuid#counter")).expect("writable");
    assert_eq!(code(folder, &["templates", "diff", "--templates", "own"]).0, Some(1));
    let (_, list) = code(folder, &["templates", "list", "--templates", "own"]);
    assert!(list.contains("kong/kong.yaml.tera  own"), "{list}");
    assert_eq!(code(folder, &["generate", "--target", "kong", "--templates", "own"]).0, Some(0));
    assert!(read(folder).contains("uuid#counter"));

    edit(folder, "own/kong/kong.yaml.tera", "service.port", "service.prot");
    let (exit, told) = code(folder, &["generate", "--target", "kong", "--templates", "own"]);
    assert!(exit == Some(2) && told.contains("did you mean `port`?") && told.contains("line "), "{told}");
    fs::rename(folder.join("own/kong/kong.yaml.tera"), folder.join("own/kong/kong.yml.tera")).expect("renamed");
    let (exit, told) = code(folder, &["generate", "--target", "kong", "--templates", "own"]);
    assert!(exit == Some(2) && told.contains("did you mean `kong/kong.yaml.tera`?"), "{told}");
}

#[test]
fn a_broken_lock_and_others_files_stop_it() {
    let folder = project();
    let folder = folder.path();
    fs::create_dir_all(folder.join("platform/kong")).expect("writable");
    fs::write(folder.join(KONG), "theirs\n").expect("writable");
    let (exit, told) = code(folder, &["generate", "--target", "kong"]);
    assert!(exit == Some(2) && told.contains("kong/kong.yaml") && read(folder) == "theirs\n", "{told}");
    fs::remove_file(folder.join(KONG)).expect("there");
    assert_eq!(code(folder, &["generate", "--target", "kong"]).0, Some(0));
    let lock = "platform/.split/generated.lock";
    let text = fs::read_to_string(folder.join(lock)).expect("a lock");
    fs::write(folder.join(lock), format!("<<<<<<< HEAD\n{text}")).expect("writable");
    let (exit, told) = code(folder, &["generate", "--target", "kong"]);
    assert!(exit == Some(2) && told.contains("line 1") && told.contains("generated.lock"), "{told}");
}

#[test]
fn what_a_map_names_and_nobody_finds_is_told() {
    let folder = project();
    let folder = folder.path();
    edit(folder, "split.yaml", "{ name: shop }", "{ name: shop, code: rust, source: { migrations: [sql/tables] } }");
    edit(folder, "split.yaml", "    port: 3001\n", "    port: 3001\n    modules: [shop::a]\n");
    let (exit, told) = code(folder, &["generate", "--target", "services", "--dry-run"]);
    assert_eq!(exit, Some(0), "{told}");
    assert!(told.contains("`system.source.migrations` names `sql/tables`"), "{told}");
    assert!(told.contains("made of the map alone"), "{told}");
    fs::create_dir_all(folder.join("sql/tables")).expect("writable");
    let (_, told) = code(folder, &["generate", "--target", "services", "--dry-run"]);
    assert!(!told.contains("sql/tables"), "{told}");
}
