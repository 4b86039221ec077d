//! Proposals to bytes: one file a format, one row of [`PROPOSE_FORMATS`] a format.

mod html;
mod json;
mod map;
mod revise;
mod text;
mod what_if;

use std::fmt;
use std::io::{self, Write};

pub(super) use self::json::{graph_schema, schema};
pub use self::revise::{Previous, Revision, revise};
pub use self::what_if::what_if;
use crate::model::analysis::Analysis;
use crate::model::graph::{Graph, NodeId};
use crate::model::proposal::{Proposal, SHARED};
use crate::report::Style;

/// What a format is made from.
#[derive(Debug, Clone, Copy)]
pub struct Proposed<'a> {
    pub graph: &'a Graph,
    pub proposal: &'a Proposal,
    /// Where the graph comes from code that was read.
    pub analysis: Option<&'a Analysis>,
    /// A DNS label.
    pub system: &'a str,
    /// The map's schema, as seen from the map.
    pub schema: &'a str,
    /// The code, as seen from the map, where it is elsewhere.
    pub root: Option<&'a str>,
    /// What becomes of the map that was there.
    pub revision: Option<&'a Revision>,
    /// `propose:` of the map that was there, as it is written: a new map keeps it.
    pub section: &'a str,
}

impl Proposed<'_> {
    /// The name of a service, or of what is shared.
    fn service(&self, own: Option<u32>) -> &str {
        own.map_or(SHARED, |own| &self.proposal.services[own as usize].name)
    }

    fn service_of(&self, node: NodeId) -> &str {
        self.service(self.proposal.assignment[node as usize])
    }

    fn id(&self, node: NodeId) -> &str {
        &self.graph.node(node).id
    }
}

/// An output format of `propose`.
pub struct ProposeFormat {
    /// What `--format` calls it; the file in this folder has the same name.
    pub name: &'static str,
    pub summary: &'static str,
    pub render: fn(&Proposed<'_>, Style, &mut dyn Write) -> io::Result<()>,
}

/// All formats; the first is the default.
pub static PROPOSE_FORMATS: &[ProposeFormat] = &[
    ProposeFormat { name: "text", summary: "For people; the map goes to split.yaml", render: text::render },
    ProposeFormat { name: "json", summary: "As schemas/proposal.schema.json describes", render: json::render },
    ProposeFormat { name: "map", summary: "The service map (split.yaml) itself", render: map::render },
    ProposeFormat { name: "html", summary: "One page to look at and to move parts in", render: html::render },
];

impl fmt::Debug for ProposeFormat {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name)
    }
}
