//! The objective: one undirected network of weighted ties, and what a partition of it is worth.
//!
//! With affinities a (all ties, and what cutting them costs besides), strengths k of the ties alone and m half their sum:
//!
//! ```text
//! value = Σ over pairs in one service of ( a_ij − γ · k_i · k_j / 2m ), divided by 2m
//! ```
//!
//! less what services out of the band of sizes cost, and transactions over several services (`penalties.rs`) by m.
//! Without penalties this is the modularity of Reichardt and Bornholdt.

use super::penalties::{Band, Joint};
use crate::model::graph::Graph;
pub(super) use crate::model::proposal::Tie;
use crate::model::weights::Weights;

/// Who is tied to whom. Node numbers are those of the graph, or of what was gathered out of it.
#[derive(Debug, Default, Clone)]
pub(super) struct Network {
    /// Where a node's neighbours begin; one more entry than nodes.
    starts: Vec<usize>,
    neighbours: Vec<(u32, f64)>,
    /// Ties of a node with itself, counted once.
    loops: Vec<f64>,
    /// What the null model counts: sums of ties, loops twice.
    pub strengths: Vec<f64>,
    /// Half the sum of the strengths.
    pub total: f64,
    /// How large each node is.
    pub sizes: Vec<f64>,
    /// Pairs that may not be in one service, both directions, sorted.
    pub apart: Vec<(u32, u32)>,
    pub band: Band,
    pub joint: Joint,
}

impl Network {
    /// Of a whole graph, with all penalties.
    pub fn of(graph: &Graph, weights: &Weights, ties: &[Tie]) -> Self {
        let sizes = graph.sizes();
        let band = Band::new(weights, &sizes);
        let joint = Joint::new(graph, weights);
        Self { band, joint, ..Self::new(graph.nodes.len(), sizes, ties, &[]) }
    }

    /// From ties that are sorted by pair, the smaller node first; repetitions of a pair add up.
    pub fn new(nodes: usize, sizes: Vec<f64>, ties: &[Tie], apart: &[(u32, u32)]) -> Self {
        let mut loops = vec![0.0; nodes];
        let mut strengths = vec![0.0; nodes];
        let mut degrees = vec![0usize; nodes + 1];
        let mut pairs: Vec<(u32, u32, f64)> = Vec::with_capacity(ties.len());
        for group in ties.chunk_by(|x, y| (x.a, x.b) == (y.a, y.b)) {
            let (a, b) = (group[0].a, group[0].b);
            let weight: f64 = group.iter().map(|tie| tie.weight).sum();
            let penalty: f64 = group.iter().map(|tie| tie.penalty).sum();
            strengths[a as usize] += weight;
            strengths[b as usize] += weight;
            if a == b {
                loops[a as usize] += weight + penalty;
            } else if weight + penalty > 0.0 {
                degrees[a as usize] += 1;
                degrees[b as usize] += 1;
                pairs.push((a, b, weight + penalty));
            }
        }
        let mut starts = Vec::with_capacity(nodes + 1);
        let mut sum = 0;
        for degree in &degrees {
            starts.push(sum);
            sum += degree;
        }
        let mut next = starts.clone();
        let mut neighbours = vec![(0, 0.0); sum];
        for (a, b, affinity) in pairs {
            for (from, to) in [(a, b), (b, a)] {
                neighbours[next[from as usize]] = (to, affinity);
                next[from as usize] += 1;
            }
        }
        let total = strengths.iter().sum::<f64>() / 2.0;
        let mut apart: Vec<(u32, u32)> = apart.iter().flat_map(|(a, b)| [(*a, *b), (*b, *a)]).collect();
        apart.sort_unstable();
        apart.dedup();
        let (band, joint) = (Band::default(), Joint::default());
        Self { starts, neighbours, loops, strengths, total, sizes, apart, band, joint }
    }

    pub fn len(&self) -> usize {
        self.strengths.len()
    }

    pub fn neighbours(&self, node: u32) -> &[(u32, f64)] {
        &self.neighbours[self.starts[node as usize]..self.starts[node as usize + 1]]
    }

    /// Ties between different nodes, each counted once.
    pub fn edges(&self) -> usize {
        self.neighbours.len() / 2
    }

    /// The same with each tie of a pair (the smaller number first) times a factor; penalties count as ties.
    pub fn perturbed(&self, factor: impl Fn(u32, u32) -> f64) -> Self {
        let mut new = self.clone();
        new.strengths = self.loops.iter().map(|own| 2.0 * own).collect();
        for node in (0u32..).take(self.len()) {
            for (other, affinity) in &mut new.neighbours[self.starts[node as usize]..self.starts[node as usize + 1]] {
                *affinity *= factor(node.min(*other), node.max(*other));
                new.strengths[node as usize] += *affinity;
            }
        }
        new.total = new.strengths.iter().sum::<f64>() / 2.0;
        new
    }

    /// The same where ties of some nodes are left out.
    pub fn without(&self, left_out: &[bool]) -> Self {
        if !left_out.contains(&true) {
            return self.clone();
        }
        let mut new = self.perturbed(|a, b| if left_out[a as usize] || left_out[b as usize] { 0.0 } else { 1.0 });
        new.joint = self.joint.changed(|node| !left_out[node as usize], |_| 1.0);
        new.tidied()
    }

    /// The same where ties between groups are left out; sizes don't count, as this is for cutting what is too large.
    pub fn within(&self, group: &[u32]) -> Self {
        let mut new = self.perturbed(|a, b| if group[a as usize] == group[b as usize] { 1.0 } else { 0.0 });
        (new.band, new.joint) = (Band::default(), Joint::default());
        new.tidied()
    }

