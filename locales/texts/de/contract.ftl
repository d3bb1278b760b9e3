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
