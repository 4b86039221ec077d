//! `foreign-write`: a statement of one service writes a table of another.

use super::context::Context;
use super::{Ends, Found, Rule};
use crate::model::map::Level;

pub(super) const RULE: Rule = Rule {
    name: "foreign-write",
    what: "A statement of one service writes a table that another service owns.",
    why: "Two services that write one table have no owner of its rules, and can't be put into databases of their own.",
    mend: "Let the owner write it: call its interface, or publish an event that it handles.",
    since: "0.1.0",
    level: Level::Error,
    find,
};

fn find(context: &Context<'_>, found: &mut Found) {
    for (query, service, database) in context.statements() {
        for name in &query.statement.writes {
            let Some(owner) = context.table_owner(database, name) else { continue };
            if owner == service {
                continue;
            }
            let (from_name, to_name) = (context.service(service), context.service(owner));
            let ends = Ends {
                service: from_name.to_owned(),
                from: context.id(query.from).to_owned(),
                to: name.to_string(),
                detail: "write".to_owned(),
                from_owner: from_name.to_owned(),
                to_owner: to_name.to_owned(),
            };
            found.add(ends, context.at(query.file, query.line, query.column), || {
                let message = format!("`{from_name}` writes the table `{name}` of `{to_name}`");
                let help = format!("let `{to_name}` write it: call it, or publish an event that it handles");
                (message, help)
            });
        }
    }
}
