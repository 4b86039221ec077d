//! Couplings: how strongly two nodes are tied. The formula stands at [`Coupling`].

use crate::graph::build::{Mention, Tree};
use crate::model::structure::{Coupling, NodeIndex};

/// All pairs of nodes that use each other, the strongest first. `mentions` are sorted.
pub(super) fn rank(mentions: &[Mention], tree: &Tree, items: usize) -> Vec<Coupling> {
    let mut users = vec![0u32; items];
    for group in mentions.chunk_by(|a, b| (a.from, a.item) == (b.from, b.item)) {
        users[group[0].item as usize] += u32::from(group.iter().any(Mention::is_use));
    }

    // One entry a direction, then both directions of a pair side by side.
    let mut directed: Vec<(NodeIndex, NodeIndex, f64, u32, u32)> = Vec::new();
    for group in mentions.chunk_by(|a, b| (a.from, a.to) == (b.from, b.to)) {
        let (from, to) = (group[0].from, group[0].to);
        let mut strength = 0.0;
        let mut uses = 0;
        for mention in group.iter().filter(|mention| mention.is_use()) {
            strength += 1.0 / f64::from(1 + users[mention.item as usize]).log2();
            uses += 1;
        }
        if uses == 0 || tree.related(from, to) {
            continue;
        }
        if from < to {
            directed.push((from, to, strength, uses, 0));
        } else {
            directed.push((to, from, strength, 0, uses));
        }
    }
    directed.sort_unstable_by_key(|(a, b, _, forth, _)| (*a, *b, *forth == 0));
    let mut couplings: Vec<Coupling> = directed
        .chunk_by(|first, second| (first.0, first.1) == (second.0, second.1))
        .map(|pair| Coupling {
            a: pair[0].0,
            b: pair[0].1,
            strength: pair.iter().map(|entry| entry.2).sum(),
            forth: pair.iter().map(|entry| entry.3).sum(),
            back: pair.iter().map(|entry| entry.4).sum(),
        })
        .collect();
    couplings.sort_by(|x, y| y.strength.total_cmp(&x.strength).then((x.a, x.b).cmp(&(y.a, y.b))));
    couplings
}

#[cfg(test)]
mod tests {
    use crate::graph::structure;
    use crate::model::analysis::ReferenceKind::{self, Call, Import, Type};
    use crate::model::sample::sample;
    use crate::model::structure::Level;

    fn couplings(references: &[(&str, &str, ReferenceKind)]) -> Vec<String> {
        let structure = structure(&sample(references), Level::Module);
        let name = |node: u32| structure.nodes[node as usize].id.as_str();
        let all = structure.couplings.iter();
        all.map(|c| format!("{} {} {:.3} {} {}", name(c.a), name(c.b), c.strength, c.forth, c.back)).collect()
    }

    #[test]
    fn what_only_two_share_ties_more_than_what_everybody_uses() {
        let references = [
            ("m::a::f", "m::error::E", Type),
            ("m::b::f", "m::error::E", Type),
            ("m::c::f", "m::error::E", Type),
            ("m::a::f", "m::b::f", Call),
        ];
        assert_eq!(
            couplings(&references),
            ["m::a m::b 1.000 1 0", "m::a m::error 0.500 1 0", "m::b m::error 0.500 1 0", "m::c m::error 0.500 1 0"]
        );
    }

    #[test]
    fn both_directions_count_and_imports_do_not() {
        let references = [
            ("m::b::f", "m::a::f", Call),
            ("m::b::f", "m::a::f", Call),
            ("m::a::f", "m::b::f", Call),
            ("m::a::", "m::b::f", Import),
            ("m::c::", "m::b::f", Import),
        ];
        assert_eq!(couplings(&references), ["m::a m::b 3.000 1 2"]);
    }

    #[test]
    fn a_module_is_not_coupled_to_what_it_holds() {
        assert!(couplings(&[("m::a::f", "m::a::b::f", Call), ("m::a::b::f", "m::f", Call)]).is_empty());
    }
}
