//! Events over a broker that lets nobody in without a password, and speaks TLS alone.

use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::failures::{Broker, OLGA, with};
use crate::postgres::Server;
use crate::{Service, certificate};

/// After `failures::all`, which has made what the handler writes into.
pub fn all(workspace: &Path, settings: &[(&str, &str)], server: &Server) {
    let folders = [(); 2].map(|()| tempfile::tempdir().expect("a folder"));
    if folders.iter().any(|folder| certificate::make(folder.path()).is_none()) {
        return;
    }
    let path = |folder: usize, name: &str| folders[folder].path().join(name).to_string_lossy().into_owned();
    let (certificate, key, strange) = (path(0, "certificate.pem"), path(0, "key.pem"), path(1, "certificate.pem"));
    let tls = ["--tls", "--tlscert", &certificate, "--tlskey", &key, "--user", "us", "--pass", "hidden"];
    let Some(broker) = Broker::start(&tls) else {
        eprintln!("LEFT OUT: events over TLS: `nats-server` is not there");
        return;
    };
    let count = |sql: &str| server.client("monolith").query_one(sql, &[]).expect("a query").get::<_, i64>(0);
    let payload = json!({ "userId": OLGA, "email": "sealed" }).to_string();
    let tell = "INSERT INTO messaging.outbox (aggregate, key, type, payload) VALUES ('user', $1, 'user.created', $2::text::jsonb)";
    server.client("monolith").execute(tell, &[&OLGA, &payload]).expect("told");
    let address = |user: &str| format!("tls://{user}@localhost:{}", broker.port);
    let heard = "SELECT count(*) FROM heard WHERE email = 'sealed'";
    for (user, trusted, arrives) in
        [("us:hidden", &strange, false), ("us:another", &certificate, false), ("us:hidden", &certificate, true)]
    {
        let address = address(user);
        let settings = with(settings, &[("NATS_URL", &address), ("SSL_CERT_FILE", trusted)]);
        let _services = ["auth", "tenant"].map(|name| Service::start(workspace, name, &settings));
        let (begin, longest) = (Instant::now(), Duration::from_secs(if arrives { 20 } else { 2 }));
        while begin.elapsed() < longest && count(heard) == 0 {
            thread::sleep(Duration::from_millis(100));
        }
        assert_eq!(count(heard), i64::from(arrives), "as {user}, trusting {trusted}");
    }
}
