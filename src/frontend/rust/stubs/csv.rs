//! Signatures of csv that type inference needs; bodies are empty on purpose.

use std::iter::__Iter;
pub type Result<T> = std::result::Result<T, Error>;
pub struct Error;
impl Error {
    pub fn kind(&self) -> &ErrorKind {}
    pub fn into_kind(self) -> ErrorKind {}
    pub fn is_io_error(&self) -> bool {}
    pub fn position(&self) -> Option<&Position> {}
}
impl std::error::Error for Error {}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
impl From<std::io::Error> for Error {}
pub enum ErrorKind {
    Io(std::io::Error),
    Seek,
    Serialize(String),
}
pub struct IntoInnerError<W>(W);
impl<W> IntoInnerError<W> {
    pub fn error(&self) -> &std::io::Error {}
    pub fn into_error(self) -> std::io::Error {}
}
impl<W> std::error::Error for IntoInnerError<W> {}
pub struct Position;
impl Position {
    pub fn new() -> Position {}
    pub fn byte(&self) -> u64 {}
    pub fn line(&self) -> u64 {}
    pub fn record(&self) -> u64 {}
}
pub enum Trim {
    None,
    Headers,
    Fields,
    All,
}
pub enum Terminator {
    CRLF,
    Any(u8),
}
pub enum QuoteStyle {
    Always,
    Necessary,
    NonNumeric,
    Never,
}
pub struct ReaderBuilder;
impl ReaderBuilder {
    pub fn new() -> ReaderBuilder {}
    pub fn from_path<P>(&self, path: P) -> Result<Reader<std::fs::File>> {}
    pub fn from_reader<R>(&self, rdr: R) -> Reader<R> {}
    pub fn delimiter(&mut self, delimiter: u8) -> &mut ReaderBuilder {}
    pub fn has_headers(&mut self, yes: bool) -> &mut ReaderBuilder {}
    pub fn flexible(&mut self, yes: bool) -> &mut ReaderBuilder {}
    pub fn trim(&mut self, trim: Trim) -> &mut ReaderBuilder {}
    pub fn terminator(&mut self, term: Terminator) -> &mut ReaderBuilder {}
    pub fn quote(&mut self, quote: u8) -> &mut ReaderBuilder {}
    pub fn escape(&mut self, escape: Option<u8>) -> &mut ReaderBuilder {}
    pub fn double_quote(&mut self, yes: bool) -> &mut ReaderBuilder {}
    pub fn quoting(&mut self, yes: bool) -> &mut ReaderBuilder {}
    pub fn comment(&mut self, comment: Option<u8>) -> &mut ReaderBuilder {}
    pub fn buffer_capacity(&mut self, capacity: usize) -> &mut ReaderBuilder {}
}
pub struct Reader<R>(R);
impl Reader<std::fs::File> {
    pub fn from_path<P>(path: P) -> Result<Reader<std::fs::File>> {}
}
impl<R> Reader<R> {
    pub fn from_reader(rdr: R) -> Reader<R> {}
    pub fn deserialize<D>(&mut self) -> __Iter<Result<D>> {}
    pub fn into_deserialize<D>(self) -> __Iter<Result<D>> {}
    pub fn records(&mut self) -> __Iter<Result<StringRecord>> {}
    pub fn into_records(self) -> __Iter<Result<StringRecord>> {}
    pub fn byte_records(&mut self) -> __Iter<Result<ByteRecord>> {}
    pub fn into_byte_records(self) -> __Iter<Result<ByteRecord>> {}
    pub fn headers(&mut self) -> Result<&StringRecord> {}
    pub fn byte_headers(&mut self) -> Result<&ByteRecord> {}
    pub fn set_headers(&mut self, headers: StringRecord) {}
    pub fn read_record(&mut self, record: &mut StringRecord) -> Result<bool> {}
    pub fn read_byte_record(&mut self, record: &mut ByteRecord) -> Result<bool> {}
    pub fn position(&self) -> &Position {}
    pub fn is_done(&self) -> bool {}
    pub fn has_headers(&self) -> bool {}
    pub fn get_ref(&self) -> &R {}
    pub fn get_mut(&mut self) -> &mut R {}
    pub fn into_inner(self) -> R {}
}
pub struct WriterBuilder;
impl WriterBuilder {
    pub fn new() -> WriterBuilder {}
    pub fn from_path<P>(&self, path: P) -> Result<Writer<std::fs::File>> {}
    pub fn from_writer<W>(&self, wtr: W) -> Writer<W> {}
    pub fn delimiter(&mut self, delimiter: u8) -> &mut WriterBuilder {}
    pub fn has_headers(&mut self, yes: bool) -> &mut WriterBuilder {}
    pub fn flexible(&mut self, yes: bool) -> &mut WriterBuilder {}
    pub fn terminator(&mut self, term: Terminator) -> &mut WriterBuilder {}
    pub fn quote_style(&mut self, style: QuoteStyle) -> &mut WriterBuilder {}
    pub fn quote(&mut self, quote: u8) -> &mut WriterBuilder {}
    pub fn escape(&mut self, escape: u8) -> &mut WriterBuilder {}
    pub fn double_quote(&mut self, yes: bool) -> &mut WriterBuilder {}
}
pub struct Writer<W>(W);
impl Writer<std::fs::File> {
    pub fn from_path<P>(path: P) -> Result<Writer<std::fs::File>> {}
}
impl<W> Writer<W> {
    pub fn from_writer(wtr: W) -> Writer<W> {}
    pub fn serialize<S>(&mut self, record: S) -> Result<()> {}
    pub fn write_record<I, T>(&mut self, record: I) -> Result<()> {}
    pub fn write_byte_record(&mut self, record: &ByteRecord) -> Result<()> {}
    pub fn write_field<T>(&mut self, field: T) -> Result<()> {}
    pub fn flush(&mut self) -> std::io::Result<()> {}
    pub fn get_ref(&self) -> &W {}
    pub fn into_inner(self) -> std::result::Result<W, IntoInnerError<Writer<W>>> {}
}
pub struct StringRecord;
impl StringRecord {
    pub fn new() -> StringRecord {}
    pub fn from_byte_record(record: ByteRecord) -> std::result::Result<StringRecord, Error> {}
    pub fn deserialize<D>(&self, headers: Option<&StringRecord>) -> Result<D> {}
    pub fn iter(&self) -> __Iter<&str> {}
    pub fn get(&self, i: usize) -> Option<&str> {}
    pub fn is_empty(&self) -> bool {}
    pub fn len(&self) -> usize {}
    pub fn truncate(&mut self, n: usize) {}
    pub fn clear(&mut self) {}
    pub fn trim(&mut self) {}
    pub fn push_field(&mut self, field: &str) {}
    pub fn position(&self) -> Option<&Position> {}
    pub fn as_slice(&self) -> &str {}
    pub fn as_byte_record(&self) -> &ByteRecord {}
    pub fn into_byte_record(self) -> ByteRecord {}
}
impl Clone for StringRecord {}
impl Default for StringRecord {}
impl std::ops::Index<usize> for StringRecord {
    type Output = str;
}
impl<T> From<Vec<T>> for StringRecord {}
impl<T> FromIterator<T> for StringRecord {}
impl<'r> IntoIterator for &'r StringRecord {
    type Item = &'r str;
    type IntoIter = __Iter<&'r str>;
}
pub struct ByteRecord;
impl ByteRecord {
    pub fn new() -> ByteRecord {}
    pub fn deserialize<D>(&self, headers: Option<&ByteRecord>) -> Result<D> {}
    pub fn iter(&self) -> __Iter<&[u8]> {}
    pub fn get(&self, i: usize) -> Option<&[u8]> {}
    pub fn is_empty(&self) -> bool {}
    pub fn len(&self) -> usize {}
    pub fn clear(&mut self) {}
    pub fn push_field(&mut self, field: &[u8]) {}
    pub fn position(&self) -> Option<&Position> {}
    pub fn as_slice(&self) -> &[u8] {}
}
impl Clone for ByteRecord {}
impl std::ops::Index<usize> for ByteRecord {
    type Output = [u8];
}
impl<'r> IntoIterator for &'r ByteRecord {
    type Item = &'r [u8];
    type IntoIter = __Iter<&'r [u8]>;
}
