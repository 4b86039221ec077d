//! The generated reference while it runs: started, asked, stopped.

use std::collections::BTreeMap;
use std::env;
use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

use crate::token;

pub const SECRET: &str = "a-key-of-thirty-two-bytes-at-least";
pub const ID: &str = "7b1f5b0e-7d33-4b7c-9a57-0d3c6a1f2e11";

pub fn split() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_split"));
    command.stdin(Stdio::null());
    command
}

/// A child that ends with the value.
pub struct Running(pub Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = Command::new("kill").args(["-s", "TERM", &self.0.id().to_string()]).status();
        let _ = self.0.wait();
    }
}

pub fn free() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).unwrap().port()
}

/// Everything runs until it is dropped.
pub struct Stage {
    pub folder: PathBuf,
    pub scratch: PathBuf,
    pub ports: BTreeMap<String, u16>,
    /// Where the spans go, where they can be had.
    pub spans: Option<PathBuf>,
    log: PathBuf,
    _collector: Option<Running>,
    up: Option<Running>,
}

impl Stage {
    /// Builds what is in the folder and starts it, with more in the environment.
    pub fn start(monolith: &Path, folder: &Path, scratch: &Path) -> Self {
        let collector = collector(scratch);
        let log = scratch.join("up.log");
        let out = File::create(&log).unwrap();
        let mut command = split();
        command.args(["up", "--any-ports"]).arg(monolith).arg("--output").arg(folder);
        command.env("CORALLUM_JWT_SECRET", SECRET).env("SERVICE_TOKEN", SECRET);
        if let Some(home) = env::var_os("SPLIT_GENERATED_TARGET") {
            command.env("CARGO_TARGET_DIR", home);
        }
        let (collector, spans) = match collector {
            Some((running, port, spans)) => {
                command
                    .env("OTEL_EXPORTER_OTLP_ENDPOINT", format!("http://127.0.0.1:{port}"))
                    .env("OTEL_BSP_SCHEDULE_DELAY", "500");
                (Some(running), Some(spans))
            }
            None => (None, None),
        };
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
        println!("everything answers after {} s, the build included", begin.elapsed().as_secs());
        let mut stage = Self {
            folder: folder.to_owned(),
            scratch: scratch.to_owned(),
            ports: BTreeMap::new(),
            spans,
            log: log.clone(),
            _collector: collector,
            up: Some(up),
        };
        let output =
            split().args(["ps", "--format", "json"]).arg(monolith).arg("--output").arg(folder).output().unwrap();
        let running: Value = serde_json::from_slice(&output.stdout).unwrap();
        for entry in running["running"].as_array().unwrap() {
            assert_eq!(entry["health"], "ready", "{entry}");
            stage.ports.insert(entry["name"].as_str().unwrap().to_owned(), entry["port"].as_u64().unwrap() as u16);
        }
        let names: Vec<&str> = stage.ports.keys().map(String::as_str).collect();
        println!("{} parts run: {}", names.len(), names.join(", "));
        stage
    }

    pub fn gateway(&self) -> u16 {
        self.ports["gateway"]
    }

    /// Stops everything, and says whether it ended well.
    pub fn end(mut self) -> bool {
        drop(self.up.take());
        fs::read_to_string(&self.log).unwrap_or_default().contains("everything has ended")
    }
}

pub struct Answer {
    pub status: u16,
    pub body: String,
}

pub fn ask(port: u16, method: &str, path: &str, headers: &[String], body: &str) -> Answer {
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
pub fn person() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let claims =
        json!({ "iss": "corallum", "sub": ID, "exp": now + 3600, "iat": now, "tenantId": ID, "tenant_id": ID });
    token::token(&claims, SECRET)
}

pub fn bearer() -> Vec<String> {
    vec![format!("Authorization: Bearer {}", person()), "Content-Type: application/json".to_owned()]
}

/// psql, as the owner of a service's database: its URL is in the environment of the service's process.
pub fn sql(port: u16, folder: &Path, statement: &str) -> Option<String> {
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
