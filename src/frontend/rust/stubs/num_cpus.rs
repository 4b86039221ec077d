//! Signatures of num_cpus that type inference needs; bodies are empty on purpose.

pub fn get() -> usize {}
pub fn get_physical() -> usize {}
