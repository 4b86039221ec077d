//! The command line as people meet it: help, errors, exit codes, files, pipes.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// A package whose library and test say something.
fn project() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (path, content) in [
        ("Cargo.toml", "[package]\nname = \"shop\"\nversion = \"0.1.0\"\nedition = \"2021\"\n"),
        ("src/lib.rs", "pub mod cart;\npub mod user;\n"),
        ("src/cart.rs", "use crate::user::User;\npub fn total(user: &User) -> u32 { user.age() }\n"),
        (
            "src/user.rs",
            "pub struct User;\nimpl User {\n    pub fn age(&self) -> u32 { crate::cart::total(self) }\n}\n",
        ),
        ("tests/api.rs", "#[test]\nfn api() { shop::user::User.age(); }\n"),
    ] {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
        fs::write(path, content).expect("writable");
    }
    folder
}

fn split(args: &[&str]) -> Output {
    command(env!("CARGO_BIN_EXE_split"), args).output().expect("it runs")
}

fn command(program: &str, args: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(args).env_remove("CLICOLOR_FORCE").env_remove("NO_COLOR").stdin(Stdio::null());
    command
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

fn path(folder: &TempDir) -> &str {
    folder.path().to_str().expect("UTF-8")
}

/// All files below a folder, with their content.
fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            all.extend(contents(&path));
        } else {
            all.push((path.display().to_string(), fs::read(&path).expect("readable")));
        }
    }
    all.sort();
    all
}

#[test]
fn help_is_for_standard_output_and_says_the_rest() {
    let help = split(&["--help"]);
    assert_eq!(help.status.code(), Some(0));
    assert!(text(&help.stdout).contains("Exit codes: 0 done, 1 done with findings, 2 could not do the job."));
    let help = split(&["analyze", "--help"]);
    assert_eq!(help.status.code(), Some(0));
    for expected in ["Examples:", "cargo split analyze", "--include-tests", "- mermaid: "] {
        assert!(text(&help.stdout).contains(expected), "{expected}");
    }
    for format in split::report::FORMATS {
        assert!(text(&help.stdout).contains(&format!("- {}: ", format.name)), "{format:?}");
    }
    assert!(text(&help.stdout).lines().all(|line| line.chars().count() <= 100), "wider than 100 columns");
}

#[test]
fn no_command_and_wrong_words_are_errors() {
    for args in [&[][..], &["analyse"], &["analyze", "--format", "xml"], &["analyze", "--level", "file"], &["-q", "-v"]]
    {
        let run = split(args);
        assert_eq!(run.status.code(), Some(2), "{args:?}");
        assert!(run.stdout.is_empty() && !run.stderr.is_empty(), "{args:?}");
    }
    assert!(
        text(&split(&["analyze", "--format", "xml"]).stderr)
            .contains("possible values: text, table, json, data, dot, mermaid")
    );
}

#[test]
fn what_cannot_be_done_says_why_and_what_to_do() {
    let empty = tempfile::tempdir().expect("a temporary folder");
    let run = split(&["analyze", path(&empty)]);
    assert_eq!(run.status.code(), Some(2));
    assert!(run.stdout.is_empty());
    let expected = format!(
        "error: no Cargo.toml in `{}` or below it\nhelp: `split` reads Cargo projects: run it in the project's folder or \
         give the folder, as in `split analyze path/to/project`; hidden folders and those that a .gitignore names are \
         skipped\n",
        path(&empty)
    );
    assert_eq!(text(&run.stderr), expected);

    let run = split(&["analyze", "no/such/place"]);
    assert_eq!(run.status.code(), Some(2));
    let expected =
        "error: there is nothing at `no/such/place`\nhelp: give the folder of a Cargo project, or its Cargo.toml\n";
    assert_eq!(text(&run.stderr), expected);
}

#[test]
fn both_programs_do_the_same() {
    let project = project();
    let args = ["analyze", path(&project), "--format", "json"];
    let expected = split(&args).stdout;
    assert!(!expected.is_empty());
    let cargo_split = env!("CARGO_BIN_EXE_cargo-split");
    for args in [&args[..], &[&["split"], &args[..]].concat()] {
        let run = command(cargo_split, args).output().expect("it runs");
        assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
        assert!(run.stdout == expected, "{args:?}");
    }
}

#[test]
fn an_analysis_is_clean_and_silent_besides() {
    let project = project();
    for format in split::report::FORMATS {
        for level in ["crate", "module", "item"] {
            let run = split(&["analyze", path(&project), "--format", format.name, "--level", level]);
            assert_eq!(run.status.code(), Some(0), "{format:?}: {}", text(&run.stderr));
            assert!(run.stderr.is_empty(), "{format:?}: {}", text(&run.stderr));
            assert!(run.stdout.ends_with(b"\n"), "{format:?}");
            if level == "module" {
                let again = split(&["analyze", path(&project), "--format", format.name]);
                assert!(run.stdout == again.stdout, "{format:?}: two runs differ");
            }
        }
    }
}

#[test]
fn colours_are_for_terminals_unless_asked_for() {
    let project = project();
    let has_escapes = |args: &[&str]| split(&[&["analyze", path(&project)], args].concat()).stdout.contains(&0x1b);
    assert!(!has_escapes(&[]));
    assert!(!has_escapes(&["--color", "never"]));
    assert!(has_escapes(&["--color", "always"]));
    assert!(!has_escapes(&["--color", "always", "--format", "json"]));
}

