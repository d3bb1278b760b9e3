# Letters with a one-time code.

letter-date = Datum
letter-phone = Telefon
letter-email = E-post
letter-customer-number = Kundnummer
letter-member-number = Medlemsnummer
letter-code = Din kod
letter-pin = Din PIN-kod
letter-until = Gäller till
letter-hello = Hej { $name },
letter-hello-all = Hej,
letter-subject = Ditt konto i { $portal }
letter-body = Med koden i det här brevet skapar du ditt konto i { $portal }. Där ser du avtal, fakturor och förbrukning på ett ställe och kan uträtta det mesta själv, när som helst.
letter-step-open = Öppna { $url }
letter-step-type = Fyll i kundnummer, kod och din e-postadress, och välj ett lösenord.
letter-step-mail = Öppna e-brevet som kommer sedan och följ länken i det.
letter-rules = Koden gäller en gång och till och med { $day }. Efter { $tries } felaktiga försök slutar den att gälla. Då skickar vi gärna en ny.
letter-pin-subject = Din PIN-kod till ”Mitt företag”
letter-pin-body = Med PIN-koden i det här brevet öppnar du området ”Mitt företag” i { $portal }. Där ser du vad som finns registrerat om ditt företag hos oss.
letter-pin-step-sign-in = Logga in: { $url } Har du inget konto än? Registrera dig där med din e-postadress.
letter-pin-step-open = Öppna ”Mitt företag”.
letter-pin-step-type = Fyll i medlemsnummer och PIN-kod.
letter-pin-rules = PIN-koden är inget lösenord: den hjälper inte vid inloggningen. Den gäller en gång och till och med { $day }. Efter { $tries } felaktiga försök slutar den att gälla. Då skickar vi gärna en ny.
letter-secret = Visa inte brevet för någon. Vi frågar aldrig efter det, varken per telefon eller e-post.
