//! `work`: the worker alone, for machines that serve no pages.

use std::{process::ExitCode, sync::Arc};

use tokio::sync::watch;

use crate::{house, http::serve::stop_signal, settings::Settings};

pub async fn run(settings: Settings) -> anyhow::Result<ExitCode> {
    let house = house::build(&settings).await?;
    let (stop, stopping) = watch::channel(false);
    let worker = tokio::spawn(services::jobs::run(Arc::clone(&house.services), stopping));
    stop_signal().await;
    stop.send_replace(true);
    worker.await?;
    Ok(ExitCode::SUCCESS)
}
