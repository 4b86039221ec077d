//! A move in a folder of its own: a map, migrations, a source, targets, and the command.

use std::fs;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::Value;
use tempfile::TempDir;

use crate::postgres_server::Server;
use crate::shop;

pub struct Move<'s> {
    pub server: &'s Server,
    pub folder: TempDir,
    /// The source's database.
    pub source: String,
    /// What stands before the service's name in those of the targets.
    pub prefix: String,
}

/// What a run said.
#[derive(Debug)]
pub struct Said {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Said {
    pub fn by(command: &mut Command) -> Self {
        let output = command.output().expect("it runs");
        Self {
            code: output.status.code(),
            out: String::from_utf8_lossy(&output.stdout).into_owned(),
            err: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

impl<'s> Move<'s> {
    /// A shop with rows, and no target yet.
    pub fn new(server: &'s Server, many: u32) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let (source, prefix) = (format!("shop{number}"), format!("to{number}_"));
        server.create(&source);
        let mut client = server.client(&source);
        client.batch_execute(&shop::monolith()).expect("a schema");
        client.batch_execute(&shop::rows(many)).expect("rows");
        let folder = tempfile::tempdir().expect("a folder");
        let place = Self { server, folder, source, prefix };
        place.write("split.yaml", shop::MAP);
        place.migrations("account", shop::ACCOUNT);
        place.migrations("order", [&format!("{}{}", shop::ORDER[0], shop::REPLICA), shop::ORDER[1]]);
        place
    }

    pub fn write(&self, name: &str, text: &str) {
        let path = self.folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
        fs::write(path, text).expect("writable");
    }

    pub fn migrations(&self, service: &str, [before, after]: [&str; 2]) {
        let folder = format!("platform/services/{service}/migrations");
        self.write(&format!("{folder}/0001_pre_data.up.sql"), before);
        self.write(&format!("{folder}/0002_post_data.up.sql"), after);
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let (from, to) = (self.server.url(&self.source), self.server.url(&format!("{}{{service}}", self.prefix)));
        self.between(&from, &to, arguments)
    }

    /// The same between other places.
    pub fn between(&self, from: &str, to: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_split"));
        command.arg("data").args(arguments).arg(self.folder.path());
        command.args(["--from", from, "--to", to]);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        for variable in
            ["PGHOST", "PGPORT", "PGUSER", "PGPASSWORD", "PGDATABASE", "PGSSLMODE", "PGSERVICE", "DATABASE_URL"]
        {
            command.env_remove(variable);
        }
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Said {
        Said::by(&mut self.command(arguments))
    }

    /// Empty databases for the services, with the tables that take rows where it is asked for.
    pub fn targets(&self, with_tables: bool) {
        let order = format!("{}{}", shop::ORDER[0], shop::REPLICA);
        for (service, tables) in [("account", shop::ACCOUNT[0]), ("order", &order)] {
            self.server.create(&format!("{}{service}", self.prefix));
            if with_tables {
                self.target(service).batch_execute(tables).expect("tables");
            }
        }
    }

    /// As if there had been no move.
    pub fn forget(&self) {
        let mut client = self.server.client("postgres");
        for service in ["account", "order"] {
            let name = format!("{}{service}", self.prefix);
            client.batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).expect("ours");
        }
    }

    /// A run that has to succeed, and its JSON.
    pub fn done(&self, arguments: &[&str]) -> Value {
        let said = self.run(&[arguments, &["--format", "json"]].concat());
        assert_eq!(said.code, Some(0), "{said:?}");
        serde_json::from_str(&said.out).expect("JSON")
    }

    pub fn target(&self, service: &str) -> postgres::Client {
        self.server.client(&format!("{}{service}", self.prefix))
    }

    /// The tables of a document that an earlier run had copied, as `service table`.
    pub fn kept(document: &Value) -> Vec<String> {
        let mut kept = Vec::new();
        for service in document["services"].as_array().expect("services") {
            for table in service["tables"].as_array().expect("tables").iter().filter(|table| table["kept"] == true) {
                let word = |value: &Value| value.as_str().expect("a text").to_owned();
                kept.push(format!("{} {}", word(&service["service"]), word(&table["table"])));
            }
        }
        kept
    }

    pub fn of_source(&self) -> postgres::Client {
        self.server.client(&self.source)
    }
}

/// One number.
pub fn number(client: &mut postgres::Client, query: &str) -> i64 {
    client.query_one(query, &[]).unwrap_or_else(|error| panic!("{query}: {error:?}")).get(0)
}

/// One text.
pub fn text(client: &mut postgres::Client, query: &str) -> String {
    client.query_one(query, &[]).unwrap_or_else(|error| panic!("{query}: {error:?}")).get(0)
}
