//! What is old and may stay for now: the ratchet's memory.

use std::collections::BTreeMap;

use super::finding::{Finding, Key};
use super::map::Date;

/// The version of the baseline's format.
pub const VERSION: u32 = 1;

/// One crossing that is allowed so many times.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    pub key: EntryKey,
    pub count: u32,
    /// Why it was added later; empty for what was there from the start.
    pub reason: Option<String>,
    pub issue: Option<String>,
    /// The last day on which it holds.
    pub until: Option<Date>,
}

/// [`Key`] as a file holds it: the rule may be one that this program does not know.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryKey {
    pub rule: String,
    pub from: String,
    pub to: String,
    pub detail: String,
}

impl From<&Key> for EntryKey {
    fn from(key: &Key) -> Self {
        Self { rule: key.rule.to_owned(), from: key.from.clone(), to: key.to.clone(), detail: key.detail.clone() }
    }
}

/// All entries, by service (empty: the system's own).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Baseline {
    pub services: BTreeMap<String, Vec<Entry>>,
}

/// How a finding compares with the baseline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Not in the baseline.
    New,
    /// In the baseline, and there are more places now; so many are allowed.
    More { allowed: u32 },
    /// In the baseline, as it is.
    Same,
    /// In the baseline under the name that its origin had before.
    Moved,
    /// In the baseline until a day that is over.
    Expired { until: Date },
}

impl Standing {
    /// Whether it is a finding that the baseline does not cover.
    #[must_use]
    pub fn is_new(self) -> bool {
        matches!(self, Self::New | Self::More { .. })
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    pub finding: Finding,
    pub standing: Standing,
}

/// An entry that allows more than there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stale {
    pub service: String,
    pub entry: Entry,
    /// How many there still are.
    pub left: u32,
}

/// What a check says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Verdict {
    /// Sorted by key.
    pub judged: Vec<Judged>,
    pub stale: Vec<Stale>,
    /// Entries of a strict service, which may have none.
    pub forbidden: Vec<(String, Entry)>,
}

/// `+new =same −fixed`, counted in places.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Delta {
    pub new: u32,
    pub same: u32,
    pub fixed: u32,
}

impl std::fmt::Display for Delta {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "+{} ={} −{}", self.new, self.same, self.fixed)
    }
}

impl Verdict {
    #[must_use]
    pub fn delta(&self) -> Delta {
        let mut delta = Delta::default();
        for judged in &self.judged {
            let places = judged.finding.places.len() as u32;
            match judged.standing {
                Standing::New => delta.new += places,
                Standing::More { allowed } => {
                    delta.new += places.saturating_sub(allowed);
                    delta.same += allowed.min(places);
                }
                Standing::Same | Standing::Moved | Standing::Expired { .. } => delta.same += places,
            }
        }
        delta.fixed = self.stale.iter().map(|stale| stale.entry.count - stale.left).sum();
        delta
    }
}
