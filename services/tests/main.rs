//! The use cases against real databases: every test runs on SQLite and on PostgreSQL, with a clock that
//! the test moves and a post office that keeps the mails. Data come in through the real import, logins
//! through the real registration. Run them with `tools/with-postgres.sh cargo nextest run -p services`.

#[cfg(test)]
#[macro_use]
mod support;

#[cfg(test)]
mod account;
#[cfg(test)]
mod audit;
#[cfg(test)]
mod contract;
#[cfg(test)]
mod database;
#[cfg(test)]
mod delivery;
#[cfg(test)]
mod drafts;
#[cfg(test)]
mod due_day;
#[cfg(test)]
mod export;
#[cfg(test)]
mod export_market;
#[cfg(test)]
mod import;
#[cfg(test)]
mod instalment;
#[cfg(test)]
mod mailbox;
#[cfg(test)]
mod mandate;
#[cfg(test)]
mod objects;
#[cfg(test)]
mod outbox;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod personal;
#[cfg(test)]
mod reading;
#[cfg(test)]
mod recipient;
#[cfg(test)]
mod requests;
#[cfg(test)]
mod schema;
#[cfg(test)]
mod smtp;
#[cfg(test)]
mod statement;
