//! A database for each service, on a server of our own.

use std::process::Stdio;

use super::plan::DatabasePlan;
use crate::error::Error;
use crate::postgres::cluster::{Cluster, Options};
use crate::postgres::programs::Programs;

/// Services have pools of connections, and each of their consumers has some.
const CONNECTIONS: &str = "500";

pub(super) fn start(programs: &Programs, port: u16, databases: &[DatabasePlan]) -> Result<Cluster, Error> {
    let cluster = Cluster::start(programs, &Options { folder: None, port: Some(port), settings: settings(databases) })?;
    let quote = |name: &str| format!("\"{}\"", name.replace('"', "\"\""));
    for database in databases {
        let (name, user) = (quote(&database.name), quote(&database.user));
        // Two services may name the same user.
        let role = format!("SELECT count(*) FROM pg_roles WHERE rolname = '{}'", database.user.replace('\'', "''"));
        if ask(&cluster, programs, &role)? == "0" {
            let password = database.password.replace('\'', "''");
            ask(&cluster, programs, &format!("CREATE ROLE {user} LOGIN PASSWORD '{password}'"))?;
        }
        ask(&cluster, programs, &format!("CREATE DATABASE {name} OWNER {user}"))?;
        ask(&cluster, programs, &format!("REVOKE CONNECT ON DATABASE {name} FROM PUBLIC"))?;
    }
    Ok(cluster)
}

/// As `postgresql.conf` has them.
fn settings(databases: &[DatabasePlan]) -> Vec<(String, String)> {
    let publishes = databases.iter().any(|database| database.publishes);
    let logical = publishes.then_some(("wal_level", "logical"));
    let all = [("max_connections", CONNECTIONS)].into_iter().chain(logical);
    all.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn ask(cluster: &Cluster, programs: &Programs, sql: &str) -> Result<String, Error> {
    let mut psql = cluster.client(programs, "psql", "postgres");
    let failed = |reason: String| Error::NoServer { reason };
    let output = psql
        .args(["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", sql])
        .stdin(Stdio::null())
        .output()
        .map_err(|error| failed(format!("`psql` could not be run: {error}")))?;
    if !output.status.success() {
        return Err(failed(String::from_utf8_lossy(&output.stderr).trim().to_owned()));
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::{DatabasePlan, settings};

    #[test]
    fn a_server_with_publishers_says_what_changes() {
        let database = |publishes| DatabasePlan {
            name: "n".to_owned(),
            user: "u".to_owned(),
            password: "p".to_owned(),
            publishes,
        };
        let logical =
            |databases: &[DatabasePlan]| settings(databases).contains(&("wal_level".to_owned(), "logical".to_owned()));
        assert!(logical(&[database(false), database(true)]));
        assert!(!logical(&[database(false)]));
    }
}
