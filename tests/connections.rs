//! The way to a database: TLS as each `sslmode` asks for it against a real server, and passwords from where they may stand.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use split::error::Error;
use split::postgres::{Address, Origin};
use tempfile::TempDir;

#[path = "support/postgres.rs"]
mod postgres_server;
use postgres_server::Server;

const FIXTURE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/catalog");

/// Who may come in, and how.
const RULES: &str = "\
hostssl all certified 127.0.0.1/32 cert
hostnossl all plain 127.0.0.1/32 trust
hostssl all plain 127.0.0.1/32 reject
hostssl all secret 127.0.0.1/32 trust
hostnossl all secret 127.0.0.1/32 reject
host all worded 127.0.0.1/32 scram-sha-256
host all owner 127.0.0.1/32 trust
";

const ROLES: &str = "CREATE ROLE certified LOGIN; CREATE ROLE plain LOGIN; CREATE ROLE secret LOGIN; \
    CREATE ROLE worded LOGIN PASSWORD 'open:sesame'";

fn openssl(folder: &Path, arguments: &[&str]) {
    let output = Command::new("openssl").args(arguments).current_dir(folder).stdin(Stdio::null()).output();
    let output = output.expect("the openssl program: this test makes certificates with it");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// An authority, a server's certificate for `localhost`, one of a client's for `certified`, one that signs itself, and
/// an authority that nobody knows.
fn certificates() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "30"];
    for (name, subject) in [("ca", "/CN=ours"), ("other", "/CN=other")] {
        let (file, key_file) = (format!("{name}.crt"), format!("{name}.key"));
        let more = ["-subj", subject, "-out", &file, "-keyout", &key_file];
        openssl(at, &[&["req", "-x509"], &key[..], &more].concat());
    }
    let alone =
        ["-subj", "/CN=alone", "-addext", "subjectAltName=DNS:localhost", "-out", "alone.crt", "-keyout", "alone.key"];
    openssl(at, &[&["req", "-x509"], &key[..], &alone].concat());
    fs::write(at.join("names"), "subjectAltName=DNS:localhost\n").expect("writable");
    for (name, subject) in [("server", "/CN=localhost"), ("client", "/CN=certified")] {
        let (request, file, key_file) = (format!("{name}.csr"), format!("{name}.crt"), format!("{name}.key"));
        openssl(at, &[&["req"], &key[..5], &["-subj", subject, "-out", &request, "-keyout", &key_file]].concat());
        openssl(
            at,
            &[
                "x509",
                "-req",
                "-in",
                &request,
                "-CA",
                "ca.crt",
                "-CAkey",
                "ca.key",
                "-CAcreateserial",
                "-days",
                "30",
                "-out",
                &file,
                "-extfile",
                "names",
            ],
        );
    }
    for name in ["client.key", "other.key", "alone.key"] {
        fs::set_permissions(at.join(name), fs::Permissions::from_mode(0o600)).expect("ours");
    }
    folder
}

