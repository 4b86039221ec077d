//! The pool, the migrations, and transactions that know who acts.

use sqlx::{PgPool, Postgres, Transaction, postgres::PgPoolOptions};
use std::time::Duration;
use uuid::Uuid;

use super::Config;

pub static MIGRATOR: sqlx::migrate::Migrator = sqlx::migrate!();

pub type Tx<'c> = Transaction<'c, Postgres>;

pub async fn connect(config: &Config) -> Result<PgPool, sqlx::Error> {
    PgPoolOptions::new()
        .max_connections(config.database_max_connections)
        .acquire_timeout(Duration::from_secs(10))
        .connect(&config.database_url)
        .await
}

/// A transaction whose changes the audit trigger writes down under `actor`.
pub async fn begin_as(pool: &PgPool, actor: Option<Uuid>) -> Result<Tx<'static>, sqlx::Error> {
    let mut tx = pool.begin().await?;
    if let Some(actor) = actor {
        sqlx::query("SELECT set_config('corallum.actor', $1, true)").bind(actor.to_string()).execute(&mut *tx).await?;
    }
    Ok(tx)
}
