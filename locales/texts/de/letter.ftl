# Letters with a one-time code.

letter-date = Datum
letter-phone = Telefon
letter-email = E-Mail
letter-customer-number = Kundennummer
letter-member-number = Mitgliedsnummer
letter-code = Ihr Code
letter-pin = Ihre PIN
letter-until = Gültig bis
# $name (String) - salutation and name
letter-hello = Guten Tag { $name },
letter-hello-all = Guten Tag,
# $portal (String) - the portal's name
letter-subject = Ihr Zugang zum { $portal }
# $portal (String) - the portal's name
letter-body = mit dem Code in diesem Brief richten Sie Ihren Zugang zum { $portal } ein. Dort sehen Sie Verträge, Rechnungen und Verbrauch an einem Ort und erledigen vieles selbst, zu jeder Zeit.
# $url (String) - address of the page
letter-step-open = Öffnen Sie { $url }
letter-step-type = Geben Sie Kundennummer, Code und Ihre E-Mail-Adresse ein und wählen Sie ein Passwort.
letter-step-mail = Öffnen Sie die E-Mail, die dann kommt, und tippen Sie auf den Link darin.
# $day (String) - last day
# $tries (String) - how many
letter-rules = Der Code gilt einmal und bis zum { $day }. Nach { $tries } falschen Eingaben wird er ungültig. Dann schicken wir Ihnen gern einen neuen.
letter-pin-subject = Ihre PIN für „Mein Betrieb“
# $portal (String) - the portal's name
letter-pin-body = mit der PIN in diesem Brief schalten Sie im { $portal } den Bereich „Mein Betrieb“ frei. Dort sehen Sie, was bei uns zu Ihrem Betrieb eingetragen ist.
# $url (String) - address of the page
letter-pin-step-sign-in = Melden Sie sich an: { $url } Noch kein Zugang? Registrieren Sie sich dort mit Ihrer E-Mail-Adresse.
letter-pin-step-open = Öffnen Sie „Mein Betrieb“.
letter-pin-step-type = Geben Sie Mitgliedsnummer und PIN ein.
# $day (String) - last day
# $tries (String) - how many
letter-pin-rules = Die PIN ist kein Passwort: Beim Anmelden hilft sie nicht. Sie gilt einmal und bis zum { $day }. Nach { $tries } falschen Eingaben wird sie ungültig. Dann schicken wir Ihnen gern eine neue.
letter-secret = Zeigen Sie diesen Brief niemandem. Wir fragen nie danach, weder am Telefon noch per E-Mail.
