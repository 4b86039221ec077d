//! Words in names, and how alike names are by them: rare words count, words for roles of software count little.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::network::Sums;
use crate::model::graph::{Graph, NodeKind};

/// Words that say what a part does in any software, not what it is about.
const ROLES: &[&str] = &[
    "abstract",
    "action",
    "adapter",
    "api",
    "app",
    "application",
    "base",
    "bean",
    "builder",
    "client",
    "column",
    "common",
    "component",
    "config",
    "configuration",
    "constant",
    "context",
    "controller",
    "core",
    "create",
    "dao",
    "data",
    "database",
    "db",
    "default",
    "delete",
    "detail",
    "domain",
    "dsl",
    "dto",
    "endpoint",
    "entity",
    "error",
    "event",
    "exception",
    "factory",
    "find",
    "fn",
    "for",
    "from",
    "get",
    "handler",
    "has",
    "helper",
    "id",
    "impl",
    "info",
    "init",
    "initializer",
    "insert",
    "interface",
    "internal",
    "is",
    "job",
    "kind",
    "lib",
    "list",
    "listener",
    "load",
    "macro",
    "main",
    "manager",
    "mapper",
    "middleware",
    "migration",
    "mock",
    "mod",
    "model",
    "module",
    "new",
    "page",
    "prelude",
    "process",
    "property",
    "provider",
    "read",
    "record",
    "remove",
    "repo",
    "repository",
    "request",
    "response",
    "rest",
    "route",
    "router",
    "row",
    "save",
    "schema",
    "select",
    "server",
    "service",
    "set",
    "show",
    "spec",
    "src",
    "startup",
    "state",
    "store",
    "subscriber",
    "table",
    "test",
    "to",
    "trait",
    "type",
    "update",
    "usecase",
    "util",
    "utility",
    "value",
    "view",
    "web",
    "with",
    "write",
];

/// What a role's word counts, beside 1 for others.
const ROLE: f64 = 0.1;

/// A word of more nodes than this ties nobody: time stays near-linear, and what half of a large system is called is no
/// hint.
const MOST: usize = 64;

/// How many of the most alike names a name is tied to.
const NEAREST: usize = 10;

/// Names that are less alike than this are not.
const LEAST: f64 = 0.1;

/// What a word of the path above counts, beside 1 for one of the name itself.
const PATH: f64 = 0.5;

/// What a word of a function's own name counts, beside 1 for one of what holds it.
const FUNCTION: f64 = 0.5;

/// At most this many words of a name are looked at.
const WORDS: usize = 24;

/// The words of a name: cut at signs and where a small letter meets a large one, in small letters, without a plural's s.
pub(super) fn words(name: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut word = String::new();
    let mut last = ' ';
    let mut signs = name.chars().peekable();
    while let Some(sign) = signs.next() {
        let next_small = signs.peek().is_some_and(|next| next.is_lowercase());
        let border = (sign.is_uppercase() && (last.is_lowercase() || (last.is_uppercase() && next_small)))
            || sign.is_numeric() != last.is_numeric();
        if border || !sign.is_alphanumeric() {
            push(&mut found, &mut word);
        }
        if sign.is_alphabetic() {
            word.extend(sign.to_lowercase());
        }
        if found.len() >= WORDS {
            return found;
        }
        last = sign;
    }
    push(&mut found, &mut word);
    found
}

fn push(found: &mut Vec<String>, word: &mut String) {
    let text = std::mem::take(word);
    if text.chars().count() < 2 {
        return;
    }
    found.push(singular(&text));
}

fn singular(word: &str) -> String {
    if word.len() > 4 && word.ends_with("ies") {
        return format!("{}y", &word[..word.len() - 3]);
    }
    let double = ["ss", "us", "is", "ics"].iter().any(|end| word.ends_with(end));
    if word.len() > 3 && word.ends_with('s') && !double { word[..word.len() - 1].to_owned() } else { word.to_owned() }
}

/// Whether the word is one of any software.
pub(super) fn is_role(word: &str) -> bool {
    ROLES.binary_search(&word).is_ok()
}

