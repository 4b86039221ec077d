//! Kong's declarative configuration: a service with its routes for each service behind the gateway.

use super::{Files, Target};
use crate::model::generated::GeneratedFile;
use crate::model::map::GatewayKind;

pub(super) const TARGET: Target = Target {
    name: "kong",
    about: "declarative configuration of the open-source Kong Gateway, to be filled in and loaded by decK",
    applies: |platform| platform.system.gateway == GatewayKind::Kong,
    files: Files::OfPlatform(|platform, templates| {
        let bytes = templates.render("kong/kong.yaml.tera", platform)?;
        Ok(vec![GeneratedFile::new("kong/kong.yaml", bytes)])
    }),
};
