//! What validators that others wrote say of the platform that is generated for the reference and for another map.
//!
//! `cargo bench --bench platform`: kubernetes-validate, yamllint, kubectl and checkov are looked for in PATH (all but kubectl come
//! from `PyPI` by these names); one that is missing is left out, loudly. Each seeded mistake that is theirs is put in too.

#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;
use std::{env, fs};

use split::generate::crosscheck::check;
use split::generate::templates::Templates;
use split::generate::{self, TARGETS};
use split::load::map::parse;
use split::model::generated::GeneratedFile;
use split::rules;

#[path = "../tests/generate/seeds.rs"]
mod seeds;
use seeds::{Finder, SEEDS};

const OVERLAYS: &[&str] = &["dev", "prod", "chaos"];
const LINES: &str = "{extends: default, rules: {line-length: disable, document-start: disable, comments: {min-spaces-from-content: 1}}}";

/// What a tool said, and whether it found nothing; nothing where it is not there.
fn run(tool: &str, arguments: &[&str], folder: &Path) -> Option<(bool, String)> {
    let output = match Command::new(tool).args(arguments).current_dir(folder).output() {
        Ok(output) => output,
        Err(error) => {
            eprintln!("LEFT OUT: {tool}: {error}");
            return None;
        }
    };
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    Some((output.status.success() && !text.contains("WARN"), text))
}

fn write(folder: &Path, files: &[GeneratedFile]) {
    for file in files {
        let path = folder.join(&file.path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("written");
        fs::write(path, &file.bytes).expect("written");
    }
}

/// Renders an overlay; of custom resources, which kubernetes-validate does not know, only the count.
fn rendered(folder: &Path, overlay: &str) -> Option<(PathBuf, usize, usize)> {
    let (fine, text) = run("kubectl", &["kustomize", &format!("kubernetes/overlays/{overlay}")], folder)?;
    assert!(fine, "kubectl kustomize {overlay}: {text}");
    let known = |document: &&str| !document.contains("istio.io/") && !document.contains("external-secrets.io/");
    let all: Vec<&str> = text.split("\n---\n").collect();
    let own: Vec<&str> = all.iter().copied().filter(|document| known(document)).collect();
    let path = folder.join(format!("{overlay}.yaml"));
    fs::write(&path, own.join("\n---\n")).expect("written");
    Some((path, own.len(), all.len()))
}

/// Whether any of the tools for Kubernetes finds something.
fn judged(folder: &Path, tool: &str) -> Option<bool> {
    let (path, ..) = rendered(folder, "prod")?;
    let path = path.to_string_lossy().into_owned();
    let arguments: &[&str] = match tool {
        "kubernetes-validate" => &["--strict", &path],
        _ => &["--framework", "kubernetes", "--quiet", "--compact", "--skip-download", "--file", &path],
    };
    run(tool, arguments, folder).map(|(fine, _)| !fine)
}

/// How long a thousand services take, each with four that it calls.
fn thousand(templates: &Templates) {
    let mut map = String::from("version: 1\nsystem: { name: big }\nservices:\n");
    for index in 0..1000 {
        let calls: Vec<String> = [1, 7, 61, 500].iter().map(|step| format!("s{}", (index + step) % 1000)).collect();
        map.push_str(&format!(
            "  s{index}: {{ tables: [t{index}], gateway: {{ paths: [/s{index}] }}, depends_on: [{}] }}\n",
            calls.join(", ")
        ));
    }
    let (map, _) = parse(&map, &rules::names()).expect("a map");
    let platform = generate::platform(&map);
    let targets: Vec<_> = TARGETS.iter().filter(|target| (target.applies)(&platform)).collect();
    let begin = Instant::now();
    let files = generate::files(&platform, &targets, templates).expect("files");
    let made = begin.elapsed();
    let begin = Instant::now();
    let problems = check(&platform, &files);
    let bytes: usize = files.iter().map(|file| file.bytes.len()).sum();
    println!(
        "1,000 services: {} files, {:.1} MB made in {:.2} s, checked in {:.2} s, {} problems",
        files.len(),
        bytes as f64 / 1e6,
        made.as_secs_f64(),
        begin.elapsed().as_secs_f64(),
        problems.len()
    );
}

fn main() -> ExitCode {
    let home = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(home.join("examples/monolith/split.yaml")).expect("the map");
    let (map, _) = parse(&text, &rules::names()).expect("a map");
    let platform = generate::platform(&map);
    let templates = Templates::new(&[]).expect("templates");
    let wanted = ["kubernetes", "istio", "kong"];
    let targets: Vec<_> = TARGETS.iter().filter(|target| wanted.contains(&target.name)).collect();
    let files = generate::files(&platform, &targets, &templates).expect("files");
    println!("{} files, own cross-check: {} problems", files.len(), check(&platform, &files).len());
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), &files);
    let mut fine = true;
    let mut say = |what: &str, outcome: Option<(bool, String)>| {
        let Some((passed, text)) = outcome else { return };
        println!("{} {what}", if passed { "ok    " } else { "FAILED" });
        if !passed {
            println!("{text}");
            fine = false;
        }
    };
    say("yamllint of all files", run("yamllint", &["--strict", "-d", LINES, "."], folder.path()));
    for overlay in OVERLAYS {
        let Some((path, own, all)) = rendered(folder.path(), overlay) else { continue };
        let path = path.to_string_lossy().into_owned();
        say(
            &format!("kubernetes-validate --strict, {overlay}: {own} of {all} documents"),
            run("kubernetes-validate", &["--strict", &path], folder.path()),
        );
        let outcome = run(
            "checkov",
            &["--framework", "kubernetes", "--quiet", "--compact", "--skip-download", "--file", &path],
            folder.path(),
        );
        say(&format!("checkov, {overlay}"), outcome);
    }
    for (path, from, to, finder) in SEEDS {
        let Finder::Validator(tool) = finder else { continue };
        let seeded = tempfile::tempdir().expect("a folder");
        let mut files = files.clone();
        let file = files.iter_mut().find(|file| file.path == *path).expect("a file");
        file.bytes = String::from_utf8_lossy(&file.bytes).replacen(from, to, 1).into_bytes();
        write(seeded.path(), &files);
        let found = judged(seeded.path(), tool).map(|found| (found, String::from("not seen")));
        say(&format!("{tool} sees {from} → {to}"), found);
    }
    thousand(&templates);
    if fine { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
