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
verdict-check = Das wären { $amount } in { $span }. So viel prüfen wir lieber gemeinsam: Wenn der Stand stimmt, senden Sie ihn mit einem Foto oder einem Satz dazu ab, und wir melden uns.
# $span (String) - time
verdict-check-zero = Danach hätte sich der Zähler in { $span } nicht bewegt. Das prüfen wir lieber: Wenn der Stand stimmt, senden Sie ihn mit einem Foto oder einem Satz dazu ab, und wir melden uns.
verdict-rollover = Der Zähler ist dabei über die Null gelaufen.
# $suggested (String) - other value
hint-swapped = Haben Sie vielleicht zwei Ziffern vertauscht? { $suggested } würde passen.
# $suggested (String) - other value
hint-decimals = Haben Sie vielleicht die roten Ziffern mitgeschrieben? { $suggested } würde passen.
hint-rollover = Vielleicht ist der Zähler über die Null gelaufen. Rufen Sie uns dann bitte an.
hint-registers-swapped = Haben Sie vielleicht Tag (HT) und Nacht (NT) vertauscht?
hint-other-unit = Das sieht nach einer anderen Einheit aus. Schreiben Sie bitte genau das ab, was der Zähler zeigt, nicht die kWh Ihrer Rechnung.
hint-meter-exchanged = Wurde Ihr Zähler getauscht? Dann vergleichen Sie bitte die Zählernummer auf dem Gerät. Ist es eine andere, rufen Sie uns an.

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

report-photo = Foto des Zählers
# $meter (String) - division and number
report-photo-of = Foto: { $meter }
report-photo-hint = Nummer und Stand sollen zu sehen sein. JPEG, PNG oder WebP bis 12 MB; Ort und Kameradaten entfernen wir.
sending-title = Ihr Foto wird gesendet
# $percent (String) - how much has been sent
sending-state = { $percent } % gesendet
sending-checking = Angekommen. Wir sehen es uns kurz an …
sending-network = Die Verbindung ist abgerissen. Ihre Angaben und das Foto stehen noch hier: Gehen Sie dorthin, wo das Netz besser ist, und senden Sie noch einmal.
sending-busy = Gerade ist viel los. Bitte versuchen Sie es in einem Moment noch einmal; Ihre Angaben stehen noch hier.
sending-large = Das ist mehr, als wir auf einmal annehmen können. Bitte wählen Sie kleinere Fotos.
sending-again = Noch einmal senden
sending-stop = Abbrechen
sending-back = Zurück zum Formular
report-comment = Kommentar
report-comment-hint = Zum Beispiel: neue Wärmepumpe, lange verreist, Zähler getauscht.
report-reason = Anlass
report-cannot-read = Ich kann nicht ablesen
report-object = Ich möchte nicht selbst ablesen
# $value (String) - a value
report-take = { $value } übernehmen
report-swap = Werte tauschen
report-correct-title = Zählerstand berichtigen
# $receipt (String) - receipt number
report-correct-lead = Sie berichtigen den Beleg { $receipt }. Der alte Stand bleibt sichtbar, es zählt der neue.
report-why = Warum so viel?
# $span (String) - days
# $annual (String) - per year
report-why-days = Seit Ihrem letzten Stand sind es { $span }, und in einem Jahr rechnen wir mit { $annual }.
report-why-more = In dieser Jahreszeit ist es mehr als im Durchschnitt.
report-why-less = In dieser Jahreszeit ist es weniger als im Durchschnitt.
# $amount (String) - consumption
report-why-last-year = Im Vorjahr waren es in derselben Zeit { $amount }.
# $meter (String) - meter number
# $day (String) - when
photo-alt = Foto von Zähler { $meter } vom { $day }
photo-remove = Foto löschen
receipt-reason = Anlass
receipt-comment = Ihr Kommentar
receipt-photos = Fotos
receipt-captured = Ohne Netz notiert
receipt-correct = Stand berichtigen
receipt-superseded = Diesen Stand haben Sie später berichtigt. Es zählt der neue.
receipt-left = Dieser Stand ist schon in der Abrechnung. Stimmt er nicht, rufen Sie uns an.

