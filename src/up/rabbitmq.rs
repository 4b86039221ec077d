//! `RabbitMQ` on this machine: all its files in one folder, heard by nobody else.
//!
//! Debian's own `rabbitmq-server` changes the account and knows one place for its files, so that the script behind it is run.

use std::path::{Path, PathBuf};

use super::process::find;

/// Where Debian has the script.
const SCRIPT: &str = "/usr/lib/rabbitmq/bin/rabbitmq-server";

/// Who may do everything.
pub const USER: &str = "events";

/// Programs of a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RabbitMq {
    pub server: PathBuf,
    /// Erlang's own register of names, which would outlive us if the server had to start it.
    pub names: PathBuf,
}

/// Ports of a server.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RabbitPorts {
    pub clients: u16,
    pub names: u16,
    /// Among servers.
    pub nodes: u16,
}

/// Nothing where a part of it is missing.
#[must_use]
pub fn rabbitmq() -> Option<RabbitMq> {
    let told = std::env::var_os("RABBITMQ_SERVER").filter(|path| !path.is_empty()).map(PathBuf::from);
    let script = || Some(PathBuf::from(SCRIPT)).filter(|path| path.is_file());
    let server = told.or_else(script).or_else(|| find("RABBITMQ_SERVER", "rabbitmq-server"))?;
    Some(RabbitMq { server, names: find("EPMD", "epmd")? })
}

impl RabbitPorts {
    /// The server's file of settings.
    #[must_use]
    pub fn config(&self, password: &str) -> String {
        format!(
            "listeners.tcp.1 = 127.0.0.1:{}\ndefault_user = {USER}\ndefault_pass = {password}\n\
             log.console = true\nlog.console.level = warning\nlog.file = false\n",
            self.clients
        )
    }

    /// Arguments of the register of names.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        ["-address", "127.0.0.1", "-port", &self.names.to_string()].map(str::to_owned).to_vec()
    }

    /// What the server is told besides; `config` is the path of its settings.
    #[must_use]
    pub fn environment(&self, folder: &Path, config: &Path) -> Vec<(String, String)> {
        let inside = |name: &str| folder.join(name).to_string_lossy().into_owned();
        [
            // For the cookie by which nodes know each other.
            ("HOME", folder.to_string_lossy().into_owned()),
            ("ERL_EPMD_ADDRESS", "127.0.0.1".to_owned()),
            ("ERL_EPMD_PORT", self.names.to_string()),
            ("RABBITMQ_NODENAME", "events@localhost".to_owned()),
            ("RABBITMQ_DIST_PORT", self.nodes.to_string()),
            ("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1}".to_owned()),
            ("RABBITMQ_CONFIG_FILE", config.to_string_lossy().into_owned()),
            ("RABBITMQ_CONF_ENV_FILE", inside("none")),
            ("RABBITMQ_ENABLED_PLUGINS_FILE", inside("plugins")),
            ("RABBITMQ_MNESIA_BASE", inside("data")),
            ("RABBITMQ_LOG_BASE", inside("log")),
            ("RABBITMQ_LOGS", "-".to_owned()),
            ("RABBITMQ_PID_FILE", inside("pid")),
            // So that the script becomes the server, and does not wait for it.
            ("NOTIFY_SOCKET", inside("none")),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .to_vec()
    }
}
