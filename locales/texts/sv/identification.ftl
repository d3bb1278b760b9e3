# Registering with a bank, step by step; companies.

kind-lead = Som vem vill du registrera dig?
kind-private = Konsumentkund
kind-private-text = Din bank berättar vem du är. Det tar ungefär tre minuter.
kind-business = Företagskund
kind-business-text = Du skickar en begäran, vi skapar kontot.

step-label = Faser
step-bank = Bankidentifiering
step-person = Användaruppgifter 1/2
step-contact = Användaruppgifter 2/2
step-check = Bekräftelse
step-next = Följande
step-has-login-title = Du har redan ett konto
step-has-login-text = Ett konto har redan skapats med den här bankidentifieringen; nya avtal har just lagts till. Logga in med e-postadress och lösenord.
step-unknown-title = Din personbeteckning saknas hos oss
step-unknown-text = { $name }, banken har berättat vem du är. Men vi hittar dig inte i våra avtalsuppgifter.
step-unknown-why = Oftast saknas bara personbeteckningen ({ $code }). Ring oss så lägger vi till den, och du kan registrera dig genast: { $phone }
step-go-on = Fortsätt
step-go-on-text = { $name }, du har redan börjat. Allt du fyllde i finns kvar.
step-other-bank = En gång till med en annan bank
step-advice = { $division }: { $phone } ({ $hours })

bank-title = Välj din bank
bank-lead = Med dina bankkoder visar du vem du är. Det behövs bara den här gången.
bank-missing = Hittar du inte din bank? Ring oss så sköter vi registreringen för din räkning: { $phone }
bank-why = Varför med banken?
bank-why-text = I portalen finns sekretessbelagda uppgifter. Banken känner dig och bekräftar att det är du; ditt konto ser vi inte. Sedan loggar du in med e-postadress och lösenord.
bank-cancelled = Du avbröt identifieringen. Välj en bank om du vill fortsätta.
bank-state = Bankens svar hör till ett annat försök, eller kom för sent. Börja om från början.
bank-identification = Banken kunde inte tillräckligt säkert berätta vem du är. Försök igen, eller ring oss: { $phone }
bank-away = Banken svarar inte just nu. Försök igen om några minuter, eller ring oss: { $phone }

person-title = Är det här du?
person-lead = Det här har din bank berättat. De sista tecknen i personbeteckningen visar vi inte.
person-name = Namn
person-code = Personbeteckning
person-wrong = Stämmer något inte? Gå tillbaka och välj din egen bank, eller ring oss: { $phone }

contact-title = Dina uppgifter
contact-lead = Så står du i vårt kunddatasystem. Ändra det som inte längre stämmer.
contact-only-here = Det du ändrar här gäller bara de elektroniska tjänsterna. För dina avtal, hör av dig till oss: { $phone }
contact-required = Fälten med asterisk (*) måste fyllas i.
contact-first-name = Förnamn
contact-last-name = Efternamn
contact-street = Gata
contact-house-no = Husnummer
contact-postcode = Postnummer
contact-town = Ort
contact-phone = Telefon
contact-password-kept = Vi har redan ditt lösenord. Lämna fältet tomt om det ska vara detsamma.

check-title = Stämmer allt?
check-lead = Kontrollera uppgifterna en gång till.
check-button = Godkänn
check-change = Ändra något

done-title = Välkommen
done-lead = Din registrering är klar. Bekräfta ännu din adress: länken är på väg till { $email }.
done-next = Banken behöver du inte längre. Från och med nu loggar du in med e-postadress och lösenord.
done-services = Val av tjänst
done-heat = Har du fjärrvärme men ser den inte här?
done-heat-text = Då saknas något i avtalsuppgifterna. Fjärrvärmerådgivningen lägger till det:

business-title = Konto för ett företag
business-lead = Vi skapar kontot och hör av oss senast { $day }.
business-company = Företagets namn
business-id = FO-nummer
business-id-hint = Till exempel 2077474-0
business-contact = Ditt namn
business-button = Skicka begäran
business-sent-title = Din begäran har kommit fram
business-sent-text = Vi hör av oss med e-post eller per telefon.
business-number = Nummer
business-due = Svar senast
contact-replaces = Ditt konto väntar ännu på att adressen ska bekräftas. Ange adress och lösenord på nytt här, så ersätter det nya kontot det gamla.
