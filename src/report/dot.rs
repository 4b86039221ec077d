//! The dependency graph for Graphviz: crates as boxes, edges inside a cycle in red.

use std::io::{self, Write};

use crate::model::analysis::Analysis;
use crate::model::structure::{Level, Structure};
use crate::report::Style;
use crate::report::layout::drawing;

pub(super) fn render(_: &Analysis, structure: &Structure, _: Style, out: &mut dyn Write) -> io::Result<()> {
    let drawing = drawing(structure, usize::MAX);
    writeln!(out, "digraph dependencies {{")?;
    writeln!(out, "  rankdir=LR;")?;
    writeln!(out, "  node [shape=box, style=rounded, fontname=\"sans-serif\"];")?;
    writeln!(out, "  edge [fontname=\"sans-serif\", fontsize=10, color=gray40];")?;
    for (number, (name, nodes)) in drawing.crates.iter().enumerate() {
        let boxed = structure.level != Level::Crate;
        if boxed {
            writeln!(out, "  subgraph cluster_{number} {{")?;
            writeln!(out, "    label={};", quoted(name))?;
        }
        for node in nodes {
            writeln!(out, "    n{node} [label={}];", quoted(&structure.nodes[*node as usize].id))?;
        }
        if boxed {
            writeln!(out, "  }}")?;
        }
    }
    for edge in &drawing.edges {
        let color = if edge.cyclic { ", color=red3" } else { "" };
        writeln!(out, "  n{} -> n{} [label={}{color}];", edge.from, edge.to, edge.references)?;
    }
    writeln!(out, "}}")
}

/// A string of the DOT language. Graphviz reads `\n`, `\l`, `\N` … in labels, so a backslash is doubled.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            character if character.is_control() => quoted.push(' '),
            character => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_names_stay_inside_their_quotes() {
        assert_eq!(quoted("a\"];b\\"), r#""a\"];b\\""#);
        assert_eq!(quoted("a\nb"), "\"a b\"");
        assert_eq!(quoted("<impl X for Y<'_>>"), "\"<impl X for Y<'_>>\"");
    }
}
