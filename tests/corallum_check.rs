//! `split check` on the reference monolith under its hand-written map: `tests/expected/corallum-check.txt` is the whole
//! list of violations with their places, at least one of every rule. On top of a baseline, one more violation of each
//! rule makes it fail with just that one.
//!
//! `SPLIT_UPDATE_EXPECTED=1 cargo test --test corallum_check` writes the list anew: read the difference.

#[path = "support/findings.rs"]
mod support;

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use split::rules;
use support::{copy, expect, findings, home};

#[test]
fn the_violations_of_the_monolith_are_these() {
    let lines = findings(&home("examples/monolith"));
    expect(&home("tests/expected/corallum-check.txt"), &lines);
    for rule in rules::names() {
        assert!(lines.iter().any(|line| line.starts_with(&format!("{rule}: "))), "{rule} finds nothing in Corallum");
    }
}

/// File, text that stands there once, text instead; without such a text: what is put at the end of the file.
type Edit = (&'static str, &'static str, &'static str);

/// One more violation.
struct Addition {
    rule: &'static str,
    /// What is in the baseline already.
    before: &'static [Edit],
    edits: &'static [Edit],
    /// The ends of the new finding.
    new: &'static str,
}

const REPO: &str = "src/file/repo.rs";
const MIGRATION: &str = "migrations/0012_new.sql";
const MAP: &str = "split.yaml";

const ADDITIONS: &[Addition] = &[
    Addition {
        rule: "cross-service-foreign-key",
        before: &[],
        edits: &[(MIGRATION, "", "ALTER TABLE reports ADD COLUMN file uuid REFERENCES files (id);\n")],
        new: "reports → files",
    },
    Addition {
        rule: "cross-service-import",
        before: &[],
        edits: &[(REPO, "", "fn hashed(text: &str) { let _ = crate::auth::password::hash_blocking(text); }\n")],
        new: "corallum::file::repo::hashed → corallum::auth::password::hash_blocking",
    },
    Addition {
        // The table of the other owner is read there already.
        rule: "cross-service-join",
        before: &[],
        edits: &[("src/reliability/handlers.rs", "FROM event_log WHERE", "FROM event_log JOIN jobs ON true WHERE")],
        new: "corallum::reliability::handlers::events → event_log+jobs",
    },
    Addition {
        rule: "cross-service-object",
        before: &[],
        edits: &[(
            MIGRATION,
            "",
            "CREATE VIEW ai_spending AS SELECT t.name, g.tokens FROM ai_generations g JOIN tenants t ON t.id = g.tenant_id;\n",
        )],
        new: "ai_spending → ai_generations+tenants",
    },
    Addition {
        // The other owner's write is its own function's, which it exposes.
        rule: "cross-service-transaction",
        before: &[],
        edits: &[(
            REPO,
            "",
            "async fn renamed(db: &PgPool, job: &crate::reliability::model::NewJob) -> ApiResult<()> {
    let mut tx = db.begin().await?;
    sqlx::query(\"UPDATE files SET name = ''\").execute(&mut *tx).await?;
    crate::reliability::queue::enqueue(&mut tx, job).await?;
    Ok(tx.commit().await?)
}\n",
        )],
        new: "corallum::file::repo::renamed → files+jobs",
    },
    Addition {
        // The type is exposed: it may be used, and not handed on.
        rule: "entity-leak",
        before: &[],
        edits: &[(REPO, "", "pub fn owner(user: &crate::auth::model::User) -> Uuid { user.id }\n")],
        new: "corallum::file::repo::owner → corallum::auth::model::User",
    },
    Addition {
        rule: "foreign-read",
        before: &[],
        edits: &[(
            REPO,
            "",
            "async fn looks(db: &PgPool) { let _ = sqlx::query(\"SELECT name FROM roles\").execute(db).await; }\n",
        )],
        new: "corallum::file::repo::looks → roles",
    },
    Addition {
        rule: "foreign-write",
        before: &[],
        edits: &[(
            REPO,
            "",
            "async fn adds(db: &PgPool) { let _ = sqlx::query(\"INSERT INTO roles (name) VALUES ('x')\").execute(db).await; }\n",
        )],
        new: "corallum::file::repo::adds → roles",
    },
    Addition {
        rule: "migration-scope",
        before: &[],
        edits: &[(MIGRATION, "", "ALTER TABLE reports ADD COLUMN x int;\nALTER TABLE files ADD COLUMN x int;\n")],
        new: "migrations/0012_new.sql → analytics+file",
    },
    Addition {
        rule: "opaque-sql",
        before: &[],
        edits: &[(
            REPO,
            "",
            "async fn any(db: &PgPool) {
    let sql = std::env::var(\"SQL\").unwrap_or_default();
    let _ = sqlx::query(sqlx::AssertSqlSafe(sql)).execute(db).await;
}\n",
        )],
        new: "corallum::file::repo::any → query",
    },
    Addition {
        // Of the eight each is in a circle already: a ninth joins them.
        rule: "service-cycle",
        before: &[
            (
                "src/lib.rs",
                "",
                "pub mod search { pub fn hit(text: &str) -> bool { crate::auth::model::is_email(text) } }\n",
            ),
            (
                MAP,
                "\nevents:\n",
                "  search:\n    modules: [corallum::search]\n    exposes: { items: [corallum::search] }\n    depends_on: [auth]\n\nevents:\n",
            ),
        ],
        edits: &[
            ("src/auth/password.rs", "", "fn found(text: &str) -> bool { crate::search::hit(text) }\n"),
            (MAP, "    depends_on: [tenant]\n    publishes", "    depends_on: [search, tenant]\n    publishes"),
        ],
        new: "auth → search",
    },
    Addition {
        rule: "soft-reference",
        before: &[],
        edits: &[(MIGRATION, "", "ALTER TABLE reports ADD COLUMN workflow_id uuid;\n")],
        new: "reports → workflows",
    },
    Addition {
        rule: "undeclared-dependency",
        before: &[],
        edits: &[(
            "src/reliability/queue.rs",
            "",
            "fn slug(name: &str) -> String { crate::tenant::model::slugify(name) }\n",
        )],
        new: "reliability → tenant",
    },
    Addition {
        rule: "unmapped",
        before: &[],
        edits: &[(MIGRATION, "", "CREATE TABLE leftovers (id bigint PRIMARY KEY);\n")],
        new: "leftovers → table",
    },
    Addition {
        rule: "unmatched-exception",
        before: &[],
        edits: &[(MAP, "      - corallum::auth\n", "      - corallum::auth\n      - corallum::login\n")],
        new: "services.auth.modules → corallum::login",
    },
    Addition {
        rule: "unused-dependency",
        before: &[],
        edits: &[(
            MAP,
            "depends_on: [auth, reliability]\n    port: 3008",
            "depends_on: [auth, notification, reliability]\n    port: 3008",
        )],
        new: "file → notification",
    },
];

#[test]
fn every_rule_has_its_addition() {
    let rows: Vec<&str> = ADDITIONS.iter().map(|addition| addition.rule).collect();
    assert_eq!(rows, rules::names(), "a row a rule, sorted");
}

#[test]
fn one_more_violation_fails_with_just_that_one() {
    let store = tempfile::tempdir().expect("a folder");
    let plain = tempfile::tempdir().expect("a folder");
    let monolith = monolith(plain.path(), &[]);
    allow_all(&monolith, store.path());
    assert_eq!(check(&monolith, store.path()), (Some(0), Vec::new()), "nothing is new on top of the baseline");
    for addition in ADDITIONS {
        let folder = tempfile::tempdir().expect("a folder");
        let own = tempfile::tempdir().expect("a folder");
        let monolith = self::monolith(folder.path(), addition.before);
        let store = if addition.before.is_empty() { store.path() } else { own.path() };
        if !addition.before.is_empty() {
            allow_all(&monolith, store);
        }
        edit(&monolith, addition.edits);
        let expected = vec![format!("{}: {}", addition.rule, addition.new)];
        assert_eq!(check(&monolith, store), (Some(1), expected), "{}", addition.rule);
    }
}

/// A copy of the monolith, with every rule at the level of an error.
fn monolith(folder: &Path, edits: &[Edit]) -> std::path::PathBuf {
    let root = folder.join("monolith");
    copy(&home("examples/monolith"), &root);
    edit(&root, edits);
    let map = root.join(MAP);
    let mut text = fs::read_to_string(&map).expect("the map");
    text.push_str("\nrules:\n");
    for rule in rules::names() {
        text.push_str(&format!("  {rule}: error\n"));
    }
    fs::write(&map, text).expect("writable");
    root
}

fn edit(root: &Path, edits: &[Edit]) {
    for (file, from, to) in edits {
        let path = root.join(file);
        let text = fs::read_to_string(&path).unwrap_or_default();
        let text = match *from {
            "" => format!("{text}\n{to}"),
            from => {
                assert_eq!(text.matches(from).count(), 1, "`{from}` stands in {file} once");
                text.replace(from, to)
            }
        };
        fs::write(&path, text).expect("writable");
    }
}

fn split(root: &Path, store: &Path, args: &[&str]) -> std::process::Output {
    let mut run = Command::new(env!("CARGO_BIN_EXE_split"));
    run.arg("check").arg(root).arg("--baseline").arg(store).args(args).output().expect("it runs")
}

fn allow_all(root: &Path, store: &Path) {
    let run = split(root, store, &["--allow-new", "--reason", "as it was"]);
    assert_eq!(run.status.code(), Some(0), "{}", String::from_utf8_lossy(&run.stderr));
}

/// The exit code, and what is new.
fn check(root: &Path, store: &Path) -> (Option<i32>, Vec<String>) {
    let run = split(root, store, &["--format", "json"]);
    let document: Value = serde_json::from_slice(&run.stdout)
        .unwrap_or_else(|_| panic!("no JSON: {}", String::from_utf8_lossy(&run.stderr)));
    assert_eq!(document["stale"].as_array().map(Vec::len), Some(0), "{:#}", document["stale"]);
    let word = |finding: &Value, name: &str| finding[name].as_str().unwrap_or_default().to_owned();
    let new = document["findings"].as_array().expect("findings").iter().filter(|finding| finding["standing"] != "same");
    let new =
        new.map(|finding| format!("{}: {} → {}", word(finding, "rule"), word(finding, "from"), word(finding, "to")));
    (run.status.code(), new.collect())
}
