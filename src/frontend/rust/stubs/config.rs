//! Signatures of config that type inference needs; bodies are empty on purpose.

pub use self::builder::ConfigBuilder;
pub use self::env::Environment;
pub use self::error::ConfigError;
pub use self::file::{File, FileFormat};
pub use self::source::Source;
pub use self::value::{Value, ValueKind};
pub type Map<K, V> = std::collections::HashMap<K, V>;
pub struct Config;
impl Config {
    pub fn builder() -> ConfigBuilder<builder::DefaultState> {}
    pub fn get<T>(&self, key: &str) -> Result<T, ConfigError> {}
    pub fn get_string(&self, key: &str) -> Result<String, ConfigError> {}
    pub fn get_int(&self, key: &str) -> Result<i64, ConfigError> {}
    pub fn get_float(&self, key: &str) -> Result<f64, ConfigError> {}
    pub fn get_bool(&self, key: &str) -> Result<bool, ConfigError> {}
    pub fn get_table(&self, key: &str) -> Result<Map<String, Value>, ConfigError> {}
    pub fn get_array(&self, key: &str) -> Result<Vec<Value>, ConfigError> {}
    pub fn try_deserialize<T>(self) -> Result<T, ConfigError> {}
    pub fn try_from<T>(from: &T) -> Result<Config, ConfigError> {}
    pub fn try_into<T>(self) -> Result<T, ConfigError> {}
    pub fn merge<T>(&mut self, source: T) -> Result<&mut Config, ConfigError> {}
    pub fn set<T>(&mut self, key: &str, value: T) -> Result<&mut Config, ConfigError> {}
    pub fn set_default<T>(&mut self, key: &str, value: T) -> Result<&mut Config, ConfigError> {}
}
impl Clone for Config {}
impl Default for Config {}
impl source::Source for Config {}
pub mod builder {
    use crate::{Config, ConfigError};
    pub struct DefaultState;
    pub struct AsyncState;
    pub trait BuilderState {}
    pub struct ConfigBuilder<St>(St);
    impl<St> ConfigBuilder<St> {
        pub fn set_default<S, T>(self, key: S, value: T) -> Result<ConfigBuilder<St>, ConfigError> {}
        pub fn set_override<S, T>(self, key: S, value: T) -> Result<ConfigBuilder<St>, ConfigError> {}
        pub fn set_override_option<S, V>(self, key: S, value: Option<V>) -> Result<ConfigBuilder<St>, ConfigError> {}
        pub fn add_source<T>(self, source: T) -> ConfigBuilder<St> {}
        pub fn add_async_source<T>(self, source: T) -> ConfigBuilder<AsyncState> {}
    }
    impl ConfigBuilder<DefaultState> {
        pub fn build(self) -> Result<Config, ConfigError> {}
        pub fn build_cloned(&self) -> Result<Config, ConfigError> {}
    }
    impl ConfigBuilder<AsyncState> {
        pub async fn build(self) -> Result<Config, ConfigError> {}
    }
    impl<St> Clone for ConfigBuilder<St> {}
    impl Default for ConfigBuilder<DefaultState> {}
}
pub mod env {
    pub struct Environment;
    impl Environment {
        pub fn with_prefix(s: &str) -> Environment {}
        pub fn default() -> Environment {}
        pub fn prefix(self, s: &str) -> Environment {}
        pub fn prefix_separator(self, s: &str) -> Environment {}
        pub fn separator(self, s: &str) -> Environment {}
        pub fn list_separator(self, s: &str) -> Environment {}
        pub fn with_list_parse_key(self, key: &str) -> Environment {}
        pub fn ignore_empty(self, ignore: bool) -> Environment {}
        pub fn try_parsing(self, try_parsing: bool) -> Environment {}
        pub fn keep_prefix(self, keep: bool) -> Environment {}
        pub fn source(self, source: Option<crate::Map<String, String>>) -> Environment {}
    }
    impl Clone for Environment {}
    impl crate::Source for Environment {}
}
pub mod error {
    pub enum ConfigError {
        Frozen,
        NotFound(String),
        PathParse { cause: Box<dyn std::error::Error + Send + Sync> },
        FileParse { uri: Option<String>, cause: Box<dyn std::error::Error + Send + Sync> },
        Type { origin: Option<String>, expected: &'static str, key: Option<String> },
        Message(String),
        Foreign(Box<dyn std::error::Error + Send + Sync>),
    }
    impl std::error::Error for ConfigError {}
    impl std::fmt::Display for ConfigError {}
    impl std::fmt::Debug for ConfigError {}
}
pub mod file {
    pub enum FileFormat {
        Toml,
        Json,
        Yaml,
        Ini,
        Ron,
        Json5,
    }
    impl Clone for FileFormat {}
    pub struct File;
    impl File {
        pub fn from_str(s: &str, format: FileFormat) -> File {}
        pub fn new(name: &str, format: FileFormat) -> File {}
        pub fn with_name(base_name: &str) -> File {}
        pub fn format(self, format: FileFormat) -> File {}
        pub fn required(self, required: bool) -> File {}
    }
    impl Clone for File {}
    impl<'a> From<&'a std::path::Path> for File {}
    impl From<std::path::PathBuf> for File {}
    impl crate::Source for File {}
}
pub mod source {
    pub trait Source {
        fn collect(&self) -> Result<crate::Map<String, crate::Value>, crate::ConfigError>;
    }
}
pub mod value {
    use crate::ConfigError;
    pub struct Value {
        pub kind: ValueKind,
    }
    impl Value {
        pub fn new<V>(origin: Option<&String>, kind: V) -> Value {}
        pub fn origin(&self) -> Option<&str> {}
        pub fn try_deserialize<T>(self) -> Result<T, ConfigError> {}
        pub fn into_bool(self) -> Result<bool, ConfigError> {}
        pub fn into_int(self) -> Result<i64, ConfigError> {}
        pub fn into_uint(self) -> Result<u64, ConfigError> {}
        pub fn into_float(self) -> Result<f64, ConfigError> {}
        pub fn into_string(self) -> Result<String, ConfigError> {}
        pub fn into_array(self) -> Result<Vec<Value>, ConfigError> {}
        pub fn into_table(self) -> Result<crate::Map<String, Value>, ConfigError> {}
    }
    impl Clone for Value {}
    pub enum ValueKind {
        Nil,
        Boolean(bool),
        I64(i64),
        I128(i128),
        U64(u64),
        U128(u128),
        Float(f64),
        String(String),
        Table(crate::Map<String, Value>),
        Array(Vec<Value>),
    }
}
