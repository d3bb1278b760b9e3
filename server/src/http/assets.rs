//! Files: hashed ones for ever, the profile's and the public ones for an hour. Missing files are 404, never
//! a page: a page in place of a script would break an installed app.

use axum::{
    Router,
    extract::Request,
    http::{HeaderValue, header},
    middleware::{Next, from_fn},
    response::Response,
    routing::get_service,
};
use tower_http::services::{ServeDir, ServeFile};

use super::Shared;

const FOR_EVER: &str = "public, max-age=31536000, immutable";
const AN_HOUR: &str = "public, max-age=3600";
const PROFILE_FILES: [&str; 6] = [
    "theme.css",
    "logo.svg",
    "favicon.svg",
    "icon-192.png",
    "icon-512.png",
    "icon-maskable-512.png",
];

/// Whether a path is a file that may be kept.
pub fn is_asset(path: &str) -> bool {
    ["/pkg/", "/fonts/", "/help/"].iter().any(|folder| {
        // `/help` alone is the help page.
        path.starts_with(folder)
    }) || path == "/icons.svg"
        || PROFILE_FILES
            .iter()
            .any(|file| path.strip_prefix('/') == Some(*file))
}

/// The routes of all files.
pub fn router(shared: &Shared) -> Router<Shared> {
    let site = std::path::PathBuf::from(shared.leptos.site_root.to_string());
    let folder = |name: &str| {
        ServeDir::new(site.join(name))
            .precompressed_br()
            .precompressed_gzip()
            .append_index_html_on_directories(false)
    };
    let mut router = Router::new()
        .nest_service("/pkg", folder(&shared.leptos.site_pkg_dir))
        .nest_service("/fonts", folder("fonts"))
        .nest_service("/help/", folder("help"))
        .route_service(
            "/icons.svg",
            ServeFile::new(site.join("icons.svg"))
                .precompressed_br()
                .precompressed_gzip(),
        );
    for file in PROFILE_FILES {
        let path = format!("/{file}");
        router = router.route(
            &path,
            get_service(ServeFile::new(shared.profile_folder.join(file))),
        );
    }
    router.layer(from_fn(keep))
}

async fn keep(request: Request, next: Next) -> Response {
    let hashed = request.uri().path().starts_with("/pkg/");
    let mut response = next.run(request).await;
    if response.status().is_success() {
        let value = HeaderValue::from_static(if hashed { FOR_EVER } else { AN_HOUR });
        response.headers_mut().insert(header::CACHE_CONTROL, value);
    }
    response
}
