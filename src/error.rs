//! What stops a run (exit code 2): what could not be done, and what to do next.

use std::io;
use std::path::PathBuf;

use thiserror::Error as ThisError;

use crate::model::problem::Problem;

/// No result. A result with findings is a value of `model`, never an error.
#[derive(Debug, ThisError)]
pub enum Error {
    #[error("there is nothing at `{}`", path.display())]
    NotFound { path: PathBuf },
    #[error("`{}` is a file, and not a Cargo.toml", path.display())]
    NotAManifest { path: PathBuf },
    #[error("no Cargo.toml in `{}` or below it", path.display())]
    NoManifest { path: PathBuf },
    #[error("no package could be loaded from `{}`{}", path.display(), listed(problems))]
    NoPackage { path: PathBuf, problems: Vec<String> },
    #[error("could not read `{}`: {source}", path.display())]
    Read { path: PathBuf, source: io::Error },
    #[error("`{}` has {size} bytes; at most {most} are read", path.display())]
    TooLarge { path: PathBuf, size: u64, most: u64 },
    #[error("`{}` is not UTF-8", path.display())]
    NotUtf8 { path: PathBuf },
    /// All that is wrong with a service map, with its text for showing the lines.
    #[error("`{}` has {}", path.display(), mistakes(problems.len()))]
    Map { path: PathBuf, text: String, problems: Vec<Problem> },
    #[error("`{}`, line {line}: {message}", path.display())]
    Baseline { path: PathBuf, line: usize, message: String },
    #[error("no service map at `{}`", path.display())]
    NoMap { path: PathBuf },
    #[error("no rule is called `{name}`")]
    NoRule { name: String, known: String },
    #[error("`{}` is no graph: {message}", path.display())]
    Graph { path: PathBuf, message: String },
    /// What was asked of `propose` contradicts itself.
    #[error("this can't be proposed: {message}")]
    Contradiction { message: String },
    #[error("`{name}` is no service, module, item or table here")]
    NoSuchPart { name: String },
    #[error("`{}` could not be formatted without changing what it says", path.display())]
    NotFormatted { path: PathBuf },
    #[error("`{}` could not be edited without changing what else it says", path.display())]
    NotRevised { path: PathBuf },
    #[error("`{}` was changed by somebody else meanwhile", path.display())]
    Changed { path: PathBuf },
    #[error("`{}` is there already", path.display())]
    Exists { path: PathBuf },
    #[error("could not write `{}`: {source}", path.display())]
    Write { path: PathBuf, source: io::Error },
    #[error("could not write to standard output: {source}")]
    Output { source: io::Error },
    #[error("`{option}` {reason}")]
    DatabaseUrl { option: String, reason: String },
    #[error("could not reach PostgreSQL at {server}: {reason}")]
    Unreachable { server: String, reason: String },
    #[error("PostgreSQL at {server} refused the connection: {reason}")]
    Refused { server: String, reason: String },
    #[error("could not read the catalog at {server}: {reason}")]
    Catalog { server: String, reason: String },
    /// A move of data, or a comparison.
    #[error("could not {doing} at {server}: {reason}")]
    Transfer { doing: String, server: String, reason: String, help: &'static str },
    /// What stands against a move, all of it.
    #[error("nothing was copied:{}", listed(problems))]
    NotMovable { problems: Vec<String>, help: &'static str },
    #[error("`{}` does not say whether it comes before the data or behind it", path.display())]
    Stage { path: PathBuf },
    #[error("`{}` has not all of PostgreSQL's programs (initdb, pg_ctl, postgres)", folder.display())]
    NoPrograms { folder: PathBuf },
    #[error("PostgreSQL's server refuses to run as root, and there is no other account to run it")]
    NoAccount,
    #[error("could not read the schema at {server}: {reason}")]
    Dump { server: String, reason: String },
    #[error("the migrations could not be applied to a server of our own: {reason}")]
    Migrations { reason: String },
    #[error("no scratch database could be made at {server}: {reason}")]
    ScratchDatabase { server: String, reason: String },
    #[error("could not start a PostgreSQL server: {reason}")]
    NoServer { reason: String },
    #[error("`{}` could not be started: {reason}", program.display())]
    NotStarted { program: PathBuf, reason: String },
    #[error("port {port}, which {what} listens on, is taken")]
    Port { port: u16, what: String },
    #[error("`{}` runs already", output.display())]
    Runs { output: PathBuf },
    #[error("process {process} does not end")]
    StillRuns { process: u32 },
    #[error("nothing is generated at `{}` that could run: {reason}", output.display())]
    NothingToRun { output: PathBuf, reason: String },
    #[error("cannot tell what has changed: {reason}")]
    Git { reason: String },
    #[error("cannot read the history: {reason}")]
    History { reason: String },
    /// What a database or a tracer has written down.
    #[error("`{}` can't be read as {what}: {message}", path.display())]
    Observed { path: PathBuf, what: &'static str, message: String },
    #[error("template `{name}`, line {line}: {message}")]
    Template { name: String, line: usize, message: String },
    #[error("`{}`, line {line}: {message}", path.display())]
    Lock { path: PathBuf, line: usize, message: String },
    #[error("nothing was written, for these are in the way and not from `split`:{}", listed(files))]
    Foreign { files: Vec<String> },
    #[error("another run is writing to `{}`", path.display())]
    Busy { path: PathBuf },
    #[error("no template is called `{name}`")]
    NoTemplate { name: String },
    #[error("nothing was written, for the files would not fit together:{}", listed(problems))]
    Unfit { problems: Vec<String> },
    #[error("`{path}` is no path that may be generated, or is generated twice")]
    GeneratedPath { path: String },
    #[error("could not start the worker threads: {message}")]
    Threads { message: String },
}

impl Error {
    /// What to do next.
    #[must_use]
    pub fn help(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "give the folder of a Cargo project, or its Cargo.toml",
            Self::NotAManifest { .. } => "give the project's folder or its Cargo.toml",
            Self::NoManifest { .. } => {
                "`split` reads Cargo projects: run it in the project's folder or give the folder, as in `split analyze path/to/project`; \
                 hidden folders and those that a .gitignore names are skipped"
            }
            Self::NoPackage { .. } => {
                "repair the manifests named above; `cargo metadata --no-deps` tells more about each"
            }
            Self::Read { .. } => "check that the path exists and that you may read it",
            Self::TooLarge { .. } => "this is hardly a file that a person wrote; give another one",
            Self::NotUtf8 { .. } => "save it as UTF-8",
            Self::NoMap { .. } => "`split init` writes one to start from; `--map FILE` names one that lies elsewhere",
            Self::NoRule { .. } => "`split explain` lists all rules",
            Self::NoSuchPart { .. } => {
                "services are named as in the map, code by its Rust path with the crate's name first"
            }
            Self::Graph { .. } => "schemas/graph.schema.json describes the format; mend the place that is named",
            Self::Contradiction { .. } => {
                "take one of the demands back: `--pin`, `--together`, `--apart`, or `propose` of the map"
            }
            Self::NotFormatted { .. } => "the file is as it was; please report this with the file",
            Self::NotRevised { .. } => {
                "the file is as it was; write out lists that are aliases or come from merge keys, and services that stand in one line"
            }
            Self::Changed { .. } => "run it again",
            Self::Exists { .. } => "edit it, or name another file with `--output`",
            Self::Baseline { .. } => "mend the line, or take it out and run `split check` again",
            Self::Map { .. } => "mend the lines shown above",
            Self::Write { .. } => "check that the folder exists, has room, and that you may write to it",
            Self::Output { .. } => "write to a file with `--output FILE`",
            Self::DatabaseUrl { .. } => {
                "give a PostgreSQL database as a URL (`postgres://user@host:5432/name?sslmode=require`), as a service of ~/.pg_service.conf \
                 (`service=name`), or name a variable that holds one (`env:DATABASE_URL`); the password may stand in that variable, in the \
                 service file, in PGPASSWORD or in ~/.pgpass"
            }
            Self::Unreachable { .. } => {
                "check host, port and `sslmode`, and that the server runs: `psql` with the same URL must get through"
            }
            Self::Refused { .. } => {
                "check user, password (in PGPASSWORD, in a service file or in ~/.pgpass) and the database's name"
            }
            Self::Catalog { .. } => {
                "only PostgreSQL 12 and newer is read, within 60 seconds a query; try again when nobody changes the schema"
            }
            Self::Stage { .. } => {
                "give it a name with `pre_data` or with `post_data` in it, as `split generate --target database` does"
            }
            Self::Transfer { help, .. } | Self::NotMovable { help, .. } => help,
            Self::NoPrograms { .. } => "name the folder that has them, as in `/usr/lib/postgresql/16/bin`",
            Self::NoAccount => {
                "run it as a plain user, or make an account `postgres` (with setpriv or runuser to change to it)"
            }
            Self::Dump { reason, .. }
            | Self::Migrations { reason }
            | Self::ScratchDatabase { reason, .. }
            | Self::NoServer { reason }
                if is_full(reason) =>
            {
                "make room and run it again; TMPDIR names another folder for a server that is started for the run"
            }
            Self::Dump { .. } => {
                "`pg_dump` has to be as new as the server (`--postgres DIR` names another), and the role needs to see all schemas and lock \
                 all tables for reading: `pg_dump -s` must get through"
            }
            Self::ScratchDatabase { .. } => {
                "the role of `--scratch-url` has to be allowed to make databases (`ALTER ROLE … CREATEDB`); without `--scratch-url` a server \
                 is started for the run"
            }
            Self::Migrations { .. } => "mend the migration, or name a database that has the schema: `--database-url`",
            Self::NoServer { .. } => {
                "`initdb` and `pg_ctl` of the same installation must get through by hand; TMPDIR names another folder for temporary files"
            }
            Self::NotStarted { .. } => {
                "everything that had been started has been ended again; mend it, and run `split up` once more"
            }
            Self::Port { .. } => "end what listens there, or let `--any-ports` choose free ones",
            Self::Runs { .. } => "`split ps` says what runs, `split down` ends it",
            Self::StillRuns { .. } => "end it by hand; what it has started ends with it",
            Self::NothingToRun { .. } => {
                "run `split generate --target services` first, or name the folder by `--output`"
            }
            Self::Git { .. } => {
                "`--changed` compares with a commit of the repository that holds the code, as in `--changed origin/main`; leave it out to \
                 judge everything"
            }
            Self::History { .. } => {
                "`--history` reads the git repository that holds the code, as in `--history` or `--history=2024-01-31`; leave it out to \
                 propose without"
            }
            Self::Observed { .. } => "docs/metrics.md says what is read, and how to export it",
            Self::Template { .. } => {
                "mend the line; `split templates show NAME` prints the template that comes with the program, `split templates diff` how yours \
                 differ"
            }
            Self::Lock { .. } => {
                "take the file as it was committed last (or either side, where it is a merge that went wrong), and generate again"
            }
            Self::Foreign { .. } => "move them away, or generate into another folder with `--output DIR`",
            Self::Busy { .. } => "wait until it is done, and run it again",
            Self::NoTemplate { .. } => "`split templates list` has the names",
            Self::Unfit { .. } => {
                "mend the templates of your own (`split templates diff` shows what they change); without any, please report this with the map"
            }
            Self::GeneratedPath { .. } => "nothing was written; please report this with the map",
            Self::Threads { .. } => {
                "allow more memory or processes (`ulimit -v`, `ulimit -u`), or set RAYON_NUM_THREADS=1"
            }
        }
    }

    /// Whether the reader of our output went away, which is its right (`split analyze | head`).
    #[must_use]
    pub fn is_broken_pipe(&self) -> bool {
        matches!(self, Self::Output { source } if source.kind() == io::ErrorKind::BrokenPipe)
    }
}

/// As the operating system words it for PostgreSQL.
fn is_full(reason: &str) -> bool {
    reason.contains("No space left on device") || reason.contains("Disk quota exceeded")
}

fn mistakes(many: usize) -> String {
    if many == 1 { "a mistake".to_owned() } else { format!("{many} mistakes") }
}

fn listed(problems: &[String]) -> String {
    problems.iter().flat_map(|problem| ["\n  ", problem]).collect()
}
