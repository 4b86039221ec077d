//! A proposal for people: the services, what is in doubt, what the cuts cost, what else there is.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use super::{Proposed, Revision};
use crate::model::finding::CodePlace;
use crate::model::graph::{EdgeKind, NodeId};
use crate::model::proposal::{Cut, ExplainedTie, Metrics, SHARED};
use crate::report::Style;
use crate::report::layout::{Align, Columns, Paint, WIDTH, count, fit, number, wrap};

/// Rows of a list that are shown; the JSON has all.
const ROWS: usize = 12;

/// Below this share of agreeing runs a part is in doubt.
const SURE: f64 = 0.7;

pub(super) fn render(proposed: &Proposed<'_>, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let mut page = Page { proposed, paint: Paint::new(style), out };
    page.head()?;
    page.revision()?;
    page.services()?;
    page.doubts()?;
    page.cuts()?;
    page.data()?;
    page.compare()
}

struct Page<'a> {
    proposed: &'a Proposed<'a>,
    paint: Paint,
    out: &'a mut dyn Write,
}

fn place(place: &CodePlace) -> String {
    if place.line == 0 { place.file.clone() } else { format!("{}:{}", place.file, place.line) }
}

/// A figure of a table; `-` where it has no meaning.
fn figure(value: Option<f64>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| format!("{value:.2}"))
}

