//! Without any PostgreSQL: what is made, and that all which is not made is told with its place.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::accounting::{account, services};
use crate::corallum::home;
use crate::{SERVER, SPLIT};

const FILES: &[(&str, &str)] = &[
    ("Cargo.toml", "[package]\nname = \"m\"\nversion = \"0.1.0\"\nedition = \"2021\"\n"),
    ("src/lib.rs", ""),
    (
        "split.yaml",
        "version: 1\nsystem:\n  name: m\nservices:\n  a:\n    tables: [\"a_*\"]\n    database: { engine: postgres }\n  b:\n    tables: [\"b_*\"]\n    database: { engine: postgres }\n",
    ),
    (
        "migrations/0001_base.sql",
        "CREATE TYPE mood AS ENUM ('sad');
CREATE TABLE a_parents (id int PRIMARY KEY, m mood);
CREATE TABLE b_children (id int PRIMARY KEY, parent int REFERENCES a_parents ON DELETE CASCADE DEFERRABLE);
COMMENT ON TABLE a_parents IS 'made; here';
COMMENT ON COLUMN b_children.parent IS 'which';
CREATE RULE dropped_again AS ON DELETE TO a_parents DO INSTEAD NOTHING;
CREATE TABLE gone (id int);
GRANT SELECT ON gone TO PUBLIC;
",
    ),
    (
        "migrations/0002_more.sql",
        "DROP RULE IF EXISTS dropped_again ON a_parents; DROP TABLE gone;
CREATE VIEW a_names AS
  SELECT id FROM a_parents;
CREATE MATERIALIZED VIEW b_summary AS SELECT count(*) AS n FROM b_children;
CREATE INDEX b_summary_idx ON b_summary (n);
CREATE FUNCTION a_touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  UPDATE a_parents SET id = id; RETURN NEW; END $$;
CREATE TRIGGER touched BEFORE UPDATE ON a_parents FOR EACH ROW EXECUTE FUNCTION a_touch();
ALTER TABLE b_children ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON b_children USING (id > 0);
CREATE TABLE a_days (at date, id int, PRIMARY KEY (at, id), CHECK (id > 0)) PARTITION BY RANGE (at);
CREATE TABLE a_days_1 PARTITION OF a_days FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE a_spans (during tsrange, CONSTRAINT apart EXCLUDE USING gist (during WITH &&));
CREATE TABLE b_heirs () INHERITS (b_children);
CREATE TABLE b_refers (at date, id int, FOREIGN KEY (at, id) REFERENCES a_days);
GRANT SELECT (id) ON a_parents TO PUBLIC;
CREATE RULE kept AS ON DELETE TO a_parents DO INSTEAD NOTHING;
CREATE STATISTICS b_stats ON id, parent FROM b_children;
COMMENT ON VIEW a_names IS 'names';
ALTER TABLE b_children REPLICA IDENTITY FULL;
CREATE AGGREGATE total(int) (SFUNC = int4pl, STYPE = int);
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC;
FROBNICATE a_parents;
",
    ),
];

/// Of each: how it is told, whose it is, and how its statement begins.
const LEFT: &[(&str, &str, &str)] = &[
    ("view a_names", "a", "CREATE VIEW a_names"),
    ("materialized view b_summary", "b", "CREATE MATERIALIZED VIEW"),
    ("index b_summary_idx", "b", "CREATE INDEX b_summary_idx"),
    ("function a_touch()", "a", "CREATE FUNCTION"),
    ("trigger a_parents touched", "a", "CREATE TRIGGER"),
    ("row security b_children", "b", "CREATE TABLE b_children"),
    ("policy b_children mine", "b", "CREATE POLICY"),
    ("table a_days", "a", "CREATE TABLE a_days ("),
    ("check constraint a_days a_days_id_check", "a", "CREATE TABLE a_days ("),
    ("constraint a_days a_days_pkey", "a", "CREATE TABLE a_days ("),
    ("table a_days_1", "a", "CREATE TABLE a_days_1"),
    ("constraint a_spans apart", "a", "CREATE TABLE a_spans"),
    ("inheritance b_heirs of b_children", "b", "CREATE TABLE b_heirs"),
    ("fk constraint b_refers b_refers_at_id_fkey", "b", "CREATE TABLE b_refers"),
    ("GRANT SELECT (id) ON a_parents TO PUBLIC", "a", "GRANT SELECT (id)"),
    ("CREATE RULE kept AS ON DELETE TO a_parents DO INSTEAD NOTHING", "a", "CREATE RULE kept"),
    ("CREATE STATISTICS b_stats ON id, parent FROM b_children", "b", "CREATE STATISTICS"),
    ("COMMENT ON VIEW a_names IS 'names'", "a", "COMMENT ON VIEW"),
    ("ALTER TABLE b_children REPLICA IDENTITY FULL", "b", "ALTER TABLE b_children REPLICA"),
    ("aggregate total(integer)", "", "CREATE AGGREGATE"),
    ("statement `FROBNICATE a_parents`: `FROBNICATE a_parents` is no known statement", "", "FROBNICATE"),
    ("ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC", "", "ALTER DEFAULT"),
];

