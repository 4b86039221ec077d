//! A rule in full, all rules in a row, and what ties two parts.

use std::io::{self, Write};

use crate::model::map::Level;
use crate::model::ties::Tie;
use crate::report::Style;
use crate::report::check::RuleText;
use crate::report::layout::Align::{Left, Right};
use crate::report::layout::{Columns, Paint, WIDTH, count, fit, wrap};

/// Places of a tie that are named.
const PLACES: usize = 4;

/// A line a rule.
///
/// # Errors
/// As the writer says.
pub fn rules(rules: &[RuleText], style: Style, out: &mut dyn Write) -> io::Result<()> {
    let paint = Paint::new(style);
    let mut columns = Columns::new(&[Left, Left, Left]);
    for rule in rules {
        columns.row([rule.name.to_owned(), level(rule.level).to_owned(), fit_end(rule.what, 64)]);
    }
    columns.write(out, "", |_, column, cell| if column == 0 { paint.name(cell) } else { cell.to_owned() })?;
    writeln!(out, "{}", paint.quiet("`split explain RULE` says more of each"))
}

/// What, why, and what to do.
///
/// # Errors
/// As the writer says.
pub fn rule(rule: &RuleText, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let paint = Paint::new(style);
    writeln!(
        out,
        "{}  {}",
        paint.title(rule.name),
        paint.quiet(&format!("{}, since {}", level(rule.level), rule.since))
    )?;
    for (title, text) in [("What", rule.what), ("Why", rule.why), ("Mend", rule.mend)] {
        writeln!(out)?;
        let words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        for (index, line) in wrap(&words, " ", WIDTH - 6).iter().enumerate() {
            let start = if index == 0 { paint.title(&format!("{title:<6}")) } else { " ".repeat(6) };
            writeln!(out, "{start}{line}")?;
        }
    }
    writeln!(out)?;
    let allow = format!("rules:\n  {}: warn   # or off, error; also under one service", rule.name);
    writeln!(out, "{}\n{allow}", paint.quiet("Its level, in the map:"))
}

/// The ties, the heaviest first.
///
/// # Errors
/// As the writer says.
pub fn ties(ties: &[Tie], first: &str, second: &str, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let paint = Paint::new(style);
    if ties.is_empty() {
        return writeln!(out, "nothing ties {first} and {second}");
    }
    let weight: u32 = ties.iter().map(|tie| tie.weight).sum();
    writeln!(
        out,
        "{}  {}",
        paint.title(&format!("{first} and {second}")),
        paint.quiet(&format!("{}, weight {weight}", count(ties.len(), "tie")))
    )?;
    let mut columns = Columns::new(&[Right, Left, Left, Left]);
    for tie in ties {
        let mut places: Vec<String> =
            tie.places.iter().take(PLACES).map(|place| format!("{}:{}", place.file, place.line)).collect();
        if tie.places.len() > PLACES {
            places.push(format!("and {} more", tie.places.len() - PLACES));
        }
        let direction = if tie.back { format!("{second} → {first}") } else { format!("{first} → {second}") };
        columns.row([
            tie.weight.to_string(),
            format!("{} {}", tie.kind.noun(), direction),
            fit(&tie.what, 60),
            places.join(" "),
        ]);
    }
    columns.write(out, "  ", |_, column, cell| match column {
        2 => paint.name(cell),
        3 => paint.quiet(cell),
        _ => cell.to_owned(),
    })
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Off => "off",
        Level::Warn => "warn",
        Level::Error => "error",
    }
}

/// The start of a text.
fn fit_end(text: &str, width: usize) -> String {
    if text.chars().count() <= width {
        return text.to_owned();
    }
    text.chars().take(width - 1).chain(['…']).collect()
}
