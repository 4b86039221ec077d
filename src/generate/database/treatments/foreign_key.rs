//! A foreign key to another service's table: the constraint goes, its index stays, and its `ON DELETE` becomes an event.

use super::{Cut, Treatment, places, uses};
use crate::generate::database::events::{Deletion, event};
use crate::generate::database::order::Stage;
use crate::generate::database::parts::Parts;
use crate::generate::database::piece::{Piece, ident};
use crate::generate::database::world::Owner;
use crate::model::data::StatementKind;
use crate::model::definitions::ForeignKeyFacts;
use crate::model::schema::Action;

pub const TREATMENT: Treatment = Treatment {
    name: "foreign-key",
    about: "The constraint is dropped. Its columns keep their index, or get one, and a `reference:` comment; what it did when a row was \
            deleted is done by an event of the other service; a query finds rows that refer to nothing.",
    kinds: &["FK CONSTRAINT"],
    answers: &[],
    treat,
};

fn treat(cut: &Cut<'_, '_>, all: &mut Parts) {
    let world = cut.world;
    let Some(key) = world.definitions.facts.foreign_keys.get(&cut.object.catalog.1) else { return };
    let (Some(child), Some(parent)) = (world.relation(key.child), world.relation(key.parent)) else { return };
    let mut crossing = cut.crossing(&TREATMENT);
    crossing.relations = vec![child.name.to_string(), parent.name.to_string()];
    crossing.places = places(cut.sources, |query, service| {
        let joins = uses(query, &child.name) && uses(query, &parent.name);
        let deletes = query.statement.kind == StatementKind::Delete && query.statement.writes.contains(&parent.name);
        joins || deletes || (service == Some(world.services[cut.service]) && uses(query, &parent.name))
    });
    let owner = world.owner(key.parent).clone();
    let columns = key.columns.join(", ");
    let parent_name = world.owner_name(key.parent);
    let index = match has_index(child.indexes.iter(), &key.columns) {
        true => "its index stays",
        false => "it gets an index",
    };
    let event = event(&parent.name, "deleted");
    let then = match key.on_delete {
        Action::Cascade => format!("rows go with the event `{event}`"),
        Action::SetNull => format!("`{event}` clears the column"),
        Action::SetDefault => format!("`{event}` sets the column to its default"),
        Action::Restrict | Action::NoAction => {
            crossing.decide = format!(
                "the constraint kept rows of `{}` from being deleted while this one referred to them: `{parent_name}` has to ask first, or to \
                 mark rows as deleted; until then the reconcile query tells what refers to nothing",
                parent.name
            );
            format!("`{event}` is noted, and nothing is changed")
        }
    };
    crossing.done = format!("dropped; `{}` ({columns}) is commented as a reference, {index}; {then}", child.name);
    if !matches!(owner, Owner::Service(_)) {
        crossing.decide = format!("`{}` belongs to {parent_name}: nobody publishes its deletions", parent.name);
    }
    let part = &mut all.each[cut.service];
    for (column, referenced) in key.columns.iter().zip(&key.referenced) {
        let to = format!("{}.{referenced} ({parent_name})", parent.name);
        part.references
            .entry((key.child, column.clone()))
            .and_modify(|known| {
                if !known.split(", ").any(|one| one == to) {
                    known.push_str(&format!(", {to}"));
                }
            })
            .or_insert(to);
    }
    if !has_index(child.indexes.iter(), &key.columns) {
        let piece = index_piece(key, child.name.schema.as_deref(), &child.name.name);
        // Two keys over the same columns need one index.
        if !part.pieces.iter().any(|known| known.title == piece.title) {
            part.pieces.push(piece);
        }
    }
    if let Owner::Service(parent_service) = owner {
        all.deletions.push(Deletion { key: cut.object.catalog.1, child: cut.service, parent: parent_service });
    }
    all.crossings.push(crossing);
}

/// Whether an index begins with the columns, in any order.
fn has_index<'i>(mut indexes: impl Iterator<Item = &'i Vec<String>>, columns: &[String]) -> bool {
    indexes.any(|index| {
        index.len() >= columns.len() && index[..columns.len()].iter().all(|column| columns.contains(column))
    })
}

fn index_piece(key: &ForeignKeyFacts, schema: Option<&str>, table: &str) -> Piece {
    let schema = schema.unwrap_or("public");
    let name = super::super::events::short(&format!("{table}_{}_reference_idx", key.columns.join("_")));
    let columns: Vec<String> = key.columns.iter().map(|column| ident(column)).collect();
    Piece {
        stage: Stage::Indexes,
        title: format!("index {name}"),
        up: format!("CREATE INDEX {} ON {}.{} ({});", ident(&name), ident(schema), ident(table), columns.join(", ")),
        down: format!("DROP INDEX {}.{};", ident(schema), ident(&name)),
        rows_of: None,
    }
}
