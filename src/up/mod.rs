//! The generated system on this machine, for trying it out: what has to run is a plain value, running it is another matter.

mod database;
mod gateway;
mod health;
mod plan;
mod ports;
mod process;
mod rabbitmq;
mod run;
mod state;

pub use self::plan::{BrokerPlan, DatabasePlan, Given, Plan, Server, ServicePlan, plan};
pub use self::ports::{Ports, choose};
pub use self::process::find;
pub use self::rabbitmq::{RabbitMq, RabbitPorts, USER, rabbitmq};
pub use self::run::{Said, Stage, run};
pub use self::state::{Entry, State, down, ps};
