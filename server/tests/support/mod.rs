//! A whole portal in the process of the test: real router, real database in a folder of its own, demo data
//! through the real import, mails in memory.

mod people;

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Arc, atomic::AtomicBool},
};

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Method, Request, Response, StatusCode, header},
};
use domain::profile::Registration;
use http_body_util::BodyExt;
use leptos::config::LeptosOptions;
use migrations::Migrator;
use sea_orm_migration::MigratorTrait;
use server::{
    http::{self, Shared},
    settings::Settings,
};
use services::{
    Parts, Services,
    account::{HashCost, Limits},
    db::Database,
    import, letter,
    mail::MemoryTransport,
    outbox,
    ports::{SystemClock, SystemIds},
    profile,
};
use tower::ServiceExt;

use people::{made_up, people};

pub const BASE: &str = "http://portal.test";

/// A portal.
pub struct Portal {
    pub router: Router,
    pub services: Arc<Services>,
    pub mails: Arc<MemoryTransport>,
    pub people: Vec<BTreeMap<String, String>>,
    _folder: tempfile::TempDir,
}

/// An answer, read to its end.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn location(&self) -> &str {
        self.header("location")
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }

    /// `name=value` of a cookie that was set.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.headers
            .get_all(header::SET_COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .find(|value| value.starts_with(&format!("{name}=")))
            .and_then(|value| value.split(';').next())
            .map(str::to_owned)
    }
}

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// An address in a form.
pub fn encoded(email: &str) -> String {
    email.replace('@', "%40")
}

/// The word that follows in a mail.
pub fn after(mail: &str, start: &str) -> String {
    let rest = mail.split(start).nth(1);
    let rest = rest.unwrap_or_else(|| panic!("no {start} in {mail}"));
    let word = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    rest.chars().take_while(word).collect()
}

/// The settings of a test: all its requests come from one address, and hashes cost next to nothing.
pub fn calm() -> Settings {
    Settings {
        hash_memory_kib: 64,
        hash_passes: 1,
        limit_requests: 0,
        ..Settings::default()
    }
}

impl Portal {
    /// Opens a portal with a dozen demo customers.
    pub async fn open() -> Self {
        Self::open_with(calm()).await
    }

    /// The same with other settings.
    pub async fn open_with(settings: Settings) -> Self {
        Self::open_as(settings, &root().join("profiles"), "hamm", "hamm").await
    }

    /// The portal of another profile, with its demo people.
    pub async fn open_profile(slug: &str) -> Self {
        Self::open_as(calm(), &root().join("profiles"), slug, slug).await
    }

