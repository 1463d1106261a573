# The mail that thanks for a signature.

mail-thanks-subject = Trugarez: { $title }
mail-thanks-counts = Trugarez! Kontañ a ra ho sinadur.
mail-thanks-total = { $count ->
    [one] { $count } sinadur en deus ar galv.
    [two] { $count } sinadur en deus ar galv.
    [few] { $count } sinadur en deus ar galv.
    [many] { $count } a sinadurioù en deus ar galv.
   *[other] { $count } sinadur en deus ar galv.
  }
mail-thanks-forward = Anavezout a rit unan bennak hag a sinfe ivez? Kasit al linennoù-mañ pelloc’h:
mail-thanks-link = Evit gwelet, reizhañ pe dennañ pa garot ho sinadur evit ar galv “{ $title }”, digorit ho pajenn bersonel:
mail-thanks-keep = Kasit al linennoù-mañ hepken, n’eo ket ar postel-mañ: neb en deus hoc’h ere a c’hall kemmañ ho sinadur.
