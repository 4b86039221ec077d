//! `soft-reference`: a column that means a row of another owner's table, without a constraint.

use super::context::{Context, place};
use super::{Ends, Found, Rule};
use crate::model::map::Level;

pub(super) const RULE: Rule = Rule {
    name: "soft-reference",
    what: "A column looks like a reference to a table of another owner (`user_id`, or `x_type` with `x_id`) and has no \
           constraint.",
    why: "Nothing breaks at the split, and afterwards nobody notices when the row it means is gone.",
    mend: "Handle the event that says the other row was deleted, and look for orphans from time to time.",
    since: "0.1.0",
    level: Level::Warn,
    find,
};

fn find(context: &Context<'_>, found: &mut Found) {
    for (number, database) in (0u32..).zip(&context.analysis.databases) {
        for soft in &database.schema.soft_references {
            let Some(child) = context.table_owner(number, &soft.table) else { continue };
            let parent = soft.references.as_ref().map(|name| context.table_owner(number, name));
            let to_owner = match parent {
                Some(Some(parent)) if parent != child => context.service(parent).to_owned(),
                // The values say which table it is: it may be anybody's.
                None => "several".to_owned(),
                _ => continue,
            };
            let target = soft.references.as_ref().map_or_else(|| "several tables".to_owned(), ToString::to_string);
            let ends = Ends {
                service: context.service(child).to_owned(),
                from: soft.table.to_string(),
                to: target.clone(),
                detail: soft.columns.join(","),
                from_owner: context.service(child).to_owned(),
                to_owner,
            };
            found.add(ends, place(&soft.place), || {
                let columns = soft.columns.join(", ");
                let message = format!("`{}` ({columns}) seems to mean rows of {target}: {}", soft.table, soft.why);
                (message, "handle the event that says such a row was deleted".to_owned())
            });
        }
    }
}
