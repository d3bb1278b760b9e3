//! Puts values into the sentences that islands bring along: they come as templates with `{name}`.

/// Replaces every `{name}` by its value. Unknown names stay, so that a mistake is seen.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = template.to_owned();
    for (name, value) in values {
        text = text.replace(&format!("{{{name}}}"), value);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn values_go_where_their_names_stand() {
        let values = [("amount", "240 kWh"), ("span", "21 Tagen")];
        assert_eq!(
            fill("Das sind {amount} in {span}.", &values),
            "Das sind 240 kWh in 21 Tagen."
        );
        assert_eq!(fill("{other}", &values), "{other}");
    }
}
