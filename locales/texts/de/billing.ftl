# Invoices and instalments.

# $amount (String) - sum
# $day (String) - when
invoices-lead-credit = Ihr Guthaben aus der Rechnung vom { $day } beträgt { $amount }.
# $amount (String) - sum
# $day (String) - when
invoices-lead-back-payment = Die Nachzahlung aus der Rechnung vom { $day } beträgt { $amount }.
# $day (String) - when
invoices-lead-even = Ihre Rechnung vom { $day } ist ausgeglichen.
invoices-lead-none = Ihre erste Rechnung kommt nach der ersten Jahresablesung.
invoices-number = Rechnungsnummer
invoices-issued = vom
invoices-period = Zeitraum
# $from (String) - first day
# $to (String) - last day
invoices-span = { $from } bis { $to }
invoices-gross = Kosten
invoices-paid = Ihre Abschläge
invoices-due = fällig am
invoices-contract = Vertrag
invoices-document = Rechnung als PDF
# $title (String) - kind and year
# $day (String) - when
invoices-document-of = { $title } vom { $day } als PDF
invoices-no-document = Das PDF liegt noch nicht vor.
# $kind (String) - kind
# $year (String) - year
invoices-title-of = { $kind } { $year }
# $count (String) - how many years
invoices-years = Wir zeigen die Rechnungen der letzten { $count } Jahre. Ältere schicken wir Ihnen gern zu.

invoice-kind-annual = Jahresrechnung
invoice-kind-interim = Zwischenrechnung
invoice-kind-final = Schlussrechnung
invoice-kind-correction = Korrekturrechnung

balance-credit = Guthaben
balance-back-payment = Nachzahlung
balance-even = ausgeglichen
invoice-kind-monthly = Monatsrechnung
balance-amount = Rechnungsbetrag
# $amount (String) - sum
# $day (String) - when
invoices-lead-monthly = Ihre Rechnung vom { $day } beträgt { $amount }.
