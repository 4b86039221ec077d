//! Takes out of a text what no fact comes from before it is parsed: comments, and the bodies of tests where tests are
//! not asked for. Everything else keeps its line and column.

use std::borrow::Cow;
use std::ops::Range;

use super::scan::{comment_end, group_end, is_word, line_end, skip_blank, skip_literal};

/// Stands for all doc comments of an item, where the first of them stood: an item starts there.
const DOCUMENTED: &str = "#[doc]";

/// A test's header (attributes and signature) is looked at so far.
const HEADER: usize = 4 << 10;

/// The text as the parser needs it. Doc comments among the tokens of a macro stay: they are tokens there.
pub fn thin(text: &str, keep_tests: bool) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let mut thin = Thin { text, out: String::new(), copied: 0 };
    // Where the last doc comment ended.
    let mut documented = None;
    let mut index = 0;
    while let Some(offset) = bytes[index..].iter().position(|&byte| NOTABLE[byte as usize]) {
        index += offset;
        index = match bytes[index] {
            b'/' => {
                let rest = &bytes[index..];
                let end = match rest.get(1) {
                    Some(b'/') => line_end(bytes, index),
                    Some(b'*') => match comment_end(bytes, index) {
                        Some(end) => end,
                        // The parser says so.
                        None => break,
                    },
                    _ => {
                        index += 1;
                        continue;
                    }
                };
                let is_doc = (rest.starts_with(b"///") && !rest.starts_with(b"////"))
                    || (rest.starts_with(b"/**") && !rest.starts_with(b"/***") && !rest.starts_with(b"/**/"));
                let first = documented.is_none_or(|from| !bytes[from..index].iter().all(u8::is_ascii_whitespace));
                thin.cut(index, end, if is_doc && first { DOCUMENTED } else { "" });
                if is_doc {
                    documented = Some(end);
                }
                end
            }
            b'#' if bytes.get(index + 1) == Some(&b'[') && !keep_tests => match test_at(bytes, index) {
                Test::No => index + 1,
                Test::Broken => break,
                Test::Body(open, close) => {
                    thin.cut(open + 1, close, "");
                    close
                }
            },
            b'"' | b'\'' => skip_literal(bytes, index),
            b'!' => match macro_group(bytes, index).map(|open| group_end(bytes, open)) {
                None => index + 1,
                Some(Some(close)) => close,
                Some(None) => break,
            },
            _ => index + 1,
        };
    }
    thin.finish()
}

/// The text without some parts of it; what follows them keeps its place.
pub fn without(text: &str, parts: impl Iterator<Item = Range<usize>>) -> Cow<'_, str> {
    let mut thin = Thin { text, out: String::new(), copied: 0 };
    parts.for_each(|part| thin.cut(part.start, part.end, ""));
    thin.finish()
}

const NOTABLE: [bool; 256] = {
    let mut table = [false; 256];
    let mut at = 0;
    while at < 256 {
        table[at] = matches!(at as u8, b'/' | b'#' | b'"' | b'\'' | b'!');
        at += 1;
    }
    table
};

struct Thin<'t> {
    text: &'t str,
    out: String,
    copied: usize,
}

impl<'t> Thin<'t> {
    /// Leaves out a part; what follows it keeps its place.
    fn cut(&mut self, start: usize, end: usize, instead: &str) {
        if self.out.is_empty() {
            self.out.reserve(self.text.len() + DOCUMENTED.len());
        }
        let part = &self.text[start..end];
        self.out.push_str(&self.text[self.copied..start]);
        self.out.push_str(instead);
        let breaks = memchr::memchr_iter(b'\n', part.as_bytes()).count();
        self.out.extend(std::iter::repeat_n('\n', breaks));
        if !matches!(self.text.as_bytes().get(end), None | Some(b'\n')) {
            let last = part.rfind('\n').map_or(part, |at| &part[at + 1..]);
            let taken = if breaks == 0 { instead.len() } else { 0 };
            self.out.extend(std::iter::repeat_n(' ', last.chars().count().saturating_sub(taken)));
        }
        self.copied = end;
    }

    fn finish(mut self) -> Cow<'t, str> {
        if self.copied == 0 {
            return Cow::Borrowed(self.text);
        }
        self.out.push_str(&self.text[self.copied..]);
        Cow::Owned(self.out)
    }
}

/// The bracket that opens the tokens of a macro call or definition, from its `!`.
pub fn macro_group(text: &[u8], bang: usize) -> Option<usize> {
    if bang == 0 || !is_word(text[bang - 1]) {
        return None;
    }
    let mut at = skip_spaces(text, bang + 1);
    if text.get(at).is_some_and(|&byte| is_word(byte)) {
        at = skip_spaces(text, skip_word(text, at));
    }
    matches!(text.get(at), Some(b'(' | b'[' | b'{')).then_some(at)
}

fn skip_spaces(text: &[u8], index: usize) -> usize {
    index + text[index..].iter().take_while(|byte| byte.is_ascii_whitespace()).count()
}

fn skip_word(text: &[u8], index: usize) -> usize {
    index + text[index..].iter().take_while(|&&byte| is_word(byte)).count()
}

