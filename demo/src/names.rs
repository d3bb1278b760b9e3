//! Owns the people's and firms' names: invented, as mixed as a town in Westphalia is.

use crate::random::Random;

/// A person's name with its salutation.
#[derive(Debug, Clone, Default)]
pub struct Name {
    /// `Frau`, `Herr` or empty.
    pub salutation: &'static str,
    /// Given name or names.
    pub first: String,
    /// Family name, possibly double.
    pub last: String,
}

const WOMEN: &[&str] = &[
    "Anna",
    "Ayşe",
    "Birgit",
    "Brigitte",
    "Carla",
    "Christa",
    "Claudia",
    "Daniela",
    "Elif",
    "Elisabeth",
    "Emine",
    "Fatma",
    "Franziska",
    "Gabriele",
    "Gülşen",
    "Hannelore",
    "Heike",
    "Ines",
    "Jana",
    "Jolanta",
    "Jördis",
    "Karin",
    "Katarzyna",
    "Kerstin",
    "Lea",
    "Lena",
    "Magdalena",
    "Małgorzata",
    "Maren",
    "Martina",
    "Meryem",
    "Monika",
    "Nicole",
    "Olga",
    "Özlem",
    "Petra",
    "Renate",
    "Sabine",
    "Sandra",
    "Selin",
    "Sigrid",
    "Silke",
    "Sofia",
    "Stefanie",
    "Svetlana",
    "Tanja",
    "Ursula",
    "Waltraud",
    "Zeynep",
    "Anne-Kathrin",
];
const MEN: &[&str] = &[
    "Ahmet",
    "Alexander",
    "Andreas",
    "Bernd",
    "Björn",
    "Burak",
    "Christian",
    "Daniel",
    "Detlef",
    "Dirk",
    "Emre",
    "Felix",
    "Frank",
    "Günter",
    "Hakan",
    "Hans-Peter",
    "Heinz",
    "Holger",
    "Jan",
    "Janusz",
    "Jens",
    "Jörg",
    "Jürgen",
    "Karl-Heinz",
    "Kevin",
    "Klaus",
    "Krzysztof",
    "Lars",
    "Lukas",
    "Manfred",
    "Marek",
    "Markus",
    "Matthias",
    "Mehmet",
    "Michael",
    "Murat",
    "Niklas",
    "Oliver",
    "Paweł",
    "Peter",
    "Ralf",
    "Rüdiger",
    "Sebastian",
    "Stefan",
    "Sven",
    "Thomas",
    "Tobias",
    "Uwe",
    "Volker",
    "Wolfgang",
    "Yusuf",
];
const LAST: &[&str] = &[
    "Abendroth",
    "Arslan",
    "Aydın",
    "Bäcker",
    "Becker",
    "Bergmann",
    "Böhm",
    "Borgmann",
    "Brandt",
    "Brüggemann",
    "Çelik",
    "Claßen",
    "Demir",
    "Dietrich",
    "Dombrowski",
    "Drees",
    "Eckhoff",
    "Erdoğan",
    "Fischer",
    "Franke",
    "Freitag",
    "Fröhlich",
    "Gößling",
    "Großmann",
    "Güneş",
    "Haarmann",
    "Heßling",
    "Hoffmann",
    "Holtkötter",
    "Jankowski",
    "Jürgens",
    "Kaczmarek",
    "Kaya",
    "Klein",
    "Koch",
    "Kowalczyk",
    "Kowalski",
    "Köster",
    "Krämer",
    "Krüger",
    "Kühn",
    "Lewandowski",
    "Lindemann",
    "Löffler",
    "Lüdke",
    "Marschall",
    "Meier",
    "Möller",
    "Müller",
    "Neuhaus",
    "Nguyen",
    "Nowak",
    "Öztürk",
    "Overkamp",
    "Petrović",
    "Pieper",
    "Rabe",
    "Rehbein",
    "Röhrig",
    "Şahin",
    "Schäfer",
    "Schlüter",
    "Schmidt",
    "Schmitz",
    "Schröder",
    "Schulte",
    "Schulze-Höing",
    "Schürmann",
    "Sievers",
    "Sobczak",
    "Stratmann",
    "Strauß",
    "Süß",
    "Szymański",
    "Terbrüggen",
    "Tillmann",
    "Toprak",
    "Vogel",
    "Voß",
    "Wagner",
    "Weiß",
    "Westermann",
    "Wiśniewski",
    "Wortmann",
    "Yıldız",
    "Yılmaz",
    "Zimmermann",
];
const TRADES: &[&str] = &[
    "Bäckerei",
    "Malerbetrieb",
    "Dachdeckerei",
    "Physiotherapie",
    "Fahrradladen",
    "Friseursalon",
    "Tischlerei",
    "Elektrotechnik",
    "Blumenhaus",
    "Buchhandlung",
    "Gaststätte",
    "Metallbau",
    "Steuerkanzlei",
    "Zahnarztpraxis",
    "Gartenbau",
    "Schuhhaus",
    "Hausverwaltung",
];
const FORMS: &[&str] = &[
    "GmbH",
    "e. K.",
    "GmbH & Co. KG",
    "OHG",
    "GbR",
    "UG (haftungsbeschränkt)",
];

