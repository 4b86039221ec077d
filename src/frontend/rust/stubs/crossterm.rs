//! Signatures of crossterm that type inference needs; bodies are empty on purpose.

use std::io::Result;
pub trait Command {
    fn write_ansi(&self, f: &mut impl std::fmt::Write) -> std::fmt::Result;
}
pub trait QueueableCommand {
    fn queue<C>(&mut self, command: C) -> Result<&mut Self>;
}
pub trait ExecutableCommand {
    fn execute<C>(&mut self, command: C) -> Result<&mut Self>;
}
impl QueueableCommand for std::io::Stdout {}
impl ExecutableCommand for std::io::Stdout {}
impl QueueableCommand for std::io::Stderr {}
impl ExecutableCommand for std::io::Stderr {}
impl<W> QueueableCommand for std::io::BufWriter<W> {}
impl<W> ExecutableCommand for std::io::BufWriter<W> {}
impl<'a> QueueableCommand for std::io::StdoutLock<'a> {}
impl<'a> ExecutableCommand for std::io::StdoutLock<'a> {}
pub mod cursor {
    pub struct MoveTo(pub u16, pub u16);
    pub struct MoveToNextLine(pub u16);
    pub struct MoveToPreviousLine(pub u16);
    pub struct MoveToColumn(pub u16);
    pub struct MoveUp(pub u16);
    pub struct MoveDown(pub u16);
    pub struct MoveLeft(pub u16);
    pub struct MoveRight(pub u16);
    pub struct SavePosition;
    pub struct RestorePosition;
    pub struct Hide;
    pub struct Show;
    pub fn position() -> std::io::Result<(u16, u16)> {}
}
pub mod terminal {
    pub struct EnterAlternateScreen;
    pub struct LeaveAlternateScreen;
    pub struct EnableLineWrap;
    pub struct DisableLineWrap;
    pub struct BeginSynchronizedUpdate;
    pub struct EndSynchronizedUpdate;
    pub struct SetTitle<T>(pub T);
    pub struct SetSize(pub u16, pub u16);
    pub struct ScrollUp(pub u16);
    pub struct ScrollDown(pub u16);
    pub struct Clear(pub ClearType);
    pub enum ClearType {
        All,
        Purge,
        FromCursorDown,
        FromCursorUp,
        CurrentLine,
        UntilNewLine,
    }
    pub struct WindowSize {
        pub rows: u16,
        pub columns: u16,
        pub width: u16,
        pub height: u16,
    }
    pub fn enable_raw_mode() -> std::io::Result<()> {}
    pub fn disable_raw_mode() -> std::io::Result<()> {}
    pub fn is_raw_mode_enabled() -> std::io::Result<bool> {}
    pub fn size() -> std::io::Result<(u16, u16)> {}
    pub fn window_size() -> std::io::Result<WindowSize> {}
    pub fn supports_keyboard_enhancement() -> std::io::Result<bool> {}
}
pub mod event {
    pub struct EnableMouseCapture;
    pub struct DisableMouseCapture;
    pub struct EnableBracketedPaste;
    pub struct DisableBracketedPaste;
    pub struct EnableFocusChange;
    pub struct DisableFocusChange;
    pub struct PopKeyboardEnhancementFlags;
    pub fn poll(timeout: std::time::Duration) -> std::io::Result<bool> {}
    pub fn read() -> std::io::Result<Event> {}
    pub struct EventStream;
    impl EventStream {
        pub fn new() -> EventStream {}
    }
    impl Default for EventStream {}
    impl futures_core::Stream for EventStream {
        type Item = std::io::Result<Event>;
    }
    pub enum Event {
        FocusGained,
        FocusLost,
        Key(KeyEvent),
        Mouse(MouseEvent),
        Paste(String),
        Resize(u16, u16),
    }
    impl Event {
        pub fn is_key_press(&self) -> bool {}
        pub fn as_key_event(&self) -> Option<KeyEvent> {}
        pub fn as_key_press_event(&self) -> Option<KeyEvent> {}
        pub fn as_mouse_event(&self) -> Option<MouseEvent> {}
        pub fn as_paste_event(&self) -> Option<&str> {}
        pub fn as_resize_event(&self) -> Option<(u16, u16)> {}
    }
    impl Clone for Event {}
    pub struct KeyEvent {
        pub code: KeyCode,
        pub modifiers: KeyModifiers,
        pub kind: KeyEventKind,
        pub state: KeyEventState,
    }
    impl KeyEvent {
        pub const fn new(code: KeyCode, modifiers: KeyModifiers) -> KeyEvent {}
        pub const fn new_with_kind(code: KeyCode, modifiers: KeyModifiers, kind: KeyEventKind) -> KeyEvent {}
        pub fn is_press(&self) -> bool {}
        pub fn is_release(&self) -> bool {}
        pub fn is_repeat(&self) -> bool {}
    }
    impl Clone for KeyEvent {}
    impl PartialEq for KeyEvent {}
    impl From<KeyCode> for KeyEvent {}
    pub enum KeyEventKind {
        Press,
        Repeat,
        Release,
    }
    impl PartialEq for KeyEventKind {}
    pub struct KeyEventState;
    pub struct KeyModifiers;
    impl KeyModifiers {
        pub const SHIFT: KeyModifiers = KeyModifiers;
        pub const CONTROL: KeyModifiers = KeyModifiers;
        pub const ALT: KeyModifiers = KeyModifiers;
        pub const SUPER: KeyModifiers = KeyModifiers;
        pub const META: KeyModifiers = KeyModifiers;
        pub const NONE: KeyModifiers = KeyModifiers;
        pub const fn empty() -> KeyModifiers {}
        pub const fn is_empty(&self) -> bool {}
        pub const fn contains(&self, other: KeyModifiers) -> bool {}
        pub const fn intersects(&self, other: KeyModifiers) -> bool {}
        pub const fn union(self, other: KeyModifiers) -> KeyModifiers {}
        pub fn insert(&mut self, other: KeyModifiers) {}
        pub fn remove(&mut self, other: KeyModifiers) {}
    }
    impl Clone for KeyModifiers {}
    impl PartialEq for KeyModifiers {}
    impl std::ops::BitOr for KeyModifiers {
        type Output = KeyModifiers;
    }
    impl std::ops::BitAnd for KeyModifiers {
        type Output = KeyModifiers;
    }
    pub enum KeyCode {
        Backspace,
        Enter,
        Left,
        Right,
        Up,
        Down,
        Home,
        End,
        PageUp,
        PageDown,
        Tab,
        BackTab,
        Delete,
        Insert,
        F(u8),
        Char(char),
        Null,
        Esc,
        CapsLock,
        Menu,
    }
    impl KeyCode {
        pub fn is_function_key(&self, n: u8) -> bool {}
        pub fn is_char(&self, c: char) -> bool {}
        pub fn as_char(&self) -> Option<char> {}
    }
    impl Clone for KeyCode {}
    impl PartialEq for KeyCode {}
    impl std::fmt::Display for KeyCode {}
    pub struct MouseEvent {
        pub kind: MouseEventKind,
        pub column: u16,
        pub row: u16,
        pub modifiers: KeyModifiers,
    }
    impl Clone for MouseEvent {}
    pub enum MouseEventKind {
        Down(MouseButton),
        Up(MouseButton),
        Drag(MouseButton),
        Moved,
        ScrollDown,
        ScrollUp,
        ScrollLeft,
        ScrollRight,
    }
    impl Clone for MouseEventKind {}
    impl PartialEq for MouseEventKind {}
    pub enum MouseButton {
        Left,
        Right,
        Middle,
    }
    impl PartialEq for MouseButton {}
}
pub mod style {
    pub enum Color {
        Reset,
        Black,
        DarkGrey,
        Red,
        DarkRed,
        Green,
        DarkGreen,
        Yellow,
        DarkYellow,
        Blue,
        DarkBlue,
        Magenta,
        DarkMagenta,
        Cyan,
        DarkCyan,
        White,
        Grey,
        Rgb { r: u8, g: u8, b: u8 },
        AnsiValue(u8),
    }
    impl Clone for Color {}
    impl PartialEq for Color {}
    pub enum Attribute {
        Reset,
        Bold,
        Dim,
        Italic,
        Underlined,
        Reverse,
        CrossedOut,
    }
    pub struct Print<T>(pub T);
    pub struct PrintStyledContent<D>(pub StyledContent<D>);
    pub struct SetForegroundColor(pub Color);
    pub struct SetBackgroundColor(pub Color);
    pub struct SetAttribute(pub Attribute);
    pub struct ResetColor;
    pub struct StyledContent<D>(D);
    impl<D> StyledContent<D> {
        pub fn content(&self) -> &D {}
    }
    impl<D> std::fmt::Display for StyledContent<D> {}
    pub fn style<D>(val: D) -> StyledContent<D> {}
    pub trait Stylize {
        type Styled;
        fn with(self, color: Color) -> Self::Styled;
        fn on(self, color: Color) -> Self::Styled;
        fn attribute(self, attr: Attribute) -> Self::Styled;
        fn bold(self) -> Self::Styled;
        fn dim(self) -> Self::Styled;
        fn italic(self) -> Self::Styled;
        fn underlined(self) -> Self::Styled;
        fn red(self) -> Self::Styled;
        fn green(self) -> Self::Styled;
        fn yellow(self) -> Self::Styled;
        fn blue(self) -> Self::Styled;
        fn cyan(self) -> Self::Styled;
        fn magenta(self) -> Self::Styled;
        fn white(self) -> Self::Styled;
        fn grey(self) -> Self::Styled;
        fn dark_grey(self) -> Self::Styled;
    }
    impl<'a> Stylize for &'a str {
        type Styled = StyledContent<&'a str>;
    }
    impl Stylize for String {
        type Styled = StyledContent<String>;
    }
    impl<D> Stylize for StyledContent<D> {
        type Styled = StyledContent<D>;
    }
}
pub mod tty {
    pub trait IsTty {
        fn is_tty(&self) -> bool;
    }
    impl IsTty for std::io::Stdout {}
    impl IsTty for std::io::Stdin {}
    impl IsTty for std::io::Stderr {}
}
