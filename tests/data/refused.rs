//! What stands against a move: roles without rights, full disks, old servers, the wrong database. Each is told with what
//! to do, and a run after it was done completes.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::process::Command;
use std::thread;

use crate::place::{Move, Said, number};
use crate::postgres_server::Server;
use crate::with_server;

#[test]
fn roles_without_rights_are_told_what_they_lack() {
    with_server(|server| {
        let place = Move::new(server, 50);
        let source = &place.source;
        let roles = format!(
            "CREATE ROLE reader_{source} LOGIN; CREATE ROLE guest_{source} LOGIN; GRANT USAGE ON SCHEMA audit TO reader_{source};
             GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader_{source}"
        );
        place.of_source().batch_execute(&roles).expect("roles");
        place.targets(false);
        let owner = server.url(source);
        let to = server.url(&format!("{}{{service}}", place.prefix));
        let as_role = |url: &str, role: &str| url.replace("owner@", &format!("{role}_{source}@"));

        let said = Said::by(&mut place.between(&as_role(&owner, "reader"), &to, &["copy"]));
        assert_eq!(said.code, Some(2), "{said:?}");
        assert!(said.err.contains("may not read `audit.notes` of the source"), "{said:?}");
        let said = Said::by(&mut place.between(&owner, &as_role(&to, "guest"), &["copy"]));
        assert_eq!(said.code, Some(2), "{said:?}");
        assert!(said.err.contains("permission denied") && said.err.contains("GRANT"), "{said:?}");

        // Row security would hide rows: that is an error, not a smaller copy.
        place
            .of_source()
            .batch_execute(&format!(
                "GRANT SELECT ON ALL TABLES IN SCHEMA audit TO reader_{source}; GRANT SELECT ON ALL SEQUENCES IN SCHEMA public, audit TO reader_{source};
                 ALTER TABLE orders ENABLE ROW LEVEL SECURITY; CREATE POLICY half ON orders USING (id % 2 = 0)"
            ))
            .expect("a policy");
        let said = Said::by(&mut place.between(&as_role(&owner, "reader"), &to, &["copy"]));
        assert_eq!(said.code, Some(2), "{said:?}");
        assert!(said.err.contains("row-level security") && said.err.contains("past row security"), "{said:?}");
        // With what it lacked, the same command completes.
        place.of_source().batch_execute(&format!("ALTER ROLE reader_{source} BYPASSRLS")).expect("rights");
        let said = Said::by(&mut place.between(&as_role(&owner, "reader"), &to, &["copy", "--verify"]));
        assert_eq!(said.code, Some(0), "{said:?}");
    });
}

#[test]
fn the_wrong_databases_are_refused_before_anything_is_written() {
    with_server(|server| {
        let place = Move::new(server, 50);
        let other = Move::new(server, 50);
        let (from, to) = (server.url(&place.source), server.url(&format!("{}{{service}}", place.prefix)));
        let refused = |from: &str, to: &str, arguments: &[&str], why: &str| {
            let said = Said::by(&mut place.between(from, to, arguments));
            assert_eq!(said.code, Some(2), "{said:?}");
            assert!(said.err.contains(why) && said.err.contains("help: "), "{why}: {said:?}");
        };
        refused(&from, &to, &["copy"], "does not exist");
        refused(&from, &from, &["copy", "--no-schema"], "is the database that is copied from");
        place.targets(false);
        refused(
            &from,
            &server.url(&format!("{}order", place.prefix)),
            &["copy"],
            "account and order have the same database",
        );
        refused(&from, &to, &["copy", "--no-schema"], "there is no table `users`");
        refused(&from, &to, &["copy", "--service", "nobody"], "`nobody` is no service");
        place.forget();
        place.done(&["copy", "--create"]);
        refused(&server.url(&other.source), &to, &["copy"], "from another database");
        let mut order = place.target("order");
        assert_eq!(number(&mut order, "SELECT count(*) FROM orders"), 50);

        // A table that the target has otherwise than the source.
        place.forget();
        place.targets(true);
        place
            .target("account")
            .batch_execute("ALTER TABLE users DROP COLUMN ratio, ADD COLUMN more int NOT NULL")
            .expect("ours");
        refused(&from, &to, &["copy", "--no-schema"], "`users` has no column `ratio`");
        place.target("account").batch_execute("ALTER TABLE users ADD COLUMN ratio double precision").expect("ours");
        refused(&from, &to, &["copy", "--no-schema"], "`users.more` needs a value");
        place.target("account").batch_execute("ALTER TABLE users DROP COLUMN more").expect("ours");
        place.target("order").batch_execute("INSERT INTO measures VALUES (1, 'mine')").expect("ours");
        refused(&from, &to, &["copy", "--no-schema"], "there are rows in `measures`");
        assert_eq!(number(&mut place.target("account"), "SELECT count(*) FROM users"), 0);
        // Columns in another order, and a type that takes the same values: still the same rows.
        place
            .target("order")
            .batch_execute("TRUNCATE measures; ALTER TABLE orders ALTER total TYPE numeric(20, 3)")
            .expect("ours");
        let said = place.run(&["copy", "--no-schema"]);
        assert_eq!(said.code, Some(0), "{said:?}");
    });
}

