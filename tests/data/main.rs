//! The move of data, against real servers: what is copied and how, what a comparison finds, what a killed run leaves.

mod broken;
mod corallum;
mod place;
mod refused;
mod shop;

#[path = "../support/postgres.rs"]
mod postgres_server;

use std::sync::{Arc, Mutex, PoisonError, Weak};

use place::{Move, number, text};
use postgres_server::Server;

/// Tests that run at the same time share a server; the last one stops it.
pub fn with_server(test: impl FnOnce(&Server)) {
    static SHARED: Mutex<Weak<Server>> = Mutex::new(Weak::new());
    let server = {
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        let server = shared.upgrade().unwrap_or_else(|| Arc::new(Server::start()));
        *shared = Arc::downgrade(&server);
        server
    };
    test(&server);
}

/// All that a client would see of a table, in one text.
fn content(client: &mut postgres::Client, table: &str) -> String {
    text(client, &format!("SELECT coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '') FROM {table} t"))
}

#[test]
fn everything_is_copied_as_it_is_and_nothing_is_written_to_the_source() {
    with_server(|server| {
        let place = Move::new(server, 3000);
        let mut source = place.of_source();
        source.batch_execute(&format!("ALTER DATABASE {} SET log_statement = 'all'", place.source)).expect("allowed");
        let said = place.run(&["copy", "--create", "--verify"]);
        assert_eq!(said.code, Some(0), "{said:?}");
        assert!(said.out.contains("0 differ"), "{said:?}");

        let tables = [
            ("account", vec!["countries", "users", "sessions", "audit.notes"]),
            ("order", vec!["countries", "orders", "order_lines", "events", "events_old", "events_new", "measures"]),
        ];
        for (service, tables) in tables {
            let mut target = place.target(service);
            for table in tables {
                assert_eq!(content(&mut target, table), content(&mut source, table), "{table}");
            }
        }
        let mut account = place.target("account");
        let mut order = place.target("order");
        // Sequences go on where the source's are, by identity, by default and by name.
        for (service, query) in [
            ("account", "SELECT nextval(pg_get_serial_sequence('users', 'id'))"),
            ("account", "SELECT nextval('audit.numbers')"),
            ("order", "SELECT nextval(pg_get_serial_sequence('orders', 'id'))"),
        ] {
            let there = number(&mut place.target(service), query);
            assert_eq!(there, number(&mut source, query), "{query}");
        }
        // What comes behind the data is there, and was not in the way.
        assert_eq!(number(&mut account, "SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND convalidated"), 2);
        assert!(order.batch_execute("INSERT INTO orders (user_id, total) VALUES (1, 1)").is_err(), "the trigger fires");

        // The source was only read: the statements of our sessions say so.
        let log = server.log();
        let ours: Vec<&str> =
            log.lines().filter_map(|line| line.split_once("statement: ")).map(|(_, text)| text).collect();
        assert!(ours.iter().any(|text| text.starts_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")), "{log}");
        let reads =
            ["SELECT", "SET ", "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", "LOCK TABLE", "COPY", "nextval"];
        let others: Vec<&&str> = ours.iter().filter(|text| !reads.iter().any(|read| text.starts_with(read))).collect();
        assert!(others.is_empty(), "{others:?}");
        assert!(!log.contains("COPY \"public\".\"users\" FROM"), "nothing goes into the source");
    });
}

#[test]
fn a_second_run_does_nothing_and_the_end_leaves_no_trace() {
    with_server(|server| {
        let place = Move::new(server, 500);
        place.done(&["copy", "--create"]);
        let again = place.done(&["copy"]);
        assert_eq!(Move::kept(&again).len(), 10, "{again}");
        // Rows that came after the copy don't matter to what is complete.
        place.of_source().batch_execute("INSERT INTO measures VALUES (1, 'late')").expect("a row");
        place.done(&["copy"]);
        let mut order = place.target("order");
        assert_eq!(number(&mut order, "SELECT count(*) FROM measures WHERE label = 'late'"), 0);
        place.done(&["copy", "--finish"]);
        assert_eq!(number(&mut order, "SELECT count(*) FROM pg_namespace WHERE nspname = 'split_copy'"), 0);
        // Now it is a database like any other, and not an empty one.
        let said = place.run(&["copy", "--no-schema"]);
        assert_eq!(said.code, Some(2), "{said:?}");
        assert!(
            said.err.contains("order: ") && said.err.contains("is not empty") && said.err.contains("`orders`"),
            "{said:?}"
        );
        let said = place.run(&["copy"]);
        assert!(said.code == Some(2) && said.err.contains("has tables already"), "{said:?}");
    });
}

#[test]
fn a_row_that_is_wrong_missing_or_extra_is_named() {
    with_server(|server| {
        let place = Move::new(server, 4000);
        place.done(&["copy", "--create"]);
        let equal = place.done(&["verify"]);
        assert_eq!(equal["equal"], true);
        // Two values that change places leave every sum over a column as it was.
        place
            .target("account")
            .batch_execute(
                "UPDATE users SET balance = balance + 0.001 WHERE id = 77;
                 UPDATE users SET ratio = CASE id WHEN 5 THEN sqrt(6) ELSE sqrt(5) END WHERE id IN (5, 6);
                 DELETE FROM audit.notes WHERE number = 1010;
                 INSERT INTO audit.notes VALUES (7, 8, 'more');
                 INSERT INTO sessions VALUES (1, 'more'), (1, 'more');
                 DELETE FROM sessions WHERE ctid = (SELECT min(ctid) FROM sessions WHERE token = 'token 8')",
            )
            .expect("changes");
        place
            .target("order")
            .batch_execute("UPDATE order_lines SET amount = 7 - amount * 2 WHERE order_id IN (5, 6) AND line = 0; UPDATE measures SET value = '-0' WHERE ctid = '(0,1)'")
            .expect("changes");
        let said = place.run(&["verify", "--format", "json"]);
        assert_eq!(said.code, Some(1), "{said:?}");
        let found: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
        let mut lines = Vec::new();
        for table in found["tables"].as_array().expect("tables") {
            for row in table["differences"].as_array().expect("rows") {
                let key: Vec<&str> =
                    row["key"].as_array().expect("a key").iter().filter_map(|value| value.as_str()).collect();
                lines.push(format!(
                    "{} {} {} {} {}",
                    table["service"].as_str().unwrap_or_default(),
                    table["table"].as_str().unwrap_or_default(),
                    row["kind"].as_str().unwrap_or_default(),
                    key.join("/"),
                    row["times"]
                ));
            }
        }
        let measure =
            lines.iter().position(|line| line.starts_with("order measures missing")).expect("a row without a key");
        let lost = lines.remove(measure);
        assert!(lost.ends_with(" 1"), "{lost}");
        assert_eq!(
            lines,
            [
                "account sessions extra (1,more) 2",
                "account sessions missing (17,\"token 8\") 1",
                "account users wrong 5 1",
                "account users wrong 6 1",
                "account users wrong 77 1",
                "account audit.notes missing 1010/3 1",
                "account audit.notes extra 7/8 1",
                "order measures extra (-0,\"label 1\") 1",
                "order order_lines wrong 5/0 1",
                "order order_lines wrong 6/0 1",
            ]
        );
        let said = place.run(&["verify", "--service", "account", "--limit", "1"]);
        assert!(said.out.contains("account: `users` differs: 3 wrong, 0 missing, 0 extra"), "{said:?}");
        assert!(said.out.contains("  wrong   id=5\n") && said.out.contains("and 2 more"), "{said:?}");
    });
}

/// As somebody sees it who watches: through a terminal of its own.
#[test]
fn on_a_terminal_it_says_how_far_it_is_how_fast_and_how_long_it_will_take() {
    with_server(|server| {
        let place = Move::new(server, 40_000);
        let plain = place.command(&["copy", "--create", "--verify"]);
        let words: Vec<String> = std::iter::once(plain.get_program())
            .chain(plain.get_args())
            .map(|word| format!("'{}'", word.to_string_lossy()))
            .collect();
        let mut command = std::process::Command::new("script");
        command.args(["-qec", &format!("stty cols 140 rows 30; {}", words.join(" ")), "/dev/null"]);
        command.env("TERM", "xterm").stdin(std::process::Stdio::null());
        let Ok(output) = command.output() else {
            eprintln!("LEFT OUT: a terminal needs `script`, as in Debian's bsdutils");
            return;
        };
        let seen = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{seen}");
        for phase in ["copy", "verify"] {
            let told = seen.split(['\r', '\n']).any(|line| {
                line.contains(phase) && line.contains(" rows") && line.contains("/s") && line.contains("left")
            });
            assert!(told, "{phase} is not shown: {seen:?}");
        }
    });
}
