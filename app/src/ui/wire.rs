//! How what an island needs travels: as lists of text. One form for everything keeps the module small;
//! a reader of its own for every struct would be half of it.

/// Declares a struct of sentences that travels as a list, in the order of its fields.
macro_rules! sentences {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$field_meta:meta])* pub $field:ident),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
        #[cfg_attr(feature = "ssr", derive(serde::Serialize))]
        #[serde(from = "Vec<String>", into = "Vec<String>")]
        pub struct $name {
            $($(#[$field_meta])* pub $field: String),+
        }

        $crate::ui::wire::only_read!($name);

        impl From<Vec<String>> for $name {
            fn from(list: Vec<String>) -> Self {
                let mut list = list.into_iter();
                Self { $($field: list.next().unwrap_or_default()),+ }
            }
        }

        impl From<$name> for Vec<String> {
            fn from(sentences: $name) -> Self {
                vec![$(sentences.$field),+]
            }
        }
    };
}

/// A browser only reads what an island gets, though the island asks for both ways: nothing is written there.
macro_rules! only_read {
    ($name:ident) => {
        #[cfg(not(feature = "ssr"))]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_unit()
            }
        }
    };
}

pub(crate) use only_read;
pub(crate) use sentences;
