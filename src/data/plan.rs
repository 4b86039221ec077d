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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::map::{Propose, Service, Shared, SharedTable, System};
    use crate::model::transfer::{StockColumn, StockSequence};

    fn map() -> ServiceMap {
        let service = |tables: &[&str]| Service {
            tables: tables.iter().map(|name| (*name).to_owned()).collect(),
            ..Service::default()
        };
        let mut map = ServiceMap {
            version: 1,
            system: System::default(),
            shared: Shared::default(),
            services: [("a".to_owned(), service(&["x*", "log"])), ("b".to_owned(), service(&["y"]))].into(),
            rules: BTreeMap::new(),
            exceptions: Vec::new(),
            propose: Propose::default(),
            events: BTreeMap::new(),
        };
        let shared =
            SharedTable { table: "codes".to_owned(), owner: "a".to_owned(), replicated_to: vec!["b".to_owned()] };
        map.shared.tables.push(shared);
        map
    }

    fn column(name: &str, ty: &str) -> StockColumn {
        StockColumn { name: name.to_owned(), ty: ty.to_owned(), portable: true, ..StockColumn::default() }
    }

    fn table(name: &str, pages: u64) -> StockTable {
        StockTable {
            name: Name::plain(name),
            pages,
            columns: vec![column("id", "bigint"), column("text", "text")],
            key: vec!["id".to_owned()],
            readable: true,
            ..StockTable::default()
        }
    }

    fn stock(version: u32, mut tables: Vec<StockTable>) -> Stock {
        tables.sort_by(|one, other| one.name.cmp(&other.name));
        Stock { version, encoding: "UTF8".to_owned(), tables, ..Stock::default() }
    }

    /// The plan of service `a`.
    fn planned(source: &Stock, target: &Stock) -> Result<ServicePlan, Vec<String>> {
        let targets = BTreeMap::from([("a".to_owned(), target.clone())]);
        let plan = plan(&shares(&map(), source), source, &targets, 2)?;
        Ok(plan.services.into_iter().next().expect("one service"))
    }

    fn names(plan: &ServicePlan) -> Vec<String> {
        plan.tables.iter().map(|table| format!("{} to {}", table.from, table.to)).collect()
    }

    #[test]
    fn the_map_says_who_gets_what_and_partitions_go_with_their_table() {
        let part = StockTable { root: Some(Name::plain("log")), ..table("y", 1) };
        let foreign = StockTable { kind: StockKind::Foreign, ..table("xf", 0) };
        let log = StockTable { kind: StockKind::Partitioned, ..table("log", 0) };
        let shares = shares(
            &map(),
            &stock(150_000, vec![table("x1", 1), table("codes", 1), table("other", 1), part, foreign, log]),
        );
        let of = |service: &str| -> Vec<String> {
            shares.services[service].iter().map(|(name, role)| format!("{name} {role:?}")).collect()
        };
        assert_eq!(of("a"), ["codes Owned", "log Owned", "x1 Owned"]);
        assert_eq!(of("b"), ["codes Replica"]);
        let left: Vec<String> = shares.left_out.iter().map(|left| left.table.to_string()).collect();
        assert_eq!(left, ["other", "xf"]);
    }

    #[test]
    fn binary_is_for_what_means_the_same_on_both_sides() {
        let source = stock(150_000, vec![table("x", 1)]);
        assert!(planned(&source, &source).expect("it fits").tables[0].binary);
        let with = |change: &dyn Fn(&mut StockColumn)| {
            let mut target = source.clone();
            change(&mut target.tables[0].columns[1]);
            planned(&source, &target).expect("it fits").tables[0].binary
        };
        assert!(!with(&|column| column.ty = "character varying".to_owned()));
        assert!(!with(&|column| column.portable = false));
        let newer = planned(&source, &stock(160_000, source.tables.clone())).expect("it fits");
        assert!(!newer.tables[0].binary && !newer.comparisons[0].hashed);
    }

    #[test]
    fn what_is_generated_is_not_copied_and_is_compared() {
        let mut both = stock(150_000, vec![table("x", 1)]);
        both.tables[0].columns[1].generated = true;
        let plan = planned(&both, &both).expect("it fits");
        assert_eq!(plan.tables[0].columns, ["id"]);
        assert_eq!(plan.comparisons[0].columns.len(), 2);
    }

    #[test]
    fn who_is_referred_to_comes_first_and_otherwise_the_largest() {
        let source = stock(150_000, vec![table("x1", 10), table("x2", 20), table("x3", 30), table("x4", 40)]);
        assert_eq!(
            names(&planned(&source, &source).expect("it fits")),
            ["x4 to x4", "x3 to x3", "x2 to x2", "x1 to x1"]
        );
        let mut target = source.clone();
        target.tables[3].references = vec![Name::plain("x1"), Name::plain("elsewhere")];
        target.tables[2].references = vec![Name::plain("x2")];
        target.tables[1].references = vec![Name::plain("x3")];
        let plan = planned(&source, &target).expect("it fits");
        assert_eq!(names(&plan), ["x1 to x1", "x4 to x4", "x3 to x3", "x2 to x2"]);
        assert_eq!(plan.tables[1].after, [Name::plain("x1")]);
    }

    #[test]
    fn large_tables_are_read_in_ranges_where_the_server_can() {
        let source = stock(150_000, vec![table("x", 100_000)]);
        let pieces = &planned(&source, &source).expect("it fits").tables[0].pieces;
        assert_eq!(pieces.iter().map(ToString::to_string).collect::<Vec<_>>()[..2], ["0-12500", "12500-25000"]);
        assert_eq!((pieces.len(), pieces[7].end), (8, None));
        let old = stock(130_000, source.tables.clone());
        assert_eq!(planned(&old, &old).expect("it fits").tables[0].pieces, [Piece::default()]);
    }

    #[test]
    fn partitions_go_one_by_one_where_both_sides_have_the_same() {
        let root = StockTable { kind: StockKind::Partitioned, ..table("log", 0) };
        let part = |name: &str| StockTable { root: Some(Name::plain("log")), ..table(name, 5) };
        let source = stock(150_000, vec![root.clone(), part("log_1"), part("log_2")]);
        assert_eq!(names(&planned(&source, &source).expect("it fits")), ["log_1 to log_1", "log_2 to log_2"]);
        let plan = planned(&source, &stock(150_000, vec![root, part("log_all")])).expect("it fits");
        assert_eq!(names(&plan), ["log_1 to log", "log_2 to log"]);
        assert_eq!((plan.comparisons.len(), plan.comparisons[0].whole), (1, true));
        let plan = planned(&source, &stock(150_000, vec![table("log", 0)])).expect("it fits");
        assert_eq!(names(&plan), ["log_1 to log", "log_2 to log"]);
    }

    #[test]
    fn what_does_not_fit_is_told_all_at_once() {
        let source =
            stock(150_000, vec![table("x1", 1), table("x2", 1), table("x3", 1), table("x4", 1), table("x5", 1)]);
        let mut target = source.clone();
        target.tables.remove(4);
        target.tables[0].columns.remove(1);
        target.tables[1].columns.push(StockColumn { needed: true, ..column("more", "int") });
        target.tables[2].triggers.push("t".to_owned());
        target.tables[3].columns[1].generated = true;
        let problems = planned(&source, &target).expect_err("nothing fits");
        assert_eq!(problems.len(), 5, "{problems:#?}");
    }

    #[test]
    fn sequences_are_found_by_their_owner_and_else_by_name() {
        let sequence = |name: &str, owner: Option<&str>, used_by: &[&str]| StockSequence {
            name: Name::plain(name),
            owner: owner.map(|table| (Name::plain(table), "id".to_owned())),
            used_by: used_by.iter().map(|name| Name::plain(name)).collect(),
        };
        let mut source = stock(150_000, vec![table("x", 1), table("y", 1)]);
        source.sequences = vec![
            sequence("alone", None, &["x"]),
            sequence("of_y", Some("y"), &["y"]),
            sequence("unused", None, &[]),
            sequence("x_id", Some("x"), &[]),
        ];
        let mut target = stock(150_000, vec![table("x", 1)]);
        target.sequences =
            vec![sequence("alone", None, &[]), sequence("renamed", Some("x"), &[]), sequence("unused", None, &[])];
        let plan = planned(&source, &target).expect("it fits");
        let pairs: Vec<String> = plan.sequences.iter().map(|pair| format!("{} to {}", pair.from, pair.to)).collect();
        assert_eq!(pairs, ["alone to alone", "x_id to renamed"]);
    }
}
