//! Photos over HTTP: what is read and what is not, that nothing typed is lost, and that no file of a stranger is ever
//! rendered as anything but a picture (security.md 1.6).

use std::io::Cursor;

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use image::{ImageFormat, Rgb, RgbImage};

use crate::support::{Answer, Portal};

const BOUNDARY: &str = "----portal-test-boundary";

/// A field, or a file with its name.
enum Part<'a> {
    Field(&'a str, &'a str),
    File(&'a str, &'a str, &'a [u8]),
}

fn body(parts: &[Part<'_>]) -> Vec<u8> {
    let mut body = Vec::new();
    for part in parts {
        body.extend(format!("--{BOUNDARY}\r\n").bytes());
        match part {
            Part::Field(name, value) => body.extend(
                format!("Content-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
                    .bytes(),
            ),
            Part::File(name, file, bytes) => {
                let head = format!(
                    "Content-Disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\n\
                     Content-Type: image/jpeg\r\n\r\n"
                );
                body.extend(head.bytes());
                body.extend(*bytes);
                body.extend(b"\r\n");
            }
        }
    }
    body.extend(format!("--{BOUNDARY}--\r\n").bytes());
    body
}

async fn send(portal: &Portal, session: &str, parts: &[Part<'_>]) -> Answer {
    let body = body(parts);
    let request = Request::builder()
        .method("POST")
        .uri("/api/reading/report")
        .header(header::HOST, "portal.test")
        .header(header::ACCEPT, "text/html")
        .header(header::ORIGIN, "http://portal.test")
        .header("sec-fetch-site", "same-origin")
        .header(header::COOKIE, session)
        .header(header::CONTENT_LENGTH, body.len())
        .header(
            header::CONTENT_TYPE,
            format!("multipart/form-data; boundary={BOUNDARY}"),
        )
        .body(Body::from(body))
        .unwrap();
    portal.raw(request).await
}

fn jpeg(tone: u8) -> Vec<u8> {
    let picture = RgbImage::from_pixel(200, 150, Rgb([tone, 90, 90]));
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Jpeg).unwrap();
    bytes.into_inner()
}

/// What the form of a person says: its key, the first meter and its first register, and a value that fits.
struct Form {
    key: String,
    photo: String,
    register: String,
    today: String,
}

async fn form(portal: &Portal, session: &str) -> Form {
    let page = portal.get("/readings/report", &[session]).await.body;
    let between = |before: &str, after: &str| {
        let rest = page.split(before).nth(1).unwrap();
        rest.split(after).next().unwrap().to_owned()
    };
    Form {
        key: between("name=\"key\" value=\"", "\""),
        photo: format!("photo_{}", between("name=\"photo_", "\"")),
        register: format!("values[r{}", between("name=\"values[r", "\"")),
        today: portal.services.today().to_string(),
    }
}

impl Form {
    fn parts<'a>(&'a self, value: &'a str, more: Vec<Part<'a>>) -> Vec<Part<'a>> {
        let mut parts = vec![
            Part::Field("key", &self.key),
            Part::Field("read_on", &self.today),
            Part::Field(&self.register, value),
        ];
        parts.extend(more);
        parts
    }
}

/// The page that the answer leads to.
async fn shown(portal: &Portal, session: &str, answer: &Answer) -> String {
    assert_eq!(
        answer.status,
        StatusCode::SEE_OTHER,
        "{:?} {}",
        answer.headers,
        answer.body
    );
    let draft = answer.cookie("__Host-form").expect("a draft");
    let page = portal.get(answer.location(), &[session, &draft]).await;
    assert_eq!(page.status, StatusCode::OK);
    page.body
}

async fn photos(portal: &Portal) -> i64 {
    portal.rows().await["reading_photos"]
}

