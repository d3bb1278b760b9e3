# What is wrong with one field, and what now.

problem-missing = Hier fehlt noch eine Angabe.
# $max (String) - characters
problem-too-long = Das ist zu lang. Möglich sind { $max } Zeichen.
problem-choose = Bitte wählen Sie eine Möglichkeit.
problem-expired = Das Formular ist zu alt. Laden Sie die Seite bitte neu.
problem-already-submitted = Das haben Sie schon geschickt. Es ist bei uns angekommen.
problem-account-already-yours = Dieses Vertragskonto gehört schon zu Ihrem Zugang.
problem-wrong-credentials = E-Mail-Adresse und Passwort passen nicht zusammen. Prüfen Sie beides, oder wählen Sie „Passwort vergessen“.
problem-wrong-user-name = Benutzername und Passwort passen nicht zusammen. Prüfen Sie beides, oder wählen Sie „Passwort vergessen“ oder „Benutzername vergessen“.
problem-wrong-password = Das Passwort stimmt nicht. Bitte versuchen Sie es noch einmal.
problem-same-address = Mit dieser Adresse melden Sie sich heute schon an.
problem-no-match = Diese beiden Nummern passen nicht zusammen, oder das Vertragskonto gehört schon zu einem anderen Zugang. Vergleichen Sie sie bitte mit Ihrem letzten Brief, oder rufen Sie uns an.
problem-confirm = Bestätigen Sie ihn dafür bitte unten.
problem-explain = So ein Wert braucht einen Beleg: Fügen Sie ein Foto des Zählers hinzu, oder schreiben Sie in einem Satz, woran es liegt.
problem-left-already = Dieser Stand ist schon in der Abrechnung. Rufen Sie uns an, dann berichtigen wir ihn gemeinsam.
problem-values-missing = Tragen Sie bitte mindestens einen Zählerstand ein.
problem-register-missing = Dieser Zähler hat mehrere Zählwerke. Tragen Sie bitte auch diesen Stand ein.

problem-email-missing = Bitte geben Sie Ihre E-Mail-Adresse ein.
problem-email-no-at = Da fehlt das @-Zeichen. Eine E-Mail-Adresse sieht so aus: name@example.org
problem-email-malformed = Das sieht nicht nach einer E-Mail-Adresse aus. Prüfen Sie bitte jedes Zeichen, auch die Endung.
problem-email-too-long = Diese Adresse ist zu lang. Möglich sind 254 Zeichen.
problem-user-name-missing = Bitte geben Sie einen Benutzernamen ein.
# $min (String) - characters
problem-user-name-too-short = Zu kurz: Ein Benutzername hat mindestens { $min } Buchstaben oder Ziffern.
# $max (String) - characters
problem-user-name-too-long = Zu lang: Ein Benutzername hat höchstens { $max } Zeichen.
problem-user-name-email = Das ist eine E-Mail-Adresse. Wählen Sie als Benutzernamen etwas ohne @.
problem-user-name-no-letter = Nur Ziffern gehen nicht, weil man sie für eine Kundennummer halten könnte. Nehmen Sie einen Buchstaben dazu.
problem-user-name-blank = Leerzeichen gehen im Benutzernamen nicht. Nehmen Sie einen Punkt oder einen Bindestrich.
# $position (String) - place of the character
problem-user-name-character = Das { $position }. Zeichen geht hier nicht. Möglich sind Buchstaben, Ziffern und dazwischen Punkt, Binde- und Unterstrich.
problem-user-name-taken = Diesen Benutzernamen gibt es schon. Hängen Sie zum Beispiel eine Zahl an.

