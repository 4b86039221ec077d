//! Signatures of which that type inference needs; bodies are empty on purpose.

use std::path::PathBuf;
pub type Result<T> = std::result::Result<T, Error>;
pub enum Error {
    CannotFindBinaryPath,
    CannotGetCurrentDirAndPathListEmpty,
    CannotCanonicalize,
}
impl std::error::Error for Error {}
impl std::fmt::Display for Error {}
impl PartialEq for Error {}
pub fn which<T>(binary_name: T) -> Result<PathBuf> {}
pub fn which_global<T>(binary_name: T) -> Result<PathBuf> {}
pub fn which_all<T>(binary_name: T) -> Result<std::iter::__Iter<PathBuf>> {}
pub fn which_in<T, U, V>(binary_name: T, paths: Option<U>, cwd: V) -> Result<PathBuf> {}
pub fn which_in_global<T, U>(binary_name: T, paths: Option<U>) -> Result<std::iter::__Iter<PathBuf>> {}
