//! Starts a planned system in its order, looks after it, and ends it.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::{Duration, Instant};

use super::plan::{BrokerPlan, Given, Plan, ServicePlan, password};
use super::process::{Process, find};
use super::rabbitmq::{self, RabbitPorts};
use super::state::{Entry, State};
use super::{database, gateway, health};
use crate::error::Error;
use crate::postgres::cluster::Cluster;
use crate::postgres::programs::Programs;
use crate::write;

/// How long a part may take until it answers. RabbitMQ on a busy machine takes more than a minute.
const PATIENCE: Duration = Duration::from_secs(180);

/// A part that has run this long may end again before anybody gives it up.
const STEADY: Duration = Duration::from_secs(60);

/// What is heard while it runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// A line of one part.
    Line { from: String, text: String },
    /// Something that `split` has to say itself.
    Note(String),
    /// Everything answers.
    Ready,
}

/// What a run needs besides the plan.
pub struct Stage<'s> {
    pub given: &'s Given,
    pub state: &'s State,
    /// The folder that was generated.
    pub output: &'s Path,
    /// Where the services' programs are.
    pub programs: &'s Path,
    /// Nothing where no service has a database.
    pub postgres: Option<&'s Programs>,
    pub stop: &'s AtomicBool,
    pub said: Sender<Said>,
}

/// A part that is looked after.
struct Part {
    entry: Entry,
    start: Start,
    process: Process,
    since: Instant,
    /// When to start it again, once it has ended.
    again: Option<Instant>,
}

/// How to start it, again and again.
#[derive(Clone)]
struct Start {
    program: PathBuf,
    arguments: Vec<String>,
    environment: Vec<(String, String)>,
    folder: PathBuf,
    signal: &'static str,
}

/// Runs until `stop` is set. Whatever was started has ended when it returns.
///
/// # Errors
/// When a part can't be started, or does not answer.
pub fn run(plan: &Plan, stage: &Stage<'_>) -> Result<(), Error> {
    for note in &plan.notes {
        stage.note(note.clone());
    }
    let cluster = stage.databases(plan)?;
    let mut parts = Vec::new();
    let result = stage.start_all(plan, cluster.as_ref(), &mut parts).and_then(|()| {
        if !stage.stopped() {
            let _ = stage.said.send(Said::Ready);
        }
        stage.look_after(&mut parts, cluster.as_ref())
    });
    // All at the same time, the gateway first: it lets nobody in any more.
    parts.iter_mut().rev().for_each(|part| part.process.ask_to_end());
    drop(parts);
    drop(cluster);
    result
}

