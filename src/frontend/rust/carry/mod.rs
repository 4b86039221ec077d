//! What the handlers of a codebase take and answer, and the definitions of the types that go over the wire: read from the
//! text again, as an analysis keeps no syntax. What a name means is told by the analysis.

mod answers;
mod called;
mod definitions;
mod extractors;
mod handlers;
mod serde;
mod sources;
mod told;
mod types;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use self::sources::Sources;
use crate::model::analysis::{Analysis, ItemId};
use crate::model::contract::{Contracts, Definition};

/// Reads the contracts of all routes, and of those functions that are `wanted`.
#[must_use]
pub fn carry(root: &Path, analysis: &Analysis, wanted: &BTreeSet<ItemId>) -> Contracts {
    let mut carrier = Carrier {
        analysis,
        sources: Sources::new(root, analysis),
        types: BTreeMap::new(),
        made: BTreeMap::new(),
        begun: BTreeSet::new(),
        of_calls: false,
    };
    let mut contracts = Contracts::default();
    for (index, route) in (0u32..).zip(&analysis.routes) {
        if let Some(handler) = route.handler.filter(|_| !route.test) {
            contracts.handlers.insert(index, handlers::read(&mut carrier, handler, route));
        }
    }
    carrier.of_calls = true;
    for id in wanted {
        if let Some(called) = called::read(&mut carrier, *id) {
            contracts.called.insert(id.0, called);
        }
    }
    contracts.types = carrier
        .types
        .into_iter()
        .map(|(id, definition)| (analysis.items[id.0 as usize].id.clone(), definition))
        .collect();
    contracts.types.extend(carrier.made);
    // Otherwise the span table would keep every text that was read here.
    drop(carrier.sources);
    proc_macro2::extra::invalidate_current_thread_spans();
    contracts
}

struct Carrier<'a> {
    analysis: &'a Analysis,
    sources: Sources<'a>,
    types: BTreeMap<ItemId, Definition>,
    /// Types that the code has no name for, by their keys.
    made: BTreeMap<String, Definition>,
    /// Types refer to each other in circles.
    begun: BTreeSet<ItemId>,
    /// What a function takes that was never sent need not have been made for it.
    of_calls: bool,
}
