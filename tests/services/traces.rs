//! Traces: what a service sends to a collector over OTLP, and that it does not depend on one.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use crate::around::{Listener, free, silence};
use crate::failures::with;
use crate::{Service, TOKEN};

const ACME: &str = "/tenants/00000000-0000-4000-8000-000000000002";
const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";
const PARENT: &str = "00f067aa0ba902b7";

/// What came with each call.
type Calls = Arc<Mutex<Vec<Vec<u8>>>>;

/// As much of HTTP/2 as one caller of gRPC needs (RFC 9113): no header is read, and what came is kept whole.
fn collect(mut stream: TcpStream, calls: &Calls) -> Option<()> {
    let mut preface = [0; 24];
    stream.read_exact(&mut preface).ok()?;
    assert_eq!(&preface, b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    stream.write_all(&frame(4, 0, 0, &[])).ok()?;
    let mut message = Vec::new();
    loop {
        let mut head = [0; 9];
        stream.read_exact(&mut head).ok()?;
        let length = usize::from(head[0]) << 16 | usize::from(head[1]) << 8 | usize::from(head[2]);
        let (kind, flags) = (head[3], head[4]);
        let from = u32::from_be_bytes([head[5], head[6], head[7], head[8]]);
        let mut body = vec![0; length];
        stream.read_exact(&mut body).ok()?;
        match kind {
            // Data; there is room for as much again.
            0 => {
                if let Ok(read @ 1..) = u32::try_from(length) {
                    stream.write_all(&frame(8, 0, 0, &read.to_be_bytes())).ok()?;
                }
                message.extend(body);
            }
            // Settings and pings are acknowledged.
            4 | 6 if flags & 1 == 0 => {
                let body = if kind == 4 { Vec::new() } else { body };
                stream.write_all(&frame(kind, 1, 0, &body)).ok()?;
            }
            _ => {}
        }
        if kind == 0 && flags & 1 == 1 {
            calls.lock().expect("nobody panics").push(std::mem::take(&mut message));
            // `:status: 200` stands in the table of all; then an empty message, and what ends the call.
            let text = |name: &str, value: &str| {
                let short = |text: &str| u8::try_from(text.len()).expect("short");
                [&[0, short(name)], name.as_bytes(), &[short(value)], value.as_bytes()].concat()
            };
            let begin = [&[0x88][..], &text("content-type", "application/grpc")].concat();
            let answer = [
                frame(1, 4, from, &begin),
                frame(0, 0, from, &[0; 5]),
                frame(1, 4 | 1, from, &text("grpc-status", "0")),
            ];
            stream.write_all(&answer.concat()).ok()?;
        }
    }
}

fn frame(kind: u8, flags: u8, stream: u32, body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len()).expect("short").to_be_bytes();
    [&length[1..], &[kind, flags], &stream.to_be_bytes(), body].concat()
}

pub fn all(workspace: &Path, settings: &[(&str, &str)]) {
    sent(workspace, settings);
    for away in [true, false] {
        without_a_collector(workspace, settings, away);
    }
    let wrong = Service::command(workspace, "tenant").env("OTEL_EXPORTER_OTLP_ENDPOINT", "no address").output();
    let said = String::from_utf8_lossy(&wrong.expect("it starts").stdout).into_owned();
    assert!(said.contains("OTEL_EXPORTER_OTLP_ENDPOINT is no address of a collector"), "{said}");
}

fn bytes(hexadecimal: &str) -> Vec<u8> {
    let digit = |index: usize| u8::from_str_radix(&hexadecimal[index..index + 2], 16).expect("digits");
    (0..hexadecimal.len()).step_by(2).map(digit).collect()
}

fn has(message: &[u8], part: &[u8]) -> bool {
    message.windows(part.len()).any(|window| window == part)
}

fn ask(service: &Service, headers: &[(&str, &str)]) -> u16 {
    service.ask("GET", ACME, &[&[("x-service-token", TOKEN)], headers].concat()).0
}