/// A server that says it is PostgreSQL 11.
fn old_server() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("bound").port();
    let message = |kind: u8, body: &[u8]| [&[kind], &(body.len() as u32 + 4).to_be_bytes()[..], body].concat();
    let ready = message(b'Z', b"I");
    let welcome =
        [message(b'R', &0u32.to_be_bytes()), message(b'S', b"server_version\x0011.22\0"), ready.clone()].concat();
    let column =
        [b"row\0", &[0u8; 6][..], &25u32.to_be_bytes(), &(-1i16).to_be_bytes(), &(-1i32).to_be_bytes(), &[0, 0]]
            .concat();
    let row = [
        message(b'T', &[&[0, 1][..], &column].concat()),
        message(b'D', &[&[0, 1, 0, 0, 0, 6][..], b"110022"].concat()),
    ]
    .concat();
    let answer = [row, message(b'C', b"SELECT 1\0"), ready].concat();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { return };
            let mut buffer = [0u8; 4096];
            let _ = stream.read(&mut buffer);
            let _ = stream.write_all(&welcome);
            let _ = stream.read(&mut buffer);
            let _ = stream.write_all(&answer);
            // Who goes away at once is not heard.
            let _ = stream.read(&mut buffer);
        }
    });
    port
}

#[test]
fn an_old_server_is_refused() {
    with_server(|server| {
        let place = Move::new(server, 5);
        let old = format!("postgres://me@127.0.0.1:{}/{{service}}?sslmode=disable", old_server());
        let from = server.url(&place.source);
        for said in [
            Said::by(&mut place.between(&old.replace("{service}", "shop"), &from, &["copy"])),
            Said::by(&mut place.between(&from, &old, &["copy"])),
            Said::by(&mut place.between(&from, &old, &["verify"])),
        ] {
            assert_eq!(said.code, Some(2), "{said:?}");
            assert!(
                said.err.contains("the server is PostgreSQL 11.0") && said.err.contains("PostgreSQL 12"),
                "{said:?}"
            );
        }
    });
}

/// A disk of its own for a target, which root alone can make.
struct Disk(std::path::PathBuf);

impl Disk {
    fn mount(server: &Server, name: &str) -> Option<Self> {
        let folder = server.subfolder(name);
        let mounted = mount(&["-t", "tmpfs", "-o", "size=3m", "tmpfs", folder.to_str()?]);
        if !mounted {
            return None;
        }
        server.own(&folder);
        Some(Self(folder))
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

fn mount(arguments: &[&str]) -> bool {
    Command::new("mount").args(arguments).output().is_ok_and(|output| output.status.success())
}

#[test]
fn a_full_disk_is_told_and_the_next_run_goes_on() {
    // A server of its own: it can't keep its promises to others when a disk is full.
    let server = Server::start();
    let Some(disk) = Disk::mount(&server, "small") else {
        eprintln!("LEFT OUT: a full disk needs root, who may mount one");
        return;
    };
    let place = Move::new(&server, 20_000);
    let (folder, prefix) = (disk.0.display(), &place.prefix);
    let mut client = server.client("postgres");
    client.batch_execute(&format!("CREATE TABLESPACE small LOCATION '{folder}'")).expect("a tablespace");
    client.batch_execute(&format!("CREATE DATABASE {prefix}account")).expect("a database");
    client.batch_execute(&format!("CREATE DATABASE {prefix}order")).expect("a database");
    client.batch_execute(&format!("ALTER DATABASE {prefix}order SET default_tablespace = small")).expect("allowed");
    let said = place.run(&["copy"]);
    assert_eq!(said.code, Some(2), "{said:?}");
    assert!(said.err.contains("No space left on device") && said.err.contains("make room"), "{said:?}");
    assert!(mount(&["-o", "remount,size=400m", disk.0.to_str().expect("UTF-8")]), "more room");
    let said = place.run(&["copy", "--verify"]);
    assert_eq!(said.code, Some(0), "{said:?}");
    place.forget();
    client.batch_execute("DROP TABLESPACE small").expect("it is empty");
}
