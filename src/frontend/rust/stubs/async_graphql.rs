//! Signatures of async_graphql that type inference needs; bodies are empty on purpose.

pub use self::context::{Context, Data};
pub use self::error::{Error, ErrorExtensions, PathSegment, Pos, Result, ServerError};
pub use self::request::{BatchRequest, Request, Variables};
pub use self::response::{BatchResponse, Response};
pub use self::schema::{Schema, SchemaBuilder};
pub use self::value::{Name, Value, ID};
pub mod context {
    use crate::error::Result;
    pub struct Data;
    impl Data {
        pub fn insert<D>(&mut self, data: D) {}
    }
    impl Default for Data {}
    pub struct Context<'a>(&'a str);
    impl<'a> Context<'a> {
        pub fn data<D>(&self) -> Result<&'a D> {}
        pub fn data_unchecked<D>(&self) -> &'a D {}
        pub fn data_opt<D>(&self) -> Option<&'a D> {}
        pub fn http_header_contains(&self, key: &str) -> bool {}
        pub fn insert_http_header(&self, name: &str, value: &str) -> Option<http::HeaderValue> {}
        pub fn add_error(&self, error: crate::ServerError) {}
        pub fn look_ahead(&self) -> Lookahead<'_> {}
        pub fn field(&self) -> SelectionField<'_> {}
    }
    pub struct Lookahead<'a>(&'a str);
    impl<'a> Lookahead<'a> {
        pub fn field(&self, name: &str) -> Lookahead<'a> {}
        pub fn exists(&self) -> bool {}
        pub fn selection_fields(&self) -> Vec<SelectionField<'a>> {}
    }
    pub struct SelectionField<'a>(&'a str);
    impl<'a> SelectionField<'a> {
        pub fn name(&self) -> &'a str {}
        pub fn alias(&self) -> Option<&'a str> {}
        pub fn selection_set(&self) -> std::iter::__Iter<SelectionField<'a>> {}
    }
}
pub mod error {
    pub type Result<T, E = Error> = std::result::Result<T, E>;
    pub struct Error {
        pub message: String,
        pub source: Option<std::sync::Arc<dyn std::any::Any + Send + Sync>>,
        pub extensions: Option<ErrorExtensionValues>,
    }
    impl Error {
        pub fn new<T>(message: T) -> Error {}
        pub fn new_with_source<T>(source: T) -> Error {}
        pub fn into_server_error(self, pos: Pos) -> ServerError {}
    }
    impl Clone for Error {}
    impl std::fmt::Debug for Error {}
    impl<T: std::fmt::Display> From<T> for Error {}
    pub struct ErrorExtensionValues;
    impl ErrorExtensionValues {
        pub fn set<N, V>(&mut self, name: N, value: V) {}
        pub fn get<N>(&self, name: N) -> Option<&crate::Value> {}
    }
    pub trait ErrorExtensions {
        fn extend(&self) -> Error;
        fn extend_with<C: FnOnce(&Self, &mut ErrorExtensionValues)>(self, cb: C) -> Error;
    }
    impl ErrorExtensions for Error {}
    pub struct Pos {
        pub line: usize,
        pub column: usize,
    }
    pub enum PathSegment {
        Field(String),
        Index(usize),
    }
    pub struct ServerError {
        pub message: String,
        pub source: Option<std::sync::Arc<dyn std::any::Any + Send + Sync>>,
        pub locations: Vec<Pos>,
        pub path: Vec<PathSegment>,
        pub extensions: Option<ErrorExtensionValues>,
    }
    impl ServerError {
        pub fn new<T>(message: T, pos: Option<Pos>) -> ServerError {}
        pub fn source<T>(&self) -> Option<&T> {}
    }
    impl Clone for ServerError {}
}
pub mod request {
    pub struct Variables;
    impl Variables {
        pub fn from_json(value: serde_json::Value) -> Variables {}
    }
    pub struct Request {
        pub query: String,
        pub operation_name: Option<String>,
        pub variables: Variables,
    }
    impl Request {
        pub fn new<T>(query: T) -> Request {}
        pub fn operation_name<T>(self, name: T) -> Request {}
        pub fn variables(self, variables: Variables) -> Request {}
        pub fn data<D>(self, data: D) -> Request {}
    }
    impl From<&str> for Request {}
    impl From<String> for Request {}
    pub enum BatchRequest {
        Single(Request),
        Batch(Vec<Request>),
    }
    impl BatchRequest {
        pub fn data<D>(self, data: D) -> BatchRequest {}
    }
}
pub mod response {
    pub struct Response {
        pub data: crate::Value,
        pub extensions: std::collections::BTreeMap<String, crate::Value>,
        pub errors: Vec<crate::ServerError>,
        pub http_headers: http::HeaderMap,
    }
    impl Response {
        pub fn new<T>(data: T) -> Response {}
        pub fn from_errors(errors: Vec<crate::ServerError>) -> Response {}
        pub fn is_ok(&self) -> bool {}
        pub fn is_err(&self) -> bool {}
        pub fn into_result(self) -> Result<Response, Vec<crate::ServerError>> {}
    }
    pub enum BatchResponse {
        Single(Response),
        Batch(Vec<Response>),
    }
}
pub mod schema {
    use crate::{BatchRequest, BatchResponse, Response};
    pub struct Schema<Query, Mutation, Subscription>(Query, Mutation, Subscription);
    impl<Query, Mutation, Subscription> Schema<Query, Mutation, Subscription> {
        pub fn build(
            query: Query,
            mutation: Mutation,
            subscription: Subscription,
        ) -> SchemaBuilder<Query, Mutation, Subscription> {
        }
        pub fn new(
            query: Query,
            mutation: Mutation,
            subscription: Subscription,
        ) -> Schema<Query, Mutation, Subscription> {
        }
        pub fn sdl(&self) -> String {}
        pub async fn execute<R>(&self, request: R) -> Response {}
        pub async fn execute_batch(&self, batch_request: BatchRequest) -> BatchResponse {}
        pub fn execute_stream<R>(&self, request: R) -> futures_util::stream::__Stream<Response> {}
    }
    impl<Query, Mutation, Subscription> Clone for Schema<Query, Mutation, Subscription> {}
    pub struct SchemaBuilder<Query, Mutation, Subscription>(Query, Mutation, Subscription);
    impl<Query, Mutation, Subscription> SchemaBuilder<Query, Mutation, Subscription> {
        pub fn data<D>(self, data: D) -> SchemaBuilder<Query, Mutation, Subscription> {}
        pub fn extension<E>(self, extension: E) -> SchemaBuilder<Query, Mutation, Subscription> {}
        pub fn limit_complexity(self, complexity: usize) -> SchemaBuilder<Query, Mutation, Subscription> {}
        pub fn limit_depth(self, depth: usize) -> SchemaBuilder<Query, Mutation, Subscription> {}
        pub fn limit_recursive_depth(self, depth: usize) -> SchemaBuilder<Query, Mutation, Subscription> {}
        pub fn disable_introspection(self) -> SchemaBuilder<Query, Mutation, Subscription> {}
        pub fn enable_federation(self) -> SchemaBuilder<Query, Mutation, Subscription> {}
        pub fn register_output_type<T>(self) -> SchemaBuilder<Query, Mutation, Subscription> {}
        pub fn finish(self) -> Schema<Query, Mutation, Subscription> {}
    }
}
pub mod value {
    pub struct Name;
    impl Name {
        pub fn new<T>(name: T) -> Name {}
        pub fn as_str(&self) -> &str {}
    }
    pub enum Value {
        Null,
        Number(serde_json::Number),
        String(String),
        Boolean(bool),
        Enum(Name),
        List(Vec<Value>),
    }
    impl Value {
        pub fn into_json(self) -> serde_json::Result<serde_json::Value> {}
        pub fn from_json(json: serde_json::Value) -> serde_json::Result<Value> {}
    }
    impl Clone for Value {}
    pub struct ID(pub String);
    impl Clone for ID {}
    impl std::ops::Deref for ID {
        type Target = String;
    }
    impl std::fmt::Display for ID {}
    impl<T: ToString> From<T> for ID {}
    impl From<ID> for String {}
}
pub struct EmptyMutation;
pub struct EmptySubscription;
pub struct Upload(pub usize);
impl Upload {
    pub fn value(&self, ctx: &Context<'_>) -> std::io::Result<UploadValue> {}
}
pub struct UploadValue {
    pub filename: String,
    pub content_type: Option<String>,
    pub content: std::fs::File,
}
pub enum MaybeUndefined<T> {
    Undefined,
    Null,
    Value(T),
}
impl<T> MaybeUndefined<T> {
    pub fn is_undefined(&self) -> bool {}
    pub fn is_null(&self) -> bool {}
    pub fn is_value(&self) -> bool {}
    pub fn value(&self) -> Option<&T> {}
    pub fn take(self) -> Option<T> {}
    pub fn as_opt_ref(&self) -> Option<Option<&T>> {}
    pub fn map<U, F: FnOnce(Option<T>) -> Option<U>>(self, f: F) -> MaybeUndefined<U> {}
    pub fn map_value<U, F: FnOnce(T) -> U>(self, f: F) -> MaybeUndefined<U> {}
}
pub struct Json<T>(pub T);
impl<T> std::ops::Deref for Json<T> {
    type Target = T;
}
pub trait Guard {
    async fn check(&self, ctx: &Context<'_>) -> Result<()>;
}
pub mod dataloader {
    use std::collections::HashMap;
    pub trait Loader<K> {
        type Value;
        type Error;
        async fn load(&self, keys: &[K]) -> Result<HashMap<K, Self::Value>, Self::Error>;
    }
    pub struct DataLoader<T>(T);
    impl<T> DataLoader<T> {
        pub fn new<S>(loader: T, spawner: S) -> DataLoader<T> {}
        pub fn loader(&self) -> &T {}
        pub async fn load_one<K>(&self, key: K) -> Result<Option<<T as Loader<K>>::Value>, <T as Loader<K>>::Error>
        where
            T: Loader<K>,
        {
        }
        pub async fn load_many<K, I>(
            &self,
            keys: I,
        ) -> Result<HashMap<K, <T as Loader<K>>::Value>, <T as Loader<K>>::Error>
        where
            T: Loader<K>,
        {
        }
    }
}
