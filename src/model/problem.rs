//! What is wrong at a place of a file that a person wrote.

/// A run of characters in one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// From 1.
    pub line: u32,
    /// From 1, in characters.
    pub column: u32,
    /// Characters from there on, at least 1.
    pub width: u32,
}

/// One thing that is wrong, with what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    pub span: Span,
    pub message: String,
    /// What to do; may be empty.
    pub help: String,
    /// Another place that has to do with it, and what that is.
    pub other: Option<(Span, String)>,
}

impl Problem {
    #[must_use]
    pub fn new(span: Span, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { span, message: message.into(), help: help.into(), other: None }
    }
}
