//! Signatures of tracing_subscriber that type inference needs; bodies are empty on purpose.

pub use self::filter::EnvFilter;
pub use self::fmt::{fmt, FmtSubscriber};
pub use self::layer::Layer;
pub use self::registry::Registry;
pub fn registry() -> Registry {}
pub mod prelude {
    pub use crate::layer::{Layer, SubscriberExt};
    pub use crate::util::SubscriberInitExt;
}
pub mod util {
    pub struct TryInitError;
    impl std::error::Error for TryInitError {}
    pub trait SubscriberInitExt {
        fn set_default(self) -> tracing::subscriber::DefaultGuard;
        fn try_init(self) -> Result<(), TryInitError>;
        fn init(self);
    }
    impl SubscriberInitExt for crate::Registry {}
    impl<L, S> SubscriberInitExt for crate::layer::Layered<L, S> {}
    impl SubscriberInitExt for tracing::Dispatch {}
}
pub mod layer {
    pub trait SubscriberExt {
        fn with<L>(self, layer: L) -> Layered<L, Self>;
    }
    impl SubscriberExt for crate::Registry {}
    impl<L, S> SubscriberExt for Layered<L, S> {}
    impl SubscriberExt for crate::fmt::FmtSubscriber {}
    pub struct Layered<L, S>(L, S);
    impl<L, S> tracing::Subscriber for Layered<L, S> {}
    pub struct Filtered<L, F>(L, F);
    pub struct Identity;
    pub struct Context<'a, S>(&'a S);
    impl<'a, S> Context<'a, S> {
        pub fn current_span(&self) -> tracing::Span {}
        pub fn span(&self, id: &tracing::Id) -> Option<crate::registry::SpanRef<'_>> {}
        pub fn lookup_current(&self) -> Option<crate::registry::SpanRef<'_>> {}
        pub fn event_span(&self, event: &tracing::Event<'_>) -> Option<crate::registry::SpanRef<'_>> {}
        pub fn event_scope(&self, event: &tracing::Event<'_>) -> Option<crate::registry::Scope<'_>> {}
        pub fn metadata(&self, id: &tracing::Id) -> Option<&'static tracing::Metadata<'static>> {}
    }
    pub trait Layer<S> {
        fn on_new_span(&self, attrs: &tracing::span::Attributes<'_>, id: &tracing::Id, ctx: Context<'_, S>);
        fn on_record(&self, span: &tracing::Id, values: &tracing::span::Record<'_>, ctx: Context<'_, S>);
        fn on_event(&self, event: &tracing::Event<'_>, ctx: Context<'_, S>);
        fn on_enter(&self, id: &tracing::Id, ctx: Context<'_, S>);
        fn on_exit(&self, id: &tracing::Id, ctx: Context<'_, S>);
        fn on_close(&self, id: tracing::Id, ctx: Context<'_, S>);
        fn and_then<L>(self, layer: L) -> Layered<L, Self>;
        fn with_subscriber(self, inner: S) -> Layered<Self, S>;
        fn with_filter<F>(self, filter: F) -> Filtered<Self, F>;
        fn boxed(self) -> Box<dyn Layer<S> + Send + Sync>;
    }
    impl<S> Layer<S> for crate::EnvFilter {}
    impl<S> Layer<S> for tracing::LevelFilter {}
    impl<S> Layer<S> for crate::fmt::Layer {}
    impl<L, F, S> Layer<S> for Filtered<L, F> {}
    impl<L, S> Layer<S> for Option<L> {}
    impl<L, S> Layer<S> for Vec<L> {}
    impl<S> Layer<S> for Box<dyn Layer<S> + Send + Sync> {}
}
pub mod registry {
    pub struct Registry;
    impl Default for Registry {}
    impl tracing::Subscriber for Registry {}
    pub trait LookupSpan<'a> {
        fn span(&'a self, id: &tracing::Id) -> Option<SpanRef<'a>>;
    }
    pub struct SpanRef<'a>(&'a str);
    impl<'a> SpanRef<'a> {
        pub fn id(&self) -> tracing::Id {}
        pub fn metadata(&self) -> &'static tracing::Metadata<'static> {}
        pub fn name(&self) -> &'static str {}
        pub fn fields(&self) -> &tracing::field::FieldSet {}
        pub fn parent(&self) -> Option<SpanRef<'a>> {}
        pub fn scope(&self) -> Scope<'a> {}
        pub fn extensions(&self) -> Extensions<'_> {}
        pub fn extensions_mut(&self) -> ExtensionsMut<'_> {}
    }
    pub struct Scope<'a>(&'a str);
    impl<'a> Scope<'a> {
        pub fn from_root(self) -> std::iter::__Iter<SpanRef<'a>> {}
    }
    impl<'a> Iterator for Scope<'a> {
        type Item = SpanRef<'a>;
    }
    pub struct Extensions<'a>(&'a str);
    impl<'a> Extensions<'a> {
        pub fn get<T>(&self) -> Option<&T> {}
    }
    pub struct ExtensionsMut<'a>(&'a str);
    impl<'a> ExtensionsMut<'a> {
        pub fn insert<T>(&mut self, val: T) {}
        pub fn replace<T>(&mut self, val: T) -> Option<T> {}
        pub fn get_mut<T>(&mut self) -> Option<&mut T> {}
        pub fn remove<T>(&mut self) -> Option<T> {}
    }
}
pub mod filter {
    pub use tracing::LevelFilter;
    pub struct ParseError;
    impl std::error::Error for ParseError {}
    pub struct FromEnvError;
    impl std::error::Error for FromEnvError {}
    pub struct Directive;
    impl std::str::FromStr for Directive {
        type Err = ParseError;
    }
    impl From<LevelFilter> for Directive {}
    impl From<tracing::Level> for Directive {}
    pub struct EnvFilter;
    impl EnvFilter {
        pub const DEFAULT_ENV: &'static str = "";
        pub fn builder() -> Builder {}
        pub fn new<S>(directives: S) -> EnvFilter {}
        pub fn try_new<S>(dirs: S) -> Result<EnvFilter, ParseError> {}
        pub fn from_default_env() -> EnvFilter {}
        pub fn from_env<A>(env: A) -> EnvFilter {}
        pub fn try_from_default_env() -> Result<EnvFilter, FromEnvError> {}
        pub fn try_from_env<A>(env: A) -> Result<EnvFilter, FromEnvError> {}
        pub fn add_directive(self, directive: Directive) -> EnvFilter {}
        pub fn max_level_hint(&self) -> Option<LevelFilter> {}
    }
    impl Default for EnvFilter {}
    impl std::fmt::Display for EnvFilter {}
    impl<S> From<S> for EnvFilter {}
    impl std::str::FromStr for EnvFilter {
        type Err = ParseError;
    }
    pub struct Builder;
    impl Builder {
        pub fn with_regex(self, regex: bool) -> Builder {}
        pub fn with_default_directive(self, default_directive: Directive) -> Builder {}
        pub fn with_env_var<S>(self, var: S) -> Builder {}
        pub fn parse_lossy<S>(&self, dirs: S) -> EnvFilter {}
        pub fn parse<S>(&self, dirs: S) -> Result<EnvFilter, ParseError> {}
        pub fn from_env_lossy(&self) -> EnvFilter {}
        pub fn from_env(&self) -> Result<EnvFilter, FromEnvError> {}
        pub fn try_from_env(&self) -> Result<EnvFilter, FromEnvError> {}
    }
    pub struct Targets;
    impl Targets {
        pub fn new() -> Targets {}
        pub fn with_target<T, L>(self, target: T, level: L) -> Targets {}
        pub fn with_targets<I>(self, targets: I) -> Targets {}
        pub fn with_default<L>(self, level: L) -> Targets {}
        pub fn default_level(&self) -> Option<LevelFilter> {}
        pub fn would_enable(&self, target: &str, level: &tracing::Level) -> bool {}
    }
    impl std::str::FromStr for Targets {
        type Err = ParseError;
    }
    pub struct FilterFn<F>(F);
    pub fn filter_fn<F: Fn(&tracing::Metadata<'_>) -> bool>(f: F) -> FilterFn<F> {}
    pub fn dynamic_filter_fn<F>(f: F) -> FilterFn<F> {}
}
pub mod reload {
    pub struct Error;
    impl std::error::Error for Error {}
    pub struct Layer<L, S>(L, S);
    impl<L, S> Layer<L, S> {
        pub fn new(inner: L) -> (Layer<L, S>, Handle<L, S>) {}
        pub fn handle(&self) -> Handle<L, S> {}
    }
    impl<L, S> crate::Layer<S> for Layer<L, S> {}
    pub struct Handle<L, S>(L, S);
    impl<L, S> Handle<L, S> {
        pub fn reload<N>(&self, new_value: N) -> Result<(), Error> {}
        pub fn modify<F: FnOnce(&mut L)>(&self, f: F) -> Result<(), Error> {}
        pub fn with_current<T, F: FnOnce(&L) -> T>(&self, f: F) -> Result<T, Error> {}
    }
    impl<L, S> Clone for Handle<L, S> {}
}
pub mod fmt {
    pub struct FmtSubscriber;
    pub type Subscriber = FmtSubscriber;
    impl FmtSubscriber {
        pub fn builder() -> SubscriberBuilder {}
        pub fn new() -> FmtSubscriber {}
    }
    impl tracing::Subscriber for FmtSubscriber {}
    impl crate::util::SubscriberInitExt for FmtSubscriber {}
    pub type Result = std::fmt::Result;
    pub fn fmt() -> SubscriberBuilder {}
    pub fn layer() -> Layer {}
    pub fn init() {}
    pub fn try_init() -> std::result::Result<(), Box<dyn std::error::Error + Send + Sync + 'static>> {}
    pub struct TestWriter;
    pub struct SubscriberBuilder;
    impl SubscriberBuilder {
        pub fn finish(self) -> FmtSubscriber {}
        pub fn init(self) {}
        pub fn try_init(self) -> std::result::Result<(), Box<dyn std::error::Error + Send + Sync + 'static>> {}
        pub fn with_timer<T>(self, timer: T) -> SubscriberBuilder {}
        pub fn without_time(self) -> SubscriberBuilder {}
        pub fn with_span_events<K>(self, kind: K) -> SubscriberBuilder {}
        pub fn with_ansi(self, ansi: bool) -> SubscriberBuilder {}
        pub fn with_target(self, display_target: bool) -> SubscriberBuilder {}
        pub fn with_file(self, display_filename: bool) -> SubscriberBuilder {}
        pub fn with_line_number(self, display_line_number: bool) -> SubscriberBuilder {}
        pub fn with_level(self, display_level: bool) -> SubscriberBuilder {}
        pub fn with_thread_names(self, display_thread_names: bool) -> SubscriberBuilder {}
        pub fn with_thread_ids(self, display_thread_ids: bool) -> SubscriberBuilder {}
        pub fn compact(self) -> SubscriberBuilder {}
        pub fn pretty(self) -> SubscriberBuilder {}
        pub fn json(self) -> SubscriberBuilder {}
        pub fn flatten_event(self, flatten_event: bool) -> SubscriberBuilder {}
        pub fn with_current_span(self, display_current_span: bool) -> SubscriberBuilder {}
        pub fn with_span_list(self, display_span_list: bool) -> SubscriberBuilder {}
        pub fn with_env_filter<F>(self, filter: F) -> SubscriberBuilder {}
        pub fn with_max_level<L>(self, filter: L) -> SubscriberBuilder {}
        pub fn with_writer<W>(self, make_writer: W) -> SubscriberBuilder {}
        pub fn with_test_writer(self) -> SubscriberBuilder {}
        pub fn event_format<E>(self, fmt_event: E) -> SubscriberBuilder {}
        pub fn fmt_fields<F>(self, fmt_fields: F) -> SubscriberBuilder {}
    }
    pub struct Layer;
    impl Layer {
        pub fn new() -> Layer {}
        pub fn event_format<E>(self, e: E) -> Layer {}
        pub fn fmt_fields<F>(self, fmt_fields: F) -> Layer {}
        pub fn with_writer<W>(self, make_writer: W) -> Layer {}
        pub fn with_test_writer(self) -> Layer {}
        pub fn with_ansi(self, ansi: bool) -> Layer {}
        pub fn with_timer<T>(self, timer: T) -> Layer {}
        pub fn without_time(self) -> Layer {}
        pub fn with_span_events<K>(self, kind: K) -> Layer {}
        pub fn with_target(self, display_target: bool) -> Layer {}
        pub fn with_file(self, display_filename: bool) -> Layer {}
        pub fn with_line_number(self, display_line_number: bool) -> Layer {}
        pub fn with_level(self, display_level: bool) -> Layer {}
        pub fn with_thread_ids(self, display_thread_ids: bool) -> Layer {}
        pub fn with_thread_names(self, display_thread_names: bool) -> Layer {}
        pub fn compact(self) -> Layer {}
        pub fn pretty(self) -> Layer {}
        pub fn json(self) -> Layer {}
        pub fn flatten_event(self, flatten_event: bool) -> Layer {}
        pub fn with_current_span(self, display_current_span: bool) -> Layer {}
        pub fn with_span_list(self, display_span_list: bool) -> Layer {}
    }
    impl Default for Layer {}
    pub trait MakeWriter<'a> {
        type Writer: std::io::Write;
        fn make_writer(&'a self) -> Self::Writer;
    }
    pub mod format {
        pub struct FmtSpan;
        impl FmtSpan {
            pub const NEW: FmtSpan = FmtSpan;
            pub const ENTER: FmtSpan = FmtSpan;
            pub const EXIT: FmtSpan = FmtSpan;
            pub const CLOSE: FmtSpan = FmtSpan;
            pub const NONE: FmtSpan = FmtSpan;
            pub const ACTIVE: FmtSpan = FmtSpan;
            pub const FULL: FmtSpan = FmtSpan;
        }
        pub struct Writer<'w>(&'w str);
        impl<'w> Writer<'w> {
            pub fn has_ansi_escapes(&self) -> bool {}
            pub fn by_ref(&mut self) -> Writer<'_> {}
        }
        impl<'w> std::fmt::Write for Writer<'w> {}
    }
    pub mod time {
        pub struct UtcTime;
        impl UtcTime {
            pub fn rfc_3339() -> UtcTime {}
        }
        pub struct LocalTime;
        pub struct ChronoLocal;
        pub struct ChronoUtc;
        pub struct SystemTime;
        pub struct Uptime;
        pub fn uptime() -> Uptime {}
        pub fn time() -> SystemTime {}
    }
}
