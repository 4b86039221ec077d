//! What `pg_dump` says of a database's schema.

use std::process::Stdio;

use super::address::Address;
use super::archive;
use super::programs::Programs;
use crate::error::Error;
use crate::model::definitions::Object;

/// All objects of a database, in the order in which they can be made; as a snapshot shows them.
///
/// # Errors
/// When `pg_dump` can't be run, fails, or writes what is not understood.
pub fn objects(programs: &Programs, address: &Address, snapshot: &str) -> Result<Vec<Object>, Error> {
    let failed = |reason: String| Error::Dump { server: address.server(), reason };
    let mut command = programs.client("pg_dump");
    address.instruct(&mut command);
    // A table that somebody holds locked shall not hold us.
    command.args(["--format=custom", "--schema-only", "--no-password", "--lock-wait-timeout=60000"]);
    command.arg("--encoding=UTF8");
    command.arg(format!("--snapshot={snapshot}")).stdout(Stdio::piped()).stderr(Stdio::piped());
    let output = command.output().map_err(|error| failed(format!("`pg_dump` could not be run: {error}")))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let lines: Vec<&str> = said.lines().map(str::trim).filter(|line| !line.is_empty()).take(4).collect();
        return Err(failed(lines.join("; ")));
    }
    archive::objects(&output.stdout).map_err(failed)
}
