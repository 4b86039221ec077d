//! What becomes of each file, from what is generated, what was generated before, and what is there now. Nothing is read
//! or written here.

pub mod lock;
pub mod merge;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use self::lock::{Head, Lock, Locked};
use self::merge::{Merged, has_markers, merge};
use crate::error::Error;
use crate::model::generated::{Fate, Found, GeneratedFile, Plan, Step};

/// BLAKE3, in hexadecimal digits.
#[must_use]
pub fn hash(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}

/// The lock that holds, after a run that may have been killed: of each file the line of the lock to be, where the file is
/// what that run was to write, and else that of the lock before.
#[must_use]
pub fn recover(lock: Option<Lock>, next: Option<Lock>, found: &BTreeMap<String, Found>) -> Option<Lock> {
    let Some(next) = next else { return lock };
    let mut lock = lock.unwrap_or_default();
    lock.files.retain(|path, _| next.files.contains_key(path) || found.get(path) != Some(&Found::Nothing));
    for (path, entry) in next.files {
        let there = match found.get(&path) {
            Some(Found::File(bytes)) => Some(hash(bytes)),
            _ => None,
        };
        let written = entry.written.as_ref().unwrap_or(&entry.hash);
        // A file that nobody knew before was written by that run, even when it was edited since.
        let done = there.as_ref() == Some(written) || (there.is_some() && !lock.files.contains_key(&path));
        if done {
            lock.files.insert(path, entry);
        }
    }
    // What it was made from is only true when all is done.
    lock.head = Head { inputs: String::new(), ..next.head };
    Some(lock)
}

/// What is to be settled.
pub struct Request<'a> {
    pub files: Vec<GeneratedFile>,
    /// The lock that holds.
    pub lock: Option<&'a Lock>,
    /// Of each file, new or known, what is there.
    pub found: &'a BTreeMap<String, Found>,
    /// Whether files of such a target are looked at; those of others stay as they are.
    pub covers: &'a (dyn Fn(&str) -> bool + Sync),
    pub head: Head,
}

/// Decides about every file.
///
/// # Errors
/// [`Error::Foreign`] with all files that are in the way and not ours.
pub fn settle(request: Request<'_>) -> Result<(Vec<Step>, Lock), Error> {
    let none = BTreeMap::new();
    let locked = request.lock.map_or(&none, |lock| &lock.files);
    let mut foreign = Vec::new();
    let mut lock = Lock { head: request.head, files: BTreeMap::new() };
    let planned: BTreeSet<String> = request.files.iter().map(|file| file.path.clone()).collect();
    let news = |file: &GeneratedFile| locked.get(&file.path).is_some_and(|entry| entry.base.as_bytes() != file.bytes);
    let waiting: BTreeSet<String> =
        request.files.iter().filter(|file| news(file)).map(|file| file.path.clone()).collect();
    let settled: Vec<Result<(Step, Locked), String>> = request
        .files
        .into_par_iter()
        .map(|file| {
            let found = request.found.get(&file.path).unwrap_or(&Found::Nothing);
            one(file, locked, found)
        })
        .collect();
    let mut steps = Vec::with_capacity(settled.len());
    for result in settled {
        match result {
            Ok((step, entry)) => {
                lock.files.insert(step.path.clone(), entry);
                steps.push(step);
            }
            Err(message) => foreign.push(message),
        }
    }
    for (path, entry) in locked.iter().filter(|(path, _)| !planned.contains(*path)) {
        if !(request.covers)(&entry.target) {
            lock.files.insert(path.clone(), entry.clone());
            continue;
        }
        let step = |fate, before: Option<&Vec<u8>>| Step {
            path: path.clone(),
            fate,
            before: before.cloned(),
            after: None,
            executable: false,
        };
        match request.found.get(path) {
            Some(Found::File(bytes)) if hash(bytes) == entry.hash => steps.push(step(Fate::Removed, Some(bytes))),
            None | Some(Found::Nothing) => {}
            Some(Found::File(_) | Found::Other(_)) => steps.push(step(Fate::Released, None)),
        }
    }
    if !foreign.is_empty() {
        return Err(Error::Foreign { files: foreign });
    }
    // What waits for a person has not been made of the new inputs yet, and must be looked at again.
    if steps
        .iter()
        .any(|step| matches!(step.fate, Fate::Unresolved | Fate::Unmergeable) && waiting.contains(&step.path))
    {
        lock.head.inputs.clear();
    }
    steps.sort_by(|a, b| a.path.cmp(&b.path));
    Ok((steps, lock))
}

