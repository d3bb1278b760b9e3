//! The one binary. What it is told to be is a subcommand; they all read the same settings.

fn main() -> std::process::ExitCode {
    server::run_command()
}
