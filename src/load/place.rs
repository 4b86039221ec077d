//! Paths and places of blind spots, relative to the analysed folder.

use std::path::Path;

use crate::model::analysis::{BlindSpot, BlindSpotKind};

/// The path below the root with `/`, or the path itself where it lies elsewhere.
pub(super) fn relative(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    let mut text = String::new();
    for part in below.components() {
        if !text.is_empty() && !text.ends_with('/') {
            text.push('/');
        }
        text.push_str(&part.as_os_str().to_string_lossy());
    }
    if text.is_empty() { ".".to_owned() } else { text }
}

pub(super) fn blind(root: &Path, path: &Path, kind: BlindSpotKind, message: impl Into<String>) -> BlindSpot {
    blind_at(root, path, (0, 0), kind, message)
}

pub(super) fn blind_at(
    root: &Path,
    path: &Path,
    (line, column): (u32, u32),
    kind: BlindSpotKind,
    message: impl Into<String>,
) -> BlindSpot {
    BlindSpot { file: relative(root, path), line, column, kind, message: message.into() }
}

/// Line and column (from 1, in characters) of a byte offset.
pub(super) fn line_column(text: &str, offset: usize) -> (u32, u32) {
    let before = text.get(..offset).unwrap_or(text);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let column = before.chars().rev().take_while(|character| *character != '\n').count() + 1;
    (u32::try_from(line).unwrap_or(u32::MAX), u32::try_from(column).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_written_below_the_root_with_slashes() {
        assert_eq!(relative(Path::new("/a"), Path::new("/a/b/c.rs")), "b/c.rs");
        assert_eq!(relative(Path::new("/a"), Path::new("/a")), ".");
        assert_eq!(relative(Path::new("/a"), Path::new("/b/c.rs")), "/b/c.rs");
    }

    #[test]
    fn lines_and_columns_count_from_one_in_characters() {
        assert_eq!(line_column("ä\nöx", 0), (1, 1));
        assert_eq!(line_column("ä\nöx", 5), (2, 2));
        assert_eq!(line_column("ab", 99), (1, 3));
    }
}
