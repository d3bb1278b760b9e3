//! A world for a test: a migrated database of its own, services with a clock, ids and a post office that
//! the test holds in its hand, customers and data that came in the way real ones do.

mod export;
mod meter;
mod people;
mod picture;
mod ports;
mod store;
mod tables;
mod world;

pub use export::{Export, Household, OBIS};
pub use meter::form;
pub use people::{PASSWORD, Person, caller, link_in, numbers, text_of};
pub use picture::picture;
pub use store::{Engine, run, run_on_file};
pub use world::{World, day, problem};

/// Makes two tests of an `async fn(World)`: `name::on_sqlite` and `name::on_postgres`.
macro_rules! on_both {
    ($name:ident) => {
        mod $name {
            #[test]
            fn on_sqlite() {
                crate::support::run(crate::support::Engine::Sqlite, super::$name);
            }

            #[test]
            fn on_postgres() {
                crate::support::run(crate::support::Engine::Postgres, super::$name);
            }
        }
    };
}
