//! What a rule finds: where a boundary of the service map is crossed.

use super::map::Level;

/// One crossing, with all places where it happens.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    pub key: Key,
    pub level: Level,
    /// The service that has to mend it; empty where none is responsible.
    pub service: String,
    /// Owners of both ends, for people.
    pub from_owner: String,
    pub to_owner: String,
    pub message: String,
    /// The shortest way to mend or to allow it.
    pub help: String,
    /// Sorted, never empty; the count of the key's ratchet is their number.
    pub places: Vec<CodePlace>,
    /// For indirect findings: how the one end leads to the other.
    pub path: Vec<PathStep>,
}

/// What makes a finding the same tomorrow: no line, no message, no level.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    pub rule: &'static str,
    /// The item, table or service that crosses.
    pub from: String,
    /// The item, the tables (sorted, with `+` between them) or the service that is reached.
    pub to: String,
    /// `read`, `write`, columns of a foreign key …; may be empty.
    pub detail: String,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CodePlace {
    /// Relative to the root.
    pub file: String,
    /// From 1; 0 where the whole file is meant.
    pub line: u32,
    pub column: u32,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathStep {
    pub text: String,
    pub place: Option<CodePlace>,
}
