//! Which ports everything listens on.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, TcpListener};

use crate::error::Error;
use crate::generate::ir::Platform;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ports {
    pub services: BTreeMap<String, u16>,
    pub database: u16,
    pub broker: u16,
    /// Two more, which RabbitMQ wants among its own.
    pub among: [u16; 2],
    pub gateway: u16,
    /// Where the gateway is watched.
    pub watch: u16,
}

impl Ports {
    #[must_use]
    pub fn of(&self, service: &str) -> u16 {
        self.services.get(service).copied().unwrap_or_default()
    }
}

/// The map's ports for the services and this one for the gateway; any free ones for the rest, and for all where that is wanted.
///
/// # Errors
/// When a port is taken that must be free.
pub fn choose(platform: &Platform, gateway: u16, any: bool) -> Result<Ports, Error> {
    // All are held until the end, so that none is given twice.
    let mut held = Vec::new();
    let mut take = |wanted: u16, what: &str| -> Result<u16, Error> {
        let taken = |_| Error::Port { port: wanted, what: what.to_owned() };
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, wanted)).map_err(taken)?;
        let port = listener.local_addr().map_err(taken)?.port();
        held.push(listener);
        Ok(port)
    };
    let wanted = |port: u16| if any { 0 } else { port };
    let mut services = BTreeMap::new();
    for service in &platform.services {
        services.insert(service.name.clone(), take(wanted(service.port), &service.name)?);
    }
    Ok(Ports {
        services,
        gateway: take(wanted(gateway), "the gateway")?,
        database: take(0, "PostgreSQL")?,
        broker: take(0, "the broker")?,
        among: [take(0, "the broker")?, take(0, "the broker")?],
        watch: take(0, "the gateway")?,
    })
}
