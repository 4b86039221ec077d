//! Signatures of sqlx that type inference needs; bodies are empty on purpose.

pub use self::any::{Any, AnyConnection, AnyPool};
pub use self::connection::{Acquire, ConnectOptions, Connection};
pub use self::database::Database;
pub use self::error::{Error, Result};
pub use self::executor::{Execute, Executor};
pub use self::mysql::{MySql, MySqlConnection, MySqlPool};
pub use self::pool::{Pool, PoolConnection};
pub use self::postgres::{PgConnection, PgListener, PgPool, Postgres};
pub use self::query::{
    query, query_as, query_as_with, query_scalar, query_scalar_with, query_with, raw_sql, QueryBuilder, RawSql,
};
pub use self::row::{Column, ColumnIndex, Decode, Encode, FromRow, Row, Type, TypeInfo};
pub use self::sqlite::{Sqlite, SqliteConnection, SqlitePool};
pub use self::transaction::Transaction;
pub struct Statement;
pub mod database {
    pub trait Database {
        type Connection;
        type Row: crate::Row;
        type QueryResult;
        type Arguments;
        type Value;
    }
    pub trait HasArguments<'q> {
        type Arguments;
    }
}
pub mod error {
    pub type Result<T, E = Error> = std::result::Result<T, E>;
    pub type BoxDynError = Box<dyn std::error::Error + 'static + Send + Sync>;
    pub enum Error {
        Configuration(BoxDynError),
        Database(Box<dyn DatabaseError>),
        Io(std::io::Error),
        Tls(BoxDynError),
        Protocol(String),
        RowNotFound,
        TypeNotFound { type_name: String },
        ColumnIndexOutOfBounds { index: usize, len: usize },
        ColumnNotFound(String),
        ColumnDecode { index: String, source: BoxDynError },
        Decode(BoxDynError),
        PoolTimedOut,
        PoolClosed,
        WorkerCrashed,
        Migrate(Box<crate::migrate::MigrateError>),
    }
    impl Error {
        pub fn as_database_error(&self) -> Option<&(dyn DatabaseError + 'static)> {}
        pub fn into_database_error(self) -> Option<Box<dyn DatabaseError + 'static>> {}
    }
    impl std::error::Error for Error {}
    impl std::fmt::Display for Error {}
    impl std::fmt::Debug for Error {}
    pub enum ErrorKind {
        UniqueViolation,
        ForeignKeyViolation,
        NotNullViolation,
        CheckViolation,
        Other,
    }
    pub trait DatabaseError: std::error::Error {
        fn message(&self) -> &str;
        fn code(&self) -> Option<std::borrow::Cow<'_, str>>;
        fn constraint(&self) -> Option<&str>;
        fn table(&self) -> Option<&str>;
        fn kind(&self) -> ErrorKind;
        fn is_unique_violation(&self) -> bool;
        fn is_foreign_key_violation(&self) -> bool;
        fn is_check_violation(&self) -> bool;
    }
}
pub mod row {
    pub trait Row {
        fn get<T, I>(&self, index: I) -> T;
        fn try_get<T, I>(&self, index: I) -> Result<T, crate::Error>;
        fn try_get_unchecked<T, I>(&self, index: I) -> Result<T, crate::Error>;
        fn is_empty(&self) -> bool;
        fn len(&self) -> usize;
    }
    pub trait FromRow<'r, R> {
        fn from_row(row: &'r R) -> Result<Self, crate::Error>;
    }
    pub trait ColumnIndex<T: ?Sized> {}
    pub trait Column {
        fn name(&self) -> &str;
        fn ordinal(&self) -> usize;
    }
    pub trait Type<DB> {
        fn type_info() -> TypeInfo;
    }
    pub struct TypeInfo;
    pub trait Encode<'q, DB> {}
    pub trait Decode<'r, DB> {}
}
pub mod executor {
    use futures_core::future::BoxFuture;
    use futures_core::stream::BoxStream;
    pub trait Executor<'c> {
        type Database: crate::Database;
        fn execute<'e, 'q: 'e, E>(
            self,
            query: E,
        ) -> BoxFuture<'e, Result<<Self::Database as crate::Database>::QueryResult, crate::Error>>;
        fn fetch<'e, 'q: 'e, E>(
            self,
            query: E,
        ) -> BoxStream<'e, Result<<Self::Database as crate::Database>::Row, crate::Error>>;
        fn fetch_all<'e, 'q: 'e, E>(
            self,
            query: E,
        ) -> BoxFuture<'e, Result<Vec<<Self::Database as crate::Database>::Row>, crate::Error>>;
        fn fetch_one<'e, 'q: 'e, E>(
            self,
            query: E,
        ) -> BoxFuture<'e, Result<<Self::Database as crate::Database>::Row, crate::Error>>;
        fn fetch_optional<'e, 'q: 'e, E>(
            self,
            query: E,
        ) -> BoxFuture<'e, Result<Option<<Self::Database as crate::Database>::Row>, crate::Error>>;
        fn execute_many<'e, 'q: 'e, E>(
            self,
            query: E,
        ) -> BoxStream<'e, Result<<Self::Database as crate::Database>::QueryResult, crate::Error>>;
        fn prepare<'e, 'q: 'e>(self, query: &'q str) -> BoxFuture<'e, Result<crate::Statement, crate::Error>>;
    }
    pub trait Execute<'q, DB> {
        fn sql(&self) -> &'q str;
    }
    impl<'c, DB: crate::Database> Executor<'c> for &crate::Pool<DB> {
        type Database = DB;
    }
    impl<'c> Executor<'c> for &'c mut crate::postgres::PgConnection {
        type Database = crate::Postgres;
    }
    impl<'c> Executor<'c> for &'c mut crate::mysql::MySqlConnection {
        type Database = crate::MySql;
    }
    impl<'c> Executor<'c> for &'c mut crate::sqlite::SqliteConnection {
        type Database = crate::Sqlite;
    }
    impl<'c, DB: crate::Database> Executor<'c> for &'c mut crate::PoolConnection<DB> {
        type Database = DB;
    }
    impl<'c, 't, DB: crate::Database> Executor<'c> for &'c mut crate::Transaction<'t, DB> {
        type Database = DB;
    }
}
pub mod query {
    use crate::{Database, Error, Executor};
    use futures_core::stream::BoxStream;
    pub struct Query<'q, DB, A = ()>(&'q DB, A);
    impl<'q, DB: Database, A> Query<'q, DB, A> {
        pub fn bind<T>(self, value: T) -> Query<'q, DB, A> {}
        pub fn persistent(self, value: bool) -> Query<'q, DB, A> {}
        pub fn map<F: FnMut(DB::Row) -> O, O>(self, f: F) -> Map<'q, DB, O> {}
        pub fn try_map<F: FnMut(DB::Row) -> Result<O, Error>, O>(self, f: F) -> Map<'q, DB, O> {}
        pub async fn execute<'e, 'c: 'e, E: Executor<'c, Database = DB>>(
            self,
            executor: E,
        ) -> Result<DB::QueryResult, Error> {
        }
        pub fn fetch<'e, 'c: 'e, E: Executor<'c, Database = DB>>(
            self,
            executor: E,
        ) -> BoxStream<'e, Result<DB::Row, Error>> {
        }
        pub async fn fetch_all<'e, 'c: 'e, E: Executor<'c, Database = DB>>(
            self,
            executor: E,
        ) -> Result<Vec<DB::Row>, Error> {
        }
        pub async fn fetch_one<'e, 'c: 'e, E: Executor<'c, Database = DB>>(
            self,
            executor: E,
        ) -> Result<DB::Row, Error> {
        }
        pub async fn fetch_optional<'e, 'c: 'e, E: Executor<'c, Database = DB>>(
            self,
            executor: E,
        ) -> Result<Option<DB::Row>, Error> {
        }
    }
    pub struct QueryAs<'q, DB, O, A = ()>(&'q DB, O, A);
    impl<'q, DB: Database, O, A> QueryAs<'q, DB, O, A> {
        pub fn bind<T>(self, value: T) -> QueryAs<'q, DB, O, A> {}
        pub fn persistent(self, value: bool) -> QueryAs<'q, DB, O, A> {}
        pub fn fetch<'e, 'c: 'e, E: Executor<'c, Database = DB>>(self, executor: E) -> BoxStream<'e, Result<O, Error>> {
        }
        pub async fn fetch_all<'e, 'c: 'e, E: Executor<'c, Database = DB>>(self, executor: E) -> Result<Vec<O>, Error> {
        }
        pub async fn fetch_one<'e, 'c: 'e, E: Executor<'c, Database = DB>>(self, executor: E) -> Result<O, Error> {}
        pub async fn fetch_optional<'e, 'c: 'e, E: Executor<'c, Database = DB>>(
            self,
            executor: E,
        ) -> Result<Option<O>, Error> {
        }
    }
    pub struct QueryScalar<'q, DB, O, A = ()>(&'q DB, O, A);
    impl<'q, DB: Database, O, A> QueryScalar<'q, DB, O, A> {
        pub fn bind<T>(self, value: T) -> QueryScalar<'q, DB, O, A> {}
        pub fn persistent(self, value: bool) -> QueryScalar<'q, DB, O, A> {}
        pub fn fetch<'e, 'c: 'e, E: Executor<'c, Database = DB>>(self, executor: E) -> BoxStream<'e, Result<O, Error>> {
        }
        pub async fn fetch_all<'e, 'c: 'e, E: Executor<'c, Database = DB>>(self, executor: E) -> Result<Vec<O>, Error> {
        }
        pub async fn fetch_one<'e, 'c: 'e, E: Executor<'c, Database = DB>>(self, executor: E) -> Result<O, Error> {}
        pub async fn fetch_optional<'e, 'c: 'e, E: Executor<'c, Database = DB>>(
            self,
            executor: E,
        ) -> Result<Option<O>, Error> {
        }
    }
    pub struct Map<'q, DB, O>(&'q DB, O);
    impl<'q, DB: Database, O> Map<'q, DB, O> {
        pub fn map<F: FnMut(O) -> P, P>(self, f: F) -> Map<'q, DB, P> {}
        pub fn try_map<F: FnMut(O) -> Result<P, Error>, P>(self, f: F) -> Map<'q, DB, P> {}
        pub fn fetch<'e, 'c: 'e, E: Executor<'c, Database = DB>>(self, executor: E) -> BoxStream<'e, Result<O, Error>> {
        }
        pub async fn fetch_all<'e, 'c: 'e, E: Executor<'c, Database = DB>>(self, executor: E) -> Result<Vec<O>, Error> {
        }
        pub async fn fetch_one<'e, 'c: 'e, E: Executor<'c, Database = DB>>(self, executor: E) -> Result<O, Error> {}
        pub async fn fetch_optional<'e, 'c: 'e, E: Executor<'c, Database = DB>>(
            self,
            executor: E,
        ) -> Result<Option<O>, Error> {
        }
    }

    pub struct QueryBuilder<'a, DB>(&'a DB);
    impl<'a, DB: Database> QueryBuilder<'a, DB> {
        pub fn new<S: Into<String>>(init: S) -> QueryBuilder<'a, DB> {}
        pub fn push<S: std::fmt::Display>(&mut self, sql: S) -> &mut Self {}
        pub fn push_bind<T>(&mut self, value: T) -> &mut Self {}
        pub fn push_values<I: IntoIterator, F: FnMut(Separated<'_, 'a, DB>, I::Item)>(
            &mut self,
            tuples: I,
            push_tuple: F,
        ) -> &mut Self {
        }
        pub fn push_tuples<I: IntoIterator, F: FnMut(Separated<'_, 'a, DB>, I::Item)>(
            &mut self,
            tuples: I,
            push_tuple: F,
        ) -> &mut Self {
        }
        pub fn separated<S>(&mut self, separator: S) -> Separated<'_, 'a, DB> {}
        pub fn build(&mut self) -> Query<'_, DB, ()> {}
        pub fn build_query_as<'q, T>(&'q mut self) -> QueryAs<'q, DB, T, ()> {}
        pub fn build_query_scalar<'q, T>(&'q mut self) -> QueryScalar<'q, DB, T, ()> {}
        pub fn reset(&mut self) -> &mut Self {}
        pub fn sql(&self) -> &str {}
        pub fn into_sql(self) -> String {}
    }
    pub struct Separated<'qb, 'args, DB>(&'qb DB, &'args DB);
    impl<'qb, 'args, DB> Separated<'qb, 'args, DB> {
        pub fn push<S>(&mut self, sql: S) -> &mut Self {}
        pub fn push_bind<T>(&mut self, value: T) -> &mut Self {}
        pub fn push_unseparated<S>(&mut self, sql: S) -> &mut Self {}
        pub fn push_bind_unseparated<T>(&mut self, value: T) -> &mut Self {}
    }
    pub fn query<'q, DB>(sql: &'q str) -> Query<'q, DB, ()> {}
    pub struct RawSql<'q> {
        sql: &'q str,
    }
    impl<'q> RawSql<'q> {
        pub async fn execute<'e, 'c: 'e, E: Executor<'c>>(
            self,
            executor: E,
        ) -> Result<<E::Database as Database>::QueryResult, Error> {
        }
        pub async fn fetch_all<'e, 'c: 'e, E: Executor<'c>>(
            self,
            executor: E,
        ) -> Result<Vec<<E::Database as Database>::Row>, Error> {
        }
        pub async fn fetch_one<'e, 'c: 'e, E: Executor<'c>>(
            self,
            executor: E,
        ) -> Result<<E::Database as Database>::Row, Error> {
        }
        pub async fn fetch_optional<'e, 'c: 'e, E: Executor<'c>>(
            self,
            executor: E,
        ) -> Result<Option<<E::Database as Database>::Row>, Error> {
        }
    }
    pub fn raw_sql<'q>(sql: &'q str) -> RawSql<'q> {}
    pub fn query_with<'q, DB, A>(sql: &'q str, arguments: A) -> Query<'q, DB, A> {}
    pub fn query_as<'q, DB, O>(sql: &'q str) -> QueryAs<'q, DB, O, ()> {}
    pub fn query_as_with<'q, DB, O, A>(sql: &'q str, arguments: A) -> QueryAs<'q, DB, O, A> {}
    pub fn query_scalar<'q, DB, O>(sql: &'q str) -> QueryScalar<'q, DB, O, ()> {}
    pub fn query_scalar_with<'q, DB, O, A>(sql: &'q str, arguments: A) -> QueryScalar<'q, DB, O, A> {}
}
pub mod pool {
    use crate::{Database, Error, Transaction};
    use std::ops::{Deref, DerefMut};
    use std::time::Duration;
    pub struct Pool<DB>(DB);
    impl<DB: Database> Pool<DB> {
        pub async fn connect(url: &str) -> Result<Pool<DB>, Error> {}
        pub fn connect_lazy(url: &str) -> Result<Pool<DB>, Error> {}
        pub async fn connect_with<O>(options: O) -> Result<Pool<DB>, Error> {}
        pub fn connect_lazy_with<O>(options: O) -> Pool<DB> {}
        pub async fn acquire(&self) -> Result<PoolConnection<DB>, Error> {}
        pub fn try_acquire(&self) -> Option<PoolConnection<DB>> {}
        pub async fn begin(&self) -> Result<Transaction<'static, DB>, Error> {}
        pub async fn try_begin(&self) -> Result<Option<Transaction<'static, DB>>, Error> {}
        pub async fn close(&self) {}
        pub fn is_closed(&self) -> bool {}
        pub fn size(&self) -> u32 {}
        pub fn num_idle(&self) -> usize {}
    }
    impl<DB> Clone for Pool<DB> {}
    pub struct PoolConnection<DB>(DB);
    impl<DB: Database> PoolConnection<DB> {
        pub async fn close(self) -> Result<(), Error> {}
        pub fn detach(self) -> DB::Connection {}
    }
    impl<DB: Database> Deref for PoolConnection<DB> {
        type Target = DB::Connection;
    }
    impl<DB: Database> DerefMut for PoolConnection<DB> {}
    impl<DB: Database> AsMut<DB::Connection> for PoolConnection<DB> {}
    pub struct PoolOptions<DB>(DB);
    impl<DB: Database> PoolOptions<DB> {
        pub fn new() -> PoolOptions<DB> {}
        pub fn max_connections(self, max: u32) -> PoolOptions<DB> {}
        pub fn min_connections(self, min: u32) -> PoolOptions<DB> {}
        pub fn acquire_timeout(self, timeout: Duration) -> PoolOptions<DB> {}
        pub fn max_lifetime<T>(self, lifetime: T) -> PoolOptions<DB> {}
        pub fn idle_timeout<T>(self, timeout: T) -> PoolOptions<DB> {}
        pub fn test_before_acquire(self, test: bool) -> PoolOptions<DB> {}
        pub fn after_connect<F>(self, callback: F) -> PoolOptions<DB> {}
        pub async fn connect(self, url: &str) -> Result<Pool<DB>, Error> {}
        pub async fn connect_with<O>(self, options: O) -> Result<Pool<DB>, Error> {}
        pub fn connect_lazy(self, url: &str) -> Result<Pool<DB>, Error> {}
        pub fn connect_lazy_with<O>(self, options: O) -> Pool<DB> {}
    }
    impl<DB> Clone for PoolOptions<DB> {}
}
pub mod transaction {
    use crate::{Database, Error};
    use std::ops::{Deref, DerefMut};
    pub struct Transaction<'c, DB>(&'c DB);
    impl<'c, DB: Database> Transaction<'c, DB> {
        pub async fn commit(self) -> Result<(), Error> {}
        pub async fn rollback(self) -> Result<(), Error> {}
        pub async fn begin(&mut self) -> Result<Transaction<'_, DB>, Error> {}
    }
    impl<'c, DB: Database> Deref for Transaction<'c, DB> {
        type Target = DB::Connection;
    }
    impl<'c, DB: Database> DerefMut for Transaction<'c, DB> {}
    impl<'c, DB: Database> AsMut<DB::Connection> for Transaction<'c, DB> {}
}
pub mod connection {
    use crate::{Database, Error, Transaction};
    pub trait Connection {
        type Database: Database;
        async fn connect(url: &str) -> Result<Self, Error>;
        async fn close(self) -> Result<(), Error>;
        async fn ping(&mut self) -> Result<(), Error>;
        async fn begin(&mut self) -> Result<Transaction<'_, Self::Database>, Error>;
        async fn transaction<
            F: FnOnce(
                &mut Transaction<'_, Self::Database>,
            ) -> std::pin::Pin<Box<dyn std::future::Future<Output = Result<R, E>>>>,
            R,
            E,
        >(
            &mut self,
            callback: F,
        ) -> Result<R, E>;
    }
    pub trait ConnectOptions {
        type Connection;
        async fn connect(&self) -> Result<Self::Connection, Error>;
        fn log_statements(self, level: log::LevelFilter) -> Self;
        fn disable_statement_logging(self) -> Self;
    }
    pub trait Acquire<'c> {
        type Database: Database;
        type Connection;
        async fn acquire(self) -> Result<Self::Connection, Error>;
        async fn begin(self) -> Result<Transaction<'c, Self::Database>, Error>;
    }
    impl<'c, DB: Database> Acquire<'c> for &crate::Pool<DB> {
        type Database = DB;
        type Connection = crate::PoolConnection<DB>;
    }
}
pub mod postgres {
    pub struct Postgres;
    pub struct PgConnection;
    pub struct PgRow;
    pub struct PgArguments;
    pub struct PgQueryResult;
    impl PgQueryResult {
        pub fn rows_affected(&self) -> u64 {}
        pub fn last_insert_rowid(&self) -> i64 {}
        pub fn last_insert_id(&self) -> u64 {}
    }
    impl crate::Database for Postgres {
        type Connection = PgConnection;
        type Row = PgRow;
        type QueryResult = PgQueryResult;
        type Arguments = PgArguments;
        type Value = ();
    }
    impl crate::Row for PgRow {}
    impl crate::Connection for PgConnection {
        type Database = Postgres;
    }
    pub type PgPool = crate::Pool<Postgres>;
    pub type PgPoolOptions = crate::pool::PoolOptions<Postgres>;
    pub struct PgConnectOptions;
    impl PgConnectOptions {
        pub fn new() -> PgConnectOptions {}
        pub fn host(self, v: &str) -> PgConnectOptions {}
        pub fn port(self, v: u16) -> PgConnectOptions {}
        pub fn username(self, v: &str) -> PgConnectOptions {}
        pub fn password(self, v: &str) -> PgConnectOptions {}
        pub fn database(self, v: &str) -> PgConnectOptions {}
        pub fn ssl_mode(self, v: PgSslMode) -> PgConnectOptions {}
        pub fn application_name(self, v: &str) -> PgConnectOptions {}
        pub fn options<I>(self, v: I) -> PgConnectOptions {}
    }
    impl Clone for PgConnectOptions {}
    impl crate::ConnectOptions for PgConnectOptions {
        type Connection = PgConnection;
    }
    impl std::str::FromStr for PgConnectOptions {
        type Err = crate::Error;
    }
    pub enum PgSslMode {
        Disable,
        Allow,
        Prefer,
        Require,
        VerifyCa,
        VerifyFull,
    }
    pub struct PgListener;
    impl PgListener {
        pub async fn connect(url: &str) -> Result<PgListener, crate::Error> {}
        pub async fn connect_with(pool: &crate::Pool<Postgres>) -> Result<PgListener, crate::Error> {}
        pub async fn listen(&mut self, channel: &str) -> Result<(), crate::Error> {}
        pub async fn recv(&mut self) -> Result<PgNotification, crate::Error> {}
        pub async fn try_recv(&mut self) -> Result<Option<PgNotification>, crate::Error> {}
        pub fn into_stream(self) -> futures_core::stream::BoxStream<'static, Result<PgNotification, crate::Error>> {}
    }
    pub struct PgNotification;
    impl PgNotification {
        pub fn channel(&self) -> &str {}
        pub fn payload(&self) -> &str {}
    }
    pub mod types {
        pub struct PgInterval {
            pub months: i32,
            pub days: i32,
            pub microseconds: i64,
        }
        pub struct PgRange<T> {
            pub start: std::ops::Bound<T>,
            pub end: std::ops::Bound<T>,
        }
    }
}
pub mod mysql {
    pub struct MySql;
    pub struct MySqlConnection;
    pub struct MySqlRow;
    pub struct MySqlArguments;
    pub struct MySqlQueryResult;
    impl MySqlQueryResult {
        pub fn rows_affected(&self) -> u64 {}
        pub fn last_insert_rowid(&self) -> i64 {}
        pub fn last_insert_id(&self) -> u64 {}
    }
    impl crate::Database for MySql {
        type Connection = MySqlConnection;
        type Row = MySqlRow;
        type QueryResult = MySqlQueryResult;
        type Arguments = MySqlArguments;
        type Value = ();
    }
    impl crate::Row for MySqlRow {}
    impl crate::Connection for MySqlConnection {
        type Database = MySql;
    }
    pub type MySqlPool = crate::Pool<MySql>;
    pub type MySqlPoolOptions = crate::pool::PoolOptions<MySql>;
    pub struct MySqlConnectOptions;
    impl MySqlConnectOptions {
        pub fn new() -> MySqlConnectOptions {}
        pub fn host(self, v: &str) -> MySqlConnectOptions {}
        pub fn port(self, v: u16) -> MySqlConnectOptions {}
        pub fn username(self, v: &str) -> MySqlConnectOptions {}
        pub fn password(self, v: &str) -> MySqlConnectOptions {}
        pub fn database(self, v: &str) -> MySqlConnectOptions {}
        pub fn ssl_mode(self, v: MySqlSslMode) -> MySqlConnectOptions {}
        pub fn application_name(self, v: &str) -> MySqlConnectOptions {}
        pub fn options<I>(self, v: I) -> MySqlConnectOptions {}
    }
    impl Clone for MySqlConnectOptions {}
    impl crate::ConnectOptions for MySqlConnectOptions {
        type Connection = MySqlConnection;
    }
    impl std::str::FromStr for MySqlConnectOptions {
        type Err = crate::Error;
    }
    pub enum MySqlSslMode {
        Disable,
        Allow,
        Prefer,
        Require,
        VerifyCa,
        VerifyFull,
    }
}
pub mod sqlite {
    pub struct Sqlite;
    pub struct SqliteConnection;
    pub struct SqliteRow;
    pub struct SqliteArguments;
    pub struct SqliteQueryResult;
    impl SqliteQueryResult {
        pub fn rows_affected(&self) -> u64 {}
        pub fn last_insert_rowid(&self) -> i64 {}
        pub fn last_insert_id(&self) -> u64 {}
    }
    impl crate::Database for Sqlite {
        type Connection = SqliteConnection;
        type Row = SqliteRow;
        type QueryResult = SqliteQueryResult;
        type Arguments = SqliteArguments;
        type Value = ();
    }
    impl crate::Row for SqliteRow {}
    impl crate::Connection for SqliteConnection {
        type Database = Sqlite;
    }
    pub type SqlitePool = crate::Pool<Sqlite>;
    pub type SqlitePoolOptions = crate::pool::PoolOptions<Sqlite>;
    pub struct SqliteConnectOptions;
    impl SqliteConnectOptions {
        pub fn new() -> SqliteConnectOptions {}
        pub fn filename<P>(self, v: P) -> SqliteConnectOptions {}
        pub fn create_if_missing(self, v: bool) -> SqliteConnectOptions {}
        pub fn foreign_keys(self, v: bool) -> SqliteConnectOptions {}
        pub fn journal_mode(self, v: SqliteJournalMode) -> SqliteConnectOptions {}
        pub fn synchronous(self, v: SqliteSynchronous) -> SqliteConnectOptions {}
        pub fn busy_timeout(self, v: std::time::Duration) -> SqliteConnectOptions {}
        pub fn read_only(self, v: bool) -> SqliteConnectOptions {}
        pub fn pragma<K, V>(self, k: K, v: V) -> SqliteConnectOptions {}
    }
    impl Clone for SqliteConnectOptions {}
    impl crate::ConnectOptions for SqliteConnectOptions {
        type Connection = SqliteConnection;
    }
    impl std::str::FromStr for SqliteConnectOptions {
        type Err = crate::Error;
    }
    pub enum SqliteJournalMode {
        Delete,
        Truncate,
        Persist,
        Memory,
        Wal,
        Off,
    }
    pub enum SqliteSynchronous {
        Off,
        Normal,
        Full,
        Extra,
    }
}

