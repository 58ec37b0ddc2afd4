// What the data can't tell about a person, and why: one calm card instead of a dozen empty ones.
#pragma once

#include "coaching/fact.h"
#include "ui/widgets/card.h"

namespace chalktalk::ui {

class UntoldCard : public Card {
    Q_OBJECT
  public:
    explicit UntoldCard(QWidget* parent = nullptr);

    void setFacts(const std::vector<const coaching::Fact*>& facts);

  private:
    QWidget* m_rows = nullptr;
};

} // namespace chalktalk::ui
