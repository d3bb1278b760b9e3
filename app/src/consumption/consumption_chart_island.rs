//! The chart of the years. Alive, it turns between quantity and euro and reads any year out.

use leptos::prelude::*;

use crate::ui::turn::turning;

/// Brings the chart to life.
#[island]
pub fn ConsumptionChart(children: Children) -> impl IntoView {
    turning(children)
}
