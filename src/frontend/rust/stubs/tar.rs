//! Signatures of tar that type inference needs; bodies are empty on purpose.

use std::borrow::Cow;
use std::io::Result;
use std::path::Path;
pub struct Archive<R>(R);
impl<R> Archive<R> {
    pub fn new(obj: R) -> Archive<R> {}
    pub fn into_inner(self) -> R {}
    pub fn entries(&mut self) -> Result<Entries<'_, R>> {}
    pub fn unpack<P>(&mut self, dst: P) -> Result<()> {}
    pub fn set_unpack_xattrs(&mut self, unpack_xattrs: bool) {}
    pub fn set_preserve_permissions(&mut self, preserve: bool) {}
    pub fn set_preserve_mtime(&mut self, preserve: bool) {}
    pub fn set_overwrite(&mut self, overwrite: bool) {}
    pub fn set_ignore_zeros(&mut self, ignore_zeros: bool) {}
}
pub struct Entries<'a, R>(&'a R);
impl<'a, R> Iterator for Entries<'a, R> {
    type Item = Result<Entry<'a, R>>;
}
pub struct Entry<'a, R>(&'a R);
impl<'a, R> Entry<'a, R> {
    pub fn path(&self) -> Result<Cow<'_, Path>> {}
    pub fn path_bytes(&self) -> Cow<'_, [u8]> {}
    pub fn link_name(&self) -> Result<Option<Cow<'_, Path>>> {}
    pub fn header(&self) -> &Header {}
    pub fn size(&self) -> u64 {}
    pub fn unpack<P>(&mut self, dst: P) -> Result<Unpacked> {}
    pub fn unpack_in<P>(&mut self, dst: P) -> Result<bool> {}
    pub fn set_preserve_permissions(&mut self, preserve: bool) {}
}
impl<'a, R: std::io::Read> std::io::Read for Entry<'a, R> {}
pub enum Unpacked {
    File(std::fs::File),
    __Nonexhaustive,
}
pub enum EntryType {
    Regular,
    Link,
    Symlink,
    Char,
    Block,
    Directory,
    Fifo,
}
impl EntryType {
    pub fn is_file(&self) -> bool {}
    pub fn is_dir(&self) -> bool {}
    pub fn is_symlink(&self) -> bool {}
    pub fn is_hard_link(&self) -> bool {}
}
impl PartialEq for EntryType {}
pub struct Header;
impl Header {
    pub fn new_gnu() -> Header {}
    pub fn new_ustar() -> Header {}
    pub fn set_path<P>(&mut self, p: P) -> Result<()> {}
    pub fn set_size(&mut self, size: u64) {}
    pub fn set_mode(&mut self, mode: u32) {}
    pub fn set_mtime(&mut self, mtime: u64) {}
    pub fn set_uid(&mut self, uid: u64) {}
    pub fn set_gid(&mut self, gid: u64) {}
    pub fn set_entry_type(&mut self, ty: EntryType) {}
    pub fn set_cksum(&mut self) {}
    pub fn path(&self) -> Result<Cow<'_, Path>> {}
    pub fn size(&self) -> Result<u64> {}
    pub fn entry_size(&self) -> Result<u64> {}
    pub fn mode(&self) -> Result<u32> {}
    pub fn mtime(&self) -> Result<u64> {}
    pub fn entry_type(&self) -> EntryType {}
    pub fn link_name(&self) -> Result<Option<Cow<'_, Path>>> {}
}
impl Clone for Header {}
pub struct Builder<W>(W);
impl<W> Builder<W> {
    pub fn new(obj: W) -> Builder<W> {}
    pub fn mode(&mut self, mode: HeaderMode) {}
    pub fn follow_symlinks(&mut self, follow: bool) {}
    pub fn get_ref(&self) -> &W {}
    pub fn get_mut(&mut self) -> &mut W {}
    pub fn into_inner(self) -> Result<W> {}
    pub fn append<R>(&mut self, header: &Header, data: R) -> Result<()> {}
    pub fn append_data<P, R>(&mut self, header: &mut Header, path: P, data: R) -> Result<()> {}
    pub fn append_path<P>(&mut self, path: P) -> Result<()> {}
    pub fn append_path_with_name<P, N>(&mut self, path: P, name: N) -> Result<()> {}
    pub fn append_file<P>(&mut self, path: P, file: &mut std::fs::File) -> Result<()> {}
    pub fn append_dir<P, Q>(&mut self, path: P, src_path: Q) -> Result<()> {}
    pub fn append_dir_all<P, Q>(&mut self, path: P, src_path: Q) -> Result<()> {}
    pub fn finish(&mut self) -> Result<()> {}
}
pub enum HeaderMode {
    Complete,
    Deterministic,
}
