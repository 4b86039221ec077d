//! TLS to a database, as strict as `sslmode` asks.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use postgres::config::{Host, SslMode};
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{WebPkiServerVerifier, verify_server_name};
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::version::{TLS12, TLS13};
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, Error, RootCertStore, SignatureScheme};
use tokio_postgres_rustls::MakeRustlsConnect;

/// What is checked of the server's certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Check {
    /// Nothing: what is said is hidden from listeners, not from an impostor (`prefer`, `require`).
    Nothing,
    /// Who signed it (`verify-ca`).
    Authority,
    /// That, and the host's name (`verify-full`).
    Everything,
}

/// What `sslmode` and its neighbours ask for.
#[derive(Clone)]
pub(super) struct Strictness {
    /// What is tried, in order.
    pub modes: &'static [SslMode],
    pub check: Check,
    /// A file of certificates to trust, instead of the system's.
    pub roots: Option<PathBuf>,
    /// Our own certificate and its key.
    pub client: Option<(PathBuf, PathBuf)>,
    /// Nothing older than TLS 1.3.
    pub newest: bool,
    /// TLS begins at once (`sslnegotiation=direct`).
    pub direct: bool,
}

impl Strictness {
    /// What is tried with a host: a socket of this machine has no TLS.
    pub(super) fn modes(&self, hosts: &[Host]) -> &'static [SslMode] {
        #[cfg(unix)]
        if matches!(hosts, [Host::Unix(_)]) {
            return &[SslMode::Disable];
        }
        self.modes
    }
}

/// A way into TLS, as strict as is asked for.
pub(super) fn connector(strictness: &Strictness) -> Result<MakeRustlsConnect, String> {
    let provider = Arc::new(ring::default_provider());
    let check = strictness.check;
    let (authority, pinned) = match check {
        Check::Nothing => (None, Vec::new()),
        Check::Authority | Check::Everything => {
            let (store, pinned) = trusted(strictness.roots.as_deref())?;
            let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(store), Arc::clone(&provider)).build();
            (Some(verifier.map_err(|error| format!("no certificates to trust: {error}"))?), pinned)
        }
    };
    let verifier = Verifier { check, authority, pinned, provider: Arc::clone(&provider) };
    let builder = ClientConfig::builder_with_provider(provider);
    let builder = match strictness.newest {
        true => builder.with_protocol_versions(&[&TLS13]),
        false => builder.with_protocol_versions(&[&TLS13, &TLS12]),
    };
    let builder =
        builder.map_err(|error| error.to_string())?.dangerous().with_custom_certificate_verifier(Arc::new(verifier));
    let mut config = match &strictness.client {
        Some((certificate, key)) => {
            let (chain, key) = ours(certificate, key)?;
            builder
                .with_client_auth_cert(chain, key)
                .map_err(|error| format!("certificate and key don't go together: {error}"))?
        }
        None => builder.with_no_client_auth(),
    };
    if strictness.direct {
        config.alpn_protocols = vec![b"postgresql".to_vec()];
    }
    Ok(MakeRustlsConnect::new(config))
}

/// What is wrong with a file; nothing of its content is repeated.
fn unread(file: &Path, error: &dyn std::fmt::Display) -> String {
    format!("could not read `{}`: {error}", file.display())
}

fn certificates(file: &Path) -> Result<Vec<CertificateDer<'static>>, String> {
    let pem = fs::read(file).map_err(|error| unread(file, &error))?;
    let all: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&pem).collect();
    let all = all.map_err(|error| unread(file, &error))?;
    if all.is_empty() { Err(unread(file, &"no certificate in it")) } else { Ok(all) }
}

/// Our certificate, and the key that no other user may read.
fn ours(certificate: &Path, key: &Path) -> Result<(Vec<CertificateDer<'static>>, PrivateKeyDer<'static>), String> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, PermissionsExt};
        let told = fs::metadata(key).map_err(|error| unread(key, &error))?;
        let allowed = if told.uid() == 0 { 0o640 } else { 0o600 };
        if told.permissions().mode() & 0o777 & !allowed & 0o077 != 0 {
            return Err(format!("others may read the key `{}`: chmod 600", key.display()));
        }
    }
    let pem = fs::read(key).map_err(|error| unread(key, &error))?;
    // The reader's words could hold parts of the file.
    let key = PrivateKeyDer::from_pem_slice(&pem).map_err(|_| unread(key, &"no key in it that is not encrypted"))?;
    Ok((certificates(certificate)?, key))
}

/// The certificates of a file, or the system's; those of a file also as they are.
fn trusted(roots: Option<&Path>) -> Result<(RootCertStore, Vec<CertificateDer<'static>>), String> {
    let mut store = RootCertStore::empty();
    let Some(file) = roots else {
        store.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        return Ok((store, Vec::new()));
    };
    let all = certificates(file)?;
    for certificate in &all {
        store.add(certificate.clone()).map_err(|error| unread(file, &error))?;
    }
    Ok((store, all))
}

#[derive(Debug)]
struct Verifier {
    check: Check,
    /// Nothing where nothing is checked.
    authority: Option<Arc<WebPkiServerVerifier>>,
    /// What the file of roots holds: a server's own certificate may stand there, as OpenSSL takes it.
    pinned: Vec<CertificateDer<'static>>,
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let Some(authority) = &self.authority else { return Ok(ServerCertVerified::assertion()) };
        let verified = authority.verify_server_cert(certificate, intermediates, name, ocsp, now);
        match verified {
            Err(Error::InvalidCertificate(
                CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. },
            )) if self.check == Check::Authority => Ok(ServerCertVerified::assertion()),
            // It says of itself that it is an authority. Signature and time were found good before that.
            Err(Error::InvalidCertificate(CertificateError::Other(_)))
                if self.pinned.iter().any(|pinned| pinned.as_ref() == certificate.as_ref()) =>
            {
                if self.check == Check::Everything {
                    verify_server_name(&ParsedCertificate::try_from(certificate)?, name)?;
                }
                Ok(ServerCertVerified::assertion())
            }
            verified => verified,
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        rustls::crypto::verify_tls12_signature(message, certificate, signed, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        rustls::crypto::verify_tls13_signature(message, certificate, signed, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}
