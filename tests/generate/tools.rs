//! Programs of others that judge what is generated. Each is found in PATH, or named by a variable; without it a test says that it
//! is left out.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// A program by the variable that names it, or by one of its names in PATH.
pub fn tool(variable: &str, names: &[&str]) -> Option<PathBuf> {
    if let Some(path) = env::var_os(variable).filter(|path| !path.is_empty()) {
        return Some(path.into());
    }
    let folders: Vec<PathBuf> = env::var_os("PATH").map(|path| env::split_paths(&path).collect()).unwrap_or_default();
    let folders = folders.into_iter().chain(["/usr/sbin", "/usr/libexec/docker/cli-plugins"].map(PathBuf::from));
    let found = folders.flat_map(|folder| names.iter().map(move |name| folder.join(name))).find(|path| path.is_file());
    if found.is_none() {
        eprintln!("LEFT OUT: {} is not there; it is found in PATH, or by {variable}", names.join(", "));
    }
    found
}

/// Generated files in a folder of their own, changed on their way by `change`.
pub fn written(files: &[(String, String)], change: impl Fn(&str, &Path) -> String) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    for (path, text) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        std::fs::write(path, change(text, folder.path())).expect("written");
    }
    folder
}

/// What a program says, both ways together, and whether it is content.
pub fn run(program: &Path, args: &[impl AsRef<OsStr>], folder: &Path, variables: &[(&str, &str)]) -> (bool, String) {
    let mut command = Command::new(program);
    command.args(args).current_dir(folder).envs(variables.iter().copied());
    let output = command.output().unwrap_or_else(|error| panic!("{}: {error}", program.display()));
    let text = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&text).into_owned())
}

/// Holds all YAML of some files to yamllint's rules; what they say about the length of lines is a matter of taste.
pub fn yamllint(files: &[(String, String)]) {
    const RULES: &str = "{extends: default, rules: {line-length: disable, document-start: disable, \
                         truthy: {check-keys: false}, quoted-strings: disable}}";
    let Some(yamllint) = tool("YAMLLINT", &["yamllint"]) else { return };
    let folder = written(files, |text, _| text.to_owned());
    let (fine, said) = run(&yamllint, &["--strict", "-d", RULES, "."], folder.path(), &[]);
    assert!(fine, "{said}");
}
