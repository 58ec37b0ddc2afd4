// A fact that lies on the table of a one-to-one, as it stood when it was put there; and where it ended.
#pragma once

#include "domain/session.h"
#include "ui/widgets/card.h"

#include <QStringList>

class QHBoxLayout;
class QPushButton;

namespace chalktalk::ui {

class IconView;
class Label;
class Pill;
class ReasonLine;

class FactOnTable : public Card {
    Q_OBJECT
  public:
    explicit FactOnTable(QWidget* parent = nullptr);

    // `asideReasons` are offered when it is put aside; `firstName` is the person's.
    void setFact(const domain::SessionFact& fact, Day today, const QStringList& asideReasons, bool readOnly,
                 const QString& halfReason); // that was being typed: why it is put aside
    // The first of its choices while it has no ending; nullptr otherwise.
    [[nodiscard]] QWidget* firstChoice() const;

  Q_SIGNALS:
    void ended(chalktalk::domain::Ending ending, const QString& reason); // None: it is open again
    void reasonTyped(const QString& words);
    void commitmentAsked();
    void takenOff();

  private:
    void buildChoices();
    void buildReason();
    void buildEnded();
    void offerReasons();
    void typeReason(bool typing);
    void showEnding();

    domain::SessionFact m_fact;
    QStringList m_reasons;
    bool m_readOnly = false;
    Label* m_title;
    QHBoxLayout* m_head;
    Pill* m_grade = nullptr;
    Label* m_sentence;
    Label* m_headline;
    Label* m_comparison;
    Label* m_asOf;
    QPushButton* m_off;
    QWidget* m_choices;
    QPushButton* m_discussed;
    QPushButton* m_commit;
    QPushButton* m_aside;
    ReasonLine* m_reason;
    QWidget* m_ended;
    IconView* m_endedIcon;
    Label* m_endedText;
    QPushButton* m_change;
};

} // namespace chalktalk::ui
