//! The job `webhook.deliver`: POSTs its body to an address of the tenant's choice.

use async_trait::async_trait;
use serde_json::json;
use std::net::IpAddr;

use super::{Job, JobError, JobHandler, JobResult};
use crate::platform::Platform;

pub struct DeliverWebhook(pub Platform);

#[async_trait]
impl JobHandler for DeliverWebhook {
    async fn run(&self, job: &Job) -> JobResult {
        let url: String = job.payload_field("url")?;
        let url = reqwest::Url::parse(&url).map_err(JobError::permanent)?;
        if !self.0.config.jobs.allow_private_webhooks {
            refuse_private(&url).await?;
        }
        let answer = self
            .0
            .http
            .post(url)
            .header("x-corallum-job", job.id)
            .json(&job.payload["body"])
            .send()
            .await
            .map_err(|e| JobError::Retry(e.without_url().to_string()))?;
        match answer.status() {
            status if status.is_success() => Ok(json!({ "status": status.as_u16() })),
            // The receiver understood and does not want it: asking again changes nothing.
            status if status.is_client_error() && status.as_u16() != 429 => {
                Err(JobError::Permanent(format!("the receiver answered {status}")))
            }
            status => Err(JobError::Retry(format!("the receiver answered {status}"))),
        }
    }
}

/// Tenants must not reach into our own network.
async fn refuse_private(url: &reqwest::Url) -> Result<(), JobError> {
    let host = url.host_str().ok_or_else(|| JobError::Permanent("the address names no host".into()))?;
    let port = url.port_or_known_default().unwrap_or(443);
    let addresses = tokio::net::lookup_host((host.trim_matches(['[', ']']), port)).await.map_err(JobError::retry)?;
    for address in addresses {
        if is_private(address.ip()) {
            return Err(JobError::Permanent(format!("{host} is not a public address")));
        }
    }
    Ok(())
}

fn is_private(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(v4) => {
            v4.is_private() || v4.is_loopback() || v4.is_link_local() || v4.is_unspecified() || v4.is_broadcast()
        }
        IpAddr::V6(v6) => match v6.to_ipv4_mapped() {
            Some(v4) => is_private(IpAddr::V4(v4)),
            None => v6.is_loopback() || v6.is_unspecified() || v6.is_unique_local() || v6.is_unicast_link_local(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::is_private;

    #[test]
    fn loopback_in_any_spelling_is_private() {
        for ip in ["127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "::ffff:127.0.0.1", "fd00::1"] {
            assert!(is_private(ip.parse().unwrap()), "{ip}");
        }
        assert!(!is_private("93.184.216.34".parse().unwrap()));
    }
}
