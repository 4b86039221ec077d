//! The generated reference, built and run as a whole on this machine, and asked from outside.
//!
//! ```text
//! cargo bench --bench system -- run [FOLDER]
//! ```
//!
//! `split generate` on examples/monolith, one handler filled that asks two other services, `split up`, and then: every route of
//! the contracts through the gateway without a token and with one, limits, a row through a look-up, an event from an outbox to
//! the handler of another service, one trace across three services (with a Python that has grpcio and opentelemetry-proto: `PYTHON`),
//! and the metrics read by a real Prometheus with the generated configuration. FOLDER is used as it is, and not generated again.
#![allow(clippy::print_stdout, clippy::print_stderr, clippy::unwrap_used, reason = "a command for the terminal")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use std::{env, thread};

use serde_json::{Value, json};

const USAGE: &str = "cargo bench --bench system -- run [FOLDER]";
const SECRET: &str = "a-key-of-thirty-two-bytes-at-least";
const ID: &str = "7b1f5b0e-7d33-4b7c-9a57-0d3c6a1f2e11";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).filter(|arg| arg != "--bench").collect();
    if args.first().is_none_or(|first| first != "run") {
        println!("system: skipped. {USAGE}");
        return ExitCode::SUCCESS;
    }
    let temporary = tempfile::tempdir().unwrap();
    let folder = args.get(1).map_or_else(|| temporary.path().join("platform"), PathBuf::from);
    let monolith = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/monolith");
    if args.get(1).is_none() {
        for more in [&[][..], &["--target", "database"]] {
            let mut generate = split();
            generate.arg("generate").args(more).arg(&monolith).arg("--output").arg(&folder);
            assert!(generate.stdout(Stdio::null()).status().unwrap().success(), "nothing is generated");
        }
    }
    fill(&folder);
    let mut judge = Judge::default();
    run(&monolith, &folder, temporary.path(), &mut judge);
    for wrong in &judge.wrong {
        println!("WRONG: {wrong}");
    }
    if judge.wrong.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) }
}

fn split() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_split"));
    command.stdin(Stdio::null());
    command
}

#[derive(Default)]
struct Judge {
    wrong: Vec<String>,
}

impl Judge {
    fn hold(&mut self, fine: bool, what: impl Into<String>) {
        if !fine {
            self.wrong.push(what.into());
        }
    }
}

/// What a person would write: one handler that asks two other services.
fn fill(folder: &Path) {
    let path = folder.join("services/workflow/src/handlers/get_workflows.rs");
    let text = fs::read_to_string(&path).unwrap();
    let body = "    let _ = (caller, query);\n    let id: uuid::Uuid = \"7b1f5b0e-7d33-4b7c-9a57-0d3c6a1f2e11\".parse().map_err(|_| \
                chassis::Problem::unauthorized(\"no id\"))?;\n    let tenants = app.calls.tenant.tenants_by_id(&[id]).await?;\n    \
                let users = app.calls.auth.users_by_id(&[id]).await?;\n    \
                Ok(Json(serde_json::json!({ \"tenants\": tenants.len(), \"users\": users.len() })))";
    let filled = text.replace("    chassis::unwritten!(get_workflows, app, caller, query)", body);
    if !text.contains("tenants_by_id") {
        assert_ne!(text, filled, "the handler looks otherwise:\n{text}");
        fs::write(path, filled).unwrap();
    }
    let path = folder.join("services/tenant/src/listeners/user_created.rs");
    let Ok(text) = fs::read_to_string(&path) else { return };
    if let Some((head, _)) = text.split_once("    let _ = (app, event, envelope, transaction);") {
        let body = "    let _ = (app, envelope);\n    sqlx::query(\"CREATE TABLE IF NOT EXISTS heard (email text)\").execute(&mut \
                    *transaction).await?;\n    sqlx::query(\"INSERT INTO heard VALUES ($1)\").bind(event.email).execute(transaction).await?;\n    \
                    Ok(())\n}\n";
        fs::write(
            &path,
            format!("{head}{body}").replace("use events::{Envelope, Failure};", "use events::{Envelope, Failure};"),
        )
        .unwrap();
    }
}

/// A child that ends with the value.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = Command::new("kill").args(["-s", "TERM", &self.0.id().to_string()]).status();
        let _ = self.0.wait();
    }
}

fn free() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).unwrap().port()
}

