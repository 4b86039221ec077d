//! The price of a change, for people.

use std::io::{self, Write};

use super::Proposed;
use crate::model::proposal::{Change, Cut};
use crate::report::Style;
use crate::report::layout::{Align, Columns, Paint, count};

/// Ties that are told of each side.
const ROWS: usize = 12;

/// What moving parts would cost and mend.
///
/// # Errors
/// As the writer says.
pub fn what_if(proposed: &Proposed<'_>, change: &Change, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let paint = Paint::new(style);
    for (node, to) in &change.moves {
        let (from, to) = (proposed.service_of(*node), proposed.service(*to));
        writeln!(out, "{}: {from} → {to}", paint.name(proposed.id(*node)))?;
    }
    let verdict = if change.cost > 0.0 { "worse" } else { "better" };
    writeln!(out, "costs {:+.2} in weights of the objective: {verdict}", change.cost)?;
    writeln!(out, "cuts cost {:.2} before, {:.2} after", change.cut_cost.0, change.cut_cost.1)?;
    writeln!(out, "transactions that need a saga: {} before, {} after", change.sagas.0, change.sagas.1)?;
    for (title, cuts) in [("to cut besides", &change.added), ("not cut any more", &change.mended)] {
        if cuts.is_empty() {
            continue;
        }
        writeln!(out, "\n{}", paint.title(&format!("{title}: {}", count(cuts.len(), "tie"))))?;
        let mut columns = Columns::new(&[Align::Right, Align::Left, Align::Left, Align::Left]);
        for cut in cuts.iter().take(ROWS) {
            columns.row(row(proposed, cut));
        }
        columns.write(out, "  ", |_, _, cell| cell.to_owned())?;
        if cuts.len() > ROWS {
            writeln!(out, "  and {} more", cuts.len() - ROWS)?;
        }
    }
    Ok(())
}

fn row(proposed: &Proposed<'_>, cut: &Cut) -> [String; 4] {
    let place = cut.places.first().map(|place| format!("{}:{}", place.file, place.line));
    [
        format!("{:.2}", cut.cost),
        cut.kind.noun().to_owned(),
        format!("{} → {}", proposed.id(cut.from), proposed.id(cut.to)),
        place.unwrap_or_default(),
    ]
}
