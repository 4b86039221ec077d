//! Signatures of uuid that type inference needs; bodies are empty on purpose.

pub type Bytes = [u8; 16];
pub struct Error;
impl std::error::Error for Error {}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
pub enum Version {
    Nil,
    Mac,
    Dce,
    Md5,
    Random,
    Sha1,
    SortMac,
    SortRand,
    Custom,
    Max,
}
impl PartialEq for Version {}
pub enum Variant {
    NCS,
    RFC4122,
    Microsoft,
    Future,
}
pub struct Uuid;
impl Uuid {
    pub const NAMESPACE_DNS: Uuid = Uuid;
    pub const NAMESPACE_OID: Uuid = Uuid;
    pub const NAMESPACE_URL: Uuid = Uuid;
    pub const NAMESPACE_X500: Uuid = Uuid;
    pub fn new_v1(ts: Timestamp, node_id: &[u8; 6]) -> Uuid {}
    pub fn new_v3(namespace: &Uuid, name: &[u8]) -> Uuid {}
    pub fn new_v4() -> Uuid {}
    pub fn new_v5(namespace: &Uuid, name: &[u8]) -> Uuid {}
    pub fn new_v6(ts: Timestamp, node_id: &[u8; 6]) -> Uuid {}
    pub fn new_v7(ts: Timestamp) -> Uuid {}
    pub fn now_v7() -> Uuid {}
    pub fn new_v8(buf: [u8; 16]) -> Uuid {}
    pub const fn nil() -> Uuid {}
    pub const fn max() -> Uuid {}
    pub const fn from_fields(d1: u32, d2: u16, d3: u16, d4: &[u8; 8]) -> Uuid {}
    pub const fn from_u128(v: u128) -> Uuid {}
    pub const fn from_u64_pair(high_bits: u64, low_bits: u64) -> Uuid {}
    pub fn from_slice(b: &[u8]) -> Result<Uuid, Error> {}
    pub const fn from_bytes(bytes: Bytes) -> Uuid {}
    pub const fn from_bytes_ref(bytes: &Bytes) -> &Uuid {}
    pub fn parse_str(input: &str) -> Result<Uuid, Error> {}
    pub const fn try_parse(input: &str) -> Result<Uuid, Error> {}
    pub const fn get_variant(&self) -> Variant {}
    pub const fn get_version_num(&self) -> usize {}
    pub const fn get_version(&self) -> Option<Version> {}
    pub const fn get_timestamp(&self) -> Option<Timestamp> {}
    pub const fn as_fields(&self) -> (u32, u16, u16, &[u8; 8]) {}
    pub const fn as_u128(&self) -> u128 {}
    pub const fn to_u128_le(&self) -> u128 {}
    pub const fn as_u64_pair(&self) -> (u64, u64) {}
    pub const fn as_bytes(&self) -> &Bytes {}
    pub const fn into_bytes(self) -> Bytes {}
    pub const fn to_bytes_le(&self) -> Bytes {}
    pub const fn encode_buffer() -> [u8; 45] {}
    pub const fn is_nil(&self) -> bool {}
    pub const fn is_max(&self) -> bool {}
    pub const fn hyphenated(self) -> fmt::Hyphenated {}
    pub const fn as_hyphenated(&self) -> &fmt::Hyphenated {}
    pub const fn simple(self) -> fmt::Simple {}
    pub const fn as_simple(&self) -> &fmt::Simple {}
    pub const fn urn(self) -> fmt::Urn {}
    pub const fn braced(self) -> fmt::Braced {}
    pub fn to_simple(self) -> fmt::Simple {}
    pub fn to_hyphenated(self) -> fmt::Hyphenated {}
}
impl Clone for Uuid {}
impl Default for Uuid {}
impl PartialEq for Uuid {}
impl Eq for Uuid {}
impl PartialOrd for Uuid {}
impl Ord for Uuid {}
impl std::hash::Hash for Uuid {}
impl std::fmt::Display for Uuid {}
impl std::fmt::Debug for Uuid {}
impl AsRef<[u8]> for Uuid {}
impl From<u128> for Uuid {}
impl From<Bytes> for Uuid {}
impl From<Uuid> for u128 {}
impl From<Uuid> for String {}
impl From<Uuid> for Vec<u8> {}
impl TryFrom<Vec<u8>> for Uuid {
    type Error = Error;
}
impl TryFrom<&str> for Uuid {
    type Error = Error;
}
impl TryFrom<String> for Uuid {
    type Error = Error;
}
impl std::str::FromStr for Uuid {
    type Err = Error;
}
pub struct Timestamp;
impl Timestamp {
    pub fn now<C>(context: C) -> Timestamp {}
    pub const fn from_unix<C>(context: C, seconds: u64, subsec_nanos: u32) -> Timestamp {}
    pub const fn to_unix(&self) -> (u64, u32) {}
}
pub struct NoContext;
pub struct ContextV7;
impl ContextV7 {
    pub const fn new() -> ContextV7 {}
}
pub struct Builder;
impl Builder {
    pub const fn from_bytes(b: Bytes) -> Builder {}
    pub const fn from_random_bytes(random_bytes: Bytes) -> Builder {}
    pub const fn from_u128(v: u128) -> Builder {}
    pub const fn from_slice(b: &[u8]) -> Result<Builder, Error> {}
    pub const fn with_variant(self, v: Variant) -> Builder {}
    pub const fn with_version(self, v: Version) -> Builder {}
    pub const fn into_uuid(self) -> Uuid {}
    pub const fn as_uuid(&self) -> &Uuid {}
}
pub mod timestamp {
    pub use crate::Timestamp;
    pub mod context {
        pub use crate::{ContextV7, NoContext};
    }
}
pub mod fmt {
    use crate::Uuid;
    pub struct Hyphenated;
    pub struct Simple;
    pub struct Urn;
    pub struct Braced;
    impl Hyphenated {
        pub const LENGTH: usize = 36;
        pub const fn from_uuid(uuid: Uuid) -> Hyphenated {}
        pub fn encode_lower<'buf>(&self, buffer: &'buf mut [u8]) -> &'buf mut str {}
        pub fn encode_upper<'buf>(&self, buffer: &'buf mut [u8]) -> &'buf mut str {}
        pub const fn as_uuid(&self) -> &Uuid {}
        pub const fn into_uuid(self) -> Uuid {}
    }
    impl Simple {
        pub const LENGTH: usize = 32;
        pub const fn from_uuid(uuid: Uuid) -> Simple {}
        pub fn encode_lower<'buf>(&self, buffer: &'buf mut [u8]) -> &'buf mut str {}
        pub fn encode_upper<'buf>(&self, buffer: &'buf mut [u8]) -> &'buf mut str {}
        pub const fn as_uuid(&self) -> &Uuid {}
        pub const fn into_uuid(self) -> Uuid {}
    }
    impl std::fmt::Display for Hyphenated {}
    impl std::fmt::Display for Simple {}
    impl std::fmt::Display for Urn {}
    impl std::fmt::Display for Braced {}
}
