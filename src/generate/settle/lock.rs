//! The lock: what was generated, as it was generated. It is committed with the files.
//!
//! A line of JSON for the whole and one for each file, sorted: so that git merges it, and a broken one can be named by
//! its line. Each file's text stands in its line as it was generated, for that is what a later merge starts from; beside
//! the lock, in one file, it can't get out of step with it. It is compressed (LZ4, base64), so that whoever reads a change
//! of the platform does not read everything twice.

use std::borrow::Cow;
use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;
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

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locked {
    pub target: String,
    /// Of the text as it was generated.
    pub hash: String,
    /// Of what was written, where something was merged into it.
    pub written: Option<String>,
    /// The text as it was generated.
    pub base: String,
}

/// A file, as it stands in its line.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<'a> {
    #[serde(borrow)]
    path: Cow<'a, str>,
    #[serde(borrow)]
    target: Cow<'a, str>,
    #[serde(borrow)]
    hash: Cow<'a, str>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    written: Option<Cow<'a, str>>,
    #[serde(borrow)]
    base: Cow<'a, str>,
}

impl Line<'_> {
    fn of<'a>(path: &'a str, locked: &'a Locked) -> Line<'a> {
        Line {
            path: path.into(),
            target: locked.target.as_str().into(),
            hash: locked.hash.as_str().into(),
            written: locked.written.as_deref().map(Cow::from),
            base: pack(&locked.base).into(),
        }
    }

    fn read(self) -> Result<(String, Locked), String> {
        if !crate::model::generated::is_fit(&self.path) {
            return Err("a path that was never generated".to_owned());
        }
        let base = unpack(&self.base).filter(|base| hash(base.as_bytes()) == self.hash);
        let base = base.ok_or_else(|| format!("the text of `{}` and its hash differ", self.path))?;
        let locked = Locked {
            target: self.target.into_owned(),
            hash: self.hash.into_owned(),
            written: self.written.map(Cow::into_owned),
            base,
        };
        Ok((self.path.into_owned(), locked))
    }
}

fn pack(text: &str) -> String {
    BASE64.encode(lz4_flex::block::compress_prepend_size(text.as_bytes()))
}

fn unpack(packed: &str) -> Option<String> {
    let bytes = BASE64.decode(packed).ok()?;
    let size = u32::from_le_bytes(*bytes.first_chunk()?) as usize;
    // No byte of LZ4 stands for more: a size that somebody made up gets no memory.
    if size > bytes.len() * 255 {
        return None;
    }
    String::from_utf8(lz4_flex::block::decompress_size_prepended(&bytes).ok()?).ok()
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
        let read: Vec<(usize, String, Locked)> = lines
            .par_iter()
            .map(|(line, text)| {
                let read: Line = serde_json::from_str(text).map_err(|error| wrong(*line, &error))?;
                let (path, locked) = read.read().map_err(|message| (line + 1, message))?;
                Ok((*line, path, locked))
            })
            .collect::<Result<_, _>>()?;
        let mut files = BTreeMap::new();
        for (line, path, locked) in read {
            if files.insert(path, locked).is_some() {
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
            .map(|(path, locked)| json(serde_json::to_string(&Line::of(path, locked))) + "\n")
            .collect();
        let mut text = json(serde_json::to_string(&self.head));
        text.push('\n');
        text.extend(lines);
        text
    }
}
