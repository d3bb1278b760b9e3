# The mailbox of a demonstration: what would have been sent.

mailbox-title = Demoinkorg
mailbox-note = Det här är en demonstration: e-post skickas inte utan visas här.
mailbox-empty = Ingen e-post ännu. Så snart portalen skickar ett meddelande visas det här.
mailbox-to = till { $to }
mailbox-from-label = Från
mailbox-to-label = Till
mailbox-at-label = Den
mailbox-back = Demoinkorg