/// A plan of steps and the lock that is true after them.
#[must_use]
pub fn plan(steps: Vec<Step>, lock: &Lock, lock_before: Option<&str>) -> Plan {
    let text = lock.text();
    Plan { steps, lock_changes: lock_before != Some(text.as_str()), lock: text }
}

/// A file that is generated: what becomes of it, and what the lock says of it then. An error where it is not ours.
fn one(file: GeneratedFile, locked: &BTreeMap<String, Locked>, found: &Found) -> Result<(Step, Locked), String> {
    let GeneratedFile { path, bytes, executable, yields, target } = file;
    // Templates are texts, and so is what they print.
    let text = String::from_utf8(bytes).map_err(|_| format!("{path} (what is generated is no text)"))?;
    let digest = hash(text.as_bytes());
    let fresh =
        |base: String, written: Option<String>| Locked { target: target.clone(), hash: digest.clone(), written, base };
    let step = |fate, before: Option<&Vec<u8>>, after: Option<String>| Step {
        path: path.clone(),
        fate,
        before: before.cloned(),
        after: after.map(String::into_bytes),
        executable,
    };
    let entry = locked.get(&path);
    let there = match found {
        Found::Other(what) => return Err(format!("{path} ({what})")),
        Found::Nothing => {
            return Ok(match entry {
                Some(_) => (step(Fate::Deleted, None, None), fresh(text, None)),
                None => (step(Fate::Created, None, Some(text.clone())), fresh(text, None)),
            });
        }
        Found::File(there) => there,
    };
    let same = there.as_slice() == text.as_bytes();
    let Some(entry) = entry else {
        if yields && !same {
            return Ok((step(Fate::Edited, None, None), fresh(text, Some(hash(there)))));
        }
        return if same { Ok((step(Fate::Adopted, None, None), fresh(text, None))) } else { Err(path) };
    };
    if same {
        return Ok((step(Fate::Current, None, None), fresh(text, None)));
    }
    if hash(there) == entry.hash {
        return Ok((step(Fate::Updated, Some(there), Some(text.clone())), fresh(text, None)));
    }
    let Ok(edited) = std::str::from_utf8(there) else {
        let fate = if digest == entry.hash { Fate::Edited } else { Fate::Unmergeable };
        return Ok((step(fate, None, None), entry.clone()));
    };
    if has_markers(edited) && !has_markers(&text) {
        return Ok((step(Fate::Unresolved, None, None), entry.clone()));
    }
    if digest == entry.hash {
        return Ok((step(Fate::Edited, None, None), Locked { target: target.clone(), ..entry.clone() }));
    }
    let (fate, merged) = match merge(&entry.base, edited, &text) {
        Merged::Clean(merged) => (Fate::Merged, merged),
        Merged::Conflict(merged) => (Fate::Conflict, merged),
    };
    let written = Some(hash(merged.as_bytes()));
    if merged == edited {
        // All that is new was there already.
        return Ok((step(Fate::Edited, None, None), fresh(text, written)));
    }
    Ok((step(fate, Some(there), Some(merged)), fresh(text, written)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn generated(path: &str, text: &str) -> GeneratedFile {
        GeneratedFile { target: "kong".to_owned(), ..GeneratedFile::new(path, text.as_bytes().to_vec()) }
    }

    fn lock(files: &[(&str, &str)]) -> Lock {
        let entry = |text: &str| Locked {
            target: "kong".to_owned(),
            hash: hash(text.as_bytes()),
            written: None,
            base: text.to_owned(),
        };
        Lock {
            head: Head { version: lock::VERSION, ..Head::default() },
            files: files.iter().map(|(path, text)| ((*path).to_owned(), entry(text))).collect(),
        }
    }

    /// The fate of one file: what was generated before, what is there, what is generated now; and what is written.
    fn fate(before: Option<&str>, there: Option<&str>, now: Option<&str>) -> (Result<Fate, ()>, Option<String>) {
        let held = lock(&before.map(|text| ("a", text)).into_iter().collect::<Vec<_>>());
        let found = there.map_or(Found::Nothing, |text| Found::File(text.as_bytes().to_vec()));
        let request = Request {
            files: now.map(|text| generated("a", text)).into_iter().collect(),
            lock: Some(&held),
            found: &BTreeMap::from([("a".to_owned(), found)]),
            covers: &|_| true,
            head: Head { inputs: "new".to_owned(), ..Head::default() },
        };
        match settle(request) {
            Ok((steps, _)) => match steps.into_iter().next() {
                Some(step) => (Ok(step.fate), step.after.map(|bytes| String::from_utf8(bytes).expect("text"))),
                None => (Ok(Fate::Current), None),
            },
            Err(_) => (Err(()), None),
        }
    }

    #[test]
    fn each_file_has_its_fate() {
        let long = "1\n2\n3\n4\n5\n";
        for (before, there, now, expected, written) in [
            (None, None, Some("x"), Ok(Fate::Created), Some("x")),
            (None, Some("x"), Some("x"), Ok(Fate::Adopted), None),
            (None, Some("y"), Some("x"), Err(()), None),
            (Some("x"), Some("x"), Some("x"), Ok(Fate::Current), None),
            (Some("x"), Some("x"), Some("y"), Ok(Fate::Updated), Some("y")),
            (Some("x"), None, Some("y"), Ok(Fate::Deleted), None),
            (Some("x"), Some("z"), Some("x"), Ok(Fate::Edited), None),
            (Some("x"), Some("y"), Some("y"), Ok(Fate::Current), None),
            (Some("x"), Some("x"), None, Ok(Fate::Removed), None),
            (Some("x"), Some("z"), None, Ok(Fate::Released), None),
            (Some("x"), None, None, Ok(Fate::Current), None),
            (Some(long), Some("0\n2\n3\n4\n5\n"), Some("1\n2\n3\n4\n6\n"), Ok(Fate::Merged), Some("0\n2\n3\n4\n6\n")),
            (Some("x"), Some("<<<<<<< edited\n>>>>>>> now\n"), Some("y"), Ok(Fate::Unresolved), None),
        ] {
            let found = fate(before, there, now);
            assert_eq!(found, (expected, written.map(str::to_owned)), "{before:?} {there:?} {now:?}");
        }
        assert_eq!(fate(Some("x\n"), Some("y\n"), Some("z\n")).0, Ok(Fate::Conflict));
    }

    #[test]
    fn what_yields_stands_back_and_is_merged_later() {
        let file = GeneratedFile { yields: true, ..generated("a", "1\n2\n3\n") };
        let found = BTreeMap::from([("a".to_owned(), Found::File(b"1\n2\n3\nmine\n".to_vec()))]);
        let none = Lock { head: Head { version: lock::VERSION, ..Head::default() }, files: BTreeMap::new() };
        let settle_with = |file: GeneratedFile, lock: &Lock| {
            let (files, head) = (vec![file], Head::default());
            settle(Request { files, lock: Some(lock), found: &found, covers: &|_| true, head }).expect("settled")
        };
        let (steps, held) = settle_with(file, &none);
        assert_eq!((steps[0].fate, &steps[0].after), (Fate::Edited, &None));
        let (steps, _) = settle_with(generated("a", "0\n2\n3\n"), &held);
        assert_eq!((steps[0].fate, steps[0].after.as_deref()), (Fate::Merged, Some(b"0\n2\n3\nmine\n".as_slice())));
    }

    #[test]
    fn files_of_other_targets_stay() {
        let held = lock(&[("a", "x")]);
        let found = BTreeMap::from([("a".to_owned(), Found::File(b"x".to_vec()))]);
        let request = Request {
            files: Vec::new(),
            lock: Some(&held),
            found: &found,
            covers: &|name| name != "kong",
            head: Head::default(),
        };
        let (steps, lock) = settle(request).expect("settled");
        assert_eq!((steps.len(), lock.files.len()), (0, 1));
    }

    #[test]
    fn links_and_folders_are_in_the_way() {
        let found = BTreeMap::from([("a".to_owned(), Found::Other("a link"))]);
        let held = lock(&[("a", "x")]);
        let files = vec![generated("a", "x")];
        let request = Request { files, lock: Some(&held), found: &found, covers: &|_| true, head: Head::default() };
        assert!(matches!(settle(request), Err(Error::Foreign { files }) if files == ["a (a link)"]));
    }

    #[test]
    fn a_lock_is_read_back_and_a_broken_one_is_told_by_its_line() {
        let lock = lock(&[("a", "x\n\"y\"\n"), ("b/c", "")]);
        let text = lock.text();
        assert_eq!(Lock::parse(&text), Ok(lock));
        assert_eq!(text.lines().count(), 3);
        for (broken, line) in [
            (String::new(), 1),
            (text.replace("\"version\":1", "\"version\":2"), 1),
            (text.replace("{\"path\":\"b/c\"", "<<<<<<< HEAD\n{\"path\":\"b/c\""), 3),
            (text.replace(&hash(b"x\n\"y\"\n"), &hash(b"z")), 2),
            (text.replace("\"base\":\"", "\"base\":\"////"), 2),
            (text.replace("\"b/c\"", "\"../c\""), 3),
            (text.replace("\"b/c\"", "\"a\""), 3),
        ] {
            assert!(Lock::parse(&broken).is_err_and(|(at, _)| at == line), "{broken}");
        }
    }
}
