//! The move of data, measured and broken: beside raw COPY and index builds, and killed at many points.
//!
//! ```text
//! cargo bench --bench data -- [--rows N] [--runs N] [--jobs N] [--points N] [copy] [verify] [kill] [load]
//! ```
//!
//! Two throw-away servers, ten tables of N / 10 rows, two services. `copy` takes turns with `psql`: COPY out of one server
//! into the other, text and binary, as many at a time as `split` has connections, then the same post-data scripts. `verify`
//! takes turns with a plain SELECT of the same checksum, one connection a side. `kill` ends our process, a process of the
//! source or one of a target with kill -9 at random points of a copy, and runs it again; `load` has writers at the source
//! meanwhile. Needs `psql`.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command for the terminal")]

#[path = "data/broken.rs"]
mod broken;
#[path = "data/place.rs"]
mod place;
#[path = "../tests/support/postgres.rs"]
mod postgres_server;

use std::process::ExitCode;
use std::thread;
use std::time::{Duration, Instant};

use place::{Place, SERVICES, shell};

/// What is asked for.
pub struct Options {
    pub rows: u32,
    pub runs: usize,
    pub jobs: usize,
    pub points: u32,
    parts: Vec<String>,
}

fn main() -> ExitCode {
    let options = match options(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(message) => {
            eprintln!(
                "{message}\ncargo bench --bench data -- [--rows N] [--runs N] [--jobs N] [--points N] [copy] [verify] [kill] [load]"
            );
            return ExitCode::from(2);
        }
    };
    let place = Place::new(options.rows);
    println!("{} rows in ten tables, {} connections, load {}", options.rows, options.jobs, place::load());
    let mut failed = 0;
    for part in &options.parts {
        println!("\n== {part}");
        match part.as_str() {
            "copy" => copy(&place, &options),
            "verify" => verify(&place, &options),
            "kill" => failed += broken::kill(&place, &options),
            _ => failed += broken::load(&place, &options),
        }
    }
    if failed > 0 { ExitCode::from(1) } else { ExitCode::SUCCESS }
}

fn options(mut arguments: impl Iterator<Item = String>) -> Result<Options, String> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let mut options = Options { rows: 1_000_000, runs: 5, jobs: cores, points: 50, parts: Vec::new() };
    while let Some(argument) = arguments.next() {
        let mut number = || {
            let value = arguments.next().and_then(|value| value.parse::<u32>().ok());
            value.ok_or_else(|| format!("{argument} needs a number"))
        };
        match argument.as_str() {
            "--rows" => options.rows = number()?,
            "--runs" => options.runs = number()? as usize,
            "--jobs" => options.jobs = number()? as usize,
            "--points" => options.points = number()?,
            // What `cargo bench` adds.
            "--bench" => {}
            "copy" | "verify" | "kill" | "load" => options.parts.push(argument),
            _ => return Err(format!("{argument} is not known")),
        }
    }
    if options.parts.is_empty() {
        options.parts = ["copy", "verify", "kill", "load"].map(str::to_owned).to_vec();
    }
    Ok(options)
}

/// The middle one.
fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn shown(times: &[Duration]) -> String {
    times.iter().map(|time| format!("{:.2}", time.as_secs_f64())).collect::<Vec<_>>().join(" ")
}

fn copy(place: &Place, options: &Options) {
    let (mut text, mut binary, mut ours) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..options.runs {
        text.push(raw(place, options.jobs, ""));
        binary.push(raw(place, options.jobs, " WITH (FORMAT binary)"));
        place.forget();
        place.create();
        let clock = Instant::now();
        let jobs = options.jobs.to_string();
        place.split(&["copy", "--jobs", &jobs]);
        ours.push(clock.elapsed());
    }
    place.split(&["verify"]);
    println!("raw, text    {} s", shown(&text));
    println!("raw, binary  {} s", shown(&binary));
    println!("split        {} s", shown(&ours));
    let best = median(text).min(median(binary));
    println!(
        "medians: {:.2} times the faster of both, load {}",
        median(ours).as_secs_f64() / best.as_secs_f64(),
        place::load()
    );
}

/// The same with `psql`: pre-data, all tables, post-data.
fn raw(place: &Place, jobs: usize, format: &str) -> Duration {
    place.forget();
    place.create();
    let clock = Instant::now();
    let each = |commands: Vec<String>| {
        let next = std::sync::Mutex::new(commands.into_iter());
        thread::scope(|scope| {
            for _ in 0..jobs {
                scope.spawn(|| {
                    loop {
                        let command = next.lock().expect("nobody panics").next();
                        let Some(command) = command else { break };
                        shell(&command);
                    }
                });
            }
        });
    };
    let script = |stage: &str| {
        let file = |service: &&str| {
            let file = place.folder.path().join(format!("platform/services/{service}/migrations/{stage}.up.sql"));
            format!("psql -qX -v ON_ERROR_STOP=1 '{}' -1 -f '{}'", place.url_of(service), file.display())
        };
        SERVICES.iter().map(file).collect::<Vec<_>>()
    };
    each(script("0001_pre_data"));
    let tables = SERVICES.iter().enumerate().flat_map(|(number, service)| {
        let from = place.source.url("monolith");
        (0..5).map(move |at| {
            let table = format!("t{}", number * 5 + at);
            let to = place.url_of(service);
            format!("psql -qX '{from}' -c 'COPY {table} TO STDOUT{format}' | psql -qX '{to}' -c 'COPY {table} FROM STDIN{format}'")
        })
    });
    each(tables.collect());
    each(script("0002_post_data"));
    clock.elapsed()
}

fn verify(place: &Place, options: &Options) {
    place.forget();
    place.create();
    place.split(&["copy"]);
    let (mut plain, mut ours) = (Vec::new(), Vec::new());
    let statements = place.sums();
    for _ in 0..options.runs {
        let clock = Instant::now();
        thread::scope(|scope| {
            // One connection a side, as `--jobs 1` has it.
            for side in 0..2 {
                let statements = &statements;
                scope.spawn(move || {
                    let of_side: Vec<&(String, String)> = statements.iter().map(|sides| &sides[side]).collect();
                    place::sum_up(&of_side);
                });
            }
        });
        plain.push(clock.elapsed());
        let clock = Instant::now();
        place.split(&["verify", "--jobs", "1"]);
        ours.push(clock.elapsed());
    }
    println!("plain SELECT of the same checksum  {} s", shown(&plain));
    println!("split data verify --jobs 1         {} s", shown(&ours));
    let (plain, ours) = (median(plain).as_secs_f64(), median(ours).as_secs_f64());
    println!(
        "medians: {:.2} times the plain SELECT, {:.0} rows/s and connection, load {}",
        ours / plain,
        f64::from(options.rows) / ours,
        place::load()
    );
}
