//! Proves that a profile's two colour values give readable pages, in light and dark: resolves the tokens of
//! the stylesheet (OKLCH) and measures WCAG contrast.

use std::{collections::HashMap, path::Path};

use anyhow::{Context, bail};

const TOKENS: &str = include_str!("../../../style/_tokens.scss");
const TEXT: f64 = 4.5;
const GRAPHIC: f64 = 3.0;

/// Pairs that stand on each other somewhere: foreground, background, least contrast.
const PAIRS: [(&str, &str, f64); 28] = [
    ("ink", "page", TEXT),
    ("ink", "surface", TEXT),
    ("ink", "raised", TEXT),
    ("ink", "sunken", TEXT),
    ("ink-soft", "page", TEXT),
    ("ink-soft", "surface", TEXT),
    ("ink-soft", "sunken", TEXT),
    ("accent-text", "page", TEXT),
    ("accent-text", "surface", TEXT),
    ("accent-text", "sunken", TEXT),
    ("error", "surface", TEXT),
    ("error", "error-tint", TEXT),
    ("good", "surface", TEXT),
    ("good", "good-tint", TEXT),
    ("attention", "surface", TEXT),
    ("attention", "attention-tint", TEXT),
    ("ink", "accent-tint", TEXT),
    ("ink-soft", "accent-tint", TEXT),
    ("accent-text", "accent-tint", TEXT),
    ("on-accent", "accent", TEXT),
    ("on-accent", "accent-strong", TEXT),
    ("accent", "page", GRAPHIC),
    ("accent", "surface", GRAPHIC),
    ("line-strong", "surface", GRAPHIC),
    ("bar-last", "surface", GRAPHIC),
    ("bar-before", "surface", GRAPHIC),
    ("drum-digit", "drum", TEXT),
    ("drum-digit", "drum-red", TEXT),
];

/// Checks the theme in `folder`; says the weakest pair.
///
/// # Errors
/// Every pair below its limit, by name.
pub fn check(folder: &Path) -> anyhow::Result<String> {
    let path = folder.join("theme.css");
    let theme = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let hue = value(&theme, "--profile-hue").context("theme.css: --profile-hue")?;
    let chroma = value(&theme, "--profile-chroma").context("theme.css: --profile-chroma")?;
    let weak = weak_pairs(hue, chroma)?;
    if let [first, ..] = weak.low.as_slice() {
        let more = weak.low.len() - 1;
        bail!(
            "{first}{}",
            if more > 0 {
                format!(" and {more} more")
            } else {
                String::new()
            }
        );
    }
    Ok(format!(
        "all {} pairs hold, weakest is {}",
        PAIRS.len() * 2,
        weak.weakest
    ))
}

struct Weak {
    low: Vec<String>,
    weakest: String,
}

fn weak_pairs(hue: f64, chroma: f64) -> anyhow::Result<Weak> {
    let mut low = Vec::new();
    let mut weakest = (f64::INFINITY, String::new());
    for (mode, name) in ["light", "dark"].iter().enumerate() {
        let colours = colours(mode, hue, chroma);
        for (front, back, least) in PAIRS {
            let (Some(a), Some(b)) = (
                colours.get(front).copied().map(luminance),
                colours.get(back).copied().map(luminance),
            ) else {
                bail!("the stylesheet has no --{front} or --{back}");
            };
            let ratio = (a.max(b) + 0.05) / (a.min(b) + 0.05);
            let text = format!("{front} on {back} in {name} mode: {ratio:.2} : 1");
            if ratio < least {
                low.push(format!("{text}, wanted {least} : 1"));
            }
            if ratio / least < weakest.0 {
                weakest = (ratio / least, text);
            }
        }
    }
    Ok(Weak {
        low,
        weakest: weakest.1,
    })
}

fn value(css: &str, name: &str) -> Option<f64> {
    let rest = css.split_once(&format!("{name}:"))?.1;
    rest.split(';').next()?.trim().parse().ok()
}

/// A colour of the theme in light mode, as `#rrggbb`.
///
/// # Errors
/// A theme without its two values, or a token that there is not.
pub fn hex(folder: &Path, token: &str) -> anyhow::Result<String> {
    let theme = std::fs::read_to_string(folder.join("theme.css"))?;
    let hue = value(&theme, "--profile-hue").context("theme.css: --profile-hue")?;
    let chroma = value(&theme, "--profile-chroma").context("theme.css: --profile-chroma")?;
    let colours = colours(0, hue, chroma);
    let linear = colours.get(token).context("no such colour")?;
    // The curve of sRGB.
    let shown = linear.map(|channel| {
        if channel <= 0.003_130_8 {
            channel * 12.92
        } else {
            1.055 * channel.powf(1.0 / 2.4) - 0.055
        }
    });
    let [red, green, blue] = shown.map(|channel| format!("{:02x}", byte(channel)));
    Ok(format!("#{red}{green}{blue}"))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "between 0 and 255 by construction"
)]
fn byte(channel: f64) -> u8 {
    (channel.clamp(0.0, 1.0) * 255.0).round() as u8
}

