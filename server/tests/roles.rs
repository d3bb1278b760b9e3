//! The roles of the binary as an administrator uses them: from the command line, in a folder of their own.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::{
    path::{Path, PathBuf},
    process::{Command, Output},
};

use sea_orm_migration::sea_orm::ConnectionTrait;

struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn server(&self, data: &str, arguments: &[&str]) -> Output {
        self.server_with(data, arguments, &[])
    }

    /// The same with settings of the environment.
    fn server_with(&self, data: &str, arguments: &[&str], settings: &[(&str, &str)]) -> Output {
        let data = self.path(data);
        Command::new(env!("CARGO_BIN_EXE_server"))
            .args(arguments)
            .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("PORTAL_LOG", "error")
            .envs(settings.iter().copied())
            .env("PORTAL_DATA", &data)
            .env(
                "PORTAL_DATABASE_URL",
                format!("sqlite://{}", data.join("portal.db").display()),
            )
            .output()
            .unwrap()
    }

    /// A migrated portal with the demo's customers.
    fn filled() -> (Self, String) {
        let place = Self::new();
        let demo = place.path("demo").display().to_string();
        for arguments in [
            &["migrate"][..],
            &[
                "demo",
                "--customers",
                "8",
                "--pdf-customers",
                "2",
                "--to",
                &demo,
            ],
            &["import", &demo],
        ] {
            let output = place.server("data", arguments);
            assert!(output.status.success(), "{arguments:?}: {}", said(&output));
        }
        (place, demo)
    }
}

fn said(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

#[test]
fn every_role_explains_itself() {
    let place = Place::new();
    for role in [
        "serve", "work", "migrate", "import", "export", "demo", "check", "backup", "letters",
    ] {
        let output = place.server("data", &[role, "--help"]);
        assert!(
            output.status.success() && said(&output).contains("Usage"),
            "{role}"
        );
    }
}

#[test]
fn check_is_content_with_a_migrated_portal_and_names_what_is_missing_before() {
    let place = Place::new();
    let before = place.server("data", &["check"]);
    assert_eq!(before.status.code(), Some(1));
    assert!(
        said(&before).contains("run `server migrate`"),
        "{}",
        said(&before)
    );
    assert!(place.server("data", &["migrate"]).status.success());
    let after = place.server("data", &["check"]);
    assert!(after.status.success(), "{}", said(&after));
}

#[tokio::test]
async fn check_names_the_first_line_of_the_audit_log_that_was_changed() {
    let (place, _) = Place::filled();
    let url = format!(
        "sqlite://{}",
        place.path("data").join("portal.db").display()
    );
    let before = place.server("data", &["check"]);
    assert!(
        said(&before).contains("ok     audit log: "),
        "{}",
        said(&before)
    );
    let db = services::db::Database::open(&url).await.unwrap();
    let sql = "INSERT INTO audit_seals (id, number, audit_id, hash) \
               SELECT id, 1, id, 'no such seal' FROM audit_log LIMIT 1";
    db.write().execute_unprepared(sql).await.unwrap();
    let after = place.server("data", &["check"]);
    assert_eq!(after.status.code(), Some(1));
    assert!(
        said(&after).contains("wrong  audit log: seal 1"),
        "{}",
        said(&after)
    );
    assert!(said(&after).contains("import.finish"), "{}", said(&after));
}

#[test]
fn importing_twice_changes_nothing_and_a_refused_row_gives_exit_code_one() {
    let (place, demo) = Place::filled();
    let again = place.server("data", &["import", &demo]);
    assert!(again.status.success());
    for line in said(&again)
        .lines()
        .filter(|line| line.contains("contracts"))
    {
        let counts: Vec<&str> = line.split_whitespace().collect();
        assert_eq!(counts[1..3], ["0", "0"], "{line}");
    }
    let file = Path::new(&demo).join("customers.csv");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replacen(",private,", ",nobody,", 1)).unwrap();
    let refused = place.server("data", &["import", &demo]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(
        said(&refused).contains("customers.csv:"),
        "{}",
        said(&refused)
    );
}

#[test]
fn a_backup_comes_back_with_every_row_and_document_and_begins_a_new_epoch() {
    let (place, demo) = Place::filled();
    let copy = place.path("copy").display().to_string();
    let output = place.server("data", &["backup", &copy]);
    assert!(output.status.success(), "{}", said(&output));
    let restored = place.server("restored", &["backup", &copy, "--restore"]);
    assert!(restored.status.success(), "{}", said(&restored));
    let same = place.server("restored", &["import", &demo]);
    assert!(same.status.success());
    for line in said(&same).lines().skip(1) {
        let counts: Vec<&str> = line.split_whitespace().collect();
        assert_eq!(counts[1..3], ["0", "0"], "{line}");
    }
    let documents = |data: &str| {
        std::fs::read_dir(place.path(data).join("documents"))
            .unwrap()
            .count()
    };
    assert!(documents("data") > 0);
    assert_eq!(documents("restored"), documents("data"));
    // A second restore would overwrite what is there: refused.
    assert_eq!(
        place
            .server("restored", &["backup", &copy, "--restore"])
            .status
            .code(),
        Some(2)
    );
}

#[test]
fn a_misspelt_setting_is_refused_by_name() {
    let place = Place::new();
    let file = place.path("portal.toml");
    std::fs::write(&file, "base_ulr = \"https://example.org\"\n").unwrap();
    let output = place.server(
        "data",
        &["--settings", &file.display().to_string(), "check"],
    );
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("base_ulr"), "{}", said(&output));
}