impl Page<'_> {
    fn head(&mut self) -> io::Result<()> {
        let proposal = self.proposed.proposal;
        let code = self.proposed.graph.nodes.iter().filter(|node| !node.kind.is_table()).count();
        let tables = self.proposed.graph.nodes.len() - code;
        let title = format!("{} for {}", count(proposal.services.len(), "service"), self.proposed.system);
        let size = format!("{}, {}", count(code, "part"), count(tables, "table"));
        writeln!(self.out, "{}  {}", self.paint.title(&title), self.paint.quiet(&size))?;
        for warning in proposal.warnings.iter().chain(&proposal.missing) {
            writeln!(self.out, "{} {warning}", self.paint.warning("warning:"))?;
        }
        for price in &proposal.prices {
            writeln!(self.out, "{} {price}", self.paint.quiet("price:"))?;
        }
        writeln!(self.out)
    }

    /// What becomes of the map that was there, and what would be better elsewhere.
    fn revision(&mut self) -> io::Result<()> {
        let proposed = self.proposed;
        let Some(revision) = proposed.revision else { return Ok(()) };
        let mut columns = Columns::new(&[Align::Left, Align::Left]);
        for node in revision.placed.iter().take(ROWS) {
            columns.row([fit(proposed.id(*node), 60), format!("→ {}", proposed.service_of(*node))]);
        }
        let title = format!(
            "{} placed: {} has them elsewhere or not at all",
            count(revision.placed.len(), "part"),
            revision.file
        );
        writeln!(self.out, "{}", self.paint.title(&title))?;
        columns.write(self.out, "  ", |_, _, cell| cell.to_owned())?;
        self.more(revision.placed.len())?;
        if !revision.dropped.is_empty() {
            writeln!(self.out, "{}", self.paint.title("taken out, as nothing here is called so"))?;
            for (line, pattern) in revision.dropped.iter().take(ROWS) {
                writeln!(self.out, "  {}:{line}  {pattern}", revision.file)?;
            }
            self.more(revision.dropped.len())?;
        }
        self.moves(revision)
    }

    fn moves(&mut self, revision: &Revision) -> io::Result<()> {
        if revision.moves.is_empty() {
            return Ok(());
        }
        let proposed = self.proposed;
        let many = count(revision.moves.len(), "move");
        let title = if revision.accepted {
            format!("{many} made, with what each gains")
        } else {
            format!("{many} would pay: `--accept-moves` makes them, gains add up in this order")
        };
        writeln!(self.out, "{}", self.paint.title(&title))?;
        let mut columns = Columns::new(&[Align::Right, Align::Left, Align::Left, Align::Left]);
        for step in revision.moves.iter().take(ROWS) {
            let reason = |tie: &ExplainedTie| {
                format!(
                    "{} {}",
                    tie.reasons.first().map_or("tie", |reason| reason.noun()),
                    fit(proposed.id(tie.other), 30)
                )
            };
            let because: Vec<String> = step.because.iter().take(2).map(reason).collect();
            columns.row([
                format!("{:+.2}", step.gain),
                fit(proposed.id(step.node), 40),
                format!("{} → {}", step.from, step.to),
                because.join(", "),
            ]);
        }
        columns.write(self.out, "  ", |_, _, cell| cell.to_owned())?;
        self.more(revision.moves.len())
    }

    fn services(&mut self) -> io::Result<()> {
        let proposed = self.proposed;
        for service in &proposed.proposal.services {
            let size = format!(
                "{}, {:.0} % of its ties stay within",
                count(service.loc.max(0.0) as usize, "line"),
                service.cohesion * 100.0
            );
            writeln!(self.out, "{}  {}", self.paint.title(&service.name), self.paint.quiet(&size))?;
            self.members(&service.nodes)?;
        }
        let shared = (0u32..).zip(&proposed.proposal.assignment).filter(|(_, own)| own.is_none());
        let shared: Vec<NodeId> = shared.map(|(node, _)| node).collect();
        if !shared.is_empty() {
            let why = self.paint.quiet("used from everywhere, owned by nobody: a library");
            writeln!(self.out, "{}  {why}", self.paint.title(SHARED))?;
            self.members(&shared)?;
        }
        writeln!(self.out)
    }

    fn members(&mut self, nodes: &[NodeId]) -> io::Result<()> {
        // How many parts below go with a part.
        let mut below: BTreeMap<NodeId, usize> = BTreeMap::new();
        for node in nodes.iter().filter(|node| self.told_by_module(**node)) {
            let mut top = *node;
            while let Some(above) = super::map::above(self.proposed.graph, top).filter(|_| self.told_by_module(top)) {
                top = above;
            }
            *below.entry(top).or_default() += 1;
        }
        let of = |tables: bool| {
            let nodes = nodes.iter().filter(|node| self.proposed.graph.node(**node).kind.is_table() == tables);
            let named = nodes.filter(|node| !self.told_by_module(**node)).map(|node| match below.get(node) {
                Some(below) => format!("{} (+{below})", self.proposed.id(*node)),
                None => self.proposed.id(*node).to_owned(),
            });
            named.collect::<Vec<_>>()
        };
        for (title, mut names) in [("parts", of(false)), ("tables", of(true))] {
            if names.is_empty() {
                continue;
            }
            let more = names.len().saturating_sub(ROWS * 4);
            names.truncate(ROWS * 4);
            if more > 0 {
                names.push(format!("and {} more", number(more)));
            }
            let head = format!("  {title}: ");
            for (index, line) in wrap(&names, ", ", WIDTH - head.len()).iter().enumerate() {
                let start = if index == 0 { head.clone() } else { " ".repeat(head.len()) };
                writeln!(self.out, "{}{line}", self.paint.quiet(&start))?;
            }
        }
        Ok(())
    }

    /// Parts that slightly other weights would put elsewhere.
    fn doubts(&mut self) -> io::Result<()> {
        let proposal = self.proposed.proposal;
        let mut doubts: Vec<(f64, NodeId)> = (0u32..)
            .zip(&proposal.explanations)
            .filter_map(|(node, why)| Some((why.confidence?, node)))
            .filter(|(confidence, _)| *confidence < SURE)
            .collect();
        doubts.sort_by(|x, y| x.0.total_cmp(&y.0).then(x.1.cmp(&y.1)));
        if doubts.is_empty() {
            return Ok(());
        }
        let title = format!("in doubt: {} runs with slightly other weights disagree on", proposal.runs);
        writeln!(self.out, "{}", self.paint.title(&title))?;
        let mut columns = Columns::new(&[Align::Left, Align::Right, Align::Left, Align::Left]);
        for (confidence, node) in doubts.iter().take(ROWS) {
            let why = &proposal.explanations[*node as usize];
            let other = why.runner_up.map_or_else(String::new, |(service, cost)| {
                format!("or {} for {cost:+.2}", self.proposed.service(Some(service)))
            });
            columns.row([
                fit(self.proposed.id(*node), 44),
                format!("{:.0} %", confidence * 100.0),
                self.proposed.service_of(*node).to_owned(),
                other,
            ]);
        }
        columns.write(self.out, "  ", |_, _, cell| cell.to_owned())?;
        self.more(doubts.len())
    }

    /// Whether the module above it says the same already, as it does in the map.
    fn told_by_module(&self, node: NodeId) -> bool {
        let above = super::map::above(self.proposed.graph, node);
        above.is_some_and(|above| self.proposed.service_of(above) == self.proposed.service_of(node))
    }

    fn more(&mut self, all: usize) -> io::Result<()> {
        if all > ROWS {
            let text = format!("  and {} more in --format json", number(all - ROWS));
            writeln!(self.out, "{}", self.paint.quiet(&text))?;
        }
        writeln!(self.out)
    }

    fn cuts(&mut self) -> io::Result<()> {
        let cuts = &self.proposed.proposal.cuts;
        if cuts.is_empty() {
            return Ok(());
        }
        let cost: f64 = cuts.iter().map(|cut| cut.cost).sum();
        let title = format!("{} between services, cost {cost:.1}; the dearest", count(cuts.len(), "tie"));
        writeln!(self.out, "{}", self.paint.title(&title))?;
        self.rows(&cuts.iter().take(ROWS).collect::<Vec<_>>())?;
        self.more(cuts.len())
    }

    fn rows(&mut self, cuts: &[&Cut]) -> io::Result<()> {
        let mut columns = Columns::new(&[Align::Right, Align::Left, Align::Left, Align::Left]);
        for cut in cuts {
            columns.row([
                format!("{:.2}", cut.cost),
                cut.kind.noun().to_owned(),
                format!("{} → {}", fit(self.proposed.id(cut.from), 34), fit(self.proposed.id(cut.to), 34)),
                cut.places.first().map(place).unwrap_or_default(),
            ]);
        }
        columns.write(self.out, "  ", |_, _, cell| cell.to_owned())
    }

    fn data(&mut self) -> io::Result<()> {
        let (proposed, proposal) = (self.proposed, self.proposed.proposal);
        if !proposal.sagas.is_empty() {
            let title = format!("{} that would need a saga", count(proposal.sagas.len(), "transaction"));
            writeln!(self.out, "{}", self.paint.title(&title))?;
            let mut columns = Columns::new(&[Align::Left, Align::Left, Align::Left]);
            for saga in proposal.sagas.iter().take(ROWS) {
                let owners: Vec<&str> = saga.writes.values().map(|tables| proposed.service_of(tables[0])).collect();
                let at = saga.place.as_ref().map(place).unwrap_or_default();
                columns.row([fit(&saga.id, 50), owners.join(", "), at]);
            }
            columns.write(self.out, "  ", |_, _, cell| cell.to_owned())?;
            self.more(proposal.sagas.len())?;
        }
        for (kind, what) in [(EdgeKind::Fk, "foreign key"), (EdgeKind::Join, "join")] {
            let all: Vec<&Cut> = proposal.cuts.iter().filter(|cut| cut.kind == kind).collect();
            if !all.is_empty() {
                writeln!(self.out, "{}", self.paint.title(&format!("{} to break", count(all.len(), what))))?;
                self.rows(&all[..all.len().min(ROWS)])?;
                self.more(all.len())?;
            }
        }
        let contested: Vec<_> = proposal.contested.iter().filter(|table| table.margin < 0.5).collect();
        if contested.is_empty() {
            return Ok(());
        }
        writeln!(self.out, "{}", self.paint.title("contested tables, by 3 · writes + reads"))?;
        let mut columns = Columns::new(&[Align::Left, Align::Left, Align::Left]);
        for table in contested.iter().take(ROWS) {
            columns.row([
                proposed.id(table.table).to_owned(),
                format!("{} {:.0}", proposed.service_of(table.table), table.owner.1),
                format!("{} {:.0}", proposed.service(Some(table.runner_up.0)), table.runner_up.1),
            ]);
        }
        columns.write(self.out, "  ", |_, _, cell| cell.to_owned())?;
        self.more(contested.len())
    }

    /// The proposal beside trivial cuts and others of another structure.
    fn compare(&mut self) -> io::Result<()> {
        let proposal = self.proposed.proposal;
        let title = "beside trivial cuts and others (formulas: docs/metrics.md; each figure can be gamed)";
        writeln!(self.out, "{}", self.paint.title(title))?;
        let mut align = vec![Align::Left];
        align.extend([Align::Right; 9]);
        align.push(Align::Left);
        let mut columns = Columns::new(&align);
        let heads = ["", "services", "value", "moved", "SM", "ICP", "NED", "DTX", "writes", "keys", ""];
        columns.row(heads.map(str::to_owned));
        let row = |name: &str, value: f64, moved: usize, metrics: &Metrics, assignment: &[Option<u32>]| {
            // The measures count what is shared as a service; people do not.
            let services: BTreeSet<u32> = assignment.iter().copied().flatten().collect();
            [
                name.to_owned(),
                services.len().to_string(),
                format!("{value:.3}"),
                number(moved),
                figure(metrics.sm),
                figure(metrics.icp),
                figure(metrics.ned),
                figure(metrics.dtx),
                figure(metrics.crossing_writes),
                figure(metrics.cut_foreign_keys),
                if metrics.degenerate.is_some() { "degenerate".to_owned() } else { String::new() },
            ]
        };
        columns.row(row("proposal", proposal.value, 0, &proposal.metrics, &proposal.assignment));
        for other in proposal.baselines.iter().chain(&proposal.alternatives) {
            columns.row(row(&other.name, other.value, other.moved, &other.metrics, &other.assignment));
        }
        columns.write(self.out, "  ", |_, _, cell| cell.to_owned())
    }
}
