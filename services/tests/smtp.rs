//! Mail through a real SMTP server: what it accepts arrives once, what it puts off is tried again, what it
//! refuses for good lies among the dead letters, and while it is down nothing is lost.

use std::{
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::Arc,
};

use chrono::TimeDelta;
use services::{mail::SmtpTransport, outbox};

use crate::support::World;

/// An SMTP server in a process of its own; dies with the test.
struct MailServer {
    process: Child,
    port: u16,
}

impl MailServer {
    /// Starts it on `port` (0: any free one), keeping mails in `folder`.
    fn start(folder: &Path, port: u16) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let mut process = Command::new("node")
            .arg("tools/mail-server.mjs")
            .args([folder.as_os_str(), port.to_string().as_ref()])
            .current_dir(root)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        let output = process.stdout.take().unwrap();
        BufReader::new(output).read_line(&mut line).unwrap();
        let port = line.trim().parse().unwrap();
        Self { process, port }
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

/// The mails that arrived for a recipient.
fn arrived(folder: &Path, recipient: &str) -> Vec<PathBuf> {
    let files = std::fs::read_dir(folder).unwrap();
    let files = files.map(|file| file.unwrap().path());
    let is_for = |path: &PathBuf| {
        path.to_string_lossy()
            .ends_with(&format!("-{recipient}.eml"))
    };
    files.filter(is_for).collect()
}

async fn ask(world: &World, email: &str) {
    world
        .register(email, "IR99999999", "1EMH0000000009", email)
        .await
        .unwrap();
}

on_both!(mail_waits_for_a_server_that_is_down_and_arrives_once_when_it_is_back);
async fn mail_waits_for_a_server_that_is_down_and_arrives_once_when_it_is_back(world: World) {
    let folder = world.folder.join("smtp");
    let port = MailServer::start(&folder, 0).port;
    let transport = SmtpTransport::new(&format!("smtp://127.0.0.1:{port}")).unwrap();
    let world = world.with_mail(Arc::new(transport)).await;
    ask(&world, "neu@example.org").await;
    assert_eq!(world.deliver().await.failed, 1, "nobody listens");
    let _server = MailServer::start(&folder, port);
    assert_eq!(world.deliver().await.done, 0, "not yet");
    world.wait(TimeDelta::minutes(1));
    assert_eq!(world.deliver().await.done, 1);
    world.wait(TimeDelta::days(3));
    assert_eq!(world.deliver().await, outbox::Worked::default());
    let mails = arrived(&folder, "neu@example.org");
    assert_eq!(mails.len(), 1);
    let mail = std::fs::read_to_string(&mails[0]).unwrap();
    assert!(
        mail.contains("Message-ID: <") && mail.contains("text/html"),
        "{mail}"
    );
}

on_both!(what_the_server_puts_off_comes_later_and_what_it_refuses_is_kept_as_a_dead_letter);
async fn what_the_server_puts_off_comes_later_and_what_it_refuses_is_kept_as_a_dead_letter(
    world: World,
) {
    let folder = world.folder.join("smtp");
    let server = MailServer::start(&folder, 0);
    let transport = SmtpTransport::new(&format!("smtp://127.0.0.1:{}", server.port)).unwrap();
    let world = world.with_mail(Arc::new(transport)).await;
    for email in ["busy@example.org", "unknown@example.org", "neu@example.org"] {
        ask(&world, email).await;
    }
    let worked = world.deliver().await;
    assert_eq!((worked.done, worked.failed), (1, 2));
    assert_eq!(outbox::backlog(&world.services).await.unwrap(), (1, 1));
    world.wait(TimeDelta::minutes(1));
    assert_eq!(world.deliver().await.done, 1, "greylisting is over");
    assert_eq!(outbox::backlog(&world.services).await.unwrap(), (0, 1));
    assert_eq!(arrived(&folder, "busy@example.org").len(), 1);
    assert_eq!(arrived(&folder, "unknown@example.org").len(), 0);
    assert_eq!(arrived(&folder, "neu@example.org").len(), 1);
}
