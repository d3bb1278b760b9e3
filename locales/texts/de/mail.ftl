# Mails. Short, with the link also as text; a password only where the profile wants a temporary one.

# $name (String) - the portal's name
mail-activate-subject = Ihr Zugang: { $name }
# $name (String) - the portal's name
mail-activate-body = Guten Tag, mit diesem Link aktivieren Sie Ihren Zugang zu { $name }.
mail-activate-link = Zugang aktivieren
# $hours (String) - how long it works
mail-activate-hint = Der Link gilt { $hours } Stunden und nur einmal. Lässt er sich nicht öffnen, kopieren Sie ihn in die Adresszeile Ihres Browsers.
# $name (String) - the portal's name
mail-address-in-use-subject = Ihre Registrierung: { $name }
mail-address-in-use-body = Guten Tag, diese E-Mail-Adresse wird bereits für ein Vertragskonto verwendet. Melden Sie sich mit E-Mail-Adresse und Passwort an und fügen Sie das Vertragskonto unter „Vertrags- und Kontoverwaltung“ hinzu.
mail-address-in-use-link = Anmelden
# $name (String) - the portal's name
mail-no-match-subject = Ihre Registrierung: { $name }
mail-no-match-body = Guten Tag, mit diesen Angaben konnten wir keinen Zugang einrichten. Vielleicht stimmt eine Ziffer nicht, oder zu diesem Vertragskonto gibt es schon einen Zugang.
mail-no-match-hint = Die Vertragskontonummer steht oben rechts auf jedem Brief von uns, die Zählernummer auf dem Zähler. Vergleichen Sie bitte beide und versuchen Sie es noch einmal. Klappt es nicht, rufen Sie uns an.
mail-no-match-link = Noch einmal registrieren
mail-reset-subject = Neues Passwort wählen
mail-reset-body = Guten Tag, mit diesem Link wählen Sie ein neues Passwort.
mail-reset-link = Neues Passwort wählen
# $minutes (String) - how long it works
mail-reset-hint = Der Link gilt { $minutes } Minuten und nur einmal. Lässt er sich nicht öffnen, kopieren Sie ihn in die Adresszeile Ihres Browsers.
mail-temporary-subject = Ihr vorläufiges Passwort
mail-temporary-body = Guten Tag, mit diesem Passwort melden Sie sich einmal an und wählen dann gleich Ihr eigenes.
mail-temporary-label = Vorläufiges Passwort
# $hours (String) - how long it works
mail-temporary-hint = Es gilt { $hours } Stunden und nur einmal. Ihr bisheriges Passwort bleibt gültig, bis Sie ein neues gewählt haben.
mail-temporary-link = Anmelden
# $phone (String) - the service's number
mail-temporary-not-you = Sie haben das nicht angefordert? Dann löschen Sie diese E-Mail, Ihr bisheriges Passwort gilt weiter. Passiert es öfter, rufen Sie uns an: { $phone }
mail-user-name-subject = Ihr Benutzername
mail-user-name-body = Guten Tag, Sie haben nach Ihrem Benutzernamen gefragt. Hier ist er:
mail-user-name-label = Benutzername
mail-user-name-link = Anmelden
mail-user-name-hint = Wissen Sie auch das Passwort nicht mehr? Wählen Sie bei der Anmeldung „Passwort vergessen“.
mail-password-changed-subject = Ihr Passwort wurde geändert
mail-password-changed-body = Guten Tag, das Passwort Ihres Zugangs wurde gerade geändert. Alle Geräte, die noch angemeldet waren, sind es nicht mehr.
mail-password-changed-link = Ich war das nicht: neues Passwort anfordern
# $portal (String) - name of the portal
mail-new-device-subject = Neue Anmeldung bei { $portal }
mail-new-device-body = Guten Tag, gerade hat sich jemand mit Ihrem Passwort angemeldet, an einem Gerät oder in einem Browser, in dem Sie bisher nicht angemeldet waren.
mail-new-device-time = Wann
mail-new-device-device = Gerät
mail-new-device-fine = Waren Sie das selbst, brauchen Sie nichts zu tun.
mail-account-added-subject = Vertragskonto hinzugefügt
# $number (String) - contract account number
mail-account-added-body = Guten Tag, das Vertragskonto { $number } gehört jetzt zu Ihrem Zugang.
# $number (String) - receipt number
mail-receipt-subject = Zählerstand angekommen: { $number }
mail-receipt-body = Guten Tag, danke für Ihren Zählerstand. Das ist bei uns angekommen:
mail-receipt-link = Beleg ansehen
mail-receipt-to-check = Ein Wert ist ungewöhnlich, deshalb sehen wir ihn uns an. Sie müssen nichts weiter tun, wir melden uns.
# $number (String) - request number
mail-request-subject = Neues zu Ihrem Anliegen { $number }
# $number (String) - request number
# $status (String) - its state
mail-request-body = Guten Tag, Ihr Anliegen { $number } hat einen neuen Stand: { $status }.
mail-request-link = Anliegen ansehen
# $phone (String) - the service's number
mail-not-you = Sie erwarten diese E-Mail nicht? Dann müssen Sie nichts tun. Kommt Ihnen etwas seltsam vor, rufen Sie uns an: { $phone }
# $name (String) - the portal's name
mail-confirm-body = Guten Tag, mit diesem Link bestätigen Sie Ihre E-Mail-Adresse für { $name }. Danach schicken wir Ihnen das Passwort für die erste Anmeldung.
mail-confirm-link = E-Mail-Adresse bestätigen
mail-address-in-use-body-letter = Guten Tag, mit dieser E-Mail-Adresse gibt es schon einen Zugang. Melden Sie sich mit E-Mail-Adresse und Passwort an und fügen Sie Weiteres mit dem Code aus dem Brief unter „Vertrags- und Kontoverwaltung“ hinzu.
mail-address-in-use-body-email = Guten Tag, mit dieser E-Mail-Adresse gibt es schon einen Zugang. Melden Sie sich einfach an. Wissen Sie das Passwort nicht mehr, wählen Sie „Passwort vergessen“.
mail-no-match-body-letter = Guten Tag, mit diesen Angaben konnten wir keinen Zugang einrichten. Vielleicht stimmt ein Zeichen nicht, der Brief ist älter als 45 Tage, oder der Code wurde schon benutzt.
mail-no-match-hint-letter = Kundennummer und Code stehen in unserem Brief. Vergleichen Sie bitte beides und versuchen Sie es noch einmal. Haben Sie keinen Brief, rufen Sie uns an, dann schicken wir einen.
mail-first-subject = Ihr Passwort für die erste Anmeldung
# $name (String) - the portal's name
mail-first-body = Guten Tag, Ihre E-Mail-Adresse ist bestätigt. Damit melden Sie sich zum ersten Mal bei { $name } an:
mail-first-name = E-Mail-Adresse
mail-first-label = Passwort
# $hours (String) - how long it works
mail-first-hint = Es gilt { $hours } Stunden und nur einmal; danach wählen Sie gleich Ihr eigenes. Ist es abgelaufen, hilft „Passwort vergessen“.
mail-unlocked-subject = Ihr Betrieb ist freigeschaltet
mail-unlocked-body = Guten Tag, mit der PIN aus unserem Brief wurde gerade Ihr Betrieb freigeschaltet. Sie finden ihn unter „Mein Betrieb“.
# $name (String) - the portal's name
mail-deleted-subject = Ihr Zugang ist gelöscht: { $name }
# $name (String) - the portal's name
mail-deleted-body = Guten Tag, Ihr Zugang zu { $name } ist gelöscht, mit E-Mail-Adresse und Passwort. Verträge und Anliegen, die bei uns laufen, bleiben davon unberührt. Sie können sich jederzeit neu registrieren.
mail-address-changed-subject = Ihre Anmeldung hat eine neue E-Mail-Adresse
# $email (String) - the new address
mail-address-changed-body = Guten Tag, wie gewünscht melden Sie sich ab jetzt mit { $email } an. Ihr Passwort ist das alte. An diese Adresse hier schreiben wir nicht mehr.
# $phone (String) - the service's number
mail-not-you-at-once = Sie haben das nicht gewünscht? Dann rufen Sie uns bitte sofort an: { $phone }
# $portal (String) - the portal's name
mail-registered-subject = Ihr Zugang ist bereit: { $portal }
# $portal (String) - the portal's name
mail-registered-body = Guten Tag, Ihre Registrierung bei { $portal } ist abgeschlossen. Die Bank brauchen Sie nur dieses eine Mal; ab jetzt melden Sie sich mit E-Mail-Adresse und Passwort an.
mail-registered-confirm = Bitte bestätigen Sie noch, dass diese Adresse Ihre ist. Bis dahin schicken wir sonst nichts hierher, auch kein neues Passwort.
mail-business-subject = Ihre Anfrage ist angekommen
# $company (String) - the company
mail-business-body = Guten Tag, Ihre Anfrage nach einem Zugang für { $company } ist bei uns angekommen. Wir melden uns.
mail-business-number = Nummer
mail-business-due = Antwort spätestens am
# $number (String) - request number
mail-request-received-subject = Angekommen: Ihr Anliegen { $number }
# $kind (String) - what it is about
mail-request-received-body = Guten Tag, das ist bei uns angekommen: { $kind }. Wir kümmern uns darum.

