//! Invoices as PDF: always an attachment, in a sandbox of its own, never kept by a cache.

use app::{routes, server_context::RequestContext};
use axum::{
    Extension,
    body::Body,
    extract::Path,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::ids::InvoiceId;
use services::{Failure, billing};
use tokio_util::io::ReaderStream;

/// Sends the PDF of an invoice to who may see it; to everybody else there is no such thing.
pub async fn invoice(
    Path(id): Path<String>,
    Extension(context): Extension<RequestContext>,
) -> Response {
    let Ok(id) = id.parse::<InvoiceId>() else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let Ok(actor) = context.actor() else {
        return Redirect::to(&routes::sign_in(Some(routes::INVOICES))).into_response();
    };
    let document = match billing::document(&context.services, actor, id.uuid()).await {
        Ok(document) => document,
        Err(Failure::NotFound) => return StatusCode::NOT_FOUND.into_response(),
        Err(failure) => {
            tracing::error!(request.id = context.request_id, cause = %failure, "invoice document");
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        }
    };
    let Ok(file) = tokio::fs::File::open(&document.path).await else {
        tracing::error!(
            request.id = context.request_id,
            "a document is missing in the folder"
        );
        return StatusCode::NOT_FOUND.into_response();
    };
    let length = file
        .metadata()
        .await
        .map(|metadata| metadata.len())
        .unwrap_or_default();
    let disposition = format!("attachment; filename=\"{}\"", document.file_name);
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static("application/pdf"),
        ),
        (header::CONTENT_LENGTH, HeaderValue::from(length)),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_str(&disposition).unwrap_or(HeaderValue::from_static("attachment")),
        ),
        (
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static("default-src 'none'; sandbox"),
        ),
    ];
    (headers, Body::from_stream(ReaderStream::new(file))).into_response()
}
