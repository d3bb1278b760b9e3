# Contracts, prices, meters.

# $day (String) - since when
contract-lead-since = Ihr Vertrag läuft seit { $day }.
# $day (String) - until when
contract-lead-term = Ihr Vertrag läuft mindestens bis { $day }.
# $day (String) - until when
contract-lead-ends = Ihr Vertrag endet am { $day }.
# $day (String) - until when
contract-lead-ended = Dieser Vertrag endete am { $day }.
# $day (String) - from when
contract-lead-starts = Ihr Vertrag beginnt am { $day }.
contract-none = Zu diesem Vertragskonto gibt es gerade keinen Vertrag. Fehlt hier etwas, rufen Sie uns bitte an.
contract-number = Vertrag
contract-account = Vertragskonto
contract-meter = Zähler
contract-place = Ort
contract-room = Im Haus
contract-instalments = Abschläge, Ihre regelmäßigen Beträge
contract-instalments-none = Zurzeit ist kein Abschlag geplant.
contract-instalment-next = Nächster Abschlag
# $day (String) - when
contract-instalment-on = am { $day }
contract-instalments-later = Spätere Abschläge
contract-instalments-paid = Schon bezahlt
contract-day = Fällig am
contract-for = Für
contract-amount = Betrag
contract-state = Stand
instalment-paid = bezahlt
instalment-planned = geplant
instalment-overdue = überfällig
contract-prices = Preise und Laufzeit
contract-working-price = Arbeitspreis
# $amount (String) - gross
# $unit (String) - unit
contract-working-price-value = { $amount } ct je { $unit }
# $day (String) - price
# $night (String) - price
contract-working-price-two = { $day }, nachts (NT) { $night }
contract-base-price = Grundpreis
# $amount (String) - gross per year
contract-base-price-value = { $amount } im Jahr
contract-price-note = Preise mit Umsatzsteuer
# $day (String) - since when
contract-price-since = gültig seit { $day }
# $day (String) - from when
contract-price-next = ab { $day }
contract-no-price = Zu diesem Vertrag liegt uns kein Preis vor.
contract-starts = Beginn
contract-term = Laufzeit bis
contract-ends = Ende
contract-notice = Kündigungsfrist
contract-basic-supply = Grundversorgung
contract-basic-supply-text = Sie können mit einer Frist von zwei Wochen kündigen.
contract-technical = Netz und Messung
contract-market-location = Marktlokation, die Nummer Ihrer Entnahmestelle
contract-metering-location = Messlokation
contract-network-operator = Netzbetreiber
contract-metering-operator = Messstellenbetreiber
contract-forecast = Erwarteter Jahresverbrauch
contract-state-number = Zustandszahl
contract-calorific-value = Brennwert
contract-installed = eingebaut am

division-electricity = Strom
division-gas = Gas
division-water = Wasser
division-heat = Fernwärme
division-telecom = Glasfaser

# $count (Number) - days
notice-period-days =
    { $count ->
        [one] ein Tag
       *[other] { $count } Tage
    }
# $count (Number) - weeks
notice-period-weeks =
    { $count ->
        [one] eine Woche
       *[other] { $count } Wochen
    }
# $count (Number) - months
notice-period-months =
    { $count ->
        [one] ein Monat
       *[other] { $count } Monate
    }
contract-monthly-price = Monatspreis
# $amount (String) - gross per month
contract-monthly-price-value = { $amount } im Monat

contract-price-part = Bestandteil
# $day (String) - since when
contract-price-column = seit { $day }
contract-price-of-which = Im Arbeitspreis stecken, ohne Umsatzsteuer:
# $amount (String) - net
# $unit (String) - unit
contract-levy-value = { $amount } ct je { $unit }
# $amount (String) - net
contract-levy-about = etwa { $amount }
contract-vat = Umsatzsteuer
# $percent (String) - rate
contract-vat-value = { $percent } auf alles
# $year (String) - year
contract-levy-unknown = Steuern und Umlagen für { $year } sind noch nicht veröffentlicht.
# $sources (String) - sources
contract-levy-source = Quellen: { $sources }. Netzentgelte und Konzessionsabgabe sind je nach Ort verschieden und stehen auf Ihrer Rechnung.
contract-levies = Steuern und Umlagen
levy-electricity-tax = Stromsteuer
levy-combined-heat-and-power = KWKG-Umlage
levy-offshore-grid = Offshore-Netzumlage
levy-special-grid-use = Aufschlag für besondere Netznutzung
levy-gas-tax = Energiesteuer
levy-carbon-price = CO₂-Preis
levy-gas-storage = Gasspeicherumlage
contract-next-end = Nächstes mögliches Ende
# $day (String) - until when
# $by (String) - until when
contract-next-end-value = { $day }, wenn Ihre Kündigung bis { $by } bei uns ist
contract-minimum-term = Mindestlaufzeit bis
contract-switch = Anbieterwechsel
contract-switch-text = Ihr neuer Anbieter kündigt für Sie und nimmt Ihre Rufnummer mit. Ihr Anschluss ist dabei höchstens einen Arbeitstag unterbrochen.
contract-partner = Vertragspartner
contract-billing-address = Rechnungsanschrift
contract-people = Anschrift und Rechnung
# $day (String) - until when
contract-readable-until = Sie können diesen Vertrag hier bis { $day } nachlesen.
contract-summary = Vertragsübersicht als PDF
contract-summary-title = Vertragsübersicht
contract-summary-lead = Was für diesen Vertrag heute gilt. Maßgeblich sind Ihr Vertrag und unsere Bedingungen.
contract-service = Bei Fragen
contract-phone = Telefon
contract-email = E-Mail
# $year (String) - year
energy-mix-title = Woher der Strom kommt ({ $year })
energy-mix-source-column = Herkunft
energy-mix-average = Deutschland
energy-mix-co2 = CO₂ je kWh
energy-mix-waste = Radioaktiver Abfall je kWh
# $amount (String) - grams
energy-mix-grams = { $amount } g
# $source (String) - where
energy-mix-note = Stromkennzeichnung nach § 42 EnWG. Quelle: { $source }
energy-source-renewable-funded = Erneuerbar, gefördert nach EEG
energy-source-renewable-guaranteed = Erneuerbar, mit Herkunftsnachweis
energy-source-coal = Kohle
energy-source-gas = Erdgas
energy-source-other-fossil = Andere fossile Quellen
energy-source-nuclear = Kernkraft
contract-prices-title = Preise
contract-term-title = Laufzeit und Kündigung
