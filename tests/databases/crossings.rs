//! One of each kind that crosses services: what is said of it as long as nobody decides, and what is done then.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::accounting::{account, generate, services};
use crate::{SERVER, SPLIT, fixtures};

fn loaded(database: &str, map: &str) -> (tempfile::TempDir, i32, String) {
    let folder = fixtures().join("crossings");
    SERVER.create(database).expect("created");
    SERVER.psql(database, &[], &[folder.join("objects.sql")]).expect("the fixture loads");
    let output = tempfile::tempdir().expect("a temporary folder");
    let (code, said) = generate(&SERVER, SPLIT, database, &folder.join(map), output.path()).expect("it ran");
    (output, code, said)
}

/// By the object's name.
fn told(output: &Path) -> BTreeMap<String, Value> {
    let text = fs::read_to_string(output.join("database/crossings.json")).expect("written");
    let document: Value = serde_json::from_str(&text).expect("JSON");
    let crossings = document["crossings"].as_array().expect("a list").clone();
    crossings.into_iter().map(|crossing| (crossing["object"].as_str().expect("a name").to_owned(), crossing)).collect()
}

#[test]
fn what_nobody_has_decided_stops_its_service() {
    let (output, code, said) = loaded("crossings_undecided", "undecided.yaml");
    assert_eq!(code, 1, "{said}");
    let told = told(output.path());
    for (object, treatment, service, decide) in [
        ("view b_pairs", "view", "b", "an API"),
        ("materialized view b_counts", "view", "b", "an API"),
        ("trigger b_children b_children_told", "trigger", "b", "say `outbox`"),
        ("trigger b_children b_children_paid", "trigger", "b", "rewrite it"),
        ("sequence tickets", "sequence", "b", "`ranges` or `strides`"),
        ("policy b_rows of_parents", "policy", "b", "what the token of a request says"),
        ("table b_heirs", "inheritance", "b", "give both to one service"),
        ("large objects c_files.body", "large-object", "c", "bytea"),
        ("large objects c_files.thumbnail", "large-object", "c", "bytea"),
    ] {
        let crossing = &told[object];
        assert_eq!(
            (crossing["treatment"].as_str(), crossing["service"].as_str(), crossing["stops"].as_bool()),
            (Some(treatment), Some(service), Some(true)),
            "{object}: {crossing:#}"
        );
        assert!(crossing["decide"].as_str().is_some_and(|text| text.contains(decide)), "{object}: {crossing:#}");
        assert!(said.contains(&format!("{service}: {object}: ")), "{object}: {said}");
    }
    for (object, treatment, done) in [
        (
            "fk constraint b_children b_children_parent_fkey",
            "foreign-key",
            "rows go with the event `a_parents.deleted`",
        ),
        ("type state", "duplicate", "made in a and b"),
        ("domain amount", "duplicate", "made in a and b"),
        ("function twice(integer)", "duplicate", "made in a and b"),
        ("table a_countries", "replica", "published by a, read from copies by b"),
        ("function over_both()", "left-out", "left out"),
    ] {
        let crossing = &told[object];
        assert_eq!(
            (crossing["treatment"].as_str(), crossing["stops"].as_bool()),
            (Some(treatment), Some(false)),
            "{object}: {crossing:#}"
        );
        assert!(crossing["done"].as_str().is_some_and(|text| text.contains(done)), "{object}: {crossing:#}");
    }
    assert!(told["function over_both()"]["decide"].as_str().is_some_and(|text| text.contains("move it to the owner")));
    // All three wait for a person: a partition can't be without its table, nor a sequence in two places.
    assert_eq!(services(output.path()).len(), 0, "{said}");
}

#[test]
fn what_is_decided_is_done() {
    let (output, code, said) = loaded("crossings_decided", "decided.yaml");
    assert_eq!(code, 0, "{said}");
    let account = account(&SERVER, "crossings_decided", output.path()).expect("restored");
    assert_eq!(account.unaccounted, Vec::<String>::new(), "{account:?}");
    assert_eq!(account.unexpected, Vec::<String>::new(), "{account:?}");
    assert!(services(output.path()).iter().map(|service| service.name.as_str()).eq(["a", "b", "c"]));
    let told = told(output.path());
    assert!(told.values().all(|crossing| crossing["stops"] == false), "{told:#?}");
    // The column stays, the objects do not.
    assert_eq!(told["large objects c_files.body"]["done"], "the objects themselves are left out");
    let columns = "SELECT string_agg(attname || ' ' || format_type(atttypid, -1), ', ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = 'c_files'::regclass AND attnum > 0";
    let columns = SERVER.psql("crossings_decided_c", &["-c", columns], &[]).expect("read");
    assert_eq!(columns.trim(), "id integer, body oid, thumbnail lo");
    // Both draw from ranges of their own.
    let next = |service: &str| {
        SERVER
            .psql(&format!("crossings_decided_{service}"), &["-c", "SELECT nextval('tickets')"], &[])
            .expect("a value")
    };
    assert_eq!((next("a").trim(), next("b").trim()), ("1", "1000000000000001"));
    // The table inherits where both are, and the partition is in its place.
    let count = "SELECT count(*) FROM pg_inherits WHERE inhrelid IN ('b_heirs'::regclass, 'b_days'::regclass)";
    assert_eq!(SERVER.psql("crossings_decided_a", &["-c", count], &[]).expect("read").trim(), "2");
}
