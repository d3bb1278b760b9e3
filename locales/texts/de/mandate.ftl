# Mandates for direct debits.

mandate-title = Bankverbindung
mandate-lead = Von welchem Konto wir Abschläge und Rechnungen abbuchen.
mandate-present = Ihr Lastschriftmandat
mandate-none = Sie haben hier noch kein Lastschriftmandat erteilt. Ein Mandat auf Papier sehen Sie hier nicht, es gilt weiter.
mandate-iban = IBAN
mandate-bank = Bank
mandate-holder = Kontoinhaber
mandate-reference = Mandatsreferenz
mandate-since = Erteilt am
mandate-creditor = Gläubiger
mandate-creditor-id = Gläubiger-Identifikationsnummer
mandate-recurring = Zahlungsart
mandate-recurring-value = wiederkehrend
mandate-new = Mandat erteilen
mandate-other = Anderes Konto angeben
mandate-other-lead = Das neue Mandat gilt sofort, das bisherige endet damit.
mandate-iban-hint = 22 Zeichen bei deutschen Konten, steht auf Ihrer Bankkarte
mandate-holder-hint = Wie auf der Karte. Sie müssen über das Konto verfügen dürfen.
mandate-text-title = SEPA-Lastschriftmandat
# $creditor (String) - name
mandate-text-authorise = Ich ermächtige { $creditor }, Zahlungen von meinem Konto mittels Lastschrift einzuziehen. Zugleich weise ich mein Kreditinstitut an, die von { $creditor } auf mein Konto gezogenen Lastschriften einzulösen.
mandate-text-refund = Hinweis: Ich kann innerhalb von acht Wochen, beginnend mit dem Belastungsdatum, die Erstattung des belasteten Betrages verlangen. Es gelten dabei die mit meinem Kreditinstitut vereinbarten Bedingungen.
mandate-reference-later = teilen wir Ihnen mit der Bestätigung mit
mandate-agree = Ja, ich erteile dieses Mandat.
mandate-give = Mandat erteilen
mandate-password-note = Zur Sicherheit noch einmal Ihr Passwort
mandate-revoke-title = Mandat widerrufen
mandate-revoke-text = Das geht jederzeit und ohne Grund. Danach überweisen Sie Abschläge und Rechnungen selbst. Was schon bei der Bank eingereicht ist, wird noch abgebucht.
mandate-revoke = Mandat widerrufen
mandate-earlier = Frühere Mandate
# $from (String) - day
# $to (String) - day
mandate-replaced = vom { $from } bis { $to }, danach ein anderes Konto
# $from (String) - day
# $to (String) - day
mandate-revoked = vom { $from } bis { $to }, dann widerrufen
mandate-valid = Diese IBAN ist richtig geschrieben.
# $count (String) - number
mandate-missing-characters = Noch { $count } Zeichen
mandate-link = Bankverbindung ansehen und ändern
mandate-lead-dues = Von welchem Konto wir Beiträge und Gebühren abbuchen.
mandate-revoke-text-dues = Das geht jederzeit und ohne Grund. Danach überweisen Sie Beiträge und Gebühren selbst. Was schon bei der Bank eingereicht ist, wird noch abgebucht.
mandate-document = Mandat als PDF
mandate-account = Konto
mandate-words = Wortlaut
# $day (String) - day
mandate-given = Online erteilt am { $day }, bestätigt mit dem Passwort des Zugangs.
