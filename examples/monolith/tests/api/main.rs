//! Black-box tests of the HTTP API. They know addresses, not code: the same suite runs against the monolith
//! and against whatever stands in for it.
//!
//! `CORALLUM_BASE_URL` names a running system (seeded, see `seeds/`); without it the suite starts one of its own
//! on a throw-away PostgreSQL. See the README for what a foreign system needs for the tests to reach inside.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod support;

mod ai;
mod analytics;
mod auth;
mod files;
mod notifications;
mod operations;
mod reliability;
mod sso;
mod tenants;
mod workflows;
