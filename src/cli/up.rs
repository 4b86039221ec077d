//! `split up`, `split down`, `split ps`: the generated system on this machine.

use std::collections::BTreeMap;
use std::env;
use std::hash::{BuildHasher, Hasher};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc;

use anstyle::{AnsiColor, Style};
use serde_json::{Value, json};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

use crate::cli::args::{Ps, PsFormat, Running, Up};
use crate::cli::generate::OUTPUT;
use crate::cli::terminal::Terminal;
use crate::cli::{CLEAN, FINDINGS, facts, templates};
use crate::error::Error;
use crate::generate;
use crate::generate::ir::Platform;
use crate::load::map;
use crate::model::map::EventBus;
use crate::postgres::programs::Programs;
use crate::rules;
use crate::up::{self, Given, Plan, Said, Server, Stage, State};

const COLORS: [AnsiColor; 6] =
    [AnsiColor::Cyan, AnsiColor::Yellow, AnsiColor::Green, AnsiColor::Magenta, AnsiColor::Blue, AnsiColor::BrightBlack];

pub(super) fn run(args: &Up, terminal: &Terminal) -> Result<u8, Error> {
    let (path, output) = places(&args.running)?;
    let output = std::path::absolute(&output).map_err(|source| Error::Read { path: output.clone(), source })?;
    let loaded = map::read(&path, &rules::names())?;
    let platform = generate::platform(&loaded.map);
    let templates = templates::with(None)?;
    let programs = match &args.programs {
        Some(folder) => std::path::absolute(folder).map_err(|source| Error::Read { path: folder.clone(), source })?,
        None => build(&output, &platform, terminal)?,
    };
    let state = State::open(&output)?;
    let ports = up::choose(&platform, args.gateway_port, args.any_ports)?;
    let told = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    let server = if is_there(&platform) { Server::Found } else { Server::Missing };
    let given =
        Given { ports, secret: secret(), told, server, folder: state.folder().to_owned(), output: output.clone() };
    let plan = up::plan(&platform, &templates, &given)?;
    let postgres = if plan.databases.is_empty() { None } else { Programs::find(args.postgres.as_deref())? };
    let stop = stopping()?;
    let (said, heard) = mpsc::channel();
    let (plan, given) = (&plan, &given);
    let stage = Stage {
        given,
        state: &state,
        output: &output,
        programs: &programs,
        postgres: postgres.as_ref(),
        stop: &stop,
        said,
    };
    std::thread::scope(|scope| {
        let listener = scope.spawn(move || listen(&heard, plan, given, terminal));
        let result = up::run(plan, &stage);
        // It hears the end when nobody can say anything any more.
        drop(stage);
        let _ = listener.join();
        result
    })?;
    terminal.say("everything has ended");
    Ok(CLEAN)
}

/// Whether a server of the map's broker is installed.
fn is_there(platform: &Platform) -> bool {
    platform.system.broker.as_ref().is_some_and(|broker| match broker.kind {
        EventBus::Nats => up::find("NATS_SERVER", "nats-server").is_some(),
        EventBus::Rabbitmq => up::rabbitmq().is_some(),
        EventBus::Kafka => false,
    })
}

fn places(args: &Running) -> Result<(PathBuf, PathBuf), Error> {
    let path = facts::map_path(&args.path, args.map.as_deref())?;
    let output = args.output.clone().unwrap_or_else(|| facts::folder(&path).join(OUTPUT));
    Ok((path, output))
}

/// Set when somebody wants it to end.
fn stopping() -> Result<Arc<AtomicBool>, Error> {
    let stop = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM, SIGHUP] {
        signal_hook::flag::register(signal, stop.clone()).map_err(|source| Error::Output { source })?;
    }
    Ok(stop)
}

/// The standard library takes the keys of its hashes from the system's randomness.
fn secret() -> String {
    let random = || std::hash::RandomState::new().build_hasher().finish();
    format!("{:016x}{:016x}", random(), random())
}

