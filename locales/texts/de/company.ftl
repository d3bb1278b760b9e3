# A member's company, and the page of services.

company-title = Mein Betrieb
company-lead = Das ist bei uns zu Ihrem Betrieb eingetragen.
company-locked-lead = Diesen Bereich schalten Mitgliedsbetriebe mit der PIN aus unserem Brief frei.
company-no-data = Zu diesem Betrieb ist bei uns gerade nichts eingetragen. Rufen Sie uns bitte an.
company-unlock = Betrieb freischalten
company-unlock-text = Mitgliedsnummer und PIN stehen in unserem Brief. Die PIN ist kein Passwort, Sie brauchen sie nur dieses eine Mal.
company-button = Freischalten
# $phone (String) - the service's number
company-no-letter = Kein Brief da, oder älter als 45 Tage? Rufen Sie uns an, dann schicken wir einen neuen: { $phone }
company-another = Einen weiteren Betrieb freischalten
company-unlocked = Ihr Betrieb ist freigeschaltet. Eine Bestätigung kommt per E-Mail.
company-record = Eintrag
company-trade = Gewerk
company-address = Anschrift
company-legal-form = Rechtsform
company-register = Verzeichnis
company-register-a = Handwerksrolle, Anlage A
company-register-b1 = Zulassungsfreie Handwerke, Anlage B1
company-register-b2 = Handwerksähnliche Gewerbe, Anlage B2
company-register-no = Nummer der Eintragung
company-since = Eingetragen seit
company-owner = Inhaberin oder Inhaber
company-manager = Betriebsleitung
company-apprentices = Laufende Ausbildungsverträge
company-phone = Telefon
company-email = E-Mail
# $phone (String) - the service's number
# $email (String) - the service's address
company-wrong = Stimmt etwas nicht? Sagen Sie uns Bescheid: { $phone } oder { $email }

services-title = Dienste
services-lead = Was Sie hier tun können. Für Mitgliedsbetriebe gibt es mehr, sobald Sie Ihren Betrieb freischalten.
services-lead-unlocked = Alle Dienste stehen Ihnen offen.
services-everybody = Für alle
services-members = Für Mitgliedsbetriebe
services-locked = Mit der PIN aus unserem Brief schalten Sie diesen Bereich einmal frei.
services-lock = noch gesperrt
services-requests = Was Sie uns geschickt haben, und wie weit wir damit sind
services-login = E-Mail-Adresse, Passwort, Sprache, Zugang löschen
services-help = Antworten zu Anmeldung und PIN
services-company = Eintrag, Gewerk, Betriebsleitung und Ausbildungsverträge
nav-services = Dienste
nav-requests = Anliegen
