//! A temporary folder that nobody else can look into, and that is gone with the value.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};

use crate::error::Error;

/// A folder below the system's temporary one.
#[derive(Debug)]
pub struct Scratch {
    path: PathBuf,
}

impl Scratch {
    /// Makes one; its name is short, for paths of sockets may not be long.
    ///
    /// # Errors
    /// When the system's temporary folder can't be written to.
    pub fn new() -> Result<Self, Error> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let below = std::env::temp_dir();
        // One that was killed may have left a folder under the number that is ours today.
        loop {
            let number = NEXT.fetch_add(1, Ordering::Relaxed);
            let path = below.join(format!("split-{}-{number}", process::id()));
            match fs::create_dir(&path).and_then(|()| private(&path)) {
                Ok(()) => return Ok(Self { path }),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && number < 1000 => {}
                Err(source) => return Err(Error::Write { path, source }),
            }
        }
    }

    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// A file to hold a lock on; the same one for all who open it.
///
/// # Errors
/// [`Error::Write`] with the file's name.
pub fn lock_file(path: &Path) -> Result<fs::File, Error> {
    let opened = fs::OpenOptions::new().write(true).create(true).truncate(false).open(path);
    opened.map_err(|source| Error::Write { path: path.to_owned(), source })
}

/// Takes such a folder away.
///
/// # Errors
/// What the system says.
pub fn discard(path: &Path) -> io::Result<()> {
    fs::remove_dir_all(path)
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // Whoever worked in it may have removed it already.
        let _ = fs::remove_dir_all(&self.path);
    }
}

/// Makes a folder, where it is not there yet, that its owner alone may look into; gives it to an account where one is named.
///
/// # Errors
/// [`Error::Write`] with the folder's name.
pub fn private_folder(path: &Path, account: Option<(u32, u32)>) -> Result<(), Error> {
    let made = fs::create_dir_all(path).and_then(|()| private(path)).and_then(|()| give(path, account));
    made.map_err(|source| Error::Write { path: path.to_owned(), source })
}

#[cfg(unix)]
fn private(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn private(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn give(path: &Path, account: Option<(u32, u32)>) -> io::Result<()> {
    match account {
        Some((user, group)) => std::os::unix::fs::chown(path, Some(user), Some(group)),
        None => Ok(()),
    }
}

#[cfg(not(unix))]
fn give(_: &Path, _: Option<(u32, u32)>) -> io::Result<()> {
    Ok(())
}
