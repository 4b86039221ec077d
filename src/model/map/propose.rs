//! What a map says to `split propose`: weights, limits, and what has to hold for every proposal.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::patterns::{LABEL, LINE};
use crate::model::weights::FIELDS;

/// What holds for every proposal. Arguments of the command win over it. A part is a module, an item or a table, named as
/// the proposal names it; one that is not there is warned of.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    description = "What holds for every proposal. Arguments of the command win over it. A part is a module, an item or a table, named as the proposal names it; one that is not there is warned of."
)]
pub struct Propose {
    /// Weights of the objective by name, as `--weight` takes them (docs/metrics.md). Others keep their defaults.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[schemars(extend(
        "propertyNames" = { "enum": FIELDS.iter().map(|(name, _)| *name).collect::<Vec<_>>() },
        "additionalProperties" = { "type": "number", "minimum": 0, "maximum": 1000 }
    ))]
    pub weights: BTreeMap<String, f64>,
    /// Parts that stay in one service: a list for each group.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("items" = group()))]
    pub together: Vec<Vec<String>>,
    /// Parts of which no two may be in one service: a list for each group.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("items" = group()))]
    pub apart: Vec<Vec<String>>,
    /// The service of parts, by pattern as in `modules` and `tables` of a service: with all that is below, the most
    /// specific one wins. `shared` stands for the library. Wins over what a previous map says.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[schemars(extend(
        "propertyNames" = { "pattern": LINE, "minLength": 1, "maxLength": 500 },
        "additionalProperties" = { "type": "string", "pattern": LABEL, "maxLength": 40 }
    ))]
    pub pinned: BTreeMap<String, String>,
    /// So many services, whatever that costs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 65535))]
    pub services: Option<u32>,
    /// Services of fewer lines are joined with others; a twentieth of all lines where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(max = 4_294_967_295_u32))]
    pub min_size: Option<u32>,
    /// Services of more lines are cut.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(max = 4_294_967_295_u32))]
    pub max_size: Option<u32>,
}

/// The schema of a group of parts.
fn group() -> serde_json::Value {
    let part = serde_json::json!({ "type": "string", "minLength": 1, "maxLength": 500, "pattern": LINE });
    serde_json::json!({ "type": "array", "items": part, "minItems": 2, "uniqueItems": true })
}

impl Propose {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
