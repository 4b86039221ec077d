//! What differs from a state that git knows. Git is asked, nothing of it is read by us.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::Error;

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

fn git(folder: &Path, args: &[&str]) -> Result<Vec<u8>, Error> {
    let output = Command::new("git")
        .arg("-C")
        .arg(folder)
        // A repository's own configuration could start programs of its choice.
        .args(["-c", "core.fsmonitor=false", "-c", "core.quotePath=false"])
        .args(args)
        .env("GIT_OPTIONAL_LOCKS", "0")
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
