# Signing in, registering, forgotten passwords, and the accounts a person looks after.
# What the utility bills is an "avtalskonto", what a person signs in with an "användarkonto".

field-email = E-postadress
field-user-name = Användarnamn
field-password = Lösenord
field-new-password = Nytt lösenord
field-contract-account = Avtalskontots nummer
field-meter = Mätarnummer
field-keep = Håll mig inloggad på den här enheten
field-keep-hint = Bara på en enhet som ingen annan använder

password-show = Visa
password-hide = Dölj
password-rules = Krav på lösenordet
password-rule-length = minst { $min } tecken
password-rule-digit = minst en siffra
password-rule-capital = minst en stor bokstav
password-rule-small = minst en liten bokstav
password-rule-own = utan ditt namn, din e-postadress och dina nummer, utan orten och bolaget
password-rule-own-run = inga { $length } tecken i följd från ditt namn eller din e-postadress
password-rule-place = utan namn på orten eller bolaget
password-rule-regular = ingen enkel följd som 123456 eller qwerty
password-rule-met = uppfyllt
password-hint = Bäst är en mening som bara du känner till. Mycket vanliga lösenord godkänner vi inte.

sign-in-title = Logga in
sign-in-lead = Ditt användarnamn är din e-postadress.
sign-in-lead-user-name = Med användarnamnet som du valde när du registrerade dig.
sign-in-user-name-hint = Din e-postadress går också bra
sign-in-next = Logga in först. Sedan kommer du direkt dit du var på väg.
sign-in-button = Logga in
sign-in-forgotten = Glömt lösenordet
sign-in-forgotten-name = Glömt användarnamnet
sign-in-register = Registrera dig
sign-in-old-name-title = Logga in med din e-postadress
sign-in-old-name = Användarnamn från den gamla e-tjänsten gäller inte längre. Har du inte varit här sedan dess? Då behöver du registrera dig en gång till.

register-title = Registrera dig
register-lead = Ta fram ett brev eller en faktura från oss. Det tar ungefär två minuter.
register-contract-account-hint = Till exempel { $example }
register-meter-hint = Det räcker med en, också om du har flera mätare
register-email-hint = Den loggar du in med i fortsättningen
register-email-hint-mail = Dit skickar vi länken som aktiverar ditt konto
register-user-name-hint = Det loggar du in med i fortsättningen, till exempel erika.mustermann
register-button = Registrera dig
register-privacy-before = Hur vi behandlar dina uppgifter kan du läsa i vår
register-privacy-link = dataskyddsbeskrivning
where-account = Var hittar jag numret?
where-account-picture = Ett brev från energibolaget: uppe till höger står avtalskontots nummer på grå botten.
where-account-caption = Uppe till höger på varje brev och varje faktura, på grå botten. Det ser ut så här: { $example }
where-meter = Var hittar jag mätarnumret?
where-meter-picture = En elmätare: mätarnumret står vid streckkoden, siffrorna i fönstret är mätarställningen.
where-meter-caption = På själva mätaren, oftast vid streckkoden. Det står också i välkomstbrevet och på årsfakturan.

sent-title = Titta i din e-post
register-sent-text = Om uppgifterna hör till ett avtal har vi just skickat dig ett e-postmeddelande.
register-sent-step-open = Öppna e-postmeddelandet från oss.
register-sent-step-press = Tryck på länken. Den gäller i { $hours } timmar.
register-sent-step-copy = Om den inte går att öppna kan du kopiera den till webbläsarens adressfält.
sent-nothing = Har inget kommit? Titta i skräpposten eller ring oss: { $phone }
sent-mailbox = Till demoinkorgen

activate-title = Aktivera ditt användarkonto
activate-text = Ett tryck till, så är ditt användarkonto klart.
activate-button = Aktivera
activate-taken-title = Användarnamnet är upptaget
activate-taken-text = { $name } tillhör numera någon annan. Välj ett annat, så är ditt konto klart.
activate-old-title = Den här länken gäller inte längre
activate-old-text = Den har redan använts eller är för gammal. Om du redan har aktiverat ditt användarkonto med den kan du bara logga in. Annars registrerar du dig en gång till, så skickar vi en ny länk.
activate-old-sign-in = Logga in
activate-old-register = Registrera dig på nytt

forgotten-title = Glömt lösenordet
forgotten-lead = Vi skickar en länk där du väljer ett nytt.
forgotten-button = Skicka länken
forgotten-sent-text = Om användarkontot finns har vi just skickat dig ett e-postmeddelande med en länk. Den gäller i { $minutes } minuter.
forgotten-lead-temporary = Vi skickar ett tillfälligt lösenord. Logga in med det och välj sedan ett eget.
forgotten-button-temporary = Skicka lösenordet
forgotten-sent-text-temporary = Om användarkontot finns har vi just skickat dig ett tillfälligt lösenord. Det gäller i { $hours } timmar och bara en gång. Ditt gamla lösenord gäller tills du har valt ett nytt.

forgotten-name-title = Glömt användarnamnet
forgotten-name-lead = Ange din e-postadress. Vi skickar användarnamnet som hör till den.
forgotten-name-button = Skicka användarnamnet
forgotten-name-sent-text = Om ett användarnamn hör till den här adressen har vi just skickat det till dig.

