//! Signatures of quote that type inference needs; bodies are empty on purpose.

use proc_macro2::{Span, TokenStream};
pub trait ToTokens {
    fn to_tokens(&self, tokens: &mut TokenStream);
    fn to_token_stream(&self) -> TokenStream;
    fn into_token_stream(self) -> TokenStream;
}
impl ToTokens for TokenStream {}
impl ToTokens for proc_macro2::TokenTree {}
impl ToTokens for proc_macro2::Ident {}
impl ToTokens for proc_macro2::Literal {}
impl ToTokens for proc_macro2::Group {}
impl ToTokens for proc_macro2::Punct {}
impl ToTokens for str {}
impl ToTokens for String {}
impl ToTokens for bool {}
pub trait TokenStreamExt {
    fn append<U>(&mut self, token: U);
    fn append_all<I>(&mut self, iter: I);
    fn append_separated<I, U>(&mut self, iter: I, op: U);
    fn append_terminated<I, U>(&mut self, iter: I, term: U);
}
impl TokenStreamExt for TokenStream {}
pub trait IdentFragment {
    fn span(&self) -> Option<Span>;
}
