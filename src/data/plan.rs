//! What is copied where, decided from the map and from what both databases have. No database is asked here.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::map::ServiceMap;
use crate::model::map::fits::Patterns;
use crate::model::schema::Name;
use crate::model::transfer::{
    ComparisonPlan, LeftOut, Piece, Plan, Role, SequencePlan, ServicePlan, Stock, StockKind, StockTable, Sum,
    SummedColumn, TablePlan,
};

/// The first version that reads ranges of blocks without reading the rest.
const RANGES: u32 = 14;
/// The first version that hashes records.
const RECORDS: u32 = 14;
/// Blocks of a piece: 32 MiB at least, 1 GiB at most.
const PIECE: (u64, u64) = (4096, 131_072);
/// Pieces that each connection gets, so that none is idle at the end.
const TURNS: u64 = 4;
/// Rows of a part of a comparison: as many are fetched where one of them differs.
const PART: u64 = 512;
const MOST_PARTS: u32 = 4096;
/// Rows of a block, where nobody has counted.
const PER_PAGE: u64 = 60;

/// The tables that each service gets, by the map; those of nobody are left out. Partitions go with their table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shares {
    pub services: BTreeMap<String, BTreeMap<Name, Role>>,
    pub left_out: Vec<LeftOut>,
}

/// Divides the source's tables among the services.
#[must_use]
pub fn shares(map: &ServiceMap, source: &Stock) -> Shares {
    let patterns = Patterns::new(map);
    let mut shares = Shares::default();
    for name in map.services.keys() {
        shares.services.insert(name.clone(), BTreeMap::new());
    }
    let mut left = |table: &StockTable, why| shares.left_out.push(LeftOut { table: table.name.clone(), why });
    for table in source.tables.iter().filter(|table| table.root.is_none()) {
        let text = table.name.to_string();
        let Some(owner) = patterns.owner_of_table(&text) else {
            left(table, "no service owns it");
            continue;
        };
        if table.kind == StockKind::Foreign {
            left(table, "its rows are on another server");
            continue;
        }
        let replicas = map.shared.tables.iter().filter(|shared| shared.table == text);
        let replicas = replicas.flat_map(|shared| &shared.replicated_to).filter(|service| *service != owner);
        for (service, role) in replicas.map(|service| (service.as_str(), Role::Replica)).chain([(owner, Role::Owned)]) {
            if let Some(tables) = shares.services.get_mut(service) {
                tables.insert(table.name.clone(), role);
            }
        }
    }
    shares
}

/// Plans the move of these shares. `jobs` connections work at a time.
///
/// # Errors
/// All that stands against it, each as a sentence.
pub fn plan(
    shares: &Shares,
    source: &Stock,
    targets: &BTreeMap<String, Stock>,
    jobs: usize,
) -> Result<Plan, Vec<String>> {
    let mut problems = Vec::new();
    let mut plan = Plan { left_out: shares.left_out.clone(), ..Plan::default() };
    let total: u64 = source.tables.iter().map(|table| table.pages).sum();
    let size = (total / (jobs.max(1) as u64 * TURNS)).clamp(PIECE.0, PIECE.1);
    for (service, target) in targets {
        let Some(share) = shares.services.get(service) else { continue };
        let mut of_service = ServicePlan { service: service.clone(), ..ServicePlan::default() };
        for (name, role) in share {
            let Some(table) = source.table(name) else { continue };
            let Some(there) = target.table(name) else {
                problems.push(format!("{service}: there is no table `{name}`"));
                continue;
            };
            let pair = Pair { source, target, from: table, to: there, role: *role, size };
            match pair.plan() {
                Ok((tables, comparisons)) => {
                    of_service.tables.extend(tables);
                    of_service.comparisons.extend(comparisons);
                }
                Err(problem) => problems.push(format!("{service}: {problem}")),
            }
        }
        of_service.sequences = sequences(share, source, target);
        of_service.tables = ordered(of_service.tables);
        plan.services.push(of_service);
    }
    if problems.is_empty() { Ok(plan) } else { Err(problems) }
}

