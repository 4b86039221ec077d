//! What stands around a service in a test: another service that behaves as it is told, and a line to the database that can be cut.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// A port that nothing listens at.
pub fn free() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port").port()
}

/// Listens until it is dropped; then the port is closed.
pub struct Listener {
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Listener {
    pub fn new(port: u16, serve: impl Fn(TcpStream) + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", port)).expect("a port");
        listener.set_nonblocking(true).expect("a setting");
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = stop.clone();
        let serve = Arc::new(serve);
        let thread = thread::spawn(move || {
            while !stopped.load(Ordering::Relaxed) {
                let Ok((stream, _)) = listener.accept() else {
                    thread::sleep(Duration::from_millis(5));
                    continue;
                };
                stream.set_nonblocking(false).expect("a setting");
                let serve = serve.clone();
                thread::spawn(move || serve(stream));
            }
        });
        Self { stop, thread: Some(thread) }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

/// How another service behaves.
#[derive(Debug, Clone, Copy)]
pub enum Manner {
    /// A success, with no rows.
    Well,
    /// Takes the request and says nothing.
    Silent,
    /// A success with a page in the place of JSON.
    Page,
    /// No HTTP.
    Noise,
    /// Ends in the middle of the answer.
    Cut,
    /// 500
    Ill,
}

/// Another service; it closes a connection after each answer.
pub struct Other {
    _listener: Listener,
}

impl Other {
    pub fn start(port: u16, manner: Manner) -> Self {
        Self { _listener: Listener::new(port, move |stream| answer(stream, manner)) }
    }
}

/// Reads a request until its body, and keeps nothing of it; false where the caller went away.
pub fn asked(stream: &mut TcpStream) -> bool {
    let mut request = Vec::new();
    let mut buffer = [0; 1024];
    while !request.windows(4).any(|window| window == b"\r\n\r\n") {
        match stream.read(&mut buffer) {
            Ok(read) if read > 0 => request.extend_from_slice(&buffer[..read]),
            _ => return false,
        }
    }
    true
}

/// An answer after which the connection ends.
pub fn whole(status: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{body}", body.len())
}

/// Says nothing until the caller goes away.
pub fn silence(stream: &mut TcpStream) {
    let mut buffer = [0; 1024];
    while stream.read(&mut buffer).is_ok_and(|read| read > 0) {}
}

fn answer(mut stream: TcpStream, manner: Manner) {
    if !asked(&mut stream) {
        return;
    }
    let text = match manner {
        Manner::Well => whole("200 OK", "[]"),
        Manner::Page => whole("200 OK", "<html>Welcome to nginx!</html>"),
        Manner::Ill => whole("500 Internal Server Error", ""),
        Manner::Cut => "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n[".to_owned(),
        Manner::Noise => "\u{1}\u{2}SSH-2.0-nothing\r\n".to_owned(),
        Manner::Silent => return silence(&mut stream),
    };
    let _ = stream.write_all(text.as_bytes());
    let _ = stream.shutdown(Shutdown::Both);
}

/// A line to a server that can be cut, and mended.
pub struct Line {
    port: u16,
    to: u16,
    open: Arc<Mutex<Vec<TcpStream>>>,
    listener: Option<Listener>,
}

impl Line {
    pub fn new(to: u16) -> Self {
        let mut line = Self { port: free(), to, open: Arc::default(), listener: None };
        line.mend();
        line
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    pub fn mend(&mut self) {
        let (to, open) = (self.to, self.open.clone());
        let carry = |mut from: TcpStream, mut to: TcpStream| {
            let _ = std::io::copy(&mut from, &mut to);
            let _ = to.shutdown(Shutdown::Both);
        };
        self.listener = Some(Listener::new(self.port, move |near| {
            let Ok(far) = TcpStream::connect(("127.0.0.1", to)) else { return };
            let twin = |stream: &TcpStream| stream.try_clone().expect("a handle");
            open.lock().expect("nobody panics").extend([twin(&near), twin(&far)]);
            let (back_from, back_to) = (twin(&far), twin(&near));
            thread::spawn(move || carry(back_from, back_to));
            carry(near, far);
        }));
    }

    pub fn cut(&mut self) {
        self.listener = None;
        for stream in self.open.lock().expect("nobody panics").drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }
}
