//! The arguments of `split up`, `split down` and `split ps`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

pub(in crate::cli) const UP_EXAMPLES: &str = "\
Examples:
  split up                              build and run what is in platform/ beside the map
  split up --any-ports                  the same, where the map's ports are taken
  CORALLUM_JWT_SECRET=… split up        with a key of your own; every variable that a service reads can be set so
  split ps                              what runs, and how it is
  split down                            end it, from elsewhere";

#[derive(Debug, Args)]
pub(in crate::cli) struct Up {
    #[command(flatten)]
    pub running: Running,
    /// Where the gateway listens
    #[arg(long, value_name = "PORT", default_value_t = 8080)]
    pub gateway_port: u16,
    /// Take free ports for everything, not those of the map
    #[arg(long)]
    pub any_ports: bool,
    /// Take the services' programs from a folder, and build nothing
    #[arg(long, value_name = "DIR")]
    pub programs: Option<PathBuf>,
    /// The folder of PostgreSQL's programs [default: found on the PATH or where systems have them]
    #[arg(long, value_name = "DIR")]
    pub postgres: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Running {
    /// The folder of the map, or the map itself
    #[arg(default_value = ".", value_name = "PATH", hide_default_value = true)]
    pub path: PathBuf,
    /// The service map [default: split.yaml of the folder]
    #[arg(long, value_name = "FILE")]
    pub map: Option<PathBuf>,
    /// The folder that was generated [default: platform beside the map]
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Ps {
    #[command(flatten)]
    pub running: Running,
    /// How to say what runs
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = PsFormat::Text)]
    pub format: PsFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum PsFormat {
    /// For people
    Text,
    /// For other programs
    Json,
}
