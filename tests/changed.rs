//! `split check --changed`: only what differs from a commit is judged, and nothing else is called stale.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const MANIFEST: &str = "[package]\nname = \"shop\"\nversion = \"0.1.0\"\nedition = \"2021\"\n";
const MAP: &str = "version: 1\nsystem:\n  name: shop\nservices:\n  orders:\n    modules:\n      - shop::orders\n    depends_on:\n      - stock\n  \
                   stock:\n    modules:\n      - shop::stock\n    depends_on:\n      - orders\n";
const ORDERS: &str = "pub fn place() { crate::stock::take(); crate::stock::count(); }\n";
const STOCK: &str = "pub fn take() { crate::orders::place(); }\npub fn count() {}\n";

fn run(program: &str, folder: &Path, args: &[&str]) -> Output {
    let mut command = Command::new(program);
    for (name, value) in [("GIT_AUTHOR_NAME", "a"), ("GIT_AUTHOR_EMAIL", "a@b"), ("GIT_COMMITTER_NAME", "a")] {
        command.env(name, value);
    }
    command
        .env("GIT_COMMITTER_EMAIL", "a@b")
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_SYSTEM", "/dev/null");
    command.current_dir(folder).args(args).output().expect("it runs")
}

struct Scene(tempfile::TempDir);

impl Scene {
    fn new() -> Self {
        let scene = Self(tempfile::tempdir().expect("a folder"));
        for (file, content) in [
            ("Cargo.toml", MANIFEST),
            ("split.yaml", MAP),
            ("src/lib.rs", "pub mod orders;\npub mod stock;\n"),
            ("src/orders.rs", ORDERS),
            ("src/stock.rs", STOCK),
        ] {
            scene.write(file, content);
        }
        scene.git(&["init", "-q", "-b", "main"]);
        scene.check(&["--allow-new", "--reason", "old"]);
        scene.commit();
        scene
    }

    fn write(&self, file: &str, content: &str) {
        let path = self.0.path().join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
        fs::write(path, content).expect("writable");
    }

    fn git(&self, args: &[&str]) {
        let done = run("git", self.0.path(), args);
        assert!(done.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&done.stderr));
    }

    fn commit(&self) {
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "-m", "x"]);
    }

    fn check(&self, args: &[&str]) -> (Option<i32>, String) {
        let all: Vec<&str> = ["check", ".", "--no-cache"].into_iter().chain(args.iter().copied()).collect();
        let done = run(env!("CARGO_BIN_EXE_split"), self.0.path(), &all);
        let text = String::from_utf8_lossy(&done.stdout) + String::from_utf8_lossy(&done.stderr);
        (done.status.code(), text.into_owned())
    }
}

#[test]
fn only_files_with_changes_are_judged() {
    let scene = Scene::new();
    assert_eq!(scene.check(&[]).0, Some(0), "{}", scene.check(&[]).1);
    assert_eq!(scene.check(&["--changed"]).0, Some(0));
    // In one file something is new, in the other something is mended: neither is committed.
    scene.write("src/orders.rs", &format!("{ORDERS}pub fn more() {{ crate::stock::take(); }}\n"));
    let (code, said) = scene.check(&["--changed"]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("src/orders.rs:2") && !said.contains("src/stock.rs:1"), "{said}");
    assert!(said.contains("+1 "), "{said}");
    scene.commit();
    assert_eq!(scene.check(&["--changed"]).0, Some(0), "everything is committed");
    assert_eq!(scene.check(&["--changed", "HEAD~1"]).0, Some(1));
    assert_eq!(scene.check(&[]).0, Some(1));
}

#[test]
fn what_was_mended_elsewhere_is_not_called_stale() {
    let scene = Scene::new();
    scene.write("src/stock.rs", "pub fn take() {}\npub fn count() {}\n");
    scene.commit();
    assert_eq!(scene.check(&[]).0, Some(1), "the whole run wants the entry out");
    scene.write("src/orders.rs", &format!("\n{ORDERS}"));
    let (code, said) = scene.check(&["--changed"]);
    assert_eq!(code, Some(0), "{said}");
    // Where it was mended, it is.
    let (code, said) = scene.check(&["--changed", "HEAD~1"]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("shop::stock::take"), "{said}");
}

#[test]
fn a_branch_is_compared_with_where_it_began() {
    let scene = Scene::new();
    scene.git(&["checkout", "-q", "-b", "work"]);
    scene.write("src/late.rs", "pub fn late() { crate::stock::count(); }\n");
    scene.write("src/lib.rs", "pub mod late;\npub mod orders;\npub mod stock;\n");
    scene.write("split.yaml", &MAP.replace("      - shop::orders\n", "      - shop::orders\n      - shop::late\n"));
    let (code, said) = scene.check(&["--changed"]);
    assert_eq!(code, Some(1), "a file that git does not know yet: {said}");
    assert!(said.contains("src/late.rs:1"), "{said}");
    scene.commit();
    scene.git(&["checkout", "-q", "main"]);
    scene.write("src/stock.rs", &format!("{STOCK}pub fn more() {{ crate::orders::place(); }}\n"));
    scene.commit();
    scene.git(&["checkout", "-q", "work"]);
    let (_, said) = scene.check(&["--changed", "main"]);
    assert!(said.contains("src/late.rs:1") && !said.contains("src/stock.rs"), "{said}");
}

#[test]
fn without_git_or_the_base_the_run_says_so() {
    let scene = Scene::new();
    for base in ["nothing", "HEAD~99", "'; rm -rf", "a\nb"] {
        let (code, said) = scene.check(&["--changed", base]);
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains("git knows no commit"), "{said}");
    }
    fs::remove_dir_all(scene.0.path().join(".git")).expect("there");
    let (code, said) = scene.check(&["--changed"]);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("--changed"), "{said}");
}
