//! Mail over SMTP when configured, into a folder of `.eml` files otherwise.

use lettre::{
    AsyncFileTransport, AsyncSmtpTransport, AsyncTransport as _, Message as Mail, Tokio1Executor,
    message::{Mailbox, header::ContentType},
};

use crate::platform::config::MailConfig;

pub type MailError = Box<dyn std::error::Error + Send + Sync>;

pub enum Transport {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    Folder(AsyncFileTransport<Tokio1Executor>),
}

pub struct Mailer {
    from: Mailbox,
    transport: Transport,
}

impl Mailer {
    pub fn new(config: &MailConfig) -> Result<Self, MailError> {
        let transport = match &config.smtp_url {
            Some(url) => Transport::Smtp(AsyncSmtpTransport::<Tokio1Executor>::from_url(url)?.build()),
            None => {
                std::fs::create_dir_all(&config.dir)?;
                Transport::Folder(AsyncFileTransport::new(&config.dir))
            }
        };
        Ok(Self { from: config.from.parse()?, transport })
    }

    pub async fn send(&self, to: &str, subject: &str, body: &str) -> Result<(), MailError> {
        let mail = Mail::builder()
            .from(self.from.clone())
            .to(to.parse()?)
            .subject(subject)
            .header(ContentType::TEXT_PLAIN)
            .body(body.to_owned())?;
        match &self.transport {
            Transport::Smtp(smtp) => smtp.send(mail).await.map(|_| ())?,
            Transport::Folder(folder) => folder.send(mail).await.map(|_| ())?,
        }
        Ok(())
    }
}
