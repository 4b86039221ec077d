//! Runs that end in the middle: killed themselves, or with a server that is killed; and a source that others write to.

use std::process::{Child, Command};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use postgres::Client;

use crate::place::{Move, Said, number, text};
use crate::postgres_server::Server;
use crate::with_server;

/// A run of which everything but one table is done: somebody else's lock on the target is in its way.
fn stopped(place: &Move<'_>, table: &str) -> (Child, Client) {
    place.targets(true);
    let mut lock = place.target("order");
    lock.batch_execute(&format!("BEGIN; LOCK TABLE {table} IN SHARE MODE")).expect("a lock");
    let child = place.command(&["copy", "--no-schema", "--jobs", "1"]).spawn().expect("it starts");
    let mut watch = place.target("order");
    let waits = format!("SELECT count(*) FROM pg_locks WHERE relation = '{table}'::regclass AND NOT granted");
    let clock = Instant::now();
    while number(&mut watch, &waits) == 0 {
        assert!(clock.elapsed() < Duration::from_secs(60), "it never came to {table}");
        thread::sleep(Duration::from_millis(20));
    }
    (child, lock)
}

fn kill(mut child: Child) {
    child.kill().expect("it runs");
    child.wait().expect("it ends");
}

#[test]
fn a_killed_run_goes_on_where_it_was() {
    with_server(|server| {
        let place = Move::new(server, 300);
        let (child, lock) = stopped(&place, "measures");
        kill(child);
        drop(lock);
        // Nobody has written since, in any database of the server: what is there is kept without a look at it. Other
        // tests write, so it may as well have been compared.
        let document = place.done(&["copy", "--no-schema", "--verify"]);
        let kept = Move::kept(&document);
        assert!(kept.contains(&"account users".to_owned()) && !kept.contains(&"order measures".to_owned()), "{kept:?}");
    });
}

#[test]
fn what_changed_meanwhile_is_copied_again_and_the_rest_is_kept() {
    with_server(|server| {
        let place = Move::new(server, 300);
        let (child, lock) = stopped(&place, "measures");
        kill(child);
        drop(lock);
        place
            .of_source()
            .batch_execute(
                "UPDATE users SET balance = balance + 1 WHERE id = 3; UPDATE orders SET total = total - 1 WHERE id = 3;
                 DELETE FROM audit.notes WHERE part = 9",
            )
            .expect("changes");
        let document = place.done(&["copy", "--no-schema", "--verify"]);
        assert_eq!(document["verified"]["equal"], true, "{document}");
        let kept = Move::kept(&document);
        for (table, is) in [
            ("account users", false),
            ("account audit.notes", false),
            ("order orders", false),
            ("order measures", false),
            ("account sessions", true),
            ("order order_lines", true),
            ("order events_old", true),
        ] {
            assert_eq!(kept.contains(&table.to_owned()), is, "{table} of {kept:?}");
        }
    });
}

#[test]
fn a_second_run_waits_for_the_first_and_a_connection_that_ends_is_told() {
    with_server(|server| {
        let place = Move::new(server, 300);
        let (child, lock) = stopped(&place, "measures");
        let mut watch = place.target("order");
        let held = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";
        let mut second = place.command(&["copy", "--no-schema"]).spawn().expect("it starts");
        let clock = Instant::now();
        while number(&mut watch, held) == 0 {
            assert!(second.try_wait().expect("a child").is_none(), "it did not wait");
            assert!(clock.elapsed() < Duration::from_secs(20), "it did not wait");
            thread::sleep(Duration::from_millis(20));
        }
        // The connections of the first end while it works.
        let end = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'split' \
                   AND datname = current_database() AND query LIKE '%COPY%'";
        assert!(number(&mut watch, end) > 0);
        let said = child.wait_with_output().expect("it ends");
        let err = String::from_utf8_lossy(&said.stderr);
        assert_eq!(said.status.code(), Some(2), "{err}");
        assert!(
            err.contains("could not copy `measures` to order") && err.contains("run the same command again"),
            "{err}"
        );
        drop(lock);
        let second = second.wait_with_output().expect("it ends");
        assert_eq!(second.status.code(), Some(0), "{}", String::from_utf8_lossy(&second.stderr));
        let document = place.done(&["verify"]);
        assert_eq!(document["equal"], true);
    });
}

