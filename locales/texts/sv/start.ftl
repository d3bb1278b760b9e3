# The page before the sign-in.

start-title = Allt om din anslutning på ett ställe.
start-lead = Meddela mätarställningen, öppna en faktura, jämför förbrukningen: här går det också en söndagskväll.
start-sign-in = Logga in
start-offers-title = Det här kan du göra här
start-offer-always = Öppet dygnet runt
start-offer-contract = Se avtal och priser
start-offer-reading = Meddela mätarställningar
start-offer-instalments = Hålla koll på delbetalningarna
start-offer-invoices = Öppna fakturor som pdf
start-offer-consumption = Jämföra förbrukningen med tidigare år
start-offer-requests = Följa hur det går med ditt ärende
start-offer-accounts = Flera avtalskonton med en inloggning
start-new-title = Är du ny här, eller använde du den gamla e-tjänsten?
start-new-link = Registrera dig
start-new-text = med avtalskontots nummer och ett mätarnummer. De gamla inloggningsuppgifterna gäller inte längre.
start-first-title = Är du här för första gången?
start-first-text = med ditt avtalskontonummer och ett mätarnummer. Båda står på din senaste faktura.
start-plate-meter = Mätare
start-plate-tariff = Tariff
start-plate-tariff-value = El Komfort
start-first-text-letter = med ditt kundnummer och koden från vårt välkomstbrev.
start-first-text-email = med din e-postadress. Mer behöver du inte.
start-title-services = Allt om ditt företag på ett ställe.
start-lead-services = Se vad som är registrerat, följ dina ärenden, sköt ditt konto: här går det även efter arbetstid.
start-offer-company = Se vad som är registrerat om ditt företag
start-offer-login = Sköt dina inloggningsuppgifter själv
