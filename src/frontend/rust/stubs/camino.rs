//! Signatures of camino that type inference needs; bodies are empty on purpose.

use std::ffi::{OsStr, OsString};
use std::iter::__Iter;
use std::path::{Path, PathBuf};
pub struct Utf8PathBuf;
impl Utf8PathBuf {
    pub const fn new() -> Utf8PathBuf {}
    pub fn from_path_buf(path: PathBuf) -> Result<Utf8PathBuf, PathBuf> {}
    pub fn from_os_string(os_string: OsString) -> Result<Utf8PathBuf, OsString> {}
    pub fn into_std_path_buf(self) -> PathBuf {}
    pub fn with_capacity(capacity: usize) -> Utf8PathBuf {}
    pub fn as_path(&self) -> &Utf8Path {}
    pub fn push<P>(&mut self, path: P) {}
    pub fn pop(&mut self) -> bool {}
    pub fn set_file_name<S>(&mut self, file_name: S) {}
    pub fn set_extension<S>(&mut self, extension: S) -> bool {}
    pub fn into_string(self) -> String {}
    pub fn into_os_string(self) -> OsString {}
    pub fn into_boxed_path(self) -> Box<Utf8Path> {}
}
impl std::ops::Deref for Utf8PathBuf {
    type Target = Utf8Path;
}
impl Clone for Utf8PathBuf {}
impl Default for Utf8PathBuf {}
impl PartialEq for Utf8PathBuf {}
impl Eq for Utf8PathBuf {}
impl PartialOrd for Utf8PathBuf {}
impl Ord for Utf8PathBuf {}
impl std::hash::Hash for Utf8PathBuf {}
impl std::fmt::Display for Utf8PathBuf {}
impl std::fmt::Debug for Utf8PathBuf {}
impl std::borrow::Borrow<Utf8Path> for Utf8PathBuf {}
impl AsRef<Utf8Path> for Utf8PathBuf {}
impl AsRef<Path> for Utf8PathBuf {}
impl AsRef<str> for Utf8PathBuf {}
impl AsRef<OsStr> for Utf8PathBuf {}
impl<T: ?Sized> From<&T> for Utf8PathBuf {}
impl From<String> for Utf8PathBuf {}
impl From<Box<Utf8Path>> for Utf8PathBuf {}
impl From<Utf8PathBuf> for String {}
impl From<Utf8PathBuf> for PathBuf {}
impl From<Utf8PathBuf> for OsString {}
impl TryFrom<PathBuf> for Utf8PathBuf {
    type Error = FromPathBufError;
}
impl std::str::FromStr for Utf8PathBuf {
    type Err = std::convert::Infallible;
}
impl<P> FromIterator<P> for Utf8PathBuf {}
impl<P> Extend<P> for Utf8PathBuf {}
impl<'a> IntoIterator for &'a Utf8PathBuf {
    type Item = &'a str;
    type IntoIter = __Iter<&'a str>;
}
pub struct Utf8Path;
impl Utf8Path {
    pub fn new<S: ?Sized>(s: &S) -> &Utf8Path {}
    pub fn from_path(path: &Path) -> Option<&Utf8Path> {}
    pub fn as_std_path(&self) -> &Path {}
    pub fn as_str(&self) -> &str {}
    pub fn as_os_str(&self) -> &OsStr {}
    pub fn to_path_buf(&self) -> Utf8PathBuf {}
    pub fn is_absolute(&self) -> bool {}
    pub fn is_relative(&self) -> bool {}
    pub fn has_root(&self) -> bool {}
    pub fn parent(&self) -> Option<&Utf8Path> {}
    pub fn ancestors(&self) -> __Iter<&Utf8Path> {}
    pub fn file_name(&self) -> Option<&str> {}
    pub fn strip_prefix<P>(&self, base: P) -> Result<&Utf8Path, std::path::StripPrefixError> {}
    pub fn starts_with<P>(&self, base: P) -> bool {}
    pub fn ends_with<P>(&self, base: P) -> bool {}
    pub fn file_stem(&self) -> Option<&str> {}
    pub fn extension(&self) -> Option<&str> {}
    pub fn join<P>(&self, path: P) -> Utf8PathBuf {}
    pub fn join_os<P>(&self, path: P) -> PathBuf {}
    pub fn with_file_name<S>(&self, file_name: S) -> Utf8PathBuf {}
    pub fn with_extension<S>(&self, extension: S) -> Utf8PathBuf {}
    pub fn components(&self) -> __Iter<Utf8Component<'_>> {}
    pub fn iter(&self) -> __Iter<&str> {}
    pub fn metadata(&self) -> std::io::Result<std::fs::Metadata> {}
    pub fn symlink_metadata(&self) -> std::io::Result<std::fs::Metadata> {}
    pub fn canonicalize(&self) -> std::io::Result<PathBuf> {}
    pub fn canonicalize_utf8(&self) -> std::io::Result<Utf8PathBuf> {}
    pub fn read_link(&self) -> std::io::Result<PathBuf> {}
    pub fn read_link_utf8(&self) -> std::io::Result<Utf8PathBuf> {}
    pub fn read_dir(&self) -> std::io::Result<std::fs::ReadDir> {}
    pub fn read_dir_utf8(&self) -> std::io::Result<ReadDirUtf8> {}
    pub fn exists(&self) -> bool {}
    pub fn try_exists(&self) -> std::io::Result<bool> {}
    pub fn is_file(&self) -> bool {}
    pub fn is_dir(&self) -> bool {}
    pub fn is_symlink(&self) -> bool {}
    pub fn into_path_buf(self: Box<Utf8Path>) -> Utf8PathBuf {}
}
impl ToOwned for Utf8Path {
    type Owned = Utf8PathBuf;
}
impl std::fmt::Display for Utf8Path {}
impl std::fmt::Debug for Utf8Path {}
impl AsRef<Utf8Path> for Utf8Path {}
impl AsRef<Path> for Utf8Path {}
impl AsRef<str> for Utf8Path {}
impl AsRef<OsStr> for Utf8Path {}
impl AsRef<Utf8Path> for str {}
impl AsRef<Utf8Path> for String {}
impl<'a> TryFrom<&'a Path> for &'a Utf8Path {
    type Error = FromPathError;
}
impl<'a> IntoIterator for &'a Utf8Path {
    type Item = &'a str;
    type IntoIter = __Iter<&'a str>;
}
pub enum Utf8Component<'a> {
    Prefix(&'a str),
    RootDir,
    CurDir,
    ParentDir,
    Normal(&'a str),
}
impl<'a> Utf8Component<'a> {
    pub fn as_str(&self) -> &'a str {}
    pub fn as_os_str(&self) -> &'a OsStr {}
}
pub struct ReadDirUtf8;
impl Iterator for ReadDirUtf8 {
    type Item = std::io::Result<Utf8DirEntry>;
}
pub struct Utf8DirEntry;
impl Utf8DirEntry {
    pub fn path(&self) -> &Utf8Path {}
    pub fn into_path(self) -> Utf8PathBuf {}
    pub fn metadata(&self) -> std::io::Result<std::fs::Metadata> {}
    pub fn file_type(&self) -> std::io::Result<std::fs::FileType> {}
    pub fn file_name(&self) -> &str {}
}
pub struct FromPathBufError;
impl FromPathBufError {
    pub fn as_path(&self) -> &Path {}
    pub fn into_path_buf(self) -> PathBuf {}
    pub fn into_io_error(self) -> std::io::Error {}
}
impl std::error::Error for FromPathBufError {}
pub struct FromPathError;
impl FromPathError {
    pub fn into_io_error(self) -> std::io::Error {}
}
impl std::error::Error for FromPathError {}
pub fn absolute_utf8<P>(path: P) -> std::io::Result<Utf8PathBuf> {}
