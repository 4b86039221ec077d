//! Names for services: the words that their parts have and those of others don't.

use std::collections::{BTreeMap, BTreeSet};

use super::divide::{COMMON, Division};
use super::words::{is_role, own_name, words};
use crate::model::graph::Graph;

/// Words that are told of a service.
const WORDS: usize = 5;

/// A name has at most so many characters.
const LONGEST: usize = 36;

/// A word for a role of software names a service where this share of its parts have it, and of all that have it are in it.
const MOSTLY: f64 = 0.6;

/// A word stands for its beginning where it scores at least 1 / SHORT of it.
const SHORT: f64 = 4.0;

/// Words that stand beside one another in this share of the names are one.
const BESIDE: f64 = 0.8;

/// Names that no crate, or no service of a map, may have.
const RESERVED: &[&str] = &[
    "as", "async", "await", "become", "box", "break", "build", "const", "continue", "crate", "default", "do", "dyn",
    "else", "enum", "examples", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop",
    "macro", "match", "mod", "monolith", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "shared",
    "static", "std", "struct", "super", "target", "test", "trait", "true", "try", "type", "typeof", "union", "unsafe",
    "unsized", "use", "virtual", "where", "while", "yield", "proc", "alloc", "core", "abstract",
];

/// By service: its name, and its most telling words.
pub(super) fn names(graph: &Graph, division: &Division, taken: &BTreeSet<String>) -> Vec<(String, Vec<String>)> {
    let vocabulary = &division.vocabulary;
    let mut scores: Vec<BTreeMap<u32, f64>> = vec![BTreeMap::new(); division.services];
    let mut sums: BTreeMap<u32, f64> = BTreeMap::new();
    for (node, own) in division.service.iter().enumerate().filter(|(_, own)| **own != COMMON) {
        for (word, weight) in &vocabulary.vectors[node] {
            *scores[*own as usize].entry(*word).or_default() += weight;
            *sums.entry(*word).or_default() += weight;
        }
    }
    let mut taken: BTreeSet<String> = division.names.values().chain(taken).cloned().collect();
    let mut order: Vec<usize> = (0..division.services).collect();
    let size = |own: usize| division.service.iter().filter(|of| **of == own as u32).count();
    let sizes: Vec<usize> = (0..division.services).map(size).collect();
    let roles = roles(division);
    // The largest service chooses first.
    order.sort_by_key(|own| (std::cmp::Reverse(sizes[*own]), *own));
    let mut named = vec![(String::new(), Vec::new()); division.services];
    for own in order {
        let mut ranked: Vec<(&str, f64)> = scores[own]
            .iter()
            .map(|(word, score)| (vocabulary.words[*word as usize].as_str(), score * score / sums[word]))
            .collect();
        ranked.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(y.0)));
        whole(&mut ranked);
        let all = sizes[own].max(1) as f64;
        let role = roles[own].iter().find(|(word, many)| {
            let anywhere: usize = roles.iter().filter_map(|counts| counts.get(*word)).sum();
            division.services > 1 && **many as f64 >= MOSTLY * all && **many as f64 >= MOSTLY * anywhere as f64
        });
        if let Some((role, _)) = role {
            ranked.retain(|(word, _)| word != role);
            ranked.insert(0, (role, 0.0));
        }
        let named_by_role = role.map(|(role, _)| *role);
        let plain = |word: &str| {
            (!is_role(word) || named_by_role == Some(word)) && word.bytes().all(|sign| sign.is_ascii_lowercase())
        };
        let telling: Vec<String> =
            ranked.iter().filter(|(word, _)| plain(word)).map(|(word, _)| (*word).to_owned()).take(WORDS).collect();
        let name = division.names.get(&(own as u32)).cloned().unwrap_or_else(|| {
            let phrases = Phrases::new(graph, &division.service, own as u32);
            name(graph, &telling, &phrases, &taken)
        });
        taken.insert(name.clone());
        named[own] = (name, telling);
    }
    named
}

