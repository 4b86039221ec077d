//! Modules that are missing, that include themselves, that lie elsewhere.

use std::fs;

use crate::{GOOD, Project, run};

#[test]
fn a_module_without_a_file() {
    let document = Project::new(&[("src/lib.rs", "mod good;\n    mod gone;\n"), GOOD]).analyze();
    document
        .one_blind_spot("missing-module src/lib.rs:2:9 no file for `gone`: looked for src/gone.rs and src/gone/mod.rs");
    document.has_the_rest();
}

#[test]
fn a_crate_without_its_root_file() {
    let project = Project::new(&[("src/main.rs", "mod good;\nfn main() {}\n"), GOOD]);
    project.write(
        "Cargo.toml",
        "[package]\nname = \"a\"\nversion = \"0.1.0\"\n[lib]\nname = \"b\"\npath = \"src/gone.rs\"\n",
    );
    let document = project.analyze();
    assert!(
        document.blind_spots().iter().any(|spot| spot.contains("src/gone.rs")),
        "the file is named: {:#?}",
        document.blind_spots()
    );
    document.has_the_rest();
}

#[test]
fn a_module_cycle_by_path() {
    let lib = ("src/lib.rs", "mod good;\n#[path = \"one.rs\"]\nmod one;\n");
    let one = ("src/one.rs", "#[path = \"two.rs\"]\nmod two;\n");
    let two = ("src/two.rs", "#[path = \"one.rs\"]\nmod one;\npub fn here() {}\n");
    let document = Project::new(&[lib, GOOD, one, two]).analyze();
    document.one_blind_spot("module-cycle src/two.rs:2:5 ");
    assert!(document.items().contains(&"a::one::two::here"));
    document.has_the_rest();
}

#[test]
fn a_file_that_is_its_own_module() {
    let document = Project::new(&[("src/lib.rs", "mod good;\n#[path = \"lib.rs\"]\nmod again;\n"), GOOD]).analyze();
    document.one_blind_spot("module-cycle src/lib.rs:3:5 ");
    document.has_the_rest();
}

#[test]
fn a_file_that_includes_itself() {
    let document = Project::new(&[("src/lib.rs", "mod good;\ninclude!(\"lib.rs\");\n"), GOOD]).analyze();
    document.one_blind_spot("module-cycle src/lib.rs:2:");
    document.has_the_rest();
}

#[test]
fn the_same_file_many_times() {
    // Each of sixteen files holds each of those after it twice: two to the sixteenth places for the last.
    let mut files = vec![("src/lib.rs".to_owned(), "mod good;\n#[path = \"f0.rs\"]\nmod f;\n".to_owned())];
    for number in 0..16 {
        let next = number + 1;
        let text = format!("#[path = \"f{next}.rs\"]\nmod one;\n#[path = \"f{next}.rs\"]\nmod two;\n");
        files.push((format!("src/f{number}.rs"), text));
    }
    files.push(("src/f16.rs".to_owned(), "pub fn last() {}\n".to_owned()));
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (&**path, &**text)).collect();
    let document = Project::new(&[&files[..], &[GOOD]].concat()).analyze();
    assert!(document.blind_spots().iter().any(|spot| spot.contains("too often")), "{:#?}", document.blind_spots());
    document.has_the_rest();
}

#[test]
fn a_chain_of_a_thousand_files() {
    let project = Project::new(&[("src/lib.rs", "mod good;\n#[path = \"f0.rs\"]\nmod f;\n"), GOOD]);
    for number in 0..1_000 {
        project.write(&format!("src/f{number}.rs"), format!("#[path = \"f{}.rs\"]\nmod f;\n", number + 1));
    }
    project.write("src/f1000.rs", "");
    project.analyze().has_the_rest();
}

