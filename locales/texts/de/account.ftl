# Signing in, registering, forgotten passwords, and the accounts a person looks after.

field-email = E-Mail-Adresse
field-user-name = Benutzername
field-password = Passwort
field-new-password = Neues Passwort
field-contract-account = Vertragskontonummer
field-meter = Zählernummer
field-keep = Auf diesem Gerät angemeldet bleiben
field-keep-hint = Nur auf einem Gerät, das Ihnen allein gehört

password-show = Zeigen
password-hide = Verbergen
password-rules = Passwortregeln
# $min (String) - characters
password-rule-length = mindestens { $min } Zeichen
password-rule-digit = mindestens eine Ziffer
password-rule-capital = mindestens ein großer Buchstabe
password-rule-small = mindestens ein kleiner Buchstabe
password-rule-own = ohne Ihren Namen, Ihre E-Mail-Adresse und Ihre Nummern, ohne Ort und Unternehmen
# $length (String) - characters
password-rule-own-run = keine { $length } Zeichen hintereinander aus Ihrem Namen oder Ihrer E-Mail-Adresse
password-rule-place = ohne Namen von Ort und Unternehmen
password-rule-regular = keine einfache Reihe wie 123456 oder qwertz
password-rule-met = erfüllt
password-hint = Am besten ein Satz, den nur Sie kennen. Sehr häufige Passwörter nehmen wir nicht an.

sign-in-title = Anmelden
sign-in-lead = Ihr Benutzername ist Ihre E-Mail-Adresse.
sign-in-lead-user-name = Mit dem Benutzernamen, den Sie bei der Registrierung gewählt haben.
sign-in-user-name-hint = Ihre E-Mail-Adresse geht auch
sign-in-next = Bitte melden Sie sich an. Danach geht es gleich dort weiter, wo Sie hinwollten.
sign-in-button = Anmelden
sign-in-forgotten = Passwort vergessen
sign-in-forgotten-name = Benutzername vergessen
sign-in-register = Registrieren
sign-in-old-name-title = Melden Sie sich mit Ihrer E-Mail-Adresse an
sign-in-old-name = Benutzernamen aus dem alten Online-Service-Center gelten nicht mehr. Waren Sie seitdem noch nicht hier? Dann registrieren Sie sich bitte einmal neu.

register-title = Registrieren
register-lead = Halten Sie einen Brief oder eine Rechnung von uns bereit. Es dauert etwa zwei Minuten.
# $example (String) - an example of a number
register-contract-account-hint = Zum Beispiel { $example }
register-meter-hint = Eine genügt, auch wenn Sie mehrere Zähler haben
register-email-hint = Damit melden Sie sich künftig an
register-email-hint-mail = Dorthin schicken wir den Link zum Aktivieren
register-user-name-hint = Damit melden Sie sich künftig an, zum Beispiel erika.mustermann
register-button = Registrieren
register-privacy-before = Wie wir mit Ihren Angaben umgehen, steht in den
register-privacy-link = Datenschutzhinweisen
where-account = Wo finde ich die Nummer?
where-account-picture = Brief der Stadtwerke: Oben rechts steht grau hinterlegt die Vertragskontonummer.
# $example (String) - an example of a number
where-account-caption = Oben rechts auf jedem Brief und jeder Rechnung, grau hinterlegt. Sie sieht so aus: { $example }
where-meter = Wo finde ich die Zählernummer?
where-meter-picture = Stromzähler: Die Zählernummer steht beim Strichcode, die Zahlen im Fenster sind der Zählerstand.
where-meter-caption = Auf dem Zähler selbst, meist beim Strichcode. Auch auf dem Begrüßungsschreiben und der Jahresrechnung.

sent-title = Schauen Sie in Ihr Postfach
register-sent-text = Wenn die Angaben zu einem Vertrag passen, haben wir Ihnen gerade eine E-Mail geschickt.
register-sent-step-open = Öffnen Sie die E-Mail von uns.
# $hours (String) - how long it works
register-sent-step-press = Tippen Sie auf den Link. Er gilt { $hours } Stunden.
register-sent-step-copy = Lässt er sich nicht öffnen, kopieren Sie ihn in die Adresszeile Ihres Browsers.
# $phone (String) - the service's number
sent-nothing = Nichts gekommen? Schauen Sie im Spam-Ordner nach oder rufen Sie uns an: { $phone }
sent-mailbox = Zum Postfach der Vorführung

