//! An overview that fits a screen.

use std::io::{self, Write};

use crate::model::analysis::Analysis;
use crate::model::structure::Structure;
use crate::report::Style;

pub(super) fn render(analysis: &Analysis, _: &Structure, _: Style, out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "{} packages, {} modules, {} items, {} references",
        analysis.packages.len(),
        analysis.modules.len(),
        analysis.items.len(),
        analysis.references.len()
    )
}
