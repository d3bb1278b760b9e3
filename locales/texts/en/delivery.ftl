# How invoices and letters come.

delivery-title = Invoices online or by post
delivery-lead = Online is there at once and free, and so is paper. You can change at any time.
delivery-invoices = Invoices
delivery-letters = Other letters
delivery-letters-hint = Confirmations, for example. What the law wants on paper always comes by post.
delivery-paper = By post
delivery-online = Online, with a mail when there is something
delivery-both = Online and by post
delivery-save = Save
delivery-note = Holds from the next invoice. You find all invoices online in any case.
delivery-link = Change the delivery