activate-title = Zugang aktivieren
activate-text = Noch ein Tipp, dann ist Ihr Zugang bereit.
activate-button = Zugang aktivieren
activate-taken-title = Ihr Benutzername ist schon vergeben
# $name (String) - the name that was wished for
activate-taken-text = { $name } gehört inzwischen jemand anderem. Wählen Sie einen anderen, dann ist Ihr Zugang bereit.
activate-old-title = Dieser Link gilt nicht mehr
activate-old-text = Er wurde schon benutzt oder ist zu alt. Haben Sie Ihren Zugang damit schon aktiviert, melden Sie sich einfach an. Sonst registrieren Sie sich bitte noch einmal, dann schicken wir einen neuen Link.
activate-old-sign-in = Anmelden
activate-old-register = Noch einmal registrieren

forgotten-title = Passwort vergessen
forgotten-lead = Wir schicken Ihnen einen Link, mit dem Sie ein neues wählen.
forgotten-button = Link schicken
# $minutes (String) - how long it works
forgotten-sent-text = Wenn es diesen Zugang gibt, haben wir Ihnen gerade eine E-Mail mit einem Link geschickt. Er gilt { $minutes } Minuten.
forgotten-lead-temporary = Wir schicken Ihnen ein vorläufiges Passwort. Damit melden Sie sich an und wählen dann ein eigenes.
forgotten-button-temporary = Passwort schicken
# $hours (String) - how long it works
forgotten-sent-text-temporary = Wenn es diesen Zugang gibt, haben wir Ihnen gerade ein vorläufiges Passwort geschickt. Es gilt { $hours } Stunden und nur einmal. Ihr bisheriges Passwort bleibt gültig, bis Sie ein neues gewählt haben.

forgotten-name-title = Benutzername vergessen
forgotten-name-lead = Nennen Sie uns Ihre E-Mail-Adresse. Wir schicken Ihnen den Benutzernamen, der dazugehört.
forgotten-name-button = Benutzernamen schicken
forgotten-name-sent-text = Wenn zu dieser Adresse ein Benutzername gehört, haben wir ihn Ihnen gerade geschickt.

new-password-title = Neues Passwort
new-password-lead = Danach sind Sie gleich angemeldet. Alle anderen Geräte werden abgemeldet.
new-password-temporary = Das vorläufige Passwort hat gestimmt und ist nun verbraucht. Wählen Sie jetzt Ihr eigenes.
new-password-renewal = Wir haben die Anmeldung sicherer gemacht. Deshalb wählen bitte alle einmal ein neues Passwort. Danach geht es weiter wie gewohnt.
new-password-button = Passwort speichern
# $minutes (String) - how long it works
new-password-old-text = Er wurde schon benutzt oder ist älter als { $minutes } Minuten. Lassen Sie sich einfach einen neuen schicken.
new-password-old-again = Neuen Link anfordern
new-password-old-temporary-title = Diese Seite gilt nicht mehr
# $minutes (String) - how long it works
new-password-old-temporary-text = Das neue Passwort ist schon gesetzt, oder es sind mehr als { $minutes } Minuten vergangen. Dann lassen Sie sich einfach noch einmal ein vorläufiges Passwort schicken.
new-password-old-temporary-again = Neues vorläufiges Passwort anfordern

manage-title = Vertrags- und Kontoverwaltung
# $count (Number) - how many
manage-lead =
    { $count ->
        [one] Ein Vertragskonto gehört zu Ihrem Zugang.
       *[other] { $count } Vertragskonten gehören zu Ihrem Zugang.
    }
manage-accounts = Ihre Vertragskonten
manage-number = Vertragskonto
manage-holder = Inhaber
manage-identified = Danke. Alles, was zu Ihnen gehört, steht jetzt hier.
manage-shown = wird gerade angezeigt
manage-show = Dieses anzeigen
manage-no-place = Ohne Verbrauchsstelle
manage-add-title = Vertragskonto hinzufügen
manage-add-lead = Sie brauchen die Nummer vom Brief und die Nummer eines Zählers, der dazugehört.
manage-add-button = Hinzufügen
manage-added = Das Vertragskonto ist hinzugefügt. Eine Bestätigung kommt per E-Mail.
manage-own = Ihre Daten
manage-email = Anmeldung
manage-user-name = Benutzername
manage-address = E-Mail-Adresse
manage-password = Passwort
manage-password-change = Ändern
manage-language = Sprache

