//! Signatures of dialoguer that type inference needs; bodies are empty on purpose.

pub use console;
use console::Term;
pub type Result<T = ()> = std::result::Result<T, Error>;
pub enum Error {
    IO(std::io::Error),
}
impl std::error::Error for Error {}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
impl From<Error> for std::io::Error {}
pub mod theme {
    pub trait Theme {
        fn format_prompt(&self, f: &mut dyn std::fmt::Write, prompt: &str) -> std::fmt::Result;
    }
    pub struct ColorfulTheme {
        pub defaults_style: console::Style,
        pub prompt_style: console::Style,
        pub values_style: console::Style,
        pub success_prefix: console::StyledObject<String>,
    }
    impl Default for ColorfulTheme {}
    impl Theme for ColorfulTheme {}
    pub struct SimpleTheme;
    impl Theme for SimpleTheme {}
}
pub struct Confirm<'a>(&'a str);
impl<'a> Confirm<'a> {
    pub fn new() -> Confirm<'a> {}
    pub fn with_theme(theme: &'a dyn theme::Theme) -> Confirm<'a> {}
    pub fn with_prompt<S>(self, prompt: S) -> Confirm<'a> {}
    pub fn report(self, val: bool) -> Confirm<'a> {}
    pub fn show_default(self, val: bool) -> Confirm<'a> {}
    pub fn default(self, val: bool) -> Confirm<'a> {}
    pub fn wait_for_newline(self, wait: bool) -> Confirm<'a> {}
    pub fn interact(self) -> Result<bool> {}
    pub fn interact_on(self, term: &Term) -> Result<bool> {}
    pub fn interact_opt(self) -> Result<Option<bool>> {}
    pub fn interact_opt_on(self, term: &Term) -> Result<Option<bool>> {}
}
pub struct Input<'a, T>(&'a T);
impl<'a, T> Input<'a, T> {
    pub fn new() -> Input<'a, T> {}
    pub fn with_theme(theme: &'a dyn theme::Theme) -> Input<'a, T> {}
    pub fn with_prompt<S>(self, prompt: S) -> Input<'a, T> {}
    pub fn report(self, val: bool) -> Input<'a, T> {}
    pub fn with_initial_text<S>(self, val: S) -> Input<'a, T> {}
    pub fn default(self, value: T) -> Input<'a, T> {}
    pub fn allow_empty(self, val: bool) -> Input<'a, T> {}
    pub fn show_default(self, val: bool) -> Input<'a, T> {}
    pub fn validate_with<V: FnMut(&T) -> std::result::Result<(), E>, E>(self, validator: V) -> Input<'a, T> {}
    pub fn interact_text(self) -> Result<T> {}
    pub fn interact_text_on(self, term: &Term) -> Result<T> {}
    pub fn interact(self) -> Result<T> {}
    pub fn interact_on(self, term: &Term) -> Result<T> {}
}
pub struct Password<'a>(&'a str);
impl<'a> Password<'a> {
    pub fn new() -> Password<'a> {}
    pub fn with_theme(theme: &'a dyn theme::Theme) -> Password<'a> {}
    pub fn with_prompt<S>(self, prompt: S) -> Password<'a> {}
    pub fn report(self, val: bool) -> Password<'a> {}
    pub fn with_confirmation<A, B>(self, prompt: A, mismatch_err: B) -> Password<'a> {}
    pub fn allow_empty_password(self, allow: bool) -> Password<'a> {}
    pub fn validate_with<V: FnMut(&String) -> std::result::Result<(), E>, E>(self, validator: V) -> Password<'a> {}
    pub fn interact(self) -> Result<String> {}
    pub fn interact_on(self, term: &Term) -> Result<String> {}
}
pub struct Select<'a>(&'a str);
impl<'a> Select<'a> {
    pub fn new() -> Select<'a> {}
    pub fn with_theme(theme: &'a dyn theme::Theme) -> Select<'a> {}
    pub fn with_prompt<S>(self, prompt: S) -> Select<'a> {}
    pub fn report(self, val: bool) -> Select<'a> {}
    pub fn items<I>(self, items: I) -> Select<'a> {}
    pub fn item<T>(self, item: T) -> Select<'a> {}
    pub fn default(self, val: usize) -> Select<'a> {}
    pub fn max_length(self, val: usize) -> Select<'a> {}
    pub fn clear(self, val: bool) -> Select<'a> {}
    pub fn interact(self) -> Result<usize> {}
    pub fn interact_on(self, term: &Term) -> Result<usize> {}
    pub fn interact_opt(self) -> Result<Option<usize>> {}
    pub fn interact_opt_on(self, term: &Term) -> Result<Option<usize>> {}
}
pub struct FuzzySelect<'a>(&'a str);
impl<'a> FuzzySelect<'a> {
    pub fn new() -> FuzzySelect<'a> {}
    pub fn with_theme(theme: &'a dyn theme::Theme) -> FuzzySelect<'a> {}
    pub fn with_prompt<S>(self, prompt: S) -> FuzzySelect<'a> {}
    pub fn report(self, val: bool) -> FuzzySelect<'a> {}
    pub fn items<I>(self, items: I) -> FuzzySelect<'a> {}
    pub fn item<T>(self, item: T) -> FuzzySelect<'a> {}
    pub fn default(self, val: usize) -> FuzzySelect<'a> {}
    pub fn max_length(self, val: usize) -> FuzzySelect<'a> {}
    pub fn clear(self, val: bool) -> FuzzySelect<'a> {}
    pub fn with_initial_text<S>(self, initial_text: S) -> FuzzySelect<'a> {}
    pub fn interact(self) -> Result<usize> {}
    pub fn interact_on(self, term: &Term) -> Result<usize> {}
    pub fn interact_opt(self) -> Result<Option<usize>> {}
    pub fn interact_opt_on(self, term: &Term) -> Result<Option<usize>> {}
}
pub struct MultiSelect<'a>(&'a str);
impl<'a> MultiSelect<'a> {
    pub fn new() -> MultiSelect<'a> {}
    pub fn with_theme(theme: &'a dyn theme::Theme) -> MultiSelect<'a> {}
    pub fn with_prompt<S>(self, prompt: S) -> MultiSelect<'a> {}
    pub fn report(self, val: bool) -> MultiSelect<'a> {}
    pub fn items<I>(self, items: I) -> MultiSelect<'a> {}
    pub fn item<T>(self, item: T) -> MultiSelect<'a> {}
    pub fn items_checked<I>(self, items: I) -> MultiSelect<'a> {}
    pub fn item_checked<T>(self, item: T, checked: bool) -> MultiSelect<'a> {}
    pub fn defaults(self, val: &[bool]) -> MultiSelect<'a> {}
    pub fn max_length(self, val: usize) -> MultiSelect<'a> {}
    pub fn clear(self, val: bool) -> MultiSelect<'a> {}
    pub fn interact(self) -> Result<Vec<usize>> {}
    pub fn interact_on(self, term: &Term) -> Result<Vec<usize>> {}
    pub fn interact_opt(self) -> Result<Option<Vec<usize>>> {}
    pub fn interact_opt_on(self, term: &Term) -> Result<Option<Vec<usize>>> {}
}
pub struct Sort<'a>(&'a str);
impl<'a> Sort<'a> {
    pub fn new() -> Sort<'a> {}
    pub fn with_theme(theme: &'a dyn theme::Theme) -> Sort<'a> {}
    pub fn with_prompt<S>(self, prompt: S) -> Sort<'a> {}
    pub fn report(self, val: bool) -> Sort<'a> {}
    pub fn items<I>(self, items: I) -> Sort<'a> {}
    pub fn item<T>(self, item: T) -> Sort<'a> {}
    pub fn interact(self) -> Result<Vec<usize>> {}
    pub fn interact_on(self, term: &Term) -> Result<Vec<usize>> {}
    pub fn interact_opt(self) -> Result<Option<Vec<usize>>> {}
    pub fn interact_opt_on(self, term: &Term) -> Result<Option<Vec<usize>>> {}
}
pub struct Editor;
impl Editor {
    pub fn new() -> Editor {}
    pub fn extension(&mut self, ext: &str) -> &mut Editor {}
    pub fn edit(&self, s: &str) -> Result<Option<String>> {}
}
