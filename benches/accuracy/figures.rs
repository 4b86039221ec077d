//! Recall and precision of one set of pairs against another, and the lists of what differs.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::class;
use crate::edges::{Edge, Node, Place, Side, World};

type Pair = (Node, Node);
type Pairs<'e> = BTreeMap<Pair, &'e Edge>;

pub struct Report<'w> {
    pub world: World<'w>,
    pub theirs: Side,
    pub ours: Side,
    pub outside: Side,
}

impl Report<'_> {
    pub fn print(&self, misses: usize) {
        let is_item = |e: &Edge| matches!(e.from, Node::Item(_) | Node::Lacking(_));
        let crosses = |e: &Edge| self.world.module(e.from) != self.world.module(e.to);
        let unmade = |e: &Edge| ![e.from, e.to].iter().any(|n| class::is_made_by_macro(&self.world, *n));
        let pair = |e: &Edge| (e.from, e.to);
        let modules = |e: &Edge| (self.world.module(e.from), self.world.module(e.to));
        println!(
            "{:<58} {:>7} {:>7} {:>7} {:>8} {:>10} {:>8}",
            "", "truth", "ours", "both", "recall", "precision", "outside"
        );
        self.row("1  item → item, distinct pairs", &pair, &is_item);
        self.row("1a   without items made by macro calls", &pair, &|e| is_item(e) && unmade(e));
        self.row("1b item or module → item (adds use declarations)", &pair, &|_| true);
        self.places();
        self.row("2  module → other module, distinct pairs", &modules, &crosses);
        self.row("2a   without use declarations (from inside items)", &modules, &|e| is_item(e) && crosses(e));
        self.row("2b item → item of another module, distinct pairs", &pair, &|e| is_item(e) && crosses(e));
        self.row("2c item or module → item of another module", &pair, &crosses);
        for (side, name) in [(&self.theirs, "truth"), (&self.ours, "ours")] {
            println!("\nleft out, {name}: {}", counts(&side.left_out));
        }
        if misses > 0 {
            self.differences("item pairs", misses, &pair, &|_| true);
            self.differences("module pairs", misses, &modules, &crosses);
        }
    }

    fn row(&self, title: &str, key: &dyn Fn(&Edge) -> Pair, wanted: &dyn Fn(&Edge) -> bool) {
        let [truth, ours, outside] = [&self.theirs, &self.ours, &self.outside].map(|s| pairs(s, key, wanted));
        let both = truth.keys().filter(|p| ours.contains_key(p) || outside.contains_key(p)).count();
        let right = ours.keys().filter(|p| truth.contains_key(p)).count();
        let outside = outside.keys().filter(|p| !truth.contains_key(p) && !ours.contains_key(p)).count();
        line(title, [truth.len(), ours.len(), both], both, right, outside);
    }

    /// The secondary figure: every single place, with its target.
    fn places(&self) {
        let spot = |e: &Edge| (e.place.file.clone(), e.place.line, e.place.column, e.to);
        let [truth, ours, outside] =
            [&self.theirs, &self.ours, &self.outside].map(|s| s.edges.iter().map(spot).collect::<BTreeSet<_>>());
        let both = truth.intersection(&ours).count();
        line(
            "1c occurrences (file, line, column, target)",
            [truth.len(), ours.len(), both],
            both,
            both,
            outside.difference(&truth).count(),
        );
        let by_line = |set: &BTreeSet<(String, usize, usize, Node)>| {
            set.iter().map(|(f, l, _, t)| (f.clone(), *l, *t)).collect::<BTreeSet<_>>()
        };
        let [truth, ours, outside] = [&truth, &ours, &outside].map(by_line);
        let both = truth.intersection(&ours).count();
        line(
            "1d   the same without the column",
            [truth.len(), ours.len(), both],
            both,
            both,
            outside.difference(&truth).count(),
        );
    }

    fn differences(&self, title: &str, most: usize, key: &dyn Fn(&Edge) -> Pair, wanted: &dyn Fn(&Edge) -> bool) {
        let [truth, ours, outside] = [&self.theirs, &self.ours, &self.outside].map(|s| pairs(s, key, wanted));
        let missed: Vec<(String, &Edge)> = truth
            .iter()
            .filter(|(p, _)| !ours.contains_key(p) && !outside.contains_key(p))
            .map(|(_, e)| (class::of_miss(&self.world, e), *e))
            .collect();
        self.list(&format!("missed {title}"), most, &missed);
        let there = self.index_at();
        let excess: Vec<(String, &Edge)> = ours
            .iter()
            .filter(|(p, _)| !truth.contains_key(p))
            .map(|(_, e)| {
                (class::of_excess(&self.world, e, there.get(&(e.place.file.as_str(), e.place.offset)).copied()), *e)
            })
            .collect();
        self.list(&format!("false {title}"), most, &excess);
    }

    /// What the index has at a place: a symbol that takes part, or an empty text for anything else.
    fn index_at(&self) -> HashMap<(&str, usize), &str> {
        let truth = self.world.truth;
        let defined = truth.definitions.iter().map(|d| ((d.file.as_str(), d.offset), ""));
        let named = truth.mentions.iter().map(|m| ((m.file.as_str(), m.offset), ""));
        let kept = self.theirs.edges.iter().map(|e| ((e.place.file.as_str(), e.place.offset), e.label.as_str()));
        defined.chain(named).chain(kept).collect()
    }

    fn list(&self, title: &str, most: usize, edges: &[(String, &Edge)]) {
        println!("\n── {title}: {}", edges.len());
        let mut classes: BTreeMap<&str, usize> = BTreeMap::new();
        for (class, _) in edges {
            *classes.entry(class).or_default() += 1;
        }
        let mut classes: Vec<_> = classes.into_iter().collect();
        classes.sort_by_key(|(class, n)| (std::cmp::Reverse(*n), *class));
        for (class, n) in classes {
            println!("{n:>7}  {class}");
        }
        for (class, edge) in edges.iter().take(most) {
            let Place { file, line, column, offset } = &edge.place;
            let token = self.world.sources.get(file).token(*offset);
            println!(
                "  {file}:{line}:{column} `{token}` {} → {} [{}] ({class})",
                self.name(edge.from),
                self.name(edge.to),
                edge.label
            );
        }
    }

    fn name(&self, node: Node) -> &str {
        match node {
            Node::Item(i) => &self.world.analysis.items[i].id,
            Node::Module(m) => &self.world.analysis.modules[m].id,
            Node::Lacking(d) | Node::LackingFile(d) => &self.world.truth.definitions[d].symbol,
        }
    }
}

fn pairs<'e>(side: &'e Side, key: &dyn Fn(&Edge) -> Pair, wanted: &dyn Fn(&Edge) -> bool) -> Pairs<'e> {
    let mut found = Pairs::new();
    for edge in side.edges.iter().filter(|e| wanted(e)) {
        found.entry(key(edge)).or_insert(edge);
    }
    found
}

fn line(title: &str, sizes: [usize; 3], found: usize, right: usize, outside: usize) {
    let [truth, ours, both] = sizes;
    println!(
        "{title:<58} {truth:>7} {ours:>7} {both:>7} {:>8} {:>10} {outside:>8}",
        percent(found, truth),
        percent(right, ours)
    );
}

fn percent(part: usize, whole: usize) -> String {
    if whole == 0 {
        return "–".into();
    }
    #[expect(clippy::cast_precision_loss, reason = "counts of edges are far below 2^52")]
    let share = part as f64 * 100.0 / whole as f64;
    format!("{share:.2} %")
}

fn counts(left_out: &BTreeMap<&'static str, usize>) -> String {
    let parts: Vec<String> = left_out.iter().map(|(why, n)| format!("{why} {n}")).collect();
    if parts.is_empty() { "nothing".into() } else { parts.join(", ") }
}
