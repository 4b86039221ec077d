//! What events carry.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use super::patterns::{FIELD, FIELD_KIND, LINE};

/// What an event carries.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EventShape {
    /// What has happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 500), regex(pattern = LINE))]
    pub summary: Option<String>,
    /// The field that says which one it is about: events with the same value keep their order. Without one, whoever publishes
    /// the event names it beside the fields.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 60), regex(pattern = FIELD))]
    pub key: Option<String>,
    /// The kinds of its fields, by name: `string`, `uuid`, `integer`, `number`, `boolean`, `timestamp`, `json`; with `?` for
    /// one that may be missing.
    #[schemars(extend("minProperties" = 1, "propertyNames" = { "pattern": FIELD, "maxLength": 60 }))]
    pub fields: BTreeMap<String, Field>,
}

/// The kind of a field: `uuid`, or `uuid?` for one that may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    pub kind: FieldKind,
    pub optional: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    String,
    Uuid,
    Integer,
    Number,
    Boolean,
    Timestamp,
    Json,
}

impl FieldKind {
    /// All kinds with the words that stand for them in a map.
    pub const WORDS: &'static [(&'static str, Self)] = &[
        ("string", Self::String),
        ("uuid", Self::Uuid),
        ("integer", Self::Integer),
        ("number", Self::Number),
        ("boolean", Self::Boolean),
        ("timestamp", Self::Timestamp),
        ("json", Self::Json),
    ];
}

impl Field {
    /// Reads `uuid?`; nothing where that is no kind.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (word, optional) = text.strip_suffix('?').map_or((text, false), |word| (word, true));
        let (_, kind) = FieldKind::WORDS.iter().find(|(name, _)| *name == word)?;
        Some(Self { kind: *kind, optional })
    }
}

impl std::fmt::Display for Field {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let word = FieldKind::WORDS.iter().find(|(_, kind)| *kind == self.kind).map_or("", |(word, _)| word);
        write!(out, "{word}{}", if self.optional { "?" } else { "" })
    }
}

impl Serialize for Field {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for Field {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Field".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": FIELD_KIND })
    }
}
