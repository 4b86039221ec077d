//! From queries and schemas to who shares which table.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::analysis::{Analysis, Origin};
use crate::model::data::Query;
use crate::model::schema::Name;
use crate::model::tables::{Area, AreaUse, Crossing, Joined, Shared, Sharing, Spanning, Spread};

/// A table of a database.
type Key<'a> = (u32, &'a Name);

/// How the code of a codebase shares its databases.
#[must_use]
pub fn sharing(analysis: &Analysis) -> Sharing {
    let uses = uses(analysis);
    let homes: BTreeMap<Key<'_>, &Area> = uses.iter().filter_map(|(key, areas)| Some((*key, home(areas)?))).collect();
    let mut tables: Vec<Shared> = Vec::new();
    for (number, database) in (0u32..).zip(&analysis.databases) {
        for table in &database.schema.tables {
            let key = (number, &table.name);
            let mut list: Vec<AreaUse> = uses.get(&key).into_iter().flatten().map(|(_, found)| found.clone()).collect();
            list.sort_by(|a, b| (b.reads + b.writes, &a.area).cmp(&(a.reads + a.writes, &b.area)));
            let home = homes.get(&key).map(|area| (*area).clone());
            tables.push(Shared { database: number, table: table.name.clone(), home, uses: list });
        }
    }
    let weight = |shared: &Shared| shared.uses.iter().map(|found| found.reads + found.writes).sum::<u32>();
    tables.sort_by(|a, b| {
        (b.uses.len(), weight(b))
            .cmp(&(a.uses.len(), weight(a)))
            .then((a.database, &a.table).cmp(&(b.database, &b.table)))
    });
    Sharing {
        joins: joins(analysis, &homes),
        foreign_keys: foreign_keys(analysis, &homes),
        transactions: transactions(analysis, &homes),
        types: types(analysis, &homes),
        views: views(analysis, &homes),
        tables,
    }
}

/// The area of a place in the code.
fn area(analysis: &Analysis, from: Origin) -> &str {
    let module = match from {
        Origin::Item(item) => analysis.items[item.0 as usize].module,
        Origin::Module(module) => module,
    };
    let id = analysis.modules[module.0 as usize].id.as_str();
    match id.match_indices("::").nth(1) {
        Some((end, _)) => &id[..end],
        None => id,
    }
}

/// Tables by the areas whose statements name them. A view counts for the tables that it reads.
fn uses(analysis: &Analysis) -> BTreeMap<Key<'_>, BTreeMap<&str, AreaUse>> {
    let mut uses: BTreeMap<Key<'_>, BTreeMap<&str, AreaUse>> = BTreeMap::new();
    for query in &analysis.queries {
        let Some(number) = query.database else { continue };
        let area = area(analysis, query.from);
        let (reads, writes) = (&query.statement.reads, &query.statement.writes);
        for (names, reading) in [(reads, true), (writes, false)] {
            for table in names.iter().flat_map(|name| tables_of(analysis, number, name)) {
                let found = uses.entry((number, table)).or_default().entry(area).or_default();
                found.area = area.to_owned();
                found.reads += u32::from(reading);
                found.writes += u32::from(!reading);
            }
        }
    }
    uses
}

/// The table of that name, or those that the view of that name reads, through other views too.
fn tables_of<'a>(analysis: &'a Analysis, database: u32, name: &'a Name) -> Vec<&'a Name> {
    let schema = &analysis.databases[database as usize].schema;
    let (mut found, mut seen, mut open) = (Vec::new(), BTreeSet::new(), vec![name]);
    while let Some(name) = open.pop() {
        if !seen.insert(name) {
            continue;
        }
        if let Some(table) = schema.table(name) {
            found.push(&table.name);
        } else if let Some(view) = schema.view(name) {
            open.extend(&view.reads);
        }
    }
    found
}

fn home<'a>(areas: &'a BTreeMap<&str, AreaUse>) -> Option<&'a Area> {
    let most = areas.values().max_by(|a, b| (a.writes, a.reads, &b.area).cmp(&(b.writes, b.reads, &a.area)));
    most.map(|found| &found.area)
}