    /// Without ties that weigh nothing.
    fn tidied(mut self) -> Self {
        let mut starts = Vec::with_capacity(self.starts.len());
        let mut neighbours = Vec::with_capacity(self.neighbours.len());
        for node in (0u32..).take(self.len()) {
            starts.push(neighbours.len());
            neighbours.extend(self.neighbours(node).iter().copied().filter(|(_, affinity)| *affinity > 0.0));
        }
        starts.push(neighbours.len());
        (self.starts, self.neighbours) = (starts, neighbours);
        self
    }

    pub fn keep_apart(&mut self, pairs: &[(u32, u32)]) {
        self.apart.extend(pairs.iter().flat_map(|(a, b)| [(*a, *b), (*b, *a)]));
        self.apart.sort_unstable();
        self.apart.dedup();
    }

    /// Those that may not be in a service with this one.
    pub fn apart_from(&self, node: u32) -> impl Iterator<Item = u32> + '_ {
        let start = self.apart.partition_point(|(from, _)| *from < node);
        self.apart[start..].iter().take_while(move |(from, _)| *from == node).map(|(_, to)| *to)
    }

    /// What the null model expects per unit of strength: γ / 2m.
    pub fn expected(&self, gamma: f64) -> f64 {
        if self.total > 0.0 { gamma / (2.0 * self.total) } else { 0.0 }
    }

    /// One node for each group; `groups` counts from 0 without gaps.
    pub fn gathered(&self, group: &[u32], groups: usize) -> Self {
        let mut loops = vec![0.0; groups];
        let mut strengths = vec![0.0; groups];
        let mut sizes = vec![0.0; groups];
        let mut members: Vec<u32> = vec![0; self.len()];
        let mut starts_of = vec![0usize; groups + 1];
        for (node, group) in group.iter().enumerate() {
            let at = *group as usize;
            loops[at] += self.loops[node];
            strengths[at] += self.strengths[node];
            sizes[at] += self.sizes[node];
            starts_of[at + 1] += 1;
        }
        for at in 0..groups {
            starts_of[at + 1] += starts_of[at];
        }
        let mut next = starts_of.clone();
        for (node, group) in (0u32..).zip(group) {
            members[next[*group as usize]] = node;
            next[*group as usize] += 1;
        }
        let mut sums = Sums::new(groups);
        let mut starts = Vec::with_capacity(groups + 1);
        let mut neighbours = Vec::new();
        for own in 0..groups {
            starts.push(neighbours.len());
            for node in &members[starts_of[own]..starts_of[own + 1]] {
                for (other, affinity) in self.neighbours(*node) {
                    sums.add(group[*other as usize], *affinity);
                }
            }
            sums.seen.sort_unstable();
            for at in &sums.seen {
                let affinity = sums.values[*at as usize];
                if *at as usize == own {
                    // Each tie within was seen from both ends.
                    loops[own] += affinity / 2.0;
                } else {
                    neighbours.push((*at, affinity));
                }
            }
            sums.clear();
        }
        starts.push(neighbours.len());
        let mut apart: Vec<(u32, u32)> =
            self.apart.iter().map(|(a, b)| (group[*a as usize], group[*b as usize])).collect();
        apart.sort_unstable();
        apart.dedup();
        let (total, band, joint) = (self.total, self.band, self.joint.gathered(group, groups));
        Self { starts, neighbours, loops, strengths, total, sizes, apart, band, joint }
    }

    /// What a service of this size costs, in weights of ties.
    pub fn size_cost(&self, size: f64) -> f64 {
        self.total * self.band.cost(size)
    }

    /// What a node has of being with others, by service; what is shared is nobody's.
    pub fn pull(&self, node: u32, service: &[u32], sums: &mut Sums) {
        for (other, affinity) in self.neighbours(node) {
            let own = service[*other as usize];
            if own != super::divide::COMMON {
                sums.add(own, *affinity);
            }
        }
        self.joint.pull(node, service, sums);
    }

    /// What a partition is worth; at most 1 where there are no penalties.
    pub fn value(&self, group: &[u32], gamma: f64) -> f64 {
        if self.total <= 0.0 {
            return 0.0;
        }
        let groups = group.iter().max().map_or(0, |last| *last as usize + 1);
        let mut strengths = vec![0.0; groups];
        let mut sizes = vec![0.0; groups];
        let mut within = 0.0;
        for (node, own) in (0u32..).zip(group) {
            strengths[*own as usize] += self.strengths[node as usize];
            sizes[*own as usize] += self.sizes[node as usize];
            within += 2.0 * self.loops[node as usize];
            for (other, affinity) in self.neighbours(node) {
                if group[*other as usize] == *own {
                    within += affinity;
                }
            }
        }
        let expected: f64 = strengths.iter().map(|k| k * k).sum::<f64>() * self.expected(gamma);
        let penalties =
            sizes.iter().map(|size| self.band.cost(*size)).sum::<f64>() + self.joint.cost(group) / self.total;
        (within - expected) / (2.0 * self.total) - penalties
    }
}

/// Sums by group that are cleared in the time that they were filled in.
#[derive(Debug)]
pub(super) struct Sums {
    pub values: Vec<f64>,
    marked: Vec<bool>,
    pub seen: Vec<u32>,
}

impl Sums {
    pub fn new(groups: usize) -> Self {
        Self { values: vec![0.0; groups], marked: vec![false; groups], seen: Vec::new() }
    }

    pub fn add(&mut self, group: u32, value: f64) {
        if !self.marked[group as usize] {
            self.marked[group as usize] = true;
            self.seen.push(group);
        }
        self.values[group as usize] += value;
    }

    pub fn clear(&mut self) {
        for group in self.seen.drain(..) {
            self.marked[group as usize] = false;
            self.values[group as usize] = 0.0;
        }
    }
}
