//! Continuous integration: the boundaries are checked, what changed is built and scanned. For GitHub and GitLab.

use super::{Files, Target};
use crate::model::generated::GeneratedFile;

pub(super) const TARGET: Target = Target {
    name: "ci",
    about: "a GitHub workflow and a GitLab file: `split check`, builds of what changed, scans",
    applies: |_| true,
    files: Files::OfPlatform(|platform, templates| {
        let file = |name: &str| {
            let bytes = templates.render(&format!("ci/{name}.yml.tera"), platform)?;
            Ok(GeneratedFile::new(format!("ci/{name}.yml"), bytes))
        };
        Ok(vec![file("github")?, file("gitlab")?])
    }),
};
