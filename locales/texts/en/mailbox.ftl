# The mailbox of a demonstration: what would have been sent.

mailbox-title = Demonstration mailbox
mailbox-note = This is a demonstration: e-mails are not sent, they appear here.
mailbox-empty = No e-mail yet. As soon as the portal sends one, it appears here.
mailbox-to = to { $to }
mailbox-from-label = From
mailbox-to-label = To
mailbox-at-label = On
mailbox-back = Mailbox
