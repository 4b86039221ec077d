//! Signatures of sha2 that type inference needs; bodies are empty on purpose.

pub struct __Output<const N: usize>;
impl<const N: usize> __Output<N> {
    pub fn as_slice(&self) -> &[u8] {}
    pub fn to_vec(&self) -> Vec<u8> {}
}
impl<const N: usize> std::ops::Deref for __Output<N> {
    type Target = [u8];
}
impl<const N: usize> std::ops::DerefMut for __Output<N> {}
impl<const N: usize> Clone for __Output<N> {}
impl<const N: usize> PartialEq for __Output<N> {}
impl<const N: usize> AsRef<[u8]> for __Output<N> {}
impl<const N: usize> From<__Output<N>> for [u8; N] {}
impl<const N: usize> std::fmt::LowerHex for __Output<N> {}
impl<const N: usize> std::fmt::UpperHex for __Output<N> {}
impl<const N: usize> IntoIterator for __Output<N> {
    type Item = u8;
    type IntoIter = std::iter::__Iter<u8>;
}
pub trait Digest {
    type __Output;
    fn new() -> Self;
    fn new_with_prefix<D>(data: D) -> Self;
    fn update<D>(&mut self, data: D);
    fn chain_update<D>(self, data: D) -> Self;
    fn chain<D>(self, data: D) -> Self;
    fn finalize(self) -> Self::__Output;
    fn finalize_reset(&mut self) -> Self::__Output;
    fn reset(&mut self);
    fn output_size() -> usize;
    fn digest<D>(data: D) -> Self::__Output;
}
pub mod digest {
    pub use crate::Digest;
}
pub struct Sha224;
pub struct Sha256;
pub struct Sha384;
pub struct Sha512;
pub struct Sha512_256;
impl Digest for Sha224 {
    type __Output = __Output<28>;
}
impl Digest for Sha256 {
    type __Output = __Output<32>;
}
impl Digest for Sha384 {
    type __Output = __Output<48>;
}
impl Digest for Sha512 {
    type __Output = __Output<64>;
}
impl Digest for Sha512_256 {
    type __Output = __Output<32>;
}
impl Clone for Sha256 {}
impl Clone for Sha512 {}
impl Default for Sha256 {}
impl Default for Sha512 {}
impl std::io::Write for Sha256 {}
impl std::io::Write for Sha512 {}
