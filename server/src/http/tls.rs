//! TLS with a certificate of the utility's own, for portals without a proxy in front of them. A renewed certificate is
//! taken on SIGHUP; a bad one is said in the log, and the old one stays.

use std::{
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock},
    time::Duration,
};

use anyhow::{Context, bail};
use rustls::{
    ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_rustls::{TlsAcceptor, server::TlsStream};

use crate::settings::Settings;

/// How long a client may take for its handshake.
const HANDSHAKE: Duration = Duration::from_secs(10);

/// Certificate and key.
pub struct Tls {
    certificate: PathBuf,
    key: PathBuf,
    config: RwLock<Arc<ServerConfig>>,
}

impl Tls {
    /// What the settings name; nothing if they name none.
    ///
    /// # Errors
    /// One file without the other, files that cannot be read, a key that does not fit.
    pub fn from_settings(settings: &Settings) -> anyhow::Result<Option<Arc<Self>>> {
        let named = |path: &PathBuf| !path.as_os_str().is_empty();
        match (named(&settings.tls_cert), named(&settings.tls_key)) {
            (false, false) => Ok(None),
            (true, true) => Self::load(&settings.tls_cert, &settings.tls_key).map(Some),
            (true, false) => bail!("tls_key: is missing beside tls_cert"),
            (false, true) => bail!("tls_cert: is missing beside tls_key"),
        }
    }

    /// Reads the two PEM files.
    ///
    /// # Errors
    /// As [`Self::from_settings`].
    pub fn load(certificate: &Path, key: &Path) -> anyhow::Result<Arc<Self>> {
        let config = RwLock::new(read(certificate, key)?);
        Ok(Arc::new(Self {
            certificate: certificate.to_owned(),
            key: key.to_owned(),
            config,
        }))
    }

    /// Reads them again, for connections from now on.
    ///
    /// # Errors
    /// As [`Self::from_settings`]; the old ones stay.
    pub fn reload(&self) -> anyhow::Result<()> {
        let config = read(&self.certificate, &self.key)?;
        *self.config.write().unwrap_or_else(PoisonError::into_inner) = config;
        Ok(())
    }

    /// The handshake, within its time.
    ///
    /// # Errors
    /// A client that is too slow, or speaks something else.
    pub async fn accept<S>(&self, stream: S) -> std::io::Result<TlsStream<S>>
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        let config = Arc::clone(&self.config.read().unwrap_or_else(PoisonError::into_inner));
        tokio::time::timeout(HANDSHAKE, TlsAcceptor::from(config).accept(stream)).await?
    }

    /// Reloads whenever the process gets SIGHUP.
    pub async fn reload_on_hangup(self: Arc<Self>) {
        let hangup = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::hangup());
        let Ok(mut hangup) = hangup.inspect_err(|error| tracing::error!(%error, "SIGHUP")) else {
            return;
        };
        while hangup.recv().await.is_some() {
            match self.reload() {
                Ok(()) => tracing::info!("the certificate was read again"),
                Err(error) => tracing::error!(
                    error = format!("{error:#}"),
                    "the new certificate cannot be used; the old one stays"
                ),
            }
        }
    }
}

fn read(certificate: &Path, key: &Path) -> anyhow::Result<Arc<ServerConfig>> {
    let chain = CertificateDer::pem_file_iter(certificate)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .with_context(|| format!("tls_cert: {}", certificate.display()))?;
    if chain.is_empty() {
        bail!("tls_cert: {} has no certificate", certificate.display());
    }
    let secret =
        PrivateKeyDer::from_pem_file(key).with_context(|| format!("tls_key: {}", key.display()))?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(chain, secret)
        .context("tls_key: does not belong to the certificate")?;
    // The limits of this server are those of HTTP/1.1.
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}

#[cfg(test)]
mod tests {
    use rustls::{ClientConfig, RootCertStore, pki_types::ServerName};
    use tokio_rustls::TlsConnector;

    use super::*;

    /// Writes a fresh certificate with its key.
    fn write(folder: &Path) -> CertificateDer<'static> {
        let made = rcgen::generate_simple_self_signed(vec!["portal.test".to_owned()]).unwrap();
        std::fs::write(folder.join("cert.pem"), made.cert.pem()).unwrap();
        std::fs::write(folder.join("key.pem"), made.signing_key.serialize_pem()).unwrap();
        made.cert.der().clone()
    }

    fn load(folder: &Path) -> anyhow::Result<Arc<Tls>> {
        Tls::load(&folder.join("cert.pem"), &folder.join("key.pem"))
    }

    /// Whether a client that trusts `root` alone gets through.
    async fn greets(tls: &Tls, root: &CertificateDer<'static>) -> bool {
        let mut roots = RootCertStore::empty();
        roots.add(root.clone()).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots)
            .with_no_client_auth();
        let (here, there) = tokio::io::duplex(16 * 1024);
        let name = ServerName::try_from("portal.test").unwrap();
        let connector = TlsConnector::from(Arc::new(config));
        let (client, server) = tokio::join!(connector.connect(name, here), tls.accept(there));
        client.is_ok() && server.is_ok()
    }

    #[tokio::test]
    async fn a_renewed_certificate_is_taken_and_a_bad_one_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let first = write(folder.path());
        let tls = load(folder.path()).unwrap();
        assert!(greets(&tls, &first).await);
        let second = write(folder.path());
        assert!(greets(&tls, &first).await, "not before it is told to");
        tls.reload().unwrap();
        assert!(greets(&tls, &second).await && !greets(&tls, &first).await);
        std::fs::write(folder.path().join("cert.pem"), "no certificate").unwrap();
        assert!(tls.reload().is_err());
        assert!(greets(&tls, &second).await, "the old one stays");
    }

    #[test]
    fn what_cannot_work_is_named_by_its_setting() {
        let folder = tempfile::tempdir().unwrap();
        let said = |result: anyhow::Result<Arc<Tls>>| format!("{:#}", result.err().unwrap());
        assert!(said(load(folder.path())).starts_with("tls_cert: "));
        write(folder.path());
        let key = std::fs::read(folder.path().join("key.pem")).unwrap();
        write(folder.path());
        std::fs::write(folder.path().join("key.pem"), key).unwrap();
        assert!(said(load(folder.path())).starts_with("tls_key: does not belong"));
        std::fs::remove_file(folder.path().join("key.pem")).unwrap();
        assert!(said(load(folder.path())).starts_with("tls_key: "));
        let one = Settings {
            tls_cert: "cert.pem".into(),
            ..Settings::default()
        };
        assert!(Tls::from_settings(&one).is_err());
        assert!(Tls::from_settings(&Settings::default()).unwrap().is_none());
    }

    #[tokio::test(start_paused = true)]
    async fn a_silent_client_is_dropped_in_time() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path());
        let tls = load(folder.path()).unwrap();
        let (_silent, there) = tokio::io::duplex(1024);
        let begun = tokio::time::Instant::now();
        assert!(tls.accept(there).await.is_err());
        assert_eq!(begun.elapsed(), HANDSHAKE);
    }
}
