//! The least of a browser: pages, forms and cookies over plain HTTP. Follows nothing by itself, so that a
//! test sees every step.

use std::collections::BTreeMap;

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};
use url::Url;

#[derive(Default)]
pub struct Browser {
    cookies: BTreeMap<String, String>,
}

pub struct Page {
    pub status: u16,
    pub headers: String,
    pub body: String,
    url: Url,
}

impl Page {
    /// The first header of a name in small letters.
    pub fn header(&self, name: &str) -> Option<&str> {
        headers(&self.headers).find_map(|(key, value)| (key == name).then_some(value))
    }

    /// Where the page sends us.
    pub fn location(&self) -> Url {
        let location = self.header("location");
        self.url
            .join(location.unwrap_or_else(|| panic!("{}", self.body)))
            .unwrap()
    }

    /// Where its form goes.
    pub fn action(&self) -> Url {
        let (_, rest) = self
            .body
            .split_once("action=\"")
            .unwrap_or_else(|| panic!("{}", self.body));
        self.url.join(rest.split_once('"').unwrap().0).unwrap()
    }
}

impl Browser {
    pub async fn get(&mut self, url: &Url) -> Page {
        self.send("GET", url, "").await
    }

    pub async fn post(&mut self, url: &Url, form: &str) -> Page {
        self.send("POST", url, form).await
    }

    async fn send(&mut self, method: &str, url: &Url, form: &str) -> Page {
        let address = (url.host_str().unwrap(), url.port().unwrap());
        let mut stream = TcpStream::connect(address).await.unwrap();
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        // HTTP 1.0: the answer ends with the connection and is never in chunks.
        let request = format!(
            "{method} {}?{} HTTP/1.0\r\nHost: {}:{}\r\nCookie: {}\r\nContent-Length: {}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\n\r\n{form}",
            url.path(),
            url.query().unwrap_or_default(),
            address.0,
            address.1,
            cookies.join("; "),
            form.len(),
        );
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let (status, head) = head.split_once("\r\n").unwrap();
        for (_, cookie) in headers(head).filter(|(name, _)| name == "set-cookie") {
            let (name, value) = cookie.split(';').next().unwrap().split_once('=').unwrap();
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        self.cookies.retain(|_, value| !value.is_empty());
        Page {
            status: status.split(' ').nth(1).unwrap().parse().unwrap(),
            headers: head.to_owned(),
            body: body.to_owned(),
            url: url.clone(),
        }
    }
}

fn headers(head: &str) -> impl Iterator<Item = (String, &str)> {
    head.lines()
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_ascii_lowercase(), value))
}
