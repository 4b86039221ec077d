//! Signatures of ratatui that type inference needs; bodies are empty on purpose.

pub use self::terminal::{CompletedFrame, Frame, Terminal, TerminalOptions, Viewport};
pub type DefaultTerminal = Terminal<backend::CrosstermBackend<std::io::Stdout>>;
pub use crossterm;
pub fn init() -> DefaultTerminal {}
pub fn try_init() -> std::io::Result<DefaultTerminal> {}
pub fn init_with_options(options: TerminalOptions) -> DefaultTerminal {}
pub fn restore() {}
pub fn try_restore() -> std::io::Result<()> {}
pub fn run<F: FnOnce(&mut DefaultTerminal) -> R, R>(f: F) -> R {}
pub mod backend {
    pub trait Backend {
        fn size(&self) -> std::io::Result<crate::layout::Size>;
        fn clear(&mut self) -> std::io::Result<()>;
        fn hide_cursor(&mut self) -> std::io::Result<()>;
        fn show_cursor(&mut self) -> std::io::Result<()>;
        fn flush(&mut self) -> std::io::Result<()>;
    }
    pub struct CrosstermBackend<W>(W);
    impl<W> CrosstermBackend<W> {
        pub const fn new(writer: W) -> CrosstermBackend<W> {}
        pub const fn writer(&self) -> &W {}
        pub fn writer_mut(&mut self) -> &mut W {}
    }
    impl<W> Backend for CrosstermBackend<W> {}
    impl<W: std::io::Write> std::io::Write for CrosstermBackend<W> {}
    pub struct TestBackend;
    impl TestBackend {
        pub fn new(width: u16, height: u16) -> TestBackend {}
        pub const fn buffer(&self) -> &crate::buffer::Buffer {}
        pub fn resize(&mut self, width: u16, height: u16) {}
    }
    impl Backend for TestBackend {}
}
pub mod terminal {
    use crate::buffer::Buffer;
    use crate::layout::{Position, Rect, Size};
    use std::io::Result;
    pub enum Viewport {
        Fullscreen,
        Inline(u16),
        Fixed(Rect),
    }
    pub struct TerminalOptions {
        pub viewport: Viewport,
    }
    pub struct CompletedFrame<'a> {
        pub buffer: &'a Buffer,
        pub area: Rect,
        pub count: usize,
    }
    pub struct Terminal<B>(B);
    impl<B> Terminal<B> {
        pub fn new(backend: B) -> Result<Terminal<B>> {}
        pub fn with_options(backend: B, options: TerminalOptions) -> Result<Terminal<B>> {}
        pub fn get_frame(&mut self) -> Frame<'_> {}
        pub fn current_buffer_mut(&mut self) -> &mut Buffer {}
        pub const fn backend(&self) -> &B {}
        pub fn backend_mut(&mut self) -> &mut B {}
        pub fn flush(&mut self) -> Result<()> {}
        pub fn resize(&mut self, area: Rect) -> Result<()> {}
        pub fn autoresize(&mut self) -> Result<()> {}
        pub fn draw<F: FnOnce(&mut Frame<'_>)>(&mut self, render_callback: F) -> Result<CompletedFrame<'_>> {}
        pub fn try_draw<F: FnOnce(&mut Frame<'_>) -> std::result::Result<(), E>, E>(
            &mut self,
            render_callback: F,
        ) -> Result<CompletedFrame<'_>> {
        }
        pub fn hide_cursor(&mut self) -> Result<()> {}
        pub fn show_cursor(&mut self) -> Result<()> {}
        pub fn get_cursor_position(&mut self) -> Result<Position> {}
        pub fn set_cursor_position<P>(&mut self, position: P) -> Result<()> {}
        pub fn clear(&mut self) -> Result<()> {}
        pub fn swap_buffers(&mut self) {}
        pub fn size(&self) -> Result<Size> {}
        pub fn insert_before<F: FnOnce(&mut Buffer)>(&mut self, height: u16, draw_fn: F) -> Result<()> {}
    }
    pub struct Frame<'a>(&'a str);
    impl<'a> Frame<'a> {
        pub const fn area(&self) -> Rect {}
        pub const fn size(&self) -> Rect {}
        pub fn render_widget<W>(&mut self, widget: W, area: Rect) {}
        pub fn render_stateful_widget<W: crate::widgets::StatefulWidget>(
            &mut self,
            widget: W,
            area: Rect,
            state: &mut W::State,
        ) {
        }
        pub fn set_cursor_position<P>(&mut self, position: P) {}
        pub fn set_cursor(&mut self, x: u16, y: u16) {}
        pub fn buffer_mut(&mut self) -> &mut Buffer {}
        pub const fn count(&self) -> usize {}
    }
}
pub mod buffer {
    use crate::layout::Rect;
    use crate::style::{Color, Style};
    pub struct Cell {
        pub fg: Color,
        pub bg: Color,
    }
    impl Cell {
        pub fn symbol(&self) -> &str {}
        pub fn set_symbol(&mut self, symbol: &str) -> &mut Cell {}
        pub fn set_char(&mut self, ch: char) -> &mut Cell {}
        pub fn set_fg(&mut self, color: Color) -> &mut Cell {}
        pub fn set_bg(&mut self, color: Color) -> &mut Cell {}
        pub fn set_style<S>(&mut self, style: S) -> &mut Cell {}
        pub fn style(&self) -> Style {}
        pub fn reset(&mut self) {}
    }
    impl Clone for Cell {}
    pub struct Buffer {
        pub area: Rect,
        pub content: Vec<Cell>,
    }
    impl Buffer {
        pub fn empty(area: Rect) -> Buffer {}
        pub fn with_lines<I>(lines: I) -> Buffer {}
        pub fn content(&self) -> &[Cell] {}
        pub const fn area(&self) -> &Rect {}
        pub fn cell<P>(&self, position: P) -> Option<&Cell> {}
        pub fn cell_mut<P>(&mut self, position: P) -> Option<&mut Cell> {}
        pub fn get(&self, x: u16, y: u16) -> &Cell {}
        pub fn get_mut(&mut self, x: u16, y: u16) -> &mut Cell {}
        pub fn set_string<T, S>(&mut self, x: u16, y: u16, string: T, style: S) {}
        pub fn set_stringn<T, S>(&mut self, x: u16, y: u16, string: T, max_width: usize, style: S) -> (u16, u16) {}
        pub fn set_line(&mut self, x: u16, y: u16, line: &crate::text::Line<'_>, max_width: u16) -> (u16, u16) {}
        pub fn set_span(&mut self, x: u16, y: u16, span: &crate::text::Span<'_>, max_width: u16) -> (u16, u16) {}
        pub fn set_style<S>(&mut self, area: Rect, style: S) {}
        pub fn resize(&mut self, area: Rect) {}
        pub fn reset(&mut self) {}
    }
    impl Clone for Buffer {}
    impl<P> std::ops::Index<P> for Buffer {
        type Output = Cell;
    }
}
pub mod layout {
    pub struct Rect {
        pub x: u16,
        pub y: u16,
        pub width: u16,
        pub height: u16,
    }
    impl Rect {
        pub const ZERO: Rect = Rect;
        pub const fn new(x: u16, y: u16, width: u16, height: u16) -> Rect {}
        pub const fn area(self) -> u32 {}
        pub const fn is_empty(self) -> bool {}
        pub const fn left(self) -> u16 {}
        pub const fn right(self) -> u16 {}
        pub const fn top(self) -> u16 {}
        pub const fn bottom(self) -> u16 {}
        pub const fn inner(self, margin: Margin) -> Rect {}
        pub fn offset(self, offset: Offset) -> Rect {}
        pub fn union(self, other: Rect) -> Rect {}
        pub fn intersection(self, other: Rect) -> Rect {}
        pub const fn intersects(self, other: Rect) -> bool {}
        pub const fn contains(self, position: Position) -> bool {}
        pub fn clamp(self, other: Rect) -> Rect {}
        pub fn centered(self, horizontal: Constraint, vertical: Constraint) -> Rect {}
        pub fn rows(self) -> std::iter::__Iter<Rect> {}
        pub fn columns(self) -> std::iter::__Iter<Rect> {}
        pub fn positions(self) -> std::iter::__Iter<Position> {}
        pub const fn as_position(self) -> Position {}
        pub const fn as_size(self) -> Size {}
        pub fn layout<const N: usize>(&self, layout: &Layout) -> [Rect; N] {}
    }
    impl Clone for Rect {}
    impl Default for Rect {}
    impl PartialEq for Rect {}
    pub struct Position {
        pub x: u16,
        pub y: u16,
    }
    impl Position {
        pub const fn new(x: u16, y: u16) -> Position {}
    }
    impl Clone for Position {}
    impl From<(u16, u16)> for Position {}
    pub struct Size {
        pub width: u16,
        pub height: u16,
    }
    impl Size {
        pub const fn new(width: u16, height: u16) -> Size {}
    }
    impl Clone for Size {}
    pub struct Offset {
        pub x: i32,
        pub y: i32,
    }
    pub struct Margin {
        pub horizontal: u16,
        pub vertical: u16,
    }
    impl Margin {
        pub const fn new(horizontal: u16, vertical: u16) -> Margin {}
    }
    pub enum Alignment {
        Left,
        Center,
        Right,
    }
    pub use self::Alignment as HorizontalAlignment;
    pub enum Direction {
        Horizontal,
        Vertical,
    }
    pub enum Constraint {
        Min(u16),
        Max(u16),
        Length(u16),
        Percentage(u16),
        Ratio(u32, u32),
        Fill(u16),
    }
    impl Constraint {
        pub fn from_lengths<T>(lengths: T) -> Vec<Constraint> {}
        pub fn from_percentages<T>(percentages: T) -> Vec<Constraint> {}
    }
    impl Clone for Constraint {}
    pub enum Flex {
        Legacy,
        Start,
        End,
        Center,
        SpaceBetween,
        SpaceAround,
    }
    pub struct Layout;
    impl Layout {
        pub fn new<I>(direction: Direction, constraints: I) -> Layout {}
        pub fn vertical<I>(constraints: I) -> Layout {}
        pub fn horizontal<I>(constraints: I) -> Layout {}
        pub const fn direction(self, direction: Direction) -> Layout {}
        pub fn constraints<I>(self, constraints: I) -> Layout {}
        pub const fn margin(self, margin: u16) -> Layout {}
        pub const fn horizontal_margin(self, horizontal: u16) -> Layout {}
        pub const fn vertical_margin(self, vertical: u16) -> Layout {}
        pub const fn flex(self, flex: Flex) -> Layout {}
        pub fn spacing<T>(self, spacing: T) -> Layout {}
        pub fn areas<const N: usize>(&self, area: Rect) -> [Rect; N] {}
        pub fn split(&self, area: Rect) -> std::rc::Rc<[Rect]> {}
    }
    impl Clone for Layout {}
    impl Default for Layout {}
}
pub mod style {
    pub enum Color {
        Reset,
        Black,
        Red,
        Green,
        Yellow,
        Blue,
        Magenta,
        Cyan,
        Gray,
        DarkGray,
        LightRed,
        LightGreen,
        LightYellow,
        LightBlue,
        LightMagenta,
        LightCyan,
        White,
        Rgb(u8, u8, u8),
        Indexed(u8),
    }
    impl Color {
        pub const fn from_u32(u: u32) -> Color {}
    }
    impl Clone for Color {}
    impl PartialEq for Color {}
    impl std::fmt::Display for Color {}
    impl std::str::FromStr for Color {
        type Err = ParseColorError;
    }
    pub struct ParseColorError;
    pub struct Modifier;
    impl Modifier {
        pub const BOLD: Modifier = Modifier;
        pub const DIM: Modifier = Modifier;
        pub const ITALIC: Modifier = Modifier;
        pub const UNDERLINED: Modifier = Modifier;
        pub const REVERSED: Modifier = Modifier;
        pub const HIDDEN: Modifier = Modifier;
        pub const CROSSED_OUT: Modifier = Modifier;
        pub const fn empty() -> Modifier {}
        pub const fn contains(&self, other: Modifier) -> bool {}
    }
    impl Clone for Modifier {}
    impl std::ops::BitOr for Modifier {
        type Output = Modifier;
    }
    pub struct Style {
        pub fg: Option<Color>,
        pub bg: Option<Color>,
        pub add_modifier: Modifier,
        pub sub_modifier: Modifier,
    }
    impl Style {
        pub const fn new() -> Style {}
        pub const fn reset() -> Style {}
        pub const fn fg(self, color: Color) -> Style {}
        pub const fn bg(self, color: Color) -> Style {}
        pub const fn add_modifier(self, modifier: Modifier) -> Style {}
        pub const fn remove_modifier(self, modifier: Modifier) -> Style {}
        pub fn patch<S>(self, other: S) -> Style {}
        pub const fn black(self) -> Style {}
        pub const fn red(self) -> Style {}
        pub const fn green(self) -> Style {}
        pub const fn yellow(self) -> Style {}
        pub const fn blue(self) -> Style {}
        pub const fn magenta(self) -> Style {}
        pub const fn cyan(self) -> Style {}
        pub const fn gray(self) -> Style {}
        pub const fn dark_gray(self) -> Style {}
        pub const fn white(self) -> Style {}
        pub const fn on_black(self) -> Style {}
        pub const fn on_red(self) -> Style {}
        pub const fn on_green(self) -> Style {}
        pub const fn on_yellow(self) -> Style {}
        pub const fn on_blue(self) -> Style {}
        pub const fn on_magenta(self) -> Style {}
        pub const fn on_cyan(self) -> Style {}
        pub const fn on_gray(self) -> Style {}
        pub const fn on_white(self) -> Style {}
        pub const fn bold(self) -> Style {}
        pub const fn dim(self) -> Style {}
        pub const fn italic(self) -> Style {}
        pub const fn underlined(self) -> Style {}
        pub const fn reversed(self) -> Style {}
        pub const fn crossed_out(self) -> Style {}
        pub const fn not_bold(self) -> Style {}
    }
    impl Clone for Style {}
    impl Default for Style {}
    impl PartialEq for Style {}
    impl From<Color> for Style {}
    impl From<Modifier> for Style {}
    pub trait Styled {
        type Item;
        fn style(&self) -> Style;
        fn set_style<S>(self, style: S) -> Self::Item;
    }
    pub trait Stylize {
        type __Item;
        fn fg<C>(self, color: C) -> Self::__Item;
        fn bg<C>(self, color: C) -> Self::__Item;
        fn add_modifier(self, modifier: Modifier) -> Self::__Item;
        fn black(self) -> Self::__Item;
        fn red(self) -> Self::__Item;
        fn green(self) -> Self::__Item;
        fn yellow(self) -> Self::__Item;
        fn blue(self) -> Self::__Item;
        fn magenta(self) -> Self::__Item;
        fn cyan(self) -> Self::__Item;
        fn gray(self) -> Self::__Item;
        fn dark_gray(self) -> Self::__Item;
        fn white(self) -> Self::__Item;
        fn on_black(self) -> Self::__Item;
        fn on_red(self) -> Self::__Item;
        fn on_green(self) -> Self::__Item;
        fn on_yellow(self) -> Self::__Item;
        fn on_blue(self) -> Self::__Item;
        fn on_magenta(self) -> Self::__Item;
        fn on_cyan(self) -> Self::__Item;
        fn on_gray(self) -> Self::__Item;
        fn on_white(self) -> Self::__Item;
        fn bold(self) -> Self::__Item;
        fn dim(self) -> Self::__Item;
        fn italic(self) -> Self::__Item;
        fn underlined(self) -> Self::__Item;
        fn reversed(self) -> Self::__Item;
        fn crossed_out(self) -> Self::__Item;
        fn not_bold(self) -> Self::__Item;
        fn reset(self) -> Self::__Item;
    }
    impl<'a> Stylize for &'a str {
        type __Item = crate::text::Span<'a>;
    }
    impl Stylize for String {
        type __Item = crate::text::Span<'static>;
    }
    impl<'a> Stylize for crate::text::Span<'a> {
        type __Item = crate::text::Span<'a>;
    }
    impl<'a> Stylize for crate::text::Line<'a> {
        type __Item = crate::text::Line<'a>;
    }
    impl<'a> Stylize for crate::text::Text<'a> {
        type __Item = crate::text::Text<'a>;
    }
    impl<'a> Stylize for crate::widgets::Block<'a> {
        type __Item = crate::widgets::Block<'a>;
    }
    impl<'a> Stylize for crate::widgets::Paragraph<'a> {
        type __Item = crate::widgets::Paragraph<'a>;
    }
    impl<'a> Stylize for crate::widgets::List<'a> {
        type __Item = crate::widgets::List<'a>;
    }
    impl<'a> Stylize for crate::widgets::ListItem<'a> {
        type __Item = crate::widgets::ListItem<'a>;
    }
    impl<'a> Stylize for crate::widgets::Table<'a> {
        type __Item = crate::widgets::Table<'a>;
    }
    impl<'a> Stylize for crate::widgets::Row<'a> {
        type __Item = crate::widgets::Row<'a>;
    }
    impl<'a> Stylize for crate::widgets::Cell<'a> {
        type __Item = crate::widgets::Cell<'a>;
    }
    impl<'a> Stylize for crate::widgets::Tabs<'a> {
        type __Item = crate::widgets::Tabs<'a>;
    }
    impl<'a> Stylize for crate::widgets::Gauge<'a> {
        type __Item = crate::widgets::Gauge<'a>;
    }
    pub mod palette {
        pub mod tailwind {
            pub struct Palette {
                pub c50: super::super::Color,
                pub c100: super::super::Color,
                pub c500: super::super::Color,
                pub c900: super::super::Color,
            }
        }
    }
}
pub mod text {
    use crate::layout::Alignment;
    use crate::style::Style;
    use crate::widgets::Widget;
    use std::borrow::Cow;
    pub struct Span<'a> {
        pub style: Style,
        pub content: Cow<'a, str>,
    }
    impl<'a> Span<'a> {
        pub fn raw<T>(content: T) -> Span<'a> {}
        pub fn styled<T, S>(content: T, style: S) -> Span<'a> {}
        pub fn content<T>(self, content: T) -> Span<'a> {}
        pub fn style<S>(self, style: S) -> Span<'a> {}
        pub fn patch_style<S>(self, style: S) -> Span<'a> {}
        pub fn width(&self) -> usize {}
        pub fn into_left_aligned_line(self) -> Line<'a> {}
        pub fn into_centered_line(self) -> Line<'a> {}
    }
    impl<'a> Clone for Span<'a> {}
    impl<'a> Widget for Span<'a> {}
    impl<'a> std::fmt::Display for Span<'a> {}
    impl<'a> From<&'a str> for Span<'a> {}
    impl<'a> From<String> for Span<'a> {}
    impl<'a> From<Cow<'a, str>> for Span<'a> {}
    pub struct Line<'a> {
        pub style: Style,
        pub alignment: Option<Alignment>,
        pub spans: Vec<Span<'a>>,
    }
    impl<'a> Line<'a> {
        pub fn raw<T>(content: T) -> Line<'a> {}
        pub fn styled<T, S>(content: T, style: S) -> Line<'a> {}
        pub fn spans<I>(self, spans: I) -> Line<'a> {}
        pub fn style<S>(self, style: S) -> Line<'a> {}
        pub fn patch_style<S>(self, style: S) -> Line<'a> {}
        pub fn alignment(self, alignment: Alignment) -> Line<'a> {}
        pub fn left_aligned(self) -> Line<'a> {}
        pub fn centered(self) -> Line<'a> {}
        pub fn right_aligned(self) -> Line<'a> {}
        pub fn width(&self) -> usize {}
        pub fn iter(&self) -> std::iter::__Iter<&Span<'a>> {}
        pub fn push_span<T>(&mut self, span: T) {}
    }
    impl<'a> Clone for Line<'a> {}
    impl<'a> Default for Line<'a> {}
    impl<'a> Widget for Line<'a> {}
    impl<'a> std::fmt::Display for Line<'a> {}
    impl<'a> From<&'a str> for Line<'a> {}
    impl<'a> From<String> for Line<'a> {}
    impl<'a> From<Span<'a>> for Line<'a> {}
    impl<'a> From<Vec<Span<'a>>> for Line<'a> {}
    impl<'a, T> FromIterator<T> for Line<'a> {}
    impl<'a> IntoIterator for Line<'a> {
        type Item = Span<'a>;
        type IntoIter = std::vec::IntoIter<Span<'a>>;
    }
    pub type Spans<'a> = Line<'a>;
    pub struct Text<'a> {
        pub alignment: Option<Alignment>,
        pub style: Style,
        pub lines: Vec<Line<'a>>,
    }
    impl<'a> Text<'a> {
        pub fn raw<T>(content: T) -> Text<'a> {}
        pub fn styled<T, S>(content: T, style: S) -> Text<'a> {}
        pub fn width(&self) -> usize {}
        pub fn height(&self) -> usize {}
        pub fn style<S>(self, style: S) -> Text<'a> {}
        pub fn patch_style<S>(self, style: S) -> Text<'a> {}
        pub fn alignment(self, alignment: Alignment) -> Text<'a> {}
        pub fn centered(self) -> Text<'a> {}
        pub fn right_aligned(self) -> Text<'a> {}
        pub fn iter(&self) -> std::iter::__Iter<&Line<'a>> {}
        pub fn push_line<T>(&mut self, line: T) {}
        pub fn push_span<T>(&mut self, span: T) {}
    }
    impl<'a> Clone for Text<'a> {}
    impl<'a> Default for Text<'a> {}
    impl<'a> Widget for Text<'a> {}
    impl<'a> From<&'a str> for Text<'a> {}
    impl<'a> From<String> for Text<'a> {}
    impl<'a> From<Span<'a>> for Text<'a> {}
    impl<'a> From<Line<'a>> for Text<'a> {}
    impl<'a> From<Vec<Line<'a>>> for Text<'a> {}
    impl<'a, T> FromIterator<T> for Text<'a> {}
    impl<'a> Extend<Line<'a>> for Text<'a> {}
    impl<'a> IntoIterator for Text<'a> {
        type Item = Line<'a>;
        type IntoIter = std::vec::IntoIter<Line<'a>>;
    }
}
pub mod symbols {
    pub mod border {
        pub struct Set {
            pub top_left: &'static str,
            pub top_right: &'static str,
            pub bottom_left: &'static str,
            pub bottom_right: &'static str,
        }
        pub const PLAIN: Set = Set;
        pub const ROUNDED: Set = Set;
        pub const DOUBLE: Set = Set;
        pub const THICK: Set = Set;
    }
    pub enum Marker {
        Dot,
        Block,
        Bar,
        Braille,
        HalfBlock,
    }
}
pub mod widgets {
    use crate::buffer::Buffer;
    use crate::layout::Rect;
    pub trait Widget {
        fn render(self, area: Rect, buf: &mut Buffer);
    }
    pub trait WidgetRef {
        fn render_ref(&self, area: Rect, buf: &mut Buffer);
    }
    pub trait StatefulWidget {
        type State;
        fn render(self, area: Rect, buf: &mut Buffer, state: &mut Self::State);
    }
    pub struct Borders;
    impl Borders {
        pub const NONE: Borders = Borders;
        pub const TOP: Borders = Borders;
        pub const RIGHT: Borders = Borders;
        pub const BOTTOM: Borders = Borders;
        pub const LEFT: Borders = Borders;
        pub const ALL: Borders = Borders;
        pub const fn empty() -> Borders {}
    }
    impl std::ops::BitOr for Borders {
        type Output = Borders;
    }
    pub enum BorderType {
        Plain,
        Rounded,
        Double,
        Thick,
        QuadrantInside,
        QuadrantOutside,
    }
    pub struct Padding {
        pub left: u16,
        pub right: u16,
        pub top: u16,
        pub bottom: u16,
    }
    impl Padding {
        pub const fn new(left: u16, right: u16, top: u16, bottom: u16) -> Padding {}
        pub const fn zero() -> Padding {}
        pub const fn horizontal(value: u16) -> Padding {}
        pub const fn vertical(value: u16) -> Padding {}
        pub const fn uniform(value: u16) -> Padding {}
        pub const fn symmetric(x: u16, y: u16) -> Padding {}
    }
    pub struct Wrap {
        pub trim: bool,
    }
    pub enum HighlightSpacing {
        Always,
        WhenSelected,
        Never,
    }
    pub enum ListDirection {
        TopToBottom,
        BottomToTop,
    }
    pub struct ListState;
    impl ListState {
        pub const fn with_offset(self, offset: usize) -> ListState {}
        pub const fn with_selected(self, selected: Option<usize>) -> ListState {}
        pub const fn offset(&self) -> usize {}
        pub fn offset_mut(&mut self) -> &mut usize {}
        pub const fn selected(&self) -> Option<usize> {}
        pub fn selected_mut(&mut self) -> &mut Option<usize> {}
        pub fn select(&mut self, index: Option<usize>) {}
        pub fn select_next(&mut self) {}
        pub fn select_previous(&mut self) {}
        pub fn select_first(&mut self) {}
        pub fn select_last(&mut self) {}
    }
    impl Clone for ListState {}
    impl Default for ListState {}
    pub struct TableState;
    impl TableState {
        pub const fn new() -> TableState {}
        pub fn with_selected<T>(self, selected: T) -> TableState {}
        pub const fn offset(&self) -> usize {}
        pub fn offset_mut(&mut self) -> &mut usize {}
        pub const fn selected(&self) -> Option<usize> {}
        pub fn select(&mut self, index: Option<usize>) {}
        pub fn select_next(&mut self) {}
        pub fn select_previous(&mut self) {}
        pub fn select_first(&mut self) {}
        pub fn select_last(&mut self) {}
    }
    impl Clone for TableState {}
    impl Default for TableState {}
    pub struct ScrollbarState;
    impl ScrollbarState {
        pub const fn new(content_length: usize) -> ScrollbarState {}
        pub const fn position(self, position: usize) -> ScrollbarState {}
        pub const fn content_length(self, content_length: usize) -> ScrollbarState {}
        pub const fn viewport_content_length(self, length: usize) -> ScrollbarState {}
        pub fn next(&mut self) {}
        pub fn prev(&mut self) {}
    }
    impl Clone for ScrollbarState {}
    impl Default for ScrollbarState {}
    pub enum ScrollbarOrientation {
        VerticalRight,
        VerticalLeft,
        HorizontalBottom,
        HorizontalTop,
    }
    pub struct Block<'a>(&'a str);
    impl<'a> Block<'a> {
        pub fn new() -> Block<'a> {}
        pub fn bordered() -> Block<'a> {}
        pub fn title<T>(self, value: T) -> Block<'a> {}
        pub fn title_top<T>(self, value: T) -> Block<'a> {}
        pub fn title_bottom<T>(self, value: T) -> Block<'a> {}
        pub fn title_style<T>(self, value: T) -> Block<'a> {}
        pub fn title_alignment<T>(self, value: T) -> Block<'a> {}
        pub fn title_position<T>(self, value: T) -> Block<'a> {}
        pub fn border_style<T>(self, value: T) -> Block<'a> {}
        pub fn border_set<T>(self, value: T) -> Block<'a> {}
        pub fn style<T>(self, value: T) -> Block<'a> {}
        pub fn borders<T>(self, value: T) -> Block<'a> {}
        pub fn border_type<T>(self, value: T) -> Block<'a> {}
        pub fn padding<T>(self, value: T) -> Block<'a> {}
        pub fn merge_borders<T>(self, value: T) -> Block<'a> {}
    }
    impl<'a> Clone for Block<'a> {}
    impl<'a> Default for Block<'a> {}
    impl<'a> Widget for Block<'a> {}
    impl<'a> Block<'a> {
        pub fn inner(&self, area: Rect) -> Rect {}
    }
    pub struct Paragraph<'a>(&'a str);
    impl<'a> Paragraph<'a> {
        pub fn new<T>(text: T) -> Paragraph<'a> {}
        pub fn block<T>(self, value: T) -> Paragraph<'a> {}
        pub fn style<T>(self, value: T) -> Paragraph<'a> {}
        pub fn wrap<T>(self, value: T) -> Paragraph<'a> {}
        pub fn scroll<T>(self, value: T) -> Paragraph<'a> {}
        pub fn alignment<T>(self, value: T) -> Paragraph<'a> {}
    }
    impl<'a> Clone for Paragraph<'a> {}
    impl<'a> Default for Paragraph<'a> {}
    impl<'a> Widget for Paragraph<'a> {}
    impl<'a> Paragraph<'a> {
        pub fn left_aligned(self) -> Paragraph<'a> {}
        pub fn centered(self) -> Paragraph<'a> {}
        pub fn right_aligned(self) -> Paragraph<'a> {}
        pub fn line_count(&self, width: u16) -> usize {}
        pub fn line_width(&self) -> usize {}
    }
    pub struct List<'a>(&'a str);
    impl<'a> List<'a> {
        pub fn new<T>(items: T) -> List<'a> {}
        pub fn items<T>(self, value: T) -> List<'a> {}
        pub fn block<T>(self, value: T) -> List<'a> {}
        pub fn style<T>(self, value: T) -> List<'a> {}
        pub fn highlight_symbol<T>(self, value: T) -> List<'a> {}
        pub fn highlight_style<T>(self, value: T) -> List<'a> {}
        pub fn repeat_highlight_symbol<T>(self, value: T) -> List<'a> {}
        pub fn highlight_spacing<T>(self, value: T) -> List<'a> {}
        pub fn direction<T>(self, value: T) -> List<'a> {}
        pub fn scroll_padding<T>(self, value: T) -> List<'a> {}
    }
    impl<'a> Clone for List<'a> {}
    impl<'a> Default for List<'a> {}
    impl<'a> Widget for List<'a> {}
    impl<'a> StatefulWidget for List<'a> {
        type State = ListState;
    }
    impl<'a> List<'a> {
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
    }
    pub struct ListItem<'a>(&'a str);
    impl<'a> ListItem<'a> {
        pub fn new<T>(content: T) -> ListItem<'a> {}
        pub fn style<T>(self, value: T) -> ListItem<'a> {}
    }
    impl<'a> Clone for ListItem<'a> {}
    impl<'a> Default for ListItem<'a> {}
    impl<'a> Widget for ListItem<'a> {}
    impl<'a> ListItem<'a> {
        pub fn height(&self) -> usize {}
        pub fn width(&self) -> usize {}
    }
    impl<'a, T> From<T> for ListItem<'a> {}
    pub struct Table<'a>(&'a str);
    impl<'a> Table<'a> {
        pub fn new<R, C>(rows: R, widths: C) -> Table<'a> {}
        pub fn rows<T>(self, value: T) -> Table<'a> {}
        pub fn header<T>(self, value: T) -> Table<'a> {}
        pub fn footer<T>(self, value: T) -> Table<'a> {}
        pub fn widths<T>(self, value: T) -> Table<'a> {}
        pub fn column_spacing<T>(self, value: T) -> Table<'a> {}
        pub fn block<T>(self, value: T) -> Table<'a> {}
        pub fn style<T>(self, value: T) -> Table<'a> {}
        pub fn highlight_style<T>(self, value: T) -> Table<'a> {}
        pub fn row_highlight_style<T>(self, value: T) -> Table<'a> {}
        pub fn column_highlight_style<T>(self, value: T) -> Table<'a> {}
        pub fn cell_highlight_style<T>(self, value: T) -> Table<'a> {}
        pub fn highlight_symbol<T>(self, value: T) -> Table<'a> {}
        pub fn highlight_spacing<T>(self, value: T) -> Table<'a> {}
        pub fn flex<T>(self, value: T) -> Table<'a> {}
    }
    impl<'a> Clone for Table<'a> {}
    impl<'a> Default for Table<'a> {}
    impl<'a> Widget for Table<'a> {}
    impl<'a> StatefulWidget for Table<'a> {
        type State = TableState;
    }
    pub struct Row<'a>(&'a str);
    impl<'a> Row<'a> {
        pub fn new<T>(cells: T) -> Row<'a> {}
        pub fn cells<T>(self, value: T) -> Row<'a> {}
        pub fn height<T>(self, value: T) -> Row<'a> {}
        pub fn top_margin<T>(self, value: T) -> Row<'a> {}
        pub fn bottom_margin<T>(self, value: T) -> Row<'a> {}
        pub fn style<T>(self, value: T) -> Row<'a> {}
    }
    impl<'a> Clone for Row<'a> {}
    impl<'a> Default for Row<'a> {}
    impl<'a> Widget for Row<'a> {}
    impl<'a, I> FromIterator<I> for Row<'a> {}
    pub struct Cell<'a>(&'a str);
    impl<'a> Cell<'a> {
        pub fn new<T>(content: T) -> Cell<'a> {}
        pub fn content<T>(self, value: T) -> Cell<'a> {}
        pub fn style<T>(self, value: T) -> Cell<'a> {}
    }
    impl<'a> Clone for Cell<'a> {}
    impl<'a> Default for Cell<'a> {}
    impl<'a> Widget for Cell<'a> {}
    impl<'a, T> From<T> for Cell<'a> {}
    pub struct Tabs<'a>(&'a str);
    impl<'a> Tabs<'a> {
        pub fn new<T>(titles: T) -> Tabs<'a> {}
        pub fn titles<T>(self, value: T) -> Tabs<'a> {}
        pub fn block<T>(self, value: T) -> Tabs<'a> {}
        pub fn select<T>(self, value: T) -> Tabs<'a> {}
        pub fn style<T>(self, value: T) -> Tabs<'a> {}
        pub fn highlight_style<T>(self, value: T) -> Tabs<'a> {}
        pub fn divider<T>(self, value: T) -> Tabs<'a> {}
        pub fn padding<T>(self, value: T) -> Tabs<'a> {}
    }
    impl<'a> Clone for Tabs<'a> {}
    impl<'a> Default for Tabs<'a> {}
    impl<'a> Widget for Tabs<'a> {}
    pub struct Gauge<'a>(&'a str);
    impl<'a> Gauge<'a> {
        pub fn block<T>(self, value: T) -> Gauge<'a> {}
        pub fn percent<T>(self, value: T) -> Gauge<'a> {}
        pub fn ratio<T>(self, value: T) -> Gauge<'a> {}
        pub fn label<T>(self, value: T) -> Gauge<'a> {}
        pub fn style<T>(self, value: T) -> Gauge<'a> {}
        pub fn gauge_style<T>(self, value: T) -> Gauge<'a> {}
        pub fn use_unicode<T>(self, value: T) -> Gauge<'a> {}
    }
    impl<'a> Clone for Gauge<'a> {}
    impl<'a> Default for Gauge<'a> {}
    impl<'a> Widget for Gauge<'a> {}
    pub struct LineGauge<'a>(&'a str);
    impl<'a> LineGauge<'a> {
        pub fn block<T>(self, value: T) -> LineGauge<'a> {}
        pub fn ratio<T>(self, value: T) -> LineGauge<'a> {}
        pub fn label<T>(self, value: T) -> LineGauge<'a> {}
        pub fn style<T>(self, value: T) -> LineGauge<'a> {}
        pub fn filled_style<T>(self, value: T) -> LineGauge<'a> {}
        pub fn unfilled_style<T>(self, value: T) -> LineGauge<'a> {}
        pub fn line_set<T>(self, value: T) -> LineGauge<'a> {}
    }
    impl<'a> Clone for LineGauge<'a> {}
    impl<'a> Default for LineGauge<'a> {}
    impl<'a> Widget for LineGauge<'a> {}
    pub struct Sparkline<'a>(&'a str);
    impl<'a> Sparkline<'a> {
        pub fn block<T>(self, value: T) -> Sparkline<'a> {}
        pub fn style<T>(self, value: T) -> Sparkline<'a> {}
        pub fn data<T>(self, value: T) -> Sparkline<'a> {}
        pub fn max<T>(self, value: T) -> Sparkline<'a> {}
        pub fn bar_set<T>(self, value: T) -> Sparkline<'a> {}
        pub fn direction<T>(self, value: T) -> Sparkline<'a> {}
    }
    impl<'a> Clone for Sparkline<'a> {}
    impl<'a> Default for Sparkline<'a> {}
    impl<'a> Widget for Sparkline<'a> {}
    pub struct BarChart<'a>(&'a str);
    impl<'a> BarChart<'a> {
        pub fn new<T>(bars: T) -> BarChart<'a> {}
        pub fn data<T>(self, value: T) -> BarChart<'a> {}
        pub fn block<T>(self, value: T) -> BarChart<'a> {}
        pub fn max<T>(self, value: T) -> BarChart<'a> {}
        pub fn bar_style<T>(self, value: T) -> BarChart<'a> {}
        pub fn bar_width<T>(self, value: T) -> BarChart<'a> {}
        pub fn bar_gap<T>(self, value: T) -> BarChart<'a> {}
        pub fn value_style<T>(self, value: T) -> BarChart<'a> {}
        pub fn label_style<T>(self, value: T) -> BarChart<'a> {}
        pub fn group_gap<T>(self, value: T) -> BarChart<'a> {}
        pub fn style<T>(self, value: T) -> BarChart<'a> {}
        pub fn direction<T>(self, value: T) -> BarChart<'a> {}
    }
    impl<'a> Clone for BarChart<'a> {}
    impl<'a> Default for BarChart<'a> {}
    impl<'a> Widget for BarChart<'a> {}
    pub struct Chart<'a>(&'a str);
    impl<'a> Chart<'a> {
        pub fn new(datasets: Vec<Dataset<'a>>) -> Chart<'a> {}
        pub fn block<T>(self, value: T) -> Chart<'a> {}
        pub fn style<T>(self, value: T) -> Chart<'a> {}
        pub fn x_axis<T>(self, value: T) -> Chart<'a> {}
        pub fn y_axis<T>(self, value: T) -> Chart<'a> {}
        pub fn legend_position<T>(self, value: T) -> Chart<'a> {}
        pub fn hidden_legend_constraints<T>(self, value: T) -> Chart<'a> {}
    }
    impl<'a> Clone for Chart<'a> {}
    impl<'a> Default for Chart<'a> {}
    impl<'a> Widget for Chart<'a> {}
    pub struct Axis<'a>(&'a str);
    impl<'a> Axis<'a> {
        pub fn title<T>(self, value: T) -> Axis<'a> {}
        pub fn bounds<T>(self, value: T) -> Axis<'a> {}
        pub fn labels<T>(self, value: T) -> Axis<'a> {}
        pub fn style<T>(self, value: T) -> Axis<'a> {}
        pub fn labels_alignment<T>(self, value: T) -> Axis<'a> {}
    }
    impl<'a> Clone for Axis<'a> {}
    impl<'a> Default for Axis<'a> {}
    impl<'a> Widget for Axis<'a> {}
    pub struct Dataset<'a>(&'a str);
    impl<'a> Dataset<'a> {
        pub fn name<T>(self, value: T) -> Dataset<'a> {}
        pub fn data<T>(self, value: T) -> Dataset<'a> {}
        pub fn marker<T>(self, value: T) -> Dataset<'a> {}
        pub fn graph_type<T>(self, value: T) -> Dataset<'a> {}
        pub fn style<T>(self, value: T) -> Dataset<'a> {}
    }
    impl<'a> Clone for Dataset<'a> {}
    impl<'a> Default for Dataset<'a> {}
    impl<'a> Widget for Dataset<'a> {}
    pub struct Scrollbar<'a>(&'a str);
    impl<'a> Scrollbar<'a> {
        pub fn new(orientation: ScrollbarOrientation) -> Scrollbar<'a> {}
        pub fn orientation<T>(self, value: T) -> Scrollbar<'a> {}
        pub fn thumb_symbol<T>(self, value: T) -> Scrollbar<'a> {}
        pub fn thumb_style<T>(self, value: T) -> Scrollbar<'a> {}
        pub fn track_symbol<T>(self, value: T) -> Scrollbar<'a> {}
        pub fn track_style<T>(self, value: T) -> Scrollbar<'a> {}
        pub fn begin_symbol<T>(self, value: T) -> Scrollbar<'a> {}
        pub fn begin_style<T>(self, value: T) -> Scrollbar<'a> {}
        pub fn end_symbol<T>(self, value: T) -> Scrollbar<'a> {}
        pub fn end_style<T>(self, value: T) -> Scrollbar<'a> {}
        pub fn symbols<T>(self, value: T) -> Scrollbar<'a> {}
        pub fn style<T>(self, value: T) -> Scrollbar<'a> {}
    }
    impl<'a> Clone for Scrollbar<'a> {}
    impl<'a> Default for Scrollbar<'a> {}
    impl<'a> Widget for Scrollbar<'a> {}
    impl<'a> StatefulWidget for Scrollbar<'a> {
        type State = ScrollbarState;
    }
    pub struct Clear;
    impl Widget for Clear {}
    pub enum GraphType {
        Scatter,
        Line,
        Bar,
    }
}
pub mod prelude {
    pub use crate::backend::{Backend, CrosstermBackend};
    pub use crate::buffer::Buffer;
    pub use crate::layout::{Alignment, Constraint, Direction, Layout, Margin, Position, Rect, Size};
    pub use crate::style::{Color, Modifier, Style, Styled, Stylize};
    pub use crate::text::{Line, Span, Text};
    pub use crate::widgets::{StatefulWidget, Widget};
    pub use crate::{symbols, Frame, Terminal};
}
