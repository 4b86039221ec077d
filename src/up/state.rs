//! What a running system leaves for `split ps` and `split down`: one file, held by a lock as long as it runs.

use std::fs::{self, File, TryLockError};
use std::hash::Hasher as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use std::{process, thread};

use serde_json::{Value, json};

use super::health;
use crate::error::Error;
use crate::write;

/// A part of a running system.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub name: String,
    /// `service`, `gateway`, `broker`, `database`
    pub kind: String,
    /// Its process group.
    pub process: u32,
    pub port: u16,
    /// How often it was started again.
    pub restarts: u32,
    /// `ready`, `not ready`, `gone`; asked when it is looked at.
    pub health: String,
}

/// The folder and the file of one system.
#[derive(Debug)]
pub struct State {
    folder: PathBuf,
    _lock: File,
}

/// Of a generated folder: the same for all who name it.
fn folder_of(output: &Path) -> PathBuf {
    let path = fs::canonicalize(output).unwrap_or_else(|_| output.to_owned());
    // FNV-1a: the same in every process.
    let mut hash = Fnv(0xcbf2_9ce4_8422_2325);
    hash.write(path.to_string_lossy().as_bytes());
    std::env::temp_dir().join(format!("split-up-{:016x}", hash.finish()))
}

struct Fnv(u64);

impl std::hash::Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

const LOCK: &str = "lock";
const FILE: &str = "state.json";

impl State {
    /// Takes the place of a system that is to run.
    ///
    /// # Errors
    /// When one runs there already, or the folder can't be had.
    pub fn open(output: &Path) -> Result<Self, Error> {
        let folder = folder_of(output);
        write::scratch::private_folder(&folder, None)?;
        let failed = |source| Error::Write { path: folder.join(LOCK), source };
        let lock = write::scratch::lock_file(&folder.join(LOCK))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { folder, _lock: lock }),
            Err(TryLockError::WouldBlock) => Err(Error::Runs { output: output.to_owned() }),
            Err(TryLockError::Error(source)) => Err(failed(source)),
        }
    }

    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Says what runs now.
    ///
    /// # Errors
    /// When the file can't be written.
    pub fn say(&self, entries: &[Entry]) -> Result<(), Error> {
        let entries: Vec<Value> = entries
            .iter()
            .map(|entry| {
                json!({ "name": entry.name, "kind": entry.kind, "process": entry.process, "port": entry.port,
                        "restarts": entry.restarts })
            })
            .collect();
        let text = json!({ "process": process::id(), "entries": entries }).to_string();
        write::entry(&self.folder, FILE, text.as_bytes())
    }
}

impl Drop for State {
    fn drop(&mut self) {
        // Nobody else looks into it.
        let _ = write::scratch::discard(&self.folder);
    }
}

/// What runs, with the process that looks after it; nothing where nothing does.
fn read(output: &Path) -> Option<(u32, Vec<Entry>)> {
    let folder = folder_of(output);
    let lock = File::open(folder.join(LOCK)).ok()?;
    if lock.try_lock().is_ok() {
        // Whoever held it was killed; what it had started has ended with it.
        let _ = write::scratch::discard(&folder);
        return None;
    }
    let state: Value = serde_json::from_slice(&fs::read(folder.join(FILE)).ok()?).ok()?;
    let number = |value: &Value| value.as_u64().and_then(|number| u32::try_from(number).ok()).unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let entries = state["entries"].as_array()?.iter().map(|entry| Entry {
        name: text(&entry["name"]),
        kind: text(&entry["kind"]),
        process: number(&entry["process"]),
        port: number(&entry["port"]) as u16,
        restarts: number(&entry["restarts"]),
        health: String::new(),
    });
    Some((number(&state["process"]), entries.collect()))
}

/// What runs of a generated folder, each asked how it is; nothing where nothing runs.
#[must_use]
pub fn ps(output: &Path) -> Option<Vec<Entry>> {
    let (_, mut entries) = read(output)?;
    for entry in &mut entries {
        let health = match (entry.kind.as_str(), health::listens(entry.port)) {
            (_, false) => "gone",
            ("service", true) if health::ready(entry.port) != Some(200) => "not ready",
            _ => "ready",
        };
        health.clone_into(&mut entry.health);
    }
    Some(entries)
}

/// Ends what runs of a generated folder, and waits for it; says whether anything did.
///
/// # Errors
/// When it does not end.
pub fn down(output: &Path) -> Result<bool, Error> {
    let Some((keeper, _)) = read(output) else { return Ok(false) };
    let asked = Command::new("kill")
        .args(["-s", "TERM", &keeper.to_string()])
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .status();
    if !asked.is_ok_and(|status| status.success()) {
        return Err(Error::StillRuns { process: keeper });
    }
    let begin = Instant::now();
    while begin.elapsed() < Duration::from_secs(60) {
        if read(output).is_none() {
            return Ok(true);
        }
        thread::sleep(Duration::from_millis(100));
    }
    Err(Error::StillRuns { process: keeper })
}
