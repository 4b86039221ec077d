//! The arguments of the commands about the service map and its boundaries.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand, ValueEnum};

use crate::model::map::Date;
use crate::report::check::{CHECK_FORMATS, CheckFormat};
use crate::rules::ratchet::Addition;

pub(in crate::cli) const CHECK_EXAMPLES: &str = "\
Examples:
  split check                                        the map is split.yaml of this folder
  split check ~/shop --map ~/shop/boundaries.yaml    another map
  split check --format sarif --output split.sarif    for code scanning
  split check --allow-new --reason 'first run'       take all that is there into the baseline
  split check --update                               take out of the baseline what is mended
  split check --changed                              only files with changes that are not committed
  split check --changed origin/main                  only files that a branch has changed

The baseline lies beside the map, in .split/: one file a service, one line an entry. `check` alone never writes it.";

/// What earlier runs have left.
#[derive(Debug, Args)]
#[command(next_help_heading = "Cache")]
pub(in crate::cli) struct CacheArgs {
    /// Where facts are kept for the next run [default: split/ in the folder of the user's caches]
    #[arg(long, value_name = "DIR")]
    pub cache_dir: Option<PathBuf>,
    /// Read everything anew, and keep nothing
    #[arg(long, conflicts_with = "cache_dir")]
    pub no_cache: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Check {
    /// The folder of the map, or the map itself
    #[arg(default_value = ".", value_name = "PATH", hide_default_value = true)]
    pub path: PathBuf,
    /// The service map [default: split.yaml of the folder]
    #[arg(long, value_name = "FILE")]
    pub map: Option<PathBuf>,
    /// What to write
    #[arg(long, value_name = "FORMAT", default_value = CHECK_FORMATS[0].name, value_parser = format_parser())]
    pub format: &'static CheckFormat,
    /// Write to a file, whole or not at all, instead of standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// The folder of the baseline [default: .split beside the map]
    #[arg(long, value_name = "DIR")]
    pub baseline: Option<PathBuf>,
    /// What entries of the baseline are that allow more than there is
    #[arg(long, value_enum, value_name = "LEVEL", default_value_t = Stale::Error)]
    pub stale: Stale,
    /// What findings are whose allowance has ended: errors on the main branch of CI, unless said here
    #[arg(long, value_enum, value_name = "LEVEL")]
    pub expired: Option<Stale>,
    /// Judge only files that differ from a commit: since the common ancestor, staged or not, new ones too [default: HEAD]
    #[arg(long, value_name = "BASE", num_args = 0..=1, default_missing_value = "HEAD", conflicts_with_all = ["update", "allow_new"])]
    pub changed: Option<String>,
    /// Take out of the baseline what is mended; nothing is added
    #[arg(long)]
    pub update: bool,
    /// Add to the baseline what is new; strict services get nothing
    #[arg(long, requires = "reason")]
    pub allow_new: bool,
    /// Why it is added
    #[arg(long, value_name = "TEXT")]
    pub reason: Option<String>,
    /// Where it is tracked
    #[arg(long, value_name = "URL", requires = "allow_new")]
    pub issue: Option<String>,
    /// The last day on which it holds: 2027-03-31
    #[arg(long, value_name = "DATE", requires = "allow_new", value_parser = date)]
    pub until: Option<Date>,
    #[command(flatten)]
    pub cache: CacheArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Stale {
    Warn,
    Error,
}

impl Check {
    pub(in crate::cli) fn addition(&self) -> Addition {
        Addition { reason: self.reason.clone(), issue: self.issue.clone(), until: self.until }
    }

    /// On a branch an ended allowance warns, so that nobody's work stops overnight; on main it fails.
    pub(in crate::cli) fn expired_is_error(&self) -> bool {
        match self.expired {
            Some(level) => level == Stale::Error,
            None => on_main_branch(),
        }
    }
}

/// What GitHub and GitLab say of the branch.
fn on_main_branch() -> bool {
    let variable = |name: &str| std::env::var(name).ok();
    let gitlab = variable("CI_COMMIT_BRANCH").is_some_and(|branch| variable("CI_DEFAULT_BRANCH") == Some(branch));
    let github =
        variable("GITHUB_REF").is_some_and(|name| matches!(name.as_str(), "refs/heads/main" | "refs/heads/master"));
    gitlab || github
}

fn date(text: &str) -> Result<Date, String> {
    Date::parse(text).ok_or_else(|| "no day of the calendar; write it as 2027-03-31".to_owned())
}

fn format_parser() -> impl TypedValueParser<Value = &'static CheckFormat> {
    let values = CHECK_FORMATS.iter().map(|format| PossibleValue::new(format.name).help(format.summary));
    PossibleValuesParser::new(values).try_map(|name| {
        CHECK_FORMATS.iter().find(|format| format.name == name).ok_or_else(|| format!("no format is called `{name}`"))
    })
}

pub(in crate::cli) const EXPLAIN_EXAMPLES: &str = "\
Examples:
  split explain                     all rules
  split explain foreign-write       one rule: what, why, how to mend
  split explain auth tenant         everything that ties two services (or modules, items, tables), ranked";

#[derive(Debug, Args)]
pub(in crate::cli) struct Explain {
    /// A rule, or the first of two parts
    #[arg(value_name = "RULE|FROM")]
    pub first: Option<String>,
    /// The second part: a service, a module, an item or a table
    #[arg(value_name = "TO")]
    pub second: Option<String>,
    #[command(flatten)]
    pub cache: CacheArgs,
    /// The folder of the map
    #[arg(short = 'C', long = "folder", default_value = ".", value_name = "PATH", hide_default_value = true)]
    pub path: PathBuf,
    /// The service map [default: split.yaml of the folder]
    #[arg(long, value_name = "FILE")]
    pub map: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Init {
    /// A folder that holds one or several Cargo projects, or a Cargo.toml
    #[arg(default_value = ".", value_name = "PATH", hide_default_value = true)]
    pub path: PathBuf,
    /// The file to write; one that is there already is never overwritten. The schema for editors goes into .split/ beside it
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Show it on standard output and write nothing
    #[arg(long)]
    pub dry_run: bool,
    #[command(flatten)]
    pub cache: CacheArgs,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Map {
    #[command(subcommand)]
    pub command: MapCommand,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum MapCommand {
    /// Print who owns what, and what nobody owns
    Show(MapFile),
    /// Format the map, comments kept
    Fmt(MapFmt),
    /// Print the JSON schema of maps, by which editors complete and check them
    Schema(MapSchema),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct MapFile {
    /// The folder of the map, or the map itself
    #[arg(default_value = ".", value_name = "PATH", hide_default_value = true)]
    pub path: PathBuf,
    #[command(flatten)]
    pub cache: CacheArgs,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct MapFmt {
    /// The folder of the map, or the map itself
    #[arg(default_value = ".", value_name = "PATH", hide_default_value = true)]
    pub path: PathBuf,
    /// Write nothing; exit with 1 where something would change
    #[arg(long)]
    pub check: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct MapSchema {
    /// Write to a file, whole or not at all, instead of standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}
