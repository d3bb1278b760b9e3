# The frame of every page: head, navigation, foot, what every form says, and the pages for trouble.

skip-link = Gå till innehållet
title-of = { $page } · { $utility }
title-error = Fel: { $title }

nav-label = Avdelningar
nav-overview = Översikt
nav-contract = Avtal
nav-invoices = Fakturor
nav-readings = Mätare
nav-consumption = Förbrukning

place-account = Avtalskonto { $number }
place-add = Lägg till ett avtalskonto
place-none = Inget avtalskonto

menu-manage = Avtal och konton
menu-requests = Mina ärenden
menu-help = Hjälp
menu-mailbox = Demoinkorg
menu-sign-out = Logga ut
head-sign-in = Logga in

language-label = Språk
language-label-foot = Språk, nere på sidan

footer-label = Om tjänsten
footer-imprint = Företagsuppgifter
footer-privacy = Dataskydd
footer-accessibility = Tillgänglighet
footer-help = Hjälp

help-box-title = Har du frågor?
help-box-hours = Vi finns här för dig { $hours }.
help-box-plain = Ring oss, vi hjälper dig gärna.
day-mon = mån
day-tue = tis
day-wed = ons
day-thu = tors
day-fri = fre
day-sat = lör
day-sun = sön
hours-one = { $days } kl. { $from }–{ $to }

back-start = Startsidan

form-errors =
    { $count ->
        [one] En uppgift stämmer inte ännu
       *[other] { $count } uppgifter stämmer inte ännu
    }
form-error-prefix = Fel:
notice-not-found = Det hittade vi inte. Sidan kan vara gammal. Ladda den en gång till.
notice-token = Länken har redan använts eller är för gammal. Beställ en ny.
notice-in-use = Det finns redan ett användarkonto för det här. Logga in eller välj ”Glömt lösenordet”.
notice-key-reused = Formuläret har redan skickats en gång med andra värden. Ladda sidan på nytt, så kan du fortsätta.
notice-too-many =
    { $minutes ->
        [one] Det blev många försök. Vänta en minut, så kan du fortsätta.
       *[other] Det blev många försök. Vänta { $minutes } minuter, så kan du fortsätta.
    }
notice-incident = Felet är vårt och har rapporterats. Dina uppgifter finns kvar. Försök igen om några minuter. Felnummer { $number }

trouble-not-found-title = Sidan finns inte
trouble-not-found-text = Länken kan vara gammal, eller så saknas ett tecken i adressen.
trouble-unavailable-title = Går inte att nå just nu
trouble-unavailable-text = En del av portalen svarar inte för tillfället. Dina uppgifter är i säkert förvar. Försök igen om några minuter.
busy-title = Just nu är det många här
busy-text = Väldigt många använder portalen just nu. Dina uppgifter är i säkert förvar. Ladda sidan på nytt om några sekunder.
busy-help = Är det bråttom? Ring oss: { $phone }
too-fast-title = Det blev många förfrågningar på en gång
too-fast-text = Från din anslutning kom fler förfrågningar än en människa gör. Vänta några sekunder och ladda sedan sidan på nytt.
trouble-unexpected-title = Det lyckades inte
trouble-unexpected-text = Felet är vårt och har redan rapporterats. Dina uppgifter är i säkert förvar. Försök igen om några minuter.
trouble-number = Om du ringer oss, uppge gärna det här numret: { $number }
trouble-code = Fel { $code }
trouble-home = Till startsidan
trouble-help = Till hjälpen
trouble-again = Försök igen

moment = { $day } kl. { $time }
form-free = frivilligt

offline-title = Inget nät
offline-text = Just nu finns ingen anslutning, så vi visar inte dina uppgifter. Så snart du har nät igen kan du fortsätta här.
offline-again = Försök igen
new-version = Det finns en ny version.
new-version-load = Ladda om
