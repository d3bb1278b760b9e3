# The frame of every page: head, navigation, foot, what every form says, and the pages for trouble.

skip-link = Zum Inhalt
# $page (String) - the page
# $utility (String) - the utility's name
title-of = { $page } · { $utility }
# $title (String) - the page
title-error = Fehler: { $title }

nav-label = Bereiche
nav-overview = Übersicht
nav-contract = Vertrag
nav-invoices = Rechnungen
nav-readings = Zähler
nav-consumption = Verbrauch

# $number (String) - the contract account number
place-account = Vertragskonto { $number }
place-add = Vertragskonto hinzufügen
place-none = Kein Vertragskonto

menu-manage = Vertrags- und Kontoverwaltung
menu-requests = Meine Anliegen
menu-help = Hilfe
menu-mailbox = Postfach der Vorführung
menu-sign-out = Abmelden
head-sign-in = Anmelden

language-label = Sprache
language-label-foot = Sprache, unten

footer-label = Rechtliches
footer-imprint = Impressum
footer-privacy = Datenschutz
footer-accessibility = Barrierefreiheit
footer-help = Hilfe

help-box-title = Fragen dazu?
# $hours (String) - opening hours
help-box-hours = Wir sind { $hours } für Sie da.
help-box-plain = Rufen Sie uns an, wir helfen Ihnen gern.
day-mon = Mo
day-tue = Di
day-wed = Mi
day-thu = Do
day-fri = Fr
day-sat = Sa
day-sun = So
# $days (String) - the days
# $from (String) - opening
# $to (String) - closing
hours-one = { $days } { $from } bis { $to } Uhr

back-start = Startseite

# $count (Number) - how many fields
form-errors =
    { $count ->
        [one] Eine Angabe stimmt noch nicht
       *[other] { $count } Angaben stimmen noch nicht
    }
form-error-prefix = Fehler:
notice-not-found = Das haben wir nicht gefunden. Vielleicht ist die Seite schon älter. Laden Sie sie bitte noch einmal.
notice-token = Dieser Link wurde schon benutzt oder ist zu alt. Fordern Sie bitte einen neuen an.
notice-in-use = Dazu gibt es schon einen Zugang. Melden Sie sich an, oder wählen Sie „Passwort vergessen“.
notice-key-reused = Dieses Formular wurde schon einmal mit anderen Werten abgeschickt. Laden Sie die Seite neu, dann geht es weiter.
# $minutes (Number) - how long to wait
notice-too-many =
    { $minutes ->
        [one] Das waren viele Versuche. Warten Sie bitte eine Minute, dann geht es weiter.
       *[other] Das waren viele Versuche. Warten Sie bitte { $minutes } Minuten, dann geht es weiter.
    }
# $number (String) - the number of the incident
notice-incident = Der Fehler liegt bei uns und ist gemeldet. Ihre Angaben sind noch da. Versuchen Sie es bitte in ein paar Minuten noch einmal. Vorgangsnummer { $number }

trouble-not-found-title = Diese Seite gibt es nicht
trouble-not-found-text = Vielleicht ist der Link alt oder es fehlt ein Zeichen in der Adresse.
trouble-unavailable-title = Gerade nicht zu erreichen
trouble-unavailable-text = Ein Teil des Portals antwortet im Moment nicht. Ihre Daten sind sicher. Versuchen Sie es in ein paar Minuten noch einmal.
busy-title = Gerade ist viel los
busy-text = Im Moment sind sehr viele Menschen im Portal. Ihre Daten sind sicher. Laden Sie die Seite bitte in ein paar Sekunden neu.
# $phone (String) - number and hours
busy-help = Es eilt? Rufen Sie uns an: { $phone }
too-fast-title = Das waren viele Anfragen auf einmal
too-fast-text = Von Ihrem Anschluss kamen mehr Anfragen, als ein Mensch stellt. Warten Sie bitte ein paar Sekunden und laden Sie die Seite dann neu.
trouble-unexpected-title = Das hat nicht geklappt
trouble-unexpected-text = Der Fehler liegt bei uns und ist schon gemeldet. Ihre Daten sind sicher. Versuchen Sie es in ein paar Minuten noch einmal.
# $number (String) - the number that finds the request in the log
trouble-number = Wenn Sie uns anrufen, nennen Sie bitte diese Nummer: { $number }
# $code (String) - status code
trouble-code = Fehler { $code }
trouble-home = Zur Startseite
trouble-help = Zur Hilfe
trouble-again = Noch einmal versuchen

# $day (String) - the day
# $time (String) - the time of day
moment = { $day }, { $time } Uhr
form-free = freiwillig

offline-title = Kein Netz
offline-text = Gerade gibt es keine Verbindung. Ihre Daten zeigen wir deshalb nicht. Sobald Sie wieder Netz haben, geht es hier weiter.
offline-again = Noch einmal versuchen
new-version = Es gibt eine neue Version.
new-version-load = Neu laden
