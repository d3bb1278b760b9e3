//! From a letter to a message: headers, a text part and an HTML part made of the same blocks.

use anyhow::Context;
use lettre::{
    Message,
    message::{Mailbox, MultiPart, header},
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
        .header(header::ContentTransferEncoding::QuotedPrintable)
        .multipart(body)?;
    Ok(message)
}

fn as_text(services: &Services, blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        match block {
            Block::Text(paragraph) => text.push_str(paragraph),
            Block::Link { label, url } => text.push_str(&format!("{label}:\n{url}")),
            Block::Facts(facts) => {
                let lines: Vec<String> = facts
                    .iter()
                    .map(|(label, value)| format!("{label}: {value}"))
                    .collect();
                text.push_str(&lines.join("\n"));
            }
        }
        text.push_str("\n\n");
    }
    text.push_str("-- \n");
    text.push_str(&signature(services).join("\n"));
    text.push('\n');
    text
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
    let mut html = String::new();
    for block in blocks {
        match block {
            Block::Text(paragraph) => {
                html.push_str(&format!("<p>{}</p>", escape(paragraph)));
            }
            Block::Link { label, url } => {
                let (label, url) = (escape(label), escape(url));
                html.push_str(&format!(
                    "<p><a href=\"{url}\" style=\"{BUTTON}\">{label}</a></p>\
                     <p style=\"font-size:14px;word-break:break-all\">{url}</p>"
                ));
            }
            Block::Facts(facts) => {
                html.push_str("<table role=\"presentation\" cellpadding=\"4\"><tbody>");
                for (label, value) in facts {
                    let (label, value) = (escape(label), escape(value));
                    html.push_str(&format!("<tr><td>{label}</td><td><b>{value}</b></td></tr>"));
                }
                html.push_str("</tbody></table>");
            }
        }
    }
    let signature = signature(services).map(|line| escape(&line)).join("<br>");
    format!(
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>{}</title></head>\
         <body><div style=\"{FRAME}\">{html}<p style=\"font-size:14px;color:#5b6475\">\
         {signature}</p></div></body></html>",
        escape(subject)
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
