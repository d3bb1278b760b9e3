# The questions people ask most, answered for the way this portal works.

help-title = Hilfe
help-lead = Die Fragen, die uns am häufigsten gestellt werden.
help-what-question = Was habe ich von diesem Portal?
help-what-answer = Sie sehen Verträge, Preise, Rechnungen und Verbrauch an einem Ort und melden Zählerstände, zu jeder Zeit und von überall. Zu allem, was Sie uns schicken, sehen Sie, wie weit wir sind.
help-register-question = Wie registriere ich mich?
help-register-answer = Mit Ihrer Vertragskontonummer und einer Zählernummer. Danach kommt eine E-Mail mit einem Link. Tippen Sie darauf und bestätigen Sie, dann ist Ihr Zugang bereit.
help-register-copy = Lässt sich der Link nicht öffnen, kopieren Sie ihn und fügen Sie ihn in die Adresszeile Ihres Browsers ein.
help-register-user-name = Benutzernamen und Passwort wählen Sie selbst. Mit dem Link aus der E-Mail ist alles fertig, und Sie können jede Funktion sofort nutzen.
help-register-link = Registrieren
help-old-question = Ich hatte schon einen Zugang zum alten Online-Service-Center.
help-old-answer = Registrieren Sie sich bitte einmal neu, mit Vertragskontonummer und Zählernummer. Die alten Zugangsdaten gelten nicht mehr. Von da an ist Ihre E-Mail-Adresse Ihr Benutzername.
help-name-question = Mein Benutzername wird nicht mehr angenommen.
help-name-answer = Angemeldet wird nur noch mit der E-Mail-Adresse, mit der Sie sich registriert haben. Haben Sie das Passwort vergessen, wählen Sie „Passwort vergessen“.
help-address-question = Meine E-Mail-Adresse wird schon verwendet.
help-address-answer = Dann haben Sie mit ihr schon ein Vertragskonto registriert. Melden Sie sich mit E-Mail-Adresse und Passwort an und fügen Sie weitere Vertragskonten unter „Vertrags- und Kontoverwaltung“ hinzu. Aus Gründen des Datenschutzes steht diese Auskunft in unserer E-Mail und nie auf der Seite.
help-numbers-question = Wo finde ich Vertragskonto- und Zählernummer?
# $example (String) - an example of a number
help-numbers-account = Die Vertragskontonummer steht oben rechts auf jedem Brief und jeder Rechnung, grau hinterlegt. Sie sieht so aus: { $example }
help-numbers-meter = Die Zählernummer steht auf dem Zähler, meist beim Strichcode, und auf dem Begrüßungsschreiben und der Jahresrechnung.
help-password-question = Ich habe mein Passwort vergessen.
# $minutes (String) - how long it works
help-password-answer = Wählen Sie bei der Anmeldung „Passwort vergessen“. Sie bekommen eine E-Mail mit einem Link, der { $minutes } Minuten gilt, und wählen dort selbst ein neues Passwort. Passwörter verschicken wir nie.
# $hours (String) - how long it works
help-password-temporary = Wählen Sie bei der Anmeldung „Passwort vergessen“. Sie bekommen eine E-Mail mit einem vorläufigen Passwort, das { $hours } Stunden und nur einmal gilt. Melden Sie sich damit an, dann wählen Sie Ihr eigenes. Bis dahin bleibt das bisherige gültig.
help-password-link = Passwort vergessen
help-sign-in-data-question = Ich habe meine Zugangsdaten vergessen.
# $minutes (String) - how long it works
help-sign-in-data-answer = Wählen Sie bei der Anmeldung „Passwort vergessen“ oder „Benutzername vergessen“. Den Benutzernamen schicken wir Ihnen per E-Mail. Für das Passwort kommt ein Link, der { $minutes } Minuten gilt und mit dem Sie ein neues wählen.
help-sign-in-data-link = Benutzername vergessen
help-areas-question = Was finde ich wo?
help-areas-contract = Verbrauchsstelle, Vertragskonto, Abschläge, Preise, Kündigungsfrist und Netzbetreiber
help-areas-billing = Ihre Rechnungen als PDF, mit Guthaben oder Nachzahlung
help-areas-reading = alle bisherigen Stände, und das Formular für den neuen
help-areas-consumption = die Jahre nebeneinander, in Kilowattstunden und in Euro
help-invoices-question = Wie lange kann ich alte Rechnungen ansehen?
# $years (String) - how many years
help-invoices-answer = { $years } Jahre lang, zum Ansehen und zum Herunterladen. So finden Sie auch eine verlorene Rechnung wieder.
help-invoices-link = Zu den Rechnungen
help-reading-question = Wie gebe ich meinen Zählerstand ein?
help-reading-answer = Auf der Übersicht oder unter „Stand melden“. Tippen Sie nur die schwarzen Ziffern ein; Sie sehen sofort, ob der Wert zu Ihren bisherigen passt. Wenn die Jahresablesung ansteht, steht das auf der Übersicht.
help-reading-link = Stand melden
help-no-network-question = Im Keller habe ich kein Netz. Wie melde ich den Stand trotzdem?
help-no-network-answer = Erlauben Sie auf der Seite „Stand melden“ einmal, dass sich Ihr Handy die Zähler merkt. Danach öffnet sich die Seite auch ohne Netz: Sie tippen den Stand ein und fotografieren, und sobald Sie wieder Empfang haben, wird alles gesendet. Angekommen ist es erst, wenn Sie die Belegnummer sehen.
help-no-network-link = Zur Seite ohne Netz
help-guest-question = Kann ich einen Stand melden, ohne mich anzumelden?
help-guest-answer = Ja. Sie brauchen die Nummer Ihres Vertragskontos und die Nummer des Zählers. Zu sehen bekommen Sie dabei nichts aus Ihrem Vertrag; wenn Sie eine E-Mail-Adresse angeben, schicken wir Ihnen einen Beleg.
help-guest-link = Stand ohne Anmeldung melden
help-operator-question = Warum fragt auch der Netzbetreiber nach meinem Zählerstand?
help-operator-answer = Er braucht die Stände für sein Netz und schickt Ihnen wie gewohnt seine eigene Ablesekarte. Beantworten Sie bitte auch die.
help-instalment-question = In meinem Haushalt hat sich etwas geändert. Passt der Abschlag noch?
# $phone (String) - the service's number
# $email (String) - the service's address
help-instalment-answer = Melden Sie Ihren aktuellen Zählerstand und sagen Sie uns Bescheid: { $phone } oder { $email }. Wir schicken Ihnen kostenlos eine Inforechnung und ändern den Abschlag, wenn Sie möchten. So vermeiden Sie eine hohe Nachzahlung.
help-compare-question = Habe ich mehr verbraucht als im Vorjahr?
# $years (String) - how many years
help-compare-answer = Das sehen Sie unter „Verbrauch“: Dort stehen die letzten { $years } Jahre als Balken nebeneinander, mit der Tabelle dazu.
help-compare-link = Zum Verbrauch
help-phone-question = Geht das auch mit dem Handy?
help-phone-answer = Ja, alles. Die Seiten sind für das Handy gemacht und funktionieren auf dem Tablet und am Rechner genauso.
help-register-answer-letter = Mit Ihrer Kundennummer und dem Code aus unserem Brief. Danach kommt eine E-Mail mit einem Link. Tippen Sie darauf und bestätigen Sie, dann ist Ihr Zugang bereit.
help-register-answer-email = Ihre E-Mail-Adresse genügt. Sie bekommen eine E-Mail mit einem Link. Sobald Sie die Adresse damit bestätigt haben, schicken wir Ihnen das Passwort für die erste Anmeldung.
help-letter-question = Wo finde ich Kundennummer und Code?
# $phone (String) - the service's number
help-letter-answer = Beides steht in unserem Begrüßungsbrief, die Kundennummer auch auf jeder Rechnung. Der Code gilt 45 Tage, einmal und für fünf Versuche. Ist er abgelaufen oder der Brief nicht da, rufen Sie uns an, dann schicken wir einen neuen: { $phone }
help-first-question = Woher bekomme ich mein erstes Passwort?
# $hours (String) - how long it works
help-first-answer = Es kommt von selbst per E-Mail, sobald Sie Ihre Adresse bestätigt haben. Es gilt { $hours } Stunden und einmal; nach dem Anmelden wählen Sie gleich Ihr eigenes. Der Knopf zum An- und Abmelden steht auf jeder Seite oben rechts.
help-unlock-question = Was schalte ich mit der PIN frei?
# $phone (String) - the service's number
help-unlock-answer = Anliegen, Formulare und diese Hilfe stehen allen offen, die sich angemeldet haben. Die PIN öffnet dazu den Bereich „Mein Betrieb“ mit den Daten Ihres Betriebs und den Diensten für Mitglieder, nach der Anmeldung. Die PIN ist kein Passwort: Beim Anmelden hilft sie nicht. Sie steht in unserem Brief an den Betrieb und gilt 45 Tage. Brauchen Sie eine neue, rufen Sie uns an: { $phone }
help-unlock-link = Mein Betrieb
help-renewal-question = Warum muss ich ein neues Passwort wählen?
help-renewal-answer = Wir haben die Anmeldung sicherer gemacht. Wer sein Passwort vorher gewählt hat, wählt beim nächsten Anmelden einmal ein neues; die Seite führt Sie hindurch. Wissen Sie das alte nicht mehr, nehmen Sie „Passwort vergessen“.
help-email-question = Kann ich die E-Mail-Adresse der Anmeldung ändern?
help-email-answer = Nicht selbst. Entweder legen Sie mit der neuen Adresse einen neuen Zugang an und löschen den alten, oder Sie schreiben uns die neue Adresse, und wir ändern sie in unseren Geschäftszeiten.
help-email-link = Andere Adresse
help-business-question = Bekomme ich eine feste IP-Adresse?
# $phone (String) - the service's number
help-business-answer = Unsere Glasfaserprodukte richten sich an Privatkunden, eine feste IP-Adresse gehört nicht dazu. Für einen gewerblichen Anschluss rufen Sie uns an, wir verbinden Sie mit der richtigen Stelle: { $phone }
help-router-question = Wie schließe ich den Router an?
# $email (String) - the service's address
help-router-answer = Die Anleitung liegt im Paket mit dem Router. Brauchen Sie sie noch einmal, schicken wir Ihnen das PDF: { $email }
help-move-question = Ich ziehe um. Was wird aus meinem Glasfaseranschluss?
# $phone (String) - the service's number
help-move-answer = Melden Sie sich bitte früh: { $phone } Manchmal muss der Anschluss an der neuen Adresse erst gebaut werden. Können wir Sie dort nicht versorgen, dürfen Sie außer der Reihe kündigen.
help-activation-question = Wann wird mein Anschluss aktiviert?
help-activation-answer = Etwa fünf Tage vorher nennen wir Ihnen per E-Mail den Termin und Ihre neuen Rufnummern. Der Router kommt etwa drei Tage vorher.
help-debit-question = Kann ich den Tag der Abbuchung ändern?
help-debit-answer = Nein, der Tag steht fest.
help-calls-question = Gibt es einen Einzelverbindungsnachweis?
# $phone (String) - the service's number
help-calls-answer = Ja, jeden Monat. Rufen Sie uns an, dann richten wir ihn ein: { $phone }
help-porting-question = Kann ich meine Rufnummer behalten?
help-porting-answer = Ja. Wir kündigen den alten Anschluss für Sie und lassen die Nummer übertragen; dafür brauchen wir Ihre Unterschrift auf dem Formular, das bei den Vertragsunterlagen liegt. Der alte Vertrag endet zu seinem nächsten Termin, früher geht es leider nicht.
help-protection-question = Wie sind meine Rechnungen geschützt?
help-protection-answer = Nur wer sich mit Ihren Zugangsdaten anmeldet, sieht sie. Wir lassen unsere Systeme regelmäßig prüfen. Wählen Sie ein Passwort, das Sie nirgends sonst benutzen.
help-recipient-question = Kann die Rechnung an jemand anderen gehen?
# $phone (String) - the service's number
# $email (String) - the service's address
help-recipient-answer = Ja, sagen Sie uns, an wen: { $phone } oder { $email }. Bestätigungen, Mahnungen und alle anderen Briefe gehen weiter an den Vertragspartner.
help-delivery-question = Kann ich die Rechnung auf Papier bekommen?
# $phone (String) - the service's number
# $email (String) - the service's address
help-delivery-answer = Üblich ist die Rechnung online: Sie liegt jeden Monat als PDF hier im Portal. Auf Wunsch kommt sie auch als Brief, zusätzlich oder stattdessen: { $phone } oder { $email }
help-own-data-question = Wo ändere ich Adresse und Bankverbindung?
# $phone (String) - the service's number
# $email (String) - the service's address
help-own-data-answer = Sagen Sie uns die neuen Angaben: { $phone } oder { $email }. Wir bestätigen jede Änderung.
help-register-answer-bank = Wählen Sie Ihre Bank und identifizieren Sie sich dort. Danach prüfen Sie Ihre Angaben, wählen ein Passwort und bestätigen. Die Bank brauchen Sie nur dieses eine Mal; ab dann melden Sie sich mit E-Mail-Adresse und Passwort an.
help-bank-question = Warum muss ich mich über die Bank identifizieren?
# $phone (String) - the service's number
help-bank-answer = In unseren Diensten stehen vertrauliche Angaben, und wir möchten sicher sein, dass nur Sie sie sehen. Die Bank brauchen Sie nur beim ersten Mal. Ist Ihre Bank nicht in der Liste, rufen Sie uns an, dann registrieren wir Sie: { $phone }
help-bank-fails-question = Die Identifizierung gelingt nicht.
# $phone (String) - the service's number
help-bank-fails-answer = Meist sind unsere Vertragsdaten unvollständig, zum Beispiel fehlt Ihre Personennummer. Rufen Sie uns an, dann tragen wir sie nach: { $phone }
help-heat-question = Meine Fernwärme erscheint nicht.
help-heat-answer = Dann sind die Vertragsdaten zur Fernwärme unvollständig. Die Fernwärmeberatung ergänzt, was fehlt:
help-rules-question = Was für ein Passwort brauche ich?
help-rules-answer = Diese Regeln gelten; sie werden abgehakt, während Sie tippen:
help-own-changes-question = Ich habe bei der Registrierung etwas geändert. Gilt das auch für meine Verträge?
# $phone (String) - the service's number
help-own-changes-answer = Nein, nur für den Online-Dienst. Für Ihre Verträge sagen Sie uns bitte Bescheid: { $phone }
help-company-question = Wie bekommt mein Unternehmen einen Zugang?
help-company-answer = Mit einer Anfrage: Name des Unternehmens, Unternehmens-ID und wen wir ansprechen. Sie sehen gleich, bis wann wir antworten. Privat brauchen Sie keine Anfrage; da genügt die Bank, und am Ende wählen Sie, um welchen Ihrer Verträge es zuerst geht.
help-company-link = Anfrage für ein Unternehmen
