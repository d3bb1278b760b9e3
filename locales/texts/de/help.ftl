# The questions people ask most, answered for the way this portal works.

help-title = Hilfe
help-lead = Die sieben Fragen, die uns am häufigsten gestellt werden.
help-what-question = Was habe ich vom Online-Service-Center?
help-what-answer = Sie sehen Verträge, Preise, Rechnungen und Verbrauch an einem Ort und melden Zählerstände, zu jeder Zeit und von überall. Zu allem, was Sie uns schicken, sehen Sie, wie weit wir sind.
help-register-question = Wie registriere ich mich?
help-register-answer = Mit Ihrer Vertragskontonummer und einer Zählernummer. Danach kommt eine E-Mail mit einem Link. Tippen Sie darauf und bestätigen Sie, dann ist Ihr Zugang bereit.
help-register-copy = Lässt sich der Link nicht öffnen, kopieren Sie ihn und fügen Sie ihn in die Adresszeile Ihres Browsers ein.
help-register-link = Registrieren
help-old-question = Ich hatte schon einen Zugang zum alten Online-Service-Center.
help-old-answer = Registrieren Sie sich bitte einmal neu, mit Vertragskontonummer und Zählernummer. Die alten Zugangsdaten gelten nicht mehr. Von da an ist Ihre E-Mail-Adresse Ihr Benutzername.
help-name-question = Mein Benutzername wird nicht mehr angenommen.
help-name-answer = Angemeldet wird nur noch mit der E-Mail-Adresse, mit der Sie sich registriert haben. Haben Sie das Passwort vergessen, wählen Sie „Passwort vergessen“.
help-address-question = Meine E-Mail-Adresse wird schon verwendet.
help-address-answer = Dann haben Sie mit ihr schon ein Vertragskonto registriert. Melden Sie sich mit E-Mail-Adresse und Passwort an und fügen Sie weitere Vertragskonten unter „Vertrags- und Kontoverwaltung“ hinzu. Aus Gründen des Datenschutzes steht diese Auskunft in unserer E-Mail und nie auf der Seite.
help-numbers-question = Wo finde ich Vertragskonto- und Zählernummer?
# $example (String) - an example of a number
help-numbers-account = Die Vertragskontonummer steht oben rechts auf jedem Brief und jeder Rechnung, grau hinterlegt. Sie sieht so aus: { $example }
help-numbers-meter = Die Zählernummer steht auf dem Zähler, meist beim Strichcode, und auf dem Begrüßungsschreiben und der Jahresrechnung.
help-password-question = Ich habe mein Passwort vergessen.
# $minutes (String) - how long it works
help-password-answer = Wählen Sie bei der Anmeldung „Passwort vergessen“. Sie bekommen eine E-Mail mit einem Link, der { $minutes } Minuten gilt, und wählen dort selbst ein neues Passwort. Passwörter verschicken wir nie.
# $hours (String) - how long it works
help-password-temporary = Wählen Sie bei der Anmeldung „Passwort vergessen“. Sie bekommen eine E-Mail mit einem vorläufigen Passwort, das { $hours } Stunden und nur einmal gilt. Melden Sie sich damit an, dann wählen Sie Ihr eigenes. Bis dahin bleibt das bisherige gültig.
help-password-link = Passwort vergessen
