//! Signatures of object_store that type inference needs; bodies are empty on purpose.

use bytes::Bytes;
use futures_core::stream::BoxStream;
use std::ops::Range;
use std::sync::Arc;
pub type Result<T, E = Error> = std::result::Result<T, E>;
pub enum Error {
    Generic { store: &'static str, source: Box<dyn std::error::Error + Send + Sync + 'static> },
    NotFound { path: String, source: Box<dyn std::error::Error + Send + Sync + 'static> },
    InvalidPath { source: path::Error },
    AlreadyExists { path: String, source: Box<dyn std::error::Error + Send + Sync + 'static> },
    Precondition { path: String, source: Box<dyn std::error::Error + Send + Sync + 'static> },
    NotModified { path: String, source: Box<dyn std::error::Error + Send + Sync + 'static> },
    NotImplemented,
    NotSupported { source: Box<dyn std::error::Error + Send + Sync + 'static> },
}
impl std::error::Error for Error {}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
pub struct ObjectMeta {
    pub location: path::Path,
    pub last_modified: chrono::DateTime<chrono::Utc>,
    pub size: u64,
    pub e_tag: Option<String>,
    pub version: Option<String>,
}
impl Clone for ObjectMeta {}
pub struct ListResult {
    pub common_prefixes: Vec<path::Path>,
    pub objects: Vec<ObjectMeta>,
}
pub struct PutResult {
    pub e_tag: Option<String>,
    pub version: Option<String>,
}
pub struct PutPayload;
impl PutPayload {
    pub fn new() -> PutPayload {}
    pub fn from_static(s: &'static [u8]) -> PutPayload {}
    pub fn from_bytes(s: Bytes) -> PutPayload {}
    pub fn content_length(&self) -> usize {}
}
impl From<Bytes> for PutPayload {}
impl From<Vec<u8>> for PutPayload {}
impl From<String> for PutPayload {}
impl From<&'static str> for PutPayload {}
pub enum PutMode {
    Overwrite,
    Create,
    Update(UpdateVersion),
}
pub struct UpdateVersion {
    pub e_tag: Option<String>,
    pub version: Option<String>,
}
pub struct PutOptions {
    pub mode: PutMode,
    pub attributes: Attributes,
}
impl Default for PutOptions {}
impl From<PutMode> for PutOptions {}
pub struct Attributes;
pub struct GetOptions {
    pub if_match: Option<String>,
    pub if_none_match: Option<String>,
    pub range: Option<GetRange>,
    pub version: Option<String>,
    pub head: bool,
}
impl Default for GetOptions {}
pub enum GetRange {
    Bounded(Range<u64>),
    Offset(u64),
    Suffix(u64),
}
pub struct GetResult {
    pub payload: GetResultPayload,
    pub meta: ObjectMeta,
    pub range: Range<u64>,
    pub attributes: Attributes,
}
impl GetResult {
    pub async fn bytes(self) -> Result<Bytes> {}
    pub fn into_stream(self) -> BoxStream<'static, Result<Bytes>> {}
}
pub enum GetResultPayload {
    File(std::fs::File, std::path::PathBuf),
    Stream(BoxStream<'static, Result<Bytes>>),
}
pub trait MultipartUpload {
    async fn put_part(&mut self, data: PutPayload) -> Result<()>;
    async fn complete(&mut self) -> Result<PutResult>;
    async fn abort(&mut self) -> Result<()>;
}
pub struct WriteMultipart;
impl WriteMultipart {
    pub fn new(upload: Box<dyn MultipartUpload>) -> WriteMultipart {}
    pub fn write(&mut self, buf: &[u8]) {}
    pub fn put(&mut self, bytes: Bytes) {}
    pub async fn finish(self) -> Result<PutResult> {}
    pub async fn abort(self) -> Result<()> {}
}
pub trait ObjectStore {
    async fn put(&self, location: &path::Path, payload: PutPayload) -> Result<PutResult>;
    async fn put_opts(&self, location: &path::Path, payload: PutPayload, opts: PutOptions) -> Result<PutResult>;
    async fn put_multipart(&self, location: &path::Path) -> Result<Box<dyn MultipartUpload>>;
    async fn get(&self, location: &path::Path) -> Result<GetResult>;
    async fn get_opts(&self, location: &path::Path, options: GetOptions) -> Result<GetResult>;
    async fn get_range(&self, location: &path::Path, range: Range<u64>) -> Result<Bytes>;
    async fn get_ranges(&self, location: &path::Path, ranges: &[Range<u64>]) -> Result<Vec<Bytes>>;
    async fn head(&self, location: &path::Path) -> Result<ObjectMeta>;
    async fn delete(&self, location: &path::Path) -> Result<()>;
    fn delete_stream<'a>(&'a self, locations: BoxStream<'a, Result<path::Path>>) -> BoxStream<'a, Result<path::Path>>;
    fn list(&self, prefix: Option<&path::Path>) -> BoxStream<'static, Result<ObjectMeta>>;
    fn list_with_offset(
        &self,
        prefix: Option<&path::Path>,
        offset: &path::Path,
    ) -> BoxStream<'static, Result<ObjectMeta>>;
    async fn list_with_delimiter(&self, prefix: Option<&path::Path>) -> Result<ListResult>;
    async fn copy(&self, from: &path::Path, to: &path::Path) -> Result<()>;
    async fn rename(&self, from: &path::Path, to: &path::Path) -> Result<()>;
    async fn copy_if_not_exists(&self, from: &path::Path, to: &path::Path) -> Result<()>;
    async fn rename_if_not_exists(&self, from: &path::Path, to: &path::Path) -> Result<()>;
}
impl<T: ObjectStore + ?Sized> ObjectStore for Arc<T> {}
impl<T: ObjectStore + ?Sized> ObjectStore for Box<T> {}
impl ObjectStore for aws::AmazonS3 {}
impl ObjectStore for gcp::GoogleCloudStorage {}
impl ObjectStore for azure::MicrosoftAzure {}
impl ObjectStore for memory::InMemory {}
impl ObjectStore for local::LocalFileSystem {}
impl<T> ObjectStore for prefix::PrefixStore<T> {}
pub use self::ObjectStore as ObjectStoreExt;
pub type DynObjectStore = dyn ObjectStore;
pub fn parse_url(url: &url::Url) -> Result<(Box<dyn ObjectStore>, path::Path)> {}
pub fn parse_url_opts<I>(url: &url::Url, options: I) -> Result<(Box<dyn ObjectStore>, path::Path)> {}
pub struct ClientOptions;
impl ClientOptions {
    pub fn new() -> ClientOptions {}
    pub fn with_allow_http(self, allow_http: bool) -> ClientOptions {}
    pub fn with_timeout(self, timeout: std::time::Duration) -> ClientOptions {}
    pub fn with_connect_timeout(self, timeout: std::time::Duration) -> ClientOptions {}
}
pub struct RetryConfig;
impl Default for RetryConfig {}
pub mod path {
    pub const DELIMITER: &'static str = "/";
    pub enum Error {
        EmptySegment { path: String },
        BadSegment { path: String },
        InvalidPath { path: std::path::PathBuf },
        PrefixMismatch { path: String, prefix: String },
    }
    impl std::error::Error for Error {}
    impl std::fmt::Display for Error {}
    pub struct PathPart<'a>(&'a str);
    impl<'a> AsRef<str> for PathPart<'a> {}
    pub struct Path;
    impl Path {
        pub fn parse<P>(path: P) -> Result<Path, Error> {}
        pub fn from_filesystem_path<P>(path: P) -> Result<Path, Error> {}
        pub fn from_absolute_path<P>(path: P) -> Result<Path, Error> {}
        pub fn from_url_path<P>(path: P) -> Result<Path, Error> {}
        pub fn parts(&self) -> std::iter::__Iter<PathPart<'_>> {}
        pub fn filename(&self) -> Option<&str> {}
        pub fn extension(&self) -> Option<&str> {}
        pub fn prefix_match(&self, prefix: &Path) -> Option<std::iter::__Iter<PathPart<'_>>> {}
        pub fn prefix_matches(&self, prefix: &Path) -> bool {}
        pub fn child<'a, P>(&self, child: P) -> Path {}
        pub fn join<'a, P>(self, child: P) -> Path {}
    }
    impl Clone for Path {}
    impl Default for Path {}
    impl PartialEq for Path {}
    impl PartialOrd for Path {}
    impl Ord for Path {}
    impl std::fmt::Display for Path {}
    impl AsRef<str> for Path {}
    impl From<&str> for Path {}
    impl From<String> for Path {}
    impl From<Path> for String {}
    impl<'a, I> FromIterator<I> for Path {}
}
pub mod aws {
    pub struct AmazonS3;
    pub struct AmazonS3Builder;
    impl AmazonS3Builder {
        pub fn new() -> AmazonS3Builder {}
        pub fn from_env() -> AmazonS3Builder {}
        pub fn with_url<S>(self, url: S) -> AmazonS3Builder {}
        pub fn with_access_key_id<S>(self, access_key_id: S) -> AmazonS3Builder {}
        pub fn with_secret_access_key<S>(self, secret_access_key: S) -> AmazonS3Builder {}
        pub fn with_token<S>(self, token: S) -> AmazonS3Builder {}
        pub fn with_region<S>(self, region: S) -> AmazonS3Builder {}
        pub fn with_bucket_name<S>(self, bucket_name: S) -> AmazonS3Builder {}
        pub fn with_endpoint<S>(self, endpoint: S) -> AmazonS3Builder {}
        pub fn with_allow_http(self, allow_http: bool) -> AmazonS3Builder {}
        pub fn with_virtual_hosted_style_request(self, virtual_hosted: bool) -> AmazonS3Builder {}
        pub fn with_config<V>(self, key: AmazonS3ConfigKey, value: V) -> AmazonS3Builder {}
        pub fn with_client_options(self, options: crate::ClientOptions) -> AmazonS3Builder {}
        pub fn with_retry(self, retry_config: crate::RetryConfig) -> AmazonS3Builder {}
        pub fn build(self) -> crate::Result<AmazonS3> {}
    }
    impl Clone for AmazonS3Builder {}
    impl Default for AmazonS3Builder {}
    pub enum AmazonS3ConfigKey {
        AccessKeyId,
        SecretAccessKey,
        Region,
        Endpoint,
        Token,
        Bucket,
    }
}
pub mod gcp {
    pub struct GoogleCloudStorage;
    pub struct GoogleCloudStorageBuilder;
    impl GoogleCloudStorageBuilder {
        pub fn new() -> GoogleCloudStorageBuilder {}
        pub fn from_env() -> GoogleCloudStorageBuilder {}
        pub fn with_url<S>(self, url: S) -> GoogleCloudStorageBuilder {}
        pub fn with_bucket_name<S>(self, bucket_name: S) -> GoogleCloudStorageBuilder {}
        pub fn with_service_account_path<S>(self, path: S) -> GoogleCloudStorageBuilder {}
        pub fn with_service_account_key<S>(self, key: S) -> GoogleCloudStorageBuilder {}
        pub fn build(self) -> crate::Result<GoogleCloudStorage> {}
    }
}
pub mod azure {
    pub struct MicrosoftAzure;
    pub struct MicrosoftAzureBuilder;
    impl MicrosoftAzureBuilder {
        pub fn new() -> MicrosoftAzureBuilder {}
        pub fn from_env() -> MicrosoftAzureBuilder {}
        pub fn with_url<S>(self, url: S) -> MicrosoftAzureBuilder {}
        pub fn with_account<S>(self, account: S) -> MicrosoftAzureBuilder {}
        pub fn with_access_key<S>(self, access_key: S) -> MicrosoftAzureBuilder {}
        pub fn with_container_name<S>(self, container_name: S) -> MicrosoftAzureBuilder {}
        pub fn build(self) -> crate::Result<MicrosoftAzure> {}
    }
}
pub mod memory {
    pub struct InMemory;
    impl InMemory {
        pub fn new() -> InMemory {}
        pub fn fork(&self) -> InMemory {}
    }
    impl Default for InMemory {}
}
pub mod local {
    pub struct LocalFileSystem;
    impl LocalFileSystem {
        pub fn new() -> LocalFileSystem {}
        pub fn new_with_prefix<P>(prefix: P) -> crate::Result<LocalFileSystem> {}
        pub fn path_to_filesystem(&self, location: &crate::path::Path) -> crate::Result<std::path::PathBuf> {}
    }
    impl Default for LocalFileSystem {}
}
pub mod prefix {
    pub struct PrefixStore<T>(T);
    impl<T> PrefixStore<T> {
        pub fn new<P>(store: T, prefix: P) -> PrefixStore<T> {}
    }
}
