# Interim statements: what the running year has cost so far.

statement-title = Inforechnung
statement-all = Alle Inforechnungen
statement-link = Was hat es bisher gekostet?
# $product (String) - product
statement-lead = { $product }: Was hat das Abrechnungsjahr bisher gekostet, und passt der Abschlag noch? Kostenlos, sofort und keine Rechnung.
# $day (String) - day
statement-ready = Ihr Zählerstand vom { $day } ist frisch genug.
statement-make = Inforechnung erstellen
# $days (String) - number
statement-reading-needed = Dafür brauchen wir einen Zählerstand, der höchstens { $days } Tage alt ist.
# $day (String) - day
statement-last = Der letzte ist vom { $day }.
statement-report = Zählerstand melden
statement-earlier = Frühere Inforechnungen
# $day (String) - day
statement-earlier-until = Stand { $day }
statement-not-invoice = keine Rechnung
statement-not-invoice-note = Eine Inforechnung ist keine Rechnung: Sie müssen nichts bezahlen. Abgerechnet wird am Ende des Abrechnungsjahres.
# $from (String) - day
# $to (String) - day
statement-period = { $from } bis { $to }
statement-period-label = Zeitraum
# $day (String) - day
statement-until = mit dem Zählerstand vom { $day }
statement-so-far = Bisher
statement-cost = Kosten bisher
statement-paid = Bezahlt
statement-credit = Vorsprung
statement-back-payment = Rückstand
statement-even = Ausgeglichen
# $amount (String) - amount
statement-credit-lead = Sie haben bisher { $amount } mehr bezahlt, als Ihr Verbrauch gekostet hat.
# $amount (String) - amount
statement-back-payment-lead = Ihr Verbrauch hat bisher { $amount } mehr gekostet, als Sie bezahlt haben.
statement-even-lead = Sie haben genau so viel bezahlt, wie Ihr Verbrauch bisher gekostet hat.
statement-readings = Zählerstände
statement-meter = Zähler
statement-first = Anfang
statement-now = Jetzt
statement-used = Verbrauch
# $value (String) - reading
# $day (String) - day
# $origin (String) - who read it
statement-reached = { $value } am { $day } ({ $origin })
statement-to-check = Einen dieser Stände prüfen wir noch. Die Beträge können sich dadurch ändern.
statement-lines = Wie es zusammenkommt
statement-item = Posten
statement-span = Zeitraum
statement-amount = Menge
statement-price = Preis, netto
statement-net = Betrag
statement-energy = Arbeitspreis
statement-energy-low = Arbeitspreis nachts (NT)
statement-base = Grundpreis
# $days (String) - number
statement-days = { $days } Tage
# $price (String) - price
statement-base-price = { $price } im Jahr
statement-sum-net = Summe netto
# $percent (String) - rate
statement-vat = Umsatzsteuer { $percent }
statement-sum = Kosten bisher, mit Umsatzsteuer
# $vat (String) - amount
statement-paid-vat = Bezahlte Abschläge, darin { $vat } Umsatzsteuer
# $day (String) - day
statement-ahead = Bis zum { $day }
statement-expected = Kosten des ganzen Jahres
# $amount (String) - amount
statement-about = etwa { $amount }
# $amount (String) - amount
statement-present = Abschläge, wenn es bei { $amount } bleibt
statement-suggested = Passender Abschlag
# $amount (String) - amount
# $day (String) - day
statement-suggested-value = { $amount } ab { $day }
# $amount (String) - amount
statement-take = Abschlag von { $amount } übernehmen
# $amount (String) - amount
# $day (String) - day
statement-take-note = Statt { $amount }, ab dem Abschlag am { $day }.
statement-other = Anderen Betrag wählen
statement-pdf = Als PDF herunterladen
statement-made = Erstellt am
statement-account = Vertragskonto
statement-contract = Vertrag
statement-place = Verbrauchsstelle
statement-product = Tarif
# $page (String) - number
# $pages (String) - number
statement-page = Seite { $page } von { $pages }
