//! The generated services of the reference monolith, built and run: no warning, formatted, their own tests, and look-ups that answer
//! from a real PostgreSQL.
//!
//! The build needs the registry of crates; where that can't be reached, these tests say so and are left out.
#![allow(clippy::print_stderr, reason = "a test that is left out has to say so")]

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

#[path = "services/around.rs"]
mod around;
#[path = "services/failures.rs"]
mod failures;
#[path = "services/issuer.rs"]
mod issuer;
#[path = "support/postgres.rs"]
mod postgres;
#[path = "support/token.rs"]
mod token;
#[path = "services/traces.rs"]
mod traces;

const TOKEN: &str = "a token for tests";

fn home(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Everything that is generated for the reference, in one folder; nothing where its dependencies can't be had.
fn workspace() -> Option<&'static Path> {
    static WORKSPACE: OnceLock<Option<PathBuf>> = OnceLock::new();
    let make = || {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("corallum-services");
        // What an earlier run built of the same crates is good for this one.
        let _ = fs::remove_dir_all(folder.join("platform"));
        fs::create_dir_all(&folder).expect("writable");
        let output = Command::new(env!("CARGO_BIN_EXE_split"))
            .arg("generate")
            .arg(home("examples/monolith"))
            .args(["--target", "services", "--target", "events", "--no-cache", "--output"])
            .arg(folder.join("platform"))
            .output()
            .expect("split runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        failures::fill(&folder.join("platform"));
        let fetched = cargo(&folder.join("platform"), &["fetch"]);
        if fetched.0 {
            return Some(folder.join("platform"));
        }
        eprintln!("LEFT OUT: the crates of the generated workspace can't be had: {}", fetched.1);
        None
    };
    WORKSPACE.get_or_init(make).as_deref()
}

fn cargo(folder: &Path, args: &[&str]) -> (bool, String) {
    let output = Command::new(env!("CARGO"))
        .args(args)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", target(folder))
        // Who debugs these?
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_INCREMENTAL", "0")
        .env_remove("RUSTFLAGS")
        .stdin(Stdio::null())
        .output()
        .expect("cargo runs");
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&said).into_owned())
}

fn target(folder: &Path) -> PathBuf {
    std::env::var_os("SPLIT_GENERATED_TARGET")
        .map_or_else(|| folder.parent().expect("a parent").join("target"), PathBuf::from)
}

#[test]
fn the_services_build_without_a_warning_and_pass_their_own_tests() {
    let Some(workspace) = workspace() else { return };
    // QUICK-TEMPORARY
    if std::env::var_os("QUICK").is_some() {
        let (ok, said) = cargo(workspace, &["test", "-p", "chassis"]);
        assert!(ok, "{said}");
        let (ok, said) = cargo(workspace, &["clippy", "-p", "chassis", "--all-targets", "--", "-D", "warnings"]);
        assert!(ok, "{said}");
        let (ok, said) = cargo(workspace, &["fmt", "--all", "--check"]);
        assert!(ok, "{said}");
        let (ok, said) =
            cargo(workspace, &["build", "-p", "tenant-service", "-p", "workflow-service", "-p", "auth-service"]);
        assert!(ok, "{said}");
        return the_services_run(workspace);
    }
    let (formatted, said) = cargo(workspace, &["fmt", "--all", "--check"]);
    assert!(formatted, "not as rustfmt has it:\n{said}");
    // Warnings are errors by the workspace's own lints.
    let (tested, said) =
        cargo(workspace, &["test", "--workspace", "--no-fail-fast", "--exclude", "events", "--exclude", "jobs"]);
    assert!(tested, "{said}");
    assert!(said.matches("every_route_is_there ... ok").count() == 8, "eight services have such a test:\n{said}");
    let (clean, said) = cargo(workspace, &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]);
    assert!(clean, "{said}");
    the_services_run(workspace);
}

/// Runs until it is dropped.
struct Service {
    child: Child,
    port: u16,
}

