//! The files of a folder of migrations, in the order in which its runner takes them.

use std::fs;
use std::path::Path;

pub struct Migration {
    pub name: String,
    pub text: String,
    /// It is an `up.sql` in a folder of its own.
    folder: bool,
}

/// Diesel's folders with an `up.sql` each, or files: of sqlx and plain ones (`20240101_name.sql`, `0001_name.up.sql`) and of
/// refinery (`V1__name.sql`).
pub fn in_order(folder: &Path) -> Result<Vec<Migration>, String> {
    let said = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(said)? {
        let path = entry.map_err(said)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let folder = path.is_dir();
        let file = if folder { path.join("up.sql") } else { path };
        let is_sql = file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("sql"));
        if is_sql && file.is_file() && !name.ends_with(".down.sql") {
            let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
            found.push(Migration { name, text, folder });
        }
    }
    if found.is_empty() {
        return Err(format!("no migrations in {}", folder.display()));
    }
    if found.iter().any(|migration| migration.folder) {
        // Diesel takes folders alone, and compares text: what stands before the first `_`, without dashes.
        found.retain(|migration| migration.folder);
        let stamp = |name: &str| name.split('_').next().unwrap_or_default().replace('-', "");
        found.sort_by_cached_key(|migration| (stamp(&migration.name), migration.name.clone()));
    } else {
        found.sort_by_cached_key(|migration| (version(&migration.name), migration.name.clone()));
    }
    Ok(found)
}

/// The number before the first `_`: other runners compare numbers.
fn version(name: &str) -> u128 {
    let digits = |character: char| character.is_ascii_digit() || character == '-';
    let name = name.trim_start_matches(['V', 'U']);
    let end = name.find(|character| !digits(character)).unwrap_or(name.len());
    name[..end].replace('-', "").parse().unwrap_or(u128::MAX)
}
