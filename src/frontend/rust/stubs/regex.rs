//! Signatures of regex that type inference needs; bodies are empty on purpose.

use std::borrow::Cow;
use std::iter::__Iter;
pub enum Error {
    Syntax(String),
    CompiledTooBig(usize),
}
impl std::error::Error for Error {}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
impl Clone for Error {}
pub fn escape(pattern: &str) -> String {}
pub struct Regex;
impl Regex {
    pub fn new(re: &str) -> Result<Regex, Error> {}
    pub fn is_match(&self, haystack: &str) -> bool {}
    pub fn is_match_at(&self, haystack: &str, start: usize) -> bool {}
    pub fn find<'h>(&self, haystack: &'h str) -> Option<Match<'h>> {}
    pub fn find_at<'h>(&self, haystack: &'h str, start: usize) -> Option<Match<'h>> {}
    pub fn find_iter<'h>(&self, haystack: &'h str) -> __Iter<Match<'h>> {}
    pub fn captures<'h>(&self, haystack: &'h str) -> Option<Captures<'h>> {}
    pub fn captures_at<'h>(&self, haystack: &'h str, start: usize) -> Option<Captures<'h>> {}
    pub fn captures_iter<'h>(&self, haystack: &'h str) -> __Iter<Captures<'h>> {}
    pub fn captures_read<'h>(&self, locs: &mut CaptureLocations, haystack: &'h str) -> Option<Match<'h>> {}
    pub fn split<'h>(&self, haystack: &'h str) -> __Iter<&'h str> {}
    pub fn splitn<'h>(&self, haystack: &'h str, limit: usize) -> __Iter<&'h str> {}
    pub fn replace<'h, R: FnMut(&Captures<'_>) -> T, T>(&self, haystack: &'h str, rep: R) -> Cow<'h, str> {}
    pub fn replace_all<'h, R: FnMut(&Captures<'_>) -> T, T>(&self, haystack: &'h str, rep: R) -> Cow<'h, str> {}
    pub fn replacen<'h, R: FnMut(&Captures<'_>) -> T, T>(
        &self,
        haystack: &'h str,
        limit: usize,
        rep: R,
    ) -> Cow<'h, str> {
    }
    pub fn shortest_match(&self, haystack: &str) -> Option<usize> {}
    pub fn as_str(&self) -> &str {}
    pub fn capture_names(&self) -> __Iter<Option<&str>> {}
    pub fn captures_len(&self) -> usize {}
    pub fn capture_locations(&self) -> CaptureLocations {}
}
impl Clone for Regex {}
impl std::fmt::Display for Regex {}
impl std::fmt::Debug for Regex {}
impl std::str::FromStr for Regex {
    type Err = Error;
}
impl TryFrom<&str> for Regex {
    type Error = Error;
}
impl TryFrom<String> for Regex {
    type Error = Error;
}
pub struct Match<'h>(&'h str);
impl<'h> Match<'h> {
    pub fn start(&self) -> usize {}
    pub fn end(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn len(&self) -> usize {}
    pub fn range(&self) -> std::ops::Range<usize> {}
    pub fn as_str(&self) -> &'h str {}
}
impl<'h> Clone for Match<'h> {}
impl<'h> From<Match<'h>> for &'h str {}
pub struct Captures<'h>(&'h str);
impl<'h> Captures<'h> {
    pub fn get(&self, i: usize) -> Option<Match<'h>> {}
    pub fn get_match(&self) -> Match<'h> {}
    pub fn name(&self, name: &str) -> Option<Match<'h>> {}
    pub fn extract<const N: usize>(&self) -> (&'h str, [&'h str; N]) {}
    pub fn expand(&self, replacement: &str, dst: &mut String) {}
    pub fn iter(&self) -> __Iter<Option<Match<'h>>> {}
    pub fn len(&self) -> usize {}
}
impl<'h> std::ops::Index<usize> for Captures<'h> {
    type Output = str;
}
impl<'h> std::ops::Index<&str> for Captures<'h> {
    type Output = str;
}
pub struct CaptureLocations;
impl CaptureLocations {
    pub fn get(&self, i: usize) -> Option<(usize, usize)> {}
    pub fn len(&self) -> usize {}
}
pub struct NoExpand<'s>(pub &'s str);
pub trait Replacer {
    fn replace_append(&mut self, caps: &Captures<'_>, dst: &mut String);
    fn no_expansion(&mut self) -> Option<Cow<'_, str>>;
}
pub struct RegexBuilder;
impl RegexBuilder {
    pub fn new(pattern: &str) -> RegexBuilder {}
    pub fn build(&self) -> Result<Regex, Error> {}
    pub fn unicode(&mut self, yes: bool) -> &mut RegexBuilder {}
    pub fn case_insensitive(&mut self, yes: bool) -> &mut RegexBuilder {}
    pub fn multi_line(&mut self, yes: bool) -> &mut RegexBuilder {}
    pub fn dot_matches_new_line(&mut self, yes: bool) -> &mut RegexBuilder {}
    pub fn crlf(&mut self, yes: bool) -> &mut RegexBuilder {}
    pub fn swap_greed(&mut self, yes: bool) -> &mut RegexBuilder {}
    pub fn ignore_whitespace(&mut self, yes: bool) -> &mut RegexBuilder {}
    pub fn size_limit(&mut self, bytes: usize) -> &mut RegexBuilder {}
    pub fn dfa_size_limit(&mut self, bytes: usize) -> &mut RegexBuilder {}
    pub fn nest_limit(&mut self, limit: u32) -> &mut RegexBuilder {}
}
pub struct RegexSet;
impl RegexSet {
    pub fn new<I, S>(exprs: I) -> Result<RegexSet, Error> {}
    pub fn empty() -> RegexSet {}
    pub fn is_match(&self, haystack: &str) -> bool {}
    pub fn matches(&self, haystack: &str) -> SetMatches {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn patterns(&self) -> &[String] {}
}
impl Clone for RegexSet {}
impl Default for RegexSet {}
pub struct RegexSetBuilder;
impl RegexSetBuilder {
    pub fn new<I, S>(patterns: I) -> RegexSetBuilder {}
    pub fn build(&self) -> Result<RegexSet, Error> {}
    pub fn case_insensitive(&mut self, yes: bool) -> &mut RegexSetBuilder {}
    pub fn size_limit(&mut self, bytes: usize) -> &mut RegexSetBuilder {}
}
pub struct SetMatches;
impl SetMatches {
    pub fn matched_any(&self) -> bool {}
    pub fn matched(&self, index: usize) -> bool {}
    pub fn len(&self) -> usize {}
    pub fn iter(&self) -> __Iter<usize> {}
}
impl IntoIterator for SetMatches {
    type Item = usize;
    type IntoIter = __Iter<usize>;
}
pub mod bytes {
    use std::borrow::Cow;
    use std::iter::__Iter;
    pub struct Regex;
    impl Regex {
        pub fn new(re: &str) -> Result<Regex, crate::Error> {}
        pub fn is_match(&self, haystack: &[u8]) -> bool {}
        pub fn find<'h>(&self, haystack: &'h [u8]) -> Option<Match<'h>> {}
        pub fn find_iter<'h>(&self, haystack: &'h [u8]) -> __Iter<Match<'h>> {}
        pub fn captures<'h>(&self, haystack: &'h [u8]) -> Option<Captures<'h>> {}
        pub fn captures_iter<'h>(&self, haystack: &'h [u8]) -> __Iter<Captures<'h>> {}
        pub fn replace_all<'h, R: FnMut(&Captures<'_>) -> T, T>(&self, haystack: &'h [u8], rep: R) -> Cow<'h, [u8]> {}
        pub fn split<'h>(&self, haystack: &'h [u8]) -> __Iter<&'h [u8]> {}
        pub fn as_str(&self) -> &str {}
    }
    impl Clone for Regex {}
    pub struct Match<'h>(&'h [u8]);
    impl<'h> Match<'h> {
        pub fn start(&self) -> usize {}
        pub fn end(&self) -> usize {}
        pub fn len(&self) -> usize {}
        pub fn range(&self) -> std::ops::Range<usize> {}
        pub fn as_bytes(&self) -> &'h [u8] {}
    }
    pub struct Captures<'h>(&'h [u8]);
    impl<'h> Captures<'h> {
        pub fn get(&self, i: usize) -> Option<Match<'h>> {}
        pub fn name(&self, name: &str) -> Option<Match<'h>> {}
        pub fn len(&self) -> usize {}
    }
    impl<'h> std::ops::Index<usize> for Captures<'h> {
        type Output = [u8];
    }
    impl<'h> std::ops::Index<&str> for Captures<'h> {
        type Output = [u8];
    }
}
