//! nginx: the reference's entries, nginx's own check, and the generated gateway itself before two small servers.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::tools::{run, tool, written};
use super::{SERVICES, corallum, file, generated};

fn reference() -> Vec<(String, String)> {
    generated(&corallum().replace("gateway: kong", "gateway: nginx"), "nginx")
}

/// Lines without their indent.
fn has(text: &str, line: &str) -> bool {
    text.lines().any(|found| found.trim() == line)
}

#[test]
fn the_reference_is_held_value_by_value() {
    let files = reference();
    let (main, upstreams) = (file(&files, "nginx/nginx.conf"), file(&files, "nginx/upstreams.conf"));
    let kept = file(&files, "nginx/upstreams-keepalive.conf");
    let kubernetes = file(&files, "nginx/upstreams-kubernetes.conf");
    for &(name, port, path) in SERVICES {
        let service = file(&files, &format!("nginx/services/{name}.conf"));
        for line in [format!("location = {path} {{"), format!("location {path}/ {{")] {
            assert!(main.contains(&format!("{line}\n      include services/{name}.conf;")), "{line}");
        }
        for line in [
            &format!("if ($refused_{name}) {{"),
            "client_max_body_size 10m;",
            "proxy_read_timeout 10000ms;",
            &format!("proxy_pass http://$backend_{name};"),
        ] {
            assert!(has(&service, line), "{name}: {line}");
        }
        assert!(has(&upstreams, &format!("default {name}-service:{port};")));
        assert!(has(&kept, &format!("server {name}-service:{port} resolve;")));
        assert!(has(&kubernetes, &format!("server {name}-service.corallum.svc.cluster.local:{port};")));
        assert_eq!(service.contains("limit_req"), name == "auth");
    }
    let auth = file(&files, "nginx/services/auth.conf");
    assert!(has(&auth, "limit_req zone=auth-minute burst=99 nodelay;"));
    assert!(has(&auth, "limit_req zone=auth-hour burst=999 nodelay;"));
    assert!(has(&main, "limit_req_zone $binary_remote_addr zone=auth-minute:10m rate=100r/m;"));
    assert!(has(&main, "limit_req_zone $binary_remote_addr zone=auth-hour:10m rate=16r/m;"));
    for path in ["login", "register", "sso/[^/]+", "refresh"] {
        assert!(has(&main, &format!(r#""~^yes:POST /auth/{path}\\z" yes;"#)), "{path}");
    }
    assert!(has(&main, "https://app.corallum.example $http_origin;"));
    assert!(has(&main, "server_name api.corallum.example;"));
    assert!(!main.contains("split_clients") && !main.contains("$monolith"));
}

#[test]
fn traffic_moves_by_one_number() {
    for (share, line) in
        [(0, "default $monolith;"), (1, "1% service;"), (99, "99% service;"), (100, "default $service_a;")]
    {
        let main = file(&generated(&moving(&[("a", share)], 80), "nginx"), "nginx/nginx.conf");
        assert!(has(&main, line), "{share}");
        assert_eq!(main.contains("split_clients"), (1..100).contains(&share));
    }
}

/// nginx takes no location twice.
#[test]
fn locations_are_unique() {
    let map = "version: 1\nsystem: { name: shop, gateway: nginx }\nservices:\n  a: { gateway: { paths: [/a, /] } }\n  \
               b: { gateway: { paths: [/a/, '/b:c', '/d%20e', '/f<g>'] } }\n";
    let files = generated(map, "nginx");
    let main = file(&files, "nginx/nginx.conf");
    assert!(main.contains("location /a/ {\n      include services/b.conf;"));
    assert!(main.contains("location = /a {\n      include services/a.conf;"));
    assert_eq!(main.matches("location / {").count(), 2, "a service's own, and that of the second server");
    accepted(&files);
}

/// What nginx itself says of each way to find services, where it knows that way.
fn accepted(files: &[(String, String)]) {
    let Some(nginx) = tool("NGINX_PROGRAM", &["nginx"]) else { return };
    for upstreams in ["upstreams", "upstreams-keepalive"] {
        if upstreams == "upstreams-keepalive" && !knows_resolve(&nginx) {
            eprintln!("LEFT OUT: this nginx is older than 1.27.3, and does not know `resolve`");
            continue;
        }
        let folder = arranged(files, upstreams, |text| text);
        let config = folder.path().join("nginx/nginx.conf");
        let (fine, said) = run(&nginx, &["-t", "-q", "-c", &config.to_string_lossy()], folder.path(), &[]);
        assert!(fine && said.trim().is_empty(), "{said}");
    }
}

fn knows_resolve(nginx: &Path) -> bool {
    let (_, said) = run(nginx, &["-v"], Path::new("/"), &[]);
    let version = said.rsplit('/').next().unwrap_or_default();
    let mut numbers = version.split(|sign: char| !sign.is_ascii_digit()).filter_map(|part| part.parse::<u32>().ok());
    let numbers = [numbers.next(), numbers.next(), numbers.next()].map(Option::unwrap_or_default);
    numbers >= [1, 27, 3]
}

/// The files as they are, but for scratch files below their own folder, and one way to find services in its place.
fn arranged(files: &[(String, String)], upstreams: &str, change: impl Fn(String) -> String) -> TempDir {
    let folder = written(files, |text, folder| change(text.replace(" /tmp/", &format!(" {}/", folder.display()))));
    let home = folder.path().join("nginx");
    std::fs::copy(home.join(format!("{upstreams}.conf")), home.join("chosen.conf")).expect("copied");
    std::fs::rename(home.join("chosen.conf"), home.join("upstreams.conf")).expect("renamed");
    folder
}

#[test]
fn nginx_takes_it_though_no_host_is_there() {
    accepted(&reference());
    for map in [
        corallum().replace("gateway: kong", "gateway: nginx").replace("discovery: kubernetes", "discovery: consul"),
        corallum().replace("gateway: kong", "gateway: nginx").replace(
            "rate_limit: { minute: 100, hour: 1000 }",
            "rate_limit: { second: 1000000000, minute: 1, hour: 1 }",
        ),
        moving(&[("a", 0), ("b", 1), ("c", 50), ("d", 99), ("e", 100)], 80),
        format!(
            "version: 1\nsystem: {{ name: shop, gateway: nginx, host: {0}.example }}\nservices:\n  {1}: {{ gateway: {{ paths: [/x], \
             authentication: jwt, public: ['* /x/a.b+c/{{id}}/**', 'GET /x/<y>/z'], traffic: 7 }} }}\n",
            "h".repeat(60),
            "s".repeat(40)
        ),
    ] {
        accepted(&generated(&map, "nginx"));
    }
}

/// Services that share their requests with a monolith.
fn moving(services: &[(&str, u32)], monolith: u16) -> String {
    let mut map = format!(
        "version: 1\nsystem: {{ name: shop, gateway: nginx, monolith: {{ host: monolith, port: {monolith} }} }}\nservices:\n"
    );
    for (index, (name, share)) in services.iter().enumerate() {
        map.push_str(&format!(
            "  {name}: {{ port: {}, gateway: {{ paths: [/{name}], traffic: {share} }} }}\n",
            3001 + index
        ));
    }
    map
}

/// A server that answers with its name, and with what it was asked.
fn server(name: &'static str) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            std::thread::spawn(move || while answer(name, &stream).is_some() {});
        }
    });
    port
}

