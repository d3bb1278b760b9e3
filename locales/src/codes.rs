//! The words for the codes of `domain`: divisions, kinds, states.

use domain::{
    billing::{instalment::Cause, levy::Levy},
    contract::{Delivery, Division, NoticePeriod},
    profile::EnergySource,
    reading::{GuestRegister, Obstacle, Origin, Reason, Unit},
    requests::{Kind, Status},
};

use crate::Texts;

/// A division (Sparte).
pub fn division(t: &Texts, division: Division) -> String {
    match division {
        Division::Electricity => t.msg_division_electricity(),
        Division::Gas => t.msg_division_gas(),
        Division::Water => t.msg_division_water(),
        Division::Heat => t.msg_division_heat(),
        Division::Telecom => t.msg_division_telecom(),
    }
}

/// The symbol of a unit: the same in all languages.
pub fn unit(unit: Unit) -> &'static str {
    unit.symbol()
}

/// How a reading was obtained; the bill must say so too (EnWG § 40a).
pub fn origin(t: &Texts, origin: Origin) -> String {
    match origin {
        Origin::Customer => t.msg_origin_customer(),
        Origin::NetworkOperator => t.msg_origin_network_operator(),
        Origin::Remote => t.msg_origin_remote(),
        Origin::Staff => t.msg_origin_staff(),
        Origin::Estimate => t.msg_origin_estimate(),
    }
}

/// Why the meter was read.
pub fn reason(t: &Texts, reason: Reason) -> String {
    match reason {
        Reason::Periodic => t.msg_reason_periodic(),
        Reason::Interim => t.msg_reason_interim(),
        Reason::MoveIn => t.msg_reason_move_in(),
        Reason::MoveOut => t.msg_reason_move_out(),
        Reason::SupplierChange => t.msg_reason_supplier_change(),
        Reason::Installation => t.msg_reason_installation(),
        Reason::Removal => t.msg_reason_removal(),
        Reason::Control => t.msg_reason_control(),
        Reason::PriceChange => t.msg_reason_price_change(),
        Reason::InstalmentCheck => t.msg_reason_instalment_check(),
    }
}

/// Why customers say that they read: in their words.
pub fn reason_offered(t: &Texts, offered: Reason) -> String {
    match offered {
        Reason::Periodic => t.msg_reason_offered_periodic(),
        Reason::Interim => t.msg_reason_offered_interim(),
        Reason::Installation => t.msg_reason_offered_installation(),
        Reason::Removal => t.msg_reason_offered_removal(),
        Reason::Control => t.msg_reason_offered_control(),
        other => reason(t, other),
    }
}

/// Why somebody does not read a meter.
pub fn obstacle(t: &Texts, obstacle: Obstacle) -> String {
    match obstacle {
        Obstacle::NoAccess => t.msg_obstacle_no_access(),
        Obstacle::OutOfReach => t.msg_obstacle_out_of_reach(),
        Obstacle::DisplayDark => t.msg_obstacle_display_dark(),
        Obstacle::Damaged => t.msg_obstacle_damaged(),
        Obstacle::Unreasonable => t.msg_obstacle_unreasonable(),
        Obstacle::Other => t.msg_obstacle_other(),
    }
}

/// Which register somebody means who cannot be shown the registers.
pub fn guest_register(t: &Texts, register: GuestRegister) -> String {
    match register {
        GuestRegister::Only => t.msg_guest_register_only(),
        GuestRegister::High => t.msg_guest_register_high(),
        GuestRegister::Low => t.msg_guest_register_low(),
        GuestRegister::FeedIn => t.msg_guest_register_feed_in(),
    }
}

/// Why another consumption is expected.
pub fn instalment_cause(t: &Texts, cause: Cause) -> String {
    match cause {
        Cause::FewerPeople => t.msg_instalment_cause_fewer_people(),
        Cause::MorePeople => t.msg_instalment_cause_more_people(),
        Cause::Absence => t.msg_instalment_cause_absence(),
        Cause::Appliance => t.msg_instalment_cause_appliance(),
        Cause::Saving => t.msg_instalment_cause_saving(),
        Cause::Other => t.msg_instalment_cause_other(),
    }
}

