# Imprint, privacy, accessibility. What differs between utilities comes from the profile.

imprint-title = Företagsuppgifter
imprint-provider = Tjänsteleverantör
imprint-contact = Kontakt
imprint-phone = Telefon { $phone }
imprint-email = E-post { $email }
imprint-represented = Företräds av
imprint-register = Register
imprint-register-text = Registrerat hos { $court } med numret { $number }
imprint-vat = Momsnummer
imprint-supervisory = Tillsyn
imprint-dispute = Om vi inte är överens
imprint-dispute-text = Lämna först ett klagomål till oss. Vi svarar inom fyra veckor. Därefter kan du som konsument vända dig till tvistlösningsorganet, och det kostar dig inget. Vi deltar i förfarandet.
imprint-dispute-energy = Schlichtungsstelle Energie e. V., Friedrichstraße 133, 10117 Berlin, www.schlichtungsstelle-energie.de
imprint-dispute-agency = Verbraucherservice der Bundesnetzagentur, Postfach 8001, 53105 Bonn

privacy-title = Dataskydd
privacy-lead = Vad portalen sparar om dig, varför och hur länge.
privacy-controller = Personuppgiftsansvarig
privacy-what = Vad vi behandlar
privacy-what-contract = Avtal, mätare, mätarställningar, delbetalningar och fakturor. Vi behöver dem för att fullgöra ditt avtal (artikel 6.1 b i dataskyddsförordningen).
privacy-what-account = Din e-postadress, ditt lösenord som ett kontrollvärde som inte går att räkna tillbaka, och ditt språk. Vi behöver dem för inloggningen (artikel 6.1 b i dataskyddsförordningen).
privacy-what-security = Vem som har loggat in när och vad som har ändrats, samt nätadresser under en kort tid. Det skyddar ditt användarkonto (artikel 6.1 f i dataskyddsförordningen).
privacy-cookies = Kakor
privacy-cookies-text = Vi använder bara kakor som portalen inte fungerar utan: för inloggningen, för ditt språk, för formulär som inte är färdiga och för att känna igen den här enheten. De kräver inget samtycke (25 § 2 mom. i den tyska lagen TDDDG). Andra kakor finns inte, varken för statistik eller för reklam.
privacy-others = Vem som får uppgifterna
privacy-others-text = Dina uppgifter går till vårt faktureringssystem och, där lagen kräver det, till ditt nätbolag och din mätoperatör. De här sidorna hämtar inget från andras servrar.
privacy-time = Hur länge
privacy-time-session = En inloggning upphör efter 30 minuter utan användning, eller efter 14 dagar om du vill det.
privacy-time-form = Ett formulär som inte har skickats raderar vi efter 30 minuter.
privacy-time-invoices = Fakturor sparar vi så länge som handels- och skattelagstiftningen kräver.
privacy-rights = Dina rättigheter
privacy-rights-text = Du har rätt att få tillgång till dina uppgifter, att få dem rättade, raderade eller överförda, att få behandlingen begränsad och att invända mot den. Skriv till oss, eller lämna ett klagomål till dataskyddsmyndigheten där du bor.
privacy-contact = Vi svarar gärna på frågor om dataskydd:

accessibility-title = Tillgänglighet
accessibility-lead = Portalen ska fungera för alla, med tangentbord, skärmläsare, förstoring och utan JavaScript.
accessibility-state = Läget nu
accessibility-state-text = Vi följer standarden EN 301 549 och WCAG 2.2, nivå AA, så som de tyska bestämmelserna BFSG och BITV 2.0 kräver. Vi har själva testat portalen, med automatiska tester på varje sida. En granskning av en oberoende instans är ännu inte gjord.
accessibility-gaps = Det här fungerar inte ännu
accessibility-gaps-documents = Pdf-fakturorna är inte fullständigt märkta för skärmläsare. De viktigaste värdena finns därför också på sidan ”Fakturor”.
accessibility-gaps-sign = Det finns ännu ingen version på teckenspråk och ingen på lättläst svenska.
accessibility-report = Är det något som inte fungerar?
accessibility-report-text = Skriv till oss eller ring och berätta vad som hindrar dig. Vi svarar inom fyra veckor och hjälper dig på ett annat sätt så länge.
accessibility-authority = Tillsyn
accessibility-authority-text = Om vi inte har hjälpt dig kan du vända dig till medlingsorganet enligt 16 § i den tyska lagen BGG eller till de tyska delstaternas marknadskontroll av produkters och tjänsters tillgänglighet (MLBF) i Magdeburg.
