//! Signatures of schemars that type inference needs; bodies are empty on purpose.

pub use self::generate::{SchemaGenerator, SchemaSettings};
pub type Map<K, V> = serde_json::Map<K, V>;
pub trait JsonSchema {
    fn schema_name() -> std::borrow::Cow<'static, str>;
    fn schema_id() -> std::borrow::Cow<'static, str>;
    fn json_schema(generator: &mut SchemaGenerator) -> Schema;
    fn is_referenceable() -> bool;
    fn inline_schema() -> bool;
}
pub struct Schema;
impl Schema {
    pub fn new_ref(reference: String) -> Schema {}
    pub fn as_value(&self) -> &serde_json::Value {}
    pub fn as_object(&self) -> Option<&serde_json::Map<String, serde_json::Value>> {}
    pub fn as_object_mut(&mut self) -> Option<&mut serde_json::Map<String, serde_json::Value>> {}
    pub fn as_bool(&self) -> Option<bool> {}
    pub fn to_value(self) -> serde_json::Value {}
    pub fn ensure_object(&mut self) -> &mut serde_json::Map<String, serde_json::Value> {}
    pub fn insert(&mut self, k: String, v: serde_json::Value) -> Option<serde_json::Value> {}
    pub fn get<Q: ?Sized>(&self, key: &Q) -> Option<&serde_json::Value> {}
    pub fn get_mut<Q: ?Sized>(&mut self, key: &Q) -> Option<&mut serde_json::Value> {}
    pub fn remove<Q: ?Sized>(&mut self, key: &Q) -> Option<serde_json::Value> {}
}
impl Clone for Schema {}
impl Default for Schema {}
pub struct __RootSchema {
    pub meta_schema: Option<String>,
    pub schema: schema::SchemaObject,
    pub definitions: std::collections::BTreeMap<String, schema::Schema>,
}
pub mod generate {
    use crate::{JsonSchema, Schema};
    pub struct SchemaSettings {
        pub definitions_path: String,
        pub inline_subschemas: bool,
    }
    impl SchemaSettings {
        pub fn draft07() -> SchemaSettings {}
        pub fn draft2019_09() -> SchemaSettings {}
        pub fn draft2020_12() -> SchemaSettings {}
        pub fn openapi3() -> SchemaSettings {}
        pub fn with<F: FnOnce(&mut SchemaSettings)>(self, configure_fn: F) -> SchemaSettings {}
        pub fn into_generator(self) -> SchemaGenerator {}
    }
    impl Default for SchemaSettings {}
    pub struct SchemaGenerator;
    impl SchemaGenerator {
        pub fn new(settings: SchemaSettings) -> SchemaGenerator {}
        pub fn settings(&self) -> &SchemaSettings {}
        pub fn subschema_for<T: JsonSchema>(&mut self) -> Schema {}
        pub fn definitions(&self) -> &serde_json::Map<String, serde_json::Value> {}
        pub fn root_schema_for<T: JsonSchema>(&mut self) -> Schema {}
        pub fn into_root_schema_for<T: JsonSchema>(self) -> Schema {}
    }
    impl Default for SchemaGenerator {}
}
pub mod r#gen {
    pub use crate::generate::{SchemaGenerator, SchemaSettings};
}
pub mod schema {
    pub use crate::__RootSchema as RootSchema;
    pub enum Schema {
        Bool(bool),
        Object(SchemaObject),
    }
    impl Schema {
        pub fn new_ref(reference: String) -> Schema {}
        pub fn is_ref(&self) -> bool {}
        pub fn into_object(self) -> SchemaObject {}
    }
    impl From<SchemaObject> for Schema {}
    pub struct SchemaObject {
        pub metadata: Option<Box<Metadata>>,
        pub instance_type: Option<SingleOrVec<InstanceType>>,
        pub format: Option<String>,
        pub enum_values: Option<Vec<serde_json::Value>>,
        pub const_value: Option<serde_json::Value>,
        pub reference: Option<String>,
        pub extensions: std::collections::BTreeMap<String, serde_json::Value>,
    }
    impl Default for SchemaObject {}
    pub struct Metadata {
        pub id: Option<String>,
        pub title: Option<String>,
        pub description: Option<String>,
        pub default: Option<serde_json::Value>,
        pub deprecated: bool,
        pub examples: Vec<serde_json::Value>,
    }
    pub enum SingleOrVec<T> {
        Single(Box<T>),
        Vec(Vec<T>),
    }
    pub enum InstanceType {
        Null,
        Boolean,
        Object,
        Array,
        Number,
        String,
        Integer,
    }
}