#[tokio::test]
async fn a_refused_value_costs_neither_the_photo_nor_what_was_typed() {
    let portal = Portal::open().await;
    let session = portal.sign_up(0).await;
    let form = form(&portal, &session).await;
    let photo = jpeg(1);
    let file = Part::File(&form.photo, "IMG_1.jpg", &photo);
    let more = vec![file, Part::Field("comment", "Kühlschrank")];
    let answer = send(&portal, &session, &form.parts("zwölf", more)).await;
    assert_eq!(photos(&portal).await, 1);
    let page = shown(&portal, &session, &answer).await;
    assert!(page.contains("value=\"zwölf\"") && page.contains("Kühlschrank"));
    assert!(page.contains(&format!("name=\"key\" value=\"{}\"", form.key)));
    let id = page.split("/readings/photo/").nth(1).unwrap()[..36].to_owned();
    let stranger = portal.sign_up(1).await;
    // The picture: in a sandbox, never sniffed, never kept by a cache.
    for path in [
        format!("/readings/photo/{id}"),
        format!("/readings/photo/{id}/small"),
    ] {
        let picture = portal.get(&path, &[&session]).await;
        assert_eq!(picture.status, StatusCode::OK);
        assert_eq!(picture.header("content-type"), "image/jpeg");
        assert_eq!(picture.header("x-content-type-options"), "nosniff");
        assert_eq!(picture.header("cache-control"), "no-store");
        let policy = picture.header("content-security-policy");
        assert_eq!(policy, "default-src 'none'; sandbox");
        let foreign = portal.get(&path, &[&stranger]).await;
        assert_eq!(foreign.status, StatusCode::NOT_FOUND);
        let nobody = portal.get(&path, &[]).await;
        assert!(nobody.location().starts_with("/sign-in"));
    }
    // Its button takes it away and leaves the rest.
    let parts = form.parts("zwölf", vec![Part::Field("remove_photo", &id)]);
    let answer = send(&portal, &session, &parts).await;
    let page = shown(&portal, &session, &answer).await;
    assert!(page.contains("value=\"zwölf\"") && !page.contains(&id));
    assert_eq!(photos(&portal).await, 0);
}

