//! Makes one typed Rust function per message: a missing key or parameter is a compile error.

use std::{env, process::ExitCode};

use fluent_typed::{BuildOptions, FtlOutputOptions, build_from_locales_folder};

fn main() -> ExitCode {
    let Ok(out) = env::var("OUT_DIR") else {
        return ExitCode::FAILURE;
    };
    let options = BuildOptions::default()
        .with_locales_folder("texts")
        .with_output_file_path(&format!("{out}/l10n.rs"))
        .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/texts.ftl")))
        .with_default_language("de")
        .without_bidi_isolation();
    println!("cargo::rerun-if-changed=texts");
    build_from_locales_folder(options)
}
