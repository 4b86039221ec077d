//! Many requests for a while: whether all are answered, and what the generated stack adds to a bare handler's time.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::Judge;
use crate::stage::{Running, SECRET, Stage, bearer, free};

/// Connections that ask at the same time.
const CONNECTIONS: usize = 8;

pub fn all(stage: &Stage, time: Duration, judge: &mut Judge) {
    println!("{CONNECTIONS} connections, each asks again when it has its answer");
    let through = |path: &'static str| move |turn: usize| if turn.is_multiple_of(2) { "/tenants" } else { path };
    let sum = run(stage.gateway(), CONNECTIONS, time, &bearer(), through("/workflows"));
    judge.hold(sum.wrong.is_empty(), format!("through the gateway: {:?}", sum.wrong));
    println!("two services through the gateway, {} s: {sum}", time.as_secs());

    let service = vec![format!("X-Service-Token: {SECRET}")];
    let short = time.min(Duration::from_secs(5));
    let (_bare, port) = bare(&stage.scratch);
    let mut rounds: Vec<[Sum; 4]> = Vec::new();
    println!("one connection:");
    // By turns, so that what else the machine does meets all of them.
    for _ in 0..3 {
        rounds.push([
            run(port, 1, short, &[], |_| "/tenants"),
            run(stage.ports["tenant"], 1, short, &service, |_| "/tenants"),
            run(stage.ports["tenant"], 1, short, &bearer(), |_| "/tenants"),
            run(stage.gateway(), 1, short, &bearer(), |_| "/tenants"),
        ]);
    }
    for (at, name) in [
        "a bare handler of axum",
        "the service, asked by another",
        "the service, with a person's token",
        "the same through the gateway",
    ]
    .iter()
    .enumerate()
    {
        let middle = |of: fn(&Sum) -> Duration| {
            let mut all: Vec<Duration> = rounds.iter().map(|round| of(&round[at])).collect();
            all.sort();
            all[all.len() / 2]
        };
        for round in &rounds {
            judge.hold(round[at].wrong.is_empty(), format!("{name}: {:?}", round[at].wrong));
        }
        println!(
            "{name}: median {:?}, 99 of 100 within {:?}, {:.0} a second (medians of {} runs of {} s)",
            middle(|sum| sum.middle),
            middle(|sum| sum.late),
            rounds.iter().map(|round| round[at].rate).sum::<f64>() / rounds.len() as f64,
            rounds.len(),
            short.as_secs()
        );
    }
}

/// What became of many requests.
struct Sum {
    answered: usize,
    wrong: Vec<String>,
    middle: Duration,
    late: Duration,
    rate: f64,
}

impl std::fmt::Display for Sum {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            out,
            "{} answers, {} of them errors, {:.0} a second, median {:?}, 99 of 100 within {:?}",
            self.answered,
            self.wrong.len(),
            self.rate,
            self.middle,
            self.late
        )
    }
}

fn run(
    port: u16,
    connections: usize,
    time: Duration,
    headers: &[String],
    path: impl Fn(usize) -> &'static str + Sync,
) -> Sum {
    let begin = Instant::now();
    let ask = |connection: usize| {
        let (mut times, mut wrong) = (Vec::new(), Vec::new());
        let mut line: Option<BufReader<TcpStream>> = None;
        while begin.elapsed() < time {
            let path = path(connection);
            let clock = Instant::now();
            let answer = match &mut line {
                Some(line) => once(line, path, headers),
                None => TcpStream::connect(("127.0.0.1", port)).and_then(|stream| {
                    stream.set_nodelay(true)?;
                    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
                    once(line.insert(BufReader::new(stream)), path, headers)
                }),
            };
            times.push(clock.elapsed());
            match answer {
                Ok(Answer { status: 200, stays }) => line = line.filter(|_| stays),
                Ok(answer) => {
                    wrong.push(format!("{path}: {}", answer.status));
                    line = line.filter(|_| answer.stays);
                }
                Err(error) => {
                    wrong.push(format!("{path}: {error}"));
                    line = None;
                }
            }
        }
        (times, wrong)
    };
    let (mut times, mut wrong) = (Vec::new(), Vec::new());
    thread::scope(|scope| {
        let ask = &ask;
        let all: Vec<_> = (0..connections).map(|at| scope.spawn(move || ask(at))).collect();
        for one in all {
            let (more, ill) = one.join().unwrap();
            times.extend(more);
            wrong.extend(ill);
        }
    });
    times.sort();
    let at = |part: usize| times.get(times.len() * part / 100).copied().unwrap_or_default();
    let rate = times.len() as f64 / begin.elapsed().as_secs_f64();
    Sum { answered: times.len(), wrong, middle: at(50), late: at(99), rate }
}

struct Answer {
    status: u16,
    /// Whether the connection may be used again.
    stays: bool,
}

fn once(line: &mut BufReader<TcpStream>, path: &str, headers: &[String]) -> std::io::Result<Answer> {
    let headers: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
    let request = format!("GET {path} HTTP/1.1\r\nHost: api.corallum.example\r\n{headers}\r\n");
    line.get_mut().write_all(request.as_bytes())?;
    let mut text = String::new();
    let next = |line: &mut BufReader<TcpStream>, text: &mut String| {
        text.clear();
        match line.read_line(text) {
            Ok(0) => Err(std::io::Error::other("it was closed")),
            other => other,
        }
    };
    next(line, &mut text)?;
    let status = text.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
    let (mut length, mut chunked, mut stays) = (0, false, true);
    loop {
        next(line, &mut text)?;
        let header = text.trim().to_ascii_lowercase();
        if header.is_empty() {
            break;
        }
        if let Some(told) = header.strip_prefix("content-length:") {
            length = told.trim().parse().map_err(std::io::Error::other)?;
        }
        chunked |= header == "transfer-encoding: chunked";
        stays &= header != "connection: close";
    }
    let skip = |line: &mut BufReader<TcpStream>, bytes: u64| std::io::copy(&mut line.take(bytes), &mut std::io::sink());
    if !chunked {
        skip(line, length)?;
        return Ok(Answer { status, stays });
    }
    loop {
        next(line, &mut text)?;
        let size = u64::from_str_radix(text.trim(), 16).map_err(std::io::Error::other)?;
        skip(line, size + 2)?;
        if size == 0 {
            return Ok(Answer { status, stays });
        }
    }
}

/// The program to be held against, built as the services are.
fn bare(scratch: &Path) -> (Running, u16) {
    let folder = scratch.join("bare");
    fs::create_dir_all(folder.join("src")).unwrap();
    fs::write(folder.join("Cargo.toml"), include_str!("bare/Cargo.toml.txt")).unwrap();
    fs::write(folder.join("src/main.rs"), include_str!("bare/main.rs")).unwrap();
    let home = env::var_os("SPLIT_GENERATED_TARGET").map_or_else(|| folder.join("target"), Into::into);
    let status = Command::new("cargo")
        .args(["build", "--quiet"])
        .current_dir(&folder)
        .env("CARGO_TARGET_DIR", &home)
        .status()
        .unwrap();
    assert!(status.success(), "the bare handler does not build");
    let port = free();
    let child = Command::new(home.join("debug/bare")).arg(port.to_string()).stdout(Stdio::null()).spawn().unwrap();
    let running = Running(child);
    let begin = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(begin.elapsed() < Duration::from_secs(20), "the bare handler does not start");
        thread::sleep(Duration::from_millis(50));
    }
    (running, port)
}
