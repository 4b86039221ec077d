//! Signatures of dropshot that type inference needs; bodies are empty on purpose.

pub use http;
use std::net::SocketAddr;
use std::sync::Arc;
pub struct RequestContext<Context> {
    pub server: Arc<DropshotState<Context>>,
    pub request_id: String,
    pub log: slog::Logger,
    pub request: RequestInfo,
    pub endpoint: RequestEndpointMetadata,
}
impl<Context> RequestContext<Context> {
    pub fn context(&self) -> &Context {}
    pub fn request_body_max_bytes(&self) -> usize {}
    pub fn page_limit<S, P>(&self, pag_params: &PaginationParams<S, P>) -> Result<std::num::NonZeroU32, HttpError> {}
}
pub struct RequestEndpointMetadata {
    pub operation_id: String,
    pub variables: std::collections::BTreeMap<String, String>,
    pub body_content_type: ApiEndpointBodyContentType,
    pub request_body_max_bytes: Option<usize>,
}
pub enum ApiEndpointBodyContentType {
    Bytes,
    Json,
    UrlEncoded,
    MultipartFormData,
}
pub struct DropshotState<C> {
    pub private: C,
    pub config: ServerConfig,
    pub log: slog::Logger,
    pub local_addr: SocketAddr,
}
pub struct ServerConfig {
    pub default_request_body_max_bytes: usize,
    pub page_max_nitems: std::num::NonZeroU32,
    pub page_default_nitems: std::num::NonZeroU32,
}
pub struct RequestInfo;
impl RequestInfo {
    pub fn method(&self) -> &http::Method {}
    pub fn uri(&self) -> &http::Uri {}
    pub fn version(&self) -> http::Version {}
    pub fn headers(&self) -> &http::HeaderMap<http::HeaderValue> {}
    pub fn remote_addr(&self) -> SocketAddr {}
}
pub struct ClientErrorStatusCode;
impl ClientErrorStatusCode {
    pub const BAD_REQUEST: ClientErrorStatusCode = ClientErrorStatusCode;
    pub const UNAUTHORIZED: ClientErrorStatusCode = ClientErrorStatusCode;
    pub const FORBIDDEN: ClientErrorStatusCode = ClientErrorStatusCode;
    pub const NOT_FOUND: ClientErrorStatusCode = ClientErrorStatusCode;
    pub const CONFLICT: ClientErrorStatusCode = ClientErrorStatusCode;
    pub const GONE: ClientErrorStatusCode = ClientErrorStatusCode;
    pub const TOO_MANY_REQUESTS: ClientErrorStatusCode = ClientErrorStatusCode;
    pub fn as_status(&self) -> http::StatusCode {}
    pub fn as_u16(&self) -> u16 {}
}
pub struct ErrorStatusCode;
impl ErrorStatusCode {
    pub const BAD_REQUEST: ErrorStatusCode = ErrorStatusCode;
    pub const NOT_FOUND: ErrorStatusCode = ErrorStatusCode;
    pub const INTERNAL_SERVER_ERROR: ErrorStatusCode = ErrorStatusCode;
    pub const SERVICE_UNAVAILABLE: ErrorStatusCode = ErrorStatusCode;
    pub fn from_u16(src: u16) -> Result<ErrorStatusCode, InvalidErrorStatusCode> {}
    pub fn as_status(&self) -> http::StatusCode {}
    pub fn as_u16(&self) -> u16 {}
    pub fn as_str(&self) -> &str {}
    pub fn is_client_error(&self) -> bool {}
    pub fn is_server_error(&self) -> bool {}
    pub fn as_client_error(&self) -> Result<ClientErrorStatusCode, InvalidErrorStatusCode> {}
}
impl Clone for ErrorStatusCode {}
impl PartialEq for ErrorStatusCode {}
impl PartialEq<http::StatusCode> for ErrorStatusCode {}
impl From<ClientErrorStatusCode> for ErrorStatusCode {}
pub struct InvalidErrorStatusCode;
pub struct HttpError {
    pub status_code: ErrorStatusCode,
    pub error_code: Option<String>,
    pub external_message: String,
    pub internal_message: String,
    pub headers: Option<Box<http::HeaderMap>>,
}
impl HttpError {
    pub fn for_client_error(
        error_code: Option<String>,
        status_code: ClientErrorStatusCode,
        message: String,
    ) -> HttpError {
    }
    pub fn for_client_error_with_status(error_code: Option<String>, status_code: ClientErrorStatusCode) -> HttpError {}
    pub fn for_internal_error(internal_message: String) -> HttpError {}
    pub fn for_unavail(error_code: Option<String>, internal_message: String) -> HttpError {}
    pub fn for_bad_request(error_code: Option<String>, message: String) -> HttpError {}
    pub fn for_not_found(error_code: Option<String>, internal_message: String) -> HttpError {}
    pub fn add_header<K, V>(&mut self, name: K, value: V) -> Result<&mut HttpError, http::Error> {}
    pub fn with_header<K, V>(self, name: K, value: V) -> Result<HttpError, http::Error> {}
    pub fn into_response(self, request_id: &str) -> http::Response<Body> {}
}
impl std::error::Error for HttpError {}
impl std::fmt::Display for HttpError {}
impl std::fmt::Debug for HttpError {}
pub struct HttpErrorResponseBody {
    pub request_id: String,
    pub error_code: Option<String>,
    pub message: String,
}
pub struct Body;
impl Body {
    pub fn empty() -> Body {}
    pub fn with_content<B>(buf: B) -> Body {}
    pub fn wrap<B>(under: B) -> Body {}
}
impl From<String> for Body {}
impl From<Vec<u8>> for Body {}
impl From<&'static str> for Body {}
impl From<bytes::Bytes> for Body {}
pub struct HttpResponseOk<T>(pub T);
pub struct HttpResponseCreated<T>(pub T);
pub struct HttpResponseAccepted<T>(pub T);
pub struct HttpResponseDeleted();
pub struct HttpResponseUpdatedNoContent();
pub struct HttpResponseHeaders<T, H = NoHeaders>(T, H);
pub struct NoHeaders {}
impl<T> HttpResponseHeaders<T, NoHeaders> {
    pub fn new_unnamed(body: T) -> HttpResponseHeaders<T, NoHeaders> {}
}
impl<T, H> HttpResponseHeaders<T, H> {
    pub fn new(body: T, headers: H) -> HttpResponseHeaders<T, H> {}
    pub fn headers_mut(&mut self) -> &mut http::HeaderMap {}
}
pub struct FreeformBody(pub Body);
pub struct HttpResponseFound;
pub struct HttpResponseSeeOther;
pub struct HttpResponseTemporaryRedirect;
pub fn http_response_found(location: String) -> Result<HttpResponseFound, HttpError> {}
pub fn http_response_see_other(location: String) -> Result<HttpResponseSeeOther, HttpError> {}
pub fn http_response_temporary_redirect(location: String) -> Result<HttpResponseTemporaryRedirect, HttpError> {}
pub trait HttpResponse {
    fn to_result(self) -> Result<http::Response<Body>, HttpError>;
    fn status_code(&self) -> http::StatusCode;
}
pub trait HttpResponseError {
    fn status_code(&self) -> ErrorStatusCode;
}
pub struct Path<T>(T);
impl<T> Path<T> {
    pub fn into_inner(self) -> T {}
}
pub struct Query<T>(T);
impl<T> Query<T> {
    pub fn into_inner(self) -> T {}
}
pub struct Header<T>(T);
impl<T> Header<T> {
    pub fn into_inner(self) -> T {}
}
pub struct TypedBody<T>(T);
impl<T> TypedBody<T> {
    pub fn into_inner(self) -> T {}
}
pub struct UntypedBody;
impl UntypedBody {
    pub fn as_bytes(&self) -> &[u8] {}
    pub fn as_str(&self) -> Result<&str, HttpError> {}
}
pub struct StreamingBody;
impl StreamingBody {
    pub fn into_stream(self) -> futures_util::stream::__Stream<Result<bytes::Bytes, HttpError>> {}
}
pub struct RawRequest;
impl RawRequest {
    pub fn into_inner(self) -> http::Request<Body> {}
}
pub struct MultipartBody;
pub struct WebsocketConnection(WebsocketConnectionRaw);
impl WebsocketConnection {
    pub fn into_inner(self) -> WebsocketConnectionRaw {}
}
pub struct WebsocketConnectionRaw;
pub struct WebsocketUpgrade;
pub type WebsocketChannelResult = Result<(), Box<dyn std::error::Error + Send + Sync + 'static>>;
pub type WebsocketEndpointResult = Result<http::Response<Body>, HttpError>;
pub struct EmptyScanParams {}
pub enum PaginationOrder {
    Ascending,
    Descending,
}
pub struct PaginationParams<ScanParams, PageSelector> {
    pub page: WhichPage<ScanParams, PageSelector>,
    pub limit: Option<std::num::NonZeroU32>,
}
pub enum WhichPage<ScanParams, PageSelector> {
    First(ScanParams),
    Next(PageSelector),
}
pub struct ResultsPage<ItemType> {
    pub next_page: Option<String>,
    pub items: Vec<ItemType>,
}
impl<ItemType> ResultsPage<ItemType> {
    pub fn new<F: Fn(&ItemType, &ScanParams) -> PageSelector, ScanParams, PageSelector>(
        items: Vec<ItemType>,
        scan_params: &ScanParams,
        get_page_selector: F,
    ) -> Result<ResultsPage<ItemType>, HttpError> {
    }
}
pub struct ApiDescription<Context>(Context);
impl<Context> ApiDescription<Context> {
    pub fn new() -> ApiDescription<Context> {}
    pub fn register<T>(&mut self, endpoint: T) -> Result<(), ApiDescriptionRegisterError> {}
    pub fn tag_config(self, tag_config: TagConfig) -> ApiDescription<Context> {}
    pub fn openapi<S>(&self, title: S, version: semver::Version) -> OpenApiDefinition {}
    pub fn into_router(self) -> Context {}
}
pub struct ApiDescriptionRegisterError;
impl std::error::Error for ApiDescriptionRegisterError {}
pub struct ApiDescriptionBuildErrors;
pub struct OpenApiDefinition;
impl OpenApiDefinition {
    pub fn description<S>(&mut self, description: S) -> &mut OpenApiDefinition {}
    pub fn contact_url<S>(&mut self, url: S) -> &mut OpenApiDefinition {}
    pub fn contact_email<S>(&mut self, email: S) -> &mut OpenApiDefinition {}
    pub fn json(&self) -> serde_json::Result<serde_json::Value> {}
    pub fn write(&self, out: &mut dyn std::io::Write) -> serde_json::Result<()> {}
}
pub struct TagConfig {
    pub allow_other_tags: bool,
    pub policy: EndpointTagPolicy,
    pub tags: std::collections::HashMap<String, TagDetails>,
}
pub enum EndpointTagPolicy {
    Any,
    AtLeastOne,
    ExactlyOne,
}
pub struct TagDetails {
    pub description: Option<String>,
}
pub struct ConfigDropshot {
    pub bind_address: SocketAddr,
    pub default_request_body_max_bytes: usize,
    pub default_handler_task_mode: HandlerTaskMode,
    pub log_headers: Vec<String>,
}
impl Default for ConfigDropshot {}
impl Clone for ConfigDropshot {}
pub enum HandlerTaskMode {
    CancelOnDisconnect,
    Detached,
}
pub enum ConfigTls {
    AsFile { cert_file: camino::Utf8PathBuf, key_file: camino::Utf8PathBuf },
    AsBytes { certs: Vec<u8>, key: Vec<u8> },
}
pub enum ConfigLogging {
    StderrTerminal { level: ConfigLoggingLevel },
    File { level: ConfigLoggingLevel, path: camino::Utf8PathBuf, if_exists: ConfigLoggingIfExists },
}
impl ConfigLogging {
    pub fn to_logger<S>(&self, log_name: S) -> Result<slog::Logger, std::io::Error> {}
}
impl Clone for ConfigLogging {}
pub enum ConfigLoggingLevel {
    Trace,
    Debug,
    Info,
    Warn,
    Error,
    Critical,
}
pub enum ConfigLoggingIfExists {
    Fail,
    Truncate,
    Append,
}
pub struct HttpServerStarter<C>(C);
impl<C> HttpServerStarter<C> {
    pub fn new(
        config: &ConfigDropshot,
        api: ApiDescription<C>,
        private: C,
        log: &slog::Logger,
    ) -> Result<HttpServerStarter<C>, Box<dyn std::error::Error + Send + Sync>> {
    }
    pub fn new_with_tls(
        config: &ConfigDropshot,
        api: ApiDescription<C>,
        private: C,
        log: &slog::Logger,
        tls: Option<ConfigTls>,
    ) -> Result<HttpServerStarter<C>, Box<dyn std::error::Error + Send + Sync>> {
    }
    pub fn start(self) -> HttpServer<C> {}
}
pub struct ServerBuilder<C>(C);
impl<C> ServerBuilder<C> {
    pub fn new(api: ApiDescription<C>, private: C, log: slog::Logger) -> ServerBuilder<C> {}
    pub fn config(self, config: ConfigDropshot) -> ServerBuilder<C> {}
    pub fn tls(self, tls: Option<ConfigTls>) -> ServerBuilder<C> {}
    pub fn version_policy(self, version_policy: VersionPolicy) -> ServerBuilder<C> {}
    pub fn build_starter(self) -> Result<HttpServerStarter<C>, BuildError> {}
    pub fn start(self) -> Result<HttpServer<C>, BuildError> {}
}
pub struct BuildError;
impl std::error::Error for BuildError {}
pub enum VersionPolicy {
    Unversioned,
    Dynamic(Box<dyn DynamicVersionPolicy>),
}
pub trait DynamicVersionPolicy {
    fn request_extract_version(
        &self,
        request: &http::Request<Body>,
        log: &slog::Logger,
    ) -> Result<semver::Version, HttpError>;
}
pub struct HttpServer<C>(C);
impl<C> HttpServer<C> {
    pub fn local_addr(&self) -> SocketAddr {}
    pub fn app_private(&self) -> &C {}
    pub fn using_tls(&self) -> bool {}
    pub async fn close(self) -> Result<(), String> {}
    pub async fn wait_for_shutdown(self) -> Result<(), String> {}
    pub async fn refresh_tls(&self, config: &ConfigTls) -> Result<(), String> {}
}
impl<C> std::future::Future for HttpServer<C> {
    type Output = Result<(), String>;
}
pub enum ProbeRegistration {
    Enabled(),
    Disabled,
    Failed(String),
}
pub mod test_util {
    pub struct ClientTestContext {
        pub bind_address: std::net::SocketAddr,
        pub client_log: slog::Logger,
    }
    impl ClientTestContext {
        pub fn new(server_addr: std::net::SocketAddr, log: slog::Logger) -> ClientTestContext {}
        pub fn url(&self, path: &str) -> http::Uri {}
    }
    pub struct LogContext {
        pub log: slog::Logger,
    }
    impl LogContext {
        pub fn new(test_name: &str, initial_config_logging: &crate::ConfigLogging) -> LogContext {}
        pub fn cleanup_successful(self) {}
    }
}
