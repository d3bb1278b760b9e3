# The overview with its four tiles.

overview-title = Übersicht
# $name (String) - salutation and name
overview-hello-name = Guten Tag, { $name }
overview-hello = Guten Tag
salutation-mr = Herr
salutation-ms = Frau
overview-good = Es ist alles in Ordnung.
# $until (String) - day
overview-next-reading = Als Nächstes: Zählerstand bis { $until } melden.
# $amount (String) - sum
overview-overdue = Ein Abschlag ist noch offen: { $amount }.
overview-new = Hier sammelt sich nach und nach alles zu Ihrem Anschluss.
overview-tiles = Auf einen Blick
overview-contracts = Ihre Verträge
overview-add = Vertrag hinzufügen
overview-under-way = Was gerade läuft
overview-no-account-title = Noch kein Vertragskonto
overview-no-account-text = Fügen Sie Ihr Vertragskonto hinzu. Sie brauchen die Nummer vom Brief und eine Zählernummer.

tile-contract = Vertrag
tile-contract-mine = Mein Vertrag
tile-contract-action = Vertrag ansehen
# $day (String) - when
# $product (String) - what for
tile-contract-context = nächster Abschlag am { $day } · { $product }
# $day (String) - when
tile-contract-overdue = Abschlag vom { $day } fehlt noch
# $product (String) - tariff
tile-contract-no-instalment = Kein Abschlag geplant · { $product }
tile-contract-empty = Noch kein Vertrag
tile-contract-empty-text = Sobald Ihr Vertrag bei uns angelegt ist, steht er hier.
# $count (Number) - how many contracts
tile-contract-count =
    { $count ->
        [one] ein Vertrag
       *[other] { $count } Verträge
    }
tile-contract-dates = Die nächsten Abschläge
tile-contract-fold = Die nächsten Abschläge
tile-contract-filter = Abschläge filtern
tile-contract-all = Alle
# $amount (String) - sum
tile-contract-sum = Zusammen { $amount }
tile-overdue = überfällig

tile-billing = Abrechnungen
tile-billing-mine = Meine Abrechnungen
tile-billing-action = Rechnungen ansehen
tile-billing-empty = Noch keine Rechnung
tile-billing-empty-text = Ihre erste Rechnung kommt nach der ersten Jahresablesung.
# $balance (String) - credit or back payment
# $day (String) - date
tile-billing-context = { $balance } · Rechnung vom { $day }
tile-billing-fold = Letzte Rechnungen
tile-billing-choose = Rechnung wählen
tile-billing-paid = bezahlt
tile-billing-cost = Kosten
# $day (String) - until when
tile-billing-due = fällig am { $day }

tile-reading = Zählerstand
tile-reading-mine = Mein Zählerstand
tile-reading-action = Stand melden
# $day (String) - when
tile-reading-context = abgelesen am { $day }
# $day (String) - when
# $until (String) - until when
tile-reading-context-until = abgelesen am { $day } · nächste Ablesung bis { $until }
tile-reading-empty = Noch kein Stand
tile-reading-empty-text = Melden Sie den ersten Stand, dann beginnt die Rechnung richtig.
tile-reading-none = Kein Zähler
tile-reading-none-text = Zu diesem Vertragskonto gehört gerade kein Zähler.
# $until (String) - until when
tile-reading-until = bis { $until }
tile-reading-fold = Gleich hier melden
# $meter (String) - division and register
tile-reading-today = Stand heute: { $meter }
tile-reading-button = Weiter

tile-consumption = Verbrauch
tile-consumption-action = Verlauf ansehen
tile-consumption-empty = Dazu brauchen wir zwei Stände
tile-consumption-empty-text = Nach dem zweiten Zählerstand sehen Sie hier Ihren Verbrauch.
# $percent (String) - how much
tile-consumption-less = { $percent } weniger als im Vorjahr
# $percent (String) - how much
tile-consumption-more = { $percent } mehr als im Vorjahr
tile-consumption-same = so viel wie im Vorjahr
# $division (String) - electricity, gas
# $day (String) - until when
tile-consumption-until = { $division }, bis { $day }
# $until — "Strom, bis 1. November"; $change — "6 % weniger als im Vorjahr".
tile-consumption-context = { $until }: { $change }
# $year (String) - the year
tile-consumption-year = im Jahr { $year }
tile-consumption-fold = In Euro ansehen
# $this (String) - amount
# $last (String) - amount
tile-consumption-cost = Dieses Jahr bisher { $this }, im selben Zeitraum des Vorjahrs { $last }. Grundpreis und Steuern sind enthalten.
tile-consumption-no-cost = Für diesen Zeitraum kennen wir nicht alle Preise.
tile-consumption-units = Einheit
tile-consumption-euro = Euro
# $product (String) - tariff
tile-contract-monthly = im Monat · { $product }
