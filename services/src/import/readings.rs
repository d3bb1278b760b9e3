//! Readings of the billing system, beside what customers reported. A customer's own reading that is not
//! acknowledged yet survives: a different value for the same day is kept back and reported as a conflict;
//! the same value, or the record's id, acknowledges it. A later row of a register and day corrects the
//! earlier one.

mod statements;

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use rust_decimal::Decimal;
use sea_orm::DatabaseTransaction;
use uuid::Uuid;

use super::{
    known::{Known, id_of},
    parse::{Parser, Record},
    report::{Fault, Report},
    rows::Row,
};
use crate::{Failure, Outcome, Services, db::is_duplicate};
use statements::{Active, Numbered};

/// Tries when a customer reports a reading of the same register and day at the same moment.
const TRIES: u32 = 3;

/// A reading of the file with its references resolved.
#[derive(Clone, Debug)]
pub(super) struct Incoming {
    pub row: Row,
    pub record: Record,
    register: Uuid,
    meter: Uuid,
    account: Uuid,
    read_on: NaiveDate,
    value_micro: i64,
}

/// Resolves and checks a row against its register and meter; nothing if it is of another tenant's time.
pub(super) fn resolve(
    parser: &Parser<'_>,
    known: &Known,
    row: Row,
    record: Record,
) -> Result<Option<Incoming>, Box<Fault>> {
    let text = |name| parser.text(&record.texts, name);
    let fault = |column: &str, reason: String| Box::new(parser.fault_at(&row, column, reason));
    let register = id_of("registers", &[text("meter_no"), text("obis")]);
    let Some(facts) = known.registers.get(&register).copied() else {
        let meter = id_of("meters", &[text("meter_no")]);
        if !known.has("meters", meter) {
            return Err(fault("meter_no", known.why_absent("meters", meter)));
        }
        return Err(fault("obis", "is no register of this meter".to_owned()));
    };
    let Some(meter) = known.meters.get(&facts.meter).copied() else {
        return Err(fault("meter_no", "is not among the meters".to_owned()));
    };
    let value: Decimal = text("value").parse().unwrap_or_default();
    if value >= Decimal::from(10_u64.saturating_pow(u32::from(facts.integer_digits))) {
        let reason = format!("the register has {} digits", facts.integer_digits);
        return Err(fault("value", reason));
    }
    if value.normalize().scale() > u32::from(facts.decimal_digits) {
        let reason = format!("the register has {} decimals", facts.decimal_digits);
        return Err(fault("value", reason));
    }
    let Ok(read_on) = text("read_on").parse::<NaiveDate>() else {
        return Err(fault("read_on", "is no date".to_owned()));
    };
    if read_on < meter.installed_on || meter.removed_on.is_some_and(|removed| read_on > removed) {
        return Err(fault(
            "read_on",
            "the meter was not installed on that day".to_owned(),
        ));
    }
    // Before and after, the meter counted for somebody else, and what it showed is theirs.
    if let Some(contract) = known.contracts.get(&meter.contract) {
        let end = contract.ends_on.map(|end| end + Days::new(1));
        if read_on < contract.starts_on || end.is_some_and(|end| read_on > end) {
            return Ok(None);
        }
    }
    let value_micro = crate::db::to_micro(value).unwrap_or_default();
    let (account, meter) = (meter.account, facts.meter);
    Ok(Some(Incoming {
        row,
        record,
        register,
        meter,
        account,
        read_on,
        value_micro,
    }))
}

/// Writes a batch in one transaction (rolled back in a dry run).
pub(super) async fn write(
    services: &Services,
    parser: &Parser<'_>,
    batch: &[Incoming],
    report: &mut Report,
    dry_run: bool,
) -> Outcome<()> {
    let mut tries = 0;
    loop {
        tries += 1;
        let mut draft = report.clone();
        // The second time nobody gets in between.
        let alone = tries > 1;
        match attempt(services, parser, batch, &mut draft, alone, dry_run).await {
            Err(failure) if tries < TRIES && met_somebody(&failure) => {
                tracing::debug!(%failure, "batch of readings tried again");
            }
            other => {
                *report = draft;
                return other;
            }
        }
    }
}

/// A customer's transaction got in the way: the same again can work.
fn met_somebody(failure: &Failure) -> bool {
    match failure {
        Failure::Unavailable(_) => true,
        Failure::Unexpected(cause) => cause.downcast_ref().is_some_and(is_duplicate),
        _ => false,
    }
}

async fn attempt(
    services: &Services,
    parser: &Parser<'_>,
    batch: &[Incoming],
    report: &mut Report,
    alone: bool,
    dry_run: bool,
) -> Outcome<()> {
    let tx = services.db.begin().await?;
    if alone {
        statements::keep_others_out(&tx).await?;
    }
    let numbered = statements::numbered(&tx, batch).await?;
    let active = statements::active(&tx, batch).await?;
    let fresh = Vec::new();
    let replaced = HashMap::new();
    let mut writer = Writer {
        services,
        tx: &tx,
        parser,
        report,
        active,
        fresh,
        replaced,
    };
    for incoming in batch {
        match numbered.get(incoming.number()) {
            Some(there) => writer.known(there, incoming).await?,
            None => writer.unknown(incoming).await?,
        }
    }
    let Writer {
        fresh, replaced, ..
    } = writer;
    statements::insert(services, &tx, parser, &fresh, &replaced).await?;
    if dry_run {
        tx.rollback().await?;
    } else {
        tx.commit().await?;
    }
    Ok(())
}

