//! `cross-service-transaction`: one transaction writes tables of several owners.

use std::collections::BTreeSet;

use super::context::{Context, joined, listed};
use super::{Ends, Found, Rule};
use crate::model::data::{Certainty, Step, Transaction};
use crate::model::finding::PathStep;
use crate::model::map::Level;
use crate::model::schema::Name;

pub(super) const RULE: Rule = Rule {
    name: "cross-service-transaction",
    what: "One transaction writes tables of several owners, in the function that begins it or in those that it hands the \
           transaction to. Callbacks behind `dyn` and savepoints of other connections are not seen.",
    why: "Two databases have no common transaction: after the split one half may be done and the other not.",
    mend: "Make the second write an event in an outbox that its owner handles, or a saga with a step that takes back the \
           first.",
    since: "0.1.0",
    level: Level::Error,
    find,
};

fn find(context: &Context<'_>, found: &mut Found) {
    for transaction in context.analysis.transactions.iter().filter(|transaction| !transaction.test) {
        let Some(database) = transaction.database else { continue };
        let (owners, owned) = written_together(context, transaction, database);
        if owners.is_empty() {
            continue;
        }
        let names: Vec<&str> = owners.iter().map(|owner| context.service(*owner)).collect();
        let owner = context.own.name(context.owner(transaction.from));
        let certainty = match transaction.certainty {
            Certainty::Proven => "proven",
            Certainty::Possible => "possible",
        };
        let ends = Ends {
            service: if context.map.services.contains_key(&owner) { owner.clone() } else { String::new() },
            from: context.id(transaction.from).to_owned(),
            to: joined(owned.iter().copied()),
            detail: "write".to_owned(),
            from_owner: owner,
            to_owner: names.join(", "),
        };
        let place = context.at(transaction.file, transaction.line, transaction.column);
        let finding = found.add(ends, place, || {
            let message = format!(
                "one transaction writes tables of {} ({certainty}): {}",
                names.join(" and "),
                listed(owned.iter().copied())
            );
            (message, "write the other owner's part by an event in an outbox, or by a saga".to_owned())
        });
        if finding.path.is_empty() {
            finding.path = steps(context, transaction, database);
        }
    }
}

/// The owners of tables that may be written in one run, and those tables; none where it is one owner alone. Statements
/// on different ways of one fork never run together.
fn written_together<'a>(
    context: &Context<'a>,
    transaction: &'a Transaction,
    database: u32,
) -> (BTreeSet<u32>, BTreeSet<&'a Name>) {
    let mut writes: Vec<(u32, &Name, &Step)> = Vec::new();
    for step in &transaction.steps {
        let Some(query) = context.analysis.queries.get(step.query as usize) else { continue };
        for name in &query.statement.writes {
            writes.extend(context.table_owner(database, name).map(|owner| (owner, name, step)));
        }
    }
    let (mut owners, mut names) = (BTreeSet::new(), BTreeSet::new());
    for (at, (owner, name, step)) in writes.iter().enumerate() {
        for (other, second, with) in &writes[at + 1..] {
            if owner != other && step.goes_with(with) {
                owners.extend([*owner, *other]);
                names.extend([*name, *second]);
            }
        }
    }
    // Whatever else these owners have in it belongs to the finding.
    if !owners.is_empty() {
        names.extend(writes.iter().filter(|(owner, ..)| owners.contains(owner)).map(|(_, name, _)| *name));
    }
    (owners, names)
}

/// The writes inside, each with the functions that lead to it.
fn steps(context: &Context<'_>, transaction: &Transaction, database: u32) -> Vec<PathStep> {
    let mut steps = Vec::new();
    for step in &transaction.steps {
        let Some(query) = context.analysis.queries.get(step.query as usize) else { continue };
        for name in &query.statement.writes {
            let Some(owner) = context.table_owner(database, name) else { continue };
            let chain: Vec<&str> =
                step.chain.iter().map(|item| context.analysis.items[item.0 as usize].id.as_str()).collect();
            let step = PathStep {
                text: format!("writes `{name}` of `{}` in {}", context.service(owner), chain.join(" → ")),
                place: Some(context.at(query.file, query.line, query.column)),
            };
            // One place may stand for several texts.
            if !steps.contains(&step) {
                steps.push(step);
            }
        }
    }
    steps
}
