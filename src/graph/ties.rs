//! What ties two parts of a system, ranked.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::analysis::{Analysis, FileId, Origin};
use crate::model::finding::CodePlace;
use crate::model::ownership::{Owner, Ownership};
use crate::model::schema::Name;
use crate::model::ties::{Tie, TieKind};

/// A part that a person named.
struct Part<'a> {
    analysis: &'a Analysis,
    own: &'a Ownership,
    name: &'a str,
    service: Option<u32>,
    /// It names a table or a view.
    table: bool,
}

impl Part<'_> {
    fn holds(&self, from: Origin) -> bool {
        if let Some(service) = self.service {
            let owner = match from {
                Origin::Item(item) => self.own.item(item),
                Origin::Module(module) => self.own.module(module),
            };
            return owner == Owner::Service(service);
        }
        let id = match from {
            Origin::Item(item) => &self.analysis.items[item.0 as usize].id,
            Origin::Module(module) => &self.analysis.modules[module.0 as usize].id,
        };
        id == self.name || id.strip_prefix(self.name).is_some_and(|rest| rest.starts_with("::"))
    }

    fn has_table(&self, database: u32, name: &Name) -> bool {
        match self.service {
            Some(service) => self.own.table(database, name) == Owner::Service(service),
            None => self.table && name.to_string() == self.name,
        }
    }
}

/// All ties between two parts (services, modules, items, tables), the heaviest first.
///
/// # Errors
/// The name that stands for no part.
pub fn ties<'n>(analysis: &Analysis, own: &Ownership, first: &'n str, second: &'n str) -> Result<Vec<Tie>, &'n str> {
    let a = part(analysis, own, first).ok_or(first)?;
    let b = part(analysis, own, second).ok_or(second)?;
    let mut found: BTreeMap<(TieKind, String, bool), BTreeSet<CodePlace>> = BTreeMap::new();
    for (a, b, back) in [(&a, &b, false), (&b, &a, true)] {
        references(analysis, a, b, |what, place| add(&mut found, TieKind::Reference, what, back, place));
        queries(analysis, a, b, |kind, what, place| add(&mut found, kind, what, back, place));
        foreign_keys(analysis, a, b, |what, place| add(&mut found, TieKind::ForeignKey, what, back, place));
    }
    common(analysis, &a, &b, |kind, what, place| add(&mut found, kind, what, false, place));
    let mut ties: Vec<Tie> = found
        .into_iter()
        .map(|((kind, what, back), places)| Tie {
            kind,
            what,
            weight: kind.weight() * places.len() as u32,
            places: places.into_iter().collect(),
            back,
        })
        .collect();
    ties.sort_by(|x, y| (y.weight, x.kind, &x.what).cmp(&(x.weight, y.kind, &y.what)));
    Ok(ties)
}

fn add(
    found: &mut BTreeMap<(TieKind, String, bool), BTreeSet<CodePlace>>,
    kind: TieKind,
    what: String,
    back: bool,
    place: CodePlace,
) {
    found.entry((kind, what, back)).or_default().insert(place);
}

fn part<'a>(analysis: &'a Analysis, own: &'a Ownership, name: &'a str) -> Option<Part<'a>> {
    let service = own.services.binary_search_by(|known| known.as_str().cmp(name)).ok().map(|index| index as u32);
    let table = own.tables.keys().any(|(_, table)| table.to_string() == name);
    let code =
        || analysis.modules.iter().any(|module| module.id == name) || analysis.items.iter().any(|item| item.id == name);
    (service.is_some() || table || code()).then_some(Part { analysis, own, name, service, table })
}

fn at(analysis: &Analysis, file: FileId, line: u32, column: u32) -> CodePlace {
    CodePlace { file: analysis.files[file.0 as usize].path.clone(), line, column }
}

fn references(analysis: &Analysis, a: &Part<'_>, b: &Part<'_>, mut add: impl FnMut(String, CodePlace)) {
    for reference in analysis.references.iter().filter(|reference| !reference.test) {
        if a.holds(reference.from) && b.holds(Origin::Item(reference.to)) && !b.holds(reference.from) {
            let what = analysis.items[reference.to.0 as usize].id.clone();
            add(what, at(analysis, reference.file, reference.line, reference.column));
        }
    }
}

fn queries(analysis: &Analysis, a: &Part<'_>, b: &Part<'_>, mut add: impl FnMut(TieKind, String, CodePlace)) {
    for query in analysis.queries.iter().filter(|query| !query.test && a.holds(query.from)) {
        let Some(database) = query.database else { continue };
        let statement = &query.statement;
        for (names, kind) in [(&statement.reads, TieKind::Read), (&statement.writes, TieKind::Write)] {
            for name in names.iter().filter(|name| b.has_table(database, name)) {
                add(kind, name.to_string(), at(analysis, query.file, query.line, query.column));
            }
        }
    }
}

fn foreign_keys(analysis: &Analysis, a: &Part<'_>, b: &Part<'_>, mut add: impl FnMut(String, CodePlace)) {
    for (number, database) in (0u32..).zip(&analysis.databases) {
        for table in database.schema.tables.iter().filter(|table| a.has_table(number, &table.name)) {
            for key in table.foreign_keys.iter().filter(|key| b.has_table(number, &key.references)) {
                let what = format!("{}({}) → {}", table.name, key.columns.join(", "), key.references);
                let place = CodePlace { file: key.place.file.clone(), line: key.place.line, column: 1 };
                add(what, place);
            }
        }
    }
}

/// Statements and transactions over tables of both.
fn common(analysis: &Analysis, a: &Part<'_>, b: &Part<'_>, mut add: impl FnMut(TieKind, String, CodePlace)) {
    for query in analysis.queries.iter().filter(|query| !query.test) {
        let Some(database) = query.database else { continue };
        for join in &query.statement.joins {
            let both = (a.has_table(database, &join.left) && b.has_table(database, &join.right))
                || (b.has_table(database, &join.left) && a.has_table(database, &join.right));
            if both {
                let what = format!("{} ⋈ {}", join.left, join.right);
                add(TieKind::Join, what, at(analysis, query.file, query.line, query.column));
            }
        }
    }
    for transaction in analysis.transactions.iter().filter(|transaction| !transaction.test) {
        let Some(database) = transaction.database else { continue };
        let writes = |part: &Part<'_>| {
            let names = transaction.writes.iter().filter(|name| part.has_table(database, name));
            names.map(Name::to_string).collect::<Vec<_>>()
        };
        let (of_a, of_b) = (writes(a), writes(b));
        if !of_a.is_empty() && !of_b.is_empty() && of_a != of_b {
            let what = format!("{} and {}", of_a.join(", "), of_b.join(", "));
            add(TieKind::Transaction, what, at(analysis, transaction.file, transaction.line, transaction.column));
        }
    }
}
