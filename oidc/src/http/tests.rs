//! TLS: who is believed. Against a server on this machine with a certificate of its own.

use std::{sync::Arc, time::Duration};

use base64::{Engine, prelude::BASE64_STANDARD};
use p256::{SecretKey, pkcs8::EncodePrivateKey};
use rustls::{
    RootCertStore, ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};
use tokio_rustls::TlsAcceptor;
use url::Url;

use super::Http;
use crate::refusal::Trouble;

/// Signed by itself for 127.0.0.1 and the key of 32 bytes of 7, until 2126.
const CERTIFICATE: &str = "MIIBhDCCASmgAwIBAgIUJ7X4MKtBV+YLhG0VfrHVRdVF2AgwCgYIKoZIzj0EAwIwDzENMAsGA1UEAwwEVGVzdDAgFw0\
    yNjExMjUxODI1MzhaGA8yMTI2MTEwMTE4MjUzOFowDzENMAsGA1UEAwwEVGVzdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABB4YUy/UdUwC8wQdn\
    HXOszuD/9gax85P6ILMscmLxYlupGwxHE4v9A3ZajZT5uRURdMt/khuztdcepDGoYiBwKOjYTBfMB0GA1UdDgQWBBRmNGgG6cz7ywLyqDefl0Ld8fQ\
    KBTAfBgNVHSMEGDAWgBRmNGgG6cz7ywLyqDefl0Ld8fQKBTAPBgNVHREECDAGhwR/AAABMAwGA1UdEwEB/wQCMAAwCgYIKoZIzj0EAwIDSQAwRgIhA\
    KUpz7Ub86VpJjFddW/gChS7Ag4rzxPgKT2PTCW5OO0MAiEA8LWiDJN3zRGlpuNxgJeJ6UQ/1C2jdx0rXbpisfR5c0c=";

fn certificate() -> CertificateDer<'static> {
    BASE64_STANDARD.decode(CERTIFICATE).unwrap().into()
}

async fn server() -> u16 {
    let key = SecretKey::from_slice(&[7; 32])
        .unwrap()
        .to_pkcs8_der()
        .unwrap();
    let key = PrivateKeyDer::Pkcs8(key.as_bytes().to_vec().into());
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate()], key)
        .unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let Ok(mut stream) = acceptor.accept(stream).await else {
                continue;
            };
            let mut request = [0; 4096];
            let _ = stream.read(&mut request).await;
            let _ = stream
                .write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}")
                .await;
            let _ = stream.shutdown().await;
        }
    });
    port
}

#[tokio::test]
async fn a_peer_whom_nobody_vouches_for_is_refused() {
    let url = Url::parse(&format!("https://127.0.0.1:{}/", server().await)).unwrap();
    let http = Http::new(Duration::from_secs(5)).unwrap();
    assert_eq!(http.get(&url).await, Err(Trouble::Tls));
}

#[tokio::test]
async fn a_peer_we_trust_is_believed_under_its_own_name_only() {
    let port = server().await;
    let mut roots = RootCertStore::empty();
    roots.add(certificate()).unwrap();
    let http = Http::trusting(roots, Duration::from_secs(5)).unwrap();
    let url = |host: &str| Url::parse(&format!("https://{host}:{port}/")).unwrap();
    assert_eq!(http.get(&url("127.0.0.1")).await.unwrap(), b"{}");
    assert_eq!(http.get(&url("localhost")).await, Err(Trouble::Tls));
}

#[tokio::test]
async fn a_port_where_nobody_listens_and_a_peer_without_tls_are_no_connection() {
    let http = Http::new(Duration::from_secs(5)).unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let url = Url::parse(&format!("http://127.0.0.1:{port}/")).unwrap();
    assert_eq!(http.get(&url).await, Err(Trouble::Connection));
}
