//! Reads and parses one file, with guards against what would hang or overflow a parser.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use super::ir::FileIr;
use super::lower::lower_file;
use super::scan::{skip_comment, skip_quote, skip_raw_string, skip_string};
use super::thin::thin;
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

/// Parses and lowers all of a text.
///
/// # Errors
/// As [`parse_source`].
pub fn parse_text(text: &str) -> Result<FileIr, Problem> {
    if let Some(line) = too_deep(text.as_bytes()) {
        let message = "nested too deep to be parsed safely".to_owned();
        return Err(Problem { kind: BlindSpotKind::UnreadableFile, line, column: 1, message });
    }
    let outcome = catch_unwind(AssertUnwindSafe(|| match syn::parse_file(text) {
        Ok(file) => Ok(lower_file(&file, count_lines(text))),
        Err(error) => {
            let start = error.span().start();
            let (line, column) = (start.line as u32, start.column as u32 + 1);
            Err(Problem { kind: BlindSpotKind::ParseError, line, column, message: error.to_string() })
        }
    }));
    // The span table would otherwise keep every source that this thread has read.
    proc_macro2::extra::invalidate_current_thread_spans();
    outcome.unwrap_or_else(|_| {
        let message = "the parser failed on this file; please report it".to_owned();
        Err(Problem { kind: BlindSpotKind::ParseError, line: 0, column: 0, message })
    })
}

/// The line at which a text is nested deeper than the parser's stack allows. One pass over the bytes: strings,
/// characters and comments are skipped, a `;`, a `,` or the end of a block ends what stands at its level.
fn too_deep(text: &[u8]) -> Option<u32> {
    // A text this short holds too few brackets to matter.
    if text.len() < SHORT {
        return None;
    }
    let mut open: Vec<usize> = Vec::new();
    // Tokens since the last separator: of all open levels, and of this one.
    let (mut below, mut here) = (0_usize, 0_usize);
    let mut index = 0;
    let mut after_block = false;
    let line_of = |index: usize| line_breaks(&text[..index]) + 1;
    while index < text.len() {
        let byte = text[index];
        match CLASS[byte as usize] {
            Class::Blank => {}
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
                open.push(here);
                below += here;
                here = 0;
                if open.len() > MAX_NESTING {
                    return Some(line_of(index));
                }
            }
            Class::Close => {
                here = open.pop().map_or(0, |outer| {
                    below -= outer;
                    outer + 1
                });
                after_block = byte == b'}';
            }
            Class::Separator => (here, after_block) = (0, false),
            // So does an attribute.
            Class::Other if byte == b'#' && after_block => (here, after_block) = (1, false),
            Class::Other => (here, after_block) = (here + 1, false),
        }
        if below + here > MAX_DEPTH {
            return Some(line_of(index));
        }
        index += 1;
    }
    None
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
