//! What goes wrong around a service: others that are down, slow or talk nonsense, a database that goes and comes back, tokens that do
//! not hold, bodies that are too large, events that nobody can handle. Each has its status within its time, and it passes.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

use crate::around::{Line, Manner, Other, free};
use crate::postgres::Server;
use crate::token::{plain, signed, token};
use crate::{Service, TOKEN};

const SECRET: &str = "a secret for tests";
pub const OLGA: &str = "00000000-0000-4000-8000-000000000201";
const ACME: &str = "00000000-0000-4000-8000-000000000002";

/// What a person would write: a handler that asks another service, and one of an event.
pub fn fill(workspace: &Path) {
    let path = workspace.join("services/workflow/src/handlers/get_workflows.rs");
    let text = fs::read_to_string(&path).expect("a handler");
    let body = "    let id = caller.subject().and_then(|id| id.parse().ok()).unwrap_or_default();\n    let tenants = \
                app.calls.tenant.tenants_by_id(&[id]).await?;\n    let _ = query;\n    \
                Ok(Json(serde_json::json!({ \"tenants\": tenants.len() })))";
    let filled = text.replace("    chassis::unwritten!(get_workflows, app, caller, query)", body);
    assert_ne!(text, filled, "the handler looks otherwise: {text}");
    fs::write(path, filled).expect("writable");
    let path = workspace.join("services/tenant/src/listeners/user_created.rs");
    let text = fs::read_to_string(&path).expect("a listener");
    let (head, _) = text.split_once("    let _ = (app, event, envelope, transaction);").expect("an empty body");
    let body = "    let _ = (app, envelope);\n    if event.email == \"poison\" {\n        return \
                Err(Failure::again(\"it makes us ill\"));\n    }\n    sqlx::query(\"INSERT INTO heard VALUES \
                ($1)\").bind(event.email).execute(transaction).await.map(drop).map_err(Failure::from)\n}\n";
    fs::write(&path, format!("{head}{body}")).expect("writable");
    let status = Command::new("rustfmt").args(["--edition", "2024"]).arg(&path).status().expect("rustfmt");
    assert!(status.success());
}

pub fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_secs()
}

pub fn claims() -> Value {
    json!({ "iss": "corallum", "sub": OLGA, "iat": now(), "exp": now() + 600 })
}

pub fn bearer(token: &str) -> String {
    format!("Bearer {token}")
}

/// `service` shows what happens while others are away, `database` is a URL of `server`'s.
pub fn all(workspace: &Path, settings: &[(&str, &str)], server: &Server, database: &str) {
    others(workspace, settings);
    tokens_and_bodies(workspace, settings);
    the_database(workspace, settings, server, database);
    events(workspace, settings, server, database);
}

pub fn with<'s>(settings: &[(&'s str, &'s str)], more: &[(&'s str, &'s str)]) -> Vec<(&'s str, &'s str)> {
    // The last one of a name is the one that holds.
    [settings, more].concat()
}

fn others(workspace: &Path, settings: &[(&str, &str)]) {
    let port = free();
    let address = format!("http://127.0.0.1:{port}");
    let workflow = Service::start(workspace, "workflow", &with(settings, &[("TENANT_SERVICE_URL", &address)]));
    let authorization = bearer(&token(&claims(), SECRET));
    let ask = || {
        let begin = Instant::now();
        let (status, body) = workflow.ask("GET", "/workflows", &[("authorization", &authorization)]);
        (status, body, begin.elapsed())
    };
    let well = |why: &str| {
        let _other = Other::start(port, Manner::Well);
        let (status, body, _) = ask();
        assert_eq!((status, &body), (200, &json!({ "tenants": 0 })), "{why}");
    };
    well("at first");
    for (manner, status, longest) in [
        (Manner::Page, 502, 2),
        (Manner::Noise, 502, 6),
        (Manner::Cut, 502, 6),
        (Manner::Ill, 502, 6),
        // Each try has its time, and all together have theirs.
        (Manner::Silent, 504, 11),
    ] {
        let other = Other::start(port, manner);
        let (answered, body, time) = ask();
        assert_eq!(answered, status, "{manner:?}: {body}");
        assert!(body["detail"].as_str().is_some_and(|detail| detail.contains("tenant")), "{manner:?}: {body}");
        assert!(time < Duration::from_secs(longest), "{manner:?} took {time:?}");
        drop(other);
        well(&format!("after {manner:?}"));
    }
    // Down: at first each call finds out, then nobody is asked for a while.
    for _ in 0..5 {
        let (status, body, time) = ask();
        assert!(status == 503 && time < Duration::from_secs(5), "{status} after {time:?}: {body}");
    }
    let _other = Other::start(port, Manner::Well);
    let (status, body, time) = ask();
    assert!(
        status == 503 && body["detail"].as_str().is_some_and(|detail| detail.contains("left alone")),
        "{status}: {body}"
    );
    assert!(time < Duration::from_secs(1), "the breaker took {time:?}");
    let begin = Instant::now();
    while ask().0 != 200 {
        assert!(begin.elapsed() < Duration::from_secs(15), "it does not recover");
        thread::sleep(Duration::from_millis(200));
    }
}

