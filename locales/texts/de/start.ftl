# The page before the sign-in.

start-title = Alles zu Ihrem Anschluss, an einem Ort.
start-lead = Zählerstand melden, Rechnung ansehen, Verbrauch vergleichen: Das geht hier auch am Sonntagabend.
start-sign-in = Anmeldung
start-offers-title = Was Sie hier tun können
start-offer-always = Rund um die Uhr da
start-offer-contract = Verträge und Preise ansehen
start-offer-reading = Zählerstände melden
start-offer-instalments = Abschläge im Blick behalten
start-offer-invoices = Rechnungen als PDF öffnen
start-offer-consumption = Verbrauch mit den Vorjahren vergleichen
start-offer-requests = Verfolgen, was aus Ihrem Anliegen wird
start-offer-accounts = Mehrere Vertragskonten mit einer Anmeldung
start-new-title = Neu hier, oder früher im alten Online-Service-Center?
start-new-link = Registrieren Sie sich
start-new-text = mit Ihrer Vertragskontonummer und einer Zählernummer. Die alten Zugangsdaten gelten nicht mehr.
start-first-title = Zum ersten Mal hier?
start-first-text = mit Ihrer Vertragskontonummer und einer Zählernummer. Beide stehen auf Ihrer letzten Rechnung.
start-plate-meter = Zähler
start-plate-tariff = Tarif
start-plate-tariff-value = Strom Komfort
start-first-text-letter = mit Ihrer Kundennummer und dem Code aus unserem Begrüßungsbrief.
start-first-text-email = mit Ihrer E-Mail-Adresse. Mehr brauchen Sie nicht.
start-title-services = Alles rund um Ihren Betrieb, an einem Ort.
start-lead-services = Eintrag ansehen, Anliegen verfolgen, Zugang verwalten: Das geht hier auch nach Feierabend.
start-offer-company = Ansehen, was zu Ihrem Betrieb eingetragen ist
start-offer-login = Ihre Anmeldedaten selbst verwalten
