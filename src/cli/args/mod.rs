//! The arguments, and their help.

mod boundaries;
mod data;
mod generate;
mod propose;
mod up;

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

pub(super) use self::boundaries::*;
pub(super) use self::data::*;
pub(super) use self::generate::*;
pub(super) use self::propose::*;
pub(super) use self::up::*;
use crate::model::structure::Level;
use crate::report::{FORMATS, Format};

#[derive(Debug, Parser)]
#[command(name = "split", version, about, arg_required_else_help = true, max_term_width = 100, after_help = EXIT_CODES)]
pub(super) struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

const EXIT_CODES: &str = "Exit codes: 0 done, 1 done with findings, 2 could not do the job.";

#[derive(Debug, Args)]
pub(super) struct Global {
    /// When to use colours
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub color: Color,
    /// Say nothing on standard error but errors
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Say on standard error what is being done
    #[arg(short, long, global = true)]
    pub verbose: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Color {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Show what a codebase is made of and what hangs together
    ///
    /// Reads modules, items, references and routes from the source alone: nothing is compiled, no dependency is
    /// needed, nothing is written. What could not be read or resolved is listed as a blind spot.
    #[command(after_long_help = EXAMPLES, after_help = "See `split analyze --help` for examples.")]
    Analyze(Analyze),
    /// Judge code, SQL and schema by the boundaries of a service map
    ///
    /// Exit codes: 0 no boundary is newly crossed, 1 there are findings, 2 the check could not be done.
    #[command(after_long_help = CHECK_EXAMPLES, after_help = "See `split check --help` for examples.")]
    Check(Check),
    /// Move data out of the monolith's database into those of the services, and prove that all of it is there
    #[command(after_long_help = DATA_EXAMPLES)]
    Data(Data),
    /// Say what a rule means, or what ties two parts of a system
    #[command(after_help = EXPLAIN_EXAMPLES)]
    Explain(Explain),
    /// Make the platform of a service map: gateway and more, as files to commit
    ///
    /// Needs the map alone, no codebase. What people have changed in the files is kept: what is new is merged into it.
    /// Exit codes: 0 done, 1 something needs a person (or, with `--check`, is not current), 2 nothing was done.
    #[command(after_long_help = GENERATE_EXAMPLES, after_help = "See `split generate --help` for examples.")]
    Generate(Generate),
    /// Write a service map to start from
    Init(Init),
    /// Show or format a service map
    Map(Map),
    /// Propose services for a codebase, or for any graph, and explain each cut
    ///
    /// Parts of the code and tables are cut into services that are tied to each other as little as can be. The proposal
    /// is a start: edit the map that is written, and run it again with `--previous`.
    #[command(after_long_help = PROPOSE_EXAMPLES, after_help = "See `split propose --help` for examples.")]
    Propose(Box<Propose>),
    /// List, print and compare the templates that `generate` prints by
    Templates(TemplatesArgs),
    /// Run the generated system on this machine, for trying it out
    ///
    /// Starts PostgreSQL with a database for each service, a broker (nats-server, or a database in its place), the services and
    /// nginx as the gateway, each when what it needs is there. Ctrl-C ends everything, and nothing is left behind.
    #[command(after_long_help = UP_EXAMPLES, after_help = "See `split up --help` for examples.")]
    Up(Up),
    /// End what `split up` runs
    Down(Running),
    /// Say what `split up` runs, and how it is
    Ps(Ps),
}

const EXAMPLES: &str = "\
Examples:
  split analyze                                     an overview of the project in this folder
  split analyze ~/shop --format table               one row a module
  split analyze --format table --level crate        one row a crate
  split analyze --format json --output facts.json   everything, for other programs
  split analyze --format dot --level crate | dot -Tsvg > crates.svg
  cargo split analyze                               where another `split` stands first in the PATH";

#[derive(Debug, Args)]
pub(super) struct Analyze {
    /// A folder that holds one or several Cargo projects, or a Cargo.toml
    #[arg(default_value = ".", value_name = "PATH", hide_default_value = true)]
    pub path: PathBuf,
    /// What to write
    #[arg(long, value_name = "FORMAT", default_value = FORMATS[0].name, value_parser = format_parser())]
    pub format: &'static Format,
    /// What a node of the overview, the table or the graph is
    #[arg(long, value_enum, value_name = "LEVEL", default_value_t = LevelName::Module)]
    pub level: LevelName,
    /// Write to a file, whole or not at all, instead of standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// A folder of SQL migrations, where they are not found by themselves (may be given several times)
    #[arg(long, value_name = "DIR")]
    pub migrations: Vec<PathBuf>,
    /// A live PostgreSQL to read too, and to compare with the migrations (nothing is written to it): a URL without a
    /// password, `service=NAME`, or `env:NAME` for a variable that holds one
    #[arg(long, value_name = "URL")]
    pub database_url: Option<String>,
    /// Include test code, examples and benches
    #[arg(long)]
    pub include_tests: bool,
    /// Read only what has changed since an earlier run with the same folder, and keep there what the next one needs
    #[arg(long, value_name = "DIR", conflicts_with_all = ["include_tests", "database_url"])]
    pub cache_dir: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum LevelName {
    Crate,
    Module,
    Item,
}

impl LevelName {
    pub(super) fn level(self) -> Level {
        match self {
            Self::Crate => Level::Crate,
            Self::Module => Level::Module,
            Self::Item => Level::Item,
        }
    }
}

/// The values of `--format` come from the table, so help and code can't drift apart.
fn format_parser() -> impl TypedValueParser<Value = &'static Format> {
    let values = FORMATS.iter().map(|format| PossibleValue::new(format.name).help(format.summary));
    PossibleValuesParser::new(values).try_map(|name| {
        FORMATS.iter().find(|format| format.name == name).ok_or_else(|| format!("no format is called `{name}`"))
    })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_arguments_are_consistent() {
        Cli::command().debug_assert();
    }
}
