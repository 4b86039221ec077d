//! An overview that fits a screen: size, crates, couplings, knots, hubs, routes, blind spots.

mod data;

use std::collections::BTreeMap;
use std::io::{self, Write};

use crate::model::analysis::{Analysis, BlindSpotKind, ReferenceKind};
use crate::model::structure::{KindCounts, Structure};
use crate::report::Style;
use crate::report::layout::Align::{Left, Right};
use crate::report::layout::{Columns, Paint, WIDTH, count, fit, number, wrap};

/// Rows a section, so that all sections together fit; fewer where there is data to show as well.
const ROWS: usize = 5;
const ROWS_WITH_DATA: usize = 4;
const DATA_ROWS: usize = 3;
const CYCLES: usize = 3;
const LINES_A_CYCLE: usize = 2;

pub(super) fn render(analysis: &Analysis, structure: &Structure, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let data = !analysis.databases.is_empty() || !analysis.queries.is_empty();
    let rows = if data { ROWS_WITH_DATA } else { ROWS };
    let mut page = Page { paint: Paint::new(style), analysis, structure, rows, out };
    page.size()?;
    page.crates()?;
    page.couplings()?;
    page.cycles()?;
    page.hubs()?;
    page.routes()?;
    if data {
        page.data()?;
    }
    page.blind_spots()
}

struct Page<'a> {
    paint: Paint,
    analysis: &'a Analysis,
    structure: &'a Structure,
    rows: usize,
    out: &'a mut dyn Write,
}

