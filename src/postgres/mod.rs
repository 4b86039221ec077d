//! The way to a PostgreSQL: where it is, as whom, how strict, as libpq reads it. Passwords come from the environment, a
//! service file or a password file, and go nowhere but to the server.

mod address;
mod keywords;
mod password;
mod service;
mod text;
mod tls;

pub use self::address::{Address, told};
pub use self::text::Origin;
