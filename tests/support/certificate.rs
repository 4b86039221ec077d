//! A certificate for this machine, which whoever is told so trusts.

use std::path::Path;
use std::process::{Command, Stdio};

/// Writes `certificate.pem` and `key.pem` for `localhost`; nothing without `openssl`, which is said.
pub fn make(folder: &Path) -> Option<()> {
    let made = Command::new("openssl")
        .args(["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"])
        .args(["-addext", "subjectAltName=DNS:localhost", "-addext", "basicConstraints=critical,CA:FALSE"])
        .args(["-keyout", "key.pem", "-out", "certificate.pem"])
        .current_dir(folder)
        .stdin(Stdio::null())
        .output();
    let Ok(output) = made else {
        eprintln!("LEFT OUT: certificates need `openssl`");
        return None;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(())
}
