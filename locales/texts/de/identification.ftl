# Registering with a bank, step by step; companies.

kind-lead = Als wer möchten Sie sich registrieren?
kind-private = Privatkundin oder Privatkunde
kind-private-text = Ihre Bank sagt uns, wer Sie sind. Es dauert etwa drei Minuten.
kind-business = Unternehmen
kind-business-text = Sie schicken uns eine Anfrage, wir richten den Zugang ein.

step-label = Schritte
step-bank = Bankidentifizierung
step-person = Angaben 1/2
step-contact = Angaben 2/2
step-check = Bestätigung
step-next = Weiter
step-has-login-title = Sie haben schon einen Zugang
step-has-login-text = Mit dieser Bankidentifizierung wurde schon ein Zugang angelegt; neue Verträge haben wir gerade hinzugefügt. Melden Sie sich mit E-Mail-Adresse und Passwort an.
step-unknown-title = Ihre Personennummer fehlt bei uns
# $name (String) - who
step-unknown-text = { $name }, die Bank hat uns gesagt, wer Sie sind. In unseren Vertragsdaten finden wir Sie aber nicht.
# $code (String) - masked code
# $phone (String) - number and hours
step-unknown-why = Meist fehlt dort nur die Personennummer ({ $code }). Rufen Sie uns an, dann tragen wir sie nach, und Sie können sich gleich registrieren: { $phone }
step-go-on = Weitermachen
# $name (String) - who
step-go-on-text = { $name }, Sie haben schon angefangen. Alles, was Sie eingegeben haben, ist noch da.
step-other-bank = Noch einmal mit einer anderen Bank
# $division (String) - what it is about
# $phone (String) - the number
# $hours (String) - when
step-advice = { $division }: { $phone } ({ $hours })

bank-title = Wählen Sie Ihre Bank
bank-lead = Mit den Zugangsdaten Ihrer Bank zeigen Sie uns, wer Sie sind. Das ist nur dieses eine Mal nötig.
# $phone (String) - the service's number
bank-missing = Ihre Bank ist nicht dabei? Rufen Sie uns an, dann registrieren wir Sie: { $phone }
bank-why = Warum über die Bank?
bank-why-text = In unserem Portal stehen vertrauliche Angaben. Die Bank kennt Sie und bestätigt uns, dass Sie es sind; Ihr Konto sehen wir dabei nicht. Danach melden Sie sich mit E-Mail-Adresse und Passwort an.
bank-cancelled = Sie haben die Identifizierung abgebrochen. Wählen Sie eine Bank, wenn Sie weitermachen möchten.
bank-state = Diese Antwort der Bank gehört zu einem anderen Versuch, oder sie kam zu spät. Beginnen Sie bitte noch einmal.
# $phone (String) - the service's number
bank-identification = Die Bank konnte uns nicht sicher genug sagen, wer Sie sind. Versuchen Sie es noch einmal, oder rufen Sie uns an: { $phone }
# $phone (String) - the service's number
bank-away = Die Bank ist gerade nicht zu erreichen. Versuchen Sie es in ein paar Minuten noch einmal, oder rufen Sie uns an: { $phone }

person-title = Sind Sie das?
person-lead = Das hat uns Ihre Bank mitgeteilt. Die letzten Zeichen der Personennummer zeigen wir nicht.
person-name = Name
person-code = Personennummer
# $phone (String) - the service's number
person-wrong = Stimmt etwas nicht? Gehen Sie zurück und wählen Sie Ihre eigene Bank, oder rufen Sie uns an: { $phone }

contact-title = Ihre Angaben
contact-lead = So stehen Sie in unseren Unterlagen. Ändern Sie, was nicht mehr stimmt.
# $phone (String) - the service's number
contact-only-here = Was Sie hier ändern, gilt nur für den Online-Dienst. Für Ihre Verträge sagen Sie uns bitte Bescheid: { $phone }
contact-required = Felder mit Stern (*) müssen ausgefüllt sein.
contact-first-name = Vorname
contact-last-name = Nachname
contact-street = Straße
contact-house-no = Hausnummer
contact-postcode = Postleitzahl
contact-town = Ort
contact-phone = Telefon
contact-password-kept = Ihr Passwort haben wir schon. Lassen Sie das Feld leer, wenn es so bleiben soll.

check-title = Stimmt alles?
check-lead = Sehen Sie bitte alles noch einmal durch.
check-button = Bestätigen
check-change = Etwas ändern

done-title = Willkommen
# $email (String) - the address
done-lead = Ihre Registrierung ist abgeschlossen. Bitte bestätigen Sie noch Ihre Adresse: Der Link ist unterwegs an { $email }.
done-next = Die Bank brauchen Sie nicht mehr. Ab jetzt melden Sie sich mit E-Mail-Adresse und Passwort an.
done-services = Wählen Sie einen Dienst
done-heat = Sie haben Fernwärme und sehen sie hier nicht?
done-heat-text = Dann fehlt in den Vertragsdaten noch etwas. Die Fernwärmeberatung trägt es nach:

business-title = Zugang für ein Unternehmen
# $day (String) - day of the answer
business-lead = Wir richten den Zugang ein und melden uns bis { $day }.
business-company = Name des Unternehmens
business-id = Unternehmens-ID
business-id-hint = Zum Beispiel 2077474-0
business-contact = Ihr Name
business-button = Anfrage senden
business-sent-title = Ihre Anfrage ist angekommen
business-sent-text = Wir melden uns per E-Mail oder Telefon.
business-number = Nummer
business-due = Antwort spätestens am
contact-replaces = Ihr Zugang wartet noch auf die Bestätigung der Adresse. Geben Sie Adresse und Passwort hier neu an, dann ersetzt der neue den alten.
