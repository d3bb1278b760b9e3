# Imprint, privacy, accessibility. What differs between utilities comes from the profile.

imprint-title = Impressum
imprint-provider = Anbieter
imprint-contact = Kontakt
# $phone (String) - phone
imprint-phone = Telefon { $phone }
# $email (String) - address
imprint-email = E-Mail { $email }
imprint-represented = Vertreten durch
imprint-register = Register
# $court (String) - court
# $number (String) - number
imprint-register-text = Eingetragen beim { $court } unter { $number }
imprint-vat = Umsatzsteuer-Identifikationsnummer
imprint-supervisory = Aufsicht
imprint-dispute = Streit beilegen
imprint-dispute-text = Sind wir uns nicht einig, beschweren Sie sich bitte zuerst bei uns. Wir antworten innerhalb von vier Wochen. Danach können Sie sich als Verbraucherin oder Verbraucher an die Schlichtungsstelle wenden, das kostet Sie nichts. Wir nehmen an dem Verfahren teil.
imprint-dispute-energy = Schlichtungsstelle Energie e. V., Friedrichstraße 133, 10117 Berlin, www.schlichtungsstelle-energie.de
imprint-dispute-agency = Verbraucherservice der Bundesnetzagentur, Postfach 8001, 53105 Bonn

privacy-title = Datenschutz
privacy-lead = Was dieses Portal über Sie speichert, wozu und wie lange.
privacy-controller = Verantwortlich
privacy-what = Was wir verarbeiten
privacy-what-contract = Vertrag, Zähler, Zählerstände, Abschläge und Rechnungen. Das brauchen wir, um Ihren Vertrag zu erfüllen (Art. 6 Abs. 1 Buchst. b DSGVO).
privacy-what-account = Ihre E-Mail-Adresse, Ihr Passwort als nicht umkehrbaren Prüfwert und Ihre Sprache. Das brauchen wir für die Anmeldung (Art. 6 Abs. 1 Buchst. b DSGVO).
privacy-what-security = Wer sich wann angemeldet und was geändert hat, und Netzadressen für kurze Zeit. Damit schützen wir Ihren Zugang (Art. 6 Abs. 1 Buchst. f DSGVO).
privacy-cookies = Cookies
privacy-cookies-text = Wir setzen nur Cookies, ohne die das Portal nicht geht: für die Anmeldung, für Ihre Sprache, für nicht abgeschlossene Formulare und dafür, dieses Gerät wiederzuerkennen. Eine Einwilligung ist dafür nicht nötig (§ 25 Abs. 2 TDDDG). Andere gibt es nicht, auch keine Statistik und keine Werbung.
privacy-others = Wer die Daten bekommt
privacy-others-text = Ihre Angaben gehen an unser Abrechnungssystem und, wo das Gesetz es verlangt, an Ihren Netz- und Messstellenbetreiber. Diese Seiten laden nichts von fremden Servern.
privacy-time = Wie lange
privacy-time-session = Eine Anmeldung endet nach 30 Minuten ohne Nutzung, auf Wunsch erst nach 14 Tagen.
privacy-time-form = Ein nicht abgeschicktes Formular löschen wir nach 30 Minuten.
privacy-time-invoices = Rechnungen bewahren wir so lange auf, wie Handels- und Steuerrecht es verlangen.
privacy-rights = Ihre Rechte
privacy-rights-text = Sie können Auskunft, Berichtigung, Löschung, Einschränkung und Übertragung Ihrer Daten verlangen und der Verarbeitung widersprechen. Schreiben Sie uns, oder beschweren Sie sich bei der Datenschutzaufsicht Ihres Landes.
privacy-contact = Fragen zum Datenschutz beantworten wir gern:

accessibility-title = Barrierefreiheit
accessibility-lead = Dieses Portal soll für alle gehen, mit Tastatur, Vorlesestimme, Vergrößerung und ohne JavaScript.
accessibility-state = Stand
accessibility-state-text = Wir richten uns nach der Norm EN 301 549 und den WCAG 2.2, Stufe AA, so wie das Barrierefreiheitsstärkungsgesetz (BFSG) und die BITV 2.0 es verlangen. Wir haben selbst geprüft, mit automatischen Tests auf jeder Seite. Eine Prüfung durch eine unabhängige Stelle steht noch aus.
accessibility-gaps = Was noch nicht geht
accessibility-gaps-documents = Die PDF-Rechnungen haben noch keine vollständigen Auszeichnungen für Vorlesestimmen. Die wichtigsten Werte stehen deshalb auch auf der Seite „Abrechnungen“.
accessibility-gaps-sign = Eine Fassung in Gebärdensprache und eine in Leichter Sprache gibt es noch nicht.
accessibility-report = Etwas geht nicht?
accessibility-report-text = Schreiben oder sagen Sie uns, was Sie hindert. Wir antworten innerhalb von vier Wochen und helfen Ihnen bis dahin auf einem anderen Weg.
accessibility-authority = Durchsetzung
accessibility-authority-text = Haben wir Ihnen nicht geholfen, können Sie sich an die Schlichtungsstelle nach § 16 BGG oder an die Marktüberwachungsstelle der Länder für die Barrierefreiheit von Produkten und Dienstleistungen (MLBF) in Magdeburg wenden.
