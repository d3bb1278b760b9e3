# Instalments: plan, outlook, change.

# Abschlag
instalment-title = Abschlag
# $amount (String) - amount
# $product (String) - product
instalment-lead = Sie zahlen zurzeit { $amount } im Monat für { $product }.
# $product (String) - product
instalment-lead-none = Für { $product } ist zurzeit kein Abschlag geplant.
instalment-light-green = Ihr Abschlag passt.
instalment-light-yellow = Ihr Abschlag ist etwas zu niedrig.
instalment-light-red = Ihr Abschlag ist deutlich zu niedrig.
# $amount (String) - amount
instalment-suggestion = Wir schlagen { $amount } vor.
instalment-year-end = Am Ende des Abrechnungsjahres
# $amount (String) - amount
instalment-credit = voraussichtlich { $amount } Guthaben
# $amount (String) - amount
instalment-back-payment = voraussichtlich { $amount } Nachzahlung
instalment-even = voraussichtlich ausgeglichen
# $low (String) - from
# $high (String) - to
instalment-range = Genau weiß das niemand: je nach Wetter und Verbrauch zwischen { $low } und { $high }.
# $amount (String) - amount
instalment-range-credit = { $amount } Guthaben
# $amount (String) - amount
instalment-range-back-payment = { $amount } Nachzahlung
instalment-new = Neuer Abschlag im Monat, in Euro
# $least (String) - amount
# $most (String) - amount
instalment-new-hint = Ohne Rückfrage von { $least } bis { $most }.
# $day (String) - from when
instalment-from = Gilt ab dem Abschlag am { $day }. Frühere Abschläge sind schon angekündigt.
instalment-try = Ausrechnen
instalment-save = Abschlag speichern
instalment-reason = Warum soll der Abschlag anders werden?
instalment-reason-hint = Zum Beispiel: eine Person weniger im Haushalt, neue Wärmepumpe, lange verreist. Nur nötig, wenn wir es prüfen sollen.
instalment-ask = Zur Prüfung senden
instalment-ask-note = Das Recht dazu haben Sie: Machen Sie glaubhaft, dass Sie deutlich weniger verbrauchen, müssen wir das beim Abschlag berücksichtigen (§ 41b Abs. 3 EnWG).
instalment-how = So rechnen wir
# $measured (String) - amount with unit
# $until (String) - until when
# $forecast (String) - amount with unit
instalment-how-use = Gemessen bis { $until }: { $measured }. Für den Rest des Jahres erwarten wir { $forecast }, nach Jahreszeit verteilt.
instalment-how-use-none = In diesem Abrechnungsjahr ist noch nichts abgelesen.
# $forecast (String) - amount with unit
instalment-how-forecast = Für das Jahr erwarten wir { $forecast }, nach Jahreszeit verteilt.
# $working (String) - working price
# $base (String) - base price
instalment-how-price = Preise heute: { $working }, { $base }, mit Umsatzsteuer. Bekannte Preisänderungen sind eingerechnet.
# $cost (String) - amount
instalment-how-cost = Das Abrechnungsjahr kostet damit etwa { $cost }.
# $fixed (String) - amount
# $count (String) - number
instalment-how-paid = Bezahlt oder schon angekündigt sind { $fixed }; es bleiben { $count } Abschläge.
# $left (String) - amount
# $count (String) - number
# $amount (String) - amount
instalment-how-sum = { $left } geteilt durch { $count }, auf volle Euro aufgerundet: { $amount }.
instalment-report = Aktuellen Zählerstand melden, dann wird die Rechnung genauer
instalment-months = Monat für Monat
instalment-month = Bis Ende
instalment-cost = Kosten
instalment-paid-by = Abschläge
instalment-behind = Unterschied
# $from (String) - day
# $to (String) - day
instalment-period = Abrechnungsjahr { $from } bis { $to }
# $amount (String) - amount
# $day (String) - day
instalment-pending = Ihr neuer Abschlag von { $amount } ab { $day } ist vorgemerkt.
instalment-pending-link = Änderung ansehen
instalment-unknown = Für diesen Zeitraum fehlt uns ein Preis. Deshalb können wir nichts Verlässliches ausrechnen.
instalment-due-day = Den Tag der Abbuchung können Sie nicht wählen.
instalment-change = Abschlag prüfen und ändern
instalment-changed-contract = Vertrag
instalment-changed-before = Bisher
instalment-changed-new = Neu
instalment-changed-from = Ab
instalment-changed-reason = Ihr Grund
instalment-undo = Änderung zurücknehmen
instalment-undo-note = Das geht, bis die Änderung an unser Abrechnungssystem gegangen ist.
instalment-left = Die Änderung ist schon an unser Abrechnungssystem gegangen. Sie können den Abschlag danach wieder ändern.
instalment-dates = Alter und neuer Plan
instalment-day-title = Tag der Abbuchung ändern
instalment-day = Gewünschter Tag
instalment-day-hint = Jeden Monat derselbe Tag. Wir antworten Ihnen, ab wann er gilt.
instalment-day-choose = Bitte wählen
# $day (String) - number
instalment-day-of-month = am { $day }.
instalment-day-ask = Diesen Tag wünschen
instalment-cause = Was hat sich geändert?
instalment-cause-fewer-people = Weniger Personen im Haushalt
instalment-cause-more-people = Mehr Personen im Haushalt
instalment-cause-absence = Lange niemand da
instalment-cause-appliance = Wärmepumpe, E-Auto oder Solaranlage
instalment-cause-saving = Gedämmt, neue Heizung oder sparsamer
instalment-cause-other = Etwas anderes
instalment-people = Personen im Haushalt
instalment-people-hint = Nur nötig, wenn sich die Zahl geändert hat
instalment-people-unsaid = keine Angabe
instalment-since = Seit wann
instalment-since-hint = Oder ab wann; darf leer bleiben
# $photos (Number) - photos of the reading
# $day (String) - day of the reading
instalment-evidence =
    { $photos ->
        [0] Ihren Zählerstand vom { $day } legen wir bei.
       *[other] Ihren Zählerstand vom { $day } legen wir mit Foto bei.
    }
instalment-no-evidence = Ein aktueller Zählerstand, gern mit Foto, hilft uns bei der Prüfung.
instalment-evidence-reading = Beigelegter Zählerstand
