# Consumption over the years.

consumption-title = Verbrauch
# $day (String) - until when
# $percent (String) - how much
# $division (String) - division
consumption-less = Bis { $day } haben Sie { $percent } weniger verbraucht als im Vorjahr ({ $division }). Das Wetter ist nicht herausgerechnet.
# $day (String) - until when
# $percent (String) - how much
# $division (String) - division
consumption-more = Bis { $day } haben Sie { $percent } mehr verbraucht als im Vorjahr ({ $division }). Das Wetter ist nicht herausgerechnet.
# $day (String) - until when
# $division (String) - division
consumption-same = Bis { $day } haben Sie so viel verbraucht wie im Vorjahr ({ $division }).
consumption-lead = Ihr Verbrauch aus den Zählerständen, Jahr für Jahr.
consumption-none = Nach dem zweiten Zählerstand sehen Sie hier Ihren Verbrauch.
consumption-units = Einheit
consumption-euro = Euro
# $count (String) - how many years
consumption-years = Die letzten { $count } Jahre
# $product (String) - tariff
consumption-feed-in = { $product }, Einspeisung
consumption-partial = Gestreift sind Jahre, für die noch nicht alle Tage gemessen sind.
consumption-estimated = Wo ein Stand geschätzt ist, ist auch der Verbrauch geschätzt.
consumption-cost-note = Die Kosten sind aus den Preisen Ihres Vertrags gerechnet, mit Grundpreis und Umsatzsteuer. Verbindlich ist Ihre Rechnung.
consumption-table = Alle Werte als Tabelle
# $unit (String) - unit
consumption-caption = Verbrauch in { $unit }
consumption-column-year = Jahr
consumption-column-amount = Verbrauch
consumption-column-cost = Kosten
consumption-column-note = Anmerkung
consumption-note-complete = ganzes Jahr
# $from (String) - first day
# $to (String) - last day
consumption-note-part = { $from } bis { $to }
consumption-note-estimated = zum Teil geschätzt
consumption-no-cost = unbekannt
consumption-how = Wie wird gerechnet?
consumption-how-text = Verbrauch ist der Unterschied zweier Zählerstände. Liegen sie nicht am Jahresende, teilen wir nach dem üblichen Verlauf eines Jahres auf. Ein Zählerwechsel dazwischen wird mitgerechnet.
consumption-readout = Tippen Sie auf ein Jahr, um die genauen Werte zu sehen.
# $year (String) - year
# $amount (String) - consumption
# $cost (String) - cost
# $note (String) - note
consumption-readout-year = { $year }: { $amount }, { $cost }, { $note }