/// What a node is called by itself: the last part of its id, with the one before where that is a function.
pub(super) fn own_name(graph: &Graph, node: usize) -> &str {
    let node = &graph.nodes[node];
    let id = node.id.strip_prefix(node.package.as_str()).unwrap_or(&node.id);
    id.trim_start_matches([':', '.', '/'])
}

/// The words of all nodes, weighed by how rare they are; each node's vector has length 1 or 0.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    pub words: Vec<String>,
    /// By node: word and weight, sorted by word.
    pub vectors: Vec<Vec<(u32, f64)>>,
    /// By word: how many nodes have it.
    pub counts: Vec<u32>,
}

impl Vocabulary {
    /// `own` counts what a node is called itself in full, and the path above it half.
    pub fn new(graph: &Graph) -> Self {
        let mut numbers: FxHashMap<String, u32> = FxHashMap::default();
        let mut all = Vec::new();
        let mut vectors: Vec<Vec<(u32, f64)>> = Vec::with_capacity(graph.nodes.len());
        for (index, node) in graph.nodes.iter().enumerate() {
            let mut vector: Vec<(u32, f64)> = Vec::new();
            // A function is about what its class or module is about.
            let (own, above) = match node.kind {
                NodeKind::Function if !node.package.is_empty() => (FUNCTION, 1.0),
                _ => (1.0, PATH),
            };
            for (text, share) in [(own_name(graph, index), own), (node.package.as_str(), above)] {
                for word in words(text) {
                    let next = numbers.len() as u32;
                    let number = *numbers.entry(word.clone()).or_insert(next);
                    if number == next {
                        all.push(word);
                    }
                    match vector.iter_mut().find(|(known, _)| *known == number) {
                        Some((_, weight)) => *weight = f64::max(*weight, share),
                        None => vector.push((number, share)),
                    }
                }
            }
            vectors.push(vector);
        }
        let mut counts = vec![0u32; all.len()];
        vectors.iter().flatten().for_each(|(word, _)| counts[*word as usize] += 1);
        let nodes = graph.nodes.len() as f64;
        for vector in &mut vectors {
            for (word, weight) in vector.iter_mut() {
                let rare = (nodes / f64::from(counts[*word as usize])).ln();
                *weight *= rare * if is_role(&all[*word as usize]) { ROLE } else { 1.0 };
            }
            vector.retain(|(_, weight)| *weight > 0.0);
            vector.sort_unstable_by_key(|(word, _)| *word);
            let length = vector.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
            vector.iter_mut().for_each(|(_, weight)| *weight /= length);
        }
        Self { words: all, vectors, counts }
    }

    /// Pairs of nodes with names that are alike, and how much (the cosine of their vectors), sorted.
    pub fn alike(&self) -> Vec<(u32, u32, f64)> {
        let nodes = self.vectors.len();
        let mut having: Vec<Vec<(u32, f64)>> = vec![Vec::new(); self.words.len()];
        for (node, vector) in (0u32..).zip(&self.vectors) {
            for (word, weight) in vector {
                if self.counts[*word as usize] as usize <= MOST.max(nodes / 64) && having[*word as usize].len() < 1024 {
                    having[*word as usize].push((node, *weight));
                }
            }
        }
        let near = |sums: &mut Sums, node: u32| {
            let vector = &self.vectors[node as usize];
            for (word, weight) in vector {
                for (other, their) in &having[*word as usize] {
                    if *other != node {
                        sums.add(*other, weight * their);
                    }
                }
            }
            let mut near: Vec<(u32, f64)> = sums
                .seen
                .iter()
                .map(|other| (*other, sums.values[*other as usize]))
                .filter(|(_, a)| *a >= LEAST)
                .collect();
            near.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
            near.truncate(NEAREST);
            sums.clear();
            near.into_iter().map(move |(other, alike)| (node.min(other), node.max(other), alike))
        };
        let all = (0..nodes as u32).into_par_iter().with_min_len(4096);
        let mut pairs: Vec<(u32, u32, f64)> =
            all.map_init(|| Sums::new(nodes), |sums, node| near(sums, node)).flatten_iter().collect();
        pairs.par_sort_by_key(|(a, b, _)| (*a, *b));
        pairs.dedup_by_key(|(a, b, _)| (*a, *b));
        pairs
    }
}
