//! What `split analyze` must find in the data of the reference monolith: every table, foreign key, join, view, trigger
//! and transaction with its place. `tests/expected/corallum.txt` is the list; it was read against the migrations and
//! the code by hand, and the server's catalog agrees with its schema (see `tests/catalog.rs`).
//!
//! `SPLIT_UPDATE_EXPECTED=1 cargo test --test corallum` writes the list anew: read the difference.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

fn home(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn run(format: &str) -> String {
    let run = Command::new(env!("CARGO_BIN_EXE_split"))
        .arg("analyze")
        .arg(home("examples/monolith"))
        .args(["--format", format])
        .output()
        .expect("it runs");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8(run.stdout).expect("text")
}

fn rows<'d>(document: &'d Value, array: &str) -> &'d Vec<Value> {
    document[array].as_array().unwrap_or_else(|| panic!("no {array}"))
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn words(value: &Value) -> String {
    value.as_array().into_iter().flatten().map(text).collect::<Vec<_>>().join(", ")
}

fn place(row: &Value) -> String {
    format!("{}:{}", text(&row["file"]), row["line"])
}

/// A line a fact, sorted within each kind.
fn facts(document: &Value) -> String {
    let mut out = String::new();
    for table in rows(document, "tables") {
        let _ = writeln!(out, "table {} {}", text(&table["name"]), place(table));
    }
    for table in rows(document, "tables") {
        for key in rows(table, "foreign_keys") {
            let (columns, references) = (words(&key["columns"]), text(&key["references"]));
            let (table, action) = (text(&table["name"]), text(&key["on_delete"]));
            let _ = writeln!(out, "foreign key {table} ({columns}) {references} {action} {}", place(key));
        }
    }
    for view in rows(document, "views") {
        let _ = writeln!(out, "view {} reads {} {}", text(&view["name"]), words(&view["reads"]), place(view));
    }
    for ty in rows(document, "types") {
        let _ = writeln!(out, "type {} used by {} {}", text(&ty["name"]), words(&ty["used_by"]), place(ty));
    }
    for trigger in rows(document, "triggers") {
        let (name, table, events) = (text(&trigger["name"]), text(&trigger["table"]), words(&trigger["events"]));
        let (timing, writes) = (text(&trigger["timing"]), words(&trigger["writes"]));
        let _ = writeln!(out, "trigger {name} {timing} {events} on {table} writes [{writes}] {}", place(trigger));
    }
    let mut joins: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
    for query in rows(document, "queries") {
        for join in rows(query, "joins") {
            let pair = (text(&join["left"]).to_owned(), text(&join["right"]).to_owned());
            joins.entry(pair).or_default().insert(place(query));
        }
    }
    for ((left, right), places) in joins {
        let places: Vec<String> = places.into_iter().collect();
        let _ = writeln!(out, "join {left} {right} {}", places.join(" "));
    }
    for transaction in rows(document, "transactions") {
        let (item, certainty) = (text(&transaction["item"]), text(&transaction["certainty"]));
        let (reads, writes) = (words(&transaction["reads"]), words(&transaction["writes"]));
        let _ =
            writeln!(out, "transaction {item} {certainty} writes [{writes}] reads [{reads}] {}", place(transaction));
    }
    out
}

#[test]
fn the_data_of_the_monolith_is_found_whole() {
    let document: Value = serde_json::from_str(&run("json")).expect("JSON");
    let found = facts(&document);
    let path = home("tests/expected/corallum.txt");
    if env::var_os("SPLIT_UPDATE_EXPECTED").is_some() {
        fs::write(&path, &found).expect("writable");
    }
    let expected = fs::read_to_string(&path).expect("the list");
    for (found, expected) in found.lines().zip(expected.lines()) {
        assert_eq!(found, expected);
    }
    assert_eq!(found.lines().count(), expected.lines().count());
    // Every query goes to the one database, and names nothing that it lacks.
    for query in rows(&document, "queries") {
        assert_eq!(query["database"], "migrations", "{}", place(query));
        assert_eq!(words(&query["unknown"]), "", "{}", place(query));
        // One counts the rows of whatever table there is.
        let any_table = query["item"] == "corallum::seed::rows" && words(&query["reads"]).is_empty();
        assert_eq!(query["complete"], !any_table, "{}", place(query));
    }
}

#[test]
fn the_full_listing_names_everything_with_its_place() {
    let listing = run("data");
    for line in fs::read_to_string(home("tests/expected/corallum.txt")).expect("the list").lines() {
        let words: Vec<&str> = line.split(' ').collect();
        let (name, place) = (if words[0] == "foreign" { words[2] } else { words[1] }, words[words.len() - 1]);
        // Joins in many places name the first of them.
        let place = if words[0] == "join" { words[3] } else { place };
        let row = listing.lines().find(|row| row.contains(name) && row.contains(place));
        assert!(row.is_some(), "{line}\nis not in\n{listing}");
    }
}

#[test]
fn the_overview_tells_of_the_knots() {
    let overview = run("text");
    for part in [
        "42 tables, 59 foreign keys, 1 view",
        "Tables that several areas use",
        "joins across areas",
        "foreign keys across areas",
        "member_directory",
        "Transactions over tables of several areas",
        "proven",
    ] {
        assert!(overview.contains(part), "{part}\n{overview}");
    }
}

/// A repository's functions hold the statements; who calls them uses the tables. Also where a trait stands between.
#[test]
fn who_calls_the_holder_of_a_query_is_told() {
    let document: Value = serde_json::from_str(&run("json")).expect("JSON");
    for (holder, callers) in [
        ("corallum::tenant::repo::slug_taken", "corallum::tenant::service::free_slug"),
        (
            "corallum::auth::repo::user_by_email",
            "corallum::auth::service::AuthService::try_login, corallum::auth::service::AuthService::user_for_identity, \
             corallum::tenant::service::invite",
        ),
        (
            "corallum::workflow::store::<impl WorkflowStore for PgWorkflowStore>::create",
            "corallum::managers::ai::AiManager::generate_workflow, corallum::workflow::handlers::create",
        ),
    ] {
        let query = rows(&document, "queries").iter().find(|query| query["item"] == holder);
        let query = query.unwrap_or_else(|| panic!("no query in {holder}"));
        assert_eq!(words(&query["called_by"]), callers, "{holder}");
    }
}
