//! `split data copy`: expand, copy, sequences, constrain, and verify where it is asked for. Each phase of a target is
//! done in one transaction with its mark, or piece by piece with marks; a run goes on where another has stopped.

use std::collections::BTreeMap;

use super::expand::{self, Target, expand, filled, run_scripts};
use super::pump::{Work, pump};
use super::session::Session;
use super::snapshot::Snapshot;
use super::verify::{self, Compared};
use super::{Destination, Progress, Request, queue, state, survey};
use crate::data::plan::{plan, shares};
use crate::data::resume::{State, Step, Steps, steps};
use crate::data::sql::{literal, qualified};
use crate::error::Error;
use crate::model::schema::Name;
use crate::model::transfer::{
    Copied, CopiedService, CopiedTable, Phase, Plan, SequencePlan, ServicePlan, Stock, TablePlan, Verified,
};
use crate::postgres::Address;

/// Moves the data of all targets, as far as it is not there yet.
///
/// # Errors
/// When something stands against it, and when a server fails: then a later run goes on.
pub fn copy(request: &Request<'_>, progress: &dyn Progress) -> Result<(Copied, Option<Verified>), Error> {
    let mut source = Snapshot::take(request.source)?;
    let shares = shares(request.map, &source.stock);
    progress.phase(Phase::Expand, request.targets.len() as u64);
    let mut targets = Vec::with_capacity(request.targets.len());
    for to in request.targets {
        targets.push(expand::open(to, request.create, &source.stock.identity)?);
    }
    refuse_twice(&targets)?;
    for target in &mut targets {
        expand::hold(target, &source.stock.identity)?;
    }
    // As in the plan.
    targets.sort_by(|one, other| one.to.service.cmp(&other.to.service));
    if request.finish && targets.iter().any(|target| target.finishing) {
        // All was done, and an earlier run has begun to take the states away.
        finish(&mut targets)?;
        return Ok((Copied::default(), None));
    }
    let mut problems = Vec::new();
    for target in &mut targets {
        let share = shares.services.get(&target.to.service);
        let names: Vec<&Name> = share.into_iter().flat_map(BTreeMap::keys).collect();
        problems.extend(expand::obstacles(target, &names)?);
    }
    if !problems.is_empty() {
        return Err(Error::NotMovable { problems, help: expand::EMPTY });
    }
    for target in &mut targets {
        expand(target, &source.stock.identity, progress)?;
        progress.advance(1);
    }

    let mut stocks: BTreeMap<String, Stock> = BTreeMap::new();
    for target in &mut targets {
        stocks.insert(target.to.service.clone(), stock(target)?);
    }
    let plan = plan(&shares, &source.stock, &stocks, request.jobs).map_err(|problems| Error::NotMovable {
        problems,
        help: "compare the target's tables with the source's: `split generate --target database` makes them as they have to be",
    })?;
    source.hold(plan.services.iter().flat_map(|service| &service.tables).map(|table| &table.from))?;
    let kept = fill(request, &source, &mut targets, &plan, progress)?;
    sequences(&mut source, &mut targets, &plan, progress)?;
    constrain(request, &targets, progress)?;
    let verified = match request.verify {
        Some(limit) => Some(compare(request, &source, &plan, limit, progress)?),
        None => None,
    };
    let copied = copied(&mut targets, &plan, &kept)?;
    if request.finish && verified.as_ref().is_none_or(Verified::is_equal) {
        finish(&mut targets)?;
    }
    Ok((copied, verified))
}

/// What a target has. Where the last phase is done, what came behind the data is no obstacle to it.
fn stock(target: &mut Target<'_>) -> Result<Stock, Error> {
    let doing = "read the catalog";
    target.session.run(doing, "SET search_path = pg_catalog")?;
    let mut stock = survey::stock(&mut target.session)?;
    target.session.run(doing, "RESET search_path")?;
    if target.state.as_ref().is_some_and(|state| state.done >= Phase::Constrain) {
        for table in &mut stock.tables {
            table.triggers.clear();
            table.references.clear();
        }
    }
    Ok(stock)
}

