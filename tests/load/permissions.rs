//! Folders and manifests that may not be read.

use std::env;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use super::*;

/// Set where the test runs again as somebody who may not read everything.
const FOLDER: &str = "SPLIT_TEST_FOLDER";
const NAME: &str = "permissions::unreadable_folders_and_manifests_are_blind_spots";

#[test]
fn unreadable_folders_and_manifests_are_blind_spots() {
    if let Some(folder) = env::var_os(FOLDER) {
        check(Path::new(&folder));
        return;
    }
    let project = Project::new(&[
        ("Cargo.toml", &package("a")),
        ("src/lib.rs", ""),
        ("src/locked/mod.rs", ""),
        ("b/Cargo.toml", &package("b")),
        ("b/src/lib.rs", ""),
    ]);
    let permit = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("ours");
    permit(project.folder.path(), 0o755);
    permit(&project.path("src/locked"), 0o000);
    permit(&project.path("b/Cargo.toml"), 0o000);
    if fs::read_dir(project.path("src/locked")).is_err() {
        check(project.folder.path());
    } else {
        // Root reads everything: the test runs itself as nobody, from a place where nobody may run it.
        let copy = project.path("test-program");
        // Not copied by us: a child that another test starts meanwhile would hold it open for writing.
        let copied = Command::new("cp").arg(env::current_exe().expect("we run")).arg(&copy).status();
        assert!(copied.expect("cp runs").success());
        permit(&copy, 0o755);
        let run = Command::new("setpriv")
            .args(["--reuid=65534", "--regid=65534", "--clear-groups"])
            .arg(&copy)
            .args(["--exact", NAME])
            .env(FOLDER, project.folder.path())
            .current_dir("/")
            .output();
        match run {
            Ok(run) => {
                let said = String::from_utf8_lossy(&run.stdout);
                assert!(run.status.success() && said.contains("1 passed"), "{said}");
            }
            Err(error) => println!("skipped: we are root and there is no setpriv to be somebody else ({error})"),
        }
    }
    permit(&project.path("src/locked"), 0o755);
}

fn check(folder: &Path) {
    let source = load(folder, &LoadOptions::default()).expect("the rest can be read");
    assert_eq!(names(&source), ["a"]);
    assert_eq!(blind(&source, BlindSpotKind::UnreadableFolder), ["src/locked:0 could not be read: permission denied"]);
    let manifests = blind(&source, BlindSpotKind::Manifest);
    assert!(
        manifests.iter().any(|text| text.starts_with("b/Cargo.toml:0 the manifest could not be read")),
        "{manifests:?}"
    );
}
