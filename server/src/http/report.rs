//! The reading form with its photos: a body of parts, read with a limit for each, and answered with the page
//! that comes next. Also the photos themselves, always in a sandbox of their own.

use std::{collections::BTreeMap, sync::Arc};

use super::uploads::Uploads;
use app::{
    reading::submit::{MEGABYTES, Sent, SentPhoto, submit},
    routes,
    server_context::{DRAFT_COOKIE, DRAFT_SECONDS, Kept, RequestContext},
};
use axum::{
    Extension, Form, Json,
    body::{Body, Bytes},
    extract::{FromRequest, Multipart, Path, Request, multipart::Field},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::ids::PhotoId;
use serde_json::json;
use services::{
    Failure,
    reading::photo::{self, Size},
};

/// The largest photo that is read to its end.
const PHOTO: usize = MEGABYTES * 1024 * 1024;
/// The largest field beside photos.
const FIELD: usize = 16 * 1024;
/// Fields of a form.
const FIELDS: usize = 200;
/// The whole body: two large photos and what goes with them.
pub const BODY: usize = 2 * PHOTO + 1024 * 1024;

/// Takes a report, with photos or without.
pub async fn send(
    Extension(cx): Extension<RequestContext>,
    Extension(uploads): Extension<Arc<Uploads>>,
    request: Request,
) -> Response {
    // Nothing of the body is read for somebody unknown.
    let script = wants_json(request.headers());
    let Ok(actor) = cx.actor() else {
        return next(script, &Kept::to(routes::sign_in(Some(routes::REPORT))));
    };
    let Some(_place) = uploads.begin(actor.user_id()) else {
        let retry = [(header::RETRY_AFTER, "10")];
        return (StatusCode::SERVICE_UNAVAILABLE, retry).into_response();
    };
    let sent = match read(request).await {
        Ok(sent) => sent,
        Err(status) => return status.into_response(),
    };
    match submit(&cx, sent).await {
        Ok(kept) => next(script, &kept),
        Err(failure) => failed(&cx, failure),
    }
}

/// The script that shows how far an upload is goes to the next page by itself: a redirect would be followed
/// behind its back, and the page with what was refused would be read by nobody.
fn wants_json(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT);
    accept.is_some_and(|accept| accept.as_bytes() == b"application/json")
}

pub(super) async fn read(request: Request) -> Result<Sent, StatusCode> {
    let kind = request.headers().get(header::CONTENT_TYPE);
    let parts = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/form-data"));
    if !parts {
        let form = Form::<BTreeMap<String, String>>::from_request(request, &()).await;
        let Form(fields) = form.map_err(|_| StatusCode::BAD_REQUEST)?;
        let photos = Vec::new();
        return Ok(Sent { fields, photos });
    }
    let multipart = Multipart::from_request(request, &()).await;
    let mut multipart = multipart.map_err(|_| StatusCode::BAD_REQUEST)?;
    let mut sent = Sent::default();
    let mut count = 0;
    while let Some(mut field) = multipart.next_field().await.map_err(|e| e.status())? {
        count += 1;
        let name = field.name().unwrap_or_default().to_owned();
        if count > FIELDS || name.len() > 200 {
            return Err(StatusCode::BAD_REQUEST);
        }
        if let Some(file) = field.file_name().map(str::to_owned) {
            let bytes = up_to(&mut field, PHOTO).await?;
            if bytes.as_ref().is_none_or(|bytes| !bytes.is_empty()) {
                let field = name;
                sent.photos.push(SentPhoto {
                    field,
                    name: file,
                    bytes,
                });
            }
        } else {
            let bytes = up_to(&mut field, FIELD)
                .await?
                .ok_or(StatusCode::BAD_REQUEST)?;
            let value = String::from_utf8_lossy(&bytes).into_owned();
            sent.fields.entry(name).or_insert(value);
        }
    }
    Ok(sent)
}

