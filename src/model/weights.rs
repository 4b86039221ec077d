//! What ties count for when services are proposed: one fixed setting for everything, and every part of it can be set.

use schemars::JsonSchema;
use serde::Serialize;

/// The weights of the objective. All are factors without a unit; `gamma` is the resolution of the modularity.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
pub struct Weights {
    /// Resolution: more gives more and smaller services.
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
}

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
];
