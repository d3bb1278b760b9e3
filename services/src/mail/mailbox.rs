//! The demo's mailbox: the folder the file transport writes to, made readable. Only in demo mode.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use mail_parser::MessageParser;

use crate::{Failure, Outcome, Services};

/// A mail in the list.
#[derive(Clone, Debug)]
pub struct MailRow {
    /// The file's name without its ending.
    pub name: String,
    pub to: String,
    pub subject: String,
    pub at: DateTime<Utc>,
}

/// A mail.
#[derive(Clone, Debug)]
pub struct Mail {
    pub row: MailRow,
    /// The text part.
    pub text: String,
    /// Addresses in it, in order.
    pub links: Vec<String>,
}

/// The mails of the folder, the newest first.
pub async fn list(services: &Services) -> Outcome<Vec<MailRow>> {
    let folder = folder(services)?;
    let mut rows = Vec::new();
    let Ok(mut entries) = tokio::fs::read_dir(folder).await else {
        return Ok(rows);
    };
    while let Ok(Some(entry)) = entries.next_entry().await {
        let path = entry.path();
        if path.extension().is_some_and(|ending| ending == "eml")
            && let Some(mail) = parse(&path).await
        {
            rows.push(mail.row);
        }
    }
    rows.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| b.name.cmp(&a.name)));
    rows.truncate(100);
    Ok(rows)
}

/// One mail.
pub async fn read(services: &Services, name: &str) -> Outcome<Mail> {
    let folder = folder(services)?;
    let plain = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if !plain {
        return Err(Failure::NotFound);
    }
    parse(&folder.join(format!("{name}.eml")))
        .await
        .ok_or(Failure::NotFound)
}

/// Without demo mode there is no mailbox.
fn folder(services: &Services) -> Outcome<&Path> {
    services.mailbox.as_deref().ok_or(Failure::NotFound)
}

async fn parse(path: &PathBuf) -> Option<Mail> {
    let bytes = tokio::fs::read(path).await.ok()?;
    let message = MessageParser::default().parse(&bytes)?;
    let text = message.body_text(0)?.into_owned();
    let links = text
        .split_whitespace()
        .filter(|word| word.starts_with("http://") || word.starts_with("https://"))
        .map(str::to_owned)
        .collect();
    let row = MailRow {
        name: path.file_stem()?.to_string_lossy().into_owned(),
        to: message.to()?.first()?.address()?.to_owned(),
        subject: message.subject().unwrap_or_default().to_owned(),
        at: DateTime::from_timestamp(message.date()?.to_timestamp(), 0)?,
    };
    Some(Mail { row, text, links })
}
