//! Services that call each other over gRPC: their contracts pass the linter, two of them are built, started against each other, and one
//! answers for what the other meets.
//!
//! The build needs the registry of crates; where that can't be reached, this test says so and is left out.
#![allow(clippy::print_stderr, reason = "a test that is left out has to say so")]

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

#[allow(dead_code, reason = "this test cuts no line")]
#[path = "services/around.rs"]
mod around;
#[path = "support/postgres.rs"]
mod postgres;

use around::{Manner, Other};

const TOKEN: &str = "a token for tests";
const LAMP: &str = "00000000-0000-4000-8000-000000000001";
const NOBODY: &str = "00000000-0000-4000-8000-000000000009";

const MAP: &str = "\
version: 1
system: { name: shop, code: rust, transport: grpc, source: { migrations: [migrations] } }
services:
  catalog:
    modules: [shop::catalog]
    tables: [products]
    database: {}
    exposes: { routes: ['GET /products/{id}'] }
    api:
      types:
        Reservation: { product: uuid, count: integer, note: 'string?' }
        Receipt: { until: timestamp, reservation: Reservation }
      routes:
        'POST /reservations/{desk}': { takes: Reservation, status: 201, answers: Receipt }
        'DELETE /reservations': {}
  orders:
    modules: [shop::orders, shop]
    tables: [orders]
    database: {}
    depends_on: [catalog]
    api:
      routes:
        'GET /look/{id}': { answers: json }
        'GET /reserve/{id}': { answers: json }
        'GET /cancel': {}
";

const CODE: &str = "\
//! A shop.

pub mod catalog {
    pub async fn name(db: &sqlx::PgPool) -> sqlx::Result<String> {
        sqlx::query_scalar(\"SELECT name FROM products\").fetch_one(db).await
    }
}

pub mod orders {
    pub async fn lines(db: &sqlx::PgPool) -> sqlx::Result<()> {
        let wanted = \"SELECT o.id, p.name, p.cents, p.weight, p.rank, p.kind, p.tags, p.sizes, p.more, p.added, p.listed, p.type
            FROM orders o JOIN products p ON p.id = o.product\";
        sqlx::query(wanted).execute(db).await?;
        Ok(())
    }
}
";

const TABLES: &str = "\
CREATE TYPE kind AS ENUM ('plain', 'fancy');
CREATE TABLE products (
    id uuid PRIMARY KEY, name text NOT NULL, cents bigint NOT NULL, weight real, rank smallint NOT NULL, kind kind NOT NULL,
    tags text[] NOT NULL, sizes integer[], more jsonb NOT NULL, added timestamptz NOT NULL, listed date, type text
);
CREATE TABLE orders (id uuid PRIMARY KEY, product uuid NOT NULL);
";

const ROWS: &str = "\
INSERT INTO products VALUES ('00000000-0000-4000-8000-000000000001', 'Lamp', 9007199254740993, 1.5, 7, 'fancy', '{a,\"b, c\"}',
    NULL, '{\"large\": 9007199254740993, \"of\": [null, true]}', '2024-02-29 12:00:00.25+00', '2024-02-29', NULL);
";

/// What a person would write: the route, what its handler says of its arguments, the body.
const FILLED: [(&str, &str, &str); 4] = [
    (
        "orders/src/handlers/get_look_id.rs",
        "get_look_id, app, caller, id",
        "let _ = caller;\n    let id: uuid::Uuid = id.parse().unwrap_or_default();\n    let one = \
         app.calls.catalog.get_products_id(id).await?;\n    let many = app.calls.catalog.products_by_id(&[id, \
         uuid::Uuid::nil()]).await?;\n    Ok(Json(serde_json::json!({ \"one\": one, \"many\": many })))",
    ),
    (
        "orders/src/handlers/get_reserve_id.rs",
        "get_reserve_id, app, caller, id",
        "let _ = caller;\n    let wanted = catalog_client::types::Reservation { product: \
         id.parse().unwrap_or_default(), count: 2, note: None };\n    let receipt = \
         app.calls.catalog.post_reservations_desk(\"a/b\", &wanted).await?;\n    \
         Ok(Json(serde_json::json!(receipt)))",
    ),
    (
        "orders/src/handlers/get_cancel.rs",
        "get_cancel, app, caller",
        "let _ = caller;\n    app.calls.catalog.delete_reservations().await?;\n    Ok(StatusCode::NO_CONTENT)",
    ),
    (
        "catalog/src/handlers/post_reservations_desk.rs",
        "post_reservations_desk, app, caller, desk, request",
        "let _ = (app, caller);\n    if desk != \"a/b\" {\n        return Err(Problem::not_found(\"desk\"));\n    }\n    let \
         until = \"2024-02-29T12:00:00Z\".parse().map_err(|_| Problem::bad_request(\"no moment\"))?;\n    \
         Ok((StatusCode::CREATED, Json(types::Receipt { until, reservation: request })))",
    ),
];

