//! Signatures of humantime that type inference needs; bodies are empty on purpose.

use std::time::SystemTime;
pub fn parse_duration(s: &str) -> Result<std::time::Duration, DurationError> {}
pub fn format_duration(val: std::time::Duration) -> FormattedDuration {}
pub fn parse_rfc3339(s: &str) -> Result<SystemTime, TimestampError> {}
pub fn parse_rfc3339_weak(s: &str) -> Result<SystemTime, TimestampError> {}
pub fn format_rfc3339(system_time: SystemTime) -> Rfc3339Timestamp {}
pub fn format_rfc3339_seconds(system_time: SystemTime) -> Rfc3339Timestamp {}
pub fn format_rfc3339_millis(system_time: SystemTime) -> Rfc3339Timestamp {}
pub struct DurationError;
impl std::error::Error for DurationError {}
impl std::fmt::Display for DurationError {}
pub struct TimestampError;
impl std::error::Error for TimestampError {}
pub struct FormattedDuration;
impl FormattedDuration {
    pub fn get_ref(&self) -> &std::time::Duration {}
}
impl std::fmt::Display for FormattedDuration {}
pub struct Rfc3339Timestamp;
impl std::fmt::Display for Rfc3339Timestamp {}
pub struct Duration;
impl Clone for Duration {}
impl std::ops::Deref for Duration {
    type Target = std::time::Duration;
}
impl std::fmt::Display for Duration {}
impl From<std::time::Duration> for Duration {}
impl From<Duration> for std::time::Duration {}
impl std::str::FromStr for Duration {
    type Err = DurationError;
}
pub struct Timestamp;
impl Clone for Timestamp {}
impl std::ops::Deref for Timestamp {
    type Target = SystemTime;
}
impl From<SystemTime> for Timestamp {}
impl From<Timestamp> for SystemTime {}
impl std::str::FromStr for Timestamp {
    type Err = TimestampError;
}