fn tokens_and_bodies(workspace: &Path, settings: &[(&str, &str)]) {
    let tenant = free();
    let _other = Other::start(tenant, Manner::Well);
    let address = format!("http://127.0.0.1:{tenant}");
    let more = [("TENANT_SERVICE_URL", address.as_str()), ("MAX_BODY_BYTES", "2000")];
    let workflow = Service::start(workspace, "workflow", &with(settings, &more));
    let asked = |token: &str| workflow.ask("GET", "/workflows", &[("authorization", &bearer(token))]);
    let changed = |name: &str, value: Value| {
        let mut claims = claims();
        claims[name] = value;
        claims
    };
    assert_eq!(asked(&token(&claims(), SECRET)).0, 200);
    let without = |name: &str| {
        let mut claims = claims();
        claims.as_object_mut().expect("an object").remove(name);
        claims
    };
    let whole = token(&claims(), SECRET);
    let forged = format!(
        "{}.{}",
        token(&changed("sub", json!("root")), "x").rsplit_once('.').expect("parts").0,
        whole.rsplit_once('.').expect("parts").1
    );
    for (why, token) in [
        ("no token at all", "nonsense".to_owned()),
        ("expired", token(&changed("exp", json!(now() - 3600)), SECRET)),
        ("not valid yet", token(&changed("nbf", json!(now() + 3600)), SECRET)),
        ("without an end", token(&without("exp"), SECRET)),
        ("without a subject", token(&without("sub"), SECRET)),
        ("of another issuer", token(&changed("iss", json!("somebody")), SECRET)),
        ("without an issuer", token(&without("iss"), SECRET)),
        ("signed with another key", token(&claims(), "another secret")),
        ("another's signature", forged),
        ("no signature", format!("{}.", plain(&json!({ "alg": "none", "typ": "JWT" }), &claims()))),
        ("an algorithm of its own choice", signed(&json!({ "alg": "HS512", "typ": "JWT" }), &claims(), SECRET)),
        ("a published key's algorithm", signed(&json!({ "alg": "RS256", "typ": "JWT" }), &claims(), SECRET)),
    ] {
        let (status, body) = asked(&token);
        assert_eq!((status, &body["status"]), (401, &json!(401)), "{why}: {body}");
        assert!(!body.to_string().contains(SECRET));
    }

    // Too large, by its own account and without one.
    let authorization = format!("Authorization: Bearer {whole}\r\nContent-Type: application/json");
    let large = format!("\"{}\"", "x".repeat(3000));
    let told = format!("Content-Length: {}\r\n\r\n{large}", large.len());
    let chunked = format!("Transfer-Encoding: chunked\r\n\r\n{:x}\r\n{large}\r\n0\r\n\r\n", large.len());
    for body in [told, chunked] {
        let text = raw(
            workflow.port,
            &format!("POST /workflows HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{authorization}\r\n{body}"),
        );
        assert!(text.starts_with("HTTP/1.1 413 "), "{text}");
        assert!(text.contains("application/problem+json"), "{text}");
    }
    assert_eq!(asked(&whole).0, 200, "and goes on");
}

fn raw(port: u16, request: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("it listens");
    stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a timeout");
    let _ = stream.write_all(request.as_bytes());
    let mut answer = Vec::new();
    // Who is not read to the end may be cut off.
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

fn the_database(workspace: &Path, settings: &[(&str, &str)], server: &Server, database: &str) {
    let mut line = Line::new(server.port());
    let url = database.replace(&format!(":{}", server.port()), &format!(":{}", line.port()));
    assert_ne!(url, database, "{database}");
    let tenant = Service::start(workspace, "tenant", &with(settings, &[("DATABASE_URL", &url)]));
    let ask = || tenant.ask("GET", &format!("/tenants/{ACME}"), &[("x-service-token", TOKEN)]);
    let ready = || tenant.ask("GET", "/readyz", &[]).0;
    assert_eq!((ask().0, ready()), (200, 200));
    line.cut();
    let begin = Instant::now();
    assert_eq!((ask().0, ready()), (503, 503));
    assert!(begin.elapsed() < Duration::from_secs(10), "{:?}", begin.elapsed());
    assert_eq!(tenant.ask("GET", "/livez", &[]).0, 200);
    line.mend();
    let begin = Instant::now();
    while ask().0 != 200 || ready() != 200 {
        assert!(begin.elapsed() < Duration::from_secs(10), "it does not recover");
        thread::sleep(Duration::from_millis(100));
    }
    // A server that answers nothing more is as good as away.
    server.client("postgres").batch_execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'monolith' AND pid <> pg_backend_pid()").expect("allowed");
    let begin = Instant::now();
    while ask().0 != 200 {
        assert!(begin.elapsed() < Duration::from_secs(10), "it does not recover");
    }
}

/// A broker of its own.
pub struct Broker {
    child: Child,
    pub port: u16,
    folder: tempfile::TempDir,
}

impl Broker {
    pub fn start(more: &[&str]) -> Option<Self> {
        let (folder, port) = (tempfile::tempdir().expect("a folder"), free());
        let child = Self::run(&folder, port, more)?;
        Some(Self { child, port, folder })
    }

    fn run(folder: &tempfile::TempDir, port: u16, more: &[&str]) -> Option<Child> {
        Command::new("nats-server")
            .args(["-a", "127.0.0.1", "-p", &port.to_string(), "-js", "-sd"])
            .arg(folder.path())
            .args(more)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .ok()
    }

    /// By the plain protocol, as anybody could.
    fn publish(&self, subject: &str, payload: &str) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("a broker");
        stream.set_read_timeout(Some(Duration::from_secs(5))).expect("a timeout");
        write!(stream, "CONNECT {{\"verbose\":false}}\r\nPUB {subject} {}\r\n{payload}\r\nPING\r\n", payload.len())
            .expect("sent");
        let mut said = Vec::new();
        let mut buffer = [0; 4096];
        while !said.windows(4).any(|window| window == b"PONG") {
            let read = stream.read(&mut buffer).expect("an answer");
            assert!(read > 0, "{}", String::from_utf8_lossy(&said));
            said.extend_from_slice(&buffer[..read]);
        }
    }
}

