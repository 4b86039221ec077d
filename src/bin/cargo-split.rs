//! The `split` command.

fn main() {}