pub mod any {
    pub struct Any;
    pub struct AnyConnection;
    pub struct AnyRow;
    pub struct AnyQueryResult;
    impl AnyQueryResult {
        pub fn rows_affected(&self) -> u64 {}
    }
    impl crate::Database for Any {
        type Connection = AnyConnection;
        type Row = AnyRow;
        type QueryResult = AnyQueryResult;
        type Arguments = ();
        type Value = ();
    }
    impl crate::Row for AnyRow {}
    pub type AnyPool = crate::Pool<Any>;
    pub type AnyPoolOptions = crate::pool::PoolOptions<Any>;
    pub fn install_default_drivers() {}
}
pub mod migrate {
    pub enum MigrateError {
        Execute(crate::Error),
        VersionMissing(i64),
        VersionMismatch(i64),
    }
    impl std::error::Error for MigrateError {}
    pub struct Migrator;
    impl Migrator {
        pub async fn new<S>(source: S) -> Result<Migrator, MigrateError> {}
        pub async fn run<A>(&self, migrator: A) -> Result<(), MigrateError> {}
    }
    pub trait MigrateDatabase {
        async fn create_database(url: &str) -> Result<(), crate::Error>;
        async fn database_exists(url: &str) -> Result<bool, crate::Error>;
        async fn drop_database(url: &str) -> Result<(), crate::Error>;
    }
}
pub mod types {
    pub use uuid::Uuid;
    pub struct Json<T>(pub T);
    impl<T> std::ops::Deref for Json<T> {
        type Target = T;
    }
    impl<T> std::ops::DerefMut for Json<T> {}
    impl<T> From<T> for Json<T> {}
    pub mod chrono {
        pub use chrono::{DateTime, FixedOffset, Local, NaiveDate, NaiveDateTime, NaiveTime, Utc};
    }
    pub mod time {
        pub use time::{Date, OffsetDateTime, PrimitiveDateTime, Time};
    }
    pub mod ipnetwork {
        pub struct IpNetwork;
    }
}
#[macro_export]
macro_rules! query {
    ($($tokens:tt)*) => {};
}
#[macro_export]
macro_rules! query_unchecked {
    ($($tokens:tt)*) => {};
}
#[macro_export]
macro_rules! query_as {
    ($($tokens:tt)*) => {};
}
#[macro_export]
macro_rules! query_as_unchecked {
    ($($tokens:tt)*) => {};
}
#[macro_export]
macro_rules! query_scalar {
    ($($tokens:tt)*) => {};
}
#[macro_export]
macro_rules! query_scalar_unchecked {
    ($($tokens:tt)*) => {};
}
#[macro_export]
macro_rules! query_file {
    ($($tokens:tt)*) => {};
}
#[macro_export]
macro_rules! query_file_unchecked {
    ($($tokens:tt)*) => {};
}
#[macro_export]
macro_rules! query_file_as {
    ($($tokens:tt)*) => {};
}
#[macro_export]
macro_rules! query_file_as_unchecked {
    ($($tokens:tt)*) => {};
}
#[macro_export]
macro_rules! query_file_scalar {
    ($($tokens:tt)*) => {};
}
#[macro_export]
macro_rules! query_file_scalar_unchecked {
    ($($tokens:tt)*) => {};
}
#[macro_export]
macro_rules! migrate {
    ($($tokens:tt)*) => {};
}
