//! Tests of `links`.

use super::*;

#[test]
fn web_addresses_are_links() {
    for link in [
        "http://x.fr",
        "buy at www.x.fr",
        "spam.ru/x",
        "SPAM.RU/X",
        "shop.example.com/a?b=c",
        "a https://",
        "bit.ly/3abc",
        "t.me",
        "évil.es/buy-1",
        "pills.com?x",
        "𝘄𝘄𝘄.𝘀𝗽𝗮𝗺.𝗿𝘂",
        "www . spam . ru",
        "spam。ru/x",
        "spam.ru:8080/x",
        "lien:bit.ly",
        "x.com/jeanne",
        "javascript:alert(1)",
        "t.co/x",
        "see T.CO/Ab3",
        "évil.es/win100",
        "évil.es/a1b2c3",
        "shop.com/marketing",
        "dr.com/x",
        "dir.com/buy-1234567",
        "dir.com/?x",
    ] {
        assert!(has_link(&PlainLine::of(link)), "{link}");
    }
}

#[test]
fn words_with_dots_and_names_of_sites_are_not() {
    for name in [
        "citoyen.ne/militant.e",
        "comédien.ne/metteur.e en scène",
        "retraité.es",
        "Étudiant.es/précaires",
        "Framasoft.org",
        "Change.org France",
        "journaliste, Reporterre.net",
        "Dr. Amélie B. Roux, 3e",
        "S.N.C.F./RATP",
        "directeur.rice/enseignant.e",
        "salarié.e.s/retraité.e.s",
        "CFDT/CGT",
        "24h/24",
        "M.Sc./Ph.D.",
        "Dr.in/Mag.a",
        "citoyen.ne/2024",
        "conseiller.es/59",
        "Paris : 9h/17h",
        "étudiant.es/L3",
        "étudiant.e.s/M2, Lyon",
        "enseignant.es/3e",
        "enseignant.es/6ème-5ème",
        "citoyen.ne/75011 Paris",
        "retraité.es/38000",
        "alumn.es/1º",
        "Dr.med/Psychotherapeutin",
        "Dr.phil/Historikerin",
        "Prof.Ing./Architekt",
        "Dipl.Ing./Architekt",
        "Dipl.Ing/Architektin",
        "dir.com/marketing",
        "resp.tech/culture",
        "T.Co",
        "T.Ly",
    ] {
        assert!(!has_link(&PlainLine::of(name)), "{name}");
    }
}

#[test]
fn nobody_is_called_like_a_host() {
    for host in [
        "cheap.com",
        "Buy cheap.com now",
        "x.shop",
        "casino.fr",
        "Casino.FR",
        "viagra.co.uk",
        "best.casino",
        "jeux.casino.vip",
        "crypto.eu",
    ] {
        assert!(has_link_or_host(&PlainLine::of(host)), "{host}");
    }
    for name in [
        "J.-P. Martin",
        "St.John",
        "M.Dupont",
        "Mc Donald-O'Neil",
        "Jean.Dupont",
        "marie.anne",
        "Le.Goff",
        "Th.Fr",
        "Lehrer.in",
        "Wu.Su",
        "T.Co",
        "T. Co",
    ] {
        assert!(!has_link_or_host(&PlainLine::of(name)), "{name}");
    }
}
