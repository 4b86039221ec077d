//! The dependency graph for Mermaid, as Markdown viewers draw it: crates as boxes, edges inside a cycle dotted.

use std::io::{self, Write};

use crate::model::analysis::Analysis;
use crate::model::structure::{Level, Structure};
use crate::report::Style;
use crate::report::layout::{drawing, number};

/// Mermaid refuses to draw more edges than that (its `maxEdges`), and a document can't raise it.
const EDGES: usize = 500;
/// Nor a longer text (its `maxTextSize`).
const LENGTH: usize = 50_000;

pub(super) fn render(_: &Analysis, structure: &Structure, _: Style, out: &mut dyn Write) -> io::Result<()> {
    let mut room = EDGES;
    let mut text = draw(structure, room);
    while text.chars().count() > LENGTH && room > 1 {
        room = room * 3 / 4;
        text = draw(structure, room);
    }
    out.write_all(text.as_bytes())
}

/// The picture with at most `room` edges.
fn draw(structure: &Structure, room: usize) -> String {
    let drawing = drawing(structure, room);
    let mut lines = vec!["flowchart LR".to_owned()];
    if drawing.left_out > 0 {
        let left_out = number(drawing.left_out);
        lines.push(format!(
            "  %% The {room} strongest edges; Mermaid draws no more. {left_out} are left out: `--format dot` has all."
        ));
    }
    for (number, (name, nodes)) in drawing.crates.iter().enumerate() {
        let boxed = structure.level != Level::Crate;
        if boxed {
            lines.push(format!("  subgraph c{number}[{}]", quoted(name)));
        }
        for node in nodes {
            lines.push(format!("    n{node}[{}]", quoted(&structure.nodes[*node as usize].id)));
        }
        if boxed {
            lines.push("  end".to_owned());
        }
    }
    for edge in &drawing.edges {
        let arrow = if edge.cyclic { "-.->" } else { "-->" };
        lines.push(format!("  n{} {arrow}|{}| n{}", edge.from, edge.references, edge.to));
    }
    lines.push(String::new());
    lines.join("\n")
}

/// A label in quotes. What Mermaid or the HTML behind it could read as more than text goes as a numbered entity.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' | '#' | '<' | '>' | '&' | '`' | '\\' | ';' => {
                quoted.push('#');
                quoted.push_str(&u32::from(character).to_string());
                quoted.push(';');
            }
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
    use crate::graph::structure;
    use crate::model::analysis::ReferenceKind::Call;
    use crate::model::sample::sample;

    #[test]
    fn hostile_names_stay_inside_their_quotes() {
        assert_eq!(quoted("a\"]-->b"), "\"a#34;]--#62;b\"");
        assert_eq!(quoted("<impl X>#`\n"), "\"#60;impl X#62;#35;#96; \"");
    }

    fn text(ids: &[(String, String)]) -> String {
        let references: Vec<_> = ids.iter().map(|(from, to)| (from.as_str(), to.as_str(), Call)).collect();
        let analysis = sample(&references);
        let mut out = Vec::new();
        render(&analysis, &structure(&analysis, Level::Module), Style::default(), &mut out).expect("memory");
        String::from_utf8(out).expect("text")
    }

    #[test]
    fn what_mermaid_cannot_draw_is_said() {
        let ids: Vec<_> = (0..EDGES + 3).map(|number| (format!("m::a{number}::f"), "m::hub::f".to_owned())).collect();
        let text = text(&ids);
        assert!(text.contains("%% The 500 strongest edges; Mermaid draws no more. 3 are left out"), "{text}");
        assert_eq!(text.matches("-->").count(), EDGES);
    }

    #[test]
    fn the_text_is_never_too_long_for_mermaid() {
        let long = "long".repeat(100);
        let ids: Vec<_> = (0..300).map(|number| (format!("m::{long}{number}::f"), "m::hub::f".to_owned())).collect();
        let text = text(&ids);
        assert!(text.chars().count() <= LENGTH && text.contains("strongest edges"), "{}", text.len());
    }
}
