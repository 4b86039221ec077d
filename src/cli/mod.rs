//! The command line: arguments, the terminal, exit codes. Only here is anything printed.

mod analyze;
mod args;
mod check;
mod clock;
mod data;
mod demands;
mod explain;
mod facts;
mod generate;
mod init;
mod map;
mod observed;
mod problems;
mod progress;
mod propose;
mod source;
mod templates;
mod terminal;
mod up;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;
use rayon::ThreadPoolBuilder;

use crate::cli::args::{Cli, Command};
use crate::cli::terminal::Terminal;
use crate::error::Error;

/// The job is done, and there is nothing to object to.
const CLEAN: u8 = 0;
/// The job is done, and there is something to object to.
const FINDINGS: u8 = 1;
/// The job could not be done. (1 says that it is done and has findings.)
const FAILED: u8 = 2;

/// Address space, not memory: what nests deep in the code that is read nests deep on the stack.
const STACK: usize = 256 << 20;

/// Runs the command and says how it went: 0 clean, 1 findings, 2 could not do the job.
pub fn main(args: impl IntoIterator<Item = impl Into<OsString> + Clone>) -> ExitCode {
    let cli = match Cli::try_parse_from(args) {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version end up here too, on standard output; a closed one is no failure.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { FAILED } else { CLEAN });
        }
    };
    let terminal = Terminal::new(&cli.global);
    let pool = ThreadPoolBuilder::new().stack_size(STACK).thread_name(|index| format!("worker {index}")).build();
    let result = match pool {
        // The command itself runs on a worker too, for the deep stack.
        Ok(pool) => pool.install(|| run(&cli, &terminal)),
        Err(error) => Err(Error::Threads { message: error.to_string() }),
    };
    match result {
        Ok(code) => ExitCode::from(code),
        Err(error) if error.is_broken_pipe() => ExitCode::from(CLEAN),
        Err(error) => {
            terminal.error(&error);
            ExitCode::from(FAILED)
        }
    }
}

fn run(cli: &Cli, terminal: &Terminal) -> Result<u8, Error> {
    match &cli.command {
        Command::Analyze(args) => analyze::run(args, terminal),
        Command::Check(args) => check::run(args, terminal),
        Command::Data(args) => data::run(args, terminal),
        Command::Explain(args) => explain::run(args, terminal),
        Command::Generate(args) => generate::run(args, terminal),
        Command::Init(args) => init::run(args, terminal),
        Command::Map(args) => map::run(args, terminal),
        Command::Propose(args) => propose::run(args, terminal),
        Command::Templates(args) => templates::run(args),
        Command::Up(args) => up::run(args, terminal),
        Command::Down(args) => up::down(args, terminal),
        Command::Ps(args) => up::ps(args),
    }
}
