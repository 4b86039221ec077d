//! Puts code and databases together: which statement goes to which database, and what callers and transactions make
//! of it.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::{live, rows, sql};
use crate::model::analysis::{
    Analysis, BlindSpot, BlindSpotKind, Confidence, FileId, ItemId, ItemKind, Origin, ReferenceKind,
};
use crate::model::data::{
    Access, Certainty, CodeData, Query, QuerySite, Statement, Step, Transaction, TransactionSite,
};
use crate::model::schema::{Database, Dialect, Name, Schema};
use crate::model::source::SourceSet;

/// Fills the analysis with databases, queries, transactions and uses of other systems.
pub fn join(
    source: &SourceSet,
    mut code: CodeData,
    replayed: sql::Replayed,
    options: &sql::Options,
    analysis: &mut Analysis,
) {
    let (mut databases, mut spots) = sql::databases(source, replayed, std::mem::take(&mut code.schemas));
    if let Some(catalog) = &options.live {
        spots.extend(live::compare_with(catalog, &databases, analysis));
        databases.push(live::database(catalog));
    }
    let files: Vec<Option<usize>> = analysis.files.iter().map(|file| nearest(&databases, &file.path)).collect();
    let joiner = Joiner { source, databases: &databases, nearest: &files };
    let (statements, callers) = rayon::join(
        || code.sites.par_iter().map(|site| joiner.statement(site)).collect::<Vec<_>>(),
        || callers(analysis, &code.sites),
    );
    let mut blind = Vec::new();
    let mut queries = Vec::with_capacity(code.sites.len());
    for (site, (statement, database, unknown)) in code.sites.into_iter().zip(statements) {
        if matches!(site.access, Access::Unread) {
            blind.push(opaque(analysis, &site));
        }
        let called_by = match site.from {
            Origin::Item(item) => callers.get(&item).cloned().unwrap_or_default(),
            Origin::Module(_) => Vec::new(),
        };
        queries.push(Query {
            from: site.from,
            file: site.file,
            line: site.line,
            column: site.column,
            library: site.library.to_owned(),
            call: site.call,
            database,
            statement,
            unknown,
            called_by,
            confidence: site.confidence,
            test: site.test,
        });
    }
    analysis.rows = rows::rows(analysis, code.rows, &queries, &databases, &files);
    analysis.transactions = code.transactions.into_iter().map(|site| transaction(site, &queries)).collect();
    analysis.queries = queries;
    analysis.systems = code.systems;
    analysis.databases = databases;
    spots.extend(blind);
    // The others are sorted already.
    if !spots.is_empty() {
        analysis.blind_spots.extend(spots);
        analysis.blind_spots.sort();
        analysis.blind_spots.dedup();
    }
}

struct Joiner<'a> {
    source: &'a SourceSet,
    databases: &'a [Database],
    /// The nearest database of each file.
    nearest: &'a [Option<usize>],
}

impl Joiner<'_> {
    /// The statement of a site, the database that it goes to, and the names that this one does not have.
    fn statement(&self, site: &QuerySite) -> (Statement, Option<u32>, Vec<Name>) {
        let FileId(file) = site.file;
        let first = self.nearest[file as usize];
        let others = (0..self.databases.len()).filter(|&at| Some(at) != first);
        let order = first.into_iter().chain(others);
        let mut best: Option<(Statement, usize, Vec<Name>)> = None;
        for at in order {
            let database = &self.databases[at];
            if !self.fits(site, database) {
                continue;
            }
            // Names hardly depend on the database: it is read again only where the first one lacks some.
            let dialect = dialect_of(site).unwrap_or(database.dialect);
            let statement = self.read(site, dialect, &database.schema);
            let unknown = unknown(&statement, &database.schema);
            let named = statement.reads.len() + statement.writes.len();
            let better = best.as_ref().is_none_or(|(_, _, before)| unknown.len() < before.len());
            if better {
                let done = unknown.is_empty() || named == 0;
                best = Some((statement, at, unknown));
                if done {
                    break;
                }
            }
        }
        match best {
            None => {
                let dialect = dialect_of(site).unwrap_or_default();
                let statement = self.read(site, dialect, &Schema::default());
                let unknown = unknown(&statement, &Schema::default());
                (statement, None, unknown)
            }
            Some((statement, at, unknown)) => {
                // What shares no name with a database does not go to it, unless it names nothing at all.
                let named = all_names(&statement).len();
                let fits = named == 0 || unknown.len() < named;
                (statement, fits.then_some(at as u32), unknown)
            }
        }
    }

    /// Whether a statement may go to a database. What a schema is written for is a guess where little speaks for it: the
    /// code knows better, unless there is a database of the kind that it names.
    fn fits(&self, site: &QuerySite, database: &Database) -> bool {
        let Some(named) = dialect_of(site).filter(|named| *named != database.dialect) else { return true };
        !self.databases.iter().any(|other| other.dialect == named)
    }

    fn read(&self, site: &QuerySite, dialect: Dialect, schema: &Schema) -> Statement {
        match &site.access {
            Access::Sql { text, .. } => sql::statement(text, dialect, schema),
            Access::File { path } => {
                let files = &self.source.sql_files;
                match files.binary_search_by(|file| file.path.as_str().cmp(path)) {
                    Ok(at) => sql::statement(&files[at].text, dialect, schema),
                    Err(_) => Statement::default(),
                }
            }
            Access::Built(statement) => statement.clone(),
            Access::Unread => Statement::default(),
        }
    }
}

