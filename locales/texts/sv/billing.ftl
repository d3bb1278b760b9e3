# Invoices and instalments.

invoices-lead-credit = Enligt fakturan av den { $day } har du { $amount } till godo.
invoices-lead-back-payment = Enligt fakturan av den { $day } har du { $amount } att betala.
invoices-lead-even = Din faktura av den { $day } går jämnt upp.
invoices-lead-none = Din första faktura kommer efter den första årsavläsningen.
invoices-number = Fakturanummer
invoices-issued = Datum
invoices-period = Period
invoices-span = { $from } till { $to }
invoices-gross = Kostnad
invoices-paid = Dina delbetalningar
invoices-due = Förfallodag
invoices-contract = Avtal
invoices-document = Fakturan som pdf
invoices-document-of = { $title } av den { $day } som pdf
invoices-no-document = Pdf-filen finns inte ännu.
invoices-title-of = { $kind } { $year }
invoices-years = Vi visar fakturorna för de senaste { $count } åren. Äldre fakturor skickar vi gärna.

invoice-kind-annual = Årsfaktura
invoice-kind-interim = Mellanfaktura
invoice-kind-final = Slutfaktura
invoice-kind-correction = Korrigerad faktura

balance-credit = Till godo
balance-back-payment = Att betala
balance-even = Inget att betala
invoice-kind-monthly = Månadsfaktura
balance-amount = Belopp
invoices-lead-monthly = Din faktura av den { $day } är på { $amount }.
