//! `split data verify`: counts and sums of hashes on both sides, of whole tables, then of the parts of those that differ; the
//! rows of parts that differ are compared one by one, in the order of their keys, without holding them.

use std::collections::{BTreeMap, BTreeSet};
use std::io::BufRead;
use std::sync::atomic::AtomicBool;

use super::session::Session;
use super::snapshot::Snapshot;
use super::{Destination, Progress, queue};
use crate::data::plan::{pieces, plan, shares};
use crate::data::sql::{self, Side};
use crate::error::Error;
use crate::model::map::ServiceMap;
use crate::model::transfer::{
    ComparisonPlan, DifferenceKind, Phase, Piece, RowDifference, Stock, Verified, VerifiedTable,
};
use crate::postgres::Address;

/// Blocks that one statement sums up: progress is seen, and no connection is idle for long.
const RANGE: u64 = 8192;

/// Compares what the services have with what the source has now.
///
/// # Errors
/// When a server fails, and when tables can't be compared at all.
pub fn verify(
    map: &ServiceMap,
    source: &Address,
    targets: &[Destination],
    (jobs, limit): (usize, usize),
    progress: &dyn Progress,
) -> Result<Verified, Error> {
    let mut source = Snapshot::take(source)?;
    let mut snapshots = BTreeMap::new();
    for target in targets {
        snapshots.insert(target.service.clone(), Snapshot::take(&target.address)?);
    }
    let stocks: BTreeMap<String, Stock> = snapshots
        .iter()
        // Triggers are no matter where nothing is written.
        .map(|(service, snapshot)| {
            let mut stock = snapshot.stock.clone();
            stock.tables.iter_mut().for_each(|table| table.triggers.clear());
            (service.clone(), stock)
        })
        .collect();
    let plan = plan(&shares(map, &source.stock), &source.stock, &stocks, jobs)
        .map_err(|problems| Error::NotMovable { problems, help: "`split data copy` brings what is missing" })?;
    source.hold(plan.services.iter().flat_map(|service| &service.comparisons).map(|table| &table.from))?;
    let compared: Vec<Compared<'_>> = plan
        .services
        .iter()
        .flat_map(|service| {
            let target = &snapshots[&service.service];
            service.comparisons.iter().map(move |plan| Compared { service: &service.service, plan, target })
        })
        .collect();
    compare(&source, &compared, jobs, limit, progress)
}

/// A table of a service, and where it is.
pub(super) struct Compared<'a> {
    pub service: &'a str,
    pub plan: &'a ComparisonPlan,
    pub target: &'a Snapshot,
}

/// A range of one side of a table.
struct Range {
    /// Among those that are asked for.
    number: usize,
    table: usize,
    side: Side,
    piece: Piece,
    rows: u64,
}

/// How many rows and the sum of their hashes.
type Total = (u64, i128);

/// By part.
type Totals = BTreeMap<u32, Total>;

/// A connection to each database that a thread has met; `None` is the source.
type Sessions = BTreeMap<Option<String>, Session>;

fn session<'s>(
    sessions: &'s mut Sessions,
    source: &Snapshot,
    table: &Compared<'_>,
    side: Side,
) -> Result<&'s mut Session, Error> {
    let (key, snapshot) = match side {
        Side::Source => (None, source),
        Side::Target => (Some(table.service.to_owned()), table.target),
    };
    let session = match sessions.remove(&key) {
        Some(session) => session,
        None => snapshot.session()?,
    };
    Ok(sessions.entry(key).or_insert(session))
}