/// Every colour token in one mode (0 light, 1 dark), as linear red, green and blue.
fn colours(mode: usize, hue: f64, chroma: f64) -> HashMap<&'static str, [f64; 3]> {
    let mut found: HashMap<&str, [f64; 3]> = HashMap::new();
    for line in TOKENS.lines() {
        let Some((name, rest)) = line
            .trim()
            .strip_prefix("--")
            .and_then(|l| l.split_once(": "))
        else {
            continue;
        };
        let rest = rest.trim_end_matches(';');
        let colour = match rest.strip_prefix("light-dark(") {
            Some(pair) => parts(pair.strip_suffix(')').unwrap_or(pair))
                .get(mode)
                .cloned(),
            None => Some(rest.to_owned()),
        };
        let Some(colour) = colour else { continue };
        if let Some(other) = colour.strip_prefix("var(--") {
            if let Some(known) = found.get(other.trim_end_matches(')')).copied() {
                found.insert(name, known);
            }
        } else if let Some(inner) = colour.trim().strip_prefix("oklch(") {
            let numbers = numbers(inner, hue, chroma);
            if let [lightness, chroma, hue, ..] = numbers[..] {
                found.insert(name, linear(lightness, chroma, hue));
            }
        }
    }
    found
}

/// Splits at the comma outside of brackets.
fn parts(text: &str) -> Vec<String> {
    let mut depth = 0;
    let mut all = vec![String::new()];
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                all.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(last) = all.last_mut() {
            last.push(c);
        }
    }
    all.iter().map(|part| part.trim().to_owned()).collect()
}

/// `0.51 calc(var(--c) * 0.92) var(--h)` as numbers.
fn numbers(inner: &str, hue: f64, chroma: f64) -> Vec<f64> {
    let plain = inner
        .replace("calc(var(--c) * ", "c*")
        .replace("var(--c)", "c*1")
        .replace("var(--h)", &hue.to_string())
        .replace(')', " ");
    plain
        .split_whitespace()
        .take(3)
        .filter_map(|word| match word.strip_prefix("c*") {
            Some(factor) => factor.parse::<f64>().ok().map(|factor| factor * chroma),
            None => word.parse().ok(),
        })
        .collect()
}

/// Relative luminance (WCAG).
fn luminance([red, green, blue]: [f64; 3]) -> f64 {
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// OKLCH to linear sRGB, clipped as a screen does (matrices of the CSS Color 4 draft).
fn linear(lightness: f64, chroma: f64, hue: f64) -> [f64; 3] {
    let (sin, cos) = hue.to_radians().sin_cos();
    let (green_red, blue_yellow) = (chroma * cos, chroma * sin);
    let l = (lightness + 0.396_337_777_4 * green_red + 0.215_803_757_3 * blue_yellow).powi(3);
    let m = (lightness - 0.105_561_345_8 * green_red - 0.063_854_172_8 * blue_yellow).powi(3);
    let s = (lightness - 0.089_484_177_5 * green_red - 1.291_485_548 * blue_yellow).powi(3);
    let red = 4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s;
    let green = -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s;
    let blue = -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701 * s;
    [red, green, blue].map(|channel| channel.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_and_black_have_the_luminances_of_the_standard() {
        assert!((luminance(linear(1.0, 0.0, 0.0)) - 1.0).abs() < 1e-3);
        assert!(luminance(linear(0.0, 0.0, 0.0)).abs() < 1e-6);
    }

    #[test]
    fn the_shipped_profiles_are_readable_in_light_and_dark() {
        let profiles = Path::new(env!("CARGO_MANIFEST_DIR")).join("../profiles");
        for profile in std::fs::read_dir(profiles).unwrap() {
            let said = check(&profile.unwrap().path()).unwrap();
            assert!(said.starts_with("all 56 pairs hold"), "{said}");
        }
    }

    #[test]
    fn a_glaring_theme_is_refused_by_name() {
        let weak = (0..36).map(|step| weak_pairs(f64::from(step) * 10.0, 0.45).unwrap());
        let refused: Vec<String> = weak.flat_map(|weak| weak.low).collect();
        assert!(refused.iter().any(|pair| pair.contains("in light mode")));
    }
}
