//! Runs side by side on one cache, of which many are killed: does anybody ever get a wrong answer?
//!
//! ```text
//! cargo bench --bench cache -- PATH FILE [--runs N]
//! ```
//!
//! PATH is a codebase, copied to a temporary folder; FILE a Rust file in it that goes through three states, each of
//! which was analyzed without a cache first. N runs (1,000) are started, four at a time, each killed (SIGKILL) at a
//! random moment or left to its end; whoever ends has to say what is true of the state that it saw. Now and then an
//! entry is cut or gets a wrong byte.
#![allow(clippy::print_stdout, clippy::print_stderr, clippy::unwrap_used, reason = "a command for the terminal")]

#[path = "../tests/support/copy.rs"]
mod copy;
#[path = "../tests/support/dice.rs"]
mod dice;

use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use self::copy::copy;
use self::dice::Dice;

const USAGE: &str = "cargo bench --bench cache -- PATH FILE [--runs N]";

fn main() -> ExitCode {
    let mut args: Vec<String> = env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let mut runs = 1_000;
    if let Some(at) = args.iter().position(|arg| arg == "--runs") {
        runs = args.get(at + 1).and_then(|number| number.parse().ok()).unwrap_or(runs);
        args.drain(at..(at + 2).min(args.len()));
    }
    match args.as_slice() {
        [] => {
            println!("cache: skipped. {USAGE}");
            ExitCode::SUCCESS
        }
        [path, file] => side_by_side(Path::new(path), file, runs),
        _ => {
            eprintln!("{USAGE}");
            ExitCode::from(2)
        }
    }
}

fn side_by_side(path: &Path, file: &str, runs: usize) -> ExitCode {
    let place = tempfile::tempdir().unwrap();
    let (code, cache) = (place.path().join("code"), place.path().join("cache"));
    copy(path, &code);
    let edited = code.join(file);
    let before = fs::read_to_string(&edited).unwrap();
    let states: Vec<String> = (0..3).map(|state| format!("{before}\npub fn state_{state}() {{}}\n")).collect();
    let mut truths = Vec::new();
    let mut longest = Duration::ZERO;
    for state in &states {
        fs::write(&edited, state).unwrap();
        let start = Instant::now();
        truths.push(ended(start_run(&code, None)));
        longest = longest.max(start.elapsed());
    }
    let mut random = Dice(7);
    let (mut started, mut killed, mut right, mut wrong, mut spoilt) = (0, 0, 0, 0, 0);
    while started < runs {
        let state = random.roll(states.len());
        fs::write(&edited, &states[state]).unwrap();
        if random.roll(10) == 0 {
            spoilt += usize::from(spoil(&cache, &mut random));
        }
        let children: Vec<Child> = (0..4).map(|_| start_run(&code, Some(&cache))).collect();
        started += children.len();
        let ends: Vec<_> = children
            .into_iter()
            .map(|mut child| {
                let patience = match random.roll(3) {
                    0 => None,
                    _ => Some(longest.mul_f64(random.roll(1_000) as f64 / 1_000.0)),
                };
                thread::spawn(move || {
                    if let Some(patience) = patience {
                        thread::sleep(patience);
                        let _ = child.kill();
                    }
                    ended(child)
                })
            })
            .collect();
        for end in ends {
            match end.join().unwrap() {
                None => killed += 1,
                said if said == truths[state] => right += 1,
                _ => wrong += 1,
            }
        }
    }
    let left = fs::read_dir(&cache)
        .map_or(0, |all| all.flatten().map(|folder| fs::read_dir(folder.path()).map_or(0, Iterator::count)).sum());
    println!(
        "{started} runs: {right} right, {wrong} wrong, {killed} killed; {spoilt} entries spoilt, {left} files left"
    );
    ExitCode::from(u8::from(wrong > 0))
}

fn start_run(code: &Path, cache: Option<&Path>) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_split"));
    command.arg("analyze").arg(code).args(["--format", "json"]);
    if let Some(cache) = cache {
        command.arg("--cache-dir").arg(cache);
    }
    command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap()
}

/// What it said; nothing where it was killed.
fn ended(child: Child) -> Option<Vec<u8>> {
    let output = child.wait_with_output().unwrap();
    output.status.code().map(|_| output.stdout)
}

/// Cuts an entry, or turns a bit of it.
fn spoil(cache: &Path, random: &mut Dice) -> bool {
    let mut entries = Vec::new();
    for folder in fs::read_dir(cache).into_iter().flatten().flatten() {
        entries.extend(fs::read_dir(folder.path()).into_iter().flatten().flatten().map(|entry| entry.path()));
    }
    entries.sort();
    if entries.is_empty() {
        return false;
    }
    let path = &entries[random.roll(entries.len())];
    let Ok(mut bytes) = fs::read(path) else { return false };
    if bytes.is_empty() {
        return false;
    }
    let at = random.roll(bytes.len());
    if random.roll(2) == 0 {
        bytes.truncate(at);
    } else {
        bytes[at] ^= 1;
    }
    fs::write(path, bytes).is_ok()
}