# $min (String) - characters
problem-password-too-short = Das Passwort ist noch zu kurz. Es braucht mindestens { $min } Zeichen.
# $max (String) - characters
problem-password-too-long = Das Passwort ist zu lang. Möglich sind { $max } Zeichen.
problem-password-own-word = Im Passwort steckt etwas, das andere leicht raten: ein Name, Ihre E-Mail-Adresse oder eine Nummer. Wählen Sie bitte etwas anderes.
problem-password-no-digit = Im Passwort fehlt noch eine Ziffer.
problem-password-no-capital = Im Passwort fehlt noch ein großer Buchstabe.
problem-password-no-small = Im Passwort fehlt noch ein kleiner Buchstabe.
# $length (String) - characters
problem-password-own-run = Im Passwort stehen { $length } Zeichen hintereinander, die genauso in Ihrem Namen oder Ihrer E-Mail-Adresse vorkommen. Wählen Sie bitte etwas anderes.
problem-password-repetitive = Das ist eine einfache Reihe. Wählen Sie bitte etwas weniger Regelmäßiges.
problem-password-common = Dieses Passwort steht auf bekannten Listen und ist schnell geraten. Ein Satz aus vier Wörtern ist besser.
problem-password-as-before = Das ist Ihr bisheriges Passwort. Wählen Sie bitte ein anderes.

problem-number-missing = Hier fehlt eine Zahl.
problem-number-letters = Hier sind nur Ziffern möglich.
problem-number-ambiguous = Meinen Sie Tausend oder ein Komma? Schreiben Sie die Zahl bitte ohne Punkt.
problem-number-negative = Die Zahl darf nicht kleiner als null sein.
problem-number-too-long = Diese Zahl hat zu viele Ziffern.
problem-number-two-marks = Da stehen zwei Kommas oder Punkte. Eines genügt.

problem-reading-missing = Hier fehlt der Zählerstand.
problem-reading-letters = Ein Zählerstand hat nur Ziffern. Schauen Sie bitte noch einmal nach O und 0.
problem-reading-two-marks = Da stehen zwei Kommas oder Punkte. Eines genügt.
problem-reading-negative = Ein Zählerstand ist nie kleiner als null.
# $max (String) - digits
problem-reading-too-many-digits = Ihr Zähler hat { $max } Stellen vor dem Komma. Da ist eine Ziffer zu viel.
# $max (String) - digits
problem-reading-too-many-decimals = Ihr Zähler hat { $max } Stellen nach dem Komma. Die weiteren können Sie weglassen.
problem-reading-no-decimals = Ihr Zähler hat keine Stellen nach dem Komma. Schreiben Sie bitte nur die ganzen Ziffern.
# $previous (String) - reading before
# $day (String) - its day
problem-reading-below = Der Stand ist niedriger als am { $day } ({ $previous }).
problem-reading-below-ask = Schauen Sie bitte noch einmal auf die Ziffern und auf die Zählernummer. Wurde der Zähler gewechselt, rufen Sie uns an.
# $next (String) - reading after
# $day (String) - its day
problem-reading-above-next = Für den { $day } haben wir schon einen kleineren Stand ({ $next }). Prüfen Sie bitte Stand und Datum.

# $expected (String) - start
problem-account-start = Die Vertragskontonummer beginnt mit { $expected }. Vielleicht haben Sie eine andere Nummer vom Brief erwischt.
# $expected (String) - digits
# $got (String) - digits
problem-account-length = Nach dem Anfang kommen { $expected } Ziffern, Sie haben { $got } eingegeben.
# $position (String) - place
problem-account-digit = An Stelle { $position } gehört eine Ziffer. Vielleicht ein O statt einer 0?
problem-account-missing = Bitte geben Sie Ihre Vertragskontonummer ein.

problem-meter-missing = Bitte geben Sie eine Zählernummer ein.
problem-meter-characters = Eine Zählernummer hat nur Buchstaben und Ziffern.
problem-meter-length = Eine Zählernummer hat 4 bis 20 Zeichen. Schauen Sie bitte beim Strichcode nach.

problem-date-missing = Wann haben Sie abgelesen? Hier fehlt der Tag.
problem-date-malformed = Diesen Tag gibt es nicht. Schreiben Sie ihn so: 21.11.2026
problem-date-future = Dieser Tag kommt erst noch. Wann haben Sie abgelesen?
# $earliest (String) - day
problem-date-too-old = So weit zurück können wir keinen Stand annehmen. Möglich ist frühestens der { $earliest }.
# $day (String) - day
problem-date-billed = Bis zum { $day } ist schon abgerechnet. Stimmt an der Rechnung etwas nicht, rufen Sie uns bitte an.
# $from (String) - day
problem-date-before-meter = Dieser Zähler hängt erst seit dem { $from }.
# $to (String) - day
problem-date-after-meter = Dieser Zähler wurde am { $to } ausgebaut.
problem-date-outside-meter = An diesem Tag war der Zähler nicht in Betrieb.

