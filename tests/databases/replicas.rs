//! Copies of tables on two servers: what `split data copy` brought is not brought again, what changes later arrives.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::accounting::{Server, generate, services};
use crate::{SERVER, SPLIT, fixtures};

const ROWS: &str = "SELECT string_agg(code || ' ' || name, ', ' ORDER BY code) FROM copied";

fn waited(server: &Server, database: &str, query: &str, wanted: &str) {
    let begun = Instant::now();
    loop {
        let found = server.psql(database, &["-c", query], &[]).expect("read");
        if found.trim() == wanted {
            return;
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "{query}: {found}, not {wanted}");
        std::thread::sleep(Duration::from_millis(100));
    }
}

fn script(server: &Server, database: &str, file: &Path, reaches: &str) {
    let mut psql = server.cluster.client(&server.programs, "psql", database);
    let output =
        psql.args(["-X", "-q", "-v", "ON_ERROR_STOP=1", "-f"]).arg(file).env("a_replication", reaches).output();
    let output = output.expect("psql");
    assert!(output.status.success(), "{}: {}", file.display(), String::from_utf8_lossy(&output.stderr));
}

fn applied(server: &Server, database: &str, output: &Path, service: &str) {
    let of = services(output).into_iter().find(|one| one.name == service).expect("generated");
    server.create(database).expect("created");
    server.apply(database, &of.ups).expect("applied");
}

#[test]
fn a_copy_on_another_server_follows_its_owner() {
    let (owners, readers) = (&*SERVER, Server::start().expect("a second server"));
    owners.create("replicated").expect("created");
    owners.psql("replicated", &[], &[fixtures().join("copies.sql")]).expect("the fixture loads");
    let rows = "INSERT INTO copied VALUES ('x', 'X'), ('y', 'Y'); INSERT INTO b_uses VALUES (1, 'x');
        INSERT INTO copied_parts VALUES (1, '2024-02-03'); INSERT INTO copied_keyless VALUES ('k')";
    owners.psql("replicated", &["-c", rows], &[]).expect("rows");
    let output = tempfile::tempdir().expect("a temporary folder");
    let map = fixtures().join("split.yaml");
    let (code, said) = generate(owners, SPLIT, "replicated", &map, output.path()).expect("it ran");
    assert_eq!(code, 0, "{said}");
    let file = |service: &str, name: &str| output.path().join(format!("services/{service}/replication/{name}.sql"));
    let reaches = format!(
        "host={} port={} user=split dbname=replicated_a",
        owners.cluster.socket().display(),
        owners.cluster.port()
    );

    // The rows are moved; both have those of the copies from then on.
    let moved = Command::new(SPLIT)
        .args(["data", "copy", "--create", "--from", &owners.cluster.url("replicated"), "--to", "env:{SERVICE}_PGURI"])
        .arg("--generated")
        .arg(output.path())
        .arg(&map)
        .env("A_PGURI", owners.cluster.url("replicated_a"))
        .env("B_PGURI", readers.cluster.url("replicated_b"))
        .output()
        .expect("it ran");
    assert!(moved.status.success(), "{}", String::from_utf8_lossy(&moved.stderr));
    waited(&readers, "replicated_b", ROWS, "x X, y Y");
    script(owners, "replicated_a", &file("a", "publication.up"), &reaches);
    script(&readers, "replicated_b", &file("b", "from_a.up"), &reaches);
    let later = "UPDATE copied SET name = 'new' WHERE code = 'x'; DELETE FROM copied WHERE code = 'y';
        INSERT INTO copied VALUES ('z', 'Z'); INSERT INTO copied_parts VALUES (2, '2024-03-04'); DELETE FROM copied_keyless";
    owners.psql("replicated_a", &["-c", later], &[]).expect("changes");
    waited(&readers, "replicated_b", ROWS, "x new, z Z");
    waited(&readers, "replicated_b", "SELECT count(*) FROM copied_parts_1", "2");
    waited(&readers, "replicated_b", "SELECT count(*) FROM copied_keyless", "0");

    // A reader that has no rows yet is given them first.
    script(&readers, "replicated_b", &file("b", "from_a.down"), &reaches);
    script(owners, "replicated_a", &file("a", "publication.down"), &reaches);
    applied(&readers, "replicated_anew", output.path(), "b");
    script(owners, "replicated_a", &file("a", "publication.up"), &reaches);
    script(&readers, "replicated_anew", &file("b", "from_a.up"), &reaches);
    waited(&readers, "replicated_anew", ROWS, "x new, z Z");
    owners.psql("replicated_a", &["-c", "INSERT INTO copied VALUES ('zz', 'later')"], &[]).expect("a row");
    waited(&readers, "replicated_anew", ROWS, "x new, z Z, zz later");
    script(&readers, "replicated_anew", &file("b", "from_a.down"), &reaches);
    script(owners, "replicated_a", &file("a", "publication.down"), &reaches);
}