impl Service {
    fn start(workspace: &Path, name: &str, settings: &[(&str, &str)]) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port").port();
        let child = Self::command(workspace, name)
            .envs(settings.iter().copied())
            .env("PORT", port.to_string())
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

    fn command(workspace: &Path, name: &str) -> Command {
        let mut command = Command::new(target(workspace).join("debug").join(format!("{name}-service")));
        command.current_dir(workspace.join("services").join(name)).env_clear();
        command
    }

    /// Asks, and reads the status and a body of JSON.
    fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> (u16, Value) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a timeout");
        let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        write!(stream, "{method} {path} HTTP/1.1\r\nhost: test\r\nconnection: close\r\n{headers}\r\n").expect("sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
        let body = answer.split_once("\r\n\r\n").map(|(_, body)| body).unwrap_or_default();
        (status, serde_json::from_str(body).unwrap_or(Value::Null))
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// In one test with the build, so that it is there.
fn the_services_run(workspace: &Path) {
    let output = Service::command(workspace, "auth").env("PORT", "many").output().expect("it starts");
    let said = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(1), "{said}");
    for variable in
        ["PORT", "DATABASE_URL", "SERVICE_TOKEN", "CORALLUM_JWT_SECRET", "TENANT_SERVICE_URL", "NATS_URL", "REDIS_URL"]
    {
        assert!(said.contains(variable), "{variable} is not told: {said}");
    }

    let server = postgres::Server::start();
    let url = server.create("monolith");
    let mut client = server.client("monolith");
    let mut files: Vec<PathBuf> = fs::read_dir(home("examples/monolith/migrations"))
        .expect("migrations")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    files.extend(["auth", "tenant"].map(|seed| home(&format!("examples/monolith/seeds/{seed}.sql"))).into_iter().rev());
    for file in files {
        let text = fs::read_to_string(&file).expect("readable");
        client.batch_execute(&text).unwrap_or_else(|error| panic!("{}: {error:?}", file.display()));
    }
    let settings = [
        ("DATABASE_URL", url.as_str()),
        ("SERVICE_TOKEN", TOKEN),
        ("CORALLUM_JWT_SECRET", "a secret for tests"),
        ("REDIS_URL", "redis://127.0.0.1:9"),
        ("NATS_URL", "nats://127.0.0.1:9"),
        ("TENANT_SERVICE_URL", "http://127.0.0.1:9"),
        ("AI_SERVICE_URL", "http://127.0.0.1:9"),
        ("ANALYTICS_SERVICE_URL", "http://127.0.0.1:9"),
        ("AUTH_SERVICE_URL", "http://127.0.0.1:9"),
        ("FILE_SERVICE_URL", "http://127.0.0.1:9"),
        ("NOTIFICATION_SERVICE_URL", "http://127.0.0.1:9"),
        ("RELIABILITY_SERVICE_URL", "http://127.0.0.1:9"),
        ("WORKFLOW_SERVICE_URL", "http://127.0.0.1:9"),
    ];
    let service = [("x-service-token", TOKEN)];
    let auth = Service::start(workspace, "auth", &settings);
    assert_eq!(auth.ask("GET", "/readyz", &[]).0, 200);
    let olga = "00000000-0000-4000-8000-000000000201";
    let (status, said) = auth.ask("GET", &format!("/users/{olga}/permissions"), &service);
    assert_eq!(status, 200, "{said}");
    assert_eq!(said["userId"], olga);
    let permissions: Vec<String> = client
        .query(
            "SELECT DISTINCT permission_code FROM user_roles JOIN role_permissions USING (role_id) WHERE user_id = $1::text::uuid ORDER BY 1",
            &[&olga],
        )
        .expect("permissions")
        .iter()
        .map(|row| row.get(0))
        .collect();
    assert!(permissions.len() > 3);
    assert_eq!(said["permissions"], json!(permissions));
    let nobody = "/users/00000000-0000-4000-8000-000000000999/permissions";
    assert_eq!(auth.ask("GET", nobody, &service).0, 404);
    assert_eq!(auth.ask("GET", nobody, &[]).0, 401);
    assert_eq!(auth.ask("GET", nobody, &[("x-service-token", "another")]).0, 401);
    assert_eq!(auth.ask("GET", "/users/nobody/permissions", &service).0, 400);
    let root = "00000000-0000-4000-8000-000000000101";
    let (status, said) = auth.ask(
        "GET",
        &format!("/internal/users/by/id?ids={root},{olga},{}", nobody.split('/').nth(2).expect("an id")),
        &service,
    );
    assert_eq!((status, said.as_array().map(Vec::len)), (200, Some(2)), "{said}");
    assert!(
        said.as_array()
            .is_some_and(|rows| rows.iter().all(|row| row["email"].is_string() && row.get("password_hash").is_none()))
    );
    assert_eq!(auth.ask("GET", "/internal/users/by/id?ids=nonsense", &service).0, 400);
    let (status, said) =
        auth.ask("POST", "/auth/login", &[("content-type", "application/json"), ("content-length", "0")]);
    assert_eq!(status, 400, "{said}");

    let tenant = Service::start(workspace, "tenant", &settings);
    let acme = "00000000-0000-4000-8000-000000000002";
    let (status, said) = tenant.ask("GET", &format!("/tenants/{acme}"), &service);
    assert_eq!((status, &said["id"]), (200, &json!(acme)), "{said}");
    assert!(said["planCode"].is_string() && said["createdAt"].is_string(), "{said}");
    assert_eq!(tenant.ask("GET", &format!("/tenants/{acme}"), &[]).0, 401);
    let (status, said) = tenant.ask("GET", "/tenants", &service);
    assert_eq!((status, &said["function"]), (501, &json!("get_tenants")), "{said}");

    drop((auth, client));
    failures::all(workspace, &settings, &server, &url);
    issuer::all(workspace, &settings);
    traces::all(workspace, &settings);
    addresses(workspace, &settings);
    drop(server);
    assert_eq!(tenant.ask("GET", &format!("/tenants/{acme}"), &service).0, 503, "the database is gone");
    assert_eq!((tenant.ask("GET", "/livez", &[]).0, tenant.ask("GET", "/readyz", &[]).0), (200, 503));
}

/// It listens where it is told to, and there alone.
fn addresses(workspace: &Path, settings: &[(&str, &str)]) {
    let asks = |name: &str, port: u16| {
        let port = port.to_string();
        let health =
            Service::command(workspace, "tenant").args(["health"]).env("PORT", port).env(name, "127.0.0.2").status();
        health.expect("it runs").success()
    };
    let open = Service::start(workspace, "tenant", settings);
    let other = |service: &Service| TcpStream::connect(("127.0.0.2", service.port)).is_ok();
    assert!(other(&open), "every address");
    let alone = Service::start(workspace, "tenant", &[settings, &[("LISTEN_ADDRESS", "127.0.0.1")]].concat());
    assert!(!other(&alone), "one address");
    assert!(asks("NOTHING", alone.port) && asks("LISTEN_ADDRESS", open.port) && !asks("LISTEN_ADDRESS", alone.port));
    let wrong = Service::command(workspace, "tenant")
        .envs([("LISTEN_ADDRESS", "here"), ("NATS_URL", "redis://us:hidden@host")])
        .output()
        .expect("it starts");
    let said = String::from_utf8_lossy(&wrong.stdout);
    assert!(said.contains("LISTEN_ADDRESS is not of the right form") && !said.contains("hidden"), "{said}");
    assert!(said.contains("NATS_URL is of no use: it is none of nats://"), "{said}");
}

/// What people wrote stays, and what the map adds is there.
#[test]
fn filled_handlers_outlive_a_change_of_the_map() {
    let folder = tempfile::tempdir().expect("a folder");
    let map = |routes: &str| {
        let text = format!(
            "version: 1\nsystem: {{ name: shop }}\nservices:\n  cart:\n    database: {{}}\n    api:\n      types:\n        \
             Cart: {{ id: uuid, self: string, userId: 'string?' }}\n      routes:\n{routes}"
        );
        fs::write(folder.path().join("split.yaml"), text).expect("written");
    };
    let generate = |wanted: i32| {
        let output = Command::new(env!("CARGO_BIN_EXE_split"))
            .args(["generate", "--target", "services"])
            .arg(folder.path())
            .output()
            .expect("split runs");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(wanted), "{said}");
        said
    };
    fs::write(
        folder.path().join("Cargo.toml"),
        "[package]\nname = \"shop\"\nversion = \"0.1.0\"\nedition = \"2024\"\n",
    )
    .expect("written");
    fs::create_dir(folder.path().join("src")).expect("a folder");
    fs::write(folder.path().join("src/lib.rs"), "pub mod shelf {}\n").expect("written");
    let home = folder.path().join("platform/services/cart");
    let read = |path: &str| fs::read_to_string(home.join(path)).expect("readable");
    map("        'GET /carts/{id}': { answers: Cart }\n");
    generate(0);
    let handler = read("src/handlers/get_carts_id.rs");
    assert!(
        handler.contains("-> Result<Json<types::Cart>> {") && handler.contains("Path(id): Path<String>"),
        "{handler}"
    );
    let filled = handler
        .replace("chassis::unwritten!(get_carts_id, app, caller, id)", "crate::domain::cart(&app, &caller, &id).await");
    assert_ne!(handler, filled);
    fs::write(home.join("src/handlers/get_carts_id.rs"), &filled).expect("written");
    fs::write(home.join("src/domain/prices.rs"), "//! Ours.\n").expect("written");
    fs::write(home.join("src/domain/mod.rs"), "//! Ours.\n\nmod prices;\n").expect("written");
    map(
        "        'GET /carts/{id}': { answers: Cart }\n        'POST /carts': { takes: Cart, status: 201, answers: Cart }\n",
    );
    generate(0);
    assert_eq!(read("src/handlers/get_carts_id.rs"), filled);
    assert_eq!(
        (read("src/domain/prices.rs").as_str(), read("src/domain/mod.rs").as_str()),
        ("//! Ours.\n", "//! Ours.\n\nmod prices;\n")
    );
    assert!(read("src/handlers/mod.rs").contains("pub use post_carts::post_carts;"));
    assert!(read("src/handlers/post_carts.rs").contains("-> Result<(StatusCode, Json<types::Cart>)>"));
    assert!(read("src/generated/routes.rs").contains("\"/carts\", post(handlers::post_carts)"));
    let contract = fs::read_to_string(folder.path().join("platform/contracts/cart.openapi.yaml")).expect("readable");
    assert!(contract.contains("/carts:") && contract.contains("operationId: post_carts"), "{contract}");
    // A signature that changes where nobody has written anything is merged; the body stays.
    map(
        "        'GET /carts/{id}': { answers: '[Cart]' }\n        'POST /carts': { takes: Cart, status: 201, answers: Cart }\n",
    );
    generate(0);
    let merged = read("src/handlers/get_carts_id.rs");
    assert!(merged.contains("Result<Json<Vec<types::Cart>>>") && merged.contains("crate::domain::cart("), "{merged}");
    // What people write is no part of the monolith.
    let output =
        Command::new(env!("CARGO_BIN_EXE_split")).arg("analyze").arg(folder.path()).output().expect("split runs");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && said.contains("shop") && !said.contains("cart"),
        "the generated services were analysed: {said}"
    );
}

