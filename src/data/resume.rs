//! What a run has to do where an earlier one has stopped.
//!
//! All rows of a move are of one snapshot of the source. A snapshot ends with the run that took it, so a later run has
//! another one. What was copied before is kept where that makes no difference: where everything is there already, where
//! both snapshots are the same (nobody has written in between), and where a table's checksum in the new snapshot is the
//! one that the copy has. Everything else is emptied and copied anew.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::transfer::{Phase, Plan, ServicePlan, TablePlan};

/// A piece that a target holds: written in the transaction that brought its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The source's table.
    pub table: String,
    pub piece: String,
    /// The snapshot that it was read in.
    pub snapshot: String,
    pub rows: u64,
}

/// What a target tells of earlier runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// The last phase that is done.
    pub done: Phase,
    pub marks: Vec<Mark>,
}

/// What is to be done with a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// It is there, with so many rows.
    Keep(u64),
    /// It is there, of an earlier snapshot: it stays if the source still has the same rows.
    Compare(u64),
    /// Pieces are missing, by their number in the plan.
    Fill(Vec<usize>),
    /// What is there goes, and all comes anew.
    Anew,
}

/// What is to be done, by service and by the number of the table in its plan.
pub type Steps = BTreeMap<String, Vec<Step>>;

/// Decides; the second value says whether all data is there already, of one snapshot.
#[must_use]
pub fn steps(plan: &Plan, states: &BTreeMap<String, State>, snapshot: &str) -> (Steps, bool) {
    let marks = |service: &str, table: &TablePlan| -> Vec<&Mark> {
        let name = table.from.to_string();
        states.get(service).into_iter().flat_map(|state| &state.marks).filter(|mark| mark.table == name).collect()
    };
    let tables = || {
        plan.services.iter().flat_map(|service| service.tables.iter().map(|table| (service.service.as_str(), table)))
    };
    let snapshots: BTreeSet<&str> =
        tables().flat_map(|(service, table)| marks(service, table)).map(|mark| mark.snapshot.as_str()).collect();
    let complete = snapshots.len() <= 1 && tables().all(|(service, table)| is_whole(&marks(service, table)));
    let step = |service: &str, table: &TablePlan| {
        let marks = marks(service, table);
        let rows = marks.iter().map(|mark| mark.rows).sum();
        let current = marks.iter().all(|mark| mark.snapshot == snapshot);
        match (complete, is_whole(&marks)) {
            (true, _) => Step::Keep(rows),
            (_, true) if current => Step::Keep(rows),
            (_, true) => Step::Compare(rows),
            _ if marks.is_empty() => Step::Fill((0..table.pieces.len()).collect()),
            _ if current => missing(table, &marks).map_or(Step::Anew, Step::Fill),
            _ => Step::Anew,
        }
    };
    let of_service = |service: &ServicePlan| {
        let mut steps: Vec<Step> = service.tables.iter().map(|table| step(&service.service, table)).collect();
        together(service, &mut steps);
        (service.service.clone(), steps)
    };
    (plan.services.iter().map(of_service).collect(), complete)
}

/// Tables that can't be emptied one by one go together: those that foreign keys tie, and those whose rows go to one table.
fn together(service: &ServicePlan, steps: &mut [Step]) {
    let tied = service.tables.iter().any(|table| !table.after.is_empty());
    for at in 0..steps.len() {
        let of_group = |other: &TablePlan| tied || other.to == service.tables[at].to;
        let group: Vec<usize> = (0..steps.len()).filter(|other| of_group(&service.tables[*other])).collect();
        if group.len() > 1 && group.iter().any(|at| matches!(steps[*at], Step::Anew | Step::Compare(_))) {
            group.into_iter().for_each(|at| steps[at] = Step::Anew);
        }
    }
}

/// Whether pieces of one snapshot cover the table from its first block to the end, each once.
fn is_whole(marks: &[&Mark]) -> bool {
    let one = marks.iter().all(|mark| mark.snapshot == marks[0].snapshot);
    let range = |mark: &&Mark| -> Option<(u64, Option<u64>)> {
        let (first, end) = mark.piece.split_once('-')?;
        Some((first.parse().ok()?, if end.is_empty() { None } else { Some(end.parse().ok()?) }))
    };
    let Some(mut ranges) = marks.iter().map(range).collect::<Option<Vec<_>>>() else { return false };
    ranges.sort_unstable();
    let joined = ranges.windows(2).all(|pair| pair[0].1 == Some(pair[1].0));
    one && joined
        && ranges.first().is_some_and(|range| range.0 == 0)
        && ranges.last().is_some_and(|range| range.1.is_none())
}

