//! Reads and parses one file, with guards against what would hang or overflow a parser.

use std::borrow::Cow;
use std::fs;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use super::intern::{Sym, intern};
use super::ir::{FileIr, Pos};
use super::lower::lower_file;
use super::scan::{group_end, is_word, skip_comment, skip_quote, skip_raw_string, skip_string};
use super::thin::{macro_group, thin, without};
use crate::model::analysis::BlindSpotKind;

/// Larger files are data in disguise: parsing one takes about thirty times its size in memory.
pub const MAX_BYTES: u64 = 24 << 20;

/// The most tokens that may lie between the outermost start of an expression or item and its innermost part: an
/// upper bound of the parser's recursion. Hand-written code stays below 3,000; tables of literals do not count.
pub const MAX_DEPTH: usize = 12_000;

/// Texts below this size are parsed without a look at their nesting.
const SHORT: usize = 2 << 10;

/// Brackets within brackets.
pub const MAX_NESTING: usize = 400;

/// Why a file gave no facts.
#[derive(Debug, Clone)]
pub struct Problem {
    pub kind: BlindSpotKind,
    pub line: u32,
    pub column: u32,
    pub message: String,
}

impl Problem {
    fn unreadable(message: String) -> Self {
        Self { kind: BlindSpotKind::UnreadableFile, line: 0, column: 0, message }
    }
}

/// Reads, parses and lowers a file; bodies of tests only where they are asked for.
///
/// # Errors
/// A [`Problem`] that says why the file cannot be read, with the place where there is one.
pub fn parse_path(path: &Path, tests: bool) -> Result<FileIr, Problem> {
    let size = fs::metadata(path).map_err(|error| Problem::unreadable(error.to_string()))?.len();
    if size > MAX_BYTES {
        let (have, most) = (size >> 20, MAX_BYTES >> 20);
        return Err(Problem::unreadable(format!("{have} MiB; files over {most} MiB are not read")));
    }
    let bytes = fs::read(path).map_err(|error| Problem::unreadable(error.to_string()))?;
    match std::str::from_utf8(&bytes) {
        Ok(text) => parse_source(text, tests),
        Err(error) => {
            let before = &bytes[..error.valid_up_to()];
            let line = line_breaks(before) + 1;
            Err(Problem { line, column: 1, ..Problem::unreadable("not UTF-8".to_owned()) })
        }
    }
}

fn line_breaks(bytes: &[u8]) -> u32 {
    memchr::memchr_iter(b'\n', bytes).count() as u32
}

/// Parses and lowers source text, bodies of tests only where they are asked for.
///
/// # Errors
/// A [`Problem`] where the text is not valid Rust or is nested too deep.
pub fn parse_source(text: &str, tests: bool) -> Result<FileIr, Problem> {
    let mut ir = parse_text(&thin(text, tests))?;
    ir.lines = count_lines(text);
    Ok(ir)
}

fn count_lines(text: &str) -> u32 {
    line_breaks(text.as_bytes()) + u32::from(!text.ends_with('\n') && !text.is_empty())
}

/// Parses and lowers all of a text, but for the macro calls that are too long to be parsed safely: they are lowered
/// without their arguments, and named in the result.
///
/// # Errors
/// As [`parse_source`].
pub fn parse_text(text: &str) -> Result<FileIr, Problem> {
    let refused = refused(text)?;
    let lowered = parsed(text, &refused, |file| lower_file(&file, count_lines(text)));
    // The span table would otherwise keep every source that this thread has read.
    proc_macro2::extra::invalidate_current_thread_spans();
    let mut ir = lowered?;
    ir.refused = refused.iter().map(|refused| refused.named(text)).collect();
    Ok(ir)
}

/// The syntax tree of a text. Whoever asks for several lets their spans go when all is done:
/// `proc_macro2::extra::invalidate_current_thread_spans`.
///
/// # Errors
/// As [`parse_source`].
pub fn tree(text: &str) -> Result<syn::File, Problem> {
    parsed(text, &refused(text)?, |file| file)
}

fn refused(text: &str) -> Result<Vec<Refused>, Problem> {
    too_deep(text.as_bytes()).map_err(|line| {
        let message = "nested too deep to be parsed safely".to_owned();
        Problem { kind: BlindSpotKind::UnreadableFile, line, column: 1, message }
    })
}

fn parsed<T>(text: &str, refused: &[Refused], use_it: impl FnOnce(syn::File) -> T) -> Result<T, Problem> {
    let groups = refused.iter().map(|refused| refused.group.clone());
    let parsed = if refused.is_empty() { Cow::Borrowed(text) } else { without(text, groups) };
    let outcome = catch_unwind(AssertUnwindSafe(|| match syn::parse_file(&parsed) {
        Ok(file) => Ok(use_it(file)),
        Err(error) => {
            let start = error.span().start();
            let (line, column) = (start.line as u32, start.column as u32 + 1);
            Err(Problem { kind: BlindSpotKind::ParseError, line, column, message: error.to_string() })
        }
    }));
    outcome.unwrap_or_else(|_| {
        let message = "the parser failed on this file; please report it".to_owned();
        Err(Problem { kind: BlindSpotKind::ParseError, line: 0, column: 0, message })
    })
}

/// A macro call that is too long to be parsed safely.
struct Refused {
    /// Where its `!` stands.
    bang: usize,
    /// What stands between its brackets.
    group: Range<usize>,
}

