//! Signatures of log that type inference needs; bodies are empty on purpose.

pub enum Level {
    Error = 1,
    Warn,
    Info,
    Debug,
    Trace,
}
impl Level {
    pub fn max() -> Level {}
    pub fn to_level_filter(&self) -> LevelFilter {}
    pub fn as_str(&self) -> &'static str {}
    pub fn iter() -> std::iter::__Iter<Level> {}
}
impl Clone for Level {}
impl PartialEq for Level {}
impl PartialEq<LevelFilter> for Level {}
impl PartialOrd for Level {}
impl PartialOrd<LevelFilter> for Level {}
impl Ord for Level {}
impl std::fmt::Display for Level {}
impl std::str::FromStr for Level {
    type Err = ParseLevelError;
}
pub enum LevelFilter {
    Off,
    Error,
    Warn,
    Info,
    Debug,
    Trace,
}
impl LevelFilter {
    pub fn max() -> LevelFilter {}
    pub fn to_level(&self) -> Option<Level> {}
    pub fn as_str(&self) -> &'static str {}
    pub fn iter() -> std::iter::__Iter<LevelFilter> {}
}
impl Clone for LevelFilter {}
impl PartialEq for LevelFilter {}
impl PartialOrd for LevelFilter {}
impl Ord for LevelFilter {}
impl std::fmt::Display for LevelFilter {}
impl std::str::FromStr for LevelFilter {
    type Err = ParseLevelError;
}
pub struct ParseLevelError;
impl std::error::Error for ParseLevelError {}
pub struct SetLoggerError;
impl std::error::Error for SetLoggerError {}
pub struct Record<'a>(&'a str);
impl<'a> Record<'a> {
    pub fn builder() -> RecordBuilder<'a> {}
    pub fn args(&self) -> &std::fmt::Arguments<'a> {}
    pub fn metadata(&self) -> &Metadata<'a> {}
    pub fn level(&self) -> Level {}
    pub fn target(&self) -> &'a str {}
    pub fn module_path(&self) -> Option<&'a str> {}
    pub fn file(&self) -> Option<&'a str> {}
    pub fn line(&self) -> Option<u32> {}
}
pub struct RecordBuilder<'a>(&'a str);
impl<'a> RecordBuilder<'a> {
    pub fn new() -> RecordBuilder<'a> {}
    pub fn args(&mut self, args: std::fmt::Arguments<'a>) -> &mut RecordBuilder<'a> {}
    pub fn metadata(&mut self, metadata: Metadata<'a>) -> &mut RecordBuilder<'a> {}
    pub fn level(&mut self, level: Level) -> &mut RecordBuilder<'a> {}
    pub fn target(&mut self, target: &'a str) -> &mut RecordBuilder<'a> {}
    pub fn module_path(&mut self, path: Option<&'a str>) -> &mut RecordBuilder<'a> {}
    pub fn file(&mut self, file: Option<&'a str>) -> &mut RecordBuilder<'a> {}
    pub fn line(&mut self, line: Option<u32>) -> &mut RecordBuilder<'a> {}
    pub fn build(&self) -> Record<'a> {}
}
pub struct Metadata<'a>(&'a str);
impl<'a> Metadata<'a> {
    pub fn level(&self) -> Level {}
    pub fn target(&self) -> &'a str {}
}
pub trait Log {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool;
    fn log(&self, record: &Record<'_>);
    fn flush(&self);
}
pub fn set_max_level(level: LevelFilter) {}
pub fn max_level() -> LevelFilter {}
pub fn set_boxed_logger(logger: Box<dyn Log>) -> Result<(), SetLoggerError> {}
pub fn set_logger(logger: &'static dyn Log) -> Result<(), SetLoggerError> {}
pub fn logger() -> &'static dyn Log {}
