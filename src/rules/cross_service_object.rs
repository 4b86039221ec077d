//! `cross-service-object`: a view, trigger, function, sequence or inheritance that spans owners.

use std::collections::BTreeSet;

use super::context::{Context, joined, listed, place};
use super::{Ends, Found, Rule};
use crate::model::map::Level;
use crate::model::schema::{Database, Name, Place};

pub(super) const RULE: Rule = Rule {
    name: "cross-service-object",
    what: "A view, a trigger, a function, a sequence, a partition or an inheritance spans tables of several owners.",
    why: "Such an object lives in one database and can't see the tables of another.",
    mend: "A view becomes a question to each owner or a table that events feed; a trigger becomes an event in an outbox; a \
           function moves to the owner of what it writes; a sequence is cut into ranges.",
    since: "0.1.0",
    level: Level::Error,
    find,
};

fn find(context: &Context<'_>, found: &mut Found) {
    for (number, database) in (0u32..).zip(&context.analysis.databases) {
        let mut add = |kind: &str, name: String, own: Option<u32>, tables: &BTreeSet<&Name>, at: &Place| {
            let mut owners = context.owners(own, number, tables.iter().copied());
            owners.extend(own);
            if owners.len() < 2 {
                return;
            }
            let names: Vec<&str> = owners.iter().map(|owner| context.service(*owner)).collect();
            let service = own.map(|owner| context.service(owner).to_owned()).unwrap_or_default();
            let ends = Ends {
                from_owner: if service.is_empty() { "nobody".to_owned() } else { service.clone() },
                service,
                from: name.clone(),
                to: joined(tables.iter().copied()),
                detail: kind.to_owned(),
                to_owner: names.join(", "),
            };
            found.add(ends, place(at), || {
                let tables = listed(tables.iter().copied());
                let message = format!("the {kind} `{name}` spans tables of {}: {tables}", names.join(" and "));
                (message, mend(kind).to_owned())
            });
        };
        objects(context, number, database, &mut add);
    }
}

fn objects(
    context: &Context<'_>,
    number: u32,
    database: &Database,
    add: &mut impl FnMut(&str, String, Option<u32>, &BTreeSet<&Name>, &Place),
) {
    let schema = &database.schema;
    for view in &schema.views {
        let owner = context.table_owner(number, &view.name);
        add("view", view.name.to_string(), owner, &view.reads.iter().collect(), &view.place);
    }
    for trigger in &schema.triggers {
        let owner = context.table_owner(number, &trigger.table);
        let tables: BTreeSet<&Name> = trigger.reads.iter().chain(&trigger.writes).chain([&trigger.table]).collect();
        add("trigger", format!("{}.{}", trigger.table, trigger.name), owner, &tables, &trigger.place);
    }
    for function in &schema.functions {
        let tables: BTreeSet<&Name> = function.reads.iter().chain(&function.writes).collect();
        add("function", function.name.to_string(), None, &tables, &function.place);
    }
    for sequence in &schema.sequences {
        let tables: Vec<&Name> = schema
            .tables
            .iter()
            .filter(|table| {
                let of = table.name.to_string();
                sequence.used_by.iter().any(|column| column.rsplit_once('.').is_some_and(|(table, _)| table == of))
            })
            .map(|table| &table.name)
            .collect();
        add("sequence", sequence.name.to_string(), None, &tables.into_iter().collect(), &sequence.place);
    }
    for table in &schema.tables {
        let owner = context.table_owner(number, &table.name);
        for parent in table.inherits.iter().chain(&table.partition_of) {
            let tables: BTreeSet<&Name> = [&table.name, parent].into_iter().collect();
            add("inheritance", table.name.to_string(), owner, &tables, &table.place);
        }
    }
}

fn mend(kind: &str) -> &'static str {
    match kind {
        "view" => "ask each owner for its part, or feed a table of your own by their events",
        "trigger" => "let the trigger write an outbox of its own service, and the other one handle the event",
        "function" => "move it to the owner of what it writes, and pass in what it reads",
        "sequence" => "give each service a sequence of its own, in ranges or strides that can't meet",
        _ => "give both tables to one service",
    }
}
