//! Files: hashed ones for ever, the profile's and the public ones for an hour. Missing files are 404, never
//! a page: a page in place of a script would break an installed app.

use axum::{
    Router,
    extract::Request,
    http::{HeaderName, HeaderValue, header},
    middleware::{Next, from_fn},
    response::{IntoResponse, Response},
    routing::{get, get_service},
};
use domain::profile::NumberPattern;
use tower_http::services::{ServeDir, ServeFile};

use super::Shared;

const FOR_EVER: &str = "public, max-age=31536000, immutable";
const AN_HOUR: &str = "public, max-age=3600";
const PROFILE_FILES: [&str; 8] = [
    "theme.css",
    "logo.svg",
    "favicon.svg",
    "icon-192.png",
    "icon-512.png",
    "icon-maskable-512.png",
    "screenshot-narrow.png",
    "screenshot-wide.png",
];

/// Whether a path is a file that may be kept.
pub fn is_asset(path: &str) -> bool {
    ["/pkg/", "/fonts/", "/help/", "/app/"]
        .iter()
        .any(|folder| {
            // `/help` alone is the help page.
            path.starts_with(folder)
        })
        || path == "/icons.svg"
        || PROFILE_FILES
            .iter()
            .any(|file| path.strip_prefix('/') == Some(*file))
}

const LETTER_PATH: &str = "/help/letter.svg";
/// The picture of a letter, with a number of the utility that it was drawn for.
const LETTER: &str = include_str!("../../../public/help/letter.svg");
const DRAWN_NUMBER: &str = "IR 12345678";

/// The picture that shows where the contract account number stands, with a number as this utility has them.
fn letter(pattern: &NumberPattern) -> ([(HeaderName, &'static str); 1], String) {
    let example = pattern.example();
    let printed = match pattern.parse(&example) {
        Ok(number) => pattern.grouped(&number),
        Err(_) => example,
    };
    (
        [(header::CONTENT_TYPE, "image/svg+xml")],
        LETTER.replace(DRAWN_NUMBER, &printed),
    )
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
    let letter = letter(&shared.services.profile.contract_account);
    let mut router = Router::new()
        .route(LETTER_PATH, get(async move || letter.into_response()))
        .nest_service("/pkg", folder(&shared.leptos.site_pkg_dir))
        .nest_service("/fonts", folder("fonts"))
        .nest_service("/app", folder("app"))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letter_shows_a_number_as_the_utility_prints_it() {
        assert!(LETTER.contains(DRAWN_NUMBER));
        let pattern = NumberPattern::try_from("75########".to_owned()).unwrap();
        let (_, picture) = letter(&pattern);
        assert!(
            !picture.contains("IR") && picture.contains(">75"),
            "{picture}"
        );
    }
}
