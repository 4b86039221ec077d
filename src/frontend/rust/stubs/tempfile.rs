//! Signatures of tempfile that type inference needs; bodies are empty on purpose.

use std::fs::File;
use std::io::Result;
use std::path::{Path, PathBuf};
pub fn tempfile() -> Result<File> {}
pub fn tempfile_in<P>(dir: P) -> Result<File> {}
pub fn tempdir() -> Result<TempDir> {}
pub fn tempdir_in<P>(dir: P) -> Result<TempDir> {}
pub struct TempDir;
impl TempDir {
    pub fn new() -> Result<TempDir> {}
    pub fn new_in<P>(dir: P) -> Result<TempDir> {}
    pub fn with_prefix<S>(prefix: S) -> Result<TempDir> {}
    pub fn with_suffix<S>(suffix: S) -> Result<TempDir> {}
    pub fn with_prefix_in<S, P>(prefix: S, dir: P) -> Result<TempDir> {}
    pub fn path(&self) -> &Path {}
    pub fn keep(self) -> PathBuf {}
    pub fn into_path(self) -> PathBuf {}
    pub fn disable_cleanup(&mut self, disable_cleanup: bool) {}
    pub fn close(self) -> Result<()> {}
}
impl AsRef<Path> for TempDir {}
impl std::fmt::Debug for TempDir {}
pub struct TempPath;
impl TempPath {
    pub fn close(self) -> Result<()> {}
    pub fn persist<P>(self, new_path: P) -> std::result::Result<(), PathPersistError> {}
    pub fn persist_noclobber<P>(self, new_path: P) -> std::result::Result<(), PathPersistError> {}
    pub fn keep(self) -> std::result::Result<PathBuf, PathPersistError> {}
    pub fn from_path<P>(path: P) -> TempPath {}
}
impl std::ops::Deref for TempPath {
    type Target = Path;
}
impl AsRef<Path> for TempPath {}
pub struct NamedTempFile<F = File>(F);
impl NamedTempFile<File> {
    pub fn new() -> Result<NamedTempFile<File>> {}
    pub fn new_in<P>(dir: P) -> Result<NamedTempFile<File>> {}
    pub fn with_suffix<S>(suffix: S) -> Result<NamedTempFile<File>> {}
    pub fn with_prefix<S>(prefix: S) -> Result<NamedTempFile<File>> {}
    pub fn reopen(&self) -> Result<File> {}
}
impl<F> NamedTempFile<F> {
    pub fn path(&self) -> &Path {}
    pub fn close(self) -> Result<()> {}
    pub fn persist<P>(self, new_path: P) -> std::result::Result<F, PersistError<F>> {}
    pub fn persist_noclobber<P>(self, new_path: P) -> std::result::Result<F, PersistError<F>> {}
    pub fn keep(self) -> std::result::Result<(F, PathBuf), PersistError<F>> {}
    pub fn as_file(&self) -> &F {}
    pub fn as_file_mut(&mut self) -> &mut F {}
    pub fn into_file(self) -> F {}
    pub fn into_temp_path(self) -> TempPath {}
    pub fn into_parts(self) -> (F, TempPath) {}
    pub fn from_parts(file: F, path: TempPath) -> NamedTempFile<F> {}
}
impl<F> AsRef<Path> for NamedTempFile<F> {}
impl<F: std::io::Read> std::io::Read for NamedTempFile<F> {}
impl<F: std::io::Write> std::io::Write for NamedTempFile<F> {}
impl<F: std::io::Seek> std::io::Seek for NamedTempFile<F> {}
pub struct PersistError<F = File> {
    pub error: std::io::Error,
    pub file: NamedTempFile<F>,
}
impl<F> std::error::Error for PersistError<F> {}
pub struct PathPersistError {
    pub error: std::io::Error,
    pub path: TempPath,
}
impl std::error::Error for PathPersistError {}
pub struct SpooledTempFile;
impl SpooledTempFile {
    pub fn new(max_size: usize) -> SpooledTempFile {}
    pub fn is_rolled(&self) -> bool {}
    pub fn roll(&mut self) -> Result<()> {}
    pub fn set_len(&mut self, size: u64) -> Result<()> {}
}
impl std::io::Read for SpooledTempFile {}
impl std::io::Write for SpooledTempFile {}
impl std::io::Seek for SpooledTempFile {}
pub fn spooled_tempfile(max_size: usize) -> SpooledTempFile {}
pub struct Builder;
impl Builder {
    pub fn new() -> Builder {}
    pub fn prefix<S: ?Sized>(&mut self, prefix: &S) -> &mut Builder {}
    pub fn suffix<S: ?Sized>(&mut self, suffix: &S) -> &mut Builder {}
    pub fn rand_bytes(&mut self, rand: usize) -> &mut Builder {}
    pub fn append(&mut self, append: bool) -> &mut Builder {}
    pub fn permissions(&mut self, permissions: std::fs::Permissions) -> &mut Builder {}
    pub fn disable_cleanup(&mut self, disable_cleanup: bool) -> &mut Builder {}
    pub fn keep(&mut self, keep: bool) -> &mut Builder {}
    pub fn tempfile(&self) -> Result<NamedTempFile> {}
    pub fn tempfile_in<P>(&self, dir: P) -> Result<NamedTempFile> {}
    pub fn tempdir(&self) -> Result<TempDir> {}
    pub fn tempdir_in<P>(&self, dir: P) -> Result<TempDir> {}
    pub fn make<F: FnMut(&Path) -> Result<R>, R>(&self, f: F) -> Result<NamedTempFile<R>> {}
}
