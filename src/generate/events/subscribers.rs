//! Who handles which event, for a broker that keeps only what somebody is known to want.

use super::super::ir::{Event, Platform, Service};
use crate::model::map::Engine;

/// `src/subscribers.rs` of the crate. Names of the map hold no quotes and no backslashes.
pub(super) fn print(platform: &Platform) -> String {
    let types: String = platform.events.iter().map(line).collect();
    let has_rows = |service: &&Service| {
        service.uses_broker && service.database.as_ref().is_some_and(|own| own.engine == Engine::Postgres)
    };
    let databases: String =
        platform.services.iter().filter(has_rows).map(|service| format!("{}\n", service.name)).collect();
    format!(
        "//! Written by `split generate`: who handles which event, as the service map says.\n\n\
         /// A type of event, and the services that handle it.\n\
         const TYPES: &str = \"\\\n{types}\";\n\n\
         /// Services with a database that handle or tell events: what the map does not name tells of deleted rows, to which any of\n\
         /// them may refer.\n\
         const DATABASES: &str = \"\\\n{databases}\";\n\n\
         pub(crate) fn of(kind: &str) -> impl Iterator<Item = &'static str> + use<> {{\n    \
         let mut types = TYPES.lines().map(|line| line.split_once(' ').unwrap_or((line, \"\")));\n    \
         types.find(|(name, _)| *name == kind).map_or(DATABASES, |(_, services)| services).split_whitespace()\n}}\n"
    )
}

fn line(event: &Event) -> String {
    let mut line = event.name.clone();
    for service in &event.subscribers {
        line.push(' ');
        line.push_str(service);
    }
    line + "\n"
}
