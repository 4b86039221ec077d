//! The parts that a service's database is made of: each with the text that makes it and the text that takes it away.

use serde::{Deserialize, Serialize};

use super::order::Stage;
use super::world::World;
pub use crate::generate::templates::ident;
use crate::model::definitions::Object;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub stage: Stage,
    /// For people, and to know it again: `table tenants`.
    pub title: String,
    pub up: String,
    pub down: String,
    /// The table whose rows go with it, as SQL has it.
    pub rows_of: Option<String>,
}

/// A piece as it was written, kept for the run after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    pub title: String,
    pub before_rows: bool,
    pub up: String,
    pub down: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows_of: Option<String>,
}

impl Piece {
    /// An object as PostgreSQL's own text makes it.
    #[must_use]
    pub fn of(world: &World<'_>, stage: Stage, at: usize) -> Self {
        let object = world.object(at);
        let has_rows = matches!(object.kind.as_str(), "TABLE");
        Self {
            stage,
            title: title(world, at),
            up: up(world, object),
            down: object.remove.trim_end().to_owned(),
            rows_of: has_rows
                .then(|| format!("{}.{}", ident(object.schema.as_deref().unwrap_or("public")), ident(&object.name))),
        }
    }

    #[must_use]
    pub fn kept(&self) -> Kept {
        Kept {
            title: self.title.clone(),
            before_rows: self.stage.is_before_rows(),
            up: self.up.clone(),
            down: self.down.clone(),
            rows_of: self.rows_of.clone(),
        }
    }
}

/// Unique among the objects of a database: what hangs on another object says on which.
fn title(world: &World<'_>, at: usize) -> String {
    let object = world.object(at);
    match object.kind.as_str() {
        // Several statements about the same thing.
        "COMMENT" | "ACL" | "SECURITY LABEL" | "TABLE ATTACH" | "INDEX ATTACH" | "SEQUENCE OWNED BY" => {
            let on = object.needs.iter().filter_map(|id| world.by_id(*id)).map(|on| world.object(on).title());
            format!("{} ({})", object.title(), on.collect::<Vec<_>>().join(", "))
        }
        _ => object.title(),
    }
}

fn up(world: &World<'_>, object: &Object) -> String {
    let text = object.make.trim_end();
    match (object.kind.as_str(), object.access_method.as_deref()) {
        // As pg_restore says it before the table.
        ("TABLE" | "MATERIALIZED VIEW", Some(method)) if method != "heap" => {
            format!(
                "SET LOCAL default_table_access_method = {};\n{text}\nSET LOCAL default_table_access_method = heap;",
                ident(method)
            )
        }
        // `pg_dump` leaves the version to the server.
        ("EXTENSION", _) => match world.definitions.facts.versions.get(&object.name) {
            Some(version) => format!("{} VERSION '{}';", text.trim_end_matches(';'), version.replace('\'', "''")),
            None => text.to_owned(),
        },
        _ => text.to_owned(),
    }
}
