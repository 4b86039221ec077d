//! What a person writes of a connection, as settings: a URL, or `keyword=value` pairs.

use std::collections::BTreeMap;

use super::keywords::known;

/// Who may read what is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The command line, which every user of the machine can see: no password may stand there.
    Argument,
    /// A variable of the environment.
    Variable,
}

/// Settings by keyword.
pub(super) type Settings = BTreeMap<&'static str, String>;

/// Reads a URL or pairs. What is wrong is said without repeating any value: one of them may be a password.
pub(super) fn settings(text: &str, origin: Origin) -> Result<Settings, String> {
    let text = text.trim();
    let scheme = text.split_once("://").map(|(scheme, rest)| (scheme.to_ascii_lowercase(), rest));
    let settings = match scheme {
        Some((scheme, rest)) if matches!(scheme.as_str(), "postgres" | "postgresql") => url(rest)?,
        Some((scheme, _)) if scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c)) => {
            return Err(format!("names a `{scheme}` database, and only PostgreSQL can be read"));
        }
        _ if text.contains('=') => pairs(text)?,
        _ => return Err("is no URL of a database".to_owned()),
    };
    if origin == Origin::Argument && ["password", "sslpassword"].iter().any(|secret| settings.contains_key(secret)) {
        return Err("has a password in it, and everybody on this machine can read it there".to_owned());
    }
    Ok(settings)
}

/// `[user[:password]@][host[:port][,…]][/dbname][?keyword=value&…]`
fn url(text: &str) -> Result<Settings, String> {
    let mut settings = Settings::new();
    let (rest, query) = text.split_once('?').unwrap_or((text, ""));
    // A password that is not encoded as it should be may hold a slash or an `@`: the last `@` ends it.
    let (authority, path) = match rest.rfind('@') {
        Some(at) => {
            let end = rest[at..].find('/').map_or(rest.len(), |slash| at + slash);
            (&rest[..end], rest.get(end + 1..))
        }
        None => rest.split_once('/').map_or((rest, None), |(authority, path)| (authority, Some(path))),
    };
    let hosts = match authority.rsplit_once('@') {
        Some((who, hosts)) => {
            let (user, password) = who.split_once(':').map_or((who, None), |(user, word)| (user, Some(word)));
            put(&mut settings, "user", user);
            put(&mut settings, "password", password.unwrap_or_default());
            hosts
        }
        None => authority,
    };
    let (mut names, mut ports) = (Vec::new(), Vec::new());
    for host in hosts.split(',') {
        let (name, port) = match host.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
            Some((name, port)) => (name, port.strip_prefix(':').unwrap_or(port)),
            None => host.rsplit_once(':').unwrap_or((host, "")),
        };
        if !port.chars().all(|sign| sign.is_ascii_digit()) {
            return Err("is no URL: a port is no number".to_owned());
        }
        names.push(decoded(name));
        ports.push(port);
    }
    put_plain(&mut settings, "host", names.join(","));
    if ports.iter().any(|port| !port.is_empty()) {
        settings.insert("port", ports.join(","));
    }
    put(&mut settings, "dbname", path.unwrap_or_default());
    for part in query.split('&').filter(|part| !part.is_empty()) {
        let (word, value) = part.split_once('=').ok_or("is no URL: a parameter has no value")?;
        match (decoded(word).as_str(), value) {
            // As JDBC writes it.
            ("ssl", "true") => put(&mut settings, "sslmode", "require"),
            (word, value) => put(&mut settings, keyword(word)?, value),
        }
    }
    Ok(settings)
}

fn put(settings: &mut Settings, keyword: &'static str, value: &str) {
    put_plain(settings, keyword, decoded(value));
}

fn put_plain(settings: &mut Settings, keyword: &'static str, value: String) {
    if !value.is_empty() {
        settings.insert(keyword, value);
    }
}

fn keyword(word: &str) -> Result<&'static str, String> {
    known(word).map(|(name, _)| name).ok_or_else(|| {
        // Only what looks like a keyword is repeated.
        match word.chars().all(|sign| sign.is_ascii_lowercase() || sign == '_') && word.len() < 40 {
            true => format!("has a parameter that PostgreSQL doesn't know: `{word}`"),
            false => "has a parameter that PostgreSQL doesn't know".to_owned(),
        }
    })
}

