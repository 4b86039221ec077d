//! The snippets of the README for pre-commit, GitHub and GitLab: their lines are run as they stand, on the reference
//! monolith. Only the installation is replaced: the program is there.
#![cfg(unix)]

#[path = "support/copy.rs"]
mod copy;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_yaml::Value;

use self::copy::copy;

fn home(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The snippet that begins with the name of its file.
fn snippet(file: &str) -> Value {
    let readme = fs::read_to_string(home("README.md")).expect("the README");
    let start = format!("```yaml\n# {file}\n");
    let at = readme.find(&start).unwrap_or_else(|| panic!("the README has no {file}"));
    let text = &readme[at + "```yaml\n".len()..];
    serde_yaml::from_str(&text[..text.find("```").expect("an end")]).expect("YAML")
}

fn word(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("no text: {value:?}"))
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_sequence().unwrap_or_else(|| panic!("no list: {value:?}"))
}

/// A copy of the monolith, and programs in front of the PATH: ours, and a Cargo that notes what it is asked for.
struct Shop {
    folder: tempfile::TempDir,
}

impl Shop {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        copy(&home("examples/monolith"), &folder.path().join("shop"));
        let programs = folder.path().join("bin");
        fs::create_dir(&programs).expect("writable");
        std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_split"), programs.join("split")).expect("a link");
        let cargo = programs.join("cargo");
        let real = env!("CARGO");
        let script = format!(
            "#!/bin/sh\nif [ \"$1\" = install ]; then echo \"$@\" >> {}; else exec {real} \"$@\"; fi\n",
            folder.path().join("installed").display()
        );
        fs::write(&cargo, script).expect("writable");
        fs::set_permissions(&cargo, fs::Permissions::from_mode(0o755)).expect("ours");
        Self { folder }
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("shop")
    }

    /// As runners run a line.
    fn run(&self, line: &str) -> Output {
        let path = std::env::var("PATH").unwrap_or_default();
        let path = format!("{}:{path}", self.folder.path().join("bin").display());
        let mut command = Command::new("bash");
        command.args(["-eo", "pipefail", "-c", line]).current_dir(self.root()).env("PATH", path);
        command.env("SPLIT_REPOSITORY", "https://example.org/split.git");
        // What the machine that runs these tests says of itself.
        command.env_remove("GITHUB_REF").env_remove("CI_COMMIT_BRANCH").output().expect("bash")
    }

    fn passes(&self, line: &str) -> Output {
        let run = self.run(line);
        let said = || format!("{}{}", String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
        assert_eq!(run.status.code(), Some(0), "{line}\n{}", said());
        run
    }

    /// All findings of today are known.
    fn settle(&self) {
        self.passes("split check --allow-new --reason 'as it was when we began'");
    }

    fn install(&self, line: &str) {
        self.passes(line);
        let asked = fs::read_to_string(self.folder.path().join("installed")).expect("asked for");
        assert_eq!(asked, "install --locked --git https://example.org/split.git split\n");
    }
}

#[test]
fn the_hooks_for_pre_commit_hold_back_what_is_new() {
    let config = snippet(".pre-commit-config.yaml");
    let hooks = list(&list(&config["repos"])[0]["hooks"]);
    let own = fs::read_to_string(home(".pre-commit-hooks.yaml")).expect("our hooks");
    let own: Vec<Value> = serde_yaml::from_str(&own).expect("YAML");
    assert_eq!(hooks.len(), own.len());
    for (hook, own) in hooks.iter().zip(&own) {
        for field in ["id", "name", "entry", "language", "pass_filenames", "files"] {
            assert_eq!(hook[field], own[field], "{field}");
        }
    }
    let shop = Shop::new();
    assert_eq!(shop.run(word(&hooks[0]["entry"])).status.code(), Some(1), "findings");
    shop.settle();
    hooks.iter().for_each(|hook| drop(shop.passes(word(&hook["entry"]))));
    let map = fs::read_to_string(shop.root().join("split.yaml")).expect("the map");
    fs::write(shop.root().join("split.yaml"), map.replace("  auth:\n", "  auth:   \n")).expect("writable");
    assert_eq!(shop.run(word(&hooks[1]["entry"])).status.code(), Some(1), "not formatted");
}

#[test]
fn the_workflow_for_github_annotates() {
    let workflow = snippet(".github/workflows/boundaries.yml");
    let steps = list(&workflow["jobs"]["split"]["steps"]);
    let lines: Vec<&str> = steps.iter().filter_map(|step| step["run"].as_str()).collect();
    let [install, check] = lines.as_slice() else { panic!("{lines:?}") };
    let shop = Shop::new();
    shop.install(install);
    let run = shop.run(check);
    let said = String::from_utf8(run.stdout).expect("text");
    assert_eq!(run.status.code(), Some(1));
    assert!(said.lines().any(|line| line.starts_with("::error file=src/")), "{said}");
    shop.settle();
    let said = String::from_utf8(shop.passes(check).stdout).expect("text");
    assert!(!said.contains("::error") && said.contains("::notice"), "{said}");
}

#[test]
fn the_job_for_gitlab_leaves_its_report() {
    let jobs = snippet(".gitlab-ci.yml");
    let job = &jobs["boundaries"];
    let lines: Vec<&str> = list(&job["script"]).iter().map(word).collect();
    let [install, check] = lines.as_slice() else { panic!("{lines:?}") };
    let report = word(&job["artifacts"]["reports"]["codequality"]);
    assert_eq!(job["artifacts"]["when"], "always", "a report of findings comes from a job that fails");
    let shop = Shop::new();
    shop.install(install);
    let rows = || -> Vec<serde_json::Value> {
        serde_json::from_str(&fs::read_to_string(shop.root().join(report)).expect("a report")).expect("JSON")
    };
    let run = shop.run(check);
    assert_eq!(run.status.code(), Some(1));
    assert!(rows().len() > 100);
    let said = String::from_utf8(run.stderr).expect("text");
    assert!(said.contains(" =0 −0"), "the log has the summary: {said}");
    shop.settle();
    shop.passes(check);
    assert_eq!(rows().len(), 0);
}
