//! Tenants: who our customers are, what they subscribed to, what they used, what they owe.

pub mod billing;
mod handlers;
mod model;
pub mod repo;
pub mod service;

pub use handlers::routes;
pub use model::*;

pub mod events {
    domain_event! {
        TenantCreated => "tenant.created" { slug: String, name: String, plan: String }
    }
}
