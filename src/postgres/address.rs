//! Where a database is and how to get in: settings filled up from service file, environment and password file, as
//! `psql` does it, and the connection.

use std::error::Error as _;
use std::net::IpAddr;
use std::path::PathBuf;
use std::process::Command;
use std::sync::mpsc;
use std::time::Duration;
use std::{env, fmt, fs, thread};

use postgres::config::{ChannelBinding, SslMode, SslNegotiation, TargetSessionAttrs};
use postgres::{Client, Config, NoTls};

use super::keywords::{KEYWORDS, Use, known};
use super::text::{Origin, Settings, settings};
use super::tls::{self, Check, Strictness};
use super::{password, service};
use crate::error::Error;

/// To get a connection, where nobody says otherwise.
const CONNECT: Duration = Duration::from_secs(5);
/// To be let in: also for a server that takes the connection and is silent.
const LOGIN: Duration = Duration::from_secs(15);
/// A network that has gone away is noticed after about two minutes.
const KEEPALIVE: (Duration, Duration, u32) = (Duration::from_secs(60), Duration::from_secs(10), 6);

/// A value of the command line that names a variable of the environment instead: `env:DATABASE_URL`.
const VARIABLE: &str = "env:";

/// A database and the way to it. It holds a password, which none of its texts shows.
#[derive(Clone)]
pub struct Address {
    settings: Settings,
    strictness: Strictness,
}

impl fmt::Debug for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.server())
    }
}

impl Address {
    /// Reads what stands after an option of the command line: a URL, `keyword=value` pairs, or `env:NAME`.
    ///
    /// # Errors
    /// When it can't be understood, or has a password, which belongs elsewhere.
    pub fn argument(option: &str, text: &str) -> Result<Self, Error> {
        let Some(name) = text.strip_prefix(VARIABLE) else { return Self::new(option, text, Origin::Argument) };
        let missing = || Error::DatabaseUrl {
            option: option.to_owned(),
            reason: format!("names the variable `{name}`, which is not set"),
        };
        Self::variable(name)?.ok_or_else(missing)
    }

    /// Reads a variable of the environment; nothing where it is not set.
    ///
    /// # Errors
    /// When it can't be understood.
    pub fn variable(name: &str) -> Result<Option<Self>, Error> {
        variable(name).map(|text| Self::new(name, &text, Origin::Variable)).transpose()
    }

    /// Reads a URL or pairs.
    ///
    /// # Errors
    /// When it can't be understood, or has a password and comes from the command line.
    pub fn new(option: &str, text: &str, origin: Origin) -> Result<Self, Error> {
        let wrong = |reason: String| Error::DatabaseUrl { option: option.to_owned(), reason };
        let mut settings = settings(text, origin).map_err(wrong)?;
        fill(&mut settings).map_err(wrong)?;
        check(&settings).map_err(wrong)?;
        let strictness = Strictness::of(&settings).map_err(wrong)?;
        let address = Self { settings, strictness };
        // All that can be wrong is told now, not after half of the work.
        address.configs().map_err(wrong)?;
        Ok(address)
    }

    /// Another database of the same server.
    #[must_use]
    pub fn with_database(&self, name: &str) -> Self {
        let mut other = self.clone();
        other.settings.insert("dbname", name.to_owned());
        other
    }

    /// The database's name.
    #[must_use]
    pub fn database(&self) -> &str {
        self.get("dbname").or(self.get("user")).unwrap_or_default()
    }

    /// The role's name.
    #[must_use]
    pub fn user(&self) -> &str {
        self.get("user").unwrap_or_default()
    }

    /// For messages: where, which database, as whom; never the password.
    #[must_use]
    pub fn server(&self) -> String {
        let places = self.places();
        let hosts = places.iter().map(|place| match place.name.contains(':') {
            true => format!("[{}]:{}", place.name, place.port),
            false => format!("{}:{}", place.name, place.port),
        });
        let user = self.get("user").map(|user| format!(" as `{user}`")).unwrap_or_default();
        format!("{}/{}{user}", hosts.collect::<Vec<_>>().join(","), self.database())
    }

