//! The ways out for mail: SMTP, a folder, and memory for tests.

use std::{path::PathBuf, sync::Mutex, time::Duration};

use anyhow::Context;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use crate::ports::{MailError, MailTransport};

/// Sends through an SMTP server.
pub struct SmtpTransport {
    inner: AsyncSmtpTransport<Tokio1Executor>,
}

impl SmtpTransport {
    /// Connects to `url`: `smtp://host:25`, `smtps://user:password@host`, `smtp://host?tls=required`.
    ///
    /// # Errors
    /// A URL that is none.
    pub fn new(url: &str) -> anyhow::Result<Self> {
        let inner = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .context("the mail URL is not valid")?
            .timeout(Some(Duration::from_secs(20)))
            .build();
        Ok(Self { inner })
    }
}

#[async_trait::async_trait]
impl MailTransport for SmtpTransport {
    async fn send(&self, message: &Message) -> Result<(), MailError> {
        match self.inner.send(message.clone()).await {
            Ok(_) => Ok(()),
            Err(error) if error.is_permanent() => Err(MailError::Never(error.to_string())),
            Err(error) => Err(MailError::Later(error.to_string())),
        }
    }
}

/// Puts each mail as a file into a folder. The name is the Message-ID, so a mail sent twice lies there
/// once.
#[derive(Debug)]
pub struct FileTransport {
    folder: PathBuf,
}

impl FileTransport {
    /// Uses (and makes) the folder.
    ///
    /// # Errors
    /// A folder that cannot be made.
    pub fn new(folder: PathBuf) -> anyhow::Result<Self> {
        std::fs::create_dir_all(&folder)
            .with_context(|| format!("mail folder {}", folder.display()))?;
        Ok(Self { folder })
    }
}

#[async_trait::async_trait]
impl MailTransport for FileTransport {
    async fn send(&self, message: &Message) -> Result<(), MailError> {
        let id = message.headers().get_raw("Message-ID").unwrap_or("mail");
        let safe: String = id
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || *c == '-')
            .take(60)
            .collect();
        let later = |error: std::io::Error| MailError::Later(error.to_string());
        let path = self.folder.join(format!("{safe}.eml"));
        let part = path.with_extension("part");
        tokio::fs::write(&part, message.formatted())
            .await
            .map_err(later)?;
        tokio::fs::rename(&part, &path).await.map_err(later)
    }
}

/// Keeps mails in memory, for tests; can be told to fail.
#[derive(Debug, Default)]
pub struct MemoryTransport {
    sent: Mutex<Vec<Message>>,
    failing: Mutex<Option<bool>>,
}

impl MemoryTransport {
    /// All mails so far.
    pub fn sent(&self) -> Vec<Message> {
        self.sent
            .lock()
            .map(|sent| sent.clone())
            .unwrap_or_default()
    }

    /// Takes no mail from now on: for the moment (`Some(false)`), for good (`Some(true)`), or takes them
    /// again (`None`).
    pub fn fail(&self, how: Option<bool>) {
        if let Ok(mut failing) = self.failing.lock() {
            *failing = how;
        }
    }
}

#[async_trait::async_trait]
impl MailTransport for MemoryTransport {
    async fn send(&self, message: &Message) -> Result<(), MailError> {
        match self
            .failing
            .lock()
            .map(|failing| *failing)
            .unwrap_or_default()
        {
            Some(true) => return Err(MailError::Never("550 no such user".to_owned())),
            Some(false) => return Err(MailError::Later("421 try again".to_owned())),
            None => {}
        }
        if let Ok(mut sent) = self.sent.lock() {
            sent.push(message.clone());
        }
        Ok(())
    }
}
