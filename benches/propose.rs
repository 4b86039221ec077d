//! Judges `split propose` on a folder of graphs with known decompositions, on robustness, stability and size.
//!
//! ```text
//! cargo bench --bench propose -- DATASETS                  MoJoFM, ARI, K and metrics of each set, beside reference figures
//! cargo bench --bench propose -- DATASETS --weights        the mean when each weight is a quarter more or less
//! cargo bench --bench propose -- DATASETS --stability      agreement after dropping 5 % of the edges, 20 times
//! cargo bench --bench propose -- scale NODES EDGES [FILE]  time, memory, modularity of a made graph; its ties to FILE
//! ```
//!
//! `benches/propose/leiden.py FILE` tells what igraph's Leiden makes of the ties in FILE.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command for the terminal")]

#[path = "propose/made.rs"]
mod made;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use split::load::graph::read;
use split::model::graph::Graph;
use split::model::proposal::{Request, SHARED};
use split::model::weights::{FIELDS, Weights};
use split::propose::{adjusted_rand, assign, measure, modularity, propose};

/// What a fixed recipe (igraph, Python) reaches: `MoJoFM`, ARI, services.
const REFERENCE: &[(&str, f64, f64, usize)] = &[
    ("ase_jpetstore_class", 80.0, 0.48, 4),
    ("ase_partsunlimited_class", 92.5, 0.86, 6),
    ("lisbon_ldod", 82.3, 0.62, 5),
];

/// Stability is asked of graphs with so many nodes.
const LARGE: usize = 40;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["scale", nodes, edges, rest @ ..] => scale(nodes, edges, rest.first().copied()),
        [folder] if !folder.starts_with("--") => sets(folder).map(|sets| table(&sets)),
        [folder, "--weights"] => sets(folder).map(|sets| robust(&sets)),
        [folder, "--stability"] => sets(folder).map(|sets| stable(&sets)),
        _ => {
            println!("propose: skipped. cargo bench --bench propose -- DATASETS [--weights | --stability]");
            Ok(())
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("propose: {message}");
            ExitCode::from(2)
        }
    }
}

fn sets(folder: &str) -> Result<Vec<(String, Graph)>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{folder}: {error}"))?;
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    paths.sort();
    let name = |path: &Path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    paths.iter().map(|path| Ok((name(path), read(path).map_err(|error| error.to_string())?))).collect()
}

fn request(weights: Weights) -> Request {
    Request { weights, ..Request::default() }
}

fn table(sets: &[(String, Graph)]) {
    let mut reference = (0.0, 0.0, 0.0);
    let mut all = (0.0, 0.0);
    println!("{:26} {:>6} {:>5} {:>9}  reference", "set", "MoJoFM", "ARI", "K (truth)");
    for (name, graph) in sets {
        let proposal = match propose(graph, &request(Weights::default())) {
            Ok(proposal) => proposal,
            Err(message) => {
                println!("{name:26} {message}");
                continue;
            }
        };
        let metrics = &proposal.metrics;
        let truth = graph.truth.values().collect::<BTreeSet<_>>().len();
        let known = REFERENCE.iter().find(|(known, ..)| known == name);
        let beside = known.map(|(_, mojofm, ari, k)| format!("{mojofm:.1} / {ari:.2} / {k}")).unwrap_or_default();
        let figure = |value: Option<f64>, digits: usize| {
            value.map_or_else(|| "-".to_owned(), |value| format!("{value:.digits$}"))
        };
        let (mojofm, ari) = (figure(metrics.mojofm, 1), figure(metrics.ari, 2));
        println!("{name:26} {mojofm:>6} {ari:>5} {:>3} ({truth:>2})   {beside}", proposal.services.len());
        let names = [
            ("SM", metrics.sm),
            ("ICP", metrics.icp),
            ("IFN", metrics.ifn),
            ("NED", metrics.ned),
            ("BCP", metrics.bcp),
            ("TurboMQ", metrics.turbo_mq),
            ("Q", metrics.modularity),
            ("DTX", metrics.dtx),
            ("crossing reads", metrics.crossing_reads),
            ("crossing writes", metrics.crossing_writes),
            ("cut keys", metrics.cut_foreign_keys),
        ];
        let mut line = String::new();
        for (name, value) in names.iter().filter_map(|(name, value)| Some((name, (*value)?))) {
            let _ = write!(line, " {name} {value:.2}");
        }
        println!(
            "   {line}{}",
            metrics.degenerate.as_ref().map(|why| format!("  degenerate: {why}")).unwrap_or_default()
        );
        let found: Vec<&str> = proposal.services.iter().map(|service| service.name.as_str()).collect();
        let shared = proposal.assignment.iter().filter(|own| own.is_none()).count();
        println!("    {} ({SHARED}: {shared})", found.join(", "));
        if let Some(mojofm) = metrics.mojofm {
            all = (all.0 + mojofm, all.1 + 1.0);
            if let Some((_, theirs, ..)) = known {
                reference = (reference.0 + mojofm, reference.1 + theirs, reference.2 + 1.0);
            }
        }
    }
    println!(
        "mean MoJoFM of the sets with a reference: {:.2} (reference {:.2})",
        reference.0 / reference.2,
        reference.1 / reference.2
    );
    println!("mean MoJoFM of all sets with a truth: {:.2}", all.0 / all.1);
}