fn generated(root: &Path, output: &Path) -> (Option<i32>, String) {
    let run = Command::new(SPLIT)
        .args(["generate", "--target", "database", "--without-postgres", "--no-cache", "--output"])
        .arg(output)
        .arg(root)
        .output()
        .expect("it ran");
    (run.status.code(), String::from_utf8_lossy(&run.stderr).into_owned())
}

#[test]
fn all_that_is_left_out_is_told_with_its_place() {
    let root = tempfile::tempdir().expect("a temporary folder");
    for (path, text) in FILES {
        let path = root.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }
    let output = root.path().join("platform");
    let (code, said) = generated(root.path(), &output);
    assert_eq!(code, Some(0), "{said}");
    let page = fs::read_to_string(output.join("database/CROSSINGS.md")).expect("written").replace('\\', "");
    let document = fs::read_to_string(output.join("database/crossings.json")).expect("written");
    let document: Value = serde_json::from_str(&document).expect("JSON");
    let told: Vec<&Value> = document["crossings"]
        .as_array()
        .expect("a list")
        .iter()
        .filter(|crossing| crossing["treatment"] == "unmade")
        .collect();
    for (object, service, begins) in LEFT {
        let (file, line) = FILES
            .iter()
            .find_map(|(path, text)| {
                let line = text.lines().position(|line| line.starts_with(begins))?;
                path.starts_with("migrations/").then_some((*path, line + 1))
            })
            .expect("a statement");
        let crossing = told.iter().find(|crossing| crossing["object"] == *object);
        let crossing = crossing.unwrap_or_else(|| panic!("{object} is not told: {told:#?}"));
        assert_eq!(crossing["service"].as_str().unwrap_or_default(), *service, "{crossing:#}");
        assert_eq!(
            (crossing["defined"]["file"].as_str(), crossing["defined"]["line"].as_u64()),
            (Some(file), Some(line as u64)),
            "{crossing:#}"
        );
        assert!(said.contains(&format!("left out: {object} ({file}:{line})")), "{object}: {said}");
        assert!(page.contains(&format!("{file}:{line}")), "{object}: {page}");
    }
    let names: Vec<&str> = told.iter().filter_map(|crossing| crossing["object"].as_str()).collect();
    assert_eq!(names.len(), LEFT.len(), "{names:#?}");
    // The rest is there, comments included.
    for service in services(&output) {
        let database = format!("lesser_small_{}", service.name);
        SERVER.create(&database).expect("created");
        SERVER.apply(&database, &service.ups).expect("up");
        let comments = "SELECT string_agg(description, '; ' ORDER BY description) FROM pg_description WHERE objoid >= 16384 AND classoid = 'pg_class'::regclass
            AND objoid IN (SELECT oid FROM pg_class WHERE relname ~ '^[ab]_')";
        let comments = SERVER.psql(&database, &["-c", comments], &[]).expect("read");
        assert!(comments.contains(if service.name == "a" { "made; here" } else { "which" }), "{database}: {comments}");
        SERVER.apply(&database, &service.downs).expect("down");
        SERVER.apply(&database, &service.ups).expect("up again");
    }
}

/// The reference, held object by object against what PostgreSQL makes of the same migrations.
#[test]
fn every_object_of_the_reference_is_made_or_told() {
    let output = tempfile::tempdir().expect("a temporary folder");
    let (code, said) = generated(&home(), output.path());
    assert_eq!(code, Some(0), "{said}");
    let mut files: Vec<_> =
        fs::read_dir(home().join("migrations")).expect("there").map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    SERVER.create("lesser_reference").expect("created");
    SERVER.psql("lesser_reference", &[], &files).expect("the migrations apply");
    let account = account(&SERVER, "lesser_reference", output.path()).expect("restored");
    assert!(account.objects > 400 && account.same > 350, "{account:?}");
    assert_eq!(account.unaccounted, Vec::<String>::new(), "{account:?}");
}
