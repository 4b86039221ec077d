//! What a run of `split generate` does to each file, as JSON; `schemas/generated.schema.json` describes it.

use std::io::{self, Write};

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use crate::model::generated::{Fate, Plan};

/// Raised when a reader of the document has to change.
const VERSION: u32 = 1;

/// What becomes of generated files.
#[derive(Serialize, JsonSchema)]
struct Document<'p> {
    /// Of this format.
    version: u32,
    /// Whether nothing has to be written.
    current: bool,
    /// Sorted by path.
    files: Vec<Entry<'p>>,
}

#[derive(Serialize, JsonSchema)]
struct Entry<'p> {
    /// Below the output folder.
    path: &'p str,
    fate: Fate,
}

/// Writes the document.
///
/// # Errors
/// When it can't be written.
pub fn json(plan: &Plan, out: &mut dyn Write) -> io::Result<()> {
    let files = plan.steps.iter().map(|step| Entry { path: &step.path, fate: step.fate }).collect();
    let document = Document { version: VERSION, current: plan.is_current(), files };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    out.write_all(b"\n")
}

/// The schema of the document.
#[must_use]
pub(super) fn schema() -> Schema {
    let mut schema = schemars::schema_for!(Document<'static>);
    schema.insert("title".to_owned(), "What `split generate --format json` writes".into());
    schema
}

/// The schema of `database/crossings.json`.
#[must_use]
pub(super) fn crossings_schema() -> Schema {
    let mut schema = schemars::schema_for!(crate::model::crossing::Document);
    schema.insert(
        "title".to_owned(),
        "What crosses the databases of services, as `split generate --target database` writes it".into(),
    );
    schema
}
