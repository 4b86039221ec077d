//! The object store: S3 when configured, a local folder otherwise.

use object_store::{ObjectStore, aws::AmazonS3Builder, local::LocalFileSystem};
use std::sync::Arc;

use crate::platform::config::FileConfig;

pub type SharedStore = Arc<dyn ObjectStore>;

pub fn from_config(config: &FileConfig) -> Result<SharedStore, Box<dyn std::error::Error + Send + Sync>> {
    if let Some(s3) = &config.s3 {
        let mut builder = AmazonS3Builder::new()
            .with_bucket_name(&s3.bucket)
            .with_region(&s3.region)
            .with_access_key_id(&s3.access_key_id)
            .with_secret_access_key(&s3.secret_access_key);
        if let Some(endpoint) = &s3.endpoint {
            builder = builder.with_endpoint(endpoint).with_allow_http(endpoint.starts_with("http://"));
        }
        return Ok(Arc::new(builder.build()?));
    }
    std::fs::create_dir_all(&config.dir)?;
    Ok(Arc::new(LocalFileSystem::new_with_prefix(&config.dir)?))
}
