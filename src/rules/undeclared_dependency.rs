//! `undeclared-dependency`: a service uses another one that its map entry doesn't name.

use super::context::{Context, Edge};
use super::{Ends, Found, Rule};
use crate::model::map::Level;

pub(super) const RULE: Rule = Rule {
    name: "undeclared-dependency",
    what: "Code of a service uses another service that is not among its `depends_on`.",
    why: "The map says who may need whom; a need that it doesn't name grows unseen.",
    mend: "Take the use out, or add the service to `depends_on`.",
    since: "0.1.0",
    level: Level::Error,
    find,
};

fn find(context: &Context<'_>, found: &mut Found) {
    // The first place is the one that is told of.
    let mut edges: Vec<Edge> = context.edges().collect();
    edges.sort_by(|a, b| a.place.cmp(&b.place));
    for edge in edges {
        let (from, to) = (context.service(edge.from), context.service(edge.to));
        let declared =
            context.map.services.get(from).is_some_and(|service| service.depends_on.iter().any(|name| name == to));
        if declared {
            continue;
        }
        let ends = Ends {
            service: from.to_owned(),
            from: from.to_owned(),
            to: to.to_owned(),
            detail: String::new(),
            from_owner: from.to_owned(),
            to_owner: to.to_owned(),
        };
        found.add(ends, edge.place, || {
            let message = format!("`{from}` uses `{to}` ({}), and does not declare it", edge.what);
            (message, format!("add `{to}` to `services.{from}.depends_on`, or take the use out"))
        });
    }
}
