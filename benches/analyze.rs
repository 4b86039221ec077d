//! The cost of a cold analysis beside its floor: what it takes to walk, read and parse the same files and keep nothing.
//!
//! ```text
//! cargo bench --bench analyze -- PATH [--runs N]
//! ```
//!
//! Each run is a process of its own, floor and analysis in turn. The analysis is `split analyze PATH` as it stands, its
//! overview written to nowhere. The floor has the same walk (ignore files honoured, tests, examples and benches left
//! out), the same number of threads, the same allocator and the same parser with span locations, of which it clears
//! each file's table as the frontend does; every tree is dropped at once. `RAYON_NUM_THREADS` holds for both.
//! Peak memory is the process's own `VmHWM`; CPU time includes the `cargo metadata` that an analysis starts.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command for the terminal")]

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};
use std::{env, fs};

use ignore::{WalkBuilder, WalkState};
use rayon::ThreadPoolBuilder;
use rayon::prelude::*;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const USAGE: &str = "cargo bench --bench analyze -- PATH [--runs N]";

/// As in the product: what nests deep in the code nests deep on the stack.
const STACK: usize = 256 << 20;

/// A run in a process of its own starts with one of these words.
const FLOOR: &str = "run-floor";
const ANALYSIS: &str = "run-analysis";

fn main() -> ExitCode {
    let mut args: Vec<String> = env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let result = match args.first().map(String::as_str) {
        // `cargo bench` runs every bench; this one has nothing to do without a path.
        None => {
            println!("analyze: skipped. {USAGE}");
            return ExitCode::SUCCESS;
        }
        Some(FLOOR) => run_floor(Path::new(&args[1])),
        Some(ANALYSIS) => run_analysis(&args[1]),
        Some(_) => arguments(&mut args).and_then(|(path, runs)| compare(&path, runs)),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("analyze: {message}\n{USAGE}");
            ExitCode::from(2)
        }
    }
}

fn arguments(args: &mut Vec<String>) -> Result<(PathBuf, usize), String> {
    let mut runs = 7;
    if let Some(at) = args.iter().position(|arg| arg == "--runs") {
        let value = args.get(at + 1).and_then(|value| value.parse().ok()).filter(|&runs| runs > 0);
        runs = value.ok_or("--runs takes a number")?;
        args.drain(at..at + 2);
    }
    let [path] = &args[..] else { return Err("one path".to_owned()) };
    // Cargo starts a bench in the package's folder.
    Ok((fs::canonicalize(path).map_err(|error| format!("{path}: {error}"))?, runs))
}

/// What a process says of itself at its end.
struct Run {
    wall: Duration,
    cpu: Duration,
    /// Bytes.
    peak: u64,
}

fn compare(path: &Path, runs: usize) -> Result<(), String> {
    let files = files(path)?;
    let (mut lines, mut bytes) = (0, 0);
    for file in &files {
        let text = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
        lines += memchr::memchr_iter(b'\n', &text).count();
        bytes += text.len();
    }
    let (mut floors, mut analyses) = (Vec::new(), Vec::new());
    for _ in 0..runs {
        floors.push(run(FLOOR, path)?);
        analyses.push(run(ANALYSIS, path)?);
    }
    let threads = ThreadPoolBuilder::new().build().map_err(|error| error.to_string())?.current_num_threads();
    #[allow(clippy::cast_precision_loss, reason = "far below 2^52")]
    let (lines, megabytes) = (lines as f64, bytes as f64 / 1e6);
    println!("{}: {} files, {lines} lines, {megabytes:.1} MB", path.display(), files.len());
    println!("{runs} runs each, in turn; {threads} threads, mimalloc, span locations on in both; medians\n");
    println!("{:<10} {:>9} {:>9} {:>9} {:>12} {:>9}", "", "wall s", "fastest", "CPU s", "lines/s", "peak MB");
    let row = |name: &str, runs: &[Run]| {
        let walls = sorted(runs, |run| run.wall.as_secs_f64());
        let cpu = median(&sorted(runs, |run| run.cpu.as_secs_f64()));
        #[allow(clippy::cast_precision_loss, reason = "far below 2^52")]
        let peak = median(&sorted(runs, |run| run.peak as f64 / 1e6));
        let wall = median(&walls);
        println!("{name:<10} {wall:>9.3} {:>9.3} {cpu:>9.2} {:>12.0} {peak:>9.1}", walls[0], lines / wall);
        (wall, walls[0], cpu, peak)
    };
    let floor = row("floor", &floors);
    let analysis = row("analysis", &analyses);
    println!(
        "{:<10} {:>9.2} {:>9.2} {:>9.2}",
        "ratio",
        analysis.0 / floor.0,
        analysis.1 / floor.1,
        analysis.2 / floor.2
    );
    let bound = 60.0 + 45.0 * lines / 100_000.0;
    let verdict = |holds: bool| if holds { "holds" } else { "MISSED" };
    println!("\ntime: at most 1.60 × the floor: {}", verdict(analysis.0 <= 1.6 * floor.0));
    println!("memory: at most 60 MB + 45 MB per 100,000 lines = {bound:.0} MB: {}", verdict(analysis.3 <= bound));
    Ok(())
}

