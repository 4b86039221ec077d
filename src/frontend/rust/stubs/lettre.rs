//! Signatures of lettre that type inference needs; bodies are empty on purpose.

pub use self::address::Address;
pub use self::message::Message;
pub use self::transport::smtp::{AsyncSmtpTransport, SmtpTransport};
pub use self::transport::{AsyncTransport, Transport};
pub struct Tokio1Executor;
pub struct AsyncStd1Executor;
pub mod error {
    pub enum Error {
        MissingFrom,
        MissingTo,
        TooManyFrom,
        EmailMissingAt,
        EmailMissingLocalPart,
        EmailMissingDomain,
        CannotParseFilename,
        Io(std::io::Error),
        NonAsciiChars,
    }
    impl std::error::Error for Error {}
    impl std::fmt::Display for Error {}
}
pub mod address {
    pub struct Address;
    impl Address {
        pub fn new<U, D>(user: U, domain: D) -> Result<Address, AddressError> {}
        pub fn user(&self) -> &str {}
        pub fn domain(&self) -> &str {}
    }
    impl Clone for Address {}
    impl std::fmt::Display for Address {}
    impl AsRef<str> for Address {}
    impl std::str::FromStr for Address {
        type Err = AddressError;
    }
    pub struct AddressError;
    impl std::error::Error for AddressError {}
    impl std::fmt::Display for AddressError {}
    pub struct Envelope;
    impl Envelope {
        pub fn new(from: Option<crate::Address>, to: Vec<crate::Address>) -> Result<Envelope, crate::error::Error> {}
        pub fn from(&self) -> Option<&crate::Address> {}
        pub fn to(&self) -> &[crate::Address] {}
    }
}
pub mod message {
    pub use self::mailbox::{Mailbox, Mailboxes};
    use crate::address::{Address, AddressError, Envelope};
    use crate::error::Error;
    pub mod mailbox {
        use super::{Address, AddressError};
        pub struct Mailbox {
            pub name: Option<String>,
            pub email: Address,
        }
        impl Mailbox {
            pub fn new(name: Option<String>, email: Address) -> Mailbox {}
        }
        impl Clone for Mailbox {}
        impl std::fmt::Display for Mailbox {}
        impl From<Address> for Mailbox {}
        impl std::str::FromStr for Mailbox {
            type Err = AddressError;
        }
        pub struct Mailboxes;
        impl Mailboxes {
            pub fn new() -> Mailboxes {}
            pub fn with(self, mbox: Mailbox) -> Mailboxes {}
            pub fn push(&mut self, mbox: Mailbox) {}
            pub fn iter(&self) -> std::iter::__Iter<&Mailbox> {}
        }
    }
    pub mod header {
        pub struct ContentType;
        impl ContentType {
            pub const TEXT_PLAIN: ContentType = ContentType;
            pub const TEXT_HTML: ContentType = ContentType;
            pub fn parse(s: &str) -> Result<ContentType, ContentTypeErr> {}
        }
        impl Clone for ContentType {}
        pub struct ContentTypeErr;
        impl std::error::Error for ContentTypeErr {}
        pub enum ContentTransferEncoding {
            SevenBit,
            QuotedPrintable,
            Base64,
            EightBit,
            Binary,
        }
    }
    pub struct Message;
    impl Message {
        pub fn builder() -> MessageBuilder {}
        pub fn envelope(&self) -> &Envelope {}
        pub fn formatted(&self) -> Vec<u8> {}
    }
    impl Clone for Message {}
    pub struct MessageBuilder;
    impl MessageBuilder {
        pub fn new() -> MessageBuilder {}
        pub fn header<H>(self, header: H) -> MessageBuilder {}
        pub fn subject<S>(self, subject: S) -> MessageBuilder {}
        pub fn from(self, mbox: Mailbox) -> MessageBuilder {}
        pub fn sender(self, mbox: Mailbox) -> MessageBuilder {}
        pub fn reply_to(self, mbox: Mailbox) -> MessageBuilder {}
        pub fn to(self, mbox: Mailbox) -> MessageBuilder {}
        pub fn cc(self, mbox: Mailbox) -> MessageBuilder {}
        pub fn bcc(self, mbox: Mailbox) -> MessageBuilder {}
        pub fn date_now(self) -> MessageBuilder {}
        pub fn message_id(self, id: Option<String>) -> MessageBuilder {}
        pub fn in_reply_to(self, id: String) -> MessageBuilder {}
        pub fn references(self, id: String) -> MessageBuilder {}
        pub fn envelope(self, envelope: Envelope) -> MessageBuilder {}
        pub fn body<T>(self, body: T) -> Result<Message, Error> {}
        pub fn multipart(self, part: MultiPart) -> Result<Message, Error> {}
        pub fn singlepart(self, part: SinglePart) -> Result<Message, Error> {}
    }
    impl Clone for MessageBuilder {}
    pub struct SinglePart;
    impl SinglePart {
        pub fn builder() -> SinglePartBuilder {}
        pub fn plain<T>(body: T) -> SinglePart {}
        pub fn html<T>(body: T) -> SinglePart {}
    }
    pub struct SinglePartBuilder;
    impl SinglePartBuilder {
        pub fn header<H>(self, header: H) -> SinglePartBuilder {}
        pub fn content_type(self, content_type: header::ContentType) -> SinglePartBuilder {}
        pub fn body<T>(self, body: T) -> SinglePart {}
    }
    pub struct MultiPart;
    impl MultiPart {
        pub fn builder() -> MultiPartBuilder {}
        pub fn mixed() -> MultiPartBuilder {}
        pub fn alternative() -> MultiPartBuilder {}
        pub fn alternative_plain_html<T, V>(plain: T, html: V) -> MultiPart {}
        pub fn related() -> MultiPartBuilder {}
        pub fn singlepart(self, part: SinglePart) -> MultiPart {}
        pub fn multipart(self, part: MultiPart) -> MultiPart {}
    }
    pub struct MultiPartBuilder;
    impl MultiPartBuilder {
        pub fn singlepart(self, part: SinglePart) -> MultiPart {}
        pub fn multipart(self, part: MultiPart) -> MultiPart {}
    }
    pub struct Attachment;
    impl Attachment {
        pub fn new(filename: String) -> Attachment {}
        pub fn new_inline(content_id: String) -> Attachment {}
        pub fn body<T>(self, content: T, content_type: header::ContentType) -> SinglePart {}
    }
}
pub mod transport {
    use crate::Message;
    pub trait Transport {
        type Ok;
        type Error;
        fn send(&self, message: &Message) -> Result<Self::Ok, Self::Error>;
        fn send_raw(&self, envelope: &crate::address::Envelope, email: &[u8]) -> Result<Self::Ok, Self::Error>;
    }
    pub trait AsyncTransport {
        type Ok;
        type Error;
        async fn send(&self, message: Message) -> Result<Self::Ok, Self::Error>;
        async fn send_raw(&self, envelope: &crate::address::Envelope, email: &[u8]) -> Result<Self::Ok, Self::Error>;
    }
    pub mod stub {
        pub struct Error;
        impl std::error::Error for Error {}
        pub struct StubTransport;
        impl StubTransport {
            pub fn new_ok() -> StubTransport {}
            pub fn new_error() -> StubTransport {}
        }
        impl super::Transport for StubTransport {
            type Ok = ();
            type Error = Error;
        }
        pub struct AsyncStubTransport;
        impl AsyncStubTransport {
            pub fn new_ok() -> AsyncStubTransport {}
        }
        impl super::AsyncTransport for AsyncStubTransport {
            type Ok = ();
            type Error = Error;
        }
    }
    pub mod file {
        pub struct Error;
        impl std::error::Error for Error {}
        pub struct FileTransport;
        impl FileTransport {
            pub fn new<P>(path: P) -> FileTransport {}
        }
        impl super::Transport for FileTransport {
            type Ok = String;
            type Error = Error;
        }
        pub struct AsyncFileTransport<E>(E);
        impl<E> AsyncFileTransport<E> {
            pub fn new<P>(path: P) -> AsyncFileTransport<E> {}
        }
        impl<E> super::AsyncTransport for AsyncFileTransport<E> {
            type Ok = String;
            type Error = Error;
        }
    }
    pub mod smtp {
        pub use self::error::Error;
        use std::time::Duration;
        pub mod error {
            pub struct Error;
            impl Error {
                pub fn is_response(&self) -> bool {}
                pub fn is_client(&self) -> bool {}
                pub fn is_transient(&self) -> bool {}
                pub fn is_permanent(&self) -> bool {}
                pub fn is_timeout(&self) -> bool {}
            }
            impl std::error::Error for Error {}
            impl std::fmt::Display for Error {}
            impl std::fmt::Debug for Error {}
        }
        pub mod response {
            pub struct Response;
            impl Response {
                pub fn is_positive(&self) -> bool {}
                pub fn has_code(&self, code: u16) -> bool {}
                pub fn first_line(&self) -> Option<&str> {}
                pub fn message(&self) -> std::iter::__Iter<&str> {}
            }
        }
        pub mod authentication {
            pub struct Credentials;
            impl Credentials {
                pub fn new(username: String, password: String) -> Credentials {}
            }
            impl Clone for Credentials {}
            pub enum Mechanism {
                Plain,
                Login,
                Xoauth2,
            }
        }
        pub mod client {
            pub enum Tls {
                None,
                Opportunistic(TlsParameters),
                Required(TlsParameters),
                Wrapper(TlsParameters),
            }
            pub struct TlsParameters;
            impl TlsParameters {
                pub fn new(domain: String) -> Result<TlsParameters, super::Error> {}
                pub fn builder(domain: String) -> TlsParametersBuilder {}
            }
            pub struct TlsParametersBuilder;
            impl TlsParametersBuilder {
                pub fn dangerous_accept_invalid_certs(self, accept_invalid_certs: bool) -> TlsParametersBuilder {}
                pub fn dangerous_accept_invalid_hostnames(self, accept: bool) -> TlsParametersBuilder {}
                pub fn build(self) -> Result<TlsParameters, super::Error> {}
            }
        }
        pub struct PoolConfig;
        impl PoolConfig {
            pub fn new() -> PoolConfig {}
            pub fn min_idle(self, min_idle: u32) -> PoolConfig {}
            pub fn max_size(self, max_size: u32) -> PoolConfig {}
            pub fn idle_timeout(self, idle_timeout: Duration) -> PoolConfig {}
        }
        pub struct SmtpTransport;
        impl SmtpTransport {
            pub fn relay(relay: &str) -> Result<SmtpTransportBuilder, Error> {}
            pub fn starttls_relay(relay: &str) -> Result<SmtpTransportBuilder, Error> {}
            pub fn unencrypted_localhost() -> SmtpTransport {}
            pub fn builder_dangerous<T>(server: T) -> SmtpTransportBuilder {}
            pub fn from_url(connection_url: &str) -> Result<SmtpTransportBuilder, Error> {}
            pub fn test_connection(&self) -> Result<bool, Error> {}
        }
        impl Clone for SmtpTransport {}
        impl super::Transport for SmtpTransport {
            type Ok = response::Response;
            type Error = Error;
        }
        pub struct SmtpTransportBuilder;
        impl SmtpTransportBuilder {
            pub fn hello_name(self, name: String) -> SmtpTransportBuilder {}
            pub fn credentials(self, credentials: authentication::Credentials) -> SmtpTransportBuilder {}
            pub fn authentication(self, mechanisms: Vec<authentication::Mechanism>) -> SmtpTransportBuilder {}
            pub fn timeout(self, timeout: Option<Duration>) -> SmtpTransportBuilder {}
            pub fn port(self, port: u16) -> SmtpTransportBuilder {}
            pub fn tls(self, tls: client::Tls) -> SmtpTransportBuilder {}
            pub fn pool_config(self, pool_config: PoolConfig) -> SmtpTransportBuilder {}
            pub fn build(self) -> SmtpTransport {}
        }
        pub struct AsyncSmtpTransport<E>(E);
        impl<E> AsyncSmtpTransport<E> {
            pub fn relay(relay: &str) -> Result<AsyncSmtpTransportBuilder, Error> {}
            pub fn starttls_relay(relay: &str) -> Result<AsyncSmtpTransportBuilder, Error> {}
            pub fn unencrypted_localhost() -> AsyncSmtpTransport<E> {}
            pub fn builder_dangerous<T>(server: T) -> AsyncSmtpTransportBuilder {}
            pub fn from_url(connection_url: &str) -> Result<AsyncSmtpTransportBuilder, Error> {}
            pub async fn test_connection(&self) -> Result<bool, Error> {}
        }
        impl<E> Clone for AsyncSmtpTransport<E> {}
        impl<E> super::AsyncTransport for AsyncSmtpTransport<E> {
            type Ok = response::Response;
            type Error = Error;
        }
        pub struct AsyncSmtpTransportBuilder;
        impl AsyncSmtpTransportBuilder {
            pub fn hello_name(self, name: String) -> AsyncSmtpTransportBuilder {}
            pub fn credentials(self, credentials: authentication::Credentials) -> AsyncSmtpTransportBuilder {}
            pub fn authentication(self, mechanisms: Vec<authentication::Mechanism>) -> AsyncSmtpTransportBuilder {}
            pub fn timeout(self, timeout: Option<Duration>) -> AsyncSmtpTransportBuilder {}
            pub fn port(self, port: u16) -> AsyncSmtpTransportBuilder {}
            pub fn tls(self, tls: client::Tls) -> AsyncSmtpTransportBuilder {}
            pub fn pool_config(self, pool_config: PoolConfig) -> AsyncSmtpTransportBuilder {}
            pub fn build<E>(self) -> AsyncSmtpTransport<E> {}
        }
    }
}
