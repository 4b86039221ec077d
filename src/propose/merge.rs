//! Services that are too small to be some join the one that they are tied to most.

use super::leiden::renumber;
use super::network::{Network, Sums};

/// Joins services until each has at least `least` of the size, or no two may be joined. Returns how many are left.
/// None gets larger than `most`.
pub(super) fn small(network: &Network, gamma: f64, group: &mut [u32], least: f64, most: f64) -> usize {
    merge(network, gamma, group, most, |sizes| {
        let alive = (0u32..).zip(sizes).filter_map(|(own, size)| Some((own, (*size)?)));
        let small = alive.filter(|(_, size)| *size < least);
        small.min_by(|x, y| x.1.total_cmp(&y.1).then(x.0.cmp(&y.0))).map(|(own, _)| own)
    })
}

/// Joins services until `wanted` are left, those that cost least first.
pub(super) fn down_to(network: &Network, gamma: f64, group: &mut [u32], wanted: usize) -> usize {
    merge(network, gamma, group, f64::INFINITY, |sizes| {
        let alive: Vec<(u32, f64)> = (0u32..).zip(sizes).filter_map(|(own, size)| Some((own, (*size)?))).collect();
        let least = alive.iter().min_by(|x, y| x.1.total_cmp(&y.1).then(x.0.cmp(&y.0)));
        if alive.len() > wanted { least.map(|(own, _)| *own) } else { None }
    })
}

fn merge(
    network: &Network,
    gamma: f64,
    group: &mut [u32],
    most: f64,
    mut next: impl FnMut(&[Option<f64>]) -> Option<u32>,
) -> usize {
    let groups = renumber(group);
    // What became of each service; joined ones point to where they went.
    let mut level = network.gathered(group, groups);
    let mut now: Vec<u32> = (0u32..).take(groups).collect();
    let mut stuck = vec![false; groups];
    loop {
        let sizes: Vec<Option<f64>> =
            level.sizes.iter().zip(&stuck).map(|(size, stuck)| (!stuck).then_some(*size)).collect();
        let Some(own) = next(&sizes) else { break };
        let Some(to) = target(&level, gamma, own, most) else {
            stuck[own as usize] = true;
            continue;
        };
        let mut step: Vec<u32> = (0u32..).take(level.len()).collect();
        step[own as usize] = to;
        let left = renumber(&mut step);
        let mut stuck_then = vec![false; left];
        for (node, at) in step.iter().enumerate() {
            stuck_then[*at as usize] |= stuck[node] && node != own as usize && node != to as usize;
        }
        level = level.gathered(&step, left);
        now.iter_mut().for_each(|node| *node = step[*node as usize]);
        stuck = stuck_then;
    }
    group.iter_mut().for_each(|node| *node = now[*node as usize]);
    renumber(group)
}

/// Where a service is worth most, or loses least: among those that it has ties with.
fn target(level: &Network, gamma: f64, own: u32, most: f64) -> Option<u32> {
    let expected = level.expected(gamma);
    let mut sums = Sums::new(level.len());
    let each: Vec<u32> = (0u32..).take(level.len()).collect();
    level.pull(own, &each, &mut sums);
    let fits = |other: u32| level.sizes[own as usize] + level.sizes[other as usize] <= most;
    let allowed = |other: &u32| *other != own && fits(*other) && !level.apart_from(own).any(|apart| apart == *other);
    let gain = |other: u32| {
        let (size, their) = (level.sizes[own as usize], level.sizes[other as usize]);
        let grown = level.size_cost(size + their) - level.size_cost(their);
        sums.values[other as usize] - expected * level.strengths[own as usize] * level.strengths[other as usize] - grown
    };
    let tied = sums.seen.iter().copied().filter(|other| allowed(other));
    tied.max_by(|x, y| gain(*x).total_cmp(&gain(*y)).then(y.cmp(x)))
}
