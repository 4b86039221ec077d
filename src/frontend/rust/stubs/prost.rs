//! Signatures of prost that type inference needs; bodies are empty on purpose.

pub use bytes;
pub trait Message {
    fn encoded_len(&self) -> usize;
    fn encode<B>(&self, buf: &mut B) -> Result<(), EncodeError>;
    fn encode_to_vec(&self) -> Vec<u8>;
    fn encode_length_delimited<B>(&self, buf: &mut B) -> Result<(), EncodeError>;
    fn encode_length_delimited_to_vec(&self) -> Vec<u8>;
    fn decode<B>(buf: B) -> Result<Self, DecodeError>;
    fn decode_length_delimited<B>(buf: B) -> Result<Self, DecodeError>;
    fn merge<B>(&mut self, buf: B) -> Result<(), DecodeError>;
    fn clear(&mut self);
}
pub trait Name: Message {
    const NAME: &'static str;
    const PACKAGE: &'static str;
    fn full_name() -> String;
    fn type_url() -> String;
}
pub struct DecodeError;
impl DecodeError {
    pub fn new<S>(description: S) -> DecodeError {}
}
impl std::error::Error for DecodeError {}
impl std::fmt::Display for DecodeError {}
impl Clone for DecodeError {}
pub struct EncodeError;
impl EncodeError {
    pub fn required_capacity(&self) -> usize {}
    pub fn remaining(&self) -> usize {}
}
impl std::error::Error for EncodeError {}
impl std::fmt::Display for EncodeError {}
pub struct UnknownEnumValue(pub i32);
impl std::error::Error for UnknownEnumValue {}
pub fn length_delimiter_len(length: usize) -> usize {}
pub fn encode_length_delimiter<B>(length: usize, buf: &mut B) -> Result<(), EncodeError> {}
pub fn decode_length_delimiter<B>(buf: B) -> Result<usize, DecodeError> {}
