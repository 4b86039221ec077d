//! Whether events get lost, doubled or out of order when everything between writer and handler is killed at random.
//!
//! ```text
//! cargo bench --bench outbox -- EVENTS [--broker nats|rabbitmq|kafka|database] [--naive] [--calm]
//! ```
//!
//! The generated crate `events` is built with a small program (benches/outbox/program.rs) and run against a PostgreSQL server and
//! a broker of its own: eight writers that commit late, and sometimes not at all, two relays and two consumers. Until all is told,
//! relays, consumers, the broker and backends of the database are killed (SIGKILL); a RabbitMQ, which takes long to come back, 10 to
//! 20 s after it was there again, until nine tenths are handled. Then what was committed is held against what was handled. Of Kafka
//! there is no server in a Linux distribution: `KAFKA_SERVER` names a program that gets a port and a folder, and keeps there what it
//! has confirmed. `--naive` has a poller by `id > last` in the relay's place, `--calm` kills nothing.
#![allow(clippy::print_stdout, clippy::print_stderr, clippy::unwrap_used, reason = "a command for the terminal")]

#[path = "../tests/support/dice.rs"]
mod dice;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::{Duration, Instant};
use std::{env, thread};

use split::generate::templates::Templates;
use split::generate::{self, TARGETS};
use split::postgres::cluster::{Cluster, Options};
use split::postgres::programs::Programs;
use split::up::{self, RabbitPorts};
use split::{load, rules};

use self::dice::Dice;

const USAGE: &str = "cargo bench --bench outbox -- EVENTS [--broker nats|rabbitmq|kafka|database] [--naive] [--calm]";

const MAP: &str = "version: 1\nsystem: { name: bench, events: BROKER }\nservices:\n  source: { tables: [thing], publishes: [thing.changed] }\n  \
                   sink: { tables: [seen], subscribes: [thing.changed] }\n";

/// What carries the events.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Broker {
    Nats,
    Rabbitmq,
    Kafka,
    Database,
}

const BROKERS: &[(&str, Broker)] =
    &[("nats", Broker::Nats), ("rabbitmq", Broker::Rabbitmq), ("kafka", Broker::Kafka), ("database", Broker::Database)];

const PASSWORD: &str = "bench";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let Some(events) = args.first() else {
        println!("outbox: skipped. {USAGE}");
        return ExitCode::SUCCESS;
    };
    let has = |name: &str| args.iter().any(|arg| arg == name);
    let Ok(events) = events.parse() else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let wanted = args.windows(2).find(|pair| pair[0] == "--broker").map_or("nats", |pair| &pair[1]);
    let Some((_, broker)) = BROKERS.iter().find(|(name, _)| *name == wanted) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    if torture(events, *broker, has("--naive"), has("--calm")) { ExitCode::SUCCESS } else { ExitCode::from(1) }
}

