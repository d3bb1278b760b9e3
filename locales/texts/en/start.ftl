# The page before the sign-in.

start-title = Everything about your connection, in one place.
start-lead = Report a reading, open an invoice, compare your consumption: it works here on a Sunday evening too.
start-sign-in = Sign in
start-offers-title = What you can do here
start-offer-always = Here around the clock
start-offer-contract = See contracts and prices
start-offer-reading = Report meter readings
start-offer-instalments = Keep an eye on instalments
start-offer-invoices = Open invoices as PDF
start-offer-consumption = Compare consumption with earlier years
start-offer-requests = Follow what becomes of your request
start-offer-accounts = Several contract accounts with one sign-in
start-new-title = New here, or formerly in the old online service centre?
start-new-link = Register
start-new-text = with your contract account number and a meter number. The old sign-in no longer works.
start-first-title = Here for the first time?
start-first-text = with your contract account number and a meter number. Both stand on your last invoice.
start-plate-meter = Meter
start-plate-tariff = Tariff
start-plate-tariff-value = Strom Komfort
start-first-text-letter = with your customer number and the code of our welcome letter.
start-first-text-email = with your e-mail address. You need nothing else.
start-title-services = Everything about your company, in one place.
start-lead-services = See your record, follow your requests, manage your login: here that works after hours, too.
start-offer-company = See what is on record about your company
start-offer-login = Manage your sign-in details yourself
