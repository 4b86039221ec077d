//! A generated workspace: made of a map, built, started with `split up`, and asked as its contracts say. For tests and benches.
#![allow(dead_code, reason = "not everybody does all of it")]

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

pub const TOKEN: &str = "a-token-of-services-for-tests-alone";

/// A folder of generated services, and where cargo builds them.
pub struct Workspace {
    pub map: PathBuf,
    pub folder: PathBuf,
    pub target: PathBuf,
}

fn split() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_split"));
    command.stdin(Stdio::null());
    command
}

impl Workspace {
    /// Generates the services of a map, whose code (where there is any) is in `root`; says what `split` said.
    pub fn generate(map: &Path, root: &Path, folder: &Path, target: &Path, targets: &[&str]) -> (Self, String) {
        let mut command = split();
        command.arg("generate").arg(root).arg("--map").arg(map).arg("--no-cache").arg("--output").arg(folder);
        targets.iter().for_each(|target| {
            command.args(["--target", *target]);
        });
        let output = command.output().expect("split runs");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{}: {said}", map.display());
        let workspace = Self { map: map.to_owned(), folder: folder.to_owned(), target: target.to_owned() };
        (workspace, said)
    }

    pub fn cargo(&self, args: &[&str]) -> (bool, String) {
        self.cargo_told(args, &[])
    }

    /// With more in its environment.
    pub fn cargo_told(&self, args: &[&str], environment: &[(&str, &str)]) -> (bool, String) {
        let output = Command::new(env!("CARGO"))
            .args(args)
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", &self.target)
            // Who debugs these?
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env("CARGO_INCREMENTAL", "0")
            .env_remove("RUSTFLAGS")
            .envs(environment.iter().copied())
            .stdin(Stdio::null())
            .output()
            .expect("cargo runs");
        let said = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8_lossy(&said).into_owned())
    }

    /// Built, by clippy and by rustfmt as people have them: no finding. Says how long the build took.
    pub fn build(&self) -> Duration {
        let (formatted, said) = self.cargo(&["fmt", "--all", "--check"]);
        assert!(formatted, "{}: not as rustfmt has it:\n{said}", self.map.display());
        // Warnings are errors by the workspace's own lints.
        let begin = Instant::now();
        let (built, said) = self.cargo(&["build", "--workspace", "--locked"]);
        assert!(built, "{}: {said}", self.map.display());
        let took = begin.elapsed();
        let (clean, said) = self.cargo(&["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"]);
        assert!(clean, "{}: {said}", self.map.display());
        took
    }

    /// The tests that it was generated with.
    pub fn test(&self) {
        let (passed, said) = self.cargo(&["test", "--workspace", "--locked"]);
        assert!(passed, "{}: {said}", self.map.display());
    }

    /// Starts everything, and waits until it answers.
    pub fn up(&self, scratch: &Path) -> Up {
        let log = scratch.join("up.log");
        let out = File::create(&log).expect("made");
        let mut command = split();
        command.args(["up", "--any-ports"]).arg(self.map.parent().expect("a folder")).arg("--map").arg(&self.map);
        command.arg("--output").arg(&self.folder).arg("--programs").arg(self.target.join("debug"));
        command.env("SERVICE_TOKEN", TOKEN).stdout(out.try_clone().expect("another")).stderr(out);
        let mut up = Up { child: command.spawn().expect("split runs"), ports: BTreeMap::new(), log };
        let begin = Instant::now();
        while !up.said().lines().any(|line| line == "ready" || line.starts_with("ready: ")) {
            let ended = up.child.try_wait().expect("a state");
            assert!(ended.is_none() && begin.elapsed() < Duration::from_secs(300), "{ended:?}: {}", up.said());
            thread::sleep(Duration::from_millis(100));
        }
        let mut ps = split();
        ps.args(["ps", "--format", "json"]).arg(self.map.parent().expect("a folder")).arg("--map").arg(&self.map);
        let output = ps.arg("--output").arg(&self.folder).output().expect("split runs");
        let running: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        for entry in running["running"].as_array().expect("a list").iter().filter(|entry| entry["kind"] == "service") {
            let port = entry["port"].as_u64().and_then(|port| u16::try_from(port).ok()).expect("a port");
            up.ports.insert(entry["name"].as_str().expect("a name").to_owned(), port);
        }
        up
    }

    fn contract(&self, service: &str) -> Value {
        let path = self.folder.join("contracts").join(format!("{service}.openapi.yaml"));
        serde_yaml::from_str(&fs::read_to_string(path).expect("a contract")).expect("YAML")
    }
}