fn run(monolith: &Path, folder: &Path, scratch: &Path, judge: &mut Judge) {
    let collector = collector(scratch);
    let log = scratch.join("up.log");
    let out = File::create(&log).unwrap();
    let mut command = split();
    command.args(["up", "--any-ports"]).arg(monolith).arg("--output").arg(folder);
    command.env("CORALLUM_JWT_SECRET", SECRET).env("SERVICE_TOKEN", SECRET);
    if let Some(home) = env::var_os("SPLIT_GENERATED_TARGET") {
        command.env("CARGO_TARGET_DIR", home);
    }
    if let Some((_, port, _)) = &collector {
        command
            .env("OTEL_EXPORTER_OTLP_ENDPOINT", format!("http://127.0.0.1:{port}"))
            .env("OTEL_BSP_SCHEDULE_DELAY", "500");
    }
    let begin = Instant::now();
    let mut up = Running(command.stdout(out.try_clone().unwrap()).stderr(out).spawn().unwrap());
    let said = || fs::read_to_string(&log).unwrap_or_default();
    while !said().contains("\nready: ") {
        if let Some(status) = up.0.try_wait().unwrap() {
            panic!("split up ended with {status}:\n{}", said());
        }
        assert!(begin.elapsed() < Duration::from_secs(2400), "{}", said());
        thread::sleep(Duration::from_millis(200));
    }
    let built = said().lines().position(|line| line.starts_with("starting PostgreSQL")).is_some();
    println!("everything answers after {} s (build included: {built})", begin.elapsed().as_secs());
    let mut ports: BTreeMap<String, u16> = BTreeMap::new();
    let output = split().args(["ps", "--format", "json"]).arg(monolith).arg("--output").arg(folder).output().unwrap();
    let running: Value = serde_json::from_slice(&output.stdout).unwrap();
    for entry in running["running"].as_array().unwrap() {
        ports.insert(entry["name"].as_str().unwrap().to_owned(), entry["port"].as_u64().unwrap() as u16);
        judge.hold(entry["health"] == "ready", format!("{} is {}", entry["name"], entry["health"]));
    }
    println!("{} parts run: {}", ports.len(), ports.keys().cloned().collect::<Vec<_>>().join(", "));
    routes(folder, ports["gateway"], judge);
    rows(folder, &ports, judge);
    limits(ports["gateway"], judge);
    if let Some((_collector, _, spans)) = &collector {
        trace(ports["gateway"], spans, judge);
    }
    prometheus(folder, scratch, &ports, judge);
    let kept = scratch.join("split-up.log");
    let _ = fs::copy(&log, &kept);
    drop(up);
    judge.hold(said().contains("everything has ended"), "split up did not end well");
}

struct Answer {
    status: u16,
    body: String,
}

fn ask(port: u16, method: &str, path: &str, headers: &[String], body: &str) -> Answer {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    let headers: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
    let length = if body.is_empty() { String::new() } else { format!("Content-Length: {}\r\n", body.len()) };
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: api.corallum.example\r\nConnection: close\r\n{headers}{length}\r\n{body}"
    )
    .unwrap();
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let status = text.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
    let body = text.split_once("\r\n\r\n").map(|(_, body)| body.to_owned()).unwrap_or_default();
    Answer { status, body }
}

/// Signed as the service that gives tokens out would.
fn token() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let claims =
        json!({ "iss": "corallum", "sub": ID, "exp": now + 3600, "iat": now, "tenantId": ID, "tenant_id": ID });
    let plain = format!("{}.{}", url64(br#"{"alg":"HS256","typ":"JWT"}"#), url64(claims.to_string().as_bytes()));
    let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, SECRET.as_bytes());
    format!("{plain}.{}", url64(ring::hmac::sign(&key, plain.as_bytes()).as_ref()))
}

fn url64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let number =
            chunk.iter().enumerate().fold(0_u32, |number, (at, byte)| number | u32::from(*byte) << (16 - 8 * at));
        (0..=chunk.len()).for_each(|at| out.push(SIGNS[(number >> (18 - 6 * at) & 63) as usize] as char));
    }
    out
}

fn bearer() -> Vec<String> {
    vec![format!("Authorization: Bearer {}", token()), "Content-Type: application/json".to_owned()]
}

const PUBLIC: &[&str] = &["POST /auth/login", "POST /auth/register", "POST /auth/sso/{provider}", "POST /auth/refresh"];

