//! What git knows: what differs from a state, and what was changed together. Git is asked, nothing of it is read by us.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::Error;
use crate::model::map::Date;
use crate::model::observed::Commit;

/// Files that are not what they are in `base`: committed since the common ancestor, staged, changed, deleted, or not
/// yet known to git. Absolute, without links in the repository's own path.
///
/// # Errors
/// [`Error::Git`] where there is no git, no repository, or no such base.
pub fn changed(folder: &Path, base: &str) -> Result<BTreeSet<PathBuf>, Error> {
    let top = PathBuf::from(line(&git(folder, &["rev-parse", "--show-toplevel"])?));
    let commit = format!("{base}^{{commit}}");
    let base = line(
        &git(&top, &["rev-parse", "--verify", "--quiet", "--end-of-options", &commit])
            .map_err(|_| Error::Git { reason: format!("git knows no commit `{base}`") })?,
    );
    // A shallow clone may not hold the common ancestor: then the base itself is compared with.
    let ancestor = git(&top, &["merge-base", &base, "HEAD"]).map_or(base, |found| line(&found));
    let differ = git(&top, &["diff", "--name-only", "--no-renames", "--no-ext-diff", "-z", &ancestor, "--"])?;
    let unknown = git(&top, &["ls-files", "--others", "--exclude-standard", "-z"])?;
    let names = differ.split(|byte| *byte == 0).chain(unknown.split(|byte| *byte == 0));
    let top = std::fs::canonicalize(&top).unwrap_or(top);
    Ok(names.filter(|name| !name.is_empty()).map(|name| top.join(path(name))).collect())
}

/// What each commit up to now has changed, merges left out, the newest first. `since` is a day or a commit, which is left
/// out itself.
///
/// # Errors
/// [`Error::History`] where there is no git, no repository, no commit, or no such beginning.
pub fn history(folder: &Path, since: Option<&str>) -> Result<Vec<Commit>, Error> {
    let told = |error| match error {
        Error::Git { reason } => Error::History { reason },
        other => other,
    };
    let prefix = line(&git(folder, &["rev-parse", "--show-prefix"]).map_err(told)?);
    let mut range = "HEAD".to_owned();
    let mut after = None;
    match since {
        // Without an hour, git would take the present one.
        Some(day) if Date::parse(day).is_some() => after = Some(format!("--since={day}T00:00:00Z")),
        Some(commit) => {
            let name = format!("{commit}^{{commit}}");
            let found =
                git(folder, &["rev-parse", "--verify", "--quiet", "--end-of-options", &name]).map_err(|_| {
                    Error::History { reason: format!("`{commit}` is neither a day, as in 2024-01-31, nor a commit") }
                })?;
            range = format!("{}..HEAD", line(&found));
        }
        None => {}
    }
    // What the repository's configuration could have git do besides is turned off.
    let mut args =
        vec!["-c", "log.showSignature=false", "-c", "log.showRoot=true", "log", "--no-merges", "--name-only"];
    args.extend(["--no-renames", "--no-ext-diff", "--no-textconv", "-z", "--format=%x01%H"]);
    args.extend(after.as_deref());
    args.extend([range.as_str(), "--"]);
    let output = git(folder, &args).map_err(told)?;
    Ok(commits(&output, prefix.as_bytes()))
}

/// The records of `log`: after a byte 1 the hash, then the files, the first of them on a line of its own.
fn commits(output: &[u8], prefix: &[u8]) -> Vec<Commit> {
    let mut commits: Vec<Commit> = Vec::new();
    for record in output.split(|byte| *byte == 0) {
        let record = record.strip_prefix(b"\n").unwrap_or(record);
        if record.first() == Some(&1) {
            commits.push(Commit { files: 0, paths: Vec::new() });
        } else if let (false, Some(commit)) = (record.is_empty(), commits.last_mut()) {
            commit.files += 1;
            commit.paths.extend(record.strip_prefix(prefix).map(|path| String::from_utf8_lossy(path).into_owned()));
        }
    }
    commits.iter_mut().for_each(|commit| commit.paths.sort());
    commits
}

fn git(folder: &Path, args: &[&str]) -> Result<Vec<u8>, Error> {
    let output = Command::new("git")
        .arg("-C")
        .arg(folder)
        // A repository's own configuration could start programs of its choice.
        .args(["-c", "core.fsmonitor=false", "-c", "core.quotePath=false"])
        .args(args)
        .env("GIT_OPTIONAL_LOCKS", "0")
        // A clone without its blobs or trees would ask the network for them.
        .env("GIT_NO_LAZY_FETCH", "1")
        .output()
        .map_err(|error| Error::Git { reason: format!("git could not be started ({error})") })?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let reason = said.lines().next().unwrap_or("git failed").trim_start_matches("fatal: ").to_owned();
    Err(Error::Git { reason })
}

fn line(output: &[u8]) -> String {
    String::from_utf8_lossy(output).trim_end().to_owned()
}

#[cfg(unix)]
fn path(name: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    PathBuf::from(OsStr::from_bytes(name))
}

#[cfg(not(unix))]
fn path(name: &[u8]) -> PathBuf {
    PathBuf::from(OsStr::new(&*String::from_utf8_lossy(name)))
}