impl Incoming {
    /// The billing system's own number, the first column.
    fn number(&self) -> &str {
        self.record
            .texts
            .first()
            .map(String::as_str)
            .unwrap_or_default()
    }

    fn day(&self) -> (Uuid, NaiveDate) {
        (self.register, self.read_on)
    }

    /// As the valid reading of its day, in the row `id`.
    fn as_active(&self, id: Uuid) -> Active {
        Active {
            id,
            register_id: self.register,
            read_on: self.read_on,
            value_micro: self.value_micro,
            reading_no: Some(self.number().to_owned()),
        }
    }
}

/// A batch while it is being written.
struct Writer<'a> {
    services: &'a Services,
    tx: &'a DatabaseTransaction,
    parser: &'a Parser<'a>,
    report: &'a mut Report,
    /// The valid reading of a register and day, as the batch goes on.
    active: HashMap<(Uuid, NaiveDate), Active>,
    /// To be inserted at the end, in one statement.
    fresh: Vec<&'a Incoming>,
    /// Which of them are corrected by a later one already.
    replaced: HashMap<Uuid, Uuid>,
}

impl<'a> Writer<'a> {
    /// A row whose number is in the database.
    async fn known(&mut self, there: &Numbered, incoming: &'a Incoming) -> Outcome<()> {
        if there.register_id != incoming.register {
            let reason = "is the number of a reading of another register".to_owned();
            self.refuse(incoming, "reading_no", reason);
            return Ok(());
        }
        if there.row_hash == incoming.record.hash && !there.gone() {
            self.report.count("readings").unchanged += 1;
            return Ok(());
        }
        if !there.superseded() {
            let other = self
                .active
                .get(&incoming.day())
                .filter(|other| other.id != there.id);
            match other.cloned() {
                // The day is free, or its own.
                None => {
                    self.active.retain(|_, active| active.id != there.id);
                    self.active
                        .insert(incoming.day(), incoming.as_active(there.id));
                }
                // It comes back, but has been corrected meanwhile.
                Some(Active {
                    id,
                    reading_no: Some(_),
                    ..
                }) if there.gone() => {
                    statements::supersede(self.tx, there.id, id).await?;
                }
                Some(Active {
                    reading_no: Some(other),
                    ..
                }) => {
                    let reason = format!("reading {other} is of the same register and day");
                    self.refuse(incoming, "read_on", reason);
                    return Ok(());
                }
                Some(_) => {
                    self.keep_back(incoming);
                    return Ok(());
                }
            }
        }
        statements::update(self.tx, there.id, incoming).await?;
        self.report.count("readings").changed += 1;
        Ok(())
    }

    /// A row whose number was never seen before.
    async fn unknown(&mut self, incoming: &'a Incoming) -> Outcome<()> {
        let own = match self.parser.text(&incoming.record.texts, "portal_record") {
            "" => None,
            record => {
                let found = statements::behind_record(self.tx, record).await?;
                let reason = match &found {
                    None => "no reading left the portal under this id",
                    Some(own) if own.register_id != incoming.register => "is of another register",
                    Some(_) => "",
                };
                if !reason.is_empty() {
                    self.refuse(incoming, "portal_record", reason.to_owned());
                    return Ok(());
                }
                // Acknowledged before: from then on its row is the billing system's.
                found.filter(|own| own.reading_no.is_none())
            }
        };
        let there = self.active.get(&incoming.day()).cloned();
        let customers = there.as_ref().filter(|there| there.reading_no.is_none());
        if let Some(customers) = customers {
            let meant = own.as_ref().is_none_or(|own| own.id == customers.id);
            if meant && customers.value_micro == incoming.value_micro {
                statements::acknowledge(self.services, self.tx, customers.id).await?;
                statements::update(self.tx, customers.id, incoming).await?;
                self.active
                    .insert(incoming.day(), incoming.as_active(customers.id));
                self.report.count("readings").changed += 1;
                return Ok(());
            }
            if own.as_ref().is_none_or(|own| own.id != customers.id) {
                self.keep_back(incoming);
                return Ok(());
            }
        }
        if let Some(own) = own {
            statements::acknowledge(self.services, self.tx, own.id).await?;
            self.supersede(own.id, incoming).await?;
        }
        if let Some(there) = there {
            self.supersede(there.id, incoming).await?;
        }
        self.active
            .insert(incoming.day(), incoming.as_active(incoming.record.id));
        self.fresh.push(incoming);
        self.report.count("readings").new += 1;
        Ok(())
    }

    /// `old` no longer counts, because of `incoming`.
    async fn supersede(&mut self, old: Uuid, incoming: &Incoming) -> Outcome<()> {
        self.active.retain(|_, active| active.id != old);
        if self.fresh.iter().any(|fresh| fresh.record.id == old) {
            self.replaced.insert(old, incoming.record.id);
            return Ok(());
        }
        statements::supersede(self.tx, old, incoming.record.id).await
    }

    fn refuse(&mut self, incoming: &Incoming, column: &str, reason: String) {
        self.report
            .fault(self.parser.fault_at(&incoming.row, column, reason));
        self.report.count("readings").refused += 1;
    }

    fn keep_back(&mut self, incoming: &Incoming) {
        self.report.count("readings").kept_back += 1;
        let meter = self.parser.text(&incoming.record.texts, "meter_no");
        self.report.conflicts.push(format!(
            "{}:{} meter {meter}, {}: the customer reported another value, which is not \
             acknowledged yet; it stays",
            self.parser.file, incoming.row.line, incoming.read_on
        ));
    }
}
