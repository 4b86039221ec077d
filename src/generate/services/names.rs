//! Names of Rust, and texts in it: whatever a map or a codebase says stays one name, or one text.

/// Words that can't be names unless they are marked.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Letters, digits and underscores; begins with a letter, and is never empty.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            'a'..='z' | 'A'..='Z' | '0'..='9' => out.push(sign),
            _ if out.is_empty() || out.ends_with('_') => {}
            _ => out.push('_'),
        }
    }
    let out = out.trim_end_matches('_');
    match out.as_bytes().first() {
        None => "unnamed".to_owned(),
        Some(b'0'..=b'9') => format!("n{out}"),
        Some(_) => out.to_owned(),
    }
}

/// A name of a function, a field or a module.
pub(super) fn ident(text: &str) -> String {
    marked(&snake(&plain(text)))
}

/// The same name, marked where it is a word of the language.
pub(super) fn marked(name: &str) -> String {
    match name {
        "self" | "Self" | "super" | "crate" => format!("{name}_"),
        name if KEYWORDS.contains(&name) => format!("r#{name}"),
        name => name.to_owned(),
    }
}

/// A name of a field as the code had it.
pub(super) fn field(name: &str) -> String {
    let fits = name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '_') && !name.is_empty() && name != "_";
    if fits && !name.starts_with(|sign: char| sign.is_ascii_digit()) { marked(name) } else { ident(name) }
}

/// A name of a type.
pub(super) fn type_name(text: &str) -> String {
    let plain = plain(text);
    let mut letters = plain.chars();
    let name: String = letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect();
    marked(&name)
}

/// Small letters, with an underscore where a capital began a word.
pub(super) fn snake(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 4);
    let mut before = '_';
    for sign in text.chars() {
        if sign.is_ascii_uppercase() && (before.is_ascii_lowercase() || before.is_ascii_digit()) {
            out.push('_');
        }
        out.push(sign.to_ascii_lowercase());
        before = sign;
    }
    out
}

/// Without the mark.
pub(super) fn unmarked_name(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// A text in quotes.
pub(super) fn literal(text: &str) -> String {
    format!("{text:?}")
}

/// A text for the rest of a comment's line.
pub(super) fn comment(text: &str) -> String {
    let breaks = |sign: char| {
        sign.is_control()
            || matches!(sign, '\u{2028}' | '\u{2029}' | '\u{85}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars().map(|sign| if breaks(sign) { ' ' } else { sign }).collect::<String>().trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_said_becomes_a_name() {
        for (text, name) in [
            ("userId", "user_id"),
            ("type", "r#type"),
            ("self", "self_"),
            ("a-b.c", "a_b_c"),
            ("9lives", "n9lives"),
            ("*", "unnamed"),
            ("HTTPCode", "httpcode"),
            ("é", "unnamed"),
        ] {
            assert_eq!(ident(text), name, "{text}");
        }
        assert_eq!(type_name("cart-item"), "Cart_item");
        assert_eq!(literal("a\"\n\\"), "\"a\\\"\\n\\\\\"");
    }
}
