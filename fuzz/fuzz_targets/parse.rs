//! One file: any text is read and lowered, or refused.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use rayon::{ThreadPool, ThreadPoolBuilder};

/// The product's workers have a deep stack too.
static POOL: LazyLock<ThreadPool> =
    LazyLock::new(|| ThreadPoolBuilder::new().num_threads(1).stack_size(256 << 20).build().expect("a thread"));

fuzz_target!(|text: &str| {
    POOL.install(|| split::frontend::rust::is_readable(text));
});