/// A call of another service's function is one over the wire: with the types that it had, and a route that is to be filled.
#[test]
fn calls_of_others_functions_keep_their_signatures() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |path: &str, text: &str| {
        fs::create_dir_all(folder.path().join(path).parent().expect("a folder")).expect("a folder");
        fs::write(folder.path().join(path), text).expect("written");
    };
    write("Cargo.toml", "[package]\nname = \"shop\"\nversion = \"0.1.0\"\nedition = \"2024\"\n");
    write("src/lib.rs", "pub mod account;\npub mod billing;\n");
    write(
        "src/billing.rs",
        "use serde::{Deserialize, Serialize};\nuse sqlx::{PgPool, Postgres, Transaction};\n\n\
         #[derive(Serialize, Deserialize)]\npub struct Quota {\n    pub left: i64,\n}\n\n#[derive(Serialize, Deserialize)]\npub enum QuotaState {\n    Open,\n    Closed,\n}\n\npub type AppResult<T> = Result<T, Error>;\n\
         pub struct Error;\npub struct Billing;\n\nimpl Billing {\n    /// How much is left.\n    \
         pub async fn check_quota(&self, db: &PgPool, tenant: &str, r#type: Option<u32>) -> AppResult<Quota> {\n        \
         let _ = (db, tenant, r#type);\n        Err(Error)\n    }\n}\n\n\
         pub async fn charge(tx: &mut Transaction<'_, Postgres>, app: i64, all: &[Quota], state: QuotaState) -> Result<(), Error> {\n    let _ = (tx, app, all, state);\n    Ok(())\n}\n\n\
         pub fn tax(cents: i64) -> i64 {\n    cents / 5\n}\n",
    );
    write(
        "src/account.rs",
        "use crate::billing::{self, AppResult, Billing, QuotaState};\nuse sqlx::{PgPool, Postgres, Transaction};\n\n\
         pub async fn open(billing: &Billing, db: &PgPool, tx: &mut Transaction<'_, Postgres>) -> AppResult<i64> {\n    \
         let quota = billing.check_quota(db, \"a\", None).await?;\n    billing::charge(tx, 3, &[quota], QuotaState::Open).await?;\n    \
         Ok(billing::tax(3))\n}\n",
    );
    let map = |calls: &str| {
        write(
            "split.yaml",
            &format!(
                "version: 1\nsystem: {{ name: shop, code: rust }}\nservices:\n  account: {{ modules: ['shop::account'], depends_on: {calls} }}\n  \
                 billing: {{ modules: ['shop::billing'] }}\n"
            ),
        );
    };
    let generate = || {
        let output = Command::new(env!("CARGO_BIN_EXE_split"))
            .args(["generate", "--target", "services", "--no-cache"])
            .arg(folder.path())
            .output()
            .expect("split runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    let read = |path: &str| fs::read_to_string(folder.path().join("platform").join(path)).unwrap_or_default();
    map("[billing]");
    generate();
    let calls = read("services/account/src/generated/calls.rs");
    for wanted in [
        "/// How much is left.",
        "pub async fn check_quota(",
        "    tenant: String,\n    r#type: Option<u32>,\n) -> Result<billing_client::types::Quota, CallError> {",
        "billing_client::types::CheckQuotaCall { tenant, r#type }",
        "app.calls.billing.call_check_quota(&request).await",
        "What stays with its owner: `db`.",
        "it could take part in its caller's transaction `tx`, and can't any more",
        "app_: i64",
        "all: Vec<billing_client::types::Quota>",
        "{ app: app_, all, state }",
        "state: billing_client::types::QuotaState",
        "- `shop::account::open`",
    ] {
        assert!(calls.contains(wanted), "{wanted}\n{calls}");
    }
    assert!(!calls.contains("tax"), "{calls}");
    let handler = read("services/billing/src/handlers/call_check_quota.rs");
    assert!(
        handler.contains("`POST /internal/calls/check_quota`") && handler.contains("Json<types::CheckQuotaCall>"),
        "{handler}"
    );
    assert!(handler.contains("Result<Json<types::Quota>>"), "{handler}");
    assert!(read("clients/billing/src/types.rs").contains("r#type: Option<u32>"));
    assert!(read("contracts/billing.openapi.yaml").contains("/internal/calls/charge:"));
    // Whom the map does not let call has no such function, and is told.
    map("[]");
    generate();
    assert!(
        read("services/account/README.md").contains("it calls shop::billing"),
        "{}",
        read("services/account/README.md")
    );
}