/// Every route of the contracts that the gateway lets through.
fn routes(folder: &Path, gateway: u16, judge: &mut Judge) {
    let prefixes = ["/auth", "/workflows", "/ai", "/reliability", "/tenants", "/analytics", "/notifications", "/files"];
    let mut counts: BTreeMap<(&str, u16), u32> = BTreeMap::new();
    let mut seen = 0;
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder.join("contracts")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths.iter().filter(|path| path.to_string_lossy().ends_with(".openapi.yaml")) {
        let contract: Value = serde_yaml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        for (route, methods) in contract["paths"].as_object().unwrap() {
            if !prefixes.iter().any(|prefix| route == prefix || route.starts_with(&format!("{prefix}/"))) {
                continue;
            }
            for method in methods.as_object().unwrap().keys().map(|method| method.to_uppercase()) {
                if !["GET", "POST", "PUT", "PATCH", "DELETE"].contains(&method.as_str()) {
                    continue;
                }
                let name = format!("{method} {route}");
                let public = PUBLIC.contains(&name.as_str());
                // One service alone has a limit, and this would reach it.
                if route.starts_with("/auth") {
                    thread::sleep(Duration::from_millis(20));
                }
                let path = fill_in(route);
                let json = vec!["Content-Type: application/json".to_owned()];
                let body = if method == "GET" || method == "DELETE" { "" } else { "{}" };
                let closed = ask(gateway, &method, &path, &json, body).status;
                let open = ask(gateway, &method, &path, &bearer(), body);
                seen += 1;
                *counts.entry(("without a token", closed)).or_default() += 1;
                *counts.entry(("with a token", open.status)).or_default() += 1;
                judge.hold((closed == 401) != public, format!("{name} without a token: {closed}"));
                let known = [200, 201, 202, 204, 400, 404, 415, 422, 501].contains(&open.status);
                judge.hold(known, format!("{name} with a token: {} {}", open.status, open.body));
                if open.status == 501 {
                    judge.hold(
                        open.body.contains("src/handlers/"),
                        format!("{name}: 501 without its place: {}", open.body),
                    );
                }
            }
        }
    }
    judge.hold(seen > 30, format!("only {seen} routes are in the contracts"));
    println!("{seen} routes through the gateway:");
    for ((how, status), count) in counts {
        println!("  {how}: {count} answered {status}");
    }
}