fn configured(server: &Server, files: &Path, certificate: &str) {
    let read = |name: &str| fs::read(files.join(name)).expect("made");
    server.write("server.crt", &read(&format!("{certificate}.crt")));
    server.write("server.key", &read(&format!("{certificate}.key")));
    server.write("ca.crt", &read("ca.crt"));
    server.write("pg_hba.conf", RULES.as_bytes());
    let mut client = server.client("postgres");
    for statement in [
        "ALTER SYSTEM SET ssl_cert_file = 'server.crt'",
        "ALTER SYSTEM SET ssl_key_file = 'server.key'",
        "ALTER SYSTEM SET ssl_ca_file = 'ca.crt'",
        "ALTER SYSTEM SET ssl = on",
        "SELECT pg_reload_conf()",
    ] {
        client.batch_execute(statement).expect("the server takes it");
    }
    // The postmaster reads its files some moments later.
    for _ in 0..100 {
        let mut client = server.client("postgres");
        let row = client.query_one("SELECT current_setting('ssl')", &[]).expect("an answer");
        if row.get::<_, &str>(0) == "on" {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("no TLS: {}", server.log());
}

/// Whether the connection is hidden, or why there is none.
fn reached(url: &str) -> Result<bool, String> {
    let address = Address::new("DATABASE_URL", url, Origin::Variable).map_err(|error| error.to_string())?;
    let mut client = address.connect().map_err(|error: Error| error.to_string())?;
    let row = client.query_one("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()", &[]);
    Ok(row.expect("an answer").get(0))
}

#[test]
fn each_sslmode_is_as_strict_as_libpq_has_it() {
    let files = certificates();
    let server = Server::start();
    server.client("postgres").batch_execute(ROLES).expect("new roles");
    let port = server.port();
    let url = |user: &str, host: &str, query: &str| format!("postgres://{user}@{host}:{port}/postgres?{query}");
    // Before the server has TLS.
    assert_eq!(reached(&url("owner", "127.0.0.1", "sslmode=prefer")), Ok(false));
    assert!(reached(&url("owner", "127.0.0.1", "sslmode=require")).expect_err("no TLS").contains("TLS"));
    configured(&server, files.path(), "server");
    let root = |name: &str| format!("sslrootcert={}", files.path().join(name).display());
    let (ours, other) = (root("ca.crt"), root("other.crt"));

    for (user, host, query, hidden) in [
        ("owner", "127.0.0.1", "sslmode=disable", false),
        ("owner", "127.0.0.1", "sslmode=allow", false),
        ("owner", "127.0.0.1", "sslmode=prefer", true),
        ("owner", "127.0.0.1", "sslmode=require", true),
        // Where the server wants the other way, `allow` and `prefer` go it.
        ("secret", "127.0.0.1", "sslmode=allow", true),
        ("plain", "127.0.0.1", "sslmode=prefer", false),
        // The certificate is for `localhost`: an authority says nothing of names.
        ("owner", "127.0.0.1", &format!("sslmode=verify-ca&{ours}"), true),
        ("owner", "127.0.0.1", &format!("sslmode=require&{ours}"), true),
        ("owner", "localhost", &format!("sslmode=verify-full&{ours}&hostaddr=127.0.0.1"), true),
        ("owner", "127.0.0.1", "sslmode=require&ssl_min_protocol_version=TLSv1.3", true),
    ] {
        assert_eq!(reached(&url(user, host, query)), Ok(hidden), "{user} {query}");
    }
    for (user, host, query, why) in [
        ("secret", "127.0.0.1", "sslmode=disable", "pg_hba"),
        ("plain", "127.0.0.1", "sslmode=require", "pg_hba"),
        ("owner", "127.0.0.1", &format!("sslmode=verify-full&{ours}") as &str, "certificate"),
        ("owner", "127.0.0.1", &format!("sslmode=verify-ca&{other}"), "certificate"),
        ("owner", "127.0.0.1", &format!("sslmode=require&{other}"), "certificate"),
        ("owner", "localhost", "sslmode=verify-full&sslrootcert=system&hostaddr=127.0.0.1", "certificate"),
        ("owner", "127.0.0.1", "sslmode=verify-ca&sslrootcert=%2Fno%2Fsuch.crt", "such.crt"),
        ("certified", "127.0.0.1", "sslmode=require", "certificate"),
    ] {
        let refusal = reached(&url(user, host, query)).expect_err(query);
        assert!(refusal.to_lowercase().contains(why), "{user} {query}: {refusal}");
    }

    // A certificate of our own; a key that others may read is no secret.
    let (certificate, key) = (files.path().join("client.crt"), files.path().join("client.key"));
    let own = format!("sslmode=verify-ca&{ours}&sslcert={}&sslkey={}", certificate.display(), key.display());
    assert_eq!(reached(&url("certified", "127.0.0.1", &own)), Ok(true));
    fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).expect("ours");
    let refusal = reached(&url("certified", "127.0.0.1", &own)).expect_err("an open key");
    assert!(refusal.contains("client.key") && refusal.contains("chmod 600"), "{refusal}");

    // A server that signs for itself is trusted where its own certificate is what is trusted.
    configured(&server, files.path(), "alone");
    let alone = root("alone.crt");
    assert_eq!(reached(&url("owner", "127.0.0.1", &format!("sslmode=verify-ca&{alone}"))), Ok(true));
    assert_eq!(
        reached(&url("owner", "localhost", &format!("sslmode=verify-full&{alone}&hostaddr=127.0.0.1"))),
        Ok(true)
    );
    assert!(reached(&url("owner", "127.0.0.1", &format!("sslmode=verify-full&{alone}"))).is_err());
    assert!(reached(&url("owner", "127.0.0.1", &format!("sslmode=verify-ca&{ours}"))).is_err());
    passwords(&server, files.path());
}

/// What `split analyze` says, with these variables of PostgreSQL's and no others.
fn analyzed(home: &Path, url: &str, variables: &[(&str, &str)]) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_split"));
    command
        .args(["analyze", FIXTURE, "--verbose", "--database-url", url])
        .stdin(Stdio::null())
        .env_clear()
        .env("HOME", home);
    command.envs(std::env::var("PATH").map(|path| ("PATH", path))).envs(variables.iter().copied());
    let output = command.output().expect("it runs");
    let said = String::from_utf8_lossy(&output.stderr).into_owned() + &String::from_utf8_lossy(&output.stdout);
    (output.status.success(), said)
}

