# Mails. Short, with the link also as text, and never with a password.

# $name (String) - the portal's name
mail-activate-subject = Ihr Zugang: { $name }
# $name (String) - the portal's name
mail-activate-body = Guten Tag, mit diesem Link aktivieren Sie Ihren Zugang zu { $name }.
mail-activate-link = Zugang aktivieren
mail-activate-hint = Der Link gilt 24 Stunden und nur einmal. Lässt er sich nicht öffnen, kopieren Sie ihn in die Adresszeile Ihres Browsers.
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
mail-reset-hint = Der Link gilt 30 Minuten und nur einmal. Lässt er sich nicht öffnen, kopieren Sie ihn in die Adresszeile Ihres Browsers.
mail-password-changed-subject = Ihr Passwort wurde geändert
mail-password-changed-body = Guten Tag, das Passwort Ihres Zugangs wurde gerade geändert. Alle Geräte, die noch angemeldet waren, sind es nicht mehr.
mail-password-changed-link = Ich war das nicht: neues Passwort anfordern
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
