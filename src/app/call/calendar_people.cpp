#include "app/call/calendar_people.h"

#include "coaching/quick_capture.h"

#include <algorithm>

namespace chalktalk::app {

namespace {

QString domainOf(const QString& email) { return email.section(u'@', -1).toLower(); }

// Where anybody may have an address: it says nothing about whom somebody works for.
bool isAnybodys(const QString& domain) {
    static const QSet<QString> domains{
        QStringLiteral("gmail.com"),   QStringLiteral("googlemail.com"), QStringLiteral("outlook.com"),
        QStringLiteral("hotmail.com"), QStringLiteral("live.com"),       QStringLiteral("yahoo.com"),
        QStringLiteral("icloud.com"),  QStringLiteral("me.com"),         QStringLiteral("gmx.de"),
        QStringLiteral("gmx.net"),     QStringLiteral("web.de"),         QStringLiteral("t-online.de"),
        QStringLiteral("aol.com"),     QStringLiteral("proton.me"),      QStringLiteral("protonmail.com")};
    return domains.contains(domain);
}

// "halden" of sales@eu.halden.co.uk: the label before the public ending.
QString mainLabel(const QString& domain) {
    QStringList labels = domain.split(u'.', Qt::SkipEmptyParts);
    if (labels.size() < 2) return {};
    labels.removeLast();
    static const QSet<QString> second{QStringLiteral("co"), QStringLiteral("com"), QStringLiteral("org"),
                                      QStringLiteral("ac"), QStringLiteral("net"), QStringLiteral("gov")};
    if (labels.size() > 1 && second.contains(labels.last())) labels.removeLast();
    return labels.last();
}

// Legal forms are seldom said.
QString withoutLegalForm(QString folded) {
    static const QStringList forms{QStringLiteral("gmbh"), QStringLiteral("ag"),  QStringLiteral("inc"),
                                   QStringLiteral("ltd"),  QStringLiteral("llc"), QStringLiteral("corp"),
                                   QStringLiteral("kg"),   QStringLiteral("co"),  QStringLiteral("plc"),
                                   QStringLiteral("bv"),   QStringLiteral("sa"),  QStringLiteral("se")};
    QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
    while (words.size() > 1 && forms.contains(words.last())) words.removeLast();
    return words.isEmpty() ? QString() : u' ' + words.join(u' ') + u' ';
}

} // namespace

QString foldedWords(const QString& text) {
    QString folded = coaching::foldedName(text);
    for (QChar& c : folded) {
        if (!c.isLetterOrNumber()) c = u' ';
    }
    return u' ' + folded.simplified() + u' ';
}

bool isAddress(const QString& customer) {
    return customer.contains(u'.') && !customer.trimmed().contains(u' ') && !mainLabel(customer).isEmpty();
}

QString customerWords(const QString& customer) {
    if (customer.trimmed().isEmpty() || isAnybodys(customer.toLower())) return {};
    return withoutLegalForm(foldedWords(isAddress(customer) ? mainLabel(customer) : customer));
}

CalendarPeople::CalendarPeople(const domain::Ledger& ledger) {
    for (const domain::Person& person : ledger.people()) {
        const QString email = person.email.trimmed().toLower();
        if (!email.contains(u'@')) continue;
        m_byEmail.insert(email, person.id);
        if (!isAnybodys(domainOf(email))) m_domains.insert(domainOf(email));
    }
}

Invited CalendarPeople::invitedTo(const io::CalendarInstance& instance) const {
    std::vector<io::CalendarPerson> all{instance.organiser};
    all.insert(all.end(), instance.attendees.begin(), instance.attendees.end());
    Invited invited;
    QSet<QString> seen;
    for (const io::CalendarPerson& person : all) {
        if (person.email.isEmpty() || seen.contains(person.email)) continue;
        seen.insert(person.email);
        if (const auto known = m_byEmail.find(person.email); known != m_byEmail.end())
            invited.people.push_back(*known);
        else if (!m_domains.isEmpty() && !m_domains.contains(domainOf(person.email)))
            invited.outside.push_back(person);
    }
    invited.anybody = seen.size() > 1;
    return invited;
}

AccountNames::AccountNames(const std::vector<store::AccountChoice>& accounts) {
    for (const store::AccountChoice& account : accounts) {
        const QString folded = withoutLegalForm(foldedWords(account.name));
        if (folded.size() < 5) continue; // a name of two letters stands in many a title
        m_names.push_back({folded, QString(folded).remove(u' '), &account});
    }
    std::ranges::stable_sort(m_names, std::greater(), [](const Name& name) { return name.folded.size(); });
}

const store::AccountChoice* AccountNames::inTitle(const QString& title) const {
    const QString folded = foldedWords(title);
    const auto at = std::ranges::find_if(m_names, [&](const Name& name) { return folded.contains(name.folded); });
    return at == m_names.end() ? nullptr : at->account;
}

const store::AccountChoice* AccountNames::byDomain(const QString& email) const {
    const QString domain = domainOf(email);
    const QString label = foldedWords(mainLabel(domain)).remove(u' ');
    if (label.size() < 4 || isAnybodys(domain)) return nullptr;
    const store::AccountChoice* found = nullptr;
    for (const Name& name : m_names) {
        if (name.squeezed == label) return name.account;
        const bool begins = name.folded.startsWith(u' ' + label + u' ');
        if (!begins) continue;
        if (found) return nullptr;
        found = name.account;
    }
    return found;
}

} // namespace chalktalk::app
