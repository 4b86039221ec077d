//! How alike two partitions are: `MoJoFM` and the adjusted Rand index.

use std::collections::BTreeMap;

/// Pairs of (first, second) group of the same node, counted.
fn table(pairs: &[(u32, u32)]) -> BTreeMap<u32, BTreeMap<u32, usize>> {
    let mut table: BTreeMap<u32, BTreeMap<u32, usize>> = BTreeMap::new();
    for (a, b) in pairs {
        *table.entry(*a).or_default().entry(*b).or_default() += 1;
    }
    table
}

/// `MoJoFM` in percent (Wen and Tzerpos 2004): 100 means that no node has to move and no services have to be joined to
/// get from the proposal to the reference. `pairs` are (proposed, reference) by node.
#[must_use]
pub fn mojofm(pairs: &[(u32, u32)]) -> f64 {
    let table = table(pairs);
    let most: usize = table.values().map(|row| row.values().copied().max().unwrap_or(0)).sum();
    let best: Vec<Vec<u32>> = table
        .values()
        .map(|row| {
            let most = row.values().copied().max().unwrap_or(0);
            row.iter().filter(|(_, count)| **count == most).map(|(group, _)| *group).collect()
        })
        .collect();
    let mut taken: BTreeMap<u32, usize> = BTreeMap::new();
    for from in 0..best.len() {
        assign(from, &best, &mut taken);
    }
    let moves = pairs.len() - most + (best.len() - taken.len());
    let mut sizes: BTreeMap<u32, usize> = BTreeMap::new();
    pairs.iter().for_each(|(_, b)| *sizes.entry(*b).or_default() += 1);
    let mut sizes: Vec<usize> = sizes.into_values().collect();
    sizes.sort_unstable();
    let mut groups = 0;
    for size in sizes {
        groups += usize::from(groups < size);
    }
    let worst = pairs.len() - groups;
    if worst == 0 { 100.0 } else { 100.0 * (1.0 - moves as f64 / worst as f64) }
}

/// One step of a maximal matching of proposed to reference services, without recursion: a queue of ways to free one.
fn assign(from: usize, best: &[Vec<u32>], taken: &mut BTreeMap<u32, usize>) {
    let mut came: BTreeMap<u32, usize> = BTreeMap::new();
    let mut open = std::collections::VecDeque::from([from]);
    while let Some(row) = open.pop_front() {
        for group in &best[row] {
            if came.contains_key(group) {
                continue;
            }
            came.insert(*group, row);
            match taken.get(group) {
                Some(other) => open.push_back(*other),
                None => {
                    let mut group = *group;
                    loop {
                        let row = came[&group];
                        taken.insert(group, row);
                        if row == from {
                            return;
                        }
                        // The group that this row had before is free for the row that led here.
                        let before = best[row].iter().find(|had| **had != group && taken.get(had) == Some(&row));
                        match before {
                            Some(had) => group = *had,
                            None => return,
                        }
                    }
                }
            }
        }
    }
}

/// The adjusted Rand index (Hubert and Arabie 1985): 1 for equal partitions, about 0 for unrelated ones.
#[must_use]
pub fn adjusted_rand(pairs: &[(u32, u32)]) -> f64 {
    let two = |count: usize| count as f64 * (count as f64 - 1.0) / 2.0;
    let table = table(pairs);
    let both: f64 = table.values().flat_map(BTreeMap::values).map(|count| two(*count)).sum();
    let first: f64 = table.values().map(|row| two(row.values().sum())).sum();
    let mut columns: BTreeMap<u32, usize> = BTreeMap::new();
    pairs.iter().for_each(|(_, b)| *columns.entry(*b).or_default() += 1);
    let second: f64 = columns.values().map(|count| two(*count)).sum();
    let all = two(pairs.len());
    let expected = if all > 0.0 { first * second / all } else { 0.0 };
    let most = f64::midpoint(first, second);
    if (most - expected).abs() < f64::EPSILON { 1.0 } else { (both - expected) / (most - expected) }
}