    /// A profile of any folder, with the demo people of `people`.
    pub async fn open_as(settings: Settings, profiles: &Path, slug: &str, who: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}", folder.path().join("portal.db").display());
        let db = Database::open(&url).await.unwrap();
        Migrator::up(db.write(), None).await.unwrap();
        let loaded = profile::load(profiles, slug).unwrap();
        let mails = Arc::new(MemoryTransport::default());
        let services = Services::new(Parts {
            db,
            clock: Arc::new(SystemClock),
            ids: Arc::new(SystemIds),
            mail: mails.clone(),
            bank: None,
            secret: vec![7; 64],
            hash_cost: HashCost {
                memory_kib: settings.hash_memory_kib,
                passes: settings.hash_passes,
            },
            mailbox: None,
            limits: Limits {
                sign_ins: 1000,
                pairs: 0,
                registrations: 1000,
                reset_mails: 1000,
                identifications: 1000,
                mails: 0,
                readings: 1000,
                photos: 1000,
                guest_readings: 1000,
            },
            profile: loaded.profile,
            base_url: BASE.to_owned(),
            documents: folder.path().join("documents"),
            objects: services::objects::Objects::folder(&folder.path().join("uploads")).unwrap(),
        });
        let services = Arc::new(services.unwrap());
        let data = folder.path().join("demo");
        let options = demo::Options {
            profile: who.to_owned(),
            seed: 1,
            customers: 12,
            pdf_customers: 6,
            today: services.today(),
        };
        demo::write(&data, &options, &mut |_| {}).unwrap();
        let options = import::Options {
            folder: data.clone(),
            dry_run: false,
        };
        let report = import::run(&services, &options, &mut |_, _, _| {})
            .await
            .unwrap();
        assert!(report.is_clean(), "{report}");
        let settings = Settings {
            base_url: BASE.to_owned(),
            ..settings
        };
        let leptos = LeptosOptions::builder()
            .output_name("hausanschluss")
            .site_root(folder.path().join("site").display().to_string())
            .build();
        let installed = http::Installed::of(&leptos, &loaded.folder);
        let router = http::router(Shared {
            services: Arc::clone(&services),
            settings: Arc::new(settings),
            leptos,
            profile_folder: loaded.folder,
            installed,
            bank_keys: None,
            stopping: Arc::new(AtomicBool::new(false)),
        });
        Self {
            router,
            services,
            mails,
            people: Some(people(&data))
                .filter(|people| !people.is_empty())
                .unwrap_or_else(made_up),
            _folder: folder,
        }
    }

    /// Sends a request as a browser on our own pages would.
    pub async fn send(&self, method: Method, path: &str, form: &str, cookies: &[&str]) -> Answer {
        let mut request = Request::builder()
            .method(method.clone())
            .uri(path)
            .header(header::HOST, "portal.test")
            .header(header::ACCEPT, "text/html")
            .header(header::COOKIE, cookies.join("; "));
        if method == Method::POST {
            request = request
                .header(header::ORIGIN, BASE)
                .header("sec-fetch-site", "same-origin")
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header(header::CONTENT_LENGTH, form.len());
        }
        self.raw(request.body(Body::from(form.to_owned())).unwrap())
            .await
    }

    pub async fn raw(&self, request: Request<Body>) -> Answer {
        let response: Response<Body> = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
        }
    }

    pub async fn get(&self, path: &str, cookies: &[&str]) -> Answer {
        self.send(Method::GET, path, "", cookies).await
    }

    pub async fn post(&self, path: &str, form: &str, cookies: &[&str]) -> Answer {
        self.send(Method::POST, path, form, cookies).await
    }

    /// The same; where a bank would be asked, the login is simply there.
    pub async fn sign_up_or_insert(&self, at: usize) {
        if !self.services.profile.access.asks_banks() {
            self.sign_up(at).await;
            return;
        }
        let person = &self.people[at];
        let hash = self
            .services
            .hasher
            .hash(&person["password"])
            .await
            .unwrap();
        self.execute(&format!(
            "INSERT INTO users (id, email, email_key, password_hash, language, created_at, last_sign_in_at, \
             password_changed_at) VALUES (randomblob(16), '{0}', '{0}', '{hash}', 'sv', datetime('now'), \
             datetime('now'), datetime('now'))",
            person["email"].to_lowercase()
        ))
        .await;
    }

    /// Runs a statement.
    pub async fn execute(&self, sql: &str) {
        use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend, Statement};
        let statement = Statement::from_string(DbBackend::Sqlite, sql);
        let on = self.services.db.write();
        on.execute_raw(statement).await.unwrap();
    }

    /// Registers and activates demo person `at` through pages and mails; gives the session cookie.
    pub async fn sign_up(&self, at: usize) -> String {
        let person = &self.people[at];
        let done = self.activate(at, &[]).await;
        if let Some(session) = done.cookie("__Host-session") {
            return session;
        }
        let mail = self.mail_to(&person["email"]).await;
        let swedish = mail.contains("senord: ");
        let first = after(&mail, if swedish { "senord: " } else { "Passwort: " });
        let form = format!("name={}&password={first}", encoded(&person["email"]));
        let opened = self.post("/api/account/sign-in", &form, &[]).await;
        let link = opened.cookie("__Host-link").expect("a link cookie");
        let form = format!("password={}", person["password"]);
        let path = "/api/account/reset-password";
        let done = self.post(path, &form, &[&link]).await;
        done.cookie("__Host-session").expect("a session")
    }

    /// Registers demo person `at` and presses the button behind the link of the mail, in a browser that has `cookies`.
    pub async fn activate(&self, at: usize, cookies: &[&str]) -> Answer {
        let person = &self.people[at];
        let mut form = format!(
            "user_name={}&contract_account={}&meter={}&email={}&password={}",
            person["user_name"],
            person["contract_account_no"],
            person["meter_no"],
            encoded(&person["email"]),
            person["password"]
        );
        if self.services.profile.access.registration == Registration::Letter {
            form = format!("{form}&{}", self.letter(&person["customer_no"]).await);
        }
        let answer = self.post("/api/account/register", &form, &[]).await;
        assert!(
            answer.location().ends_with("/register/sent"),
            "{} {}",
            answer.status,
            answer.body
        );
        let token = after(&self.mail_to(&person["email"]).await, "/activate/");
        let opened = self.get(&format!("/activate/{token}"), &[]).await;
        let link = opened.cookie("__Host-link").expect("a link cookie");
        let cookies = [cookies, &[link.as_str()]].concat();
        self.post("/api/account/activate", "", &cookies).await
    }

    /// The fields of a fresh letter to this number.
    pub async fn letter(&self, number: &str) -> String {
        let numbers = [number.to_owned()];
        let (issued, _) = letter::issue(&self.services, &numbers).await.unwrap();
        format!("number={number}&code={}", issued[0].code)
    }

    /// The newest mail to an address, decoded enough to find things in it.
    pub async fn mail_to(&self, address: &str) -> String {
        while outbox::work_once(&self.services).await.unwrap().done > 0 {}
        let mail = self.mails.sent().into_iter().rev().find(|mail| {
            let to = mail.envelope().to();
            to.iter().any(|to| to.to_string() == address)
        });
        let text = String::from_utf8(mail.expect("a mail").formatted()).unwrap();
        text.replace("=\r\n", "")
    }

    /// Rows of every table, to see whether anything changed.
    pub async fn rows(&self) -> BTreeMap<String, i64> {
        use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend, Statement};
        let tables = [
            "users",
            "user_contract_accounts",
            "sessions",
            "registrations",
            "one_time_tokens",
            "reading_reports",
            "reading_photos",
            "readings",
            "requests",
            "request_events",
            "export_records",
            "outbox",
            "contracts",
            "invoices",
            "instalments",
        ];
        let mut rows = BTreeMap::new();
        for table in tables {
            let sql = format!("SELECT count(*) FROM {table}");
            let statement = Statement::from_string(DbBackend::Sqlite, sql);
            let row = self
                .services
                .db
                .write()
                .query_one_raw(statement)
                .await
                .unwrap()
                .unwrap();
            rows.insert(table.to_owned(), row.try_get_by_index::<i64>(0).unwrap());
        }
        rows
    }
}
