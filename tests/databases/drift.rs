//! What the generated workflow asks of databases: are the migrations still those of the map and of the schema, do they run, has
//! nothing drifted apart. Its own commands, run here.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::corallum::{files, map_with};
use crate::{SERVER, SPLIT};

/// The command of a step, by its name.
fn command(workflow: &str, name: &str) -> String {
    let from = workflow.find(&format!("- name: {name}")).unwrap_or_else(|| panic!("no step `{name}`"));
    let rest = &workflow[from..];
    let line = rest.lines().find(|line| line.trim_start().starts_with("run: ")).expect("a command");
    let line = line.trim_start().trim_start_matches("run: ");
    if line != "|" {
        return line.to_owned();
    }
    let begin = rest.find("run: |\n").expect("a script") + "run: |\n".len();
    rest[begin..]
        .lines()
        .take_while(|line| line.starts_with("          "))
        .map(|line| format!("{}\n", line.trim()))
        .collect()
}

fn run(command: &str, root: &Path, folder: &str) -> (bool, String) {
    let programs = Path::new(SPLIT).parent().expect("a folder");
    let psql = SERVER.programs.path("psql");
    let path = std::env::var("PATH").unwrap_or_default();
    let path = format!("{}:{}:{path}", programs.display(), psql.parent().expect("a folder").display());
    let output = Command::new("bash")
        .args(["-euo", "pipefail", "-c", command])
        .current_dir(root)
        .env("PATH", path)
        .env("FOLDER", folder)
        .env("GITHUB_OUTPUT", root.join("found"))
        .env("PGHOST", SERVER.cluster.socket())
        .env("PGPORT", SERVER.cluster.port().to_string())
        .env("PGUSER", "split")
        .output()
        .expect("bash");
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&said).into_owned())
}

fn done(program: &str, arguments: &[&str], root: &Path) {
    let output = Command::new(program).args(arguments).current_dir(root).output().expect("it ran");
    assert!(output.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn drift_fails_the_workflow() {
    let (root, map) = map_with(&[]);
    let root = root.path();
    let monolith = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/monolith");
    done("cp", &["-r", monolith.join("migrations").to_str().expect("UTF-8"), "."], root);
    fs::create_dir(root.join("src")).expect("made");
    fs::write(root.join("src/lib.rs"), "").expect("written");
    fs::write(root.join("Cargo.toml"), "[package]\nname = \"m\"\nversion = \"0.1.0\"\nedition = \"2021\"\n")
        .expect("written");
    let url = SERVER.cluster.url("postgres");
    done(SPLIT, &["generate", "--target", "database,ci", "--no-cache", "--scratch-url", &url], root);
    done("git", &["init", "-q"], root);
    done("git", &["add", "."], root);
    let output = root.join("platform");
    let workflow = fs::read_to_string(output.join("ci/github.yml")).expect("written");

    let (found, said) = run(&command(&workflow, "Find generated databases"), root, "");
    assert!(found, "{said}");
    let folder = fs::read_to_string(root.join("found")).expect("written");
    let folder = folder.trim().strip_prefix("folder=").expect("a folder").to_owned();
    assert_eq!(folder, "./platform/");
    // Where the server is comes by the variables, as in the workflow.
    let current = command(&workflow, "Are the migrations those").replace("postgres://$PGUSER@$PGHOST/postgres", &url);
    let runs = command(&workflow, "Do they run");
    let (fine, said) = run(&current, root, &folder);
    assert!(fine, "{said}");
    let (fine, said) = run(&runs, root, &folder);
    assert!(fine && said.contains("auth: fine") && said.contains("workflow: fine"), "{said}");
    let databases = "SELECT count(*) FROM pg_database WHERE datname LIKE 'split\\_check%'";
    assert_eq!(SERVER.psql("postgres", &["-c", databases], &[]).expect("read").trim(), "0");

    // A database of its own that nobody told the others of.
    let file = output.join("services/auth/migrations/0009_mine.up.sql");
    fs::write(&file, "ALTER TYPE account_status ADD VALUE 'frozen';\n").expect("written");
    let (fine, said) = run(&runs, root, &folder);
    assert!(
        !fine && said.contains("drifted apart: type account_status") && said.contains("auth: not as it was generated"),
        "{said}"
    );
    assert!(said.contains("workflow: fine"), "{said}");
    fs::remove_file(&file).expect("removed");
    // A way down that leaves something.
    fs::write(&file, "CREATE TABLE mine (id int);\n").expect("written");
    let (fine, said) = run(&runs, root, &folder);
    assert!(!fine && said.contains("auth: the way down leaves mine"), "{said}");
    fs::remove_file(&file).expect("removed");

    // A migration of the monolith, and a table in the map that goes elsewhere.
    let before = files(&output);
    let file = root.join("migrations/9999_more.sql");
    fs::write(&file, "ALTER TABLE users ADD COLUMN nickname text;\n").expect("written");
    let (fine, said) = run(&current, root, &folder);
    assert!(!fine && said.contains("services/auth/migrations/0003"), "{said}");
    fs::remove_file(&file).expect("removed");
    let text = fs::read_to_string(&map).expect("the map");
    let moved = text.replacen("      - reports\n", "", 1).replacen(
        "      - execution_steps\n",
        "      - execution_steps\n      - reports\n",
        1,
    );
    fs::write(&map, moved).expect("written");
    let (fine, said) = run(&current, root, &folder);
    assert!(!fine && said.contains("services/workflow/migrations/0003"), "{said}");
    assert_eq!(files(&output), before, "a check writes nothing");
}