fn sorted(runs: &[Run], value: impl Fn(&Run) -> f64) -> Vec<f64> {
    let mut values: Vec<f64> = runs.iter().map(value).collect();
    values.sort_by(f64::total_cmp);
    values
}

fn median(sorted: &[f64]) -> f64 {
    sorted[sorted.len() / 2]
}

/// One run as a whole process, from start to exit.
fn run(what: &str, path: &Path) -> Result<Run, String> {
    let program = env::current_exe().map_err(|error| error.to_string())?;
    let clock = Instant::now();
    let output = Command::new(program)
        .arg(what)
        .arg(path)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .output()
        .map_err(|error| error.to_string())?;
    let wall = clock.elapsed();
    let said = String::from_utf8_lossy(&output.stderr);
    let figures: Vec<u64> = said.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    match figures[..] {
        [peak, ticks] if output.status.success() => Ok(Run { wall, cpu: Duration::from_millis(ticks * 10), peak }),
        _ => Err(format!("{what}: {said}")),
    }
}

/// Peak memory in bytes and CPU time in hundredths of a second; zeros where there is no /proc.
fn say_figures() {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    let peak: u64 = peak.split_whitespace().next().and_then(|number| number.parse().ok()).unwrap_or(0);
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // After the name in brackets: own user and system time, then those of children waited for.
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    let ticks: u64 = fields.skip(11).take(4).filter_map(|number| number.parse::<u64>().ok()).sum();
    eprintln!("{} {ticks}", peak * 1024);
}

fn run_analysis(path: &str) -> Result<(), String> {
    let code = split::cli::main(["split", "analyze", path]);
    say_figures();
    if code == ExitCode::SUCCESS { Ok(()) } else { Err("it failed".to_owned()) }
}

fn run_floor(path: &Path) -> Result<(), String> {
    let files = files(path)?;
    let pool = ThreadPoolBuilder::new().stack_size(STACK).build().map_err(|error| error.to_string())?;
    pool.install(|| {
        files.par_iter().for_each(|path| {
            let bytes = fs::read(path).unwrap_or_default();
            if let Ok(text) = std::str::from_utf8(&bytes) {
                // What does not parse has cost what it costs.
                drop(std::hint::black_box(syn::parse_file(text)));
            }
            proc_macro2::extra::invalidate_current_thread_spans();
        });
    });
    say_figures();
    Ok(())
}

/// The files that an analysis reads, found by a walk like its own.
fn files(root: &Path) -> Result<Vec<PathBuf>, String> {
    let (sender, receiver) = mpsc::channel();
    WalkBuilder::new(root)
        .require_git(false)
        .git_global(false)
        .threads(std::thread::available_parallelism().map_or(1, usize::from).min(8))
        .filter_entry(|entry| {
            let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
            !(entry.depth() > 0 && is_folder && entry.path().join("CACHEDIR.TAG").is_file())
        })
        .build_parallel()
        .run(|| {
            let sender = sender.clone();
            Box::new(move |entry| {
                if let Ok(entry) = entry
                    && entry.file_type().is_some_and(|kind| kind.is_file())
                    && (entry.path().extension().is_some_and(|kind| kind == "rs") || entry.file_name() == "Cargo.toml")
                    && sender.send(entry.into_path()).is_err()
                {
                    return WalkState::Quit;
                }
                WalkState::Continue
            })
        });
    drop(sender);
    let (mut files, mut packages) = (Vec::new(), HashSet::new());
    for path in receiver {
        match path.parent() {
            Some(folder) if path.ends_with("Cargo.toml") => drop(packages.insert(folder.to_owned())),
            _ => files.push(path),
        }
    }
    files.retain(|path| {
        !path.ancestors().any(|at| {
            let auxiliary =
                at.file_name().is_some_and(|name| name == "tests" || name == "examples" || name == "benches");
            auxiliary && at.parent().is_some_and(|parent| packages.contains(parent))
        })
    });
    files.sort_unstable();
    if files.is_empty() { Err("no Rust files".to_owned()) } else { Ok(files) }
}
