//! The arguments of `split generate` and `split templates`.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand, ValueEnum};

use crate::cli::args::CacheArgs;
use crate::generate::{TARGETS, Target};

pub(in crate::cli) const GENERATE_EXAMPLES: &str = "\
Examples:
  split generate                              all that the map asks for, into platform/ beside the map
  split generate --target kong --output ops   one target, into another folder
  split generate --dry-run                    what would happen to which file
  split generate --diff                       the same as unified diffs
  split generate --check                      for CI: exit with 1 where the files are not current
  split generate --target database            migrations of each service, and what crosses them
  split generate --target database --scratch-url postgres://me@db/postgres
                                              the same, with a scratch database on a server that is there
  split generate --templates ops/templates    with templates of your own (see `split templates list`)

The folder gets .split/generated.lock, which is committed too: it holds what was generated, so that the next run can tell
what a person has changed. Edited files are merged, deleted ones stay deleted, others' files are never written over.";

#[derive(Debug, Args)]
pub(in crate::cli) struct Generate {
    /// The folder of the map, or the map itself
    #[arg(default_value = ".", value_name = "PATH", hide_default_value = true)]
    pub path: PathBuf,
    /// The service map [default: split.yaml of the folder]
    #[arg(long, value_name = "FILE")]
    pub map: Option<PathBuf>,
    /// What to generate (may be given several times) [default: what the map asks for]
    #[arg(long, value_name = "TARGET", value_delimiter = ',', value_parser = target_parser())]
    pub target: Vec<&'static str>,
    /// The folder that everything goes to [default: platform beside the map]
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// A folder with templates that stand in for those of the same name
    #[arg(long, value_name = "DIR")]
    pub templates: Option<PathBuf>,
    /// Say what would happen to which file, and write nothing
    #[arg(long, conflicts_with_all = ["diff", "check"])]
    pub dry_run: bool,
    /// Show what would change as unified diffs, and write nothing
    #[arg(long, conflicts_with = "check")]
    pub diff: bool,
    /// Write nothing; exit with 1 where the files are not what would be generated
    #[arg(long)]
    pub check: bool,
    /// The monolith's live database, for the target `database`; it is only read. Without it the map's migrations are applied to a
    /// scratch database. A password belongs into PGPASSWORD, a service file or ~/.pgpass
    #[arg(long, value_name = "URL")]
    pub database_url: Option<String>,
    /// A folder with PostgreSQL's programs (`initdb`, `pg_ctl`, `pg_dump`) [default: `SPLIT_POSTGRES`, the PATH, the newest installed]
    #[arg(long, value_name = "DIR")]
    pub postgres: Option<PathBuf>,
    /// Use no PostgreSQL: take tables, keys and indexes as a parser reads them in the migrations, the lesser source
    #[arg(long, conflicts_with_all = ["database_url", "postgres", "scratch_url"])]
    pub without_postgres: bool,
    /// A server where a scratch database may be made, instead of one that is started for a while
    #[arg(long, value_name = "URL", conflicts_with = "database_url")]
    pub scratch_url: Option<String>,
    /// How to say what happens
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = GenerateFormat::Text)]
    pub format: GenerateFormat,
    #[command(flatten)]
    pub cache: CacheArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum GenerateFormat {
    /// For people
    Text,
    /// What becomes of each file, for other programs
    Json,
}

fn target_parser() -> impl TypedValueParser<Value = &'static str> {
    let values = TARGETS.iter().map(|target| PossibleValue::new(target.name).help(target.about));
    PossibleValuesParser::new(values).try_map(|name| {
        let found = TARGETS.iter().find(|target: &&Target| target.name == name);
        found.map(|target| target.name).ok_or_else(|| format!("no target is called `{name}`"))
    })
}

#[derive(Debug, Args)]
pub(in crate::cli) struct TemplatesArgs {
    #[command(subcommand)]
    pub command: TemplatesCommand,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum TemplatesCommand {
    /// List all templates, and those that a folder stands in for
    List {
        /// A folder with templates of your own
        #[arg(long, value_name = "DIR")]
        templates: Option<PathBuf>,
    },
    /// Print a template: to copy it into a folder of your own, and change it there
    Show {
        /// As `split templates list` has it: `kong/kong.yaml.tera`
        name: String,
    },
    /// Show how templates of your own differ from those that come with this version
    Diff {
        /// The folder with templates of your own
        #[arg(long, value_name = "DIR")]
        templates: PathBuf,
    },
}
