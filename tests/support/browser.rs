//! A real Chromium without a window, driven over a pipe with its own protocol, for tests.
#![allow(clippy::print_stderr, clippy::needless_pass_by_value, reason = "a test that is left out has to say so")]

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

/// Runs until it is dropped.
pub struct Browser {
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    session: Option<String>,
    next: u64,
    pub folder: TempDir,
    /// Errors of the page, and whatever it asked the network for.
    pub complaints: Vec<String>,
}

impl Browser {
    /// Chromium or Chrome: in PATH, or where `SPLIT_CHROMIUM` says. Without one the test says so and is left out.
    pub fn start() -> Option<Self> {
        let Some(program) = program() else {
            eprintln!(
                "LEFT OUT: no Chromium or Chrome in PATH (`apt-get install chromium`), none named by SPLIT_CHROMIUM"
            );
            return None;
        };
        let folder = tempfile::tempdir().expect("a temporary folder");
        // The browser reads from descriptor 3 and writes to 4.
        let mut child = Command::new("sh")
            .args(["-c", "exec \"$0\" \"$@\" 3<&0 4>&1 1>/dev/null 2>/dev/null"])
            .arg(program)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"])
            .args(["--disable-background-networking", "--window-size=1400,1000", "--remote-debugging-pipe"])
            .arg(format!("--user-data-dir={}", folder.path().join("profile").display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("sh");
        let (to, from) = (child.stdin.take().expect("piped"), child.stdout.take().expect("piped"));
        let from = BufReader::new(from);
        let mut browser = Self { child, to, from, session: None, next: 0, folder, complaints: Vec::new() };
        let target = browser.call("Target.createTarget", json!({ "url": "about:blank" }));
        let attach = json!({ "targetId": target["targetId"], "flatten": true });
        let session = browser.call("Target.attachToTarget", attach)["sessionId"].clone();
        browser.session = session.as_str().map(str::to_owned);
        for domain in ["Page", "Runtime", "Network", "Log"] {
            browser.call(&format!("{domain}.enable"), json!({}));
        }
        let downloads = browser.folder.path().join("downloads");
        browser.call("Page.setDownloadBehavior", json!({ "behavior": "allow", "downloadPath": downloads }));
        Some(browser)
    }

    pub fn call(&mut self, method: &str, parameters: Value) -> Value {
        self.next += 1;
        let mut message = json!({ "id": self.next, "method": method, "params": parameters });
        if let Some(session) = &self.session {
            message["sessionId"] = json!(session);
        }
        self.to.write_all(format!("{message}\0").as_bytes()).expect("the browser listens");
        loop {
            let answer = self.read();
            if answer["id"] == json!(self.next) {
                assert!(answer["error"].is_null(), "{method}: {}", answer["error"]);
                return answer["result"].clone();
            }
        }
    }

    fn read(&mut self) -> Value {
        let mut text = Vec::new();
        self.from.read_until(0, &mut text).expect("the browser answers");
        assert_eq!(text.pop(), Some(0), "the browser has ended");
        let message: Value = serde_json::from_slice(&text).expect("JSON");
        let (method, told) = (message["method"].as_str().unwrap_or_default(), &message["params"]);
        let asked = told["request"]["url"].as_str().unwrap_or_default();
        let outside = !asked.is_empty() && !["file:", "blob:", "about:"].iter().any(|own| asked.starts_with(own));
        match method {
            "Runtime.exceptionThrown" | "Log.entryAdded" => self.complaints.push(told.to_string()),
            "Network.requestWillBeSent" if outside => self.complaints.push(asked.to_owned()),
            _ => {}
        }
        message
    }

    /// Opens a file of this machine; `moves` is what follows `#`.
    pub fn open(&mut self, file: &Path, moves: &str) {
        self.call("Page.navigate", json!({ "url": "about:blank" }));
        let url = format!("file://{}{moves}", file.display());
        self.call("Page.navigate", json!({ "url": url }));
        while self.read()["method"] != json!("Page.loadEventFired") {}
        self.wait("document.readyState === 'complete' && !!document.getElementById('price')");
    }

    /// The value of an expression in the page.
    pub fn run(&mut self, script: &str) -> Value {
        let asked = json!({ "expression": script, "returnByValue": true, "awaitPromise": true });
        let answer = self.call("Runtime.evaluate", asked);
        assert!(answer["exceptionDetails"].is_null(), "{script}: {answer}");
        answer["result"]["value"].clone()
    }

    /// Waits until the expression is true.
    pub fn wait(&mut self, script: &str) {
        for _ in 0..600 {
            if self.run(script) == json!(true) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        panic!("never true: {script}; {:?}", self.complaints);
    }

    pub fn press(&mut self, key: &str, text: &str) {
        let code = match key {
            "Enter" => 13,
            "Tab" => 9,
            _ => 0,
        };
        for kind in ["keyDown", "keyUp"] {
            let text = if kind == "keyDown" { text } else { "" };
            let event = json!({ "type": kind, "key": key, "text": text, "windowsVirtualKeyCode": code });
            self.call("Input.dispatchKeyEvent", event);
        }
    }

    /// Types into what has the focus.
    pub fn write(&mut self, text: &str) {
        self.call("Input.insertText", json!({ "text": text }));
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn program() -> Option<PathBuf> {
    if let Some(program) = std::env::var_os("SPLIT_CHROMIUM") {
        return Some(program.into());
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let names = ["chromium", "chromium-browser", "google-chrome", "chrome"];
    let all: Vec<PathBuf> = std::env::split_paths(&path).collect();
    names.iter().find_map(|name| all.iter().map(|folder| folder.join(name)).find(|file| file.is_file()))
}
