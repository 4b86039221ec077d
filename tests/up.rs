//! A system on this machine: started in its order, looked after, and ended, with small stand-ins for the services.
//!
//! The stand-ins are this test's own program, called again. PostgreSQL and nginx must be there; nats-server may.
#![allow(clippy::print_stderr, reason = "a test that is left out has to say so")]
#![cfg(unix)]

use std::fs::{self, File};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, thread};

use serde_json::Value;
use split::postgres::programs::Programs;
use tempfile::TempDir;

const MAP: &str = "version: 1
system: { name: shop, gateway: kong }
services:
  cart:
    tables: [carts]
    depends_on: [stock]
    publishes: [cart.paid]
    gateway: { paths: [/cart], authentication: jwt, public: [GET /cart/open] }
  stock: { tables: [items], subscribes: [cart.paid], gateway: { paths: [/stock] } }
  mail: { gateway: { paths: [/mail], rate_limit: { second: 2 } } }
";

/// Not a test: what runs in a service's place. It says what it was told, to whoever asks.
#[test]
#[ignore = "a stand-in for a service, started by the other tests"]
fn stand_in() {
    let Ok(port) = env::var("PORT") else { return };
    if env::var("STAND_IN").is_ok_and(|argument| argument == "migrate") {
        let url = env::var("DATABASE_URL").expect("told");
        let mut client = postgres::Client::connect(&url, postgres::NoTls).expect("a database of its own");
        client.batch_execute("CREATE TABLE migrated (x int)").expect("its own");
        return;
    }
    let listener = TcpListener::bind(format!("127.0.0.1:{port}")).expect("its port");
    println!("listening on {port}");
    for mut stream in listener.incoming().flatten() {
        let mut request = [0; 4096];
        let _ = stream.read(&mut request);
        let mut told: Vec<String> = env::vars().map(|(name, value)| format!("{name}={value}\n")).collect();
        told.sort();
        let body = told.concat();
        let _ = write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}", body.len());
    }
}

struct Stage {
    folder: TempDir,
}

/// Nothing where a program is missing, which is said.
fn stage() -> Option<Stage> {
    stage_of(MAP)
}

fn stage_of(map: &str) -> Option<Stage> {
    let nginx =
        ["/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx"].iter().any(|path| Path::new(path).is_file());
    if !nginx || Programs::find(None).ok().flatten().is_none() {
        eprintln!("LEFT OUT: `split up` needs nginx and PostgreSQL's server programs");
        return None;
    }
    let folder = TempDir::new().expect("a folder");
    fs::write(folder.path().join("split.yaml"), map).expect("written");
    fs::create_dir(folder.path().join("platform")).expect("made");
    let programs = folder.path().join("programs");
    fs::create_dir(&programs).expect("made");
    for name in ["cart", "stock", "mail"] {
        let path = programs.join(format!("{name}-service"));
        let me = env::current_exe().expect("a path");
        let text = format!("#!/bin/sh\nSTAND_IN=$1 exec '{}' stand_in --exact --ignored --nocapture\n", me.display());
        fs::write(&path, text).expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("set");
    }
    Some(Stage { folder })
}

impl Stage {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn split(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_split"));
        command.args(arguments).arg(self.folder.path()).stdin(Stdio::null());
        command
    }

    fn log(&self) -> String {
        fs::read_to_string(self.path("log")).unwrap_or_default()
    }

    /// Starts it, and waits until it says that it is ready.
    fn up(&self) -> Up {
        let log = File::create(self.path("log")).expect("made");
        let programs = self.path("programs");
        let child = self
            .split(&["up", "--any-ports", "--programs", programs.to_str().expect("UTF-8")])
            .env("CART_KEY", "passed on")
            .stdout(log.try_clone().expect("another"))
            .stderr(log)
            .spawn()
            .expect("started");
        let mut up = Up { child, gateway: 0 };
        let begin = Instant::now();
        loop {
            let log = self.log();
            if let Some((_, rest)) = log.split_once("ready: http://127.0.0.1:") {
                up.gateway = rest.lines().next().and_then(|port| port.parse().ok()).expect("a port");
                return up;
            }
            let ended = up.child.try_wait().expect("a state");
            assert!(ended.is_none() && begin.elapsed() < Duration::from_secs(300), "{ended:?}: {log}");
            thread::sleep(Duration::from_millis(50));
        }
    }

