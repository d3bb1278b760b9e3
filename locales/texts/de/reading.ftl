# Readings: history, report, receipt.

readings-title = Zähler
# $until (String) - until when
readings-lead-until = Die nächste Ablesung ist bis { $until } fällig.
readings-lead = Ihre Zählerstände, der neueste zuerst.
readings-none = Zu diesem Vertragskonto gehört kein Zähler. Fehlt hier einer, rufen Sie uns bitte an.
readings-report = Stand melden
readings-meter = Zähler
readings-place = Ort
readings-register = Zählwerk
readings-removed = ausgebaut am
# $division (String) - division
# $register (String) - register
readings-heading = { $division }, { $register }
# $day (String) - when
readings-read-on = abgelesen am { $day }
readings-history = Frühere Stände
readings-older = Ältere Stände
readings-column-day = abgelesen am
readings-column-value = Stand
readings-column-consumption = Verbrauch
readings-column-origin = durch
readings-empty = Hier gibt es noch keinen Stand.
readings-to-check = wird geprüft
# $day (String) - when it was corrected
readings-corrected-on = Berichtigt am { $day }
# $value (String) - old value
# $day (String) - read on
# $origin (String) - by whom
readings-corrected-before = vorher { $value }, abgelesen am { $day } ({ $origin })

report-title = Zählerstand melden
report-lead = Lesen Sie ab, tippen Sie ein, fertig. Einen Zähler, den Sie leer lassen, melden Sie nicht.
# $until (String) - until when
report-lead-until = Die Ablesung ist bis { $until } fällig. Einen Zähler, den Sie leer lassen, melden Sie nicht.
report-none-text = Zu diesem Vertragskonto gehört gerade kein Zähler, den Sie selbst ablesen. Fehlt hier einer, rufen Sie uns bitte an.
# $value (String) - reading
# $day (String) - when
report-last = zuletzt { $value } am { $day }
report-first = noch kein früherer Stand
report-hint-whole = Nur die schwarzen Ziffern.
report-hint-fraction = Mit Komma, wenn Sie die roten Ziffern mitschreiben.
# $low (String) - lowest
# $high (String) - highest
report-expected = Erwartet werden { $low } bis { $high }.
report-day = Abgelesen am
# $earliest (String) - earliest day
report-day-hint = Heute oder früher, frühestens am { $earliest }
report-confirm = Ja, der Stand stimmt so.
report-confirm-hint = Nur nötig, wenn ein Wert ungewöhnlich ist.
report-button = Stand senden
# $meter (String) - meter
# $register (String) - register
report-field = Zähler { $meter }, { $register }

# $day (String) - day of the reading
# $receipt (String) - new receipt
reading-check-corrected = Sie haben den Stand vom { $day } berichtigt, damit ist hier nichts mehr zu prüfen. Es gilt Ihr neuer Beleg { $receipt }.
# $day (String) - day of the reading
# $receipt (String) - new receipt
reading-check-corrected-part = Einen der Stände vom { $day } haben Sie berichtigt (Beleg { $receipt }). Die übrigen prüfen wir weiter.

reading-span-one = einem Tag
# $days (String) - days
reading-span-many = { $days } Tagen
# $amount (String) - consumption
# $span (String) - time
verdict-fine = Das sind { $amount } in { $span }. Passt zu Ihrem Verbrauch.
# $amount (String) - consumption
# $span (String) - time
verdict-plain = Das sind { $amount } in { $span }.
verdict-first = Danke, das ist Ihr erster Stand bei uns.
# $amount (String) - consumption
# $span (String) - time
# $likely (String) - expected
verdict-high = Das wären { $amount } in { $span }, sonst sind es etwa { $likely }. Wenn der Stand stimmt, senden Sie ihn so ab.
# $amount (String) - consumption
# $span (String) - time
# $likely (String) - expected
verdict-low = Das wären nur { $amount } in { $span }, sonst sind es etwa { $likely }. Wenn der Stand stimmt, senden Sie ihn so ab.
# $span (String) - time
verdict-zero = Danach hätte sich der Zähler in { $span } nicht bewegt. Wenn der Stand stimmt, senden Sie ihn so ab.
# $amount (String) - consumption
# $span (String) - time
verdict-check = Das wären { $amount } in { $span }. So viel prüfen wir lieber gemeinsam: Wenn der Stand stimmt, senden Sie ihn ab, und wir melden uns.
# $span (String) - time
verdict-check-zero = Danach hätte sich der Zähler in { $span } nicht bewegt. Das prüfen wir lieber: Wenn der Stand stimmt, senden Sie ihn ab, und wir melden uns.
verdict-rollover = Der Zähler ist dabei über die Null gelaufen.
# $suggested (String) - other value
hint-swapped = Haben Sie vielleicht zwei Ziffern vertauscht? { $suggested } würde passen.
# $suggested (String) - other value
hint-decimals = Haben Sie vielleicht die roten Ziffern mitgeschrieben? { $suggested } würde passen.
hint-rollover = Vielleicht ist der Zähler über die Null gelaufen. Rufen Sie uns dann bitte an.

receipt-title = Angekommen
# $count (Number) - how many
receipt-heading-many =
    { $count ->
        [one] Ein Zählerstand
       *[other] { $count } Zählerstände
    }
# $moment (String) - when
receipt-lead = am { $moment }
receipt-number = Beleg
receipt-time = Eingegangen
receipt-read-on = Abgelesen am
# $number (String) - meter number
# $label (String) - register
receipt-meter = Zähler { $number }, { $label }
receipt-consumption = Verbrauch
# $amount (String) - consumption
# $span (String) - time
receipt-consumption-value = { $amount } in { $span }
receipt-next = Wir rechnen mit diesem Stand in Ihrer nächsten Rechnung. Eine Bestätigung ist unterwegs an
receipt-again = Haben Sie sich vertippt? Melden Sie den Stand einfach noch einmal, dann gilt der neue.
receipt-to-check = Ein Wert ist ungewöhnlich, deshalb sehen wir ihn uns an. Sie müssen nichts weiter tun.
receipt-request = Verlauf der Prüfung ansehen
receipt-overview = Zur Übersicht
receipt-print-hint = Diese Seite können Sie drucken oder als PDF sichern.

origin-customer = Sie, online
origin-network-operator = Netzbetreiber
origin-remote = Fernablesung
origin-staff = Ableser
origin-estimate = geschätzt

reason-periodic = Jahresablesung
reason-interim = Zwischenablesung
reason-move-in = Einzug
reason-move-out = Auszug
reason-supplier-change = Lieferantenwechsel
reason-installation = Einbau
reason-removal = Ausbau
reason-control = Kontrolle
reason-price-change = Preisänderung
reason-instalment-check = Abschlag prüfen
