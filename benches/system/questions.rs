//! What the running reference is asked from outside: its routes, rows, events, limits, traces and metrics.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::Judge;
use crate::stage::{ID, Running, SECRET, Stage, ask, bearer, free, sql};

/// All of it.
pub fn all(stage: &Stage, judge: &mut Judge) {
    routes(&stage.folder, stage.gateway(), judge);
    rows(&stage.folder, &stage.ports, judge);
    limits(stage.gateway(), judge);
    match &stage.spans {
        Some(spans) => trace(stage.gateway(), spans, judge),
        None => println!("LEFT OUT: traces: PYTHON names none with grpcio and opentelemetry-proto"),
    }
    prometheus(&stage.folder, &stage.scratch, &stage.ports, judge);
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
