//! Two kinds of HTTP request, one connection each: a sign-in needs a handful. No redirects, no proxies,
//! one deadline for the whole exchange, a bound on the answer, TLS against the system's certificates.

use std::{io, sync::Arc, time::Duration};

use http_body_util::{BodyExt, Full, LengthLimitError, Limited};
use hyper::{
    Method, Request,
    body::Bytes,
    client::conn::http1,
    header::{ACCEPT, CONNECTION, CONTENT_TYPE, HOST},
};
use hyper_util::rt::TokioIo;
use rustls::{ClientConfig, RootCertStore, pki_types::ServerName};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
    time::timeout,
};
use tokio_rustls::TlsConnector;
use url::{Host, Position, Url};

use crate::{refusal::Trouble, settings::SetupError};

/// The largest answer that is read to its end. Discovery documents are a few kilobytes.
const LIMIT: usize = 256 * 1024;

/// Speaks to the provider.
pub(crate) struct Http {
    tls: TlsConnector,
    deadline: Duration,
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Vec<u8>,
}

impl Http {
    /// Loads the certificates of the system.
    pub(crate) fn new(deadline: Duration) -> Result<Self, SetupError> {
        let mut roots = RootCertStore::empty();
        // Single unreadable certificates are no reason not to start; with none at all, TLS fails later.
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        Self::trusting(roots, deadline)
    }

    fn trusting(roots: RootCertStore, deadline: Duration) -> Result<Self, SetupError> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let mut config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|error| SetupError::Tls(error.to_string()))?
            .with_root_certificates(roots)
            .with_no_client_auth();
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Self {
            tls: TlsConnector::from(Arc::new(config)),
            deadline,
        })
    }

    /// Fetches a document; any status but 200 is trouble.
    pub(crate) async fn get(&self, url: &Url) -> Result<Vec<u8>, Trouble> {
        let answer = self.send(Method::GET, url, String::new()).await?;
        match answer.status {
            200 => Ok(answer.body),
            status => Err(Trouble::Status(status)),
        }
    }

    /// Sends a form.
    pub(crate) async fn post(&self, url: &Url, form: String) -> Result<Answer, Trouble> {
        self.send(Method::POST, url, form).await
    }

    async fn send(&self, method: Method, url: &Url, form: String) -> Result<Answer, Trouble> {
        let request = request(method, url, form)?;
        timeout(self.deadline, self.exchange(url, request))
            .await
            .map_err(|_| Trouble::Timeout)?
    }

    async fn exchange(&self, url: &Url, request: Request<Full<Bytes>>) -> Result<Answer, Trouble> {
        let port = url.port_or_known_default().ok_or(Trouble::Connection)?;
        let (stream, name) = match url.host().ok_or(Trouble::Connection)? {
            Host::Domain(name) => (
                TcpStream::connect((name, port)).await,
                ServerName::try_from(name.to_owned()).map_err(|_| Trouble::Connection)?,
            ),
            Host::Ipv4(address) => (TcpStream::connect((address, port)).await, address.into()),
            Host::Ipv6(address) => (TcpStream::connect((address, port)).await, address.into()),
        };
        let stream = stream.map_err(|_| Trouble::Connection)?;
        if url.scheme() == "http" {
            return talk(stream, request).await;
        }
        let stream = self
            .tls
            .connect(name, stream)
            .await
            .map_err(|error| tls_trouble(&error))?;
        talk(stream, request).await
    }
}

/// A peer whom nobody vouches for is told apart from one that hangs up.
fn tls_trouble(error: &io::Error) -> Trouble {
    match error.kind() {
        io::ErrorKind::InvalidData => Trouble::Tls,
        _ => Trouble::Connection,
    }
}

fn request(method: Method, url: &Url, form: String) -> Result<Request<Full<Bytes>>, Trouble> {
    let host = &url[Position::BeforeHost..Position::AfterPort];
    let mut request = Request::builder()
        .method(&method)
        .uri(&url[Position::BeforePath..Position::AfterQuery])
        .header(HOST, host)
        .header(ACCEPT, "application/json")
        .header(CONNECTION, "close");
    if method == Method::POST {
        request = request.header(CONTENT_TYPE, "application/x-www-form-urlencoded");
    }
    request
        .body(Full::from(form))
        .map_err(|_| Trouble::Connection)
}

async fn talk<S>(stream: S, request: Request<Full<Bytes>>) -> Result<Answer, Trouble>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream))
        .await
        .map_err(|_| Trouble::Connection)?;
    let answer = async {
        let response = sender
            .send_request(request)
            .await
            .map_err(|_| Trouble::Connection)?;
        let status = response.status().as_u16();
        let body = Limited::new(response.into_body(), LIMIT).collect().await;
        let body = body.map_err(|error| {
            if error.is::<LengthLimitError>() {
                Trouble::TooLarge
            } else {
                Trouble::Connection
            }
        })?;
        Ok(Answer {
            status,
            body: body.to_bytes().to_vec(),
        })
    };
    // The connection only has to be driven along; when it ends, the answer knows why.
    let drive = async {
        let _ = connection.await;
        std::future::pending().await
    };
    tokio::select! {
        answer = answer => answer,
        never = drive => never,
    }
}

#[cfg(test)]
mod tests;
