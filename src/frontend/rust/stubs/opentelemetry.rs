//! Signatures of opentelemetry that type inference needs; bodies are empty on purpose.

pub use self::common::{Array, InstrumentationScope, Key, KeyValue, StringValue, Value};
pub use self::context::{Context, ContextGuard};
mod common {
    pub struct Key;
    impl Key {
        pub fn new<T>(value: T) -> Key {}
        pub const fn from_static_str(value: &'static str) -> Key {}
        pub fn bool<T>(self, value: T) -> KeyValue {}
        pub fn i64(self, value: i64) -> KeyValue {}
        pub fn f64(self, value: f64) -> KeyValue {}
        pub fn string<T>(self, value: T) -> KeyValue {}
        pub fn as_str(&self) -> &str {}
    }
    impl Clone for Key {}
    impl From<&'static str> for Key {}
    impl From<String> for Key {}
    pub struct StringValue;
    impl StringValue {
        pub fn as_str(&self) -> &str {}
    }
    impl From<&'static str> for StringValue {}
    impl From<String> for StringValue {}
    pub enum Array {
        Bool(Vec<bool>),
        I64(Vec<i64>),
        F64(Vec<f64>),
        String(Vec<StringValue>),
    }
    pub enum Value {
        Bool(bool),
        I64(i64),
        F64(f64),
        String(StringValue),
        Array(Array),
    }
    impl Value {
        pub fn as_str(&self) -> std::borrow::Cow<'_, str> {}
    }
    impl Clone for Value {}
    pub struct KeyValue {
        pub key: Key,
        pub value: Value,
    }
    impl KeyValue {
        pub fn new<K, V>(key: K, value: V) -> KeyValue {}
    }
    impl Clone for KeyValue {}
    pub struct InstrumentationScope;
    impl InstrumentationScope {
        pub fn builder<T>(name: T) -> InstrumentationScope {}
    }
}
pub mod context {
    pub struct ContextGuard;
    pub struct Context;
    impl Context {
        pub fn new() -> Context {}
        pub fn current() -> Context {}
        pub fn get<T>(&self) -> Option<&T> {}
        pub fn with_value<T>(&self, value: T) -> Context {}
        pub fn current_with_value<T>(value: T) -> Context {}
        pub fn attach(self) -> ContextGuard {}
    }
    impl Clone for Context {}
}
pub mod global {
    pub fn meter(name: &'static str) -> crate::metrics::Meter {}
    pub fn meter_with_scope(scope: crate::InstrumentationScope) -> crate::metrics::Meter {}
    pub fn set_meter_provider<P>(provider: P) {}
    pub fn tracer(name: impl Into<std::borrow::Cow<'static, str>>) -> BoxedTracer {}
    pub fn set_tracer_provider<P>(provider: P) {}
    pub fn set_text_map_propagator<P>(propagator: P) {}
    pub fn get_text_map_propagator<T, F: FnMut(&dyn crate::propagation::TextMapPropagator) -> T>(f: F) -> T {}
    pub fn shutdown_tracer_provider() {}
    pub struct BoxedTracer;
    pub struct BoxedSpan;
    impl crate::trace::Tracer for BoxedTracer {
        type Span = BoxedSpan;
    }
    impl crate::trace::Span for BoxedSpan {}
}
pub mod propagation {
    use crate::Context;
    pub trait Extractor {
        fn get(&self, key: &str) -> Option<&str>;
        fn keys(&self) -> Vec<&str>;
    }
    pub trait Injector {
        fn set(&mut self, key: &str, value: String);
    }
    pub trait TextMapPropagator {
        fn inject(&self, injector: &mut dyn Injector);
        fn inject_context(&self, cx: &Context, injector: &mut dyn Injector);
        fn extract(&self, extractor: &dyn Extractor) -> Context;
        fn extract_with_context(&self, cx: &Context, extractor: &dyn Extractor) -> Context;
    }
}
pub mod metrics {
    use crate::KeyValue;
    pub trait MeterProvider {
        fn meter(&self, name: &'static str) -> Meter;
    }
    pub struct Meter;
    impl Meter {
        pub fn u64_counter<T>(&self, name: T) -> InstrumentBuilder<Counter<u64>> {}
        pub fn f64_counter<T>(&self, name: T) -> InstrumentBuilder<Counter<f64>> {}
        pub fn i64_up_down_counter<T>(&self, name: T) -> InstrumentBuilder<UpDownCounter<i64>> {}
        pub fn f64_up_down_counter<T>(&self, name: T) -> InstrumentBuilder<UpDownCounter<f64>> {}
        pub fn u64_gauge<T>(&self, name: T) -> InstrumentBuilder<Gauge<u64>> {}
        pub fn i64_gauge<T>(&self, name: T) -> InstrumentBuilder<Gauge<i64>> {}
        pub fn f64_gauge<T>(&self, name: T) -> InstrumentBuilder<Gauge<f64>> {}
        pub fn u64_histogram<T>(&self, name: T) -> InstrumentBuilder<Histogram<u64>> {}
        pub fn f64_histogram<T>(&self, name: T) -> InstrumentBuilder<Histogram<f64>> {}
        pub fn u64_observable_gauge<T>(&self, name: T) -> AsyncInstrumentBuilder<u64> {}
        pub fn i64_observable_gauge<T>(&self, name: T) -> AsyncInstrumentBuilder<i64> {}
        pub fn f64_observable_gauge<T>(&self, name: T) -> AsyncInstrumentBuilder<f64> {}
        pub fn u64_observable_counter<T>(&self, name: T) -> AsyncInstrumentBuilder<u64> {}
    }
    impl Clone for Meter {}
    pub struct InstrumentBuilder<I>(I);
    impl<I> InstrumentBuilder<I> {
        pub fn with_description<S>(self, description: S) -> InstrumentBuilder<I> {}
        pub fn with_unit<S>(self, unit: S) -> InstrumentBuilder<I> {}
        pub fn with_boundaries(self, boundaries: Vec<f64>) -> InstrumentBuilder<I> {}
        pub fn build(self) -> I {}
        pub fn init(self) -> I {}
    }
    pub struct AsyncInstrumentBuilder<M>(M);
    impl<M> AsyncInstrumentBuilder<M> {
        pub fn with_description<S>(self, description: S) -> AsyncInstrumentBuilder<M> {}
        pub fn with_unit<S>(self, unit: S) -> AsyncInstrumentBuilder<M> {}
        pub fn with_callback<F: Fn(&dyn AsyncInstrument<M>)>(self, callback: F) -> AsyncInstrumentBuilder<M> {}
        pub fn build(self) -> ObservableGauge<M> {}
    }
    pub trait AsyncInstrument<T> {
        fn observe(&self, measurement: T, attributes: &[KeyValue]);
    }
    pub struct ObservableGauge<T>(T);
    pub struct Counter<T>(T);
    impl<T> Counter<T> {
        pub fn add(&self, value: T, attributes: &[KeyValue]) {}
    }
    impl<T> Clone for Counter<T> {}
    pub struct UpDownCounter<T>(T);
    impl<T> UpDownCounter<T> {
        pub fn add(&self, value: T, attributes: &[KeyValue]) {}
    }
    impl<T> Clone for UpDownCounter<T> {}
    pub struct Gauge<T>(T);
    impl<T> Gauge<T> {
        pub fn record(&self, value: T, attributes: &[KeyValue]) {}
    }
    impl<T> Clone for Gauge<T> {}
    pub struct Histogram<T>(T);
    impl<T> Histogram<T> {
        pub fn record(&self, value: T, attributes: &[KeyValue]) {}
    }
    impl<T> Clone for Histogram<T> {}
}
pub mod trace {
    use crate::{Context, KeyValue};
    pub struct TraceId;
    impl TraceId {
        pub const INVALID: TraceId = TraceId;
        pub fn from_hex(hex: &str) -> Result<TraceId, std::num::ParseIntError> {}
        pub fn to_bytes(self) -> [u8; 16] {}
    }
    impl std::fmt::Display for TraceId {}
    pub struct SpanId;
    impl std::fmt::Display for SpanId {}
    pub struct SpanContext;
    impl SpanContext {
        pub fn trace_id(&self) -> TraceId {}
        pub fn span_id(&self) -> SpanId {}
        pub fn is_valid(&self) -> bool {}
        pub fn is_remote(&self) -> bool {}
        pub fn is_sampled(&self) -> bool {}
    }
    impl Clone for SpanContext {}
    pub enum SpanKind {
        Client,
        Server,
        Producer,
        Consumer,
        Internal,
    }
    pub enum Status {
        Unset,
        Error { description: std::borrow::Cow<'static, str> },
        Ok,
    }
    impl Status {
        pub fn error<T>(description: T) -> Status {}
    }
    pub trait Span {
        fn add_event<T>(&mut self, name: T, attributes: Vec<KeyValue>);
        fn record_error(&mut self, err: &dyn std::error::Error);
        fn span_context(&self) -> &SpanContext;
        fn is_recording(&self) -> bool;
        fn set_attribute(&mut self, attribute: KeyValue);
        fn set_attributes<I>(&mut self, attributes: I);
        fn set_status(&mut self, status: Status);
        fn update_name<T>(&mut self, new_name: T);
        fn end(&mut self);
    }
    pub struct SpanRef<'a>(&'a str);
    impl<'a> SpanRef<'a> {
        pub fn add_event<T>(&self, name: T, attributes: Vec<KeyValue>) {}
        pub fn span_context(&self) -> &SpanContext {}
        pub fn is_recording(&self) -> bool {}
        pub fn set_attribute(&self, attribute: KeyValue) {}
        pub fn set_status(&self, status: Status) {}
        pub fn end(&self) {}
    }
    pub trait Tracer {
        type Span: Span;
        fn start<T>(&self, name: T) -> Self::Span;
        fn start_with_context<T>(&self, name: T, parent_cx: &Context) -> Self::Span;
        fn span_builder<T>(&self, name: T) -> SpanBuilder;
        fn in_span<T, F: FnOnce(Context) -> T, N>(&self, name: N, f: F) -> T;
    }
    pub struct SpanBuilder;
    impl SpanBuilder {
        pub fn with_kind(self, span_kind: SpanKind) -> SpanBuilder {}
        pub fn with_attributes<I>(self, attributes: I) -> SpanBuilder {}
        pub fn start<T: Tracer>(self, tracer: &T) -> T::Span {}
    }
    pub trait TracerProvider {
        type Tracer: Tracer;
        fn tracer(&self, name: &'static str) -> Self::Tracer;
    }
    pub trait TraceContextExt {
        fn current_with_span<T>(span: T) -> Context;
        fn with_span<T>(&self, span: T) -> Context;
        fn span(&self) -> SpanRef<'_>;
        fn has_active_span(&self) -> bool;
    }
    impl TraceContextExt for Context {}
    pub trait FutureExt {
        fn with_context(self, otel_cx: Context) -> WithContext<Self>;
        fn with_current_context(self) -> WithContext<Self>;
    }
    pub struct WithContext<T>(T);
    impl<T: std::future::Future> std::future::Future for WithContext<T> {
        type Output = T::Output;
    }
}
