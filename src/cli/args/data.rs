//! The arguments of `split data`.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

pub(in crate::cli) const DATA_EXAMPLES: &str = "\
Examples:
  split data copy --from 'service=shop' --to 'postgres://mover@db2/shop_{service}' --create --verify
  split data copy                                   DATABASE_URL to AUTH_DATABASE_URL, ORDER_DATABASE_URL …
  split data copy --service auth --no-schema        one service, whose tables are there already
  split data verify --format json                   compare again, for other programs

Databases are named by a URL or by `keyword=value` pairs, as `psql` takes them, or by `env:NAME` for a variable that holds
one. Passwords stand in such a variable, in PGPASSWORD, in ~/.pgpass or in ~/.pg_service.conf, never on the command line.";

pub(in crate::cli) const COPY_EXAMPLES: &str = "\
Examples:
  split data copy --dry-run                                    which service gets which tables; nothing is written
  split data copy --from 'service=shop' --to 'service=shop_{service}'
                                                               a service file has the source and each target
  split data copy --to 'postgres://mover@db2/{database}' --create
                                                               databases named as the map says, created where they are missing
  split data copy --from env:PGCOPYDB_SOURCE_PGURI --to env:{SERVICE}_PGURI
                                                               variables hold the URLs
  split data copy --no-schema --service auth --service order   tables made by somebody else, of two services: with sqlx, between
                                                               `sqlx migrate run --target-version 1` and `sqlx migrate run`

Phases: expand (database, tables), copy (rows), sequences, constrain (constraints, indexes, triggers), verify (asked for).
All services get one snapshot of the source, which is only read. What ends a run, also the end of the machine, leaves
nothing that the same command does not complete: each target keeps in its schema `split_copy` what is done, until
`--finish`. A later run has a later snapshot: tables whose checksum is still the source's are kept, the others are copied
anew, so that all are of one moment.
Exit codes: 0 done, 1 `--verify` found rows that differ, 2 could not do the job.";

pub(in crate::cli) const VERIFY_EXAMPLES: &str = "\
Examples:
  split data verify --from 'service=shop' --to 'service=shop_{service}'
  split data verify --service auth --limit 1000 --format json

Both sides sum up hashes of their rows, part by part; parts that differ are compared row by row, and each row that is
wrong, missing or extra is named by its key. The source must not have changed since the copy: `split data copy --verify`
compares in the snapshot that was copied, also while others write.
Exit codes: 0 all rows are equal, 1 rows differ, 2 could not do the job.";

#[derive(Debug, Args)]
pub(in crate::cli) struct Data {
    #[command(subcommand)]
    pub command: DataCommand,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum DataCommand {
    /// Copy what each service owns into its own database, all of one snapshot
    #[command(after_long_help = COPY_EXAMPLES, after_help = "See `split data copy --help` for examples.")]
    Copy(Copy),
    /// Compare what each service has with the monolith's database, and name each row that differs
    #[command(after_long_help = VERIFY_EXAMPLES, after_help = "See `split data verify --help` for examples.")]
    Verify(Verify),
}

/// What both commands need.
#[derive(Debug, Args)]
pub(in crate::cli) struct Sides {
    /// The folder of the map, or the map itself
    #[arg(default_value = ".", value_name = "PATH", hide_default_value = true)]
    pub path: PathBuf,
    /// The service map [default: split.yaml of the folder]
    #[arg(long, value_name = "FILE")]
    pub map: Option<PathBuf>,
    /// The monolith's database; nothing is ever written to it [default: the variable `DATABASE_URL`]
    #[arg(long, value_name = "DATABASE")]
    pub from: Option<String>,
    /// The services' databases: `{service}` stands for the service's name, `{SERVICE}` for the same as in a variable, `{database}`
    /// and `{user}` for what the map says of its database [default: the variables
    /// `{SERVICE}_DATABASE_URL`]
    #[arg(long, value_name = "PATTERN")]
    pub to: Option<String>,
    /// This service (may be given several times) [default: all that have tables]
    #[arg(long, value_name = "NAME")]
    pub service: Vec<String>,
    /// Connections to each side that work at a time [default: as many as there are cores]
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    pub jobs: Option<u16>,
    /// How to say what was done
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = DataFormat::Text)]
    pub format: DataFormat,
    /// Rows that differ and are named, of each table
    #[arg(long, value_name = "N", default_value_t = 100)]
    pub limit: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum DataFormat {
    /// For people
    Text,
    /// For other programs
    Json,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Copy {
    #[command(flatten)]
    pub sides: Sides,
    /// Create databases that are not there
    #[arg(long)]
    pub create: bool,
    /// The folder with services/NAME/migrations, as `split generate --target database` writes it [default: platform beside the map]
    #[arg(long, value_name = "DIR", conflicts_with = "no_schema")]
    pub generated: Option<PathBuf>,
    /// The tables are there already, made by somebody else, and empty
    #[arg(long)]
    pub no_schema: bool,
    /// Compare everything at the end, in the snapshot that was copied
    #[arg(long)]
    pub verify: bool,
    /// Take away what the targets keep of the move, once all is done
    #[arg(long)]
    pub finish: bool,
    /// Say which service gets which tables, and write nothing
    #[arg(long, conflicts_with_all = ["verify", "finish", "create"])]
    pub dry_run: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Verify {
    #[command(flatten)]
    pub sides: Sides,
}
