//! `cross-service-import`: code names an item of another service that this one does not expose.

use std::collections::BTreeMap;

use super::context::Context;
use super::{Ends, Found, Rule};
use crate::model::analysis::{FileId, ItemId, Origin, ReferenceKind};
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
    let items = &context.analysis.items;
    let types = types_of_impls(context);
    let named: BTreeMap<(FileId, u32, u32), ItemId> = context
        .crossings()
        .map(|(reference, ..)| ((reference.file, reference.line, reference.column), reference.to))
        .collect();
    let is_in = |inner: ItemId, outer: ItemId| {
        let parent = items[inner.0 as usize].parent;
        parent == Some(outer)
            || parent.and_then(|parent| types.get(&parent)) == Some(&outer)
            || items[inner.0 as usize]
                .id
                .strip_prefix(&items[outer.0 as usize].id)
                .is_some_and(|rest| rest.starts_with("::"))
    };
    for (reference, from, to) in context.crossings() {
        let target = &items[reference.to.0 as usize];
        let (from_name, to_name) = (context.service(from), context.service(to));
        // Of `Type::function` the last name is what is used.
        let next = reference.column + target.name.chars().count() as u32 + 2;
        let next = named.get(&(reference.file, reference.line, next));
        if next.is_some_and(|&next| is_in(next, reference.to)) {
            continue;
        }
        // Who exposes a type exposes what traits give it.
        let of = target.parent.and_then(|parent| types.get(&parent));
        let of = of.map(|of| items[of.0 as usize].id.as_str());
        if is_exposed(context, to_name, &target.id) || of.is_some_and(|of| is_exposed(context, to_name, of)) {
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

/// The types that impls of traits are for, by impl.
fn types_of_impls(context: &Context<'_>) -> BTreeMap<ItemId, ItemId> {
    let items = &context.analysis.items;
    let headers = context.analysis.references.iter().filter(|reference| reference.kind == ReferenceKind::Impl);
    headers
        .filter_map(|reference| {
            let Origin::Item(imp) = reference.from else { return None };
            let of = items[imp.0 as usize].name.rsplit_once(" for ")?.1;
            let of = of.split('<').next().unwrap_or(of);
            (of == items[reference.to.0 as usize].name).then_some((imp, reference.to))
        })
        .collect()
}

/// Whether a service exposes an item: itself, or what holds it.
pub(super) fn is_exposed(context: &Context<'_>, service: &str, item: &str) -> bool {
    let Some(service) = context.map.services.get(service) else { return false };
    service.exposes.items.iter().any(|pattern| {
        let (mut wanted, mut parts) = (pattern.split("::"), item.split("::"));
        wanted.all(|wanted| parts.next().is_some_and(|part| wanted == "*" || wanted == part))
    })
}