/// By service: how many of its parts have each word for a role of software.
fn roles(division: &Division) -> Vec<BTreeMap<&str, usize>> {
    let mut counts: Vec<BTreeMap<&str, usize>> = vec![BTreeMap::new(); division.services];
    for (node, own) in division.service.iter().enumerate().filter(|(_, own)| **own != COMMON) {
        let words = division.vocabulary.vectors[node]
            .iter()
            .map(|(word, _)| division.vocabulary.words[*word as usize].as_str());
        for word in words.filter(|word| is_role(word)) {
            *counts[*own as usize].entry(word).or_default() += 1;
        }
    }
    counts
}

/// Puts words before their beginnings: `release` before `rel`, which is short for it.
fn whole(ranked: &mut [(&str, f64)]) {
    for at in 0..ranked.len().min(WORDS) {
        let (short, score) = ranked[at];
        let longer = |(word, other): &(&str, f64)| {
            word.len() > short.len() + 1 && word.starts_with(short) && *other * SHORT >= score && !is_role(word)
        };
        if short.len() <= 4
            && let Some(found) = ranked[at + 1..].iter().position(longer)
        {
            ranked[at..=at + 1 + found].rotate_right(1);
        }
    }
}

/// Words that nearly always stand beside one another in names of a service: `private message`.
struct Phrases {
    pairs: BTreeMap<(String, String), usize>,
    counts: BTreeMap<String, usize>,
}

impl Phrases {
    fn new(graph: &Graph, service: &[u32], own: u32) -> Self {
        let (mut pairs, mut counts) = (BTreeMap::new(), BTreeMap::new());
        for node in (0..service.len()).filter(|node| service[*node] == own) {
            let found = words(own_name(graph, node));
            for (at, word) in found.iter().enumerate().filter(|(at, word)| !found[..*at].contains(word)) {
                *counts.entry(word.clone()).or_default() += 1;
                if let Some(next) = found.get(at + 1) {
                    *pairs.entry((word.clone(), next.clone())).or_default() += 1;
                }
            }
        }
        Self { pairs, counts }
    }

    /// The word with the one that it hardly ever stands without.
    fn around(&self, word: &str) -> Option<String> {
        let all = *self.counts.get(word)?;
        let other = |pair: &(String, String)| if pair.0 == word { pair.1.clone() } else { pair.0.clone() };
        let fits = |(pair, many): &(&(String, String), &usize)| {
            let other = other(pair);
            (pair.0 == word || pair.1 == word)
                && pair.0 != pair.1
                && all >= 3
                && **many as f64 >= BESIDE * all as f64
                && !is_role(&other)
                && other.bytes().all(|sign| sign.is_ascii_lowercase())
        };
        let best = self.pairs.iter().filter(fits).max_by_key(|(pair, many)| (**many, std::cmp::Reverse(*pair)))?;
        Some(format!("{}-{}", best.0.0, best.0.1))
    }
}

/// The first word that is free, with the one that always stands beside it; then two words, then a number.
fn name(graph: &Graph, telling: &[String], phrases: &Phrases, taken: &BTreeSet<String>) -> String {
    let fits = |name: &String| {
        name.len() <= LONGEST && name.len() > 1 && !RESERVED.contains(&name.as_str()) && !taken.contains(name)
    };
    let single = telling.iter().take(2).find_map(|word| {
        let phrase = phrases.around(word).filter(fits);
        phrase.or_else(|| Some(word.clone()).filter(fits))
    });
    let double = || telling.windows(2).map(|pair| format!("{}-{}", pair[0], pair[1])).find(|name| fits(name));
    let base = if graph.nodes.is_empty() { "system" } else { "service" };
    let numbered = || (1..=taken.len() + 1).map(|number| format!("{base}-{number}")).find(|name| fits(name));
    single.or_else(double).or_else(numbered).unwrap_or_else(|| base.to_owned())
}
