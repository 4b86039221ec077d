//! Which types are rows of which tables, and which tables each migration touches.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

fn analyzed(fixture: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(fixture);
    let run = Command::new(env!("CARGO_BIN_EXE_split"))
        .arg("analyze")
        .arg(path)
        .args(["--format", "json"])
        .output()
        .expect("it runs");
    serde_json::from_slice(&run.stdout).unwrap_or_else(|_| panic!("no JSON: {}", String::from_utf8_lossy(&run.stderr)))
}

fn list<'d>(document: &'d Value, name: &str) -> &'d Vec<Value> {
    document[name].as_array().expect("a list")
}

fn word<'d>(row: &'d Value, name: &str) -> &'d str {
    row[name].as_str().unwrap_or_default()
}

#[track_caller]
fn rows(fixture: &str, expected: &[&str]) {
    let document = analyzed(fixture);
    let found: Vec<String> = list(&document, "rows")
        .iter()
        .map(|row| {
            let word = |name| word(row, name);
            let (item, table, evidence, confidence) =
                (word("item"), word("table"), word("evidence"), word("confidence"));
            format!("{item} is {table}: {evidence} {confidence} {}:{}", word("file"), row["line"])
        })
        .collect();
    assert_eq!(found, expected, "{fixture}");
}

/// What statements are read into, however the type is told; a type that is only called like a table comes last.
#[test]
fn statements_tell_their_rows() {
    rows(
        "rules/entity-leak",
        &[
            "shop::orders::Order is orders: statement certain src/orders.rs:48",
            "shop::users::AddressRow is addresses: name guessed src/users.rs:14",
            "shop::users::Country is countries: statement certain src/users.rs:49",
            "shop::users::UserRow is users: name guessed src/users.rs:6",
        ],
    );
}

#[test]
fn mappers_are_told_their_rows() {
    rows(
        "data_diesel",
        &[
            "data_diesel::models::NewUser is users: declared certain src/models.rs:24",
            "data_diesel::models::Post is posts: declared certain src/models.rs:16",
            "data_diesel::models::User is users: declared certain src/models.rs:9",
        ],
    );
    rows(
        "data_sea_orm",
        &[
            "data_sea_orm::entities::baker::Model is baker: declared certain src/entities/baker.rs:15",
            "data_sea_orm::entities::bakery::Model is bakery: declared certain src/entities/bakery.rs:7",
            "data_sea_orm::entities::cake::Model is shop.cake: declared certain src/entities/cake.rs:7",
            "data_sea_orm::entities::cakes_bakers::Model is cakes_bakers: declared certain src/entities/cakes_bakers.rs:7",
        ],
    );
}

/// Each migration with its tables as they are called in the end: what is made (`+`), changed, written, read.
#[track_caller]
fn migrations(fixture: &str, expected: &[&str]) {
    let document = analyzed(fixture);
    let touch = |touch: &Value| {
        let made = if touch["fresh"] == true && touch["kind"] == "schema" { "+" } else { "" };
        format!(" {made}{} {}:{}", word(touch, "table"), word(touch, "kind"), touch["line"])
    };
    let found: Vec<String> = list(&document, "migrations")
        .iter()
        .map(|row| {
            let file = word(row, "file").rsplit('/').next().unwrap_or_default();
            format!("{file}{}", list(row, "touches").iter().map(touch).collect::<String>())
        })
        .collect();
    assert_eq!(found, expected, "{fixture}");
}

#[test]
fn migrations_tell_what_they_touch() {
    migrations(
        "rules/migration-scope",
        &[
            "0001_orders.sql +orders schema:2 +states schema:3 states write:4",
            "0002_both.sql +users schema:2 orders schema:3",
            "0003_mixed.up.sql orders schema:2 orders write:3",
            "0004_rename.sql users schema:2",
            "0005_constraint.sql +lines schema:2",
            "0006_data.sql orders write:2 lines write:3",
            "0007_moved.sql lines write:2 users read:2",
            "0008_block.sql users schema:4 users write:5",
        ],
    );
    migrations(
        "data_sea_orm",
        &[
            "m1_bakeries.rs +bakery schema:13 +baker schema:36 +gone schema:37",
            "m2_cakes.rs bakery schema:17 baker schema:22 gone schema:29",
        ],
    );
}
