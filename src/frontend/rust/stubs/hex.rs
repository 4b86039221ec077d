//! Signatures of hex that type inference needs; bodies are empty on purpose.

pub enum FromHexError {
    InvalidHexCharacter { c: char, index: usize },
    OddLength,
    InvalidStringLength,
}
impl std::error::Error for FromHexError {}
impl std::fmt::Display for FromHexError {}
impl std::fmt::Debug for FromHexError {}
pub fn encode<T>(data: T) -> String {}
pub fn encode_upper<T>(data: T) -> String {}
pub fn decode<T>(data: T) -> Result<Vec<u8>, FromHexError> {}
pub fn decode_to_slice<T>(data: T, out: &mut [u8]) -> Result<(), FromHexError> {}
pub fn encode_to_slice<T>(input: T, output: &mut [u8]) -> Result<(), FromHexError> {}
pub trait ToHex {
    fn encode_hex<T: FromIterator<char>>(&self) -> T;
    fn encode_hex_upper<T: FromIterator<char>>(&self) -> T;
}
impl<T: AsRef<[u8]>> ToHex for T {}
pub trait FromHex {
    type Error;
    fn from_hex<T>(hex: T) -> Result<Self, Self::Error>;
}
impl FromHex for Vec<u8> {
    type Error = FromHexError;
}
impl<const N: usize> FromHex for [u8; N] {
    type Error = FromHexError;
}