    /// Opens a connection.
    ///
    /// # Errors
    /// When the server can't be reached, and when it says no.
    pub fn connect(&self) -> Result<Client, Error> {
        let wrong = |reason: String| Error::Unreachable { server: self.server(), reason };
        let mut last = None;
        for config in self.configs().map_err(wrong)? {
            for mode in self.strictness.modes(config.get_hosts()) {
                match self.attempt(config.clone(), *mode) {
                    Ok(client) => return Ok(client),
                    // What is wrong with the person is wrong with and without TLS.
                    Err(error @ Error::Refused { .. }) if !error.to_string().contains("pg_hba") => return Err(error),
                    Err(error) => last = Some(error),
                }
            }
        }
        Err(last.unwrap_or_else(|| wrong("no host is named".to_owned())))
    }

    /// Tells a program of PostgreSQL's own (`pg_dump`) the same way in, by its environment.
    pub fn instruct(&self, command: &mut Command) {
        // A service would win over what stands beside it.
        command.env_remove("PGSERVICE");
        for (word, name, _) in KEYWORDS {
            if let (Some(name), Some(value)) = (name, self.get(word)) {
                command.env(name, value);
            }
        }
        if let Some(password) = self.places().first().and_then(|place| self.password(place)) {
            command.env("PGPASSWORD", password);
        }
    }

    fn get(&self, keyword: &str) -> Option<&str> {
        self.settings.get(keyword).map(String::as_str)
    }

    fn attempt(&self, mut config: Config, mode: SslMode) -> Result<Client, Error> {
        let unreachable = |reason: String| Error::Unreachable { server: self.server(), reason };
        config.ssl_mode(mode);
        let connector = match mode {
            SslMode::Disable => None,
            _ => Some(tls::connector(&self.strictness).map_err(unreachable)?),
        };
        let wait = config.get_connect_timeout().copied().unwrap_or_default().max(LOGIN);
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
        let Ok(client) = receive.recv_timeout(wait) else {
            return Err(unreachable(format!("no answer within {} seconds", wait.as_secs())));
        };
        client.map_err(|error| match refused(&error) {
            true => Error::Refused { server: self.server(), reason: self.explained(&error) },
            false => unreachable(told(&error)),
        })
    }

    /// A refusal, and the password file that would have helped.
    fn explained(&self, error: &postgres::Error) -> String {
        match password::is_left_aside(self.get("passfile")) {
            Some(file) if self.get("password").is_none() => {
                format!("{}; `{}` was not read, for others may read it (chmod 600)", told(error), file.display())
            }
            _ => told(error),
        }
    }

    /// One configuration a host, in the order in which they are tried.
    fn configs(&self) -> Result<Vec<Config>, String> {
        self.places().iter().map(|place| self.config(place)).collect()
    }