    fn ps(&self) -> Vec<Value> {
        let output = self.split(&["ps", "--format", "json"]).output().expect("run");
        let said: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        said["running"].as_array().expect("a list").clone()
    }

    fn entry(&self, name: &str) -> Value {
        self.ps().into_iter().find(|entry| entry["name"] == name).unwrap_or_else(|| panic!("no {name}: {}", self.log()))
    }
}

struct Up {
    child: Child,
    gateway: u16,
}

impl Drop for Up {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn signal(name: &str, process: &str) -> bool {
    let mut kill = Command::new("kill");
    kill.args(["-s", name, "--", process]).stderr(Stdio::null());
    kill.status().is_ok_and(|status| status.success())
}

fn get(port: u16, path: &str, header: &str) -> (u16, String) {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).expect("a connection");
    write!(stream, "GET {path} HTTP/1.1\r\nHost: x\r\n{header}Connection: close\r\n\r\n").expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("text");
    let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
    (status, answer)
}

fn within(seconds: u64, what: &str, is: impl Fn() -> bool) {
    let begin = Instant::now();
    while !is() {
        assert!(begin.elapsed() < Duration::from_secs(seconds), "{what}");
        thread::sleep(Duration::from_millis(50));
    }
}

/// Process groups, ports, and the folders of sockets and files.
fn remains(entries: &[Value]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in entries {
        let (group, port) = (entry["process"].as_u64().expect("a number"), entry["port"].as_u64().expect("a number"));
        if group > 0 && signal("0", &format!("-{group}")) {
            found.push(format!("process group {group} of {}", entry["name"]));
        }
        if TcpStream::connect(("127.0.0.1", port as u16)).is_ok() {
            found.push(format!("port {port} of {}", entry["name"]));
        }
    }
    found
}

#[test]
fn a_system_starts_is_looked_after_and_ends() {
    let Some(stage) = stage() else { return };
    let mut up = stage.up();
    let entries = stage.ps();
    let names: Vec<&str> = entries.iter().filter_map(|entry| entry["name"].as_str()).collect();
    for name in ["postgres", "cart", "stock", "mail", "gateway"] {
        assert!(names.contains(&name), "{names:?}");
    }
    assert!(entries.iter().all(|entry| entry["health"] == "ready"), "{entries:?}");

    // What each is told.
    let (status, told) = get(up.gateway, "/cart/x", "Authorization: Bearer x\r\n");
    assert_eq!(status, 200);
    let port = |name: &str| stage.entry(name)["port"].to_string();
    assert!(told.contains(&format!("PORT={}\n", port("cart"))));
    assert!(told.contains("\nLISTEN_ADDRESS=127.0.0.1\n"), "{told}");
    assert!(told.contains(&format!("STOCK_SERVICE_URL=http://127.0.0.1:{}\n", port("stock"))));
    assert!(
        told.contains("CART_KEY=passed on\n") && told.contains("SHOP_JWT_SECRET=") && told.contains("SERVICE_TOKEN=")
    );
    let broker = if names.contains(&"nats") { "nats://127.0.0.1:" } else { "postgres://shop_events:" };
    assert!(told.contains(&format!("NATS_URL={broker}")), "{told}");
    // The gateway does what the map says.
    assert_eq!(get(up.gateway, "/cart/x", "").0, 401);
    assert_eq!(get(up.gateway, "/cart/open", "").0, 200);
    assert_eq!(get(up.gateway, "/nothing", "").0, 404);
    let answers: Vec<u16> = (0..6).map(|_| get(up.gateway, "/mail/x", "").0).collect();
    assert!(answers.contains(&429) && answers.contains(&200), "{answers:?}");
    // Each database is its service's own, and migrated.
    let url = |told: &str| told.lines().find_map(|line| line.strip_prefix("DATABASE_URL=")).expect("told").to_owned();
    let (cart, stock) = (url(&told), url(&get(up.gateway, "/stock/x", "").1));
    let mut client = postgres::Client::connect(&cart, postgres::NoTls).expect("its own");
    client.batch_execute("INSERT INTO migrated VALUES (1)").expect("migrated");
    drop(client);
    let foreign = stock.rsplit_once('/').map(|(_, name)| cart.replace("shop_cart", name)).expect("a name");
    assert!(postgres::Client::connect(&foreign, postgres::NoTls).is_err(), "another's database is closed");
    // Lines of all have their names before them.
    assert!(stage.log().contains("stock   | listening on"), "{}", stage.log());

    // One that is killed is started again.
    let group = stage.entry("stock")["process"].to_string();
    assert!(signal("KILL", &format!("-{group}")));
    within(20, "it is started again", || {
        let entry = stage.entry("stock");
        entry["restarts"] == 1 && entry["health"] == "ready"
    });
    assert_eq!(get(up.gateway, "/stock/x", "").0, 200);

    // There is one of it.
    let second = stage.split(&["up", "--any-ports", "--programs", "x"]).output().expect("run");
    assert_eq!(second.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&second.stderr).contains("runs already"));

    let entries = stage.ps();
    let down = stage.split(&["down"]).output().expect("run");
    assert_eq!(down.status.code(), Some(0), "{}", String::from_utf8_lossy(&down.stderr));
    assert_eq!(up.child.wait().expect("an end").code(), Some(0));
    // A keeper may be in the middle of a short sleep.
    within(5, "all have ended", || remains(&entries).is_empty());
    assert!(stage.ps().is_empty());
}