/// The bytes of a field; nothing if it has more than `limit`. What is too much is read and thrown away, so that
/// the browser gets a page to read instead of a cut connection.
async fn up_to(field: &mut Field<'_>, limit: usize) -> Result<Option<Bytes>, StatusCode> {
    let mut bytes = Vec::new();
    let mut fits = true;
    while let Some(chunk) = field.chunk().await.map_err(|e| e.status())? {
        fits = fits && bytes.len() + chunk.len() <= limit;
        if fits {
            bytes.extend_from_slice(&chunk);
        }
    }
    Ok(fits.then(|| Bytes::from(bytes)))
}

fn next(script: bool, kept: &Kept) -> Response {
    let mut response = if script {
        Json(json!({ "next": kept.location })).into_response()
    } else {
        Redirect::to(&kept.location).into_response()
    };
    if let Some(token) = &kept.draft {
        let cookie = format!(
            "{DRAFT_COOKIE}={token}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={DRAFT_SECONDS}"
        );
        if let Ok(value) = HeaderValue::from_str(&cookie) {
            response.headers_mut().append(header::SET_COOKIE, value);
        }
    }
    response
}

fn failed(cx: &RequestContext, failure: Failure) -> Response {
    match failure {
        Failure::NotFound => StatusCode::NOT_FOUND.into_response(),
        Failure::SignedOut => Redirect::to(&routes::sign_in(Some(routes::REPORT))).into_response(),
        Failure::TooMany(_) => StatusCode::TOO_MANY_REQUESTS.into_response(),
        failure => {
            cx.log(&failure);
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

/// The photo as it was kept.
pub async fn photo(path: Path<String>, cx: Extension<RequestContext>) -> Response {
    show(path, cx, Size::Whole).await
}

/// The photo for a list.
pub async fn thumbnail(path: Path<String>, cx: Extension<RequestContext>) -> Response {
    show(path, cx, Size::Thumbnail).await
}

async fn show(
    Path(id): Path<String>,
    Extension(cx): Extension<RequestContext>,
    size: Size,
) -> Response {
    let Ok(id) = id.parse::<PhotoId>() else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let Ok(actor) = cx.actor() else {
        return Redirect::to(&routes::sign_in(Some(routes::READINGS))).into_response();
    };
    let bytes = match photo::bytes(&cx.services, actor, id.uuid(), size).await {
        Ok(bytes) => bytes,
        Err(failure) => return failed(&cx, failure),
    };
    let headers = [
        (header::CONTENT_TYPE, "image/jpeg"),
        (
            header::CONTENT_DISPOSITION,
            "inline; filename=\"zaehler.jpg\"",
        ),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; sandbox",
        ),
    ];
    (headers, Body::from(bytes)).into_response()
}

/// Deletes a photo from a receipt.
pub async fn remove_photo(
    Extension(cx): Extension<RequestContext>,
    Form(fields): Form<BTreeMap<String, String>>,
) -> Response {
    let Ok(actor) = cx.actor() else {
        return Redirect::to(&routes::sign_in(Some(routes::READINGS))).into_response();
    };
    let Some(Ok(id)) = fields.get("remove_photo").map(|id| id.parse::<PhotoId>()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let back = match photo::remove(&cx.services, actor, id.uuid()).await {
        Ok(Some(report)) => routes::receipt(report),
        // It left meanwhile: the list shows it without the button.
        Ok(None) | Err(Failure::Conflict(_)) => routes::READINGS.to_owned(),
        Err(failure) => return failed(&cx, failure),
    };
    Redirect::to(&back).into_response()
}

/// The history as a table for spreadsheets.
pub async fn table(Extension(cx): Extension<RequestContext>) -> Response {
    let Ok(actor) = cx.customer() else {
        return Redirect::to(&routes::sign_in(Some(routes::READINGS))).into_response();
    };
    let filter = app::reading::history_filter::filter(&cx);
    let history = match services::reading::history(&cx.services, actor).await {
        Ok(history) => history,
        Err(failure) => return failed(&cx, failure),
    };
    let table = services::reading::csv(&history, &filter, cx.language);
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"zaehlerstaende.csv\"",
        ),
    ];
    (headers, table).into_response()
}
