//! HTTP: the router, what wraps it, and the routes that are not pages.

mod address;
mod assets;
mod bank_name;
mod busy;
mod context;
pub mod contrast;
mod csp;
mod downloads;
#[cfg(test)]
mod figures;
mod headers;
mod health;
mod identification;
mod installed;
mod links;
mod queued;
mod report;
pub mod serve;

pub use installed::Installed;
mod tls;
mod uploads;

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use app::server_context::RequestContext;
use axum::{
    Router,
    extract::FromRef,
    http::{HeaderName, StatusCode, header, request::Parts},
    middleware::{from_fn, from_fn_with_state},
    routing::{get, post},
};
use leptos::config::LeptosOptions;
use leptos::prelude::{provide_context, use_context};
use leptos_axum::{LeptosRoutes, generate_route_list};
use services::Services;
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::{CompressionLayer, CompressionLevel},
    csrf::CsrfLayer,
    limit::RequestBodyLimitLayer,
    sensitive_headers::SetSensitiveRequestHeadersLayer,
    timeout::{RequestBodyDeadlineLayer, TimeoutLayer},
};

use crate::{bank, settings::Settings};

/// The largest form anybody sends; uploads have a limit of their own.
const BODY: usize = 64 * 1024;
/// How long an answer may take.
const HANDLER: Duration = Duration::from_secs(15);
/// How long a photo may take to arrive over a cellar's network.
const UPLOAD: Duration = Duration::from_mins(3);
/// How long a body may take to arrive.
const BODY_DEADLINE: Duration = Duration::from_secs(30);

/// What the handlers share.
#[derive(Clone)]
pub struct Shared {
    pub services: Arc<Services>,
    pub settings: Arc<Settings>,
    pub leptos: LeptosOptions,
    pub profile_folder: PathBuf,
    /// Manifest and service worker.
    pub installed: Installed,
    /// The portal's public keys for the identification service.
    pub bank_keys: Option<Arc<str>>,
    /// Set when the process was told to stop: not ready for new work.
    pub stopping: Arc<AtomicBool>,
}

impl FromRef<Shared> for LeptosOptions {
    fn from_ref(shared: &Shared) -> Self {
        shared.leptos.clone()
    }
}

impl Shared {
    /// Where forms may lead besides the portal itself: to the identification service.
    fn bank_origin(&self) -> Option<String> {
        self.bank_keys.as_ref()?;
        let issuer: axum::http::Uri = self.settings.bank_issuer.parse().ok()?;
        Some(format!(
            "{}://{}",
            issuer.scheme_str()?,
            issuer.authority()?
        ))
    }

    /// Whether the process was told to stop.
    pub fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::Relaxed)
    }
}

/// Everything a browser can ask for.
pub fn router(shared: Shared) -> Router {
    let routes = generate_route_list(app::App);
    let options = shared.leptos.clone();
    let guard = busy::Guard::new(&shared.settings, &shared.services.profile);
    let guard = Arc::new(guard);
    let uploads = Router::new()
        .route(app::routes::SEND_REPORT, post(report::send))
        .route(app::routes::QUEUED, post(queued::send).get(queued::came))
        .layer(axum::extract::DefaultBodyLimit::disable())
        .layer(axum::Extension(uploads::Uploads::new()))
        .layer(RequestBodyLimitLayer::new(report::BODY))
        .layer(RequestBodyDeadlineLayer::new(UPLOAD))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            UPLOAD + HANDLER,
        ))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest));
    let uploads = asked(uploads, &shared, &guard);
    let pages = Router::new()
        .route("/activate/{token}", get(links::activate))
        .route("/new-password/{token}", get(links::new_password))
        .route("/confirm/{token}", get(links::confirm))
        .route(bank::BACK, get(identification::back))
        .route("/invoices/{id}/document.pdf", get(downloads::invoice))
        .route("/contract/bank/{id}/mandate.pdf", get(downloads::mandate))
        .route(
            "/contract/{id}/summary.pdf",
            get(downloads::contract_summary),
        )
        .route(
            "/contract/statement/made/{id}/statement.pdf",
            get(downloads::statement),
        )
        .leptos_routes_with_context(&shared, routes, provide, move || {
            app::shell(options.clone())
        })
        .route(app::routes::SHARE, post(queued::share))
        .route(app::routes::REMEMBER, get(queued::remember))
        .route(app::routes::BANK_NAME, get(bank_name::show))
        .route(app::routes::READINGS_CSV, get(report::table))
        .route("/readings/photo/{id}", get(report::photo))
        .route("/readings/photo/{id}/small", get(report::thumbnail))
        .route(app::routes::REMOVE_PHOTO, post(report::remove_photo))
        .fallback(not_found);
    let pages = asked(pages, &shared, &guard)
        .layer(from_fn_with_state(Arc::clone(&guard), busy::shed))
        .layer(RequestBodyLimitLayer::new(BODY))
        .layer(RequestBodyDeadlineLayer::new(BODY_DEADLINE))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            HANDLER,
        ))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest));
    Router::new()
        .route("/.well-known/bank-keys.json", get(identification::keys))
        .route("/health/live", get(health::live))
        .route("/health/ready", get(health::ready))
        .route(
            "/csp-report",
            post(csp::report)
                .layer(RequestBodyLimitLayer::new(BODY))
                .layer(from_fn_with_state(guard, busy::pace)),
        )
        .route("/manifest.webmanifest", get(installed::manifest))
        .route("/sw.js", get(installed::worker))
        .merge(assets::router(&shared))
        .merge(uploads)
        .merge(pages)
        .layer(from_fn_with_state(shared.clone(), headers::middleware))
        .layer(from_fn_with_state(shared.clone(), context::host))
        .layer(SetSensitiveRequestHeadersLayer::new([
            header::COOKIE,
            header::AUTHORIZATION,
        ]))
        .layer(from_fn(context::request_id))
        .layer(CatchPanicLayer::custom(headers::panicked))
        .with_state(shared)
}

/// Who asks, from where, and not too fast: before everything that is not a file.
fn asked(routes: Router<Shared>, shared: &Shared, guard: &Arc<busy::Guard>) -> Router<Shared> {
    routes
        .layer(from_fn_with_state(shared.clone(), context::middleware))
        .layer(CsrfLayer::new())
        .layer(from_fn_with_state(Arc::clone(guard), busy::pace))
}

/// What Leptos provides to pages and server functions beyond its own.
fn provide() {
    if let Some(context) =
        use_context::<Parts>().and_then(|parts| parts.extensions.get::<RequestContext>().cloned())
    {
        csp::set_header(&context);
        provide_context(context);
    }
}

/// Pages that do not exist: the designed page, with its status.
async fn not_found(
    axum::extract::State(shared): axum::extract::State<Shared>,
    request: axum::extract::Request,
) -> axum::response::Response {
    let options = shared.leptos.clone();
    let handler =
        leptos_axum::render_app_async_with_context(provide, move || app::shell(options.clone()));
    let mut response = handler(request).await;
    if response.status() == StatusCode::OK {
        *response.status_mut() = StatusCode::NOT_FOUND;
    }
    response
}

/// The header under which a request is found in the log.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
