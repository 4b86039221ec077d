//! Service maps for people: who owns what, the file's format, a map to start from, the schema for editors.

mod edit;
mod format;
mod start;

use std::collections::BTreeMap;
use std::io::{self, Write};

use schemars::Schema;

pub use self::edit::Edits;
pub use self::format::format;
pub(super) use self::start::scalar as quoted;
pub use self::start::{Ways, label, start};
use crate::model::analysis::Analysis;
use crate::model::map::{Discovery, Engine, EventBus, GatewayKind, Service, ServiceMap, SharedTable, Transport};
use crate::model::ownership::{Owner, Ownership};
use crate::report::Style;
use crate::report::layout::{Paint, WIDTH, count, wrap};

/// Where editors find the schema of a map that was written by this program: below the folder of the baseline, so that it
/// comes along in version control and is of the version that the project uses.
pub const SCHEMA_FILE: &str = "service-map.schema.json";

/// The schema of a map, as text.
#[must_use]
pub fn schema_text() -> String {
    let mut text = serde_json::to_string_pretty(&schema()).unwrap_or_default();
    text.push('\n');
    text
}

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
    let system = &map.system;
    let platform = [
        word(GatewayKind::WORDS, system.gateway),
        word(Discovery::WORDS, system.discovery),
        word(Transport::WORDS, system.transport),
        word(EventBus::WORDS, system.events),
    ];
    writeln!(page.out, "{}  {}\n", page.paint.title(&system.name), page.paint.quiet(&platform.join(", ")))?;
    for (index, (name, service)) in (0u32..).zip(&map.services) {
        let owned = parts.remove(&Owner::Service(index)).unwrap_or_default();
        page.owner(name, Some(service), &owned)?;
    }
    for (owner, owned) in parts {
        let title = match owner {
            Owner::Shared => "shared".to_owned(),
            Owner::Contested(_) => format!("claimed by {}", own.name(owner)),
            Owner::Nobody | Owner::Service(_) => "unmapped".to_owned(),
        };
        page.owner(&title, None, &owned)?;
    }
    let copy =
        |table: &SharedTable| format!("{} of {} in {}", table.table, table.owner, table.replicated_to.join(", "));
    page.list("copies", &map.shared.tables.iter().map(copy).collect::<Vec<_>>())?;
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

/// What is said of a service in a word each.
fn facts(service: &Service) -> Vec<String> {
    let platform = &service.platform;
    let database = platform.database.as_ref().map(|database| {
        database.name.as_ref().map_or_else(|| word(Engine::WORDS, database.engine).to_owned(), Clone::clone)
    });
    [
        service.team.as_ref().map(|team| format!("team {team}")),
        service.phase.map(|phase| format!("phase {phase}")),
        platform.port.map(|port| format!("port {port}")),
        database.map(|database| format!("database {database}")),
        service.strict.then(|| "strict".to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// How a map writes a value.
fn word<T: PartialEq + Copy>(words: &[(&'static str, T)], value: T) -> &'static str {
    words.iter().find(|(_, known)| *known == value).map_or("", |(word, _)| word)
}

struct Page<'a> {
    paint: Paint,
    out: &'a mut dyn Write,
}

impl Page<'_> {
    fn owner(&mut self, name: &str, service: Option<&Service>, parts: &Parts) -> io::Result<()> {
        let size = format!(
            "{}, {}, {}",
            count(usize::try_from(parts.lines).unwrap_or(usize::MAX), "line"),
            count(parts.tables.len(), "table"),
            count(parts.routes.len(), "route")
        );
        writeln!(self.out, "{}  {}", self.paint.title(name), self.paint.quiet(&size))?;
        if let Some(service) = service {
            if let Some(summary) = &service.summary {
                writeln!(self.out, "  {summary}")?;
            }
            let said = facts(service);
            if !said.is_empty() {
                writeln!(self.out, "  {}", said.join(", "))?;
            }
        }
        self.list("modules", &parts.modules)?;
        self.list("items", &parts.items)?;
        self.list("tables", &parts.tables)?;
        self.list("routes", &parts.routes)?;
        if let Some(service) = service {
            let exposed = service.exposes.items.iter().chain(&service.exposes.routes).cloned().collect::<Vec<_>>();
            self.list("exposes", &exposed)?;
            self.list("may use", &service.depends_on)?;
            self.list("publishes", &service.publishes)?;
            self.list("subscribes", &service.subscribes)?;
        }
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
