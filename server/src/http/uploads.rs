//! Room for uploads: so many at once, and of one person so few that nobody alone can take all of it. Only people who
//! are signed in get this far.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use domain::ids::UserId;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Uploads at the same time; each holds its photo in memory.
const AT_ONCE: usize = 32;
/// Of one person: a phone, a tablet, and one that hangs.
const OF_ONE: usize = 3;

/// Counts them.
#[derive(Debug)]
pub struct Uploads {
    places: Arc<Semaphore>,
    people: Mutex<HashMap<UserId, usize>>,
}

/// A place for one upload, free again when it is dropped.
#[derive(Debug)]
pub struct Upload {
    uploads: Arc<Uploads>,
    user: UserId,
    _place: OwnedSemaphorePermit,
}

impl Uploads {
    /// All places free.
    pub fn new() -> Arc<Self> {
        Arc::new(Self {
            places: Arc::new(Semaphore::new(AT_ONCE)),
            people: Mutex::default(),
        })
    }

    /// A place, if there is one for this person.
    pub fn begin(self: &Arc<Self>, user: UserId) -> Option<Upload> {
        let place = Arc::clone(&self.places).try_acquire_owned().ok()?;
        let mut people = self.people.lock().unwrap_or_else(PoisonError::into_inner);
        let own = people.entry(user).or_default();
        if *own >= OF_ONE {
            return None;
        }
        *own += 1;
        drop(people);
        Some(Upload {
            uploads: Arc::clone(self),
            user,
            _place: place,
        })
    }
}

impl Drop for Upload {
    fn drop(&mut self) {
        let people = self.uploads.people.lock();
        let mut people = people.unwrap_or_else(PoisonError::into_inner);
        if let Some(own) = people.get_mut(&self.user) {
            *own -= 1;
            if *own == 0 {
                people.remove(&self.user);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn user(text: &str) -> UserId {
        text.parse().unwrap()
    }

    #[test]
    fn one_person_gets_three_places_and_leaves_the_rest_to_others() {
        let uploads = Uploads::new();
        let one = user("01900000-0000-7000-8000-000000000001");
        let other = user("01900000-0000-7000-8000-000000000002");
        let mut held: Vec<Upload> = (0..3).filter_map(|_| uploads.begin(one)).collect();
        assert_eq!(held.len(), 3);
        assert!(uploads.begin(one).is_none());
        assert!(uploads.begin(other).is_some());
        held.pop();
        assert!(uploads.begin(one).is_some());
    }

    #[test]
    fn places_come_back_and_nobody_is_remembered() {
        let uploads = Uploads::new();
        for number in 0..100 {
            let person = user(&format!("01900000-0000-7000-8000-{number:012}"));
            assert!(uploads.begin(person).is_some());
        }
        assert!(uploads.people.lock().unwrap().is_empty());
        assert_eq!(uploads.places.available_permits(), AT_ONCE);
    }
}
