// Who is invited to an entry of a calendar: people of the store, others of the organisation, somebody from outside.
#pragma once

#include "app/call/calendar_merge.h"

#include <QSet>

namespace chalktalk::app {

struct Invited {
    std::vector<PersonId> people; // of the store, the organiser first
    std::vector<io::CalendarPerson> outside;
    bool anybody = false; // more than the owner
};

class CalendarPeople {
  public:
    explicit CalendarPeople(const domain::Ledger& ledger);

    // Nobody is from outside where no address of the organisation is known to tell by.
    [[nodiscard]] Invited invitedTo(const io::CalendarInstance& instance) const;

  private:
    QHash<QString, PersonId> m_byEmail;
    QSet<QString> m_domains; // of the organisation
};

// Finds accounts by their names in a title, or by the domain of an address.
class AccountNames {
  public:
    explicit AccountNames(const std::vector<store::AccountChoice>& accounts);

    [[nodiscard]] const store::AccountChoice* inTitle(const QString& title) const;
    [[nodiscard]] const store::AccountChoice* byDomain(const QString& email) const; // nothing where two may be meant

  private:
    struct Name {
        QString folded, squeezed; // " halden foods ", "haldenfoods"
        const store::AccountChoice* account = nullptr;
    };
    std::vector<Name> m_names; // the longest first
};

// " halden foods ": lower case, without accents, words apart by one space, so that words are found whole.
[[nodiscard]] QString foldedWords(const QString& text);
// The same of a customer, by name or by the domain of an address, without what does not tell customers apart: legal
// forms, and domains where anybody may have an address.
[[nodiscard]] QString customerWords(const QString& customer);
[[nodiscard]] bool isAddress(const QString& customer); // "haldenfoods.example"

} // namespace chalktalk::app
