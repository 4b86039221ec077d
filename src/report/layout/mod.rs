//! What the formats for people share: columns, colours, numbers, names that fit.

mod drawing;

use std::io::{self, Write};

use anstyle::{AnsiColor, Style as Ansi};

use crate::report::Style;

pub(super) use drawing::drawing;

/// The width that texts are made for.
pub(super) const WIDTH: usize = 100;

/// Marks up text, or leaves it alone.
#[derive(Clone, Copy)]
pub(super) struct Paint(Style);

impl Paint {
    pub(super) fn new(style: Style) -> Self {
        Self(style)
    }

    fn with(self, style: Ansi, text: &str) -> String {
        if self.0.color { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    pub(super) fn title(self, text: &str) -> String {
        self.with(Ansi::new().bold(), text)
    }

    pub(super) fn quiet(self, text: &str) -> String {
        self.with(Ansi::new().dimmed(), text)
    }

    pub(super) fn name(self, text: &str) -> String {
        self.with(AnsiColor::Cyan.on_default(), text)
    }

    pub(super) fn error(self, text: &str) -> String {
        self.with(AnsiColor::Red.on_default().bold(), text)
    }

    pub(super) fn warning(self, text: &str) -> String {
        self.with(AnsiColor::Yellow.on_default(), text)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Right,
}

/// Rows of cells under each other.
pub(super) struct Columns {
    align: Vec<Align>,
    rows: Vec<Vec<String>>,
}

impl Columns {
    pub(super) fn new(align: &[Align]) -> Self {
        Self { align: align.to_vec(), rows: Vec::new() }
    }

    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().map(|cell| printable(&cell)).collect());
    }

    /// Writes the rows, each cell passed through `paint` (with its row and column) after it was brought to width.
    pub(super) fn write(
        &self,
        out: &mut dyn Write,
        indent: &str,
        paint: impl Fn(usize, usize, &str) -> String,
    ) -> io::Result<()> {
        let width = |column: usize| {
            self.rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..self.align.len()).map(width).collect();
        for (number, row) in self.rows.iter().enumerate() {
            let mut line = indent.to_owned();
            for (column, cell) in row.iter().enumerate() {
                let last = column + 1 == row.len();
                let padded = match self.align[column] {
                    Align::Right => format!("{cell:>width$}", width = widths[column]),
                    Align::Left if last => cell.clone(),
                    Align::Left => format!("{cell:<width$}", width = widths[column]),
                };
                line.push_str(&paint(number, column, &padded));
                if !last {
                    line.push_str("  ");
                }
            }
            writeln!(out, "{}", line.trim_end())?;
        }
        Ok(())
    }
}

/// `1234567` as `1,234,567`.
pub(super) fn number(number: impl TryInto<u64>) -> String {
    let digits = number.try_into().map_or_else(|_| "?".to_owned(), |number: u64| number.to_string());
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `3 modules`, `1 module`.
pub(super) fn count(many: usize, noun: &str) -> String {
    let plural = if many == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", number(many))
}

/// Leaves out the middle of a name that is too long: both ends say more.
pub(super) fn fit(text: &str, width: usize) -> String {
    let characters: Vec<char> = text.chars().collect();
    if characters.len() <= width {
        return text.to_owned();
    }
    let tail = width * 2 / 3;
    let head = width.saturating_sub(tail + 1);
    let (head, tail) = (&characters[..head], &characters[characters.len() - tail..]);
    head.iter().chain(&['…']).chain(tail).collect()
}

/// Breaks a list of parts into lines of at most `width`, the separator at the end of a line.
pub(super) fn wrap(parts: &[String], separator: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for (index, part) in parts.iter().enumerate() {
        let mut piece = printable(part);
        if index + 1 < parts.len() {
            piece.push_str(separator);
        }
        let line = lines.last().map_or(0, |line| line.chars().count());
        if line > 0 && line + piece.trim_end().chars().count() > width {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            line.push_str(&piece);
        }
    }
    lines.into_iter().map(|line| line.trim_end().to_owned()).collect()
}

/// What is written in a codebase must not steer a terminal.
fn printable(text: &str) -> String {
    if text.chars().any(char::is_control) {
        text.chars().map(|character| if character.is_control() { '\u{fffd}' } else { character }).collect()
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_separators() {
        assert_eq!(
            [number(0u32), number(999u32), number(1000u32), number(1_234_567u32)],
            ["0", "999", "1,000", "1,234,567"]
        );
    }

    #[test]
    fn long_names_keep_both_ends() {
        assert_eq!(fit("short", 5), "short");
        assert_eq!(fit("abcdefghij", 7), "ab…ghij");
        assert_eq!(fit("äöüäöüäöü", 4).chars().count(), 4);
    }

    #[test]
    fn lists_wrap_after_the_separator() {
        let parts = ["aa", "bb", "cc"].map(String::from);
        assert_eq!(wrap(&parts, " → ", 9), ["aa → bb →", "cc"].map(String::from));
        assert_eq!(wrap(&parts, ", ", 80), ["aa, bb, cc".to_owned()]);
    }

    #[test]
    fn columns_align_and_do_not_steer_the_terminal() {
        let mut columns = Columns::new(&[Align::Right, Align::Left]);
        columns.row(["1".to_owned(), "a\u{1b}[2J".to_owned()]);
        columns.row(["100".to_owned(), "b".to_owned()]);
        let mut out = Vec::new();
        columns.write(&mut out, " ", |_, _, cell| cell.to_owned()).expect("memory");
        assert_eq!(String::from_utf8(out).expect("text"), "   1  a\u{fffd}[2J\n 100  b\n");
    }
}