mail-guest-subject = Ihre Zählerstände sind angekommen ({ $number })
mail-guest-body = Guten Tag, bei { $utility } sind Zählerstände ohne Anmeldung eingegangen. Das haben Sie uns mitgeteilt:
mail-guest-number = Nummer
mail-guest-account = Vertragskonto
mail-guest-day = Abgelesen am
mail-guest-meter = Zähler { $meter }
mail-guest-next = Wir prüfen, ob alles zusammenpasst. Sie müssen nichts weiter tun. Bei Fragen nennen Sie bitte die Nummer.

mail-campaign-subject = Bitte lesen Sie Ihren Zähler ab
mail-campaign-body = Guten Tag, { $utility } braucht Ihren Zählerstand bis zum { $day }. Am schnellsten geht es im Portal: anmelden, Stand eintippen, fertig.
mail-campaign-again-subject = Ihr Zählerstand fehlt noch (bis { $day })
mail-campaign-again-body = Guten Tag, Ihr Zählerstand ist noch nicht bei uns. Bitte melden Sie ihn bis zum { $day }. Ohne Stand müssen wir Ihren Verbrauch schätzen.
mail-campaign-link = Zählerstand melden
mail-campaign-cannot = Können Sie nicht ablesen? Im Portal sagen Sie uns, warum, und wir finden einen anderen Weg.

