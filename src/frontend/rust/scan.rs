//! Steps over parts of source text: strings, characters, comments, groups of brackets.

/// Groups nested deeper than this are not followed to their end.
const MAX_NESTING: usize = 400;

pub fn skip_comment(text: &[u8], start: usize) -> usize {
    comment_end(text, start).unwrap_or(text.len())
}

/// Where a block comment ends, with all that it holds; nothing where it never does.
pub fn comment_end(text: &[u8], start: usize) -> Option<usize> {
    let (mut depth, mut index) = (0_usize, start);
    while index < text.len() {
        match (text[index], text.get(index + 1)) {
            (b'/', Some(b'*')) => (depth, index) = (depth + 1, index + 2),
            (b'*', Some(b'/')) => {
                (depth, index) = (depth - 1, index + 2);
                if depth == 0 {
                    return Some(index);
                }
            }
            _ => index += 1,
        }
    }
    None
}

/// From the first `#` or the quote of a raw string; a raw identifier (`r#type`) is none.
pub fn skip_raw_string(text: &[u8], start: usize) -> usize {
    let hashes = text[start..].iter().take_while(|&&byte| byte == b'#').count();
    let mut index = start + hashes;
    if text.get(index) != Some(&b'"') {
        return index;
    }
    index += 1;
    while let Some(at) = memchr::memchr(b'"', &text[index..]) {
        index += at + 1;
        if text[index..].iter().take(hashes).filter(|&&byte| byte == b'#').count() == hashes {
            return index + hashes;
        }
    }
    text.len()
}

pub fn skip_string(text: &[u8], start: usize) -> usize {
    let mut index = start + 1;
    while let Some(at) = memchr::memchr2(b'"', b'\\', &text[index.min(text.len())..]) {
        index += at + 1;
        if text[index - 1] == b'"' {
            return index;
        }
        // What is escaped ends nothing.
        index += 1;
    }
    text.len()
}

/// A character literal, or the tick of a lifetime.
pub fn skip_quote(text: &[u8], start: usize) -> usize {
    if text.get(start + 1) == Some(&b'\\') {
        let end = text[start + 2..].iter().skip(1).position(|&byte| byte == b'\'');
        return end.map_or(start + 1, |offset| start + 4 + offset);
    }
    // One character of up to four bytes, then the closing quote.
    (2..=5)
        .find(|&offset| text.get(start + offset) == Some(&b'\'') && one_char(&text[start + 1..start + offset]))
        .map_or(start + 1, |offset| start + offset + 1)
}

fn one_char(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|text| text.chars().count() == 1)
}

/// From a quote: past the string or character, also where `r#` and the like stand before it.
pub fn skip_literal(text: &[u8], quote: usize) -> usize {
    if text[quote] == b'\'' {
        return skip_quote(text, quote);
    }
    let hashes = text[..quote].iter().rev().take_while(|&&byte| byte == b'#').count();
    let prefix = &text[..quote - hashes];
    match prefix.strip_suffix(b"r") {
        Some(rest) if !is_word_end(rest.strip_suffix(b"b").or(rest.strip_suffix(b"c")).unwrap_or(rest)) => {
            skip_raw_string(text, quote - hashes)
        }
        _ => skip_string(text, quote),
    }
}

pub fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

fn is_word_end(text: &[u8]) -> bool {
    text.last().is_some_and(|&byte| is_word(byte))
}

/// Past blanks and comments.
pub fn skip_blank(text: &[u8], mut index: usize) -> usize {
    while let Some(&byte) = text.get(index) {
        index = match (byte, text.get(index + 1)) {
            (b' ' | b'\t' | b'\r' | b'\n', _) => index + 1,
            (b'/', Some(b'/')) => line_end(text, index),
            (b'/', Some(b'*')) => skip_comment(text, index),
            _ => break,
        };
    }
    index
}

/// The line break that ends this line, or the end of the text.
pub fn line_end(text: &[u8], index: usize) -> usize {
    memchr::memchr(b'\n', &text[index..]).map_or(text.len(), |at| index + at)
}

/// The bracket that closes the one at `open`, of whatever kind.
pub fn group_end(text: &[u8], open: usize) -> Option<usize> {
    let (mut depth, mut index) = (0_usize, open);
    while index < text.len() {
        index = match text[index] {
            b'(' | b'[' | b'{' if depth == MAX_NESTING => return None,
            b'(' | b'[' | b'{' => {
                depth += 1;
                index + 1
            }
            b')' | b']' | b'}' if depth <= 1 => return Some(index),
            b')' | b']' | b'}' => {
                depth -= 1;
                index + 1
            }
            b'"' | b'\'' => skip_literal(text, index),
            b'/' if matches!(text.get(index + 1), Some(b'/' | b'*')) => skip_blank(text, index),
            _ => index + 1,
        };
    }
    None
}
