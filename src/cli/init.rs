//! `split init`: a commented map to start from.

use crate::cli::args::Init;
use crate::cli::progress::Bar;
use crate::cli::terminal::Terminal;
use crate::cli::{CLEAN, facts};
use crate::error::Error;
use crate::graph;
use crate::load::{baseline, map};
use crate::report::map as report;
use crate::rules;
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
    let schema = format!("{}/{}", baseline::FOLDER, report::SCHEMA_FILE);
    let root = facts::way(facts::folder(&path), folder).filter(|root| !root.is_empty());
    let ways = report::Ways { schema: &schema, root: root.as_deref() };
    let text = report::start(analysis, &graph::sharing(analysis), ways, &map::may_be_named);
    // What is written is a map, whatever names the code has.
    if let Err(problems) = map::parse(&text, &rules::names()) {
        return Err(Error::Map { path, text, problems });
    }
    if args.dry_run {
        Terminal::print(|out| out.write_all(text.as_bytes()))?;
    } else {
        write::atomically(&path, |out| out.write_all(text.as_bytes()))?;
        let store = facts::folder(&path).join(baseline::FOLDER);
        write::folder(&store)?;
        let schema = report::schema_text();
        write::atomically(&store.join(report::SCHEMA_FILE), |out| out.write_all(schema.as_bytes()))?;
        terminal.say(&format!("wrote {}: edit it, then `split check`", path.display()));
    }
    Ok(CLEAN)
}
