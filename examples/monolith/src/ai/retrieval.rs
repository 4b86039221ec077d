//! Retrieval over PostgreSQL full-text search.

use serde::Serialize;
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

use crate::platform::ApiResult;

#[derive(Debug, Clone, Serialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Hit {
    pub document_id: Uuid,
    pub title: String,
    pub excerpt: String,
    pub rank: f32,
    /// Name of the file it was read from, when there is one.
    pub file_name: Option<String>,
}

pub async fn index(
    conn: &mut PgConnection,
    tenant_id: Uuid,
    file_id: Option<Uuid>,
    title: &str,
    body: &str,
) -> ApiResult<Uuid> {
    let id = sqlx::query_scalar(
        "INSERT INTO ai_documents (tenant_id, file_id, title, body) VALUES ($1, $2, $3, $4) RETURNING id",
    )
    .bind(tenant_id)
    .bind(file_id)
    .bind(title)
    .bind(body)
    .fetch_one(conn)
    .await?;
    Ok(id)
}

/// The best documents for a question. Any of its words will do: people ask in sentences.
pub async fn search(db: &PgPool, tenant_id: Uuid, question: &str, limit: i64) -> ApiResult<Vec<Hit>> {
    let hits = sqlx::query_as(
        "WITH q AS (
             SELECT replace(plainto_tsquery('english', $2)::text, '&', '|')::tsquery AS query
         )
         SELECT d.id AS document_id, d.title, f.name AS file_name,
                ts_rank(d.search, q.query) AS rank,
                ts_headline('english', d.body, q.query, 'StartSel=\"\", StopSel=\"\", MaxWords=40, MinWords=15') AS excerpt
         FROM q, ai_documents d
         LEFT JOIN files f ON f.id = d.file_id AND f.deleted_at IS NULL
         WHERE d.tenant_id = $1 AND d.search @@ q.query AND (d.file_id IS NULL OR f.id IS NOT NULL)
         ORDER BY rank DESC, d.id
         LIMIT $3",
    )
    .bind(tenant_id)
    .bind(question)
    .bind(limit)
    .fetch_all(db)
    .await?;
    Ok(hits)
}
