//! What the utility calls its tiles and the pages behind them.

use domain::profile::TileNames;
use locales::Texts;

use crate::server_context::RequestContext;

fn choose(cx: &RequestContext, plain: fn(&Texts) -> String, mine: fn(&Texts) -> String) -> String {
    match cx.profile().words.tiles {
        TileNames::Plain => plain(cx.texts()),
        TileNames::Mine => mine(cx.texts()),
    }
}

/// The tile of the contract.
pub fn contract(cx: &RequestContext) -> String {
    choose(cx, Texts::msg_tile_contract, Texts::msg_tile_contract_mine)
}

/// The tile of the invoices.
pub fn billing(cx: &RequestContext) -> String {
    choose(cx, Texts::msg_tile_billing, Texts::msg_tile_billing_mine)
}

/// The tile of the meter reading.
pub fn reading(cx: &RequestContext) -> String {
    choose(cx, Texts::msg_tile_reading, Texts::msg_tile_reading_mine)
}

/// The page behind the tile of the meter reading.
pub fn readings_page(cx: &RequestContext) -> String {
    choose(cx, Texts::msg_readings_title, Texts::msg_tile_reading_mine)
}

/// The tile of the consumption: nobody calls it anything else.
pub fn consumption(cx: &RequestContext) -> String {
    cx.texts().msg_tile_consumption()
}

/// The page after the sign-in.
pub fn overview(cx: &RequestContext) -> String {
    if cx.profile().access.has_services() {
        cx.texts().msg_services_title()
    } else {
        cx.texts().msg_nav_overview()
    }
}