reason-offered-periodic = Jahresablesung
reason-offered-interim = Zwischendurch
reason-offered-installation = Neuer Zähler eingebaut
reason-offered-removal = Alter Zähler vor dem Tausch
reason-offered-control = Kontrolle einer Ablesung

obstacle-no-access = Ich komme nicht an den Zähler
obstacle-out-of-reach = Er hängt zu hoch, zu eng oder zu dunkel
obstacle-display-dark = Die Anzeige ist leer
obstacle-damaged = Er ist beschädigt oder die Plombe fehlt
obstacle-unreasonable = Alter, Krankheit, Behinderung oder lange Abwesenheit
obstacle-other = Etwas anderes

cannot-read-title = Ich kann nicht ablesen
cannot-read-lead = Sagen Sie uns, woran es liegt. Wir finden einen anderen Weg, und Sie müssen dafür nichts zahlen.
cannot-read-next = Bis dahin dürfen wir den Stand schätzen (§ 40a EnWG). In der Rechnung steht dann, dass und warum geschätzt wurde.
object-title = Nicht selbst ablesen
object-lead = Ist es Ihnen nicht zuzumuten, können Sie der Selbstablesung widersprechen (§ 40a EnWG). Dann kommt jemand zu Ihnen, ohne Kosten.
object-next = Wir antworten Ihnen und machen einen Termin aus. Einzelne Stände können Sie trotzdem jederzeit melden.
unreadable-meter = Welcher Zähler?
unreadable-all = Alle Zähler
unreadable-why = Woran liegt es?
unreadable-choose = Bitte wählen
unreadable-comment = Was sollten wir wissen?
unreadable-comment-hint = Zum Beispiel: wer den Schlüssel hat, wann jemand da ist.
unreadable-phone = Telefon für einen Termin
unreadable-button = Absenden
unreadable-given-meter = Zähler
unreadable-given-why = Grund
unreadable-given-phone = Telefon
readings-estimated = geschätzt
readings-estimated-why = Warum geschätzt?
# $reason (String) - why
readings-estimated-text = { $reason } Der Wert beruht auf Ihrem früheren Verbrauch. Er wird mit dem nächsten abgelesenen Stand ausgeglichen.
readings-estimated-unknown = Zu diesem Tag lag kein abgelesener Stand vor.
readings-exchange = Zählerwechsel
# $day (String) - when
# $old (String) - old meter
# $new (String) - new meter
# $last (String) - last value
# $first (String) - first value
readings-exchange-text = Am { $day } wurde Zähler { $old } (Stand { $last }) durch Zähler { $new } (Stand { $first }) ersetzt.
readings-filter = Anzeigen
readings-filter-meter = Zähler
readings-filter-year = Jahr
readings-filter-origin = Herkunft
readings-filter-all = alle
readings-filter-none = Zu dieser Auswahl gibt es keinen Stand.
readings-csv = Als Tabelle (CSV)
readings-correct = berichtigen
readings-photos = mit Foto
csv-division = Sparte
csv-unit = Einheit
csv-estimate = Grund der Schätzung
report-evidence = Foto oder Kommentar hinzufügen

guest-title = Zählerstand ohne Anmeldung melden
guest-lead = Vertragskonto und Zählernummer stehen auf Ihrer Rechnung. Aus Gründen des Datenschutzes zeigen wir hier keine Daten zu Ihrem Vertrag.
guest-sign-in = Mit Anmeldung sehen Sie sofort, ob der Stand passt:
guest-day = Abgelesen am
guest-meter = Zählernummer
guest-register = Zählwerk
guest-register-only = Der Zähler hat nur eines
guest-register-high = Tagstrom (HT)
guest-register-low = Nachtstrom (NT)
guest-register-feed-in = Einspeisung
guest-value = Zählerstand
guest-value-hint = Alle Ziffern, wie sie am Zähler stehen. Stellen nach dem Komma sind meist rot umrandet.
guest-row = Zählerstand { $number }
guest-more = Noch einen Zähler oder ein Zählwerk
guest-comment = Was sollen wir dazu wissen?
guest-email = E-Mail-Adresse für die Bestätigung
guest-button = Zählerstand senden
guest-sent-title = Danke, Ihr Zählerstand ist angekommen
guest-sent-text = Wir prüfen, ob Nummern und Stand zusammenpassen, und übernehmen ihn. Passt etwas nicht, melden wir uns bei der Person, auf die der Vertrag läuft.
guest-sent-number = Ihre Nummer
guest-sent-mail = Mit einer E-Mail-Adresse bekommen Sie eine Bestätigung. Sie kann einige Minuten brauchen.
guest-sent-again = Noch einen Stand melden
guest-link = Zählerstand ohne Anmeldung melden
reading-operator = Auch wenn Sie uns den Stand gemeldet haben, kann Ihnen der Netzbetreiber noch eine eigene Ablesekarte schicken.