fn sent(workspace: &Path, settings: &[(&str, &str)]) {
    let (port, calls) = (free(), Calls::default());
    let kept = calls.clone();
    let _collector = Listener::new(port, move |stream| {
        let _ = collect(stream, &kept);
    });
    let address = format!("http://127.0.0.1:{port}");
    let more = [("OTEL_EXPORTER_OTLP_ENDPOINT", address.as_str()), ("OTEL_BSP_SCHEDULE_DELAY", "100")];
    let tenant = Service::start(workspace, "tenant", &with(settings, &more));
    assert_eq!(ask(&tenant, &[("traceparent", &format!("00-{TRACE}-{PARENT}-01"))]), 200);
    let begin = Instant::now();
    let message = loop {
        let found = calls.lock().expect("nobody panics").iter().find(|message| has(message, &bytes(TRACE))).cloned();
        if let Some(message) = found {
            break message;
        }
        assert!(begin.elapsed() < Duration::from_secs(10), "nothing of the trace came: {:?}", calls.lock());
        thread::sleep(Duration::from_millis(50));
    };
    // Not compressed, whole: five bytes, then as many as they say.
    assert_eq!(message[0], 0);
    let length = u32::from_be_bytes([message[1], message[2], message[3], message[4]]);
    assert_eq!(usize::try_from(length), Ok(message.len() - 5));
    for part in [&bytes(PARENT)[..], b"service.name", b"tenant-service", b"service.version", b"GET /tenants/{id}"] {
        assert!(has(&message, part), "no {}: {}", String::from_utf8_lossy(part), String::from_utf8_lossy(&message));
    }
    // A request that says so is in nobody's trace.
    let unwanted = TRACE.replace('4', "5");
    assert_eq!(ask(&tenant, &[("traceparent", &format!("00-{unwanted}-{PARENT}-00"))]), 200);
    end(tenant, Duration::from_secs(10));
    // What is left is sent at the end.
    let more = [("OTEL_EXPORTER_OTLP_ENDPOINT", address.as_str()), ("OTEL_BSP_SCHEDULE_DELAY", "60000")];
    let tenant = Service::start(workspace, "tenant", &with(settings, &more));
    let last = TRACE.replace('4', "6");
    assert_eq!(ask(&tenant, &[("traceparent", &format!("00-{last}-{PARENT}-01"))]), 200);
    let of = |trace: &str| calls.lock().expect("nobody panics").iter().any(|message| has(message, &bytes(trace)));
    assert!(!of(&last), "too early");
    end(tenant, Duration::from_secs(10));
    assert!(of(&last) && !of(&unwanted));
}

/// Asked to stop, it stops by itself.
fn end(mut service: Service, within: Duration) {
    let begin = Instant::now();
    let asked = Command::new("kill").args(["-s", "TERM", &service.child.id().to_string()]).status();
    assert!(asked.expect("it runs").success());
    loop {
        if let Some(status) = service.child.try_wait().expect("a state") {
            assert!(status.success(), "{status}");
            return;
        }
        assert!(begin.elapsed() < within, "it does not stop within {within:?}");
        thread::sleep(Duration::from_millis(20));
    }
}

/// Away, or there and silent.
fn without_a_collector(workspace: &Path, settings: &[(&str, &str)], away: bool) {
    let port = free();
    let _silent = (!away).then(|| Listener::new(port, |mut stream| silence(&mut stream)));
    let address = format!("http://127.0.0.1:{port}");
    let more = [("OTEL_EXPORTER_OTLP_ENDPOINT", address.as_str()), ("OTEL_BSP_SCHEDULE_DELAY", "100")];
    let took = |settings: &[(&str, &str)]| {
        let tenant = Service::start(workspace, "tenant", settings);
        assert_eq!((ask(&tenant, &[]), tenant.ask("GET", "/readyz", &[]).0), (200, 200));
        let mut times: Vec<Duration> = (0..200)
            .map(|_| {
                let begin = Instant::now();
                assert_eq!(ask(&tenant, &[]), 200);
                begin.elapsed()
            })
            .collect();
        times.sort();
        end(tenant, Duration::from_secs(15));
        times[100]
    };
    let (alone, with) = (took(settings), took(&with(settings, &more)));
    eprintln!(
        "median of a look-up without traces {alone:?}, with a collector that is {} {with:?}",
        if away { "away" } else { "silent" }
    );
    assert!(with < alone * 3 + Duration::from_millis(20), "{with:?} instead of {alone:?}");
}
