//! The whole document around the pages.

use axum::http::request::Parts;
use domain::language::Language;
use leptos::{nonce::use_nonce, prelude::*};
use leptos_meta::{HashedStylesheet, MetaTags, provide_meta_context};
use leptos_router::components::Router;

use crate::{routes::Pages, server_context::RequestContext};

/// The document. Called once per request, and once at start to learn the routes, then without a request.
pub fn shell(options: LeptosOptions) -> impl IntoView {
    let language = use_context::<Parts>()
        .and_then(|parts| {
            parts
                .extensions
                .get::<RequestContext>()
                .map(|cx| cx.language)
        })
        .or_else(|| use_context::<RequestContext>().map(|cx| cx.language))
        .unwrap_or(Language::De);
    view! {
        <!DOCTYPE html>
        <html lang=language.code()>
            <head>
                <meta charset="utf-8"/>
                <meta
                    name="viewport"
                    content="width=device-width, initial-scale=1, viewport-fit=cover"
                />
                <meta name="color-scheme" content="light dark"/>
                <meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff"/>
                <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#17191d"/>
                <link rel="manifest" href="/manifest.webmanifest"/>
                <link rel="apple-touch-icon" href="/icon-192.png"/>
                <link rel="icon" href="/logo.svg" type="image/svg+xml"/>
                <link
                    rel="preload"
                    href="/fonts/portal-sans-latin.woff2"
                    r#as="font"
                    r#type="font/woff2"
                    crossorigin="anonymous"
                />
                <HashedStylesheet options=options.clone()/>
                <link rel="stylesheet" href="/theme.css"/>
                <HydrationScripts options=options islands=true/>
                <script type="module" src="/app/register.js" nonce=use_nonce()></script>
                <script type="module" src="/app/queue.js" nonce=use_nonce()></script>
                <MetaTags/>
            </head>
            <body>
                <App/>
            </body>
        </html>
    }
}

/// All pages.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <Pages/>
        </Router>
    }
}
