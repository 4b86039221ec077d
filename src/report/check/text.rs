//! For people: each finding with its line, both owners, and what to do.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::{BASELINE, Report, message, one_line, word};
use crate::model::baseline::Judged;
use crate::model::finding::CodePlace;
use crate::model::map::Level;
use crate::report::Style;
use crate::report::layout::Paint;

/// Places of one finding that are shown; the rest is counted.
const PLACES: usize = 5;
/// Findings that need no overview.
const MANY: usize = 20;
/// Services of one rule that the overview names.
const SERVICES: usize = 4;

pub(super) fn render(report: &Report<'_>, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let paint = Paint::new(style);
    for (judged, level) in report.shown() {
        finding(report, paint, judged, level, out)?;
    }
    for remark in report.remarks() {
        head(paint, remark.level, BASELINE, &remark.message, out)?;
        writeln!(out, "  {} {}", paint.quiet("-->"), remark.file)?;
        writeln!(out, "  = help: {}", remark.help)?;
        writeln!(out)?;
    }
    overview(report, paint, out)?;
    writeln!(out, "{}  {}", paint.title(&report.outcome()), report.verdict.delta())
}

/// More findings than anybody reads in a row: how many there are of each rule, and whose most of them are.
fn overview(report: &Report<'_>, paint: Paint, out: &mut dyn Write) -> io::Result<()> {
    let mut rules: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    for (judged, _) in report.shown() {
        let finding = &judged.finding;
        *rules.entry(finding.key.rule).or_default().entry(finding.service.as_str()).or_default() += 1;
    }
    let total = |services: &BTreeMap<&str, usize>| services.values().sum::<usize>();
    if rules.values().map(total).sum::<usize>() <= MANY {
        return Ok(());
    }
    let mut rules: Vec<(&str, BTreeMap<&str, usize>)> = rules.into_iter().collect();
    rules.sort_by(|(a, x), (b, y)| total(y).cmp(&total(x)).then(a.cmp(b)));
    let width = rules.iter().map(|(rule, _)| rule.len()).max().unwrap_or(0);
    for (rule, services) in rules {
        let mut most: Vec<(&str, usize)> = services.iter().map(|(service, many)| (*service, *many)).collect();
        most.sort_by(|(a, x), (b, y)| y.cmp(x).then(a.cmp(b)));
        let named = most.iter().filter(|(service, _)| !service.is_empty()).take(SERVICES);
        let mut shown: Vec<String> = named.map(|(service, many)| format!("{} {many}", one_line(service))).collect();
        if most.len() > SERVICES {
            shown.push(format!("{} more services", most.len() - SERVICES));
        }
        writeln!(out, "{rule:width$} {:>6}  {}", total(&services), paint.quiet(&shown.join(", ")))?;
    }
    if report.verdict.delta().same == 0 {
        writeln!(
            out,
            "to begin with what is there: split check --allow-new --reason '…', and from then on only what is new fails"
        )?;
    }
    writeln!(out)
}

fn head(paint: Paint, level: Level, rule: &str, message: &str, out: &mut dyn Write) -> io::Result<()> {
    let start = format!("{}[{rule}]", word(level));
    let start = if level == Level::Error { paint.error(&start) } else { paint.warning(&start) };
    writeln!(out, "{start}: {}", paint.title(message))
}

fn finding(report: &Report<'_>, paint: Paint, judged: &Judged, level: Level, out: &mut dyn Write) -> io::Result<()> {
    let finding = &judged.finding;
    head(paint, level, finding.key.rule, &message(judged), out)?;
    let width = finding.places.iter().take(PLACES).map(|place| place.line.to_string().len()).max().unwrap_or(1);
    for (index, place) in finding.places.iter().take(PLACES).enumerate() {
        shown_place(report, paint, place, width, index == 0, out)?;
    }
    if finding.places.len() > PLACES {
        writeln!(out, "{:width$} … and {} more places", "", finding.places.len() - PLACES)?;
    }
    for step in &finding.path {
        let at = step.place.as_ref().map(|place| format!(" ({}:{})", place.file, place.line)).unwrap_or_default();
        writeln!(out, "{:width$} = {}{}", "", one_line(&step.text), paint.quiet(&at))?;
    }
    if !finding.from_owner.is_empty() && !finding.to_owner.is_empty() {
        let owners = format!("from {} to {}", finding.from_owner, finding.to_owner);
        let more = explained(&finding.from_owner, &finding.to_owner);
        let more = more.map(|(one, other)| format!(": `split explain {one} {other}` shows all that ties them"));
        writeln!(out, "{:width$} = {owners}{}", "", more.unwrap_or_default())?;
    }
    if !finding.help.is_empty() {
        writeln!(out, "{:width$} = help: {}", "", one_line(&finding.help))?;
    }
    writeln!(out)
}

/// Two different services of both ends, where there are two: `explain` takes two names.
fn explained<'f>(from: &'f str, to: &'f str) -> Option<(&'f str, &'f str)> {
    // What is no service: `nobody`, `several`, a list of those who claim it.
    let service = |name: &&str| !matches!(*name, "" | "nobody" | "several" | "shared") && !name.contains(' ');
    let mut names = from.split(", ").chain(to.split(", ")).filter(service);
    let one = names.next()?;
    Some((one, names.find(|other| *other != one)?))
}

/// The place, and its line with a mark under the column.
fn shown_place(
    report: &Report<'_>,
    paint: Paint,
    place: &CodePlace,
    width: usize,
    whole: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    let indent = width;
    let file = one_line(&report.source.shown(&place.file));
    let at = match (place.line, place.column) {
        (0, _) => file,
        (line, 0) => format!("{file}:{line}"),
        (line, column) => format!("{file}:{line}:{column}"),
    };
    writeln!(out, "{:width$}{} {at}", "", paint.quiet("-->"))?;
    let Some(line) = report.source.line(&place.file, place.line).filter(|_| whole) else { return Ok(()) };
    let line: String = line.chars().map(|sign| if sign == '\t' { ' ' } else { sign }).collect();
    let line: String = line.chars().filter(|sign| !sign.is_control()).take(200).collect();
    writeln!(out, "{} {} {line}", paint.quiet(&format!("{:>width$}", place.line)), paint.quiet("|"))?;
    let blank = line.chars().take_while(|sign| sign.is_whitespace()).count();
    if place.column == 1 && blank > 0 {
        // The line as a whole is meant.
        let width = line.trim().chars().count();
        let marks = paint.warning(&"^".repeat(width));
        writeln!(out, "{:width$} {} {}{marks}", "", paint.quiet("|"), " ".repeat(blank), width = indent)?;
    } else if place.column > 0 {
        let start = place.column as usize - 1;
        let name = line.chars().skip(start).take_while(|sign| sign.is_alphanumeric() || *sign == '_').count().max(1);
        writeln!(
            out,
            "{:width$} {} {}{}",
            "",
            paint.quiet("|"),
            " ".repeat(start.min(200)),
            paint.warning(&"^".repeat(name))
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::explained;

    #[test]
    fn only_services_are_offered_to_explain() {
        assert_eq!(explained("auth", "tenant"), Some(("auth", "tenant")));
        assert_eq!(explained("auth", "auth, notification"), Some(("auth", "notification")));
        assert_eq!(explained("nobody", "auth, tenant"), Some(("auth", "tenant")));
        for to in ["several", "auth", "nobody", "shared", "", "auth and tenant"] {
            assert_eq!(explained("auth", to), None, "{to}");
        }
    }
}
