//! The password file (`PGPASSFILE`, `~/.pgpass`), read as libpq reads it: not at all where others may read it too.

use std::path::PathBuf;
use std::{env, fs};

/// The password for a host (or the folder of a socket), a port, a database and a user.
pub(super) fn find(passfile: Option<&str>, wanted: [&str; 4]) -> Option<String> {
    let file = match passfile {
        Some(file) => PathBuf::from(file),
        None => env::home_dir()?.join(".pgpass"),
    };
    let told = fs::metadata(&file).ok()?;
    if !told.is_file() || is_open(&told) {
        return None;
    }
    first_fit(&fs::read_to_string(&file).ok()?, wanted)
}

/// Whether a password file is there and left aside since others may read it: worth a word when a password is missing.
pub(super) fn is_left_aside(passfile: Option<&str>) -> Option<PathBuf> {
    let file = passfile.map(PathBuf::from).or_else(|| env::home_dir().map(|home| home.join(".pgpass")))?;
    fs::metadata(&file).ok().filter(|told| told.is_file() && is_open(told)).map(|_| file)
}

#[cfg(unix)]
fn is_open(told: &fs::Metadata) -> bool {
    std::os::unix::fs::PermissionsExt::mode(&told.permissions()) & 0o077 != 0
}

#[cfg(not(unix))]
fn is_open(_: &fs::Metadata) -> bool {
    false
}

/// The first line that fits: `host:port:database:user:password`, `*` for any, `\` before `:` and `\`.
fn first_fit(text: &str, wanted: [&str; 4]) -> Option<String> {
    text.lines().filter(|line| !line.starts_with('#')).find_map(|line| {
        let mut fields = vec![(String::new(), false)];
        let mut signs = line.chars();
        while let Some(sign) = signs.next() {
            // The password is the rest.
            if sign == ':' && fields.len() < 5 {
                fields.push((String::new(), false));
                continue;
            }
            let (field, escaped) = fields.last_mut()?;
            if sign == '\\' {
                *escaped = true;
                field.extend(signs.next());
            } else {
                field.push(sign);
            }
        }
        let (password, _) = fields.get(4)?.clone();
        let fits =
            fields.iter().zip(wanted).all(|((field, escaped), wanted)| (field == "*" && !escaped) || field == wanted);
        (fits && !password.is_empty()).then_some(password)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_password_file_is_read_as_libpq_reads_it() {
        let text = "# ours\nother:*:*:*:no\nh:5432:shop:me:a\\:b:c\n\\*:*:*:*:literal\n*:*:*:*:any\n";
        assert_eq!(first_fit(text, ["h", "5432", "shop", "me"]).as_deref(), Some("a:b:c"));
        assert_eq!(first_fit(text, ["h", "5433", "shop", "me"]).as_deref(), Some("any"));
        assert_eq!(first_fit(text, ["*", "5433", "shop", "me"]).as_deref(), Some("literal"));
        assert_eq!(first_fit("h:5432:shop", ["h", "5432", "shop", "me"]), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_others_may_read_is_left_aside() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("pass");
        fs::write(&file, "*:*:*:*:word\n").expect("writable");
        let name = file.to_str();
        for (mode, found) in [(0o600, true), (0o400, true), (0o640, false), (0o604, false)] {
            fs::set_permissions(&file, fs::Permissions::from_mode(mode)).expect("ours");
            assert_eq!(find(name, ["h", "1", "d", "u"]).is_some(), found, "{mode:o}");
            assert_eq!(is_left_aside(name).is_some(), !found, "{mode:o}");
        }
    }
}
