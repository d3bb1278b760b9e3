# Invoices and instalments.

invoices-lead-credit = Your credit from the invoice of { $day } is { $amount }.
invoices-lead-back-payment = The back payment from the invoice of { $day } is { $amount }.
invoices-lead-even = Your invoice of { $day } is settled.
invoices-lead-none = Your first invoice comes after the first annual reading.
invoices-number = Invoice number
invoices-issued = dated
invoices-period = Period
invoices-span = { $from } to { $to }
invoices-gross = Cost
invoices-paid = Your instalments
invoices-due = due on
invoices-contract = Contract
invoices-document = Invoice as PDF
invoices-document-of = { $title } of { $day } as PDF
invoices-no-document = The PDF is not there yet.
invoices-title-of = { $kind } { $year }
invoices-years = We show the invoices of the last { $count } years. We gladly send you older ones.

invoice-kind-annual = Annual invoice
invoice-kind-interim = Interim invoice
invoice-kind-final = Final invoice
invoice-kind-correction = Corrected invoice

balance-credit = Credit
balance-back-payment = Back payment
balance-even = settled
invoice-kind-monthly = Monthly invoice
balance-amount = Amount
invoices-lead-monthly = Your invoice of { $day } comes to { $amount }.
