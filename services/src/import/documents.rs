//! Invoice PDFs: copied into the documents folder under a name made from their content, so that a changed
//! file gets a new name and nobody ever reads half a one.

use std::{fs::File, io::Read, path::Path};

use sha2::{Digest, Sha256};

/// The largest PDF taken.
const MOST_BYTES: u64 = 20 * 1024 * 1024;

/// The name under which a PDF of the export is stored, or nothing without one.
pub(super) fn stored_name(folder: &Path, pdf: &str) -> Result<Option<String>, String> {
    if pdf.is_empty() {
        return Ok(None);
    }
    let path = folder.join("documents").join(pdf);
    let mut file =
        File::open(&path).map_err(|_| "there is no such file in documents/".to_owned())?;
    if file.metadata().map_err(|error| error.to_string())?.len() > MOST_BYTES {
        return Err("the file is larger than 20 MB".to_owned());
    }
    let mut hash = Sha256::new();
    let mut chunk = vec![0_u8; 64 * 1024];
    let mut begins: Vec<u8> = Vec::new();
    loop {
        let read = file.read(&mut chunk).map_err(|error| error.to_string())?;
        if read == 0 {
            break;
        }
        if begins.len() < 5 {
            begins.extend(chunk[..read].iter().take(5));
        }
        hash.update(&chunk[..read]);
    }
    if !begins.starts_with(b"%PDF-") {
        return Err("the file is no PDF".to_owned());
    }
    Ok(Some(format!("{}.pdf", hex::encode(&hash.finalize()[..16]))))
}

/// Puts the PDF into the documents folder. A file that is there already has the same content.
pub(super) fn store(folder: &Path, pdf: &str, documents: &Path, name: &str) -> std::io::Result<()> {
    let to = documents.join(name);
    if to.exists() {
        return Ok(());
    }
    std::fs::create_dir_all(documents)?;
    let part = documents.join(format!("{name}.part"));
    std::fs::copy(folder.join("documents").join(pdf), &part)?;
    File::open(&part)?.sync_all()?;
    std::fs::rename(part, to)
}
