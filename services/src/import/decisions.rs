//! `decisions.csv`: what the utility decided on requests.

use domain::requests::Status;

use super::{
    parse::{Parser, Record},
    report::{Counts, Fault},
    rows::Row,
};
use crate::{
    Outcome, Services,
    requests::{Decided, Decision, decide},
};

/// Applies one row. The texts are checked already.
pub(super) async fn apply(
    services: &Services,
    parser: &Parser<'_>,
    row: &Row,
    record: &Record,
    counts: &mut Counts,
    dry_run: bool,
) -> Outcome<Option<Fault>> {
    let texts = &record.texts;
    let Some(status) = Status::parse(parser.text(texts, "status")) else {
        return Ok(None);
    };
    let note = parser.text(texts, "note");
    let decision = Decision {
        id: record.id,
        request_no: parser.text(texts, "request_no").to_owned(),
        status,
        note: (!note.is_empty()).then(|| note.to_owned()),
    };
    let tx = services.db.begin().await?;
    let decided = decide(services, &tx, &decision).await?;
    if dry_run {
        tx.rollback().await?;
    } else {
        tx.commit().await?;
    }
    match decided {
        Decided::Changed => counts.changed += 1,
        Decided::Unchanged => counts.unchanged += 1,
        Decided::Unknown => {
            counts.refused += 1;
            let reason = "there is no request with this number".to_owned();
            return Ok(Some(parser.fault_at(row, "request_no", reason)));
        }
        Decided::NotAllowed(now) => {
            counts.refused += 1;
            let reason = format!("the request is {} by now", now.code());
            return Ok(Some(parser.fault_at(row, "status", reason)));
        }
        Decided::Impossible => {
            counts.refused += 1;
            let reason =
                "the address has a login of its own by now, or the login is gone".to_owned();
            return Ok(Some(parser.fault_at(row, "request_no", reason)));
        }
    }
    Ok(None)
}
