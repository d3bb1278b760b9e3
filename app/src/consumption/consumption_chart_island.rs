//! The years as bars, each with its exact values on press, in units or in euro. The bars and the table
//! below them come from the server and say everything without WASM.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ui::{
    ready::ready,
    switch::switch,
    years::{Bar, years},
};

/// What the chart shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChartData {
    /// Makes ids unique on the page.
    pub id: String,
    /// Heading.
    pub title: String,
    /// Names of the faces: the unit, and euro if costs are known.
    pub names: Vec<String>,
    /// The bars of each face, the newest year first.
    pub faces: Vec<Vec<Bar>>,
    /// Name of the buttons.
    pub units: String,
    /// What to do.
    pub invitation: String,
    /// Name of each year, for its button.
    pub years: Vec<String>,
    /// Everything about each year in a sentence.
    pub sentences: Vec<String>,
}

/// The chart.
#[island]
pub fn ConsumptionChart(data: ChartData) -> impl IntoView {
    let live = ready();
    let face = RwSignal::new(0_usize);
    let year = RwSignal::new(usize::MAX);
    let title_id = format!("{}-title", data.id);
    let pictures = data.faces.iter().enumerate().map(|(number, bars)| {
        let bars = years(&format!("{}-{number}", data.id), bars.clone());
        view! { <div hidden=move || face.get() != number>{bars}</div> }
    });
    let pictures = pictures.collect_view();
    let turn =
        (data.names.len() > 1).then(|| switch(data.units.clone(), data.names.clone(), face, live));
    let (invitation, sentences) = (data.invitation, data.sentences);
    let readout = move || {
        sentences
            .get(year.get())
            .cloned()
            .unwrap_or_else(|| invitation.clone())
    };
    view! {
        <figure class="panel stack" aria-labelledby=title_id>
            <figcaption class="section__head">
                <h2 id=title_id.clone()>{data.title.clone()}</h2>
                {turn}
            </figcaption>
            {pictures}
            <div hidden=move || !live.get() class="stack stack--close">
                {switch(data.title, data.years, year, live)}
                <p class="chart__readout" role="status">{readout}</p>
            </div>
        </figure>
    }
}
