//! Every rule over every fixture of a rule: `tests/expected/rules/` has all findings of all rules with their places, so
//! that one too many shows. And each rule's crossing taken out of its fixture: that finding goes, and no other.
//!
//! `SPLIT_UPDATE_EXPECTED=1 cargo test --test rules` writes the lists anew: read the difference.

#[path = "support/findings.rs"]
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::OnceLock;

use split::rules;
use support::{copy, expect, findings, home};

const FIXTURES: &str = "tests/fixtures/rules";

/// The findings of each fixture, found once.
fn found() -> &'static BTreeMap<String, Vec<String>> {
    static FOUND: OnceLock<BTreeMap<String, Vec<String>>> = OnceLock::new();
    FOUND.get_or_init(|| {
        let folders = fs::read_dir(home(FIXTURES)).expect("the fixtures");
        let folders = folders.map(|entry| entry.expect("an entry"));
        folders.map(|entry| (entry.file_name().to_string_lossy().into_owned(), findings(&entry.path()))).collect()
    })
}

#[test]
fn every_rule_has_a_fixture_in_which_it_fires() {
    let names: BTreeSet<&str> = rules::names().into_iter().collect();
    assert_eq!(found().keys().map(String::as_str).collect::<BTreeSet<_>>(), names);
    for (rule, lines) in found() {
        assert!(lines.iter().any(|line| line.starts_with(&format!("{rule}: "))), "{rule} finds nothing in its fixture");
    }
}

#[test]
fn every_rule_over_every_fixture() {
    for (rule, lines) in found() {
        expect(&home(&format!("tests/expected/rules/{rule}.txt")), lines);
    }
    let files = fs::read_dir(home("tests/expected/rules")).expect("the lists");
    let files: BTreeSet<String> =
        files.map(|entry| entry.expect("an entry").file_name().to_string_lossy().replace(".txt", "")).collect();
    assert_eq!(files, found().keys().cloned().collect(), "a list that belongs to no fixture");
}

/// What takes a crossing out of a fixture, and the finding that goes with it.
struct Mutation {
    rule: &'static str,
    /// File, text that stands there once, text instead.
    edits: &'static [(&'static str, &'static str, &'static str)],
    gone: &'static str,
}