/// A table of the source and its counterpart.
struct Pair<'a> {
    source: &'a Stock,
    target: &'a Stock,
    from: &'a StockTable,
    to: &'a StockTable,
    role: Role,
    /// Blocks of a piece.
    size: u64,
}

impl<'a> Pair<'a> {
    fn plan(&self) -> Result<(Vec<TablePlan>, Vec<ComparisonPlan>), String> {
        let name = &self.from.name;
        let leaves = |stock: &'a Stock, root: &Name| -> Vec<&'a StockTable> {
            let below = stock.tables.iter().filter(|table| table.root.as_ref() == Some(root));
            below.filter(|table| table.kind != StockKind::Partitioned).collect()
        };
        let (from, to) = (leaves(self.source, name), leaves(self.target, name));
        if let Some(foreign) = from.iter().find(|leaf| leaf.kind == StockKind::Foreign) {
            return Err(format!("a partition of `{name}` is on another server: `{}`", foreign.name));
        }
        if from.is_empty() && self.from.kind != StockKind::Partitioned {
            let table = self.table(self.from, self.to)?;
            return Ok((vec![table], vec![self.comparison(self.from, self.to, false)]));
        }
        // Divided in the same way: partition by partition. Otherwise the server finds the place of each row.
        let same = from.iter().map(|leaf| &leaf.name).eq(to.iter().map(|leaf| &leaf.name));
        let pairs: Vec<(&StockTable, &StockTable)> = match same {
            true => from.into_iter().zip(to).collect(),
            false => from.into_iter().map(|leaf| (leaf, self.to)).collect(),
        };
        let tables: Result<Vec<TablePlan>, String> = pairs.iter().map(|(from, to)| self.table(from, to)).collect();
        let comparisons = match same {
            true => pairs.iter().map(|(from, to)| self.comparison(from, to, false)).collect(),
            false => vec![self.comparison(self.from, self.to, true)],
        };
        Ok((tables?, comparisons))
    }

    fn table(&self, from: &StockTable, to: &StockTable) -> Result<TablePlan, String> {
        let name = &from.name;
        if !from.readable {
            return Err(format!("our role may not read `{name}` of the source"));
        }
        if !to.triggers.is_empty() {
            let triggers = to.triggers.join("`, `");
            return Err(format!(
                "`{}` has triggers that would fire for each row: `{triggers}`; they belong behind the data",
                to.name
            ));
        }
        let kept: Vec<_> = from.columns.iter().filter(|column| !column.generated).collect();
        let mut binary = self.source.major() == self.target.major();
        for column in &kept {
            let there = to.columns.iter().find(|other| other.name == column.name);
            match there {
                None => return Err(format!("`{}` has no column `{}`", to.name, column.name)),
                Some(there) if there.generated => {
                    return Err(format!("`{}.{}` is generated there and not in the source", to.name, column.name));
                }
                Some(there) => binary &= column.portable && there.portable && column.ty == there.ty,
            }
        }
        let missing =
            to.columns.iter().find(|column| column.needed && !kept.iter().any(|known| known.name == column.name));
        if let Some(column) = missing {
            return Err(format!("`{}.{}` needs a value, and the source has no such column", to.name, column.name));
        }
        let ranges = self.source.major() >= RANGES;
        let mut after: Vec<Name> = to.references.clone();
        after.retain(|name| *name != to.name);
        Ok(TablePlan {
            from: name.clone(),
            to: to.name.clone(),
            role: self.role,
            columns: kept.iter().map(|column| column.name.clone()).collect(),
            binary,
            rows: rows(from),
            pages: from.pages,
            pieces: if ranges { pieces(from.pages, self.size) } else { vec![Piece::default()] },
            after,
        })
    }

