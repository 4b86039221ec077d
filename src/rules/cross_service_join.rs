//! `cross-service-join`: one statement over tables of several owners.

use std::collections::BTreeSet;

use super::context::{Context, joined, listed};
use super::{Ends, Found, Rule};
use crate::model::map::Level;
use crate::model::schema::Name;

pub(super) const RULE: Rule = Rule {
    name: "cross-service-join",
    what: "One statement names tables of several owners: a join, a subquery, an `INSERT … SELECT`, an `UPDATE … FROM`.",
    why: "No database can join what lies in two of them; such a statement has to be taken apart by hand.",
    mend: "Ask each owner for its part and put the answers together in code, read from a view that events feed, or have the \
           smaller table replicated (`shared.tables`).",
    since: "0.1.0",
    level: Level::Error,
    find,
};

fn find(context: &Context<'_>, found: &mut Found) {
    for (query, service, database) in context.statements() {
        let tables: BTreeSet<&Name> = Context::tables(&query.statement);
        let owners = context.owners(Some(service), database, tables.iter().copied());
        if owners.len() < 2 {
            continue;
        }
        let names: Vec<&str> = owners.iter().map(|owner| context.service(*owner)).collect();
        let owned = tables.iter().copied().filter(|name| context.table_owner(database, name).is_some());
        let ends = Ends {
            service: context.service(service).to_owned(),
            from: context.id(query.from).to_owned(),
            to: joined(owned),
            detail: String::new(),
            from_owner: context.service(service).to_owned(),
            to_owner: names.join(", "),
        };
        found.add(ends, context.at(query.file, query.line, query.column), || {
            let message =
                format!("one statement over tables of {}: {}", names.join(" and "), listed(tables.iter().copied()));
            (message, "ask each owner for its part, or have the smaller table replicated (`shared.tables`)".to_owned())
        });
    }
}