impl Page<'_> {
    fn size(&mut self) -> io::Result<()> {
        let analysis = self.analysis;
        let name = analysis.root.file_name().map_or_else(|| "/".into(), |name| name.to_string_lossy());
        let lines: u64 = analysis.modules.iter().map(|module| u64::from(module.lines)).sum();
        let crates = analysis.modules.iter().filter(|module| module.parent.is_none()).count();
        let size = [
            count(analysis.packages.len(), "package"),
            count(crates, "crate"),
            count(analysis.modules.len(), "module"),
            count(analysis.items.len(), "item"),
            count(analysis.routes.len(), "route"),
            format!("{} lines in {}", number(lines), count(analysis.files.len(), "file")),
        ];
        writeln!(self.out, "{}", self.paint.title(&wrap(&[name.into_owned()], "", WIDTH).concat()))?;
        self.wrapped("", &size)?;
        self.references()
    }

    fn references(&mut self) -> io::Result<()> {
        let mut counts = KindCounts::default();
        self.analysis.references.iter().for_each(|reference| counts.add(reference.kind));
        let mut kinds: Vec<(u32, &str)> = ReferenceKind::ALL
            .iter()
            .map(|kind| (counts.of(*kind), plural(*kind)))
            .filter(|(count, _)| *count > 0)
            .collect();
        kinds.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        let parts: Vec<String> = kinds.iter().map(|(count, kind)| format!("{} {kind}", number(*count))).collect();
        let heading = format!("{}: ", count(self.analysis.references.len(), "reference"));
        let heading = if parts.is_empty() { "no references".to_owned() } else { heading };
        self.wrapped(&heading, &parts)
    }

    fn crates(&mut self) -> io::Result<()> {
        let mut crates: BTreeMap<&str, (usize, usize, u64)> = BTreeMap::new();
        for module in &self.analysis.modules {
            let entry = crates.entry(crate_of(&module.id)).or_default();
            entry.0 += 1;
            entry.2 += u64::from(module.lines);
        }
        // Items are sorted: those of a crate follow each other.
        for group in self.analysis.items.chunk_by(|a, b| crate_of(&a.id) == crate_of(&b.id)) {
            crates.entry(crate_of(&group[0].id)).or_default().1 += group.len();
        }
        let mut crates: Vec<_> = crates.into_iter().collect();
        crates.sort_by_key(|(_, (_, _, lines))| std::cmp::Reverse(*lines));
        self.heading("Crates", crates.len(), self.rows, "")?;
        let mut columns = Columns::new(&[Right, Right, Right, Left]);
        for (name, (modules, items, lines)) in crates.into_iter().take(self.rows) {
            let size = [format!("{} lines", number(lines)), count(items, "item"), count(modules, "module")];
            columns.row(size.into_iter().chain([fit(name, 50)]));
        }
        self.columns(&columns, 3)
    }

    fn couplings(&mut self) -> io::Result<()> {
        let couplings = &self.structure.couplings;
        let heading = format!("Strongest couplings of {}", self.structure.level.noun(2));
        self.heading(&heading, couplings.len(), self.rows, "strength, uses forth and back")?;
        let mut columns = Columns::new(&[Right, Right, Right, Left]);
        for coupling in couplings.iter().take(self.rows) {
            // Written in the direction of the greater use.
            let (from, to, forth, back) = if coupling.forth >= coupling.back {
                (coupling.a, coupling.b, coupling.forth, coupling.back)
            } else {
                (coupling.b, coupling.a, coupling.back, coupling.forth)
            };
            let arrow = if back > 0 { "⇄" } else { "→" };
            let numbers = [format!("{:.1}", coupling.strength), number(forth), number(back)];
            let pair = format!("{} {arrow} {}", fit(self.id(from), 38), fit(self.id(to), 38));
            columns.row(numbers.into_iter().chain([pair]));
        }
        self.columns(&columns, 3)
    }

    fn cycles(&mut self) -> io::Result<()> {
        let knots: Vec<_> = self.structure.cycles.iter().filter(|cycle| !cycle.nested).collect();
        let nested = self.structure.cycles.len() - knots.len();
        let note = match nested {
            0 => String::new(),
            nested => format!("{nested} more only between a module and those inside it"),
        };
        self.heading("Cycles", knots.len(), CYCLES, &note)?;
        for cycle in knots.into_iter().take(CYCLES) {
            let size = format!("  {} {}: ", number(cycle.nodes.len()), self.structure.level.noun(cycle.nodes.len()));
            let indent = size.chars().count();
            let around = cycle.path.iter().chain(cycle.path.first());
            let names: Vec<String> = around.map(|node| fit(self.id(*node), WIDTH - indent - 2)).collect();
            let mut lines = wrap(&names, " → ", WIDTH - indent);
            if lines.len() > LINES_A_CYCLE {
                lines.truncate(LINES_A_CYCLE - 1);
                lines.push(format!("… {} in all …", count(cycle.path.len(), "step")));
            }
            for (index, line) in lines.iter().enumerate() {
                let start = if index == 0 { size.clone() } else { " ".repeat(indent) };
                writeln!(self.out, "{start}{}", self.paint.warning(line))?;
            }
        }
        Ok(())
    }

    fn hubs(&mut self) -> io::Result<()> {
        let mut hubs: Vec<u32> = (0u32..).take(self.structure.nodes.len()).collect();
        let fan = |node: &u32| {
            let node = &self.structure.nodes[*node as usize];
            node.fan_in + node.fan_out
        };
        hubs.retain(|node| fan(node) > 0);
        hubs.sort_by_key(|node| (std::cmp::Reverse(fan(node)), *node));
        let what = self.structure.level.noun(2);
        self.heading(
            "Hubs",
            hubs.len().min(self.rows),
            self.rows,
            &format!("{what} that use it, {what} that it uses"),
        )?;
        let mut columns = Columns::new(&[Right, Right, Left]);
        for hub in hubs.iter().take(self.rows) {
            let node = &self.structure.nodes[*hub as usize];
            columns.row([
                format!("{} in", number(node.fan_in)),
                format!("{} out", number(node.fan_out)),
                fit(&node.id, 76),
            ]);
        }
        self.columns(&columns, 2)
    }

    fn routes(&mut self) -> io::Result<()> {
        let analysis = self.analysis;
        let mut places: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
        for route in &analysis.routes {
            let place = match route.handler {
                Some(handler) => &analysis.modules[analysis.items[handler.0 as usize].module.0 as usize].id,
                None => &analysis.files[route.file.0 as usize].path,
            };
            *places.entry(place).or_default().entry(&route.method).or_default() += 1;
        }
        if places.is_empty() {
            return Ok(());
        }
        let mut places: Vec<_> =
            places.into_iter().map(|(place, methods)| (methods.values().sum::<usize>(), place, methods)).collect();
        places.sort_by(|a, b| (b.0, a.1).cmp(&(a.0, b.1)));
        self.heading("Routes by module", places.len(), self.rows, "")?;
        let mut columns = Columns::new(&[Right, Left, Left]);
        for (total, place, methods) in places.into_iter().take(self.rows) {
            let methods: Vec<String> = methods.iter().map(|(method, count)| format!("{count} {method}")).collect();
            columns.row([number(total), fit(place, 50), fit(&methods.join(", "), 40)]);
        }
        self.columns(&columns, 1)
    }

    fn blind_spots(&mut self) -> io::Result<()> {
        let resolution = self.analysis.resolution;
        let inside = resolution.resolved + resolution.unresolved;
        writeln!(self.out)?;
        // One decimal, rounded down: 100.0 % means all.
        if let Some(permille) = (resolution.resolved * 1000).checked_div(inside) {
            writeln!(
                self.out,
                "{} {}.{} % of {} mentions; {} more lead outside the codebase",
                self.paint.title("Resolved"),
                permille / 10,
                permille % 10,
                number(inside),
                number(resolution.external)
            )?;
        }
        let mut kinds: BTreeMap<BlindSpotKind, usize> = BTreeMap::new();
        for spot in &self.analysis.blind_spots {
            *kinds.entry(spot.kind).or_default() += 1;
        }
        let mut kinds: Vec<_> = kinds.into_iter().collect();
        kinds.sort_by_key(|(kind, count)| (std::cmp::Reverse(*count), *kind));
        let parts: Vec<String> = kinds.iter().map(|(kind, many)| count(*many, kind.noun())).collect();
        if parts.is_empty() {
            return writeln!(self.out, "{}", self.paint.title("No blind spots"));
        }
        let total = number(self.analysis.blind_spots.len());
        self.wrapped(&format!("Blind spots {total}: "), &parts)?;
        writeln!(self.out, "{}", self.paint.quiet("`--format json` lists each with its place"))
    }

    /// A title with how many there are, and how many of them are shown.
    fn heading(&mut self, title: &str, all: usize, shown: usize, note: &str) -> io::Result<()> {
        writeln!(self.out)?;
        let amount = match all {
            0 => ": none".to_owned(),
            all if all > shown => format!(" ({shown} of {})", number(all)),
            _ => String::new(),
        };
        let note = if note.is_empty() || (all == 0 && title != "Cycles") { String::new() } else { format!("  {note}") };
        writeln!(self.out, "{}{amount}{}", self.paint.title(title), self.paint.quiet(&note))
    }

    fn columns(&mut self, columns: &Columns, name: usize) -> io::Result<()> {
        let paint = self.paint;
        columns.write(self.out, "  ", |_, column, cell| if column == name { paint.name(cell) } else { cell.to_owned() })
    }

    fn wrapped(&mut self, heading: &str, parts: &[String]) -> io::Result<()> {
        let indent = heading.chars().count();
        for (index, line) in wrap(parts, ", ", WIDTH - indent).iter().enumerate() {
            let start = if index == 0 { self.paint.title(heading) } else { " ".repeat(indent) };
            writeln!(self.out, "{start}{line}")?;
        }
        Ok(())
    }

    fn id(&self, node: u32) -> &str {
        &self.structure.nodes[node as usize].id
    }
}

