//! From settings to services: opens the database, loads the profile, finds or makes the secret.

use std::{io::Write, path::Path, sync::Arc};

use anyhow::{Context, bail};
use services::{
    Parts, Services,
    account::{HashCost, Limits},
    db::Database,
    mail::{FileTransport, SmtpTransport},
    objects::{Objects, S3},
    ports::{Bank, Clock, Ids, MailTransport, SystemClock, SystemIds},
    profile,
};

use crate::{bank, settings::Settings};

/// The house, and where the profile's files lie.
pub struct House {
    /// The services.
    pub services: Arc<Services>,
    /// The folder of the profile.
    pub profile_folder: std::path::PathBuf,
    /// The portal's public keys for the identification service (JWK set).
    pub bank_keys: Option<String>,
}

/// Logs to standard error, in text or JSON, without personal data by construction.
pub fn start_logging(settings: &Settings) -> anyhow::Result<()> {
    let filter = tracing_subscriber::EnvFilter::try_new(&settings.log).context("log")?;
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    if settings.log_format == "json" {
        builder.json().init();
    } else {
        builder.with_target(false).init();
    }
    Ok(())
}

/// Opens the database, making the folder of an SQLite file.
pub async fn database(settings: &Settings) -> anyhow::Result<Database> {
    if let Some(path) = settings.database_url.strip_prefix("sqlite://") {
        let path = Path::new(path.split('?').next().unwrap_or(path));
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
        }
    }
    let database = Database::open(&settings.database_url).await?;
    if let Err(error) = database.check_durability().await {
        if !settings.accept_data_loss {
            bail!("{error}; set accept_data_loss if you know what you do");
        }
        tracing::warn!(%error, "starting all the same");
    }
    Ok(database)
}

/// Puts the house together. The database must be migrated.
pub async fn build(settings: &Settings) -> anyhow::Result<House> {
    build_at(settings, Arc::new(SystemClock)).await
}

/// The same with another clock, for the past of the demo's people.
pub async fn build_at(settings: &Settings, clock: Arc<dyn Clock>) -> anyhow::Result<House> {
    let loaded = profile::load(&settings.profiles, &settings.profile)?;
    let ids = SystemIds;
    let secret = secret(&settings.data, &ids)?;
    let mailbox = settings.mailbox();
    let mail: Arc<dyn MailTransport> = if settings.mail == "folder" {
        Arc::new(FileTransport::new(mailbox.clone())?)
    } else {
        Arc::new(SmtpTransport::new(&settings.mail)?)
    };
    let bank = bank::client(settings, &loaded.profile, &ids)?.map(Arc::new);
    let bank_keys = bank.as_ref().map(|bank| bank.public_keys().to_owned());
    let services = Services::new(Parts {
        db: database(settings).await?,
        clock,
        ids: Arc::new(ids),
        mail,
        bank: bank.map(|bank| bank as Arc<dyn Bank>),
        secret,
        hash_cost: HashCost {
            memory_kib: settings.hash_memory_kib,
            passes: settings.hash_passes,
        },
        mailbox: (settings.demo && settings.mail == "folder").then_some(mailbox),
        limits: Limits {
            sign_ins: settings.limit_sign_ins,
            pairs: settings.limit_pairs,
            registrations: settings.limit_registrations,
            reset_mails: settings.limit_reset_mails,
            identifications: settings.limit_identifications,
            mails: settings.limit_mails,
            readings: settings.limit_readings,
            photos: settings.limit_photos,
            guest_readings: settings.limit_guest_readings,
        },
        profile: loaded.profile,
        base_url: settings.base_url.clone(),
        documents: settings.data.join("documents"),
        objects: objects(settings)?,
    })?;
    Ok(House {
        services: Arc::new(services),
        profile_folder: loaded.folder,
        bank_keys,
    })
}

/// Where files of customers lie.
pub fn objects(settings: &Settings) -> anyhow::Result<Objects> {
    if settings.s3_endpoint.is_empty() {
        return Objects::folder(&settings.data.join("uploads"));
    }
    Objects::s3(&S3 {
        endpoint: settings.s3_endpoint.clone(),
        bucket: settings.s3_bucket.clone(),
        prefix: settings.s3_prefix.clone(),
        region: settings.s3_region.clone(),
        access_key: settings.s3_access_key.clone(),
        secret_key: settings.s3_secret_key.clone(),
    })
}

/// The secret of this installation: made once, readable by its owner only.
fn secret(data: &Path, ids: &SystemIds) -> anyhow::Result<Vec<u8>> {
    let path = data.join("secret.key");
    match std::fs::read(&path) {
        Ok(secret) => Ok(secret),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            std::fs::create_dir_all(data).with_context(|| data.display().to_string())?;
            let secret = [ids.secret(), ids.secret()].concat();
            let mut options = std::fs::OpenOptions::new();
            options.write(true).create_new(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            match options.open(&path) {
                Ok(mut file) => {
                    file.write_all(&secret)?;
                    file.sync_all()?;
                    Ok(secret)
                }
                // Another role of this installation was faster.
                Err(_) => std::fs::read(&path).with_context(|| path.display().to_string()),
            }
        }
        Err(error) => Err(error).with_context(|| path.display().to_string()),
    }
}
