//! Copies that are killed, and copies while others write.

use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::Options;
use crate::place::{Place, SERVICES};
use crate::postgres_server::Server;

/// A fixed series that looks like chance: the same points in every run of the bench.
fn chance(number: u32) -> f64 {
    let hash = (u64::from(number) + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    ((hash ^ (hash >> 29)) >> 11) as f64 / (1u64 << 53) as f64
}

/// Kills somebody at each point of a copy; says after how many the next runs did not complete, or not rightly.
pub fn kill(place: &Place, options: &Options) -> u32 {
    place.forget();
    place.create();
    let clock = Instant::now();
    place.split(&["copy"]);
    let whole = clock.elapsed();
    println!("a copy takes {:.2} s", whole.as_secs_f64());
    let (mut failed, mut hit, mut runs) = (0, 0, 0);
    for point in 0..options.points {
        place.forget();
        place.create();
        let mut child = place.command(&["copy"]).spawn().expect("it starts");
        thread::sleep(whole.mul_f64(chance(point)));
        let victim = ["process", "source", "target"][point as usize % 3];
        match victim {
            "process" => child.kill().expect("ours"),
            "source" => backend(&place.source, "monolith"),
            _ => backend(&place.target, "to_"),
        }
        let output = child.wait_with_output().expect("it ends");
        hit += u32::from(!output.status.success());
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let mut result = None;
        for _ in 0..40 {
            runs += 1;
            let output = place.run(&["copy", "--verify"]);
            if output.status.success() {
                result = Some(String::from_utf8_lossy(&output.stdout).into_owned());
                break;
            }
            // A server that was just killed needs some moments.
            thread::sleep(Duration::from_millis(250));
        }
        let right = result.as_ref().is_some_and(|text| text.contains("10 tables equal, 0 differ"));
        if !right || said.contains("panicked") {
            failed += 1;
            println!("{victim} at {:.2}: {said}\n{result:?}", chance(point));
        }
    }
    println!(
        "{} points, {hit} of them ended the run; {runs} runs after them, {failed} without everything there once",
        options.points
    );
    failed
}

fn backend(server: &Server, database: &str) {
    let query = format!(
        "SELECT pid FROM pg_stat_activity WHERE application_name = 'split' AND datname LIKE '{database}%' ORDER BY random() LIMIT 1"
    );
    // Nobody there any more: the copy has ended.
    let Ok(mut client) = postgres::Client::connect(&server.url("postgres"), postgres::NoTls) else { return };
    if let Ok(row) = client.query_one(&query, &[]) {
        let _ = Command::new("kill").args(["-9", &row.get::<_, i32>(0).to_string()]).status();
    }
}

/// Copies while two writers move amounts from a table of one service to one of the other.
pub fn load(place: &Place, options: &Options) -> u32 {
    let sum = |client: &mut postgres::Client, table: &str| -> f64 {
        let text: String =
            client.query_one(&format!("SELECT sum(amount)::text FROM {table}"), &[]).expect("a sum").get(0);
        text.parse().expect("a number")
    };
    let mut source = place.source.client("monolith");
    let all = sum(&mut source, "t0") + sum(&mut source, "t5");
    let mut failed = 0;
    for _ in 0..options.runs {
        place.forget();
        place.create();
        let stop = AtomicBool::new(false);
        let write = |parity: u32| {
            let mut client = place.source.client("monolith");
            let mut many = 0;
            while !stop.load(Ordering::Relaxed) {
                let id = (many * 2 + parity) % (options.rows / 10) + 1;
                let moved = format!(
                    "BEGIN; UPDATE t0 SET amount = amount + 1 WHERE id = {id}; UPDATE t5 SET amount = amount - 1 WHERE id = {id}; COMMIT"
                );
                // An amount never falls below nothing: a constraint says so, and then nothing is moved.
                if client.batch_execute(&moved).is_err() {
                    client.batch_execute("ROLLBACK").expect("it is over");
                }
                many += 1;
            }
            many
        };
        let (output, many) = thread::scope(|scope| {
            let write = &write;
            let writers = [0, 1].map(|parity| scope.spawn(move || write(parity)));
            let output = place.run(&["copy", "--verify"]);
            stop.store(true, Ordering::Relaxed);
            (output, writers.map(|writer| writer.join().expect("it writes")))
        });
        let there: f64 = SERVICES
            .iter()
            .zip(["t0", "t5"])
            .map(|(service, table)| sum(&mut place.target.client(&format!("to_{service}")), table))
            .sum();
        let right = output.status.success() && (there - all).abs() < 1e-6;
        println!(
            "{} transactions meanwhile; {there:.2} of {all:.2}: {}",
            many.iter().sum::<u32>(),
            if right { "right" } else { "wrong" }
        );
        failed += u32::from(!right);
    }
    failed
}
