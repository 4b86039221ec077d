//! Signatures of prometheus that type inference needs; bodies are empty on purpose.

pub use self::encoder::{Encoder, ProtobufEncoder, TextEncoder, TEXT_FORMAT};
use std::collections::HashMap;
pub const DEFAULT_BUCKETS: &'static [f64; 11] = &[];
pub type Result<T> = std::result::Result<T, Error>;
pub enum Error {
    AlreadyReg,
    InconsistentCardinality { expect: usize, got: usize },
    Msg(String),
    Io(std::io::Error),
}
impl std::error::Error for Error {}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
pub struct Opts {
    pub namespace: String,
    pub subsystem: String,
    pub name: String,
    pub help: String,
    pub const_labels: HashMap<String, String>,
    pub variable_labels: Vec<String>,
}
impl Opts {
    pub fn new<S1, S2>(name: S1, help: S2) -> Opts {}
    pub fn namespace<S>(self, namespace: S) -> Opts {}
    pub fn subsystem<S>(self, subsystem: S) -> Opts {}
    pub fn const_labels(self, const_labels: HashMap<String, String>) -> Opts {}
    pub fn const_label<S1, S2>(self, name: S1, value: S2) -> Opts {}
    pub fn variable_labels(self, variable_labels: Vec<String>) -> Opts {}
    pub fn fq_name(&self) -> String {}
}
impl Clone for Opts {}
pub struct HistogramOpts {
    pub common_opts: Opts,
    pub buckets: Vec<f64>,
}
impl HistogramOpts {
    pub fn new<S1, S2>(name: S1, help: S2) -> HistogramOpts {}
    pub fn namespace<S>(self, namespace: S) -> HistogramOpts {}
    pub fn subsystem<S>(self, subsystem: S) -> HistogramOpts {}
    pub fn const_label<S1, S2>(self, name: S1, value: S2) -> HistogramOpts {}
    pub fn buckets(self, buckets: Vec<f64>) -> HistogramOpts {}
}
impl From<Opts> for HistogramOpts {}
pub mod core {
    use crate::Result;
    use std::collections::HashMap;
    pub trait Collector {
        fn desc(&self) -> Vec<&Desc>;
        fn collect(&self) -> Vec<crate::proto::MetricFamily>;
    }
    pub struct Desc;
    pub struct GenericCounter<P>(P);
    impl<P> GenericCounter<P> {
        pub fn new<S1, S2>(name: S1, help: S2) -> Result<GenericCounter<P>> {}
        pub fn with_opts(opts: crate::Opts) -> Result<GenericCounter<P>> {}
        pub fn inc_by(&self, v: P) {}
        pub fn inc(&self) {}
        pub fn get(&self) -> P {}
        pub fn reset(&self) {}
    }
    impl<P> Clone for GenericCounter<P> {}
    impl<P> Collector for GenericCounter<P> {}
    pub struct GenericGauge<P>(P);
    impl<P> GenericGauge<P> {
        pub fn new<S1, S2>(name: S1, help: S2) -> Result<GenericGauge<P>> {}
        pub fn with_opts(opts: crate::Opts) -> Result<GenericGauge<P>> {}
        pub fn set(&self, v: P) {}
        pub fn inc(&self) {}
        pub fn dec(&self) {}
        pub fn add(&self, v: P) {}
        pub fn sub(&self, v: P) {}
        pub fn get(&self) -> P {}
    }
    impl<P> Clone for GenericGauge<P> {}
    impl<P> Collector for GenericGauge<P> {}
    pub struct MetricVec<M>(M);
    impl<M> MetricVec<M> {
        pub fn with_label_values<V>(&self, vals: &[V]) -> M {}
        pub fn get_metric_with_label_values<V>(&self, vals: &[V]) -> Result<M> {}
        pub fn with(&self, labels: &HashMap<&str, &str>) -> M {}
        pub fn get_metric_with(&self, labels: &HashMap<&str, &str>) -> Result<M> {}
        pub fn remove_label_values<V>(&self, vals: &[V]) -> Result<()> {}
        pub fn reset(&self) {}
    }
    impl<P> MetricVec<GenericCounter<P>> {
        pub fn new(opts: crate::Opts, label_names: &[&str]) -> Result<MetricVec<GenericCounter<P>>> {}
    }
    impl<P> MetricVec<GenericGauge<P>> {
        pub fn new(opts: crate::Opts, label_names: &[&str]) -> Result<MetricVec<GenericGauge<P>>> {}
    }
    impl MetricVec<crate::Histogram> {
        pub fn new(opts: crate::HistogramOpts, label_names: &[&str]) -> Result<MetricVec<crate::Histogram>> {}
    }
    impl<M> Clone for MetricVec<M> {}
    impl<M> Collector for MetricVec<M> {}
}
pub mod proto {
    pub struct MetricFamily;
    impl MetricFamily {
        pub fn name(&self) -> &str {}
        pub fn get_name(&self) -> &str {}
        pub fn get_metric(&self) -> &[Metric] {}
    }
    pub struct Metric;
}
pub type Counter = core::GenericCounter<f64>;
pub type IntCounter = core::GenericCounter<u64>;
pub type Gauge = core::GenericGauge<f64>;
pub type IntGauge = core::GenericGauge<i64>;
pub type CounterVec = core::MetricVec<Counter>;
pub type IntCounterVec = core::MetricVec<IntCounter>;
pub type GaugeVec = core::MetricVec<Gauge>;
pub type IntGaugeVec = core::MetricVec<IntGauge>;
pub type HistogramVec = core::MetricVec<Histogram>;
pub struct Histogram;
impl Histogram {
    pub fn with_opts(opts: HistogramOpts) -> Result<Histogram> {}
    pub fn observe(&self, v: f64) {}
    pub fn start_timer(&self) -> HistogramTimer {}
    pub fn observe_closure_duration<F: FnOnce() -> T, T>(&self, f: F) -> T {}
    pub fn get_sample_sum(&self) -> f64 {}
    pub fn get_sample_count(&self) -> u64 {}
}
impl Clone for Histogram {}
impl core::Collector for Histogram {}
pub struct HistogramTimer;
impl HistogramTimer {
    pub fn observe_duration(self) {}
    pub fn stop_and_record(self) -> f64 {}
    pub fn stop_and_discard(self) -> f64 {}
}
pub struct Registry;
impl Registry {
    pub fn new() -> Registry {}
    pub fn new_custom(prefix: Option<String>, labels: Option<HashMap<String, String>>) -> Result<Registry> {}
    pub fn register(&self, c: Box<dyn core::Collector>) -> Result<()> {}
    pub fn unregister(&self, c: Box<dyn core::Collector>) -> Result<()> {}
    pub fn gather(&self) -> Vec<proto::MetricFamily> {}
}
impl Clone for Registry {}
impl Default for Registry {}
pub fn gather() -> Vec<proto::MetricFamily> {}
pub fn register(c: Box<dyn core::Collector>) -> Result<()> {}
pub fn default_registry() -> &'static Registry {}
pub fn linear_buckets(start: f64, width: f64, count: usize) -> Result<Vec<f64>> {}
pub fn exponential_buckets(start: f64, factor: f64, count: usize) -> Result<Vec<f64>> {}
pub mod encoder {
    use crate::proto::MetricFamily;
    pub const TEXT_FORMAT: &'static str = "";
    pub trait Encoder {
        fn encode<W>(&self, mfs: &[MetricFamily], writer: &mut W) -> crate::Result<()>;
        fn format_type(&self) -> &str;
    }
    pub struct TextEncoder;
    impl TextEncoder {
        pub fn new() -> TextEncoder {}
        pub fn encode_to_string(&self, metric_families: &[MetricFamily]) -> crate::Result<String> {}
        pub fn encode_utf8(&self, metric_families: &[MetricFamily], buf: &mut String) -> crate::Result<()> {}
    }
    impl Encoder for TextEncoder {}
    pub struct ProtobufEncoder;
    impl ProtobufEncoder {
        pub fn new() -> ProtobufEncoder {}
    }
    impl Encoder for ProtobufEncoder {}
}
