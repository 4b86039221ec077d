//! Mistakes in a file that a person wrote: each with its line, a mark under it, and what to do.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};

use crate::model::problem::{Problem, Span};

pub(super) fn write(out: &mut dyn Write, path: &str, text: &str, problems: &[Problem]) -> io::Result<()> {
    let (bold, red) = (Style::new().bold(), AnsiColor::Red.on_default().bold());
    let lines: Vec<&str> = text.lines().collect();
    for problem in problems {
        writeln!(out, "{red}error{red:#}{bold}: {}{bold:#}", printable(&problem.message))?;
        mark(out, path, &lines, problem.span, "")?;
        if let Some((span, what)) = &problem.other {
            mark(out, path, &lines, *span, what)?;
        }
        if !problem.help.is_empty() {
            writeln!(out, "  {bold}= help:{bold:#} {}", printable(&problem.help))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn mark(out: &mut dyn Write, path: &str, lines: &[&str], span: Span, what: &str) -> io::Result<()> {
    let quiet = AnsiColor::Blue.on_default().bold();
    let number = span.line.to_string();
    let indent = " ".repeat(number.len());
    writeln!(out, "{indent}{quiet}-->{quiet:#} {path}:{}:{}", span.line, span.column)?;
    let Some(line) = lines.get((span.line as usize).saturating_sub(1)) else { return Ok(()) };
    let line: String = printable(line).chars().take(200).collect();
    let start = (span.column as usize).saturating_sub(1).min(200);
    let width = (span.width as usize).clamp(1, 200 - start.min(199));
    let color = AnsiColor::Red.on_default().bold();
    writeln!(out, "{quiet}{number} |{quiet:#} {line}")?;
    let what = if what.is_empty() { String::new() } else { format!(" {what}") };
    writeln!(out, "{indent} {quiet}|{quiet:#} {}{color}{}{what}{color:#}", " ".repeat(start), "^".repeat(width))
}

/// What is written in a file must not steer a terminal; a tab is as wide as its column says.
fn printable(text: &str) -> String {
    let clean = |sign: char| match sign {
        '\t' => ' ',
        sign if sign.is_control() => '\u{fffd}',
        sign => sign,
    };
    text.chars().map(clean).collect()
}
