# Requests and what became of them.

requests-title = Meine Anliegen
# $count (Number) - how many are open
requests-lead =
    { $count ->
        [0] Im Moment ist nichts offen.
        [one] Ein Anliegen ist offen.
       *[other] { $count } Anliegen sind offen.
    }
requests-open = Offen
requests-closed = Abgeschlossen
requests-none = Noch haben Sie kein Anliegen bei uns. Sobald etwas zu prüfen ist, sehen Sie hier, wie weit wir sind.
# $day (String) - since when
# $number (String) - number
requests-meta = seit { $day } · { $number }
# $day (String) - by when
request-due = Wir antworten spätestens am { $day }.
request-closed = Dieses Anliegen ist abgeschlossen.
request-waiting = Wir warten auf eine Antwort von Ihnen.
request-history = Verlauf
request-given = Ihre Angaben
request-by-customer = durch Sie
request-by-utility = durch uns
request-by-portal = automatisch
# $day (String) - when
request-next = voraussichtlich bis { $day }
request-next-title = Entscheidung

request-kind-reading-check = Zählerstand prüfen
request-kind-question = Ihre Frage
request-kind-business-login = Zugang für ein Unternehmen
request-kind-sign-in-address = Andere E-Mail-Adresse für die Anmeldung
request-status-received = eingegangen
request-status-in-progress = in Arbeit
request-status-waiting-for-customer = wartet auf Sie
request-status-done = erledigt
request-status-refused = abgelehnt
request-status-withdrawn = zurückgezogen
request-kind-instalment-change = Abschlag ändern
request-kind-instalment-day = Tag der Abbuchung ändern
request-kind-delivery = Zustellung von Rechnungen ändern
request-kind-mandate = Lastschriftmandat erteilen
request-kind-mandate-end = Lastschriftmandat widerrufen
request-kind-cannot-read = Zähler nicht ablesbar
request-kind-guest-reading = Zählerstand ohne Anmeldung
request-kind-self-reading-objection = Widerspruch gegen die Selbstablesung
request-kind-person-name = Namen ändern
request-kind-billing-address = Anschrift ändern
request-kind-phone = Telefonnummer ändern
request-kind-billing-rhythm = Öfter oder seltener abrechnen
request-kind-invoice-recipient = Rechnungsempfänger ändern
request-withdraw = Anliegen zurückziehen
request-withdraw-note = Das geht, bis unser Service es übernommen hat.
