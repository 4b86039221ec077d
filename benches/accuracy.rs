//! Compares the references of `split analyze` with rust-analyzer's SCIP index of the same tree: recall and precision.
//!
//! ```text
//! rust-analyzer scip ROOT --output INDEX.scip
//! split analyze ROOT --format json > ANALYSIS.json
//! cargo bench --bench accuracy -- --scip INDEX.scip --analysis ANALYSIS.json [--misses N] [--root ROOT]
//! ```
//!
//! Rules
//! - An edge is (from, to): `to` an item of the workspace, `from` the innermost item around the place, else the impl block, else the
//!   module (use declarations). Both sides are matched by place (file and line of the item's name), never by spelling of ids.
//! - Truth: every non-definition occurrence whose symbol is defined in the index. rust-analyzer knows no definition for impl blocks:
//!   their headers are given to our impl item that covers the line, or to the module.
//! - A variant counts as its enum. Fields, locals, parameters and modules are no targets. An associated type or constant counts as itself
//!   if the analysis lists it, else it is left out.
//! - `Self` is left out (in SCIP it names the impl block), so are references of an item to itself, the new name in `use … as` and doc
//!   comments. Operators, `?` and `.await` on hand-written impls count. What a macro writes without a name from the source (methods of a
//!   derive, diesel's `table`) has no definition in the index and is no target; a handler's struct made by its attribute is the handler.
//! - Test code is left out at both ends: `#[test]`-like and `#[cfg(test)]` by the text, items that the analysis marks (counted apart when
//!   the text doesn't say so), files under tests/, benches/, examples/ outside `src`, and build scripts.
//! - An item that the analysis lacks stays a node of its own: its edges are misses. Items made by macro calls (diesel's columns) too; row 1a
//!   shows the figures without them.
//! - A reference of ours without an occurrence at its place is false, unless rust-analyzer has not looked there: files that are no document
//!   of the index, items without a definition in it, stretches under a `#[cfg]` without any occurrence. These are `outside`, and no part
//!   of precision.
//! - A symbol with several definition sites (rust-analyzer #18771) means the one that we chose if it is among them, else the nearest.
//! - SCIP columns are bytes from 0; ours are chars from 1, at the token of the named path segment.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command for the terminal")]

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::ExitCode;

#[path = "accuracy/analysis.rs"]
mod analysis;
#[path = "accuracy/class.rs"]
mod class;
#[path = "accuracy/edges.rs"]
mod edges;
#[path = "accuracy/figures.rs"]
mod figures;
#[path = "accuracy/source.rs"]
mod source;
#[path = "accuracy/truth.rs"]
mod truth;

const USAGE: &str =
    "cargo bench --bench accuracy -- --scip INDEX.scip --analysis ANALYSIS.json [--misses N] [--root PATH]";

#[derive(Default)]
struct Arguments {
    scip: Option<PathBuf>,
    analysis: Option<PathBuf>,
    root: Option<PathBuf>,
    misses: usize,
}

fn main() -> ExitCode {
    let arguments = match arguments(std::env::args().skip(1)) {
        Ok(arguments) => arguments,
        Err(message) => {
            eprintln!("{message}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let (Some(scip), Some(analysis)) = (&arguments.scip, &arguments.analysis) else {
        // `cargo bench` runs every bench, this one has nothing to do without its two files.
        println!("accuracy: skipped. {USAGE}");
        return ExitCode::SUCCESS;
    };
    match compare(scip, analysis, arguments.root.clone(), arguments.misses) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("accuracy: {error}");
            ExitCode::from(2)
        }
    }
}

fn compare(
    scip: &std::path::Path,
    analysis: &std::path::Path,
    root: Option<PathBuf>,
    misses: usize,
) -> Result<(), Box<dyn std::error::Error>> {
    let index = truth::read_index(scip)?;
    let root = root.unwrap_or_else(|| PathBuf::from(index.metadata.project_root.trim_start_matches("file://")));
    let analysis = analysis::Analysis::read(analysis)?;
    let files = index.documents.iter().map(|d| d.relative_path.clone());
    let files = files
        .chain(analysis.items.iter().map(|i| i.file.clone()))
        .chain(analysis.modules.iter().map(|m| m.file.clone()));
    let sources = source::Sources::load(&root, files);
    let truth = truth::Truth::new(&index, &sources);
    let world = edges::World { analysis: &analysis, truth: &truth, sources: &sources };
    let (ours, outside) = world.ours();
    let chosen: BTreeSet<_> = ours.edges.iter().map(|e| (e.from, e.to)).collect();
    let theirs = world.theirs(&chosen);
    println!(
        "{} documents, {} definitions; {} items, {} references",
        index.documents.len(),
        truth.definitions.len(),
        analysis.items.len(),
        analysis.references.len()
    );
    figures::Report { world, theirs, ours, outside }.print(misses);
    Ok(())
}

fn arguments(mut words: impl Iterator<Item = String>) -> Result<Arguments, String> {
    let mut found = Arguments::default();
    while let Some(word) = words.next() {
        let mut value = || words.next().ok_or_else(|| format!("{word} needs a value"));
        match word.as_str() {
            "--scip" => found.scip = Some(value()?.into()),
            "--analysis" => found.analysis = Some(value()?.into()),
            "--root" => found.root = Some(value()?.into()),
            "--misses" => found.misses = value()?.parse().map_err(|_| "--misses needs a number".to_owned())?,
            // Cargo passes this to every bench.
            "--bench" => {}
            _ => return Err(format!("unknown argument {word}")),
        }
    }
    Ok(found)
}