    fn comparison(&self, from: &StockTable, to: &StockTable, whole: bool) -> ComparisonPlan {
        let summed = |name: &str| -> Option<SummedColumn> {
            let here = from.columns.iter().find(|column| column.name == name)?;
            let there = to.columns.iter().find(|column| column.name == name)?;
            // Where the types differ, what can be seen is compared.
            let sum = if here.ty == there.ty && here.sum == there.sum { here.sum } else { Sum::default() };
            Some(SummedColumn { name: name.to_owned(), sum })
        };
        // A key of the source that the target has not yet is a key all the same.
        let key = if from.key.is_empty() { &to.key } else { &from.key };
        let key: Option<Vec<SummedColumn>> = key.iter().map(|name| summed(name)).collect();
        let rows = rows(from);
        let both = |since| self.source.major() >= since && self.target.major() >= since;
        ComparisonPlan {
            from: from.name.clone(),
            to: to.name.clone(),
            whole,
            key: key.unwrap_or_default(),
            columns: from.columns.iter().filter_map(|column| summed(&column.name)).collect(),
            hashed: both(RECORDS) && self.source.major() == self.target.major(),
            recoded: self.source.encoding != self.target.encoding,
            buckets: ((rows / PART).clamp(1, u64::from(MOST_PARTS)) as u32).next_power_of_two(),
            rows,
            pages: (both(RANGES) && !whole).then_some((from.pages, to.pages)),
        }
    }
}

/// Ranges of about equal size; the last is open, for a table may grow while it is planned.
#[must_use]
pub fn pieces(pages: u64, size: u64) -> Vec<Piece> {
    let many = (pages / size.max(1)).max(1);
    let at = |number: u64| pages * number / many;
    (0..many).map(|number| Piece { first: at(number), end: (number + 1 < many).then(|| at(number + 1)) }).collect()
}

fn rows(table: &StockTable) -> u64 {
    table.rows.filter(|rows| *rows > 0 || table.pages == 0).unwrap_or(table.pages * PER_PAGE)
}

/// Each behind those that it refers to, the largest first; what refers in a circle comes last.
fn ordered(mut tables: Vec<TablePlan>) -> Vec<TablePlan> {
    tables.sort_by(|one, other| (other.pages, &one.from).cmp(&(one.pages, &other.from)));
    let names: BTreeSet<Name> = tables.iter().map(|table| table.to.clone()).collect();
    for table in &mut tables {
        // What another service owns is not filled by this move.
        table.after.retain(|name| names.contains(name));
    }
    let mut done: BTreeSet<Name> = BTreeSet::new();
    let mut result = Vec::with_capacity(tables.len());
    while !tables.is_empty() {
        let (ready, waiting): (Vec<_>, Vec<_>) =
            tables.into_iter().partition(|table| table.after.iter().all(|name| done.contains(name)));
        if ready.is_empty() {
            result.extend(waiting.into_iter().map(|table| TablePlan { after: Vec::new(), ..table }));
            break;
        }
        done.extend(ready.iter().map(|table| table.to.clone()));
        result.extend(ready);
        tables = waiting;
    }
    result
}

/// Sequences that go on in the target: owned by a column that is copied, or used by one and of the same name there.
fn sequences(share: &BTreeMap<Name, Role>, source: &Stock, target: &Stock) -> Vec<SequencePlan> {
    let has = |name: &Name| share.contains_key(name);
    let counterpart = |sequence: &crate::model::transfer::StockSequence| -> Option<Name> {
        let owned = sequence.owner.as_ref().filter(|(table, _)| has(table));
        let same_owner = target.sequences.iter().find(|other| owned.is_some() && other.owner.as_ref() == owned);
        let same_name = || target.sequences.iter().find(|other| other.name == sequence.name);
        let used = owned.is_some() || sequence.used_by.iter().any(has);
        same_owner.or_else(|| same_name().filter(|_| used)).map(|other| other.name.clone())
    };
    let plan = |sequence| Some(SequencePlan { to: counterpart(sequence)?, from: sequence.name.clone() });
    source.sequences.iter().filter_map(plan).collect()
}
