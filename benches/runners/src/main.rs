//! Migrations of a folder by other people's runners: `runners sqlx up|down URL FOLDER`, `runners refinery up URL FOLDER`.

use std::error::Error;
use std::fs;
use std::path::Path;

use refinery::{Migration, Runner};
use sqlx::PgPool;
use sqlx::migrate::Migrator;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [runner, way, url, folder] = arguments.as_slice() else { return Err("runners RUNNER WAY URL FOLDER".into()) };
    match (runner.as_str(), way.as_str()) {
        ("sqlx", way) => {
            let pool = PgPool::connect(url).await?;
            let migrator = Migrator::new(Path::new(folder)).await?;
            if way == "up" { migrator.run(&pool).await? } else { migrator.undo(&pool, 0).await? }
            pool.close().await;
            Ok(())
        }
        ("refinery", "up") => {
            let (url, folder) = (url.clone(), folder.clone());
            std::thread::spawn(move || refinery(&url, &folder).map_err(|error| error.to_string())).join().expect("no panic")?;
            Ok(())
        }
        _ => Err("refinery knows no way down".into()),
    }
}

/// As database/README.md of the generated files says.
fn refinery(url: &str, folder: &str) -> Result<(), Box<dyn Error>> {
    let mut files: Vec<_> = fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    files.retain(|file| file.to_string_lossy().ends_with(".up.sql"));
    files.sort();
    let mut migrations = Vec::new();
    for file in files {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let (number, name) = name.trim_end_matches(".up.sql").split_once('_').ok_or("no number")?;
        let name = format!("V{}__{name}", number.trim_start_matches('0'));
        migrations.push(Migration::unapplied(&name, &fs::read_to_string(&file)?)?);
    }
    let mut client = postgres::Client::connect(url, postgres::NoTls)?;
    Runner::new(&migrations).run(&mut client)?;
    Ok(())
}
