//! `split check` on the reference monolith under its hand-written map of eight services.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

fn home(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn split(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_split")).args(args).output().expect("it runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("text")
}

/// The monolith under a map with changes; the map lies in a folder of its own.
fn check(map: &str, baseline: &Path, args: &[&str]) -> Output {
    let folder = tempfile::tempdir().expect("a folder");
    let root = home("examples/monolith");
    let root = pathdiff(&root, folder.path());
    let map = map.replace("  source:\n", &format!("  source:\n    root: {root}\n"));
    let path = folder.path().join("split.yaml");
    fs::write(&path, map).expect("writable");
    let (path, baseline) = (path.display().to_string(), baseline.display().to_string());
    let all: Vec<&str> = ["check", &path, "--baseline", &baseline].into_iter().chain(args.iter().copied()).collect();
    split(&all)
}

/// The way from one folder to another.
fn pathdiff(to: &Path, from: &Path) -> String {
    let from = fs::canonicalize(from).expect("a folder");
    let to = fs::canonicalize(to).expect("a folder");
    let up = from.components().count() - 1;
    let down: Vec<String> =
        to.components().skip(1).map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    format!("{}{}", "../".repeat(up), down.join("/"))
}

fn map() -> String {
    fs::read_to_string(home("examples/monolith/split.yaml")).expect("the map")
}

fn document(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("no JSON: {}", text(&output.stderr)))
}

fn findings(document: &Value) -> &Vec<Value> {
    document["findings"].as_array().expect("findings")
}

fn rules(document: &Value) -> BTreeMap<&str, usize> {
    let mut rules = BTreeMap::new();
    for finding in findings(document) {
        *rules.entry(finding["rule"].as_str().expect("a rule")).or_default() += 1;
    }
    rules
}

#[test]
fn what_is_too_much_to_read_in_a_row_is_summed_up() {
    let nothing = tempfile::tempdir().expect("a folder");
    let said = text(&check(&map(), nothing.path(), &[]).stdout);
    let sum = |rule: &str| said.lines().rev().find(|line| line.starts_with(rule)).map(str::to_owned);
    let imports = sum("cross-service-import").expect("a sum");
    assert!(imports.contains("more services"), "{imports}");
    assert!(said.contains("split check --allow-new"), "the first run says how to begin");
}

#[test]
fn the_monolith_crosses_the_boundaries_of_its_map() {
    let nothing = tempfile::tempdir().expect("a folder");
    let run = check(&map(), nothing.path(), &["--format", "json"]);
    assert_eq!(run.status.code(), Some(1), "{}", text(&run.stderr));
    let document = document(&run);
    let schema: Value =
        serde_json::from_str(&fs::read_to_string(home("schemas/findings.schema.json")).expect("the schema"))
            .expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    assert!(validator.is_valid(&document));
    let found: BTreeSet<String> = findings(&document)
        .iter()
        .map(|finding| {
            let word = |name: &str| finding[name].as_str().unwrap_or_default().to_owned();
            let place = &finding["places"][0];
            format!(
                "{} {} → {} {}:{}",
                word("rule"),
                word("from"),
                word("to"),
                place["file"].as_str().unwrap_or_default(),
                place["line"]
            )
        })
        .collect();
    // One of each kind, read in the code by hand.
    for expected in [
        "cross-service-foreign-key users → tenants migrations/0002_auth.sql:4",
        "cross-service-object users.users_audit → audit_log+users migrations/0007_audit.sql:39",
        "cross-service-object member_directory → roles+tenants+user_roles+users migrations/0010_invitations.sql:16",
        "cross-service-transaction corallum::managers::enterprise::EnterpriseManager::register → analytics_events+invitations+notification_preferences+subscriptions+tenants+user_roles+users src/managers/enterprise.rs:56",
        "cross-service-join corallum::analytics::handlers::audit → audit_log+users src/analytics/handlers.rs:137",
    ] {
        let rule = expected.split(' ').next().unwrap_or_default();
        let same: Vec<&String> = found.iter().filter(|found| found.starts_with(rule)).collect();
        assert!(found.contains(expected), "{expected}\nis not among\n{same:#?}");
    }
    let rules = rules(&document);
    for rule in [
        "cross-service-import",
        "foreign-read",
        "foreign-write",
        "service-cycle",
        "soft-reference",
        "undeclared-dependency",
        "unmapped",
    ] {
        assert!(rules.contains_key(rule), "{rule} in {rules:?}");
    }
    assert_eq!(rules.get("unmatched-exception"), Some(&1), "a table that a migration has dropped");
}