    fn config(&self, place: &Place) -> Result<Config, String> {
        let mut config = Config::new();
        match place.name.starts_with('/') {
            #[cfg(unix)]
            true => config.host_path(&place.name),
            _ => config.host(&place.name),
        };
        if let Some(address) = &place.address {
            config.hostaddr(address.parse::<IpAddr>().map_err(|_| "has a `hostaddr` that is no address".to_owned())?);
        }
        config.port(place.port.parse().map_err(|_| "has a `port` that is none".to_owned())?);
        config.dbname(self.database());
        if let Some(user) = self.get("user") {
            config.user(user);
        }
        if let Some(password) = self.password(place) {
            config.password(password);
        }
        if let Some(options) = self.get("options") {
            config.options(options);
        }
        config.application_name(self.get("application_name").unwrap_or("split"));
        let seconds = |keyword: &str| -> Result<Option<Duration>, String> {
            let number = self.get(keyword).map(str::parse::<u64>).transpose();
            Ok(number.map_err(|_| format!("has a `{keyword}` that is no number"))?.map(Duration::from_secs))
        };
        // 0 is no limit in libpq, and then the kernel's holds.
        config.connect_timeout(seconds("connect_timeout")?.filter(|wait| !wait.is_zero()).unwrap_or(CONNECT));
        config.keepalives(self.get("keepalives") != Some("0"));
        config.keepalives_idle(seconds("keepalives_idle")?.unwrap_or(KEEPALIVE.0));
        config.keepalives_interval(seconds("keepalives_interval")?.unwrap_or(KEEPALIVE.1));
        config.keepalives_retries(seconds("keepalives_count")?.map_or(KEEPALIVE.2, |count| count.as_secs() as u32));
        if let Some(wait) = seconds("tcp_user_timeout")? {
            config.tcp_user_timeout(Duration::from_millis(wait.as_secs()));
        }
        config.target_session_attrs(match self.get("target_session_attrs") {
            None | Some("any" | "prefer-standby") => TargetSessionAttrs::Any,
            Some("read-write" | "primary") => TargetSessionAttrs::ReadWrite,
            Some("read-only" | "standby") => TargetSessionAttrs::ReadOnly,
            Some(_) => return Err("has an unknown `target_session_attrs`".to_owned()),
        });
        config.channel_binding(match self.get("channel_binding") {
            None | Some("prefer") => ChannelBinding::Prefer,
            Some("disable") => ChannelBinding::Disable,
            Some("require") => ChannelBinding::Require,
            Some(_) => return Err("has an unknown `channel_binding`".to_owned()),
        });
        if self.strictness.direct {
            config.ssl_negotiation(SslNegotiation::Direct);
        }
        Ok(config)
    }

    fn password(&self, place: &Place) -> Option<String> {
        if let Some(password) = self.get("password") {
            return Some(password.to_owned());
        }
        let host = if SOCKETS.contains(&place.name.as_str()) { "localhost" } else { &place.name };
        password::find(self.get("passfile"), [host, &place.port, self.database(), self.get("user").unwrap_or_default()])
    }

    fn places(&self) -> Vec<Place> {
        let list =
            |keyword: &str| -> Vec<&str> { self.get(keyword).map(|all| all.split(',').collect()).unwrap_or_default() };
        let (hosts, addresses, ports) = (list("host"), list("hostaddr"), list("port"));
        let given = |all: &[&str], at: usize| all.get(at).copied().filter(|text| !text.is_empty()).map(str::to_owned);
        (0..hosts.len().max(addresses.len()).max(1))
            .map(|at| {
                let address = given(&addresses, at);
                let port = given(&ports, at).or_else(|| given(&ports, 0).filter(|_| ports.len() == 1));
                Place {
                    name: given(&hosts, at).or_else(|| address.clone()).unwrap_or_else(socket),
                    address,
                    port: port.unwrap_or_else(|| "5432".to_owned()),
                }
            })
            .collect()
    }
}

/// A host (or the folder of a socket) and a port.
struct Place {
    name: String,
    address: Option<String>,
    port: String,
}

/// Where servers have their sockets: Debian's way, and everybody else's.
const SOCKETS: [&str; 2] = ["/var/run/postgresql", "/tmp"];

/// The host where none is named.
fn socket() -> String {
    let found = SOCKETS.into_iter().find(|folder| {
        fs::read_dir(folder).is_ok_and(|mut entries| {
            entries.any(|entry| entry.is_ok_and(|entry| entry.file_name().to_string_lossy().starts_with(".s.PGSQL.")))
        })
    });
    found.unwrap_or("localhost").to_owned()
}

/// Whether the server answered, and said no.
fn refused(error: &postgres::Error) -> bool {
    error.as_db_error().is_some() || error.to_string() == "authentication error" || told(error).contains("password")
}

