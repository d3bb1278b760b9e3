//! Customers, their contract accounts, contracts with prices, meters with registers.

use sea_orm_migration::prelude::*;

use crate::columns::{
    create, date, drop, flag, id, imported, index, key, maybe_date, maybe_number, maybe_text,
    number, text, unique,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            key("id"),
            text("customer_no"),
            text("kind"),
            maybe_text("salutation"),
            maybe_text("first_name"),
            maybe_text("last_name"),
            maybe_text("company"),
            maybe_text("street"),
            maybe_text("house_no"),
            maybe_text("addition"),
            maybe_text("postcode"),
            maybe_text("town"),
            maybe_text("country"),
            maybe_text("email"),
            maybe_text("phone"),
            text("language"),
        ];
        create(manager, "customers", columns.into_iter().chain(imported())).await?;
        let columns = vec![key("id"), text("contract_account_no"), id("customer_id")];
        create(
            manager,
            "contract_accounts",
            columns.into_iter().chain(imported()),
        )
        .await?;
        let columns = vec![
            key("id"),
            text("delivery_point_no"),
            text("street"),
            text("house_no"),
            maybe_text("addition"),
            text("postcode"),
            text("town"),
            maybe_text("place"),
        ];
        create(
            manager,
            "delivery_points",
            columns.into_iter().chain(imported()),
        )
        .await?;
        let columns = vec![
            key("id"),
            text("contract_no"),
            id("contract_account_id"),
            id("delivery_point_id"),
            text("division"),
            text("product"),
            flag("basic_supply"),
            date("starts_on"),
            maybe_date("ends_on"),
            maybe_date("term_until"),
            maybe_text("notice_period"),
            maybe_text("market_location"),
            maybe_text("network_operator"),
            maybe_text("network_operator_code"),
            maybe_text("metering_operator"),
            maybe_text("metering_operator_code"),
            maybe_number("annual_forecast_micro"),
            maybe_number("gas_state_number_micro"),
            maybe_number("gas_calorific_value_micro"),
            maybe_date("billed_until"),
        ];
        create(manager, "contracts", columns.into_iter().chain(imported())).await?;
        let columns = vec![
            key("id"),
            id("contract_id"),
            date("valid_from"),
            maybe_date("valid_to"),
            number("working_price_micro"),
            number("base_price_year_micro"),
            number("vat_percent_micro"),
        ];
        create(manager, "prices", columns.into_iter().chain(imported())).await?;
        let columns = vec![
            key("id"),
            text("meter_no"),
            id("contract_id"),
            id("contract_account_id"),
            maybe_text("metering_location"),
            date("installed_on"),
            maybe_date("removed_on"),
            maybe_text("place"),
        ];
        create(manager, "meters", columns.into_iter().chain(imported())).await?;
        let columns = vec![
            key("id"),
            id("meter_id"),
            text("obis"),
            text("label"),
            text("unit"),
            number("integer_digits"),
            number("decimal_digits"),
            number("factor_micro"),
        ];
        create(manager, "registers", columns.into_iter().chain(imported())).await?;
        unique(manager, "customers", &["customer_no"]).await?;
        unique(manager, "contract_accounts", &["contract_account_no"]).await?;
        index(manager, "contract_accounts", &["customer_id"]).await?;
        unique(manager, "delivery_points", &["delivery_point_no"]).await?;
        unique(manager, "contracts", &["contract_no"]).await?;
        index(manager, "contracts", &["contract_account_id"]).await?;
        unique(manager, "prices", &["contract_id", "valid_from"]).await?;
        unique(manager, "meters", &["meter_no"]).await?;
        index(manager, "meters", &["contract_account_id"]).await?;
        unique(manager, "registers", &["meter_id", "obis"]).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(
            manager,
            &[
                "registers",
                "meters",
                "prices",
                "contracts",
                "delivery_points",
                "contract_accounts",
                "customers",
            ],
        )
        .await
    }
}
