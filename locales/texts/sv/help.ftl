# The questions people ask most, answered for the way this portal works.

help-title = Hjälp
help-lead = De sju frågor som vi får oftast.
help-what-question = Vad har jag för nytta av e-tjänsten?
help-what-answer = Du ser avtal, priser, fakturor och förbrukning på ett ställe och kan meddela mätarställningar när som helst och var som helst. För allt du skickar till oss ser du hur långt vi har kommit.
help-register-question = Hur registrerar jag mig?
help-register-answer = Med avtalskontots nummer och ett mätarnummer. Sedan får du ett e-postmeddelande med en länk. Tryck på den och bekräfta, så är ditt användarkonto klart.
help-register-copy = Om länken inte går att öppna kan du kopiera den och klistra in den i webbläsarens adressfält.
help-register-link = Registrera dig
help-old-question = Jag hade redan inloggningsuppgifter till den gamla e-tjänsten.
help-old-answer = Registrera dig en gång till med avtalskontots nummer och ett mätarnummer. De gamla inloggningsuppgifterna gäller inte längre. I fortsättningen är din e-postadress ditt användarnamn.
help-name-question = Mitt användarnamn godkänns inte längre.
help-name-answer = Du loggar nu in bara med den e-postadress som du registrerade dig med. Om du har glömt lösenordet väljer du ”Glömt lösenordet”.
help-address-question = Min e-postadress används redan.
help-address-answer = Då har du redan registrerat ett avtalskonto med den. Logga in med e-postadress och lösenord och lägg till fler avtalskonton under ”Avtal och konton”. För att skydda dina uppgifter berättar vi det i vår e-post och aldrig på sidan.
help-numbers-question = Var hittar jag avtalskontots nummer och mätarnumret?
help-numbers-account = Avtalskontots nummer står uppe till höger på varje brev och varje faktura, på grå botten. Det ser ut så här: { $example }
help-numbers-meter = Mätarnumret står på mätaren, oftast vid streckkoden, och dessutom i välkomstbrevet och på årsfakturan.
help-password-question = Jag har glömt mitt lösenord.
help-password-answer = Välj ”Glömt lösenordet” när du loggar in. Du får ett e-postmeddelande med en länk som gäller i { $minutes } minuter, och där väljer du själv ett nytt lösenord. Vi skickar aldrig lösenord.
help-password-temporary = Välj ”Glömt lösenordet” när du loggar in. Du får ett e-postmeddelande med ett tillfälligt lösenord som gäller i { $hours } timmar och bara en gång. Logga in med det och välj sedan ditt eget. Fram till dess gäller det gamla.
help-password-link = Glömt lösenordet
