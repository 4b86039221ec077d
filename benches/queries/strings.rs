//! Migrations and query strings of a source tree.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use split::frontend::sql::looks_like_sql;

/// The files of a migrations folder in the order in which they are applied: diesel's folders by name, else files by
/// number.
pub fn migrations(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut folders: Vec<(String, PathBuf)> = Vec::new();
    let mut files: Vec<(u128, PathBuf)> = Vec::new();
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if path.join("up.sql").is_file() {
            let version = name.split('_').next().unwrap_or_default().replace('-', "");
            folders.push((version, path.join("up.sql")));
        } else if has_extension(&path, "sql") && !name.ends_with(".down.sql") && !name.starts_with('.') {
            let digits: String = name.trim_start_matches('V').chars().take_while(char::is_ascii_digit).collect();
            files.push((digits.parse().unwrap_or_default(), path));
        }
    }
    folders.sort();
    files.sort();
    if !folders.is_empty() {
        return Ok(folders.into_iter().map(|(_, path)| path).collect());
    }
    Ok(files.into_iter().map(|(_, path)| path).collect())
}

/// Every text of a folder, of a Rust file, or of a list, that is likely to be a query: sorted, without doubles.
pub fn queries(root: &Path) -> Result<Vec<String>, String> {
    let mut found = BTreeSet::new();
    if root.is_file() {
        let text = fs::read_to_string(root).map_err(|error| format!("{}: {error}", root.display()))?;
        match has_extension(root, "rs") {
            true => found.extend(literals(&text).into_iter().filter(|text| looks_like_sql(text))),
            // One text a line, before what is expected of it.
            false => found.extend(text.lines().map(|line| line.rsplit_once(" => ").map_or(line, |it| it.0).to_owned())),
        }
    } else {
        walk(root, &mut found)?;
    }
    Ok(found.into_iter().collect())
}

fn has_extension(path: &Path, expected: &str) -> bool {
    path.extension().is_some_and(|extension| extension == expected)
}

fn walk(folder: &Path, found: &mut BTreeSet<String>) -> Result<(), String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if path.is_symlink() {
            continue;
        }
        if path.is_dir() {
            if !matches!(name.as_str(), "target" | ".git" | "node_modules") {
                walk(&path, found)?;
            }
        } else if has_extension(&path, "json") && folder.ends_with(".sqlx") {
            let text = fs::read_to_string(&path).map_err(|error| error.to_string())?;
            let value: serde_json::Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
            found.extend(value["query"].as_str().map(str::to_owned));
        } else if has_extension(&path, "rs")
            && let Ok(text) = fs::read_to_string(&path)
        {
            found.extend(literals(&text).into_iter().filter(|text| looks_like_sql(text)));
        }
    }
    Ok(())
}

/// The string literals of Rust text.
fn literals(text: &str) -> Vec<String> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'/' if bytes.get(at + 1) == Some(&b'/') => {
                at += text[at..].find('\n').unwrap_or(text.len() - at);
            }
            b'/' if bytes.get(at + 1) == Some(&b'*') => {
                at += text[at..].find("*/").map_or(text.len() - at, |end| end + 2);
            }
            // A character, or a lifetime.
            b'\'' => {
                let rest = &text[at + 1..];
                let mut characters = rest.char_indices();
                at += 1;
                match characters.next() {
                    Some((_, '\\')) => at += rest[2..].find('\'').map_or(1, |end| end + 3),
                    Some(_) if matches!(characters.next(), Some((_, '\''))) => {
                        at += characters.next().map_or(rest.len(), |(end, _)| end);
                    }
                    _ => {}
                }
            }
            b'r' if (at == 0 || !is_part(bytes[at - 1]) || bytes[at - 1] == b'b')
                && matches!(bytes.get(at + 1), Some(b'"' | b'#')) =>
            {
                let hashes = text[at + 1..].bytes().take_while(|byte| *byte == b'#').count();
                let begin = at + 1 + hashes;
                if bytes.get(begin) == Some(&b'"') {
                    let mark = format!("\"{}", "#".repeat(hashes));
                    let end = text[begin + 1..].find(&mark).map_or(text.len(), |end| begin + 1 + end);
                    found.push(text[begin + 1..end].to_owned());
                    at = (end + mark.len()).min(text.len());
                } else {
                    at += 1;
                }
            }
            b'"' => {
                let (value, end) = string(text, at + 1);
                found.push(value);
                at = end;
            }
            _ => at += 1,
        }
    }
    found
}

fn is_part(byte: u8) -> bool {
    byte == b'_' || byte.is_ascii_alphanumeric()
}

/// The value of a literal that begins after its quote, and where it ends.
fn string(text: &str, begin: usize) -> (String, usize) {
    let mut value = String::new();
    let mut characters = text[begin..].char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        match character {
            '"' => return (value, begin + at + 1),
            '\\' => match characters.next() {
                Some((_, 'n')) => value.push('\n'),
                Some((_, 't')) => value.push('\t'),
                Some((_, 'r')) => value.push('\r'),
                Some((_, '\n')) => while characters.next_if(|(_, next)| next.is_whitespace()).is_some() {},
                Some((_, other)) => value.push(other),
                None => {}
            },
            other => value.push(other),
        }
    }
    (value, text.len())
}
