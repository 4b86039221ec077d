//! The files of a folder of migrations, in the order in which its runner takes them.

use std::fs;
use std::path::{Path, PathBuf};

pub struct Migration {
    pub name: String,
    /// Of the SQL file.
    pub path: PathBuf,
    pub text: String,
}

/// What runners keep for themselves, made before the first migration: some migrations look at it.
pub fn bookkeeping(first: &Migration) -> &'static str {
    if first.path.ends_with("up.sql") {
        "CREATE TABLE __diesel_schema_migrations (version varchar(50) PRIMARY KEY,
            run_on timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP)"
    } else {
        "CREATE TABLE _sqlx_migrations (version bigint PRIMARY KEY, description text NOT NULL,
            installed_on timestamptz NOT NULL DEFAULT now(), success boolean NOT NULL, checksum bytea NOT NULL,
            execution_time bigint NOT NULL)"
    }
}

/// Diesel's folders with an `up.sql` each; otherwise files: of sqlx and plain ones (`20240101_name.sql`, `0001_name.up.sql`)
/// and of refinery (`V1__name.sql`).
pub fn in_order(folder: &Path) -> Result<Vec<Migration>, String> {
    let said = |error: std::io::Error| format!("{}: {error}", folder.display());
    let (mut files, mut folders) = (Vec::new(), Vec::new());
    for entry in fs::read_dir(folder).map_err(said)? {
        let path = entry.map_err(said)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let found = if path.is_dir() { &mut folders } else { &mut files };
        let file = if path.is_dir() { path.join("up.sql") } else { path };
        let is_sql = file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("sql"));
        if is_sql && file.is_file() && !name.ends_with(".down.sql") {
            let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
            found.push(Migration { name, path: file, text });
        }
    }
    // Diesel's order is that of texts, the others' that of numbers.
    if folders.is_empty() {
        files.sort_by_cached_key(|migration| (number(&migration.name), migration.name.clone()));
        folders = files;
    } else {
        folders.sort_by_cached_key(|migration| migration.name.split('_').next().unwrap_or_default().replace('-', ""));
    }
    match folders.is_empty() {
        true => Err(format!("no migrations in {}", folder.display())),
        false => Ok(folders),
    }
}

fn number(name: &str) -> u128 {
    let name = name.trim_start_matches(['V', 'U']);
    let end = name.find(|character: char| !character.is_ascii_digit()).unwrap_or(name.len());
    name[..end].parse().unwrap_or(u128::MAX)
}
