//! Signatures of tera that type inference needs; bodies are empty on purpose.

use serde_json::Value as JsonValue;
pub use serde_json::{from_value, to_value, Map, Number, Value};
use std::collections::HashMap;
pub type Result<T> = std::result::Result<T, Error>;
pub struct Error {
    pub kind: ErrorKind,
}
impl Error {
    pub fn msg<T>(value: T) -> Error {}
    pub fn chain<T>(value: T, source: Box<dyn std::error::Error + Send + Sync>) -> Error {}
    pub fn template_not_found<T>(tpl: T) -> Error {}
}
impl std::error::Error for Error {}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
impl From<&str> for Error {}
impl From<String> for Error {}
impl From<serde_json::Error> for Error {}
pub enum ErrorKind {
    Msg(String),
    TemplateNotFound(String),
    FilterNotFound(String),
    FunctionNotFound(String),
    Json(serde_json::Error),
    CallFunction(String),
    CallFilter(String),
}
pub struct Context;
impl Context {
    pub fn new() -> Context {}
    pub fn insert<T: ?Sized, S>(&mut self, key: S, val: &T) {}
    pub fn try_insert<T: ?Sized, S>(&mut self, key: S, val: &T) -> Result<()> {}
    pub fn extend(&mut self, source: Context) {}
    pub fn from_value(obj: JsonValue) -> Result<Context> {}
    pub fn from_serialize<T>(value: T) -> Result<Context> {}
    pub fn into_json(self) -> JsonValue {}
    pub fn get(&self, index: &str) -> Option<&JsonValue> {}
    pub fn remove(&mut self, index: &str) -> Option<JsonValue> {}
    pub fn contains_key(&self, index: &str) -> bool {}
}
impl Clone for Context {}
impl Default for Context {}
pub struct Tera;
impl Tera {
    pub fn new(dir: &str) -> Result<Tera> {}
    pub fn parse(dir: &str) -> Result<Tera> {}
    pub fn render(&self, template_name: &str, context: &Context) -> Result<String> {}
    pub fn render_to<W>(&self, template_name: &str, context: &Context, write: W) -> Result<()> {}
    pub fn render_str(&mut self, input: &str, context: &Context) -> Result<String> {}
    pub fn one_off(input: &str, context: &Context, autoescape: bool) -> Result<String> {}
    pub fn get_template_names(&self) -> std::iter::__Iter<&str> {}
    pub fn add_raw_template(&mut self, name: &str, content: &str) -> Result<()> {}
    pub fn add_raw_templates<I, N, C>(&mut self, templates: I) -> Result<()> {}
    pub fn add_template_file<P>(&mut self, path: P, name: Option<&str>) -> Result<()> {}
    pub fn register_filter<F: Fn(&JsonValue, &HashMap<String, JsonValue>) -> Result<JsonValue>>(
        &mut self,
        name: &str,
        filter: F,
    ) {
    }
    pub fn register_tester<T: Fn(Option<&JsonValue>, &[JsonValue]) -> Result<bool>>(&mut self, name: &str, tester: T) {}
    pub fn register_function<F: Fn(&HashMap<String, JsonValue>) -> Result<JsonValue>>(
        &mut self,
        name: &str,
        function: F,
    ) {
    }
    pub fn autoescape_on(&mut self, suffixes: Vec<&'static str>) {}
    pub fn full_reload(&mut self) -> Result<()> {}
    pub fn extend(&mut self, other: &Tera) -> Result<()> {}
}
impl Clone for Tera {}
impl Default for Tera {}
pub trait Filter {
    fn filter(&self, value: &JsonValue, args: &HashMap<String, JsonValue>) -> Result<JsonValue>;
}
pub trait Function {
    fn call(&self, args: &HashMap<String, JsonValue>) -> Result<JsonValue>;
}
pub fn escape_html(input: &str) -> String {}
