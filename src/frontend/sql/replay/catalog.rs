//! A live catalog as if it had been replayed: it says what there is, and the texts in it say what they read and write.

use super::{State, StoredTrigger, StoredView};
use crate::frontend::sql::change::NewFunction;
use crate::model::schema::{Catalog, Dialect, Schema};

/// The schema with what views join, functions and triggers read and write, and columns refer to without a constraint.
#[must_use]
pub fn completed(catalog: &Catalog) -> Schema {
    let schema = &catalog.schema;
    let mut state = State::new(Dialect::Postgres);
    state.schemas = schema.schemas.iter().map(|own| (own.name.clone(), own.clone())).collect();
    state.extensions = schema.extensions.iter().map(|own| (own.name.clone(), own.clone())).collect();
    state.types = schema.types.iter().map(|own| (own.name.clone(), own.clone())).collect();
    state.sequences = schema.sequences.iter().map(|own| (own.name.clone(), own.clone())).collect();
    state.tables = schema.tables.iter().map(|own| (own.name.clone(), own.clone())).collect();
    let policies = schema.policies.iter().map(|own| ((own.table.clone(), own.name.clone()), own.clone()));
    state.policies = policies.collect();
    let triggers = schema.triggers.iter().map(|own| {
        let stored = StoredTrigger { trigger: own.clone(), body: None };
        ((own.table.clone(), own.name.clone()), stored)
    });
    state.triggers = triggers.collect();
    let functions = schema.functions.iter().enumerate().map(|(at, own)| {
        let body = catalog.bodies.get(at).cloned().unwrap_or_default();
        let new = NewFunction { function: own.clone(), body, ..NewFunction::default() };
        ((own.name.clone(), own.arguments.clone()), new)
    });
    state.functions = functions.collect();
    let views = schema.views.iter().map(|own| (own.name.clone(), StoredView { view: own.clone(), statement: None }));
    state.views = views.collect();
    state.read_views();
    for (name, stored) in &mut state.views {
        // The server knows better what a view reads.
        if let (Some(statement), Some(own)) = (&mut stored.statement, schema.view(name)) {
            statement.reads.clone_from(&own.reads);
        }
    }
    let (mut completed, _) = state.finish();
    for (own, def) in schema.types.iter().zip(&mut completed.types) {
        def.used_by.clone_from(&own.used_by);
    }
    for (own, sequence) in schema.sequences.iter().zip(&mut completed.sequences) {
        sequence.used_by.clone_from(&own.used_by);
    }
    completed
}
