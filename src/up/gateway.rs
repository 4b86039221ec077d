//! The generated nginx, made fit for this machine: loopback, ports of its own, files of its own.

use super::plan::Given;
use crate::error::Error;
use crate::generate::ir::Platform;
use crate::generate::templates::Templates;
use crate::generate::{self, TARGETS};
use crate::model::map::GatewayKind;

/// The folder of its files.
pub(super) const FOLDER: &str = "nginx";

/// Whatever gateway the map has elsewhere: here it is nginx, with the same routes, limits and tokens.
pub(super) fn files(platform: &Platform, templates: &Templates, given: &Given) -> Result<Vec<(String, String)>, Error> {
    if platform.services.iter().all(|service| service.gateway.is_none()) {
        return Ok(Vec::new());
    }
    let mut platform = platform.clone();
    platform.system.gateway = GatewayKind::Nginx;
    let nginx: Vec<_> = TARGETS.iter().filter(|target| target.name == "nginx").collect();
    let made = generate::files(&platform, &nginx, templates)?;
    let texts = made.into_iter().map(|file| (file.path, String::from_utf8_lossy(&file.bytes).into_owned()));
    let kept = texts.filter(|(path, _)| !path.contains("upstreams"));
    let mut files: Vec<(String, String)> = kept.map(|(path, text)| (path, fit(&text, given))).collect();
    files.push((format!("{FOLDER}/upstreams.conf"), upstreams(&platform, given)));
    Ok(files)
}

fn fit(text: &str, given: &Given) -> String {
    let here = given.folder.join(FOLDER);
    // A path with blanks or a quote would end the value.
    let here = here.to_string_lossy().replace('\\', "\\\\").replace('"', "\\\"");
    let mut out = String::new();
    for line in text.lines() {
        let mut words = line.trim().trim_end_matches(';').split(' ');
        let indent = &line[..line.len() - line.trim_start().len()];
        let line = match (words.next(), words.next()) {
            (Some("listen"), Some("8080")) => {
                format!("{indent}listen 127.0.0.1:{} default_server;", given.ports.gateway)
            }
            (Some("listen"), Some("8081")) => format!("{indent}listen 127.0.0.1:{};", given.ports.watch),
            (Some(name), Some(path)) if path.starts_with("/tmp/") => {
                format!("{indent}{name} \"{here}/{}\";", path.trim_start_matches("/tmp/"))
            }
            _ => line.to_owned(),
        };
        out.push_str(&line);
        out.push('\n');
    }
    out
}

/// Where services are found: all on this machine, so that nothing has to be looked up.
fn upstreams(platform: &Platform, given: &Given) -> String {
    let mut out = String::new();
    let mut add = |name: &str, port: u16| out.push_str(&format!("map \"\" ${name} {{ default 127.0.0.1:{port}; }}\n"));
    for service in platform.services.iter().filter(|service| service.gateway.is_some()) {
        add(&format!("service_{}", service.identifier), given.ports.of(&service.name));
    }
    // Nobody listens at the port where one is only watched.
    add("monolith", platform.system.monolith.port);
    out
}
