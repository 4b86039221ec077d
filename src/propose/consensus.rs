//! One partition out of many: the network is partitioned again and again with slightly other ties, and what stays
//! together most of the time belongs together. One run alone is at the mercy of single ties.

use rayon::prelude::*;

use super::leiden;
use super::network::{Network, Tie};
use crate::model::proposal::Reason;

/// Ties that all runs together may look at: time stays bounded on large networks.
const BUDGET: usize = 1_000_000;

/// How far a tie's weight is moved: by a factor up to 1 + SPREAD, or down to 1 − SPREAD.
const SPREAD: f64 = 0.5;

/// Ties that are left out of a run.
const DROPPED: f64 = 0.1;

/// The partitions of so many runs, or of less for larger networks; none where the network is too large for several.
pub(super) fn runs(network: &Network, gamma: f64, most: usize) -> Vec<Vec<u32>> {
    let many = (BUDGET / (network.edges() + network.len() + 1)).min(most) as u32;
    if many < 4 {
        return Vec::new();
    }
    (0..many)
        .into_par_iter()
        .map(|run| leiden::partition(&network.perturbed(|a, b| factor(run, a, b)), gamma, None))
        .collect()
}

/// The partition that the runs agree on best; each has a say of its own.
pub(super) fn agreed(network: &Network, runs: &[Vec<u32>], says: &[f64]) -> Vec<u32> {
    let share = 1.0 / says.iter().sum::<f64>();
    let mut ties = Vec::with_capacity(network.edges());
    for node in (0u32..).take(network.len()) {
        for (other, _) in network.neighbours(node).iter().filter(|(other, _)| *other > node) {
            let agree = |run: &Vec<u32>| run[node as usize] == run[*other as usize];
            let together: f64 = runs.iter().zip(says).filter(|(run, _)| agree(run)).map(|(_, say)| say * share).sum();
            if together >= 0.5 {
                ties.push(Tie { a: node, b: *other, weight: together, penalty: 0.0, reason: Reason::Names });
            }
        }
    }
    let mut agreement = Network::new(network.len(), network.sizes.clone(), &ties, &[]);
    agreement.apart.clone_from(&network.apart);
    leiden::partition(&agreement, 1.0, None)
}

/// How a tie counts in a run: a hash stands for chance, so that equal input gives equal output.
fn factor(run: u32, a: u32, b: u32) -> f64 {
    let mut hash = (u64::from(a) << 32 | u64::from(b)) ^ u64::from(run).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    // splitmix64
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^= hash >> 31;
    let even = (hash >> 11) as f64 / (1u64 << 53) as f64;
    if even < DROPPED { 0.0 } else { 1.0 + SPREAD * (2.0 * (even - DROPPED) / (1.0 - DROPPED) - 1.0) }
}
