//! Signatures of zip that type inference needs; bodies are empty on purpose.

pub use self::read::ZipArchive;
pub use self::write::ZipWriter;
pub enum CompressionMethod {
    Stored,
    Deflated,
    Bzip2,
    Zstd,
}
impl Clone for CompressionMethod {}
pub struct DateTime;
impl DateTime {
    pub fn year(&self) -> u16 {}
    pub fn month(&self) -> u8 {}
    pub fn day(&self) -> u8 {}
    pub fn hour(&self) -> u8 {}
    pub fn minute(&self) -> u8 {}
    pub fn second(&self) -> u8 {}
}
impl Clone for DateTime {}
impl Default for DateTime {}
pub mod result {
    pub type ZipResult<T> = Result<T, ZipError>;
    pub enum ZipError {
        Io(std::io::Error),
        InvalidArchive(std::borrow::Cow<'static, str>),
        UnsupportedArchive(&'static str),
        FileNotFound,
        InvalidPassword,
    }
    impl std::error::Error for ZipError {}
    impl std::fmt::Display for ZipError {}
    impl std::fmt::Debug for ZipError {}
    impl From<std::io::Error> for ZipError {}
    impl From<ZipError> for std::io::Error {}
}
pub mod read {
    use crate::result::ZipResult;
    use std::path::PathBuf;
    pub struct ZipArchive<R>(R);
    impl<R> ZipArchive<R> {
        pub fn new(reader: R) -> ZipResult<ZipArchive<R>> {}
        pub fn extract<P>(&mut self, directory: P) -> ZipResult<()> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn comment(&self) -> &[u8] {}
        pub fn file_names(&self) -> std::iter::__Iter<&str> {}
        pub fn by_name(&mut self, name: &str) -> ZipResult<ZipFile<'_>> {}
        pub fn by_name_decrypt(&mut self, name: &str, password: &[u8]) -> ZipResult<ZipFile<'_>> {}
        pub fn by_index(&mut self, file_number: usize) -> ZipResult<ZipFile<'_>> {}
        pub fn by_index_raw(&mut self, file_number: usize) -> ZipResult<ZipFile<'_>> {}
        pub fn by_index_decrypt(&mut self, file_number: usize, password: &[u8]) -> ZipResult<ZipFile<'_>> {}
        pub fn index_for_name(&self, name: &str) -> Option<usize> {}
        pub fn name_for_index(&self, index: usize) -> Option<&str> {}
        pub fn into_inner(self) -> R {}
    }
    impl<R: Clone> Clone for ZipArchive<R> {}
    pub struct ZipFile<'a>(&'a str);
    impl<'a> ZipFile<'a> {
        pub fn name(&self) -> &str {}
        pub fn name_raw(&self) -> &[u8] {}
        pub fn mangled_name(&self) -> PathBuf {}
        pub fn enclosed_name(&self) -> Option<PathBuf> {}
        pub fn comment(&self) -> &str {}
        pub fn compression(&self) -> crate::CompressionMethod {}
        pub fn compressed_size(&self) -> u64 {}
        pub fn size(&self) -> u64 {}
        pub fn last_modified(&self) -> Option<crate::DateTime> {}
        pub fn is_dir(&self) -> bool {}
        pub fn is_file(&self) -> bool {}
        pub fn is_symlink(&self) -> bool {}
        pub fn unix_mode(&self) -> Option<u32> {}
        pub fn crc32(&self) -> u32 {}
        pub fn data_start(&self) -> u64 {}
        pub fn header_start(&self) -> u64 {}
    }
    impl<'a> std::io::Read for ZipFile<'a> {}
}
pub mod write {
    use crate::result::ZipResult;
    pub struct FileOptions<'k, T>(&'k T);
    pub type SimpleFileOptions = FileOptions<'static, ()>;
    impl<'k, T> FileOptions<'k, T> {
        pub fn compression_method(self, method: crate::CompressionMethod) -> FileOptions<'k, T> {}
        pub fn compression_level(self, level: Option<i64>) -> FileOptions<'k, T> {}
        pub fn last_modified_time(self, mod_time: crate::DateTime) -> FileOptions<'k, T> {}
        pub fn unix_permissions(self, mode: u32) -> FileOptions<'k, T> {}
        pub fn large_file(self, large: bool) -> FileOptions<'k, T> {}
    }
    impl<'k, T> Clone for FileOptions<'k, T> {}
    impl<'k, T> Default for FileOptions<'k, T> {}
    pub struct ZipWriter<W>(W);
    impl<W> ZipWriter<W> {
        pub fn new(inner: W) -> ZipWriter<W> {}
        pub fn new_append(readwriter: W) -> ZipResult<ZipWriter<W>> {}
        pub fn set_comment<S>(&mut self, comment: S) {}
        pub fn start_file<S, T>(&mut self, name: S, options: FileOptions<'_, T>) -> ZipResult<()> {}
        pub fn start_file_from_path<P, T>(&mut self, path: P, options: FileOptions<'_, T>) -> ZipResult<()> {}
        pub fn add_directory<S, T>(&mut self, name: S, options: FileOptions<'_, T>) -> ZipResult<()> {}
        pub fn add_symlink<N, S, T>(&mut self, name: N, target: S, options: FileOptions<'_, T>) -> ZipResult<()> {}
        pub fn finish(self) -> ZipResult<W> {}
    }
    impl<W: std::io::Write> std::io::Write for ZipWriter<W> {}
}
