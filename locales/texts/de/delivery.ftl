# How invoices and letters come.

delivery-title = Rechnung online oder per Post
delivery-lead = Online ist sofort da und kostet nichts, Papier auch nicht. Sie können jederzeit wechseln.
delivery-invoices = Rechnungen
delivery-letters = Andere Schreiben
delivery-letters-hint = Zum Beispiel Bestätigungen. Was das Gesetz auf Papier verlangt, kommt immer per Post.
delivery-paper = Per Post
delivery-online = Online, mit einer E-Mail, wenn etwas da ist
delivery-both = Online und per Post
delivery-save = Speichern
delivery-note = Gilt ab der nächsten Rechnung. Online finden Sie alle Rechnungen in jedem Fall.
delivery-link = Zustellung ändern
