//! The reference monolith's databases: all eight, each treatment as it is stated, and what changes when the map does.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use split::postgres::scratch::Scratch;
use split::postgres::{Address, Origin};

use crate::accounting::{account, generate, services};
use crate::{SERVER, SPLIT};

pub fn home() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/monolith")
}

/// The monolith's database, which stays as long as the server.
static MONOLITH: LazyLock<Scratch> = LazyLock::new(|| {
    let mut files: Vec<PathBuf> =
        fs::read_dir(home().join("migrations")).expect("there").map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    let address = Address::new("the server", &SERVER.cluster.url("postgres"), Origin::Variable).expect("an address");
    Scratch::new(&SERVER.programs, Some(&address), &files).expect("the migrations apply")
});

/// The map with something in it replaced, beside the code that it is about.
pub fn map_with(replacements: &[(&str, &str)]) -> (tempfile::TempDir, PathBuf) {
    let mut text = fs::read_to_string(home().join("split.yaml")).expect("the map");
    for (from, to) in replacements {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("split.yaml");
    fs::write(&path, text).expect("writable");
    (folder, path)
}

pub fn into(map: &Path, output: &Path) -> (i32, String) {
    generate(&SERVER, SPLIT, MONOLITH.address().database(), map, output).expect("it ran")
}

/// Restores what was generated into databases of these names, and gives clients.
fn restored(prefix: &str, output: &Path) -> BTreeMap<String, postgres::Client> {
    let made = services(output).into_iter().map(|service| {
        let database = format!("{prefix}_{}", service.name);
        SERVER.create(&database).expect("created");
        SERVER.apply(&database, &service.ups).expect("applied");
        let client = SERVER.client(&database).expect("connected");
        (service.name, client)
    });
    made.collect()
}

fn one<T: for<'a> postgres::types::FromSql<'a>>(client: &mut postgres::Client, query: &str) -> T {
    client.query_one(query, &[]).unwrap_or_else(|error| panic!("{error:?}: {query}")).get(0)
}

/// Carries all events of an outbox to another service's database, as a relay does.
fn carry(from: &mut postgres::Client, to: &mut postgres::Client) -> Vec<bool> {
    let rows = from
        .query("SELECT event_id::text, type, payload::text FROM messaging.outbox ORDER BY id", &[])
        .expect("an outbox");
    rows.iter()
        .map(|row| {
            let (id, name, payload): (String, String, String) = (row.get(0), row.get(1), row.get(2));
            let query = "SELECT messaging.apply_event($1::text::uuid, $2, $3::text::jsonb)";
            to.query_one(query, &[&id, &name, &payload]).expect("applied").get(0)
        })
        .collect()
}

#[test]
fn all_eight_databases_are_whole() {
    let output = tempfile::tempdir().expect("a temporary folder");
    let (code, said) = into(&home(), output.path());
    assert_eq!(code, 0, "{said}");
    assert_eq!(services(output.path()).len(), 8);
    let account = account(&SERVER, MONOLITH.address().database(), output.path()).expect("restored");
    assert!(account.objects > 400 && account.same > 350, "{account:?}");
    assert_eq!(account.unaccounted, Vec::<String>::new(), "{account:?}");
    assert_eq!(account.unexpected, Vec::<String>::new(), "{account:?}");
    // What crosses is told with the code that depends on it.
    let told = fs::read_to_string(output.path().join("database/crossings.json")).expect("written");
    let told: serde_json::Value = serde_json::from_str(&told).expect("JSON");
    let crossings = told["crossings"].as_array().expect("a list");
    let of = |treatment: &str| crossings.iter().filter(|crossing| crossing["treatment"] == treatment).count();
    assert_eq!((of("foreign-key"), of("trigger"), of("left-out")), (32, 3, 1));
    let view = crossings.iter().find(|crossing| crossing["object"] == "view member_directory").expect("the view");
    assert!(
        view["places"]
            .as_array()
            .is_some_and(|places| places.iter().any(|place| place["file"] == "src/tenant/repo.rs")),
        "{view:#}"
    );
    let schema = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/crossings.schema.json"))
        .expect("published");
    let schema = serde_json::from_str(&schema).expect("JSON");
    assert!(jsonschema::validator_for(&schema).expect("a schema").is_valid(&told));
}

/// A server of its own, started for the run and gone with it, makes the same as the server that is named.
#[test]
fn a_server_for_the_run_makes_the_same() {
    let (named, own) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    assert_eq!(into(&home(), named.path()).0, 0);
    let run = Command::new(SPLIT)
        .args(["generate", "--target", "database", "--no-cache", "--output"])
        .arg(own.path())
        .arg(home())
        .output();
    let run = run.expect("it ran");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    for (one, other) in services(named.path()).iter().zip(&services(own.path())) {
        for (one, other) in one.ups.iter().chain(&one.downs).zip(other.ups.iter().chain(&other.downs)) {
            assert_eq!(
                fs::read_to_string(one).expect("text"),
                fs::read_to_string(other).expect("text"),
                "{}",
                one.display()
            );
        }
    }
}

#[test]
fn a_dropped_foreign_key_keeps_what_it_did() {
    let output = tempfile::tempdir().expect("a temporary folder");
    assert_eq!(into(&home(), output.path()).0, 0);
    let mut all = restored("fk", output.path());
    let mut take = |name: &str| all.remove(name).expect("a service");
    let (mut tenant, mut auth, mut workflow) = (take("tenant"), take("auth"), take("workflow"));
    tenant.batch_execute("INSERT INTO plans VALUES ('free', 'Free', 0, 1, 1, 1); INSERT INTO tenants (id, slug, name) VALUES ('00000000-0000-0000-0000-000000000001', 'acme', 'Acme'), ('00000000-0000-0000-0000-000000000002', 'other', 'Other')").expect("rows");
    auth.batch_execute("INSERT INTO users (id, tenant_id, email) VALUES ('00000000-0000-0000-0000-00000000000a', '00000000-0000-0000-0000-000000000001', 'a@x'), ('00000000-0000-0000-0000-00000000000b', '00000000-0000-0000-0000-000000000002', 'b@x')").expect("rows");
    workflow.batch_execute("INSERT INTO workflows (tenant_id, name, definition, created_by) VALUES ('00000000-0000-0000-0000-000000000002', 'w', '{\"steps\": []}', '00000000-0000-0000-0000-00000000000a')").expect("rows");
    // The column, its index and what it refers to.
    assert_eq!(
        one::<String>(
            &mut auth,
            "SELECT col_description('users'::regclass, attnum) FROM pg_attribute WHERE attrelid = 'users'::regclass AND attname = 'tenant_id'"
        ),
        "reference: tenants.id (tenant)"
    );
    assert!(one::<bool>(
        &mut workflow,
        "SELECT EXISTS (SELECT FROM pg_index WHERE indrelid = 'workflows'::regclass AND indkey::text LIKE (SELECT attnum::text FROM pg_attribute WHERE attrelid = 'workflows'::regclass AND attname = 'created_by') || '%')"
    ));
    for client in [&mut tenant, &mut auth] {
        client.batch_execute("DELETE FROM messaging.outbox").expect("emptied");
    }
    tenant.batch_execute("DELETE FROM tenants WHERE slug = 'acme'").expect("deleted");
    assert!(carry(&mut tenant, &mut auth).iter().all(|new| *new));
    assert_eq!(one::<i64>(&mut auth, "SELECT count(*) FROM users"), 1, "ON DELETE CASCADE");
    // What goes there is told to those that refer to it, and only once.
    assert!(carry(&mut tenant, &mut auth).iter().all(|new| !*new), "an event that comes again is known");
    assert!(carry(&mut auth, &mut workflow).contains(&true));
    assert_eq!(
        one::<i64>(&mut workflow, "SELECT count(*) FROM workflows WHERE created_by IS NULL"),
        1,
        "ON DELETE SET NULL"
    );
}

#[test]
fn an_audit_trigger_goes_by_the_outbox() {
    let output = tempfile::tempdir().expect("a temporary folder");
    assert_eq!(into(&home(), output.path()).0, 0);
    let mut all = restored("audit", output.path());
    let mut take = |name: &str| all.remove(name).expect("a service");
    let (mut auth, mut analytics) = (take("auth"), take("analytics"));
    auth.batch_execute(
        "INSERT INTO users (tenant_id, email, password_hash) VALUES (gen_random_uuid(), 'a@x', 'secret')",
    )
    .expect("a row");
    assert_eq!(one::<i64>(&mut auth, "SELECT count(*) FROM audit_log"), 0, "nothing stays");
    assert!(
        !one::<bool>(&mut auth, "SELECT bool_or(payload::text LIKE '%secret%') FROM messaging.outbox"),
        "as the trigger had it"
    );
    assert_eq!(carry(&mut auth, &mut analytics), [true]);
    assert_eq!(carry(&mut auth, &mut analytics), [false]);
    let row =
        analytics.query_one("SELECT id, table_name, action, after ->> 'email' FROM audit_log", &[]).expect("one row");
    assert_eq!(
        (row.get::<_, i64>(0), row.get::<_, String>(1), row.get::<_, String>(2), row.get::<_, String>(3)),
        (1, "users".into(), "INSERT".into(), "a@x".into())
    );
    assert!(auth.batch_execute("DELETE FROM audit_log").is_err(), "it is another service's");
}

#[test]
fn a_shared_enum_is_checked_for_drift() {
    let output = tempfile::tempdir().expect("a temporary folder");
    assert_eq!(into(&home(), output.path()).0, 0);
    let mut all = restored("drift", output.path());
    let check = [output.path().join("services/auth/checks/duplicates.sql")];
    SERVER.psql("drift_auth", &[], &check).expect("as it was made");
    let auth = all.get_mut("auth").expect("a service");
    auth.batch_execute("ALTER TYPE account_status ADD VALUE 'frozen'").expect("changed");
    let error = SERVER.psql("drift_auth", &[], &check).expect_err("it has drifted");
    assert!(error.contains("drifted apart: type account_status"), "{error}");
    auth.batch_execute(
        "CREATE OR REPLACE FUNCTION touch_updated_at() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
    )
    .expect("changed");
    let error = SERVER.psql("drift_auth", &[], &check).expect_err("it has drifted");
    assert!(error.contains("function touch_updated_at(), type account_status"), "{error}");
}

#[test]
fn references_to_nothing_are_found() {
    let output = tempfile::tempdir().expect("a temporary folder");
    assert_eq!(into(&home(), output.path()).0, 0);
    let mut all = restored("orphans", output.path());
    let auth = all.get_mut("auth").expect("a service");
    auth.batch_execute("INSERT INTO users (tenant_id, email) VALUES ('00000000-0000-0000-0000-00000000000c', 'a@x')")
        .expect("a row");
    let services = output.path().join("pg_service.conf");
    fs::write(
        &services,
        format!(
            "[tenant]\nhost={}\nport={}\nuser=split\ndbname=orphans_tenant\n",
            SERVER.cluster.socket().display(),
            SERVER.cluster.port()
        ),
    )
    .expect("writable");
    let run = SERVER
        .cluster
        .client(&SERVER.programs, "psql", "orphans_auth")
        .args(["-X", "-q", "-At", "-f"])
        .arg(output.path().join("services/auth/checks/references.sql"))
        .env("PGSERVICEFILE", &services)
        .output()
        .expect("psql");
    let said = String::from_utf8_lossy(&run.stdout).into_owned();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    assert!(said.contains("users.tenant_id -> tenants|00000000-0000-0000-0000-00000000000c|1"), "{said}");
    // In the monolith all tables are at hand, and all references are whole.
    let said = SERVER
        .psql(MONOLITH.address().database(), &[], &[output.path().join("database/monolith/references.sql")])
        .expect("it runs");
    assert!(said.lines().count() == 32 && !said.contains('|'), "{said}");
}

/// Before the constraints go, the monolith itself begins to tell.
#[test]
fn the_monolith_can_follow_its_deletions() {
    let output = tempfile::tempdir().expect("a temporary folder");
    assert_eq!(into(&home(), output.path()).0, 0);
    let copy = format!("CREATE DATABASE monolith_follows TEMPLATE {}", MONOLITH.address().database());
    let mut client = SERVER.client("postgres").expect("connected");
    // No database is copied while another test looks at it.
    let mut tries = 0;
    while let Err(error) = client.batch_execute(&copy) {
        tries += 1;
        assert!(tries < 300, "a copy: {error}");
        std::thread::sleep(std::time::Duration::from_millis(200));
    }
    let before = SERVER.catalog("monolith_follows").expect("read");
    let file = |way: &str| [output.path().join(format!("database/monolith/track_deletions.{way}.sql"))];
    SERVER.apply("monolith_follows", &file("up")).expect("up");
    let mut client = SERVER.client("monolith_follows").expect("connected");
    client
        .batch_execute(
            "INSERT INTO tenants (slug, name) VALUES ('acme', 'Acme'); DELETE FROM tenants WHERE slug = 'acme'",
        )
        .expect("rows");
    assert_eq!(one::<i64>(&mut client, "SELECT count(*) FROM messaging.outbox WHERE type = 'tenants.deleted'"), 1);
    drop(client);
    SERVER.apply("monolith_follows", &file("down")).expect("down");
    assert_eq!(SERVER.catalog("monolith_follows").expect("read"), before);
}

#[test]
fn a_copy_follows_its_owner_and_takes_nothing_else() {
    let shared = "  # The audit log is of analytics";
    let (_map, path) = map_with(&[
        (shared, &format!("  tables:\n    - {{ table: plans, owner: tenant, replicated_to: [analytics] }}\n{shared}")),
        ("      - plans\n", ""),
    ]);
    let output = tempfile::tempdir().expect("a temporary folder");
    let (code, said) = into(&path, output.path());
    assert_eq!(code, 0, "{said}");
    let mut all = restored("copy", output.path());
    all.get_mut("tenant")
        .expect("tenant")
        .batch_execute("INSERT INTO plans VALUES ('free', 'Free', 0, 1, 1, 1)")
        .expect("a row");
    SERVER
        .psql("copy_tenant", &[], &[output.path().join("services/tenant/replication/publication.up.sql")])
        .expect("published");
    let reaches = format!(
        "host={} port={} user=split dbname=copy_tenant",
        SERVER.cluster.socket().display(),
        SERVER.cluster.port()
    );
    let subscribed = SERVER
        .cluster
        .client(&SERVER.programs, "psql", "copy_analytics")
        .args(["-X", "-q", "-v", "ON_ERROR_STOP=1", "-f"])
        .arg(output.path().join("services/analytics/replication/from_tenant.up.sql"))
        .env("tenant_replication", reaches)
        .output()
        .expect("psql");
    assert!(subscribed.status.success(), "{}", String::from_utf8_lossy(&subscribed.stderr));
    all.get_mut("tenant").expect("tenant").batch_execute("INSERT INTO plans VALUES ('team', 'Team', 5, 1, 1, 1); UPDATE plans SET monthly_cents = 7 WHERE code = 'free'").expect("rows");
    let analytics = all.get_mut("analytics").expect("analytics");
    let begun = Instant::now();
    let copied = |client: &mut postgres::Client| one::<Option<i64>>(client, "SELECT sum(monthly_cents) FROM plans");
    while copied(analytics) != Some(12) && begun.elapsed() < Duration::from_secs(30) {
        std::thread::sleep(Duration::from_millis(100));
    }
    assert_eq!(copied(analytics), Some(12));
    let error = analytics.batch_execute("DELETE FROM plans").expect_err("a copy").to_string();
    let said = format!("{error:?}");
    assert!(analytics.batch_execute("INSERT INTO plans VALUES ('x', 'X', 0, 1, 1, 1)").is_err(), "{said}");
    SERVER
        .psql("copy_analytics", &[], &[output.path().join("services/analytics/replication/from_tenant.down.sql")])
        .expect("unsubscribed");
    SERVER
        .psql("copy_tenant", &[], &[output.path().join("services/tenant/replication/publication.down.sql")])
        .expect("unpublished");
}

#[test]
fn undecided_crossings_stop_their_service_alone() {
    let output = tempfile::tempdir().expect("a temporary folder");
    assert_eq!(into(&home(), output.path()).0, 0);
    let before = files(output.path());
    let (_map, path) = map_with(&[
        ("    - { object: trigger users users_audit, treatment: outbox }\n", ""),
        ("      - reports\n", ""),
    ]);
    let (code, said) = into(&path, output.path());
    assert_eq!(code, 1);
    assert!(said.contains("auth: trigger users users_audit: it uses audit_log of analytics: say `outbox`"), "{said}");
    let after = files(output.path());
    // What was written for it stays as it was; the others go on.
    let of = |files: &BTreeMap<String, String>, service: &str| -> Vec<(String, String)> {
        let below = format!("services/{service}/migrations/");
        files
            .iter()
            .filter(|(path, _)| path.starts_with(&below))
            .map(|(path, text)| (path.clone(), text.clone()))
            .collect()
    };
    assert_eq!(of(&before, "auth"), of(&after, "auth"));
    assert!(of(&after, "analytics").len() > of(&before, "analytics").len());
    let page = &after["database/CROSSINGS.md"];
    assert!(page.contains("**stops auth**"), "{page}");
}

pub fn files(output: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut open = vec![output.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).expect("readable") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(output).expect("below").to_string_lossy().into_owned();
                found.insert(name, fs::read_to_string(&path).expect("text"));
            }
        }
    }
    found
}