/// Where the services are built: with those of the reference, of which much is the same.
fn target() -> PathBuf {
    std::env::var_os("SPLIT_GENERATED_TARGET")
        .map_or_else(|| Path::new(env!("CARGO_TARGET_TMPDIR")).join("corallum-services/target"), PathBuf::from)
}

fn cargo(workspace: &Path, args: &[&str]) -> (bool, String) {
    let output = Command::new(env!("CARGO"))
        .args(args)
        .current_dir(workspace)
        .env("CARGO_TARGET_DIR", target())
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_INCREMENTAL", "0")
        .env_remove("RUSTFLAGS")
        .stdin(Stdio::null())
        .output()
        .expect("cargo runs");
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&said).into_owned())
}

/// A monolith with its map, and what is generated for it.
fn generate(folder: &Path) -> PathBuf {
    let write = |path: &str, text: &str| {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
        fs::write(path, text).expect("writable");
    };
    let manifest =
        "[package]\nname = \"shop\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\nsqlx = \"0.9\"\n";
    write("Cargo.toml", manifest);
    write("src/lib.rs", CODE);
    write("migrations/0001_shop.sql", TABLES);
    write("split.yaml", MAP);
    let output = Command::new(env!("CARGO_BIN_EXE_split"))
        .arg("generate")
        .arg(folder)
        .args(["--target", "services", "--no-cache"])
        .output()
        .expect("split runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    folder.join("platform")
}

fn fill(workspace: &Path) {
    for (path, macro_arguments, body) in FILLED {
        let path = workspace.join("services").join(path);
        let text = fs::read_to_string(&path).expect("a handler");
        let filled = text.replace(&format!("chassis::unwritten!({macro_arguments})"), body);
        assert_ne!(text, filled, "the handler looks otherwise: {text}");
        fs::write(path, filled).expect("writable");
    }
}

/// Runs until it is dropped.
struct Service {
    child: Child,
    port: u16,
}

impl Service {
    fn start(name: &str, port: u16, settings: &[(&str, &str)]) -> Self {
        let child = Command::new(target().join("debug").join(format!("{name}-service")))
            .env_clear()
            .envs(settings.iter().copied())
            .env("PORT", port.to_string())
            // Nobody listens there; a trace is begun all the same.
            .env("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the service starts");
        let service = Self { child, port };
        let started = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(started.elapsed() < Duration::from_secs(30), "{name} does not listen");
            thread::sleep(Duration::from_millis(50));
        }
        service
    }

    /// Asks over HTTP/1, as another service: the status and the body.
    fn ask(&self, path: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a timeout");
        let head =
            format!("GET {path} HTTP/1.1\r\nhost: test\r\nconnection: close\r\nx-service-token: {TOKEN}\r\n\r\n");
        stream.write_all(head.as_bytes()).expect("sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
        (status, answer.split_once("\r\n\r\n").map(|(_, body)| body.to_owned()).unwrap_or_default())
    }

    fn json(&self, path: &str) -> (u16, Value) {
        let (status, body) = self.ask(path);
        (status, serde_json::from_str(&body).unwrap_or(Value::Null))
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn lint(workspace: &Path) {
    let buf = std::env::var_os("BUF").unwrap_or_else(|| "buf".into());
    let output = Command::new(&buf).args(["lint", "contracts/proto"]).current_dir(workspace).output();
    let Ok(output) = output else {
        eprintln!("LEFT OUT: the linter of proto files: `buf` is not there, and BUF names none");
        return;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&[output.stdout, output.stderr].concat()));
}

#[test]
fn services_call_each_other_over_grpc() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = generate(folder.path());
    lint(&workspace);
    fill(&workspace);
    let (fetched, said) = cargo(&workspace, &["fetch"]);
    if !fetched {
        eprintln!("LEFT OUT: the crates of the generated workspace can't be had: {said}");
        return;
    }
    // What people wrote above is not laid out.
    let generated = ["--package", "chassis", "--package", "catalog-client", "--package", "orders-client"];
    let (formatted, said) = cargo(&workspace, &[&["fmt", "--check"], &generated[..]].concat());
    assert!(formatted, "not as rustfmt has it:\n{said}");
    // Warnings are errors by the workspace's own lints.
    let (built, said) = cargo(&workspace, &["build", "--workspace"]);
    assert!(built, "{said}");

    let server = postgres::Server::start();
    let url = server.create("shop");
    server.client("shop").batch_execute(&format!("{TABLES}{ROWS}")).expect("tables");
    let (port, away) = (around::free(), around::free());
    let address = format!("http://127.0.0.1:{port}");
    let settings = [("DATABASE_URL", url.as_str()), ("SERVICE_TOKEN", TOKEN), ("CATALOG_SERVICE_URL", &address)];
    let catalog = Service::start("catalog", port, &settings);
    let orders = Service::start("orders", around::free(), &settings);
    values_come_over(&catalog, &orders);
    refusals(&catalog, &settings);
    drop(catalog);
    others(&settings, away);
    one_trace(&settings, around::free());
}

fn values_come_over(catalog: &Service, orders: &Service) {
    let (status, said) = orders.json(&format!("/look/{LAMP}"));
    assert_eq!(status, 200, "{said}");
    let lamp = json!({
        "id": LAMP, "name": "Lamp", "cents": 9_007_199_254_740_993_i64, "weight": 1.5, "rank": 7, "kind": "fancy", "tags": ["a", "b, c"],
        "sizes": null, "more": { "large": 9_007_199_254_740_993_i64, "of": [null, true] }, "added": "2024-02-29T12:00:00.250Z",
        "listed": "2024-02-29", "type": null,
    });
    let added = |mut row: Value| {
        // However many digits there are.
        row["added"] = row["added"].as_str().map(|text| text.replace(".25Z", ".250Z")).into();
        row
    };
    assert_eq!((added(said["one"].clone()), said["many"].as_array().map(Vec::len)), (lamp.clone(), Some(1)), "{said}");
    assert_eq!(added(said["many"][0].clone()), lamp);
    // The same over HTTP.
    let (status, said) = catalog.json(&format!("/products/{LAMP}"));
    assert_eq!((status, added(said)), (200, lamp));
    assert_eq!(orders.ask(&format!("/look/{NOBODY}")).0, 404, "nobody has it");
    let (status, said) = orders.json(&format!("/reserve/{LAMP}"));
    let receipt =
        json!({ "until": "2024-02-29T12:00:00Z", "reservation": { "product": LAMP, "count": 2, "note": null } });
    let bare = |mut said: Value| {
        // A field that may be missing may be null.
        if said["reservation"]["note"].is_null() {
            said["reservation"]["note"] = Value::Null;
        }
        said
    };
    assert_eq!((status, bare(said)), (200, receipt));
    let (status, said) = orders.json("/cancel");
    assert!(
        status == 502 && said["detail"].as_str().is_some_and(|text| text.contains("501")),
        "not written yet: {said}"
    );
    let (_, metrics) = catalog.ask("/metrics");
    for (method, status) in [("ProductsById", 200), ("GetProductsId", 404), ("DeleteReservations", 501)] {
        let route = format!("route=\"/shop.catalog.v1.CatalogService/{method}\",status=\"{status}\"");
        assert!(metrics.contains(&route), "{route}: {metrics}");
    }
}

/// What the owner refuses is ours to explain.
fn refusals(catalog: &Service, settings: &[(&str, &str)]) {
    let wrong = [settings, &[("SERVICE_TOKEN", "another")]].concat();
    let orders = Service::start("orders", around::free(), &wrong);
    let mut stream = TcpStream::connect(("127.0.0.1", orders.port)).expect("it listens");
    write!(stream, "GET /look/{LAMP} HTTP/1.1\r\nhost: test\r\nconnection: close\r\nx-service-token: another\r\n\r\n")
        .expect("sent");
    let mut said = String::new();
    stream.read_to_string(&mut said).expect("an answer");
    assert!(said.starts_with("HTTP/1.1 502") && said.contains("catalog answered 401"), "{said}");
    let (_, metrics) = catalog.ask("/metrics");
    assert!(metrics.contains("CatalogService/GetProductsId\",status=\"401\""), "{metrics}");
}

fn others(settings: &[(&str, &str)], port: u16) {
    let address = format!("http://127.0.0.1:{port}");
    let settings = [settings, &[("CATALOG_SERVICE_URL", address.as_str()), ("CALL_RETRIES", "0")]].concat();
    let path = format!("/look/{LAMP}");
    let orders = Service::start("orders", around::free(), &settings);
    let (status, said) = orders.json(&path);
    assert_eq!(status, 503, "down: {said}");
    // The silent one comes last: its connection is kept.
    for (manner, wanted) in [(Manner::Page, 502), (Manner::Noise, 502), (Manner::Silent, 504)] {
        let _other = Other::start(port, manner);
        let begun = Instant::now();
        let (status, said) = orders.json(&path);
        assert_eq!(status, wanted, "{manner:?}: {said}");
        assert!(begun.elapsed() < Duration::from_secs(11), "{manner:?} took {:?}", begun.elapsed());
    }
}

/// What comes over the wire carries the caller's trace. HTTP/2 packs texts by a fixed table of bits (RFC 7541, appendix B).
fn one_trace(settings: &[(&str, &str)], port: u16) {
    let trace = "0af7651916cd43dd8448eb211c80319c";
    let listener = TcpListener::bind(("127.0.0.1", port)).expect("a port");
    let address = format!("http://127.0.0.1:{port}");
    let settings = [settings, &[("CATALOG_SERVICE_URL", address.as_str()), ("CALL_RETRIES", "0")]].concat();
    let orders = Service::start("orders", around::free(), &settings);
    let mut stream = TcpStream::connect(("127.0.0.1", orders.port)).expect("it listens");
    write!(
        stream,
        "GET /look/{LAMP} HTTP/1.1\r\nhost: test\r\nx-service-token: {TOKEN}\r\ntraceparent: 00-{trace}-b7ad6b7169203331-01\r\n\r\n"
    )
    .expect("sent");
    let (mut caller, _) = listener.accept().expect("it calls");
    caller.set_read_timeout(Some(Duration::from_secs(10))).expect("a timeout");
    let wanted = packed(&format!("00-{trace}-"));
    let (mut came, mut buffer) = (Vec::new(), [0; 4096]);
    while !came.windows(wanted.len()).any(|part| part == wanted) {
        let read = caller.read(&mut buffer).unwrap_or_default();
        assert!(read > 0, "the trace did not come along: {}", String::from_utf8_lossy(&came));
        came.extend_from_slice(&buffer[..read]);
    }
}

/// Whole bytes alone.
fn packed(text: &str) -> Vec<u8> {
    let bits: String = text
        .chars()
        .map(|sign| match sign {
            '0' => "00000",
            '1' => "00001",
            '2' => "00010",
            'a' => "00011",
            'c' => "00100",
            'e' => "00101",
            '-' => "010110",
            '3' => "011001",
            '4' => "011010",
            '5' => "011011",
            '6' => "011100",
            '7' => "011101",
            '8' => "011110",
            '9' => "011111",
            'b' => "100011",
            'd' => "100100",
            'f' => "100101",
            other => panic!("{other}"),
        })
        .collect();
    bits.as_bytes().chunks_exact(8).map(|byte| byte.iter().fold(0, |all, bit| all << 1 | (bit - b'0'))).collect()
}
