//! TLS towards mail servers. lettre has it too, but its own sockets use Nagle's algorithm, which costs 43 ms per mail.

use std::net::SocketAddr;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::{fmt, io};

use lettre::transport::smtp::client::AsyncTokioStream;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{CertificateError, ClientConfig, Error as TlsError, RootCertStore};

/// Certificates of the operator, in DER.
pub(super) type OwnRoots = Vec<CertificateDer<'static>>;

#[derive(Clone)]
pub(super) struct Handshake {
    connector: TlsConnector,
    name: ServerName<'static>,
}

impl fmt::Debug for Handshake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Handshake({:?})", self.name)
    }
}

impl Handshake {
    /// Trusts Mozilla's root certificates, and those of the operator. `None` when the host is neither a DNS name nor an IP
    /// address.
    pub(super) fn with(host: &str, own: &[CertificateDer<'static>]) -> Option<Self> {
        let mut roots = RootCertStore::empty();
        roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
        for certificate in own {
            roots.add(certificate.clone()).ok()?;
        }
        let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .ok()?
            .with_root_certificates(roots)
            .with_no_client_auth();
        Some(Self {
            connector: TlsConnector::from(Arc::new(config)),
            name: ServerName::try_from(host.to_owned()).ok()?,
        })
    }

    pub(super) async fn perform(&self, stream: TcpStream) -> io::Result<Box<dyn AsyncTokioStream>> {
        let stream = self.connector.connect(self.name.clone(), stream).await?;
        Ok(Box::new(Encrypted(stream)))
    }
}

/// Reads the certificates of a PEM file.
///
/// # Errors
/// What is wrong with the file.
pub(super) fn own_roots(file: &Path) -> Result<OwnRoots, String> {
    let read = CertificateDer::pem_file_iter(file).map_err(|error| error.to_string())?;
    let found: Result<OwnRoots, _> = read.collect();
    let found = found.map_err(|error| error.to_string())?;
    if found.is_empty() {
        return Err("it holds no certificate in PEM".to_owned());
    }
    let mut store = RootCertStore::empty();
    for certificate in &found {
        let added = store.add(certificate.clone());
        added.map_err(|error| error.to_string())?;
    }
    Ok(found)
}

/// Why a handshake failed, for the operator. Words of the other side are not repeated.
pub(super) fn reason(error: &io::Error) -> &'static str {
    let source = error.get_ref().and_then(|error| error.downcast_ref());
    match source {
        Some(TlsError::InvalidCertificate(certificate)) => match certificate {
            CertificateError::UnknownIssuer => {
                "its certificate is from an issuer that is not trusted (mail.ca_file)"
            }
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
                "its certificate is for another name"
            }
            CertificateError::Expired | CertificateError::ExpiredContext { .. } => {
                "its certificate has expired"
            }
            CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
                "its certificate is not valid yet"
            }
            _ => "its certificate is not valid",
        },
        Some(_) => "it speaks no TLS that is safe",
        None => "the connection broke during the TLS handshake",
    }
}

#[derive(Debug)]
struct Encrypted(TlsStream<TcpStream>);

impl AsyncTokioStream for Encrypted {
    fn peer_addr(&self) -> io::Result<SocketAddr> {
        self.0.get_ref().0.peer_addr()
    }
}

impl AsyncRead for Encrypted {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_read(cx, buf)
    }
}

impl AsyncWrite for Encrypted {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_shutdown(cx)
    }
}
