//! Where PostgreSQL's programs are, and the account that may run its server.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

use crate::error::Error;

/// Names the folder of the programs, before everything else that could.
pub const VARIABLE: &str = "SPLIT_POSTGRES";

/// Where distributions put them, one folder a version.
const HOMES: &[&str] = &["/usr/lib/postgresql", "/usr/local/pgsql", "/opt/homebrew/opt", "/usr/local/opt", "/usr"];

/// What a server needs.
const SERVER: &[&str] = &["initdb", "pg_ctl", "postgres"];

/// A folder with PostgreSQL's programs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programs {
    folder: PathBuf,
}

impl Programs {
    /// The programs of a server: in the folder that is named, else that of `SPLIT_POSTGRES`, else on the PATH, else the newest
    /// that the system has. Nothing where there are none.
    ///
    /// # Errors
    /// When a folder is named, by the argument or by the variable, and has not all of them.
    pub fn find(named: Option<&Path>) -> Result<Option<Self>, Error> {
        let named = named.map(Path::to_owned).or_else(|| env::var_os(VARIABLE).map(PathBuf::from));
        if let Some(folder) = named {
            return match [folder.clone(), folder.join("bin")].into_iter().find(|folder| complete(folder)) {
                Some(folder) => Ok(Some(Self { folder })),
                None => Err(Error::NoPrograms { folder }),
            };
        }
        let path = env::var_os("PATH").unwrap_or_default();
        let found = env::split_paths(&path).find(|folder| complete(folder)).or_else(newest);
        Ok(found.map(|folder| Self { folder }))
    }

    /// Programs on the PATH, for who needs no server of its own.
    #[must_use]
    pub fn clients() -> Self {
        Self { folder: PathBuf::new() }
    }

    /// The program's path; where the folder lacks it (a distribution may keep clients apart), its name for the PATH.
    #[must_use]
    pub fn path(&self, program: &str) -> PathBuf {
        let path = self.folder.join(program);
        if !self.folder.as_os_str().is_empty() && path.exists() { path } else { PathBuf::from(program) }
    }

    /// A client program, which asks nobody for a password.
    #[must_use]
    pub fn client(&self, program: &str) -> Command {
        let mut command = Command::new(self.path(program));
        command.stdin(Stdio::null()).env("PGCONNECT_TIMEOUT", "15");
        command
    }

    /// The major version.
    #[must_use]
    pub fn version(&self) -> Option<u32> {
        let output = Command::new(self.path("postgres")).arg("--version").stdin(Stdio::null()).output().ok()?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let number = text.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
        number.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
    }
}

fn complete(folder: &Path) -> bool {
    !folder.as_os_str().is_empty() && SERVER.iter().all(|program| folder.join(program).is_file())
}

fn newest() -> Option<PathBuf> {
    let version = |path: &Path| {
        let name = path.file_name()?.to_string_lossy().into_owned();
        let digits: String = name.trim_start_matches(|c: char| !c.is_ascii_digit()).to_owned();
        digits.split('.').next()?.parse::<u32>().ok()
    };
    let mut found: Vec<(u32, PathBuf)> = Vec::new();
    for home in HOMES {
        let Ok(entries) = fs::read_dir(home) else { continue };
        for path in entries.flatten().map(|entry| entry.path()) {
            let bin = path.join("bin");
            if complete(&bin) {
                found.push((version(&path).unwrap_or_default(), bin));
            }
        }
    }
    found.sort();
    found.pop().map(|(_, bin)| bin)
}

/// Another account than root's: PostgreSQL's server refuses to run as root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub name: &'static str,
    pub user: u32,
    pub group: u32,
    by_setpriv: bool,
}

impl Account {
    /// The account to borrow; nothing for who is not root.
    ///
    /// # Errors
    /// When we are root, and there is no account (or no program) to change to.
    pub fn to_borrow() -> Result<Option<Self>, Error> {
        if id(&["-u"]) != Some(0) {
            return Ok(None);
        }
        let accounts = ["postgres", "nobody"];
        let known = accounts.into_iter().find_map(|name| Some((name, id(&["-u", name])?, id(&["-g", name])?)));
        let runs = |tool: &str| {
            let mut command = Command::new(tool);
            command.arg("--version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            command.status().is_ok_and(|status| status.success())
        };
        let by_setpriv = runs("setpriv");
        match known {
            Some((name, user, group)) if by_setpriv || runs("runuser") => {
                Ok(Some(Self { name, user, group, by_setpriv }))
            }
            _ => Err(Error::NoAccount),
        }
    }

    /// A program as this account.
    #[must_use]
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command;
        if self.by_setpriv {
            command = Command::new("setpriv");
            command.args([format!("--reuid={}", self.user), format!("--regid={}", self.group)]).arg("--clear-groups");
        } else {
            command = Command::new("runuser");
            command.args(["-u", self.name, "--"]);
        }
        command.arg(program);
        command
    }
}

fn id(arguments: &[&str]) -> Option<u32> {
    let output = Command::new("id").args(arguments).stdin(Stdio::null()).output().ok()?;
    String::from_utf8_lossy(&output.stdout).trim().parse().ok().filter(|_| output.status.success())
}