/// Mean `MoJoFM` of the sets with a reference figure, and of all with a truth.
fn means(sets: &[(String, Graph)], weights: Weights) -> (f64, f64) {
    let (mut named, mut all) = (Vec::new(), Vec::new());
    for (name, graph) in sets.iter().filter(|(_, graph)| !graph.truth.is_empty()) {
        let Ok(assignment) = assign(graph, &request(weights)) else { continue };
        let Some(mojofm) = measure(graph, &assignment).mojofm else { continue };
        all.push(mojofm);
        if REFERENCE.iter().any(|(known, ..)| known == name) {
            named.push(mojofm);
        }
    }
    let mean = |list: &[f64]| list.iter().sum::<f64>() / list.len().max(1) as f64;
    (mean(&named), mean(&all))
}

fn robust(sets: &[(String, Graph)]) {
    let plain = means(sets, Weights::default());
    println!("{:22} {:7.2} {:7.2}", "as they are", plain.0, plain.1);
    let mut worst: f64 = 0.0;
    for (name, field) in FIELDS {
        for factor in [0.75, 1.25] {
            let mut weights = Weights::default();
            *field(&mut weights) *= factor;
            let found = means(sets, weights);
            worst = worst.max((found.0 - plain.0).abs());
            println!("{name:16} × {factor:.2} {:7.2} {:7.2}  {:+.2}", found.0, found.1, found.0 - plain.0);
        }
    }
    println!("largest change of the mean over the sets with a reference: {worst:.2}");
}

fn stable(sets: &[(String, Graph)]) {
    println!("{:26} {:>6} {:>6} {:>6}", "set", "cold", "least", "warm");
    for (name, graph) in sets.iter().filter(|(_, graph)| graph.nodes.len() >= LARGE) {
        let plain = request(Weights::default());
        let Ok(first) = assign(graph, &plain) else { continue };
        let mut chance = made::Chance::new(1);
        let (mut cold, mut warm) = (Vec::new(), Vec::new());
        for _ in 0..20 {
            let mut less = graph.clone();
            less.edges.retain(|_| chance.share() >= 0.05);
            let pinned: BTreeMap<u32, String> = (0u32..)
                .zip(&first)
                .map(|(node, own)| (node, own.map_or_else(|| SHARED.to_owned(), |own| format!("s{own}"))))
                .collect();
            let previous = Request { pinned, ..plain.clone() };
            for (request, list) in [(&plain, &mut cold), (&previous, &mut warm)] {
                let Ok(second) = assign(&less, request) else { continue };
                let number = |own: &Option<u32>| own.unwrap_or(u32::MAX);
                let pairs: Vec<(u32, u32)> = first.iter().map(number).zip(second.iter().map(number)).collect();
                list.push(adjusted_rand(&pairs));
            }
        }
        let mean = |list: &[f64]| list.iter().sum::<f64>() / list.len().max(1) as f64;
        let least = cold.iter().copied().fold(1.0, f64::min);
        println!("{name:26} {:6.3} {least:6.3} {:6.3}", mean(&cold), mean(&warm));
    }
}

fn scale(nodes: &str, edges: &str, file: Option<&str>) -> Result<(), String> {
    let number = |text: &str| text.parse::<usize>().map_err(|_| format!("`{text}` is no number"));
    let graph = made::graph(number(nodes)?, number(edges)?);
    println!("{} nodes, {} edges", graph.nodes.len(), graph.edges.len());
    let before = memory();
    let start = Instant::now();
    let proposal = propose(&graph, &request(Weights::default()))?;
    let took = start.elapsed();
    println!("proposal: {took:.2?}, {} services, {} MiB more", proposal.services.len(), (memory() - before) / 1024);
    let start = Instant::now();
    let (reached, ties) = modularity(&graph, &Weights::default());
    println!(
        "partition alone: {:.2?} with the making of {} ties, modularity {reached:.5}",
        start.elapsed(),
        ties.len()
    );
    if let Some(file) = file {
        let mut text = String::with_capacity(ties.len() * 24);
        for (a, b, weight) in ties {
            let _ = writeln!(text, "{a} {b} {weight}");
        }
        fs::write(file, text).map_err(|error| format!("{file}: {error}"))?;
    }
    Ok(())
}

/// The most memory that was used, in KiB; 0 where the system does not tell.
fn memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse().ok()).unwrap_or_default()
}
