//! Signatures of console that type inference needs; bodies are empty on purpose.

use std::borrow::Cow;
use std::io::Result;
pub struct Style;
impl Style {
    pub const fn new() -> Style {}
    pub fn from_dotted_str(s: &str) -> Style {}
    pub fn apply_to<D>(&self, val: D) -> StyledObject<D> {}
    pub const fn force_styling(self, value: bool) -> Style {}
    pub const fn for_stderr(self) -> Style {}
    pub const fn for_stdout(self) -> Style {}
    pub const fn fg(self, color: Color) -> Style {}
    pub const fn bg(self, color: Color) -> Style {}
    pub const fn attr(self, attr: Attribute) -> Style {}
    pub const fn color256(self, color: u8) -> Style {}
    pub const fn black(self) -> Style {}
    pub const fn red(self) -> Style {}
    pub const fn green(self) -> Style {}
    pub const fn yellow(self) -> Style {}
    pub const fn blue(self) -> Style {}
    pub const fn magenta(self) -> Style {}
    pub const fn cyan(self) -> Style {}
    pub const fn white(self) -> Style {}
    pub const fn bright(self) -> Style {}
    pub const fn on_black(self) -> Style {}
    pub const fn on_red(self) -> Style {}
    pub const fn on_green(self) -> Style {}
    pub const fn on_yellow(self) -> Style {}
    pub const fn on_blue(self) -> Style {}
    pub const fn on_magenta(self) -> Style {}
    pub const fn on_cyan(self) -> Style {}
    pub const fn on_white(self) -> Style {}
    pub const fn bold(self) -> Style {}
    pub const fn dim(self) -> Style {}
    pub const fn italic(self) -> Style {}
    pub const fn underlined(self) -> Style {}
    pub const fn blink(self) -> Style {}
    pub const fn reverse(self) -> Style {}
    pub const fn hidden(self) -> Style {}
    pub const fn strikethrough(self) -> Style {}
}
impl Clone for Style {}
impl Default for Style {}
pub fn style<D>(val: D) -> StyledObject<D> {}
pub struct StyledObject<D>(D);
impl<D> StyledObject<D> {
    pub fn force_styling(self, value: bool) -> StyledObject<D> {}
    pub fn for_stderr(self) -> StyledObject<D> {}
    pub fn for_stdout(self) -> StyledObject<D> {}
    pub fn fg(self, color: Color) -> StyledObject<D> {}
    pub fn bg(self, color: Color) -> StyledObject<D> {}
    pub fn attr(self, attr: Attribute) -> StyledObject<D> {}
    pub fn color256(self, color: u8) -> StyledObject<D> {}
    pub fn black(self) -> StyledObject<D> {}
    pub fn red(self) -> StyledObject<D> {}
    pub fn green(self) -> StyledObject<D> {}
    pub fn yellow(self) -> StyledObject<D> {}
    pub fn blue(self) -> StyledObject<D> {}
    pub fn magenta(self) -> StyledObject<D> {}
    pub fn cyan(self) -> StyledObject<D> {}
    pub fn white(self) -> StyledObject<D> {}
    pub fn bright(self) -> StyledObject<D> {}
    pub fn on_black(self) -> StyledObject<D> {}
    pub fn on_red(self) -> StyledObject<D> {}
    pub fn on_green(self) -> StyledObject<D> {}
    pub fn on_yellow(self) -> StyledObject<D> {}
    pub fn on_blue(self) -> StyledObject<D> {}
    pub fn on_magenta(self) -> StyledObject<D> {}
    pub fn on_cyan(self) -> StyledObject<D> {}
    pub fn on_white(self) -> StyledObject<D> {}
    pub fn bold(self) -> StyledObject<D> {}
    pub fn dim(self) -> StyledObject<D> {}
    pub fn italic(self) -> StyledObject<D> {}
    pub fn underlined(self) -> StyledObject<D> {}
    pub fn blink(self) -> StyledObject<D> {}
    pub fn reverse(self) -> StyledObject<D> {}
    pub fn hidden(self) -> StyledObject<D> {}
    pub fn strikethrough(self) -> StyledObject<D> {}
}
impl<D: Clone> Clone for StyledObject<D> {}
impl<D> std::fmt::Display for StyledObject<D> {}
pub enum Color {
    Black,
    Red,
    Green,
    Yellow,
    Blue,
    Magenta,
    Cyan,
    White,
    Color256(u8),
}
pub enum Attribute {
    Bold,
    Dim,
    Italic,
    Underlined,
    Blink,
    Reverse,
    Hidden,
    StrikeThrough,
}
pub enum Alignment {
    Left,
    Center,
    Right,
}
pub struct Emoji<'a, 'b>(pub &'a str, pub &'b str);
impl<'a, 'b> std::fmt::Display for Emoji<'a, 'b> {}
pub enum Key {
    Unknown,
    ArrowLeft,
    ArrowRight,
    ArrowUp,
    ArrowDown,
    Enter,
    Escape,
    Backspace,
    Home,
    End,
    Tab,
    BackTab,
    Del,
    PageUp,
    PageDown,
    Char(char),
    CtrlC,
}
impl PartialEq for Key {}
pub struct Term;
impl Term {
    pub fn stdout() -> Term {}
    pub fn buffered_stdout() -> Term {}
    pub fn stderr() -> Term {}
    pub fn buffered_stderr() -> Term {}
    pub fn write_line(&self, s: &str) -> Result<()> {}
    pub fn read_char(&self) -> Result<char> {}
    pub fn read_key(&self) -> Result<Key> {}
    pub fn read_line(&self) -> Result<String> {}
    pub fn read_secure_line(&self) -> Result<String> {}
    pub fn flush(&self) -> Result<()> {}
    pub fn is_term(&self) -> bool {}
    pub fn features(&self) -> TermFeatures {}
    pub fn size(&self) -> (u16, u16) {}
    pub fn size_checked(&self) -> Option<(u16, u16)> {}
    pub fn move_cursor_to(&self, x: usize, y: usize) -> Result<()> {}
    pub fn move_cursor_up(&self, n: usize) -> Result<()> {}
    pub fn move_cursor_down(&self, n: usize) -> Result<()> {}
    pub fn clear_line(&self) -> Result<()> {}
    pub fn clear_last_lines(&self, n: usize) -> Result<()> {}
    pub fn clear_screen(&self) -> Result<()> {}
    pub fn set_title<T>(&self, title: T) {}
    pub fn show_cursor(&self) -> Result<()> {}
    pub fn hide_cursor(&self) -> Result<()> {}
}
impl Clone for Term {}
impl std::io::Write for Term {}
pub struct TermFeatures;
impl TermFeatures {
    pub fn is_attended(&self) -> bool {}
    pub fn colors_supported(&self) -> bool {}
    pub fn wants_emoji(&self) -> bool {}
}
pub fn user_attended() -> bool {}
pub fn user_attended_stderr() -> bool {}
pub fn colors_enabled() -> bool {}
pub fn colors_enabled_stderr() -> bool {}
pub fn set_colors_enabled(val: bool) {}
pub fn set_colors_enabled_stderr(val: bool) {}
pub fn measure_text_width(s: &str) -> usize {}
pub fn strip_ansi_codes(s: &str) -> Cow<'_, str> {}
pub fn truncate_str<'a>(s: &'a str, width: usize, tail: &str) -> Cow<'a, str> {}
pub fn pad_str<'a>(s: &'a str, width: usize, align: Alignment, truncate: Option<&str>) -> Cow<'a, str> {}
