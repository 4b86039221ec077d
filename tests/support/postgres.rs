//! A throw-away PostgreSQL that takes everybody on the loopback interface at his word, for tests and benches.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::chown;
use std::path::{Path, PathBuf};
use std::time::Duration;

use split::postgres::cluster::{Cluster, Options};
use split::postgres::programs::{Account, Programs};

/// Runs until it is dropped.
pub struct Server {
    cluster: Cluster,
    account: Option<Account>,
}

impl Server {
    /// Needs PostgreSQL's server programs, as the program itself looks for them.
    pub fn start() -> Self {
        let programs = Programs::find(None).unwrap_or_else(|error| panic!("{error}"));
        let programs = programs.expect("PostgreSQL's server programs, as in `apt-get install postgresql`");
        let account = Account::to_borrow().unwrap_or_else(|error| panic!("{error}"));
        let port = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port").port();
        // As a server has it that somebody uses.
        let settings = vec![("autovacuum".to_owned(), "on".to_owned())];
        let options = Options { folder: None, port: Some(port), settings };
        let cluster = Cluster::start(&programs, &options).unwrap_or_else(|error| panic!("{error}"));
        let server = Self { cluster, account };
        server.write("pg_hba.conf", b"local all all trust\nhost all all 127.0.0.1/32 trust\n");
        let socket = server.cluster.url("postgres");
        let mut client = postgres::Client::connect(&socket, postgres::NoTls).expect("the server runs");
        client
            .batch_execute("CREATE ROLE owner SUPERUSER LOGIN; SELECT pg_reload_conf()")
            .expect("its owner may do all");
        // It reads the rules when it comes to it.
        for _ in 0..200 {
            if postgres::Client::connect(&server.url("postgres"), postgres::NoTls).is_ok() {
                return server;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("nobody gets in: {}", server.log());
    }

    /// The URL of a database, for a role that may do all.
    pub fn url(&self, database: &str) -> String {
        format!("postgres://owner@127.0.0.1:{}/{database}", self.cluster.port())
    }

    pub fn client(&self, database: &str) -> postgres::Client {
        postgres::Client::connect(&self.url(database), postgres::NoTls).expect("the server runs")
    }

    /// A new, empty database, and its URL.
    #[allow(dead_code, reason = "not everybody needs a database of their own")]
    pub fn create(&self, database: &str) -> String {
        self.client("postgres").batch_execute(&format!("CREATE DATABASE {database}")).expect("a new name");
        self.url(database)
    }

    /// What the server wrote down so far.
    pub fn log(&self) -> String {
        fs::read_to_string(self.folder().join("log")).expect("readable")
    }

    /// Writes a file into the cluster's folder, for the server alone.
    pub fn write(&self, name: &str, content: &[u8]) {
        let path = self.folder().join("data").join(name);
        fs::write(&path, content).expect("writable");
        fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o600)).expect("ours");
        self.own(&path);
    }

    /// Makes a path the server's.
    pub fn own(&self, path: &Path) {
        if let Some(account) = &self.account {
            chown(path, Some(account.user), Some(account.group)).expect("root may chown");
        }
    }

    /// A new folder of the server's.
    #[allow(dead_code, reason = "not everybody needs one")]
    pub fn subfolder(&self, name: &str) -> PathBuf {
        let folder = self.folder().join(name);
        fs::create_dir(&folder).expect("writable");
        self.own(&folder);
        folder
    }

    #[allow(dead_code, reason = "not everybody asks")]
    pub fn port(&self) -> u16 {
        self.cluster.port()
    }

    fn folder(&self) -> PathBuf {
        self.cluster.socket().parent().expect("it is in one").to_owned()
    }
}