fn answer(name: &str, mut stream: &TcpStream) -> Option<()> {
    let mut reader = BufReader::new(stream);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if reader.read_line(&mut head).ok()? == 0 {
            return None;
        }
    }
    let length = header(&head, "content-length").and_then(|length| length.parse().ok()).unwrap_or_default();
    reader.read_exact(&mut vec![0; length]).ok()?;
    let body = format!("{name}\n{head}");
    let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\nX-Request-ID: of-the-service\r\n\r\n", body.len());
    stream.write_all(format!("{head}{body}").as_bytes()).ok()
}

fn header<'h>(head: &'h str, name: &str) -> Option<&'h str> {
    head.lines().find_map(|line| {
        let (found, value) = line.split_once(':')?;
        found.eq_ignore_ascii_case(name).then_some(value.trim())
    })
}

/// nginx with the generated files, and the port of its gateway.
struct Running {
    child: Child,
    port: u16,
    _folder: TempDir,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Ports that are free now, all different.
fn free<const N: usize>() -> [u16; N] {
    let listeners = [(); N].map(|()| TcpListener::bind("127.0.0.1:0").expect("a port"));
    listeners.map(|listener| listener.local_addr().expect("an address").port())
}

/// Starts it with each name in place of the address that it would be found at.
fn start(nginx: &Path, files: &[(String, String)], upstreams: &str, addresses: &BTreeMap<String, u16>) -> Running {
    let [port, watched] = free();
    let old = !knows_resolve(nginx);
    let folder = arranged(files, upstreams, |mut text| {
        text = text.replace("listen 8080 ", &format!("listen 127.0.0.1:{port} "));
        text = text.replace("listen 8081;", &format!("listen 127.0.0.1:{watched};"));
        for (name, port) in addresses {
            text = text.replace(&format!(" {name};"), &format!(" 127.0.0.1:{port};"));
            let resolved = if old { "" } else { " resolve" };
            text = text.replace(&format!(" {name} resolve;"), &format!(" 127.0.0.1:{port}{resolved};"));
        }
        text.replace("/dev/stdout", "access.log")
    });
    let child = Command::new(nginx)
        .args(["-p", &folder.path().to_string_lossy(), "-c", &folder.path().join("nginx/nginx.conf").to_string_lossy()])
        .args(["-g", "daemon off; master_process off;"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("nginx runs");
    let mut running = Running { child, port, _folder: folder };
    let until = Instant::now() + Duration::from_secs(20);
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(Instant::now() < until, "nginx does not listen");
        assert!(running.child.try_wait().expect("a state").is_none(), "nginx has ended");
        std::thread::sleep(Duration::from_millis(20));
    }
    running
}

/// A connection that stays open.
struct Caller {
    stream: TcpStream,
}

struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Caller {
    fn new(running: &Running) -> Self {
        let stream = TcpStream::connect(("127.0.0.1", running.port)).expect("connected");
        stream.set_read_timeout(Some(Duration::from_secs(20))).expect("set");
        stream.set_nodelay(true).expect("set");
        Self { stream }
    }

    fn ask(&mut self, method: &str, path: &str, headers: &str, body: &str) -> Answer {
        let length = if body.is_empty() { String::new() } else { format!("Content-Length: {}\r\n", body.len()) };
        let request = format!("{method} {path} HTTP/1.1\r\nHost: api.example\r\n{headers}{length}\r\n{body}");
        self.stream.write_all(request.as_bytes()).expect("sent");
        let mut reader = BufReader::new(&self.stream);
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            assert!(reader.read_line(&mut head).expect("an answer") > 0, "closed after {head:?}");
        }
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        let length = header(&head, "content-length").and_then(|length| length.parse().ok()).unwrap_or_default();
        let mut body = vec![0; length];
        reader.read_exact(&mut body).expect("the whole");
        Answer { status, head, body: String::from_utf8(body).expect("text") }
    }
}

fn once(running: &Running, method: &str, path: &str, headers: &str, body: &str) -> Answer {
    Caller::new(running).ask(method, path, headers, body)
}

fn ways() -> Option<PathBuf> {
    tool("NGINX_PROGRAM", &["nginx"])
}

#[test]
fn the_gateway_does_what_the_map_says() {
    let Some(nginx) = ways() else { return };
    let (auth, other) = (server("auth"), server("other"));
    let mut addresses: BTreeMap<String, u16> = [("auth-service:3001".to_owned(), auth)].into();
    for (name, port) in [("workflow", 3002), ("ai", 3003), ("reliability", 3004), ("tenant", 3005), ("file", 3008)] {
        addresses.insert(format!("{name}-service:{port}"), other);
    }
    // Nobody listens there.
    addresses.insert("analytics-service:3006".to_owned(), free::<1>()[0]);
    addresses.insert("notification-service:3007".to_owned(), free::<1>()[0]);
    for upstreams in ["upstreams", "upstreams-keepalive"] {
        let running = start(&nginx, &reference(), upstreams, &addresses);
        let token = "Authorization: Bearer x\r\n";
        let status = |method: &str, path: &str, headers: &str| once(&running, method, path, headers, "").status;

        // Routes.
        assert!(once(&running, "GET", "/auth/verify", token, "").body.starts_with("auth\nGET /auth/verify HTTP"));
        assert!(once(&running, "GET", "/auth", token, "").body.starts_with("auth\n"));
        assert!(
            once(&running, "GET", "/workflows/7?a=%2Fb", token, "").body.contains("other\nGET /workflows/7?a=%2Fb ")
        );
        for path in ["/", "/authors", "/nothing", "/users/7/permissions"] {
            assert_eq!(status("GET", path, token), 404, "{path}");
        }
        assert_eq!(status("GET", "/analytics/x", token), 502, "one that is away takes nothing else with it");

        // What is public, and what is not.
        for path in ["/auth/login", "/auth/register", "/auth/sso/google", "/auth/refresh", "/auth/login?next=//x"] {
            assert_eq!(status("POST", path, ""), 200, "{path}");
        }
        for (method, path) in [
            ("GET", "/auth/login"),
            ("GET", "/auth/verify"),
            ("POST", "/auth/login/x"),
            ("POST", "/auth/sso/a/b"),
            ("POST", "/auth/verify?/auth/login"),
            ("POST", "/auth/verify/../login"),
            ("POST", "/auth/x/..%2flogin"),
            ("POST", "/auth/%2e%2e/auth/login"),
            ("GET", "/workflows"),
            ("GET", "/ai/models"),
        ] {
            let answer = once(&running, method, path, "", "");
            assert_eq!(answer.status, 401, "{method} {path}");
            assert_eq!(header(&answer.head, "www-authenticate"), Some("Bearer"));
            assert_eq!(answer.body, r#"{"message":"Unauthorized"}"#);
        }

        // Sizes: ten megabytes, and one byte more.
        let large = "x".repeat(10 * 1024 * 1024);
        assert_eq!(once(&running, "POST", "/files", token, &large).status, 200);
        let too_large = format!("Content-Length: {}\r\n{token}", large.len() + 1);
        assert_eq!(status("POST", "/files", &too_large), 413);

        // Ids.
        let answer = once(
            &running,
            "GET",
            "/files",
            &format!("{token}X-Request-ID: mine-7\r\nX-Service-Token: guessed\r\n"),
            "",
        );
        assert_eq!(header(&answer.head, "x-request-id"), Some("mine-7"));
        assert_eq!(answer.head.to_lowercase().matches("x-request-id").count(), 1, "the service's own is hidden");
        assert_eq!(header(&answer.body, "x-request-id"), Some("mine-7"));
        assert_eq!(header(&answer.body, "x-service-token"), None, "nobody outside may send it");
        let answer = once(&running, "GET", "/files", &format!("{token}X-Request-ID: a b\r\n"), "");
        let made = header(&answer.head, "x-request-id").expect("an id");
        assert!(made.len() == 32 && header(&answer.body, "x-request-id") == Some(made), "{made}");

        // Pages of other origins.
        let asked = "Origin: https://app.corallum.example\r\nAccess-Control-Request-Method: PUT\r\n";
        let answer = once(&running, "OPTIONS", "/workflows/7", asked, "");
        assert_eq!(answer.status, 204);
        assert_eq!(header(&answer.head, "access-control-allow-origin"), Some("https://app.corallum.example"));
        assert!(header(&answer.head, "access-control-allow-methods").is_some_and(|methods| methods.contains("PUT")));
        let answer = once(&running, "GET", "/files", &format!("{token}Origin: https://app.corallum.example\r\n"), "");
        assert_eq!(header(&answer.head, "access-control-allow-credentials"), Some("true"));
        assert_eq!(header(&answer.head, "access-control-allow-methods"), None);
        let strange = asked.replace("app", "evil");
        let answer = once(&running, "OPTIONS", "/workflows/7", &strange, "");
        assert_eq!((answer.status, header(&answer.head, "access-control-allow-origin")), (401, None));

        limits(&nginx, upstreams, &addresses);
    }
}

/// A hundred a minute: as many at once, then no more than the rate.
fn limits(nginx: &Path, upstreams: &str, addresses: &BTreeMap<String, u16>) {
    let running = start(nginx, &reference(), upstreams, addresses);
    let begin = Instant::now();
    let mut caller = Caller::new(&running);
    let (mut passed, mut refused) = (0, 0);
    for _ in 0..130 {
        let answer = caller.ask("POST", "/auth/login", "", "");
        match answer.status {
            200 => passed += 1,
            429 => {
                assert_eq!(header(&answer.head, "retry-after"), Some("1"));
                refused += 1;
            }
            other => panic!("{other}"),
        }
    }
    let refilled = (begin.elapsed().as_secs_f64() / 0.6) as u32 + 1;
    assert!((100..=100 + refilled).contains(&passed) && passed + refused == 130, "{passed} passed, {refused} refused");
    let other = caller.ask("GET", "/files", "Authorization: Bearer x\r\n", "");
    assert_eq!(other.status, 200, "one service's limit is not another's");
}

#[test]
fn traffic_is_shared_as_the_number_says() {
    let Some(nginx) = ways() else { return };
    let (monolith, service) = (server("monolith"), server("service"));
    let shares = [("none", 0), ("quarter", 25), ("half", 50), ("all", 100)];
    let files = generated(&moving(&shares, 8080), "nginx");
    let mut addresses: BTreeMap<String, u16> = [("monolith:8080".to_owned(), monolith)].into();
    for (index, (name, _)) in shares.iter().enumerate() {
        addresses.insert(format!("{name}-service:{}", 3001 + index), service);
    }
    for upstreams in ["upstreams", "upstreams-keepalive"] {
        let running = start(&nginx, &files, upstreams, &addresses);
        for (name, share) in shares {
            // nginx draws: of 2,000 draws one run in 150 is further off than this. A wrong weight is off every time.
            let counts: Vec<f64> = (0..4)
                .scan(false, |done, _| {
                    let percent = (!*done).then(|| percent(&running, name))?;
                    *done = (percent - f64::from(share)).abs() <= 3.0;
                    Some(percent)
                })
                .collect();
            let last = counts.last().copied().expect("a count");
            eprintln!("{upstreams}: {share} % is {counts:?}");
            assert!((last - f64::from(share)).abs() <= 3.0, "{share} % became {counts:?}");
            if matches!(share, 0 | 100) {
                assert!((last - f64::from(share)).abs() < f64::EPSILON, "{share} % became {last}");
            }
        }
    }
}

/// The share of 2,000 requests that the service got.
fn percent(running: &Running, name: &str) -> f64 {
    let mut caller = Caller::new(running);
    let mut count = 0;
    for index in 0..2_000 {
        // nginx ends a connection after a thousand requests.
        if index % 500 == 0 {
            caller = Caller::new(running);
        }
        let answer = caller.ask("GET", &format!("/{name}/x"), "", "");
        assert_eq!(answer.status, 200);
        count += u32::from(answer.body.starts_with("service\n"));
    }
    f64::from(count) / 20.0
}
