//! The form of a map's text: two spaces a level, no blanks at the ends of lines, one empty line between services.
//! Comments, quotes and order stay as they are.

/// Formats the text of a map. It never changes what the text says; who calls it makes sure of that all the same.
#[must_use]
pub fn format(text: &str) -> String {
    let mut formatted = once(text);
    // What one round mends (an odd end of a line, a list out of line) may show another one what it can mend.
    for _ in 0..ROUNDS {
        let next = once(&formatted);
        if next == formatted {
            break;
        }
        formatted = next;
    }
    formatted
}

/// More are never needed, and nothing may go on for ever.
const ROUNDS: usize = 8;

fn once(text: &str) -> String {
    let lines: Vec<Line<'_>> = lines(text);
    let mut out = String::with_capacity(text.len());
    let mut stack: Vec<(usize, usize)> = Vec::new();
    let mut pending: Vec<&str> = Vec::new();
    let (mut shift, mut blank) = (0isize, false);
    let mut in_services = false;
    for line in &lines {
        match line.kind {
            Kind::Inside => {
                // The lines of a text in several lines move with the line that they belong to.
                let content = line.text.trim_start_matches(' ');
                let indent = (line.text.len() - content.len()) as isize + shift;
                let content = if line.literal { content } else { content.trim_end() };
                push(&mut out, &mut blank, if content.trim().is_empty() { 0 } else { indent.max(0) as usize }, content);
            }
            Kind::Blank => {
                if pending.is_empty() {
                    blank = !out.is_empty();
                } else {
                    pending.push("");
                }
            }
            Kind::Comment => pending.push(line.text.trim()),
            Kind::Code => {
                let content = line.text.trim();
                let indent = line.text.len() - line.text.trim_start().len();
                let item = content == "-" || content.starts_with("- ");
                while stack.last().is_some_and(|(from, _)| *from > indent) {
                    stack.pop();
                }
                // A list that stands as deep as its key is over, or goes on.
                while matches!(stack.as_slice(), [.., (key, _), (list, _)] if key == list && *list == indent) {
                    stack.pop();
                }
                let depth = match stack.last() {
                    Some((from, depth)) if *from == indent => *depth,
                    Some((_, depth)) => depth + 1,
                    None => 0,
                };
                if stack.last().is_none_or(|(from, _)| *from < indent) {
                    stack.push((indent, depth));
                }
                // A list may stand as deep as its key.
                let extra = usize::from(item && line.below_its_key);
                let deep = (depth + extra) * 2;
                let top = indent == 0 && !item;
                let service = in_services && depth == 1 && !item && !content.starts_with(": ");
                if (top || service) && !out.is_empty() && !ends_open(&out) {
                    blank = true;
                }
                for comment in pending.drain(..) {
                    if comment.is_empty() {
                        blank = true;
                    } else {
                        push(&mut out, &mut blank, deep, comment);
                    }
                }
                if extra > 0 {
                    stack.push((indent, depth + extra));
                }
                // What stands behind a dash is a level of its own, two columns further, as everything is.
                let (mut rest, mut from, mut to) = (content, indent, depth + extra);
                let mut line = String::new();
                while let Some(inner) = rest.strip_prefix("- ").map(str::trim_start).filter(|inner| !inner.is_empty()) {
                    from += rest.len() - inner.len();
                    to += 1;
                    stack.push((from, to));
                    line.push_str("- ");
                    rest = inner;
                }
                line.push_str(rest);
                push(&mut out, &mut blank, deep, &line);
                shift = (to * 2) as isize - from as isize;
                if top {
                    in_services = content == "services:";
                }
            }
        }
    }
    for comment in pending {
        if comment.is_empty() {
            blank = true;
        } else {
            push(&mut out, &mut blank, 0, comment);
        }
    }
    out
}

/// Whether the last line opens a mapping: no empty line after it.
fn ends_open(out: &str) -> bool {
    out.trim_end().lines().last().is_some_and(|line| line.trim_start() == "services:")
}

fn push(out: &mut String, blank: &mut bool, indent: usize, content: &str) {
    if *blank {
        out.push('\n');
    }
    *blank = false;
    out.extend(std::iter::repeat_n(' ', if content.is_empty() { 0 } else { indent }));
    out.push_str(content);
    out.push('\n');
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Code,
    Comment,
    Blank,
    /// Of a value that began in a line before.
    Inside,
}

