//! The Rust of a service, as text.

pub(super) mod app;
pub(super) mod background;
pub(super) mod calls;
pub(super) mod client;
pub(super) mod handlers;
pub(super) mod lookups;
pub(super) mod metrics;
pub(super) mod readme;
pub(super) mod routes;
pub(super) mod rpc;
pub(super) mod tests;

/// The first lines of a file that is written anew each time.
pub(super) const ANEW: &str =
    "//! Written by `split generate`: changes are kept, and merged when it is generated again.\n";
