//! `split init`: a commented map to start from.

use crate::cli::args::Init;
use crate::cli::progress::Bar;
use crate::cli::terminal::Terminal;
use crate::cli::{CLEAN, facts};
use crate::error::Error;
use crate::graph;
use crate::load::map;
use crate::report::map as report;
use crate::write;

pub(super) fn run(args: &Init, terminal: &Terminal) -> Result<u8, Error> {
    let folder = if args.path.is_file() { facts::folder(&args.path) } else { &args.path };
    let path = args.output.clone().unwrap_or_else(|| folder.join(map::FILE));
    if !args.dry_run && path.exists() {
        return Err(Error::Exists { path });
    }
    let bar = Bar::new(terminal.shows_progress());
    let facts = facts::analyze(folder, &[], &args.cache, &bar, terminal)?;
    let analysis = &facts.analysis;
    bar.finish();
    let text = report::start(analysis, &graph::sharing(analysis));
    if args.dry_run {
        Terminal::print(|out| out.write_all(text.as_bytes()))?;
    } else {
        write::atomically(&path, |out| out.write_all(text.as_bytes()))?;
        terminal.say(&format!("wrote {}: edit it, then `split check`", path.display()));
    }
    Ok(CLEAN)
}
