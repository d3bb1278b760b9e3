# What is wrong with one field, and what now.

problem-missing = Här saknas en uppgift.
problem-too-long = Det är för långt. Högst { $max } tecken får plats.
problem-choose = Välj ett av alternativen.
problem-expired = Formuläret är för gammalt. Ladda sidan på nytt.
problem-already-submitted = Det här har du redan skickat. Vi har tagit emot det.
problem-account-already-yours = Avtalskontot hör redan till ditt användarkonto.
problem-wrong-credentials = E-postadressen och lösenordet hör inte ihop. Kontrollera båda eller välj ”Glömt lösenordet”.
problem-wrong-user-name = Användarnamnet och lösenordet hör inte ihop. Kontrollera båda eller välj ”Glömt lösenordet” eller ”Glömt användarnamnet”.
problem-wrong-password = Lösenordet stämmer inte. Försök igen.
problem-same-address = Det är adressen du loggar in med i dag.
problem-no-match = De två numren hör inte ihop, eller så hör avtalskontot redan till ett annat användarkonto. Jämför dem med ditt senaste brev eller ring oss.
problem-confirm = Bekräfta det nedan.
problem-explain = Ett sådant värde behöver ett underlag: lägg till ett foto av mätaren eller skriv i en mening vad det beror på.
problem-left-already = Mätarställningen är redan i faktureringen. Ring oss så rättar vi den tillsammans.
problem-values-missing = Skriv in minst en mätarställning.
problem-register-missing = Den här mätaren har flera räkneverk. Skriv in den här mätarställningen också.

problem-email-missing = Skriv in din e-postadress.
problem-email-no-at = Tecknet @ saknas. En e-postadress ser ut så här: namn@example.org
problem-email-malformed = Det här ser inte ut som en e-postadress. Kontrollera varje tecken, också slutet.
problem-email-too-long = Adressen är för lång. Högst 254 tecken får plats.
problem-user-name-missing = Skriv in ett användarnamn.
problem-user-name-too-short = För kort: ett användarnamn har minst { $min } bokstäver eller siffror.
problem-user-name-too-long = För långt: ett användarnamn har högst { $max } tecken.
problem-user-name-email = Det här är en e-postadress. Välj ett användarnamn utan @.
problem-user-name-no-letter = Bara siffror går inte, det kunde tas för ett kundnummer. Lägg till en bokstav.
problem-user-name-blank = Mellanslag går inte i användarnamnet. Använd en punkt eller ett bindestreck.
problem-user-name-character = Tecken { $position } går inte här. Bokstäver och siffror går bra, och mellan dem punkt, bindestreck och understreck.
problem-user-name-taken = Användarnamnet finns redan. Lägg till exempelvis en siffra.

problem-password-too-short = Lösenordet är för kort. Det behöver minst { $min } tecken.
problem-password-too-long = Lösenordet är för långt. Högst { $max } tecken får plats.
problem-password-own-word = Lösenordet innehåller något som andra lätt gissar: ett namn, din e-postadress eller ett nummer. Välj något annat.
problem-password-no-digit = Lösenordet behöver ännu en siffra.
problem-password-no-capital = Lösenordet behöver ännu en stor bokstav.
problem-password-no-small = Lösenordet behöver ännu en liten bokstav.
problem-password-own-run = Lösenordet innehåller { $length } tecken i följd som också finns i ditt namn eller din e-postadress. Välj något annat.
problem-password-repetitive = Det här är en enkel följd. Välj något mindre regelbundet.
problem-password-common = Lösenordet finns på kända listor och går snabbt att gissa. En mening med fyra ord är bättre.
problem-password-as-before = Det här är ditt nuvarande lösenord. Välj ett annat.

problem-number-missing = Här saknas ett tal.
problem-number-letters = Här går det bara att skriva siffror.
problem-number-ambiguous = Menar du tusental eller decimaler? Skriv talet utan punkt.
problem-number-negative = Talet kan inte vara mindre än noll.
problem-number-too-long = Talet har för många siffror.
problem-number-two-marks = Här står två kommatecken eller punkter. Det räcker med ett.

problem-reading-missing = Här saknas mätarställningen.
problem-reading-letters = En mätarställning har bara siffror. Titta en gång till om det är O eller 0.
problem-reading-two-marks = Mätarställningen har två kommatecken eller punkter. Det räcker med ett.
problem-reading-negative = En mätarställning är aldrig mindre än noll.
problem-reading-too-many-digits = Din mätare har { $max } siffror före kommat. Det är en siffra för mycket.
problem-reading-too-many-decimals = Din mätare har { $max } siffror efter kommat. Resten kan du lämna bort.
problem-reading-no-decimals = Din mätare har inga siffror efter kommat. Skriv bara de hela siffrorna.
problem-reading-below = Mätarställningen är lägre än den { $day } ({ $previous }).
problem-reading-below-ask = Titta en gång till på siffrorna och på mätarnumret. Ring oss om mätaren har bytts.
problem-reading-above-next = För den { $day } har vi redan en lägre mätarställning ({ $next }). Kontrollera mätarställningen och datumet.

problem-account-start = Avtalskontots nummer börjar med { $expected }. Kanske tog du ett annat nummer från brevet.
problem-account-length = Efter början kommer { $expected } siffror, du har skrivit { $got }.
problem-account-digit = På plats { $position } ska det stå en siffra. Kanske ett O i stället för en 0?
problem-account-missing = Skriv in avtalskontots nummer.

problem-meter-missing = Skriv in ett mätarnummer.
problem-meter-characters = Ett mätarnummer har bara bokstäver och siffror.
problem-meter-length = Ett mätarnummer har 4 till 20 tecken. Titta vid streckkoden.

