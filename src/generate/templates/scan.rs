//! Where the expressions of a template are, and the template with each of them sent through its file's quoting.

pub(super) const VALUE: (&str, &str) = ("[=", "=]");
pub(super) const TAG: (&str, &str) = ("[%", "%]");
pub(super) const COMMENT: (&str, &str) = ("[#", "#]");

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Value,
    Tag,
    Comment,
}

/// A part of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part<'t> {
    pub kind: Kind,
    /// With its delimiters.
    pub whole: &'t str,
    /// Without them.
    pub inner: &'t str,
    /// Of its beginning, from 1.
    pub line: usize,
}

/// The line and what is wrong there.
pub(super) type Mistake = (usize, String);

/// Takes a template apart; the parts together are the template.
pub(super) fn parts(text: &str) -> Result<Vec<Part<'_>>, Mistake> {
    let (mut parts, mut at, mut line) = (Vec::new(), 0, 1);
    while at < text.len() {
        let rest = &text[at..];
        let open = [(Kind::Value, VALUE), (Kind::Tag, TAG), (Kind::Comment, COMMENT)]
            .into_iter()
            .filter_map(|(kind, marks)| rest.find(marks.0).map(|begin| (begin, kind, marks)))
            .min_by_key(|(begin, ..)| *begin);
        let begin = open.map_or(rest.len(), |(begin, ..)| begin);
        if begin > 0 {
            let whole = &rest[..begin];
            parts.push(Part { kind: Kind::Text, whole, inner: whole, line });
            line += whole.matches('\n').count();
            at += begin;
        }
        let Some((_, kind, (first, last))) = open else { break };
        let rest = &text[at..];
        let Some(end) = end(&rest[first.len()..], last, kind == Kind::Comment) else {
            return Err((line, format!("`{first}` is never closed by `{last}`")));
        };
        let whole = &rest[..first.len() + end + last.len()];
        let inner = &whole[first.len()..first.len() + end];
        // Blanks around are cut off by a dash.
        let inner = inner.strip_prefix('-').unwrap_or(inner);
        let inner = inner.strip_suffix('-').unwrap_or(inner);
        parts.push(Part { kind, whole, inner, line });
        line += whole.matches('\n').count();
        at += whole.len();
    }
    Ok(parts)
}

/// Where the closing mark is, outside of strings.
fn end(text: &str, mark: &str, comment: bool) -> Option<usize> {
    let mut quote = None;
    for (index, sign) in text.char_indices() {
        match (quote, sign) {
            (Some(open), sign) if open == sign => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'' | '`') if !comment => quote = Some(sign),
            (None, _) if text[index..].starts_with(mark) => return Some(index),
            (None, _) => {}
        }
    }
    None
}

/// The template as the library gets it: each value quoted, and lines that hold a tag or a comment alone gone. Line numbers
/// stay what they are.
pub(super) fn prepare(text: &str, filter: &str) -> Result<String, Mistake> {
    let parts = parts(text)?;
    let mut out = String::with_capacity(text.len() + parts.len() * 16);
    let mut skip = 0;
    for (index, part) in parts.iter().enumerate() {
        match part.kind {
            Kind::Text => {
                out.push_str(&part.whole[skip.min(part.whole.len())..]);
                skip = 0;
            }
            Kind::Value => {
                let (open, close) = dashes(part.whole);
                out.push_str(&format!("{}{open} ({}) | {filter} {close}{}", VALUE.0, part.inner, VALUE.1));
            }
            Kind::Tag | Kind::Comment => {
                let before = index.checked_sub(1).map_or("", |before| parts[before].whole);
                let after = parts.get(index + 1).map_or("", |after| after.whole);
                let text_before = index == 0 || parts[index - 1].kind == Kind::Text;
                let text_after = parts.get(index + 1).is_none_or(|after| after.kind == Kind::Text);
                let indent = before.rsplit('\n').next().unwrap_or_default();
                // The very first line begins without a line break before it.
                let begins =
                    text_before && (index == 0 || before.contains('\n') || index == 1) && indent.trim().is_empty();
                let tail = after.split('\n').next().unwrap_or_default();
                let ends = text_after && tail.trim().is_empty() && (after.contains('\n') || index + 1 == parts.len());
                let alone = begins && ends && out.ends_with(indent);
                if !alone || after.is_empty() {
                    out.push_str(part.whole);
                    continue;
                }
                // Its blanks and its line break move into it, where they mean nothing.
                out.truncate(out.len() - indent.len());
                let close = if part.kind == Kind::Tag { TAG.1 } else { COMMENT.1 };
                let (body, dash) = match part.whole.strip_suffix(close) {
                    Some(body) => body.strip_suffix('-').map_or((body, ""), |body| (body, "-")),
                    None => (part.whole, ""),
                };
                out.push_str(body);
                out.push('\n');
                out.push_str(dash);
                out.push_str(close);
                skip = tail.len() + 1;
            }
        }
    }
    Ok(out)
}

fn dashes(whole: &str) -> (&'static str, &'static str) {
    let inner = &whole[VALUE.0.len()..whole.len() - VALUE.1.len()];
    let open = if inner.starts_with('-') { "-" } else { "" };
    (open, if inner.len() > 1 && inner.ends_with('-') { "-" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::{parts, prepare};

    #[test]
    fn parts_are_the_whole() {
        let text = "a [= b =] [% if \"%]\" %]\n[# ' #]c[= \"=]\" =]\n";
        let found = parts(text).expect("parts");
        assert_eq!(found.iter().map(|part| part.whole).collect::<String>(), text);
        assert_eq!(found.len(), 9);
        assert!(parts("a\n[= b").is_err_and(|(line, _)| line == 2));
    }

    #[test]
    fn lines_keep_their_numbers() {
        let text = "a\n  [% if b %]\n[= c =]\n  [%- endif -%]  \n[# x\n y #]\nd\n";
        let prepared = prepare(text, "q").expect("prepared");
        assert_eq!(prepared, "a\n[% if b \n%][= ( c ) | q =]\n[%- endif \n-%][# x\n y \n#]d\n");
        let line = |text: &str, word: &str| text[..text.find(word).expect("there")].matches('\n').count();
        for word in ["if b", " c ", "endif", "d"] {
            assert_eq!(line(text, word), line(&prepared, word), "{word}");
        }
    }
}
