//! Signatures of tower_http that type inference needs; bodies are empty on purpose.

pub mod cors {
    pub struct CorsLayer;
    impl CorsLayer {
        pub fn new() -> CorsLayer {}
        pub fn permissive() -> CorsLayer {}
        pub fn very_permissive() -> CorsLayer {}
        pub fn allow_credentials<T>(self, v: T) -> CorsLayer {}
        pub fn allow_headers<T>(self, headers: T) -> CorsLayer {}
        pub fn allow_methods<T>(self, methods: T) -> CorsLayer {}
        pub fn allow_origin<T>(self, origin: T) -> CorsLayer {}
        pub fn expose_headers<T>(self, headers: T) -> CorsLayer {}
        pub fn max_age<T>(self, max_age: T) -> CorsLayer {}
    }
    impl Clone for CorsLayer {}
    pub struct Any;
    pub struct AllowOrigin;
    impl AllowOrigin {
        pub fn any() -> AllowOrigin {}
        pub fn exact(origin: http::HeaderValue) -> AllowOrigin {}
        pub fn list<I>(origins: I) -> AllowOrigin {}
        pub fn predicate<F: Fn(&http::HeaderValue, &http::request::Parts) -> bool>(f: F) -> AllowOrigin {}
    }
}
pub mod trace {
    pub struct TraceLayer;
    impl TraceLayer {
        pub fn new_for_http() -> TraceLayer {}
        pub fn new_for_grpc() -> TraceLayer {}
        pub fn make_span_with<F>(self, f: F) -> TraceLayer {}
        pub fn on_request<F>(self, f: F) -> TraceLayer {}
        pub fn on_response<F>(self, f: F) -> TraceLayer {}
        pub fn on_failure<F>(self, f: F) -> TraceLayer {}
    }
    pub struct DefaultMakeSpan;
    impl DefaultMakeSpan {
        pub fn new() -> DefaultMakeSpan {}
        pub fn level(self, level: tracing::Level) -> DefaultMakeSpan {}
        pub fn include_headers(self, v: bool) -> DefaultMakeSpan {}
    }
    pub struct DefaultOnResponse;
    impl DefaultOnResponse {
        pub fn new() -> DefaultOnResponse {}
        pub fn level(self, level: tracing::Level) -> DefaultOnResponse {}
    }
}
pub mod services {
    pub struct ServeDir;
    impl ServeDir {
        pub fn new<P>(path: P) -> ServeDir {}
        pub fn fallback<F>(self, f: F) -> ServeDir {}
        pub fn not_found_service<F>(self, f: F) -> ServeDir {}
    }
    pub struct ServeFile;
    impl ServeFile {
        pub fn new<P>(path: P) -> ServeFile {}
    }
}
pub mod timeout {
    pub struct TimeoutLayer;
    impl TimeoutLayer {
        pub fn new(timeout: std::time::Duration) -> TimeoutLayer {}
    }
}
pub mod compression {
    pub struct CompressionLayer;
    impl CompressionLayer {
        pub fn new() -> CompressionLayer {}
    }
}
pub mod limit {
    pub struct RequestBodyLimitLayer;
    impl RequestBodyLimitLayer {
        pub fn new(limit: usize) -> RequestBodyLimitLayer {}
    }
}
