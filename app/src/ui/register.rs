//! The register: a row of drums behind glass, as on the meter. Here it only shows a value.

use domain::reading::RegisterSpec;
use leptos::prelude::*;
use rust_decimal::Decimal;

/// How many drums a register has, and its unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterShape {
    /// Dark drums.
    pub integer: usize,
    /// Red drums.
    pub decimal: usize,
    /// As written beside them.
    pub unit: String,
}

/// One drum: its digit (a blank for an empty red one), and whether it is a leading zero.
pub type Drum = (char, bool);

impl RegisterShape {
    /// The drums of a register. There are styles for three to nine dark and up to four red ones.
    pub fn of(spec: &RegisterSpec) -> Self {
        Self {
            integer: usize::from(spec.integer_digits()).clamp(3, 9),
            decimal: usize::from(spec.decimal_digits()).min(4),
            unit: spec.unit.symbol().to_owned(),
        }
    }

    /// The class names that size it.
    pub fn class(&self) -> String {
        match self.decimal {
            0 => format!("register register--int-{}", self.integer),
            decimal => format!(
                "register register--int-{} register--dec-{decimal}",
                self.integer
            ),
        }
    }

    /// What the drums show for something typed: digits before the first mark on the dark drums, the
    /// others on the red ones; everything else is ignored.
    pub fn drums(&self, typed: &str) -> Vec<Drum> {
        let mut halves = typed.splitn(2, [',', '.']);
        let digits = |half: Option<&str>| -> Vec<char> {
            half.unwrap_or_default()
                .chars()
                .filter(char::is_ascii_digit)
                .collect()
        };
        let (whole, fraction) = (digits(halves.next()), digits(halves.next()));
        let surplus = whole.len().saturating_sub(self.integer);
        let whole = &whole[surplus..];
        let pad = self.integer - whole.len();
        let first = whole
            .iter()
            .position(|digit| *digit != '0')
            .unwrap_or(whole.len());
        let dark = (0..self.integer).map(|place| match place.checked_sub(pad) {
            Some(index) => (whole[index], index < first),
            None => ('0', true),
        });
        let red = (0..self.decimal).map(|place| (*fraction.get(place).unwrap_or(&' '), false));
        dark.chain(red).collect()
    }
}

/// A value on its drums. `label` is what a screen reader says.
pub fn register_value(
    shape: &RegisterShape,
    value: Decimal,
    label: String,
    small: bool,
) -> AnyView {
    let class = if small {
        format!("{} register--small", shape.class())
    } else {
        shape.class()
    };
    let places = u32::try_from(shape.decimal).unwrap_or(0);
    // More decimals than drums would be read as other digits; the meter cuts them off too.
    let typed = value.trunc_with_scale(places).to_string();
    let drums = shape.drums(&typed);
    let integer = shape.integer;
    let unit = shape.unit.clone();
    let drums = drums
        .into_iter()
        .enumerate()
        .map(move |(place, (digit, lead))| {
            let class = match (place >= integer, lead) {
                (true, _) => "drum drum--dec",
                (false, true) => "drum drum--lead",
                (false, false) => "drum",
            };
            let digit = if digit == ' ' {
                String::new()
            } else {
                digit.to_string()
            };
            view! { <span class=class>{digit}</span> }
        });
    view! {
        <div class=class>
            <span class="register__row">
                <span class="register__bezel" role="img" aria-label=label>
                    <span class="register__drums" aria-hidden="true">{drums.collect_view()}</span>
                </span>
                <span class="register__unit">{unit}</span>
            </span>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(integer: usize, decimal: usize, typed: &str) -> (String, usize) {
        let drums = RegisterShape {
            integer,
            decimal,
            unit: "kWh".into(),
        }
        .drums(typed);
        let leading = drums.iter().filter(|(_, lead)| *lead).count();
        (drums.iter().map(|(digit, _)| digit).collect(), leading)
    }

    #[test]
    fn the_drums_show_what_is_typed() {
        for (typed, expected, leading) in [
            ("", "000000 ", 6),
            ("45210", "045210 ", 1),
            ("45 210,7", "0452107", 1),
            ("045.210", "0000452", 4),
            ("1234567", "234567 ", 0),
            ("0", "000000 ", 6),
            ("abc", "000000 ", 6),
        ] {
            assert_eq!(
                shown(6, 1, typed),
                (expected.to_owned(), leading),
                "{typed}"
            );
        }
    }
}
