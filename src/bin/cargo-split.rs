//! `cargo split`: the same command where coreutils' `split` stands first in the PATH.

use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Cargo calls `cargo-split split analyze …`; called by hand, the extra word may be missing.
fn main() -> ExitCode {
    let mut args: Vec<_> = std::env::args_os().collect();
    if args.get(1).is_some_and(|first| first == "split") {
        args.remove(1);
    }
    split::cli::main(args)
}
