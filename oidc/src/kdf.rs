//! The Concat KDF of RFC 7518, section 4.6.2, for one round of SHA-256: that is all that keys of up to 256
//! bits need.

use sha2::{Digest, Sha256};

/// Derives `bits` (at most 256) of key for the content encryption `enc`.
pub(crate) fn derive(shared: &[u8], enc: &str, apu: &[u8], apv: &[u8], bits: u16) -> Vec<u8> {
    let mut hash = Sha256::new();
    hash.update(1_u32.to_be_bytes());
    hash.update(shared);
    for field in [enc.as_bytes(), apu, apv] {
        // The fields come out of a token whose size is bounded far below 4 GiB.
        hash.update(u32::try_from(field.len()).unwrap_or(u32::MAX).to_be_bytes());
        hash.update(field);
    }
    hash.update(u32::from(bits).to_be_bytes());
    let mut key = hash.finalize().to_vec();
    key.truncate(usize::from(bits / 8));
    key
}

#[cfg(test)]
mod tests {
    use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
    use p256::{PublicKey, SecretKey};

    use super::derive;

    fn bytes(text: &str) -> Vec<u8> {
        BASE64.decode(text).unwrap()
    }

    #[test]
    fn the_key_agreement_of_rfc_7518_appendix_c_gives_its_key() {
        let bob =
            SecretKey::from_slice(&bytes("VEmDZpDXXK8p8N0Cndsxs924q6nS1RXFASRl6BfUqdw")).unwrap();
        let mut alice = vec![4];
        alice.extend(bytes("gI0GAILBdu7T53akrFmMyGcsF3n5dO7MmwNBHKW5SV0"));
        alice.extend(bytes("SLW_xSffzlPWrHEVI30DHM_4egVwt3NQqeUD7nMFpps"));
        let alice = PublicKey::from_sec1_bytes(&alice).unwrap();
        let shared = bob.diffie_hellman(&alice);
        assert_eq!(
            shared.raw_secret_bytes().as_slice()[..4],
            [158, 86, 217, 29],
        );
        let key = derive(shared.raw_secret_bytes(), "A128GCM", b"Alice", b"Bob", 128);
        assert_eq!(key, bytes("VqqN6vgjbSBcIijNcacQGg"));
    }
}
