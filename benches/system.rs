//! The generated reference, built and run as a whole on this machine, and asked from outside.
//!
//! ```text
//! cargo bench --bench system -- [questions] [contracts] [load] [--folder FOLDER] [--seconds N]
//! ```
//!
//! `split generate` on examples/monolith, handlers filled in two services, `split up`, and then:
//!
//! - `questions`: every route of the contracts through the gateway without a token and with one, limits, a row through a look-up, an
//!   event from an outbox to the handler of another service, one trace across three services (with a Python that has grpcio and
//!   opentelemetry-proto: `PYTHON`), and the metrics read by a real Prometheus with the generated configuration;
//! - `contracts`: what is generated of them before validators and linters (`OPENAPI_SPEC_VALIDATOR`, `REDOCLY`, `SPECTRAL`,
//!   `ASYNCAPI_PARSER`: a folder with @asyncapi/parser), and `SCHEMATHESIS` against two services;
//! - `load`: N seconds (60) through the gateway on two services, and how long an answer takes beside a bare handler of axum.
//!
//! FOLDER is used as it is, and not generated again.
#![allow(clippy::print_stdout, clippy::print_stderr, clippy::unwrap_used, reason = "a command for the terminal")]

#[path = "system/contracts.rs"]
mod contracts;
#[path = "system/load.rs"]
mod load;
#[path = "system/questions.rs"]
mod questions;
#[path = "system/stage.rs"]
mod stage;
#[path = "../tests/support/token.rs"]
mod token;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{ExitCode, Stdio};
use std::time::Duration;

use stage::{Stage, split};

const USAGE: &str = "cargo bench --bench system -- [questions] [contracts] [load] [--folder FOLDER] [--seconds N]";

fn main() -> ExitCode {
    let mut args = env::args().skip(1).filter(|arg| arg != "--bench");
    let (mut parts, mut given, mut seconds) = (Vec::new(), None, 60);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "questions" | "contracts" | "load" => parts.push(arg),
            "--folder" => given = args.next().map(PathBuf::from),
            "--seconds" => seconds = args.next().and_then(|text| text.parse().ok()).unwrap_or(seconds),
            _ => {
                eprintln!("{USAGE}");
                return ExitCode::from(2);
            }
        }
    }
    if parts.is_empty() {
        println!("system: skipped. {USAGE}");
        return ExitCode::SUCCESS;
    }
    let temporary = tempfile::tempdir().unwrap();
    let folder = given.clone().unwrap_or_else(|| temporary.path().join("platform"));
    let monolith = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/monolith");
    if given.is_none() {
        for more in [&[][..], &["--target", "database"]] {
            let mut generate = split();
            generate.arg("generate").args(more).arg(&monolith).arg("--output").arg(&folder);
            assert!(generate.stdout(Stdio::null()).status().unwrap().success(), "nothing is generated");
        }
    }
    fill(&folder);
    let mut judge = Judge::default();
    let stage = Stage::start(&monolith, &folder, temporary.path());
    for part in &parts {
        println!("\n== {part}");
        match part.as_str() {
            "questions" => questions::all(&stage, &mut judge),
            "contracts" => contracts::all(&stage, &mut judge),
            _ => load::all(&stage, Duration::from_secs(seconds), &mut judge),
        }
    }
    judge.hold(stage.end(), "split up did not end well");
    for wrong in &judge.wrong {
        println!("WRONG: {wrong}");
    }
    if judge.wrong.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) }
}

#[derive(Default)]
struct Judge {
    wrong: Vec<String>,
}

impl Judge {
    fn hold(&mut self, fine: bool, what: impl Into<String>) {
        if !fine {
            self.wrong.push(what.into());
        }
    }
}

/// What a person would write: handlers that ask two other services, that write a row, and that read some.
fn fill(folder: &Path) {
    body(
        folder,
        "workflow/src/handlers/get_workflows.rs",
        "    let _ = query;\n    let id: uuid::Uuid = caller.subject().and_then(|id| id.parse().ok()).unwrap_or_default();\n    \
         let tenants = app.calls.tenant.tenants_by_id(&[id]).await?;\n    let users = \
         app.calls.auth.users_by_id(&[id]).await?;\n    Ok(Json(serde_json::json!({ \"tenants\": tenants.len(), \"users\": \
         users.len() })))\n}\n",
    );
    body(
        folder,
        "tenant/src/handlers/post_tenants.rs",
        "    let _ = caller;\n    let slug = request.slug.unwrap_or_else(|| request.name.to_lowercase());\n    let plan = \
         request.plan.unwrap_or_else(|| \"free\".to_owned());\n    let (id, slug, name, plan_code, created_at) = \
         sqlx::query_as(\n        \"INSERT INTO tenants (slug, name, plan_code) VALUES ($1, $2, $3) RETURNING id, slug, name, \
         plan_code, created_at\",\n    )\n    .bind(slug)\n    .bind(request.name)\n    .bind(plan)\n    .fetch_one(&app.db)\n    \
         .await?;\n    let status = types::AccountStatus::Active;\n    let made = types::Tenant { id, slug, name, status, \
         plan_code, created_at };\n    Ok((StatusCode::CREATED, Json(made)))\n}\n",
    );
    body(
        folder,
        "tenant/src/handlers/get_tenants.rs",
        "    let _ = (app, caller, query);\n    Ok(Json(Vec::new()))\n}\n",
    );
    body(
        folder,
        "tenant/src/handlers/get_tenants_plans.rs",
        "    let _ = (app, caller);\n    Ok(Json(Vec::new()))\n}\n",
    );
    body(
        folder,
        "tenant/src/listeners/user_created.rs",
        "    let _ = (app, envelope);\n    sqlx::query(\"CREATE TABLE IF NOT EXISTS heard (email text)\").execute(&mut \
         *transaction).await?;\n    sqlx::query(\"INSERT INTO heard VALUES ($1)\").bind(event.email).execute(transaction).await?;\n    \
         Ok(())\n}\n",
    );
}

/// In the place of what says that nothing is written yet.
fn body(folder: &Path, file: &str, body: &str) {
    let path = folder.join("services").join(file);
    let text = fs::read_to_string(&path).unwrap();
    let empty = ["    // Yours from here on.", "    let _ = (app, event, envelope, transaction);"];
    if let Some((head, _)) = empty.iter().find_map(|empty| text.split_once(empty)) {
        fs::write(path, format!("{head}{body}")).unwrap();
    }
}