field-code = Code aus dem Brief
field-pin = PIN aus dem Brief
register-lead-letter = Halten Sie unseren Brief mit dem Code bereit. Es dauert etwa zwei Minuten.
register-lead-email = Ihre E-Mail-Adresse genügt. Wir schicken Ihnen einen Link, mit dem Sie sie bestätigen, und danach das Passwort für die erste Anmeldung.
register-code-hint = Zehn Zeichen, zum Beispiel K7XQ2-M9D4T
# $phone (String) - the service's number
register-no-letter = Kein Brief da, oder älter als 45 Tage? Rufen Sie uns an, dann schicken wir einen neuen: { $phone }
register-sent-text-email = Wir haben Ihnen gerade eine E-Mail geschickt.
activate-confirm-title = E-Mail-Adresse bestätigen
activate-confirm-text = Noch ein Tipp. Danach schicken wir Ihnen das Passwort für die erste Anmeldung.
activate-confirm-button = Adresse bestätigen
first-sent-title = Ihr Passwort ist unterwegs
# $hours (String) - how long it works
first-sent-text = Die Adresse ist bestätigt, und das Passwort für die erste Anmeldung liegt gleich in Ihrem Postfach. Es gilt { $hours } Stunden; nach dem Anmelden wählen Sie Ihr eigenes.
new-password-first = Das erste Passwort hat gestimmt und ist nun verbraucht. Wählen Sie jetzt Ihr eigenes.
sign-in-lead-pin = Mit E-Mail-Adresse und Passwort, nicht mit der PIN aus dem Brief.
manage-title-login = Anmeldedaten
manage-lead-login = Womit Sie sich anmelden, und was Sie daran ändern können.
manage-add-lead-letter = Sie brauchen die Kundennummer und den Code aus unserem Brief.
manage-email-change = Andere Adresse
manage-delete-text = Sie brauchen das Portal nicht mehr, oder Sie haben einen zweiten Zugang? Dann löschen Sie diesen.
manage-delete-link = Zugang löschen
address-title = Andere E-Mail-Adresse
address-lead = Die Adresse der Anmeldung lässt sich hier nicht selbst ändern. Es gibt zwei Wege.
address-ask = Wir ändern sie für Sie
address-ask-text = Schreiben Sie uns hier die neue Adresse. Wir ändern sie in unseren Geschäftszeiten, meist am nächsten Arbeitstag. Danach melden Sie sich mit der neuen an; das Passwort bleibt.
address-now = Heutige Adresse
address-new = Neue Adresse
address-button = Änderung anfordern
address-anew = Oder Sie legen einen neuen Zugang an
address-anew-register = Melden Sie sich ab und registrieren Sie sich mit der neuen Adresse.
address-anew-delete = Melden Sie sich noch einmal mit der alten an und löschen Sie diesen Zugang:
# $email (String) - address
confirm-reminder = Ihre E-Mail-Adresse { $email } ist noch nicht bestätigt. Bitte öffnen Sie den Link in unserer Mail; bis dahin schicken wir Ihnen sonst nichts, auch kein neues Passwort.
confirm-reminder-link = Nichts angekommen oder vertippt?
confirm-text = Noch ein Tipp, dann wissen wir, dass unsere Mails bei Ihnen ankommen.
confirm-sign-in = Melden Sie sich bitte einmal an, dann bestätigen Sie die Adresse. So kann es niemand anders für Sie tun.
deleted-again = Sie können sich jederzeit neu registrieren.
confirm-old-text = Er wurde schon benutzt, durch einen neueren ersetzt, oder er ist zu alt. Melden Sie sich an; dort sehen Sie, ob noch etwas zu tun ist.
confirmed-title = Danke, Ihre Adresse ist bestätigt
confirmed-text = Ab jetzt bekommen Sie dort Ihre Bestätigungen, und wenn Sie Ihr Passwort vergessen, den Link für ein neues.
confirm-lead = Wir schicken Ihnen den Link noch einmal. Haben Sie sich vertippt, berichtigen Sie die Adresse gleich hier.
confirm-hint = Mit dieser Adresse melden Sie sich auch an.
confirm-send = Link schicken
# $email (String) - address
confirm-sent = Der Link ist unterwegs an { $email }.
change-password-title = Passwort ändern
change-password-lead = Andere Geräte, die noch angemeldet sind, werden dabei abgemeldet. Dieses bleibt angemeldet.
change-password-current = Bisheriges Passwort
change-password-button = Passwort ändern
change-password-forgotten = Bisheriges Passwort vergessen?
change-password-done = Ihr Passwort ist geändert. Alle anderen Geräte sind abgemeldet.
delete-title = Zugang löschen
# $email (String) - the address
delete-lead = Der Zugang { $email } wird sofort und endgültig gelöscht.
delete-goes = Es verschwinden E-Mail-Adresse, Passwort und alle Anmeldungen auf anderen Geräten.
delete-stays = Es bleiben Ihre Verträge, Rechnungen und Anliegen bei uns; sie laufen weiter.
delete-again = Sie können sich jederzeit neu registrieren. Was mit einem Brief freigeschaltet wurde, braucht dann einen neuen.
delete-button = Endgültig löschen
deleted-title = Ihr Zugang ist gelöscht
deleted-text = Zur Bestätigung haben wir Ihnen eine letzte E-Mail geschickt.
manage-add-bank = Neue Verträge unter Ihrer Personennummer kommen dazu, wenn Sie sich noch einmal bei Ihrer Bank identifizieren.
manage-add-bank-button = Bei der Bank identifizieren
