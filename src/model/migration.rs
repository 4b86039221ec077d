//! What migrations do: which tables each of them touches, and how.

use bitcode::{Decode, Encode};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::schema::{Name, Place};

/// A migration, up.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema, Encode, Decode)]
pub struct Migration {
    /// Relative to the root, with `/`.
    pub file: String,
    /// In their order; each kind once a table.
    pub touches: Vec<Touch>,
}

/// What a migration does to a table or a view.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, JsonSchema, Encode, Decode)]
pub struct Touch {
    /// As it is called after all migrations.
    pub table: Name,
    pub kind: TouchKind,
    /// The same migration has made it.
    pub fresh: bool,
    #[serde(flatten)]
    pub place: Place,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, Default)]
#[derive(Encode, Decode)]
#[serde(rename_all = "snake_case")]
pub enum TouchKind {
    /// It is made, altered, dropped, indexed, or gets a trigger.
    #[default]
    Schema,
    /// Its rows are changed.
    Write,
    /// Its rows are read, by a statement that changes those of another.
    Read,
}
