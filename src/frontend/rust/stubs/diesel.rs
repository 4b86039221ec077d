//! Signatures of diesel that type inference needs; bodies are empty on purpose.

pub use self::connection::Connection;
pub use self::mysql::MysqlConnection;
pub use self::pg::PgConnection;
pub use self::query_builder::{delete, insert_into, insert_or_ignore_into, replace_into, select, sql_query, update};
pub use self::query_dsl::{ExpressionMethods, QueryDsl, RunQueryDsl, SaveChangesDsl};
pub use self::result::{ConnectionError, ConnectionResult, OptionalExtension, QueryResult};
pub use self::sqlite::SqliteConnection;
pub mod prelude {
    pub use crate::connection::Connection;
    pub use crate::mysql::MysqlConnection;
    pub use crate::pg::PgConnection;
    pub use crate::query_builder::{delete, insert_into, select, update};
    pub use crate::query_dsl::{ExpressionMethods, QueryDsl, RunQueryDsl, SaveChangesDsl};
    pub use crate::result::{ConnectionError, ConnectionResult, OptionalExtension, QueryResult};
    pub use crate::sqlite::SqliteConnection;
}
pub mod result {
    pub type QueryResult<T> = Result<T, Error>;
    pub type ConnectionResult<T> = Result<T, ConnectionError>;
    pub enum Error {
        InvalidCString(std::ffi::NulError),
        DatabaseError(DatabaseErrorKind, Box<dyn DatabaseErrorInformation + Send + Sync>),
        NotFound,
        QueryBuilderError(Box<dyn std::error::Error + Send + Sync>),
        DeserializationError(Box<dyn std::error::Error + Send + Sync>),
        SerializationError(Box<dyn std::error::Error + Send + Sync>),
        RollbackTransaction,
        AlreadyInTransaction,
        NotInTransaction,
    }
    impl std::error::Error for Error {}
    impl std::fmt::Display for Error {}
    impl std::fmt::Debug for Error {}
    pub enum DatabaseErrorKind {
        UniqueViolation,
        ForeignKeyViolation,
        UnableToSendCommand,
        SerializationFailure,
        ReadOnlyTransaction,
        NotNullViolation,
        CheckViolation,
        ClosedConnection,
        Unknown,
    }
    pub trait DatabaseErrorInformation {
        fn message(&self) -> &str;
        fn details(&self) -> Option<&str>;
        fn table_name(&self) -> Option<&str>;
        fn column_name(&self) -> Option<&str>;
        fn constraint_name(&self) -> Option<&str>;
    }
    pub enum ConnectionError {
        InvalidCString(std::ffi::NulError),
        BadConnection(String),
        InvalidConnectionUrl(String),
        CouldntSetupConfiguration(Error),
    }
    impl std::error::Error for ConnectionError {}
    pub trait OptionalExtension<T> {
        fn optional(self) -> Result<Option<T>, Error>;
    }
    impl<T> OptionalExtension<T> for QueryResult<T> {}
}
pub mod connection {
    pub trait Connection {
        type Backend;
        fn establish(database_url: &str) -> crate::ConnectionResult<Self>;
        fn transaction<T, E, F: FnOnce(&mut Self) -> Result<T, E>>(&mut self, f: F) -> Result<T, E>;
        fn test_transaction<T, E, F: FnOnce(&mut Self) -> Result<T, E>>(&mut self, f: F) -> T;
        fn begin_test_transaction(&mut self) -> crate::QueryResult<()>;
        fn batch_execute(&mut self, query: &str) -> crate::QueryResult<()>;
    }
    pub trait SimpleConnection {
        fn batch_execute(&mut self, query: &str) -> crate::QueryResult<()>;
    }
    impl<T: Connection> SimpleConnection for T {}
}
pub mod pg {
    pub struct Pg;
    pub struct PgConnection;
    impl crate::Connection for PgConnection {
        type Backend = Pg;
    }
}
pub mod mysql {
    pub struct Mysql;
    pub struct MysqlConnection;
    impl crate::Connection for MysqlConnection {
        type Backend = Mysql;
    }
}
pub mod sqlite {
    pub struct Sqlite;
    pub struct SqliteConnection;
    impl crate::Connection for SqliteConnection {
        type Backend = Sqlite;
    }
}
pub mod query_builder {
    pub struct __Query;
    impl crate::query_dsl::QueryDsl for __Query {}
    impl __Query {
        pub fn values<T>(self, records: T) -> __Query {}
        pub fn set<V>(self, values: V) -> __Query {}
        pub fn default_values(self) -> __Query {}
        pub fn on_conflict<T>(self, target: T) -> __Query {}
        pub fn on_conflict_do_nothing(self) -> __Query {}
        pub fn do_nothing(self) -> __Query {}
        pub fn do_update(self) -> __Query {}
        pub fn returning<E>(self, returns: E) -> __Query {}
        pub fn bind<T, V>(self, value: V) -> __Query {}
    }
    pub trait AsChangeset {}
    pub struct BoxedSelectStatement;
    pub fn insert_into<T>(target: T) -> __Query {}
    pub fn insert_or_ignore_into<T>(target: T) -> __Query {}
    pub fn replace_into<T>(target: T) -> __Query {}
    pub fn update<T>(source: T) -> __Query {}
    pub fn delete<T>(source: T) -> __Query {}
    pub fn select<T>(expression: T) -> __Query {}
    pub fn sql_query<T>(query: T) -> __Query {}
}
pub mod query_dsl {
    use crate::query_builder::__Query;
    use crate::QueryResult;
    pub mod methods {
        pub use super::{QueryDsl, RunQueryDsl};
    }
    pub trait QueryDsl {
        fn distinct(self) -> __Query;
        fn select<S>(self, selection: S) -> __Query;
        fn count(self) -> __Query;
        fn inner_join<R>(self, rhs: R) -> __Query;
        fn left_join<R>(self, rhs: R) -> __Query;
        fn left_outer_join<R>(self, rhs: R) -> __Query;
        fn filter<P>(self, predicate: P) -> __Query;
        fn or_filter<P>(self, predicate: P) -> __Query;
        fn find<PK>(self, id: PK) -> __Query;
        fn order<E>(self, expr: E) -> __Query;
        fn order_by<E>(self, expr: E) -> __Query;
        fn then_order_by<E>(self, expr: E) -> __Query;
        fn limit(self, limit: i64) -> __Query;
        fn offset(self, offset: i64) -> __Query;
        fn group_by<G>(self, group: G) -> __Query;
        fn having<P>(self, predicate: P) -> __Query;
        fn for_update(self) -> __Query;
        fn into_boxed<'a, DB>(self) -> __Query;
        fn single_value(self) -> __Query;
        fn nullable(self) -> __Query;
    }
    pub trait RunQueryDsl<Conn> {
        fn execute(self, conn: &mut Conn) -> QueryResult<usize>;
        fn load<U>(self, conn: &mut Conn) -> QueryResult<Vec<U>>;
        fn load_iter<U, B>(self, conn: &mut Conn) -> QueryResult<std::iter::__Iter<QueryResult<U>>>;
        fn get_result<U>(self, conn: &mut Conn) -> QueryResult<U>;
        fn get_results<U>(self, conn: &mut Conn) -> QueryResult<Vec<U>>;
        fn first<U>(self, conn: &mut Conn) -> QueryResult<U>;
    }
    impl<Conn> RunQueryDsl<Conn> for __Query {}
    pub trait SaveChangesDsl<Conn> {
        fn save_changes<T>(self, connection: &mut Conn) -> QueryResult<T>;
    }
    pub trait ExpressionMethods {}
}
pub mod r2d2 {
    pub use r2d2::{Builder, CustomizeConnection, Pool, PooledConnection};
    pub struct ConnectionManager<T>(T);
    impl<T> ConnectionManager<T> {
        pub fn new<S: Into<String>>(database_url: S) -> ConnectionManager<T> {}
    }
    impl<T> r2d2::ManageConnection for ConnectionManager<T> {
        type Connection = T;
        type Error = Error;
    }
    pub enum Error {
        ConnectionError(crate::ConnectionError),
        QueryError(crate::result::Error),
    }
    impl std::error::Error for Error {}
    pub type PoolError = r2d2::Error;
}
