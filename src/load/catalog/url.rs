//! The URL of a database, filled up from the environment and `~/.pgpass` as `psql` does it, and the way in.

use std::error::Error as _;
use std::path::PathBuf;
use std::sync::mpsc;
use std::time::Duration;
use std::{env, fs, io, thread};

use postgres::config::{Host, SslMode};
use postgres::{Client, Config, NoTls};

use crate::error::Error;
use crate::load::catalog::tls::{self, Check};

/// To get a connection, where the URL doesn't say otherwise.
const CONNECT: Duration = Duration::from_secs(5);
/// To be let in: also for a server that takes the connection and is silent.
const LOGIN: Duration = Duration::from_secs(15);

pub(super) struct Target {
    config: Config,
    check: Check,
    /// A file of certificates to trust, instead of the system's.
    roots: Option<PathBuf>,
}

impl Target {
    pub(super) fn new(url: &str) -> Result<Self, Error> {
        let wrong = |reason: String| Error::DatabaseUrl { reason };
        let scheme = url.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
        match scheme.as_deref() {
            Some("postgres" | "postgresql") => {}
            Some(other) if other.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c)) => {
                return Err(wrong(format!("names a `{other}` database, and only PostgreSQL's catalog can be read")));
            }
            _ => return Err(wrong("is no URL".to_owned())),
        }
        let Parts { url, sslmode, sslrootcert } = Parts::new(url);
        let mut config: Config =
            url.parse().map_err(|error: postgres::Error| wrong(format!("is no URL: {}", told(&error))))?;
        let sslmode = sslmode.or_else(|| variable("PGSSLMODE"));
        let sslrootcert = sslrootcert.or_else(|| variable("PGSSLROOTCERT"));
        let roots = sslrootcert.filter(|file| file != "system").map(PathBuf::from);
        let (mode, check) = match sslmode.as_deref() {
            Some("disable") => (SslMode::Disable, Check::Nothing),
            None | Some("allow" | "prefer") => (SslMode::Prefer, Check::Nothing),
            // As libpq has it: the certificate matters where there is something to check it against.
            Some("require") if roots.is_none() => (SslMode::Require, Check::Nothing),
            Some("require" | "verify-ca") => (SslMode::Require, Check::Authority),
            Some("verify-full") => (SslMode::Require, Check::Everything),
            Some(other) => return Err(wrong(format!("has an unknown `sslmode`: {other}"))),
        };
        config.ssl_mode(mode);
        fill(&mut config);
        Ok(Self { config, check, roots })
    }

    pub(super) fn connect(&self) -> Result<Client, Error> {
        let unreachable = |reason: String| Error::Unreachable { server: self.server(), reason };
        let config = self.config.clone();
        let connector = match config.get_ssl_mode() {
            SslMode::Disable => None,
            _ => Some(tls::connector(self.check, self.roots.as_deref()).map_err(unreachable)?),
        };
        let (send, receive) = mpsc::channel();
        // In a thread of its own: the timeout of the connection ends before the server answers.
        thread::spawn(move || {
            let client = match connector {
                Some(connector) => config.connect(connector),
                None => config.connect(NoTls),
            };
            // Nobody listens any more after the timeout.
            let _ = send.send(client);
        });
        let wait = self.config.get_connect_timeout().copied().unwrap_or_default().max(LOGIN);
        let Ok(client) = receive.recv_timeout(wait) else {
            return Err(unreachable(format!("no answer within {} seconds", wait.as_secs())));
        };
        client.map_err(|error| match refused(&error) {
            true => Error::Refused { server: self.server(), reason: told(&error) },
            false => unreachable(told(&error)),
        })
    }

    /// For messages: where, which database, as whom; never the password.
    pub(super) fn server(&self) -> String {
        let ports = self.config.get_ports();
        let port = |index: usize| ports.get(index).or(ports.first()).copied().unwrap_or(5432);
        let hosts = self.config.get_hosts().iter().enumerate().map(|(index, host)| match host {
            Host::Tcp(host) if host.contains(':') => format!("[{host}]:{}", port(index)),
            Host::Tcp(host) => format!("{host}:{}", port(index)),
            #[cfg(unix)]
            Host::Unix(path) => format!("{}:{}", path.display(), port(index)),
        });
        let addresses = self.config.get_hostaddrs().iter().map(ToString::to_string);
        let mut hosts: Vec<String> = hosts.collect();
        if hosts.is_empty() {
            hosts = addresses.collect();
        }
        let database = self.config.get_dbname().or(self.config.get_user()).unwrap_or_default();
        let user = self.config.get_user().map(|user| format!(" as `{user}`")).unwrap_or_default();
        format!("{}/{database}{user}", hosts.join(","))
    }
}