#[tokio::test]
async fn a_photo_may_have_twelve_megabytes_and_not_a_byte_more() {
    let portal = Portal::open().await;
    let session = portal.sign_up(0).await;
    let form = form(&portal, &session).await;
    let most = 12 * 1024 * 1024;
    for (bytes, taken) in [(most, true), (most + 1, false)] {
        // What follows the picture belongs to the file, and is not kept.
        let mut photo = jpeg(1);
        photo.resize(bytes, b'x');
        let more = vec![Part::File(&form.photo, "IMG_1.jpg", &photo)];
        let answer = send(&portal, &session, &form.parts("zwölf", more)).await;
        let page = shown(&portal, &session, &answer).await;
        assert_eq!(
            page.contains("12 MB. Bitte nehmen Sie es kleiner auf"),
            !taken
        );
        assert!(page.contains("value=\"zwölf\""));
        assert_eq!(photos(&portal).await, 1);
    }
    let three = 3 * most;
    let huge = vec![b'x'; three];
    let more = vec![Part::File(&form.photo, "IMG_1.jpg", &huge)];
    let answer = send(&portal, &session, &form.parts("1", more)).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn what_hides_behind_a_picture_is_not_kept() {
    let portal = Portal::open().await;
    let session = portal.sign_up(0).await;
    let form = form(&portal, &session).await;
    let mut polyglot = jpeg(7);
    polyglot.extend(b"<script>alert(1)</script>PK\x03\x04secret.txt");
    let name = "../../../etc/cron.d/\u{202e}gpj.jpg";
    let more = vec![Part::File(&form.photo, name, &polyglot)];
    let answer = send(&portal, &session, &form.parts("zwölf", more)).await;
    let page = shown(&portal, &session, &answer).await;
    assert!(!page.contains("cron.d"));
    let id = page.split("/readings/photo/").nth(1).unwrap()[..36].to_owned();
    let path = format!("/readings/photo/{id}");
    let picture = portal.get(&path, &[&session]).await;
    assert!(!picture.body.contains("script") && !picture.body.contains("secret.txt"));
    assert!(!picture.header("content-disposition").contains("cron"));
}

#[tokio::test]
async fn what_is_no_photo_is_told_at_its_field() {
    let portal = Portal::open().await;
    let session = portal.sign_up(0).await;
    let form = form(&portal, &session).await;
    for (name, bytes, sentence) in [
        ("a.jpg", b"<html>".as_slice(), "Das ist kein Foto."),
        ("a.heic", b"\0\0\0\x18ftypheic\0\0\0\0", "HEIC"),
        ("a.svg", b"<svg xmlns=\"\"/>", "Das ist kein Foto."),
    ] {
        let more = vec![Part::File(&form.photo, name, bytes)];
        let answer = send(&portal, &session, &form.parts("zwölf", more)).await;
        let page = shown(&portal, &session, &answer).await;
        assert!(page.contains(sentence), "{name}");
        assert!(
            page.contains(&format!("href=\"#{}\"", form.photo)),
            "{name}"
        );
    }
    assert_eq!(photos(&portal).await, 0);
}

#[tokio::test]
async fn nothing_of_a_body_is_kept_for_somebody_unknown() {
    let portal = Portal::open().await;
    let session = portal.sign_up(0).await;
    let form = form(&portal, &session).await;
    let photo = jpeg(1);
    let more = vec![Part::File(&form.photo, "IMG_1.jpg", &photo)];
    let answer = send(&portal, "a=b", &form.parts("1", more)).await;
    assert!(answer.location().starts_with("/sign-in"));
    assert_eq!(photos(&portal).await, 0);
}

#[tokio::test]
async fn a_broken_body_is_a_bad_request_and_no_panic() {
    let portal = Portal::open().await;
    let session = portal.sign_up(0).await;
    for body in [
        String::new(),
        "--wrong\r\n".to_owned(),
        format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\nk"),
    ] {
        let request = Request::builder()
            .method("POST")
            .uri("/api/reading/report")
            .header(header::HOST, "portal.test")
            .header(header::ORIGIN, "http://portal.test")
            .header("sec-fetch-site", "same-origin")
            .header(header::COOKIE, &session)
            .header(
                header::CONTENT_TYPE,
                format!("multipart/form-data; boundary={BOUNDARY}"),
            )
            .body(Body::from(body.clone()))
            .unwrap();
        let answer = portal.raw(request).await;
        assert!(
            answer.status == StatusCode::BAD_REQUEST || answer.status.is_redirection(),
            "{body:?}: {}",
            answer.status
        );
    }
}

#[tokio::test]
async fn the_table_holds_ones_own_readings_as_the_filter_wants_them() {
    let portal = Portal::open().await;
    let (mine, theirs) = (portal.sign_up(0).await, portal.sign_up(1).await);
    let all = portal.get("/readings/readings.csv", &[&mine]).await;
    assert_eq!(all.header("content-type"), "text/csv; charset=utf-8");
    let disposition = all.header("content-disposition");
    assert_eq!(disposition, "attachment; filename=\"zaehlerstaende.csv\"");
    assert!(
        all.body.starts_with("\u{feff}Sparte;Zähler;OBIS;"),
        "{}",
        all.body
    );
    let lines = all.body.lines().count();
    assert!(lines > 2);
    let none = portal
        .get("/readings/readings.csv?year=1999", &[&mine])
        .await;
    assert_eq!(none.body.lines().count(), 1);
    let meter = all.body.lines().nth(1).unwrap().split(';').nth(1).unwrap();
    let foreign = format!("/readings/readings.csv?meter={meter}");
    let own = portal.get(&foreign, &[&mine]).await;
    assert!(own.body.lines().count() > 1);
    assert_eq!(
        portal.get(&foreign, &[&theirs]).await.body.lines().count(),
        1
    );
    let nobody = portal.get("/readings/readings.csv", &[]).await;
    assert!(nobody.location().starts_with("/sign-in"));
}
