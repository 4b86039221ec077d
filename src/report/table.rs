//! One row a crate, module or item: its size, and what ties it to the others.

use std::io::{self, Write};

use crate::model::analysis::Analysis;
use crate::model::structure::{Level, Structure};
use crate::report::Style;
use crate::report::layout::Align::{Left, Right};
use crate::report::layout::{Columns, Paint, number};

pub(super) fn render(_: &Analysis, structure: &Structure, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let paint = Paint::new(style);
    let mut references = vec![(0u32, 0u32); structure.nodes.len()];
    for edge in &structure.edges {
        references[edge.to as usize].0 += edge.counts.total();
        references[edge.from as usize].1 += edge.counts.total();
    }
    let mut knots = vec![String::new(); structure.nodes.len()];
    for (number, cycle) in structure.cycles.iter().filter(|cycle| !cycle.nested).enumerate() {
        for node in &cycle.nodes {
            knots[*node as usize] = (number + 1).to_string();
        }
    }
    let mut columns = Columns::new(&[Left, Right, Right, Right, Right, Right, Right, Right, Right, Right]);
    let heads = ["lines", "items", "routes", "used by", "uses", "refs in", "refs out", "within", "cycle"];
    columns.row([structure.level.noun(1)].into_iter().chain(heads).map(str::to_owned));
    for (index, node) in structure.nodes.iter().enumerate() {
        let (into, from) = references[index];
        // At the level of items, a module stands for what is outside its items: no row where nothing is.
        if structure.level == Level::Item && node.items == 0 && into + from == 0 {
            continue;
        }
        let counts = [node.lines, node.items, node.routes, node.fan_in, node.fan_out, into, from, node.internal];
        let cells = counts.map(|count| if count == 0 { "·".to_owned() } else { number(count) });
        columns.row([node.id.clone()].into_iter().chain(cells).chain([knots[index].clone()]));
    }
    columns.write(out, "", |row, column, cell| match (row, column) {
        (0, _) => paint.title(cell),
        (_, 0) => paint.name(cell),
        (_, 9) => paint.warning(cell),
        _ => cell.to_owned(),
    })
}
