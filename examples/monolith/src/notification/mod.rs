//! E-mail and push: written to a table first, delivered by a job.

mod deliver;
mod handlers;
pub mod mailer;
mod model;
pub mod push;
pub mod repo;
pub mod service;
mod templates;

pub use self::deliver::DeliverNotification;
pub use self::handlers::routes;
pub use self::mailer::Mailer;
pub use self::model::*;
