//! What the bench of the outbox runs, and kills: writers, relays, consumers, each in a process of its own.

use std::sync::Arc;
use std::time::Duration;

use events::{Consumer, Event, Failure, Relay, connect, publish};
use rand::RngExt as _;
use serde::{Deserialize, Serialize};
use sqlx::PgPool;
use sqlx::postgres::PgPoolOptions;
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

type Any = Box<dyn std::error::Error + Send + Sync>;

/// A thing was changed for the so manieth time.
#[derive(Serialize, Deserialize)]
struct Changed {
    key: String,
    version: i64,
    number: Uuid,
}

impl Event for Changed {
    const TYPE: &'static str = "thing.changed";
    const AGGREGATE: &'static str = "thing";

    fn key(&self) -> String {
        self.key.clone()
    }
}

const KEYS: i32 = 40;

#[tokio::main]
async fn main() -> Result<(), Any> {
    tracing_subscriber::fmt().with_env_filter("events=debug,info").with_writer(std::io::stderr).with_ansi(false).init();
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args[..] {
        ["setup", source, sink] => setup(source, sink).await,
        ["write", source, writers, events] => write(source, writers.parse()?, events.parse()?).await,
        ["relay", source, broker] => {
            let broker = connect(broker, "bench").await?;
            Relay::new(pool(source).await?, broker, "/bench/source").run(CancellationToken::new()).await;
            Ok(())
        }
        ["naive", source, broker] => naive(source, broker).await,
        ["consume", sink, broker] => consume(sink, broker).await,
        _ => Err("setup | write | relay | naive | consume".into()),
    }
}

async fn pool(url: &str) -> Result<PgPool, sqlx::Error> {
    PgPoolOptions::new().max_connections(12).acquire_timeout(Duration::from_secs(10)).connect(url).await
}

async fn setup(source: &str, sink: &str) -> Result<(), Any> {
    let (source, sink) = (pool(source).await?, pool(sink).await?);
    events::migrate(&source).await?;
    events::migrate(&sink).await?;
    sqlx::raw_sql(
        "CREATE TABLE thing (key text PRIMARY KEY, version bigint NOT NULL DEFAULT 0);
         CREATE TABLE noise (id bigserial PRIMARY KEY);
         CREATE TABLE told (number uuid PRIMARY KEY, key text NOT NULL, version bigint NOT NULL);
         CREATE TABLE naive (last bigint NOT NULL); INSERT INTO naive VALUES (0);",
    )
    .execute(&source)
    .await?;
    sqlx::query("INSERT INTO thing (key) SELECT 'thing-' || n FROM generate_series(1, $1) n")
        .bind(KEYS)
        .execute(&source)
        .await?;
    sqlx::raw_sql("CREATE TABLE seen (id bigserial PRIMARY KEY, number uuid NOT NULL, key text NOT NULL, version bigint NOT NULL)")
        .execute(&sink)
        .await?;
    Ok(())
}

async fn write(source: &str, writers: usize, events: i64) -> Result<(), Any> {
    let pool = pool(source).await?;
    let all: Vec<_> = (0..writers)
        .map(|_| {
            let pool = pool.clone();
            tokio::spawn(async move {
                loop {
                    match sqlx::query_scalar::<_, i64>("SELECT count(*) FROM told").fetch_one(&pool).await {
                        Ok(count) if count >= events => return,
                        _ => {}
                    }
                    // Of a commit whose answer is lost the tables know.
                    for _ in 0..10 {
                        if one(&pool).await.is_err() {
                            tokio::time::sleep(Duration::from_millis(100)).await;
                        }
                    }
                }
            })
        })
        .collect();
    for writer in all {
        writer.await?;
    }
    Ok(())
}

async fn one(pool: &PgPool) -> Result<(), sqlx::Error> {
    let (early, before, after, back, key) = {
        let mut dice = rand::rng();
        let slow = if dice.random_bool(0.02) { 200 } else { 12 };
        (
            dice.random_bool(0.3),
            dice.random_range(0..8),
            dice.random_range(0..slow),
            dice.random_bool(0.05),
            format!("thing-{}", dice.random_range(1..=KEYS)),
        )
    };
    let mut transaction = pool.begin().await?;
    if early {
        // It takes its transaction's number before it waits for the row.
        sqlx::query("INSERT INTO noise DEFAULT VALUES").execute(&mut *transaction).await?;
        tokio::time::sleep(Duration::from_millis(before)).await;
    }
    let version: i64 = sqlx::query_scalar("UPDATE thing SET version = version + 1 WHERE key = $1 RETURNING version")
        .bind(&key)
        .fetch_one(&mut *transaction)
        .await?;
    let number = Uuid::new_v4();
    publish(&mut transaction, &Changed { key: key.clone(), version, number }).await?;
    sqlx::query("INSERT INTO told (number, key, version) VALUES ($1, $2, $3)")
        .bind(number)
        .bind(&key)
        .bind(version)
        .execute(&mut *transaction)
        .await?;
    tokio::time::sleep(Duration::from_millis(after)).await;
    if back { transaction.rollback().await } else { transaction.commit().await }
}

/// What is often written in a relay's place: all rows after the last one.
async fn naive(source: &str, broker: &str) -> Result<(), Any> {
    let (pool, broker) = (pool(source).await?, connect(broker, "bench").await?);
    loop {
        let round = async {
            let last: i64 = sqlx::query_scalar("SELECT last FROM naive").fetch_one(&pool).await?;
            let rows: Vec<(i64, Uuid, String, serde_json::Value)> = sqlx::query_as(
                "SELECT id, event_id, key, payload FROM messaging.outbox WHERE id > $1 ORDER BY id LIMIT 500",
            )
            .bind(last)
            .fetch_all(&pool)
            .await?;
            for (id, event, key, data) in rows {
                let envelope = events::Envelope {
                    specversion: "1.0".into(),
                    id: event,
                    r#type: Changed::TYPE.into(),
                    source: "/bench/source".into(),
                    subject: key,
                    aggregate: Changed::AGGREGATE.into(),
                    time: chrono::Utc::now(),
                    datacontenttype: "application/json".into(),
                    traceparent: None,
                    tracestate: None,
                    data,
                };
                broker.publish(&envelope).await?;
                sqlx::query("UPDATE naive SET last = $1").bind(id).execute(&pool).await?;
            }
            Ok::<(), Any>(())
        };
        if round.await.is_err() {
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

async fn consume(sink: &str, broker: &str) -> Result<(), Any> {
    let broker: Arc<dyn events::Broker> = connect(broker, "bench").await?;
    let consumer = Consumer::new("sink", pool(sink).await?, broker).on(|event: Changed, _, connection| {
        Box::pin(async move {
            sqlx::query("INSERT INTO seen (number, key, version) VALUES ($1, $2, $3)")
                .bind(event.number)
                .bind(event.key)
                .bind(event.version)
                .execute(connection)
                .await?;
            Ok::<(), Failure>(())
        })
    });
    consumer.run(CancellationToken::new()).await;
    Ok(())
}
