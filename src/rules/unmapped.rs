//! `unmapped`: a module, a table or a view without an owner, or with two.

use super::context::{Context, place};
use super::{Ends, Found, Rule};
use crate::model::map::Level;
use crate::model::ownership::Owner;

pub(super) const RULE: Rule = Rule {
    name: "unmapped",
    what: "A module, a table or a view belongs to no service, or to two.",
    why: "What nobody owns is judged by no rule, and stays behind at the split.",
    mend: "Add it to the `modules` or `tables` of one service, or to `shared.modules`.",
    since: "0.1.0",
    level: Level::Error,
    find,
};

fn find(context: &Context<'_>, found: &mut Found) {
    let analysis = context.analysis;
    let mut holds = vec![false; analysis.modules.len()];
    for item in analysis.items.iter().filter(|item| !item.test) {
        holds[item.module.0 as usize] = true;
    }
    for (index, module) in analysis.modules.iter().enumerate().filter(|(_, module)| !module.test) {
        let owner = context.own.modules[index];
        let above = module.parent.map(|parent| context.own.modules[parent.0 as usize]);
        // The outermost one is named; what is inside it is meant as well.
        let repeats = above == Some(owner) && module.parent.is_some_and(|parent| holds[parent.0 as usize]);
        if matches!(owner, Owner::Service(_) | Owner::Shared) || !holds[index] || repeats {
            continue;
        }
        let ends = Ends {
            from: module.id.clone(),
            to: "module".to_owned(),
            from_owner: context.own.name(owner),
            ..Ends::default()
        };
        found.add(ends, context.at(module.file, module.line, 1), || {
            let help = format!("add `{}` to the `modules` of a service, or to `shared.modules`", module.id);
            (format!("the module `{}` belongs to {}", module.id, context.own.name(owner)), help)
        });
    }
    for ((database, name), owner) in &context.own.tables {
        if matches!(owner, Owner::Service(_) | Owner::Shared) {
            continue;
        }
        let schema = &analysis.databases[*database as usize].schema;
        let table = schema.table(name).map(|table| ("table", &table.place));
        let Some((kind, at)) = table.or_else(|| schema.view(name).map(|view| ("view", &view.place))) else { continue };
        let ends = Ends {
            from: name.to_string(),
            to: kind.to_owned(),
            from_owner: context.own.name(*owner),
            ..Ends::default()
        };
        found.add(ends, place(at), || {
            let message = format!("the {kind} `{name}` belongs to {}", context.own.name(*owner));
            (message, format!("add `{name}` to the `tables` of one service"))
        });
    }
}
