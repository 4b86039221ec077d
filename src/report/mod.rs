//! Values of `model` to bytes: one file a format, one row of [`FORMATS`] a format.

pub mod check;
mod data;
mod dot;
pub mod explain;
pub mod generate;
mod json;
mod layout;
pub mod map;
mod mermaid;
pub mod propose;
mod table;
mod text;
pub mod transfer;

use std::fmt;
use std::io::{self, Write};

use crate::model::analysis::Analysis;
use crate::model::structure::Structure;

/// An output format.
pub struct Format {
    /// What `--format` calls it; the file in this folder has the same name.
    pub name: &'static str,
    pub summary: &'static str,
    pub render: Render,
}

/// What a format is made from.
#[derive(Clone, Copy)]
pub enum Render {
    Facts(fn(&Analysis, &mut dyn Write) -> io::Result<()>),
    Structure(fn(&Analysis, &Structure, Style, &mut dyn Write) -> io::Result<()>),
}

/// How a text shall look.
#[derive(Debug, Clone, Copy, Default)]
pub struct Style {
    pub color: bool,
}

/// All formats; the first is the default.
pub static FORMATS: &[Format] = &[
    Format { name: "text", summary: "An overview that fits a screen", render: Render::Structure(text::render) },
    Format { name: "table", summary: "One row a crate, module or item", render: Render::Structure(table::render) },
    Format {
        name: "json",
        summary: "All facts, as schemas/analysis.schema.json describes",
        render: Render::Facts(json::render),
    },
    Format {
        name: "data",
        summary: "Tables with who uses them, foreign keys, joins, views, triggers, transactions",
        render: Render::Structure(data::render),
    },
    Format { name: "dot", summary: "The dependency graph for Graphviz", render: Render::Structure(dot::render) },
    Format { name: "mermaid", summary: "The dependency graph for Mermaid", render: Render::Structure(mermaid::render) },
];

/// A JSON format's schema, by its file in `schemas/`.
pub type NamedSchema = (&'static str, fn() -> schemars::Schema);

/// The schemas of all JSON formats, as the types themselves describe them.
pub static SCHEMAS: &[NamedSchema] = &[
    ("analysis.schema.json", json::schema),
    ("copied.schema.json", transfer::copied_schema),
    ("crossings.schema.json", generate::crossings_schema),
    ("findings.schema.json", check::schema),
    ("generated.schema.json", generate::schema),
    ("graph.schema.json", propose::graph_schema),
    ("proposal.schema.json", propose::schema),
    ("service-map.schema.json", map::schema),
    ("verified.schema.json", transfer::verified_schema),
];

impl fmt::Debug for Format {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name)
    }
}
