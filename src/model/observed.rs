//! What is known of a system besides its text: what was changed together, and what ran.

/// A commit that is no merge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// All files that it changed.
    pub files: usize,
    /// Those below the root: relative to it, with `/`, sorted.
    pub paths: Vec<String>,
}

/// A statement that a database has counted.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted {
    pub text: String,
    /// How often it ran; finite and not negative.
    pub calls: f64,
}

/// A span of a trace. Empty is what it does not say.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Span {
    pub name: String,
    /// The function with its path, or the path alone.
    pub code: String,
    /// The source file.
    pub file: String,
    /// Index of the span that holds it.
    pub parent: Option<u32>,
    /// The statement that was given to a database.
    pub statement: String,
    /// The table that the database was asked for.
    pub table: String,
}