fn passwords(server: &Server, home: &Path) {
    let port = server.port();
    let write = |name: &str, text: String, mode: u32| -> PathBuf {
        let file = home.join(name);
        fs::write(&file, text).expect("writable");
        fs::set_permissions(&file, fs::Permissions::from_mode(mode)).expect("ours");
        file
    };
    let url = format!("postgres://worded@127.0.0.1:{port}/postgres");
    let holds = format!("postgres://worded:open%3Asesame@127.0.0.1:{port}/postgres");
    let service = format!("[shop]\nhost=127.0.0.1\nport={port}\nuser=worded\ndbname=postgres\npassword=open:sesame\n");
    let service = write("services", service, 0o644);
    let pass = write("pass", format!("127.0.0.1:{port}:*:worded:open\\:sesame\n"), 0o600);
    let open = write("open", format!("*:{port}:*:worded:open\\:sesame\n"), 0o644);
    let text = |path: &Path| path.to_str().expect("UTF-8").to_owned();
    let (service, pass, open) = (text(&service), text(&pass), text(&open));

    for (url, variables, why) in [
        (url.as_str(), vec![("PGPASSWORD", "open:sesame")], None),
        (&url, vec![("PGPASSFILE", pass.as_str())], None),
        ("service=shop", vec![("PGSERVICEFILE", service.as_str())], None),
        ("postgres://", vec![("PGSERVICEFILE", service.as_str()), ("PGSERVICE", "shop")], None),
        ("env:SHOP", vec![("SHOP", holds.as_str())], None),
        (&url, vec![], Some("password")),
        (&url, vec![("PGPASSWORD", "wrong")], Some("password authentication failed")),
        (&url, vec![("PGPASSFILE", open.as_str())], Some("chmod 600")),
        (&holds, vec![], Some("has a password in it")),
        ("service=nobody", vec![("PGSERVICEFILE", service.as_str())], Some("`nobody`")),
    ] {
        let (reached, said) = analyzed(home, url, &variables);
        assert_eq!(reached, why.is_none(), "{variables:?}: {said}");
        assert!(said.contains(why.unwrap_or("of the live database read")), "{variables:?}: {said}");
        assert!(!said.contains("sesame"), "{said}");
    }
    // The file that is read where nobody names one.
    write(".pgpass", "*:*:*:worded:open\\:sesame\n".to_owned(), 0o600);
    let (reached, said) = analyzed(home, &url, &[]);
    assert!(reached, "{said}");
}
