//! Signatures of validator that type inference needs; bodies are empty on purpose.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
pub trait Validate {
    fn validate(&self) -> Result<(), ValidationErrors>;
}
pub trait ValidateArgs<'v_a> {
    type Args;
    fn validate_with_args(&self, args: Self::Args) -> Result<(), ValidationErrors>;
}
pub struct ValidationError {
    pub code: Cow<'static, str>,
    pub message: Option<Cow<'static, str>>,
    pub params: HashMap<Cow<'static, str>, serde_json::Value>,
}
impl ValidationError {
    pub fn new(code: &'static str) -> ValidationError {}
    pub fn add_param<T>(&mut self, name: Cow<'static, str>, val: &T) {}
    pub fn with_message(self, message: Cow<'static, str>) -> ValidationError {}
}
impl std::error::Error for ValidationError {}
impl std::fmt::Display for ValidationError {}
impl Clone for ValidationError {}
pub enum ValidationErrorsKind {
    Struct(Box<ValidationErrors>),
    List(BTreeMap<usize, Box<ValidationErrors>>),
    Field(Vec<ValidationError>),
}
pub struct ValidationErrors(pub HashMap<Cow<'static, str>, ValidationErrorsKind>);
impl ValidationErrors {
    pub fn new() -> ValidationErrors {}
    pub fn errors(&self) -> &HashMap<Cow<'static, str>, ValidationErrorsKind> {}
    pub fn errors_mut(&mut self) -> &mut HashMap<Cow<'static, str>, ValidationErrorsKind> {}
    pub fn into_errors(self) -> HashMap<Cow<'static, str>, ValidationErrorsKind> {}
    pub fn field_errors(&self) -> HashMap<Cow<'_, str>, &Vec<ValidationError>> {}
    pub fn add(&mut self, field: &'static str, error: ValidationError) {}
    pub fn is_empty(&self) -> bool {}
    pub fn has_error(result: &Result<(), ValidationErrors>, field: &'static str) -> bool {}
    pub fn merge(
        parent: Result<(), ValidationErrors>,
        field: &'static str,
        child: Result<(), ValidationErrors>,
    ) -> Result<(), ValidationErrors> {
    }
}
impl std::error::Error for ValidationErrors {}
impl std::fmt::Display for ValidationErrors {}
impl std::fmt::Debug for ValidationErrors {}
impl Clone for ValidationErrors {}
pub trait ValidateEmail {
    fn validate_email(&self) -> bool;
}
pub trait ValidateUrl {
    fn validate_url(&self) -> bool;
}
pub trait ValidateLength<T> {
    fn validate_length(&self, min: Option<T>, max: Option<T>, equal: Option<T>) -> bool;
}
impl ValidateEmail for String {}
impl ValidateEmail for str {}
impl ValidateUrl for String {}
impl ValidateUrl for str {}
pub fn validate_email<T>(val: T) -> bool {}
pub fn validate_url<T>(val: T) -> bool {}