problem-date-missing = När läste du av mätaren? Här saknas dagen.
problem-date-malformed = Den dagen finns inte. Skriv så här: 21.11.2026
problem-date-future = Den dagen har inte kommit ännu. När läste du av mätaren?
problem-date-too-old = Så gamla mätarställningar kan vi inte ta emot. Den tidigaste möjliga dagen är den { $earliest }.
problem-date-billed = Tiden till och med den { $day } har redan fakturerats. Ring oss om något på fakturan inte stämmer.
problem-date-before-meter = Mätaren har varit på plats först sedan den { $from }.
problem-date-after-meter = Mätaren nedmonterades den { $to }.
problem-date-outside-meter = Mätaren var inte i bruk den dagen.

problem-no-letter = Numret och koden hör inte ihop, eller så gäller brevet inte längre. Jämför båda med ditt brev. Ett brev gäller i 45 dagar, en gång och för fem försök; ring oss så får du ett nytt.
problem-pin-not-password = Det här ser ut som PIN-koden i ditt brev. Den är inget lösenord. Logga in med ditt lösenord och fyll sedan i PIN-koden under ”Mitt företag”.

problem-issued-missing = Fyll i numret som står i ditt brev.
problem-issued-start = Det här numret börjar med { $expected }. Jämför det med ditt brev.
problem-issued-length = Här behövs { $expected } tecken, du fyllde i { $got }. Jämför numret med ditt brev.
problem-issued-digit = På plats { $position } i det här numret står alltid en siffra. Kanske är det en nolla och inte ett O?
problem-code-missing = Fyll i koden från ditt brev.
problem-code-length = En kod har { $expected } tecken, du fyllde i { $got }.
problem-code-character = Tecken { $position } finns inte i någon kod. Möjliga tecken är siffror och bokstäver utan prickar.
problem-business-id-missing = Fyll i FO-numret.
problem-business-id-characters = Ett FO-nummer har bara siffror och ett streck, till exempel 2077474-0.
problem-business-id-length = Ett FO-nummer har åtta siffror, till exempel 2077474-0.
problem-business-id-check = Den sista siffran stämmer inte med de andra. Kanske har två bytt plats?
problem-address-in-use = Den här adressen har redan ett konto. Använd en annan, eller logga in med den.

problem-photo-empty = Filen är tom. Välj fotot en gång till.
problem-photo-too-large = Fotot är större än { $megabytes } MB. Ta ett mindre.
problem-photo-too-many-pixels = Bilden har mer än { $megapixels } megapixlar. Ta en mindre.
problem-photo-too-small = På en så liten bild går det inte att se någon mätarställning. Ta den en gång till.
problem-photo-heic = Vi kan inte läsa det här formatet (HEIC). Ta fotot direkt här eller ställ in kameran på ”Mest kompatibel” (JPEG).
problem-photo-not-a-photo = Det här är inget foto. JPEG, PNG och WebP går bra.
problem-photo-name-disagrees = Filens namn stämmer inte med innehållet. Välj själva fotot, inte en omdöpt fil.
problem-photo-damaged = Bilden är skadad eller ofullständig. Ta den en gång till.
problem-photo-enough = Mer än { $most } foton av en mätare behövs inte. Ta bort ett om du har ett bättre.
problem-phone = Vi förstår inte telefonnumret. Siffror, mellanslag och + - / ( ) går bra.
problem-instalment-none-left = Under det här faktureringsåret finns ingen delbetalning kvar som kan ändras. Efter årsfakturan står den nya planen här.
problem-instalment-pending = Din senaste ändring har inte nått vårt faktureringssystem än. Därefter kan du ändra delbetalningen igen.
problem-instalment-moved = Din delbetalning har ändrats under tiden, den är nu { $now }. Titta på siffrorna en gång till.
problem-instalment-whole-euro = Ange hela euro, till exempel 129.
problem-instalment-same = Så mycket betalar du redan. Det finns inget att ändra.
problem-instalment-too-high = Du kan höja till { $most } utan att fråga. Mer går också: skriv varför här nedanför, så kontrollerar vi det.
problem-instalment-too-low = Du kan sänka till { $least } utan att fråga. Om du förbrukar klart mindre måste vi ta hänsyn till det (41b § 3 mom. EnWG): skriv varför här nedanför.
problem-instalment-lowered-before = Du har redan sänkt delbetalningen en gång det här faktureringsåret. Om du förbrukar mindre måste vi ändå ta hänsyn till det (41b § 3 mom. EnWG): skriv varför här nedanför.
problem-instalment-reading-needed = För att sänka behöver vi en mätarställning som är högst { $days } dagar gammal. Meddela den först, eller skriv här nedanför varför du förbrukar mindre (41b § 3 mom. EnWG).
problem-agree = Kryssa i rutan om du lämnar medgivandet.
problem-iban-character = Grupp { $group } har ett tecken som inte förekommer i ett IBAN.
problem-iban-country = Ett IBAN börjar med landet, till exempel DE.
problem-iban-outside-sepa = Vi kan inte dra pengar från ett konto i det landet. Använd ett konto inom SEPA.
problem-iban-length = Det här IBAN-numret har { $found } tecken, det ska vara { $expected }.
problem-iban-digits = Grupp { $group } har en bokstav där det ska stå en siffra.
problem-iban-letters = Grupp { $group } har en siffra där det ska stå en bokstav.
problem-iban-swapped = Kontrollsiffrorna stämmer inte. Har två siffror bytt plats i grupp { $group }?
problem-iban-checksum = Kontrollsiffrorna stämmer inte. Jämför grupperna med ditt kort.
problem-mandate-there = Vi har redan ett medgivande från dig för det här kontot.
problem-unchanged = Så är det redan.