enum Test {
    No,
    /// Something is never closed.
    Broken,
    /// The braces around the body of a test.
    Body(usize, usize),
}

/// A module, function or impl for tests only, from the `#` of an attribute that says so.
fn test_at(text: &[u8], pound: usize) -> Test {
    let inside = &text[pound + 2..];
    let path = &inside[..inside.iter().take_while(|&&byte| is_word(byte) || byte == b':').count()];
    let after = &inside[path.len()..];
    let name = path.rsplit(|&byte| byte == b':').next().unwrap_or_default();
    let only_in_tests = match name {
        b"cfg" => after.starts_with(b"(test)]") || after.starts_with(b"(all(test,"),
        b"test" => matches!(after.first(), Some(b']' | b'(')),
        _ => return Test::No,
    };
    if !only_in_tests {
        return Test::No;
    }
    let mut at = pound;
    while text[at..].starts_with(b"#[") {
        if at - pound > HEADER {
            return Test::No;
        }
        match group_end(text, at + 1) {
            Some(close) => at = skip_blank(text, close + 1),
            None => return Test::Broken,
        }
    }
    let mut word = &text[at..skip_word(text, at)];
    if word == b"pub" {
        at = skip_spaces(text, at + 3);
        if text.get(at) == Some(&b'(') {
            let Some(close) = group_end(text, at) else { return Test::Broken };
            at = skip_spaces(text, close + 1);
        }
        word = &text[at..skip_word(text, at)];
    }
    match (word, name) {
        (b"fn" | b"async", _) | (b"mod" | b"impl", b"cfg") => {}
        _ => return Test::No,
    }
    let stop = text.len().min(at + HEADER);
    while at < stop {
        at = match text[at] {
            b'{' => {
                return match group_end(text, at) {
                    Some(close) => Test::Body(at, close),
                    None => Test::Broken,
                };
            }
            b';' | b'}' | b')' | b']' => return Test::No,
            b'(' | b'[' => match group_end(text, at) {
                Some(close) => close + 1,
                None => return Test::Broken,
            },
            b'"' | b'\'' => skip_literal(text, at),
            b'/' if matches!(text.get(at + 1), Some(b'/' | b'*')) => skip_blank(text, at),
            _ => at + 1,
        };
    }
    Test::No
}

#[cfg(test)]
mod tests {
    use super::thin;

    #[track_caller]
    fn thins(text: &str, to: &str) {
        assert_eq!(thin(text, false), to);
    }

    #[test]
    fn comments_go_and_an_items_start_stays() {
        thins("//! Inner.\n/// One.\n/// Two.\n  fn f() {} // End.\n", "\n#[doc]\n\n  fn f() {} \n");
        thins("/** A\n b */ fn f(/* c */ x: u8) {}", "#[doc]\n      fn f(        x: u8) {}");
        thins("//// None.\n/*** None. */\nfn f() {}", "\n\nfn f() {}");
        thins("/// One.\n#[inline]\n/// Two.\nfn f() {}", "#[doc]\n#[inline]\n#[doc]\nfn f() {}");
    }

    #[test]
    fn what_only_looks_like_a_comment_stays() {
        for text in [
            "const A: &str = \"// a \\\" // b\";",
            "const A: &str = r#\"\" // a\"#;",
            "const A: &[u8] = br\"\\\" as &[u8]; const B: char = '\"'; fn f<'a>() {}",
            "const A: char = '/'; const B: u8 = b'\\''; fn f(a: u8) -> u8 { a / 2 }",
            "m! { /// A token.\n struct A; }",
            "macro_rules! m { (/// A token.\n) => {} }",
            "fn f() {} /* never ends",
            "fn f() {} /* /* */",
            "/*/",
        ] {
            thins(text, text);
        }
    }

    #[test]
    fn bodies_of_tests_go_where_tests_are_not_wanted() {
        thins("#[cfg(test)]\nmod tests {\n  fn f() { \"}\" }\n}\nmod a {}", "#[cfg(test)]\nmod tests {\n\n}\nmod a {}");
        thins(
            "#[cfg(all(test, unix))] #[a] pub(crate) mod t { x } f",
            "#[cfg(all(test, unix))] #[a] pub(crate) mod t {   } f",
        );
        thins(
            "#[tokio::test(a = 1)]\nasync fn f() -> [u8; { 1 }] { x }",
            "#[tokio::test(a = 1)]\nasync fn f() -> [u8; { 1 }] {   }",
        );
        let text = "#[cfg(test)] mod tests { fn f() {} }";
        assert_eq!(thin(text, true), text);
    }

    #[test]
    fn what_holds_outside_tests_too_stays() {
        for text in [
            "#[cfg(any(test, unix))] mod a { fn f() {} }",
            "#[cfg(not(test))] mod a { fn f() {} }",
            "#[cfg(test)] mod a; fn f() { x }",
            "#[cfg(test)] use a::{b, c};",
            "fn f() { #[cfg(test)] if a { b } }",
            "#[cfg(test)] mod a { fn f() { }",
        ] {
            thins(text, text);
        }
    }
}
