//! Signatures of semver that type inference needs; bodies are empty on purpose.

pub struct Version {
    pub major: u64,
    pub minor: u64,
    pub patch: u64,
    pub pre: Prerelease,
    pub build: BuildMetadata,
}
impl Version {
    pub const fn new(major: u64, minor: u64, patch: u64) -> Version {}
    pub fn parse(text: &str) -> Result<Version, Error> {}
    pub fn cmp_precedence(&self, other: &Version) -> std::cmp::Ordering {}
}
impl Clone for Version {}
impl PartialEq for Version {}
impl Eq for Version {}
impl PartialOrd for Version {}
impl Ord for Version {}
impl std::hash::Hash for Version {}
impl std::fmt::Display for Version {}
impl std::fmt::Debug for Version {}
impl std::str::FromStr for Version {
    type Err = Error;
}
pub struct VersionReq {
    pub comparators: Vec<Comparator>,
}
impl VersionReq {
    pub const STAR: VersionReq = VersionReq;
    pub fn parse(text: &str) -> Result<VersionReq, Error> {}
    pub fn matches(&self, version: &Version) -> bool {}
}
impl Clone for VersionReq {}
impl Default for VersionReq {}
impl PartialEq for VersionReq {}
impl std::fmt::Display for VersionReq {}
impl FromIterator<Comparator> for VersionReq {}
impl std::str::FromStr for VersionReq {
    type Err = Error;
}
pub struct Comparator {
    pub op: Op,
    pub major: u64,
    pub minor: Option<u64>,
    pub patch: Option<u64>,
    pub pre: Prerelease,
}
impl Comparator {
    pub fn parse(text: &str) -> Result<Comparator, Error> {}
    pub fn matches(&self, version: &Version) -> bool {}
}
impl Clone for Comparator {}
pub enum Op {
    Exact,
    Greater,
    GreaterEq,
    Less,
    LessEq,
    Tilde,
    Caret,
    Wildcard,
}
pub struct Prerelease;
impl Prerelease {
    pub const EMPTY: Prerelease = Prerelease;
    pub fn new(text: &str) -> Result<Prerelease, Error> {}
    pub fn as_str(&self) -> &str {}
    pub fn is_empty(&self) -> bool {}
}
impl Clone for Prerelease {}
impl PartialEq for Prerelease {}
impl std::ops::Deref for Prerelease {
    type Target = str;
}
pub struct BuildMetadata;
impl BuildMetadata {
    pub const EMPTY: BuildMetadata = BuildMetadata;
    pub fn new(text: &str) -> Result<BuildMetadata, Error> {}
    pub fn as_str(&self) -> &str {}
    pub fn is_empty(&self) -> bool {}
}
impl Clone for BuildMetadata {}
impl std::ops::Deref for BuildMetadata {
    type Target = str;
}
pub struct Error;
impl std::error::Error for Error {}
impl std::fmt::Display for Error {}