/// Whether the server answered, and said no.
fn refused(error: &postgres::Error) -> bool {
    error.as_db_error().is_some() || error.to_string() == "authentication error" || told(error).contains("password")
}

/// An error with its causes, on one line.
pub(super) fn told(error: &postgres::Error) -> String {
    if let Some(answer) = error.as_db_error() {
        return answer.message().replace('\n', " ");
    }
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text = format!("{text}: {inner}");
        cause = inner.source();
    }
    text.replace('\n', " ")
}

/// A URL without what our client doesn't know of TLS.
struct Parts {
    url: String,
    sslmode: Option<String>,
    sslrootcert: Option<String>,
}

impl Parts {
    fn new(url: &str) -> Self {
        let (base, query) = url.split_once('?').unwrap_or((url, ""));
        let (mut sslmode, mut sslrootcert) = (None, None);
        let mut rest = Vec::new();
        for part in query.split('&').filter(|part| !part.is_empty()) {
            match part.split_once('=') {
                Some(("sslmode", value)) => sslmode = Some(decoded(value)),
                Some(("sslrootcert", value)) => sslrootcert = Some(decoded(value)),
                _ => rest.push(part),
            }
        }
        let url = if rest.is_empty() { base.to_owned() } else { format!("{base}?{}", rest.join("&")) };
        Self { url, sslmode, sslrootcert }
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

fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

/// What the URL leaves out.
fn fill(config: &mut Config) {
    if config.get_hosts().is_empty() && config.get_hostaddrs().is_empty() {
        let socket = ["/var/run/postgresql", "/tmp"].into_iter().find(|folder| {
            fs::read_dir(folder).is_ok_and(|mut entries| {
                entries
                    .any(|entry| entry.is_ok_and(|entry| entry.file_name().to_string_lossy().starts_with(".s.PGSQL.")))
            })
        });
        let host = variable("PGHOST").or(socket.map(str::to_owned));
        config.host(host.as_deref().unwrap_or("localhost"));
    }
    if config.get_ports().is_empty()
        && let Some(port) = variable("PGPORT").and_then(|port| port.parse().ok())
    {
        config.port(port);
    }
    if config.get_user().is_none()
        && let Some(user) = variable("PGUSER").or_else(|| variable("USER"))
    {
        config.user(&user);
    }
    if config.get_dbname().is_none()
        && let Some(name) = variable("PGDATABASE")
    {
        config.dbname(&name);
    }
    if config.get_password().is_none()
        && let Some(password) = variable("PGPASSWORD").or_else(|| password_of_file(config))
    {
        config.password(&password);
    }
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(CONNECT);
    }
    if config.get_application_name().is_none() {
        config.application_name("split");
    }
}

fn password_of_file(config: &Config) -> Option<String> {
    let home = env::home_dir().map(|home| home.join(".pgpass"));
    let file = variable("PGPASSFILE").map(PathBuf::from).or(home)?;
    let text = fs::read_to_string(file).or_else(|error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => Ok(String::new()),
        _ => Err(error),
    });
    let host = match config.get_hosts().first() {
        Some(Host::Tcp(host)) => host.clone(),
        _ => "localhost".to_owned(),
    };
    let port = config.get_ports().first().copied().unwrap_or(5432).to_string();
    let user = config.get_user().unwrap_or_default();
    let database = config.get_dbname().unwrap_or(user);
    password_in(&text.unwrap_or_default(), [&host, &port, database, user])
}