/// The program, built with the generated crate.
fn build(folder: &Path, broker: Broker) -> PathBuf {
    // The database is in every crate.
    let kind = match broker {
        Broker::Nats | Broker::Database => "nats",
        Broker::Rabbitmq => "rabbitmq",
        Broker::Kafka => "kafka",
    };
    let (map, _) = load::map::parse(&MAP.replace("BROKER", kind), &rules::names()).unwrap();
    let target = TARGETS.iter().find(|target| target.name == "events").unwrap();
    let files = generate::files(&generate::platform(&map), &[target], &Templates::new(&[]).unwrap()).unwrap();
    let own = [
        ("Cargo.toml", include_str!("outbox/Cargo.toml.txt")),
        ("program/Cargo.toml", include_str!("outbox/program.toml.txt")),
        ("program/src/main.rs", include_str!("outbox/program.rs")),
    ];
    let own = own.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()));
    for (path, bytes) in files.into_iter().map(|file| (file.path, file.bytes)).chain(own) {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let home = env::var_os("SPLIT_GENERATED_TARGET")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("target/generated"), PathBuf::from);
    let begin = Instant::now();
    let status = Command::new("cargo")
        .args(["build", "--quiet", "--package", "program"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", &home)
        .status()
        .unwrap();
    assert!(status.success(), "the generated crate does not build");
    println!("built in {} s", begin.elapsed().as_secs());
    home.join("debug/program")
}

struct Stage {
    folder: tempfile::TempDir,
    program: PathBuf,
    source: String,
    sink: String,
    broker: String,
    kind: Broker,
    ports: RabbitPorts,
    naive: bool,
    running: BTreeMap<&'static str, Child>,
}

impl Stage {
    fn start(&mut self, role: &'static str) {
        let log =
            File::options().append(true).create(true).open(self.folder.path().join(format!("{role}.log"))).unwrap();
        let kind = role.trim_end_matches(|sign: char| sign.is_ascii_digit());
        let mut command = match kind {
            "broker" => self.broker(),
            "names" => {
                let mut command = Command::new(up::rabbitmq().expect("rabbitmq-server").names);
                command.args(self.ports.names());
                command
            }
            "relay" => {
                let mut command = Command::new(&self.program);
                command.args([if self.naive { "naive" } else { "relay" }, &self.source, &self.broker]);
                command
            }
            _ => {
                let mut command = Command::new(&self.program);
                command.args(["consume", &self.sink, &self.broker]);
                command
            }
        };
        command.stdin(Stdio::null()).stdout(log.try_clone().unwrap()).stderr(log);
        self.running.insert(role, command.spawn().unwrap());
    }

    fn broker(&self) -> Command {
        let (folder, port) = (self.folder.path().join("broker"), self.ports.clients.to_string());
        match self.kind {
            Broker::Nats => {
                let mut command = Command::new("nats-server");
                command.args(["-a", "127.0.0.1", "-p", &port, "-js", "-sd"]).arg(folder);
                command
            }
            Broker::Rabbitmq => {
                let mut command = Command::new(up::rabbitmq().expect("rabbitmq-server").server);
                fs::create_dir_all(&folder).unwrap();
                fs::write(folder.join("rabbitmq.conf"), self.ports.config(PASSWORD)).unwrap();
                command.envs(self.ports.environment(&folder, &folder.join("rabbitmq.conf"))).current_dir(&folder);
                command
            }
            Broker::Kafka => {
                let mut command = Command::new(env::var_os("KAFKA_SERVER").expect("KAFKA_SERVER names a program"));
                command.arg(port).arg(folder);
                command
            }
            Broker::Database => unreachable!("no server of its own"),
        }
    }

    fn kill(&mut self, role: &'static str) {
        // SIGKILL.
        let mut child = self.running.remove(role).unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
    }

    fn log(&self, role: &str) -> String {
        fs::read_to_string(self.folder.path().join(format!("{role}.log"))).unwrap_or_default()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        for child in self.running.values_mut() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// When a broker is killed that needs a while to start: some time after it was there again.
struct Turn {
    port: u16,
    started: Instant,
    next: Option<Instant>,
}

impl Turn {
    fn new(port: u16) -> Self {
        Self { port, started: Instant::now(), next: None }
    }

    fn has_come(&mut self, dice: &mut Dice) -> bool {
        match self.next {
            None if TcpStream::connect(("127.0.0.1", self.port)).is_ok() => {
                println!("the broker is there after {} s", self.started.elapsed().as_secs());
                self.next = Some(Instant::now() + Duration::from_millis(10_000 + dice.roll(10_000) as u64));
                false
            }
            Some(next) if next <= Instant::now() => {
                *self = Self::new(self.port);
                true
            }
            _ => false,
        }
    }
}

fn ask(cluster: &Cluster, programs: &Programs, database: &str, sql: &str) -> Option<String> {
    let mut psql = cluster.client(programs, "psql", database);
    let output =
        psql.args(["-X", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", sql]).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn count(cluster: &Cluster, programs: &Programs, database: &str, sql: &str) -> i64 {
    for _ in 0..600 {
        if let Some(count) = ask(cluster, programs, database, sql).and_then(|text| text.parse().ok()) {
            return count;
        }
        thread::sleep(Duration::from_millis(100));
    }
    panic!("the database does not come back");
}

fn ports() -> RabbitPorts {
    let held: Vec<TcpListener> = (0..3).map(|_| TcpListener::bind("127.0.0.1:0").unwrap()).collect();
    let port = |index: usize| held[index].local_addr().unwrap().port();
    RabbitPorts { clients: port(0), names: port(1), nodes: port(2) }
}

fn torture(events: u32, kind: Broker, naive: bool, calm: bool) -> bool {
    let folder = tempfile::tempdir().unwrap();
    let program = build(folder.path(), kind);
    let programs = Programs::find(None).unwrap().expect("PostgreSQL's programs");
    // A server that keeps its promises: what is committed is on the disk. Its folder is not root's.
    let home = tempfile::tempdir().unwrap();
    #[cfg(unix)]
    fs::set_permissions(home.path(), std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    let options = Options { folder: Some(home.path().join("pg")), ..Options::default() };
    let cluster = Cluster::start(&programs, &options).unwrap_or_else(|error| panic!("{error}"));
    for database in ["source", "sink", "broker"] {
        ask(&cluster, &programs, "postgres", &format!("CREATE DATABASE {database}")).unwrap();
    }
    let ports = ports();
    let address = format!("127.0.0.1:{}", ports.clients);
    let broker = match kind {
        Broker::Nats => format!("nats://{address}"),
        Broker::Rabbitmq => format!("amqp://{}:{PASSWORD}@{address}", up::USER),
        Broker::Kafka => address,
        Broker::Database => cluster.url("broker"),
    };
    let (source, sink) = (cluster.url("source"), cluster.url("sink"));
    let mut stage = Stage { folder, program, source, sink, broker, kind, ports, naive, running: BTreeMap::new() };
    let set_up = Command::new(&stage.program).args(["setup", &stage.source, &stage.sink]).status().unwrap();
    assert!(set_up.success());
    // Of naive pollers there can be one alone.
    let roles: Vec<&'static str> = ["broker", "relay1", "relay2", "consumer1", "consumer2"]
        .into_iter()
        .filter(|role| !(kind == Broker::Database && *role == "broker" || naive && *role == "relay2"))
        .collect();
    if kind == Broker::Rabbitmq {
        stage.start("names");
    }
    for role in &roles {
        stage.start(role);
    }
    let begin = Instant::now();
    let log = File::create(stage.folder.path().join("writer.log")).unwrap();
    let mut writer = Command::new(&stage.program)
        .stderr(log)
        .args(["write", &stage.source, "8", &events.to_string()])
        .spawn()
        .unwrap();
    let mut dice = Dice(u64::from(std::process::id()));
    let mut kills: BTreeMap<&str, u32> = BTreeMap::new();
    // A broker that takes long to come back has a turn of its own, or it would never be there.
    let mut slow = (kind == Broker::Rabbitmq).then(|| Turn::new(ports.clients));
    while writer.try_wait().unwrap().is_none() {
        thread::sleep(Duration::from_millis(300 + dice.roll(1200) as u64));
        if calm {
            continue;
        }
        if slow.as_mut().is_some_and(|turn| turn.has_come(&mut dice)) {
            stage.kill("broker");
            stage.start("broker");
            *kills.entry("broker").or_default() += 1;
            continue;
        }
        match dice.roll(10) {
            9 => {
                let sql = "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() \
                           ORDER BY random() LIMIT 1";
                let Some(pid) = ask(&cluster, &programs, "postgres", sql).filter(|pid| !pid.is_empty()) else {
                    continue;
                };
                // The server takes all others down with it, and recovers.
                Command::new("kill").args(["-9", &pid]).status().unwrap();
                *kills.entry("backend (SIGKILL)").or_default() += 1;
            }
            7 | 8 => {
                let sql = "SELECT count(pg_terminate_backend(pid)) FROM (SELECT pid FROM pg_stat_activity WHERE backend_type = \
                           'client backend' AND pid <> pg_backend_pid() ORDER BY random() LIMIT 3) some";
                if ask(&cluster, &programs, "postgres", sql).is_some() {
                    *kills.entry("connections, three at a time").or_default() += 1;
                }
            }
            throw => {
                let role = roles[(throw + dice.roll(roles.len())) % roles.len()];
                if role == "broker" && (slow.is_some() || TcpStream::connect(("127.0.0.1", ports.clients)).is_err()) {
                    continue;
                }
                stage.kill(role);
                thread::sleep(Duration::from_millis(dice.roll(400) as u64));
                stage.start(role);
                *kills.entry(role.trim_end_matches(|sign: char| sign.is_ascii_digit())).or_default() += 1;
            }
        }
    }
    let written = begin.elapsed();
    let told = count(&cluster, &programs, "source", "SELECT count(*) FROM told");
    // What was handed out to a consumer that was killed comes again after half a minute.
    let (patience, mut moved) = (Instant::now(), Instant::now());
    let mut seen = 0;
    while seen < told && moved.elapsed() < Duration::from_secs(300) {
        // One that was seldom killed is killed until nearly all is handled.
        if !calm && seen * 10 < told * 9 && slow.as_mut().is_some_and(|turn| turn.has_come(&mut dice)) {
            stage.kill("broker");
            stage.start("broker");
            *kills.entry("broker").or_default() += 1;
        }
        let now = count(&cluster, &programs, "sink", "SELECT count(DISTINCT number) FROM seen");
        if now > seen {
            (seen, moved) = (now, Instant::now());
        }
        thread::sleep(Duration::from_millis(500));
    }
    // Another look for what comes twice.
    thread::sleep(Duration::from_secs(3));
    println!(
        "{told} events committed by 8 writers in {} s, handled {} s later",
        written.as_secs(),
        patience.elapsed().as_secs() - 3
    );
    let all: Vec<String> = kills.iter().map(|(what, count)| format!("{what} {count}")).collect();
    println!("killed: {}", if all.is_empty() { "nothing".to_owned() } else { all.join(", ") });
    let ask = |database, sql| count(&cluster, &programs, database, sql);
    let doubled = ask("sink", "SELECT count(*) - count(DISTINCT number) FROM seen");
    let dead = ask("sink", "SELECT count(*) FROM messaging.dead_letters");
    let disordered = ask(
        "sink",
        "SELECT count(*) FROM (SELECT version, lag(version, 1, 0::bigint) OVER (PARTITION BY key ORDER BY id) AS before FROM seen) s \
         WHERE version <> before + 1",
    );
    let again: usize =
        ["consumer1", "consumer2"].map(|role| stage.log(role).matches("an event came again").count()).iter().sum();
    println!(
        "lost {}, doubled {doubled}, out of order {disordered}, dead {dead}; came again and was absorbed: {again}",
        told - seen
    );
    told == seen && doubled == 0 && disordered == 0 && dead == 0
}
