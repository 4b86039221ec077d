//! Signatures of minijinja that type inference needs; bodies are empty on purpose.

pub enum ErrorKind {
    NonPrimitive,
    NonKey,
    InvalidOperation,
    SyntaxError,
    TemplateNotFound,
    TooManyArguments,
    MissingArgument,
    UnknownFilter,
    UnknownFunction,
    UnknownMethod,
    BadEscape,
    UndefinedError,
    BadSerialization,
    WriteFailure,
}
impl PartialEq for ErrorKind {}
pub struct Error;
impl Error {
    pub fn new<D>(kind: ErrorKind, detail: D) -> Error {}
    pub fn with_source<E>(self, source: E) -> Error {}
    pub fn kind(&self) -> ErrorKind {}
    pub fn detail(&self) -> Option<&str> {}
    pub fn name(&self) -> Option<&str> {}
    pub fn line(&self) -> Option<usize> {}
}
impl std::error::Error for Error {}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
impl From<ErrorKind> for Error {}
pub enum AutoEscape {
    None,
    Html,
    Json,
    Custom(&'static str),
}
pub enum UndefinedBehavior {
    Lenient,
    Chainable,
    SemiStrict,
    Strict,
}
pub struct Environment<'source>(&'source str);
impl<'source> Environment<'source> {
    pub fn new() -> Environment<'source> {}
    pub fn empty() -> Environment<'source> {}
    pub fn add_template(&mut self, name: &'source str, source: &'source str) -> Result<(), Error> {}
    pub fn add_template_owned<N, S>(&mut self, name: N, source: S) -> Result<(), Error> {}
    pub fn set_loader<F: Fn(&str) -> Result<Option<String>, Error>>(&mut self, f: F) {}
    pub fn remove_template(&mut self, name: &str) {}
    pub fn clear_templates(&mut self) {}
    pub fn get_template(&self, name: &str) -> Result<Template<'_, '_>, Error> {}
    pub fn templates(&self) -> std::iter::__Iter<(&str, Template<'_, '_>)> {}
    pub fn template_from_str(&self, source: &'source str) -> Result<Template<'_, 'source>, Error> {}
    pub fn template_from_named_str(
        &self,
        name: &'source str,
        source: &'source str,
    ) -> Result<Template<'_, 'source>, Error> {
    }
    pub fn render_str<S>(&self, source: &str, ctx: S) -> Result<String, Error> {}
    pub fn render_named_str<S>(&self, name: &str, source: &str, ctx: S) -> Result<String, Error> {}
    pub fn set_auto_escape_callback<F: Fn(&str) -> AutoEscape>(&mut self, f: F) {}
    pub fn set_undefined_behavior(&mut self, behavior: UndefinedBehavior) {}
    pub fn set_trim_blocks(&mut self, yes: bool) {}
    pub fn set_lstrip_blocks(&mut self, yes: bool) {}
    pub fn set_keep_trailing_newline(&mut self, yes: bool) {}
    pub fn set_debug(&mut self, enabled: bool) {}
    pub fn compile_expression(&self, expr: &'source str) -> Result<Expression<'_, 'source>, Error> {}
    pub fn add_filter<N, F>(&mut self, name: N, f: F) {}
    pub fn add_test<N, F>(&mut self, name: N, f: F) {}
    pub fn add_function<N, F>(&mut self, name: N, f: F) {}
    pub fn add_global<N, V>(&mut self, name: N, value: V) {}
}
impl<'source> Clone for Environment<'source> {}
impl<'source> Default for Environment<'source> {}
pub struct Template<'env, 'source>(&'env str, &'source str);
impl<'env, 'source> Template<'env, 'source> {
    pub fn name(&self) -> &str {}
    pub fn source(&self) -> &str {}
    pub fn render<S>(&self, ctx: S) -> Result<String, Error> {}
    pub fn render_to_write<S, W>(&self, ctx: S, w: W) -> Result<State<'_, 'env>, Error> {}
    pub fn undeclared_variables(&self, nested: bool) -> std::collections::HashSet<String> {}
}
pub struct Expression<'env, 'source>(&'env str, &'source str);
impl<'env, 'source> Expression<'env, 'source> {
    pub fn eval<S>(&self, ctx: S) -> Result<Value, Error> {}
}
pub struct State<'template, 'env>(&'template str, &'env str);
impl<'template, 'env> State<'template, 'env> {
    pub fn lookup(&self, name: &str) -> Option<Value> {}
    pub fn name(&self) -> &str {}
}
pub fn path_loader<P>(dir: P) -> fn(&str) -> Result<Option<String>, Error> {}
pub use self::value::Value;
pub mod value {
    pub enum ValueKind {
        Undefined,
        None,
        Bool,
        Number,
        String,
        Bytes,
        Seq,
        Map,
        Iterable,
    }
    pub struct Value;
    impl Value {
        pub const UNDEFINED: Value = Value;
        pub fn from_serialize<T>(value: T) -> Value {}
        pub fn from_safe_string(value: String) -> Value {}
        pub fn from_object<T>(value: T) -> Value {}
        pub fn kind(&self) -> ValueKind {}
        pub fn is_true(&self) -> bool {}
        pub fn is_undefined(&self) -> bool {}
        pub fn is_none(&self) -> bool {}
        pub fn as_str(&self) -> Option<&str> {}
        pub fn as_i64(&self) -> Option<i64> {}
        pub fn as_usize(&self) -> Option<usize> {}
        pub fn len(&self) -> Option<usize> {}
        pub fn get_attr(&self, key: &str) -> Result<Value, crate::Error> {}
        pub fn get_item(&self, key: &Value) -> Result<Value, crate::Error> {}
        pub fn try_iter(&self) -> Result<std::iter::__Iter<Value>, crate::Error> {}
    }
    impl Clone for Value {}
    impl std::fmt::Display for Value {}
    impl<T> From<T> for Value {}
}
