//! Which types are rows of which tables: what code says of them, held against the tables that there are.

use std::collections::BTreeMap;

use crate::model::analysis::{Analysis, Confidence, FileId, ItemId};
use crate::model::data::{Query, RowEvidence, RowMeans, RowSite, RowType};
use crate::model::schema::{Database, Name, Schema};

/// Sorted by item, database and table; each once, with the best evidence. `queries` are sorted by place.
pub(super) fn rows(
    analysis: &Analysis,
    sites: Vec<RowSite>,
    queries: &[Query],
    databases: &[Database],
    nearest: &[Option<usize>],
) -> Vec<RowType> {
    let mut best: BTreeMap<(ItemId, u32, Name), RowType> = BTreeMap::new();
    let mut keep = |row: RowType| {
        let rank = |row: &RowType| (row.evidence, row.confidence, row.file, row.line, row.column);
        let known = best.entry((row.item, row.database, row.table.clone())).or_insert_with(|| row.clone());
        if rank(&row) < rank(known) {
            *known = row;
        }
    };
    let mut derived = Vec::new();
    for site in sites {
        let item = &analysis.items[site.item.0 as usize];
        let own = (item.file, item.line, item.column);
        let near = nearest[item.file.0 as usize];
        match site.means {
            RowMeans::Declared(ref table) => {
                if let Some((database, table)) = declared(databases, near, table) {
                    keep(row(site.item, (database, table), RowEvidence::Declared, Confidence::Certain, own));
                }
            }
            RowMeans::Statement { file, line, column } => {
                let at = (file, line, column);
                let first = queries.partition_point(|query| (query.file, query.line, query.column) < at);
                for query in queries[first..].iter().take_while(|query| (query.file, query.line, query.column) == at) {
                    let Some(database) = query.database else { continue };
                    let schema = &databases[database as usize].schema;
                    if let Some((table, confidence)) = of_statement(&site.fields, query, schema) {
                        keep(row(site.item, (database, table), RowEvidence::Statement, confidence, at));
                    }
                }
            }
            RowMeans::Derived => derived.push((site, near, own)),
        }
    }
    for (site, near, own) in derived {
        let known =
            best.range((site.item, 0, Name::default())..).next().is_some_and(|((item, ..), _)| *item == site.item);
        let Some(database) = near.filter(|_| !known) else { continue };
        let name = &analysis.items[site.item.0 as usize].name;
        if let Some(table) = by_name(name, &site.fields, &databases[database].schema) {
            let row = row(site.item, (database as u32, table), RowEvidence::Name, Confidence::Guessed, own);
            best.insert((row.item, row.database, row.table.clone()), row);
        }
    }
    best.into_values().collect()
}

fn row(
    item: ItemId,
    (database, table): (u32, Name),
    evidence: RowEvidence,
    confidence: Confidence,
    (file, line, column): (FileId, u32, u32),
) -> RowType {
    RowType { item, database, table, evidence, confidence, file, line, column }
}

/// The database that has the table, the nearest first.
fn declared(databases: &[Database], near: Option<usize>, table: &Name) -> Option<(u32, Name)> {
    let has = |at: &usize| {
        let schema = &databases[*at].schema;
        schema.table(table).is_some() || schema.view(table).is_some()
    };
    let at = near.into_iter().chain(0..databases.len()).find(has)?;
    Some((at as u32, table.clone()))
}

/// The table that a statement's rows are of: of several the one with clearly the most of the type's fields, and none
/// where less than half of them are columns (sums, counts, what is put together of many).
fn of_statement(fields: &[String], query: &Query, schema: &Schema) -> Option<(Name, Confidence)> {
    let statement = &query.statement;
    let mut names: Vec<&Name> = statement.reads.iter().chain(&statement.writes).collect();
    names.sort_unstable();
    names.dedup();
    if let [only] = names.as_slice()
        && schema.view(only).is_some()
    {
        return Some(((*only).clone(), Confidence::Inferred));
    }
    let mut counts: Vec<(usize, &Name)> =
        names.into_iter().filter_map(|name| Some((columns(fields, name, schema)?, name))).collect();
    counts.sort_by_key(|(count, name)| (std::cmp::Reverse(*count), *name));
    let (most, name) = *counts.first()?;
    let clear = counts.get(1).is_none_or(|(next, _)| *next < most);
    let confidence = if most == fields.len() { Confidence::Certain } else { Confidence::Inferred };
    (clear && most > 0 && most * 2 >= fields.len()).then(|| (name.clone(), confidence))
}

/// How many of a type's fields are columns of a table.
fn columns(fields: &[String], table: &Name, schema: &Schema) -> Option<usize> {
    let table = schema.table(table)?;
    Some(fields.iter().filter(|field| table.columns.iter().any(|column| column.name == **field)).count())
}

/// The table that has a type's name and all its fields.
fn by_name(name: &str, fields: &[String], schema: &Schema) -> Option<Name> {
    let plain = |text: &str| text.replace('_', "").to_lowercase();
    let stem = ["Row", "Record", "Model", "Entity"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name);
    let stem = plain(stem);
    if stem.is_empty() {
        return None;
    }
    let mut forms = vec![stem.clone(), format!("{stem}s"), format!("{stem}es")];
    forms.extend(stem.strip_suffix('y').map(|start| format!("{start}ies")));
    let mut fitting =
        schema.tables.iter().map(|table| &table.name).filter(|table| {
            forms.contains(&plain(&table.name)) && columns(fields, table, schema) == Some(fields.len())
        });
    let first = fitting.next()?;
    fitting.next().is_none().then(|| first.clone())
}