#[test]
fn verbose_speaks_on_standard_error_only() {
    let project = project();
    let quiet = split(&["analyze", path(&project), "-q"]);
    let verbose = split(&["analyze", path(&project), "-v"]);
    assert!(quiet.stderr.is_empty());
    assert!(text(&verbose.stderr).contains("1 package and 4 Rust files read"), "{}", text(&verbose.stderr));
    assert_eq!(quiet.stdout, verbose.stdout);
}

#[test]
fn output_goes_to_the_file_and_nowhere_else() {
    let project = project();
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("facts.json");
    let args = ["analyze", path(&project), "--format", "json"];
    let run = split(&[&args[..], &["--output", file.to_str().expect("UTF-8")]].concat());
    assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
    assert!(run.stdout.is_empty() && run.stderr.is_empty());
    assert!(fs::read(&file).expect("written") == split(&args).stdout);
    assert_eq!(contents(folder.path()).len(), 1, "something was left beside it");
}

#[test]
fn a_file_that_cannot_be_written_is_an_error() {
    let project = project();
    for target in ["no/such/folder/facts.json", path(&project)] {
        let run = split(&["analyze", path(&project), "--output", target]);
        assert_eq!(run.status.code(), Some(2));
        let said = text(&run.stderr);
        assert!(said.starts_with(&format!("error: could not write `{target}`: ")), "{said}");
        assert!(said.contains("\nhelp: check that the folder exists"), "{said}");
    }
}

#[test]
fn an_analysis_writes_nothing() {
    let project = project();
    let before = contents(project.path());
    assert_eq!(split(&["analyze", path(&project)]).status.code(), Some(0));
    assert!(contents(project.path()) == before);
}

#[cfg(unix)]
mod unix {
    use std::io::Read;
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn permit(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("ours");
    }

    #[test]
    fn a_read_only_folder_is_enough() {
        let project = project();
        for folder in ["src", "tests", ""] {
            permit(&project.path().join(folder), 0o555);
        }
        let mut program = Command::new(env!("CARGO_BIN_EXE_split"));
        let copy = tempfile::tempdir().expect("a temporary folder");
        if fs::write(project.path().join("probe"), "").is_ok() {
            // Root writes everywhere: run as nobody, from a place where nobody may run it.
            fs::remove_file(project.path().join("probe")).expect("just written");
            let binary = copy.path().join("split");
            // Not copied by us: a child that another test starts meanwhile would hold it open for writing.
            let copied = Command::new("cp").arg(env!("CARGO_BIN_EXE_split")).arg(&binary).status();
            assert!(copied.expect("cp runs").success());
            permit(copy.path(), 0o755);
            permit(&binary, 0o755);
            program = Command::new("setpriv");
            program.args(["--reuid=65534", "--regid=65534", "--clear-groups"]).arg(binary);
        }
        let run = program.args(["analyze", path(&project)]).current_dir(project.path()).output();
        permit(project.path(), 0o755);
        match run {
            Ok(run) => {
                assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
                assert!(text(&run.stdout).contains(" package"), "{}", text(&run.stdout));
                assert!(!project.path().join("Cargo.lock").exists() && !project.path().join("target").exists());
            }
            Err(error) => println!("skipped: we are root and there is no setpriv to be somebody else ({error})"),
        }
    }

    #[test]
    fn a_reader_that_goes_away_is_no_failure() {
        let project = project();
        let mut child = command(env!("CARGO_BIN_EXE_split"), &["analyze", path(&project), "--format", "json"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it runs");
        drop(child.stdout.take());
        let mut said = String::new();
        child.stderr.take().expect("piped").read_to_string(&mut said).expect("UTF-8");
        assert_eq!(child.wait().expect("it ends").code(), Some(0), "{said}");
        assert_eq!(said, "");
    }

    #[test]
    fn a_full_disk_is_an_error() {
        let project = project();
        let Ok(full) = fs::OpenOptions::new().write(true).open("/dev/full") else {
            println!("skipped: there is no /dev/full here");
            return;
        };
        let run = command(env!("CARGO_BIN_EXE_split"), &["analyze", path(&project)]).stdout(full).output();
        let run = run.expect("it runs");
        assert_eq!(run.status.code(), Some(2));
        assert!(text(&run.stderr).starts_with("error: could not write to standard output"), "{}", text(&run.stderr));
    }

    /// With a pipe of our own: a real device would be at the mercy of the code under test.
    #[test]
    fn what_is_no_plain_file_is_written_to_directly() {
        use std::os::unix::fs::FileTypeExt;
        let project = project();
        let folder = tempfile::tempdir().expect("a temporary folder");
        let pipe = folder.path().join("pipe");
        if !Command::new("mkfifo").arg(&pipe).status().is_ok_and(|status| status.success()) {
            println!("skipped: there is no mkfifo here");
            return;
        }
        // Opened for both, a pipe waits for nobody; the overview is shorter than what it holds.
        let mut reader = fs::OpenOptions::new().read(true).write(true).open(&pipe).expect("ours");
        let run = split(&["analyze", path(&project), "--output", pipe.to_str().expect("UTF-8")]);
        assert_eq!(run.status.code(), Some(0), "{}", text(&run.stderr));
        assert!(fs::metadata(&pipe).expect("still there").file_type().is_fifo(), "replaced by a file");
        let expected = split(&["analyze", path(&project)]).stdout;
        let mut written = vec![0; expected.len()];
        reader.read_exact(&mut written).expect("written");
        assert!(written == expected);
    }
}