#[test]
fn a_contradiction_in_a_profile_is_named_by_file_key_and_reason() {
    let place = Place::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../profiles/helen");
    let folder = place.path("profiles/helen");
    std::fs::create_dir_all(&folder).unwrap();
    for entry in std::fs::read_dir(root).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), folder.join(entry.file_name())).unwrap();
    }
    let file = folder.join("profile.toml");
    let profile = std::fs::read_to_string(&file).unwrap();
    let profiles = place.path("profiles").display().to_string();
    let settings = [
        ("PORTAL_PROFILE", "helen"),
        ("PORTAL_PROFILES", profiles.as_str()),
    ];
    for (right, wrong, key, reason) in [
        (
            "name = \"email\"",
            "name = \"user_name\"",
            "access.name",
            "signs in with the address",
        ),
        (
            "min = 10",
            "min = 200",
            "password.max",
            "less than password.min",
        ),
        ("[access]", "[acess]", "acess", "unknown field"),
        ("min = 10", "min = \"ten\"", "min", "invalid type"),
    ] {
        assert!(profile.contains(right), "{right}");
        std::fs::write(&file, profile.replacen(right, wrong, 1)).unwrap();
        let output = place.server_with("data", &["check"], &settings);
        let text = said(&output);
        assert_eq!(output.status.code(), Some(1), "{text}");
        for part in ["helen/profile.toml", key, reason] {
            assert!(text.contains(part), "{part}: {text}");
        }
    }
}

#[test]
fn letters_are_issued_and_printed_from_the_command_line_once() {
    let place = Place::new();
    let bochum = [("PORTAL_PROFILE", "bochum")];
    let demo = place.path("demo").display().to_string();
    let print = place.path("print").display().to_string();
    let run = |arguments: &[&str]| place.server_with("data", arguments, &bochum);
    for arguments in [
        &["migrate"][..],
        &[
            "demo",
            "--profile",
            "bochum",
            "--customers",
            "8",
            "--to",
            &demo,
        ],
        &["import", &demo],
    ] {
        let output = run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", said(&output));
    }
    let customers = std::fs::read_to_string(place.path("demo/customers.csv")).unwrap();
    let number = customers.lines().nth(1).unwrap().split(',').next().unwrap();
    let output = run(&["letters", number, "0000000", "--to", &print]);
    assert!(!output.status.success());
    let text = said(&output);
    assert!(text.contains("0000000: nobody has this number"), "{text}");
    assert!(text.contains("1 letters issued, 1 printed"), "{text}");
    let printed = || std::fs::read_dir(&print).unwrap().count();
    assert_eq!(printed(), 1);
    let output = run(&["letters", "--all", "--to", &print]);
    assert!(output.status.success(), "{}", said(&output));
    assert_eq!(printed(), 8, "{}", said(&output));
    // Everybody has one now.
    let output = run(&["letters", "--all", "--to", &print]);
    assert!(
        said(&output).contains("0 letters issued, 0 printed"),
        "{}",
        said(&output)
    );
    // Where people show meters there are none.
    let output = place.server("hamm", &["migrate"]);
    assert!(output.status.success());
    let output = place.server("hamm", &["letters", "--all"]);
    assert!(
        said(&output).contains("access.registration is \"meter\""),
        "{}",
        said(&output)
    );
}
