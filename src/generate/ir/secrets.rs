//! Which secrets services take values from.

use std::collections::{BTreeMap, BTreeSet};

use super::{Platform, SecretValue, Service, System};

impl System {
    /// Values that services share.
    #[must_use]
    pub fn secrets(&self) -> Vec<&SecretValue> {
        [&self.service_token].into_iter().chain(self.jwt.as_ref().map(|jwt| &jwt.secret)).collect()
    }
}

impl Service {
    /// Values of its own.
    #[must_use]
    pub fn secrets(&self) -> Vec<&SecretValue> {
        self.database.iter().map(|database| &database.url).collect()
    }
}

impl Platform {
    /// All secrets that must be there, with their keys.
    #[must_use]
    pub fn secrets(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut all: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let own = self.services.iter().flat_map(Service::secrets);
        for value in self.system.secrets().into_iter().chain(own) {
            all.entry(&value.secret).or_default().insert(&value.key);
        }
        all
    }
}
