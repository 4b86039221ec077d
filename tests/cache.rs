//! The cache of facts: what a run gives with it is what it gives without it, whatever has changed in between and
//! whatever has become of the entries.

#[path = "support/copy.rs"]
mod copy;
#[path = "support/dice.rs"]
mod dice;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use self::copy::copy;
use self::dice::Dice;

fn home(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn split(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_split")).args(args).output().expect("it runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A copy of a codebase that may be changed, and a cache for it.
struct Scene {
    code: tempfile::TempDir,
    cache: tempfile::TempDir,
}

impl Scene {
    fn of(folder: &str) -> Self {
        let code = tempfile::tempdir().expect("a folder");
        copy(&home(folder), code.path());
        Self { code, cache: tempfile::tempdir().expect("a folder") }
    }

    fn path(&self, file: &str) -> PathBuf {
        self.code.path().join(file)
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).expect("readable")
    }

    fn write(&self, file: &str, content: impl AsRef<[u8]>) {
        let path = self.path(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
        fs::write(path, content).expect("writable");
    }

    fn change(&self, file: &str, from: &str, to: &str) {
        let before = self.read(file);
        assert!(before.contains(from), "{file} has {from}");
        self.write(file, before.replacen(from, to, 1));
    }

    /// All facts, by way of the cache; and what the run says of its work.
    fn cached(&self) -> (String, String) {
        let (code, cache) = (self.code.path().display().to_string(), self.cache.path().display().to_string());
        let run = split(&["-v", "analyze", &code, "--format", "json", "--cache-dir", &cache]);
        assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
        (text(&run.stdout), text(&run.stderr))
    }

    fn fresh(&self) -> String {
        let run = split(&["analyze", &self.code.path().display().to_string(), "--format", "json"]);
        assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
        text(&run.stdout)
    }

    /// Fails where the cache makes a difference.
    fn agree(&self, after: &str) -> String {
        let (cached, said) = self.cached();
        assert!(cached == self.fresh(), "the cache gives something else after {after}");
        said
    }

    fn entries(&self) -> Vec<PathBuf> {
        let mut all = Vec::new();
        for folder in fs::read_dir(self.cache.path()).expect("a folder").flatten() {
            all.extend(fs::read_dir(folder.path()).expect("a folder").flatten().map(|entry| entry.path()));
        }
        all.sort();
        all
    }
}

const SAME: &str = "nothing has changed";

#[test]
fn whatever_changes_the_facts_are_those_of_a_fresh_run() {
    let scene = Scene::of("examples/monolith");
    assert!(!scene.agree("nothing").contains(SAME));
    assert!(scene.agree("nothing").contains(SAME), "the second run begins where the first one ended");

    let service = "src/tenant/service.rs";
    let before = scene.read(service);
    let body = before.find("{\n    ").expect("a body") + 1;
    scene.write(
        service,
        format!("{}\n    let _cached = crate::config::Config::default;{}", &before[..body], &before[body..]),
    );
    assert!(scene.agree("a changed body").contains("1 of "));
    scene.write(service, format!("// moved\n\n{before}"));
    scene.agree("moved lines");
    scene.write(service, format!("{before}\npub fn another(a: crate::error::Error) {{ another(a) }}\n"));
    scene.agree("a new function");
    scene.write(service, "fn broken( {");
    scene.agree("a file that cannot be parsed");
    scene.write(service, &before);
    scene.agree("a file that can be parsed again");
    scene.write(service, [0xff, 0xfe]);
    scene.agree("a file that is no text");
    scene.write(service, &before);
    scene.agree("the way back");

    scene.change("src/main.rs", "fn main", "fn unused() {}\nfn main");
    scene.agree("another file");
    scene.write("src/extra.rs", "pub fn extra() { crate::config::Config::from_env(); }\n");
    scene.agree("a file that nobody includes");
    scene.change("src/lib.rs", "pub mod ", "pub mod extra;\npub mod ");
    scene.agree("a module more");
    fs::remove_file(scene.path("src/extra.rs")).expect("there");
    scene.agree("a module whose file is gone");
    let migration = scene
        .path("migrations")
        .read_dir()
        .expect("migrations")
        .flatten()
        .map(|entry| format!("migrations/{}", entry.file_name().to_string_lossy()))
        .max()
        .expect("a migration");
    let before = scene.read(&migration);
    scene.write(&migration, format!("{before}\nCREATE TABLE cached (id bigint PRIMARY KEY);\n"));
    scene.agree("a table more");
    scene.change("Cargo.toml", "version = \"4", "version = \"5");
    scene.agree("another manifest");
    scene.write("Cargo.toml", "[package]\nname = \"renamed\"\nversion = \"0.1.0\"\nedition = \"2021\"\n");
    scene.agree("another package");
}

#[test]
fn macros_entities_and_files_that_are_asked_for_by_name_are_noticed() {
    let scene = Scene { code: tempfile::tempdir().expect("a folder"), cache: tempfile::tempdir().expect("a folder") };
    scene.write("Cargo.toml", "[package]\nname = \"app\"\nversion = \"0.1.0\"\nedition = \"2021\"\n");
    scene.write(".gitignore", "generated.rs\n*.inc\n");
    scene.write(
        "src/lib.rs",
        "#[macro_use]\nmod macros;\nmod generated;\nmod user;\ninclude!(\"more.inc\");\nmake!(One, user);\n\
         pub fn f() -> One { user::g(); let one = One::default(); one.call(); one }\n",
    );
    let macros = "macro_rules! make { ($name:ident, $module:ident) => { #[derive(Default)] pub struct $name;\n\
                  impl $name { pub fn call(&self) { $module::g() } } } }\n";
    scene.write("src/macros.rs", macros);
    scene.write("src/user.rs", "pub fn g() {}\npub fn h() { g() }\n");
    scene.agree("no generated file");
    scene.agree("nothing");
    scene.write("src/generated.rs", "pub fn made() { crate::user::g() }\n");
    assert!(scene.cached().0.contains("app::generated::made"));
    scene.agree("an ignored file that has come");
    scene.write("src/generated.rs", "pub fn made() { crate::user::h() }\n");
    scene.agree("an ignored file that has changed");
    scene.write("src/more.inc", "pub fn more() { user::h() }\n");
    scene.agree("an included file");
    scene.write("src/more.inc", "\npub fn more() { user::g() }\n");
    scene.agree("another included file");
    scene.write("src/macros.rs", macros.replace("$module::g()", "$module::h()"));
    scene.agree("another macro");
    let lib = scene.read("src/lib.rs");
    scene.write("src/lib.rs", lib.replace("pub fn f", "\n\npub fn f"));
    scene.agree("moved lines beside the call of a macro");
    scene.write("src/lib.rs", lib.replace("make!", "\n\nmake!"));
    scene.agree("a moved call of a macro");
    scene.write("src/user.rs", "\n\npub fn g() {}\npub fn h() { let g = 1; let _ = g; }\n");
    scene.agree("another body");
}

/// Cuts, doubles and swaps lines of files, one after the other, with the same cache.
#[test]
fn a_hundred_edits_make_no_difference() {
    let scene = Scene::of("tests/fixtures/data_sqlx");
    scene.agree("nothing");
    let files: Vec<String> = walk(scene.code.path())
        .into_iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs" || extension == "sql"))
        .map(|path| path.strip_prefix(scene.code.path()).expect("below").to_string_lossy().into_owned())
        .collect();
    let mut dice = Dice(7);
    let mut next = |below: usize| dice.roll(below);
    for step in 0..100 {
        let file = &files[next(files.len())];
        let mut lines: Vec<String> = scene.read(file).lines().map(str::to_owned).collect();
        if lines.len() < 3 {
            continue;
        }
        let at = next(lines.len() - 1);
        let what = match next(4) {
            0 => {
                lines.remove(at);
                "cut"
            }
            1 => {
                lines.insert(at, lines[at].clone());
                "doubled"
            }
            2 => {
                lines.swap(at, at + 1);
                "swapped"
            }
            _ => {
                lines.insert(at, String::new());
                "moved"
            }
        };
        scene.write(file, lines.join("\n"));
        scene.agree(&format!("step {step}: line {} of {file} {what}", at + 1));
    }
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        match entry.path() {
            path if path.is_dir() => all.extend(walk(&path)),
            path => all.push(path),
        }
    }
    all.sort();
    all
}

type Spoil = fn(&[u8]) -> Vec<u8>;

#[test]
fn entries_that_are_not_whole_are_as_good_as_not_there() {
    let scene = Scene::of("tests/fixtures/data_sqlx");
    scene.agree("nothing");
    assert_eq!(scene.entries().len(), 2, "the code and an analysis");
    let spoilt: [Spoil; 6] = [
        |_| Vec::new(),
        |bytes| bytes[..bytes.len() / 2].to_vec(),
        |bytes| bytes[..bytes.len() - 1].to_vec(),
        |bytes| [bytes, b"more"].concat(),
        |bytes| {
            let mut bytes = bytes.to_vec();
            let middle = bytes.len() / 2;
            bytes[middle] ^= 1;
            bytes
        },
        |bytes| [b"split cache 99\r\n", &bytes[16..]].concat(),
    ];
    for spoil in spoilt {
        for path in scene.entries() {
            let bytes = fs::read(&path).expect("readable");
            fs::write(path, spoil(&bytes)).expect("writable");
        }
        let said = scene.agree("an entry that is not whole");
        assert!(!said.contains(SAME));
        assert!(scene.agree("an entry that was mended").contains(SAME));
    }
}

/// Another build may read the same code otherwise: nothing of what this one has kept is used.
#[test]
fn what_another_build_has_kept_is_as_good_as_not_there() {
    let scene = Scene::of("tests/fixtures/data_sqlx");
    scene.agree("nothing");
    let other = scene.cache.path().join("other");
    fs::copy(env!("CARGO_BIN_EXE_split"), &other).expect("a copy");
    let hours = std::time::SystemTime::now() - std::time::Duration::from_secs(60 * 60);
    fs::File::options().append(true).open(&other).expect("there").set_modified(hours).expect("a time");
    // A file more, so that not even the analysis is asked for.
    scene.write("src/extra.rs", "pub fn extra() {}\n");
    let (code, cache) = (scene.code.path().display().to_string(), scene.cache.path().display().to_string());
    let run = Command::new(&other)
        .args(["-v", "analyze", &code, "--format", "json", "--cache-dir", &cache])
        .output()
        .expect("it runs");
    let said = text(&run.stderr);
    assert!(!said.contains("have changed") && !said.contains(SAME), "{said}");
    assert!(text(&run.stdout) == scene.fresh());
}

#[test]
fn a_folder_that_cannot_be_written_to_is_no_failure() {
    let scene = Scene::of("tests/fixtures/data_sqlx");
    let file = scene.cache.path().join("file");
    fs::write(&file, "no folder").expect("writable");
    let code = scene.code.path().display().to_string();
    let run = split(&["analyze", &code, "--format", "json", "--cache-dir", &file.display().to_string()]);
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
    assert!(text(&run.stdout) == scene.fresh());
}

#[test]
fn old_analyses_and_what_interrupted_runs_have_left_go() {
    let scene = Scene::of("tests/fixtures/data_sqlx");
    for step in 0..7 {
        scene.write("src/extra.rs", format!("// {step}"));
        scene.cached();
    }
    let names = || -> Vec<String> {
        scene.entries().iter().map(|path| path.file_name().expect("a name").to_string_lossy().into_owned()).collect()
    };
    assert_eq!(names().iter().filter(|name| name.starts_with("analysis-")).count(), 4, "{:?}", names());
    let left = scene.entries()[0].with_file_name(".code.1.0.tmp");
    fs::write(&left, "half").expect("writable");
    let hours = std::time::SystemTime::now() - std::time::Duration::from_secs(3 * 60 * 60);
    fs::File::options().write(true).open(&left).expect("there").set_modified(hours).expect("a time");
    scene.write("src/extra.rs", "// again");
    scene.cached();
    assert!(!left.exists());
}

/// Several at once, of which some are killed: whoever comes through says the truth.
#[cfg(unix)]
#[test]
fn runs_side_by_side_and_killed_ones_leave_no_wrong_answer() {
    let scene = Scene::of("tests/fixtures/data_sqlx");
    let file = walk(&scene.path("src")).into_iter().find(|path| path.ends_with("lib.rs")).expect("a file");
    let before = fs::read_to_string(&file).expect("readable");
    let (code, cache) = (scene.code.path().display().to_string(), scene.cache.path().display().to_string());
    for round in 0..12_u32 {
        fs::write(&file, format!("{before}\npub fn round_{}() {{}}\n", round % 3)).expect("writable");
        let mut runs: Vec<_> = (0..4)
            .map(|_| {
                Command::new(env!("CARGO_BIN_EXE_split"))
                    .args(["analyze", &code, "--format", "json", "--cache-dir", &cache])
                    .stdout(std::process::Stdio::null())
                    .spawn()
                    .expect("it runs")
            })
            .collect();
        for (index, run) in runs.iter_mut().enumerate() {
            std::thread::sleep(std::time::Duration::from_millis(u64::from((round * 37 + index as u32 * 61) % 90)));
            let _ = run.kill();
        }
        for mut run in runs {
            run.wait().expect("it ends");
        }
        scene.agree("killed runs");
    }
}
