# The mailbox of a demonstration: what would have been sent.

mailbox-title = Postfach der Vorführung
mailbox-note = Das ist eine Vorführung: E-Mails werden nicht verschickt, sondern erscheinen hier.
mailbox-empty = Noch keine E-Mail. Sobald das Portal eine schickt, erscheint sie hier.
# $to (String) - recipient
mailbox-to = an { $to }
mailbox-from-label = Von
mailbox-to-label = An
mailbox-at-label = Am
mailbox-back = Postfach
