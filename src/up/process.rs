//! A program that ends with us, whatever becomes of us.
//!
//! A small shell, the keeper, starts it in a process group of its own and reads from a pipe that only this process holds open.
//! When the pipe closes (because the value is dropped, or because this process ended, even by kill -9), the keeper asks the
//! program to end, and after a while ends all of its group.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;

use crate::error::Error;

/// Arguments: how to ask (a signal), then the program and its arguments.
const KEEPER: &str = r#"
signal=$1; shift
exec 3<&0
"$@" < /dev/null 3<&- &
child=$!
(
  read -r _ <&3
  kill -s "$signal" "$child" 2> /dev/null
  tries=0
  while kill -0 "$child" 2> /dev/null && [ "$tries" -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
  kill -s KILL -- "-$$"
) > /dev/null 2>&1 &
watcher=$!
exec 3<&-
wait "$child"
code=$?
kill -s KILL "$watcher" 2> /dev/null
exit "$code"
"#;

/// A line may be cut where it has no end.
const LONGEST_LINE: u64 = 1 << 16;

#[derive(Debug)]
pub(super) struct Process {
    keeper: Child,
}

impl Process {
    /// Starts a program; each line that it says goes to `hear`, from another thread.
    pub fn start(
        program: &Path,
        arguments: &[&OsStr],
        environment: &[(String, String)],
        folder: &Path,
        signal: &str,
        hear: impl Fn(String) + Clone + Send + 'static,
    ) -> Result<Self, Error> {
        let failed = |reason: String| Error::NotStarted { program: program.to_owned(), reason };
        let mut command = Command::new("sh");
        command
            .args(["-c", KEEPER, "keeper", signal])
            .arg(program)
            .args(arguments)
            .envs(environment.iter().map(|(name, value)| (name, value)))
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut keeper = command.spawn().map_err(|error| failed(format!("`sh` could not be run: {error}")))?;
        if let Some(out) = keeper.stdout.take() {
            listen(out, hear.clone());
        }
        if let Some(err) = keeper.stderr.take() {
            listen(err, hear);
        }
        Ok(Self { keeper })
    }

    /// Also the number of its process group.
    pub fn id(&self) -> u32 {
        self.keeper.id()
    }

    /// How it ended; nothing while it runs.
    pub fn ended(&mut self) -> Option<ExitStatus> {
        self.keeper.try_wait().ok().flatten()
    }

    /// Waits for its end.
    pub fn wait(&mut self) -> Option<ExitStatus> {
        // Its input stays open: `wait` of the library would close it.
        loop {
            match self.keeper.try_wait() {
                Ok(Some(status)) => return Some(status),
                Ok(None) => thread::sleep(std::time::Duration::from_millis(20)),
                Err(_) => return None,
            }
        }
    }

    /// Asks it to end, and does not wait.
    pub fn ask_to_end(&mut self) {
        drop(self.keeper.stdin.take());
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.ask_to_end();
        let _ = self.keeper.wait();
    }
}

fn listen(out: impl Read + Send + 'static, hear: impl Fn(String) + Send + 'static) {
    thread::spawn(move || {
        let mut reader = BufReader::new(out);
        let mut line = Vec::new();
        loop {
            line.clear();
            match reader.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line) {
                Ok(0) | Err(_) => return,
                Ok(_) => hear(String::from_utf8_lossy(&line).trim_end().to_owned()),
            }
        }
    });
}

/// A program by the variable that names it, or in the PATH and where servers are kept.
#[must_use]
pub fn find(variable: &str, name: &str) -> Option<PathBuf> {
    if let Some(path) = std::env::var_os(variable).filter(|path| !path.is_empty()) {
        return Some(path.into());
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders =
        std::env::split_paths(&path).chain(["/usr/sbin", "/usr/local/sbin", "/usr/local/bin"].map(PathBuf::from));
    folders.map(|folder| folder.join(name)).find(|path| path.is_file())
}
