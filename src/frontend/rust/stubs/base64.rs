//! Signatures of base64 that type inference needs; bodies are empty on purpose.

pub use self::engine::Engine;
pub enum DecodeError {
    InvalidByte(usize, u8),
    InvalidLength(usize),
    InvalidLastSymbol(usize, u8),
    InvalidPadding,
}
impl std::error::Error for DecodeError {}
impl std::fmt::Display for DecodeError {}
impl std::fmt::Debug for DecodeError {}
pub enum DecodeSliceError {
    DecodeError(DecodeError),
    OutputSliceTooSmall,
}
impl std::error::Error for DecodeSliceError {}
pub enum EncodeSliceError {
    OutputSliceTooSmall,
}
impl std::error::Error for EncodeSliceError {}
pub struct Config;
pub const STANDARD: Config = Config;
pub const STANDARD_NO_PAD: Config = Config;
pub const URL_SAFE: Config = Config;
pub const URL_SAFE_NO_PAD: Config = Config;
pub fn encode<T>(input: T) -> String {}
pub fn encode_config<T>(input: T, config: Config) -> String {}
pub fn encode_engine<T, E>(input: T, engine: &E) -> String {}
pub fn decode<T>(input: T) -> Result<Vec<u8>, DecodeError> {}
pub fn decode_config<T>(input: T, config: Config) -> Result<Vec<u8>, DecodeError> {}
pub fn decode_engine<T, E>(input: T, engine: &E) -> Result<Vec<u8>, DecodeError> {}
pub fn encoded_len(bytes_len: usize, padding: bool) -> Option<usize> {}
pub fn decoded_len_estimate(encoded_len: usize) -> usize {}
pub mod alphabet {
    pub struct Alphabet;
    impl Alphabet {
        pub const fn new(alphabet: &str) -> Result<Alphabet, ParseAlphabetError> {}
    }
    pub struct ParseAlphabetError;
    pub const STANDARD: Alphabet = Alphabet;
    pub const URL_SAFE: Alphabet = Alphabet;
}
pub mod engine {
    use crate::{DecodeError, DecodeSliceError, EncodeSliceError};
    pub trait Engine {
        fn encode<T>(&self, input: T) -> String;
        fn encode_string<T>(&self, input: T, output_buf: &mut String);
        fn encode_slice<T>(&self, input: T, output_buf: &mut [u8]) -> Result<usize, EncodeSliceError>;
        fn decode<T>(&self, input: T) -> Result<Vec<u8>, DecodeError>;
        fn decode_vec<T>(&self, input: T, buffer: &mut Vec<u8>) -> Result<(), DecodeError>;
        fn decode_slice<T>(&self, input: T, output: &mut [u8]) -> Result<usize, DecodeSliceError>;
    }
    impl Engine for GeneralPurpose {}
    pub use self::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
    pub enum DecodePaddingMode {
        Indifferent,
        RequireCanonical,
        RequireNone,
    }
    pub mod general_purpose {
        pub struct GeneralPurpose;
        impl GeneralPurpose {
            pub const fn new(alphabet: &crate::alphabet::Alphabet, config: GeneralPurposeConfig) -> GeneralPurpose {}
        }
        impl Clone for GeneralPurpose {}
        pub struct GeneralPurposeConfig;
        impl GeneralPurposeConfig {
            pub const fn new() -> GeneralPurposeConfig {}
            pub const fn with_encode_padding(self, padding: bool) -> GeneralPurposeConfig {}
            pub const fn with_decode_allow_trailing_bits(self, allow: bool) -> GeneralPurposeConfig {}
            pub const fn with_decode_padding_mode(self, mode: super::DecodePaddingMode) -> GeneralPurposeConfig {}
        }
        pub const STANDARD: GeneralPurpose = GeneralPurpose;
        pub const STANDARD_NO_PAD: GeneralPurpose = GeneralPurpose;
        pub const URL_SAFE: GeneralPurpose = GeneralPurpose;
        pub const URL_SAFE_NO_PAD: GeneralPurpose = GeneralPurpose;
        pub const PAD: GeneralPurposeConfig = GeneralPurposeConfig;
        pub const NO_PAD: GeneralPurposeConfig = GeneralPurposeConfig;
    }
}
pub mod prelude {
    pub use crate::engine::general_purpose::{
        STANDARD as BASE64_STANDARD, STANDARD_NO_PAD as BASE64_STANDARD_NO_PAD, URL_SAFE as BASE64_URL_SAFE,
        URL_SAFE_NO_PAD as BASE64_URL_SAFE_NO_PAD,
    };
    pub use crate::Engine;
}
pub mod display {
    pub struct Base64Display<'a>(&'a [u8]);
    impl<'a> Base64Display<'a> {
        pub fn new<E>(bytes: &'a [u8], engine: &'a E) -> Base64Display<'a> {}
    }
    impl<'a> std::fmt::Display for Base64Display<'a> {}
}
