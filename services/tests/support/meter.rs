//! Reading meters: the form as a person fills it in.

use domain::language::Language;
use services::{
    Outcome,
    reading::{self, Report},
};
use uuid::Uuid;

use super::{Person, World};

/// The form with these values, not confirmed.
pub fn form(key: &str, on: &str, values: &[(&str, &str)]) -> Report {
    let values = values
        .iter()
        .map(|(id, value)| ((*id).to_owned(), (*value).to_owned()));
    Report {
        read_on: on.to_owned(),
        values: values.collect(),
        confirm: false,
        key: key.to_owned(),
        language: Language::De,
        ..Report::default()
    }
}

impl World {
    /// The ids of the registers a person is asked for, in the order of the form.
    pub async fn registers(&self, person: &Person) -> Vec<String> {
        let task = reading::task(&self.services, &person.actor).await.unwrap();
        let registers = task.meters.iter().flat_map(|meter| &meter.registers);
        registers.map(|register| register.id.to_string()).collect()
    }

    /// Sends a form.
    pub async fn send(&self, person: &Person, form: &Report) -> Outcome<Uuid> {
        reading::report(&self.services, &person.actor, form).await
    }

    /// Reports one value for the first register.
    pub async fn report(&self, person: &Person, key: &str, on: &str, value: &str) -> Outcome<Uuid> {
        let register = self.registers(person).await.swap_remove(0);
        self.send(person, &form(key, on, &[(&register, value)]))
            .await
    }

    /// The same, and "yes, that is right", with a sentence about it.
    pub async fn confirm(
        &self,
        person: &Person,
        key: &str,
        on: &str,
        value: &str,
    ) -> Outcome<Uuid> {
        let register = self.registers(person).await.swap_remove(0);
        let form = Report {
            confirm: true,
            comment: "neue Wärmepumpe".to_owned(),
            ..form(key, on, &[(&register, value)])
        };
        self.send(person, &form).await
    }

    /// Values and days of the valid readings of the first register, the newest first.
    pub async fn values(&self, person: &Person) -> Vec<(String, String)> {
        let history = reading::history(&self.services, &person.actor)
            .await
            .unwrap();
        let rows = history[0].rows.iter();
        rows.map(|row| {
            (
                row.reading.read_on.to_string(),
                row.reading.value.to_string(),
            )
        })
        .collect()
    }

    /// Customers 1 to `number`, signed in.
    pub async fn street(&self, number: u32) -> Vec<Person> {
        let mut export = super::Export::delta();
        let households: Vec<_> = (1..=number).map(|at| export.household(at)).collect();
        self.seed(&export).await;
        let mut people = Vec::new();
        for household in &households {
            people.push(self.customer(household).await);
        }
        people
    }
}
