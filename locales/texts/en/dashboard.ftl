# The overview with its four tiles.

overview-title = Overview
overview-hello-name = Hello, { $name }
overview-hello = Hello
salutation-mr = Mr
salutation-ms = Ms
overview-good = Everything is in order.
overview-next-reading = Next: report your reading by { $until }.
overview-overdue = An instalment is still open: { $amount }.
overview-new = Everything about your connection will gather here bit by bit.
overview-tiles = At a glance
overview-contracts = Your contracts
overview-add = Add a contract
overview-under-way = What is under way
overview-no-account-title = No contract account yet
overview-no-account-text = Add your contract account. You need the number from the letter and a meter number.

tile-contract = Contract
tile-contract-mine = My contract
tile-contract-action = See the contract
tile-contract-context = next instalment on { $day } · { $product }
tile-contract-overdue = The instalment of { $day } is missing
tile-contract-no-instalment = No instalment planned · { $product }
tile-contract-empty = No contract yet
tile-contract-empty-text = As soon as your contract is set up, it stands here.
tile-contract-count =
    { $count ->
        [one] one contract
       *[other] { $count } contracts
    }
tile-contract-dates = The next instalments
tile-contract-fold = The next instalments
tile-contract-filter = Filter instalments
tile-contract-all = All
tile-contract-sum = { $amount } together
tile-overdue = overdue

tile-billing = Invoices
tile-billing-mine = My invoices
tile-billing-action = See the invoices
tile-billing-empty = No invoice yet
tile-billing-empty-text = Your first invoice comes after the first annual reading.
tile-billing-context = { $balance } · invoice of { $day }
tile-billing-fold = Latest invoices
tile-billing-choose = Choose an invoice
tile-billing-paid = paid
tile-billing-cost = cost
tile-billing-due = due on { $day }

tile-reading = Meter reading
tile-reading-mine = My meter reading
tile-reading-action = Report a reading
tile-reading-context = read on { $day }
tile-reading-context-until = read on { $day } · next reading by { $until }
tile-reading-empty = No reading yet
tile-reading-empty-text = Report the first reading, then your bill starts right.
tile-reading-none = No meter
tile-reading-none-text = No meter belongs to this contract account at the moment.
tile-reading-until = by { $until }
tile-reading-fold = Report right here
tile-reading-today = Reading today: { $meter }
tile-reading-button = Continue

tile-consumption = Consumption
tile-consumption-action = See the history
tile-consumption-empty = We need two readings for this
tile-consumption-empty-text = After the second reading you see your consumption here.
tile-consumption-less = { $percent } less than last year
tile-consumption-more = { $percent } more than last year
tile-consumption-same = as much as last year
tile-consumption-until = { $division }, until { $day }
# $until — "Strom, bis 1. November"; $change — "6 % weniger als im Vorjahr".
tile-consumption-context = { $until }: { $change }
tile-consumption-year = in { $year }
tile-consumption-fold = See it in euros
tile-consumption-cost = This year { $this } so far, { $last } in the same span of last year. Standing charge and taxes are included.
tile-consumption-no-cost = We do not know all prices for this span.
tile-consumption-units = Unit
tile-consumption-euro = Euro
tile-contract-monthly = a month · { $product }
