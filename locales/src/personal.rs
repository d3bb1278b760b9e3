//! The words for what customers change about themselves.

use domain::{
    contract::{BillingRhythm, Country, PostcodeError},
    personal::NameReason,
};

use crate::Texts;

/// A country's name.
pub fn country(t: &Texts, country: Country) -> String {
    match country {
        Country::Germany => t.msg_country_de(),
        Country::Austria => t.msg_country_at(),
        Country::Belgium => t.msg_country_be(),
        Country::Switzerland => t.msg_country_ch(),
        Country::Czechia => t.msg_country_cz(),
        Country::Denmark => t.msg_country_dk(),
        Country::Spain => t.msg_country_es(),
        Country::Finland => t.msg_country_fi(),
        Country::France => t.msg_country_fr(),
        Country::UnitedKingdom => t.msg_country_gb(),
        Country::Italy => t.msg_country_it(),
        Country::Liechtenstein => t.msg_country_li(),
        Country::Luxembourg => t.msg_country_lu(),
        Country::Netherlands => t.msg_country_nl(),
        Country::Norway => t.msg_country_no(),
        Country::Poland => t.msg_country_pl(),
        Country::Portugal => t.msg_country_pt(),
        Country::Sweden => t.msg_country_se(),
    }
}

/// How often consumption is billed.
pub fn billing_rhythm(t: &Texts, rhythm: BillingRhythm) -> String {
    match rhythm {
        BillingRhythm::Yearly => t.msg_personal_rhythm_yearly(),
        BillingRhythm::HalfYearly => t.msg_personal_rhythm_half_yearly(),
        BillingRhythm::Quarterly => t.msg_personal_rhythm_quarterly(),
        BillingRhythm::Monthly => t.msg_personal_rhythm_monthly(),
    }
}

/// Why somebody has another name.
pub fn name_reason(t: &Texts, reason: NameReason) -> String {
    match reason {
        NameReason::Marriage => t.msg_personal_reason_marriage(),
        NameReason::Spelling => t.msg_personal_reason_spelling(),
        NameReason::Company => t.msg_personal_reason_company(),
        NameReason::Other => t.msg_personal_reason_other(),
    }
}

/// What is wrong with a postcode.
pub fn postcode_error(t: &Texts, error: PostcodeError) -> String {
    match error {
        PostcodeError::Missing => t.msg_problem_postcode_missing(),
        PostcodeError::Length { expected, found } if found < expected => {
            t.msg_problem_postcode_short(expected.to_string(), found.to_string())
        }
        PostcodeError::Length { expected, found } => {
            t.msg_problem_postcode_long(expected.to_string(), found.to_string())
        }
        PostcodeError::Shape(country) => t.msg_problem_postcode_shape(country.postcode_example()),
    }
}
