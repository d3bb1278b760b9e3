//! Owns chance: one small generator (SplitMix64) with integer helpers only.
//!
//! The data set must be byte-identical for the same seed on every machine, so nothing here uses
//! floating point, the clock or the operating system.

/// A seeded generator. Public domain algorithm SplitMix64 by Sebastiano Vigna.
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// A generator for one stream: `seed` is the data set's, `stream` the customer's or year's.
    ///
    /// Streams are independent, so customer 17 is the same person in a set of 20 and of 20,000.
    pub fn new(seed: u64, stream: u64) -> Self {
        let mut first = Self(seed);
        let mixed = first.next();
        Self(mixed ^ stream.wrapping_mul(0xD1B5_4A32_D192_ED03))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A whole number from `low` to `high`, both included; `low` when the range is empty.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let drawn = self.next();
        let Ok(span) = u64::try_from(high.saturating_sub(low).saturating_add(1)) else {
            return low;
        };
        let scaled = (u128::from(drawn) * u128::from(span)) >> 64;
        low.saturating_add(i64::try_from(scaled).unwrap_or(0))
    }

    /// True in `percent` of a hundred cases.
    pub fn chance(&mut self, percent: i64) -> bool {
        self.between(0, 99) < percent
    }

    /// One of the items. `items` is never empty: all callers pass constant lists.
    pub fn pick<'a, T: ?Sized>(&mut self, items: &[&'a T]) -> &'a T {
        items[self.index(items.len())]
    }

    /// A position in a list of `len` items.
    pub fn index(&mut self, len: usize) -> usize {
        let last = i64::try_from(len).unwrap_or(i64::MAX) - 1;
        usize::try_from(self.between(0, last)).unwrap_or(0)
    }

    /// A bell-shaped deviation with mean 0 and the standard deviation `sigma` (per mille).
    ///
    /// The sum of twelve uniform values has the variance one (Irwin-Hall), so it never lies
    /// outside six standard deviations.
    pub fn bell(&mut self, sigma: i64) -> i64 {
        let sum: i64 = (0..12).map(|_| self.between(0, 1000)).sum();
        (sum - 6000) * sigma / 1000
    }

    /// A skewed factor around 1000 per mille: the first three terms of `exp`, as household
    /// consumption is spread log-normally.
    pub fn spread(&mut self, sigma: i64) -> i64 {
        let x = self.bell(sigma).clamp(-700, 900);
        1000 + x + x * x / 2000
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_stream_gives_the_same_values() {
        let draw = |stream| {
            let mut random = Random::new(7, stream);
            (0..20).map(|_| random.between(-5, 900)).collect::<Vec<_>>()
        };
        assert_eq!(draw(3), draw(3));
        assert_ne!(draw(3), draw(4));
    }

    #[test]
    fn both_ends_of_a_range_are_reached_and_never_left() {
        let mut random = Random::new(1, 1);
        let drawn: Vec<i64> = (0..500).map(|_| random.between(2, 5)).collect();
        assert!(drawn.iter().all(|v| (2..=5).contains(v)));
        assert!(drawn.contains(&2) && drawn.contains(&5));
    }

    #[test]
    fn the_bell_has_the_asked_width() {
        let mut random = Random::new(1, 2);
        let values: Vec<i64> = (0..4000).map(|_| random.bell(250)).collect();
        let mean = values.iter().sum::<i64>() / 4000;
        let variance = values.iter().map(|v| v * v).sum::<i64>() / 4000;
        assert!(mean.abs() < 20, "mean {mean}");
        assert!((50_000..75_000).contains(&variance), "variance {variance}");
    }
}
