//! Towns whose names end like roles, or that people write alone or in capitals. They only decide what a word is.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::domain::text::search_text;

/// Folded, by `search_text::plain`.
const TOWNS: &str = "\
aachen|agen|aix|aix en provence|ajaccio|albi|alencon|alger|ales|amiens|amsterdam|angers|angouleme|annecy|antibes|antwerpen|\
argenteuil|arles|arras|aubagne|aubervilliers|auch|aurillac|auxerre|avignon|barcelona|barcelone|bari|basel|bastia|bayonne|\
beauvais|belfort|bergamo|berlin|bern|besancon|beziers|bilbao|birmingham|blois|bochum|bologna|bologne|bonn|bordeaux|bourges|\
braga|bremen|brest|brighton|bristol|brugge|brussel|brussels|bruxelles|caen|cahors|calais|cambridge|cannes|cardiff|castres|\
chalon|chambery|charleroi|chartres|chateauroux|cherbourg|chester|cholet|clermont|clermont ferrand|coimbra|colmar|colombes|\
compiegne|cordoba|coventry|creteil|dakar|denver|derby|dieppe|digne|dijon|dole|dortmund|douai|dover|dresden|dublin|duisburg|\
dunkerque|dusseldorf|edinburgh|eindhoven|epinal|essen|evreux|evry|faro|firenze|florence|foix|frankfurt|freiburg|frejus|\
gand|gap|geneve|genova|gent|glasgow|gloucester|granada|grenoble|groningen|halle|hamburg|hannover|hanover|heidelberg|\
honfleur|jena|karlsruhe|kassel|kiel|koln|lancaster|landerneau|laon|lausanne|laval|le havre|le mans|leeds|leer|leicester|leiden|\
leipzig|leon|lens|leuven|liege|lille|lille centre|limoges|lisboa|lisbonne|liverpool|london|londres|lorient|lourdes|lubeck|lugano|\
luxembourg|luzern|lyon|macon|madrid|mainz|malaga|manchester|mannheim|marseille|martigues|maubeuge|melun|metz|milano|millau|\
mons|montauban|montbeliard|montlucon|montpellier|montreal|montreuil|morlaix|moulins|mulhouse|munchen|munich|munster|murcia|\
namur|nancy|nanterre|nantes|napoli|narbonne|nevers|nice|nimes|niort|nurnberg|orleans|orly|oxford|palermo|pamiers|paris|pau|\
perigueux|perpignan|poitiers|pontoise|porto|potsdam|prades|privas|quebec|quimper|quimperle|reims|rennes|roanne|rodez|roma|\
rome|rostock|rotterdam|roubaix|rouen|royan|saint brieuc|saint denis|saint dizier|saint etienne|saint nazaire|saint malo|\
salvador|salamanca|schwerin|sedan|sete|sevilla|soest|soissons|speyer|strasbourg|stuttgart|sunderland|tanger|tarbes|thionville|\
torino|toulon|toulouse|tourcoing|tournai|tours|trier|trieste|troyes|tulle|turin|ulm|utrecht|valence|valencia|valenciennes|\
vancouver|vannes|venezia|verdun|verona|versailles|vesoul|vichy|vienne|vierzon|vigo|villejuif|villeurbanne|weimar|wien|\
winchester|windsor|worcester|wuppertal|york|zaragoza|zurich|cologne|brussel|anvers|den haag|haarlem|nijmegen|maastricht|marie galante|sainte marie|santa maria|san jose|milan|constance|\
sofia|victoria|santiago|adelaide|madeira";

static IS_TOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| TOWNS.split('|').collect());

/// Whether a text is the name of one of these towns.
pub(in crate::services::import) fn is_town(text: &str) -> bool {
    IS_TOWN.contains(search_text::plain(text).as_str())
}