fn joins(analysis: &Analysis, homes: &BTreeMap<Key<'_>, &Area>) -> Vec<Joined> {
    let mut pairs: BTreeMap<(Option<u32>, &Name, &Name), Vec<u32>> = BTreeMap::new();
    for (number, query) in (0u32..).zip(&analysis.queries) {
        for join in &query.statement.joins {
            pairs.entry((query.database, &join.left, &join.right)).or_default().push(number);
        }
    }
    let mut joins: Vec<Joined> = pairs
        .into_iter()
        .map(|((database, left, right), mut queries)| {
            queries.dedup();
            let home = |name| database.and_then(|database| homes.get(&(database, name)));
            let across = matches!((home(left), home(right)), (Some(left), Some(right)) if left != right);
            Joined { database, left: left.clone(), right: right.clone(), across, queries }
        })
        .collect();
    joins.sort_by_key(|joined| std::cmp::Reverse((joined.across, joined.queries.len())));
    joins
}

fn foreign_keys(analysis: &Analysis, homes: &BTreeMap<Key<'_>, &Area>) -> Vec<Crossing> {
    let mut crossings = Vec::new();
    for (database, found) in (0u32..).zip(&analysis.databases) {
        for table in &found.schema.tables {
            for (key, foreign) in (0u32..).zip(&table.foreign_keys) {
                let (from, to) = (homes.get(&(database, &table.name)), homes.get(&(database, &foreign.references)));
                if let (Some(&from), Some(&to)) = (from, to)
                    && from != to
                {
                    let (from, to) = (from.clone(), to.clone());
                    crossings.push(Crossing { database, table: table.name.clone(), key, from, to });
                }
            }
        }
    }
    crossings
}

fn transactions(analysis: &Analysis, homes: &BTreeMap<Key<'_>, &Area>) -> Vec<Spanning> {
    let mut all: Vec<Spanning> = (0u32..)
        .zip(&analysis.transactions)
        .map(|(transaction, found)| {
            let database = found.database;
            let written = found.writes.iter().filter_map(|name| homes.get(&(database?, name)));
            let homes: BTreeSet<Area> = written.map(|area| (*area).clone()).collect();
            Spanning { transaction, homes: homes.into_iter().collect(), certainty: found.certainty }
        })
        .collect();
    let size = |spanning: &Spanning| {
        let found = &analysis.transactions[spanning.transaction as usize];
        (spanning.homes.len(), found.writes.len(), found.reads.len())
    };
    all.sort_by(|a, b| size(b).cmp(&size(a)).then(a.transaction.cmp(&b.transaction)));
    all
}

fn types(analysis: &Analysis, homes: &BTreeMap<Key<'_>, &Area>) -> Vec<Spread> {
    let mut spread = Vec::new();
    for (database, found) in (0u32..).zip(&analysis.databases) {
        let by_text: BTreeMap<String, &Area> = found
            .schema
            .tables
            .iter()
            .filter_map(|table| Some((table.name.to_string(), *homes.get(&(database, &table.name))?)))
            .collect();
        for ty in &found.schema.types {
            let tables = ty.used_by.iter().filter_map(|column| column.rsplit_once('.'));
            let areas: BTreeSet<Area> =
                tables.filter_map(|(table, _)| by_text.get(table)).map(|area| (*area).clone()).collect();
            if areas.len() > 1 {
                spread.push(Spread { database, name: ty.name.clone(), areas: areas.into_iter().collect() });
            }
        }
    }
    spread
}

fn views(analysis: &Analysis, homes: &BTreeMap<Key<'_>, &Area>) -> Vec<Spread> {
    let reads = |query: &Query, name: &Name| query.statement.reads.contains(name);
    let mut spread = Vec::new();
    for (database, found) in (0u32..).zip(&analysis.databases) {
        for view in &found.schema.views {
            let tables = tables_of(analysis, database, &view.name);
            let mut areas: BTreeSet<Area> = tables
                .into_iter()
                .filter_map(|name| homes.get(&(database, name)))
                .map(|area| (*area).clone())
                .collect();
            let readers = analysis.queries.iter().filter(|query| query.database == Some(database));
            areas.extend(
                readers.filter(|query| reads(query, &view.name)).map(|query| area(analysis, query.from).to_owned()),
            );
            if areas.len() > 1 {
                spread.push(Spread { database, name: view.name.clone(), areas: areas.into_iter().collect() });
            }
        }
    }
    spread
}
