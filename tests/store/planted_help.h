// A store in which every text about one person is a marker that can be found again byte by byte.
#pragma once

#include "tests/store/development_help.h"

#include <set>

namespace chalktalk::tests {

class PlantedStore : public DevelopmentStore {
  public:
    // At least `least` markers about Ana: facts' texts, records of every kind, some of them changed and deleted since,
    // private notes about and by her, unsaved words.
    void plant(int least);
    [[nodiscard]] int planted() const { return m_planted; }
    // Texts that are not about her and have to stay.
    [[nodiscard]] const QStringList& others() const { return m_others; }

  private:
    QString mark();
    void markFact(domain::FrozenFact& fact);
    void plantFacts();
    void plantSession(int round);
    void plantCall(int round);
    void plantAssessment();
    void plantPlan(bool stays);
    void plantTheRest(int round);
    void plantOthers();

    int m_planted = 0;
    QStringList m_others;
};

// The markers in a file's bytes, as UTF-8 or UTF-16.
[[nodiscard]] std::set<QByteArray> markersIn(const QString& file);
// In all files below a folder, with how many each; and below it only what `isLeftOut` does not name.
[[nodiscard]] std::map<QString, int> markersBelow(const QString& folder, const QStringList& leftOut = {});

} // namespace chalktalk::tests