/// A table goes from one service to another: what was applied is not touched, new migrations bring both databases to where
/// they would be had they begun with the new map, and rows are not lost on the way.
#[test]
fn a_changed_map_makes_new_migrations() {
    let (output, fresh) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    assert_eq!(into(&home(), output.path()).0, 0);
    let before = files(output.path());
    let mut all = restored("moved", output.path());
    all.get_mut("analytics")
        .expect("analytics")
        .batch_execute(
            "INSERT INTO reports (tenant_id, name, kind, result) VALUES (gen_random_uuid(), 'r', 'cost', '{}')",
        )
        .expect("a row");
    let first: BTreeMap<String, usize> =
        services(output.path()).into_iter().map(|service| (service.name, service.ups.len())).collect();

    let (_map, path) = map_with(&[
        ("      - reports\n", ""),
        ("      - execution_steps\n", "      - execution_steps\n      - reports\n"),
    ]);
    let (code, said) = into(&path, output.path());
    assert_eq!(code, 0, "{said}");
    let after = files(output.path());
    for (name, text) in before.iter().filter(|(name, _)| name.contains("/migrations/")) {
        assert_eq!(after.get(name), Some(text), "{name} was changed");
    }
    assert_eq!(into(&path, fresh.path()).0, 0);
    drop(restored("anew", fresh.path()));
    for service in services(output.path()) {
        let new = &service.ups[first[&service.name]..];
        let database = format!("moved_{}", service.name);
        let moved = matches!(service.name.as_str(), "analytics" | "workflow");
        assert_eq!(new.is_empty(), !moved, "{}: {new:?}", service.name);
        if service.name == "analytics" {
            let error = SERVER.apply(&database, new).expect_err("there are rows");
            assert!(error.contains("public.reports still has rows"), "{error}");
            all.get_mut("analytics").expect("analytics").batch_execute("DELETE FROM reports").expect("moved");
            let (done, left): (Vec<PathBuf>, Vec<PathBuf>) =
                new.iter().cloned().partition(|file| !file.to_string_lossy().contains("contract"));
            assert!(!done.is_empty());
            SERVER.apply(&database, &left).expect("applied");
        } else {
            SERVER.apply(&database, new).expect("applied");
        }
        let (moved, anew) = (
            SERVER.catalog(&database).expect("read"),
            SERVER.catalog(&format!("anew_{}", service.name)).expect("read"),
        );
        assert_eq!(moved, anew, "{}", service.name);
        // And back again, all the way.
        let downs: Vec<PathBuf> = service.downs.clone();
        SERVER.apply(&database, &downs).expect("down");
    }
    // Nothing more comes of the same map.
    let again = into(&path, output.path());
    assert_eq!((again.0, files(output.path()) == after), (0, true), "{}", again.1);
}