struct Line<'t> {
    text: &'t str,
    kind: Kind,
    /// A list's entry that stands as deep as the key of the list.
    below_its_key: bool,
    /// Of a block text: blanks at its end say something.
    literal: bool,
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut state = State::default();
    let mut block: Option<usize> = None;
    // Indents of the keys whose value is still to come.
    let mut key: Option<usize> = None;
    let mut list_at: Option<usize> = None;
    // Where the last value began; what is deeper goes on with it.
    let mut value: Option<usize> = None;
    // An editor of another system may leave several of these.
    for text in text.lines().map(|line| line.trim_end_matches('\r')) {
        let trimmed = text.trim();
        let indent = text.len() - text.trim_start_matches(' ').len();
        if let Some(of) = block {
            if trimmed.is_empty() || indent > of {
                lines.push(Line { text, kind: Kind::Inside, below_its_key: false, literal: true });
                continue;
            }
            block = None;
        }
        if state.open() {
            state.read(text);
            lines.push(Line { text, kind: Kind::Inside, below_its_key: false, literal: false });
            continue;
        }
        if trimmed.is_empty() || trimmed.starts_with('#') {
            let kind = if trimmed.is_empty() { Kind::Blank } else { Kind::Comment };
            lines.push(Line { text, kind, below_its_key: false, literal: false });
            continue;
        }
        if value.is_some_and(|of| indent > of) {
            // Empty lines within a text are line breaks of it.
            let blanks = lines.iter().rev().take_while(|line| line.kind == Kind::Blank).count();
            let first = lines.len() - blanks;
            lines[first..].iter_mut().for_each(|line| line.kind = Kind::Inside);
            state.read(text);
            lines.push(Line { text, kind: Kind::Inside, below_its_key: false, literal: false });
            continue;
        }
        let item = trimmed == "-" || trimmed.starts_with("- ");
        let below_its_key = item && (key == Some(indent) || list_at == Some(indent));
        list_at = if below_its_key {
            Some(indent)
        } else if item {
            list_at
        } else {
            list_at.filter(|at| indent > *at)
        };
        let plain = state.read(text);
        let inner = inner(plain);
        key = opens(&plain[inner..]).then_some(inner);
        value = (key.is_none() && !plain[inner..].is_empty()).then_some(inner);
        let last = plain.rsplit([' ', ':']).next().unwrap_or_default();
        if last.starts_with(['|', '>']) && last.len() <= 3 && !state.open() {
            block = Some(indent);
        }
        lines.push(Line { text, kind: Kind::Code, below_its_key, literal: false });
    }
    lines
}

/// Where the entry of a line begins, behind its dashes.
fn inner(line: &str) -> usize {
    let mut rest = line.trim_start_matches(' ');
    while let Some(inner) = rest.strip_prefix('-').filter(|inner| inner.is_empty() || inner.starts_with(' ')) {
        rest = inner.trim_start_matches(' ');
    }
    line.len() - rest.len()
}

/// Whether an entry has its value on the lines below: nothing but an anchor or a tag stands behind its colon.
fn opens(entry: &str) -> bool {
    let bare = entry.trim_end();
    let bare = match bare.rsplit_once(' ') {
        Some((before, last)) if last.starts_with(['&', '!']) => before.trim_end(),
        _ => bare,
    };
    bare.ends_with(':') || bare == "?" || bare.starts_with(['&', '!']) && !bare.contains(' ')
}

/// What is open at the end of a line: quotes and brackets.
#[derive(Default)]
struct State {
    quote: Option<char>,
    brackets: usize,
}

impl State {
    fn open(&self) -> bool {
        self.quote.is_some() || self.brackets > 0
    }

    /// Reads a line on; gives it without its comment.
    fn read<'t>(&mut self, line: &'t str) -> &'t str {
        let mut before = ' ';
        let mut signs = line.char_indices().peekable();
        while let Some((at, sign)) = signs.next() {
            match (self.quote, sign) {
                (Some('"'), '\\') => {
                    signs.next();
                }
                (Some('\''), '\'') if signs.peek().is_some_and(|(_, next)| *next == '\'') => {
                    signs.next();
                }
                (Some(quote), _) if quote == sign => self.quote = None,
                (Some(_), _) => {}
                (None, '#') if before.is_whitespace() => return line[..at].trim_end(),
                (None, '"' | '\'') if matches!(before, ' ' | '[' | '{' | ',' | ':') => self.quote = Some(sign),
                (None, '[' | '{') if self.brackets > 0 || matches!(before, ' ') => self.brackets += 1,
                (None, ']' | '}') => self.brackets = self.brackets.saturating_sub(1),
                _ => {}
            }
            before = sign;
        }
        line.trim_end()
    }
}

#[cfg(test)]
mod tests {
    use super::format;

    #[test]
    fn ends_of_lines_of_another_system_go_at_once() {
        let formatted = format("a:\r\r\n  b: >-\r\n    c\r\r\n    d\r\n");
        assert_eq!(formatted, "a:\n  b: >-\n    c\n    d\n");
        assert_eq!(format(&formatted), formatted);
    }

    #[test]
    fn a_map_gets_two_spaces_a_level_and_keeps_its_comments() {
        let before = "\
# top
version:   1
system:
    name: shop   # the name


services:
    # the first
    auth:
        modules:
        - shop::auth
        # inside
        - \"shop::x\"   
        exposes:
            routes: [\"GET /a\",
               \"GET /b\"]
    tenant:
        summary: |
            two
              lines
        exceptions_are_elsewhere: {}
exceptions:
- rule: foreign-read
  from: a
# the end
";
        let after = "\
# top
version:   1

system:
  name: shop   # the name

services:
  # the first
  auth:
    modules:
      - shop::auth
      # inside
      - \"shop::x\"
    exposes:
      routes: [\"GET /a\",
         \"GET /b\"]

  tenant:
    summary: |
        two
          lines
    exceptions_are_elsewhere: {}

exceptions:
  - rule: foreign-read
    from: a
# the end
";
        let once = format(before);
        assert_eq!(once, after);
        assert_eq!(format(&once), once, "formatted is formatted");
    }
}
