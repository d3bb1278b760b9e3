# What customers change about themselves.

personal-title = Persönliche Daten
personal-lead = So stehen Sie bei uns. Was nicht mehr stimmt, ändern Sie hier.
personal-link = Persönliche Daten ansehen und ändern
personal-name = Name
personal-reason = Grund
personal-from = Gilt ab
personal-phone = Telefon
personal-language = Sprache
personal-language-for = Für diese Seiten und unsere E-Mails an Sie
personal-none = keine Angabe
personal-rhythm = Abrechnung
personal-recipient = Rechnungsempfänger
personal-recipient-partner = Sie selbst
personal-change = ändern
# $what (String) - the new value
personal-waiting = Beantragt: { $what }
personal-waiting-link = zum Vorgang
# $day (String) - first day
# $what (String) - the new value
personal-coming = Ab { $day }: { $what }
personal-save = Speichern
personal-ask = Änderung beantragen
personal-password-note = Zur Sicherheit noch einmal Ihr Passwort
personal-undo = Rückgängig machen
personal-undo-note = Das geht, bis die Änderung in unserem Abrechnungssystem ist.
personal-left = Die Änderung ist schon in unserem Abrechnungssystem. Ändern Sie es einfach noch einmal, wenn etwas nicht stimmt.

personal-name-title = Namen ändern
personal-name-lead = Nach einer Heirat, bei einem Tippfehler oder wenn Ihr Unternehmen jetzt anders heißt.
personal-name-next = Wir prüfen die Änderung und melden uns, wenn wir einen Nachweis brauchen. Einem neuen Vertragspartner hilft unser Kundenservice.
personal-company = Firma
personal-reason-marriage = Heirat oder Scheidung
personal-reason-spelling = Der Name war falsch geschrieben
personal-reason-company = Das Unternehmen heißt jetzt anders
personal-reason-other = Etwas anderes

personal-address-title = Anschrift ändern
personal-address-lead = Hierhin kommen Rechnungen und Briefe. Wo Sie Energie beziehen, ändert sich damit nicht.
personal-address-move = Sie ziehen um? Dann brauchen wir auch Ihre Zählerstände. Sagen Sie bitte dem Kundenservice Bescheid.
personal-from-hint = Leer lassen, wenn sie sofort gilt
personal-addition = Zusatz
personal-addition-hint = Zum Beispiel c/o oder die Etage
personal-country = Land

personal-phone-title = Telefonnummer ändern
personal-phone-lead = Für Rückfragen und Termine. Ein leeres Feld löscht die Nummer.
personal-phone-hint = Mit Vorwahl. Nummern aus anderen Ländern beginnen mit +

personal-rhythm-title = Wie oft wir abrechnen
personal-rhythm-lead = Üblich ist einmal im Jahr. Strom und Gas rechnen wir auf Wunsch auch öfter ab.
personal-rhythm-next = Wir stellen zum nächsten möglichen Tag um und bestätigen ihn Ihnen. Kosten die zusätzlichen Rechnungen etwas, sagen wir es vorher.
personal-rhythm-yearly = Einmal im Jahr
personal-rhythm-half-yearly = Jedes halbe Jahr
personal-rhythm-quarterly = Jedes Vierteljahr
personal-rhythm-monthly = Jeden Monat

personal-recipient-title = Rechnung an jemand anderen
personal-recipient-lead = Zum Beispiel an die Hausverwaltung, die Eltern oder das Steuerbüro.
personal-recipient-rule = Nur Rechnungen gehen an den Empfänger, und zwar per Post. Bestätigungen, Mahnungen und alle anderen Schreiben kommen weiter an den Vertragspartner.
personal-recipient-name = Name oder Firma
personal-recipient-now = Rechnungen gehen jetzt an
personal-recipient-remove = Rechnungen wieder an mich
personal-recipient-other = Anderen Empfänger angeben

country-de = Deutschland
country-at = Österreich
country-be = Belgien
country-ch = Schweiz
country-cz = Tschechien
country-dk = Dänemark
country-es = Spanien
country-fi = Finnland
country-fr = Frankreich
country-gb = Vereinigtes Königreich
country-it = Italien
country-li = Liechtenstein
country-lu = Luxemburg
country-nl = Niederlande
country-no = Norwegen
country-pl = Polen
country-pt = Portugal
country-se = Schweden
