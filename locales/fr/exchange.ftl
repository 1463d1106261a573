# Ce que disent les exportations et les importations.

export-item-end = {"\u202F"};
export-list-end = .

import-yes-or-no = Ni oui ni non : écrivez « oui » ou « non », ou laissez la case vide.
import-language = Cette langue n’est pas reconnue : écrivez son code, par exemple « fr » ou « en ».
import-date = Cette date n’est pas reconnue, ou elle est à venir : écrivez-la ainsi : 03/05/2026.
import-organisation-kind = Ce type de groupe n’est pas reconnu : association, union, party, collective, company, media, institution ou other.
import-too-large = Cette ligne est trop longue. Des guillemets ouverts n’ont peut-être pas été refermés.
import-not-counted = Dans la liste d’origine, cette signature a été retirée : elle n’est pas reprise.
import-in-file = Cette adresse figure déjà plus haut dans le fichier.
import-known = Cette adresse a déjà signé.
import-known-pending = Cette adresse a déjà signé et n’a pas encore confirmé.
import-known-withdrawn = Cette adresse a retiré sa signature : elle n’est pas remise à sa place.
import-known-removed = La signature de cette adresse a été écartée par les organisateurs.
import-group-counts = Ce groupe figure déjà parmi les signataires.
import-possible = Une personne du même nom et du même lieu figure déjà parmi les signataires ou plus haut dans le fichier. Si c’est une autre personne, choisissez de garder les doublons possibles.
import-suppressed = Cette adresse ne veut pas recevoir de courriel de ce site.
import-capped = Cette adresse a reçu trop de courriels ces derniers temps : reprenez cette ligne demain.
