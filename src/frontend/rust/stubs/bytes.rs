//! Signatures of bytes that type inference needs; bodies are empty on purpose.

pub use self::buf::{Buf, BufMut};
use std::ops::{Deref, DerefMut, RangeBounds};
pub mod buf {
    pub trait Buf {
        fn remaining(&self) -> usize;
        fn chunk(&self) -> &[u8];
        fn advance(&mut self, cnt: usize);
        fn has_remaining(&self) -> bool;
        fn copy_to_slice(&mut self, dst: &mut [u8]);
        fn copy_to_bytes(&mut self, len: usize) -> crate::Bytes;
        fn get_u8(&mut self) -> u8;
        fn get_i8(&mut self) -> i8;
        fn get_u16(&mut self) -> u16;
        fn get_u16_le(&mut self) -> u16;
        fn get_i16(&mut self) -> i16;
        fn get_u32(&mut self) -> u32;
        fn get_u32_le(&mut self) -> u32;
        fn get_i32(&mut self) -> i32;
        fn get_u64(&mut self) -> u64;
        fn get_u64_le(&mut self) -> u64;
        fn get_i64(&mut self) -> i64;
        fn get_f32(&mut self) -> f32;
        fn get_f64(&mut self) -> f64;
        fn reader(self) -> Reader<Self>;
        fn take(self, limit: usize) -> Take<Self>;
    }
    pub trait BufMut {
        fn remaining_mut(&self) -> usize;
        fn put<T: Buf>(&mut self, src: T);
        fn put_slice(&mut self, src: &[u8]);
        fn put_bytes(&mut self, val: u8, cnt: usize);
        fn put_u8(&mut self, n: u8);
        fn put_u16(&mut self, n: u16);
        fn put_u32(&mut self, n: u32);
        fn put_u64(&mut self, n: u64);
        fn put_i32(&mut self, n: i32);
        fn put_i64(&mut self, n: i64);
        fn writer(self) -> Writer<Self>;
    }
    pub struct Reader<B>(B);
    impl<B> std::io::Read for Reader<B> {}
    impl<B> std::io::BufRead for Reader<B> {}
    pub struct Writer<B>(B);
    impl<B> Writer<B> {
        pub fn into_inner(self) -> B {}
    }
    impl<B> std::io::Write for Writer<B> {}
    pub struct Take<T>(T);
    impl<T> Buf for Take<T> {}
    impl Buf for &[u8] {}
    impl<T> Buf for std::io::Cursor<T> {}
    impl<T: Buf + ?Sized> Buf for &mut T {}
    impl<T: BufMut + ?Sized> BufMut for &mut T {}
    impl BufMut for Vec<u8> {}
}
pub struct Bytes;
impl Bytes {
    pub const fn new() -> Bytes {}
    pub const fn from_static(bytes: &'static [u8]) -> Bytes {}
    pub fn copy_from_slice(data: &[u8]) -> Bytes {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn slice<R: RangeBounds<usize>>(&self, range: R) -> Bytes {}
    pub fn slice_ref(&self, subset: &[u8]) -> Bytes {}
    pub fn split_off(&mut self, at: usize) -> Bytes {}
    pub fn split_to(&mut self, at: usize) -> Bytes {}
    pub fn truncate(&mut self, len: usize) {}
    pub fn clear(&mut self) {}
}
impl Deref for Bytes {
    type Target = [u8];
}
impl AsRef<[u8]> for Bytes {}
impl Buf for Bytes {}
impl Clone for Bytes {}
impl Default for Bytes {}
impl PartialEq for Bytes {}
impl From<Vec<u8>> for Bytes {}
impl From<String> for Bytes {}
impl From<&'static str> for Bytes {}
impl From<&'static [u8]> for Bytes {}
impl From<BytesMut> for Bytes {}
impl From<Bytes> for Vec<u8> {}
impl IntoIterator for Bytes {
    type Item = u8;
    type IntoIter = std::vec::IntoIter<u8>;
}
impl FromIterator<u8> for Bytes {}
pub struct BytesMut;
impl BytesMut {
    pub fn new() -> BytesMut {}
    pub fn with_capacity(capacity: usize) -> BytesMut {}
    pub fn zeroed(len: usize) -> BytesMut {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn capacity(&self) -> usize {}
    pub fn freeze(self) -> Bytes {}
    pub fn split_off(&mut self, at: usize) -> BytesMut {}
    pub fn split(&mut self) -> BytesMut {}
    pub fn split_to(&mut self, at: usize) -> BytesMut {}
    pub fn truncate(&mut self, len: usize) {}
    pub fn clear(&mut self) {}
    pub fn reserve(&mut self, additional: usize) {}
    pub fn resize(&mut self, new_len: usize, value: u8) {}
    pub fn extend_from_slice(&mut self, extend: &[u8]) {}
}
impl Deref for BytesMut {
    type Target = [u8];
}
impl DerefMut for BytesMut {}
impl AsRef<[u8]> for BytesMut {}
impl Buf for BytesMut {}
impl BufMut for BytesMut {}
impl Clone for BytesMut {}
impl Default for BytesMut {}
impl From<&[u8]> for BytesMut {}