#[test]
fn a_path_that_leaves_the_root_is_not_followed() {
    let outer = tempfile::tempdir().expect("a temporary folder");
    fs::write(outer.path().join("secret.rs"), "pub fn secret() {}\n").expect("writable");
    let secret = outer.path().join("secret.rs").display().to_string();
    let lib = format!(
        "mod good;\n#[path = \"../../../../../../../../etc/passwd\"]\nmod passwd;\n#[path = {secret:?}]\nmod secret;\ninclude!({secret:?});\n"
    );
    let document = Project::new(&[("src/lib.rs", &lib), GOOD]).analyze();
    assert!(!document.items().iter().any(|id| id.contains("secret")), "{:#?}", document.items());
    let spots = document.blind_spots();
    for line in [3, 5, 6] {
        let start = format!("outside-root src/lib.rs:{line}:");
        assert!(spots.iter().any(|spot| spot.starts_with(&start)), "{start}: {spots:#?}");
    }
    document.has_the_rest();
}

#[test]
fn an_include_of_what_is_built_is_told() {
    let lib = ("src/lib.rs", "mod good;\ninclude!(concat!(env!(\"OUT_DIR\"), \"/made.rs\"));\n");
    Project::new(&[lib, GOOD]).analyze().has_the_rest();
}

#[cfg(unix)]
mod links {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn a_module_behind_a_link_loop() {
        let project = Project::new(&[("src/lib.rs", "mod good;\nmod round;\nmod up;\n"), GOOD]);
        symlink("round.rs", project.path("src/round.rs")).expect("a link");
        symlink("..", project.path("src/up")).expect("a link");
        let document = project.analyze();
        let spots = document.blind_spots();
        for line in [2, 3] {
            assert!(
                spots.iter().any(|spot| spot.starts_with(&format!("missing-module src/lib.rs:{line}:5 "))),
                "{spots:#?}"
            );
        }
        document.has_the_rest();
    }

    #[test]
    fn a_module_behind_a_link_that_leaves_the_root() {
        let outer = tempfile::tempdir().expect("a temporary folder");
        fs::write(outer.path().join("secret.rs"), "pub fn secret() {}\n").expect("writable");
        let project = Project::new(&[("src/lib.rs", "mod good;\nmod file;\nmod folder;\n"), GOOD]);
        symlink(outer.path().join("secret.rs"), project.path("src/file.rs")).expect("a link");
        fs::write(outer.path().join("mod.rs"), "pub fn secret() {}\n").expect("writable");
        symlink(outer.path(), project.path("src/folder")).expect("a link");
        let document = project.analyze();
        assert!(!document.items().iter().any(|id| id.contains("secret")), "{:#?}", document.items());
        let spots = document.blind_spots();
        for line in [2, 3] {
            assert!(
                spots.iter().any(|spot| spot.starts_with(&format!("outside-root src/lib.rs:{line}:5 "))),
                "{spots:#?}"
            );
        }
        document.has_the_rest();
    }

    #[test]
    fn a_module_that_may_not_be_read() {
        let project = Project::new(&[("src/lib.rs", "mod good;\nmod locked;\nmod inner;\n"), GOOD]);
        project.write("src/locked.rs", "");
        project.write("src/inner/mod.rs", "");
        let permit = |path: &str, mode| {
            fs::set_permissions(project.path(path), fs::Permissions::from_mode(mode)).expect("ours");
        };
        permit("src/locked.rs", 0o000);
        permit("src/inner", 0o000);
        let is_root = fs::read(project.path("src/locked.rs")).is_ok();
        let run = run(project.folder.path());
        permit("src/inner", 0o755);
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        // Root reads everything; `tests/load` runs the same as somebody else.
        if !is_root {
            assert!(
                run.stdout.contains("\"file\":\"src/locked.rs\",\"line\":0,\"column\":0,\"kind\":\"unreadable-file\"")
            );
            assert!(run.stdout.contains("\"kind\":\"unreadable-folder\""), "{}", run.stdout);
        }
    }
}