problem-no-letter = Nummer und Code passen nicht zusammen, oder der Brief gilt nicht mehr. Vergleichen Sie beides bitte mit Ihrem Brief. Ein Brief gilt 45 Tage, einmal und für fünf Versuche; einen neuen bekommen Sie bei uns am Telefon.
problem-pin-not-password = Das sieht nach der PIN aus Ihrem Brief aus. Sie ist kein Passwort. Melden Sie sich mit Ihrem Passwort an, danach geben Sie die PIN unter „Mein Betrieb“ ein.

problem-issued-missing = Bitte geben Sie die Nummer ein, die in Ihrem Brief steht.
# $expected (String) - how it begins
problem-issued-start = Diese Nummer beginnt mit { $expected }. Vergleichen Sie sie bitte mit Ihrem Brief.
# $expected (String) - characters
# $got (String) - characters
problem-issued-length = Hier sind { $expected } Stellen nötig, eingegeben haben Sie { $got }. Vergleichen Sie die Nummer bitte mit Ihrem Brief.
# $position (String) - place of the character
problem-issued-digit = An Stelle { $position } dieser Nummer steht immer eine Ziffer. Vielleicht ist es eine Null statt eines O?
problem-code-missing = Bitte geben Sie den Code aus Ihrem Brief ein.
# $expected (String) - characters
# $got (String) - characters
problem-code-length = Ein Code hat { $expected } Zeichen, eingegeben haben Sie { $got }.
# $position (String) - place of the character
problem-code-character = Das { $position }. Zeichen kommt in keinem Code vor. Möglich sind Ziffern und Buchstaben ohne Umlaute.
problem-business-id-missing = Bitte geben Sie die Unternehmens-ID ein.
problem-business-id-characters = Eine Unternehmens-ID hat nur Ziffern und einen Strich, zum Beispiel 2077474-0.
problem-business-id-length = Eine Unternehmens-ID hat acht Ziffern, zum Beispiel 2077474-0.
problem-business-id-check = Die letzte Ziffer passt nicht zu den anderen. Vielleicht sind zwei vertauscht?
problem-address-in-use = Mit dieser Adresse gibt es schon einen Zugang. Nehmen Sie eine andere, oder melden Sie sich damit an.

