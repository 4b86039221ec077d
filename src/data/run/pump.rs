//! A piece of a table from one server to the other, with its mark, in one transaction.

use std::io::{BufRead, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use super::session::Session;
use super::{Progress, state};
use crate::data::resume::Mark;
use crate::data::sql;
use crate::error::Error;
use crate::model::transfer::{Piece, TablePlan};

/// Rows come one by one, and go together: fewer and larger messages.
const TOGETHER: usize = 64 << 10;

/// What is copied, and in which snapshot.
pub(super) struct Work<'a> {
    pub service: &'a str,
    pub table: &'a TablePlan,
    pub piece: Piece,
    pub snapshot: &'a str,
}

/// Copies a piece; says how many rows. `stop` ends it early, and then nothing of it stays.
pub(super) fn pump(
    source: &mut Session,
    target: &mut Session,
    work: &Work<'_>,
    stop: &AtomicBool,
    progress: &dyn Progress,
) -> Result<u64, Error> {
    let doing = format!("copy `{}` to {}", work.table.from, work.service);
    target.run(&doing, "BEGIN")?;
    match stream(source, target, work, &doing, stop, progress) {
        Ok(rows) => {
            let mark = Mark {
                table: work.table.from.to_string(),
                piece: work.piece.to_string(),
                snapshot: work.snapshot.to_owned(),
                rows,
            };
            target.run(&doing, &format!("{} COMMIT", state::mark(&mark)))?;
            Ok(rows)
        }
        Err(error) => {
            // It may be gone, and then its transaction is too.
            let _ = target.client.batch_execute("ROLLBACK");
            Err(error)
        }
    }
}

fn stream(
    source: &mut Session,
    target: &mut Session,
    work: &Work<'_>,
    doing: &str,
    stop: &AtomicBool,
    progress: &dyn Progress,
) -> Result<u64, Error> {
    let (from, to) = (sql::copy_out(work.table, work.piece), sql::copy_in(work.table));
    let Session { client, server } = source;
    let place = (doing, server.as_str());
    let mut reader = client.copy_out(&from).map_err(|error| Session::failed_at(place, &error))?;
    let mut writer = match target.client.copy_in(&to) {
        Ok(writer) => writer,
        Err(error) => return Err(Session::failed_at((doing, &target.server), &error)),
    };
    let there = (doing, target.server.as_str());
    let mut buffer = Vec::with_capacity(2 * TOGETHER);
    let mut rows = 0;
    loop {
        let row = reader.fill_buf().map_err(|error| Session::broken_at(place, &error))?;
        let length = row.len();
        buffer.extend_from_slice(row);
        reader.consume(length);
        rows += 1;
        if buffer.len() >= TOGETHER || length == 0 {
            writer.write_all(&buffer).map_err(|error| Session::broken_at(there, &error))?;
            buffer.clear();
            progress.advance(rows);
            rows = 0;
            if stop.load(Ordering::Relaxed) {
                return Err(Session::stopped_at(there));
            }
        }
        if length == 0 {
            break;
        }
    }
    writer.finish().map_err(|error| Session::failed_at(there, &error))
}