impl Stage<'_> {
    fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    fn note(&self, text: String) {
        // Who does not listen any more does not want to know.
        let _ = self.said.send(Said::Note(text));
    }

    fn databases(&self, plan: &Plan) -> Result<Option<Cluster>, Error> {
        if plan.databases.is_empty() {
            return Ok(None);
        }
        let Some(programs) = self.postgres else {
            return Err(Error::NoServer { reason: "its programs were not found".to_owned() });
        };
        self.note(format!("starting PostgreSQL with {} databases", plan.databases.len()));
        database::start(programs, self.given.ports.database, &plan.databases).map(Some)
    }

    fn start_all(&self, plan: &Plan, cluster: Option<&Cluster>, parts: &mut Vec<Part>) -> Result<(), Error> {
        let servers = match plan.broker {
            Some(BrokerPlan::Nats(port)) => vec![(part("nats", "broker", port), self.nats(port)?)],
            Some(BrokerPlan::Rabbitmq(ports)) => self.rabbitmq(ports)?,
            Some(BrokerPlan::Database(_)) | None => Vec::new(),
        };
        for (entry, start) in servers {
            self.note(format!("starting {}", start.program.file_name().unwrap_or_default().display()));
            parts.push(self.begin(entry, start)?);
            self.wait_for(parts, cluster, |part| health::listens(part.entry.port))?;
        }
        for service in plan.services.iter().filter(|service| service.migrates) {
            self.migrate(service)?;
        }
        for service in &plan.services {
            let start = self.service(service, &[]);
            parts.push(self.begin(part(&service.name, "service", service.port), start)?);
        }
        self.note(format!("waiting for {} services", plan.services.len()));
        self.wait_for(parts, cluster, |part| match part.entry.kind.as_str() {
            "service" => health::ready(part.entry.port) == Some(200),
            _ => true,
        })?;
        if !plan.gateway.is_empty() && !self.stopped() {
            self.note("starting nginx".to_owned());
            let start = self.nginx(&plan.gateway)?;
            parts.push(self.begin(part("gateway", "gateway", self.given.ports.gateway), start)?);
            self.wait_for(parts, cluster, |part| health::listens(part.entry.port))?;
        }
        self.tell(parts, cluster)
    }

    fn nats(&self, port: u16) -> Result<Start, Error> {
        let reason = || "it is not there any more".to_owned();
        let program = find("NATS_SERVER", "nats-server")
            .ok_or_else(|| Error::NotStarted { program: "nats-server".into(), reason: reason() })?;
        let store = self.given.folder.join("nats").to_string_lossy().into_owned();
        let arguments = ["-a", "127.0.0.1", "-p", &port.to_string(), "-js", "-sd", &store].map(str::to_owned).to_vec();
        Ok(Start { program, arguments, environment: Vec::new(), folder: self.given.folder.clone(), signal: "TERM" })
    }

    /// The register of names first.
    fn rabbitmq(&self, ports: RabbitPorts) -> Result<Vec<(Entry, Start)>, Error> {
        let reason = || "it is not there any more".to_owned();
        let found = rabbitmq::rabbitmq()
            .ok_or_else(|| Error::NotStarted { program: "rabbitmq-server".into(), reason: reason() })?;
        let folder = self.given.folder.join("rabbitmq");
        write::scratch::private_folder(&folder, None)?;
        let config = ports.config(&password(self.given, rabbitmq::USER));
        write::entry(&folder, "rabbitmq.conf", config.as_bytes())?;
        let environment = ports.environment(&folder, &folder.join("rabbitmq.conf"));
        let start = |program, arguments| Start {
            program,
            arguments,
            environment: environment.clone(),
            folder: folder.clone(),
            signal: "TERM",
        };
        let names = start(found.names, ports.names());
        let server = start(found.server, Vec::new());
        Ok(vec![(part("epmd", "broker", ports.names), names), (part("rabbitmq", "broker", ports.clients), server)])
    }

    fn nginx(&self, files: &[(String, String)]) -> Result<Start, Error> {
        let home = self.given.folder.join(gateway::FOLDER);
        for (path, text) in files {
            let path = self.given.folder.join(path);
            let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { continue };
            write::scratch::private_folder(folder, None)?;
            write::entry(folder, &name.to_string_lossy(), text.as_bytes())?;
        }
        let reason = "install nginx, or name it by NGINX_PROGRAM".to_owned();
        let program = find("NGINX_PROGRAM", "nginx").ok_or(Error::NotStarted { program: "nginx".into(), reason })?;
        let home = home.to_string_lossy().into_owned();
        let config = format!("{home}/nginx.conf");
        let arguments =
            ["-p", &home, "-c", &config, "-g", "daemon off; master_process off;"].map(str::to_owned).to_vec();
        Ok(Start { program, arguments, environment: Vec::new(), folder: self.given.folder.clone(), signal: "TERM" })
    }

    fn service(&self, service: &ServicePlan, arguments: &[&str]) -> Start {
        Start {
            program: self.programs.join(&service.program),
            arguments: arguments.iter().map(|argument| (*argument).to_owned()).collect(),
            environment: service.environment.clone(),
            folder: self.output.to_owned(),
            signal: "TERM",
        }
    }

    fn migrate(&self, service: &ServicePlan) -> Result<(), Error> {
        if self.stopped() {
            return Ok(());
        }
        self.note(format!("migrating the database of {}", service.name));
        let start = self.service(service, &["migrate"]);
        let mut process = self.spawn(&service.name, &start)?;
        let ended = process.wait();
        match ended {
            Some(status) if status.success() => Ok(()),
            _ => Err(Error::NotStarted {
                program: start.program,
                reason: format!("the migration of {} failed; see what it said above", service.name),
            }),
        }
    }

    fn spawn(&self, name: &str, start: &Start) -> Result<Process, Error> {
        let (said, from) = (self.said.clone(), name.to_owned());
        let hear = move |text| drop(said.send(Said::Line { from: from.clone(), text }));
        let arguments: Vec<&OsStr> = start.arguments.iter().map(OsStr::new).collect();
        Process::start(&start.program, &arguments, &start.environment, &start.folder, start.signal, hear)
    }

    fn begin(&self, entry: Entry, start: Start) -> Result<Part, Error> {
        let process = self.spawn(&entry.name, &start)?;
        let entry = Entry { process: process.id(), ..entry };
        Ok(Part { entry, start, process, since: Instant::now(), again: None })
    }

    /// Until all answer. Who ends meanwhile is not waited for.
    fn wait_for(
        &self,
        parts: &mut [Part],
        cluster: Option<&Cluster>,
        answers: impl Fn(&Part) -> bool,
    ) -> Result<(), Error> {
        self.tell(parts, cluster)?;
        let begin = Instant::now();
        let mut waiting: Vec<usize> = (0..parts.len()).collect();
        while !waiting.is_empty() && !self.stopped() {
            for index in &waiting {
                if let Some(status) = parts[*index].process.ended() {
                    let reason = format!("it ended at once ({status}); see what it said above");
                    return Err(Error::NotStarted { program: parts[*index].start.program.clone(), reason });
                }
            }
            waiting.retain(|index| !answers(&parts[*index]));
            if begin.elapsed() > PATIENCE
                && let Some(index) = waiting.first()
            {
                let reason = format!("it is not ready after {} s; see what it said above", PATIENCE.as_secs());
                return Err(Error::NotStarted { program: parts[*index].start.program.clone(), reason });
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    /// Starts again what has ended, after a pause that grows.
    fn look_after(&self, parts: &mut [Part], cluster: Option<&Cluster>) -> Result<(), Error> {
        while !self.stopped() {
            let mut changed = false;
            for part in parts.iter_mut() {
                if let (None, Some(status)) = (part.again, part.process.ended()) {
                    if part.since.elapsed() > STEADY {
                        part.entry.restarts = 0;
                    }
                    let pause = Duration::from_millis(500 << part.entry.restarts.min(6));
                    self.note(format!("{} has ended ({status}); it is started again", part.entry.name));
                    part.again = Some(Instant::now() + pause);
                }
                if part.again.is_some_and(|at| at <= Instant::now()) {
                    part.process = self.spawn(&part.entry.name, &part.start)?;
                    part.entry.process = part.process.id();
                    part.entry.restarts += 1;
                    (part.since, part.again, changed) = (Instant::now(), None, true);
                }
            }
            if changed {
                self.tell(parts, cluster)?;
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    fn tell(&self, parts: &[Part], cluster: Option<&Cluster>) -> Result<(), Error> {
        let database = cluster.map(|cluster| part("postgres", "database", cluster.port()));
        let all: Vec<Entry> = database.into_iter().chain(parts.iter().map(|part| part.entry.clone())).collect();
        self.state.say(&all)
    }
}

fn part(name: &str, kind: &str, port: u16) -> Entry {
    Entry { name: name.to_owned(), kind: kind.to_owned(), process: 0, port, restarts: 0, health: String::new() }
}
