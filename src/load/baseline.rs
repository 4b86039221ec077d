//! The baseline from disk: one file a service below `.split/`, one line an entry.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::model::baseline::{Baseline, Entry, EntryKey, VERSION};
use crate::model::map::Date;

/// The folder beside the map.
pub const FOLDER: &str = ".split";

/// The file of what no service is responsible for; no service can have this name.
const SYSTEM: &str = "_system";

/// The first line of a file.
#[derive(Serialize, Deserialize)]
struct Head {
    version: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    rule: String,
    from: String,
    to: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    detail: String,
    count: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    issue: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<String>,
}

/// Reads all files of the folder; a folder that is not there is an empty baseline.
///
/// # Errors
/// When a file cannot be read, is of another version, or has a line that is no entry.
pub fn read(folder: &Path) -> Result<Baseline, Error> {
    let failed = |source| Error::Read { path: folder.to_owned(), source };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Baseline::default()),
        Err(error) => return Err(failed(error)),
    };
    let mut baseline = Baseline::default();
    for entry in entries {
        let path = entry.map_err(failed)?.path();
        if path.extension().is_none_or(|extension| extension != "jsonl") {
            continue;
        }
        let Some(stem) = path.file_stem().and_then(|stem| stem.to_str()) else { continue };
        let service = if stem == SYSTEM { String::new() } else { stem.to_owned() };
        let text = fs::read_to_string(&path).map_err(|source| Error::Read { path: path.clone(), source })?;
        let mut list = parse(&text).map_err(|(line, message)| Error::Baseline { path: path.clone(), line, message })?;
        list.sort();
        baseline.services.insert(service, list);
    }
    Ok(baseline)
}

fn parse(text: &str) -> Result<Vec<Entry>, (usize, String)> {
    let mut lines = (1usize..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty());
    let Some((number, first)) = lines.next() else { return Ok(Vec::new()) };
    let head: Head =
        serde_json::from_str(first).map_err(|_| (number, "the first line must be {\"version\":1}".to_owned()))?;
    if head.version != VERSION {
        return Err((number, format!("version {} is not known here; this program reads {VERSION}", head.version)));
    }
    let mut seen: BTreeMap<EntryKey, usize> = BTreeMap::new();
    let mut list = Vec::new();
    for (number, line) in lines {
        if line.starts_with("<<<<<<<") || line.starts_with(">>>>>>>") || line.starts_with("=======") {
            return Err((
                number,
                "an unresolved merge: keep the lines of both sides, then `split check --update`".to_owned(),
            ));
        }
        let line: Line = serde_json::from_str(line).map_err(|error| (number, error.to_string()))?;
        let until = match line.until {
            None => None,
            Some(text) => Some(Date::parse(&text).ok_or((number, format!("`{text}` is no day")))?),
        };
        let key = EntryKey { rule: line.rule, from: line.from, to: line.to, detail: line.detail };
        if line.count == 0 {
            return Err((number, "an entry that allows nothing: take it out".to_owned()));
        }
        // Two branches may have added the same: after the merge it stands here twice, and the greater count holds.
        match seen.get(&key) {
            Some(&at) => {
                let before: &mut Entry = &mut list[at];
                before.count = before.count.max(line.count);
            }
            None => {
                seen.insert(key.clone(), list.len());
                list.push(Entry { key, count: line.count, reason: line.reason, issue: line.issue, until });
            }
        }
    }
    Ok(list)
}

/// The file of a service's entries.
#[must_use]
pub fn file(folder: &Path, service: &str) -> PathBuf {
    let name = if service.is_empty() { SYSTEM } else { service };
    folder.join(format!("{name}.jsonl"))
}

/// The files that a baseline is written as, with their content; nothing for a file that has to go.
#[must_use]
pub fn files(folder: &Path, before: &Baseline, after: &Baseline) -> Vec<(PathBuf, Option<String>)> {
    let names = before.services.keys().chain(after.services.keys()).collect::<std::collections::BTreeSet<_>>();
    let mut files = Vec::new();
    for service in names {
        let path = file(folder, service);
        let list = after.services.get(service).map_or(&[][..], Vec::as_slice);
        if before.services.get(service).map(Vec::as_slice) == Some(list) {
            continue;
        }
        files.push((path, (!list.is_empty()).then(|| text(list))));
    }
    files
}

fn text(list: &[Entry]) -> String {
    let mut text = format!("{{\"version\":{VERSION}}}\n");
    for entry in list {
        let key = &entry.key;
        let line = Line {
            rule: key.rule.clone(),
            from: key.from.clone(),
            to: key.to.clone(),
            detail: key.detail.clone(),
            count: entry.count,
            reason: entry.reason.clone(),
            issue: entry.issue.clone(),
            until: entry.until.map(|date| date.to_string()),
        };
        text.push_str(&serde_json::to_string(&line).unwrap_or_default());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENTRY: &str =
        r#"{"rule":"foreign-read","from":"a::<impl X for Y>::f","to":"users","detail":"read","count":2}"#;

    #[test]
    fn what_is_written_is_read_again() {
        let list = parse(&format!("{{\"version\":1}}\n{ENTRY}\n")).expect("a baseline");
        assert_eq!(text(&list), format!("{{\"version\":1}}\n{ENTRY}\n"));
        assert_eq!(parse(""), Ok(Vec::new()));
    }

    #[test]
    fn a_merge_of_two_branches_counts_the_greater() {
        let twice = format!("{{\"version\":1}}\n{ENTRY}\n{}\n", ENTRY.replace(":2}", ":5}"));
        assert_eq!(parse(&twice).expect("a baseline").iter().map(|entry| entry.count).collect::<Vec<_>>(), [5]);
    }

    #[test]
    fn what_is_no_baseline_has_a_line() {
        for (text, line) in [
            ("{}", 1),
            ("{\"version\":2}", 1),
            ("{\"version\":1}\nx", 2),
            ("{\"version\":1}\n<<<<<<< HEAD\n", 2),
            ("{\"version\":1}\n\n{\"rule\":\"x\",\"from\":\"a\",\"to\":\"b\",\"count\":0}", 3),
            ("{\"version\":1}\n{\"rule\":\"x\",\"from\":\"a\",\"to\":\"b\",\"count\":1,\"until\":\"2027-02-30\"}", 2),
        ] {
            assert_eq!(parse(text).map_err(|(line, _)| line), Err(line), "{text}");
        }
    }
}
