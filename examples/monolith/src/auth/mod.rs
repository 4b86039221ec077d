//! Who someone is and what they may do: passwords, tokens, sessions, single sign-on, roles.

mod handlers;
mod model;
pub mod password;
pub mod rbac;
pub mod repo;
pub mod service;
pub mod sso;
pub mod token;

pub use self::handlers::{internal_routes, routes};
pub use self::model::*;
pub use self::service::AuthService;

/// What auth tells the others.
pub mod events {
    domain_event! {
        /// Somebody has an account now, by registration, invitation or single sign-on.
        UserCreated => "user.created" { user_id: uuid::Uuid, email: String }
    }
}
