//! Signatures of slog that type inference needs; bodies are empty on purpose.

pub type Result<T = ()> = std::result::Result<T, Error>;
pub enum Error {
    Io(std::io::Error),
    Fmt(std::fmt::Error),
    Other,
}
impl std::error::Error for Error {}
impl std::fmt::Display for Error {}
pub enum Never {}
pub type Key = &'static str;
pub enum Level {
    Critical,
    Error,
    Warning,
    Info,
    Debug,
    Trace,
}
impl Level {
    pub fn as_str(self) -> &'static str {}
    pub fn as_short_str(&self) -> &'static str {}
    pub fn as_usize(self) -> usize {}
    pub fn from_usize(u: usize) -> Option<Level> {}
    pub fn is_at_least(self, level: Level) -> bool {}
}
impl Clone for Level {}
impl PartialEq for Level {}
impl PartialOrd for Level {}
impl std::fmt::Display for Level {}
impl std::str::FromStr for Level {
    type Err = ();
}
pub enum FilterLevel {
    Off,
    Critical,
    Error,
    Warning,
    Info,
    Debug,
    Trace,
}
pub struct Logger;
impl Logger {
    pub fn root<D, T>(d: D, values: T) -> Logger {}
    pub fn root_typed<D, T>(d: D, values: T) -> Logger {}
    pub fn new<T>(&self, values: T) -> Logger {}
    pub fn log(&self, record: &Record<'_>) {}
    pub fn list(&self) -> &OwnedKVList {}
    pub fn is_enabled(&self, level: Level) -> bool {}
    pub fn is_info_enabled(&self) -> bool {}
    pub fn is_debug_enabled(&self) -> bool {}
    pub fn is_trace_enabled(&self) -> bool {}
    pub fn to_erased(self) -> Logger {}
}
impl Clone for Logger {}
impl std::fmt::Debug for Logger {}
impl Drain for Logger {
    type Ok = ();
    type Err = Never;
}
pub struct __Drain<O, E>(O, E);
impl<O, E> Drain for __Drain<O, E> {
    type Ok = O;
    type Err = E;
}
pub trait Drain {
    type Ok;
    type Err;
    fn log(&self, record: &Record<'_>, values: &OwnedKVList) -> std::result::Result<Self::Ok, Self::Err>;
    fn is_enabled(&self, level: Level) -> bool;
    fn map<F: FnOnce(Self) -> R, R>(self, f: F) -> R;
    fn filter<F: Fn(&Record<'_>) -> bool>(self, f: F) -> __Drain<Option<Self::Ok>, Self::Err>;
    fn filter_level(self, level: Level) -> __Drain<Option<Self::Ok>, Self::Err>;
    fn map_err<F: Fn(Self::Err) -> E, E>(self, f: F) -> __Drain<Self::Ok, E>;
    fn ignore_res(self) -> __Drain<(), Never>;
    fn fuse(self) -> Fuse<Self>;
}
pub struct Fuse<D>(pub D);
impl<D: Drain> Drain for Fuse<D> {
    type Ok = ();
    type Err = Never;
}
pub struct Discard;
impl Drain for Discard {
    type Ok = ();
    type Err = Never;
}
pub struct LevelFilter<D>(pub D, pub Level);
impl<D> LevelFilter<D> {
    pub fn new(drain: D, level: Level) -> LevelFilter<D> {}
}
impl<D: Drain> Drain for LevelFilter<D> {
    type Ok = Option<D::Ok>;
    type Err = D::Err;
}
pub struct Duplicate<D1, D2>(pub D1, pub D2);
impl<D1, D2> Duplicate<D1, D2> {
    pub fn new(drain1: D1, drain2: D2) -> Duplicate<D1, D2> {}
}
impl<D1: Drain, D2: Drain> Drain for Duplicate<D1, D2> {
    type Ok = (D1::Ok, D2::Ok);
    type Err = (D1::Err, D2::Err);
}
impl<D: Drain> Drain for std::sync::Mutex<D> {
    type Ok = D::Ok;
    type Err = D::Err;
}
impl<D: Drain> Drain for std::sync::Arc<D> {
    type Ok = D::Ok;
    type Err = D::Err;
}
impl<D: Drain> Drain for Box<D> {
    type Ok = D::Ok;
    type Err = D::Err;
}
pub struct OwnedKVList;
impl KV for OwnedKVList {}
pub struct Record<'a>(&'a str);
impl<'a> Record<'a> {
    pub fn msg(&self) -> &std::fmt::Arguments<'_> {}
    pub fn level(&self) -> Level {}
    pub fn line(&self) -> u32 {}
    pub fn column(&self) -> u32 {}
    pub fn file(&self) -> &'static str {}
    pub fn tag(&self) -> &str {}
    pub fn module(&self) -> &'static str {}
    pub fn function(&self) -> &'static str {}
    pub fn kv(&self) -> BorrowedKV<'_> {}
}
pub struct BorrowedKV<'a>(&'a str);
impl<'a> KV for BorrowedKV<'a> {}
pub trait KV {
    fn serialize(&self, record: &Record<'_>, serializer: &mut dyn Serializer) -> Result;
}
pub trait Value {
    fn serialize(&self, record: &Record<'_>, key: Key, serializer: &mut dyn Serializer) -> Result;
}
pub trait Serializer {
    fn emit_str(&mut self, key: Key, val: &str) -> Result;
    fn emit_u64(&mut self, key: Key, val: u64) -> Result;
    fn emit_i64(&mut self, key: Key, val: i64) -> Result;
    fn emit_usize(&mut self, key: Key, val: usize) -> Result;
    fn emit_bool(&mut self, key: Key, val: bool) -> Result;
    fn emit_arguments(&mut self, key: Key, val: &std::fmt::Arguments<'_>) -> Result;
    fn emit_none(&mut self, key: Key) -> Result;
    fn emit_unit(&mut self, key: Key) -> Result;
}
pub struct FnValue<F>(pub F);
pub struct ErrorValue<E>(pub E);
