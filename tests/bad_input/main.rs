//! Bad input of every kind, over the program itself: it ends soon, says what it could not read and where, and reads
//! all the rest. (What the loader makes of broken workspaces in detail is in `tests/load`.)

mod depth;
mod files;
mod macros;
mod modules;
mod names;
mod sql;
mod workspaces;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

/// Far more than any of these inputs needs, even unoptimised and on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// A crate `a` at the root unless the files say otherwise.
struct Project {
    folder: TempDir,
}

impl Project {
    fn new(files: &[(&str, &str)]) -> Self {
        let project = Self { folder: tempfile::tempdir().expect("a temporary folder") };
        project.write("Cargo.toml", package("a"));
        for (path, content) in files {
            project.write(path, content);
        }
        project
    }

    fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a file in a folder")).expect("writable");
        fs::write(path, content).expect("writable");
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// The document, which obeys its schema.
    fn analyze(&self) -> Document {
        let run = run(self.folder.path());
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        assert_eq!(run.stderr, "");
        let document: Value = serde_json::from_str(&run.stdout).expect("JSON");
        let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/analysis.schema.json");
        let schema: Value = serde_json::from_str(&fs::read_to_string(schema).expect("there")).expect("JSON");
        let validator = jsonschema::validator_for(&schema).expect("a schema");
        let errors: Vec<String> = validator.iter_errors(&document).take(3).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{errors:#?}");
        Document(document)
    }
}

fn package(name: &str) -> String {
    format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2021\"\n")
}

struct Run {
    code: Option<i32>,
    stdout: String,
    stderr: String,
}

/// `split analyze --format json` of a folder; an end that takes too long is a failure.
fn run(folder: &Path) -> Run {
    let output = tempfile::tempdir().expect("a temporary folder");
    let file = |name| fs::File::create(output.path().join(name)).expect("writable");
    let mut child = Command::new(env!("CARGO_BIN_EXE_split"))
        .args(["analyze", "--format", "json"])
        .arg(folder)
        .stdin(Stdio::null())
        .stdout(file("stdout"))
        .stderr(file("stderr"))
        .spawn()
        .expect("it runs");
    let clock = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("our child") {
            break status;
        }
        if clock.elapsed() > PATIENCE {
            child.kill().expect("our child");
            panic!("still running after {PATIENCE:?}");
        }
        thread::sleep(Duration::from_millis(5));
    };
    let read = |name| String::from_utf8(fs::read(output.path().join(name)).expect("there")).expect("UTF-8");
    Run { code: status.code(), stdout: read("stdout"), stderr: read("stderr") }
}

struct Document(Value);

impl Document {
    fn list(&self, key: &str) -> &[Value] {
        self.0[key].as_array().expect("an array")
    }

    fn ids(&self, key: &str) -> Vec<&str> {
        self.list(key).iter().map(|value| value["id"].as_str().expect("an id")).collect()
    }

    fn items(&self) -> Vec<&str> {
        self.ids("items")
    }

    fn modules(&self) -> Vec<&str> {
        self.ids("modules")
    }

    /// `kind file:line:column message`.
    fn blind_spots(&self) -> Vec<String> {
        let text = |spot: &Value, key: &str| spot[key].as_str().unwrap_or_default().to_owned();
        self.list("blind_spots")
            .iter()
            .map(|spot| {
                let [kind, file, message] = ["kind", "file", "message"].map(|key| text(spot, key));
                format!("{kind} {file}:{}:{} {message}", spot["line"], spot["column"])
            })
            .collect()
    }

    /// `from > to` of every reference.
    fn references(&self) -> Vec<String> {
        let text = |reference: &Value, key: &str| reference[key].as_str().unwrap_or_default().to_owned();
        self.list("references").iter().map(|one| format!("{} > {}", text(one, "from"), text(one, "to"))).collect()
    }

    /// There is exactly one blind spot, and it starts so.
    #[track_caller]
    fn one_blind_spot(&self, start: &str) {
        let spots = self.blind_spots();
        assert!(spots.len() == 1 && spots[0].starts_with(start), "expected `{start}…`: {spots:#?}");
    }

    /// What stands beside the bad file is all there: `a::good::f` calls `a::good::g`.
    #[track_caller]
    fn has_the_rest(&self) {
        assert!(self.references().contains(&"a::good::f > a::good::g".to_owned()), "{:#?}", self.references());
    }
}

/// One line for each number, with the number for `#` and the next one for `%`.
fn lines(count: usize, line: &str) -> String {
    let mut text = String::new();
    for number in 0..count {
        text.push_str(&line.replace('#', &number.to_string()).replace('%', &(number + 1).to_string()));
        text.push('\n');
    }
    text
}

/// A module that is fine.
const GOOD: (&str, &str) = ("src/good.rs", "pub fn f() { g() }\nfn g() {}\n");
