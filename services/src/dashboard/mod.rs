//! Everything the overview shows, in at most nine statements.

use chrono::NaiveDate;
use domain::contract::Division;

use crate::{
    Outcome, Services,
    account::Actor,
    billing::{self, Instalment, InstalmentState, Invoice},
    consumption::{self, Consumption},
    contract::{self, Supply},
    reading::{self, Reading, TaskRegister},
    requests::{self, RequestRow},
};

/// Instalments and invoices a tile unfolds.
const FEW: usize = 4;

/// The overview of one contract account.
#[derive(Clone, Debug)]
pub struct Dashboard {
    pub today: NaiveDate,
    pub supply: Supply,
    /// The next ones, the soonest first.
    pub instalments: Vec<Instalment>,
    /// Due and not paid, the oldest first.
    pub overdue: Vec<Instalment>,
    /// The last ones, the newest first.
    pub invoices: Vec<Invoice>,
    /// The registers of the present meters with their last reading.
    pub registers: Vec<LastReading>,
    /// Until when the utility waits for a reading.
    pub reading_until: Option<NaiveDate>,
    pub consumption: Vec<Consumption>,
    /// Requests that are not finished.
    pub requests: Vec<RequestRow>,
}

/// A register and where it stood last.
#[derive(Clone, Debug)]
pub struct LastReading {
    pub meter_no: String,
    pub division: Division,
    pub product: String,
    pub register: TaskRegister,
    pub reading: Option<Reading>,
}

/// Reads the overview of the chosen contract account.
pub async fn show(services: &Services, actor: &Actor) -> Outcome<Dashboard> {
    let account = actor.chosen_id()?.uuid();
    let page = services.db.page().await?;
    let (supply, readings, instalments, invoices, requests, asked) = tokio::try_join!(
        contract::supply(&page, account),
        reading::recent_of_account(services, &page, account),
        billing::open_instalments(services, &page, account),
        billing::newest_invoices(services, &page, account, FEW),
        requests::open_of(&page, account),
        reading::asked_of(services, &page, account),
    )?;
    page.commit().await?;
    let task = reading::task_of(services, &supply, &readings, asked);
    let registers = task.meters.iter().flat_map(|meter| {
        meter.registers.iter().map(|register| LastReading {
            meter_no: meter.meter_no.clone(),
            division: meter.division,
            product: meter.product.clone(),
            reading: readings
                .iter()
                .rev()
                .find(|reading| reading.register == register.id)
                .cloned(),
            register: register.clone(),
        })
    });
    let registers = registers.collect();
    let of_state = |state| {
        instalments
            .iter()
            .filter(move |i: &&Instalment| i.state == state)
    };
    Ok(Dashboard {
        today: services.today(),
        registers,
        reading_until: task.until,
        instalments: of_state(InstalmentState::Planned)
            .take(FEW)
            .cloned()
            .collect(),
        overdue: of_state(InstalmentState::Overdue).cloned().collect(),
        invoices,
        consumption: consumption::of_supply(services, &supply, &readings),
        requests,
        supply,
    })
}