fn crate_of(id: &str) -> &str {
    id.split("::").next().unwrap_or(id)
}

fn plural(kind: ReferenceKind) -> &'static str {
    match kind {
        ReferenceKind::Import => "imports",
        ReferenceKind::Reexport => "re-exports",
        ReferenceKind::Call => "calls",
        ReferenceKind::MethodCall => "method calls",
        ReferenceKind::Type => "types",
        ReferenceKind::Value => "values",
        ReferenceKind::Construct => "constructions",
        ReferenceKind::Pattern => "patterns",
        ReferenceKind::Bound => "bounds",
        ReferenceKind::Impl => "impls",
        ReferenceKind::Macro => "macros",
        ReferenceKind::Attribute => "attributes",
        ReferenceKind::Derive => "derives",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::structure;
    use crate::model::analysis::{BlindSpot, Confidence, FileId, ItemId, ReferenceKind::Call, Resolution, Route};
    use crate::model::sample::sample;
    use crate::model::structure::Level;

    fn text(analysis: &Analysis, color: bool) -> String {
        let mut out = Vec::new();
        render(analysis, &structure(analysis, Level::Module), Style { color }, &mut out).expect("memory");
        String::from_utf8(out).expect("text")
    }

    /// Everything that an overview can show, and more of it than there is room for.
    fn crowded() -> Analysis {
        let long = "a_module_whose_name_is_as_long_as_names_can_reasonably_get";
        let ids: Vec<(String, String)> = (0..40u32)
            .flat_map(|n| {
                let here = format!("crate_{}::{long}::part_{n}::f", n % 9);
                let next = format!("crate_{}::{long}::part_{}::f", (n + 1) % 9, (n + 1) % 40);
                [(here.clone(), next), (here, format!("knot_{}::{}::f", n / 2, ["a", "b"][n as usize % 2]))]
            })
            .chain((0..20).flat_map(|n| {
                let [a, b] = ["a", "b"].map(|side| format!("knot_{n}::{side}::f"));
                [(a.clone(), b.clone()), (b, a)]
            }))
            .collect();
        let references: Vec<_> = ids.iter().map(|(from, to)| (from.as_str(), to.as_str(), Call)).collect();
        let mut analysis = sample(&references);
        analysis.resolution = Resolution { resolved: 1999, external: 12, unresolved: 1 };
        analysis.routes = (0..20u32)
            .map(|n| Route {
                method: "GET".to_owned(),
                path: format!("/{n}"),
                handler: Some(ItemId(n)),
                handler_text: "f".to_owned(),
                framework: "axum".to_owned(),
                file: FileId(0),
                line: 1,
                confidence: Confidence::Certain,
                test: false,
            })
            .collect();
        let kinds = [BlindSpotKind::ParseError, BlindSpotKind::UnresolvedPath, BlindSpotKind::OpaqueMacro];
        analysis.blind_spots = kinds
            .iter()
            .cycle()
            .take(100)
            .map(|kind| BlindSpot { file: String::new(), line: 0, column: 0, kind: *kind, message: String::new() })
            .collect();
        analysis
    }

    #[test]
    fn a_crowded_overview_fits_a_screen() {
        let text = text(&crowded(), false);
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines.len() <= 43, "{} lines\n{text}", lines.len());
        for line in lines {
            assert!(line.chars().count() <= WIDTH, "{line}");
        }
        for section in
            ["Crates (5 of", "couplings of modules (5 of", "Cycles (3 of", "Hubs", "Routes", "Resolved 99.9 %"]
        {
            assert!(text.contains(section), "{section}\n{text}");
        }
    }

    #[test]
    fn colours_change_no_letter() {
        let plain = text(&crowded(), false);
        assert!(!plain.contains('\u{1b}'));
        let colored = text(&crowded(), true);
        assert_ne!(plain, colored);
        assert_eq!(anstream::adapter::strip_str(&colored).to_string(), plain);
    }

    #[test]
    fn nothing_at_all_is_an_overview_too() {
        let text = text(&Analysis::default(), false);
        assert!(text.contains("no references") && text.contains("No blind spots"), "{text}");
    }
}
