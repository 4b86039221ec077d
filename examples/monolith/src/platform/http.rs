//! The outgoing HTTP client that all parts share.

use std::time::Duration;

pub fn client() -> reqwest::Result<reqwest::Client> {
    // Another part may have installed one already (tests start several apps in a process).
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder()
        .user_agent(concat!("corallum/", env!("CARGO_PKG_VERSION")))
        .connect_timeout(Duration::from_secs(5))
        .timeout(Duration::from_secs(60))
        .build()
}
