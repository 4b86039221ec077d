//! A copy of a codebase that may be changed.

use std::fs;
use std::path::Path;

/// Copies a folder; builds, repositories and baselines are left out.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("writable");
    for entry in fs::read_dir(from).expect("readable") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name");
        if path.is_file() {
            fs::copy(&path, to.join(name)).expect("writable");
        } else if path.is_dir() && !path.is_symlink() && name != "target" && name != ".git" && name != ".split" {
            copy(&path, &to.join(name));
        }
    }
}
