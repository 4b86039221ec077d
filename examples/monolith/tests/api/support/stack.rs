//! The system under test: a foreign one by address, or one of our own, started once for the whole suite.

use std::{
    env,
    fs::{self, File},
    io::Read as _,
    net::TcpListener,
    path::PathBuf,
    process::{Child, ChildStdin, Command, Stdio},
    sync::OnceLock,
    thread,
    time::{Duration, Instant},
};

use super::{
    Idp,
    postgres::{Postgres, free_port},
};

pub struct Stack {
    pub base: String,
    /// For the internal routes; `None` when a foreign system did not tell.
    pub service_token: Option<String>,
    /// Where mail arrives as files.
    pub mail_dir: Option<PathBuf>,
    /// The identity provider that the system knows as `test` (into tenant acme) and `closed` (into none).
    pub idp: Option<Idp>,
    /// Under which name the system reaches servers that tests start.
    pub receiver_host: String,
    pub is_ours: bool,
    /// Closing it tells the watchdog to clean up; the kernel does so however this process ends.
    _watchdog: Option<ChildStdin>,
}

static STACK: OnceLock<Stack> = OnceLock::new();

pub fn stack() -> &'static Stack {
    STACK.get_or_init(|| {
        let _ = rustls::crypto::ring::default_provider().install_default();
        match var("CORALLUM_BASE_URL") {
            Some(base) => foreign(&base),
            None => ours(),
        }
    })
}

impl Stack {
    pub fn http(&self) -> reqwest::Client {
        // One per caller: a pooled connection must not outlive the runtime of the test that opened it.
        reqwest::Client::builder().timeout(Duration::from_secs(60)).build().unwrap()
    }
}

fn var(name: &str) -> Option<String> {
    env::var(name).ok().filter(|v| !v.is_empty())
}

fn foreign(base: &str) -> Stack {
    let idp = var("CORALLUM_TEST_IDP_LISTEN").map(|listen| {
        let issuer = var("CORALLUM_TEST_IDP_ISSUER").unwrap_or_else(|| format!("http://{listen}"));
        Idp::start(TcpListener::bind(&listen).expect("CORALLUM_TEST_IDP_LISTEN is a free address"), issuer)
    });
    Stack {
        base: base.trim_end_matches('/').to_owned(),
        service_token: var("CORALLUM_TEST_SERVICE_TOKEN"),
        mail_dir: var("CORALLUM_TEST_MAIL_DIR").map(PathBuf::from),
        idp,
        receiver_host: var("CORALLUM_TEST_RECEIVER_HOST").unwrap_or_else(|| "127.0.0.1".into()),
        is_ours: false,
        _watchdog: None,
    }
}

fn ours() -> Stack {
    let root = env::temp_dir().join(format!("corallum-test-{}", std::process::id()));
    fs::create_dir_all(&root).expect("the temp folder is writable");
    let postgres = Postgres::start(&root);
    let idp_listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let issuer = format!("http://{}", idp_listener.local_addr().unwrap());
    let idp = Idp::start(idp_listener, issuer.clone());

    let port = free_port();
    let log = root.join("corallum.log");
    let data = root.join("data");
    let service_token = "a-service-token-for-tests";
    let mut app = Command::new(env!("CARGO_BIN_EXE_corallum"))
        .env_clear()
        .env("CORALLUM_LISTEN", format!("127.0.0.1:{port}"))
        .env("CORALLUM_SEED", "1")
        .env("CORALLUM_DATA_DIR", &data)
        .env("DATABASE_URL", &postgres.url)
        .env("DATABASE_MAX_CONNECTIONS", "20")
        .env("SERVICE_TOKEN", service_token)
        .env("JWT_SECRET", "a-secret-for-tests-of-32-bytes-or-more")
        .env("JOB_WORKERS", "4")
        .env("JOB_POLL_MS", "100")
        .env("JOB_BACKOFF_MS", "50")
        .env("WEBHOOK_ALLOW_PRIVATE", "1")
        .env("FILES_MAX_BYTES", (2 * 1024 * 1024).to_string())
        .env("SSO_PROVIDERS", "test,closed")
        .env("SSO_TEST_ISSUER", &issuer)
        .env("SSO_TEST_CLIENT_ID", Idp::CLIENT_ID)
        .env("SSO_TEST_CLIENT_SECRET", Idp::CLIENT_SECRET)
        .env("SSO_TEST_TENANT", "acme")
        .env("SSO_CLOSED_ISSUER", &issuer)
        .env("SSO_CLOSED_CLIENT_ID", Idp::CLIENT_ID)
        .env("SSO_CLOSED_CLIENT_SECRET", Idp::CLIENT_SECRET)
        .current_dir(&root)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(File::create(&log).unwrap())
        .spawn()
        .expect("the monolith starts");
    let watchdog = watch(app.id(), postgres.pid, &root);
    wait_for(&mut app, port, &log);
    Stack {
        base: format!("http://127.0.0.1:{port}"),
        service_token: Some(service_token.into()),
        mail_dir: Some(data.join("mail")),
        idp: Some(idp),
        receiver_host: "127.0.0.1".into(),
        is_ours: true,
        _watchdog: Some(watchdog),
    }
}

/// A child that outlives us by a moment: when our end of its stdin closes (also by a crash or SIGKILL),
/// it stops the two processes and removes the folder.
#[expect(clippy::zombie_processes, reason = "it is meant to outlive us")]
fn watch(app: u32, postgres: u32, root: &std::path::Path) -> ChildStdin {
    use std::os::unix::process::CommandExt as _;
    let script = r#"
        trap '' INT TERM HUP
        cat > /dev/null
        kill "$1" 2> /dev/null
        kill -INT "$2" 2> /dev/null
        i=0
        while kill -0 "$2" 2> /dev/null && [ $i -lt 100 ]; do sleep 0.1; i=$((i + 1)); done
        kill -KILL "$1" "$2" 2> /dev/null
        rm -rf "$3"
    "#;
    let mut watchdog = Command::new("sh")
        .args(["-c", script, "watchdog", &app.to_string(), &postgres.to_string()])
        .arg(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .process_group(0)
        .spawn()
        .expect("sh is there");
    watchdog.stdin.take().expect("stdin is piped")
}

fn wait_for(app: &mut Child, port: u16, log: &std::path::Path) {
    let started = Instant::now();
    let said = || {
        let mut text = String::new();
        let _ = File::open(log).and_then(|mut f| f.read_to_string(&mut text));
        text
    };
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() || !said().contains("listening") {
        if let Ok(Some(status)) = app.try_wait() {
            panic!("the monolith ended with {status}:\n{}", said());
        }
        assert!(started.elapsed() < Duration::from_secs(60), "the monolith does not listen:\n{}", said());
        thread::sleep(Duration::from_millis(50));
    }
}
