//! Demonstration data: one file per domain, each over its own tables, all safe to run again.

use sqlx::PgPool;

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
    tx.commit().await
}
