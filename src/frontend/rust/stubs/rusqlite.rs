//! Signatures of rusqlite that type inference needs; bodies are empty on purpose.

pub use self::error::{Error, ErrorCode};
pub use self::params::{params_from_iter, Params};
pub use self::transaction::{DropBehavior, Savepoint, Transaction, TransactionBehavior};
pub use self::types::ToSql;
use std::path::Path;
pub type Result<T, E = Error> = std::result::Result<T, E>;
pub struct OpenFlags;
impl OpenFlags {
    pub const SQLITE_OPEN_READ_ONLY: OpenFlags = OpenFlags;
    pub const SQLITE_OPEN_READ_WRITE: OpenFlags = OpenFlags;
    pub const SQLITE_OPEN_CREATE: OpenFlags = OpenFlags;
    pub const SQLITE_OPEN_URI: OpenFlags = OpenFlags;
    pub const SQLITE_OPEN_NO_MUTEX: OpenFlags = OpenFlags;
    pub const SQLITE_OPEN_FULL_MUTEX: OpenFlags = OpenFlags;
}
impl Default for OpenFlags {}
impl std::ops::BitOr for OpenFlags {
    type Output = OpenFlags;
}
pub struct Connection;
impl Connection {
    pub fn open<P>(path: P) -> Result<Connection> {}
    pub fn open_in_memory() -> Result<Connection> {}
    pub fn open_with_flags<P>(path: P, flags: OpenFlags) -> Result<Connection> {}
    pub fn open_in_memory_with_flags(flags: OpenFlags) -> Result<Connection> {}
    pub fn execute_batch(&self, sql: &str) -> Result<()> {}
    pub fn execute<P>(&self, sql: &str, params: P) -> Result<usize> {}
    pub fn path(&self) -> Option<&str> {}
    pub fn last_insert_rowid(&self) -> i64 {}
    pub fn query_row<T, P, F: FnOnce(&Row<'_>) -> Result<T>>(&self, sql: &str, params: P, f: F) -> Result<T> {}
    pub fn query_one<T, P, F: FnOnce(&Row<'_>) -> Result<T>>(&self, sql: &str, params: P, f: F) -> Result<T> {}
    pub fn query_row_and_then<T, E, P, F: FnOnce(&Row<'_>) -> Result<T, E>>(
        &self,
        sql: &str,
        params: P,
        f: F,
    ) -> Result<T, E> {
    }
    pub fn prepare(&self, sql: &str) -> Result<Statement<'_>> {}
    pub fn prepare_cached(&self, sql: &str) -> Result<CachedStatement<'_>> {}
    pub fn set_prepared_statement_cache_capacity(&self, capacity: usize) {}
    pub fn flush_prepared_statement_cache(&self) {}
    pub fn close(self) -> std::result::Result<(), (Connection, Error)> {}
    pub fn changes(&self) -> u64 {}
    pub fn total_changes(&self) -> u64 {}
    pub fn is_autocommit(&self) -> bool {}
    pub fn busy_timeout(&self, timeout: std::time::Duration) -> Result<()> {}
    pub fn transaction(&mut self) -> Result<Transaction<'_>> {}
    pub fn transaction_with_behavior(&mut self, behavior: TransactionBehavior) -> Result<Transaction<'_>> {}
    pub fn unchecked_transaction(&self) -> Result<Transaction<'_>> {}
    pub fn savepoint(&mut self) -> Result<Savepoint<'_>> {}
    pub fn pragma_query_value<T, F: FnOnce(&Row<'_>) -> Result<T>>(
        &self,
        schema_name: Option<&str>,
        pragma_name: &str,
        f: F,
    ) -> Result<T> {
    }
    pub fn pragma_query<F: FnMut(&Row<'_>) -> Result<()>>(
        &self,
        schema_name: Option<&str>,
        pragma_name: &str,
        f: F,
    ) -> Result<()> {
    }
    pub fn pragma_update<V>(&self, schema_name: Option<&str>, pragma_name: &str, pragma_value: V) -> Result<()> {}
    pub fn create_scalar_function<F: Fn(&functions::Context<'_>) -> Result<T>, T>(
        &self,
        fn_name: &str,
        n_arg: i32,
        flags: functions::FunctionFlags,
        x_func: F,
    ) -> Result<()> {
    }
    pub fn backup<P>(&self, name: &str, dst_path: P, progress: Option<fn(backup::Progress)>) -> Result<()> {}
    pub fn get_interrupt_handle(&self) -> InterruptHandle {}
    pub fn update_hook<F: FnMut(hooks::Action, &str, &str, i64)>(&self, hook: Option<F>) {}
}
impl std::fmt::Debug for Connection {}
pub struct InterruptHandle;
impl InterruptHandle {
    pub fn interrupt(&self) {}
}
pub struct Statement<'conn>(&'conn Connection);
impl<'conn> Statement<'conn> {
    pub fn execute<P>(&mut self, params: P) -> Result<usize> {}
    pub fn insert<P>(&mut self, params: P) -> Result<i64> {}
    pub fn query<P>(&mut self, params: P) -> Result<Rows<'_>> {}
    pub fn query_map<T, P, F: FnMut(&Row<'_>) -> Result<T>>(&mut self, params: P, f: F) -> Result<MappedRows<T>> {}
    pub fn query_and_then<T, E, P, F: FnMut(&Row<'_>) -> Result<T, E>>(
        &mut self,
        params: P,
        f: F,
    ) -> Result<AndThenRows<T, E>> {
    }
    pub fn exists<P>(&mut self, params: P) -> Result<bool> {}
    pub fn query_row<T, P, F: FnOnce(&Row<'_>) -> Result<T>>(&mut self, params: P, f: F) -> Result<T> {}
    pub fn query_one<T, P, F: FnOnce(&Row<'_>) -> Result<T>>(&mut self, params: P, f: F) -> Result<T> {}
    pub fn raw_bind_parameter<I, T>(&mut self, one_based_index: I, param: T) -> Result<()> {}
    pub fn raw_execute(&mut self) -> Result<usize> {}
    pub fn raw_query(&mut self) -> Rows<'_> {}
    pub fn finalize(self) -> Result<()> {}
    pub fn column_names(&self) -> Vec<&str> {}
    pub fn column_count(&self) -> usize {}
    pub fn column_name(&self, col: usize) -> Result<&str> {}
    pub fn column_index(&self, name: &str) -> Result<usize> {}
    pub fn parameter_count(&self) -> usize {}
}
pub struct CachedStatement<'conn>(&'conn Connection);
impl<'conn> std::ops::Deref for CachedStatement<'conn> {
    type Target = Statement<'conn>;
}
impl<'conn> std::ops::DerefMut for CachedStatement<'conn> {}
pub struct MappedRows<T>(T);
impl<T> Iterator for MappedRows<T> {
    type Item = Result<T>;
}
pub struct AndThenRows<T, E>(T, E);
impl<T, E> Iterator for AndThenRows<T, E> {
    type Item = Result<T, E>;
}
pub struct Rows<'stmt>(&'stmt Connection);
impl<'stmt> Rows<'stmt> {
    pub fn next(&mut self) -> Result<Option<&Row<'stmt>>> {}
    pub fn mapped<F: FnMut(&Row<'_>) -> Result<T>, T>(self, f: F) -> MappedRows<T> {}
    pub fn map<F: FnMut(&Row<'_>) -> Result<T>, T>(self, f: F) -> MappedRows<T> {}
    pub fn and_then<F: FnMut(&Row<'_>) -> Result<T, E>, T, E>(self, f: F) -> AndThenRows<T, E> {}
}
pub struct Row<'stmt>(&'stmt Connection);
impl<'stmt> Row<'stmt> {
    pub fn get<I, T>(&self, idx: I) -> Result<T> {}
    pub fn get_unwrap<I, T>(&self, idx: I) -> T {}
    pub fn get_ref<I>(&self, idx: I) -> Result<types::ValueRef<'_>> {}
    pub fn get_ref_unwrap<I>(&self, idx: I) -> types::ValueRef<'_> {}
}
impl<'stmt> AsRef<Statement<'stmt>> for Row<'stmt> {}
pub trait OptionalExtension<T> {
    fn optional(self) -> Result<Option<T>>;
}
impl<T> OptionalExtension<T> for Result<T> {}
pub mod params {
    pub trait Params {}
    pub struct ParamsFromIter<I>(I);
    pub fn params_from_iter<I>(iter: I) -> ParamsFromIter<I> {}
}
pub mod transaction {
    use crate::{Connection, Result};
    pub enum TransactionBehavior {
        Deferred,
        Immediate,
        Exclusive,
    }
    pub enum DropBehavior {
        Rollback,
        Commit,
        Ignore,
        Panic,
    }
    pub struct Transaction<'conn>(&'conn Connection);
    impl<'conn> Transaction<'conn> {
        pub fn new(conn: &mut Connection, behavior: TransactionBehavior) -> Result<Transaction<'_>> {}
        pub fn new_unchecked(conn: &Connection, behavior: TransactionBehavior) -> Result<Transaction<'_>> {}
        pub fn savepoint(&mut self) -> Result<Savepoint<'_>> {}
        pub fn drop_behavior(&self) -> DropBehavior {}
        pub fn set_drop_behavior(&mut self, drop_behavior: DropBehavior) {}
        pub fn commit(self) -> Result<()> {}
        pub fn rollback(self) -> Result<()> {}
        pub fn finish(self) -> Result<()> {}
    }
    impl<'conn> std::ops::Deref for Transaction<'conn> {
        type Target = Connection;
    }
    pub struct Savepoint<'conn>(&'conn Connection);
    impl<'conn> Savepoint<'conn> {
        pub fn savepoint(&mut self) -> Result<Savepoint<'_>> {}
        pub fn commit(self) -> Result<()> {}
        pub fn rollback(&mut self) -> Result<()> {}
    }
    impl<'conn> std::ops::Deref for Savepoint<'conn> {
        type Target = Connection;
    }
}
pub mod error {
    pub use crate::ffi::ErrorCode;
    pub enum Error {
        SqliteFailure(crate::ffi::Error, Option<String>),
        FromSqlConversionFailure(usize, crate::types::Type, Box<dyn std::error::Error + Send + Sync + 'static>),
        IntegralValueOutOfRange(usize, i64),
        Utf8Error(usize, std::str::Utf8Error),
        NulError(std::ffi::NulError),
        InvalidParameterName(String),
        InvalidPath(std::path::PathBuf),
        ExecuteReturnedResults,
        QueryReturnedNoRows,
        QueryReturnedMoreThanOneRow,
        InvalidColumnIndex(usize),
        InvalidColumnName(String),
        InvalidColumnType(usize, String, crate::types::Type),
        StatementChangedRows(usize),
        ToSqlConversionFailure(Box<dyn std::error::Error + Send + Sync + 'static>),
        InvalidQuery,
        MultipleStatement,
        InvalidParameterCount(usize, usize),
        UserFunctionError(Box<dyn std::error::Error + Send + Sync + 'static>),
    }
    impl Error {
        pub fn sqlite_error(&self) -> Option<&crate::ffi::Error> {}
        pub fn sqlite_error_code(&self) -> Option<crate::ffi::ErrorCode> {}
    }
    impl std::error::Error for Error {}
    impl std::fmt::Display for Error {}
    impl std::fmt::Debug for Error {}
    impl PartialEq for Error {}
}
pub mod ffi {
    pub enum ErrorCode {
        InternalMalfunction,
        PermissionDenied,
        OperationAborted,
        DatabaseBusy,
        DatabaseLocked,
        OutOfMemory,
        ReadOnly,
        OperationInterrupted,
        SystemIoFailure,
        DatabaseCorrupt,
        NotFound,
        DiskFull,
        CannotOpen,
        ConstraintViolation,
        TypeMismatch,
        NotADatabase,
        Unknown,
    }
    impl PartialEq for ErrorCode {}
    pub struct Error {
        pub code: ErrorCode,
        pub extended_code: i32,
    }
    impl Error {
        pub fn new(result_code: i32) -> Error {}
    }
    impl std::error::Error for Error {}
}
pub mod types {
    pub enum Null {
        Null,
    }
    pub enum Type {
        Null,
        Integer,
        Real,
        Text,
        Blob,
    }
    impl Clone for Type {}
    pub enum Value {
        Null,
        Integer(i64),
        Real(f64),
        Text(String),
        Blob(Vec<u8>),
    }
    impl Value {
        pub fn data_type(&self) -> Type {}
    }
    impl Clone for Value {}
    impl From<i64> for Value {}
    impl From<f64> for Value {}
    impl From<bool> for Value {}
    impl From<String> for Value {}
    impl From<Vec<u8>> for Value {}
    pub enum ValueRef<'a> {
        Null,
        Integer(i64),
        Real(f64),
        Text(&'a [u8]),
        Blob(&'a [u8]),
    }
    impl<'a> ValueRef<'a> {
        pub fn data_type(&self) -> Type {}
        pub fn as_i64(&self) -> FromSqlResult<i64> {}
        pub fn as_i64_or_null(&self) -> FromSqlResult<Option<i64>> {}
        pub fn as_f64(&self) -> FromSqlResult<f64> {}
        pub fn as_str(&self) -> FromSqlResult<&'a str> {}
        pub fn as_str_or_null(&self) -> FromSqlResult<Option<&'a str>> {}
        pub fn as_blob(&self) -> FromSqlResult<&'a [u8]> {}
        pub fn as_bytes(&self) -> FromSqlResult<&'a [u8]> {}
    }
    pub type FromSqlResult<T> = Result<T, FromSqlError>;
    pub enum FromSqlError {
        InvalidType,
        OutOfRange(i64),
        InvalidBlobSize { expected_size: usize, blob_size: usize },
        Other(Box<dyn std::error::Error + Send + Sync + 'static>),
    }
    impl FromSqlError {
        pub fn other<E>(error: E) -> FromSqlError {}
    }
    impl std::error::Error for FromSqlError {}
    pub enum ToSqlOutput<'a> {
        Borrowed(ValueRef<'a>),
        Owned(Value),
    }
    impl<'a, T> From<T> for ToSqlOutput<'a> {}
    pub trait FromSql {
        fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self>;
    }
    pub trait ToSql {
        fn to_sql(&self) -> crate::Result<ToSqlOutput<'_>>;
    }
}
pub mod functions {
    pub struct FunctionFlags;
    impl FunctionFlags {
        pub const SQLITE_UTF8: FunctionFlags = FunctionFlags;
        pub const SQLITE_DETERMINISTIC: FunctionFlags = FunctionFlags;
    }
    impl std::ops::BitOr for FunctionFlags {
        type Output = FunctionFlags;
    }
    pub struct Context<'a>(&'a str);
    impl<'a> Context<'a> {
        pub fn len(&self) -> usize {}
        pub fn get<T>(&self, idx: usize) -> crate::Result<T> {}
        pub fn get_raw(&self, idx: usize) -> crate::types::ValueRef<'a> {}
    }
}
pub mod backup {
    pub struct Progress {
        pub remaining: i32,
        pub pagecount: i32,
    }
}
pub mod hooks {
    pub enum Action {
        UNKNOWN,
        SQLITE_DELETE,
        SQLITE_INSERT,
        SQLITE_UPDATE,
    }
}
