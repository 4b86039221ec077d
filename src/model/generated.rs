//! Files that are made of a service map.

/// A file, before it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GeneratedFile {
    /// Below the output folder, with `/`.
    pub path: String,
    pub bytes: Vec<u8>,
    pub executable: bool,
}

impl GeneratedFile {
    #[must_use]
    pub fn new(path: impl Into<String>, bytes: Vec<u8>) -> Self {
        Self { path: path.into(), bytes, executable: false }
    }
}

/// Whether a path stays below the output folder, and away from what others keep there, on every system.
#[must_use]
pub fn is_fit(path: &str) -> bool {
    const KEPT: &[&str] = &[".git", ".hg", ".svn", ".jj", ".split"];
    let part = |part: &str| {
        let lower = part.to_ascii_lowercase();
        !part.is_empty()
            && part.len() <= 100
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
            && part.bytes().any(|byte| byte != b'.')
            && !part.ends_with('.')
            && !KEPT.contains(&lower.as_str())
    };
    path.len() <= 240 && path.split('/').all(part)
}

#[cfg(test)]
mod tests {
    use super::is_fit;

    #[test]
    fn paths_stay_inside() {
        for path in ["kong/kong.yaml", "a", ".github/workflows/x.yml", ".env.example", "a/.gitignore"] {
            assert!(is_fit(path), "{path}");
        }
        for path in [
            "", "/a", "a/", "../a", "a/../b", "a/./b", ".git/x", "a/.GIT/x", ".split/x", "a\\b", "a b", "a\nb", "C:",
            "...", "a.", "é", "a//b",
        ] {
            assert!(!is_fit(path), "{path}");
        }
        assert!(!is_fit(&"a".repeat(101)) && !is_fit(&"a/".repeat(130)));
    }
}
