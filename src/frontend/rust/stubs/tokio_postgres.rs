//! Signatures of tokio_postgres that type inference needs; bodies are empty on purpose.

pub use self::config::Config;
pub use self::error::Error;
pub use self::tls::{NoTls, Socket};
use self::types::Type;
use std::future::Future;
pub struct Client;
impl Client {
    pub async fn prepare(&self, query: &str) -> Result<Statement, Error> {}
    pub async fn prepare_typed(&self, query: &str, parameter_types: &[Type]) -> Result<Statement, Error> {}
    pub async fn query<T: ?Sized>(
        &self,
        statement: &T,
        params: &[&(dyn types::ToSql + Sync)],
    ) -> Result<Vec<Row>, Error> {
    }
    pub async fn query_one<T: ?Sized>(
        &self,
        statement: &T,
        params: &[&(dyn types::ToSql + Sync)],
    ) -> Result<Row, Error> {
    }
    pub async fn query_opt<T: ?Sized>(
        &self,
        statement: &T,
        params: &[&(dyn types::ToSql + Sync)],
    ) -> Result<Option<Row>, Error> {
    }
    pub async fn query_raw<T: ?Sized, P, I>(&self, statement: &T, params: I) -> Result<RowStream, Error> {}
    pub async fn query_typed(
        &self,
        query: &str,
        params: &[(&(dyn types::ToSql + Sync), Type)],
    ) -> Result<Vec<Row>, Error> {
    }
    pub async fn execute<T: ?Sized>(&self, statement: &T, params: &[&(dyn types::ToSql + Sync)]) -> Result<u64, Error> {
    }
    pub async fn execute_raw<T: ?Sized, P, I>(&self, statement: &T, params: I) -> Result<u64, Error> {}
    pub async fn copy_in<T: ?Sized, U>(&self, statement: &T) -> Result<CopyInSink<U>, Error> {}
    pub async fn copy_out<T: ?Sized>(&self, statement: &T) -> Result<CopyOutStream, Error> {}
    pub async fn simple_query(&self, query: &str) -> Result<Vec<SimpleQueryMessage>, Error> {}
    pub async fn batch_execute(&self, query: &str) -> Result<(), Error> {}
    pub async fn transaction(&mut self) -> Result<Transaction<'_>, Error> {}
    pub fn build_transaction(&mut self) -> TransactionBuilder<'_> {}
    pub fn cancel_token(&self) -> CancelToken {}
    pub fn is_closed(&self) -> bool {}
}
pub trait GenericClient {
    async fn execute<T: ?Sized>(&self, query: &T, params: &[&(dyn types::ToSql + Sync)]) -> Result<u64, Error>;
    async fn execute_raw<T: ?Sized, P, I>(&self, statement: &T, params: I) -> Result<u64, Error>;
    async fn query_raw<T: ?Sized, P, I>(&self, statement: &T, params: I) -> Result<RowStream, Error>;
    async fn query<T: ?Sized>(&self, query: &T, params: &[&(dyn types::ToSql + Sync)]) -> Result<Vec<Row>, Error>;
    async fn query_one<T: ?Sized>(&self, query: &T, params: &[&(dyn types::ToSql + Sync)]) -> Result<Row, Error>;
    async fn query_opt<T: ?Sized>(
        &self,
        query: &T,
        params: &[&(dyn types::ToSql + Sync)],
    ) -> Result<Option<Row>, Error>;
    async fn prepare(&self, query: &str) -> Result<Statement, Error>;
    async fn transaction(&mut self) -> Result<Transaction<'_>, Error>;
    async fn batch_execute(&self, query: &str) -> Result<(), Error>;
    async fn simple_query(&self, query: &str) -> Result<Vec<SimpleQueryMessage>, Error>;
    fn client(&self) -> &Client;
}
impl GenericClient for Client {}
impl<'a> GenericClient for Transaction<'a> {}
pub struct Transaction<'a>(&'a Client);
impl<'a> Transaction<'a> {
    pub async fn commit(self) -> Result<(), Error> {}
    pub async fn rollback(self) -> Result<(), Error> {}
    pub async fn prepare(&self, query: &str) -> Result<Statement, Error> {}
    pub async fn prepare_typed(&self, query: &str, parameter_types: &[Type]) -> Result<Statement, Error> {}
    pub async fn query<T: ?Sized>(
        &self,
        statement: &T,
        params: &[&(dyn types::ToSql + Sync)],
    ) -> Result<Vec<Row>, Error> {
    }
    pub async fn query_one<T: ?Sized>(
        &self,
        statement: &T,
        params: &[&(dyn types::ToSql + Sync)],
    ) -> Result<Row, Error> {
    }
    pub async fn query_opt<T: ?Sized>(
        &self,
        statement: &T,
        params: &[&(dyn types::ToSql + Sync)],
    ) -> Result<Option<Row>, Error> {
    }
    pub async fn query_raw<T: ?Sized, P, I>(&self, statement: &T, params: I) -> Result<RowStream, Error> {}
    pub async fn execute<T: ?Sized>(&self, statement: &T, params: &[&(dyn types::ToSql + Sync)]) -> Result<u64, Error> {
    }
    pub async fn execute_raw<T: ?Sized, P, I>(&self, statement: &T, params: I) -> Result<u64, Error> {}
    pub async fn copy_in<T: ?Sized, U>(&self, statement: &T) -> Result<CopyInSink<U>, Error> {}
    pub async fn copy_out<T: ?Sized>(&self, statement: &T) -> Result<CopyOutStream, Error> {}
    pub async fn simple_query(&self, query: &str) -> Result<Vec<SimpleQueryMessage>, Error> {}
    pub async fn batch_execute(&self, query: &str) -> Result<(), Error> {}
    pub async fn transaction(&mut self) -> Result<Transaction<'_>, Error> {}
    pub async fn savepoint<I>(&mut self, name: I) -> Result<Transaction<'_>, Error> {}
    pub fn cancel_token(&self) -> CancelToken {}
    pub fn client(&self) -> &Client {}
}
pub struct TransactionBuilder<'a>(&'a Client);
impl<'a> TransactionBuilder<'a> {
    pub fn isolation_level(self, isolation_level: IsolationLevel) -> TransactionBuilder<'a> {}
    pub fn read_only(self, read_only: bool) -> TransactionBuilder<'a> {}
    pub fn deferrable(self, deferrable: bool) -> TransactionBuilder<'a> {}
    pub async fn start(self) -> Result<Transaction<'a>, Error> {}
}
pub enum IsolationLevel {
    ReadUncommitted,
    ReadCommitted,
    RepeatableRead,
    Serializable,
}
pub struct CancelToken;
impl CancelToken {
    pub async fn cancel_query<T>(&self, tls: T) -> Result<(), Error> {}
}
impl Clone for CancelToken {}
pub struct Statement;
impl Statement {
    pub fn params(&self) -> &[Type] {}
    pub fn columns(&self) -> &[Column] {}
}
impl Clone for Statement {}
pub struct Column;
impl Column {
    pub fn name(&self) -> &str {}
    pub fn type_(&self) -> &Type {}
}
pub trait ToStatement {}
pub struct Portal;
pub struct Row;
impl Row {
    pub fn columns(&self) -> &[Column] {}
    pub fn is_empty(&self) -> bool {}
    pub fn len(&self) -> usize {}
    pub fn get<'a, I, T>(&'a self, idx: I) -> T {}
    pub fn try_get<'a, I, T>(&'a self, idx: I) -> Result<T, Error> {}
}
pub struct SimpleQueryRow;
impl SimpleQueryRow {
    pub fn get<I>(&self, idx: I) -> Option<&str> {}
    pub fn try_get<I>(&self, idx: I) -> Result<Option<&str>, Error> {}
    pub fn len(&self) -> usize {}
}
pub enum SimpleQueryMessage {
    Row(SimpleQueryRow),
    CommandComplete(u64),
}
pub struct RowStream;
impl futures_core::Stream for RowStream {
    type Item = Result<Row, Error>;
}
pub struct CopyInSink<T>(T);
pub struct CopyOutStream;
impl futures_core::Stream for CopyOutStream {
    type Item = Result<bytes::Bytes, Error>;
}
pub struct Notification;
impl Notification {
    pub fn process_id(&self) -> i32 {}
    pub fn channel(&self) -> &str {}
    pub fn payload(&self) -> &str {}
}
pub enum AsyncMessage {
    Notice(error::DbError),
    Notification(Notification),
}
pub struct Connection<S, T>(S, T);
impl<S, T> Connection<S, T> {
    pub fn parameter(&self, name: &str) -> Option<&str> {}
    pub fn poll_message(
        &mut self,
        cx: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Result<AsyncMessage, Error>>> {
    }
}
impl<S, T> Future for Connection<S, T> {
    type Output = Result<(), Error>;
}
pub async fn connect<T>(config: &str, tls: T) -> Result<(Client, Connection<Socket, T>), Error> {}
pub mod tls {
    pub struct NoTls;
    pub struct Socket;
}
pub mod config {
    use crate::Error;
    pub enum SslMode {
        Disable,
        Prefer,
        Require,
    }
    pub enum Host {
        Tcp(String),
        Unix(std::path::PathBuf),
    }
    pub struct Config;
    impl Config {
        pub fn new() -> Config {}
        pub fn user(&mut self, user: impl Into<String>) -> &mut Config {}
        pub fn password<T>(&mut self, password: T) -> &mut Config {}
        pub fn dbname(&mut self, dbname: impl Into<String>) -> &mut Config {}
        pub fn options(&mut self, options: impl Into<String>) -> &mut Config {}
        pub fn application_name(&mut self, application_name: impl Into<String>) -> &mut Config {}
        pub fn ssl_mode(&mut self, ssl_mode: SslMode) -> &mut Config {}
        pub fn host(&mut self, host: impl Into<String>) -> &mut Config {}
        pub fn port(&mut self, port: u16) -> &mut Config {}
        pub fn connect_timeout(&mut self, connect_timeout: std::time::Duration) -> &mut Config {}
        pub fn keepalives(&mut self, keepalives: bool) -> &mut Config {}
        pub fn get_user(&self) -> Option<&str> {}
        pub fn get_password(&self) -> Option<&[u8]> {}
        pub fn get_dbname(&self) -> Option<&str> {}
        pub fn get_hosts(&self) -> &[Host] {}
        pub fn get_ports(&self) -> &[u16] {}
        pub async fn connect<T>(&self, tls: T) -> Result<(crate::Client, crate::Connection<crate::Socket, T>), Error> {}
    }
    impl Clone for Config {}
    impl Default for Config {}
    impl std::str::FromStr for Config {
        type Err = Error;
    }
}
pub mod error {
    pub struct Error;
    impl Error {
        pub fn as_db_error(&self) -> Option<&DbError> {}
        pub fn is_closed(&self) -> bool {}
        pub fn code(&self) -> Option<&SqlState> {}
        pub fn into_source(self) -> Option<Box<dyn std::error::Error + Sync + Send>> {}
    }
    impl std::error::Error for Error {}
    impl std::fmt::Display for Error {}
    impl std::fmt::Debug for Error {}
    pub struct DbError;
    impl DbError {
        pub fn severity(&self) -> &str {}
        pub fn code(&self) -> &SqlState {}
        pub fn message(&self) -> &str {}
        pub fn detail(&self) -> Option<&str> {}
        pub fn hint(&self) -> Option<&str> {}
        pub fn schema(&self) -> Option<&str> {}
        pub fn table(&self) -> Option<&str> {}
        pub fn column(&self) -> Option<&str> {}
        pub fn constraint(&self) -> Option<&str> {}
    }
    pub struct SqlState;
    impl SqlState {
        pub const UNIQUE_VIOLATION: SqlState = SqlState;
        pub const FOREIGN_KEY_VIOLATION: SqlState = SqlState;
        pub const NOT_NULL_VIOLATION: SqlState = SqlState;
        pub const UNDEFINED_TABLE: SqlState = SqlState;
        pub fn from_code(s: &str) -> SqlState {}
        pub fn code(&self) -> &str {}
    }
    impl PartialEq for SqlState {}
}
pub mod types {
    pub struct Type;
    impl Type {
        pub const BOOL: Type = Type;
        pub const BYTEA: Type = Type;
        pub const INT2: Type = Type;
        pub const INT4: Type = Type;
        pub const INT8: Type = Type;
        pub const TEXT: Type = Type;
        pub const VARCHAR: Type = Type;
        pub const JSON: Type = Type;
        pub const JSONB: Type = Type;
        pub const UUID: Type = Type;
        pub const TIMESTAMPTZ: Type = Type;
        pub const TEXT_ARRAY: Type = Type;
        pub fn name(&self) -> &str {}
        pub fn oid(&self) -> u32 {}
        pub fn schema(&self) -> &str {}
    }
    impl Clone for Type {}
    impl PartialEq for Type {}
    pub enum IsNull {
        Yes,
        No,
    }
    pub trait ToSql {
        fn to_sql(
            &self,
            ty: &Type,
            out: &mut bytes::BytesMut,
        ) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>>;
        fn accepts(ty: &Type) -> bool;
    }
    pub trait FromSql<'a> {
        fn from_sql(ty: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn std::error::Error + Sync + Send>>;
        fn accepts(ty: &Type) -> bool;
    }
    pub struct Json<T>(pub T);
}
