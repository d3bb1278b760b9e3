# How invoices and letters come.

delivery-title = Fakturor på nätet eller med post
delivery-lead = På nätet finns de genast och gratis, papper kostar inte heller något. Du kan byta när som helst.
delivery-invoices = Fakturor
delivery-letters = Andra brev
delivery-letters-hint = Till exempel bekräftelser. Det som lagen kräver på papper kommer alltid med post.
delivery-paper = Med post
delivery-online = På nätet, med ett mejl när det finns något
delivery-both = På nätet och med post
delivery-save = Spara
delivery-note = Gäller från nästa faktura. Alla fakturor finns i alla fall på nätet.
delivery-link = Ändra leveransen
