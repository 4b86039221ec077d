//! Signatures of jsonwebtoken that type inference needs; bodies are empty on purpose.

pub enum Algorithm {
    HS256,
    HS384,
    HS512,
    ES256,
    ES384,
    RS256,
    RS384,
    RS512,
    PS256,
    PS384,
    PS512,
    EdDSA,
}
impl Clone for Algorithm {}
impl PartialEq for Algorithm {}
impl Default for Algorithm {}
impl std::str::FromStr for Algorithm {
    type Err = errors::Error;
}
pub struct Header {
    pub typ: Option<String>,
    pub alg: Algorithm,
    pub cty: Option<String>,
    pub jku: Option<String>,
    pub jwk: Option<jwk::Jwk>,
    pub kid: Option<String>,
    pub x5u: Option<String>,
    pub x5c: Option<Vec<String>>,
    pub x5t: Option<String>,
}
impl Header {
    pub fn new(algorithm: Algorithm) -> Header {}
}
impl Default for Header {}
impl Clone for Header {}
pub struct Validation {
    pub required_spec_claims: std::collections::HashSet<String>,
    pub leeway: u64,
    pub reject_tokens_expiring_in_less_than: u64,
    pub validate_exp: bool,
    pub validate_nbf: bool,
    pub validate_aud: bool,
    pub aud: Option<std::collections::HashSet<String>>,
    pub iss: Option<std::collections::HashSet<String>>,
    pub sub: Option<String>,
    pub algorithms: Vec<Algorithm>,
}
impl Validation {
    pub fn new(alg: Algorithm) -> Validation {}
    pub fn set_audience<T>(&mut self, items: &[T]) {}
    pub fn set_issuer<T>(&mut self, items: &[T]) {}
    pub fn set_required_spec_claims<T>(&mut self, items: &[T]) {}
    pub fn insecure_disable_signature_validation(&mut self) {}
}
impl Default for Validation {}
impl Clone for Validation {}
pub struct TokenData<T> {
    pub header: Header,
    pub claims: T,
}
impl<T: Clone> Clone for TokenData<T> {}
pub struct EncodingKey;
impl EncodingKey {
    pub fn from_secret(secret: &[u8]) -> EncodingKey {}
    pub fn from_base64_secret(secret: &str) -> errors::Result<EncodingKey> {}
    pub fn from_rsa_pem(key: &[u8]) -> errors::Result<EncodingKey> {}
    pub fn from_ec_pem(key: &[u8]) -> errors::Result<EncodingKey> {}
    pub fn from_ed_pem(key: &[u8]) -> errors::Result<EncodingKey> {}
    pub fn from_rsa_der(der: &[u8]) -> EncodingKey {}
    pub fn from_ec_der(der: &[u8]) -> EncodingKey {}
    pub fn from_ed_der(der: &[u8]) -> EncodingKey {}
}
impl Clone for EncodingKey {}
pub struct DecodingKey;
impl DecodingKey {
    pub fn from_secret(secret: &[u8]) -> DecodingKey {}
    pub fn from_base64_secret(secret: &str) -> errors::Result<DecodingKey> {}
    pub fn from_rsa_pem(key: &[u8]) -> errors::Result<DecodingKey> {}
    pub fn from_rsa_components(modulus: &str, exponent: &str) -> errors::Result<DecodingKey> {}
    pub fn from_ec_pem(key: &[u8]) -> errors::Result<DecodingKey> {}
    pub fn from_ed_pem(key: &[u8]) -> errors::Result<DecodingKey> {}
    pub fn from_rsa_der(der: &[u8]) -> DecodingKey {}
    pub fn from_ec_der(der: &[u8]) -> DecodingKey {}
    pub fn from_ed_der(der: &[u8]) -> DecodingKey {}
    pub fn from_ed_components(x: &str) -> errors::Result<DecodingKey> {}
    pub fn from_jwk(jwk: &jwk::Jwk) -> errors::Result<DecodingKey> {}
}
impl Clone for DecodingKey {}
pub fn encode<T>(header: &Header, claims: &T, key: &EncodingKey) -> errors::Result<String> {}
pub fn decode<T>(token: &str, key: &DecodingKey, validation: &Validation) -> errors::Result<TokenData<T>> {}
pub fn decode_header(token: &str) -> errors::Result<Header> {}
pub fn get_current_timestamp() -> u64 {}
pub mod dangerous {
    pub fn insecure_decode<T>(token: &str) -> crate::errors::Result<crate::TokenData<T>> {}
}
pub mod errors {
    pub type Result<T> = std::result::Result<T, Error>;
    pub struct Error;
    impl Error {
        pub fn kind(&self) -> &ErrorKind {}
        pub fn into_kind(self) -> ErrorKind {}
    }
    impl std::error::Error for Error {}
    impl std::fmt::Display for Error {}
    impl std::fmt::Debug for Error {}
    impl From<ErrorKind> for Error {}
    pub enum ErrorKind {
        InvalidToken,
        InvalidSignature,
        InvalidEcdsaKey,
        InvalidRsaKey(String),
        InvalidAlgorithmName,
        InvalidKeyFormat,
        MissingRequiredClaim(String),
        ExpiredSignature,
        InvalidIssuer,
        InvalidAudience,
        InvalidSubject,
        ImmatureSignature,
        InvalidAlgorithm,
        MissingAlgorithm,
        Json(std::sync::Arc<serde_json::Error>),
        Utf8(std::string::FromUtf8Error),
    }
}
pub mod jwk {
    pub struct JwkSet {
        pub keys: Vec<Jwk>,
    }
    impl JwkSet {
        pub fn find(&self, kid: &str) -> Option<&Jwk> {}
    }
    impl Clone for JwkSet {}
    pub struct Jwk {
        pub common: CommonParameters,
        pub algorithm: AlgorithmParameters,
    }
    impl Clone for Jwk {}
    pub struct CommonParameters {
        pub key_id: Option<String>,
        pub key_algorithm: Option<KeyAlgorithm>,
    }
    pub enum KeyAlgorithm {
        HS256,
        ES256,
        RS256,
        EdDSA,
    }
    pub enum AlgorithmParameters {
        EllipticCurve(EllipticCurveKeyParameters),
        RSA(RSAKeyParameters),
        OctetKey(OctetKeyParameters),
        OctetKeyPair(OctetKeyPairParameters),
    }
    pub struct EllipticCurveKeyParameters {
        pub x: String,
        pub y: String,
    }
    pub struct RSAKeyParameters {
        pub n: String,
        pub e: String,
    }
    pub struct OctetKeyParameters {
        pub value: String,
    }
    pub struct OctetKeyPairParameters {
        pub x: String,
    }
}
