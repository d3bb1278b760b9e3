//! How the chart is drawn: the years as bars, in units or in euro, each with its exact values on press. The
//! bars and the table below them say everything without WASM.

use leptos::prelude::*;

use super::consumption_chart_island::ConsumptionChart;
use crate::ui::{
    switch::{choose, faces, numbered, switch},
    years::{Bar, years},
};

/// What the chart shows.
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

/// Draws it.
pub fn chart(data: ChartData) -> AnyView {
    let title_id = format!("{}-title", data.id);
    let pictures = data
        .faces
        .into_iter()
        .enumerate()
        .map(|(number, bars)| years(&format!("{}-{number}", data.id), bars));
    let pictures = faces("unit", pictures);
    let turn = choose(data.units, "unit", data.names);
    let sentences = data
        .sentences
        .into_iter()
        .enumerate()
        .map(|(number, text)| {
            view! { <span data-group="year" data-on=number.to_string() hidden>{text}</span> }
        });
    let sentences = sentences.collect_view();
    view! {
        <ConsumptionChart>
            <figure class="panel stack" aria-labelledby=title_id.clone()>
                <figcaption class="section__head">
                    <h2 id=title_id.clone()>{data.title.clone()}</h2>
                    {turn}
                </figcaption>
                {pictures}
                <div data-live hidden>
                    <div class="stack stack--close">
                        {switch(data.title, "year", numbered(data.years), "")}
                        <p class="chart__readout" role="status">
                            <span data-group="year" data-on="">{data.invitation}</span>
                            {sentences}
                        </p>
                    </div>
                </div>
            </figure>
        </ConsumptionChart>
    }
    .into_any()
}