fn refuse_twice(targets: &[Target<'_>]) -> Result<(), Error> {
    for (at, target) in targets.iter().enumerate() {
        if let Some(other) = targets[..at].iter().find(|other| other.identity == target.identity) {
            return Err(Error::NotMovable {
                problems: vec![format!("{} and {} have the same database", other.to.service, target.to.service)],
                help: "give each service a database of its own: `{service}` in `--to` stands for the service's name",
            });
        }
    }
    Ok(())
}

/// What the work of the copy phase goes with: a connection to the source, and one to each target that it has met.
struct Tool {
    source: Session,
    targets: BTreeMap<usize, Session>,
}

impl Tool {
    fn target(&mut self, number: usize, addresses: &[&Address]) -> Result<(&mut Session, &mut Session), Error> {
        let session = match self.targets.remove(&number) {
            Some(session) => session,
            None => joined(addresses[number])?,
        };
        Ok((&mut self.source, self.targets.entry(number).or_insert(session)))
    }
}

/// A connection that writes for this run.
fn joined(address: &Address) -> Result<Session, Error> {
    let mut session = Session::writing(address)?;
    state::join(&mut session)?;
    Ok(session)
}

/// Copies what is not there; says of which tables nothing had to be done, by service.
fn fill(
    request: &Request<'_>,
    source: &Snapshot,
    targets: &mut [Target<'_>],
    plan: &Plan,
    progress: &dyn Progress,
) -> Result<BTreeMap<String, Vec<bool>>, Error> {
    let states: BTreeMap<String, State> =
        targets.iter().filter_map(|target| Some((target.to.service.clone(), target.state.clone()?))).collect();
    let (mut planned, complete) = steps(plan, &states, &source.id);
    refuse_mixed(plan, &states, &planned)?;
    let mut problems = Vec::new();
    for (service, target) in plan.services.iter().zip(targets.iter_mut()) {
        let unmarked = |table: &&TablePlan| {
            let name = table.from.to_string();
            !service.tables.iter().any(|other| {
                other.to == table.to
                    && target.state.iter().any(|state| {
                        state.marks.iter().any(|mark| mark.table == name || mark.table == other.from.to_string())
                    })
            })
        };
        let names: Vec<Name> = service.tables.iter().filter(unmarked).map(|table| table.to.clone()).collect();
        problems.extend(filled(target, names.iter())?);
    }
    if !problems.is_empty() {
        return Err(Error::NotMovable { problems, help: expand::EMPTY });
    }
    let addresses: Vec<&Address> = targets.iter().map(|target| &target.to.address).collect();
    let open = || Ok(Tool { source: source.session()?, targets: BTreeMap::new() });
    if !complete {
        settle(request, source, &addresses, plan, &mut planned, &open)?;
    }

    let mut jobs: Vec<(usize, usize, usize)> = Vec::new();
    let mut rows = 0;
    for (number, service) in plan.services.iter().enumerate() {
        for (at, table) in service.tables.iter().enumerate() {
            if let Step::Fill(pieces) = &planned[&service.service][at] {
                jobs.extend(pieces.iter().map(|piece| (number, at, *piece)));
                rows += table.rows * pieces.len() as u64 / table.pieces.len() as u64;
            }
        }
    }
    // The largest first, whosever they are; who waits for others is looked at again.
    let pages = |job: &(usize, usize, usize)| {
        let table = &plan.services[job.0].tables[job.1];
        table.pages / table.pieces.len() as u64
    };
    jobs.sort_by_key(|job| (std::cmp::Reverse(pages(job)), *job));
    progress.phase(Phase::Copy, rows);
    let table = |job: &(usize, usize, usize)| &plan.services[job.0].tables[job.1];
    let ready = |at: usize, done: &[bool]| {
        let job = &jobs[at];
        let needed = |other: usize| jobs[other].0 == job.0 && table(job).after.contains(&table(&jobs[other]).to);
        table(job).after.is_empty() || (0..jobs.len()).all(|other| done[other] || !needed(other))
    };
    let addresses = &addresses;
    let work = |tool: &mut Tool, job: &(usize, usize, usize), stop: &_| {
        let service = &plan.services[job.0];
        let table = table(job);
        let (from, to) = tool.target(job.0, addresses)?;
        let work = Work { service: &service.service, table, piece: table.pieces[job.2], snapshot: &source.id };
        pump(from, to, &work, stop, progress)
    };
    if !jobs.is_empty() {
        queue::run(request.jobs, &jobs, ready, open, work)?;
    }
    let kept = |step: &Step| matches!(step, Step::Keep(_));
    Ok(planned.iter().map(|(service, steps)| (service.clone(), steps.iter().map(kept).collect())).collect())
}

/// A target that has its constraints is done: it can't be brought to another snapshot any more.
fn refuse_mixed(plan: &Plan, states: &BTreeMap<String, State>, planned: &Steps) -> Result<(), Error> {
    let late = |service: &&ServicePlan| {
        let closed = states.get(&service.service).is_some_and(|state| state.done >= Phase::Constrain);
        closed && planned[&service.service].iter().any(|step| !matches!(step, Step::Keep(_)))
    };
    let problems: Vec<String> = plan
        .services
        .iter()
        .filter(late)
        .map(|service| {
            format!("{}: its copy is finished, and of an earlier snapshot than that of the others", service.service)
        })
        .collect();
    match problems.is_empty() {
        true => Ok(()),
        false => Err(Error::NotMovable {
            problems,
            help: "leave it out (`--service` names the others), or give it an empty database to have all services of one snapshot",
        }),
    }
}

/// Keeps of an earlier snapshot's tables those that are the same in this one, and empties the others.
fn settle(
    request: &Request<'_>,
    source: &Snapshot,
    addresses: &[&Address],
    plan: &Plan,
    planned: &mut Steps,
    open: &(impl Fn() -> Result<Tool, Error> + Sync),
) -> Result<(), Error> {
    let mut jobs: Vec<(usize, usize)> = Vec::new();
    for (number, service) in plan.services.iter().enumerate() {
        let compared = |(at, step): (usize, &Step)| matches!(step, Step::Compare(_)).then_some((number, at));
        jobs.extend(planned[&service.service].iter().enumerate().filter_map(compared));
    }
    let work = |tool: &mut Tool, job: &(usize, usize), _: &_| -> Result<bool, Error> {
        let service = &plan.services[job.0];
        let table = &service.tables[job.1];
        let Some(comparison) = service.comparisons.iter().find(|other| other.from == table.from && !other.whole) else {
            return Ok(false);
        };
        let (from, to) = tool.target(job.0, addresses)?;
        let same = verify::is_same(from, to, comparison)?;
        if same {
            to.run("keep what was copied", &state::renew(&table.from.to_string(), &source.id))?;
        }
        Ok(same)
    };
    let same = if jobs.is_empty() { Vec::new() } else { queue::run(request.jobs, &jobs, |_, _| true, open, work)? };
    for ((number, at), same) in jobs.iter().zip(same) {
        if let Some(step) = planned.get_mut(&plan.services[*number].service).and_then(|steps| steps.get_mut(*at)) {
            let rows = if let Step::Compare(rows) = step { *rows } else { 0 };
            *step = if same { Step::Keep(rows) } else { Step::Anew };
        }
    }
    for (number, service) in plan.services.iter().enumerate() {
        let Some(steps) = planned.get_mut(&service.service) else { continue };
        let anew: Vec<usize> = (0..steps.len()).filter(|at| steps[*at] == Step::Anew).collect();
        if anew.is_empty() {
            continue;
        }
        let names: Vec<String> = anew.iter().map(|at| qualified(&service.tables[*at].to)).collect();
        let marks: String = anew.iter().map(|at| state::unmark(&service.tables[*at].from.to_string())).collect();
        let mut session = joined(addresses[number])?;
        let doing = format!("empty what an earlier run has copied to {}", service.service);
        session.run(&doing, &format!("BEGIN; TRUNCATE {}; {marks} COMMIT", names.join(", ")))?;
        for at in anew {
            steps[at] = Step::Fill((0..service.tables[at].pieces.len()).collect());
        }
    }
    Ok(())
}

/// Sequences go on where the source's are now: never below what the snapshot has.
fn sequences(
    source: &mut Snapshot,
    targets: &mut [Target<'_>],
    plan: &Plan,
    progress: &dyn Progress,
) -> Result<(), Error> {
    progress.phase(Phase::Sequences, targets.len() as u64);
    for (service, target) in plan.services.iter().zip(targets) {
        if target.state.as_ref().is_none_or(|state| state.done >= Phase::Sequences) {
            continue;
        }
        let doing = format!("set the sequences of {}", service.service);
        let mut statements = String::from("BEGIN; ");
        for sequence in &service.sequences {
            statements.push_str(&set(source.own(), sequence)?);
        }
        target.session.run(&doing, &format!("{statements} {} COMMIT", state::done(Phase::Sequences)))?;
        if let Some(state) = &mut target.state {
            state.done = Phase::Sequences;
        }
        progress.advance(1);
    }
    Ok(())
}

fn set(source: &mut Session, sequence: &SequencePlan) -> Result<String, Error> {
    let query = format!("SELECT json_build_array(last_value, is_called) AS row FROM {}", qualified(&sequence.from));
    let (value, called): (i64, bool) = source.row(&format!("read the sequence `{}`", sequence.from), &query)?;
    Ok(format!("SELECT pg_catalog.setval({}, {value}, {called}); ", literal(&qualified(&sequence.to))))
}

/// Applies what comes behind the data, several services at a time.
fn constrain(request: &Request<'_>, targets: &[Target<'_>], progress: &dyn Progress) -> Result<(), Error> {
    progress.phase(Phase::Constrain, targets.len() as u64);
    let open = |target: &&Target<'_>| target.state.as_ref().is_some_and(|state| state.done < Phase::Constrain);
    let waiting: Vec<&Destination> = targets.iter().filter(open).map(|target| target.to).collect();
    let work = |(): &mut (), to: &&Destination, _: &_| {
        let service = &to.service;
        let mut session = joined(&to.address)?;
        // From here on the target must be safe on disk.
        session.run("begin", "SET synchronous_commit = on; BEGIN")?;
        let scripts = to.scripts.as_ref().map(|scripts| scripts.after.as_slice()).unwrap_or_default();
        for script in scripts {
            progress.note(&format!("{service}: {}", script.name));
        }
        if to.scripts.is_some() {
            expand::triggers(&mut session, service, true)?;
        }
        run_scripts(&mut session, service, scripts)?;
        session.run(&format!("complete {service}"), &format!("{} COMMIT", state::done(Phase::Constrain)))?;
        progress.advance(1);
        Ok(())
    };
    queue::run(request.jobs, &waiting, |_, _| true, || Ok(()), work).map(|_| ())
}

/// Compares in the snapshot that was copied.
fn compare(
    request: &Request<'_>,
    source: &Snapshot,
    plan: &Plan,
    limit: usize,
    progress: &dyn Progress,
) -> Result<Verified, Error> {
    let mut snapshots = Vec::new();
    for service in &plan.services {
        let target = request.targets.iter().find(|target| target.service == service.service);
        if let Some(target) = target {
            snapshots.push((service, Snapshot::take(&target.address)?));
        }
    }
    let compared: Vec<Compared<'_>> = snapshots
        .iter()
        .flat_map(|(service, target)| {
            service.comparisons.iter().map(move |plan| Compared { service: &service.service, plan, target })
        })
        .collect();
    verify::compare(source, &compared, request.jobs, limit, progress)
}

/// What is there now, by the marks.
fn copied(targets: &mut [Target<'_>], plan: &Plan, kept: &BTreeMap<String, Vec<bool>>) -> Result<Copied, Error> {
    let mut copied = Copied { left_out: plan.left_out.clone(), ..Copied::default() };
    for (service, target) in plan.services.iter().zip(targets) {
        let marks = state::read(&mut target.session)?.map(|(state, ..)| state.marks).unwrap_or_default();
        let rows = |name: &str| marks.iter().filter(|mark| mark.table == name).map(|mark| mark.rows).sum();
        let table = |(at, table): (usize, &TablePlan)| CopiedTable {
            table: table.from.clone(),
            role: table.role,
            rows: rows(&table.from.to_string()),
            kept: kept[&service.service][at],
        };
        let mut tables: Vec<CopiedTable> = service.tables.iter().enumerate().map(table).collect();
        tables.sort_by(|one, other| one.table.cmp(&other.table));
        copied.services.push(CopiedService {
            service: service.service.clone(),
            database: target.to.address.server(),
            tables,
            sequences: service.sequences.len() as u64,
        });
    }
    Ok(copied)
}

/// Takes the states away. All of them say so first: a run that finds only some knows that the others were done.
fn finish(targets: &mut [Target<'_>]) -> Result<(), Error> {
    let doing = "take the state of the move away";
    for target in targets.iter_mut().filter(|target| target.state.is_some()) {
        target.session.run(doing, &format!("SET synchronous_commit = on; {}", state::FINISHING))?;
    }
    for target in targets.iter_mut().filter(|target| target.state.is_some()) {
        target.session.run(doing, state::GONE)?;
    }
    Ok(())
}
