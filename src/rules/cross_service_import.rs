//! `cross-service-import`: code names an item of another service that this one does not expose.

use super::context::Context;
use super::{Ends, Found, Rule};
use crate::model::map::Level;

pub(super) const RULE: Rule = Rule {
    name: "cross-service-import",
    what: "Code of one service names an item of another one that this one does not expose.",
    why: "Once the services are apart, this code does not compile: the item lies in another process.",
    mend: "Use what the other service exposes, move the item to where it is used, put it into a shared module, or expose it \
           in the map (`exposes.items`), which makes it part of the service's contract.",
    since: "0.1.0",
    level: Level::Error,
    find,
};

fn find(context: &Context<'_>, found: &mut Found) {
    for (reference, from, to) in context.crossings() {
        let target = &context.analysis.items[reference.to.0 as usize];
        let (from_name, to_name) = (context.service(from), context.service(to));
        if is_exposed(context, to_name, &target.id) {
            continue;
        }
        let ends = Ends {
            service: from_name.to_owned(),
            from: context.id(reference.from).to_owned(),
            to: target.id.clone(),
            detail: String::new(),
            from_owner: from_name.to_owned(),
            to_owner: to_name.to_owned(),
        };
        let place = context.at(reference.file, reference.line, reference.column);
        found.add(ends, place, || {
            let message = format!("`{}` of `{to_name}` is used in `{from_name}`, and is not exposed", target.id);
            let help = format!(
                "call what `{to_name}` exposes, or add `{}` to `services.{to_name}.exposes.items` if it shall be part of \
                 its contract",
                target.id
            );
            (message, help)
        });
    }
}

/// Whether a service exposes an item: itself, or what holds it.
pub(super) fn is_exposed(context: &Context<'_>, service: &str, item: &str) -> bool {
    let Some(service) = context.map.services.get(service) else { return false };
    service.exposes.items.iter().any(|pattern| {
        let (mut wanted, mut parts) = (pattern.split("::"), item.split("::"));
        wanted.all(|wanted| parts.next().is_some_and(|part| wanted == "*" || wanted == part))
    })
}
