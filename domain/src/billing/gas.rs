//! From the volume of gas to its energy (MessEV § 25 no. 4, DVGW G 685).

use rust_decimal::{Decimal, RoundingStrategy};

/// Energy in kWh: volume (m³) × state number × calorific value (kWh/m³), exact.
///
/// The state number is rounded to 4 and the calorific value to 3 decimals before. Operators round
/// the result to whole kWh or to 2 decimals; that is left to the caller.
pub fn gas_kwh(volume: Decimal, state_number: Decimal, calorific_value: Decimal) -> Decimal {
    let z = rounded(state_number, 4);
    let hs = rounded(calorific_value, 3);
    volume.saturating_mul(z).saturating_mul(hs)
}

/// The state number (Zustandszahl) of a low-pressure connection, to 4 decimals.
///
/// `height_m` is the mean height of the zone in metres, `effective_mbar` the pressure of the
/// connection, usually 22 mbar. Gas temperature is 15 °C, compressibility 1 below 1 bar.
pub fn state_number(height_m: Decimal, effective_mbar: Decimal) -> Decimal {
    let zero = Decimal::new(27_315, 2);
    let ambient = Decimal::new(1016, 0) - height_m.saturating_mul(Decimal::new(12, 2));
    let pressure = ambient.saturating_add(effective_mbar);
    let temperature = zero + Decimal::new(15, 0);
    let z = zero.saturating_mul(pressure) / (temperature * Decimal::new(101_325, 2));
    rounded(z, 4)
}

fn rounded(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal_macros::dec;

    #[test]
    fn gas_is_billed_by_energy() {
        for (volume, z, hs, exact, two, whole) in [
            (
                dec!(1874),
                dec!(0.9427),
                dec!(11.316),
                dec!(19991.0696568),
                dec!(19991.07),
                19991,
            ),
            (
                dec!(100),
                dec!(0.9764),
                dec!(10.55),
                dec!(1030.102),
                dec!(1030.10),
                1030,
            ),
            (
                dec!(1500),
                dec!(0.9535),
                dec!(11.272),
                dec!(16121.778),
                dec!(16121.78),
                16122,
            ),
        ] {
            let energy = gas_kwh(volume, z, hs);
            assert_eq!(energy, exact);
            assert_eq!(rounded(energy, 2), two);
            assert_eq!(rounded(energy, 0), Decimal::from(whole));
        }
        // The factors are rounded first.
        assert_eq!(
            gas_kwh(dec!(1000), dec!(0.94274), dec!(11.3156)),
            dec!(10667.5932)
        );
    }

    #[test]
    fn the_state_number_falls_with_the_height() {
        for (height, z) in [
            (dec!(0), dec!(0.9711)),
            (dec!(50), dec!(0.9655)),
            (dec!(100), dec!(0.9599)),
            (dec!(150), dec!(0.9543)),
            (dec!(200), dec!(0.9486)),
            (dec!(253), dec!(0.9427)),
            (dec!(300), dec!(0.9374)),
            (dec!(400), dec!(0.9262)),
            (dec!(500), dec!(0.9150)),
            (dec!(600), dec!(0.9037)),
            (dec!(800), dec!(0.8813)),
        ] {
            assert_eq!(state_number(height, dec!(22)), z, "{height}");
        }
    }

    #[test]
    fn absurd_values_do_not_panic() {
        for value in [Decimal::MAX, Decimal::MIN] {
            let _ = gas_kwh(value, value, value);
            let _ = state_number(value, value);
        }
    }
}
