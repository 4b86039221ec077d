//! Signatures of flate2 that type inference needs; bodies are empty on purpose.

pub struct Compression;
impl Compression {
    pub const fn new(level: u32) -> Compression {}
    pub const fn none() -> Compression {}
    pub const fn fast() -> Compression {}
    pub const fn best() -> Compression {}
    pub fn level(&self) -> u32 {}
}
impl Clone for Compression {}
impl Default for Compression {}
pub struct Crc;
impl Crc {
    pub fn new() -> Crc {}
    pub fn sum(&self) -> u32 {}
    pub fn update(&mut self, data: &[u8]) {}
}
pub struct GzHeader;
pub mod read {
    use crate::Compression;
    pub struct GzEncoder<T>(T);
    impl<T> GzEncoder<T> {
        pub fn new(inner: T, level: Compression) -> GzEncoder<T> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn into_inner(self) -> T {}
    }
    impl<T: std::io::Read> std::io::Read for GzEncoder<T> {}
    pub struct GzDecoder<T>(T);
    impl<T> GzDecoder<T> {
        pub fn new(inner: T) -> GzDecoder<T> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn into_inner(self) -> T {}
    }
    impl<T: std::io::Read> std::io::Read for GzDecoder<T> {}
    pub struct MultiGzDecoder<T>(T);
    impl<T> MultiGzDecoder<T> {
        pub fn new(inner: T) -> MultiGzDecoder<T> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn into_inner(self) -> T {}
    }
    impl<T: std::io::Read> std::io::Read for MultiGzDecoder<T> {}
    pub struct ZlibEncoder<T>(T);
    impl<T> ZlibEncoder<T> {
        pub fn new(inner: T, level: Compression) -> ZlibEncoder<T> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn total_in(&self) -> u64 {}
        pub fn total_out(&self) -> u64 {}
        pub fn into_inner(self) -> T {}
    }
    impl<T: std::io::Read> std::io::Read for ZlibEncoder<T> {}
    pub struct ZlibDecoder<T>(T);
    impl<T> ZlibDecoder<T> {
        pub fn new(inner: T) -> ZlibDecoder<T> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn total_in(&self) -> u64 {}
        pub fn total_out(&self) -> u64 {}
        pub fn into_inner(self) -> T {}
    }
    impl<T: std::io::Read> std::io::Read for ZlibDecoder<T> {}
    pub struct DeflateEncoder<T>(T);
    impl<T> DeflateEncoder<T> {
        pub fn new(inner: T, level: Compression) -> DeflateEncoder<T> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn total_in(&self) -> u64 {}
        pub fn total_out(&self) -> u64 {}
        pub fn into_inner(self) -> T {}
    }
    impl<T: std::io::Read> std::io::Read for DeflateEncoder<T> {}
    pub struct DeflateDecoder<T>(T);
    impl<T> DeflateDecoder<T> {
        pub fn new(inner: T) -> DeflateDecoder<T> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn total_in(&self) -> u64 {}
        pub fn total_out(&self) -> u64 {}
        pub fn into_inner(self) -> T {}
    }
    impl<T: std::io::Read> std::io::Read for DeflateDecoder<T> {}
}
pub mod bufread {
    use crate::Compression;
    pub struct GzEncoder<T>(T);
    impl<T> GzEncoder<T> {
        pub fn new(inner: T, level: Compression) -> GzEncoder<T> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn into_inner(self) -> T {}
    }
    impl<T: std::io::Read> std::io::Read for GzEncoder<T> {}
    pub struct GzDecoder<T>(T);
    impl<T> GzDecoder<T> {
        pub fn new(inner: T) -> GzDecoder<T> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn into_inner(self) -> T {}
    }
    impl<T: std::io::Read> std::io::Read for GzDecoder<T> {}
    pub struct MultiGzDecoder<T>(T);
    impl<T> MultiGzDecoder<T> {
        pub fn new(inner: T) -> MultiGzDecoder<T> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn into_inner(self) -> T {}
    }
    impl<T: std::io::Read> std::io::Read for MultiGzDecoder<T> {}
    pub struct ZlibEncoder<T>(T);
    impl<T> ZlibEncoder<T> {
        pub fn new(inner: T, level: Compression) -> ZlibEncoder<T> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn total_in(&self) -> u64 {}
        pub fn total_out(&self) -> u64 {}
        pub fn into_inner(self) -> T {}
    }
    impl<T: std::io::Read> std::io::Read for ZlibEncoder<T> {}
    pub struct ZlibDecoder<T>(T);
    impl<T> ZlibDecoder<T> {
        pub fn new(inner: T) -> ZlibDecoder<T> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn total_in(&self) -> u64 {}
        pub fn total_out(&self) -> u64 {}
        pub fn into_inner(self) -> T {}
    }
    impl<T: std::io::Read> std::io::Read for ZlibDecoder<T> {}
    pub struct DeflateEncoder<T>(T);
    impl<T> DeflateEncoder<T> {
        pub fn new(inner: T, level: Compression) -> DeflateEncoder<T> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn total_in(&self) -> u64 {}
        pub fn total_out(&self) -> u64 {}
        pub fn into_inner(self) -> T {}
    }
    impl<T: std::io::Read> std::io::Read for DeflateEncoder<T> {}
    pub struct DeflateDecoder<T>(T);
    impl<T> DeflateDecoder<T> {
        pub fn new(inner: T) -> DeflateDecoder<T> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn total_in(&self) -> u64 {}
        pub fn total_out(&self) -> u64 {}
        pub fn into_inner(self) -> T {}
    }
    impl<T: std::io::Read> std::io::Read for DeflateDecoder<T> {}
}
pub mod write {
    use crate::Compression;
    pub struct GzEncoder<T>(T);
    impl<T> GzEncoder<T> {
        pub fn new(inner: T, level: Compression) -> GzEncoder<T> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn try_finish(&mut self) -> std::io::Result<()> {}
        pub fn finish(self) -> std::io::Result<T> {}
    }
    impl<T: std::io::Write> std::io::Write for GzEncoder<T> {}
    pub struct GzDecoder<T>(T);
    impl<T> GzDecoder<T> {
        pub fn new(inner: T) -> GzDecoder<T> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn try_finish(&mut self) -> std::io::Result<()> {}
        pub fn finish(self) -> std::io::Result<T> {}
    }
    impl<T: std::io::Write> std::io::Write for GzDecoder<T> {}
    pub struct MultiGzDecoder<T>(T);
    impl<T> MultiGzDecoder<T> {
        pub fn new(inner: T) -> MultiGzDecoder<T> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn try_finish(&mut self) -> std::io::Result<()> {}
        pub fn finish(self) -> std::io::Result<T> {}
    }
    impl<T: std::io::Write> std::io::Write for MultiGzDecoder<T> {}
    pub struct ZlibEncoder<T>(T);
    impl<T> ZlibEncoder<T> {
        pub fn new(inner: T, level: Compression) -> ZlibEncoder<T> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn total_in(&self) -> u64 {}
        pub fn total_out(&self) -> u64 {}
        pub fn try_finish(&mut self) -> std::io::Result<()> {}
        pub fn finish(self) -> std::io::Result<T> {}
    }
    impl<T: std::io::Write> std::io::Write for ZlibEncoder<T> {}
    pub struct ZlibDecoder<T>(T);
    impl<T> ZlibDecoder<T> {
        pub fn new(inner: T) -> ZlibDecoder<T> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn total_in(&self) -> u64 {}
        pub fn total_out(&self) -> u64 {}
        pub fn try_finish(&mut self) -> std::io::Result<()> {}
        pub fn finish(self) -> std::io::Result<T> {}
    }
    impl<T: std::io::Write> std::io::Write for ZlibDecoder<T> {}
    pub struct DeflateEncoder<T>(T);
    impl<T> DeflateEncoder<T> {
        pub fn new(inner: T, level: Compression) -> DeflateEncoder<T> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn total_in(&self) -> u64 {}
        pub fn total_out(&self) -> u64 {}
        pub fn try_finish(&mut self) -> std::io::Result<()> {}
        pub fn finish(self) -> std::io::Result<T> {}
    }
    impl<T: std::io::Write> std::io::Write for DeflateEncoder<T> {}
    pub struct DeflateDecoder<T>(T);
    impl<T> DeflateDecoder<T> {
        pub fn new(inner: T) -> DeflateDecoder<T> {}
        pub fn get_ref(&self) -> &T {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn total_in(&self) -> u64 {}
        pub fn total_out(&self) -> u64 {}
        pub fn try_finish(&mut self) -> std::io::Result<()> {}
        pub fn finish(self) -> std::io::Result<T> {}
    }
    impl<T: std::io::Write> std::io::Write for DeflateDecoder<T> {}
}
