//! Look-ups: answered from the tables by their owner, asked for by others.

use std::collections::BTreeSet;

use super::super::decide::{Code, Route};
use super::super::layout;
use super::super::names::{comment, ident, literal, marked};
use super::ANEW;

/// Whether a service answers any.
pub(in super::super) fn has(code: &Code<'_>) -> bool {
    code.routes.iter().any(|route| route.lookup.is_some() || route.exposed.is_some())
}

/// `src/generated/lookups.rs`.
pub(in super::super) fn print(code: &Code<'_>) -> String {
    let service = code.service;
    let mut out = format!("//! Look-ups by keys, completely from the tables of this service.\n//!\n{ANEW}\n");
    let many: Vec<&Route> = code.routes.iter().filter(|route| route.lookup.is_some()).collect();
    let one: Vec<&Route> = code.routes.iter().filter(|route| route.exposed.is_some()).collect();
    let mut used =
        vec![format!("use {}_client::types;\n", service.identifier), "use chassis::{Result, lookup};\n".to_owned()];
    if !many.is_empty() {
        used.push("use axum::extract::State;\n".to_owned());
        used.push("use chassis::extract::{Json, Query};\n".to_owned());
        used.push("use chassis::lookup::Ids;\n".to_owned());
    }
    used.sort();
    out.push_str(&used.concat());
    out.push_str("\nuse super::app::App;\n");
    for route in one {
        let Some(exposed) = &route.exposed else { continue };
        let (name, answer) = (marked(&route.function), code.book.rust(&exposed.answer, "types::"));
        let key = code.book.rust(&exposed.key, "types::");
        out.push_str(&format!(
            "\n/// `{}` by `{}`, for `{} {}`.\n",
            comment(&exposed.table),
            comment(&exposed.column),
            route.method,
            route.template()
        ));
        let arguments = ["app: &App".to_owned(), format!("key: {key}")];
        out.push_str(&layout::function(
            0,
            &format!("pub async fn {name}"),
            &arguments,
            &format!(" -> Result<{answer}>"),
        ));
        out.push_str(&statement(&exposed.statement));
        let text = if key == "String" { "key" } else { "key.to_string()" };
        let arguments = ["&app.db", "STATEMENT", text].map(str::to_owned);
        let arguments: Vec<String> =
            arguments.into_iter().chain([literal(&format!("row of {}", exposed.table))]).collect();
        out.push_str(&layout::call(4, "lookup::row", &arguments, ".await"));
        out.push_str("}\n");
    }
    for route in many {
        let Some(lookup) = &route.lookup else { continue };
        let (name, row) = (marked(&route.function), code.book.rust(&lookup.row, "types::"));
        out.push_str(&format!("\n/// Rows of `{}` by `{}`", comment(&lookup.table), comment(&lookup.column)));
        out.push_str(&format!(", which {} reads.\n", lookup.readers.keys().cloned().collect::<Vec<_>>().join(", ")));
        let arguments = ["State(app): State<App>", "Query(ids): Query<Ids>"].map(str::to_owned);
        let returns = format!(" -> Result<Json<Vec<{row}>>>");
        out.push_str(&layout::function(0, &format!("pub async fn {name}"), &arguments, &returns));
        out.push_str(&statement(&lookup.statement));
        out.push_str("    lookup::rows(&app.db, STATEMENT, &ids.keys()?).await.map(Json)\n}\n");
    }
    out
}

fn statement(text: &str) -> String {
    format!("    #[rustfmt::skip]\n    const STATEMENT: &str = {};\n", literal(text))
}

/// `src/generated/remote.rs`: in the place of reads of tables that are others' now.
pub(in super::super) fn remote(code: &Code<'_>) -> String {
    let mut out = format!("//! In the place of what was read of tables that are others' now.\n//!\n{ANEW}\n");
    out.push_str("use chassis::client::CallError;\n\nuse super::app::App;\n");
    let mut seen = BTreeSet::new();
    for (owner, lookup, places) in &code.reads {
        let mut name = lookup.function.clone();
        if !seen.insert(name.clone()) {
            name = format!("{}_{name}", owner.identifier);
            seen.insert(name.clone());
        }
        let mut docs = vec![
            format!(
                "Rows of `{}`, which belongs to `{}`, by `{}`; many keys are one call.",
                lookup.table, owner.name, lookup.column
            ),
            String::new(),
            "In the monolith these read it:".to_owned(),
        ];
        docs.extend(places.iter().map(|place| format!("- `{place}`")));
        out.push('\n');
        out.push_str(&layout::docs(0, "///", &docs));
        let key = key(&code.book.rust(&lookup.key, ""));
        let row = row_type(owner.identifier.as_str(), lookup);
        let arguments = ["app: &App".to_owned(), format!("ids: &[{key}]")];
        let returns = format!(" -> Result<Vec<{row}>, CallError>");
        out.push_str(&layout::function(0, &format!("pub async fn {}", marked(&name)), &arguments, &returns));
        out.push_str(&format!("    app.calls.{}.{}(ids).await\n}}\n", ident(&owner.name), marked(&lookup.function)));
    }
    out
}

/// Texts are borrowed.
pub(in super::super) fn key(rust: &str) -> String {
    if rust == "serde_json::Value" { "String".to_owned() } else { rust.to_owned() }
}

/// The name that the owner's book gives the row: it is never shared with another type of it.
fn row_type(owner: &str, lookup: &super::super::lookups::Lookup) -> String {
    let words: String =
        super::super::names::plain(&lookup.table).split('_').map(super::super::names::type_name).collect();
    format!("{owner}_client::types::{words}Row")
}
