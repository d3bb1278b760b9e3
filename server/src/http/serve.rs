//! The loop that accepts connections. Plain `axum::serve` has no header timeout and no limit; here a slow
//! client costs a bounded place for a bounded time (security.md 5.4, F26), and a stop loses no request.

use std::{
    net::SocketAddr,
    sync::{Arc, atomic::Ordering},
    time::Duration,
};

use anyhow::Context;
use axum::{Router, extract::ConnectInfo};
use hyper::{Request, body::Incoming, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::{conn::auto::Builder, graceful::GracefulShutdown},
};
use tokio::{net::TcpListener, sync::Semaphore};
use tower::ServiceExt;

use super::{Shared, tls::Tls};

/// How long a client may take for its headers.
pub(super) const HEADERS: Duration = Duration::from_secs(10);
/// Bytes of them, and of what else is read ahead.
pub(super) const HEADER_BYTES: usize = 16 * 1024;
/// Connections at once; more wait in the backlog of the system.
pub(super) const CONNECTIONS: usize = 4096;
/// How long a stop waits for requests under way.
const GRACE: Duration = Duration::from_secs(20);

/// Listens on `address` and serves until the process is told to stop; in TLS if there is a certificate.
pub async fn serve(address: SocketAddr, router: Router, shared: &Shared) -> anyhow::Result<()> {
    let tls = Tls::from_settings(&shared.settings)?;
    if let Some(tls) = &tls {
        tokio::spawn(Arc::clone(tls).reload_on_hangup());
    }
    let listener = TcpListener::bind(address)
        .await
        .with_context(|| format!("cannot listen on {address}: is something else running there?"))?;
    let mut builder = Builder::new(hyper_util::rt::TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADERS)
        .max_buf_size(HEADER_BYTES)
        .keep_alive(true);
    let graceful = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let stop = stop_signal();
    tokio::pin!(stop);
    loop {
        let place = Arc::clone(&places).acquire_owned();
        let (stream, peer) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    // Out of file handles, for example: pause instead of spinning.
                    tracing::warn!(%error, "accept");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
            () = &mut stop => break,
        };
        let place = place.await.context("places")?;
        // A page is a few small writes: without this the second waits for the first one's receipt.
        let _ = stream.set_nodelay(true);
        let router = router.clone();
        let service = service_fn(move |request: Request<Incoming>| {
            let mut request = request.map(axum::body::Body::new);
            request.extensions_mut().insert(ConnectInfo(peer));
            router.clone().oneshot(request)
        });
        let (builder, watcher, tls) = (builder.clone(), graceful.watcher(), tls.clone());
        tokio::spawn(async move {
            let _place = place;
            let served = match tls {
                None => {
                    let connection = builder.serve_connection(TokioIo::new(stream), service);
                    watcher.watch(connection.into_owned()).await
                }
                Some(tls) => match tls.accept(stream).await {
                    Ok(stream) => {
                        let connection = builder.serve_connection(TokioIo::new(stream), service);
                        watcher.watch(connection.into_owned()).await
                    }
                    Err(error) => Err(error.into()),
                },
            };
            if let Err(error) = served {
                tracing::debug!(%error, "connection");
            }
        });
    }
    drop(listener);
    shared.stopping.store(true, Ordering::Relaxed);
    tracing::info!("stopping: waiting for requests under way");
    tokio::select! {
        () = graceful.shutdown() => {}
        () = tokio::time::sleep(GRACE) => tracing::warn!("some requests took too long"),
        () = stop_signal() => tracing::warn!("told to stop twice"),
    }
    Ok(())
}

/// Waits for SIGTERM or Ctrl-C.
pub async fn stop_signal() {
    let interrupt = tokio::signal::ctrl_c();
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(error) => {
                tracing::error!(%error, "SIGTERM cannot be heard");
                std::future::pending::<()>().await;
            }
        }
    };
    tokio::select! {
        _ = interrupt => {}
        () = terminate => {}
    }
}
