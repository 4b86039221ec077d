//! Signatures of bytesize that type inference needs; bodies are empty on purpose.

pub const KB: u64 = 0;
pub const MB: u64 = 0;
pub const GB: u64 = 0;
pub const TB: u64 = 0;
pub const KIB: u64 = 0;
pub const MIB: u64 = 0;
pub const GIB: u64 = 0;
pub const TIB: u64 = 0;
pub fn kb<V>(size: V) -> u64 {}
pub fn mb<V>(size: V) -> u64 {}
pub fn gb<V>(size: V) -> u64 {}
pub fn kib<V>(size: V) -> u64 {}
pub fn mib<V>(size: V) -> u64 {}
pub fn gib<V>(size: V) -> u64 {}
pub fn to_string(bytes: u64, si_prefix: bool) -> String {}
pub struct ByteSize(pub u64);
impl ByteSize {
    pub const fn b(size: u64) -> ByteSize {}
    pub const fn kb(size: u64) -> ByteSize {}
    pub const fn kib(size: u64) -> ByteSize {}
    pub const fn mb(size: u64) -> ByteSize {}
    pub const fn mib(size: u64) -> ByteSize {}
    pub const fn gb(size: u64) -> ByteSize {}
    pub const fn gib(size: u64) -> ByteSize {}
    pub const fn tb(size: u64) -> ByteSize {}
    pub const fn tib(size: u64) -> ByteSize {}
    pub const fn as_u64(&self) -> u64 {}
    pub fn as_kb(&self) -> f64 {}
    pub fn as_mb(&self) -> f64 {}
    pub fn as_gb(&self) -> f64 {}
    pub fn as_mib(&self) -> f64 {}
    pub fn as_gib(&self) -> f64 {}
    pub fn to_string_as(&self, si_unit: bool) -> String {}
    pub fn display(&self) -> Display {}
}
impl Clone for ByteSize {}
impl Default for ByteSize {}
impl PartialEq for ByteSize {}
impl PartialOrd for ByteSize {}
impl Ord for ByteSize {}
impl std::fmt::Display for ByteSize {}
impl std::ops::Add for ByteSize {
    type Output = ByteSize;
}
impl std::ops::Add<u64> for ByteSize {
    type Output = ByteSize;
}
impl std::ops::Sub for ByteSize {
    type Output = ByteSize;
}
impl std::ops::Mul<u64> for ByteSize {
    type Output = ByteSize;
}
impl std::str::FromStr for ByteSize {
    type Err = String;
}
pub struct Display;
impl Display {
    pub fn iec(self) -> Display {}
    pub fn si(self) -> Display {}
    pub fn iec_short(self) -> Display {}
    pub fn si_short(self) -> Display {}
}
impl std::fmt::Display for Display {}
