//! The utility of the profile `westfalica`: electricity and gas in several towns along the Weser, people
//! with user names.

use super::{Part, Utility};
use crate::model::Division;

pub const WESTFALICA: Utility = Utility {
    slug: "westfalica",
    name: "WESTFALICA (Demo)",
    street_line: "Beispielpromenade 4",
    town_line: "32545 Bad Oeynhausen",
    phone: "0221 4710 200",
    email: "service@westfalica.example",
    website: "www.westfalica.example",
    register: "Demo-Registergericht, HRB 0000",
    vat_id: "DE000000000",
    network_operator: "Wesernetz (Demo)",
    network_operator_code: "9900000000048",
    metering_operator: "Wesernetz (Demo), Messstellenbetrieb",
    metering_operator_code: "9900000000055",
    other_metering_operator: "Messwerk Porta (Demo)",
    other_metering_operator_code: "9900000000062",
    grid_digits: "000571",
    accent: (14, 88, 148),
    account_prefix: "75",
    divisions: &[Division::Electricity, Division::Gas],
    streets: STREETS,
    towns: TOWNS,
    outside: OUTSIDE,
    cast: CAST,
    former_home: ("Herforder Straße", "81", "32545", "Bad Oeynhausen"),
    workshop: ("Industrieweg", "12", "32429", "Minden"),
};

const STREETS: &[&str] = &[
    "Kurallee",
    "Weserstraße",
    "Mindener Straße",
    "Herforder Straße",
    "Portastraße",
    "Am Osterbach",
    "Schützenstraße",
    "Wiesenweg",
    "Sielstraße",
    "Detmolder Straße",
    "Bahnhofstraße",
    "Am Brühl",
    "Lindenallee",
    "Glacisweg",
    "Hahler Straße",
    "Marienstraße",
    "Kampstraße",
    "Simeonsplatz",
    "Königswall",
    "Viktoriastraße",
    "Dützener Dorfstraße",
    "Zum Jordansprudel",
    "Auf der Lohe",
    "Rehmer Straße",
    "Eidinghausener Straße",
    "Werster Straße",
    "Dehmer Straße",
    "Hausberger Straße",
    "Friedrich-Wilhelm-Straße",
    "Kirchsiek",
];

const TOWNS: &[(&str, &str)] = &[
    ("32545", "Bad Oeynhausen"),
    ("32547", "Bad Oeynhausen"),
    ("32549", "Bad Oeynhausen"),
    ("32423", "Minden"),
    ("32425", "Minden"),
    ("32427", "Minden"),
    ("32429", "Minden"),
    ("32457", "Porta Westfalica"),
];

const OUTSIDE: &[(&str, &str)] = &[
    ("32584", "Löhne"),
    ("32609", "Hüllhorst"),
    ("32052", "Herford"),
    ("32312", "Lübbecke"),
    ("31675", "Bückeburg"),
    ("33602", "Bielefeld"),
];

const CAST: [Part; 6] = [
    Part {
        name: ("Frau", "Erika", "Hartmann"),
        email: "erika.hartmann@example.org",
        user_name: "Erika.Hartmann",
        password: "Sprudel-Kiesel-Tonne-31",
        home: ("Kurallee", "14", "32545", "Bad Oeynhausen"),
    },
    Part {
        name: ("Herr", "Henning", "Schürmann"),
        email: "henning.schuermann@example.org",
        user_name: "",
        password: "",
        home: ("Friedrich-Wilhelm-Straße", "9", "32423", "Minden"),
    },
    Part {
        name: ("Herr", "Emre", "Özdemir"),
        email: "emre.oezdemir@example.org",
        user_name: "emre_oezdemir",
        password: "Regenfass-Giebel-408",
        home: ("Hahler Straße", "52", "32427", "Minden"),
    },
    Part {
        name: ("", "Robin", "Voß"),
        email: "robin.voss@example.org",
        user_name: "",
        password: "",
        home: ("Am Brühl", "3", "32457", "Porta Westfalica"),
    },
    Part {
        name: ("Frau", "Annegret", "Tiemann-Lohmeier"),
        email: "annegret.tiemann@example.org",
        user_name: "annegret-T.1952",
        password: "Zaunkoenig-Muehle-77",
        home: ("Weserstraße", "141", "32547", "Bad Oeynhausen"),
    },
    Part {
        name: (
            "Herr",
            "Hieronymus Leopold Maximilian",
            "Graf von Schaumburg-Holtzendorff-Vincke",
        ),
        email: "hieronymus-leopold-maximilian.von-schaumburg-holtzendorff@example.org",
        user_name: "",
        password: "",
        home: ("Eidinghausener Straße", "118 c", "32549", "Bad Oeynhausen"),
    },
];
