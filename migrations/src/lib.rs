//! The database's shape, step by step. Frozen once released: a migration means the same for ever, so
//! nothing of ours is imported here. Plain tables only: keys are UUIDv7 made by us, instants are UTC,
//! quantities are whole millionths and money whole cents, because SQLite has no decimal type.

use sea_orm_migration::prelude::*;

mod columns;
mod m0001_contract;
mod m0002_reading;
mod m0003_billing;
mod m0004_account;
mod m0005_requests;
mod m0006_audit;
mod m0007_outbox;
mod m0008_guard;
mod m0009_access;
mod m0010_letter;
mod m0011_identification;
mod m0012_confirmation;
mod m0013_evidence;
mod m0014_market;
mod m0015_guest;
mod m0016_campaign;
mod m0017_instalment;
mod m0018_statement;
mod m0019_mandate;
mod m0020_delivery;
mod m0021_personal;
mod m0022_one_truth;

/// All migrations in order.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_contract::Migration),
            Box::new(m0002_reading::Migration),
            Box::new(m0003_billing::Migration),
            Box::new(m0004_account::Migration),
            Box::new(m0005_requests::Migration),
            Box::new(m0006_audit::Migration),
            Box::new(m0007_outbox::Migration),
            Box::new(m0008_guard::Migration),
            Box::new(m0009_access::Migration),
            Box::new(m0010_letter::Migration),
            Box::new(m0011_identification::Migration),
            Box::new(m0012_confirmation::Migration),
            Box::new(m0013_evidence::Migration),
            Box::new(m0014_market::Migration),
            Box::new(m0015_guest::Migration),
            Box::new(m0016_campaign::Migration),
            Box::new(m0017_instalment::Migration),
            Box::new(m0018_statement::Migration),
            Box::new(m0019_mandate::Migration),
            Box::new(m0020_delivery::Migration),
            Box::new(m0021_personal::Migration),
            Box::new(m0022_one_truth::Migration),
        ]
    }
}