fn dialect_of(site: &QuerySite) -> Option<Dialect> {
    match &site.access {
        Access::Sql { dialect, .. } => *dialect,
        _ => None,
    }
}

fn all_names(statement: &Statement) -> Vec<&Name> {
    let mut names: Vec<&Name> = statement.reads.iter().chain(&statement.writes).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Names that are neither tables nor views of the database; what the system itself has is known to everybody.
fn unknown(statement: &Statement, schema: &Schema) -> Vec<Name> {
    let system = |name: &Name| {
        matches!(name.schema.as_deref(), Some("pg_catalog" | "information_schema"))
            || name.name.starts_with("pg_")
            || name.name.starts_with("sqlite_")
    };
    let known = |name: &Name| schema.table(name).is_some() || schema.view(name).is_some() || system(name);
    all_names(statement).into_iter().filter(|name| !known(name)).cloned().collect()
}

/// The database whose folder shares the longest way with a file; the first of several.
fn nearest(databases: &[Database], file: &str) -> Option<usize> {
    let shared = |id: &str| id.split('/').zip(file.split('/')).take_while(|(a, b)| a == b).count();
    (0..databases.len()).max_by_key(|&at| (shared(&databases[at].id), std::cmp::Reverse(at)))
}

fn opaque(analysis: &Analysis, site: &QuerySite) -> BlindSpot {
    BlindSpot {
        file: analysis.files[site.file.0 as usize].path.clone(),
        line: site.line,
        column: site.column,
        kind: BlindSpotKind::OpaqueQuery,
        message: format!("the statement of `{}` is not written out here", site.call),
    }
}

/// For each item that holds a query: the items that call it, directly or through the trait that it is a method of.
fn callers(analysis: &Analysis, sites: &[QuerySite]) -> BTreeMap<ItemId, Vec<ItemId>> {
    let mut holders: BTreeMap<ItemId, Vec<ItemId>> = BTreeMap::new();
    for site in sites {
        if let Origin::Item(item) = site.from {
            holders.entry(item).or_default();
        }
    }
    if holders.is_empty() {
        return holders;
    }
    let declared = declarations(analysis, &holders);
    // A trait's method stands for all that implement it.
    let mut meant: BTreeMap<ItemId, Vec<ItemId>> = BTreeMap::new();
    for &holder in holders.keys() {
        meant.entry(holder).or_default().push(holder);
        if let Some(&declaration) = declared.get(&holder) {
            meant.entry(declaration).or_default().push(holder);
        }
    }
    for reference in &analysis.references {
        let calls = matches!(reference.kind, ReferenceKind::Call | ReferenceKind::MethodCall | ReferenceKind::Value);
        if !calls || reference.test || reference.confidence == Confidence::Guessed {
            continue;
        }
        let (Origin::Item(caller), Some(held)) = (reference.from, meant.get(&reference.to)) else { continue };
        for holder in held.iter().filter(|holder| **holder != caller) {
            if let Some(list) = holders.get_mut(holder) {
                list.push(caller);
            }
        }
    }
    for list in holders.values_mut() {
        list.sort_unstable();
        list.dedup();
    }
    holders
}

/// For each method of a trait impl: the trait's own method of that name.
fn declarations(analysis: &Analysis, holders: &BTreeMap<ItemId, Vec<ItemId>>) -> BTreeMap<ItemId, ItemId> {
    let impls: BTreeMap<ItemId, Vec<ItemId>> = {
        let mut impls: BTreeMap<ItemId, Vec<ItemId>> = BTreeMap::new();
        for &holder in holders.keys() {
            let parent = analysis.items[holder.0 as usize].parent;
            if let Some(parent) = parent.filter(|parent| analysis.items[parent.0 as usize].kind == ItemKind::Impl) {
                impls.entry(parent).or_default().push(holder);
            }
        }
        impls
    };
    let mut traits: BTreeMap<ItemId, Vec<ItemId>> = BTreeMap::new();
    for reference in analysis.references.iter().filter(|reference| reference.kind == ReferenceKind::Impl) {
        if let Origin::Item(from) = reference.from
            && analysis.items[reference.to.0 as usize].kind == ItemKind::Trait
            && let Some(methods) = impls.get(&from)
        {
            traits.entry(reference.to).or_default().extend(methods);
        }
    }
    let mut declared = BTreeMap::new();
    for (index, item) in (0u32..).zip(&analysis.items) {
        let Some(methods) = item.parent.and_then(|parent| traits.get(&parent)) else { continue };
        for &method in methods {
            if analysis.items[method.0 as usize].name == item.name {
                declared.insert(method, ItemId(index));
            }
        }
    }
    declared
}

/// What a transaction reads and writes altogether.
fn transaction(site: TransactionSite, queries: &[Query]) -> Transaction {
    let (mut reads, mut writes): (Vec<Name>, Vec<Name>) = (Vec::new(), Vec::new());
    let mut database = None;
    let mut certainty = site.certainty;
    for Step { query, certainty: step, .. } in &site.steps {
        let Some(query) = queries.get(*query as usize) else { continue };
        reads.extend(query.statement.reads.iter().cloned());
        writes.extend(query.statement.writes.iter().cloned());
        database = database.or(query.database);
        if *step == Certainty::Possible {
            certainty = Certainty::Possible;
        }
    }
    for names in [&mut reads, &mut writes] {
        names.sort_unstable();
        names.dedup();
    }
    Transaction {
        from: site.from,
        file: site.file,
        line: site.line,
        column: site.column,
        library: site.library.to_owned(),
        database,
        reads,
        writes,
        steps: site.steps,
        certainty,
        test: site.test,
    }
}
