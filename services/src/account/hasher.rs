//! The gate in front of Argon2id: as many hashes at once as there are cores, a bounded wait, and never
//! more memory than permits × cost, however many people knock (security.md 3.1, F20).

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use anyhow::{Context, ensure};
use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use tokio::sync::Semaphore;

use crate::{Failure, Outcome};

/// How long somebody waits for a free place before being sent away.
pub(super) const PATIENCE: Duration = Duration::from_secs(2);

/// What one password hash costs.
#[derive(Clone, Copy, Debug)]
pub struct HashCost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
}

impl Default for HashCost {
    fn default() -> Self {
        Self {
            memory_kib: 32 * 1024,
            passes: 3,
        }
    }
}

impl HashCost {
    /// OWASP's floor is 19 MiB with 2 passes or an equivalent (less memory, more passes).
    fn is_enough(self) -> bool {
        [(46, 1), (19, 2), (12, 3), (9, 4), (7, 5)]
            .iter()
            .any(|(mib, passes)| self.memory_kib >= mib * 1024 && self.passes >= *passes)
    }
}

/// Hashes and verifies passwords behind the gate.
pub struct Hasher {
    gate: Arc<Semaphore>,
    argon: Argon2<'static>,
    dummy: String,
    typical_micros: AtomicU64,
    computed: AtomicU64,
}

impl Hasher {
    /// Builds the gate with a permit per core.
    ///
    /// # Errors
    /// A cost below OWASP's floor (test builds may go lower).
    pub fn new(cost: HashCost) -> anyhow::Result<Self> {
        ensure!(
            cost.is_enough() || cfg!(debug_assertions),
            "password hash cost {cost:?} is below OWASP's floor"
        );
        let params = Params::new(cost.memory_kib, cost.passes, 1, None).context("hash cost")?;
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let started = Instant::now();
        // Unknown names are verified against this one, so that they take as long as known ones.
        let dummy = argon
            .hash_password(b"nobody has this password")
            .context("hash")?
            .to_string();
        let typical = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX);
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Ok(Self {
            gate: Arc::new(Semaphore::new(cores)),
            argon,
            dummy,
            typical_micros: AtomicU64::new(typical),
            computed: AtomicU64::new(0),
        })
    }

    /// The PHC string of a password, with a fresh salt.
    pub async fn hash(&self, password: &str) -> Outcome<String> {
        let password = password.to_owned();
        self.run(move |argon| {
            argon
                .hash_password(password.as_bytes())
                .map(|hash| hash.to_string())
                .ok()
        })
        .await?
        .ok_or_else(|| Failure::Unexpected(anyhow::anyhow!("argon2 refused to hash")))
    }

    /// Whether the password belongs to the hash. Without a hash it takes the same time and says no.
    pub async fn verify(&self, password: &str, hash: Option<&str>) -> Outcome<bool> {
        let known = hash.is_some();
        let password = password.to_owned();
        let hash = hash.unwrap_or(&self.dummy).to_owned();
        let right = self
            .run(move |argon| {
                PasswordHash::new(&hash)
                    .is_ok_and(|hash| argon.verify_password(password.as_bytes(), &hash).is_ok())
            })
            .await?;
        Ok(known && right)
    }

    /// Waits as long as a hash takes: for answers that must look like one without costing one.
    pub async fn pretend(&self) {
        let micros = self.typical_micros.load(Ordering::Relaxed);
        tokio::time::sleep(Duration::from_micros(micros)).await;
    }

    /// Hashes computed so far, for tests that hold answers about known and unknown accounts to one cost.
    pub fn computed(&self) -> u64 {
        self.computed.load(Ordering::Relaxed)
    }

    /// Whether the stored hash was made with other parameters than today's.
    pub fn is_outdated(&self, hash: &str) -> bool {
        let params = self.argon.params();
        !hash.contains(&format!("m={},t={},", params.m_cost(), params.t_cost()))
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Argon2<'static>) -> T + Send + 'static,
    ) -> Outcome<T> {
        let busy = || Failure::Unavailable(anyhow::anyhow!("too many sign-ins at once"));
        let permit = tokio::time::timeout(PATIENCE, Arc::clone(&self.gate).acquire_owned())
            .await
            .map_err(|_| busy())?
            .map_err(|_| busy())?;
        let argon = self.argon.clone();
        let started = Instant::now();
        let result = tokio::task::spawn_blocking(move || {
            // The permit moves in: a request that is dropped must not free its place early.
            let _permit = permit;
            work(&argon)
        })
        .await
        .map_err(|error| Failure::Unexpected(error.into()))?;
        self.computed.fetch_add(1, Ordering::Relaxed);
        let micros = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX);
        let before = self.typical_micros.load(Ordering::Relaxed);
        self.typical_micros
            .store((before * 7 + micros) / 8, Ordering::Relaxed);
        Ok(result)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHEAP: HashCost = HashCost {
        memory_kib: 64,
        passes: 1,
    };

    #[tokio::test]
    async fn the_right_password_is_verified_and_a_wrong_or_unknown_one_is_not() {
        let hasher = Hasher::new(CHEAP).unwrap();
        let hash = hasher.hash("Laterne-Kanal-59065").await.unwrap();
        assert!(
            hasher
                .verify("Laterne-Kanal-59065", Some(&hash))
                .await
                .unwrap()
        );
        assert!(
            !hasher
                .verify("Laterne-Kanal-59066", Some(&hash))
                .await
                .unwrap()
        );
        assert!(
            !hasher
                .verify("nobody has this password", None)
                .await
                .unwrap()
        );
    }

    #[tokio::test]
    async fn a_hash_of_an_older_cost_is_noticed() {
        let hasher = Hasher::new(CHEAP).unwrap();
        let old = Hasher::new(HashCost {
            memory_kib: 32,
            passes: 1,
        })
        .unwrap();
        assert!(hasher.is_outdated(&old.hash("x").await.unwrap()));
        assert!(!hasher.is_outdated(&hasher.hash("x").await.unwrap()));
    }

    #[test]
    fn a_cost_below_the_floor_is_recognised() {
        assert!(!CHEAP.is_enough());
        assert!(HashCost::default().is_enough());
        assert!(
            HashCost {
                memory_kib: 19 * 1024,
                passes: 2
            }
            .is_enough()
        );
    }
}