/// Draws a person; one in eight has a double name.
pub fn person(random: &mut Random) -> Name {
    let woman = random.chance(52);
    let first = random.pick(if woman { WOMEN } else { MEN }).to_owned();
    let mut last = random.pick(LAST).to_owned();
    if random.chance(12) {
        let second = random.pick(LAST);
        if !second.contains('-') && !last.contains('-') && second != last {
            last = format!("{last}-{second}");
        }
    }
    // A few people do not wish a salutation.
    let salutation = if random.chance(2) {
        ""
    } else if woman {
        "Frau"
    } else {
        "Herr"
    };
    Name {
        salutation,
        first,
        last,
    }
}

/// Draws a firm, named after its owner or its trade.
pub fn company(random: &mut Random, owner: &Name) -> String {
    let trade = random.pick(TRADES);
    let form = random.pick(FORMS);
    match random.between(0, 3) {
        0 => format!("{} & Söhne {form}", owner.last),
        1 => format!("{trade} „An der Lippe“ {form}"),
        _ => format!("{trade} {} {form}", owner.last),
    }
}

/// An address in a domain reserved for examples (RFC 2606), so that no mail can ever reach anyone.
pub fn email(name: &Name, number: u32) -> String {
    format!(
        "{}.{}.{number}@example.org",
        plain(&name.first),
        plain(&name.last)
    )
}

/// Lower-case ASCII of a name: `Yılmaz-Groß` becomes `yilmaz-gross`.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'a'..='z' | '0'..='9' => out.push(c),
            'A'..='Z' => out.push(c.to_ascii_lowercase()),
            ' ' | '-' => out.push('-'),
            'ä' | 'Ä' => out.push_str("ae"),
            'å' | 'Å' => out.push('a'),
            'ö' | 'Ö' => out.push_str("oe"),
            'ü' | 'Ü' => out.push_str("ue"),
            'ß' => out.push_str("ss"),
            'ç' | 'Ç' | 'ć' => out.push('c'),
            'ğ' => out.push('g'),
            'ı' | 'İ' => out.push('i'),
            'ł' | 'Ł' => out.push('l'),
            'ń' => out.push('n'),
            'ś' | 'ş' | 'Ş' => out.push('s'),
            'ę' | 'é' | 'É' => out.push('e'),
            'ż' | 'ź' => out.push('z'),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mail_address_is_plain_ascii_of_a_reserved_domain() {
        for first in WOMEN.iter().chain(MEN) {
            for last in LAST {
                let name = Name {
                    salutation: "",
                    first: (*first).into(),
                    last: (*last).into(),
                };
                let mail = email(&name, 7);
                assert!(
                    mail.is_ascii() && mail.ends_with(".7@example.org"),
                    "{mail}"
                );
                // No letter may get lost: that would show a letter the table does not know.
                let short = mail.len() < first.chars().count() + last.chars().count();
                assert!(!short, "{mail}");
            }
        }
    }
}
