//! The cost of `split check`: without a cache, with an empty one, with nothing changed since, with one file changed.
//!
//! ```text
//! cargo bench --bench check -- PATH MAP FILE [--runs N]
//! ```
//!
//! PATH is a codebase, MAP a service map, FILE a Rust file below PATH that gets a statement more in its first function
//! before each run that is to see a change. All happens in a copy. Each run is a process of its own, and the kinds take
//! turns; figures are medians. Every answer is compared with the one that a run without a cache gives.
#![allow(clippy::print_stdout, clippy::print_stderr, clippy::unwrap_used, reason = "a command for the terminal")]

#[path = "../tests/support/copy.rs"]
mod copy;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs};

use self::copy::copy;

const USAGE: &str = "cargo bench --bench check -- PATH MAP FILE [--runs N]";

fn main() -> ExitCode {
    let mut args: Vec<String> = env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let mut runs = 5;
    if let Some(at) = args.iter().position(|arg| arg == "--runs") {
        runs = args.get(at + 1).and_then(|number| number.parse().ok()).unwrap_or(runs);
        args.drain(at..(at + 2).min(args.len()));
    }
    match args.as_slice() {
        [] => {
            println!("check: skipped. {USAGE}");
            ExitCode::SUCCESS
        }
        [path, map, file] => {
            compare(Path::new(path), Path::new(map), file, runs);
            ExitCode::SUCCESS
        }
        _ => {
            eprintln!("{USAGE}");
            ExitCode::from(2)
        }
    }
}

fn compare(path: &Path, map: &Path, file: &str, runs: usize) {
    let place = tempfile::tempdir().unwrap();
    let code = place.path().join("code");
    copy(path, &code);
    let map = rooted(&fs::read_to_string(map).unwrap());
    fs::write(place.path().join("split.yaml"), map).unwrap();
    let bench = Bench { place: place.path().to_owned() };
    let edited = code.join(file);
    let mut times: [Vec<Duration>; 5] = Default::default();
    for run in 0..runs {
        bench.forget();
        times[0].push(bench.split(&["analyze", "code"]).0);
        let (time, fresh) = bench.check(&["--no-cache"]);
        times[1].push(time);
        let (time, cold) = bench.check(&["--cache-dir", "cache"]);
        times[2].push(time);
        let (time, warm) = bench.check(&["--cache-dir", "cache"]);
        times[3].push(time);
        assert!(fresh == cold && fresh == warm, "the cache makes a difference");
        let text = fs::read_to_string(&edited).unwrap();
        fs::write(&edited, with_a_statement(&text, run)).unwrap();
        let (time, changed) = bench.check(&["--cache-dir", "cache"]);
        times[4].push(time);
        assert!(changed == bench.check(&["--no-cache"]).1, "the cache makes a difference");
        fs::write(&edited, text).unwrap();
    }
    let medians: Vec<f64> = times.iter_mut().map(|times| median(times).as_secs_f64()).collect();
    let [analyze, fresh, cold, warm, changed] = medians[..] else { unreachable!("five kinds") };
    println!("{} ({runs} runs)", path.display());
    println!("  analyze                {analyze:.3} s");
    println!("  check, no cache        {fresh:.3} s");
    println!("  check, empty cache     {cold:.3} s   {:.2} x analyze", cold / analyze);
    println!("  check, nothing changed {warm:.3} s   {:.3} x cold", warm / cold);
    println!("  check, one file more   {changed:.3} s   {:.3} x cold", changed / cold);
}

struct Bench {
    place: PathBuf,
}

impl Bench {
    fn forget(&self) {
        let _ = fs::remove_dir_all(self.place.join("cache"));
    }

    fn check(&self, args: &[&str]) -> (Duration, Vec<u8>) {
        let all: Vec<&str> = ["check", ".", "--format", "json"].into_iter().chain(args.iter().copied()).collect();
        self.split(&all)
    }

    fn split(&self, args: &[&str]) -> (Duration, Vec<u8>) {
        let start = Instant::now();
        let mut command = Command::new(env!("CARGO_BIN_EXE_split"));
        let output = command.current_dir(&self.place).args(args).stderr(Stdio::inherit()).output().unwrap();
        assert!(matches!(output.status.code(), Some(0 | 1)), "it failed");
        (start.elapsed(), output.stdout)
    }
}

/// The map with its root in the copy.
fn rooted(map: &str) -> String {
    let mut lines: Vec<&str> = map.lines().filter(|line| !line.trim_start().starts_with("root:")).collect();
    let source = lines.iter().position(|line| line.trim() == "source:");
    match source {
        Some(at) => lines.insert(at + 1, "    root: code"),
        None => {
            let system = lines.iter().position(|line| line.trim() == "system:").unwrap();
            lines.insert(system + 1, "  source:\n    root: code");
        }
    }
    lines.join("\n") + "\n"
}

/// A statement more, first in the first function that has a body of several lines.
fn with_a_statement(text: &str, number: usize) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let at = lines.iter().position(|line| line.starts_with("    let ") || line.starts_with("        let ")).unwrap();
    let indent = &lines[at][..lines[at].len() - lines[at].trim_start().len()];
    let more = format!("{indent}let _measured = {number};");
    [&lines[..at], &[more.as_str()], &lines[at..]].concat().join("\n") + "\n"
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}
