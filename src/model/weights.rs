//! What ties count for when services are proposed: one fixed setting for everything, and every part of it can be set.

use schemars::JsonSchema;
use serde::Serialize;

/// The weights of the objective. All are factors without a unit; `gamma` is the resolution of the modularity.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Weights {
    /// Resolution: around it the search looks; far more gives more and smaller services.
    pub gamma: f64,
    /// Uses of code by code: calls, imports, inheritance.
    pub calls: f64,
    pub reads: f64,
    pub writes: f64,
    pub foreign_keys: f64,
    pub joins: f64,
    /// Tables written in one transaction.
    pub transactions: f64,
    /// Words that names have in common.
    pub names: f64,
    /// The module, class or package that both lie in.
    pub package: f64,
    /// Changed in the same commits.
    pub history: f64,
    /// Seen at run time.
    pub traces: f64,
    /// What a write into another's table costs besides the tie that is cut.
    pub crossing_writes: f64,
    /// What a transaction costs for each service besides the first whose tables it writes.
    pub distributed_transactions: f64,
    /// What code costs that lies in services out of the band of sizes from [`SMALL`] to [`LARGE`].
    pub sizes: f64,
}

/// Transactions over more tables are bulk work, which says little about what belongs together.
pub const WIDEST: usize = 64;

/// Services with less than this share of all code are small,
pub const SMALL: f64 = 0.1;

/// and those with more than this share are large.
pub const LARGE: f64 = 0.4;

impl Default for Weights {
    fn default() -> Self {
        Self {
            gamma: 1.0,
            calls: 1.0,
            reads: 1.0,
            writes: 2.0,
            foreign_keys: 1.5,
            joins: 1.5,
            transactions: 2.0,
            names: 1.0,
            package: 0.65,
            history: 1.0,
            traces: 1.0,
            crossing_writes: 0.25,
            distributed_transactions: 0.25,
            sizes: 0.05,
        }
    }
}

/// The largest weight that is taken.
pub const MOST: f64 = 1000.0;

/// A field of [`Weights`] by its name.
type Field = (&'static str, fn(&mut Weights) -> &mut f64);

/// All weights by name, in the order in which help shows them.
pub const FIELDS: &[Field] = &[
    ("gamma", |weights| &mut weights.gamma),
    ("calls", |weights| &mut weights.calls),
    ("reads", |weights| &mut weights.reads),
    ("writes", |weights| &mut weights.writes),
    ("foreign_keys", |weights| &mut weights.foreign_keys),
    ("joins", |weights| &mut weights.joins),
    ("transactions", |weights| &mut weights.transactions),
    ("names", |weights| &mut weights.names),
    ("package", |weights| &mut weights.package),
    ("history", |weights| &mut weights.history),
    ("traces", |weights| &mut weights.traces),
    ("crossing_writes", |weights| &mut weights.crossing_writes),
    ("distributed_transactions", |weights| &mut weights.distributed_transactions),
    ("sizes", |weights| &mut weights.sizes),
];
