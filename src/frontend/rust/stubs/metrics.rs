//! Signatures of metrics that type inference needs; bodies are empty on purpose.

pub struct Counter;
impl Counter {
    pub fn increment(&self, value: u64) {}
    pub fn absolute(&self, value: u64) {}
    pub fn noop() -> Counter {}
}
impl Clone for Counter {}
pub struct Gauge;
impl Gauge {
    pub fn increment<T>(&self, value: T) {}
    pub fn decrement<T>(&self, value: T) {}
    pub fn set<T>(&self, value: T) {}
    pub fn noop() -> Gauge {}
}
impl Clone for Gauge {}
pub struct Histogram;
impl Histogram {
    pub fn record<T>(&self, value: T) {}
    pub fn record_many<T>(&self, value: T, count: usize) {}
    pub fn noop() -> Histogram {}
}
impl Clone for Histogram {}
pub struct SharedString;
pub struct Label;
impl Label {
    pub fn new<K, V>(key: K, value: V) -> Label {}
    pub fn key(&self) -> &str {}
    pub fn value(&self) -> &str {}
}
impl Clone for Label {}
pub struct KeyName;
impl KeyName {
    pub fn as_str(&self) -> &str {}
}
pub struct Key;
impl Key {
    pub fn from_name<N>(name: N) -> Key {}
    pub fn from_parts<N, L>(name: N, labels: L) -> Key {}
    pub fn name(&self) -> &str {}
    pub fn labels(&self) -> std::iter::__Iter<&Label> {}
}
impl Clone for Key {}
pub struct Metadata<'a>(&'a str);
pub enum Unit {
    Count,
    Percent,
    Seconds,
    Milliseconds,
    Microseconds,
    Nanoseconds,
    Bytes,
}
pub trait Recorder {
    fn describe_counter(&self, key: KeyName, unit: Option<Unit>, description: SharedString);
    fn describe_gauge(&self, key: KeyName, unit: Option<Unit>, description: SharedString);
    fn describe_histogram(&self, key: KeyName, unit: Option<Unit>, description: SharedString);
    fn register_counter(&self, key: &Key, metadata: &Metadata<'_>) -> Counter;
    fn register_gauge(&self, key: &Key, metadata: &Metadata<'_>) -> Gauge;
    fn register_histogram(&self, key: &Key, metadata: &Metadata<'_>) -> Histogram;
}
pub struct SetRecorderError<R>(pub R);
impl<R> std::error::Error for SetRecorderError<R> {}
pub fn set_global_recorder<R>(recorder: R) -> Result<(), SetRecorderError<R>> {}
pub fn with_local_recorder<T, F: FnOnce() -> T>(recorder: &dyn Recorder, f: F) -> T {}