/// The first line of a `.pgpass` that fits: `host:port:database:user:password`, `*` for any, `\` before `:` and `\`.
fn password_in(text: &str, wanted: [&str; 4]) -> Option<String> {
    text.lines().filter(|line| !line.starts_with('#')).find_map(|line| {
        let mut fields = vec![String::new()];
        let mut characters = line.chars();
        while let Some(character) = characters.next() {
            // The password is the rest.
            if character == ':' && fields.len() < 5 {
                fields.push(String::new());
                continue;
            }
            let character = if character == '\\' { characters.next() } else { Some(character) };
            fields.last_mut()?.extend(character);
        }
        let password = fields.get(4)?.clone();
        let fits = fields.iter().zip(wanted).all(|(field, wanted)| field == "*" || field == wanted);
        (fits && !password.is_empty()).then_some(password)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(url: &str) -> Target {
        Target::new(url).unwrap_or_else(|error| panic!("{url}: {error}"))
    }

    fn refusal(url: &str) -> String {
        Target::new(url).err().map_or_else(|| panic!("{url} is taken"), |error| error.to_string())
    }

    #[test]
    fn only_urls_of_postgresql_are_taken() {
        assert!(refusal("mysql://root@localhost/shop").contains("`mysql`"));
        assert!(refusal("sqlite://shop.db").contains("`sqlite`"));
        assert!(refusal("shop.db").contains("is no URL"));
        assert!(refusal("postgres://a@b/c?sslmode=maybe").contains("`sslmode`: maybe"));
        assert!(refusal("postgres://a@b:port/c").contains("is no URL"));
    }

    #[test]
    fn messages_name_the_server_and_no_password() {
        let target = target("postgres://me:secret@db.example.org:6543/shop?sslmode=require");
        assert_eq!(target.server(), "db.example.org:6543/shop as `me`");
        for url in
            ["postgres://me:secret@h:x/c", "mysql://me:secret@h/c", "secret", "postgres://me:secret@h/c?pass=secret"]
        {
            assert!(!refusal(url).contains("secret"), "{}", refusal(url));
        }
    }

    #[test]
    fn tls_is_as_strict_as_it_is_asked_to_be() {
        for (query, mode, check) in [
            ("sslmode=disable", SslMode::Disable, Check::Nothing),
            ("sslmode=require", SslMode::Require, Check::Nothing),
            ("sslmode=require&sslrootcert=%2Fca.pem", SslMode::Require, Check::Authority),
            ("sslmode=verify-full&application_name=x", SslMode::Require, Check::Everything),
        ] {
            let target = target(&format!("postgresql://me@h/c?{query}"));
            assert_eq!((target.config.get_ssl_mode(), target.check), (mode, check), "{query}");
        }
        assert_eq!(
            target("postgres://me@h/c?sslrootcert=%2Fca.pem&sslmode=require").roots,
            Some(PathBuf::from("/ca.pem"))
        );
    }

    #[test]
    fn the_password_file_is_read_as_libpq_reads_it() {
        let text = "# ours\nother:*:*:*:no\nh:5432:shop:me:a\\:b:c\n*:*:*:*:any\n";
        assert_eq!(password_in(text, ["h", "5432", "shop", "me"]).as_deref(), Some("a:b:c"));
        assert_eq!(password_in(text, ["h", "5433", "shop", "me"]).as_deref(), Some("any"));
        assert_eq!(password_in("h:5432:shop", ["h", "5432", "shop", "me"]), None);
    }
}