/// An error with its causes, on one line.
#[must_use]
pub fn told(error: &postgres::Error) -> String {
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

fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

/// What is not said: first the service's settings, then the environment's.
fn fill(settings: &mut Settings) -> Result<(), String> {
    if let Some(name) = settings.remove("service").or_else(|| variable("PGSERVICE")) {
        for (word, value) in service::settings(&name)? {
            settings.entry(word).or_insert(value);
        }
    }
    for (word, name, _) in KEYWORDS.iter().filter(|(word, ..)| *word != "service") {
        if let Some(value) = name.and_then(variable) {
            settings.entry(word).or_insert(value);
        }
    }
    if let Some(user) = variable("USER").or_else(|| variable("LOGNAME")) {
        settings.entry("user").or_insert(user);
    }
    Ok(())
}

/// Refuses what would be less strict than what is asked for.
fn check(settings: &Settings) -> Result<(), String> {
    for (word, value) in settings {
        let refused = known(word).is_some_and(|(_, usage)| usage == Use::Refused);
        if refused || (*word == "gssencmode" && value == "require") {
            return Err(format!("asks for `{word}`, which can't be done here"));
        }
    }
    Ok(())
}

impl Strictness {
    /// As libpq reads `sslmode` and its neighbours.
    fn of(settings: &Settings) -> Result<Self, String> {
        let get = |keyword: &str| settings.get(keyword).map(String::as_str);
        let own =
            |name: &str| env::home_dir().map(|home| home.join(".postgresql").join(name)).filter(|file| file.exists());
        let system = get("sslrootcert") == Some("system");
        let roots = match get("sslrootcert") {
            Some("system") => None,
            Some(file) => Some(PathBuf::from(file)),
            None => own("root.crt"),
        };
        let mode = get("sslmode").unwrap_or(if system { "verify-full" } else { "prefer" });
        let check = match mode {
            "disable" | "allow" | "prefer" => Check::Nothing,
            // The certificate matters where there is something to check it against.
            "require" if roots.is_none() => Check::Nothing,
            "require" | "verify-ca" => Check::Authority,
            "verify-full" => Check::Everything,
            _ => {
                return Err(
                    "has an unknown `sslmode`; there are disable, allow, prefer, require, verify-ca, verify-full"
                        .to_owned(),
                );
            }
        };
        if system && mode != "verify-full" {
            return Err(
                "trusts the system's certificates (`sslrootcert=system`), which asks for `sslmode=verify-full`"
                    .to_owned(),
            );
        }
        if mode == "verify-ca" && roots.is_none() {
            return Err("asks for `sslmode=verify-ca` and names no `sslrootcert`".to_owned());
        }
        let certificate = get("sslcert").map(PathBuf::from).or_else(|| own("postgresql.crt"));
        let key = get("sslkey").map(PathBuf::from).or_else(|| own("postgresql.key"));
        Ok(Self {
            modes: match mode {
                "disable" => &[SslMode::Disable],
                "allow" => &[SslMode::Disable, SslMode::Require],
                "prefer" => &[SslMode::Prefer, SslMode::Disable],
                _ => &[SslMode::Require],
            },
            check,
            roots,
            client: certificate.zip(key),
            newest: get("ssl_min_protocol_version").is_some_and(|version| version == "TLSv1.3"),
            direct: match get("sslnegotiation") {
                None | Some("postgres") => false,
                Some("direct") if matches!(mode, "require" | "verify-ca" | "verify-full") => true,
                Some(_) => return Err("has an `sslnegotiation` that does not go with its `sslmode`".to_owned()),
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(url: &str) -> Address {
        Address::argument("--from", url).unwrap_or_else(|error| panic!("{url}: {error}"))
    }

    fn refusal(url: &str) -> String {
        Address::argument("--from", url).err().map_or_else(|| panic!("{url} is taken"), |error| error.to_string())
    }

    #[test]
    fn only_postgresql_is_taken() {
        assert!(refusal("mysql://root@localhost/shop").contains("`mysql`"));
        assert!(refusal("sqlite://shop.db").contains("`sqlite`"));
        assert!(refusal("shop.db").contains("is no URL"));
        assert!(refusal("postgres://a@b/c?sslmode=maybe").contains("`sslmode`"));
        assert!(refusal("postgres://a@b:port/c").contains("is no URL"));
        assert!(refusal("postgres://a@b:99999/c").contains("`port`"));
        assert!(refusal("postgres://a@b/c?sslcrl=x").contains("`sslcrl`"));
        assert!(refusal("postgres://a@b/c?gssencmode=require").contains("`gssencmode`"));
        assert!(refusal("postgres://a@b/c?sslmode=verify-ca&sslrootcert=system").contains("verify-full"));
        assert!(refusal("env:SPLIT_NO_SUCH_VARIABLE").contains("not set"));
    }

    #[test]
    fn messages_name_the_server_and_no_password() {
        let url = "postgres://me:secret@db.example.org:6543/shop?sslmode=require";
        let address = Address::new("DATABASE_URL", url, Origin::Variable).expect("a URL");
        assert_eq!(address.server(), "db.example.org:6543/shop as `me`");
        assert_eq!(format!("{address:?}"), address.server());
        assert_eq!(address.with_database("other").server(), "db.example.org:6543/other as `me`");
        assert!(refusal(url).contains("has a password") && !refusal(url).contains("secret"));
    }

    #[test]
    fn a_program_is_told_the_way_by_its_environment() {
        let url = "postgres://me:secret@db.example.org:6543/shop?sslmode=require";
        let address = Address::new("DATABASE_URL", url, Origin::Variable).expect("a URL");
        let mut command = Command::new("pg_dump");
        address.instruct(&mut command);
        let told: Vec<(String, Option<String>)> = command
            .get_envs()
            .map(|(name, value)| (name.to_string_lossy().into(), value.map(|value| value.to_string_lossy().into())))
            .collect();
        let has = |name: &str, value: &str| told.contains(&(name.to_owned(), Some(value.to_owned())));
        assert!(has("PGHOST", "db.example.org") && has("PGPORT", "6543") && has("PGDATABASE", "shop"), "{told:?}");
        assert!(has("PGPASSWORD", "secret") && has("PGSSLMODE", "require"), "{told:?}");
        assert!(told.contains(&("PGSERVICE".to_owned(), None)), "{told:?}");
        assert_eq!(command.get_args().count(), 0);
    }

    #[test]
    fn tls_is_as_strict_as_it_is_asked_to_be() {
        let (disable, prefer, require) = (SslMode::Disable, SslMode::Prefer, SslMode::Require);
        for (query, modes, check) in [
            ("sslmode=disable", vec![disable], Check::Nothing),
            ("sslmode=allow", vec![disable, require], Check::Nothing),
            ("sslmode=prefer", vec![prefer, disable], Check::Nothing),
            ("sslmode=require&sslrootcert=%2Fca.pem", vec![require], Check::Authority),
            ("sslmode=verify-ca&sslrootcert=%2Fca.pem", vec![require], Check::Authority),
            ("sslmode=verify-full&application_name=x", vec![require], Check::Everything),
            ("sslrootcert=system", vec![require], Check::Everything),
        ] {
            let address = address(&format!("postgresql://me@h/c?{query}"));
            assert_eq!((address.strictness.modes.to_vec(), address.strictness.check), (modes, check), "{query}");
        }
        let roots = address("postgres://me@h/c?sslrootcert=%2Fca.pem&sslmode=require").strictness.roots;
        assert_eq!(roots, Some(PathBuf::from("/ca.pem")));
    }

    #[test]
    fn several_hosts_are_tried_in_order() {
        let address = address("postgres://me@one:1,two:2,[::1]/c");
        assert_eq!(address.server(), "one:1,two:2,[::1]:5432/c as `me`");
        assert_eq!(address.configs().expect("valid").len(), 3);
        assert_eq!(super::Address::server(&self::address("host=/run/x port=7 dbname=c user=me")), "/run/x:7/c as `me`");
    }
}
