//! `unused-dependency`: a declared dependency that nothing uses.

use std::collections::BTreeSet;

use super::context::Context;
use super::{Ends, Found, Rule};
use crate::model::map::Level;

pub(super) const RULE: Rule = Rule {
    name: "unused-dependency",
    what: "A service of `depends_on` is used by no code and no statement.",
    why: "A permission that nobody needs hides the next one who takes it.",
    mend: "Take it out of `depends_on`.",
    since: "0.1.0",
    level: Level::Warn,
    find,
};

fn find(context: &Context<'_>, found: &mut Found) {
    let used: BTreeSet<(u32, u32)> = context.edges().map(|edge| (edge.from, edge.to)).collect();
    let number = |name: &str| context.own.services.binary_search_by(|known| known.as_str().cmp(name)).ok();
    for (name, service) in &context.map.services {
        for (index, other) in service.depends_on.iter().enumerate() {
            let (Some(from), Some(to)) = (number(name), number(other)) else { continue };
            if used.contains(&(from as u32, to as u32)) {
                continue;
            }
            let ends = Ends {
                service: name.clone(),
                from: name.clone(),
                to: other.clone(),
                detail: String::new(),
                from_owner: name.clone(),
                to_owner: other.clone(),
            };
            found.add(ends, context.in_map(&format!("services.{name}.depends_on[{index}]")), || {
                let message = format!("`{name}` declares `{other}`, and nothing in it uses that service");
                (message, format!("take `{other}` out of `services.{name}.depends_on`"))
            });
        }
    }
}
