//! `serve`: pages, server functions, files, and the worker beside them.

use std::{
    process::ExitCode,
    sync::{Arc, atomic::AtomicBool},
};

use clap::Args;
use tokio::sync::watch;

use crate::{
    bank, house,
    http::{self, Shared},
    roles::demo_people,
    settings::{self, Settings},
};

#[derive(Args)]
pub struct Arguments {
    /// Serve pages only; another process runs `work`.
    #[arg(long)]
    no_worker: bool,
}

pub async fn run(settings: Settings, arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let leptos = settings::leptos()?;
    let address = leptos.site_addr;
    let house = house::build(&settings).await?;
    let services = Arc::clone(&house.services);
    bank::needed(&settings, &services.profile)?;
    if settings.demo {
        tracing::warn!("DEMO MODE: everybody can read the mailbox at /demo/mailbox");
        demo_people::sign_up(&services, &settings).await?;
    }
    let installed = http::Installed::of(&leptos, &house.profile_folder);
    let shared = Shared {
        services: Arc::clone(&services),
        settings: Arc::new(settings),
        leptos,
        profile_folder: house.profile_folder,
        installed,
        bank_keys: house.bank_keys.map(Into::into),
        stopping: Arc::new(AtomicBool::new(false)),
    };
    let (stop, stopping) = watch::channel(false);
    let worker = (!arguments.no_worker)
        .then(|| tokio::spawn(services::jobs::run(Arc::clone(&services), stopping)));
    if shared.settings.demo {
        demo_people::introduce(&shared.settings);
    }
    tracing::info!(%address, "serving {}", shared.settings.base_url);
    let router = http::router(shared.clone());
    let result = http::serve::serve(address, router, &shared).await;
    stop.send_replace(true);
    if let Some(worker) = worker {
        worker.await?;
    }
    result?;
    Ok(ExitCode::SUCCESS)
}
