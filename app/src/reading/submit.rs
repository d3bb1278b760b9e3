//! What the reading form sends: values, a day, a reason, perhaps a comment and photos. Photos are stored first and
//! stay with the form, so that a refused value does not cost them.

use std::collections::BTreeMap;

use axum::body::Bytes;
use domain::{
    form::{FieldErrors, Problem},
    reading::PhotoProblem,
};
use services::{
    Failure,
    account::Actor,
    reading::{
        self,
        photo::{self, NotTaken, Upload},
    },
};

use crate::{
    routes,
    server_context::{Kept, RequestContext},
};

/// The form as it arrived.
#[derive(Debug, Default)]
pub struct Sent {
    /// Fields by name.
    pub fields: BTreeMap<String, String>,
    /// Files that are not empty.
    pub photos: Vec<SentPhoto>,
}

/// A file of the form.
#[derive(Debug)]
pub struct SentPhoto {
    /// Name of its field.
    pub field: String,
    /// Its name on the customer's device.
    pub name: String,
    /// What is in it; nothing if it was larger than anything that is taken.
    pub bytes: Option<Bytes>,
}

/// Megabytes of a photo.
pub const MEGABYTES: usize = 12;

impl Sent {
    pub(super) fn value(&self, name: &str) -> &str {
        self.fields
            .get(name)
            .map(String::as_str)
            .unwrap_or_default()
    }

    /// Register ids with what was typed. In the form they are `values[r…]`.
    pub(super) fn values(&self) -> BTreeMap<String, String> {
        let ids = self.fields.iter().filter_map(|(name, value)| {
            let id = name.strip_prefix("values[r")?.strip_suffix(']')?;
            Some((id.to_owned(), value.clone()))
        });
        ids.collect()
    }
}

/// Reports readings, or does what another button of the form is for. Says where the browser goes.
pub async fn submit(cx: &RequestContext, sent: Sent) -> Result<Kept, Failure> {
    let Ok(actor) = cx.customer() else {
        return Ok(Kept::to(routes::sign_in(Some(routes::REPORT))));
    };
    let mut values = sent.values();
    if let Some((id, value)) = sent.value("take").split_once('=') {
        let id = id.strip_prefix('r').unwrap_or(id);
        if let Some(typed) = values.get_mut(id) {
            value.clone_into(typed);
        }
        return again(cx, &sent, &values, FieldErrors::default()).await;
    }
    if let Ok(id) = sent.value("remove_photo").parse() {
        return match photo::remove(&cx.services, actor, id).await {
            Ok(_) | Err(Failure::NotFound) => {
                again(cx, &sent, &values, FieldErrors::default()).await
            }
            Err(failure) => refuse(cx, &sent, &values, failure).await,
        };
    }
    let mut errors = FieldErrors::default();
    for sent_photo in &sent.photos {
        if let Err(problem) = keep(cx, actor, &sent, sent_photo).await? {
            errors.add(sent_photo.field.clone(), problem);
        }
    }
    if !errors.is_empty() {
        return again(cx, &sent, &values, errors).await;
    }
    let report = reading::Report {
        read_on: sent.value("read_on").to_owned(),
        values: values.clone(),
        confirm: !sent.value("confirm").is_empty(),
        reason: sent.value("reason").to_owned(),
        comment: sent.value("comment").to_owned(),
        corrects: sent.value("corrects").to_owned(),
        key: sent.value("key").to_owned(),
        captured_at: None,
        guest: false,
        language: cx.language,
    };
    match reading::report(&cx.services, actor, &report).await {
        Ok(receipt) => Ok(Kept::to(routes::receipt(receipt))),
        Err(failure) => refuse(cx, &sent, &values, failure).await,
    }
}

/// Stores a photo for this form.
pub(super) async fn keep(
    cx: &RequestContext,
    actor: &Actor,
    sent: &Sent,
    sent_photo: &SentPhoto,
) -> Result<Result<(), Problem>, Failure> {
    let Some(bytes) = sent_photo.bytes.clone() else {
        let megabytes = MEGABYTES;
        return Ok(Err(PhotoProblem::TooLarge { megabytes }.into()));
    };
    let upload = Upload {
        key: sent.value("key").to_owned(),
        meter: sent_photo.field.trim_start_matches("photo_").to_owned(),
        name: sent_photo.name.clone(),
        bytes,
    };
    match photo::add(&cx.services, actor, upload).await {
        Ok(_) => Ok(Ok(())),
        Err(NotTaken::Picture(refused)) => Ok(Err(photo::problem(&refused).into())),
        Err(NotTaken::Enough { most }) => Ok(Err(PhotoProblem::Enough { most }.into())),
        Err(NotTaken::Failed(failure)) => Err(failure),
    }
}

/// Shows the form again with what was typed.
async fn again(
    cx: &RequestContext,
    sent: &Sent,
    values: &BTreeMap<String, String>,
    errors: FieldErrors,
) -> Result<Kept, Failure> {
    refuse(cx, sent, values, Failure::Invalid(errors)).await
}

async fn refuse(
    cx: &RequestContext,
    sent: &Sent,
    values: &BTreeMap<String, String>,
    failure: Failure,
) -> Result<Kept, Failure> {
    let names: Vec<String> = values.keys().map(|id| format!("value_{id}")).collect();
    let mut kept: Vec<(&str, &str)> = ["read_on", "reason", "comment", "corrects", "key"]
        .map(|name| (name, sent.value(name)))
        .to_vec();
    let values = names.iter().map(String::as_str).zip(values.values());
    kept.extend(values.map(|(name, value)| (name, value.as_str())));
    cx.keep("report", routes::REPORT, &kept, failure).await
}
