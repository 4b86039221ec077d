//! `entity-leak`: rows of another owner's table in what a service shows of itself.

use std::collections::BTreeMap;

use super::context::Context;
use super::{Ends, Found, Rule};
use crate::model::analysis::{Item, ItemId, ItemKind, Origin, ReferenceKind, Visibility};
use crate::model::data::RowEvidence;
use crate::model::finding::PathStep;
use crate::model::map::Level;
use crate::model::ownership::Owner;

pub(super) const RULE: Rule = Rule {
    name: "entity-leak",
    what: "A public signature or field of one service holds a type whose values are rows of another service's table. The \
           methods of a trait's impl are judged at the trait.",
    why: "Whoever uses it depends on the columns of a table that is not theirs: no column can change without all of them.",
    mend: "Take an id, or a type of your own with the few values that are needed; the table's owner keeps its row to itself.",
    since: "0.1.0",
    level: Level::Error,
    find,
};

fn find(context: &Context<'_>, found: &mut Found) {
    let analysis = context.analysis;
    let mut rows: BTreeMap<ItemId, Vec<usize>> = BTreeMap::new();
    for (at, row) in analysis.rows.iter().enumerate() {
        rows.entry(row.item).or_default().push(at);
    }
    if rows.is_empty() {
        return;
    }
    // An alias of a row is that row.
    for reference in analysis.references.iter().filter(|reference| reference.shown) {
        if let Origin::Item(from) = reference.from
            && analysis.items[from.0 as usize].kind == ItemKind::TypeAlias
            && let Some(known) = rows.get(&reference.to).cloned()
        {
            rows.entry(from).or_insert(known);
        }
    }
    for reference in &analysis.references {
        if !reference.shown || reference.test || reference.kind != ReferenceKind::Type {
            continue;
        }
        let (Origin::Item(item), Some(means)) = (reference.from, rows.get(&reference.to)) else { continue };
        let Owner::Service(from) = context.own.item(item) else { continue };
        if !is_public(&analysis.items, item) {
            continue;
        }
        for row in means.iter().map(|at| &analysis.rows[*at]) {
            let Some(to) = context.table_owner(row.database, &row.table) else { continue };
            if to == from || context.has_copy(from, &row.table) {
                continue;
            }
            let (from_name, to_name) = (context.service(from), context.service(to));
            let (shown, of) = (&analysis.items[item.0 as usize].id, &analysis.items[reference.to.0 as usize].id);
            let ends = Ends {
                service: from_name.to_owned(),
                from: shown.clone(),
                to: of.clone(),
                detail: row.table.to_string(),
                from_owner: from_name.to_owned(),
                to_owner: to_name.to_owned(),
            };
            let place = context.at(reference.file, reference.line, reference.column);
            let finding = found.add(ends, place, || {
                let message = format!(
                    "`{shown}` of `{from_name}` shows `{of}`, which is a row of the table `{}` of `{to_name}`",
                    row.table
                );
                (message, format!("show an id, or a type of `{from_name}` with the values that are needed"))
            });
            if finding.path.is_empty() {
                let text = match row.evidence {
                    RowEvidence::Declared => format!("`{of}` is declared as a row of `{}`", row.table),
                    RowEvidence::Statement => format!("a statement over `{}` is read into `{of}`", row.table),
                    RowEvidence::Name => format!("`{of}` has the name and the columns of `{}`", row.table),
                };
                finding.path.push(PathStep { text, place: Some(context.at(row.file, row.line, row.column)) });
            }
        }
    }
}

/// Whether other services may see an item: its own word, or that of the trait which it is a member of.
fn is_public(items: &[Item], id: ItemId) -> bool {
    let item = &items[id.0 as usize];
    let of = item.parent.map(|parent| &items[parent.0 as usize]).filter(|parent| parent.kind == ItemKind::Trait);
    matches!(of.unwrap_or(item).visibility, Visibility::Public | Visibility::Crate)
}