/// The pieces of the plan that have no mark; nothing where marks are of other pieces.
fn missing(table: &TablePlan, marks: &[&Mark]) -> Option<Vec<usize>> {
    let names: Vec<String> = table.pieces.iter().map(ToString::to_string).collect();
    let known = marks.iter().all(|mark| names.contains(&mark.piece));
    let has = |name: &String| marks.iter().any(|mark| mark.piece == *name);
    known.then(|| (0..names.len()).filter(|at| !has(&names[*at])).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::plan::pieces;
    use crate::model::schema::Name;

    fn plan() -> Plan {
        let table = |name: &str| TablePlan {
            from: Name::plain(name),
            to: Name::plain(name),
            pieces: pieces(100, 50),
            ..TablePlan::default()
        };
        let service = |name: &str, tables: &[&str]| ServicePlan {
            service: name.to_owned(),
            tables: tables.iter().map(|name| table(name)).collect(),
            ..ServicePlan::default()
        };
        Plan { services: vec![service("a", &["x", "y"]), service("b", &["z"])], ..Plan::default() }
    }

    fn states(marks: &[(&str, &str, &str, &str)]) -> BTreeMap<String, State> {
        let mut states: BTreeMap<String, State> = BTreeMap::new();
        for (service, table, piece, snapshot) in marks {
            let state = states.entry((*service).to_owned()).or_insert(State { done: Phase::Expand, marks: Vec::new() });
            let mark = Mark {
                table: (*table).to_owned(),
                piece: (*piece).to_owned(),
                snapshot: (*snapshot).to_owned(),
                rows: 1,
            };
            state.marks.push(mark);
        }
        states
    }

    #[test]
    fn what_is_missing_of_the_same_snapshot_is_filled_in() {
        let states = states(&[("a", "x", "0-50", "s"), ("a", "y", "0-50", "s"), ("a", "y", "50-", "s")]);
        let (steps, complete) = steps(&plan(), &states, "s");
        assert!(!complete);
        assert_eq!(steps["a"], [Step::Fill(vec![1]), Step::Keep(2)]);
        assert_eq!(steps["b"], [Step::Fill(vec![0, 1])]);
    }

    #[test]
    fn nothing_of_another_snapshot_stays_unseen() {
        let states = states(&[("a", "x", "0-50", "s"), ("a", "y", "0-50", "s"), ("a", "y", "50-", "s")]);
        let (steps, _) = steps(&plan(), &states, "later");
        assert_eq!(steps["a"], [Step::Anew, Step::Compare(2)]);
        assert_eq!(steps["b"], [Step::Fill(vec![0, 1])]);
    }

    #[test]
    fn a_whole_copy_of_one_snapshot_stays_whatever_the_source_has_now() {
        let all = [("a", "x", "0-", "s"), ("a", "y", "0-7", "s"), ("a", "y", "7-", "s"), ("b", "z", "0-", "s")];
        let (steps_now, complete) = steps(&plan(), &states(&all), "later");
        assert!(complete);
        assert_eq!(steps_now["a"], [Step::Keep(1), Step::Keep(2)]);
        // Two snapshots are no copy, even where each table is whole.
        let mut mixed = all;
        mixed[3].3 = "t";
        let (steps_now, complete) = steps(&plan(), &states(&mixed), "t");
        assert!(!complete);
        assert_eq!((&steps_now["a"][0], &steps_now["b"][0]), (&Step::Compare(1), &Step::Keep(1)));
    }

    #[test]
    fn what_is_emptied_together_comes_anew_together() {
        let mut plan = plan();
        plan.services[0].tables[1].after = vec![Name::plain("x")];
        let states = states(&[("a", "x", "0-50", "s"), ("a", "y", "0-50", "s"), ("a", "y", "50-", "s")]);
        assert_eq!(steps(&plan, &states, "later").0["a"], [Step::Anew, Step::Anew]);
        assert_eq!(steps(&plan, &states, "s").0["a"], [Step::Fill(vec![1]), Step::Keep(2)]);
    }

    #[test]
    fn pieces_that_overlap_or_leave_a_gap_are_no_table() {
        for pieces in
            [vec!["0-50", "60-"], vec!["0-50", "40-"], vec!["50-"], vec!["0-50"], vec![], vec!["0-", "0-"], vec!["x"]]
        {
            let marks: Vec<Mark> = pieces
                .iter()
                .map(|piece| Mark {
                    table: "x".to_owned(),
                    piece: (*piece).to_owned(),
                    snapshot: "s".to_owned(),
                    rows: 1,
                })
                .collect();
            assert!(!is_whole(&marks.iter().collect::<Vec<_>>()), "{pieces:?}");
        }
    }
}
