//! Signatures of postgres that type inference needs; bodies are empty on purpose.

pub use self::config::Config;
use self::types::Type;
pub use tokio_postgres::{error, tls, types};
pub use tokio_postgres::{
    CancelToken, Column, Error, IsolationLevel, NoTls, Notification, Portal, Row, SimpleQueryMessage, SimpleQueryRow,
    Socket, Statement, ToStatement,
};
pub struct Client;
impl Client {
    pub fn connect<T>(params: &str, tls_mode: T) -> Result<Client, Error> {}
    pub fn configure() -> Config {}
    pub fn close(self) -> Result<(), Error> {}
    pub fn notifications(&mut self) -> Notifications<'_> {}
    pub fn prepare(&mut self, query: &str) -> Result<Statement, Error> {}
    pub fn prepare_typed(&mut self, query: &str, parameter_types: &[Type]) -> Result<Statement, Error> {}
    pub fn query<T: ?Sized>(&self, statement: &T, params: &[&(dyn types::ToSql + Sync)]) -> Result<Vec<Row>, Error> {}
    pub fn query_one<T: ?Sized>(&self, statement: &T, params: &[&(dyn types::ToSql + Sync)]) -> Result<Row, Error> {}
    pub fn query_opt<T: ?Sized>(
        &self,
        statement: &T,
        params: &[&(dyn types::ToSql + Sync)],
    ) -> Result<Option<Row>, Error> {
    }
    pub fn query_raw<T: ?Sized, P, I>(&mut self, statement: &T, params: I) -> Result<RowIter<'_>, Error> {}
    pub fn query_typed(&self, query: &str, params: &[(&(dyn types::ToSql + Sync), Type)]) -> Result<Vec<Row>, Error> {}
    pub fn execute<T: ?Sized>(&self, statement: &T, params: &[&(dyn types::ToSql + Sync)]) -> Result<u64, Error> {}
    pub fn execute_raw<T: ?Sized, P, I>(&mut self, statement: &T, params: I) -> Result<u64, Error> {}
    pub fn copy_in<T: ?Sized>(&mut self, statement: &T) -> Result<CopyInWriter<'_>, Error> {}
    pub fn copy_out<T: ?Sized>(&mut self, statement: &T) -> Result<CopyOutReader<'_>, Error> {}
    pub fn simple_query(&mut self, query: &str) -> Result<Vec<SimpleQueryMessage>, Error> {}
    pub fn batch_execute(&mut self, query: &str) -> Result<(), Error> {}
    pub fn transaction(&mut self) -> Result<Transaction<'_>, Error> {}
    pub fn build_transaction(&mut self) -> TransactionBuilder<'_> {}
    pub fn cancel_token(&mut self) -> CancelToken {}
    pub fn is_closed(&mut self) -> bool {}
}
pub trait GenericClient {
    fn execute<T: ?Sized>(&mut self, query: &T, params: &[&(dyn types::ToSql + Sync)]) -> Result<u64, Error>;
    fn query<T: ?Sized>(&mut self, query: &T, params: &[&(dyn types::ToSql + Sync)]) -> Result<Vec<Row>, Error>;
    fn query_one<T: ?Sized>(&mut self, query: &T, params: &[&(dyn types::ToSql + Sync)]) -> Result<Row, Error>;
    fn query_opt<T: ?Sized>(&mut self, query: &T, params: &[&(dyn types::ToSql + Sync)]) -> Result<Option<Row>, Error>;
    fn prepare(&mut self, query: &str) -> Result<Statement, Error>;
    fn transaction(&mut self) -> Result<Transaction<'_>, Error>;
    fn batch_execute(&mut self, query: &str) -> Result<(), Error>;
}
impl GenericClient for Client {}
impl<'a> GenericClient for Transaction<'a> {}
pub struct Transaction<'a>(&'a Client);
impl<'a> Transaction<'a> {
    pub fn commit(self) -> Result<(), Error> {}
    pub fn rollback(self) -> Result<(), Error> {}
    pub fn prepare(&mut self, query: &str) -> Result<Statement, Error> {}
    pub fn prepare_typed(&mut self, query: &str, parameter_types: &[Type]) -> Result<Statement, Error> {}
    pub fn query<T: ?Sized>(&self, statement: &T, params: &[&(dyn types::ToSql + Sync)]) -> Result<Vec<Row>, Error> {}
    pub fn query_one<T: ?Sized>(&self, statement: &T, params: &[&(dyn types::ToSql + Sync)]) -> Result<Row, Error> {}
    pub fn query_opt<T: ?Sized>(
        &self,
        statement: &T,
        params: &[&(dyn types::ToSql + Sync)],
    ) -> Result<Option<Row>, Error> {
    }
    pub fn query_raw<T: ?Sized, P, I>(&mut self, statement: &T, params: I) -> Result<RowIter<'_>, Error> {}
    pub fn execute<T: ?Sized>(&self, statement: &T, params: &[&(dyn types::ToSql + Sync)]) -> Result<u64, Error> {}
    pub fn copy_in<T: ?Sized>(&mut self, statement: &T) -> Result<CopyInWriter<'_>, Error> {}
    pub fn simple_query(&mut self, query: &str) -> Result<Vec<SimpleQueryMessage>, Error> {}
    pub fn batch_execute(&mut self, query: &str) -> Result<(), Error> {}
    pub fn transaction(&mut self) -> Result<Transaction<'_>, Error> {}
    pub fn savepoint<I>(&mut self, name: I) -> Result<Transaction<'_>, Error> {}
    pub fn cancel_token(&mut self) -> CancelToken {}
}
pub struct TransactionBuilder<'a>(&'a Client);
impl<'a> TransactionBuilder<'a> {
    pub fn isolation_level(self, isolation_level: IsolationLevel) -> TransactionBuilder<'a> {}
    pub fn read_only(self, read_only: bool) -> TransactionBuilder<'a> {}
    pub fn deferrable(self, deferrable: bool) -> TransactionBuilder<'a> {}
    pub fn start(self) -> Result<Transaction<'a>, Error> {}
}
pub struct RowIter<'a>(&'a Client);
impl<'a> RowIter<'a> {
    pub fn next(&mut self) -> Result<Option<Row>, Error> {}
}
pub struct CopyInWriter<'a>(&'a Client);
impl<'a> CopyInWriter<'a> {
    pub fn finish(self) -> Result<u64, Error> {}
}
impl<'a> std::io::Write for CopyInWriter<'a> {}
pub struct CopyOutReader<'a>(&'a Client);
impl<'a> std::io::Read for CopyOutReader<'a> {}
pub struct Notifications<'a>(&'a Client);
impl<'a> Notifications<'a> {
    pub fn is_empty(&self) -> bool {}
    pub fn len(&self) -> usize {}
}
pub mod config {
    pub use tokio_postgres::config::{Host, SslMode};
    use tokio_postgres::Error;
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
        pub fn connect<T>(&self, tls: T) -> Result<crate::Client, Error> {}
    }
    impl Clone for Config {}
    impl Default for Config {}
    impl std::str::FromStr for Config {
        type Err = Error;
    }
}
