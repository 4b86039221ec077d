//! The job `ai.index_file`: makes an uploaded text searchable.

use super::store::SharedStore;
use crate::{
    ai::retrieval,
    reliability::{Job, JobError, JobHandler, JobResult},
};
use async_trait::async_trait;
use object_store::{ObjectStoreExt as _, path::Path};
use serde_json::json;
use sqlx::PgPool;
use uuid::Uuid;

pub struct IndexFile {
    pub db: PgPool,
    pub store: SharedStore,
}

#[async_trait]
impl JobHandler for IndexFile {
    async fn run(&self, job: &Job) -> JobResult {
        let id: Uuid = job.payload_field("fileId")?;
        let row: Option<(Uuid, String, String)> =
            sqlx::query_as("SELECT tenant_id, name, object_key FROM files WHERE id = $1 AND deleted_at IS NULL")
                .bind(id)
                .fetch_optional(&self.db)
                .await
                .map_err(JobError::retry)?;
        let Some((tenant_id, name, key)) = row else { return Ok(json!({ "skipped": id })) };
        let object = self.store.get(&Path::from(key)).await.map_err(JobError::retry)?;
        let bytes = object.bytes().await.map_err(JobError::retry)?;
        let text = std::str::from_utf8(&bytes).map_err(|_| JobError::Permanent("the file is not text".into()))?;
        let mut tx = self.db.begin().await.map_err(JobError::retry)?;
        // Delivered twice, it is still indexed once.
        sqlx::query("DELETE FROM ai_documents WHERE file_id = $1")
            .bind(id)
            .execute(&mut *tx)
            .await
            .map_err(JobError::retry)?;
        let document = retrieval::index(&mut tx, tenant_id, Some(id), &name, text).await.map_err(JobError::retry)?;
        tx.commit().await.map_err(JobError::retry)?;
        Ok(json!({ "documentId": document }))
    }
}
