//! Signatures of deadpool_postgres that type inference needs; bodies are empty on purpose.

pub use self::config::{Config, ConfigError, ManagerConfig, RecyclingMethod, SslMode};
pub use self::generic_client::GenericClient;
pub use deadpool::managed::{PoolConfig, Timeouts};
pub use deadpool::{Runtime, Status};
pub use tokio_postgres;
use tokio_postgres::types::Type;
use tokio_postgres::{Error, Statement};
pub type Pool = deadpool::managed::Pool<Manager>;
pub type PoolBuilder = deadpool::managed::PoolBuilder<Manager>;
pub type PoolError = deadpool::managed::PoolError<Error>;
pub type BuildError = deadpool::managed::BuildError;
pub type CreatePoolError = deadpool::managed::CreatePoolError<ConfigError>;
pub type Object = deadpool::managed::Object<Manager>;
pub type Client = deadpool::managed::Object<Manager>;
pub struct Manager;
impl Manager {
    pub fn new<T>(pg_config: tokio_postgres::Config, tls: T) -> Manager {}
    pub fn from_config<T>(pg_config: tokio_postgres::Config, tls: T, config: ManagerConfig) -> Manager {}
}
impl deadpool::managed::Manager for Manager {
    type Type = ClientWrapper;
    type Error = Error;
}
pub struct StatementCache;
impl StatementCache {
    pub fn size(&self) -> usize {}
    pub fn clear(&self) {}
}
pub struct ClientWrapper;
impl ClientWrapper {
    pub async fn prepare_cached(&self, query: &str) -> Result<Statement, Error> {}
    pub async fn prepare_typed_cached(&self, query: &str, types: &[Type]) -> Result<Statement, Error> {}
    pub async fn transaction(&mut self) -> Result<Transaction<'_>, Error> {}
    pub fn build_transaction(&mut self) -> TransactionBuilder<'_> {}
}
impl std::ops::Deref for ClientWrapper {
    type Target = tokio_postgres::Client;
}
impl std::ops::DerefMut for ClientWrapper {}
pub struct Transaction<'a>(&'a ClientWrapper);
impl<'a> Transaction<'a> {
    pub async fn prepare_cached(&self, query: &str) -> Result<Statement, Error> {}
    pub async fn prepare_typed_cached(&self, query: &str, types: &[Type]) -> Result<Statement, Error> {}
    pub async fn commit(self) -> Result<(), Error> {}
    pub async fn rollback(self) -> Result<(), Error> {}
    pub async fn transaction(&mut self) -> Result<Transaction<'_>, Error> {}
    pub async fn savepoint<I>(&mut self, name: I) -> Result<Transaction<'_>, Error> {}
}
impl<'a> std::ops::Deref for Transaction<'a> {
    type Target = tokio_postgres::Transaction<'a>;
}
impl<'a> std::ops::DerefMut for Transaction<'a> {}
pub struct TransactionBuilder<'a>(&'a ClientWrapper);
impl<'a> TransactionBuilder<'a> {
    pub fn isolation_level(self, isolation_level: tokio_postgres::IsolationLevel) -> TransactionBuilder<'a> {}
    pub fn read_only(self, read_only: bool) -> TransactionBuilder<'a> {}
    pub fn deferrable(self, deferrable: bool) -> TransactionBuilder<'a> {}
    pub async fn start(self) -> Result<Transaction<'a>, Error> {}
}
pub mod generic_client {
    use tokio_postgres::types::ToSql;
    use tokio_postgres::{Error, Row, Statement};
    pub trait GenericClient {
        async fn execute<T: ?Sized>(&self, query: &T, params: &[&(dyn ToSql + Sync)]) -> Result<u64, Error>;
        async fn query<T: ?Sized>(&self, query: &T, params: &[&(dyn ToSql + Sync)]) -> Result<Vec<Row>, Error>;
        async fn query_one<T: ?Sized>(&self, query: &T, params: &[&(dyn ToSql + Sync)]) -> Result<Row, Error>;
        async fn query_opt<T: ?Sized>(&self, query: &T, params: &[&(dyn ToSql + Sync)]) -> Result<Option<Row>, Error>;
        async fn prepare(&self, query: &str) -> Result<Statement, Error>;
        async fn prepare_cached(&self, query: &str) -> Result<Statement, Error>;
        async fn transaction(&mut self) -> Result<crate::Transaction<'_>, Error>;
        async fn batch_execute(&self, query: &str) -> Result<(), Error>;
    }
    impl GenericClient for crate::ClientWrapper {}
    impl GenericClient for deadpool::managed::Object<crate::Manager> {}
    impl<'a> GenericClient for crate::Transaction<'a> {}
}
pub mod config {
    use crate::{CreatePoolError, Pool, PoolBuilder};
    use deadpool::managed::PoolConfig;
    use deadpool::Runtime;
    pub enum ConfigError {
        InvalidUrl(tokio_postgres::Error),
        DbnameMissing,
        DbnameEmpty,
    }
    impl std::error::Error for ConfigError {}
    pub enum SslMode {
        Disable,
        Prefer,
        Require,
    }
    pub enum RecyclingMethod {
        Fast,
        Verified,
        Clean,
        Custom(String),
    }
    pub struct ManagerConfig {
        pub recycling_method: RecyclingMethod,
    }
    impl Default for ManagerConfig {}
    pub struct Config {
        pub url: Option<String>,
        pub user: Option<String>,
        pub password: Option<String>,
        pub dbname: Option<String>,
        pub options: Option<String>,
        pub application_name: Option<String>,
        pub ssl_mode: Option<SslMode>,
        pub host: Option<String>,
        pub hosts: Option<Vec<String>>,
        pub port: Option<u16>,
        pub ports: Option<Vec<u16>>,
        pub connect_timeout: Option<std::time::Duration>,
        pub keepalives: Option<bool>,
        pub manager: Option<ManagerConfig>,
        pub pool: Option<PoolConfig>,
    }
    impl Config {
        pub fn new() -> Config {}
        pub fn create_pool<T>(&self, runtime: Option<Runtime>, tls: T) -> Result<Pool, CreatePoolError> {}
        pub fn builder<T>(&self, tls: T) -> Result<PoolBuilder, ConfigError> {}
        pub fn get_pg_config(&self) -> Result<tokio_postgres::Config, ConfigError> {}
    }
    impl Default for Config {}
    impl Clone for Config {}
}