impl Drop for Broker {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn events(workspace: &Path, settings: &[(&str, &str)], server: &Server, database: &str) {
    let Some(mut broker) = Broker::start(&[]) else {
        eprintln!("LEFT OUT: poisoned events: `nats-server` is not there");
        return;
    };
    let migrated = Service::command(workspace, "tenant")
        .envs(settings.iter().copied())
        .env("DATABASE_URL", database)
        .arg("migrate")
        .output()
        .expect("it runs");
    assert!(migrated.status.success(), "{}", String::from_utf8_lossy(&migrated.stdout));
    let mut client = server.client("monolith");
    client.batch_execute("CREATE TABLE heard (email text)").expect("a table");
    let address = format!("nats://127.0.0.1:{}", broker.port);
    let settings = with(settings, &[("NATS_URL", &address)]);
    let _auth = Service::start(workspace, "auth", &settings);
    let _tenant = Service::start(workspace, "tenant", &settings);
    let mut tell = |email: &str| {
        let payload = json!({ "userId": OLGA, "email": email }).to_string();
        client
            .execute(
                "INSERT INTO messaging.outbox (aggregate, key, type, payload) VALUES ('user', $1, 'user.created', $2::text::jsonb)",
                &[&OLGA, &payload],
            )
            .expect("told");
    };
    let mut reader = server.client("monolith");
    let mut wait = |query: &str, wanted: i64, seconds: u64| {
        let begin = Instant::now();
        loop {
            let found: i64 = reader.query_one(query, &[]).expect("a query").get(0);
            if found == wanted {
                return;
            }
            assert!(begin.elapsed() < Duration::from_secs(seconds), "{query}: {found}, not {wanted}");
            thread::sleep(Duration::from_millis(100));
        }
    };
    tell("first");
    wait("SELECT count(*) FROM heard WHERE email = 'first'", 1, 20);
    // No JSON; and what is no event of that type.
    for partition in 0..4 {
        broker.publish(&format!("corallum.events.{partition}.user.created"), "{ not json");
    }
    let dead = "SELECT count(*) FROM messaging.dead_letters WHERE consumer = 'tenant'";
    wait(dead, 4, 20);
    client_payload(&broker);
    wait(dead, 5, 20);
    // Another of the same key waits for the one that fails, until that is dead.
    tell("poison");
    tell("second");
    wait("SELECT count(*) FROM heard WHERE email = 'second'", 1, 40);
    wait(dead, 6, 1);
    wait("SELECT count(*) FROM messaging.dead_letters WHERE attempts > 3 AND error LIKE '%makes us ill%'", 1, 1);
    // The broker goes, and comes back with what it had.
    let _ = broker.child.kill();
    let _ = broker.child.wait();
    tell("third");
    broker.child = Broker::run(&broker.folder, broker.port, &[]).expect("it starts");
    wait("SELECT count(*) FROM heard WHERE email = 'third'", 1, 40);
    wait("SELECT count(*) FROM heard", 3, 1);
}

fn client_payload(broker: &Broker) {
    let envelope = json!({
        "specversion": "1.0", "id": "00000000-0000-4000-8000-00000000dead", "type": "user.created", "source": "/corallum/auth",
        "subject": OLGA, "aggregate": "user", "time": "2026-01-01T00:00:00Z", "datacontenttype": "application/json",
        "data": { "email": 7 },
    });
    broker.publish("corallum.events.0.user.created", &envelope.to_string());
}