impl Refused {
    /// The macro's name, and where it stands.
    fn named(&self, text: &str) -> (Pos, Sym) {
        let before = &text[..self.bang];
        let name = before.rfind(|sign: char| sign.is_ascii() && !is_word(sign as u8)).map_or(0, |at| at + 1);
        let line = before[..name].rfind('\n').map_or(0, |at| at + 1);
        let col = before[line..name].chars().count() as u32 + 1;
        (Pos { line: line_breaks(&text.as_bytes()[..name]) + 1, col }, intern(&before[name..]))
    }
}

/// A bracket that is open.
struct Open {
    /// Tokens at the level around it, since its last separator.
    tokens: usize,
    at: usize,
    /// Where the `!` stands, if it is the bracket of a macro call.
    bang: Option<usize>,
}

/// The macro calls without which a text is not nested deeper than the parser's stack allows, or the line at which it
/// is. One pass over the bytes: strings, characters and comments are skipped, a `;`, a `,` or the end of a block ends
/// what stands at its level.
fn too_deep(text: &[u8]) -> Result<Vec<Refused>, u32> {
    let mut refused = Vec::new();
    // A text this short holds too few brackets to matter.
    if text.len() < SHORT {
        return Ok(refused);
    }
    let mut open: Vec<Open> = Vec::new();
    // Tokens since the last separator: of all open levels, and of this one.
    let (mut below, mut here) = (0_usize, 0_usize);
    let mut index = 0;
    let mut after_block = false;
    let mut bang = None;
    let line_of = |index: usize| line_breaks(&text[..index]) + 1;
    while index < text.len() {
        let byte = text[index];
        match CLASS[byte as usize] {
            Class::Blank => {
                index += 1;
                while text[index..].starts_with(b"        ") {
                    index += 8;
                }
                continue;
            }
            Class::Word => {
                let word = text[index..].iter().take_while(|&&byte| CLASS[byte as usize] == Class::Word).count();
                // A word after a block starts the next item, statement or arm, unless it is one of those that go on.
                if after_block && !matches!(&text[index..index + word], b"else" | b"in" | b"as") {
                    here = 0;
                }
                after_block = false;
                here += 1;
                index += word;
                // `r"…"`, `br"…"`, `r#"…"#`.
                if matches!(text.get(index), Some(b'"' | b'#')) && matches!(text[index - 1], b'r') {
                    index = skip_raw_string(text, index);
                }
                continue;
            }
            Class::Slash => match text.get(index + 1) {
                Some(b'/') => {
                    index = memchr::memchr(b'\n', &text[index..]).map_or(text.len(), |at| index + at);
                    continue;
                }
                Some(b'*') => {
                    index = skip_comment(text, index);
                    continue;
                }
                _ => (here, after_block) = (here + 1, false),
            },
            Class::Quote => {
                after_block = false;
                index = if byte == b'"' { skip_string(text, index) } else { skip_quote(text, index) };
                here += 1;
                continue;
            }
            Class::Open => {
                after_block = false;
                open.push(Open { tokens: here, at: index, bang: bang.take() });
                below += here;
                here = 0;
                if open.len() > MAX_NESTING {
                    return Err(line_of(index));
                }
            }
            Class::Close => {
                here = open.pop().map_or(0, |outer| {
                    below -= outer.tokens;
                    outer.tokens + 1
                });
                after_block = byte == b'}';
            }
            Class::Separator => (here, after_block) = (0, false),
            // So does an attribute.
            Class::Other if byte == b'#' && after_block => (here, after_block) = (1, false),
            Class::Other => {
                if byte == b'!' && index > 0 && is_word(text[index - 1]) {
                    bang = macro_group(text, index).map(|_| index);
                }
                (here, after_block) = (here + 1, false);
            }
        }
        if below + here > MAX_DEPTH {
            // The innermost macro call that makes up most of it, or the outermost one around here.
            let within = |level: usize| below + here - open[..=level].iter().map(|open| open.tokens).sum::<usize>();
            let mut levels = (0..open.len()).rev().filter(|&level| open[level].bang.is_some());
            let level = levels.clone().find(|&level| within(level) > MAX_DEPTH / 2).or_else(|| levels.next_back());
            let macro_call = level.and_then(|level| Some((level, open[level].bang?, open[level].at)));
            let Some((level, bang, at)) = macro_call else { return Err(line_of(index)) };
            let Some(close) = group_end(text, at) else { return Err(line_of(index)) };
            refused.push(Refused { bang, group: at + 1..close });
            open.truncate(level + 1);
            (below, here) = (open.iter().map(|open| open.tokens).sum(), 0);
            index = close;
            continue;
        }
        index += 1;
    }
    Ok(refused)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Blank,
    Word,
    Slash,
    Quote,
    Open,
    Close,
    Separator,
    Other,
}

const CLASS: [Class; 256] = {
    let mut table = [Class::Other; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = match byte as u8 {
            b' ' | b'\t' | b'\r' | b'\n' => Class::Blank,
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | 0x80.. => Class::Word,
            b'/' => Class::Slash,
            b'"' | b'\'' => Class::Quote,
            b'(' | b'[' | b'{' => Class::Open,
            b')' | b']' | b'}' => Class::Close,
            b';' | b',' => Class::Separator,
            _ => Class::Other,
        };
        byte += 1;
    }
    table
};