/// Runs until it is dropped.
pub struct Up {
    child: Child,
    pub ports: BTreeMap<String, u16>,
    log: PathBuf,
}

/// How often each status was answered, and what was wrong.
#[derive(Default)]
pub struct Asked {
    pub routes: usize,
    pub answers: BTreeMap<(&'static str, u16), usize>,
    pub wrong: Vec<String>,
}

impl Asked {
    fn hold(&mut self, fine: bool, what: impl FnOnce() -> String) {
        if !fine {
            self.wrong.push(what());
        }
    }
}

impl Up {
    pub fn said(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// Asks each service how it is, and each of its routes: without a token, and as another service would.
    pub fn ask_all(&self, workspace: &Workspace) -> Asked {
        let mut asked = Asked::default();
        for (service, port) in &self.ports {
            for path in ["/livez", "/readyz"] {
                let (status, _) = ask(*port, "GET", path, &[], None);
                asked.hold(status == 200, || format!("{service}: {path} answers {status}"));
            }
            let contract = workspace.contract(service);
            for (route, methods) in contract["paths"].as_object().into_iter().flatten() {
                for (method, operation) in methods.as_object().into_iter().flatten() {
                    one(&mut asked, *port, &contract, (method, route), operation);
                }
            }
        }
        asked
    }
}

impl Drop for Up {
    fn drop(&mut self) {
        let _ = Command::new("kill").args(["-s", "TERM", &self.child.id().to_string()]).status();
        let _ = self.child.wait();
    }
}

fn one(asked: &mut Asked, port: u16, contract: &Value, (method, route): (&str, &str), operation: &Value) {
    asked.routes += 1;
    let method = method.to_uppercase();
    let (path, kind, body) = request(contract, route, operation);
    let name = format!("{method} {path}");
    let guarded = operation["security"].as_array().is_some_and(|ways| !ways.is_empty());
    let (status, answer) = ask(port, &method, &path, &[kind], body.as_deref());
    *asked.answers.entry(("without a token", status)).or_default() += 1;
    asked.hold((status == 401) == guarded, || format!("{name} without a token: {status} {answer}"));
    let (status, answer) = ask(port, &method, &path, &[kind, ("X-Service-Token", TOKEN)], body.as_deref());
    *asked.answers.entry(("with a token", status)).or_default() += 1;
    // Look-ups by many keys are complete; of what kind keys are, a contract does not say.
    let is_lookup = route.starts_with("/internal/") && path.contains("?ids=");
    // One by its key is not there.
    let is_missing = status == 404 && answer["detail"].as_str().is_some_and(|detail| detail.contains("row"));
    let complete = is_missing || (is_lookup && (status == 200 || status == 400));
    let unfilled = status == 501
        && (method == "HEAD" || (answer["status"] == 501 && answer.to_string().contains("src/handlers/")));
    asked.hold(complete || unfilled, || format!("{name} with a token: {status} {answer}"));
}

/// A request that a contract allows: its path, the header that says of what kind its body is, the body.
fn request<'c>(
    contract: &Value,
    route: &str,
    operation: &'c Value,
) -> (String, (&'static str, &'c str), Option<String>) {
    let (mut path, mut query) = (route.to_owned(), Vec::new());
    for parameter in operation["parameters"].as_array().into_iter().flatten() {
        let name = parameter["name"].as_str().unwrap_or_default();
        let value = example(contract, &parameter["schema"], 0);
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let text = encoded(&text);
        match parameter["in"].as_str() {
            Some("path") => path = path.replace(&format!("{{{name}}}"), &text),
            Some("query") if parameter["required"] == true => query.push(match value {
                Value::Array(_) => format!("{name}={}", example(contract, &parameter["schema"]["items"], 0)),
                _ => format!("{name}={text}"),
            }),
            _ => {}
        }
    }
    if !query.is_empty() {
        path = format!("{path}?{}", query.join("&").replace('"', ""));
    }
    let content = operation["requestBody"]["content"].as_object().and_then(|content| content.iter().next());
    let Some((kind, body)) = content else { return (path, ("Accept", "*/*"), None) };
    let body = match (kind.as_str(), example(contract, &body["schema"], 0)) {
        ("application/json", value) => value.to_string(),
        ("application/x-www-form-urlencoded", Value::Object(fields)) => {
            let text = |value: &Value| encoded(&value.as_str().map_or_else(|| value.to_string(), str::to_owned));
            fields.iter().map(|(name, value)| format!("{name}={}", text(value))).collect::<Vec<_>>().join("&")
        }
        _ => String::new(),
    };
    (path, ("Content-Type", kind), Some(body))
}

fn encoded(text: &str) -> String {
    text.replace('%', "%25").replace(' ', "%20").replace(':', "%3A").replace('+', "%2B").replace('&', "%26")
}

/// A value that a schema allows.
fn example(contract: &Value, schema: &Value, depth: u8) -> Value {
    if depth > 16 {
        return Value::Null;
    }
    let inner = |schema: &Value| example(contract, schema, depth + 1);
    if let Some(name) = schema["$ref"].as_str().and_then(|path| path.strip_prefix("#/components/schemas/")) {
        return inner(&contract["components"]["schemas"][name]);
    }
    if let Some(value) = schema.get("const") {
        return value.clone();
    }
    if let Some(words) = schema["enum"].as_array() {
        return words.first().cloned().unwrap_or_default();
    }
    if let Some(parts) = schema["allOf"].as_array() {
        let mut all = serde_json::Map::new();
        parts.iter().for_each(|part| {
            if let Value::Object(fields) = inner(part) {
                all.extend(fields);
            }
        });
        return all.into();
    }
    if let Some(ways) = schema["oneOf"].as_array().or(schema["anyOf"].as_array()) {
        return ways.first().map(inner).unwrap_or_default();
    }
    let kind = schema["type"].as_str().or(schema["type"][0].as_str()).unwrap_or_default();
    match kind {
        "object" => {
            let required = schema["required"].as_array().cloned().unwrap_or_default();
            let fields = schema["properties"].as_object().into_iter().flatten();
            let wanted = fields.filter(|(name, _)| required.iter().any(|one| one == name.as_str()));
            wanted.map(|(name, schema)| (name.clone(), inner(schema))).collect::<serde_json::Map<_, _>>().into()
        }
        "array" => schema["prefixItems"].as_array().into_iter().flatten().map(inner).collect(),
        "integer" => json!(1),
        "number" => json!(1.5),
        "boolean" => json!(true),
        "null" => Value::Null,
        "string" => match schema["format"].as_str() {
            Some("uuid") => json!("67e55044-10b1-426f-9247-bb680e5fe0c8"),
            Some("date-time") => json!("2024-02-29T12:00:00Z"),
            Some("date") => json!("2024-02-29"),
            _ if schema["maxLength"] == 1 => json!("a"),
            _ => match schema["description"].as_str() {
                Some(text) if text.contains("A date with a time") => json!("2024-02-29T12:00:00"),
                Some(text) if text.contains("A time of the day") => json!("12:00:00"),
                _ => json!("text"),
            },
        },
        _ => json!({}),
    }
}

/// Asks, and reads the status and a body of JSON.
pub fn ask(port: u16, method: &str, path: &str, headers: &[(&str, &str)], body: Option<&str>) -> (u16, Value) {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("it listens");
    stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a timeout");
    let mut head: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    if let Some(body) = body {
        let told = headers.iter().any(|(name, _)| *name == "Content-Type");
        head.push_str(if told { "" } else { "Content-Type: application/json\r\n" });
        head.push_str(&format!("Content-Length: {}\r\n", body.len()));
    }
    let body = body.unwrap_or_default();
    write!(stream, "{method} {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n{head}\r\n{body}").expect("sent");
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    let answer = String::from_utf8_lossy(&answer);
    let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
    let body = answer.split_once("\r\n\r\n").map(|(_, body)| body).unwrap_or_default();
    (status, serde_json::from_str(body).unwrap_or(Value::Null))
}
