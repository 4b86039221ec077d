//! `foreign-read`: a statement of one service reads a table of another.

use super::context::Context;
use super::{Ends, Found, Rule};
use crate::model::map::Level;

pub(super) const RULE: Rule = Rule {
    name: "foreign-read",
    what: "A statement of one service reads a table that another service owns, and does not write it.",
    why: "Once each service has its own database, the table is not there to be read.",
    mend: "Ask the owner over its interface, keep a copy that events feed, or have the table replicated (`shared.tables`).",
    since: "0.1.0",
    level: Level::Error,
    find,
};

fn find(context: &Context<'_>, found: &mut Found) {
    for (query, service, database) in context.statements() {
        for name in &query.statement.reads {
            let Some(owner) = context.table_owner(database, name) else { continue };
            // What a statement writes as well, `foreign-write` tells.
            let written = query.statement.writes.contains(name);
            if owner == service || written || context.has_copy(service, name) {
                continue;
            }
            let (from_name, to_name) = (context.service(service), context.service(owner));
            let ends = Ends {
                service: from_name.to_owned(),
                from: context.id(query.from).to_owned(),
                to: name.to_string(),
                detail: "read".to_owned(),
                from_owner: from_name.to_owned(),
                to_owner: to_name.to_owned(),
            };
            found.add(ends, context.at(query.file, query.line, query.column), || {
                let message = format!("`{from_name}` reads the table `{name}` of `{to_name}`");
                let help = format!(
                    "ask `{to_name}` for it, or list `{name}` under `shared.tables` with `replicated_to: [{from_name}]`"
                );
                (message, help)
            });
        }
    }
}