new-password-title = Nytt lösenord
new-password-lead = Sedan är du inloggad direkt. Alla andra enheter loggas ut.
new-password-temporary = Det tillfälliga lösenordet stämde och är nu förbrukat. Välj ditt eget.
new-password-renewal = Vi har gjort inloggningen säkrare. Därför väljer alla ett nytt lösenord en gång. Sedan fortsätter allt som vanligt.
new-password-button = Spara lösenordet
new-password-old-text = Den har redan använts eller är äldre än { $minutes } minuter. Beställ bara en ny.
new-password-old-again = Beställ en ny länk
new-password-old-temporary-title = Sidan gäller inte längre
new-password-old-temporary-text = Det nya lösenordet är redan sparat eller så har det gått mer än { $minutes } minuter. Beställ då bara ett nytt tillfälligt lösenord.
new-password-old-temporary-again = Beställ ett nytt tillfälligt lösenord

manage-title = Avtal och konton
manage-lead =
    { $count ->
        [one] Ett avtalskonto hör till ditt användarkonto.
       *[other] { $count } avtalskonton hör till ditt användarkonto.
    }
manage-accounts = Dina avtalskonton
manage-number = Avtalskonto
manage-holder = Innehavare
manage-identified = Tack. Allt som hör till dig finns nu här.
manage-shown = visas just nu
manage-show = Visa det här
manage-no-place = Utan förbrukningsplats
manage-add-title = Lägg till ett avtalskonto
manage-add-lead = Du behöver numret från brevet och numret på en mätare som hör till kontot.
manage-add-button = Lägg till
manage-added = Avtalskontot har lagts till. Du får en bekräftelse per e-post.
manage-own = Dina uppgifter
manage-email = Inloggning
manage-user-name = Användarnamn
manage-address = E-postadress
manage-password = Lösenord
manage-password-change = Byt
manage-language = Språk

field-code = Koden från brevet
field-pin = PIN-koden från brevet
register-lead-letter = Ha vårt brev med koden till hands. Det tar ungefär två minuter.
register-lead-email = Din e-postadress räcker. Vi skickar en länk som du bekräftar den med, och sedan lösenordet för din första inloggning.
register-code-hint = Tio tecken, till exempel K7XQ2-M9D4T
register-no-letter = Inget brev, eller är det äldre än 45 dagar? Ring oss så skickar vi ett nytt: { $phone }
register-sent-text-email = Vi har just skickat ett e-brev till dig.
activate-confirm-title = Bekräfta e-postadressen
activate-confirm-text = Ett tryck till. Sedan skickar vi lösenordet för din första inloggning.
activate-confirm-button = Bekräfta adressen
first-sent-title = Ditt lösenord är på väg
first-sent-text = Adressen är bekräftad, och lösenordet för den första inloggningen kommer strax till din inkorg. Det gäller i { $hours } timmar; efter inloggningen väljer du ett eget.
new-password-first = Det första lösenordet stämde och är nu förbrukat. Välj ditt eget nu.
sign-in-lead-pin = Med e-postadress och lösenord, inte med PIN-koden från brevet.
manage-title-login = Inloggningsuppgifter
manage-lead-login = Vad du loggar in med, och vad du kan ändra.
manage-add-lead-letter = Du behöver kundnumret och koden från vårt brev.
manage-email-change = En annan adress
manage-delete-text = Behöver du inte portalen längre, eller har du ett andra konto? Då kan du radera det här.
manage-delete-link = Radera kontot
address-title = En annan e-postadress
address-lead = Du kan inte själv ändra inloggningens adress här. Det finns två sätt.
address-ask = Vi ändrar den åt dig
address-ask-text = Skriv den nya adressen här. Vi ändrar den under kontorstid, oftast nästa arbetsdag. Sedan loggar du in med den nya; lösenordet är detsamma.
address-now = Adressen i dag
address-new = Ny adress
address-button = Be om ändringen
address-anew = Eller så skapar du ett nytt konto
address-anew-register = Logga ut och registrera dig med den nya adressen.
address-anew-delete = Logga in en gång till med den gamla och radera det här kontot:
confirm-reminder = Din e-postadress { $email } är inte bekräftad än. Öppna länken i vårt mejl; till dess skickar vi inget annat till dig, inte heller ett nytt lösenord.
confirm-reminder-link = Kom inget fram, eller skrev du fel?
confirm-text = Ett tryck till, så vet vi att våra mejl når dig.
confirm-old-text = Den har redan använts, ersatts av en nyare eller är för gammal. Logga in; där ser du om något återstår.
confirmed-title = Tack, din adress är bekräftad
confirmed-text = Från och med nu får du dina bekräftelser dit, och länken till ett nytt lösenord om du glömmer ditt.
confirm-lead = Vi skickar länken en gång till. Om du skrev fel kan du rätta adressen här.
confirm-hint = Du loggar också in med den här adressen.
confirm-send = Skicka länken
confirm-sent = Länken är på väg till { $email }.
change-password-title = Byt lösenord
change-password-lead = Andra enheter som ännu är inloggade loggas ut. Den här förblir inloggad.
change-password-current = Nuvarande lösenord
change-password-button = Byt lösenord
change-password-forgotten = Glömt ditt nuvarande lösenord?
change-password-done = Ditt lösenord är bytt. Alla andra enheter är utloggade.
delete-title = Radera kontot
delete-lead = Kontot { $email } raderas genast och för gott.
delete-goes = E-postadress, lösenord och alla inloggningar på andra enheter försvinner.
delete-stays = Dina avtal, fakturor och ärenden finns kvar hos oss; de fortsätter.
delete-again = Du kan registrera dig på nytt när som helst. Det som låstes upp med ett brev behöver då ett nytt.
delete-button = Radera för gott
deleted-title = Ditt konto är raderat
deleted-text = Som bekräftelse har vi skickat ett sista e-brev till dig.
manage-add-bank = Nya avtal under din personbeteckning läggs till när du identifierar dig med din bank en gång till.
manage-add-bank-button = Identifiera dig med banken
