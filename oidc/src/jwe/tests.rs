//! Decryption of a token that another implementation made for the key of RFC 7518 appendix C, and of what
//! became of it on the way.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use p256::SecretKey;
use serde_json::{Value, json};

use super::{decrypt, is_encrypted};
use crate::refusal::BadToken;

/// Made with `jose` for JavaScript: ECDH-ES, A128GCM, parties Alice and Bob.
const TOKEN: &str = "eyJhbGciOiJFQ0RILUVTIiwiZW5jIjoiQTEyOEdDTSIsImN0eSI6IkpXVCIsImVwayI6eyJ4IjoiZERjWEkzWHhOcEFV\
                     UkVxYU0wX2xYTGpmSG5aQ2ZIWDV6Y0ZzQ2RGbi1SZyIsImNydiI6IlAtMjU2Iiwia3R5IjoiRUMiLCJ5IjoiWTRtRW1Z\
                     UTM3UU1FVlI0SWZweGtZV0Z1Tmx5VE45WW9KRmMxQmFsZmhZQSJ9LCJhcHUiOiJRV3hwWTJVIiwiYXB2IjoiUW05aSJ9\
                     ..NmmbZHYirCBy1-Pt.RHWfpcZJ5GaDrsY1BVSmxy4k_1k1MQ.Ew7T4-2sHrII9b0umajOQg";

fn open(token: &str) -> Result<String, BadToken> {
    let bob = BASE64
        .decode("VEmDZpDXXK8p8N0Cndsxs924q6nS1RXFASRl6BfUqdw")
        .unwrap();
    decrypt(token, &SecretKey::from_slice(&bob).unwrap())
}

/// The token with another header; whatever else is wrong with it then, the header is judged first.
fn with_header(change: impl FnOnce(&mut Value)) -> String {
    let (header, rest) = TOKEN.split_once('.').unwrap();
    let mut header = serde_json::from_slice(&BASE64.decode(header).unwrap()).unwrap();
    change(&mut header);
    format!("{}.{rest}", BASE64.encode(header.to_string()))
}

fn with_part(number: usize, part: &str) -> String {
    let mut parts: Vec<&str> = TOKEN.split('.').collect();
    parts[number] = part;
    parts.join(".")
}

#[test]
fn a_token_of_another_implementation_opens() {
    assert!(is_encrypted(TOKEN));
    assert_eq!(open(TOKEN).unwrap(), "Live long and prosper.");
}

#[test]
fn any_change_on_the_way_is_noticed() {
    let changed = [
        with_header(|header| header["typ"] = "JWT".into()),
        with_header(|header| header["apv"] = "Qm9j".into()),
        with_part(2, "NmmbZHYirCBy1-Pu"),
        with_part(3, "RHWfpcZJ5GaDrsY1BVSmxy4k_1k1MA"),
        with_part(4, "Ew7T4-2sHrII9b0umajOQQ"),
    ];
    for token in changed {
        assert_eq!(open(&token), Err(BadToken::Decryption), "{token}");
    }
    let other = SecretKey::from_slice(&[7; 32]).unwrap();
    assert_eq!(decrypt(TOKEN, &other), Err(BadToken::Decryption));
}

#[test]
fn algorithms_that_are_not_on_the_list_are_refused_by_name() {
    for (name, value) in [
        ("alg", "RSA-OAEP"),
        ("alg", "RSA1_5"),
        ("alg", "ECDH-ES+A256KW"),
        ("alg", "dir"),
        ("enc", "A128CBC-HS256"),
        ("enc", "A192GCM"),
    ] {
        let token = with_header(|header| header[name] = value.into());
        assert_eq!(open(&token), Err(BadToken::Algorithm), "{value}");
    }
    let token = with_header(|header| header["epk"]["crv"] = "P-384".into());
    assert_eq!(open(&token), Err(BadToken::Algorithm));
}

#[test]
fn a_sender_key_off_the_curve_a_short_tag_and_extensions_are_refused() {
    let malformed = [
        with_header(|header| header["epk"]["y"] = header["epk"]["x"].clone()),
        with_header(|header| header["epk"] = Value::Null),
        with_header(|header| header["zip"] = "DEF".into()),
        with_header(|header| header["crit"] = json!(["exp"])),
        with_header(|header| header["apu"] = "=".into()),
        with_part(1, "AA"),
        with_part(2, "AA"),
        with_part(4, "Ew7T4-2sHrII9b0u"),
        with_part(0, "e30"),
        TOKEN.replace('.', ""),
    ];
    for token in malformed {
        assert_eq!(open(&token), Err(BadToken::Malformed), "{token}");
    }
}
