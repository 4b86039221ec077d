//! Corallum Enterprise: workflows, AI, durable jobs, tenants and billing, notifications, analytics and files
//! in one process over one PostgreSQL.

#[macro_use]
pub mod platform;

pub mod ai;
pub mod analytics;
pub mod app;
pub mod auth;
pub mod file;
pub mod managers;
pub mod notification;
pub mod reliability;
pub mod seed;
pub mod tenant;
pub mod workflow;

pub use app::{App, AppError};
pub use platform::Config;
