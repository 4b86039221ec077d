//! Signatures of walkdir that type inference needs; bodies are empty on purpose.

use std::path::{Path, PathBuf};
pub type Result<T> = std::result::Result<T, Error>;
pub struct Error;
impl Error {
    pub fn path(&self) -> Option<&Path> {}
    pub fn loop_ancestor(&self) -> Option<&Path> {}
    pub fn depth(&self) -> usize {}
    pub fn io_error(&self) -> Option<&std::io::Error> {}
    pub fn into_io_error(self) -> Option<std::io::Error> {}
}
impl std::error::Error for Error {}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
impl From<Error> for std::io::Error {}
pub struct WalkDir;
impl WalkDir {
    pub fn new<P>(root: P) -> WalkDir {}
    pub fn min_depth(self, depth: usize) -> WalkDir {}
    pub fn max_depth(self, depth: usize) -> WalkDir {}
    pub fn follow_links(self, yes: bool) -> WalkDir {}
    pub fn follow_root_links(self, yes: bool) -> WalkDir {}
    pub fn max_open(self, n: usize) -> WalkDir {}
    pub fn sort_by<F: FnMut(&DirEntry, &DirEntry) -> std::cmp::Ordering>(self, cmp: F) -> WalkDir {}
    pub fn sort_by_key<K, F: FnMut(&DirEntry) -> K>(self, cmp: F) -> WalkDir {}
    pub fn sort_by_file_name(self) -> WalkDir {}
    pub fn contents_first(self, yes: bool) -> WalkDir {}
    pub fn same_file_system(self, yes: bool) -> WalkDir {}
}
impl IntoIterator for WalkDir {
    type Item = Result<DirEntry>;
    type IntoIter = IntoIter;
}
pub struct IntoIter;
impl IntoIter {
    pub fn skip_current_dir(&mut self) {}
    pub fn filter_entry<P: FnMut(&DirEntry) -> bool>(self, predicate: P) -> FilterEntry<IntoIter, P> {}
}
impl Iterator for IntoIter {
    type Item = Result<DirEntry>;
}
pub struct FilterEntry<I, P>(I, P);
impl<I, P> FilterEntry<I, P> {
    pub fn skip_current_dir(&mut self) {}
    pub fn filter_entry<Q: FnMut(&DirEntry) -> bool>(self, predicate: Q) -> FilterEntry<I, Q> {}
}
impl<I, P> Iterator for FilterEntry<I, P> {
    type Item = Result<DirEntry>;
}
pub struct DirEntry;
impl DirEntry {
    pub fn path(&self) -> &Path {}
    pub fn into_path(self) -> PathBuf {}
    pub fn path_is_symlink(&self) -> bool {}
    pub fn metadata(&self) -> Result<std::fs::Metadata> {}
    pub fn file_type(&self) -> std::fs::FileType {}
    pub fn file_name(&self) -> &std::ffi::OsStr {}
    pub fn depth(&self) -> usize {}
}
impl Clone for DirEntry {}
