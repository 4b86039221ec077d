//! A trigger (or a rule) on a service's table that reads or writes another service's.

use super::{Cut, Treatment, listed, places};
use crate::generate::database::parts::Parts;
use crate::generate::database::world::Owner;
use crate::model::data::StatementKind;

pub const TREATMENT: Treatment = Treatment {
    name: "trigger",
    about: "A trigger that uses another service's tables can't do so any more. Where it only inserts there, an outbox can carry the rows: a \
            table of the same shape stands in for the other one, keeps nothing, and makes an event of each row.",
    kinds: &["TRIGGER", "RULE"],
    answers: &[
        ("outbox", "the trigger stays as it is; what it inserts into the other service's table goes there as an event"),
        ("leave-out", "the trigger goes: the code does what it did"),
    ],
    treat,
};

fn treat(cut: &Cut<'_, '_>, all: &mut Parts) {
    let world = cut.world;
    let mut crossing = cut.crossing(&TREATMENT);
    let table = world.part_of(cut.at).and_then(|oid| world.relation(oid));
    if let Some(table) = table {
        crossing.places = places(cut.sources, |query, _| {
            let fires = matches!(
                query.statement.kind,
                StatementKind::Insert | StatementKind::Update | StatementKind::Delete | StatementKind::Merge
            );
            fires && query.statement.writes.contains(&table.name)
        });
    }
    let only_inserts = only_inserts(cut);
    let tables: Vec<String> = cut.foreign.iter().map(|oid| world.name(*oid)).collect();
    match crossing.answer.as_deref() {
        Some("leave-out") => crossing.done = "left out".to_owned(),
        Some("outbox") if only_inserts => {
            let part = &mut all.each[cut.service];
            part.objects.insert(cut.at);
            part.objects.extend(cut.reach.objects.iter().copied());
            part.stand_ins.extend(cut.foreign.iter().copied());
            crossing.done = format!(
                "kept; a table of the same shape stands in for {}, and each row that the trigger inserts becomes an event of the outbox",
                listed(&tables)
            );
        }
        answer => {
            crossing.done = "left out".to_owned();
            crossing.stops = true;
            let offer = match (answer, only_inserts) {
                (Some("outbox"), false) => {
                    "`outbox` can't do it, for the trigger does more there than to insert: rewrite it, or say `leave-out` and let the code do it"
                }
                (_, true) => "say `outbox` to send what it inserts as events, or `leave-out` to let the code do it",
                (_, false) => "rewrite it so that it only inserts there, or say `leave-out` and let the code do it",
            };
            crossing.decide = format!("it uses {} of {}: {offer}", listed(&tables), listed(&crossing.with));
            all.each[cut.service].stopped = true;
        }
    }
    all.crossings.push(crossing);
}

/// Whether the other services' tables are inserted into and nothing else: they are written, not read, and no body has a
/// statement that changes or deletes rows of them.
fn only_inserts(cut: &Cut<'_, '_>) -> bool {
    let world = cut.world;
    let functions =
        cut.reach.objects.iter().filter(|at| crate::generate::database::world::World::is_function(world.object(**at)));
    let mut bodies = functions.clone().flat_map(|at| world.bodies(world.object(*at)));
    let read = |name| bodies.any(|body| body.reads.contains(name));
    let names: Vec<_> =
        cut.foreign.iter().filter_map(|oid| world.relation(*oid)).map(|relation| &relation.name).collect();
    let mut read = read;
    if names.iter().any(|name| read(name)) || cut.reach.opaque.iter().any(|at| world.object(*at).kind != "AGGREGATE") {
        return false;
    }
    let inserted = cut.foreign.iter().all(|oid| {
        cut.reach.written.contains(oid)
            && matches!(world.owner(*oid), Owner::Service(_))
            && world.relation(*oid).is_some_and(|relation| relation.kind == 'r')
    });
    let changes = cut.reach.objects.iter().any(|at| {
        let text = world.object(*at).make.to_ascii_lowercase();
        let words: Vec<&str> =
            text.split(|sign: char| !sign.is_alphanumeric() && sign != '_').filter(|word| !word.is_empty()).collect();
        names.iter().any(|name| {
            words.windows(4).any(|words| {
                let begins = matches!(words, ["update" | "truncate", ..] | ["delete", "from", ..]);
                begins && words.contains(&name.name.as_str())
            })
        })
    });
    cut.object.kind == "TRIGGER" && inserted && !changes
}
