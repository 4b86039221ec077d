//! Events over each broker that a map may name: the crate is without a warning, and carries events where there is a server.
//!
//! NATS is what the other generated workspaces have. The build needs the registry of crates; where that can't be reached, or where there
//! is no `rabbitmq-server`, these tests say so and are left out.
#![allow(clippy::print_stderr, reason = "a test that is left out has to say so")]
#![cfg(unix)]

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use split::up::{self, RabbitPorts};
use tempfile::TempDir;

#[path = "support/certificate.rs"]
mod certificate;
#[path = "support/postgres.rs"]
mod postgres;
#[path = "support/workspace.rs"]
mod workspace;

use workspace::Workspace;

/// Two services of which one tells the other something, over a broker.
fn of_broker(kind: &str) -> (TempDir, Workspace) {
    let folder = tempfile::tempdir().expect("a folder");
    let map = folder.path().join("split.yaml");
    let text = format!(
        "version: 1\nsystem: {{ name: shop, code: rust, events: {kind} }}\nservices:\n  \
         cart: {{ tables: [carts], publishes: [cart.paid] }}\n  stock: {{ tables: [items], subscribes: [cart.paid] }}\n"
    );
    fs::write(&map, text).expect("written");
    // What the reference's services are built of is good for these.
    let target = std::env::var_os("SPLIT_GENERATED_TARGET")
        .map_or_else(|| Path::new(env!("CARGO_TARGET_TMPDIR")).join("corallum-services/target"), PathBuf::from);
    let platform = folder.path().join("platform");
    let (workspace, _) = Workspace::generate(&map, folder.path(), &platform, &target, &["services", "events"]);
    (folder, workspace)
}

/// Nothing where its packages can't be had.
fn without_a_warning(kind: &str) -> Option<(TempDir, Workspace)> {
    let (folder, workspace) = of_broker(kind);
    let (fetched, said) = workspace.cargo(&["fetch", "--locked"]);
    if !fetched {
        assert!(!said.contains("--locked"), "{kind}: the lock does not fit: {said}");
        eprintln!("LEFT OUT: the crates of the generated workspace can't be had: {said}");
        return None;
    }
    let manifest = fs::read_to_string(workspace.folder.join("crates/events/Cargo.toml")).expect("generated");
    for (library, of) in [("async-nats", "nats"), ("rskafka", "kafka"), ("lapin", "rabbitmq")] {
        assert_eq!(manifest.contains(library), of == kind, "{kind}: {manifest}");
    }
    let (formatted, said) = workspace.cargo(&["fmt", "--all", "--check"]);
    assert!(formatted, "{kind}: not as rustfmt has it:\n{said}");
    // Warnings are errors by the workspace's own lints, too.
    let (clean, said) =
        workspace.cargo(&["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"]);
    assert!(clean, "{kind}: {said}");
    Some((folder, workspace))
}

#[test]
fn services_over_kafka_have_no_warning() {
    let Some((_folder, workspace)) = without_a_warning("kafka") else { return };
    let (passed, said) = workspace.cargo(&["test", "-p", "events", "--locked", "--lib"]);
    assert!(passed && said.contains("what_is_set_is_done_or_told ... ok"), "{said}");
}

#[test]
fn services_over_rabbitmq_have_no_warning_and_carry_events() {
    let Some((folder, workspace)) = without_a_warning("rabbitmq") else { return };
    let Some(server) = Server::start(&folder.path().join("rabbitmq")) else {
        eprintln!("LEFT OUT: events over RabbitMQ need a rabbitmq-server, as in `apt-get install rabbitmq-server`");
        return;
    };
    let database = postgres::Server::start();
    let database = database.url("postgres");
    for (broker, trusted) in [(Some(server.url()), None), (server.sealed_url(), Some(server.certificate()))] {
        let Some(broker) = broker else { continue };
        let mut settings = vec![("TEST_DATABASE_URL", database.as_str()), ("TEST_BROKER", broker.as_str())];
        settings.extend(trusted.iter().map(|path| ("SSL_CERT_FILE", path.as_str())));
        let (passed, said) = workspace.cargo_told(&["test", "-p", "events", "--locked"], &settings);
        assert!(passed && !said.contains("LEFT OUT"), "{broker}: {said}\n{}", server.log());
        assert!(said.contains("events_are_handled_once_and_in_order_over_the_broker ... ok"), "{broker}: {said}");
    }
}

/// A RabbitMQ of its own.
struct Server {
    children: Vec<Child>,
    folder: PathBuf,
    ports: RabbitPorts,
    /// Where it speaks TLS, as far as there is a certificate.
    sealed: Option<u16>,
}

impl Server {
    /// Nothing where its programs are missing.
    fn start(folder: &Path) -> Option<Self> {
        let found = up::rabbitmq()?;
        let held: Vec<TcpListener> = (0..4).map(|_| TcpListener::bind("127.0.0.1:0").expect("a port")).collect();
        let port = |index: usize| held[index].local_addr().expect("a port").port();
        let ports = RabbitPorts { clients: port(0), names: port(1), nodes: port(2) };
        let sealed = port(3);
        drop(held);
        fs::create_dir(folder).expect("made");
        let config = folder.join("rabbitmq.conf");
        let mut text = ports.config("test");
        let sealed = certificate::make(folder).map(|()| sealed);
        if let Some(port) = sealed {
            text.push_str(&format!("listeners.ssl.1 = 127.0.0.1:{port}\nssl_options.verify = verify_none\n"));
            for (name, file) in
                [("cacertfile", "certificate.pem"), ("certfile", "certificate.pem"), ("keyfile", "key.pem")]
            {
                text.push_str(&format!("ssl_options.{name} = {}\n", folder.join(file).display()));
            }
        }
        fs::write(&config, text).expect("written");
        let mut server = Self { children: Vec::new(), folder: folder.to_owned(), ports, sealed };
        for (program, arguments, port) in
            [(found.names, ports.names(), ports.names), (found.server, Vec::new(), ports.clients)]
        {
            let log = fs::File::options().create(true).append(true).open(folder.join("log.txt")).expect("made");
            let child = Command::new(&program)
                .args(arguments)
                .envs(ports.environment(folder, &config))
                .current_dir(folder)
                .stdin(Stdio::null())
                .stdout(log.try_clone().expect("another"))
                .stderr(log)
                .spawn();
            server.children.push(child.unwrap_or_else(|error| panic!("{}: {error}", program.display())));
            let begin = Instant::now();
            while TcpStream::connect(("127.0.0.1", port)).is_err() {
                assert!(begin.elapsed() < Duration::from_secs(180), "it does not start: {}", server.log());
                thread::sleep(Duration::from_millis(100));
            }
        }
        Some(server)
    }

    fn url(&self) -> String {
        format!("amqp://{}:test@127.0.0.1:{}", up::USER, self.ports.clients)
    }

    fn sealed_url(&self) -> Option<String> {
        self.sealed.map(|port| format!("amqps://{}:test@localhost:{port}", up::USER))
    }

    fn certificate(&self) -> String {
        self.folder.join("certificate.pem").to_string_lossy().into_owned()
    }

    fn log(&self) -> String {
        fs::read_to_string(self.folder.join("log.txt")).unwrap_or_default()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for child in self.children.iter_mut().rev() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
