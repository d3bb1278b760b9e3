//! The world itself: services over a database, and small helpers every feature's tests use.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU16, Ordering},
    },
};

use chrono::{NaiveDate, TimeDelta};
use domain::{
    form::Problem,
    profile::{Access, Profile},
};
use services::{
    Failure, Parts, Services,
    account::{HashCost, Limits},
    db::Database,
    import::{self, Report},
    objects::Objects,
    outbox,
    ports::{Bank, MailTransport},
};

use super::{
    Export,
    ports::{FakeClock, Post, SeededIds},
};

/// What a password hash costs where its time does not matter.
const CHEAP: HashCost = HashCost {
    memory_kib: 64,
    passes: 1,
};

/// A portal with its surroundings. Clones share everything.
#[derive(Clone)]
pub struct World {
    pub services: Arc<Services>,
    pub clock: Arc<FakeClock>,
    pub post: Arc<Post>,
    /// A folder for files of the test.
    pub folder: PathBuf,
    url: String,
    profile: Profile,
    bank: Option<Arc<dyn Bank>>,
    objects: Option<Objects>,
    /// Of this process among those of the world; secrets follow from it.
    pub number: u16,
    instances: Arc<AtomicU16>,
}

impl World {
    pub(super) async fn new(url: &str, folder: &Path) -> Self {
        let (clock, post) = (Arc::new(FakeClock::default()), Arc::new(Post::default()));
        // Time stands still here: the registrations of a whole street would wait for each other's mails.
        let limits = Limits {
            mails: 0,
            ..Limits::default()
        };
        // As most utilities have it, so that a test says where it is about something else.
        let profiles = Path::new(env!("CARGO_MANIFEST_DIR")).join("../profiles");
        let mut profile = services::profile::load(&profiles, "hamm").unwrap().profile;
        profile.access = Access::default();
        let made = Made {
            url,
            folder,
            clock: &clock,
            profile: &profile,
            bank: None,
            objects: None,
        };
        let services = made.build(post.clone(), 0, limits, CHEAP).await;
        Self {
            services: Arc::new(services),
            clock,
            post,
            folder: folder.to_owned(),
            url: url.to_owned(),
            profile,
            bank: None,
            objects: None,
            number: 0,
            instances: Arc::new(AtomicU16::new(1)),
        }
    }

    /// Another process of the portal on the same database, with other limits if wanted.
    pub async fn instance(&self, limits: Limits) -> Self {
        self.instance_with(limits, CHEAP).await
    }

    /// The same with another cost of a password hash.
    pub async fn instance_with(&self, limits: Limits, cost: HashCost) -> Self {
        self.build(self.post.clone(), limits, cost).await
    }

    /// Another process of the portal that sends its mail this way.
    pub async fn with_mail(&self, mail: Arc<dyn MailTransport>) -> Self {
        self.build(mail, Limits::default(), CHEAP).await
    }

    /// The portal of a utility that wants something else.
    pub async fn with_profile(&self, change: impl FnOnce(&mut Profile)) -> Self {
        let mut world = self.clone();
        change(&mut world.profile);
        world
            .build(world.post.clone(), self.services.limits, CHEAP)
            .await
    }

    /// The portal of a utility that asks this bank.
    pub async fn with_bank(&self, bank: Arc<dyn Bank>, change: impl FnOnce(&mut Profile)) -> Self {
        let mut world = self.clone();
        world.bank = Some(bank);
        world.with_profile(change).await
    }

    /// The portal with its files somewhere else.
    pub async fn with_objects(&self, objects: Objects) -> Self {
        let mut world = self.clone();
        world.objects = Some(objects);
        world.with_profile(|_| {}).await
    }

    async fn build(&self, mail: Arc<dyn MailTransport>, limits: Limits, cost: HashCost) -> Self {
        let number = self.instances.fetch_add(1, Ordering::SeqCst);
        let made = Made {
            url: &self.url,
            folder: &self.folder,
            clock: &self.clock,
            profile: &self.profile,
            bank: self.bank.clone(),
            objects: self.objects.clone(),
        };
        Self {
            services: Arc::new(made.build(mail, number, limits, cost).await),
            number,
            ..self.clone()
        }
    }

    /// Lets time pass.
    pub fn wait(&self, span: TimeDelta) {
        self.clock.advance(span);
    }

    /// Imports what the export holds.
    pub async fn import(&self, export: &Export) -> Report {
        self.import_folder(&export.write(&self.folder), false).await
    }

    /// Says what an import would do.
    pub async fn dry_run(&self, export: &Export) -> Report {
        self.import_folder(&export.write(&self.folder), true).await
    }

    /// Imports a folder.
    pub async fn import_folder(&self, folder: &Path, dry_run: bool) -> Report {
        let options = import::Options {
            folder: folder.to_owned(),
            dry_run,
        };
        import::run(&self.services, &options, &mut |_, _, _| {})
            .await
            .unwrap()
    }

    /// Imports a file of the market.
    pub async fn import_market(&self, content: &[u8], dry_run: bool) -> Report {
        let file = self.folder.join("market.edi");
        std::fs::write(&file, content).unwrap();
        let options = import::MarketOptions { file, dry_run };
        import::run_market(&self.services, &options, &mut |_, _, _| {})
            .await
            .unwrap()
    }

    /// Imports, and wants it to go without a fault.
    pub async fn seed(&self, export: &Export) {
        let report = self.import(export).await;
        assert!(report.is_clean(), "{report}");
    }

    /// Works the outbox off as far as it goes at this moment.
    pub async fn deliver(&self) -> outbox::Worked {
        let mut all = outbox::Worked::default();
        loop {
            let worked = outbox::work_once(&self.services).await.unwrap();
            if worked == outbox::Worked::default() {
                return all;
            }
            all.done += worked.done;
            all.failed += worked.failed;
        }
    }
}

/// What all processes of a world share.
struct Made<'a> {
    url: &'a str,
    folder: &'a Path,
    clock: &'a Arc<FakeClock>,
    profile: &'a Profile,
    bank: Option<Arc<dyn Bank>>,
    objects: Option<Objects>,
}

impl Made<'_> {
    async fn build(
        &self,
        mail: Arc<dyn MailTransport>,
        instance: u16,
        limits: Limits,
        hash_cost: HashCost,
    ) -> Services {
        let parts = Parts {
            db: Database::open(self.url).await.unwrap(),
            clock: self.clock.clone(),
            ids: Arc::new(SeededIds::new(instance)),
            mail,
            bank: self.bank.clone(),
            secret: vec![7; 32],
            hash_cost,
            mailbox: None,
            limits,
            profile: self.profile.clone(),
            base_url: "https://portal.example/".to_owned(),
            documents: self.folder.join("stored-documents"),
            objects: match &self.objects {
                Some(objects) => objects.clone(),
                None => Objects::folder(&self.folder.join("uploads")).unwrap(),
            },
        };
        Services::new(parts).unwrap()
    }
}

/// A date from its text.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The problem of a field in a refusal.
#[track_caller]
pub fn problem<T: std::fmt::Debug>(outcome: Result<T, Failure>, field: &str) -> Problem {
    match outcome {
        Err(Failure::Invalid(errors)) => match errors.get(field) {
            Some(problem) => problem.clone(),
            None => panic!("{field} has no problem, but there are {errors:?}"),
        },
        other => panic!("expected a refusal, got {other:?}"),
    }
}
