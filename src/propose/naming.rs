//! Names for services: the words that their parts have and those of others don't.

use std::collections::{BTreeMap, BTreeSet};

use super::divide::{COMMON, Division};
use super::words::is_role;
use crate::model::graph::Graph;

/// Words that are told of a service.
const WORDS: usize = 5;

/// A name has at most so many characters.
const LONGEST: usize = 36;

/// Names that no crate, or no service of a map, may have.
const RESERVED: &[&str] = &[
    "as", "async", "await", "become", "box", "break", "build", "const", "continue", "crate", "default", "do", "dyn",
    "else", "enum", "examples", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop",
    "macro", "match", "mod", "monolith", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "shared",
    "static", "std", "struct", "super", "target", "test", "trait", "true", "try", "type", "typeof", "union", "unsafe",
    "unsized", "use", "virtual", "where", "while", "yield", "proc", "alloc", "core", "abstract",
];

/// By service: its name, and its most telling words.
pub(super) fn names(graph: &Graph, division: &Division) -> Vec<(String, Vec<String>)> {
    let vocabulary = &division.vocabulary;
    let mut scores: Vec<BTreeMap<u32, f64>> = vec![BTreeMap::new(); division.services];
    let mut sums: BTreeMap<u32, f64> = BTreeMap::new();
    for (node, own) in division.service.iter().enumerate().filter(|(_, own)| **own != COMMON) {
        for (word, weight) in &vocabulary.vectors[node] {
            *scores[*own as usize].entry(*word).or_default() += weight;
            *sums.entry(*word).or_default() += weight;
        }
    }
    let mut taken: BTreeSet<String> = division.names.values().cloned().collect();
    let mut order: Vec<usize> = (0..division.services).collect();
    let size = |own: usize| division.service.iter().filter(|of| **of == own as u32).count();
    let sizes: Vec<usize> = (0..division.services).map(size).collect();
    // The largest service chooses first.
    order.sort_by_key(|own| (std::cmp::Reverse(sizes[*own]), *own));
    let mut named = vec![(String::new(), Vec::new()); division.services];
    for own in order {
        let mut ranked: Vec<(&str, f64)> = scores[own]
            .iter()
            .map(|(word, score)| (vocabulary.words[*word as usize].as_str(), score * score / sums[word]))
            .collect();
        ranked.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(y.0)));
        let plain = |word: &str| !is_role(word) && word.bytes().all(|sign| sign.is_ascii_lowercase());
        let telling: Vec<String> =
            ranked.iter().filter(|(word, _)| plain(word)).map(|(word, _)| (*word).to_owned()).take(WORDS).collect();
        let name = division.names.get(&(own as u32)).cloned().unwrap_or_else(|| name(graph, &telling, &taken));
        taken.insert(name.clone());
        named[own] = (name, telling);
    }
    named
}

/// The first word that is free, then two words, then a number.
fn name(graph: &Graph, telling: &[String], taken: &BTreeSet<String>) -> String {
    let fits = |name: &String| {
        name.len() <= LONGEST && name.len() > 1 && !RESERVED.contains(&name.as_str()) && !taken.contains(name)
    };
    let single = telling.iter().take(2).find(|word| fits(word)).cloned();
    let double = || telling.windows(2).map(|pair| format!("{}-{}", pair[0], pair[1])).find(|name| fits(name));
    let base = if graph.nodes.is_empty() { "system" } else { "service" };
    let numbered = || (1..=taken.len() + 1).map(|number| format!("{base}-{number}")).find(|name| fits(name));
    single.or_else(double).or_else(numbered).unwrap_or_else(|| base.to_owned())
}
