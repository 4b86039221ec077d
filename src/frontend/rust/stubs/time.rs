//! Signatures of time that type inference needs; bodies are empty on purpose.

pub use self::error::Error;
use std::fmt::{Debug, Display};
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub, SubAssign};
pub type Result<T> = std::result::Result<T, Error>;
pub struct Duration;
impl Duration {
    pub const ZERO: Duration = Duration;
    pub const NANOSECOND: Duration = Duration;
    pub const MICROSECOND: Duration = Duration;
    pub const MILLISECOND: Duration = Duration;
    pub const SECOND: Duration = Duration;
    pub const MINUTE: Duration = Duration;
    pub const HOUR: Duration = Duration;
    pub const DAY: Duration = Duration;
    pub const WEEK: Duration = Duration;
    pub const MIN: Duration = Duration;
    pub const MAX: Duration = Duration;
    pub const fn new(seconds: i64, nanoseconds: i32) -> Duration {}
    pub const fn weeks(weeks: i64) -> Duration {}
    pub const fn days(days: i64) -> Duration {}
    pub const fn hours(hours: i64) -> Duration {}
    pub const fn minutes(minutes: i64) -> Duration {}
    pub const fn seconds(seconds: i64) -> Duration {}
    pub fn seconds_f64(seconds: f64) -> Duration {}
    pub const fn milliseconds(milliseconds: i64) -> Duration {}
    pub const fn microseconds(microseconds: i64) -> Duration {}
    pub const fn nanoseconds(nanoseconds: i64) -> Duration {}
    pub const fn is_zero(self) -> bool {}
    pub const fn is_negative(self) -> bool {}
    pub const fn is_positive(self) -> bool {}
    pub const fn abs(self) -> Duration {}
    pub const fn unsigned_abs(self) -> std::time::Duration {}
    pub const fn whole_weeks(self) -> i64 {}
    pub const fn whole_days(self) -> i64 {}
    pub const fn whole_hours(self) -> i64 {}
    pub const fn whole_minutes(self) -> i64 {}
    pub const fn whole_seconds(self) -> i64 {}
    pub const fn whole_milliseconds(self) -> i128 {}
    pub const fn whole_microseconds(self) -> i128 {}
    pub const fn whole_nanoseconds(self) -> i128 {}
    pub const fn subsec_milliseconds(self) -> i16 {}
    pub const fn subsec_microseconds(self) -> i32 {}
    pub const fn subsec_nanoseconds(self) -> i32 {}
    pub fn as_seconds_f64(self) -> f64 {}
    pub fn as_seconds_f32(self) -> f32 {}
    pub const fn checked_add(self, rhs: Duration) -> Option<Duration> {}
    pub const fn checked_sub(self, rhs: Duration) -> Option<Duration> {}
    pub const fn saturating_add(self, rhs: Duration) -> Duration {}
    pub const fn saturating_sub(self, rhs: Duration) -> Duration {}
}
impl Add for Duration {
    type Output = Duration;
}
impl Add<std::time::Duration> for Duration {
    type Output = Duration;
}
impl Sub for Duration {
    type Output = Duration;
}
impl Sub<std::time::Duration> for Duration {
    type Output = Duration;
}
impl Neg for Duration {
    type Output = Duration;
}
impl<T> Mul<T> for Duration {
    type Output = Duration;
}
impl Div<i32> for Duration {
    type Output = Duration;
}
impl Div<Duration> for Duration {
    type Output = f64;
}
impl AddAssign for Duration {}
impl SubAssign for Duration {}
impl Clone for Duration {}
impl Default for Duration {}
impl PartialEq for Duration {}
impl PartialEq<std::time::Duration> for Duration {}
impl PartialOrd for Duration {}
impl PartialOrd<std::time::Duration> for Duration {}
impl Ord for Duration {}
impl Display for Duration {}
impl Debug for Duration {}
impl TryFrom<std::time::Duration> for Duration {
    type Error = error::ConversionRange;
}
impl TryFrom<Duration> for std::time::Duration {
    type Error = error::ConversionRange;
}
pub mod error {
    pub struct ComponentRange;
    impl ComponentRange {
        pub const fn name(self) -> &'static str {}
    }
    pub struct ConversionRange;
    pub struct DifferentVariant;
    pub struct IndeterminateOffset;
    pub struct InvalidFormatDescription;
    pub struct Format;
    pub struct Parse;
    pub enum Error {
        ConversionRange(ConversionRange),
        ComponentRange(ComponentRange),
        Format(Format),
        ParseFromDescription(Parse),
        IndeterminateOffset(IndeterminateOffset),
        InvalidFormatDescription(InvalidFormatDescription),
    }
    impl std::error::Error for Error {}
    impl std::error::Error for ComponentRange {}
    impl std::error::Error for ConversionRange {}
    impl std::error::Error for IndeterminateOffset {}
    impl std::error::Error for InvalidFormatDescription {}
    impl std::error::Error for Format {}
    impl std::error::Error for Parse {}
}
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}
impl Weekday {
    pub const fn previous(self) -> Weekday {}
    pub const fn next(self) -> Weekday {}
    pub const fn nth_next(self, n: u8) -> Weekday {}
    pub const fn number_from_monday(self) -> u8 {}
    pub const fn number_from_sunday(self) -> u8 {}
    pub const fn number_days_from_monday(self) -> u8 {}
    pub const fn number_days_from_sunday(self) -> u8 {}
}
impl Clone for Weekday {}
impl PartialEq for Weekday {}
pub enum Month {
    January,
    February,
    March,
    April,
    May,
    June,
    July,
    August,
    September,
    October,
    November,
    December,
}
impl Month {
    pub const fn previous(self) -> Month {}
    pub const fn next(self) -> Month {}
    pub const fn length(self, year: i32) -> u8 {}
}
impl Clone for Month {}
impl PartialEq for Month {}
impl TryFrom<u8> for Month {
    type Error = error::ComponentRange;
}
impl From<Month> for u8 {}
pub struct UtcOffset;
impl UtcOffset {
    pub const UTC: UtcOffset = UtcOffset;
    pub const fn from_hms(
        hours: i8,
        minutes: i8,
        seconds: i8,
    ) -> std::result::Result<UtcOffset, error::ComponentRange> {
    }
    pub const fn from_whole_seconds(seconds: i32) -> std::result::Result<UtcOffset, error::ComponentRange> {}
    pub const fn whole_seconds(self) -> i32 {}
    pub const fn whole_minutes(self) -> i16 {}
    pub const fn whole_hours(self) -> i8 {}
    pub const fn as_hms(self) -> (i8, i8, i8) {}
    pub fn local_offset_at(datetime: OffsetDateTime) -> std::result::Result<UtcOffset, error::IndeterminateOffset> {}
    pub fn current_local_offset() -> std::result::Result<UtcOffset, error::IndeterminateOffset> {}
}
impl Clone for UtcOffset {}
pub struct Date;
impl Date {
    pub const MIN: Date = Date;
    pub const MAX: Date = Date;
    pub const fn from_calendar_date(
        year: i32,
        month: Month,
        day: u8,
    ) -> std::result::Result<Date, error::ComponentRange> {
    }
    pub const fn from_ordinal_date(year: i32, ordinal: u16) -> std::result::Result<Date, error::ComponentRange> {}
    pub const fn from_julian_day(julian_day: i32) -> std::result::Result<Date, error::ComponentRange> {}
    pub const fn year(self) -> i32 {}
    pub const fn month(self) -> Month {}
    pub const fn day(self) -> u8 {}
    pub const fn ordinal(self) -> u16 {}
    pub const fn iso_week(self) -> u8 {}
    pub const fn weekday(self) -> Weekday {}
    pub const fn next_day(self) -> Option<Date> {}
    pub const fn previous_day(self) -> Option<Date> {}
    pub const fn to_calendar_date(self) -> (i32, Month, u8) {}
    pub const fn to_julian_day(self) -> i32 {}
    pub const fn checked_add(self, duration: Duration) -> Option<Date> {}
    pub const fn checked_sub(self, duration: Duration) -> Option<Date> {}
    pub const fn replace_year(self, year: i32) -> std::result::Result<Date, error::ComponentRange> {}
    pub const fn replace_month(self, month: Month) -> std::result::Result<Date, error::ComponentRange> {}
    pub const fn replace_day(self, day: u8) -> std::result::Result<Date, error::ComponentRange> {}
    pub const fn midnight(self) -> PrimitiveDateTime {}
    pub const fn with_time(self, time: Time) -> PrimitiveDateTime {}
    pub const fn with_hms(
        self,
        hour: u8,
        minute: u8,
        second: u8,
    ) -> std::result::Result<PrimitiveDateTime, error::ComponentRange> {
    }
    pub fn format<F: ?Sized>(self, format: &F) -> std::result::Result<String, error::Format> {}
    pub fn parse<F: ?Sized>(input: &str, description: &F) -> std::result::Result<Date, error::Parse> {}
}
impl Add<Duration> for Date {
    type Output = Date;
}
impl Sub<Duration> for Date {
    type Output = Date;
}
impl Sub<Date> for Date {
    type Output = Duration;
}
impl AddAssign<Duration> for Date {}
impl SubAssign<Duration> for Date {}
impl Clone for Date {}
impl PartialEq for Date {}
impl PartialOrd for Date {}
impl Ord for Date {}
impl Display for Date {}
pub struct Time;
impl Time {
    pub const MIDNIGHT: Time = Time;
    pub const fn from_hms(hour: u8, minute: u8, second: u8) -> std::result::Result<Time, error::ComponentRange> {}
    pub const fn as_hms(self) -> (u8, u8, u8) {}
    pub const fn hour(self) -> u8 {}
    pub const fn minute(self) -> u8 {}
    pub const fn second(self) -> u8 {}
    pub const fn millisecond(self) -> u16 {}
    pub const fn microsecond(self) -> u32 {}
    pub const fn nanosecond(self) -> u32 {}
    pub fn format<F: ?Sized>(self, format: &F) -> std::result::Result<String, error::Format> {}
    pub fn parse<F: ?Sized>(input: &str, description: &F) -> std::result::Result<Time, error::Parse> {}
}
impl Add<Duration> for Time {
    type Output = Time;
}
impl Sub<Duration> for Time {
    type Output = Time;
}
impl Sub<Time> for Time {
    type Output = Duration;
}
impl Clone for Time {}
impl PartialEq for Time {}
impl PartialOrd for Time {}
impl Ord for Time {}
impl Display for Time {}
pub struct PrimitiveDateTime;
impl PrimitiveDateTime {
    pub const fn new(date: Date, time: Time) -> PrimitiveDateTime {}
    pub const fn date(self) -> Date {}
    pub const fn time(self) -> Time {}
    pub const fn year(self) -> i32 {}
    pub const fn month(self) -> Month {}
    pub const fn day(self) -> u8 {}
    pub const fn weekday(self) -> Weekday {}
    pub const fn hour(self) -> u8 {}
    pub const fn minute(self) -> u8 {}
    pub const fn second(self) -> u8 {}
    pub const fn assume_offset(self, offset: UtcOffset) -> OffsetDateTime {}
    pub const fn assume_utc(self) -> OffsetDateTime {}
    pub const fn checked_add(self, duration: Duration) -> Option<PrimitiveDateTime> {}
    pub const fn checked_sub(self, duration: Duration) -> Option<PrimitiveDateTime> {}
    pub const fn replace_time(self, time: Time) -> PrimitiveDateTime {}
    pub const fn replace_date(self, date: Date) -> PrimitiveDateTime {}
    pub fn format<F: ?Sized>(self, format: &F) -> std::result::Result<String, error::Format> {}
    pub fn parse<F: ?Sized>(input: &str, description: &F) -> std::result::Result<PrimitiveDateTime, error::Parse> {}
}
impl Add<Duration> for PrimitiveDateTime {
    type Output = PrimitiveDateTime;
}
impl Sub<Duration> for PrimitiveDateTime {
    type Output = PrimitiveDateTime;
}
impl Sub<PrimitiveDateTime> for PrimitiveDateTime {
    type Output = Duration;
}
impl Clone for PrimitiveDateTime {}
impl PartialEq for PrimitiveDateTime {}
impl PartialOrd for PrimitiveDateTime {}
impl Ord for PrimitiveDateTime {}
impl Display for PrimitiveDateTime {}
pub struct OffsetDateTime;
impl OffsetDateTime {
    pub const UNIX_EPOCH: OffsetDateTime = OffsetDateTime;
    pub fn now_utc() -> OffsetDateTime {}
    pub fn now_local() -> std::result::Result<OffsetDateTime, error::IndeterminateOffset> {}
    pub const fn new_in_offset(date: Date, time: Time, offset: UtcOffset) -> OffsetDateTime {}
    pub const fn new_utc(date: Date, time: Time) -> OffsetDateTime {}
    pub const fn from_unix_timestamp(timestamp: i64) -> std::result::Result<OffsetDateTime, error::ComponentRange> {}
    pub const fn from_unix_timestamp_nanos(
        timestamp: i128,
    ) -> std::result::Result<OffsetDateTime, error::ComponentRange> {
    }
    pub const fn to_offset(self, offset: UtcOffset) -> OffsetDateTime {}
    pub const fn to_utc(self) -> UtcDateTime {}
    pub const fn offset(self) -> UtcOffset {}
    pub const fn unix_timestamp(self) -> i64 {}
    pub const fn unix_timestamp_nanos(self) -> i128 {}
    pub const fn date(self) -> Date {}
    pub const fn time(self) -> Time {}
    pub const fn year(self) -> i32 {}
    pub const fn month(self) -> Month {}
    pub const fn day(self) -> u8 {}
    pub const fn ordinal(self) -> u16 {}
    pub const fn iso_week(self) -> u8 {}
    pub const fn weekday(self) -> Weekday {}
    pub const fn hour(self) -> u8 {}
    pub const fn minute(self) -> u8 {}
    pub const fn second(self) -> u8 {}
    pub const fn millisecond(self) -> u16 {}
    pub const fn microsecond(self) -> u32 {}
    pub const fn nanosecond(self) -> u32 {}
    pub const fn checked_add(self, duration: Duration) -> Option<OffsetDateTime> {}
    pub const fn checked_sub(self, duration: Duration) -> Option<OffsetDateTime> {}
    pub const fn saturating_add(self, duration: Duration) -> OffsetDateTime {}
    pub const fn saturating_sub(self, duration: Duration) -> OffsetDateTime {}
    pub const fn replace_time(self, time: Time) -> OffsetDateTime {}
    pub const fn replace_date(self, date: Date) -> OffsetDateTime {}
    pub const fn replace_offset(self, offset: UtcOffset) -> OffsetDateTime {}
    pub const fn replace_nanosecond(
        self,
        nanosecond: u32,
    ) -> std::result::Result<OffsetDateTime, error::ComponentRange> {
    }
    pub const fn replace_millisecond(
        self,
        millisecond: u16,
    ) -> std::result::Result<OffsetDateTime, error::ComponentRange> {
    }
    pub fn format<F: ?Sized>(self, format: &F) -> std::result::Result<String, error::Format> {}
    pub fn parse<F: ?Sized>(input: &str, description: &F) -> std::result::Result<OffsetDateTime, error::Parse> {}
}
impl Add<Duration> for OffsetDateTime {
    type Output = OffsetDateTime;
}
impl Add<std::time::Duration> for OffsetDateTime {
    type Output = OffsetDateTime;
}
impl Sub<Duration> for OffsetDateTime {
    type Output = OffsetDateTime;
}
impl Sub<std::time::Duration> for OffsetDateTime {
    type Output = OffsetDateTime;
}
impl Sub<OffsetDateTime> for OffsetDateTime {
    type Output = Duration;
}
impl Sub<std::time::SystemTime> for OffsetDateTime {
    type Output = Duration;
}
impl AddAssign<Duration> for OffsetDateTime {}
impl SubAssign<Duration> for OffsetDateTime {}
impl Clone for OffsetDateTime {}
impl PartialEq for OffsetDateTime {}
impl Eq for OffsetDateTime {}
impl PartialOrd for OffsetDateTime {}
impl Ord for OffsetDateTime {}
impl Display for OffsetDateTime {}
impl Debug for OffsetDateTime {}
impl From<std::time::SystemTime> for OffsetDateTime {}
impl From<OffsetDateTime> for std::time::SystemTime {}
pub struct UtcDateTime;
impl UtcDateTime {
    pub fn now() -> UtcDateTime {}
    pub const fn from_unix_timestamp(timestamp: i64) -> std::result::Result<UtcDateTime, error::ComponentRange> {}
    pub const fn to_offset(self, offset: UtcOffset) -> OffsetDateTime {}
    pub const fn unix_timestamp(self) -> i64 {}
    pub const fn date(self) -> Date {}
    pub const fn time(self) -> Time {}
    pub const fn year(self) -> i32 {}
    pub fn format<F: ?Sized>(self, format: &F) -> std::result::Result<String, error::Format> {}
}
pub mod ext {
    pub trait NumericalDuration {
        fn nanoseconds(self) -> crate::Duration;
        fn microseconds(self) -> crate::Duration;
        fn milliseconds(self) -> crate::Duration;
        fn seconds(self) -> crate::Duration;
        fn minutes(self) -> crate::Duration;
        fn hours(self) -> crate::Duration;
        fn days(self) -> crate::Duration;
        fn weeks(self) -> crate::Duration;
    }
    impl NumericalDuration for i64 {}
    impl NumericalDuration for f64 {}
}
pub mod format_description {
    pub type FormatItem<'a> = BorrowedFormatItem<'a>;
    pub enum BorrowedFormatItem<'a> {
        Literal(&'a [u8]),
    }
    pub struct OwnedFormatItem;
    pub fn parse(s: &str) -> std::result::Result<Vec<BorrowedFormatItem<'_>>, crate::error::InvalidFormatDescription> {}
    pub fn parse_borrowed<const VERSION: usize>(
        s: &str,
    ) -> std::result::Result<Vec<BorrowedFormatItem<'_>>, crate::error::InvalidFormatDescription> {
    }
    pub fn parse_owned<const VERSION: usize>(
        s: &str,
    ) -> std::result::Result<OwnedFormatItem, crate::error::InvalidFormatDescription> {
    }
    pub mod well_known {
        pub struct Rfc3339;
        pub struct Rfc2822;
        pub struct Iso8601;
        impl Iso8601 {
            pub const DEFAULT: Iso8601 = Iso8601;
        }
    }
}
