//! The lock: what was generated, as it was generated. It is committed with the files.
//!
//! A line of JSON for the whole and one for each file, sorted: so that git merges it, and a broken one can be named by
//! its line. Each file's text stands in its line as it was generated, for that is what a later merge starts from; beside
//! the lock, in one file, it can't get out of step with it.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::hash;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lock {
    pub head: Head,
    pub files: BTreeMap<String, Locked>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Of this format.
    pub version: u32,
    /// The version of `split`.
    pub tool: String,
    /// Of all that the files were made from.
    pub inputs: String,
    /// Targets that were asked for, and that the map alone would not have.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Locked {
    pub target: String,
    /// Of the text as it was generated.
    pub hash: String,
    /// Of what was written, where something was merged into it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written: Option<String>,
    /// The text as it was generated.
    pub base: String,
}

#[derive(Serialize)]
struct LineOut<'a> {
    path: &'a str,
    #[serde(flatten)]
    locked: &'a Locked,
}

#[derive(Deserialize)]
struct LineIn {
    path: String,
    target: String,
    hash: String,
    #[serde(default)]
    written: Option<String>,
    base: String,
}

pub const VERSION: u32 = 1;

impl Lock {
    /// Reads a lock.
    ///
    /// # Errors
    /// The line that is wrong, and why.
    pub fn parse(text: &str) -> Result<Self, (usize, String)> {
        let mut lines = text.lines().enumerate();
        let wrong = |line: usize, error: &dyn std::fmt::Display| (line + 1, error.to_string());
        let Some((_, first)) = lines.next() else { return Err((1, "it is empty".to_owned())) };
        let head: Head = serde_json::from_str(first).map_err(|error| wrong(0, &error))?;
        if head.version != VERSION {
            return Err((1, format!("version {} is not known here; a newer `split` wrote it", head.version)));
        }
        let lines: Vec<(usize, &str)> = lines.collect();
        let read: Vec<(usize, LineIn)> = lines
            .par_iter()
            .map(|(line, text)| {
                let read: LineIn = serde_json::from_str(text).map_err(|error| wrong(*line, &error))?;
                if hash(read.base.as_bytes()) != read.hash {
                    return Err((line + 1, format!("the text of `{}` and its hash differ", read.path)));
                }
                Ok((*line, read))
            })
            .collect::<Result<_, _>>()?;
        let mut files = BTreeMap::new();
        for (line, LineIn { path, target, hash, written, base }) in read {
            if !crate::model::generated::is_fit(&path) {
                return Err((line + 1, "a path that was never generated".to_owned()));
            }
            if files.insert(path, Locked { target, hash, written, base }).is_some() {
                return Err((line + 1, "a file for the second time".to_owned()));
            }
        }
        Ok(Self { head, files })
    }

    /// Writes it.
    #[must_use]
    #[allow(clippy::missing_panics_doc, reason = "it cannot")]
    pub fn text(&self) -> String {
        let json = |value: Result<String, serde_json::Error>| value.expect("texts and numbers are always JSON");
        let lines: Vec<String> = self
            .files
            .par_iter()
            .map(|(path, locked)| json(serde_json::to_string(&LineOut { path, locked })) + "\n")
            .collect();
        let mut text = json(serde_json::to_string(&self.head));
        text.push('\n');
        text.extend(lines);
        text
    }
}