fn fill_in(route: &str) -> String {
    let part = |part: &str| if part.starts_with('{') { ID.to_owned() } else { part.to_owned() };
    route.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// psql, as the owner of a service's database: its URL is in the environment of the service's process.
fn sql(port: u16, folder: &Path, statement: &str) -> Option<String> {
    let url = database_url(port)?;
    let output =
        Command::new("psql").args([&url, "-X", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", statement]).output().ok()?;
    if !output.status.success() {
        eprintln!("{}: {}", folder.display(), String::from_utf8_lossy(&output.stderr));
        return None;
    }
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn database_url(port: u16) -> Option<String> {
    let wanted = format!("PORT={port}");
    for entry in fs::read_dir("/proc").ok()?.flatten() {
        let Ok(bytes) = fs::read(entry.path().join("environ")) else { continue };
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let variables: Vec<&str> = text.split('\0').collect();
        if variables.contains(&wanted.as_str()) {
            let url = variables.iter().find_map(|variable| variable.strip_prefix("DATABASE_URL="));
            return url.map(str::to_owned);
        }
    }
    None
}

/// A row through a look-up, and an event through the outbox, the broker and an inbox.
fn rows(folder: &Path, ports: &BTreeMap<String, u16>, judge: &mut Judge) {
    let put = sql(
        ports["tenant"],
        folder,
        &format!(
            "INSERT INTO plans VALUES ('free', 'Free', 0, 1, 1, 1) ON CONFLICT DO NOTHING; \
             INSERT INTO tenants (id, slug, name, plan_code) VALUES ('{ID}', 'acme', 'Acme', 'free')"
        ),
    );
    judge.hold(put.is_some(), "no tenant can be written");
    let service = vec![format!("X-Service-Token: {SECRET}")];
    let found = ask(ports["tenant"], "GET", &format!("/internal/tenants/by/id?ids={ID}"), &service, "");
    judge.hold(
        found.status == 200 && found.body.contains("Acme"),
        format!("the look-up: {} {}", found.status, found.body),
    );
    let refused = ask(ports["tenant"], "GET", &format!("/internal/tenants/by/id?ids={ID}"), &[], "").status;
    judge.hold(refused == 401 || refused == 403, format!("the look-up without a token: {refused}"));
    let one = ask(ports["tenant"], "GET", &format!("/tenants/{ID}"), &service, "");
    judge
        .hold(one.status == 200 && one.body.contains("Acme"), format!("GET /tenants/:id: {} {}", one.status, one.body));
    println!("look-ups: {} and {}", found.status, one.status);

    let told = sql(
        ports["auth"],
        folder,
        &format!(
            "INSERT INTO messaging.outbox (aggregate, key, type, payload) VALUES ('user', '{ID}', 'user.created', \
             '{{\"userId\": \"{ID}\", \"email\": \"a@b.c\"}}')"
        ),
    );
    judge.hold(told.is_some(), "no event can be written");
    let begin = Instant::now();
    let heard = || sql(ports["tenant"], folder, "SELECT count(*) FROM messaging.inbox i WHERE i.consumer = 'tenant'");
    while heard().is_none_or(|count| count == "0") && begin.elapsed() < Duration::from_secs(20) {
        thread::sleep(Duration::from_millis(100));
    }
    let email = sql(ports["tenant"], folder, "SELECT email FROM heard");
    judge.hold(email.as_deref() == Some("a@b.c"), format!("the event's handler has written {email:?}"));
    println!("an event from auth to tenant: {:?} after {} ms", email, begin.elapsed().as_millis());
    deletion(folder, ports, judge);
}

/// What a foreign key did between two services' tables.
fn deletion(folder: &Path, ports: &BTreeMap<String, u16>, judge: &mut Judge) {
    let row =
        format!("INSERT INTO notification_templates (tenant_id, name, subject, body) VALUES ('{ID}', 'a', 'b', 'c')");
    judge.hold(sql(ports["notification"], folder, &row).is_some(), "no row can refer to the tenant");
    let gone = sql(ports["tenant"], folder, &format!("DELETE FROM tenants WHERE id = '{ID}'"));
    judge.hold(gone.is_some(), "the tenant can't be deleted");
    let begin = Instant::now();
    let left = || sql(ports["notification"], folder, "SELECT count(*) FROM notification_templates");
    while left().is_none_or(|count| count != "0") && begin.elapsed() < Duration::from_secs(20) {
        thread::sleep(Duration::from_millis(100));
    }
    judge.hold(left().as_deref() == Some("0"), "rows of a deleted tenant are left");
    println!("rows of a deleted tenant in another database are gone after {} ms", begin.elapsed().as_millis());
}

/// A hundred a minute.
fn limits(gateway: u16, judge: &mut Judge) {
    let json = vec!["Content-Type: application/json".to_owned()];
    let answers: Vec<u16> = (0..130).map(|_| ask(gateway, "POST", "/auth/login", &json, "{}").status).collect();
    let refused = answers.iter().filter(|status| **status == 429).count();
    judge.hold((10..=130).contains(&refused), format!("{refused} of 130 are refused"));
    println!("limit: {refused} of 130 answered 429");
}

fn collector(scratch: &Path) -> Option<(Running, u16, PathBuf)> {
    let python = env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let known = Command::new(&python).args(["-c", "import grpc, opentelemetry.proto"]).stderr(Stdio::null()).status();
    if !known.is_ok_and(|status| status.success()) {
        println!("LEFT OUT: traces: PYTHON names none with grpcio and opentelemetry-proto");
        return None;
    }
    let (port, spans) = (free(), scratch.join("spans.jsonl"));
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/system/collector.py");
    let child =
        Command::new(python).arg(script).arg(port.to_string()).arg(&spans).stdout(Stdio::null()).spawn().unwrap();
    Some((Running(child), port, spans))
}

/// One request, three services, one trace.
fn trace(gateway: u16, spans: &Path, judge: &mut Judge) {
    let trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    let mut headers = bearer();
    headers.push(format!("traceparent: 00-{trace}-00f067aa0ba902b7-01"));
    let answer = ask(gateway, "GET", "/workflows", &headers, "");
    judge.hold(answer.status == 200, format!("the filled handler: {} {}", answer.status, answer.body));
    let begin = Instant::now();
    let mut services: BTreeSet<String> = BTreeSet::new();
    while services.len() < 3 && begin.elapsed() < Duration::from_secs(15) {
        let lines = fs::read_to_string(spans).unwrap_or_default();
        let spans = lines.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
        let of_it = spans.filter(|span| span["trace"] == trace);
        services = of_it.filter_map(|span| span["service"].as_str().map(str::to_owned)).collect();
        thread::sleep(Duration::from_millis(200));
    }
    judge.hold(services.len() >= 3, format!("one trace has {services:?}"));
    println!("one trace across {services:?}");
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten().filter(|entry| entry.path().is_file()) {
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}

/// Where names would be looked up stand addresses, and it is asked more often.
fn on_this_machine(text: &str, ports: &BTreeMap<String, u16>) -> String {
    let mut out = String::new();
    let mut looked_up: Option<String> = None;
    for line in text.lines() {
        let trimmed = line.trim();
        if trimmed == "dns_sd_configs:" {
            looked_up = Some(String::new());
            continue;
        }
        if let Some(found) = &looked_up {
            if let Some(name) = trimmed.strip_prefix("- names: [").and_then(|rest| rest.strip_suffix("-service]")) {
                let port = ports.get(name).copied().unwrap_or(9);
                out.push_str(&format!("    static_configs:\n      - targets: [\"127.0.0.1:{port}\"]\n"));
                looked_up = Some(name.to_owned());
                continue;
            }
            if line.starts_with("      ") && (found.is_empty() || !trimmed.starts_with("- job_name")) {
                continue;
            }
            looked_up = None;
        }
        out.push_str(
            &line
                .replace("scrape_interval: 15s", "scrape_interval: 2s")
                .replace("scrape_timeout: 10s", "scrape_timeout: 2s"),
        );
        out.push('\n');
    }
    out
}

/// Debian's Prometheus with the generated configuration, told where everything is on this machine.
fn prometheus(folder: &Path, scratch: &Path, ports: &BTreeMap<String, u16>, judge: &mut Judge) {
    let config = folder.join("observability/prometheus.yaml");
    let (Ok(text), Ok(_)) = (fs::read_to_string(&config), Command::new("prometheus").arg("--version").output()) else {
        println!("LEFT OUT: Prometheus is not there, or no configuration is generated");
        return;
    };
    let text = on_this_machine(&text, ports);
    let home = scratch.join("prometheus");
    fs::create_dir_all(&home).unwrap();
    copy(&folder.join("observability/rules"), &home.join("rules"));
    fs::write(home.join("prometheus.yaml"), text).unwrap();
    let port = free();
    let log = File::create(home.join("log")).unwrap();
    let child = Command::new("prometheus")
        .arg(format!("--config.file={}", home.join("prometheus.yaml").display()))
        .arg(format!("--storage.tsdb.path={}", home.join("data").display()))
        .arg(format!("--web.listen-address=127.0.0.1:{port}"))
        .current_dir(&home)
        .stdout(log.try_clone().unwrap())
        .stderr(log)
        .spawn()
        .unwrap();
    let _running = Running(child);
    let begin = Instant::now();
    let mut well: BTreeSet<String> = BTreeSet::new();
    let addresses: BTreeMap<String, &String> =
        ports.iter().map(|(name, port)| (format!("127.0.0.1:{port}"), name)).collect();
    while well.len() < 8 && begin.elapsed() < Duration::from_secs(60) {
        thread::sleep(Duration::from_millis(500));
        if TcpStream::connect(("127.0.0.1", port)).is_err() {
            continue;
        }
        let answer = ask(port, "GET", "/api/v1/targets", &[], "");
        let body = answer.body.find('{').map_or("", |at| &answer.body[at..=answer.body.rfind('}').unwrap_or(at)]);
        // Long answers come in chunks, whose lengths stand in between.
        let plain: String = body.split("\r\n").filter(|part| part.len() > 8).collect();
        let Ok(targets) = serde_json::from_str::<Value>(&plain) else { continue };
        let active = targets["data"]["activeTargets"].as_array().cloned().unwrap_or_default();
        let up = active.iter().filter(|target| target["health"] == "up");
        well = up
            .filter_map(|target| {
                let url = target["scrapeUrl"].as_str()?;
                addresses.iter().find(|(address, _)| url.contains(address.as_str())).map(|(_, name)| (*name).clone())
            })
            .collect();
    }
    let rules = ask(port, "GET", "/api/v1/rules", &[], "").body.matches("\"type\":\"alerting\"").count();
    judge.hold(
        well.len() == 8,
        format!("Prometheus reads {well:?}; {}", fs::read_to_string(home.join("log")).unwrap_or_default()),
    );
    judge.hold(rules > 0, "Prometheus has no alerts");
    println!("Prometheus reads {} services, and has {rules} alerts", well.len());
}
