//! `corallum [serve | migrate | seed | hash-password <password>]`

use corallum::{
    App, Config, auth,
    platform::db::{self, MIGRATOR},
    seed,
};
use tracing_subscriber::EnvFilter;

type Result<T = ()> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

#[tokio::main]
async fn main() -> Result {
    // A missing .env is normal in production.
    let _ = dotenvy::dotenv();
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();

    let mut args = std::env::args().skip(1);
    match args.next().as_deref() {
        None | Some("serve") => serve().await,
        Some("migrate") => {
            let pool = db::connect(&Config::from_env()?).await?;
            Ok(MIGRATOR.run(&pool).await?)
        }
        Some("seed") => {
            let pool = db::connect(&Config::from_env()?).await?;
            MIGRATOR.run(&pool).await?;
            Ok(seed::run(&pool).await?)
        }
        Some("hash-password") => {
            let password = args.next().ok_or("hash-password wants the password as its argument")?;
            println!("{}", auth::password::hash_blocking(&password)?);
            Ok(())
        }
        Some(other) => Err(format!("unknown command `{other}`: serve, migrate, seed or hash-password").into()),
    }
}

async fn serve() -> Result {
    let config = Config::from_env()?;
    let listener = tokio::net::TcpListener::bind(&config.listen).await?;
    let address = listener.local_addr()?;
    let app = App::build(config).await?;
    tracing::info!(%address, "listening");
    Ok(app.serve(listener).await?)
}