/// What a request is about.
pub fn request_kind(t: &Texts, kind: Kind) -> String {
    match kind {
        Kind::ReadingCheck => t.msg_request_kind_reading_check(),
        Kind::CannotRead => t.msg_request_kind_cannot_read(),
        Kind::GuestReading => t.msg_request_kind_guest_reading(),
        Kind::SelfReadingObjection => t.msg_request_kind_self_reading_objection(),
        Kind::InstalmentChange => t.msg_request_kind_instalment_change(),
        Kind::PersonName => t.msg_request_kind_person_name(),
        Kind::BillingAddress => t.msg_request_kind_billing_address(),
        Kind::Phone => t.msg_request_kind_phone(),
        Kind::BillingRhythm => t.msg_request_kind_billing_rhythm(),
        Kind::InvoiceRecipient => t.msg_request_kind_invoice_recipient(),
        Kind::Delivery => t.msg_request_kind_delivery(),
        Kind::InstalmentDay => t.msg_request_kind_instalment_day(),
        Kind::Mandate => t.msg_request_kind_mandate(),
        Kind::MandateEnd => t.msg_request_kind_mandate_end(),
        Kind::Question => t.msg_request_kind_question(),
        Kind::BusinessLogin => t.msg_request_kind_business_login(),
        Kind::SignInAddress => t.msg_request_kind_sign_in_address(),
    }
}

/// How far a request is.
pub fn request_status(t: &Texts, status: Status) -> String {
    match status {
        Status::Received => t.msg_request_status_received(),
        Status::InProgress => t.msg_request_status_in_progress(),
        Status::WaitingForCustomer => t.msg_request_status_waiting_for_customer(),
        Status::Done => t.msg_request_status_done(),
        Status::Refused => t.msg_request_status_refused(),
        Status::Withdrawn => t.msg_request_status_withdrawn(),
    }
}

/// What kind of invoice, by its code: `annual`, `interim`, `final`, `correction`, `monthly`.
pub fn invoice_kind(t: &Texts, code: &str) -> String {
    match code {
        "interim" => t.msg_invoice_kind_interim(),
        "final" => t.msg_invoice_kind_final(),
        "correction" => t.msg_invoice_kind_correction(),
        "monthly" => t.msg_invoice_kind_monthly(),
        _ => t.msg_invoice_kind_annual(),
    }
}

/// A notice period (Kündigungsfrist) in words.
pub fn notice_period(t: &Texts, period: NoticePeriod) -> String {
    match period {
        NoticePeriod::Days(count) => t.msg_notice_period_days(count),
        NoticePeriod::Weeks(count) => t.msg_notice_period_weeks(count),
        NoticePeriod::Months(count) => t.msg_notice_period_months(count),
    }
}

/// How documents come.
pub fn delivery(t: &Texts, delivery: Delivery) -> String {
    match delivery {
        Delivery::Paper => t.msg_delivery_paper(),
        Delivery::Online => t.msg_delivery_online(),
        Delivery::Both => t.msg_delivery_both(),
    }
}

/// A tax or levy.
pub fn levy(t: &Texts, levy: Levy) -> String {
    match levy {
        Levy::ElectricityTax => t.msg_levy_electricity_tax(),
        Levy::CombinedHeatAndPower => t.msg_levy_combined_heat_and_power(),
        Levy::OffshoreGrid => t.msg_levy_offshore_grid(),
        Levy::SpecialGridUse => t.msg_levy_special_grid_use(),
        Levy::GasTax => t.msg_levy_gas_tax(),
        Levy::CarbonPrice => t.msg_levy_carbon_price(),
        Levy::GasStorage => t.msg_levy_gas_storage(),
    }
}

/// A source of electricity.
pub fn energy_source(t: &Texts, source: EnergySource) -> String {
    match source {
        EnergySource::RenewableFunded => t.msg_energy_source_renewable_funded(),
        EnergySource::RenewableGuaranteed => t.msg_energy_source_renewable_guaranteed(),
        EnergySource::Coal => t.msg_energy_source_coal(),
        EnergySource::Gas => t.msg_energy_source_gas(),
        EnergySource::OtherFossil => t.msg_energy_source_other_fossil(),
        EnergySource::Nuclear => t.msg_energy_source_nuclear(),
    }
}
