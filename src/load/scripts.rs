//! The SQL that makes a service's database, as `split generate --target database` has written it and people have edited it.

use std::fs;
use std::path::Path;

use crate::error::Error;
use crate::load::file;
use crate::model::transfer::{Script, Scripts};

/// A schema of ten thousand tables has less.
const LARGEST: u64 = 64 * 1024 * 1024;

/// Reads a folder of migrations, by their names: `pre-data` (`pre_data`) or `post-data`. They are applied in the order of
/// their numbers, and the rows come behind the last of those that are for before: a later one may build on what an
/// earlier one brought behind the rows. Files that undo (`.down.sql`) are left aside.
///
/// # Errors
/// When there is none, when one can't be read, and when a file does not say which of both it is.
pub fn read(folder: &Path) -> Result<Scripts, Error> {
    let failed = |source| Error::Read { path: folder.to_owned(), source };
    let mut names: Vec<String> = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let name = entry.map_err(failed)?.file_name().to_string_lossy().into_owned();
        if name.strip_suffix(".sql").is_some_and(|stem| stem.rsplit('.').next() != Some("down")) {
            names.push(name);
        }
    }
    names.sort_by_key(|name| (number(name), name.clone()));
    let mut scripts = Scripts::default();
    for name in names {
        let path = folder.join(&name);
        let script = Script { name: name.clone(), text: file::text(&path, LARGEST)? };
        match name.replace('_', "-") {
            plain if plain.contains("pre-data") => {
                scripts.before.append(&mut scripts.after);
                scripts.before.push(script);
            }
            plain if plain.contains("post-data") => scripts.after.push(script),
            _ => return Err(Error::Stage { path }),
        }
    }
    if scripts.before.is_empty() { Err(Error::NotFound { path: folder.join("*pre_data*.sql") }) } else { Ok(scripts) }
}

/// What a name begins with: 2 comes before 10.
fn number(name: &str) -> u64 {
    let digits: String =
        name.chars().skip_while(|sign| matches!(sign, 'V' | 'U')).take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_come_in_the_order_of_their_numbers_and_by_stage() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in [
            "10_post_data.up.sql",
            "9_pre-data.up.sql",
            "9_pre-data.down.sql",
            "11_more_pre_data.sql",
            "12_post_data.sql",
            "notes.txt",
        ] {
            fs::write(folder.path().join(name), name).expect("writable");
        }
        let scripts = read(folder.path()).expect("well named");
        let names = |scripts: &[Script]| scripts.iter().map(|script| script.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&scripts.before), ["9_pre-data.up.sql", "10_post_data.up.sql", "11_more_pre_data.sql"]);
        assert_eq!(names(&scripts.after), ["12_post_data.sql"]);
        fs::write(folder.path().join("13_more.sql"), "").expect("writable");
        assert!(matches!(read(folder.path()), Err(Error::Stage { .. })));
    }
}
