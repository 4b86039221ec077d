//! Signatures of sea_orm that type inference needs; bodies are empty on purpose.

pub use self::database::*;
pub use self::entity::{prelude, *};
pub use self::error::{DbErr, RuntimeErr, SqlErr};
pub use self::query::*;
pub mod error {
    pub enum DbErr {
        ConnectionAcquire(String),
        Conn(RuntimeErr),
        Exec(RuntimeErr),
        Query(RuntimeErr),
        UnpackInsertId,
        UpdateGetPrimaryKey,
        RecordNotFound(String),
        AttrNotSet(String),
        Custom(String),
        Type(String),
        Json(String),
        Migration(String),
        RecordNotInserted,
        RecordNotUpdated,
    }
    impl DbErr {
        pub fn sql_err(&self) -> Option<SqlErr> {}
    }
    impl std::error::Error for DbErr {}
    impl std::fmt::Display for DbErr {}
    impl std::fmt::Debug for DbErr {}
    pub enum RuntimeErr {
        SqlxError(sqlx::Error),
        Internal(String),
    }
    pub enum SqlErr {
        UniqueConstraintViolation(String),
        ForeignKeyConstraintViolation(String),
    }
}
pub mod database {
    use crate::DbErr;
    pub struct ConnectOptions;
    impl ConnectOptions {
        pub fn new<T: Into<String>>(url: T) -> ConnectOptions {}
        pub fn max_connections(&mut self, v: u32) -> &mut Self {}
        pub fn min_connections(&mut self, v: u32) -> &mut Self {}
        pub fn sqlx_logging(&mut self, v: bool) -> &mut Self {}
        pub fn connect_timeout(&mut self, v: std::time::Duration) -> &mut Self {}
    }
    pub struct Database;
    impl Database {
        pub async fn connect<C>(opt: C) -> Result<DatabaseConnection, DbErr> {}
    }
    pub struct DatabaseConnection;
    impl DatabaseConnection {
        pub async fn ping(&self) -> Result<(), DbErr> {}
        pub async fn close(self) -> Result<(), DbErr> {}
        pub fn get_database_backend(&self) -> DatabaseBackend {}
    }
    impl Clone for DatabaseConnection {}
    pub type DbConn = DatabaseConnection;
    pub struct DatabaseTransaction;
    impl DatabaseTransaction {
        pub async fn commit(self) -> Result<(), DbErr> {}
        pub async fn rollback(self) -> Result<(), DbErr> {}
    }
    pub enum DatabaseBackend {
        MySql,
        Postgres,
        Sqlite,
    }
    pub use self::DatabaseBackend as DbBackend;
    pub struct Statement;
    impl Statement {
        pub fn from_string<T>(backend: DatabaseBackend, stmt: T) -> Statement {}
        pub fn from_sql_and_values<I, T>(backend: DatabaseBackend, sql: T, values: I) -> Statement {}
    }
    pub struct ExecResult;
    impl ExecResult {
        pub fn last_insert_id(&self) -> u64 {}
        pub fn rows_affected(&self) -> u64 {}
    }
    pub struct QueryResult;
    impl QueryResult {
        pub fn try_get<T>(&self, pre: &str, col: &str) -> Result<T, DbErr> {}
        pub fn try_get_by_index<T>(&self, idx: usize) -> Result<T, DbErr> {}
    }
    pub trait ConnectionTrait {
        fn get_database_backend(&self) -> DatabaseBackend;
        async fn execute(&self, stmt: Statement) -> Result<ExecResult, DbErr>;
        async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr>;
        async fn query_one(&self, stmt: Statement) -> Result<Option<QueryResult>, DbErr>;
        async fn query_all(&self, stmt: Statement) -> Result<Vec<QueryResult>, DbErr>;
    }
    impl ConnectionTrait for DatabaseConnection {}
    impl ConnectionTrait for DatabaseTransaction {}
    pub trait TransactionTrait {
        async fn begin(&self) -> Result<DatabaseTransaction, DbErr>;
        async fn begin_with_config<I, A>(&self, isolation: I, access: A) -> Result<DatabaseTransaction, DbErr>;
        async fn transaction<
            F: FnOnce(
                &DatabaseTransaction,
            ) -> std::pin::Pin<Box<dyn std::future::Future<Output = Result<T, E>>>>,
            T,
            E,
        >(
            &self,
            callback: F,
        ) -> Result<T, TransactionError<E>>;
        async fn transaction_with_config<
            F: FnOnce(
                &DatabaseTransaction,
            ) -> std::pin::Pin<Box<dyn std::future::Future<Output = Result<T, E>>>>,
            T,
            E,
            I,
            A,
        >(
            &self,
            callback: F,
            isolation: I,
            access: A,
        ) -> Result<T, TransactionError<E>>;
    }
    impl TransactionTrait for DatabaseConnection {}
    impl TransactionTrait for DatabaseTransaction {}
    pub enum TransactionError<E> {
        Connection(DbErr),
        Transaction(E),
    }
}
pub mod entity {
    use crate::query::{Delete, Insert, Select, Update};
    use crate::{DbErr, DeleteResult, InsertResult};
    pub mod prelude {
        pub use super::*;
        pub use crate::{DbErr, QueryFilter, QueryOrder, QuerySelect};
        pub use chrono::{
            DateTime as __ChronoDateTime, NaiveDate as Date, NaiveDateTime as DateTime, NaiveTime as Time,
        };
        pub use serde_json::Value as Json;
        pub use uuid::Uuid;
        pub type DateTimeUtc = chrono::DateTime<chrono::Utc>;
        pub type DateTimeWithTimeZone = chrono::DateTime<chrono::FixedOffset>;
    }
    pub trait EntityName {
        fn table_name(&self) -> &str;
    }
    pub trait EntityTrait: EntityName {
        type Model;
        type Column;
        type Relation;
        type PrimaryKey;
        fn find() -> Select<Self>;
        fn find_by_id<T>(values: T) -> Select<Self>;
        fn insert<A: ActiveModelTrait<Entity = Self>>(model: A) -> Insert<A>;
        fn insert_many<A: ActiveModelTrait<Entity = Self>, I: IntoIterator<Item = A>>(models: I) -> Insert<A>;
        fn update<A: ActiveModelTrait<Entity = Self>>(model: A) -> Update<A>;
        fn update_many() -> Update<Self>;
        fn delete<A: ActiveModelTrait<Entity = Self>>(model: A) -> Delete<Self>;
        fn delete_many() -> Delete<Self>;
        fn delete_by_id<T>(values: T) -> Delete<Self>;
        fn belongs_to<R>(related: R) -> RelationDef;
        fn has_many<R>(related: R) -> RelationDef;
    }
    pub struct RelationDef;
    pub trait RelationTrait {
        fn def(&self) -> RelationDef;
    }
    pub trait Related<R> {
        fn to() -> RelationDef;
        fn via() -> Option<RelationDef>;
        fn find_related() -> Select<R>;
    }
    pub trait ColumnTrait {}
    pub trait PrimaryKeyTrait {
        type ValueType;
    }
    pub trait ModelTrait {
        type Entity: EntityTrait;
        fn find_related<R: EntityTrait>(&self, r: R) -> Select<R>;
        async fn delete<C>(self, db: &C) -> Result<DeleteResult, DbErr>;
        fn into_active_model<A>(self) -> A;
    }
    pub trait IntoActiveModel<A> {
        fn into_active_model(self) -> A;
    }
    pub trait ActiveModelTrait {
        type Entity: EntityTrait;
        async fn insert<C>(self, db: &C) -> Result<<Self::Entity as EntityTrait>::Model, DbErr>;
        async fn update<C>(self, db: &C) -> Result<<Self::Entity as EntityTrait>::Model, DbErr>;
        async fn save<C>(self, db: &C) -> Result<Self, DbErr>;
        async fn delete<C>(self, db: &C) -> Result<DeleteResult, DbErr>;
        fn is_changed(&self) -> bool;
    }
    pub trait ActiveModelBehavior {}
    pub enum ActiveValue<V> {
        Set(V),
        Unchanged(V),
        NotSet,
    }
    impl<V> ActiveValue<V> {
        pub fn set(value: V) -> ActiveValue<V> {}
        pub fn take(&mut self) -> Option<V> {}
        pub fn unwrap(self) -> V {}
        pub fn is_set(&self) -> bool {}
        pub fn into_value(self) -> Option<V> {}
    }
    impl<V> AsRef<V> for ActiveValue<V> {}
    pub use self::ActiveValue::{NotSet, Set, Unchanged};
}
pub struct DeleteResult {
    pub rows_affected: u64,
}
pub struct UpdateResult {
    pub rows_affected: u64,
}
pub struct InsertResult<A> {
    pub last_insert_id: A,
}
pub mod query {
    use crate::entity::{ActiveModelTrait, EntityTrait};
    use crate::{DbErr, DeleteResult, InsertResult, UpdateResult};
    pub struct Select<E>(E);
    impl<E: EntityTrait> Select<E> {
        pub async fn one<C>(self, db: &C) -> Result<Option<E::Model>, DbErr> {}
        pub async fn all<C>(self, db: &C) -> Result<Vec<E::Model>, DbErr> {}
        pub async fn stream<C>(
            self,
            db: &C,
        ) -> Result<futures_core::stream::BoxStream<'static, Result<E::Model, DbErr>>, DbErr> {
        }
        pub async fn count<C>(self, db: &C) -> Result<u64, DbErr> {}
        pub fn paginate<C>(self, db: &C, page_size: u64) -> Paginator<E::Model> {}
        pub fn into_model<M>(self) -> Selector<M> {}
        pub fn into_partial_model<M>(self) -> Selector<M> {}
        pub fn into_json(self) -> Selector<serde_json::Value> {}
        pub fn into_tuple<T>(self) -> Selector<T> {}
        pub fn find_also_related<R: EntityTrait>(self, r: R) -> SelectTwo<E, R> {}
        pub fn find_with_related<R: EntityTrait>(self, r: R) -> SelectTwoMany<E, R> {}
        pub fn inner_join<R>(self, r: R) -> Select<E> {}
        pub fn left_join<R>(self, r: R) -> Select<E> {}
    }
    impl<E> QueryFilter for Select<E> {}
    impl<E> QueryOrder for Select<E> {}
    impl<E> QuerySelect for Select<E> {}
    pub struct SelectTwo<E, F>(E, F);
    impl<E: EntityTrait, F: EntityTrait> SelectTwo<E, F> {
        pub async fn one<C>(self, db: &C) -> Result<Option<(E::Model, Option<F::Model>)>, DbErr> {}
        pub async fn all<C>(self, db: &C) -> Result<Vec<(E::Model, Option<F::Model>)>, DbErr> {}
    }
    impl<E, F> QueryFilter for SelectTwo<E, F> {}
    impl<E, F> QueryOrder for SelectTwo<E, F> {}
    pub struct SelectTwoMany<E, F>(E, F);
    impl<E: EntityTrait, F: EntityTrait> SelectTwoMany<E, F> {
        pub async fn all<C>(self, db: &C) -> Result<Vec<(E::Model, Vec<F::Model>)>, DbErr> {}
    }
    impl<E, F> QueryFilter for SelectTwoMany<E, F> {}
    impl<E, F> QueryOrder for SelectTwoMany<E, F> {}
    pub struct Selector<M>(M);
    impl<M> Selector<M> {
        pub async fn one<C>(self, db: &C) -> Result<Option<M>, DbErr> {}
        pub async fn all<C>(self, db: &C) -> Result<Vec<M>, DbErr> {}
        pub fn paginate<C>(self, db: &C, page_size: u64) -> Paginator<M> {}
    }
    pub struct Paginator<M>(M);
    impl<M> Paginator<M> {
        pub async fn fetch_page(&self, page: u64) -> Result<Vec<M>, DbErr> {}
        pub async fn fetch(&self) -> Result<Vec<M>, DbErr> {}
        pub async fn num_items(&self) -> Result<u64, DbErr> {}
        pub async fn num_pages(&self) -> Result<u64, DbErr> {}
        pub async fn fetch_and_next(&mut self) -> Result<Option<Vec<M>>, DbErr> {}
    }
    pub trait PaginatorTrait<'db, C> {}
    pub struct Insert<A>(A);
    impl<A: ActiveModelTrait> Insert<A> {
        pub fn on_conflict<T>(self, on_conflict: T) -> Insert<A> {}
        pub async fn exec<C>(self, db: &C) -> Result<InsertResult<u64>, DbErr> {}
        pub async fn exec_with_returning<C>(
            self,
            db: &C,
        ) -> Result<<<A as ActiveModelTrait>::Entity as EntityTrait>::Model, DbErr> {
        }
        pub async fn exec_without_returning<C>(self, db: &C) -> Result<u64, DbErr> {}
    }
    pub struct Update<A>(A);
    impl<A> Update<A> {
        pub fn col_expr<T, E>(self, col: T, expr: E) -> Update<A> {}
        pub fn set<M>(self, model: M) -> Update<A> {}
        pub async fn exec<C>(self, db: &C) -> Result<UpdateResult, DbErr> {}
    }
    impl<A> QueryFilter for Update<A> {}
    pub struct Delete<E>(E);
    impl<E> Delete<E> {
        pub async fn exec<C>(self, db: &C) -> Result<DeleteResult, DbErr> {}
    }
    impl<E> QueryFilter for Delete<E> {}
    pub trait QueryFilter {
        fn filter<F>(self, filter: F) -> Self;
        fn belongs_to<M>(self, model: &M) -> Self;
    }
    pub trait QueryOrder {
        fn order_by<C>(self, col: C, ord: Order) -> Self;
        fn order_by_asc<C>(self, col: C) -> Self;
        fn order_by_desc<C>(self, col: C) -> Self;
    }
    pub trait QuerySelect {
        fn select_only(self) -> Self;
        fn column<C>(self, col: C) -> Self;
        fn column_as<C, I>(self, col: C, alias: I) -> Self;
        fn columns<C, I>(self, cols: I) -> Self;
        fn limit<T>(self, limit: T) -> Self;
        fn offset<T>(self, offset: T) -> Self;
        fn group_by<C>(self, col: C) -> Self;
        fn having<F>(self, filter: F) -> Self;
        fn distinct(self) -> Self;
        fn join<T>(self, join: T, rel: crate::entity::RelationDef) -> Self;
        fn lock_exclusive(self) -> Self;
    }
    pub enum Order {
        Asc,
        Desc,
    }
    pub struct Condition;
    impl Condition {
        pub fn any() -> Condition {}
        pub fn all() -> Condition {}
        pub fn add<C>(self, condition: C) -> Condition {}
        pub fn add_option<C>(self, condition: Option<C>) -> Condition {}
    }
    pub trait FromQueryResult {
        fn from_query_result(res: &crate::QueryResult, pre: &str) -> Result<Self, DbErr>;
    }
}