#[test]
fn the_baseline_takes_what_is_old_and_only_shrinks() {
    let store = tempfile::tempdir().expect("a folder");
    let wanted = check(&map(), store.path(), &["--allow-new"]);
    assert_eq!(wanted.status.code(), Some(2), "additions need a reason");
    let first = check(&map(), store.path(), &["--allow-new", "--reason", "as it was"]);
    assert_eq!(first.status.code(), Some(0), "{}", text(&first.stderr));
    let again = check(&map(), store.path(), &[]);
    assert_eq!(again.status.code(), Some(0), "{}", text(&again.stdout));
    let before = files(store.path());
    assert!(text(&again.stdout).contains("+0 ="), "{}", text(&again.stdout));
    assert_eq!(before, files(store.path()), "a check writes nothing");

    // One table more of another owner, and its writers cross.
    let moved = map()
        .replace("      - login_attempts\n", "")
        .replace("      - audit_log\n", "      - audit_log\n      - login_attempts\n");
    let run = check(&moved, store.path(), &["--format", "json"]);
    let changed = document(&run);
    let new: Vec<&Value> = findings(&changed).iter().filter(|finding| finding["standing"] == "new").collect();
    assert!(!new.is_empty());
    for finding in &new {
        let ends = format!("{} {}", finding["from"], finding["to"]);
        let rule = finding["rule"].as_str().unwrap_or_default();
        let follows = ["migration-scope", "service-cycle", "undeclared-dependency"].contains(&rule);
        assert!(ends.contains("login_attempts") || follows, "{finding}");
    }
    assert_eq!(run.status.code(), Some(1));

    // A foreign key that is gone for the map leaves its entry stale until it is pruned.
    let mended = map()
        .replace("      - invitations\n", "")
        .replace("      - login_attempts\n", "      - login_attempts\n      - invitations\n");
    let stale = check(&mended, store.path(), &[]);
    assert!(text(&stale.stdout).contains("the baseline allows what is mended"), "{}", text(&stale.stdout));
    let updated = check(&mended, store.path(), &["--update"]);
    assert_eq!(updated.status.code(), Some(0));
    let entries = |files: &BTreeMap<String, String>| files.values().map(|text| text.lines().count()).sum::<usize>();
    assert!(entries(&files(store.path())) < entries(&before), "an update only takes away");
}

fn files(folder: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        files.insert(name, fs::read_to_string(&path).expect("text"));
    }
    files
}

#[test]
fn exceptions_and_levels_of_the_map_hold() {
    let nothing = tempfile::tempdir().expect("a folder");
    let all = check(&map(), nothing.path(), &["--format", "json"]);
    let before = rules(&document(&all)).get("cross-service-foreign-key").copied().unwrap_or_default();
    let excepted = format!(
        "{}\nexceptions:\n  - rule: cross-service-foreign-key\n    from: users\n    to: tenants\n    reason: goes last\n  - rule: foreign-read\n    from: corallum::nothing\n    to: x\n    reason: old\n",
        map()
    );
    let run = check(&excepted, nothing.path(), &["--format", "json"]);
    let excepted = document(&run);
    let after = rules(&excepted);
    assert_eq!(after.get("cross-service-foreign-key").copied(), Some(before - 1));
    assert_eq!(after.get("unmatched-exception").copied(), Some(2), "the one that nothing needs, and a table");

    let quiet = format!("{}\nrules:\n  cross-service-import: off\n  soft-reference: error\n", map());
    let run = check(&quiet, nothing.path(), &["--format", "json"]);
    let quiet = document(&run);
    assert!(!rules(&quiet).contains_key("cross-service-import"));
    let soft = findings(&quiet).iter().find(|finding| finding["rule"] == "soft-reference").expect("one");
    assert_eq!(soft["level"], "error");
}

