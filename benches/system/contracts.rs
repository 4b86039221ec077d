//! The generated contracts before tools that others wrote, and the running services held against them.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Judge;
use crate::stage::{SECRET, Stage, person, sql};

pub fn all(stage: &Stage, judge: &mut Judge) {
    let of = |end: &str| -> Vec<PathBuf> {
        let mut paths: Vec<PathBuf> =
            fs::read_dir(stage.folder.join("contracts")).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.retain(|path| path.to_string_lossy().ends_with(end));
        paths.sort();
        paths
    };
    let (open, events) = (of(".openapi.yaml"), of(".asyncapi.yaml"));
    judged("OPENAPI_SPEC_VALIDATOR", &[], &open, judge);
    judged("REDOCLY", &["lint", "--extends", "recommended"], &open, judge);
    for (rules, paths) in [("spectral:oas", &open), ("spectral:asyncapi", &events)] {
        let file = stage.scratch.join("rules.yaml");
        fs::write(&file, format!("extends: [\"{rules}\"]\n")).unwrap();
        judged("SPECTRAL", &["lint", "--ruleset", file.to_str().unwrap()], paths, judge);
    }
    match env::var("ASYNCAPI_PARSER") {
        Ok(home) => {
            let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/generate/asyncapi.js");
            told("asyncapi-parser", Command::new("node").arg(script).arg(home).args(&events), events.len(), judge);
        }
        Err(_) => println!("LEFT OUT: ASYNCAPI_PARSER names no folder"),
    }
    services(stage, judge);
}

fn judged(variable: &str, arguments: &[&str], paths: &[PathBuf], judge: &mut Judge) {
    match env::var(variable) {
        Ok(program) => told(variable, Command::new(program).args(arguments).args(paths), paths.len(), judge),
        Err(_) => println!("LEFT OUT: {variable} names no program"),
    }
}

fn told(name: &str, command: &mut Command, documents: usize, judge: &mut Judge) {
    let output = command.output().unwrap_or_else(|error| panic!("{name}: {error}"));
    let said = [output.stdout, output.stderr].concat();
    judge.hold(output.status.success(), format!("{name}:\n{}", String::from_utf8_lossy(&said)));
    println!("{name}: {documents} documents, {}", if output.status.success() { "nothing to say" } else { "WRONG" });
}

/// Made-up requests against the routes that are written: no server error, and answers as the contract has them.
fn services(stage: &Stage, judge: &mut Judge) {
    let Ok(program) = env::var("SCHEMATHESIS") else {
        println!("LEFT OUT: SCHEMATHESIS names no program");
        return;
    };
    let plans = "INSERT INTO plans VALUES ('free', 'Free', 0, 1, 1, 1) ON CONFLICT DO NOTHING";
    judge.hold(sql(stage.ports["tenant"], &stage.folder, plans).is_some(), "no plan can be written");
    // Both ways to be let in, so that a check can leave them out.
    let keys =
        format!("[auth.openapi.service]\napi_key = \"{SECRET}\"\n\n[auth.openapi.bearer]\nbearer = \"{}\"\n", person());
    fs::write(stage.scratch.join("schemathesis.toml"), keys).unwrap();
    for (service, paths, unwritten) in [
        ("tenant", "^/tenants$|^/tenants/plans$|^/internal/", None),
        // It answers 501, as it should.
        ("workflow", "^/workflows$|^/internal/", Some("post_workflows")),
    ] {
        let left_out = unwritten.map(|operation| ["--exclude-operation-id", operation]);
        let output = Command::new(&program)
            .arg("run")
            .arg(stage.folder.join(format!("contracts/{service}.openapi.yaml")))
            .args(["--url", &format!("http://127.0.0.1:{}", stage.ports[service])])
            .args(["--include-path-regex", paths])
            .args(left_out.into_iter().flatten())
            // What a table refuses is refused, whatever a type takes.
            .args(["--exclude-checks", "positive_data_acceptance"])
            .args(["--checks", "all", "--max-examples", "100", "--seed", "7", "--no-color"])
            .env("PYTHONIOENCODING", "utf-8")
            .current_dir(&stage.scratch)
            .output()
            .unwrap_or_else(|error| panic!("{program}: {error}"));
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        judge.hold(output.status.success(), format!("schemathesis of {service}:\n{said}"));
        let counts =
            said.lines().map(str::trim).filter(|line| line.starts_with("Selected:") || line.contains(" generated, "));
        println!("schemathesis, {service}: {}", counts.collect::<Vec<_>>().join(", "));
    }
}
