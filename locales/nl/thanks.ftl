# The mail that thanks for a signature.

mail-thanks-subject = Bedankt: { $title }
mail-thanks-counts = Bedankt! Je handtekening telt.
mail-thanks-total = { $count ->
    [one] De oproep heeft { $count } handtekening.
   *[other] De oproep heeft { $count } handtekeningen.
  }
mail-thanks-forward = Ken je iemand die ook zou ondertekenen? Stuur deze regels door:
mail-thanks-link = Om je handtekening onder de oproep ‘{ $title }’ op elk moment te bekijken, te verbeteren of in te trekken, open je je persoonlijke pagina:
mail-thanks-keep = Stuur alleen deze regels door, niet deze e-mail: wie je link heeft, kan je handtekening wijzigen.
