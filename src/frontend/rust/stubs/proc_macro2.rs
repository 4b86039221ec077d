//! Signatures of proc_macro2 that type inference needs; bodies are empty on purpose.

pub struct TokenStream;
impl TokenStream {
    pub fn new() -> TokenStream {}
    pub fn is_empty(&self) -> bool {}
}
impl Clone for TokenStream {}
impl Default for TokenStream {}
impl std::fmt::Display for TokenStream {}
impl std::str::FromStr for TokenStream {
    type Err = LexError;
}
impl FromIterator<TokenTree> for TokenStream {}
impl FromIterator<TokenStream> for TokenStream {}
impl Extend<TokenTree> for TokenStream {}
impl Extend<TokenStream> for TokenStream {}
impl From<TokenTree> for TokenStream {}
impl IntoIterator for TokenStream {
    type Item = TokenTree;
    type IntoIter = token_stream::IntoIter;
}
pub mod token_stream {
    pub use crate::TokenStream;
    pub struct IntoIter;
    impl Iterator for IntoIter {
        type Item = crate::TokenTree;
    }
    impl Clone for IntoIter {}
}
pub struct LexError;
impl LexError {
    pub fn span(&self) -> Span {}
}
impl std::error::Error for LexError {}
pub struct LineColumn {
    pub line: usize,
    pub column: usize,
}
impl Clone for LineColumn {}
pub struct Span;
impl Span {
    pub fn call_site() -> Span {}
    pub fn mixed_site() -> Span {}
    pub fn def_site() -> Span {}
    pub fn resolved_at(&self, other: Span) -> Span {}
    pub fn located_at(&self, other: Span) -> Span {}
    pub fn byte_range(&self) -> std::ops::Range<usize> {}
    pub fn start(&self) -> LineColumn {}
    pub fn end(&self) -> LineColumn {}
    pub fn file(&self) -> String {}
    pub fn join(&self, other: Span) -> Option<Span> {}
    pub fn source_text(&self) -> Option<String> {}
}
impl Clone for Span {}
pub enum TokenTree {
    Group(Group),
    Ident(Ident),
    Punct(Punct),
    Literal(Literal),
}
impl TokenTree {
    pub fn span(&self) -> Span {}
    pub fn set_span(&mut self, span: Span) {}
}
impl Clone for TokenTree {}
impl std::fmt::Display for TokenTree {}
impl From<Group> for TokenTree {}
impl From<Ident> for TokenTree {}
impl From<Punct> for TokenTree {}
impl From<Literal> for TokenTree {}
pub enum Delimiter {
    Parenthesis,
    Brace,
    Bracket,
    None,
}
impl Clone for Delimiter {}
impl PartialEq for Delimiter {}
pub struct Group;
impl Group {
    pub fn new(delimiter: Delimiter, stream: TokenStream) -> Group {}
    pub fn delimiter(&self) -> Delimiter {}
    pub fn stream(&self) -> TokenStream {}
    pub fn span(&self) -> Span {}
    pub fn span_open(&self) -> Span {}
    pub fn span_close(&self) -> Span {}
    pub fn set_span(&mut self, span: Span) {}
}
impl Clone for Group {}
pub enum Spacing {
    Alone,
    Joint,
}
impl PartialEq for Spacing {}
pub struct Punct;
impl Punct {
    pub fn new(ch: char, spacing: Spacing) -> Punct {}
    pub fn as_char(&self) -> char {}
    pub fn spacing(&self) -> Spacing {}
    pub fn span(&self) -> Span {}
    pub fn set_span(&mut self, span: Span) {}
}
impl Clone for Punct {}
pub struct Ident;
impl Ident {
    pub fn new(string: &str, span: Span) -> Ident {}
    pub fn new_raw(string: &str, span: Span) -> Ident {}
    pub fn span(&self) -> Span {}
    pub fn set_span(&mut self, span: Span) {}
}
impl Clone for Ident {}
impl PartialEq for Ident {}
impl<T: ?Sized> PartialEq<T> for Ident {}
impl PartialOrd for Ident {}
impl Ord for Ident {}
impl std::fmt::Display for Ident {}
impl std::fmt::Debug for Ident {}
pub struct Literal;
impl Literal {
    pub fn string(string: &str) -> Literal {}
    pub fn character(ch: char) -> Literal {}
    pub fn byte_string(bytes: &[u8]) -> Literal {}
    pub fn u8_unsuffixed(n: u8) -> Literal {}
    pub fn u32_unsuffixed(n: u32) -> Literal {}
    pub fn u64_unsuffixed(n: u64) -> Literal {}
    pub fn i64_unsuffixed(n: i64) -> Literal {}
    pub fn usize_unsuffixed(n: usize) -> Literal {}
    pub fn usize_suffixed(n: usize) -> Literal {}
    pub fn f64_unsuffixed(n: f64) -> Literal {}
    pub fn span(&self) -> Span {}
    pub fn set_span(&mut self, span: Span) {}
}
impl Clone for Literal {}
impl std::fmt::Display for Literal {}
