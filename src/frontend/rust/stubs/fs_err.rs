//! Signatures of fs_err that type inference needs; bodies are empty on purpose.

pub use std::fs::{DirBuilder, FileTimes, FileType, Metadata, Permissions};
use std::io::Result;
use std::path::{Path, PathBuf};
pub fn read<P>(path: P) -> Result<Vec<u8>> {}
pub fn read_to_string<P>(path: P) -> Result<String> {}
pub fn write<P, C>(path: P, contents: C) -> Result<()> {}
pub fn copy<P, Q>(from: P, to: Q) -> Result<u64> {}
pub fn create_dir<P>(path: P) -> Result<()> {}
pub fn create_dir_all<P>(path: P) -> Result<()> {}
pub fn remove_dir<P>(path: P) -> Result<()> {}
pub fn remove_dir_all<P>(path: P) -> Result<()> {}
pub fn remove_file<P>(path: P) -> Result<()> {}
pub fn metadata<P>(path: P) -> Result<Metadata> {}
pub fn symlink_metadata<P>(path: P) -> Result<Metadata> {}
pub fn exists<P>(path: P) -> Result<bool> {}
pub fn canonicalize<P>(path: P) -> Result<PathBuf> {}
pub fn hard_link<P, Q>(src: P, dst: Q) -> Result<()> {}
pub fn read_link<P>(path: P) -> Result<PathBuf> {}
pub fn rename<P, Q>(from: P, to: Q) -> Result<()> {}
pub fn set_permissions<P>(path: P, perm: Permissions) -> Result<()> {}
pub fn read_dir<P>(path: P) -> Result<ReadDir> {}
pub struct ReadDir;
impl Iterator for ReadDir {
    type Item = Result<DirEntry>;
}
pub struct DirEntry;
impl DirEntry {
    pub fn path(&self) -> PathBuf {}
    pub fn metadata(&self) -> Result<Metadata> {}
    pub fn file_type(&self) -> Result<FileType> {}
    pub fn file_name(&self) -> std::ffi::OsString {}
}
pub struct File;
impl File {
    pub fn open<P>(path: P) -> Result<File> {}
    pub fn create<P>(path: P) -> Result<File> {}
    pub fn create_new<P>(path: P) -> Result<File> {}
    pub fn options() -> OpenOptions {}
    pub fn from_parts<P>(file: std::fs::File, path: P) -> File {}
    pub fn into_parts(self) -> (std::fs::File, PathBuf) {}
    pub fn into_file(self) -> std::fs::File {}
    pub fn file(&self) -> &std::fs::File {}
    pub fn file_mut(&mut self) -> &mut std::fs::File {}
    pub fn path(&self) -> &Path {}
    pub fn sync_all(&self) -> Result<()> {}
    pub fn sync_data(&self) -> Result<()> {}
    pub fn set_len(&self, size: u64) -> Result<()> {}
    pub fn metadata(&self) -> Result<Metadata> {}
    pub fn try_clone(&self) -> Result<File> {}
    pub fn set_permissions(&self, perm: Permissions) -> Result<()> {}
}
impl std::io::Read for File {}
impl std::io::Write for File {}
impl std::io::Seek for File {}
impl From<File> for std::fs::File {}
pub struct OpenOptions;
impl OpenOptions {
    pub fn new() -> OpenOptions {}
    pub fn read(&mut self, read: bool) -> &mut OpenOptions {}
    pub fn write(&mut self, write: bool) -> &mut OpenOptions {}
    pub fn append(&mut self, append: bool) -> &mut OpenOptions {}
    pub fn truncate(&mut self, truncate: bool) -> &mut OpenOptions {}
    pub fn create(&mut self, create: bool) -> &mut OpenOptions {}
    pub fn create_new(&mut self, create_new: bool) -> &mut OpenOptions {}
    pub fn open<P>(&self, path: P) -> Result<File> {}
}
pub trait PathExt {
    fn fs_err_try_exists(&self) -> Result<bool>;
    fn fs_err_metadata(&self) -> Result<Metadata>;
    fn fs_err_canonicalize(&self) -> Result<PathBuf>;
    fn fs_err_read_dir(&self) -> Result<ReadDir>;
}
impl PathExt for Path {}
pub mod os {
    pub mod unix {
        pub mod fs {
            pub fn symlink<P, Q>(src: P, dst: Q) -> std::io::Result<()> {}
        }
    }
}
pub mod tokio {
    use std::io::Result;
    use std::path::PathBuf;
    pub async fn read<P>(path: P) -> Result<Vec<u8>> {}
    pub async fn read_to_string<P>(path: P) -> Result<String> {}
    pub async fn write<P, C>(path: P, contents: C) -> Result<()> {}
    pub async fn copy<P, Q>(from: P, to: Q) -> Result<u64> {}
    pub async fn create_dir<P>(path: P) -> Result<()> {}
    pub async fn create_dir_all<P>(path: P) -> Result<()> {}
    pub async fn remove_file<P>(path: P) -> Result<()> {}
    pub async fn remove_dir_all<P>(path: P) -> Result<()> {}
    pub async fn rename<P, Q>(from: P, to: Q) -> Result<()> {}
    pub async fn metadata<P>(path: P) -> Result<std::fs::Metadata> {}
    pub async fn canonicalize<P>(path: P) -> Result<PathBuf> {}
}
