//! The monolith's schema goes on: what has changed in a plain way becomes new migrations, whatever else waits for a person.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::accounting::{generate, services};
use crate::{ROLES, SERVER, SPLIT, fixtures};

const BEFORE: &str = "
    DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'trap_reader') THEN CREATE ROLE trap_reader; END IF; END $$;
    CREATE TYPE mood AS ENUM ('sad', 'happy');
    CREATE TABLE a_parents (id int PRIMARY KEY, gone text, m mood DEFAULT 'sad', n int CONSTRAINT few CHECK (n < 10));
    CREATE INDEX a_parents_old ON a_parents (n);
    CREATE TABLE a_dropped (id int PRIMARY KEY);
    CREATE TABLE b_children (id int PRIMARY KEY, parent int REFERENCES a_parents);
    CREATE VIEW a_first AS SELECT id, n FROM a_parents;
    CREATE VIEW a_second AS SELECT id FROM a_first;
    COMMENT ON VIEW a_second IS 'stays';
    GRANT SELECT ON a_second TO trap_reader;
    COMMENT ON TABLE a_parents IS 'goes';
    COMMENT ON COLUMN a_parents.n IS 'changes';
    GRANT SELECT, UPDATE ON a_parents TO trap_reader;
    CREATE FUNCTION a_twice(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $1';
    CREATE INDEX a_parents_twice ON a_parents (a_twice(n));
    COMMENT ON INDEX a_parents_twice IS 'stays with it';
    ALTER TABLE b_children ENABLE ROW LEVEL SECURITY;";

const AFTER: &str = "
    ALTER TYPE mood ADD VALUE 'it''s calm' BEFORE 'happy';
    ALTER TYPE mood ADD VALUE 'first' BEFORE 'sad';
    ALTER TYPE mood ADD VALUE 'last';
    CREATE TYPE colour AS ENUM ('red');
    CREATE FUNCTION a_given() RETURNS int LANGUAGE sql AS 'SELECT 7';
    ALTER TABLE a_parents DROP COLUMN gone, ADD COLUMN colour colour NOT NULL DEFAULT 'red', ADD COLUMN given int DEFAULT a_given() UNIQUE,
        DROP CONSTRAINT few, ADD CONSTRAINT many CHECK (n < 1000);
    DROP INDEX a_parents_old;
    CREATE INDEX a_parents_new ON a_parents (n DESC);
    DROP TABLE a_dropped;
    CREATE TABLE a_new (id serial PRIMARY KEY, parent int REFERENCES a_parents, child int REFERENCES b_children ON DELETE CASCADE);
    COMMENT ON COLUMN a_new.parent IS 'new';
    GRANT SELECT ON a_new TO trap_reader;
    DROP VIEW a_second;
    DROP VIEW a_first;
    CREATE VIEW a_first AS SELECT n, id, colour FROM a_parents;
    CREATE VIEW a_second AS SELECT id FROM a_first;
    COMMENT ON VIEW a_second IS 'stays';
    GRANT SELECT ON a_second TO trap_reader;
    COMMENT ON TABLE a_parents IS NULL;
    COMMENT ON COLUMN a_parents.n IS 'changed';
    REVOKE UPDATE ON a_parents FROM trap_reader;
    DROP INDEX a_parents_twice;
    CREATE UNIQUE INDEX a_parents_twice ON a_parents (a_twice(n));
    COMMENT ON INDEX a_parents_twice IS 'stays with it';
    CREATE OR REPLACE FUNCTION a_twice(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 2 * $1';
    ALTER TABLE b_children DISABLE ROW LEVEL SECURITY;
    COMMENT ON TABLE b_children IS 'new';";

fn migrations(output: &Path) -> BTreeMap<String, String> {
    let files = services(output).into_iter().flat_map(|service| service.ups.into_iter().chain(service.downs));
    files
        .map(|path| {
            let name = path.strip_prefix(output).expect("below").to_string_lossy().into_owned();
            (name, fs::read_to_string(&path).expect("text"))
        })
        .collect()
}

#[test]
fn plain_changes_become_new_migrations() {
    let _roles = ROLES.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let map = fixtures().join("split.yaml");
    let into = |output: &Path| generate(&SERVER, SPLIT, "changing", &map, output).expect("it ran");
    let (output, fresh) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    SERVER.create("changing").expect("created");
    SERVER.psql("changing", &["-c", BEFORE], &[]).expect("the schema");
    assert_eq!(into(output.path()).0, 0);
    let before = migrations(output.path());
    let mut first = BTreeMap::new();
    for service in services(output.path()) {
        let database = format!("changing_{}", service.name);
        SERVER.create(&database).expect("created");
        SERVER.apply(&database, &service.ups).expect("applied");
        first.insert(service.name, service.ups.len());
    }
    SERVER
        .psql("changing_a", &["-c", "INSERT INTO a_parents VALUES (1, 'x', 'happy', 5); SELECT * FROM a_second"], &[])
        .expect("rows");

    for change in AFTER.split(";\n") {
        SERVER.psql("changing", &["-c", change], &[]).expect("a change");
    }
    let (code, said) = into(output.path());
    assert_eq!(code, 0, "{said}");
    let after = migrations(output.path());
    for (name, text) in &before {
        assert_eq!(after.get(name), Some(text), "{name} was changed");
    }
    assert_eq!(into(fresh.path()).0, 0);
    let begun = services(fresh.path());
    for service in services(output.path()) {
        let (database, anew) = (format!("changing_{}", service.name), format!("changing_anew_{}", service.name));
        let (old, new) = service.ups.split_at(first[&service.name]);
        assert!(!old.is_empty() && !new.is_empty());
        SERVER.apply(&database, new).expect("the new ones");
        let other = begun.iter().find(|other| other.name == service.name).expect("the same services");
        SERVER.create(&anew).expect("created");
        SERVER.apply(&anew, &other.ups).expect("applied");
        let (changed, anew) = (SERVER.catalog(&database).expect("read"), SERVER.catalog(&anew).expect("read"));
        for (what, definition) in &anew {
            assert_eq!(changed.get(what), Some(definition), "{what}");
        }
        assert_eq!(
            changed.len(),
            anew.len(),
            "{:?}",
            changed.keys().filter(|key| !anew.contains_key(*key)).collect::<Vec<_>>()
        );
    }
    let row = SERVER.psql("changing_a", &["-c", "SELECT id, m, n, colour, given FROM a_parents"], &[]).expect("read");
    assert_eq!(row.trim(), "1|happy|5|red|7");
    // The way back, over all of them.
    SERVER.psql("changing_a", &["-c", "DELETE FROM a_parents"], &[]).expect("emptied");
    for service in services(output.path()) {
        let database = format!("changing_{}", service.name);
        SERVER.apply(&database, &service.downs).expect("down");
        SERVER.apply(&database, &service.ups).expect("up again");
    }
    // Nothing more comes of the same schema.
    assert_eq!((into(output.path()).0, migrations(output.path()) == after), (0, true));

    // What becomes of the rows is not said by a changed type.
    SERVER.psql("changing", &["-c", "ALTER TABLE b_children ALTER parent TYPE bigint"], &[]).expect("a change");
    let (code, said) = into(output.path());
    assert_eq!(code, 1, "{said}");
    assert!(
        said.contains("b: table b_children has changed in a way that a person has to write down as a migration"),
        "{said}"
    );
    assert_eq!(migrations(output.path()), after);
}
