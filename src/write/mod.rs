//! The only disk writer: a file is there whole, or as it was before.

pub mod scratch;
pub mod tree;

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process;

use crate::error::Error;

/// Writes a file by way of a temporary one in the same folder, so that nobody ever sees half of it.
///
/// A link is followed, the permissions of a file that is replaced are kept, and what is no plain file (`/dev/stdout`,
/// a named pipe) is written to directly.
///
/// # Errors
/// [`Error::Write`] with the file's name; what was there is untouched then.
pub fn atomically(path: &Path, content: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Error> {
    write(path, content).map_err(|source| Error::Write { path: path.to_owned(), source })
}

/// Makes a folder, where it is not there yet.
///
/// # Errors
/// [`Error::Write`] with the folder's name.
pub fn folder(path: &Path) -> Result<(), Error> {
    fs::create_dir_all(path).map_err(|source| Error::Write { path: path.to_owned(), source })
}

/// Removes a file; one that is not there is removed already.
///
/// # Errors
/// [`Error::Write`] with the file's name.
pub fn remove(path: &Path) -> Result<(), Error> {
    match fs::remove_file(path) {
        Err(source) if source.kind() != io::ErrorKind::NotFound => Err(Error::Write { path: path.to_owned(), source }),
        _ => Ok(()),
    }
}

/// Writes an entry of a cache, so that whoever reads it meanwhile sees the old one or the new one. It need not outlive a
/// loss of power: entries carry their own checksum.
///
/// # Errors
/// [`Error::Write`] with the file's name; what was there is untouched then.
pub fn entry(folder: &Path, name: &str, bytes: &[u8]) -> Result<(), Error> {
    let path = folder.join(name);
    let write = || {
        fs::create_dir_all(folder)?;
        let temporary = Temporary::beside(&path)?;
        (&temporary.file).write_all(bytes)?;
        temporary.rename(&path)
    };
    write().map_err(|source| Error::Write { path: path.clone(), source })
}

fn write(path: &Path, content: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let before = fs::metadata(&target).ok();
    if before.as_ref().is_some_and(|before| !before.is_file()) {
        let mut file = BufWriter::new(OpenOptions::new().write(true).open(&target)?);
        content(&mut file)?;
        return file.flush();
    }
    let temporary = Temporary::beside(&target)?;
    let mut writer = BufWriter::with_capacity(1 << 16, &temporary.file);
    content(&mut writer)?;
    writer.flush()?;
    drop(writer);
    if let Some(before) = before {
        temporary.file.set_permissions(before.permissions())?;
    }
    temporary.file.sync_data()?;
    temporary.rename(&target)
}

/// Removed when it is not renamed.
struct Temporary {
    path: PathBuf,
    file: File,
    renamed: bool,
}

impl Temporary {
    fn beside(target: &Path) -> io::Result<Self> {
        let name = target.file_name().ok_or_else(|| io::Error::from(io::ErrorKind::IsADirectory))?;
        // One that was killed may have left a file under the number that is ours today.
        for attempt in 0.. {
            let path = target.with_file_name(format!(".{}.{}.{attempt}.tmp", name.to_string_lossy(), process::id()));
            match OpenOptions::new().write(true).create_new(true).open(&path) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && attempt < 100 => {}
                result => return Ok(Self { path, file: result?, renamed: false }),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    fn rename(mut self, target: &Path) -> io::Result<()> {
        fs::rename(&self.path, target)?;
        self.renamed = true;
        Ok(())
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if !self.renamed {
            // Nothing more can be done about a file that can't be removed; the error that led here is told.
            let _ = fs::remove_file(&self.path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_write_leaves_what_was_there_and_nothing_beside_it() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("out.json");
        fs::write(&path, "before").expect("writable");
        let result = atomically(&path, |out| {
            out.write_all(b"half")?;
            Err(io::Error::other("no more"))
        });
        assert!(result.is_err());
        assert_eq!(fs::read_to_string(&path).expect("readable"), "before");
        assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 1);
    }

    #[test]
    fn a_file_is_replaced_and_a_link_to_it_stays_one() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("out.json");
        atomically(&path, |out| out.write_all(b"one")).expect("written");
        assert_eq!(fs::read_to_string(&path).expect("readable"), "one");
        #[cfg(unix)]
        {
            let link = folder.path().join("link.json");
            std::os::unix::fs::symlink(&path, &link).expect("a link");
            atomically(&link, |out| out.write_all(b"two")).expect("written");
            assert!(link.symlink_metadata().expect("there").is_symlink());
            assert_eq!(fs::read_to_string(&path).expect("readable"), "two");
        }
    }

    #[test]
    fn a_folder_is_not_written_over() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        assert!(atomically(folder.path(), |out| out.write_all(b"one")).is_err());
    }
}
