//! Connection service files: named settings, as `PGSERVICEFILE`, `~/.pg_service.conf` and the system's file have them.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use super::keywords::known;
use super::text::Settings;

/// Where Debian and most others have the system's file.
const SYSTEM: &[&str] = &["/etc/postgresql-common/pg_service.conf", "/etc/pg_service.conf"];

/// The settings of a service.
pub(super) fn settings(service: &str) -> Result<Settings, String> {
    for file in files() {
        let text = match fs::read_to_string(&file) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(format!("needs the service file `{}`: {error}", file.display())),
        };
        if let Some(found) = section(&text, service).map_err(|error| place(&file, &error))? {
            return Ok(found);
        }
    }
    Err(format!("names the service `{service}`, which no service file has"))
}

fn place(file: &Path, error: &(usize, &'static str)) -> String {
    format!("needs the service file `{}`, whose line {} {}", file.display(), error.0, error.1)
}

/// In the order in which libpq looks.
fn files() -> Vec<PathBuf> {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let own = set("PGSERVICEFILE").or_else(|| env::home_dir().map(|home| home.join(".pg_service.conf")));
    let mut files: Vec<PathBuf> = own.into_iter().collect();
    match set("PGSYSCONFDIR") {
        Some(folder) => files.push(folder.join("pg_service.conf")),
        None => files.extend(SYSTEM.iter().map(PathBuf::from)),
    }
    files
}

/// A section of the file, or nothing; for what is wrong, the line and no word of it.
fn section(text: &str, service: &str) -> Result<Option<Settings>, (usize, &'static str)> {
    let mut found: Option<Settings> = None;
    let mut inside = false;
    for (line, number) in text.lines().map(str::trim).zip(1..) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            if inside {
                break;
            }
            inside = name == service;
            if inside {
                found = Some(Settings::new());
            }
        } else if let Some(settings) = found.as_mut().filter(|_| inside) {
            if line.starts_with("ldap") {
                return Err((number, "asks a directory (LDAP), which can't be done here"));
            }
            let (word, value) = line.split_once('=').ok_or((number, "is no `keyword=value`"))?;
            match known(word.trim()) {
                Some(("service", _)) => return Err((number, "names a service inside of one")),
                // What stands first counts.
                Some((word, _)) if !value.trim().is_empty() => {
                    settings.entry(word).or_insert_with(|| value.trim().to_owned());
                }
                Some(_) => {}
                None => return Err((number, "has a keyword that PostgreSQL doesn't know")),
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "# ours\n[other]\nhost=no\nbroken\n\n[shop]\n host = db \nport=6543\nport=1\npassword=a=b c\n[late]\nhost=no\n";

    #[test]
    fn a_section_is_read_alone() {
        let found = section(TEXT, "shop").expect("well formed").expect("there");
        let found: Vec<(&str, &str)> = found.iter().map(|(word, value)| (*word, value.as_str())).collect();
        assert_eq!(found, [("host", "db"), ("password", "a=b c"), ("port", "6543")]);
        assert_eq!(section(TEXT, "nothing"), Ok(None));
        assert_eq!(section(TEXT, "other").map_err(|(line, _)| line), Err(4));
        assert_eq!(section("[a]\nservice=b\n", "a").map_err(|(line, _)| line), Err(2));
        assert_eq!(section("[a]\nhots=b\n", "a").map_err(|(line, _)| line), Err(2));
    }
}
