#include "app/sample/sample_names.h"

#include <array>

namespace chalktalk::app::sample {

namespace {

constexpr auto firstNames = std::to_array<const char*>({
    "Aaliyah", "Abena",    "Adaeze",  "Aiko",      "Alejandro", "Amara",   "Amina",   "Anders",  "Ángel",   "Anika",
    "Anouk",   "Arjun",    "Astrid",  "Ayşe",      "Beatriz",   "Bogdan",  "Brendan", "Camille", "Carlos",  "Catalina",
    "Chiara",  "Chidi",    "Ciarán",  "Claire",    "Dalia",     "Daniel",  "Dariusz", "Deepa",   "Dimitri", "Dylan",
    "Ebony",   "Eduardo",  "Efua",    "Elif",      "Elena",     "Emeka",   "Emilia",  "Erik",    "Esther",  "Fatima",
    "Felipe",  "Fiona",    "Franz",   "Gabriel",   "Georgia",   "Giulia",  "Grace",   "Gustavo", "Habiba",  "Hana",
    "Haruto",  "Hassan",   "Helena",  "Hugo",      "Ibrahim",   "Ines",    "Ingrid",  "Isabel",  "Ivan",    "Jack",
    "Jamal",   "Jana",     "Jasmine", "Javier",    "Jin",       "Joana",   "Jonas",   "José",    "Kaito",   "Kamila",
    "Karim",   "Katarina", "Kavya",   "Keira",     "Kofi",      "Lars",    "Layla",   "Leila",   "Liam",    "Linh",
    "Lucía",   "Luka",     "Magnus",  "Malik",     "Marcus",    "Marta",   "Mateo",   "Mei",     "Mikael",  "Minh",
    "Mohamed", "Nadia",    "Naomi",   "Neha",      "Niamh",     "Nikolai", "Noor",    "Nuria",   "Oksana",  "Olivia",
    "Omar",    "Oscar",    "Paola",   "Patrick",   "Pedro",     "Priya",   "Rafael",  "Rania",   "Ravi",    "Rosa",
    "Ryan",    "Sanjay",   "Sara",    "Sebastian", "Sina",      "Soo-jin", "Tariq",   "Thandi",  "Tomás",   "Yara",
});

constexpr auto lastNames = std::to_array<const char*>({
    "Abara",      "Achterberg", "Adeyemi",    "Aguilar",    "Ahmed",   "Almeida",   "Andersson", "Appiah",
    "Arslan",     "Bakker",     "Banerjee",   "Baptiste",   "Becker",  "Bergström", "Bianchi",   "Boateng",
    "Bondarenko", "Bouchard",   "Brennan",    "Burke",      "Cabrera", "Carvalho",  "Castillo",  "Chaudhry",
    "Chen",       "Choi",       "Clarke",     "Conti",      "Correia", "Cruz",      "Da Silva",  "Dahl",
    "De Vries",   "Delgado",    "Demir",      "Diallo",     "Dubois",  "Duong",     "Edwards",   "Eriksen",
    "Espinoza",   "Fernandes",  "Ferrari",    "Fischer",    "Fleming", "Fontaine",  "Fraser",    "Fujita",
    "Gallagher",  "García",     "Gonçalves",  "Grant",      "Gupta",   "Haddad",    "Hakimi",    "Hansen",
    "Hashimoto",  "Hernández",  "Hoffmann",   "Horváth",    "Hughes",  "Hussain",   "Ibáñez",    "Iyer",
    "Jansson",    "Jensen",     "Johansson",  "Kaplan",     "Kaur",    "Keller",    "Kelly",     "Khalil",
    "Kim",        "Kowalski",   "Kristensen", "Kumar",      "Laurent", "Lindqvist", "Lombardi",  "López",
    "Maier",      "Marchetti",  "Mbeki",      "McAllister", "Mehta",   "Mensah",    "Moreau",    "Moreno",
    "Murphy",     "Nakamura",   "Ncube",      "Nguyen",     "Nkosi",   "Novák",     "O'Connor",  "Ogunleye",
    "Okafor",     "Olsen",      "Özdemir",    "Pappas",     "Park",    "Patel",     "Pereira",   "Petrov",
    "Popescu",    "Quinn",      "Rahman",     "Ramírez",    "Reyes",   "Ricci",     "Rossi",     "Santos",
    "Schneider",  "Sharma",     "Sokolov",    "Tanaka",     "Torres",  "Wójcik",    "Yamamoto",  "Zhang",
});

constexpr auto companyFirst = std::to_array<const char*>({
    "Alder",   "Amber",    "Anchor", "Arbor",   "Aspen",  "Aurora", "Beacon",  "Birch",  "Blue",    "Bramble",
    "Bright",  "Brook",    "Canyon", "Cedar",   "Cinder", "Clear",  "Clover",  "Coast",  "Copper",  "Coral",
    "Crest",   "Crown",    "Dawn",   "Delta",   "Drift",  "Eagle",  "East",    "Elm",    "Ember",   "Evergreen",
    "Falcon",  "Fern",     "Field",  "Flint",   "Fox",    "Garnet", "Glen",    "Golden", "Granite", "Green",
    "Harbor",  "Haven",    "Hazel",  "Heron",   "High",   "Hollow", "Indigo",  "Iron",   "Ivory",   "Jade",
    "Juniper", "Keystone", "Lake",   "Lantern", "Laurel", "Linden", "Maple",   "Marble", "Meadow",  "Mill",
    "Mist",    "Moor",     "North",  "Oak",     "Olive",  "Onyx",   "Orchard", "Osprey", "Pebble",  "Pine",
    "Prairie", "Quarry",   "Raven",  "Red",     "Ridge",  "River",  "Rowan",   "Sable",  "Sage",    "Silver",
    "Slate",   "Stone",    "Summit", "Thistle", "Timber", "Vale",   "West",    "Willow",
});

constexpr auto companySecond = std::to_array<const char*>({
    "bank",  "bay",   "bend",  "bridge", "brook", "burn",  "bury",   "cliff", "combe", "cove",  "cross", "dale",
    "den",   "fall",  "fell",  "field",  "ford",  "gate",  "glade",  "grove", "ham",   "haven", "hill",  "holm",
    "hurst", "lake",  "land",  "leigh",  "mark",  "mead",  "mere",   "mont",  "moor",  "mount", "path",  "point",
    "port",  "reach", "ridge", "rock",   "shaw",  "shore", "spring", "stead", "ton",   "tree",  "vale",  "view",
    "ville", "wall",  "ward",  "water",  "way",   "well",  "wick",   "wind",  "wood",  "worth",
});

constexpr auto companyKinds = std::to_array<const char*>({
    "Logistics", "Foods",     "Insurance", "Textiles", "Medical",    "Energy",   "Software",
    "Hotels",    "Packaging", "Motors",    "Farms",    "Publishing", "Optics",   "Builders",
    "Robotics",  "Analytics", "Retail",    "Freight",  "Labs",       "Partners",
});

constexpr auto industries = std::to_array<const char*>({
    "Manufacturing",
    "Logistics",
    "Health care",
    "Retail",
    "Software",
    "Financial services",
    "Energy",
    "Hospitality",
    "Education",
    "Construction",
});

constexpr auto regions = std::to_array<const char*>({
    "North",
    "South",
    "East",
    "West",
    "Central",
    "Lakes",
    "Coast",
    "Mountain",
    "Valley",
    "Islands",
});

template <std::size_t N> const char* any(Dice& dice, const std::array<const char*, N>& all) {
    return dice.pick(std::span<const char* const>(all));
}

constexpr quint64 combinations = firstNames.size() * lastNames.size();

} // namespace

// Walks all pairs of a first and a last name in steps that share no divisor with their number, so none comes twice.
PersonNames::PersonNames(quint64 seed) {
    Dice dice(seed, 0xA11CE);
    constexpr std::array<quint64, 5> steps{5113, 6571, 7919, 9371, 11003}; // primes, none divides 14,400
    static_assert(combinations == 14400);
    m_position = dice.next() % combinations;
    m_step = steps[dice.next() % steps.size()];
}

std::string PersonNames::next() {
    m_position = (m_position + m_step) % combinations;
    const auto round = m_given++ / combinations;
    std::string name = firstNames[m_position % firstNames.size()];
    if (round > 0) // all pairs are given: from now on with a middle initial
        name += std::string(" ") + static_cast<char>('A' + (round - 1) % 26) + '.';
    return name + ' ' + lastNames[m_position / firstNames.size()];
}

std::string companyName(Dice& dice) {
    std::string name = any(dice, companyFirst);
    name += any(dice, companySecond);
    name += ' ';
    return name + any(dice, companyKinds);
}

const char* industry(Dice& dice) { return any(dice, industries); }

const char* region(int index) { return regions[static_cast<std::size_t>(index) % regions.size()]; }

const char* nextStep(Dice& dice) {
    static constexpr auto all = std::to_array<const char*>({
        "Call with the head of operations",
        "Send the security answers",
        "Demo for the wider team",
        "Agree the pilot's goals",
        "Meet the finance lead",
        "Revised proposal by Friday",
        "Reference call",
        "Legal review of the contract",
        "Walk through the business case",
        "Confirm the start date",
    });
    return any(dice, all);
}

const char* lossReason(Dice& dice) {
    static constexpr auto all = std::to_array<const char*>({
        "No decision",
        "Chose another vendor",
        "No budget",
        "Price",
        "Project postponed",
        "Champion left",
        "Missing feature",
    });
    return any(dice, all);
}

const char* prospectingOutcome(Dice& dice) {
    static constexpr auto all = std::to_array<const char*>({
        "No answer",
        "No answer",
        "No answer",
        "Left a voicemail",
        "Left a voicemail",
        "Wrong person",
        "Asked to call back",
        "Not interested now",
        "Sent information",
        "Gatekeeper",
    });
    return any(dice, all);
}

const char* emailSubject(Dice& dice) {
    static constexpr auto all = std::to_array<const char*>({
        "Introduction",
        "A question about your planning",
        "An idea for your team",
        "Second note",
        "Case study",
    });
    return any(dice, all);
}

const char* followUpSubject(Dice& dice) {
    static constexpr auto all = std::to_array<const char*>({
        "Follow-up",
        "Notes from our call",
        "Answers to your questions",
        "Next steps",
        "Agenda for our meeting",
    });
    return any(dice, all);
}

const char* inboundSubject(Dice& dice) {
    static constexpr auto all = std::to_array<const char*>({
        "Reply",
        "Question about pricing",
        "New time for our call",
        "More people to invite",
        "Thanks",
    });
    return any(dice, all);
}

const char* internalSubject(Dice& dice) {
    static constexpr auto all = std::to_array<const char*>({
        "Pipeline review",
        "Product training",
        "Account planning",
        "Hand-over",
        "Forecast call",
    });
    return any(dice, all);
}

} // namespace chalktalk::app::sample
