//! `service-cycle`: services that need each other in a circle.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::context::{Context, Edge};
use super::{Ends, Found, Rule};
use crate::model::finding::PathStep;
use crate::model::map::Level;

pub(super) const RULE: Rule = Rule {
    name: "service-cycle",
    what: "Services need each other in a circle.",
    why: "None of them can be deployed, tested or understood without the others.",
    mend: "Turn one of the calls into an event that the other side handles, or move what both need to one of them.",
    since: "0.1.0",
    level: Level::Error,
    find,
};

fn find(context: &Context<'_>, found: &mut Found) {
    let mut edges: BTreeMap<u32, BTreeMap<u32, Edge>> = BTreeMap::new();
    for edge in context.edges() {
        edges.entry(edge.from).or_default().entry(edge.to).or_insert(edge);
    }
    let mut told: BTreeSet<u32> = BTreeSet::new();
    for &start in edges.keys() {
        if told.contains(&start) {
            continue;
        }
        let Some(circle) = shortest(&edges, start) else { continue };
        told.extend(&circle);
        // The circle is written from its first name on: it is the same circle wherever it is entered.
        let least = (0..circle.len()).min_by_key(|at| circle[*at]).unwrap_or_default();
        let circle: Vec<u32> = circle[least..].iter().chain(&circle[..least]).copied().collect();
        let names: Vec<&str> = circle.iter().map(|service| context.service(*service)).collect();
        let around =
            || circle.iter().zip(circle.iter().cycle().skip(1)).filter_map(|(from, to)| edges.get(from)?.get(to));
        let Some(first) = around().next() else { continue };
        let ends = Ends {
            service: names[0].to_owned(),
            from: names[0].to_owned(),
            to: names[1..].join("+"),
            detail: String::new(),
            from_owner: names[0].to_owned(),
            to_owner: names[1..].join(", "),
        };
        let finding = found.add(ends, first.place.clone(), || {
            let message = format!("these services need each other: {} → {}", names.join(" → "), names[0]);
            (message, "turn one of these uses into an event".to_owned())
        });
        finding.path = around()
            .map(|edge| PathStep {
                text: format!("`{}` uses `{}`: {}", context.service(edge.from), context.service(edge.to), edge.what),
                place: Some(edge.place.clone()),
            })
            .collect();
    }
}

/// A shortest way from a service back to itself.
fn shortest(edges: &BTreeMap<u32, BTreeMap<u32, Edge>>, start: u32) -> Option<Vec<u32>> {
    let mut before: BTreeMap<u32, u32> = BTreeMap::new();
    let mut open = VecDeque::from([start]);
    while let Some(at) = open.pop_front() {
        for &next in edges.get(&at).into_iter().flat_map(BTreeMap::keys) {
            if next == start {
                let mut way = vec![at];
                while let Some(&back) = way.last().filter(|last| **last != start).and_then(|last| before.get(last)) {
                    way.push(back);
                }
                way.reverse();
                return Some(way);
            }
            if next != start && !before.contains_key(&next) {
                before.insert(next, at);
                open.push_back(next);
            }
        }
    }
    None
}
