//! `cross-service-foreign-key`: a constraint between tables of two owners.

use super::context::{Context, place};
use super::{Ends, Found, Rule};
use crate::model::map::Level;
use crate::model::schema::Action;

pub(super) const RULE: Rule = Rule {
    name: "cross-service-foreign-key",
    what: "After all migrations, a foreign key leads from a table of one owner to a table of another.",
    why: "A constraint can't reach into another database: it has to go, and what it does on delete has to be done by \
          somebody else.",
    mend: "Drop the constraint and keep the column with its index; what `ON DELETE` did becomes an event of the referenced \
           table's owner with a handler at the other's, and a query that finds what was missed.",
    since: "0.1.0",
    level: Level::Error,
    find,
};

fn find(context: &Context<'_>, found: &mut Found) {
    for (number, database) in (0u32..).zip(&context.analysis.databases) {
        for table in &database.schema.tables {
            let Some(child) = context.table_owner(number, &table.name) else { continue };
            for key in &table.foreign_keys {
                let Some(parent) = context.table_owner(number, &key.references) else { continue };
                if child == parent || context.has_copy(child, &key.references) {
                    continue;
                }
                let (child_name, parent_name) = (context.service(child), context.service(parent));
                let ends = Ends {
                    service: child_name.to_owned(),
                    from: table.name.to_string(),
                    to: key.references.to_string(),
                    detail: key.columns.join(","),
                    from_owner: child_name.to_owned(),
                    to_owner: parent_name.to_owned(),
                };
                found.add(ends, place(&key.place), || {
                    let (does, mend) = action(key.on_delete);
                    let message = format!(
                        "`{}` ({}) of `{child_name}` references `{}` of `{parent_name}`{does}",
                        table.name,
                        key.columns.join(", "),
                        key.references
                    );
                    let help = format!("drop the constraint, keep the column and its index; {mend}");
                    (message, help.replace("PARENT", parent_name).replace("CHILD", child_name))
                });
            }
        }
    }
}

/// What the key does on delete, and who does it after the split.
fn action(action: Action) -> (&'static str, &'static str) {
    match action {
        Action::Cascade => {
            (", on delete cascade", "`CHILD` deletes its rows when `PARENT` publishes that one was deleted")
        }
        Action::SetNull | Action::SetDefault => {
            (", on delete set null", "`CHILD` clears the column when `PARENT` publishes that one was deleted")
        }
        Action::Restrict | Action::NoAction => {
            ("", "`PARENT` asks `CHILD` before it deletes a row, or only marks it as deleted")
        }
    }
}
