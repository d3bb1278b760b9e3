//! What makes the portal an app: the manifest, rendered from the profile, and the service worker with the list of files
//! that belong to this release. Nothing of a customer is in either.

use std::{collections::BTreeSet, path::Path, sync::Arc};

use axum::{
    extract::State,
    http::{HeaderMap, header},
    response::IntoResponse,
};
use leptos::config::LeptosOptions;
use serde_json::json;

use super::{Shared, context::language, contrast};

const WORKER: &str = include_str!("worker.js");
/// What the worker has in common with pages.
const SHARED: [&str; 2] = [
    include_str!("../../../public/app/store.js"),
    include_str!("../../../public/app/send.js"),
];
/// Files of the profile that the page without network shows.
const OWN_FILES: [&str; 3] = ["/theme.css", "/logo.svg", "/favicon.svg"];

/// Made once at the start.
#[derive(Clone)]
pub struct Installed {
    worker: Arc<str>,
    theme: Arc<str>,
}

impl Installed {
    /// Looks at the files of this release.
    pub fn of(leptos: &LeptosOptions, profile_folder: &Path) -> Self {
        let site = leptos.site_root.to_string();
        Self::new(Path::new(&site), &leptos.site_pkg_dir, profile_folder)
    }

    fn new(site: &Path, pkg: &str, profile_folder: &Path) -> Self {
        let files = files(site, pkg);
        let worker = without_modules(&SHARED) + WORKER;
        let worker = worker
            .replace("{version}", &version(&files, profile_folder))
            .replace("{files}", &json!(files).to_string());
        let theme = contrast::hex(profile_folder, "accent").unwrap_or_else(|_| "#ffffff".into());
        Self {
            worker: worker.into(),
            theme: theme.into(),
        }
    }
}

/// Packages, fonts and icons; not their compressed twins, which are the same file.
fn files(site: &Path, pkg: &str) -> BTreeSet<String> {
    let mut found: BTreeSet<String> = OWN_FILES.map(str::to_owned).into();
    found.insert("/icons.svg".to_owned());
    for folder in [pkg, "fonts", "app"] {
        let entries = std::fs::read_dir(site.join(folder)).into_iter().flatten();
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let kept = [".js", ".wasm", ".css", ".woff2"]
                .iter()
                .any(|end| name.ends_with(end));
            if kept {
                found.insert(format!("/{folder}/{name}"));
            }
        }
    }
    found
}

/// Scripts for a worker without modules.
fn without_modules(scripts: &[&str]) -> String {
    let lines = scripts.iter().flat_map(|script| script.lines());
    let kept = lines.filter(|line| !line.starts_with("import ") && !line.starts_with("export "));
    kept.flat_map(|line| [line, "\n"]).collect()
}

/// Another one as soon as anything differs that the worker keeps: names with their hashes, the profile's files, and
/// the program that renders the page.
fn version(files: &BTreeSet<String>, profile_folder: &Path) -> String {
    use sha2::{Digest, Sha256};
    let mut hash = Sha256::new();
    for file in files {
        hash.update(file);
    }
    for name in ["profile.toml", "theme.css", "logo.svg"] {
        hash.update(std::fs::read(profile_folder.join(name)).unwrap_or_default());
    }
    hash.update(without_modules(&SHARED));
    hash.update(WORKER);
    let program = std::env::current_exe().and_then(std::fs::metadata);
    hash.update(program.map_or(0, |program| program.len()).to_le_bytes());
    hex::encode(&hash.finalize()[..8])
}

/// `/sw.js`: asked for anew at every visit, so that a new release is noticed.
pub async fn worker(State(shared): State<Shared>) -> impl IntoResponse {
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::CACHE_CONTROL, "no-cache"),
        // A worker lives by the policy of its own file.
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; script-src 'self'; connect-src 'self'",
        ),
    ];
    (headers, shared.installed.worker.to_string())
}