const MUTATIONS: &[Mutation] = &[
    Mutation {
        rule: "cross-service-foreign-key",
        edits: &[(
            "migrations/0001_shop.sql",
            "buyer bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE",
            "buyer bigint NOT NULL",
        )],
        gone: "cross-service-foreign-key: orders → users (buyer)",
    },
    Mutation {
        rule: "cross-service-import",
        edits: &[("src/orders.rs", "crate::users::hash::salted(name)", "name")],
        gone: "cross-service-import: shop::orders::label → shop::users::hash::salted",
    },
    Mutation {
        rule: "cross-service-join",
        edits: &[(
            "src/reports.rs",
            "SELECT o.id FROM orders o JOIN users u ON u.name = o.buyer",
            "SELECT o.id FROM orders o",
        )],
        gone: "cross-service-join: shop::reports::joined → orders+users",
    },
    Mutation {
        rule: "cross-service-object",
        edits: &[(
            "migrations/0001_shop.sql",
            "SELECT o.id, u.name FROM orders o JOIN users u ON u.name = o.buyer",
            "SELECT o.id, o.buyer AS name FROM orders o",
        )],
        gone: "cross-service-object: buyers → orders+users (view)",
    },
    Mutation {
        rule: "cross-service-transaction",
        edits: &[(
            "src/orders.rs",
            "crate::users::count(&mut tx).await?;\n    tx.commit().await\n}\n\n/// All in one function.",
            "tx.commit().await?;\n    crate::users::count_later(db).await\n}\n\n/// All in one function.",
        )],
        gone: "cross-service-transaction: shop::orders::order → orders+users (write)",
    },
    Mutation {
        rule: "entity-leak",
        edits: &[("src/orders.rs", "pub fn greeting(user: &crate::UserRow)", "fn greeting(user: &crate::UserRow)")],
        gone: "entity-leak: shop::orders::greeting → shop::users::UserRow (users)",
    },
    Mutation {
        rule: "foreign-read",
        edits: &[(
            "src/orders.rs",
            "pub async fn plain(db: &PgPool) -> sqlx::Result<String> {\n    sqlx::query_scalar(\"SELECT name FROM users\")",
            "pub async fn plain(db: &PgPool) -> sqlx::Result<String> {\n    sqlx::query_scalar(\"SELECT buyer FROM orders\")",
        )],
        gone: "foreign-read: shop::orders::plain → users (read)",
    },
    Mutation {
        rule: "foreign-write",
        edits: &[("src/orders.rs", "\"TRUNCATE TABLE public.users\"", "\"TRUNCATE TABLE public.orders\"")],
        gone: "foreign-write: shop::orders::truncate → users (write)",
    },
    Mutation {
        rule: "migration-scope",
        edits: &[("migrations/0003_mixed.up.sql", "UPDATE orders SET total = 0;\n", "")],
        gone: "migration-scope: migrations/0003_mixed.up.sql → orders (schema+data)",
    },
    Mutation {
        rule: "opaque-sql",
        edits: &[("src/orders.rs", "format!(\"SELECT id FROM {table}\")", "format!(\"SELECT id FROM orders\")")],
        gone: "opaque-sql: shop::orders::any → query",
    },
    Mutation {
        rule: "service-cycle",
        edits: &[
            ("src/lib.rs", "crate::orders::even(user).into()", "1"),
            (
                "split.yaml",
                "exposes: { items: [shop::users] }\n    depends_on: [orders]",
                "exposes: { items: [shop::users] }",
            ),
        ],
        gone: "service-cycle: billing → users+orders",
    },
    Mutation {
        rule: "soft-reference",
        edits: &[("migrations/0001_shop.sql", "subject_type text NOT NULL, subject_id bigint NOT NULL, ", "")],
        gone: "soft-reference: notes → several tables (subject_type,subject_id)",
    },
    Mutation {
        rule: "undeclared-dependency",
        edits: &[("src/lib.rs", "crate::billing::price();\n", "1;\n")],
        gone: "undeclared-dependency: orders → billing",
    },
    Mutation {
        rule: "unmapped",
        edits: &[("split.yaml", "modules: [shop::orders, ", "modules: [shop::orders, shop::lost, ")],
        gone: "unmapped: shop::lost → module",
    },
    Mutation {
        rule: "unmatched-exception",
        edits: &[(
            "src/lib.rs",
            "crate::users::name().to_owned()",
            "crate::users::name().to_owned() + crate::users::mail()",
        )],
        gone: "unmatched-exception: cross-service-import shop::orders → shop::users::mail",
    },
    Mutation {
        rule: "unused-dependency",
        edits: &[("split.yaml", "depends_on: [billing, mail, stock, users]", "depends_on: [mail, stock, users]")],
        gone: "unused-dependency: orders → billing",
    },
];

#[test]
fn every_rule_has_its_mutation() {
    let rows: Vec<&str> = MUTATIONS.iter().map(|mutation| mutation.rule).collect();
    assert_eq!(rows, rules::names(), "a row a rule, sorted");
}

#[test]
fn without_its_crossing_a_finding_goes_and_no_other() {
    for mutation in MUTATIONS {
        let folder = tempfile::tempdir().expect("a folder");
        copy(&home(FIXTURES).join(mutation.rule), folder.path());
        for (file, from, to) in mutation.edits {
            let path = folder.path().join(file);
            let text = fs::read_to_string(&path).expect("the file");
            assert_eq!(text.matches(from).count(), 1, "{}: `{from}` stands in {file} once", mutation.rule);
            fs::write(&path, text.replace(from, to)).expect("writable");
        }
        let keys = |lines: &[String]| lines.iter().map(|line| key(line).to_owned()).collect::<BTreeSet<String>>();
        let (before, after) = (keys(&found()[mutation.rule]), keys(&findings(folder.path())));
        assert!(mutation.gone.starts_with(&format!("{}: ", mutation.rule)));
        let gone: Vec<&String> = before.difference(&after).collect();
        let new: Vec<&String> = after.difference(&before).collect();
        assert_eq!((gone, new), (vec![&mutation.gone.to_owned()], Vec::new()), "{}", mutation.rule);
    }
}

/// A finding without its places: what a baseline keeps of it.
fn key(line: &str) -> &str {
    line.split_once(" [").map_or(line, |(key, _)| key)
}
