//! The arguments of `split propose`.

use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use super::CacheArgs;
use crate::model::weights::{FIELDS, MOST};
use crate::report::propose::{PROPOSE_FORMATS, ProposeFormat};

pub(in crate::cli) const PROPOSE_EXAMPLES: &str = "\
Examples:
  split propose                                        services for the project in this folder, as split.yaml
  split propose --dry-run                              the same, and nothing is written
  split propose --services 5 --pin app::billing=money  five services, one part where it has to be
  split propose --previous split.yaml --dry-run        places what is new, leaves what a person has put somewhere
  split propose --previous split.yaml --force          the same, and edits split.yaml
  split propose --what-if app::mail=users              what a change would cost; nothing is written
  split propose --graph graph.json --format json       a graph of any analyzer, as schemas/graph.schema.json says
  split propose --history=2024-01-31                   ties by common changes too, since that day
  split propose --weight names=0.5 --weight reads=2    other weights; docs/metrics.md has all";

#[derive(Debug, Args)]
pub(in crate::cli) struct Propose {
    /// A folder that holds one or several Cargo projects, or a Cargo.toml
    #[arg(default_value = ".", value_name = "PATH", hide_default_value = true)]
    pub path: PathBuf,
    /// A graph to propose services for, instead of code
    #[arg(long, value_name = "FILE", conflicts_with = "path")]
    pub graph: Option<PathBuf>,
    /// What to write
    #[arg(long, value_name = "FORMAT", default_value = PROPOSE_FORMATS[0].name, value_parser = format_parser())]
    pub format: &'static ProposeFormat,
    /// Where the map (or what another format says) goes, instead of split.yaml of the folder (or standard output)
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Write no map
    #[arg(long)]
    pub dry_run: bool,
    /// Write over a map that is there
    #[arg(long)]
    pub force: bool,
    /// So many services; what that costs is told
    #[arg(long, value_name = "K", value_parser = clap::value_parser!(u16).range(1..))]
    pub services: Option<u16>,
    /// Join services of fewer lines [default: 5 % of all lines]
    #[arg(long, value_name = "LINES")]
    pub min_size: Option<u32>,
    /// Cut services of more lines
    #[arg(long, value_name = "LINES")]
    pub max_size: Option<u32>,
    /// Parts or tables that stay in one service (may be given several times)
    #[arg(long, value_name = "PART,PART", value_parser = pair)]
    pub together: Vec<(String, String)>,
    /// Parts or tables that may not be in one service (may be given several times)
    #[arg(long, value_name = "PART,PART", value_parser = pair)]
    pub apart: Vec<(String, String)>,
    /// The service of a part or table; `shared` for a library (may be given several times)
    #[arg(long, value_name = "PART=SERVICE", value_parser = place)]
    pub pin: Vec<(String, String)>,
    /// A map to go on from: what it names stays where it is, only what is new is placed. Its text is edited, so that all else
    /// that people wrote stays; `--force` writes it. Without this, of a split.yaml in the folder only `propose:` holds
    #[arg(long, value_name = "FILE")]
    pub previous: Option<PathBuf>,
    /// Make the moves that are suggested for what the previous map names; pinned parts stay
    #[arg(long, requires = "previous")]
    pub accept_moves: bool,
    /// What moving a part or table would cost; writes nothing (may be given several times)
    #[arg(long, value_name = "PART=SERVICE", value_parser = place)]
    pub what_if: Vec<(String, String)>,
    /// A weight of the objective (may be given several times)
    #[arg(long, value_name = "NAME=NUMBER", value_parser = weight)]
    pub weight: Vec<(&'static str, f64)>,
    /// Take in what was changed together, from git: all of it, or after a day or a commit
    #[arg(long, value_name = "SINCE", num_args = 0..=1, require_equals = true)]
    pub history: Option<Option<String>>,
    /// Take in how often statements ran: an export of `pg_stat_statements`, as CSV or JSON
    #[arg(long, value_name = "FILE")]
    pub statements: Option<PathBuf>,
    /// Take in what ran: OpenTelemetry traces, as OTLP JSON
    #[arg(long, value_name = "FILE")]
    pub traces: Option<PathBuf>,
    #[command(flatten)]
    pub cache: CacheArgs,
}

fn pair(text: &str) -> Result<(String, String), String> {
    let parts = text.split_once(',').filter(|(a, b)| !a.is_empty() && !b.is_empty() && a != b);
    parts.map(|(a, b)| (a.trim().to_owned(), b.trim().to_owned())).ok_or_else(|| "two parts, as `a,b`".to_owned())
}

fn place(text: &str) -> Result<(String, String), String> {
    let (part, service) =
        text.rsplit_once('=').ok_or_else(|| "a part and a service, as `app::mail=users`".to_owned())?;
    let shaped = service.bytes().next().is_some_and(|first| first.is_ascii_lowercase())
        && service.bytes().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'-')
        && service.len() <= 40
        && !service.ends_with('-')
        && !service.contains("--");
    if !shaped {
        return Err(format!("`{service}` is no name for a service: small letters, digits and single dashes"));
    }
    Ok((part.to_owned(), service.to_owned()))
}

fn weight(text: &str) -> Result<(&'static str, f64), String> {
    let known = || FIELDS.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    let (name, value) = text.split_once('=').ok_or_else(|| "a name and a number, as `names=0.5`".to_owned())?;
    let field = FIELDS.iter().find(|(field, _)| *field == name);
    let (field, _) = field.ok_or_else(|| format!("no weight is called `{name}`; there are {}", known()))?;
    match value.parse::<f64>() {
        Ok(value) if (0.0..=MOST).contains(&value) => Ok((field, value)),
        _ => Err(format!("`{value}` is no number from 0 to 1000")),
    }
}

fn format_parser() -> impl TypedValueParser<Value = &'static ProposeFormat> {
    let values = PROPOSE_FORMATS.iter().map(|format| PossibleValue::new(format.name).help(format.summary));
    PossibleValuesParser::new(values).try_map(|name| {
        PROPOSE_FORMATS.iter().find(|format| format.name == name).ok_or_else(|| format!("no format is called `{name}`"))
    })
}
