//! From an analysis to what hangs together in it: dependency graph, knots, couplings. `petgraph` lives here and
//! nowhere else.

mod build;
mod coupling;
mod cycles;
mod neutral;
pub mod observed;
mod ownership;
mod sharing;
mod ties;

use crate::model::analysis::Analysis;
use crate::model::structure::{Level, Structure};

pub use self::neutral::neutral;
pub use self::ownership::ownership;
pub use self::sharing::sharing;
pub use self::ties::ties;

/// The structure of a codebase at one level of detail.
#[must_use]
pub fn structure(analysis: &Analysis, level: Level) -> Structure {
    let built = build::build(analysis, level);
    let ((cycles, sharing), couplings) = rayon::join(
        || (cycles::find(&built.nodes, &built.edges, &built.tree), sharing::sharing(analysis)),
        || coupling::rank(&built.mentions, &built.tree, analysis.items.len()),
    );
    Structure { level, nodes: built.nodes, edges: built.edges, cycles, couplings, sharing }
}
