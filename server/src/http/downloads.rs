//! Invoices and interim statements as PDF: always an attachment, in a sandbox of its own, never kept by a cache.

use app::{routes, server_context::RequestContext};
use axum::{
    Extension,
    body::Body,
    extract::Path,
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::ids::{ContractId, InvoiceId, StatementId};
use services::{Failure, Outcome, billing, contract, sheet::Printed};
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
    let body = Body::from_stream(ReaderStream::new(file));
    (attachment(&document.file_name, length), body).into_response()
}

/// Makes the PDF of an interim statement for who may see it.
pub async fn statement(
    Path(id): Path<String>,
    Extension(context): Extension<RequestContext>,
) -> Response {
    let Ok(id) = id.parse::<StatementId>() else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let Ok(actor) = context.customer() else {
        return Redirect::to(&routes::sign_in(Some(routes::CONTRACT))).into_response();
    };
    let printed = services::statement::pdf(&context.services, actor, id.uuid(), context.language);
    send(&context, printed.await)
}

/// Makes the PDF of a mandate for whose it is.
pub async fn mandate(
    Path(id): Path<String>,
    Extension(context): Extension<RequestContext>,
) -> Response {
    let Ok(id) = id.parse() else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let Ok(actor) = context.actor() else {
        return Redirect::to(&routes::sign_in(Some(routes::BANK))).into_response();
    };
    send(
        &context,
        services::mandate::pdf(&context.services, actor, id).await,
    )
}

/// Makes the PDF of a contract's summary for who may see it.
pub async fn contract_summary(
    Path(id): Path<String>,
    Extension(context): Extension<RequestContext>,
) -> Response {
    let Ok(id) = id.parse::<ContractId>() else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let Ok(actor) = context.customer() else {
        return Redirect::to(&routes::sign_in(Some(routes::CONTRACT))).into_response();
    };
    let printed = contract::summary(&context.services, actor, id, context.language);
    send(&context, printed.await)
}

fn send(context: &RequestContext, printed: Outcome<Printed>) -> Response {
    match printed {
        Ok(printed) => {
            let length = printed.bytes.len() as u64;
            (attachment(&printed.file_name, length), printed.bytes).into_response()
        }
        Err(Failure::NotFound) => StatusCode::NOT_FOUND.into_response(),
        Err(failure) => {
            tracing::error!(request.id = context.request_id, cause = %failure, "printed sheet");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

/// A PDF to keep, which no cache keeps and no script reads.
fn attachment(file_name: &str, length: u64) -> [(HeaderName, HeaderValue); 4] {
    let disposition = format!("attachment; filename=\"{file_name}\"");
    [
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
    ]
}