#[test]
fn whoever_is_killed_leaves_nothing_behind() {
    let Some(stage) = stage() else { return };
    for name in ["INT", "KILL"] {
        let mut up = stage.up();
        let entries = stage.ps();
        assert!(entries.len() >= 5);
        assert!(signal(name, &up.child.id().to_string()));
        let ended = up.child.wait().expect("an end");
        assert_eq!(ended.code(), if name == "INT" { Some(0) } else { None });
        within(20, "all have ended", || remains(&entries).is_empty());
        assert!(stage.ps().is_empty());
    }
}

#[test]
fn what_does_not_start_is_told_and_the_rest_ends() {
    let Some(stage) = stage() else { return };
    fs::write(stage.path("programs/mail-service"), "#!/bin/sh\necho broken >&2\nexit 3\n").expect("written");
    let programs = stage.path("programs");
    let output =
        stage.split(&["up", "--any-ports", "--programs", programs.to_str().expect("UTF-8")]).output().expect("run");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("mail-service") && said.contains("exit status: 3"), "{said}");
    assert!(String::from_utf8_lossy(&output.stdout).contains("mail    | broken"));
    assert!(stage.ps().is_empty());
}

/// Of Kafka there is no server to be found; a RabbitMQ is started with what it needs, and nothing of it is left.
#[test]
fn other_brokers_are_started_or_a_database_is_in_their_place() {
    for (kind, variable, server) in
        [("kafka", "KAFKA_BROKERS", false), ("rabbitmq", "AMQP_URL", split::up::rabbitmq().is_some())]
    {
        let Some(stage) = stage_of(&MAP.replace("gateway: kong", &format!("gateway: kong, events: {kind}"))) else {
            return;
        };
        let mut up = stage.up();
        let entries = stage.ps();
        let told = get(up.gateway, "/cart/open", "").1;
        let names: Vec<&str> = entries.iter().filter_map(|entry| entry["name"].as_str()).collect();
        if server {
            assert!(names.contains(&"rabbitmq") && names.contains(&"epmd"), "{names:?}");
            assert!(told.contains(&format!("{variable}=amqp://events:")), "{told}");
        } else {
            eprintln!("a database is in the place of {kind}");
            assert!(told.contains(&format!("{variable}=postgres://shop_events:")), "{told}");
            assert!(stage.log().contains("events go through a database in its place"), "{}", stage.log());
        }
        assert!(entries.iter().all(|entry| entry["health"] == "ready"), "{entries:?}");
        assert!(signal("INT", &up.child.id().to_string()));
        assert_eq!(up.child.wait().expect("an end").code(), Some(0));
        within(20, "all have ended", || remains(&entries).is_empty());
    }
}
