//! Owns every number of the data set: unique, stable and formally valid.
//!
//! Numbers look random but come from a counter by a one-to-one map, so they never repeat and need
//! no memory of the ones given out.

use domain::market::market_location_check_digit;

use crate::random::Random;

/// The digits that story customers carry; generated customers never get one of these.
pub const STORY_ACCOUNTS: [&str; 7] = [
    "20481516", "12345678", "30115588", "30115596", "40902611", "51237744", "66778899",
];
/// Meter numbers of the stories that must not be given out a second time.
pub const STORY_METERS: [&str; 4] = ["45210893", "1EMH0012345678", "7GMT0051237744", "2217340"];

/// The makers' three letters (FLAG) found in German cellars.
const MAKERS: &[&str] = &["EMH", "ISK", "EFR", "EBZ", "LOG", "ITZ"];

/// The counters of one data set.
#[derive(Debug, Default)]
pub struct Numbers {
    customer: u64,
    account: u64,
    point: u64,
    contract: u64,
    market: u64,
    metering: u64,
    meter: u64,
    short_meter: u64,
    reading: u64,
    invoice: u64,
}

fn count(counter: &mut u64) -> u64 {
    *counter += 1;
    *counter
}

/// A one-to-one map of `0..span` (`factor` has no common divisor with `span`).
fn scatter(counter: u64, factor: u64, span: u64) -> u64 {
    let product = u128::from(counter) * u128::from(factor) % u128::from(span);
    u64::try_from(product).unwrap_or(0)
}

impl Numbers {
    /// Seven digits, rising.
    pub fn customer(&mut self) -> String {
        format!("{}", 1_000_000 + count(&mut self.customer))
    }

    /// Eight digits; the utility's letters come before them.
    pub fn account(&mut self) -> String {
        loop {
            let no = 10_000_000 + scatter(count(&mut self.account), 61_803_397, 90_000_000);
            let no = no.to_string();
            if !STORY_ACCOUNTS.contains(&no.as_str()) {
                return no;
            }
        }
    }

    /// `VS` and seven digits (Verbrauchsstelle).
    pub fn point(&mut self) -> String {
        format!("VS{:07}", count(&mut self.point))
    }

    /// Nine digits, rising.
    pub fn contract(&mut self) -> String {
        format!("{}", 700_000_000 + count(&mut self.contract))
    }

    /// Rising over the whole data set.
    pub fn reading(&mut self) -> String {
        format!("A{:08}", count(&mut self.reading))
    }

    /// `year` is the year of issue.
    pub fn invoice(&mut self, year: i32) -> String {
        format!("{year}-{:07}", count(&mut self.invoice))
    }

    /// A market location id (MaLo): eleven digits with the check digit of the BDEW guide.
    ///
    /// `first` is 5 for electricity (given out by BDEW) and 2 for gas (DVGW).
    pub fn market_location(&mut self, first: u8) -> String {
        let rest = scatter(count(&mut self.market), 618_033_989, 1_000_000_000);
        let base = format!("{first}{rest:09}");
        // Ten digits without a leading zero always have one.
        let check = market_location_check_digit(&base)
            .map(String::from)
            .unwrap_or_default();
        format!("{base}{check}")
    }

    /// A metering location id (MeLo): `DE`, six digits of the network operator, the postcode and
    /// twenty letters or digits; 33 characters in all, no check digit.
    pub fn metering_location(&mut self, operator: &str, postcode: &str) -> String {
        const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        let mut rest = scatter(count(&mut self.metering), 0x9E37_79B9_7F4A_7C15, 1 << 60);
        let mut tail = String::from("000G1M00");
        for _ in 0..12 {
            let letter = usize::try_from(rest % 32).unwrap_or(0);
            tail.push(char::from(LETTERS[letter]));
            rest /= 32;
        }
        format!("DE{operator}{postcode}{tail}")
    }

    /// A number as older meters carry it: six, eight or ten digits, the utility's own.
    pub fn own_meter(&mut self, random: &mut Random) -> String {
        let style = random.between(0, 9);
        if style == 0 && self.short_meter < 899_999 {
            return format!(
                "{}",
                100_000 + scatter(count(&mut self.short_meter), 618_037, 900_000)
            );
        }
        loop {
            let no = self.eight_digits();
            let no = if style < 7 { no } else { format!("21{no}") };
            if !STORY_METERS.contains(&no.as_str()) {
                return no;
            }
        }
    }

    /// A DIN 43863-5 number: medium, maker, block and serial, 14 characters, no spaces.
    pub fn din_meter(&mut self, medium: u8, random: &mut Random) -> String {
        loop {
            let maker = random.pick(MAKERS);
            let block = random.between(0, 15);
            let no = format!("{medium}{maker}{block:02X}{}", self.eight_digits());
            if !STORY_METERS.contains(&no.as_str()) {
                return no;
            }
        }
    }

    fn eight_digits(&mut self) -> String {
        format!(
            "{}",
            10_000_000 + scatter(count(&mut self.meter), 38_196_601, 90_000_000)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn a_hundred_thousand_numbers_of_each_kind_are_all_different() {
        let mut numbers = Numbers::default();
        let mut random = Random::new(1, 1);
        let mut seen = HashSet::new();
        for _ in 0..100_000 {
            // The letters of the utility come before these; without them a meter may have the same digits.
            assert!(seen.insert(format!("IR{}", numbers.account())));
            assert!(seen.insert(numbers.market_location(5)));
            assert!(seen.insert(numbers.metering_location("000562", "59063")));
            assert!(seen.insert(numbers.own_meter(&mut random)));
            assert!(seen.insert(numbers.din_meter(1, &mut random)));
        }
    }

    #[test]
    fn metering_locations_have_thirty_three_characters() {
        let id = Numbers::default().metering_location("000562", "59063");
        assert_eq!(id.len(), 33);
        assert!(id.starts_with("DE00056259063"));
    }
}
