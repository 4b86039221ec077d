//! Signatures of ignore that type inference needs; bodies are empty on purpose.

pub use self::walk::{DirEntry, ParallelVisitor, ParallelVisitorBuilder, Walk, WalkBuilder, WalkParallel, WalkState};
use std::path::PathBuf;
pub enum Error {
    Partial(Vec<Error>),
    WithLineNumber { line: u64, err: Box<Error> },
    WithPath { path: PathBuf, err: Box<Error> },
    WithDepth { depth: usize, err: Box<Error> },
    Loop { ancestor: PathBuf, child: PathBuf },
    Io(std::io::Error),
    Glob { glob: Option<String>, err: String },
    UnrecognizedFileType(String),
    InvalidDefinition,
}
impl Error {
    pub fn is_partial(&self) -> bool {}
    pub fn is_io(&self) -> bool {}
    pub fn depth(&self) -> Option<usize> {}
    pub fn io_error(&self) -> Option<&std::io::Error> {}
    pub fn into_io_error(self) -> Option<std::io::Error> {}
}
impl std::error::Error for Error {}
impl std::fmt::Display for Error {}
impl std::fmt::Debug for Error {}
pub enum Match<T> {
    None,
    Ignore(T),
    Whitelist(T),
}
impl<T> Match<T> {
    pub fn is_none(&self) -> bool {}
    pub fn is_ignore(&self) -> bool {}
    pub fn is_whitelist(&self) -> bool {}
    pub fn invert(self) -> Match<T> {}
    pub fn inner(&self) -> Option<&T> {}
    pub fn map<U, F: FnOnce(T) -> U>(self, f: F) -> Match<U> {}
}
pub mod walk {
    use crate::overrides::Override;
    use crate::types::Types;
    use crate::Error;
    use std::path::{Path, PathBuf};
    pub struct DirEntry;
    impl DirEntry {
        pub fn path(&self) -> &Path {}
        pub fn into_path(self) -> PathBuf {}
        pub fn path_is_symlink(&self) -> bool {}
        pub fn is_stdin(&self) -> bool {}
        pub fn metadata(&self) -> Result<std::fs::Metadata, Error> {}
        pub fn file_type(&self) -> Option<std::fs::FileType> {}
        pub fn file_name(&self) -> &std::ffi::OsStr {}
        pub fn depth(&self) -> usize {}
        pub fn error(&self) -> Option<&Error> {}
    }
    impl Clone for DirEntry {}
    pub struct WalkBuilder;
    impl WalkBuilder {
        pub fn new<P>(path: P) -> WalkBuilder {}
        pub fn build(&self) -> Walk {}
        pub fn build_parallel(&self) -> WalkParallel {}
        pub fn add<P>(&mut self, path: P) -> &mut WalkBuilder {}
        pub fn max_depth(&mut self, depth: Option<usize>) -> &mut WalkBuilder {}
        pub fn min_depth(&mut self, depth: Option<usize>) -> &mut WalkBuilder {}
        pub fn follow_links(&mut self, yes: bool) -> &mut WalkBuilder {}
        pub fn max_filesize(&mut self, filesize: Option<u64>) -> &mut WalkBuilder {}
        pub fn threads(&mut self, n: usize) -> &mut WalkBuilder {}
        pub fn add_ignore<P>(&mut self, path: P) -> Option<Error> {}
        pub fn add_custom_ignore_filename<S>(&mut self, file_name: S) -> &mut WalkBuilder {}
        pub fn overrides(&mut self, overrides: Override) -> &mut WalkBuilder {}
        pub fn types(&mut self, types: Types) -> &mut WalkBuilder {}
        pub fn standard_filters(&mut self, yes: bool) -> &mut WalkBuilder {}
        pub fn hidden(&mut self, yes: bool) -> &mut WalkBuilder {}
        pub fn parents(&mut self, yes: bool) -> &mut WalkBuilder {}
        pub fn ignore(&mut self, yes: bool) -> &mut WalkBuilder {}
        pub fn git_global(&mut self, yes: bool) -> &mut WalkBuilder {}
        pub fn git_ignore(&mut self, yes: bool) -> &mut WalkBuilder {}
        pub fn git_exclude(&mut self, yes: bool) -> &mut WalkBuilder {}
        pub fn require_git(&mut self, yes: bool) -> &mut WalkBuilder {}
        pub fn ignore_case_insensitive(&mut self, yes: bool) -> &mut WalkBuilder {}
        pub fn sort_by_file_path<F: Fn(&Path, &Path) -> std::cmp::Ordering>(&mut self, cmp: F) -> &mut WalkBuilder {}
        pub fn sort_by_file_name<F: Fn(&std::ffi::OsStr, &std::ffi::OsStr) -> std::cmp::Ordering>(
            &mut self,
            cmp: F,
        ) -> &mut WalkBuilder {
        }
        pub fn same_file_system(&mut self, yes: bool) -> &mut WalkBuilder {}
        pub fn skip_stdout(&mut self, yes: bool) -> &mut WalkBuilder {}
        pub fn filter_entry<P: Fn(&DirEntry) -> bool>(&mut self, filter: P) -> &mut WalkBuilder {}
    }
    pub struct Walk;
    impl Walk {
        pub fn new<P>(path: P) -> Walk {}
    }
    impl Iterator for Walk {
        type Item = Result<DirEntry, Error>;
    }
    pub enum WalkState {
        Continue,
        Skip,
        Quit,
    }
    pub trait ParallelVisitorBuilder<'s> {
        fn build(&mut self) -> Box<dyn ParallelVisitor + 's>;
    }
    pub trait ParallelVisitor {
        fn visit(&mut self, entry: Result<DirEntry, Error>) -> WalkState;
    }
    pub struct WalkParallel;
    impl WalkParallel {
        pub fn run<'s, F: FnMut() -> Box<dyn FnMut(Result<DirEntry, Error>) -> WalkState + Send + 's>>(self, mkf: F) {}
        pub fn visit(self, builder: &mut dyn ParallelVisitorBuilder<'_>) {}
    }
}
pub mod gitignore {
    use crate::{Error, Match};
    use std::path::{Path, PathBuf};
    pub struct Glob;
    impl Glob {
        pub fn from(&self) -> Option<&Path> {}
        pub fn original(&self) -> &str {}
        pub fn is_whitelist(&self) -> bool {}
    }
    pub struct Gitignore;
    impl Gitignore {
        pub fn new<P>(gitignore_path: P) -> (Gitignore, Option<Error>) {}
        pub fn global() -> (Gitignore, Option<Error>) {}
        pub fn empty() -> Gitignore {}
        pub fn path(&self) -> &Path {}
        pub fn is_empty(&self) -> bool {}
        pub fn len(&self) -> usize {}
        pub fn matched<P>(&self, path: P, is_dir: bool) -> Match<&Glob> {}
        pub fn matched_path_or_any_parents<P>(&self, path: P, is_dir: bool) -> Match<&Glob> {}
    }
    impl Clone for Gitignore {}
    pub struct GitignoreBuilder;
    impl GitignoreBuilder {
        pub fn new<P>(root: P) -> GitignoreBuilder {}
        pub fn build(&self) -> Result<Gitignore, Error> {}
        pub fn add<P>(&mut self, path: P) -> Option<Error> {}
        pub fn add_line(&mut self, from: Option<PathBuf>, line: &str) -> Result<&mut GitignoreBuilder, Error> {}
    }
}
pub mod overrides {
    use crate::{Error, Match};
    pub struct Override;
    impl Override {
        pub fn empty() -> Override {}
        pub fn matched<P>(&self, path: P, is_dir: bool) -> Match<&str> {}
    }
    impl Clone for Override {}
    pub struct OverrideBuilder;
    impl OverrideBuilder {
        pub fn new<P>(path: P) -> OverrideBuilder {}
        pub fn build(&self) -> Result<Override, Error> {}
        pub fn add(&mut self, glob: &str) -> Result<&mut OverrideBuilder, Error> {}
        pub fn case_insensitive(&mut self, yes: bool) -> Result<&mut OverrideBuilder, Error> {}
    }
}
pub mod types {
    use crate::Error;
    pub struct Types;
    impl Clone for Types {}
    pub struct TypesBuilder;
    impl TypesBuilder {
        pub fn new() -> TypesBuilder {}
        pub fn build(&self) -> Result<Types, Error> {}
        pub fn select(&mut self, name: &str) -> &mut TypesBuilder {}
        pub fn negate(&mut self, name: &str) -> &mut TypesBuilder {}
        pub fn add(&mut self, name: &str, glob: &str) -> Result<(), Error> {}
        pub fn add_def(&mut self, def: &str) -> Result<(), Error> {}
        pub fn add_defaults(&mut self) -> &mut TypesBuilder {}
    }
}
