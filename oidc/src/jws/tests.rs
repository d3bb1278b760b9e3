//! Signatures against the examples of RFC 7515 and of another implementation, and what must not verify.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use serde_json::{Value, json};

use super::{Algorithm, Unverified};
use crate::{
    jwk::{KeySet, Public},
    refusal::BadToken,
};

const CLAIMS: &str = "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";

fn es256() -> (Value, String) {
    let key = json!({
        "kty": "EC", "crv": "P-256",
        "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
        "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
    });
    let signature =
        "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";
    (key, format!("eyJhbGciOiJFUzI1NiJ9.{CLAIMS}.{signature}"))
}

fn rs256() -> (Value, String) {
    let n = "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4Ql\
             L-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUs\
             LA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoud\
             F8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ";
    let signature = "cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5ju\
                     jGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07\
                     Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipU\
                     TI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw";
    let key = json!({ "kty": "RSA", "n": n, "e": "AQAB" });
    (key, format!("eyJhbGciOiJSUzI1NiJ9.{CLAIMS}.{signature}"))
}

/// Made with `jose` for JavaScript.
fn ps256() -> (Value, String) {
    let n = "rkZpsrgSJL1EXfZ-Vca2skE6CC4pShmVWd0T2bMLCBZ4-co10UwWklIN49rd3-sV9GJ6Xwa9oL1FLppNwAuEhFTCXjxZiCGc\
             AYCJw4G_fZZzvhBpwvGwBSPl2z_Jd_9UcKfygnc5O7dxJ6NgOjDFvkW1YFVB6lDPWpaa33GjlYhaVGorIEoO982_oduml6ID\
             hVp_VCxOpV7mc6B0zDSB-kNLoUSZEyziKacrp_Mz9Xk5HvPtlguN6IwPv98jJXQPew6KRHlybeb0Pj7nAyWR5-fPUFC50p8K\
             uyxZu6eL_Rwk9nDTBlDmQmzNYZ4r-5bUpSAvg0hWxj82ZK6_1MqBHQ";
    let signature = "Lq3fMnj9SfCjzK5z3Rb-xVhzXlSbbp2V0Q6WDwHWEiRb1J4vD_iPuxNWIQFPHroV-hMn4JpiRTktfOG9zl6su2M2Bvb5di\
                     HUtBGQo7V2oyslUpXO_mHz7AEeOfsyadQ1rAFoB0U8bIlM6HDHYi49xcDVUVE03hdzAIL5b_3i_JPSEFFUz3-z0IfmJW7S\
                     cMbnGwDsK5OeZVqYmfkZL8_FRMiToP5NCvPUfji58HzdO7xspfUXaiZBgspL0SLFGxisIyxue8K30cajOsaNmmrpBTbWlt\
                     dwodFnbLM9hm_Jtnh_A8piGvTXrG4BJS5SzkyvVInCPAYL3-LxkVMmWV7umg";
    let key = json!({ "kty": "RSA", "n": n, "e": "AQAB" });
    (
        key,
        format!("eyJhbGciOiJQUzI1NiJ9.eyJzdWIiOiJwLTEifQ.{signature}"),
    )
}

fn public(key: &Value, alg: Algorithm) -> Public {
    let set = KeySet::parse(json!({ "keys": [key] }).to_string().as_bytes()).unwrap();
    set.find(None, alg).unwrap().clone()
}

fn refused(token: &str) -> BadToken {
    Unverified::parse(token).err().unwrap()
}

fn with_header(header: &str) -> String {
    format!("{}.e30.AA", BASE64.encode(header))
}

#[test]
fn the_examples_of_others_verify_and_any_change_does_not() {
    for ((key, token), alg) in [
        (es256(), Algorithm::Es256),
        (rs256(), Algorithm::Rs256),
        (ps256(), Algorithm::Ps256),
    ] {
        let key = public(&key, alg);
        let parsed = Unverified::parse(&token).unwrap();
        assert_eq!(parsed.alg, alg);
        assert!(parsed.verify(&key).unwrap().starts_with(b"{\""), "{alg:?}");

        let changed = token.replacen(".eyJ", ".eyK", 1);
        let parsed = Unverified::parse(&changed).unwrap();
        assert_eq!(parsed.verify(&key), Err(BadToken::Signature), "{alg:?}");
    }
}

#[test]
fn a_key_of_one_kind_does_not_verify_a_signature_of_another() {
    let rsa = public(&rs256().0, Algorithm::Rs256);
    let (_, token) = es256();
    let token = Unverified::parse(&token).unwrap();
    assert_eq!(token.verify(&rsa), Err(BadToken::Signature));
}

#[test]
fn algorithms_that_are_not_on_the_list_are_refused_by_name() {
    for alg in [
        "none", "None", "", "HS256", "HS512", "ES384", "RS512", "EdDSA", "es256",
    ] {
        let token = with_header(&format!(r#"{{"alg":"{alg}"}}"#));
        assert_eq!(refused(&token), BadToken::Algorithm, "{alg}");
    }
    // As `none` comes in practice: with an empty signature.
    assert_eq!(refused("eyJhbGciOiJub25lIn0.e30."), BadToken::Algorithm);
}

#[test]
fn tokens_of_another_type_or_with_critical_extensions_are_refused() {
    for header in [
        r#"{"alg":"ES256","typ":"at+jwt"}"#,
        r#"{"alg":"ES256","typ":"logout+jwt"}"#,
        r#"{"alg":"ES256","crit":["b64"],"b64":false}"#,
        r#"{"alg":"ES256","alg":"none"}"#,
        r#"{"kid":"x"}"#,
        "[]",
    ] {
        assert_eq!(
            refused(&with_header(header)),
            BadToken::Malformed,
            "{header}"
        );
    }
    assert!(Unverified::parse(&with_header(r#"{"alg":"ES256","typ":"jwt"}"#)).is_ok());
}

#[test]
fn what_is_not_three_parts_of_base64_is_refused() {
    for token in ["", ".", "a.b", "a.b.c.d", "e30=.e30.AA", "!.e30.AA"] {
        assert_eq!(refused(token), BadToken::Malformed, "{token}");
    }
}

#[test]
fn a_key_is_chosen_by_its_id_and_without_one_only_if_there_is_no_choice() {
    let key = |kid: &str| {
        let mut key = es256().0;
        key["kid"] = kid.into();
        key
    };
    let other_use = {
        let mut key = key("c");
        key["use"] = "enc".into();
        key
    };
    let other_alg = {
        let mut key = key("d");
        key["alg"] = "ES384".into();
        key
    };
    let strange = json!({ "kty": "OKP", "crv": "Ed25519", "x": "AA" });
    let keys = json!({ "keys": [key("a"), key("b"), other_use, other_alg, strange, 7] });
    let keys = KeySet::parse(keys.to_string().as_bytes()).unwrap();
    let found = |kid| keys.find(kid, Algorithm::Es256).is_some();
    assert!(found(Some("a")) && found(Some("b")));
    assert!(!found(Some("c")), "an encryption key");
    assert!(!found(Some("d")), "a key for another algorithm");
    assert!(!found(None), "two keys and no name");
    assert!(keys.find(Some("a"), Algorithm::Rs256).is_none());
}

#[test]
fn a_point_off_the_curve_is_no_key() {
    let mut key = es256().0;
    key["y"] = key["x"].clone();
    let keys = KeySet::parse(json!({ "keys": [key] }).to_string().as_bytes()).unwrap();
    assert!(keys.is_empty());
}