/// `host=db user=me dbname='with blanks'`
fn pairs(text: &str) -> Result<Settings, String> {
    let mut settings = Settings::new();
    let mut signs = text.chars().peekable();
    loop {
        while signs.next_if(|sign| sign.is_whitespace()).is_some() {}
        if signs.peek().is_none() {
            return Ok(settings);
        }
        let mut word = String::new();
        while let Some(sign) = signs.next_if(|sign| *sign != '=' && !sign.is_whitespace()) {
            word.push(sign);
        }
        while signs.next_if(|sign| sign.is_whitespace()).is_some() {}
        if signs.next() != Some('=') {
            return Err("is neither a URL nor pairs such as `host=db dbname=shop`".to_owned());
        }
        while signs.next_if(|sign| sign.is_whitespace()).is_some() {}
        let mut value = String::new();
        let quoted = signs.next_if_eq(&'\'').is_some();
        loop {
            match signs.peek() {
                None if quoted => return Err("has a quote that does not end".to_owned()),
                None => break,
                Some('\'') if quoted => {
                    signs.next();
                    break;
                }
                Some(sign) if !quoted && sign.is_whitespace() => break,
                Some('\\') => {
                    signs.next();
                    value.extend(signs.next());
                }
                Some(_) => value.extend(signs.next()),
            }
        }
        put_plain(&mut settings, keyword(&word)?, value);
    }
}

/// `%2F` and its like undone; what is no such sign stays.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let sign = tail.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        match sign.and_then(|digits| u8::from_str_radix(digits, 16).ok()).filter(|_| *first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(&'static str, String)> {
        settings(text, Origin::Variable).unwrap_or_else(|error| panic!("{text}: {error}")).into_iter().collect()
    }

    fn pairs_of(all: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
        all.iter().map(|(word, value)| (*word, (*value).to_owned())).collect()
    }

    #[test]
    fn urls_are_read_as_libpq_reads_them() {
        assert_eq!(
            read("postgresql://me:a%40b@db.example.org:6543/shop?sslmode=verify-full&application_name=x%20y"),
            pairs_of(&[
                ("application_name", "x y"),
                ("dbname", "shop"),
                ("host", "db.example.org"),
                ("password", "a@b"),
                ("port", "6543"),
                ("sslmode", "verify-full"),
                ("user", "me"),
            ])
        );
        assert_eq!(read("postgres://"), []);
        assert_eq!(read("postgres:///shop"), pairs_of(&[("dbname", "shop")]));
        assert_eq!(
            read("postgres://one:1,[::1]:2,three/x"),
            pairs_of(&[("dbname", "x"), ("host", "one,::1,three"), ("port", "1,2,")])
        );
        assert_eq!(read("postgres://%2Fvar%2Frun/x"), pairs_of(&[("dbname", "x"), ("host", "/var/run")]));
        assert_eq!(
            read("postgres://me:se/c@ret@h/x"),
            pairs_of(&[("dbname", "x"), ("host", "h"), ("password", "se/c@ret"), ("user", "me")])
        );
        assert_eq!(
            read("postgres://h/x?ssl=true"),
            pairs_of(&[("dbname", "x"), ("host", "h"), ("sslmode", "require")])
        );
    }

    #[test]
    fn pairs_are_read_as_libpq_reads_them() {
        assert_eq!(
            read(r" host = db  dbname='my \'own\' shop' user=a\ b password=''"),
            pairs_of(&[("dbname", "my 'own' shop"), ("host", "db"), ("user", "a b")])
        );
        for text in ["host", "host=a b", "x='", "=5", "nothing=1"] {
            assert!(settings(text, Origin::Variable).is_err(), "{text}");
        }
    }

    #[test]
    fn no_password_is_taken_from_the_command_line_and_none_is_repeated() {
        for text in [
            "postgres://me:secret@h/c",
            "postgres://h/c?password=secret",
            "host=h password=secret",
            "host=h sslpassword=secret",
            "postgres://me:secret@h:x/c",
            "mysql://me:secret@h/c",
            "secret",
            "host=h secret",
            "postgres://me@h/c?pass=secret",
            "postgres://me@h/c?Secret!secret=1",
            "'secret=1",
        ] {
            let refusal = settings(text, Origin::Argument).expect_err(text);
            assert!(!refusal.contains("secret"), "{refusal}");
        }
        assert!(settings("postgres://me@h/c", Origin::Argument).is_ok());
    }
}
