//! A file of OpenTelemetry traces (`--traces FILE`): OTLP as JSON, one document or one a line.

use std::borrow::Cow;
use std::path::Path;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use crate::error::Error;
use crate::load::file;
use crate::model::observed::Span;

const LARGEST: u64 = 512 << 20;

/// Bytes. Longer values of an attribute are data.
const LONGEST: usize = 1 << 20;

/// Reads a file of traces.
///
/// # Errors
/// When the file cannot be read or is no such file: then with the place.
pub fn read(path: &Path) -> Result<Vec<Span>, Error> {
    let what = "OpenTelemetry traces (OTLP as JSON)";
    parse(&file::bytes(path, LARGEST)?).map_err(|message| Error::Observed { path: path.to_owned(), what, message })
}

#[derive(Deserialize)]
struct Document<'t> {
    #[serde(rename = "resourceSpans", borrow)]
    resources: Vec<Resource<'t>>,
}

#[derive(Deserialize)]
struct Resource<'t> {
    #[serde(rename = "scopeSpans", default, borrow)]
    scopes: Vec<Scope<'t>>,
}

#[derive(Deserialize)]
struct Scope<'t> {
    #[serde(default, borrow)]
    spans: Vec<Entry<'t>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Entry<'t> {
    #[serde(default, borrow)]
    trace_id: Cow<'t, str>,
    #[serde(default, borrow)]
    span_id: Cow<'t, str>,
    #[serde(default, borrow)]
    parent_span_id: Cow<'t, str>,
    #[serde(default, borrow)]
    name: Cow<'t, str>,
    #[serde(default, borrow)]
    attributes: Vec<Attribute<'t>>,
}

#[derive(Deserialize)]
struct Attribute<'t> {
    #[serde(borrow)]
    key: Cow<'t, str>,
    #[serde(default, borrow)]
    value: Value<'t>,
}

#[derive(Deserialize, Default)]
struct Value<'t> {
    #[serde(rename = "stringValue", borrow)]
    text: Option<Cow<'t, str>>,
}

/// Reads the text of such a file.
///
/// # Errors
/// What is wrong, with its line and column.
pub fn parse(bytes: &[u8]) -> Result<Vec<Span>, String> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut spans = Vec::new();
    let mut parents: Vec<(String, String)> = Vec::new();
    let mut numbers: FxHashMap<(String, String), u32> = FxHashMap::default();
    for document in serde_json::Deserializer::from_slice(bytes).into_iter::<Document<'_>>() {
        let document = document.map_err(|error| error.to_string())?;
        let scopes = document.resources.into_iter().flat_map(|resource| resource.scopes);
        for entry in scopes.flat_map(|scope| scope.spans) {
            let trace = entry.trace_id.into_owned();
            if !entry.span_id.is_empty() {
                // An exporter may send a span twice: the first counts.
                let key = (trace.clone(), entry.span_id.into_owned());
                if numbers.contains_key(&key) {
                    continue;
                }
                numbers.insert(key, spans.len() as u32);
            }
            parents.push((trace, entry.parent_span_id.into_owned()));
            spans.push(span(entry.name, &entry.attributes));
        }
    }
    if spans.is_empty() {
        return Err("there is no span in it".to_owned());
    }
    for (span, parent) in spans.iter_mut().zip(&parents) {
        span.parent = numbers.get(parent).copied();
    }
    Ok(spans)
}

fn span(name: Cow<'_, str>, attributes: &[Attribute<'_>]) -> Span {
    // The conventions have renamed most of these: the newer name first.
    let get = |keys: &[&str]| {
        let text = keys.iter().find_map(|key| {
            attributes.iter().find(|entry| entry.key == *key).and_then(|entry| entry.value.text.as_deref())
        });
        text.filter(|text| text.len() <= LONGEST).unwrap_or_default().to_owned()
    };
    let (function, within) = (get(&["code.function.name", "code.function"]), get(&["code.namespace"]));
    let code = match (within.is_empty(), function.is_empty()) {
        (true, _) => function,
        (false, true) => within,
        (false, false) if function.starts_with(&within) => function,
        (false, false) if within.contains('.') => format!("{within}.{function}"),
        (false, false) => format!("{within}::{function}"),
    };
    Span {
        name: name.into_owned(),
        code,
        file: get(&["code.file.path", "code.filepath"]),
        parent: None,
        statement: get(&["db.query.text", "db.statement"]),
        table: get(&["db.collection.name", "db.sql.table"]),
    }
}
