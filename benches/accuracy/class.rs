//! Guesses from the text why a reference is hard to see: in a macro call, a method call, an attribute …

use crate::edges::{Edge, Node, World};
use crate::source::{Ink, is_word};

pub fn of_miss(world: &World, edge: &Edge) -> String {
    if let Some(made) = lacking(world, edge.to, "target") {
        return made;
    }
    lacking(world, edge.from, "from").unwrap_or_else(|| at(world, edge))
}

/// A false edge, with what the index has at its place.
pub fn of_excess(world: &World, edge: &Edge, there: Option<&str>) -> String {
    let index = match there {
        None => "nothing there in the index",
        Some("") => "a definition, module, field or local there",
        Some(_) => "another target or another `from` there",
    };
    format!("{}; {index}", at(world, edge))
}

/// A node that the analysis doesn't know.
fn lacking(world: &World, node: Node, end: &str) -> Option<String> {
    let (Node::Lacking(d) | Node::LackingFile(d)) = node else { return None };
    let definition = &world.truth.definitions[d];
    let source = world.sources.get(&definition.file);
    let made = source.macro_calls.iter().chain(&source.attributes).any(|m| m.contains(&definition.offset));
    Some(format!("{end} is {}", if made { "made by a macro call" } else { "an item that the analysis lacks" }))
}

pub fn is_made_by_macro(world: &World, node: Node) -> bool {
    lacking(world, node, "").is_some_and(|m| m.ends_with("macro call"))
}

fn at(world: &World, edge: &Edge) -> String {
    let source = world.sources.get(&edge.place.file);
    let offset = edge.place.offset;
    let inside = |ranges: &[std::ops::Range<usize>]| ranges.iter().any(|r| r.contains(&offset));
    match source.ink(offset) {
        Ink::Doc => return "doc comment".into(),
        Ink::Comment => return "comment".into(),
        Ink::Text => return "in a string".into(),
        Ink::Code => {}
    }
    let token = source.token(offset);
    if token == "await" || !token.starts_with(is_word) {
        return "operator, `?` or `.await`".into();
    }
    if inside(&source.macro_rules) {
        return "inside a macro_rules body".into();
    }
    if inside(&source.attributes) {
        return "derive or attribute".into();
    }
    if inside(&source.uses) {
        return "use declaration".into();
    }
    let before = source.text[..offset].trim_end();
    let after = source.text[offset + token.len()..].trim_start();
    let shape = if before.ends_with("..") || !before.ends_with('.') {
        if after.starts_with('!') && !after.starts_with("!=") {
            "macro name"
        } else if before.ends_with("::") {
            "path, not its first segment"
        } else if after.starts_with("::") {
            "path, first segment"
        } else {
            "plain name"
        }
    } else {
        receiver(before[..before.len() - 1].trim_end())
    };
    if inside(&source.macro_calls) { format!("macro call: {shape}") } else { shape.into() }
}

fn receiver(text: &str) -> &'static str {
    if text.ends_with([')', ']', '?', '}']) {
        return "method call on a call's result";
    }
    let head = text.trim_end_matches(is_word);
    match &text[head.len()..] {
        "self" => "method call on self",
        "await" => "method call on a call's result",
        _ if head.trim_end().ends_with('.') => "method call on a field",
        _ => "method call on a variable",
    }
}
