//! Invoice PDFs.

use services::billing;

use crate::support::{Export, World};

async fn stored(world: &World) -> Option<String> {
    world
        .column("SELECT COALESCE(document, '') FROM invoices")
        .await
        .into_iter()
        .next()
}

on_both!(a_pdf_is_stored_under_the_hash_of_its_content);
async fn a_pdf_is_stored_under_the_hash_of_its_content(world: World) {
    let mut export = Export::delta();
    let home = export.household(1);
    world.seed(&export).await;
    let person = world.customer(&home).await;
    let first = stored(&world).await.unwrap();
    let (hash, ending) = first.split_once('.').unwrap();
    assert_eq!((hash.len(), ending), (32, "pdf"));
    let invoice = billing::invoices(&world.services, &person.actor)
        .await
        .unwrap()
        .remove(0);
    assert!(invoice.has_document);
    let document = billing::document(&world.services, &person.actor, invoice.id.uuid())
        .await
        .unwrap();
    assert_eq!(
        std::fs::read(&document.path).unwrap(),
        b"%PDF-1.7\ninvoice 1\n%%EOF\n"
    );
    assert_eq!(document.file_name, "Rechnung-20260000001.pdf");
    // Another content under the same name is another file; the old one stays readable meanwhile.
    export.document("rechnung-1.pdf", b"%PDF-1.7\nbetter\n%%EOF\n");
    let report = world.import(&export).await;
    assert_eq!(report.files["invoices"].changed, 1);
    assert_ne!(stored(&world).await.unwrap(), first);
    assert!(document.path.exists());
    let document = billing::document(&world.services, &person.actor, invoice.id.uuid())
        .await
        .unwrap();
    assert_eq!(
        std::fs::read(&document.path).unwrap(),
        b"%PDF-1.7\nbetter\n%%EOF\n"
    );
}

on_both!(an_invoice_whose_pdf_is_missing_is_imported_and_the_pdf_reported);
async fn an_invoice_whose_pdf_is_missing_is_imported_and_the_pdf_reported(world: World) {
    let mut export = Export::delta();
    export.household(1);
    export.lose_document("rechnung-1.pdf");
    let report = world.import(&export).await;
    assert_eq!(report.files["invoices"].new, 1, "{report}");
    assert_eq!(report.files["invoices"].refused, 0, "{report}");
    let fault = &report.faults[0];
    assert_eq!(
        (fault.column.as_str(), fault.value.as_str()),
        ("pdf", "rechnung-1.pdf")
    );
    assert!(!report.is_clean());
    assert_eq!(stored(&world).await.unwrap(), "");
    // Delivered later, it is taken.
    export.document("rechnung-1.pdf", b"%PDF-1.7\n");
    world.seed(&export).await;
    assert_ne!(stored(&world).await.unwrap(), "");
}

on_both!(what_is_no_pdf_is_not_stored);
async fn what_is_no_pdf_is_not_stored(world: World) {
    let mut export = Export::delta();
    export.household(1);
    for content in [b"<script>alert(1)</script>".as_slice(), b"", b"%PD"] {
        export.document("rechnung-1.pdf", content);
        let report = world.import(&export).await;
        assert!(report.faults[0].reason.contains("no PDF"), "{report}");
    }
    assert!(!world.folder.join("stored-documents").exists());
}

on_both!(a_document_name_never_leaves_the_folder);
async fn a_document_name_never_leaves_the_folder(world: World) {
    std::fs::write(world.folder.join("secret.pdf"), b"%PDF-1.7\nsecret").unwrap();
    for name in [
        "../../secret.pdf",
        "..",
        "/etc/passwd",
        "a\\b.pdf",
        ".hidden.pdf",
    ] {
        let mut export = Export::delta();
        export.household(1);
        let row = export.rows("invoices")[0].replace("rechnung-1.pdf", name);
        export.rows("invoices")[0] = row;
        let report = world.import(&export).await;
        assert_eq!(report.faults[0].column, "pdf", "{name}: {report}");
        assert!(
            report.faults[0].reason.contains("plain file name"),
            "{report}"
        );
    }
    assert_eq!(world.count("invoices").await, 0);
}