# $day (String) - from when
mail-instalment-subject = Ihr neuer Abschlag ab { $day }
# $amount (String) - amount
# $day (String) - from when
mail-instalment-body = Guten Tag, Sie haben Ihren Abschlag geändert: Ab { $day } sind es { $amount }. Wenn Sie uns ein SEPA-Mandat gegeben haben, buchen wir ab diesem Tag den neuen Betrag ab.
mail-instalment-contract = Vertrag
mail-instalment-before = Bisher
mail-instalment-new = Neu
mail-instalment-from = Ab
mail-instalment-number = Vorgang
mail-mandate-subject = Ihr Lastschriftmandat
mail-mandate-body = Sie haben uns ein Lastschriftmandat erteilt. Ab jetzt buchen wir Abschläge und Rechnungen von diesem Konto ab und kündigen jede Abbuchung vorher an.
mail-mandate-end-subject = Ihr Lastschriftmandat ist widerrufen
mail-mandate-end-body = Sie haben dieses Lastschriftmandat widerrufen. Bitte überweisen Sie Abschläge und Rechnungen ab jetzt selbst.
# $what (String) - kind of the change
mail-personal-subject = { $what }: Bestätigung
mail-personal-body = Guten Tag, diese Angaben wurden im Portal geändert:
mail-personal-asked-body = Guten Tag, diese Änderung wurde im Portal beantragt. Wir prüfen sie und melden uns:
mail-mandate-body-dues = Sie haben uns ein Lastschriftmandat erteilt. Ab jetzt buchen wir Beiträge und Gebühren von diesem Konto ab und kündigen jede Abbuchung vorher an.
mail-mandate-end-body-dues = Sie haben dieses Lastschriftmandat widerrufen. Bitte überweisen Sie Beiträge und Gebühren ab jetzt selbst.