problem-photo-empty = Die Datei ist leer. Bitte wählen Sie das Foto noch einmal aus.
# $megabytes (String) - limit
problem-photo-too-large = Das Foto ist größer als { $megabytes } MB. Bitte nehmen Sie es kleiner auf.
# $megapixels (String) - limit
problem-photo-too-many-pixels = Das Bild hat mehr als { $megapixels } Megapixel. Bitte nehmen Sie es kleiner auf.
problem-photo-too-small = Auf einem so kleinen Bild ist kein Zählerstand zu erkennen. Bitte nehmen Sie es noch einmal auf.
problem-photo-heic = Dieses Format (HEIC) können wir nicht lesen. Nehmen Sie das Foto direkt hier auf, oder stellen Sie in der Kamera „Maximale Kompatibilität“ (JPEG) ein.
problem-photo-not-a-photo = Das ist kein Foto. Möglich sind JPEG, PNG und WebP.
problem-photo-name-disagrees = Der Name der Datei passt nicht zu ihrem Inhalt. Bitte wählen Sie das Foto selbst aus, nicht eine umbenannte Datei.
problem-photo-damaged = Das Bild ist beschädigt oder unvollständig. Bitte nehmen Sie es noch einmal auf.
# $most (String) - limit
problem-photo-enough = Mehr als { $most } Fotos eines Zählers brauchen wir nicht. Löschen Sie eines, wenn Sie ein besseres haben.
problem-phone = Diese Telefonnummer verstehen wir nicht. Fehlen Ziffern? Möglich sind Ziffern, Leerzeichen und + - / ( ).
problem-instalment-none-left = In diesem Abrechnungsjahr ist kein Abschlag mehr fällig, den Sie noch ändern können. Nach der Jahresrechnung steht hier der neue Plan.
problem-instalment-pending = Ihre letzte Änderung ist noch nicht in unserem Abrechnungssystem angekommen. Danach können Sie den Abschlag wieder ändern.
# $now (String) - amount
problem-instalment-moved = Ihr Abschlag hat sich inzwischen geändert, er ist jetzt { $now }. Bitte sehen Sie sich die Zahlen noch einmal an.
problem-instalment-whole-euro = Bitte geben Sie volle Euro ein, zum Beispiel 129.
problem-instalment-same = So viel zahlen Sie schon. Es gibt nichts zu ändern.
# $most (String) - amount
problem-instalment-too-high = Ohne Rückfrage können Sie bis { $most } einstellen. Mehr geht auch: Schreiben Sie uns unten kurz, warum, dann prüfen wir es.
# $least (String) - amount
problem-instalment-too-low = Ohne Rückfrage können Sie bis auf { $least } senken. Wenn Sie deutlich weniger verbrauchen, müssen wir das berücksichtigen (§ 41b Abs. 3 EnWG): Schreiben Sie uns unten, warum.
problem-instalment-lowered-before = Sie haben den Abschlag in diesem Abrechnungsjahr schon einmal gesenkt. Wenn Sie weniger verbrauchen, müssen wir das trotzdem berücksichtigen (§ 41b Abs. 3 EnWG): Schreiben Sie uns unten, warum.
# $days (String) - days
problem-instalment-reading-needed = Zum Senken brauchen wir einen Zählerstand, der höchstens { $days } Tage alt ist. Melden Sie ihn zuerst, oder schreiben Sie uns unten, warum Sie weniger verbrauchen (§ 41b Abs. 3 EnWG).
problem-agree = Bitte setzen Sie den Haken, wenn Sie das Mandat erteilen.
# $group (String) - number
problem-iban-character = In der { $group }. Vierergruppe steht ein Zeichen, das in einer IBAN nicht vorkommt.
problem-iban-country = Eine IBAN beginnt mit dem Land, zum Beispiel DE.
problem-iban-outside-sepa = Von einem Konto in diesem Land können wir nicht abbuchen. Bitte nehmen Sie ein Konto aus dem SEPA-Raum.
# $expected (String) - number
# $found (String) - number
problem-iban-length = Diese IBAN hat { $found } Zeichen, es müssen { $expected } sein.
# $group (String) - number
problem-iban-digits = In der { $group }. Vierergruppe steht ein Buchstabe, dort gehört eine Ziffer hin.
# $group (String) - number
problem-iban-letters = In der { $group }. Vierergruppe steht eine Ziffer, dort gehört ein Buchstabe hin.
# $group (String) - number
problem-iban-swapped = Die Prüfziffer passt nicht. Vielleicht sind in der { $group }. Vierergruppe zwei Ziffern vertauscht?
problem-iban-checksum = Die Prüfziffer passt nicht. Bitte vergleichen Sie die Gruppen mit Ihrer Karte.
problem-mandate-there = Für dieses Konto haben wir schon ein Mandat von Ihnen.
problem-unchanged = Das gilt schon so.
problem-date-past = Dieser Tag ist schon vorbei. Möglich ist frühestens heute.
# $latest (String) - day
problem-date-too-far = So weit voraus geht es nicht. Möglich ist spätestens der { $latest }.
problem-phone-elsewhere = Diese Nummer gibt es bei uns nicht. Prüfen Sie die Vorwahl. Gehört sie in ein anderes Land, beginnen Sie mit + und der Landesvorwahl.
problem-postcode-missing = Bitte geben Sie die Postleitzahl an.
# $expected (String) - digits
# $found (String) - digits
problem-postcode-short = Die Postleitzahl braucht { $expected } Ziffern, hier stehen { $found }. Fehlt eine Null am Anfang, oder liegt der Ort in einem anderen Land?
# $expected (String) - digits
# $found (String) - digits
problem-postcode-long = Die Postleitzahl hat { $expected } Ziffern, hier stehen { $found }.
# $example (String) - postcode
problem-postcode-shape = So sieht dort keine Postleitzahl aus. Richtig wäre zum Beispiel { $example }.
problem-change-pending = Ihre vorige Änderung ist noch nicht bestätigt. Sie finden sie unter „Meine Anliegen“ und können sie dort zurückziehen.
