//! The whole of Corallum with one command: a throw-away PostgreSQL, demonstration data, everything embedded.

use std::{env, error::Error, fs, process::Command};

use corallum::{App, Config};

#[allow(clippy::unwrap_used, reason = "shared with the tests")]
#[path = "../tests/api/support/postgres.rs"]
mod postgres;

fn main() -> Result<(), Box<dyn Error + Send + Sync>> {
    let root = env::temp_dir().join(format!("corallum-dev-{}", std::process::id()));
    fs::create_dir_all(&root)?;
    let database = postgres::Postgres::start(&root);
    let defaults = [
        ("SERVICE_TOKEN", "development-service-token".to_owned()),
        ("JWT_SECRET", "development-secret-of-32-bytes-or-more".to_owned()),
        ("CORALLUM_LISTEN", format!("127.0.0.1:{}", if port_is_free(3000) { 3000 } else { postgres::free_port() })),
        ("CORALLUM_DATA_DIR", root.join("data").display().to_string()),
        ("CORALLUM_SEED", "1".to_owned()),
        ("WEBHOOK_ALLOW_PRIVATE", "1".to_owned()),
        ("DATABASE_URL", database.url.clone()),
    ];
    let config = Config::from_lookup(|name| {
        let default = || defaults.iter().find(|(key, _)| *key == name).map(|(_, value)| value.clone());
        env::var(name).ok().or_else(default)
    });
    let result = config.map_err(Into::into).and_then(|config| serve(config, &root));

    // Also after an error: nothing of ours stays behind.
    Command::new("kill").args(["-INT", &database.pid.to_string()]).status()?;
    fs::remove_dir_all(&root)?;
    result
}

fn port_is_free(port: u16) -> bool {
    std::net::TcpListener::bind(("127.0.0.1", port)).is_ok()
}

#[tokio::main]
async fn serve(config: Config, root: &std::path::Path) -> Result<(), Box<dyn Error + Send + Sync>> {
    let listener = tokio::net::TcpListener::bind(&config.listen).await?;
    let address = listener.local_addr()?;
    let app = App::build(config).await?;
    println!("http://{address}  (data in {}, Ctrl-C stops it all)", root.display());
    println!("owner@acme.example / corallum-demo, root@corallum.example / corallum-demo");
    Ok(app.serve(listener).await?)
}