/// `/manifest.webmanifest`, in the language of the browser.
pub async fn manifest(State(shared): State<Shared>, headers: HeaderMap) -> impl IntoResponse {
    let profile = &shared.services.profile;
    let language = language(&headers, &profile.languages);
    let t = locales::texts(language);
    let icon = |size: &str, purpose: &str, file: &str| json!({ "src": file, "sizes": size, "type": "image/png", "purpose": purpose });
    let shortcut = |name: String, url: &str| json!({ "name": name, "url": url, "icons": [icon("192x192", "any", "/icon-192.png")] });
    let shot = |file: &str, size: &str, form: &str| {
        json!({ "src": file, "sizes": size, "type": "image/png", "form_factor": form,
                "label": profile.portal_name })
    };
    let mut shortcuts = Vec::new();
    if !profile.divisions.is_empty() {
        shortcuts = vec![
            shortcut(t.msg_report_title(), app::routes::REPORT),
            shortcut(t.msg_nav_invoices(), app::routes::INVOICES),
            shortcut(t.msg_nav_consumption(), app::routes::CONSUMPTION),
        ];
    }
    let mut manifest = json!({
        "id": "/",
        "name": format!("{} – {}", profile.portal_name, profile.name),
        "short_name": profile.short_name,
        "start_url": "/overview?app",
        "scope": "/",
        "display": "standalone",
        "display_override": ["standalone", "minimal-ui"],
        "lang": language.code(),
        "dir": "ltr",
        "theme_color": &*shared.installed.theme,
        "background_color": "#ffffff",
        "categories": ["utilities"],
        "launch_handler": { "client_mode": "navigate-existing" },
        "icons": [
            icon("192x192", "any", "/icon-192.png"),
            icon("512x512", "any", "/icon-512.png"),
            icon("512x512", "maskable", "/icon-maskable-512.png"),
        ],
        "screenshots": [
            shot("/screenshot-narrow.png", "390x844", "narrow"),
            shot("/screenshot-wide.png", "1280x800", "wide"),
        ],
        "shortcuts": shortcuts,
    });
    if !profile.divisions.is_empty() {
        manifest["share_target"] = json!({
            "action": app::routes::SHARE,
            "method": "POST",
            "enctype": "multipart/form-data",
            "params": { "files": [{ "name": "photo", "accept": ["image/jpeg", "image/png", "image/webp"] }] },
        });
    }
    let headers = [
        (header::CONTENT_TYPE, "application/manifest+json"),
        (header::CACHE_CONTROL, "no-cache"),
        (header::VARY, "accept-language, cookie"),
    ];
    (headers, manifest.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_lists_its_files_once_and_another_profile_is_another_version() {
        let folder = tempfile::tempdir().unwrap();
        let pkg = folder.path().join("pkg");
        std::fs::create_dir_all(&pkg).unwrap();
        for name in [
            "a.1.js",
            "a.1.js.br",
            "a.1.wasm",
            "a.1.wasm.gz",
            "a.1.css",
            "notes.txt",
        ] {
            std::fs::write(pkg.join(name), name).unwrap();
        }
        let found = files(folder.path(), "pkg");
        let listed: Vec<&str> = found.iter().map(String::as_str).collect();
        assert_eq!(
            listed,
            [
                "/favicon.svg",
                "/icons.svg",
                "/logo.svg",
                "/pkg/a.1.css",
                "/pkg/a.1.js",
                "/pkg/a.1.wasm",
                "/theme.css"
            ]
        );
        let profiles = Path::new(env!("CARGO_MANIFEST_DIR")).join("../profiles");
        let hamm = Installed::new(folder.path(), "pkg", &profiles.join("hamm"));
        let again = Installed::new(folder.path(), "pkg", &profiles.join("hamm"));
        let helen = Installed::new(folder.path(), "pkg", &profiles.join("helen"));
        assert_eq!(hamm.worker, again.worker);
        assert_ne!(hamm.worker, helen.worker);
        assert!(!hamm.worker.contains("{files}") && !hamm.worker.contains("{version}"));
        assert!(hamm.theme.starts_with('#') && hamm.theme.len() == 7 && hamm.theme != helen.theme);
    }
}
