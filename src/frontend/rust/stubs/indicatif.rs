//! Signatures of indicatif that type inference needs; bodies are empty on purpose.

use std::borrow::Cow;
use std::time::Duration;
pub struct ProgressBar;
impl ProgressBar {
    pub fn new(len: u64) -> ProgressBar {}
    pub fn no_length() -> ProgressBar {}
    pub fn hidden() -> ProgressBar {}
    pub fn with_draw_target(len: Option<u64>, draw_target: ProgressDrawTarget) -> ProgressBar {}
    pub fn new_spinner() -> ProgressBar {}
    pub fn with_style(self, style: ProgressStyle) -> ProgressBar {}
    pub fn with_prefix<S>(self, prefix: S) -> ProgressBar {}
    pub fn with_message<S>(self, message: S) -> ProgressBar {}
    pub fn with_position(self, pos: u64) -> ProgressBar {}
    pub fn with_elapsed(self, elapsed: Duration) -> ProgressBar {}
    pub fn with_finish(self, finish: ProgressFinish) -> ProgressBar {}
    pub fn set_style(&self, style: ProgressStyle) {}
    pub fn enable_steady_tick(&self, interval: Duration) {}
    pub fn disable_steady_tick(&self) {}
    pub fn tick(&self) {}
    pub fn inc(&self, delta: u64) {}
    pub fn dec(&self, delta: u64) {}
    pub fn is_hidden(&self) -> bool {}
    pub fn is_finished(&self) -> bool {}
    pub fn println<I>(&self, msg: I) {}
    pub fn update<F: FnOnce(&mut ProgressState)>(&self, f: F) {}
    pub fn set_position(&self, pos: u64) {}
    pub fn set_length(&self, len: u64) {}
    pub fn inc_length(&self, delta: u64) {}
    pub fn set_prefix<S>(&self, prefix: S) {}
    pub fn set_message<S>(&self, msg: S) {}
    pub fn downgrade(&self) -> WeakProgressBar {}
    pub fn reset(&self) {}
    pub fn finish(&self) {}
    pub fn finish_with_message<S>(&self, msg: S) {}
    pub fn finish_and_clear(&self) {}
    pub fn abandon(&self) {}
    pub fn abandon_with_message<S>(&self, msg: S) {}
    pub fn set_draw_target(&self, target: ProgressDrawTarget) {}
    pub fn suspend<F: FnOnce() -> R, R>(&self, f: F) -> R {}
    pub fn wrap_iter<It: Iterator>(&self, it: It) -> ProgressBarIter<It> {}
    pub fn wrap_read<R>(&self, read: R) -> ProgressBarIter<R> {}
    pub fn wrap_write<W>(&self, write: W) -> ProgressBarIter<W> {}
    pub fn wrap_async_read<R>(&self, read: R) -> ProgressBarIter<R> {}
    pub fn wrap_stream<S>(&self, stream: S) -> ProgressBarIter<S> {}
    pub fn position(&self) -> u64 {}
    pub fn length(&self) -> Option<u64> {}
    pub fn eta(&self) -> Duration {}
    pub fn per_sec(&self) -> f64 {}
    pub fn duration(&self) -> Duration {}
    pub fn elapsed(&self) -> Duration {}
    pub fn prefix(&self) -> String {}
    pub fn message(&self) -> String {}
}
impl Clone for ProgressBar {}
pub struct WeakProgressBar;
impl WeakProgressBar {
    pub fn upgrade(&self) -> Option<ProgressBar> {}
}
pub struct ProgressBarIter<T> {
    pub progress: ProgressBar,
    it: T,
}
impl<T: Iterator> Iterator for ProgressBarIter<T> {
    type Item = T::Item;
}
impl<T: std::io::Read> std::io::Read for ProgressBarIter<T> {}
impl<T: std::io::Write> std::io::Write for ProgressBarIter<T> {}
impl<T: futures_core::Stream> futures_core::Stream for ProgressBarIter<T> {
    type Item = T::Item;
}
pub trait ProgressIterator: Iterator {
    fn progress_with(self, progress: ProgressBar) -> ProgressBarIter<Self>;
    fn progress_count(self, len: u64) -> ProgressBarIter<Self>;
    fn progress(self) -> ProgressBarIter<Self>;
}
impl<T: Iterator> ProgressIterator for T {}
pub struct ProgressState;
impl ProgressState {
    pub fn is_finished(&self) -> bool {}
    pub fn fraction(&self) -> f32 {}
    pub fn eta(&self) -> Duration {}
    pub fn per_sec(&self) -> f64 {}
    pub fn elapsed(&self) -> Duration {}
    pub fn pos(&self) -> u64 {}
    pub fn len(&self) -> Option<u64> {}
    pub fn set_pos(&mut self, pos: u64) {}
    pub fn set_len(&mut self, len: u64) {}
}
pub enum ProgressFinish {
    AndLeave,
    WithMessage(Cow<'static, str>),
    AndClear,
    Abandon,
    AbandonWithMessage(Cow<'static, str>),
}
pub struct ProgressDrawTarget;
impl ProgressDrawTarget {
    pub fn stdout() -> ProgressDrawTarget {}
    pub fn stderr() -> ProgressDrawTarget {}
    pub fn stdout_with_hz(refresh_rate: u8) -> ProgressDrawTarget {}
    pub fn stderr_with_hz(refresh_rate: u8) -> ProgressDrawTarget {}
    pub fn hidden() -> ProgressDrawTarget {}
    pub fn is_hidden(&self) -> bool {}
}
pub mod style {
    pub use crate::ProgressStyle;
    pub struct TemplateError;
    impl std::error::Error for TemplateError {}
}
pub struct ProgressStyle;
impl ProgressStyle {
    pub fn default_bar() -> ProgressStyle {}
    pub fn default_spinner() -> ProgressStyle {}
    pub fn with_template(template: &str) -> Result<ProgressStyle, style::TemplateError> {}
    pub fn tick_chars(self, s: &str) -> ProgressStyle {}
    pub fn tick_strings(self, s: &[&str]) -> ProgressStyle {}
    pub fn progress_chars(self, s: &str) -> ProgressStyle {}
    pub fn with_key<S, F: Fn(&ProgressState, &mut dyn std::fmt::Write)>(self, key: S, f: F) -> ProgressStyle {}
    pub fn template(self, s: &str) -> Result<ProgressStyle, style::TemplateError> {}
}
impl Clone for ProgressStyle {}
pub struct MultiProgress;
impl MultiProgress {
    pub fn new() -> MultiProgress {}
    pub fn with_draw_target(draw_target: ProgressDrawTarget) -> MultiProgress {}
    pub fn set_draw_target(&self, target: ProgressDrawTarget) {}
    pub fn add(&self, pb: ProgressBar) -> ProgressBar {}
    pub fn insert(&self, index: usize, pb: ProgressBar) -> ProgressBar {}
    pub fn insert_from_back(&self, index: usize, pb: ProgressBar) -> ProgressBar {}
    pub fn insert_before(&self, before: &ProgressBar, pb: ProgressBar) -> ProgressBar {}
    pub fn insert_after(&self, after: &ProgressBar, pb: ProgressBar) -> ProgressBar {}
    pub fn remove(&self, pb: &ProgressBar) {}
    pub fn println<I>(&self, msg: I) -> std::io::Result<()> {}
    pub fn suspend<F: FnOnce() -> R, R>(&self, f: F) -> R {}
    pub fn clear(&self) -> std::io::Result<()> {}
    pub fn is_hidden(&self) -> bool {}
}
impl Clone for MultiProgress {}
impl Default for MultiProgress {}
pub struct HumanBytes(pub u64);
pub struct DecimalBytes(pub u64);
pub struct BinaryBytes(pub u64);
pub struct HumanDuration(pub Duration);
pub struct FormattedDuration(pub Duration);
pub struct HumanCount(pub u64);
pub struct HumanFloatCount(pub f64);
impl std::fmt::Display for HumanBytes {}
impl std::fmt::Display for DecimalBytes {}
impl std::fmt::Display for BinaryBytes {}
impl std::fmt::Display for HumanDuration {}
impl std::fmt::Display for FormattedDuration {}
impl std::fmt::Display for HumanCount {}