#[test]
fn every_format_is_what_its_readers_read() {
    let nothing = tempfile::tempdir().expect("a folder");
    let sarif: Value =
        serde_json::from_slice(&check(&map(), nothing.path(), &["--format", "sarif"]).stdout).expect("JSON");
    let results = sarif["runs"][0]["results"].as_array().expect("results");
    assert!(results.len() > 100);
    let mut prints = BTreeSet::new();
    for result in results {
        let location = &result["locations"][0]["physicalLocation"];
        assert!(location["artifactLocation"]["uri"].as_str().is_some_and(|uri| !uri.is_empty()), "{result}");
        assert!(
            prints.insert(result["partialFingerprints"]["splitKey/v1"].to_string()),
            "a fingerprint twice: {result}"
        );
    }
    let gitlab: Value =
        serde_json::from_slice(&check(&map(), nothing.path(), &["--format", "gitlab"]).stdout).expect("JSON");
    assert_eq!(gitlab.as_array().map(Vec::len), Some(results.len()));
    let github = text(&check(&map(), nothing.path(), &["--format", "github"]).stdout);
    assert!(github.lines().all(|line| line.starts_with("::")), "each line is a command");
    let lines = text(&check(&map(), nothing.path(), &["--format", "lines"]).stdout);
    for line in lines.lines() {
        let mut parts = line.splitn(4, ':');
        assert!(parts.next().is_some() && parts.by_ref().take(2).all(|part| part.parse::<u32>().is_ok()), "{line}");
    }
}

#[test]
fn all_mistakes_of_a_map_are_told_in_one_run() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("split.yaml");
    let map = "\
version: 1
system: { name: shop, gatway: kong }
services:
  auth:
    modules: [\"shop::auth\", \"../x\"]
    port: 80x
    depends_on: [tenent]
    depends_on: [tenant]
  tenant:
    modules: [\"shop::auth\"]
    port: 3000
    rules: { foreign-raed: off }
  Big Name:
    port: 3000
";
    fs::write(&path, map).expect("writable");
    let run = split(&["check", &path.display().to_string()]);
    assert_eq!(run.status.code(), Some(2));
    let told = text(&run.stderr);
    for (message, place) in [
        ("unknown field `gatway`", ":2:23"),
        ("did you mean `gateway`?", ":2:23"),
        ("`../x` is no Rust path", ":5:29"),
        ("`port` must be a whole number", ":6:11"),
        ("no service is called `tenent`", ":7:18"),
        ("`depends_on` stands here for the second time", ":8:5"),
        ("the module `shop::auth` belongs to", ":10:15"),
        ("no rule is called `foreign-raed`", ":12:14"),
        ("`Big Name` is no name for a service", ":13:3"),
        ("the port `3000` belongs to", ":11:11"),
    ] {
        assert!(told.contains(message), "{message}\n{told}");
        assert!(told.contains(place), "{message} at {place}\n{told}");
    }
}

#[test]
fn a_map_to_start_from_is_a_map() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("split.yaml");
    let run = split(&["init", &home("examples/monolith").display().to_string(), "-o", &path.display().to_string()]);
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
    let again = split(&["init", &home("examples/monolith").display().to_string(), "-o", &path.display().to_string()]);
    assert_eq!(again.status.code(), Some(2), "nothing is overwritten");
    let formatted = split(&["map", "fmt", "--check", &path.display().to_string()]);
    assert_eq!(formatted.status.code(), Some(0), "{}{}", text(&formatted.stdout), text(&formatted.stderr));
    let own = split(&["map", "fmt", "--check", &home("examples/monolith").display().to_string()]);
    assert_eq!(own.status.code(), Some(0), "{}", text(&own.stderr));
}

#[test]
fn rules_and_ties_are_explained() {
    let rules = text(&split(&["explain"]).stdout);
    for rule in rules.lines().filter_map(|line| line.split_whitespace().next()).filter(|word| !word.starts_with('`')) {
        let told = text(&split(&["explain", rule]).stdout);
        assert!(told.contains("What") && told.contains("Why") && told.contains("Mend"), "{rule}: {told}");
    }
    let monolith = home("examples/monolith").display().to_string();
    let ties = text(&split(&["explain", "auth", "tenant", "-C", &monolith]).stdout);
    for part in ["join", "transaction", "foreign key", "users(tenant_id) → tenants", "migrations/0002_auth.sql:4"] {
        assert!(ties.contains(part), "{part}\n{ties}");
    }
    assert_eq!(split(&["explain", "auth", "nobody", "-C", &monolith]).status.code(), Some(2));
}
