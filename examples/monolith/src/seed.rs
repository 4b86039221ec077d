//! Demonstration data: one file per domain, each over its own tables, all safe to run again.

use sqlx::{AssertSqlSafe, PgPool};

/// In an order that satisfies the foreign keys.
pub const FILES: [(&str, &str); 4] = [
    ("tenant", include_str!("../seeds/tenant.sql")),
    ("auth", include_str!("../seeds/auth.sql")),
    ("notification", include_str!("../seeds/notification.sql")),
    ("workflow", include_str!("../seeds/workflow.sql")),
];

pub async fn run(db: &PgPool) -> Result<(), sqlx::Error> {
    let mut tx = db.begin().await?;
    for (domain, sql) in FILES {
        sqlx::raw_sql(sql).execute(&mut *tx).await?;
        tracing::info!(domain, "seeded");
    }
    tx.commit().await?;
    tracing::info!(rows = rows(db).await?, "in all tables");
    Ok(())
}

/// How many rows there are in all tables together.
async fn rows(db: &PgPool) -> Result<i64, sqlx::Error> {
    let tables: Vec<String> =
        sqlx::query_scalar("SELECT tablename::text FROM pg_catalog.pg_tables WHERE schemaname = 'public'")
            .fetch_all(db)
            .await?;
    let mut all = 0;
    for table in tables {
        let sql = AssertSqlSafe(format!("SELECT count(*) FROM \"{table}\""));
        let rows: i64 = sqlx::query_scalar(sql).fetch_one(db).await?;
        all += rows;
    }
    Ok(all)
}