capture-title = Zählerstand ohne Netz aufschreiben
capture-lead = Tippen Sie den Stand ein. Er bleibt auf diesem Gerät und wird gesendet, sobald Sie wieder Netz haben.
capture-none = Dieses Gerät kennt Ihre Zähler noch nicht. Öffnen Sie mit Netz einmal „Zählerstand melden“ und wählen Sie dort „Auf diesem Gerät merken“. Dann können Sie hier auch im Keller ablesen.
capture-online-title = Zählerstände auf diesem Gerät
capture-online-lead = Hier schreiben Sie Zählerstände auf, auch ohne Netz.
capture-expected = Üblich sind jetzt { $low } bis { $high }.
capture-missing = Bitte tippen Sie alle Stände dieses Zählers ein, nur Ziffern und höchstens ein Komma.
capture-keep = Aufschreiben
capture-queue-title = Auf diesem Gerät
capture-send = Jetzt senden
capture-sending = Wird gesendet …
capture-sign-in = Zum Senden melden Sie sich bitte an. Ihre Stände bleiben hier.
capture-later = Das ging gerade nicht. Wir versuchen es wieder.
capture-state-waiting = Wartet auf Netz. Noch nicht gesendet.
capture-state-attention = Noch nicht angekommen: Bitte sehen Sie nach.
capture-state-sent = Angekommen, Nummer { $number }.
capture-receipt = Zur Quittung
capture-mend = Im Formular ansehen
capture-remove = Entfernen
capture-gone = Diesen Zähler finden wir in Ihrem Konto nicht mehr, oder der Stand wurde schon einmal anders gesendet.
capture-remember-title = Kein Netz im Keller?
capture-remember-text = Wenn Sie mögen, merkt sich dieses Gerät Ihre Zähler, den letzten Stand und was üblich ist. Dann schreiben Sie den Stand auch ohne Netz auf. Das bleibt auf diesem Gerät, höchstens 30 Tage und nur, bis Sie sich abmelden.
capture-remember-button = Auf diesem Gerät merken
capture-forget-button = Wieder vergessen
capture-remember-yes = Dieses Gerät kennt Ihre Zähler.
capture-remember-failed = Das ging gerade nicht. Bitte versuchen Sie es mit Netz noch einmal.
capture-open = Ohne Netz aufschreiben
capture-shared-title = Geteiltes Foto
capture-shared-alt = Das Foto, das Sie geteilt haben
capture-shared-button = Zu { $meter } legen
capture-shared-done = Das Foto liegt im Formular.
capture-waiting =
    { $count ->
        [one] 1 Zählerstand wartet auf diesem Gerät.
       *[other] { $count } Zählerstände warten auf diesem Gerät.
    }
capture-waiting-attention = Ein Zählerstand auf diesem Gerät ist noch nicht angekommen.
capture-waiting-link = Ansehen
capture-leaving-title = Es wartet noch etwas
capture-leaving-text = Auf diesem Gerät liegen Zählerstände, die noch nicht angekommen sind. Beim Abmelden werden sie gelöscht.
capture-leaving-failed = Nicht alles konnte gesendet werden.
capture-leaving-send = Erst senden, dann abmelden
capture-leaving-discard = Löschen und abmelden
capture-leaving-stay = Angemeldet bleiben
