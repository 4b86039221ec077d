//! Signatures of chrono that type inference needs; bodies are empty on purpose.

use self::format::{DelayedFormat, StrftimeItems};
pub use self::format::{ParseError, ParseResult};
use std::fmt::{Debug, Display};
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub, SubAssign};
use std::str::FromStr;
pub type Duration = TimeDelta;
pub struct TimeDelta;
impl TimeDelta {
    pub const MIN: TimeDelta = TimeDelta;
    pub const MAX: TimeDelta = TimeDelta;
    pub const fn new(secs: i64, nanos: u32) -> Option<TimeDelta> {}
    pub const fn weeks(weeks: i64) -> TimeDelta {}
    pub const fn days(days: i64) -> TimeDelta {}
    pub const fn hours(hours: i64) -> TimeDelta {}
    pub const fn minutes(minutes: i64) -> TimeDelta {}
    pub const fn seconds(seconds: i64) -> TimeDelta {}
    pub const fn milliseconds(milliseconds: i64) -> TimeDelta {}
    pub const fn microseconds(microseconds: i64) -> TimeDelta {}
    pub const fn nanoseconds(nanos: i64) -> TimeDelta {}
    pub const fn try_weeks(weeks: i64) -> Option<TimeDelta> {}
    pub const fn try_days(days: i64) -> Option<TimeDelta> {}
    pub const fn try_hours(hours: i64) -> Option<TimeDelta> {}
    pub const fn try_minutes(minutes: i64) -> Option<TimeDelta> {}
    pub const fn try_seconds(seconds: i64) -> Option<TimeDelta> {}
    pub const fn try_milliseconds(milliseconds: i64) -> Option<TimeDelta> {}
    pub const fn num_weeks(&self) -> i64 {}
    pub const fn num_days(&self) -> i64 {}
    pub const fn num_hours(&self) -> i64 {}
    pub const fn num_minutes(&self) -> i64 {}
    pub const fn num_seconds(&self) -> i64 {}
    pub const fn num_milliseconds(&self) -> i64 {}
    pub const fn num_microseconds(&self) -> Option<i64> {}
    pub const fn num_nanoseconds(&self) -> Option<i64> {}
    pub fn as_seconds_f64(&self) -> f64 {}
    pub const fn subsec_nanos(&self) -> i32 {}
    pub const fn subsec_millis(&self) -> i32 {}
    pub const fn checked_add(&self, rhs: &TimeDelta) -> Option<TimeDelta> {}
    pub const fn checked_sub(&self, rhs: &TimeDelta) -> Option<TimeDelta> {}
    pub const fn checked_mul(&self, rhs: i32) -> Option<TimeDelta> {}
    pub const fn checked_div(&self, rhs: i32) -> Option<TimeDelta> {}
    pub const fn abs(&self) -> TimeDelta {}
    pub const fn min_value() -> TimeDelta {}
    pub const fn max_value() -> TimeDelta {}
    pub const fn zero() -> TimeDelta {}
    pub const fn is_zero(&self) -> bool {}
    pub const fn from_std(duration: std::time::Duration) -> Result<TimeDelta, OutOfRangeError> {}
    pub const fn to_std(&self) -> Result<std::time::Duration, OutOfRangeError> {}
}
impl Add for TimeDelta {
    type Output = TimeDelta;
}
impl Sub for TimeDelta {
    type Output = TimeDelta;
}
impl Mul<i32> for TimeDelta {
    type Output = TimeDelta;
}
impl Div<i32> for TimeDelta {
    type Output = TimeDelta;
}
impl Neg for TimeDelta {
    type Output = TimeDelta;
}
impl AddAssign for TimeDelta {}
impl SubAssign for TimeDelta {}
impl Clone for TimeDelta {}
impl Default for TimeDelta {}
impl PartialEq for TimeDelta {}
impl Eq for TimeDelta {}
impl PartialOrd for TimeDelta {}
impl Ord for TimeDelta {}
impl Display for TimeDelta {}
impl Debug for TimeDelta {}
impl std::iter::Sum for TimeDelta {}
pub struct OutOfRangeError;
impl std::error::Error for OutOfRangeError {}
pub struct OutOfRange;
impl std::error::Error for OutOfRange {}
pub struct Months;
impl Months {
    pub const fn new(num: u32) -> Months {}
    pub const fn as_u32(&self) -> u32 {}
}
pub struct Days;
impl Days {
    pub const fn new(num: u64) -> Days {}
}
pub enum Weekday {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}
impl Weekday {
    pub const fn succ(&self) -> Weekday {}
    pub const fn pred(&self) -> Weekday {}
    pub const fn number_from_monday(&self) -> u32 {}
    pub const fn number_from_sunday(&self) -> u32 {}
    pub const fn num_days_from_monday(&self) -> u32 {}
    pub const fn num_days_from_sunday(&self) -> u32 {}
}
impl Clone for Weekday {}
impl PartialEq for Weekday {}
impl Display for Weekday {}
impl FromStr for Weekday {
    type Err = ParseWeekdayError;
}
impl TryFrom<u8> for Weekday {
    type Error = OutOfRange;
}
pub struct ParseWeekdayError;
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
    pub const fn succ(&self) -> Month {}
    pub const fn pred(&self) -> Month {}
    pub const fn number_from_month(&self) -> u32 {}
    pub const fn name(&self) -> &'static str {}
}
impl Clone for Month {}
impl FromStr for Month {
    type Err = ParseMonthError;
}
impl TryFrom<u8> for Month {
    type Error = OutOfRange;
}
pub struct ParseMonthError;
pub enum SecondsFormat {
    Secs,
    Millis,
    Micros,
    Nanos,
    AutoSi,
}
pub struct IsoWeek;
impl IsoWeek {
    pub const fn year(&self) -> i32 {}
    pub const fn week(&self) -> u32 {}
    pub const fn week0(&self) -> u32 {}
}
pub struct NaiveWeek;
impl NaiveWeek {
    pub const fn first_day(&self) -> NaiveDate {}
    pub const fn last_day(&self) -> NaiveDate {}
    pub const fn days(&self) -> std::ops::RangeInclusive<NaiveDate> {}
}
pub type MappedLocalTime<T> = LocalResult<T>;
pub enum LocalResult<T> {
    Single(T),
    Ambiguous(T, T),
    None,
}
impl<T> LocalResult<T> {
    pub fn single(self) -> Option<T> {}
    pub fn earliest(self) -> Option<T> {}
    pub fn latest(self) -> Option<T> {}
    pub fn map<U, F: FnMut(T) -> U>(self, f: F) -> LocalResult<U> {}
    pub fn and_then<U, F: FnMut(T) -> Option<U>>(self, f: F) -> LocalResult<U> {}
    pub fn unwrap(self) -> T {}
}
pub trait Offset {
    fn fix(&self) -> FixedOffset;
}
pub trait TimeZone {
    type Offset: Offset;
    fn with_ymd_and_hms(
        &self,
        year: i32,
        month: u32,
        day: u32,
        hour: u32,
        min: u32,
        sec: u32,
    ) -> LocalResult<DateTime<Self>>;
    fn ymd(&self, year: i32, month: u32, day: u32) -> Date<Self>;
    fn timestamp(&self, secs: i64, nsecs: u32) -> DateTime<Self>;
    fn timestamp_opt(&self, secs: i64, nsecs: u32) -> LocalResult<DateTime<Self>>;
    fn timestamp_millis(&self, millis: i64) -> DateTime<Self>;
    fn timestamp_millis_opt(&self, millis: i64) -> LocalResult<DateTime<Self>>;
    fn timestamp_nanos(&self, nanos: i64) -> DateTime<Self>;
    fn timestamp_micros(&self, micros: i64) -> LocalResult<DateTime<Self>>;
    fn datetime_from_str(&self, s: &str, fmt: &str) -> ParseResult<DateTime<Self>>;
    fn offset_from_utc_datetime(&self, utc: &NaiveDateTime) -> Self::Offset;
    fn offset_from_local_datetime(&self, local: &NaiveDateTime) -> LocalResult<Self::Offset>;
    fn from_local_datetime(&self, local: &NaiveDateTime) -> LocalResult<DateTime<Self>>;
    fn from_utc_datetime(&self, utc: &NaiveDateTime) -> DateTime<Self>;
}
pub struct Utc;
impl Utc {
    pub fn now() -> DateTime<Utc> {}
    pub fn today() -> Date<Utc> {}
}
impl TimeZone for Utc {
    type Offset = Utc;
}
impl Offset for Utc {}
impl Clone for Utc {}
pub struct Local;
impl Local {
    pub fn now() -> DateTime<Local> {}
    pub fn today() -> Date<Local> {}
}
impl TimeZone for Local {
    type Offset = FixedOffset;
}
impl Clone for Local {}
pub struct FixedOffset;
impl FixedOffset {
    pub const fn east_opt(secs: i32) -> Option<FixedOffset> {}
    pub const fn west_opt(secs: i32) -> Option<FixedOffset> {}
    pub fn east(secs: i32) -> FixedOffset {}
    pub fn west(secs: i32) -> FixedOffset {}
    pub const fn local_minus_utc(&self) -> i32 {}
    pub const fn utc_minus_local(&self) -> i32 {}
}
impl TimeZone for FixedOffset {
    type Offset = FixedOffset;
}
impl Offset for FixedOffset {}
impl Clone for FixedOffset {}
impl Display for FixedOffset {}
impl FromStr for FixedOffset {
    type Err = ParseError;
}
pub struct Date<Tz: TimeZone>(Tz);
impl<Tz: TimeZone> Date<Tz> {
    pub fn naive_local(&self) -> NaiveDate {}
    pub fn naive_utc(&self) -> NaiveDate {}
    pub fn and_hms(&self, hour: u32, min: u32, sec: u32) -> DateTime<Tz> {}
    pub fn and_hms_opt(&self, hour: u32, min: u32, sec: u32) -> Option<DateTime<Tz>> {}
    pub fn succ(&self) -> Date<Tz> {}
    pub fn pred(&self) -> Date<Tz> {}
    pub fn format<'a>(&self, fmt: &'a str) -> DelayedFormat<StrftimeItems<'a>> {}
}
impl<Tz: TimeZone> Datelike for Date<Tz> {}
pub struct DateTime<Tz: TimeZone>(Tz);
impl DateTime<Utc> {
    pub const UNIX_EPOCH: DateTime<Utc> = DateTime;
    pub const MIN_UTC: DateTime<Utc> = DateTime;
    pub const MAX_UTC: DateTime<Utc> = DateTime;
    pub const fn from_timestamp(secs: i64, nsecs: u32) -> Option<DateTime<Utc>> {}
    pub const fn from_timestamp_secs(secs: i64) -> Option<DateTime<Utc>> {}
    pub const fn from_timestamp_millis(millis: i64) -> Option<DateTime<Utc>> {}
    pub const fn from_timestamp_micros(micros: i64) -> Option<DateTime<Utc>> {}
    pub const fn from_timestamp_nanos(nanos: i64) -> DateTime<Utc> {}
}
impl DateTime<FixedOffset> {
    pub fn parse_from_rfc2822(s: &str) -> ParseResult<DateTime<FixedOffset>> {}
    pub fn parse_from_rfc3339(s: &str) -> ParseResult<DateTime<FixedOffset>> {}
    pub fn parse_from_str(s: &str, fmt: &str) -> ParseResult<DateTime<FixedOffset>> {}
}
impl<Tz: TimeZone> DateTime<Tz> {
    pub const fn from_naive_utc_and_offset(datetime: NaiveDateTime, offset: Tz::Offset) -> DateTime<Tz> {}
    pub fn from_utc(datetime: NaiveDateTime, offset: Tz::Offset) -> DateTime<Tz> {}
    pub fn from_local(datetime: NaiveDateTime, offset: Tz::Offset) -> DateTime<Tz> {}
    pub fn date(&self) -> Date<Tz> {}
    pub fn date_naive(&self) -> NaiveDate {}
    pub fn time(&self) -> NaiveTime {}
    pub const fn timestamp(&self) -> i64 {}
    pub const fn timestamp_millis(&self) -> i64 {}
    pub const fn timestamp_micros(&self) -> i64 {}
    pub const fn timestamp_nanos_opt(&self) -> Option<i64> {}
    pub const fn timestamp_nanos(&self) -> i64 {}
    pub const fn timestamp_subsec_millis(&self) -> u32 {}
    pub const fn timestamp_subsec_micros(&self) -> u32 {}
    pub const fn timestamp_subsec_nanos(&self) -> u32 {}
    pub const fn offset(&self) -> &Tz::Offset {}
    pub fn timezone(&self) -> Tz {}
    pub fn with_timezone<Tz2: TimeZone>(&self, tz: &Tz2) -> DateTime<Tz2> {}
    pub fn fixed_offset(&self) -> DateTime<FixedOffset> {}
    pub const fn to_utc(&self) -> DateTime<Utc> {}
    pub fn checked_add_signed(self, rhs: TimeDelta) -> Option<DateTime<Tz>> {}
    pub fn checked_sub_signed(self, rhs: TimeDelta) -> Option<DateTime<Tz>> {}
    pub fn checked_add_months(self, months: Months) -> Option<DateTime<Tz>> {}
    pub fn checked_sub_months(self, months: Months) -> Option<DateTime<Tz>> {}
    pub fn checked_add_days(self, days: Days) -> Option<DateTime<Tz>> {}
    pub fn checked_sub_days(self, days: Days) -> Option<DateTime<Tz>> {}
    pub fn signed_duration_since<Rhs>(self, rhs: Rhs) -> TimeDelta {}
    pub const fn naive_utc(&self) -> NaiveDateTime {}
    pub fn naive_local(&self) -> NaiveDateTime {}
    pub fn years_since(&self, base: DateTime<Tz>) -> Option<u32> {}
    pub fn to_rfc2822(&self) -> String {}
    pub fn to_rfc3339(&self) -> String {}
    pub fn to_rfc3339_opts(&self, secform: SecondsFormat, use_z: bool) -> String {}
    pub fn with_time(&self, time: NaiveTime) -> LocalResult<DateTime<Tz>> {}
    pub fn format<'a>(&self, fmt: &'a str) -> DelayedFormat<StrftimeItems<'a>> {}
}
impl<Tz: TimeZone> Datelike for DateTime<Tz> {}
impl<Tz: TimeZone> Timelike for DateTime<Tz> {}
impl<Tz: TimeZone> Clone for DateTime<Tz> {}
impl<Tz: TimeZone, Tz2: TimeZone> PartialEq<DateTime<Tz2>> for DateTime<Tz> {}
impl<Tz: TimeZone> Eq for DateTime<Tz> {}
impl<Tz: TimeZone, Tz2: TimeZone> PartialOrd<DateTime<Tz2>> for DateTime<Tz> {}
impl<Tz: TimeZone> Ord for DateTime<Tz> {}
impl<Tz: TimeZone> Display for DateTime<Tz> {}
impl<Tz: TimeZone> Debug for DateTime<Tz> {}
impl Default for DateTime<Utc> {}
impl<Tz: TimeZone> Add<TimeDelta> for DateTime<Tz> {
    type Output = DateTime<Tz>;
}
impl<Tz: TimeZone> Add<std::time::Duration> for DateTime<Tz> {
    type Output = DateTime<Tz>;
}
impl<Tz: TimeZone> Add<Months> for DateTime<Tz> {
    type Output = DateTime<Tz>;
}
impl<Tz: TimeZone> Add<Days> for DateTime<Tz> {
    type Output = DateTime<Tz>;
}
impl<Tz: TimeZone> Sub<TimeDelta> for DateTime<Tz> {
    type Output = DateTime<Tz>;
}
impl<Tz: TimeZone> Sub<std::time::Duration> for DateTime<Tz> {
    type Output = DateTime<Tz>;
}
impl<Tz: TimeZone> Sub<Months> for DateTime<Tz> {
    type Output = DateTime<Tz>;
}
impl<Tz: TimeZone> Sub<Days> for DateTime<Tz> {
    type Output = DateTime<Tz>;
}
impl<Tz: TimeZone> Sub<DateTime<Tz>> for DateTime<Tz> {
    type Output = TimeDelta;
}
impl<Tz: TimeZone> Sub<&DateTime<Tz>> for DateTime<Tz> {
    type Output = TimeDelta;
}
impl<Tz: TimeZone> AddAssign<TimeDelta> for DateTime<Tz> {}
impl<Tz: TimeZone> SubAssign<TimeDelta> for DateTime<Tz> {}
impl From<DateTime<Utc>> for DateTime<FixedOffset> {}
impl From<DateTime<Utc>> for DateTime<Local> {}
impl From<DateTime<FixedOffset>> for DateTime<Utc> {}
impl From<DateTime<FixedOffset>> for DateTime<Local> {}
impl From<DateTime<Local>> for DateTime<Utc> {}
impl From<DateTime<Local>> for DateTime<FixedOffset> {}
impl From<std::time::SystemTime> for DateTime<Utc> {}
impl From<std::time::SystemTime> for DateTime<Local> {}
impl<Tz: TimeZone> From<DateTime<Tz>> for std::time::SystemTime {}
impl FromStr for DateTime<Utc> {
    type Err = ParseError;
}
impl FromStr for DateTime<Local> {
    type Err = ParseError;
}
impl FromStr for DateTime<FixedOffset> {
    type Err = ParseError;
}
pub trait Datelike {
    fn year(&self) -> i32;
    fn year_ce(&self) -> (bool, u32);
    fn quarter(&self) -> u32;
    fn month(&self) -> u32;
    fn month0(&self) -> u32;
    fn day(&self) -> u32;
    fn day0(&self) -> u32;
    fn ordinal(&self) -> u32;
    fn ordinal0(&self) -> u32;
    fn weekday(&self) -> Weekday;
    fn iso_week(&self) -> IsoWeek;
    fn with_year(&self, year: i32) -> Option<Self>;
    fn with_month(&self, month: u32) -> Option<Self>;
    fn with_month0(&self, month0: u32) -> Option<Self>;
    fn with_day(&self, day: u32) -> Option<Self>;
    fn with_day0(&self, day0: u32) -> Option<Self>;
    fn with_ordinal(&self, ordinal: u32) -> Option<Self>;
    fn num_days_from_ce(&self) -> i32;
    fn num_days_in_month(&self) -> u8;
}
pub trait Timelike {
    fn hour(&self) -> u32;
    fn hour12(&self) -> (bool, u32);
    fn minute(&self) -> u32;
    fn second(&self) -> u32;
    fn nanosecond(&self) -> u32;
    fn with_hour(&self, hour: u32) -> Option<Self>;
    fn with_minute(&self, min: u32) -> Option<Self>;
    fn with_second(&self, sec: u32) -> Option<Self>;
    fn with_nanosecond(&self, nano: u32) -> Option<Self>;
    fn num_seconds_from_midnight(&self) -> u32;
}
pub trait SubsecRound {
    fn round_subsecs(self, digits: u16) -> Self;
    fn trunc_subsecs(self, digits: u16) -> Self;
}
impl<Tz: TimeZone> SubsecRound for DateTime<Tz> {}
impl SubsecRound for NaiveDateTime {}
impl SubsecRound for NaiveTime {}
pub struct RoundingError;
pub trait DurationRound {
    type Err;
    fn duration_round(self, duration: TimeDelta) -> Result<Self, Self::Err>;
    fn duration_trunc(self, duration: TimeDelta) -> Result<Self, Self::Err>;
}
impl<Tz: TimeZone> DurationRound for DateTime<Tz> {
    type Err = RoundingError;
}
impl DurationRound for NaiveDateTime {
    type Err = RoundingError;
}
pub struct NaiveDate;
impl NaiveDate {
    pub const MIN: NaiveDate = NaiveDate;
    pub const MAX: NaiveDate = NaiveDate;
    pub const fn from_ymd_opt(year: i32, month: u32, day: u32) -> Option<NaiveDate> {}
    pub fn from_ymd(year: i32, month: u32, day: u32) -> NaiveDate {}
    pub const fn from_yo_opt(year: i32, ordinal: u32) -> Option<NaiveDate> {}
    pub const fn from_isoywd_opt(year: i32, week: u32, weekday: Weekday) -> Option<NaiveDate> {}
    pub const fn from_num_days_from_ce_opt(days: i32) -> Option<NaiveDate> {}
    pub const fn from_epoch_days(days: i32) -> Option<NaiveDate> {}
    pub const fn from_weekday_of_month_opt(year: i32, month: u32, weekday: Weekday, n: u8) -> Option<NaiveDate> {}
    pub fn parse_from_str(s: &str, fmt: &str) -> ParseResult<NaiveDate> {}
    pub const fn checked_add_months(self, months: Months) -> Option<NaiveDate> {}
    pub const fn checked_sub_months(self, months: Months) -> Option<NaiveDate> {}
    pub const fn checked_add_days(self, days: Days) -> Option<NaiveDate> {}
    pub const fn checked_sub_days(self, days: Days) -> Option<NaiveDate> {}
    pub const fn checked_add_signed(self, rhs: TimeDelta) -> Option<NaiveDate> {}
    pub const fn checked_sub_signed(self, rhs: TimeDelta) -> Option<NaiveDate> {}
    pub const fn and_time(&self, time: NaiveTime) -> NaiveDateTime {}
    pub const fn and_hms_opt(&self, hour: u32, min: u32, sec: u32) -> Option<NaiveDateTime> {}
    pub fn and_hms(&self, hour: u32, min: u32, sec: u32) -> NaiveDateTime {}
    pub const fn and_hms_milli_opt(&self, hour: u32, min: u32, sec: u32, milli: u32) -> Option<NaiveDateTime> {}
    pub const fn succ_opt(&self) -> Option<NaiveDate> {}
    pub const fn pred_opt(&self) -> Option<NaiveDate> {}
    pub const fn signed_duration_since(self, rhs: NaiveDate) -> TimeDelta {}
    pub const fn years_since(&self, base: NaiveDate) -> Option<u32> {}
    pub const fn week(&self, start: Weekday) -> NaiveWeek {}
    pub const fn leap_year(&self) -> bool {}
    pub const fn to_epoch_days(&self) -> i32 {}
    pub fn iter_days(&self) -> std::iter::__Iter<NaiveDate> {}
    pub fn iter_weeks(&self) -> std::iter::__Iter<NaiveDate> {}
    pub fn format<'a>(&self, fmt: &'a str) -> DelayedFormat<StrftimeItems<'a>> {}
}
impl Datelike for NaiveDate {}
impl Clone for NaiveDate {}
impl Default for NaiveDate {}
impl PartialEq for NaiveDate {}
impl Eq for NaiveDate {}
impl PartialOrd for NaiveDate {}
impl Ord for NaiveDate {}
impl Display for NaiveDate {}
impl Debug for NaiveDate {}
impl FromStr for NaiveDate {
    type Err = ParseError;
}
impl From<NaiveDateTime> for NaiveDate {}
impl Add<TimeDelta> for NaiveDate {
    type Output = NaiveDate;
}
impl Add<Months> for NaiveDate {
    type Output = NaiveDate;
}
impl Add<Days> for NaiveDate {
    type Output = NaiveDate;
}
impl Sub<TimeDelta> for NaiveDate {
    type Output = NaiveDate;
}
impl Sub<Months> for NaiveDate {
    type Output = NaiveDate;
}
impl Sub<Days> for NaiveDate {
    type Output = NaiveDate;
}
impl Sub<NaiveDate> for NaiveDate {
    type Output = TimeDelta;
}
impl AddAssign<TimeDelta> for NaiveDate {}
impl SubAssign<TimeDelta> for NaiveDate {}
pub struct NaiveTime;
impl NaiveTime {
    pub const MIN: NaiveTime = NaiveTime;
    pub const fn from_hms_opt(hour: u32, min: u32, sec: u32) -> Option<NaiveTime> {}
    pub fn from_hms(hour: u32, min: u32, sec: u32) -> NaiveTime {}
    pub const fn from_hms_milli_opt(hour: u32, min: u32, sec: u32, milli: u32) -> Option<NaiveTime> {}
    pub const fn from_num_seconds_from_midnight_opt(secs: u32, nano: u32) -> Option<NaiveTime> {}
    pub fn parse_from_str(s: &str, fmt: &str) -> ParseResult<NaiveTime> {}
    pub const fn signed_duration_since(self, rhs: NaiveTime) -> TimeDelta {}
    pub const fn overflowing_add_signed(&self, rhs: TimeDelta) -> (NaiveTime, i64) {}
    pub fn format<'a>(&self, fmt: &'a str) -> DelayedFormat<StrftimeItems<'a>> {}
}
impl Timelike for NaiveTime {}
impl Clone for NaiveTime {}
impl Default for NaiveTime {}
impl PartialEq for NaiveTime {}
impl PartialOrd for NaiveTime {}
impl Ord for NaiveTime {}
impl Display for NaiveTime {}
impl FromStr for NaiveTime {
    type Err = ParseError;
}
impl Add<TimeDelta> for NaiveTime {
    type Output = NaiveTime;
}
impl Sub<TimeDelta> for NaiveTime {
    type Output = NaiveTime;
}
impl Sub<NaiveTime> for NaiveTime {
    type Output = TimeDelta;
}
pub struct NaiveDateTime;
impl NaiveDateTime {
    pub const MIN: NaiveDateTime = NaiveDateTime;
    pub const MAX: NaiveDateTime = NaiveDateTime;
    pub const UNIX_EPOCH: NaiveDateTime = NaiveDateTime;
    pub const fn new(date: NaiveDate, time: NaiveTime) -> NaiveDateTime {}
    pub fn from_timestamp(secs: i64, nsecs: u32) -> NaiveDateTime {}
    pub fn from_timestamp_opt(secs: i64, nsecs: u32) -> Option<NaiveDateTime> {}
    pub fn from_timestamp_millis(millis: i64) -> Option<NaiveDateTime> {}
    pub fn from_timestamp_micros(micros: i64) -> Option<NaiveDateTime> {}
    pub fn parse_from_str(s: &str, fmt: &str) -> ParseResult<NaiveDateTime> {}
    pub const fn date(&self) -> NaiveDate {}
    pub const fn time(&self) -> NaiveTime {}
    pub fn timestamp(&self) -> i64 {}
    pub fn timestamp_millis(&self) -> i64 {}
    pub const fn checked_add_signed(self, rhs: TimeDelta) -> Option<NaiveDateTime> {}
    pub const fn checked_sub_signed(self, rhs: TimeDelta) -> Option<NaiveDateTime> {}
    pub const fn checked_add_months(self, rhs: Months) -> Option<NaiveDateTime> {}
    pub const fn checked_sub_months(self, rhs: Months) -> Option<NaiveDateTime> {}
    pub const fn checked_add_days(self, days: Days) -> Option<NaiveDateTime> {}
    pub const fn checked_sub_days(self, days: Days) -> Option<NaiveDateTime> {}
    pub const fn signed_duration_since(self, rhs: NaiveDateTime) -> TimeDelta {}
    pub fn and_local_timezone<Tz: TimeZone>(&self, tz: Tz) -> LocalResult<DateTime<Tz>> {}
    pub const fn and_utc(&self) -> DateTime<Utc> {}
    pub fn format<'a>(&self, fmt: &'a str) -> DelayedFormat<StrftimeItems<'a>> {}
}
impl Datelike for NaiveDateTime {}
impl Timelike for NaiveDateTime {}
impl Clone for NaiveDateTime {}
impl Default for NaiveDateTime {}
impl PartialEq for NaiveDateTime {}
impl Eq for NaiveDateTime {}
impl PartialOrd for NaiveDateTime {}
impl Ord for NaiveDateTime {}
impl Display for NaiveDateTime {}
impl Debug for NaiveDateTime {}
impl FromStr for NaiveDateTime {
    type Err = ParseError;
}
impl From<NaiveDate> for NaiveDateTime {}
impl Add<TimeDelta> for NaiveDateTime {
    type Output = NaiveDateTime;
}
impl Add<std::time::Duration> for NaiveDateTime {
    type Output = NaiveDateTime;
}
impl Add<Months> for NaiveDateTime {
    type Output = NaiveDateTime;
}
impl Add<Days> for NaiveDateTime {
    type Output = NaiveDateTime;
}
impl Sub<TimeDelta> for NaiveDateTime {
    type Output = NaiveDateTime;
}
impl Sub<std::time::Duration> for NaiveDateTime {
    type Output = NaiveDateTime;
}
impl Sub<Months> for NaiveDateTime {
    type Output = NaiveDateTime;
}
impl Sub<Days> for NaiveDateTime {
    type Output = NaiveDateTime;
}
impl Sub<NaiveDateTime> for NaiveDateTime {
    type Output = TimeDelta;
}
impl AddAssign<TimeDelta> for NaiveDateTime {}
impl SubAssign<TimeDelta> for NaiveDateTime {}
pub mod format {
    pub use crate::SecondsFormat;
    pub type ParseResult<T> = Result<T, ParseError>;
    pub struct ParseError;
    impl ParseError {
        pub const fn kind(&self) -> ParseErrorKind {}
    }
    impl std::error::Error for ParseError {}
    impl std::fmt::Display for ParseError {}
    impl std::fmt::Debug for ParseError {}
    pub enum ParseErrorKind {
        OutOfRange,
        Impossible,
        NotEnough,
        Invalid,
        TooShort,
        TooLong,
        BadFormat,
    }
    pub enum Item<'a> {
        Literal(&'a str),
        Space(&'a str),
        Error,
    }
    pub struct StrftimeItems<'a>(&'a str);
    impl<'a> StrftimeItems<'a> {
        pub const fn new(s: &'a str) -> StrftimeItems<'a> {}
    }
    impl<'a> Iterator for StrftimeItems<'a> {
        type Item = Item<'a>;
    }
    pub struct DelayedFormat<I>(I);
    impl<I> std::fmt::Display for DelayedFormat<I> {}
}
pub mod naive {
    pub use crate::{Days, IsoWeek, NaiveDate, NaiveDateTime, NaiveTime, NaiveWeek};
}
pub mod offset {
    pub use crate::{FixedOffset, Local, LocalResult, MappedLocalTime, Offset, TimeZone, Utc};
}
pub mod round {
    pub use crate::{DurationRound, RoundingError, SubsecRound};
}
pub mod prelude {
    pub use crate::{
        Date, DateTime, Datelike, FixedOffset, Local, Month, NaiveDate, NaiveDateTime, NaiveTime, Offset,
        SecondsFormat, SubsecRound, TimeZone, Timelike, Utc, Weekday,
    };
}
