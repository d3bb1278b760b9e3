//! What the forms of those send who do not read their meters.

use leptos::prelude::*;
use services::reading;

use crate::{
    error::PortalError,
    routes,
    server_context::{context, go},
};

/// Asks for another way than reading the meter oneself, this time or for good.
#[server(prefix = "/api", endpoint = "reading/cannot-read")]
pub async fn cannot_read(
    #[server(default)] objection: String,
    #[server(default)] meter_no: String,
    #[server(default)] obstacle: String,
    #[server(default)] comment: String,
    #[server(default)] phone: String,
    #[server(default)] key: String,
) -> Result<(), PortalError> {
    let cx = context();
    let form = reading::Unreadable {
        objection: !objection.is_empty(),
        meter_no,
        obstacle,
        comment,
        phone,
        key,
    };
    let outcome = match cx.customer() {
        Ok(actor) => reading::cannot_read(&cx.services, actor, &form).await,
        Err(failure) => Err(failure),
    };
    let failure = match outcome {
        Ok(number) => {
            go(&routes::request(&number));
            return Ok(());
        }
        Err(failure) => failure,
    };
    let kept = [
        ("meter_no", form.meter_no.as_str()),
        ("obstacle", form.obstacle.as_str()),
        ("comment", form.comment.as_str()),
        ("phone", form.phone.as_str()),
    ];
    let (name, path) = if form.objection {
        ("objection", routes::OBJECT)
    } else {
        ("cannot_read", routes::CANNOT_READ)
    };
    cx.back(name, path, &kept, failure).await
}