/// Builds the services, and says where their programs are.
fn build(output: &Path, platform: &Platform, terminal: &Terminal) -> Result<PathBuf, Error> {
    let nothing = |reason: &str| Error::NothingToRun { output: output.to_owned(), reason: reason.to_owned() };
    if !output.join("Cargo.toml").is_file() {
        return Err(nothing("it has no Cargo.toml"));
    }
    terminal.say("building the services");
    let failed = |reason: String| Error::NotStarted { program: "cargo".into(), reason };
    let built = Command::new("cargo")
        .args(["build", "--workspace", "--bins", "--message-format", "json-render-diagnostics"])
        .current_dir(output)
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| failed(error.to_string()))?;
    if !built.status.success() {
        return Err(failed("the services do not build; see what it said above".to_owned()));
    }
    let programs: Vec<PathBuf> = String::from_utf8_lossy(&built.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok()?["executable"].as_str().map(PathBuf::from))
        .collect();
    let of = |host: &str| programs.iter().find(|path| path.file_stem().is_some_and(|stem| stem == host));
    let mut folder = None;
    for service in &platform.services {
        folder = Some(of(&service.host).ok_or_else(|| nothing(&format!("no program is called `{}`", service.host)))?);
    }
    folder.and_then(|path| path.parent()).map(Path::to_owned).ok_or_else(|| nothing("the map has no services"))
}

/// Prints what the parts say, each line with its part's name before it.
fn listen(heard: &mpsc::Receiver<Said>, plan: &Plan, given: &Given, terminal: &Terminal) {
    let mut colors: BTreeMap<String, Style> = BTreeMap::new();
    let names = plan.services.iter().map(|service| service.name.len());
    let width = names.chain(["gateway".len()]).max().unwrap_or_default();
    for said in heard {
        match said {
            Said::Note(text) => terminal.say(&text),
            Said::Ready => terminal.say(&ready(plan, given)),
            Said::Line { from, text } => {
                let next = AnsiColor::on_default(COLORS[colors.len() % COLORS.len()]);
                let style = *colors.entry(from.clone()).or_insert(next);
                // A closed standard output is no reason to end services.
                let _ = writeln!(anstream::stdout(), "{style}{from:width$} |{style:#} {text}");
            }
        }
    }
}

fn ready(plan: &Plan, given: &Given) -> String {
    let services = plan.services.iter().map(|service| format!("  {} http://127.0.0.1:{}", service.name, service.port));
    let mut lines: Vec<String> = services.collect();
    if !plan.gateway.is_empty() {
        lines.insert(0, format!("ready: http://127.0.0.1:{}", given.ports.gateway));
    } else {
        lines.insert(0, "ready".to_owned());
    }
    lines.push("Ctrl-C ends everything".to_owned());
    lines.join("\n")
}

pub(super) fn down(args: &Running, terminal: &Terminal) -> Result<u8, Error> {
    let (_, output) = places(args)?;
    let ended = up::down(&output)?;
    terminal.say(if ended { "everything has ended" } else { "nothing runs" });
    Ok(CLEAN)
}

pub(super) fn ps(args: &Ps) -> Result<u8, Error> {
    let (_, output) = places(&args.running)?;
    let entries = up::ps(&output).unwrap_or_default();
    let well = entries.iter().all(|entry| entry.health == "ready");
    Terminal::print(|out| match args.format {
        PsFormat::Json => {
            let all: Vec<Value> = entries
                .iter()
                .map(|entry| {
                    json!({ "name": entry.name, "kind": entry.kind, "process": entry.process, "port": entry.port,
                            "restarts": entry.restarts, "health": entry.health })
                })
                .collect();
            writeln!(out, "{}", json!({ "version": 1, "running": all }))
        }
        PsFormat::Text if entries.is_empty() => writeln!(out, "nothing runs"),
        PsFormat::Text => {
            writeln!(out, "{:<24} {:<9} {:>6} {:>8} {:>8}  health", "name", "kind", "port", "process", "restarts")?;
            entries.iter().try_for_each(|entry| {
                let process = if entry.process == 0 { "-".to_owned() } else { entry.process.to_string() };
                writeln!(
                    out,
                    "{:<24} {:<9} {:>6} {process:>8} {:>8}  {}",
                    entry.name, entry.kind, entry.port, entry.restarts, entry.health
                )
            })
        }
    })?;
    Ok(if well { CLEAN } else { FINDINGS })
}
