// Something outside that was named: as it was said, and the facts that speak to it.
#pragma once

#include "coaching/conversation.h"
#include "coaching/fact.h"
#include "domain/session.h"
#include "ui/widgets/card.h"

class QPushButton;
class QVBoxLayout;

namespace chalktalk::ui {

class Label;

class CauseBox : public Inset {
    Q_OBJECT
  public:
    explicit CauseBox(QWidget* parent = nullptr);

    struct Shown {
        const coaching::Fact* fact;
        bool onTable;
    };
    // `says` is what the facts can say to it; empty for one that only has words.
    void setCause(const domain::NamedCause& cause, const QString& firstName, const QString& says,
                  const std::vector<Shown>& facts, bool readOnly);

  Q_SIGNALS:
    void factAsked(const QString& indicator); // onto the table
    void removed();

  private:
    class FactLine;
    Label* m_words;
    QPushButton* m_remove;
    Label* m_says;
    QVBoxLayout* m_lines;
    std::vector<FactLine*> m_rows;
};

} // namespace chalktalk::ui
