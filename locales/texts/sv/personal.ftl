# What customers change about themselves.

personal-title = Personuppgifter
personal-lead = Så här står du hos oss. Ändra det som inte längre stämmer.
personal-link = Se och ändra personuppgifter
personal-name = Namn
personal-reason = Orsak
personal-from = Gäller från
personal-phone = Telefon
personal-language = Språk
personal-language-for = För de här sidorna och vår e-post till dig
personal-none = inte angivet
personal-rhythm = Fakturering
personal-recipient = Fakturamottagare
personal-recipient-partner = du själv
personal-change = ändra
personal-waiting = Begärt: { $what }
personal-waiting-link = till ärendet
personal-coming = Från { $day }: { $what }
personal-save = Spara
personal-ask = Begär ändringen
personal-password-note = Ditt lösenord en gång till, för säkerhets skull
personal-undo = Ångra
personal-undo-note = Det går tills ändringen är i vårt faktureringssystem.
personal-left = Ändringen är redan i vårt faktureringssystem. Ändra en gång till om något inte stämmer.

personal-name-title = Ändra namn
personal-name-lead = Efter ett giftermål, vid ett skrivfel eller när ditt företag har fått ett annat namn.
personal-name-next = Vi granskar ändringen och hör av oss om vi behöver ett intyg. Om det är en ny avtalspart hjälper vår kundtjänst.
personal-company = Företag
personal-reason-marriage = Giftermål eller skilsmässa
personal-reason-spelling = Namnet var felstavat
personal-reason-company = Företaget har ett annat namn nu
personal-reason-other = Något annat

personal-address-title = Ändra adress
personal-address-lead = Hit kommer fakturor och brev. Var du använder energi ändras inte.
personal-address-move = Ska du flytta? Då behöver vi också dina mätarställningar. Säg till vår kundtjänst.
personal-from-hint = Lämna tomt om den gäller genast
personal-addition = Tillägg
personal-addition-hint = Till exempel c/o eller våning
personal-country = Land

personal-phone-title = Ändra telefonnummer
personal-phone-lead = För frågor och tider. Ett tomt fält tar bort numret.
personal-phone-hint = Med riktnummer. Nummer från andra länder börjar med +

personal-rhythm-title = Hur ofta vi fakturerar
personal-rhythm-lead = En gång om året är det vanliga. El och gas fakturerar vi oftare om du vill.
personal-rhythm-next = Vi ändrar från nästa möjliga dag och bekräftar den. Om de extra fakturorna kostar något säger vi det i förväg.
personal-rhythm-yearly = En gång om året
personal-rhythm-half-yearly = Varje halvår
personal-rhythm-quarterly = Varje kvartal
personal-rhythm-monthly = Varje månad

personal-recipient-title = Faktura till någon annan
personal-recipient-lead = Till exempel till hyresvärden, föräldrarna eller redovisningsbyrån.
personal-recipient-rule = Bara fakturor går till mottagaren, med post. Bekräftelser, påminnelser och alla andra brev kommer fortfarande till avtalsparten.
personal-recipient-name = Namn eller företag
personal-recipient-now = Fakturor går nu till
personal-recipient-remove = Fakturor till mig igen
personal-recipient-other = Ange en annan mottagare

country-de = Tyskland
country-at = Österrike
country-be = Belgien
country-ch = Schweiz
country-cz = Tjeckien
country-dk = Danmark
country-es = Spanien
country-fi = Finland
country-fr = Frankrike
country-gb = Storbritannien
country-it = Italien
country-li = Liechtenstein
country-lu = Luxemburg
country-nl = Nederländerna
country-no = Norge
country-pl = Polen
country-pt = Portugal
country-se = Sverige
