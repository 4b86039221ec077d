//! The move of data: decided from what both databases have and from the map (`plan`), written as SQL (`sql`), done and
//! compared by sessions (`run`).

pub mod plan;
pub mod resume;
pub mod run;
pub mod sql;
