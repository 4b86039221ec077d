//! PostgreSQL: the way to a database as libpq reads it, its own programs, a server of our own for a while, and what `pg_dump`
//! says. Passwords come from the environment, a service file or a password file, and go nowhere but to the server.

mod address;
pub mod archive;
pub mod cluster;
pub mod dump;
mod keywords;
mod password;
pub mod programs;
pub mod scratch;
mod service;
mod text;
mod tls;

pub use self::address::{Address, told};
pub use self::text::Origin;
