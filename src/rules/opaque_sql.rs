//! `opaque-sql`: SQL that could not be read, so that nobody knows which tables it names.

use super::context::{Context, listed};
use super::{Ends, Found, Rule};
use crate::model::analysis::BlindSpotKind;
use crate::model::data::StatementKind;
use crate::model::finding::CodePlace;
use crate::model::map::Level;
use crate::model::ownership::Owner;

pub(super) const RULE: Rule = Rule {
    name: "opaque-sql",
    what: "A statement is put together while the program runs, or could not be parsed.",
    why: "It may name tables of other services, and no rule can say that it doesn't.",
    mend: "Write the tables out in the text, or choose between texts that are written out.",
    since: "0.1.0",
    level: Level::Warn,
    find,
};

fn find(context: &Context<'_>, found: &mut Found) {
    for query in context.analysis.queries.iter().filter(|query| !query.test && !query.statement.complete) {
        // What controls a session names no table.
        if query.statement.kind == StatementKind::Control {
            continue;
        }
        let owner = context.owner(query.from);
        let service =
            if let Owner::Service(service) = owner { context.service(service).to_owned() } else { String::new() };
        let ends = Ends {
            service,
            from: context.id(query.from).to_owned(),
            to: query.call.clone(),
            detail: String::new(),
            from_owner: context.own.name(owner),
            to_owner: String::new(),
        };
        found.add(ends, context.at(query.file, query.line, query.column), || {
            let seen = Context::tables(&query.statement);
            let more = match seen.len() {
                0 => "any table".to_owned(),
                1..=3 => format!("more than {}", listed(seen)),
                many => format!("more than the {many} tables that can be seen"),
            };
            let message = format!("not all of the statement of `{}` could be read: it may name {more}", query.call);
            (message, "write its tables out".to_owned())
        });
    }
    for spot in context.analysis.blind_spots.iter().filter(|spot| spot.kind == BlindSpotKind::UnreadableSql) {
        let ends = Ends { from: spot.file.clone(), to: "sql".to_owned(), ..Ends::default() };
        let place = CodePlace { file: spot.file.clone(), line: spot.line, column: spot.column };
        found.add(ends, place, || (format!("this SQL could not be read: {}", spot.message), String::new()));
    }
}
