//! From a letter to a message: headers, a text part and an HTML part made of the same blocks.

use anyhow::Context;
use lettre::{
    Message,
    message::{Mailbox, MultiPart},
};

use super::{Block, Letter};
use crate::Services;

/// Builds the message with the Message-ID fixed when it was enqueued.
///
/// # Errors
/// An address that is none.
pub(crate) fn build(
    services: &Services,
    letter: &Letter,
    message_id: &str,
) -> anyhow::Result<Message> {
    let profile = &services.profile;
    let from = profile.service.email.parse().context("service.email")?;
    let to = letter.to.parse().context("recipient")?;
    let body = MultiPart::alternative_plain_html(
        as_text(services, &letter.blocks),
        as_html(services, &letter.subject, &letter.blocks),
    );
    let message = Message::builder()
        .from(Mailbox::new(Some(profile.name.clone()), from))
        .to(Mailbox::new(None, to))
        .subject(letter.subject.clone())
        .date(services.now().into())
        .message_id(Some(message_id.to_owned()))
        .multipart(body)?;
    Ok(message)
}

fn as_text(services: &Services, blocks: &[Block]) -> String {
    let parts: Vec<String> = blocks.iter().map(block_text).collect();
    format!(
        "{}\n\n-- \n{}\n",
        parts.join("\n\n"),
        signature(services).join("\n")
    )
}

fn block_text(block: &Block) -> String {
    match block {
        Block::Text(paragraph) => paragraph.clone(),
        Block::Link { label, url } => format!("{label}:\n{url}"),
        Block::Facts(facts) => {
            let lines = facts
                .iter()
                .map(|(label, value)| format!("{label}: {value}"));
            lines.collect::<Vec<_>>().join("\n")
        }
    }
}

fn signature(services: &Services) -> [String; 4] {
    let profile = &services.profile;
    [
        profile.imprint.operator.clone(),
        format!(
            "{}, {} {}",
            profile.imprint.street, profile.imprint.postcode, profile.imprint.town
        ),
        format!("{} · {}", profile.service.phone, profile.service.email),
        services.base_url.clone(),
    ]
}

/// Mail programs know little CSS; this is what all of them understand.
const FRAME: &str = "font-family:system-ui,sans-serif;font-size:16px;line-height:1.5;color:#1d2433;\
                     max-width:34rem;margin:0 auto;padding:24px";
const BUTTON: &str = "display:inline-block;padding:12px 20px;border-radius:8px;background:#1d2433;\
                      color:#ffffff;text-decoration:none;font-weight:600";

fn as_html(services: &Services, subject: &str, blocks: &[Block]) -> String {
    let html: String = blocks.iter().map(block_html).collect();
    let signature = signature(services).map(|line| escape(&line)).join("<br>");
    format!(
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>{}</title></head>\
         <body><div style=\"{FRAME}\">{html}<p style=\"font-size:14px;color:#5b6475\">\
         {signature}</p></div></body></html>",
        escape(subject)
    )
}

fn block_html(block: &Block) -> String {
    match block {
        Block::Text(paragraph) => format!("<p>{}</p>", escape(paragraph)),
        Block::Link { label, url } => {
            let (label, url) = (escape(label), escape(url));
            format!(
                "<p><a href=\"{url}\" style=\"{BUTTON}\">{label}</a></p>\
                 <p style=\"font-size:14px;word-break:break-all\">{url}</p>"
            )
        }
        Block::Facts(facts) => {
            let row = |(label, value): &(String, String)| {
                let (label, value) = (escape(label), escape(value));
                format!("<tr><td>{label}</td><td><b>{value}</b></td></tr>")
            };
            let rows: String = facts.iter().map(row).collect();
            format!("<table role=\"presentation\" cellpadding=\"4\"><tbody>{rows}</tbody></table>")
        }
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
