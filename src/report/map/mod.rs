//! Service maps for people: who owns what, the file's format, a map to start from, the schema for editors.

mod format;
mod start;

use std::collections::BTreeMap;
use std::io::{self, Write};

use schemars::Schema;

pub use self::format::format;
pub use self::start::start;
use crate::model::analysis::Analysis;
use crate::model::map::ServiceMap;
use crate::model::ownership::{Owner, Ownership};
use crate::report::Style;
use crate::report::layout::{Paint, WIDTH, count, wrap};

/// Where editors find the schema of a map.
pub(super) const SCHEMA_FILE: &str = "service-map.schema.json";

/// The schema of a map, as its types say it.
#[must_use]
pub(super) fn schema() -> Schema {
    let mut schema = schemars::schema_for!(ServiceMap);
    schema.insert("title".to_owned(), "The service map of `split` (split.yaml)".into());
    // As in compose files: a place for anchors.
    schema.insert("patternProperties".to_owned(), serde_json::json!({ "^x-": true }));
    schema
}

/// Who owns what, and what nobody owns.
///
/// # Errors
/// As the writer says.
pub fn show(
    map: &ServiceMap,
    analysis: &Analysis,
    own: &Ownership,
    style: Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut page = Page { paint: Paint::new(style), out };
    let mut parts: BTreeMap<Owner, Parts> = BTreeMap::new();
    for (module, owner) in analysis.modules.iter().zip(&own.modules) {
        let above = module.parent.map(|parent| own.modules[parent.0 as usize]);
        // A module is named where its owner begins; what is inside goes with it.
        if above != Some(*owner) {
            parts.entry(*owner).or_default().modules.push(module.id.clone());
        }
        parts.entry(*owner).or_default().lines += u64::from(module.lines);
    }
    for (item, owner) in analysis.items.iter().zip(&own.items) {
        if own.module(item.module) != *owner && item.parent.is_none() {
            parts.entry(*owner).or_default().items.push(item.id.clone());
        }
    }
    for ((_, name), owner) in &own.tables {
        parts.entry(*owner).or_default().tables.push(name.to_string());
    }
    for (route, owner) in analysis.routes.iter().zip(&own.routes) {
        parts.entry(*owner).or_default().routes.push(format!("{} {}", route.method, route.path));
    }
    for (index, (name, service)) in (0u32..).zip(&map.services) {
        let owned = parts.remove(&Owner::Service(index)).unwrap_or_default();
        page.owner(name, service.summary.as_deref().unwrap_or_default(), &owned)?;
    }
    for (owner, owned) in parts {
        let title = match owner {
            Owner::Shared => "shared".to_owned(),
            Owner::Contested(_) => format!("claimed by {}", own.name(owner)),
            Owner::Nobody | Owner::Service(_) => "unmapped".to_owned(),
        };
        page.owner(&title, "", &owned)?;
    }
    let idle: Vec<String> = own.idle.iter().map(|(place, pattern)| format!("{pattern} ({place})")).collect();
    page.list("fits nothing", &idle)
}

#[derive(Default)]
struct Parts {
    lines: u64,
    modules: Vec<String>,
    items: Vec<String>,
    tables: Vec<String>,
    routes: Vec<String>,
}

struct Page<'a> {
    paint: Paint,
    out: &'a mut dyn Write,
}

impl Page<'_> {
    fn owner(&mut self, name: &str, summary: &str, parts: &Parts) -> io::Result<()> {
        let size = format!(
            "{}, {}, {}",
            count(usize::try_from(parts.lines).unwrap_or(usize::MAX), "line"),
            count(parts.tables.len(), "table"),
            count(parts.routes.len(), "route")
        );
        writeln!(self.out, "{}  {}", self.paint.title(name), self.paint.quiet(&size))?;
        if !summary.is_empty() {
            writeln!(self.out, "  {summary}")?;
        }
        self.list("modules", &parts.modules)?;
        self.list("items", &parts.items)?;
        self.list("tables", &parts.tables)?;
        self.list("routes", &parts.routes)?;
        writeln!(self.out)
    }

    fn list(&mut self, title: &str, parts: &[String]) -> io::Result<()> {
        if parts.is_empty() {
            return Ok(());
        }
        let head = format!("  {title}: ");
        let indent = head.chars().count();
        for (index, line) in wrap(parts, ", ", WIDTH - indent).iter().enumerate() {
            let start = if index == 0 { head.clone() } else { " ".repeat(indent) };
            writeln!(self.out, "{}{line}", self.paint.quiet(&start))?;
        }
        Ok(())
    }
}
