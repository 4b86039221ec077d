//! Signatures of tracing that type inference needs; bodies are empty on purpose.

pub use self::dispatcher::Dispatch;
pub use self::instrument::Instrument;
pub use self::level_filters::LevelFilter;
pub use self::metadata::{Level, Metadata};
pub use self::span::{Id, Span};
pub use self::subscriber::Subscriber;
pub use self::value::Value;
mod value {
    pub trait Value {}
}
pub mod metadata {
    pub use crate::level_filters::LevelFilter;
    pub struct Level;
    impl Level {
        pub const ERROR: Level = Level;
        pub const WARN: Level = Level;
        pub const INFO: Level = Level;
        pub const DEBUG: Level = Level;
        pub const TRACE: Level = Level;
        pub fn as_str(&self) -> &'static str {}
    }
    impl Clone for Level {}
    impl PartialEq for Level {}
    impl PartialEq<LevelFilter> for Level {}
    impl Eq for Level {}
    impl PartialOrd for Level {}
    impl PartialOrd<LevelFilter> for Level {}
    impl Ord for Level {}
    impl std::fmt::Display for Level {}
    impl std::str::FromStr for Level {
        type Err = ParseLevelError;
    }
    pub struct ParseLevelError;
    impl std::error::Error for ParseLevelError {}
    pub struct Metadata<'a>(&'a str);
    impl<'a> Metadata<'a> {
        pub fn level(&self) -> &Level {}
        pub fn name(&self) -> &'static str {}
        pub fn target(&self) -> &'a str {}
        pub fn fields(&self) -> &crate::field::FieldSet {}
        pub fn module_path(&self) -> Option<&'a str> {}
        pub fn file(&self) -> Option<&'a str> {}
        pub fn line(&self) -> Option<u32> {}
        pub fn is_span(&self) -> bool {}
        pub fn is_event(&self) -> bool {}
    }
}
pub mod level_filters {
    pub struct LevelFilter;
    impl LevelFilter {
        pub const OFF: LevelFilter = LevelFilter;
        pub const ERROR: LevelFilter = LevelFilter;
        pub const WARN: LevelFilter = LevelFilter;
        pub const INFO: LevelFilter = LevelFilter;
        pub const DEBUG: LevelFilter = LevelFilter;
        pub const TRACE: LevelFilter = LevelFilter;
        pub const fn from_level(level: crate::Level) -> LevelFilter {}
        pub const fn into_level(self) -> Option<crate::Level> {}
        pub fn current() -> LevelFilter {}
    }
    impl Clone for LevelFilter {}
    impl PartialEq for LevelFilter {}
    impl PartialOrd for LevelFilter {}
    impl std::fmt::Display for LevelFilter {}
    impl From<crate::Level> for LevelFilter {}
    impl std::str::FromStr for LevelFilter {
        type Err = ParseLevelFilterError;
    }
    pub struct ParseLevelFilterError;
    impl std::error::Error for ParseLevelFilterError {}
    pub const STATIC_MAX_LEVEL: LevelFilter = LevelFilter;
}
pub mod span {
    use crate::{Dispatch, Metadata};
    pub struct Id;
    impl Id {
        pub fn from_u64(u: u64) -> Id {}
        pub fn into_u64(&self) -> u64 {}
    }
    impl Clone for Id {}
    pub struct Span;
    impl Span {
        pub fn none() -> Span {}
        pub fn current() -> Span {}
        pub fn or_current(self) -> Span {}
        pub fn enter(&self) -> Entered<'_> {}
        pub fn entered(self) -> EnteredSpan {}
        pub fn in_scope<F: FnOnce() -> T, T>(&self, f: F) -> T {}
        pub fn field<Q: ?Sized>(&self, field: &Q) -> Option<crate::field::Field> {}
        pub fn has_field<Q: ?Sized>(&self, field: &Q) -> bool {}
        pub fn record<Q: ?Sized, V>(&self, field: &Q, value: V) -> &Span {}
        pub fn record_all(&self, values: &crate::field::ValueSet<'_>) -> &Span {}
        pub fn is_disabled(&self) -> bool {}
        pub fn is_none(&self) -> bool {}
        pub fn follows_from<I>(&self, from: I) -> &Span {}
        pub fn id(&self) -> Option<Id> {}
        pub fn metadata(&self) -> Option<&'static Metadata<'static>> {}
        pub fn with_subscriber<T, F: FnOnce((&Id, &Dispatch)) -> T>(&self, f: F) -> Option<T> {}
    }
    impl Clone for Span {}
    impl std::fmt::Debug for Span {}
    pub struct Entered<'a>(&'a Span);
    pub struct EnteredSpan;
    impl EnteredSpan {
        pub fn exit(self) -> Span {}
    }
    impl std::ops::Deref for EnteredSpan {
        type Target = Span;
    }
    pub struct Attributes<'a>(&'a str);
    impl<'a> Attributes<'a> {
        pub fn metadata(&self) -> &'static Metadata<'static> {}
        pub fn values(&self) -> &crate::field::ValueSet<'a> {}
        pub fn record(&self, visitor: &mut dyn crate::field::Visit) {}
        pub fn parent(&self) -> Option<&Id> {}
        pub fn is_root(&self) -> bool {}
        pub fn is_contextual(&self) -> bool {}
    }
    pub struct Record<'a>(&'a str);
    impl<'a> Record<'a> {
        pub fn record(&self, visitor: &mut dyn crate::field::Visit) {}
    }
}
pub mod event {
    pub struct Event<'a>(&'a str);
    impl<'a> Event<'a> {
        pub fn record(&self, visitor: &mut dyn crate::field::Visit) {}
        pub fn fields(&self) -> std::iter::__Iter<crate::field::Field> {}
        pub fn metadata(&self) -> &'static crate::Metadata<'static> {}
        pub fn is_root(&self) -> bool {}
        pub fn parent(&self) -> Option<&crate::Id> {}
    }
}
pub use self::event::Event;
pub mod field {
    pub struct Empty;
    pub struct Field;
    impl Field {
        pub fn name(&self) -> &'static str {}
        pub fn index(&self) -> usize {}
    }
    impl Clone for Field {}
    pub struct FieldSet;
    impl FieldSet {
        pub fn field<Q: ?Sized>(&self, name: &Q) -> Option<Field> {}
        pub fn iter(&self) -> std::iter::__Iter<Field> {}
        pub fn len(&self) -> usize {}
    }
    pub struct ValueSet<'a>(&'a str);
    pub struct DisplayValue<T>(T);
    impl<T> std::fmt::Display for DisplayValue<T> {}
    pub struct DebugValue<T>(T);
    impl<T> std::fmt::Debug for DebugValue<T> {}
    pub fn display<T>(t: T) -> DisplayValue<T> {}
    pub fn debug<T>(t: T) -> DebugValue<T> {}
    pub trait Visit {
        fn record_f64(&mut self, field: &Field, value: f64);
        fn record_i64(&mut self, field: &Field, value: i64);
        fn record_u64(&mut self, field: &Field, value: u64);
        fn record_bool(&mut self, field: &Field, value: bool);
        fn record_str(&mut self, field: &Field, value: &str);
        fn record_error(&mut self, field: &Field, value: &(dyn std::error::Error + 'static));
        fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug);
    }
}
pub mod instrument {
    use crate::{Dispatch, Span};
    use std::future::Future;
    pub trait Instrument {
        fn instrument(self, span: Span) -> Instrumented<Self>;
        fn in_current_span(self) -> Instrumented<Self>;
    }
    impl<T> Instrument for T {}
    pub trait WithSubscriber {
        fn with_subscriber<S>(self, subscriber: S) -> WithDispatch<Self>;
        fn with_current_subscriber(self) -> WithDispatch<Self>;
    }
    impl<T> WithSubscriber for T {}
    pub struct Instrumented<T>(T);
    impl<T> Instrumented<T> {
        pub fn span(&self) -> &Span {}
        pub fn span_mut(&mut self) -> &mut Span {}
        pub fn inner(&self) -> &T {}
        pub fn inner_mut(&mut self) -> &mut T {}
        pub fn into_inner(self) -> T {}
    }
    impl<T: Future> Future for Instrumented<T> {
        type Output = T::Output;
    }
    pub struct WithDispatch<T>(T);
    impl<T> WithDispatch<T> {
        pub fn dispatcher(&self) -> &Dispatch {}
        pub fn inner(&self) -> &T {}
        pub fn into_inner(self) -> T {}
    }
    impl<T: Future> Future for WithDispatch<T> {
        type Output = T::Output;
    }
}
pub mod subscriber {
    pub trait Subscriber {
        fn enabled(&self, metadata: &crate::Metadata<'_>) -> bool;
        fn max_level_hint(&self) -> Option<crate::LevelFilter>;
        fn new_span(&self, span: &crate::span::Attributes<'_>) -> crate::Id;
        fn record(&self, span: &crate::Id, values: &crate::span::Record<'_>);
        fn record_follows_from(&self, span: &crate::Id, follows: &crate::Id);
        fn event(&self, event: &crate::Event<'_>);
        fn enter(&self, span: &crate::Id);
        fn exit(&self, span: &crate::Id);
    }
    pub struct DefaultGuard;
    pub struct SetGlobalDefaultError;
    impl std::error::Error for SetGlobalDefaultError {}
    pub struct NoSubscriber;
    impl Subscriber for NoSubscriber {}
    pub fn with_default<T, F: FnOnce() -> T, S>(subscriber: S, f: F) -> T {}
    pub fn set_default<S>(subscriber: S) -> DefaultGuard {}
    pub fn set_global_default<S>(subscriber: S) -> Result<(), SetGlobalDefaultError> {}
}
pub mod dispatcher {
    pub use crate::subscriber::{DefaultGuard, SetGlobalDefaultError};
    pub struct Dispatch;
    impl Dispatch {
        pub fn new<S>(subscriber: S) -> Dispatch {}
        pub fn none() -> Dispatch {}
        pub fn is<T>(&self) -> bool {}
        pub fn downcast_ref<T>(&self) -> Option<&T> {}
    }
    impl Clone for Dispatch {}
    pub fn set_default(dispatcher: &Dispatch) -> DefaultGuard {}
    pub fn set_global_default(dispatcher: Dispatch) -> Result<(), SetGlobalDefaultError> {}
    pub fn with_default<T, F: FnOnce() -> T>(dispatcher: &Dispatch, f: F) -> T {}
    pub fn get_default<T, F: FnMut(&Dispatch) -> T>(f: F) -> T {}
}
