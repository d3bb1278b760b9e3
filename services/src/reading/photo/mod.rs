//! Photos of meters as evidence beside a reading. They come before the report does, bound to its form; the
//! report takes them over in its own transaction. Until the reading leaves, the customer may delete them.

mod store;

use std::collections::HashSet;

use bytes::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use domain::{ids::ContractAccountId, reading::PhotoProblem};
use uuid::Uuid;

use crate::{
    Failure, Outcome, Services,
    account::{Actor, count_photo},
    audit::{self, Who},
    contract::supply,
    objects,
};
pub use ::photo::Refused;
pub(crate) use store::Leaving;
use store::Row;
pub(in crate::reading) use store::{attach, count_of_account};

/// Photos of one meter in one form.
const MOST_OF_A_METER: usize = 4;
/// A photo whose form was never sent is evidence of nothing.
const UNUSED: TimeDelta = TimeDelta::days(2);

/// What a customer uploads.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The key of the form it belongs to.
    pub key: String,
    /// The id of the meter on it.
    pub meter: String,
    /// The file's name on the customer's device; only its ending is looked at.
    pub name: String,
    pub bytes: Bytes,
}

/// Why a photo is not taken.
#[derive(Debug)]
pub enum NotTaken {
    /// The picture itself.
    Picture(Refused),
    /// There are enough of this meter.
    Enough { most: usize },
    /// Anything else.
    Failed(Failure),
}

impl<T: Into<Failure>> From<T> for NotTaken {
    fn from(failure: T) -> Self {
        Self::Failed(failure.into())
    }
}

/// A stored photo.
#[derive(Clone, Debug, PartialEq)]
pub struct Photo {
    pub id: Uuid,
    pub meter_no: String,
    pub width: i64,
    pub height: i64,
    pub taken_at: DateTime<Utc>,
    /// It may still be deleted by the customer.
    pub deletable: bool,
}

/// Which of the two files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Large enough to read the meter.
    Whole,
    /// For a list.
    Thumbnail,
}

/// Stores a photo for a form that is still to be sent. The same picture twice is one.
///
/// # Errors
/// [`NotTaken`]; `NotFound` for a meter of somebody else.
pub async fn add(services: &Services, actor: &Actor, upload: Upload) -> Result<Photo, NotTaken> {
    let account = actor.chosen_id()?.uuid();
    let key = upload.key.trim();
    if key.is_empty() || key.len() > 64 {
        return Err(Failure::Conflict("key_reused").into());
    }
    let supply = supply(services.db.read(), account).await?;
    let meters = supply
        .contracts
        .iter()
        .flat_map(|contract| &contract.meters);
    let mut own = meters.filter(|meter| meter.id.to_string() == upload.meter);
    let meter = own.next().ok_or(Failure::NotFound)?.id.uuid();
    count_photo(services, account).await?;
    let user = actor.user_id().uuid();
    let there = store::of_form(services, user, key, meter).await?;
    if there.len() >= MOST_OF_A_METER {
        return Err(NotTaken::Enough {
            most: MOST_OF_A_METER,
        });
    }
    let clean = clean(services, upload.name, upload.bytes).await?;
    if let Some(same) = there.into_iter().find(|row| row.sha256 == clean.sha256) {
        return Ok(same.into_photo());
    }
    let picture = objects::store(services, clean.jpeg.clone()).await?;
    let thumbnail = objects::store(services, clean.thumbnail.clone()).await?;
    let id = services.id();
    let tx = services.db.begin().await?;
    // A very slow upload may have been swept away: then nothing is promised.
    if !objects::keep(&tx, picture).await? || !objects::keep(&tx, thumbnail).await? {
        return Err(Failure::Unavailable(anyhow::anyhow!("upload took too long")).into());
    }
    let new = store::New {
        id,
        account,
        user,
        meter,
        key,
        picture,
        thumbnail,
        clean: &clean,
    };
    if let Err(failure) = store::insert(services, &tx, &new).await {
        drop(tx);
        // The same photo came in twice at the same moment; the files of this one are swept away.
        let there = store::of_form(services, user, key, meter).await?;
        let same = there.into_iter().find(|row| row.sha256 == clean.sha256);
        return same.map(Row::into_photo).ok_or(failure.into());
    }
    let entry = audit::Entry {
        who: Who::Customer(user),
        action: "photo.add",
        subject: "reading_photo",
        subject_id: Some(id),
        contract_account_id: Some(account),
    };
    audit::write(services, &tx, entry, serde_json::json!({})).await?;
    tx.commit().await?;
    let row = store::find(services, id).await?.ok_or(Failure::NotFound)?;
    Ok(row.into_photo())
}

