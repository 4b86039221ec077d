//! Files that are made of a service map, and what happens to them in the folder that they go to.

use schemars::JsonSchema;
use serde::Serialize;

/// A file, before it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GeneratedFile {
    /// Below the output folder, with `/`.
    pub path: String,
    pub bytes: Vec<u8>,
    pub executable: bool,
    /// One that is there already is somebody's own version of it, and stays.
    pub yields: bool,
    /// Of which target it is; whoever runs the targets fills it in.
    pub target: String,
}

impl GeneratedFile {
    #[must_use]
    pub fn new(path: impl Into<String>, bytes: Vec<u8>) -> Self {
        Self { path: path.into(), bytes, executable: false, yields: false, target: String::new() }
    }
}

/// What is in the output folder in the place of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    Nothing,
    File(Vec<u8>),
    /// A link, a folder, or something below a link: never written to. Says what it is.
    Other(&'static str),
}

/// What becomes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Fate {
    /// It is as it would be generated.
    Current,
    /// It was edited, and there is nothing new to merge.
    Edited,
    /// It was deleted, and stays so.
    Deleted,
    /// It was there, with the same bytes.
    Adopted,
    /// It was not there.
    Created,
    /// It was as it had been generated before.
    Updated,
    /// What is new was merged into what was edited.
    Merged,
    /// Both changed the same lines: the file has markers.
    Conflict,
    /// It still has the markers of an earlier conflict: nothing is done to it.
    Unresolved,
    /// It is no text any more: nothing is merged into it.
    Unmergeable,
    /// No longer generated, and removed.
    Removed,
    /// No longer generated; it was edited, so it stays, and is no longer looked after.
    Released,
}

impl Fate {
    /// As it is told.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Edited => "edited",
            Self::Deleted => "deleted",
            Self::Adopted => "adopted",
            Self::Created => "created",
            Self::Updated => "updated",
            Self::Merged => "merged",
            Self::Conflict => "conflict",
            Self::Unresolved => "unresolved",
            Self::Unmergeable => "unmergeable",
            Self::Removed => "removed",
            Self::Released => "released",
        }
    }

    /// Whether a person has to look after it.
    #[must_use]
    pub fn needs_a_person(self) -> bool {
        matches!(self, Self::Conflict | Self::Unresolved | Self::Unmergeable)
    }
}

/// One file's part of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub path: String,
    pub fate: Fate,
    /// What is there now.
    pub before: Option<Vec<u8>>,
    /// What is written; nothing where nothing is.
    pub after: Option<Vec<u8>>,
    pub executable: bool,
}

impl Step {
    /// Whether the disk changes.
    #[must_use]
    pub fn changes(&self) -> bool {
        self.after.is_some() || self.fate == Fate::Removed
    }
}

/// All that a run does, decided before the first byte is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Sorted by path.
    pub steps: Vec<Step>,
    /// The text of the lock when all is done.
    pub lock: String,
    /// Whether the lock on the disk says something else.
    pub lock_changes: bool,
}

impl Plan {
    /// Whether the output is what it would be.
    #[must_use]
    pub fn is_current(&self) -> bool {
        !self.lock_changes && !self.steps.iter().any(|step| step.changes() || step.fate.needs_a_person())
    }
}

/// What is kept in the output folder, beside the files: the lock and, while files are written, the lock to be.
pub const KEPT: &str = ".split";
pub const LOCK: &str = "generated.lock";
pub const NEXT_LOCK: &str = "generated.lock.next";

/// Whether a path stays below the output folder, and away from what others keep there, on every system.
#[must_use]
pub fn is_fit(path: &str) -> bool {
    const KEPT: &[&str] = &[".git", ".hg", ".svn", ".jj", ".split"];
    let part = |part: &str| {
        let lower = part.to_ascii_lowercase();
        !part.is_empty()
            && part.len() <= 100
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
            && part.bytes().any(|byte| byte != b'.')
            && !part.ends_with('.')
            && !KEPT.contains(&lower.as_str())
    };
    path.len() <= 240 && path.split('/').all(part)
}

#[cfg(test)]
mod tests {
    use super::is_fit;

    #[test]
    fn paths_stay_inside() {
        for path in ["kong/kong.yaml", "a", ".github/workflows/x.yml", ".env.example", "a/.gitignore"] {
            assert!(is_fit(path), "{path}");
        }
        for path in [
            "", "/a", "a/", "../a", "a/../b", "a/./b", ".git/x", "a/.GIT/x", ".split/x", "a\\b", "a b", "a\nb", "C:",
            "...", "a.", "é", "a//b",
        ] {
            assert!(!is_fit(path), "{path}");
        }
        assert!(!is_fit(&"a".repeat(101)) && !is_fit(&"a/".repeat(130)));
    }
}
