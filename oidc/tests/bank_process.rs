//! The demonstration bank (`tools/bank.mjs`) as a process, and what a person does on its page.

use std::{
    collections::HashMap,
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Child, Command, ExitStatus, Stdio},
    time::Duration,
};

use chrono::{DateTime, Utc};
use oidc::{Begun, Client, Identified, Keys, Refusal, Settings};
use url::Url;

use crate::{
    browser::{Browser, Page},
    place::{fresh, settings},
};

/// A running bank and the portal that is registered there. Both go when they are dropped.
pub struct Bank {
    pub client: Client,
    pub settings: Settings,
    process: Child,
    _folder: tempfile::TempDir,
}

/// The time by which the bank makes its tokens.
#[expect(
    clippy::disallowed_methods,
    reason = "a real provider has a real clock"
)]
pub fn now() -> DateTime<Utc> {
    let since = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap();
    DateTime::from_timestamp(since.as_secs().try_into().unwrap(), 0).unwrap()
}

/// What is missing on this machine, said once per test.
fn missing(root: &std::path::Path) -> Option<&'static str> {
    let node = Command::new("node")
        .arg("--version")
        .stdout(Stdio::null())
        .status();
    if !node.is_ok_and(|status| status.success()) {
        return Some("node is not installed");
    }
    (!root.join("node_modules/oidc-provider").exists()).then_some("`npm ci` has not run")
}

impl Bank {
    /// Starts the bank, or says why the test is skipped.
    pub fn start() -> Option<Self> {
        Self::start_knowing(|settings| {
            let path = settings.signing_key.with_file_name("portal.json");
            std::fs::write(&path, Keys::read(settings).unwrap().public()).unwrap();
            path.display().to_string()
        })
    }

    /// Starts the bank with our public keys from a file or URL.
    pub fn start_knowing(keys: impl FnOnce(&Settings) -> String) -> Option<Self> {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
        if let Some(reason) = missing(&root) {
            eprintln!("SKIPPED: {reason}");
            return None;
        }
        let (mut settings, folder) = settings("http://127.0.0.1:1");
        settings.timeout_seconds = 10;
        let mut process = Command::new("node")
            .current_dir(root)
            .args([
                "tools/bank.mjs",
                "--port",
                "0",
                "--people",
                "tools/bank/people.json",
            ])
            .args(["--redirect-uri", settings.redirect_uri.as_str()])
            .args(["--client-keys", &keys(&settings)])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        line.trim()
            .strip_prefix("listening on ")
            .expect("a bank")
            .clone_into(&mut settings.issuer);
        let keys = Keys::read(&settings).unwrap();
        let client = Client::new(settings.clone(), keys).unwrap();
        Some(Self {
            client,
            settings,
            process,
            _folder: folder,
        })
    }

    /// Sends a person to the bank, up to its page.
    pub async fn visit(&self, browser: &mut Browser, acr: &str) -> (Begun, Page) {
        let begun = self
            .client
            .begin(fresh(1), acr, Some("sv"), now())
            .await
            .unwrap();
        let step = browser.get(&begun.url).await;
        let page = browser.get(&step.location()).await;
        (begun, page)
    }

    /// Sends the form of the bank's page and comes back with the parameters of the answer.
    pub async fn answer(browser: &mut Browser, page: &Page, form: &str) -> HashMap<String, String> {
        let step = browser.post(&page.action(), form).await;
        let back = browser.get(&step.location()).await.location();
        assert!(
            back.as_str().starts_with("http://127.0.0.1:3000/back?"),
            "{back}"
        );
        parameters(&back)
    }

    /// The second half, with the parameters of the answer.
    pub async fn finish(
        &self,
        begun: &Begun,
        answer: &HashMap<String, String>,
    ) -> Result<Identified, Refusal> {
        assert_eq!(answer["state"], begun.state);
        let iss = answer.get("iss").map(String::as_str);
        self.client
            .finish(&begun.pending, &answer["code"], iss, now())
            .await
    }

    /// Asks the process to end, and waits until it has.
    pub fn stop(&mut self) -> ExitStatus {
        let id = self.process.id().to_string();
        Command::new("kill").args(["-TERM", &id]).status().unwrap();
        for _ in 0..100 {
            if let Some(status) = self.process.try_wait().unwrap() {
                return status;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("the bank does not stop");
    }
}

impl Drop for Bank {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

pub fn parameters(url: &Url) -> HashMap<String, String> {
    url.query_pairs().into_owned().collect()
}
