//! Rust as rustfmt lays it out, for the few forms that are printed here.

/// The widest line, as the generated `rustfmt.toml` has it: whatever fits into it stays on one.
pub(super) const WIDTH: usize = 120;
/// Parts of a list that are no longer fill lines together.
const SHORT: usize = 10;

fn pad(indent: usize) -> String {
    " ".repeat(indent)
}

/// `head(arguments)tail`, on one line or with a line for each argument.
pub(super) fn call(indent: usize, head: &str, arguments: &[String], tail: &str) -> String {
    let inside = arguments.join(", ");
    let line = format!("{}{head}({inside}){tail}", pad(indent));
    if line.chars().count() <= WIDTH {
        return line + "\n";
    }
    if head.starts_with("let ") {
        return kept(indent, &line);
    }
    let mut out = format!("{}{head}(\n", pad(indent));
    arguments.iter().for_each(|argument| out.push_str(&format!("{}{argument},\n", pad(indent + 4))));
    out + &format!("{}){tail}\n", pad(indent))
}

/// A statement that is wider than a line: rustfmt has several ways to break one, and takes none here.
fn kept(indent: usize, line: &str) -> String {
    format!("{}#[rustfmt::skip]\n{line}\n", pad(indent))
}

/// `head[parts]tail`: on one line, or in lines as wide as they may be where all parts are short, or with a line for each.
pub(super) fn array(indent: usize, head: &str, parts: &[String], tail: &str) -> String {
    let line = format!("{}{head}[{}]{tail}", pad(indent), parts.join(", "));
    if line.chars().count() <= WIDTH {
        return line + "\n";
    }
    if head.starts_with("let ") {
        return kept(indent, &line);
    }
    let short = parts.iter().all(|part| part.chars().count() <= SHORT);
    let mut out = format!("{}{head}[", pad(indent));
    let mut width = WIDTH;
    for part in parts {
        let room = part.chars().count() + 2;
        if !short || width + room > WIDTH {
            out.push_str(&format!("\n{}", pad(indent + 3)));
            width = indent + 3;
        }
        out.push_str(&format!(" {part},"));
        width += room;
    }
    out + &format!("\n{}]{tail}\n", pad(indent))
}

/// `head { fields }tail`: on one line where it is short.
pub(super) fn literal(indent: usize, head: &str, fields: &[String], tail: &str) -> String {
    let inside = fields.join(", ");
    let line = format!("{}{head} {{ {inside} }}{tail}", pad(indent));
    if line.chars().count() <= WIDTH {
        return line + "\n";
    }
    if head.starts_with("let ") {
        return kept(indent, &line);
    }
    let mut out = format!("{}{head} {{\n", pad(indent));
    fields.iter().for_each(|field| out.push_str(&format!("{}{field},\n", pad(indent + 4))));
    out + &format!("{}}}{tail}\n", pad(indent))
}

/// The head of a function, up to its opening brace.
pub(super) fn function(indent: usize, head: &str, arguments: &[String], returns: &str) -> String {
    let line = format!("{}{head}({}){returns} {{", pad(indent), arguments.join(", "));
    if line.chars().count() <= WIDTH {
        return line + "\n";
    }
    let mut out = format!("{}{head}(\n", pad(indent));
    arguments.iter().for_each(|argument| out.push_str(&format!("{}{argument},\n", pad(indent + 4))));
    out + &format!("{}){returns} {{\n", pad(indent))
}

/// `#[name(arguments)]`: several where one would be too wide.
pub(super) fn attribute(indent: usize, name: &str, arguments: &[String]) -> String {
    if arguments.is_empty() {
        return String::new();
    }
    let inside = arguments.join(", ");
    let one = |inside: &str| format!("{}#[{name}({inside})]\n", pad(indent));
    if one(&inside).chars().count() <= WIDTH {
        return one(&inside);
    }
    arguments.iter().map(|argument| one(argument)).collect()
}

/// Lines of documentation, with `///` or `//!`.
pub(super) fn docs(indent: usize, sign: &str, lines: &[String]) -> String {
    let line = |line: &String| {
        let line = super::names::comment(line);
        if line.is_empty() { format!("{}{sign}\n", pad(indent)) } else { format!("{}{sign} {line}\n", pad(indent)) }
    };
    lines.iter().map(line).collect()
}

/// `use path::{names};`, the names in lines as wide as they may be.
pub(super) fn import(path: &str, names: &[String]) -> String {
    let mut names = names.to_vec();
    names.sort_by_key(|name| sort_key(name));
    names.dedup();
    match names.as_slice() {
        [] => return String::new(),
        [one] => return format!("use {path}::{one};\n"),
        _ => {}
    }
    let line = format!("use {path}::{{{}}};\n", names.join(", "));
    if line.chars().count() <= WIDTH + 1 {
        return line;
    }
    let mut out = format!("use {path}::{{\n   ");
    let mut width = 3;
    for name in &names {
        let room = name.chars().count() + 2;
        if width + room > WIDTH && width > 4 {
            out.push_str("\n   ");
            width = 3;
        }
        out.push_str(&format!(" {name},"));
        width += room;
    }
    out + "\n};\n"
}

/// Names of the 2024 style: small letters first, then types, then constants.
fn sort_key(name: &str) -> (u8, String) {
    let capitals = name.chars().all(|sign| !sign.is_ascii_lowercase());
    let kind = match name.chars().next() {
        Some(first) if first.is_ascii_lowercase() => 0,
        _ if capitals && name.len() > 1 => 2,
        _ => 1,
    };
    (kind, name.to_owned())
}
