//! What routes take and answer, where no code says it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use super::events::FieldKind;
use super::patterns::{API_FIELD, FIELD, LINE, TYPE};

/// What the routes of a service take and answer. It goes before what the monolith's code says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Api {
    /// Objects, by name: the kinds of their fields, by name. A kind is one of those that events have, `date`, or the name of
    /// a type; `[kind]` is a list, `{kind}` an object of any names; with `?` behind it the field may be missing.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[schemars(extend("propertyNames" = { "pattern": TYPE, "maxLength": 60 }))]
    pub types: BTreeMap<String, ApiObject>,
    /// Texts that are one of some words, by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[schemars(extend("propertyNames" = { "pattern": TYPE, "maxLength": 60 }))]
    pub words: BTreeMap<String, Vec<String>>,
    /// Routes, as `METHOD /path`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub routes: BTreeMap<String, ApiRoute>,
}

impl Api {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The kinds of an object's fields, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct ApiObject {
    #[schemars(extend("propertyNames" = { "pattern": FIELD, "maxLength": 60 }))]
    pub fields: BTreeMap<String, ApiField>,
}

/// What a route takes and answers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ApiRoute {
    /// What it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 500), regex(pattern = LINE))]
    pub summary: Option<String>,
    /// The object that stands behind the `?`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub query: Option<ApiField>,
    /// The body of the request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub takes: Option<ApiField>,
    /// The body of the answer; none where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answers: Option<ApiField>,
    /// The status when all is well: 200, or 204 without a body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 200, max = 299))]
    pub status: Option<u16>,
}

/// `[Item]?`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiField {
    pub kind: ApiKind,
    pub many: Many,
    pub optional: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ApiKind {
    Plain(FieldKind),
    Date,
    /// A type of the service.
    Named(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Many {
    One,
    List,
    /// An object of any names.
    Map,
}

impl ApiField {
    /// Reads `[Item]?`; nothing where that is no kind. Whether a type is there is for others to say.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (text, optional) = text.strip_suffix('?').map_or((text, false), |text| (text, true));
        let within = |open: char, close: char| text.strip_prefix(open)?.strip_suffix(close);
        let (word, many) = match (within('[', ']'), within('{', '}')) {
            (Some(word), _) => (word, Many::List),
            (_, Some(word)) => (word, Many::Map),
            _ => (text, Many::One),
        };
        let kind = match FieldKind::WORDS.iter().find(|(name, _)| *name == word) {
            Some((_, kind)) => ApiKind::Plain(*kind),
            None if word == "date" => ApiKind::Date,
            None if is_type(word) => ApiKind::Named(word.to_owned()),
            None => return None,
        };
        Some(Self { kind, many, optional })
    }
}

/// Whether a name is good for a type: letters and digits, a capital first.
#[must_use]
pub fn is_type(name: &str) -> bool {
    name.bytes().next().is_some_and(|first| first.is_ascii_uppercase())
        && name.bytes().all(|sign| sign.is_ascii_alphanumeric())
        && name.len() <= 60
}

impl std::fmt::Display for ApiField {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let word = match &self.kind {
            ApiKind::Plain(kind) => FieldKind::WORDS.iter().find(|(_, one)| one == kind).map_or("", |(word, _)| *word),
            ApiKind::Date => "date",
            ApiKind::Named(name) => name,
        };
        let optional = if self.optional { "?" } else { "" };
        match self.many {
            Many::One => write!(out, "{word}{optional}"),
            Many::List => write!(out, "[{word}]{optional}"),
            Many::Map => write!(out, "{{{word}}}{optional}"),
        }
    }
}

impl Serialize for ApiField {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for ApiField {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "ApiField".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": API_FIELD })
    }
}

#[cfg(test)]
mod tests {
    use super::ApiField;

    #[test]
    fn kinds_are_read_and_written() {
        for text in ["uuid", "string?", "[Item]", "{number}?", "date", "[date]?", "Item"] {
            assert_eq!(ApiField::parse(text).map(|field| field.to_string()).as_deref(), Some(text));
        }
        for text in ["", "item", "[]", "[[Item]]", "Item??", "[Item", "It em", "{}"] {
            assert_eq!(ApiField::parse(text), None, "{text}");
        }
    }
}