/// Cleans on a blocking thread, two at a time: a decoded picture needs much memory.
async fn clean(services: &Services, name: String, bytes: Bytes) -> Result<photo::Clean, NotTaken> {
    let permit = services.pictures.clone().acquire_owned().await;
    let permit = permit.map_err(|error| Failure::Unavailable(error.into()))?;
    let cleaned = tokio::task::spawn_blocking(move || {
        let cleaned = photo::clean(&bytes, &name, &photo::Limits::default());
        drop(permit);
        cleaned
    });
    let cleaned = cleaned
        .await
        .map_err(|error| Failure::Unexpected(error.into()))?;
    cleaned.map_err(NotTaken::Picture)
}

/// What is said about a picture that is not taken.
pub fn problem(refused: &Refused) -> PhotoProblem {
    match refused {
        Refused::Empty => PhotoProblem::Empty,
        Refused::TooLarge { limit } => PhotoProblem::TooLarge {
            megabytes: limit / 1024 / 1024,
        },
        Refused::TooManyPixels { limit } => PhotoProblem::TooManyPixels {
            megapixels: usize::try_from(limit / 1_000_000).unwrap_or(usize::MAX),
        },
        Refused::TooSmall { .. } => PhotoProblem::TooSmall,
        Refused::Heic => PhotoProblem::Heic,
        Refused::OtherPicture | Refused::NotAPicture => PhotoProblem::NotAPhoto,
        Refused::NameDisagrees => PhotoProblem::NameDisagrees,
        Refused::Damaged => PhotoProblem::Damaged,
    }
}

/// The photos of a form that is still to be sent.
pub async fn of_form(services: &Services, actor: &Actor, key: &str) -> Outcome<Vec<Photo>> {
    let rows = store::of_user_and_form(services, actor.user_id().uuid(), key).await?;
    Ok(rows.into_iter().map(Row::into_photo).collect())
}

/// The photos of a report. Somebody else's is "not found".
pub async fn of_report(services: &Services, actor: &Actor, report: Uuid) -> Outcome<Vec<Photo>> {
    let rows = store::of_report(services, report).await?;
    for row in &rows {
        actor.must_own(ContractAccountId::from_uuid(row.contract_account_id))?;
    }
    Ok(rows.into_iter().map(Row::into_photo).collect())
}

/// The bytes of a photo, a JPEG. Somebody else's is "not found".
pub async fn bytes(services: &Services, actor: &Actor, id: Uuid, size: Size) -> Outcome<Bytes> {
    let row = store::find(services, id).await?.ok_or(Failure::NotFound)?;
    actor.must_own(ContractAccountId::from_uuid(row.contract_account_id))?;
    let object = match size {
        Size::Whole => row.picture_id,
        Size::Thumbnail => row.thumbnail_id,
    };
    services.objects.get(object).await
}

/// Deletes a photo, as long as its reading has not left. Gives the form or report it belonged to.
///
/// # Errors
/// `NotFound` for somebody else's; `Conflict("left_already")` once it was exported.
pub async fn remove(services: &Services, actor: &Actor, id: Uuid) -> Outcome<Option<Uuid>> {
    let row = store::find(services, id).await?.ok_or(Failure::NotFound)?;
    actor.must_own(ContractAccountId::from_uuid(row.contract_account_id))?;
    let tx = services.db.begin().await?;
    if !store::delete(&tx, id).await? {
        return Err(Failure::Conflict("left_already"));
    }
    let now = services.now();
    objects::release(&tx, row.picture_id, now).await?;
    objects::release(&tx, row.thumbnail_id, now).await?;
    let entry = audit::Entry {
        who: Who::Customer(actor.user_id().uuid()),
        action: "photo.remove",
        subject: "reading_photo",
        subject_id: Some(id),
        contract_account_id: Some(row.contract_account_id),
    };
    audit::write(services, &tx, entry, serde_json::json!({})).await?;
    tx.commit().await?;
    Ok(row.report_id)
}

/// The meters of which a form has photos.
pub(super) async fn meters_of_form(
    services: &Services,
    actor: &Actor,
    key: &str,
) -> Outcome<HashSet<Uuid>> {
    let rows = store::of_user_and_form(services, actor.user_id().uuid(), key).await?;
    Ok(rows.into_iter().map(|row| row.meter_id).collect())
}

/// The photos that leave with their readings.
pub(crate) async fn leaving(services: &Services) -> Outcome<Vec<Leaving>> {
    store::leaving(services).await
}

/// The bytes of one of them.
pub(crate) async fn bytes_of(services: &Services, photo: &Leaving) -> Outcome<Bytes> {
    services.objects.get(photo.picture_id).await
}

/// Lets photos go whose form was never sent; gives how many.
pub(crate) async fn tidy(services: &Services) -> Outcome<u64> {
    let mut gone = 0;
    for row in store::unused(services, services.now() - UNUSED).await? {
        let tx = services.db.begin().await?;
        if store::delete_unused(&tx, row.id).await? {
            objects::release(&tx, row.picture_id, services.now()).await?;
            objects::release(&tx, row.thumbnail_id, services.now()).await?;
            gone += 1;
        }
        tx.commit().await?;
    }
    Ok(gone)
}