/// Compares tables; names `limit` rows of each that differ. Whole tables are summed up first, which costs no more than
/// reading them; only those that differ are read again, part by part.
pub(super) fn compare(
    source: &Snapshot,
    tables: &[Compared<'_>],
    jobs: usize,
    limit: usize,
    progress: &dyn Progress,
) -> Result<Verified, Error> {
    let all: Vec<usize> = (0..tables.len()).collect();
    let whole = totals((source, tables), &all, false, jobs, progress)?;
    let unlike: Vec<usize> = all.iter().copied().filter(|at| whole[*at][0] != whole[*at][1]).collect();
    let parts = if unlike.is_empty() { Vec::new() } else { totals((source, tables), &unlike, true, jobs, progress)? };
    let work = |sessions: &mut Sessions, at: &usize, _: &AtomicBool| -> Result<VerifiedTable, Error> {
        descend(sessions, source, &tables[unlike[*at]], &parts[*at], limit)
    };
    let numbers: Vec<usize> = (0..unlike.len()).collect();
    let mut verified = queue::run(jobs, &numbers, |_, _| true, || Ok(Sessions::new()), work)?;
    let equal = all.iter().filter(|at| !unlike.contains(at));
    verified.extend(equal.map(|at| counted(&tables[*at], &whole[*at])));
    verified.sort_by(|one, other| (&one.service, &one.table).cmp(&(&other.service, &other.table)));
    Ok(Verified { tables: verified })
}

/// Counts and sums of some tables, of both sides of each; by part, or as one.
fn totals(
    (source, tables): (&Snapshot, &[Compared<'_>]),
    wanted: &[usize],
    by_part: bool,
    jobs: usize,
    progress: &dyn Progress,
) -> Result<Vec<[Totals; 2]>, Error> {
    let mut ranges: Vec<Range> = Vec::new();
    for (number, table) in wanted.iter().enumerate() {
        let plan = tables[*table].plan;
        for side in [Side::Source, Side::Target] {
            let pages = plan.pages.map(|(source, target)| if side == Side::Source { source } else { target });
            let parts = pages.map_or_else(|| vec![Piece::default()], |pages| pieces(pages, RANGE));
            let rows = plan.rows / parts.len() as u64;
            ranges.extend(parts.into_iter().map(|piece| Range { number, table: *table, side, piece, rows }));
        }
    }
    progress.phase(Phase::Verify, ranges.iter().map(|range| range.rows).sum());
    let work = |sessions: &mut Sessions, range: &Range, _: &AtomicBool| -> Result<Totals, Error> {
        let compared = &tables[range.table];
        let totals = sums(session(sessions, source, compared, range.side)?, compared.plan, range, by_part)?;
        progress.advance(range.rows);
        Ok(totals)
    };
    // Both sides work at the same time, each with as many connections as are asked for.
    let results = queue::run(jobs * 2, &ranges, |_, _| true, || Ok(Sessions::new()), work)?;
    let mut sides: Vec<[Totals; 2]> = vec![[Totals::new(), Totals::new()]; wanted.len()];
    for (range, totals) in ranges.iter().zip(results) {
        let all = &mut sides[range.number][usize::from(range.side == Side::Target)];
        for (part, (rows, sum)) in totals {
            let total = all.entry(part).or_default();
            *total = (total.0 + rows, total.1.wrapping_add(sum));
        }
    }
    Ok(sides)
}

/// What is known of a table whose rows are all equal.
fn counted(compared: &Compared<'_>, sides: &[Totals; 2]) -> VerifiedTable {
    let many = |totals: &Totals| totals.values().map(|total| total.0).sum();
    VerifiedTable {
        service: compared.service.to_owned(),
        table: compared.plan.from.clone(),
        source_rows: many(&sides[0]),
        target_rows: many(&sides[1]),
        ..VerifiedTable::default()
    }
}

fn sums(session: &mut Session, plan: &ComparisonPlan, range: &Range, by_part: bool) -> Result<Totals, Error> {
    let plan = &ComparisonPlan { buckets: if by_part { plan.buckets } else { 1 }, ..plan.clone() };
    let doing = format!("sum up `{}`", if range.side == Side::Source { &plan.from } else { &plan.to });
    let rows = session.texts(&doing, &sql::sums(plan, range.side, range.piece))?;
    rows.iter().map(|row| total(row).ok_or_else(|| session.wrong(&doing, "unexpected answer".to_owned()))).collect()
}

fn total(row: &[Option<String>]) -> Option<(u32, Total)> {
    let text = |at: usize| row.get(at).and_then(Option::as_deref);
    let sum = text(2).map_or(Some(0), |sum| sum.parse().ok())?;
    Some((text(0)?.parse().ok()?, (text(1)?.parse().ok()?, sum)))
}

/// Whether a table has the same rows on both sides.
pub(super) fn is_same(source: &mut Session, target: &mut Session, plan: &ComparisonPlan) -> Result<bool, Error> {
    let of = |session: &mut Session, side| session.texts("compare with what was copied", &sql::whole_sum(plan, side));
    Ok(of(source, Side::Source)? == of(target, Side::Target)?)
}

/// Looks into the parts that differ.
fn descend(
    sessions: &mut Sessions,
    source: &Snapshot,
    compared: &Compared<'_>,
    sides: &[Totals; 2],
    limit: usize,
) -> Result<VerifiedTable, Error> {
    let plan = compared.plan;
    let mut table = counted(compared, sides);
    // A part that one side does not have is an empty one.
    let total = |side: &Totals, part: &u32| side.get(part).copied().unwrap_or_default();
    let parts: BTreeSet<u32> = sides.iter().flat_map(BTreeMap::keys).copied().collect();
    let unlike: Vec<u32> = parts.into_iter().filter(|part| total(&sides[0], part) != total(&sides[1], part)).collect();
    if unlike.is_empty() {
        return Ok(table);
    }
    let doing = format!("compare the rows of `{}`", plan.from);
    session(sessions, source, compared, Side::Target)?;
    let mut own = sessions.remove(&Some(compared.service.to_owned()));
    let Some(target) = own.as_mut() else { return Ok(table) };
    let source = session(sessions, source, compared, Side::Source)?;
    let mut left = Rows::open(source, &sql::rows(plan, Side::Source, &unlike), &doing)?;
    let mut right = Rows::open(target, &sql::rows(plan, Side::Target, &unlike), &doing)?;
    let (mut one, mut other) = (left.next()?, right.next()?);
    loop {
        let order = match (&one, &other) {
            (None, None) => break,
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (Some(one), Some(other)) => one.0.cmp(&other.0),
        };
        let kind = match order {
            std::cmp::Ordering::Less => Some((DifferenceKind::Missing, &one, 1)),
            std::cmp::Ordering::Greater => Some((DifferenceKind::Extra, &other, 1)),
            std::cmp::Ordering::Equal => {
                unlike_rows(plan, one.as_ref(), other.as_ref()).map(|(kind, times)| (kind, &one, times))
            }
        };
        if let Some((kind, Some((key, second)), times)) = kind {
            // Without a key, what stands beside a row is how often it is there.
            let single = order != std::cmp::Ordering::Equal && plan.key.is_empty();
            let times = if single { second.parse().unwrap_or(1) } else { times };
            *match kind {
                DifferenceKind::Wrong => &mut table.wrong,
                DifferenceKind::Missing => &mut table.missing,
                DifferenceKind::Extra => &mut table.extra,
            } += times;
            if table.differences.len() < limit {
                table.differences.push(difference(plan, kind, key, times));
            }
        }
        if order.is_le() {
            one = left.next()?;
        }
        if order.is_ge() {
            other = right.next()?;
        }
    }
    Ok(table)
}

/// How two rows of the same key differ, and how many times; nothing where they don't.
fn unlike_rows(
    plan: &ComparisonPlan,
    one: Option<&(String, String)>,
    other: Option<&(String, String)>,
) -> Option<(DifferenceKind, u64)> {
    let (one, other) = (&one?.1, &other?.1);
    if one == other {
        return None;
    }
    if !plan.key.is_empty() {
        return Some((DifferenceKind::Wrong, 1));
    }
    let (one, other): (u64, u64) = (one.parse().ok()?, other.parse().ok()?);
    let kind = if one > other { DifferenceKind::Missing } else { DifferenceKind::Extra };
    Some((kind, one.abs_diff(other)))
}

fn difference(plan: &ComparisonPlan, kind: DifferenceKind, key: &str, times: u64) -> RowDifference {
    let values = match plan.key.is_empty() {
        true => vec![key.to_owned()],
        false => serde_json::from_str(key).unwrap_or_else(|_| vec![key.to_owned()]),
    };
    RowDifference { kind, key: values, columns: plan.key.iter().map(|column| column.name.clone()).collect(), times }
}

/// Rows of two columns, one at a time.
struct Rows<'a> {
    reader: postgres::CopyOutReader<'a>,
    place: (&'a str, &'a str),
    line: Vec<u8>,
}

impl<'a> Rows<'a> {
    fn open(session: &'a mut Session, statement: &str, doing: &'a str) -> Result<Self, Error> {
        let Session { client, server } = session;
        let place = (doing, server.as_str());
        let reader = client.copy_out(statement).map_err(|error| Session::failed_at(place, &error))?;
        Ok(Self { reader, place, line: Vec::new() })
    }

    fn next(&mut self) -> Result<Option<(String, String)>, Error> {
        self.line.clear();
        let length =
            self.reader.read_until(b'\n', &mut self.line).map_err(|error| Session::broken_at(self.place, &error))?;
        if length == 0 {
            return Ok(None);
        }
        let text = String::from_utf8_lossy(&self.line);
        let (key, second) = text.trim_end_matches('\n').rsplit_once('\t').unwrap_or_default();
        Ok(Some((unescaped(key), second.to_owned())))
    }
}

/// COPY's text form undone.
fn unescaped(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut signs = text.chars();
    while let Some(sign) = signs.next() {
        if sign != '\\' {
            result.push(sign);
            continue;
        }
        match signs.next() {
            Some('b') => result.push('\u{8}'),
            Some('f') => result.push('\u{c}'),
            Some('n') => result.push('\n'),
            Some('r') => result.push('\r'),
            Some('t') => result.push('\t'),
            Some('v') => result.push('\u{b}'),
            other => result.extend(other),
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_copy_escapes_is_read_back() {
        assert_eq!(unescaped(r#"["a\\\\b\tc\n"]"#), "[\"a\\\\b\tc\n\"]");
        assert_eq!(unescaped("plain"), "plain");
    }

    #[test]
    fn sums_of_servers_are_read_whole() {
        let row = |cells: &[&str]| cells.iter().map(|cell| Some((*cell).to_owned())).collect::<Vec<_>>();
        assert_eq!(total(&row(&["3", "2", "-18446744073709551614"])), Some((3, (2, -18_446_744_073_709_551_614))));
        assert_eq!(total(&[Some("0".to_owned()), Some("0".to_owned()), None]), Some((0, (0, 0))));
        assert_eq!(total(&row(&["x", "2", "3"])), None);
    }
}