/// A cent that leaves a user comes to an order: the sum over both services never changes.
fn writer(mut client: Client, stop: &AtomicBool) -> u32 {
    let mut many = 0;
    while !stop.load(Ordering::Relaxed) {
        let id = many % 200 + 1;
        client
            .batch_execute(&format!(
                "BEGIN; UPDATE users SET balance = balance - 1 WHERE id = {id};
                 UPDATE orders SET total = total + 1 WHERE id = {id};
                 INSERT INTO measures VALUES ({many}, 'load'); COMMIT"
            ))
            .expect("a transaction");
        many += 1;
    }
    many
}

#[test]
fn the_copy_is_of_one_moment_while_others_write() {
    with_server(|server| {
        let place = Move::new(server, 5000);
        let mut source = place.of_source();
        let sum = |client: &mut Client, query: &str| text(client, query).parse::<f64>().expect("a number");
        let all = "SELECT ((SELECT sum(balance) FROM users) + (SELECT sum(total) FROM orders))::text";
        let before = sum(&mut source, all);
        let stop = AtomicBool::new(false);
        let (said, many) = thread::scope(|scope| {
            let load = scope.spawn(|| writer(place.of_source(), &stop));
            let said = place.run(&["copy", "--create", "--verify"]);
            stop.store(true, Ordering::Relaxed);
            (said, load.join().expect("it writes"))
        });
        assert_eq!(said.code, Some(0), "{said:?}");
        assert!(many > 50, "only {many} transactions went on meanwhile");
        let balance = sum(&mut place.target("account"), "SELECT sum(balance)::text FROM users");
        let total = sum(&mut place.target("order"), "SELECT sum(total)::text FROM orders");
        assert!((balance + total - before).abs() < 1e-6, "{balance} + {total} is not {before}");
        // The load was really in the way: the source is another by now.
        assert!((sum(&mut source, "SELECT sum(balance)::text FROM users") - balance).abs() > 0.5);
    });
}

/// kill -9 of our process, of what works for us at the source, and at a target: the run after it completes. The bench
/// does the same at many more points.
#[test]
fn whoever_is_killed_the_next_run_completes() {
    // A server of its own: it goes down with each process of it that is killed.
    let server = Server::start();
    let place = Move::new(&server, 4000);
    let clock = Instant::now();
    place.done(&["copy", "--create"]);
    let whole = clock.elapsed();
    for (point, victim) in
        [(0.3, "process"), (0.6, "process"), (0.45, "source"), (0.4, "target"), (0.65, "target"), (0.9, "process")]
    {
        place.forget();
        let mut child = place.command(&["copy", "--create"]).spawn().expect("it starts");
        thread::sleep(whole.mul_f64(point));
        let killed = match victim {
            "process" => child.kill().is_ok(),
            _ => backend(&server, if victim == "source" { &place.source } else { &place.prefix }),
        };
        let first = child.wait_with_output().expect("it ends");
        let err = String::from_utf8_lossy(&first.stderr);
        assert!(first.status.code() == Some(0) || victim == "process" || killed, "{victim}: {err}");
        assert!(!err.contains("panicked"), "{err}");
        let mut tries = 0;
        let said = loop {
            let said = Said::by(&mut place.command(&["copy", "--create", "--verify"]));
            // A server that was just killed needs some moments to come up.
            if said.code == Some(0) || tries == 20 {
                break said;
            }
            tries += 1;
            thread::sleep(Duration::from_millis(300));
        };
        assert_eq!(said.code, Some(0), "{victim} at {point}: {said:?}");
        assert!(said.out.contains("10 tables equal, 0 differ"), "{said:?}");
    }
}

/// Kills a process of the server that works for us in a database whose name begins so.
fn backend(server: &Server, database: &str) -> bool {
    let query = format!(
        "SELECT coalesce(max(pid), 0)::bigint FROM pg_stat_activity WHERE application_name = 'split' AND datname LIKE '{database}%'"
    );
    let pid = number(&mut server.client("postgres"), &query);
    pid > 0 && Command::new("kill").args(["-9", &pid.to_string()]).status().expect("kill").success()
}
