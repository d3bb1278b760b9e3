# Requests and what became of them.

requests-title = My requests
requests-lead =
    { $count ->
        [0] Nothing is open at the moment.
        [one] One request is open.
       *[other] { $count } requests are open.
    }
requests-open = Open
requests-closed = Closed
requests-none = You have no request with us yet. As soon as there is something to check, you see here how far we are.
requests-meta = since { $day } · { $number }
request-due = We answer by { $day } at the latest.
request-closed = This request is closed.
request-waiting = We are waiting for an answer from you.
request-history = History
request-given = Your details
request-by-customer = by you
request-by-utility = by us
request-by-portal = automatically
request-next = expected by { $day }
request-next-title = Decision

request-kind-reading-check = Check of a reading
request-kind-question = Your question
request-kind-business-login = Login for a company
request-kind-sign-in-address = Another e-mail address for the sign-in
request-status-received = received
request-status-in-progress = in progress
request-status-waiting-for-customer = waiting for you
request-status-done = done
request-status-refused = refused
request-status-withdrawn = withdrawn
request-kind-instalment-change = Change of the instalment
request-kind-instalment-day = Another day of collection
request-kind-delivery = Change how invoices come
request-kind-mandate = Direct debit mandate
request-kind-mandate-end = Mandate revoked
request-kind-cannot-read = Meter that cannot be read
request-kind-guest-reading = Meter reading without signing in
request-kind-self-reading-objection = Objection to reading it yourself
request-kind-person-name = Change of name
request-kind-billing-address = Change of address
request-kind-phone = Change of telephone number
request-kind-billing-rhythm = Change how often we bill
request-kind-invoice-recipient = Change of the invoice recipient
request-withdraw = Withdraw this request
request-withdraw-note = This works until our service has taken it over.
